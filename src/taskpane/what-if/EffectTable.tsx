import { Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, type JSX, type ReactNode } from 'react';
import type { CheckView, TargetView } from '../../app/view-types';
import type { WhatIfFigures, WhatIfResult } from '../../app/what-if';
import type { Ore } from '../../domain/money';
import { formatChange, formatMoneyRounded, formatPercent } from '../../strings/format';
import { paneWorkIn } from '../../strings/pane-work-text';
import { StatusBadge } from '../StatusBadge';
import { useLang } from '../language';

const useStyles = makeStyles({
  box: {
    boxSizing: 'border-box',
    width: '100%',
    maxWidth: '640px',
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalS,
    paddingInline: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    // It stays in sight while the amounts are tried, where there is height for both.
    '@media (min-height: 640px)': { position: 'sticky', top: '0', zIndex: 2 },
  },
  table: { borderCollapse: 'collapse', width: '100%', maxWidth: '560px' },
  caption: { textAlign: 'left', fontWeight: tokens.fontWeightSemibold, paddingBottom: tokens.spacingVerticalXXS },
  cell: {
    textAlign: 'right',
    fontWeight: tokens.fontWeightRegular,
    fontVariantNumeric: 'tabular-nums',
    paddingBlock: tokens.spacingVerticalXXS,
    paddingLeft: tokens.spacingHorizontalS,
    whiteSpace: 'nowrap',
  },
  name: { textAlign: 'left', paddingLeft: '0', whiteSpace: 'normal' },
  muted: { color: tokens.colorNeutralForeground2 },
  strong: { fontWeight: tokens.fontWeightSemibold },
  others: { listStyleType: 'none', margin: '0', padding: '0' },
  other: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalXS },
});

export interface EffectTableProps {
  readonly view: Pick<CheckView, 'unit' | 'targets'>;
  readonly target: TargetView;
  /** Without amounts, and with them. */
  readonly now: WhatIfFigures;
  readonly then: WhatIfResult;
  /** What can be done with the amounts. */
  readonly children?: ReactNode;
}

/** The target now and with the amounts, and the other targets that the amounts change. */
export function EffectTable({ view, target, now, then, children }: EffectTableProps): JSX.Element {
  const styles = useStyles();
  const id = useId();
  const lang = useLang();
  const text = paneWorkIn(lang);
  const { figures, others } = then;
  const money = (ore: Ore | null): string => (ore === null ? '–' : formatMoneyRounded(ore, view.unit, lang));
  const percent = (value: number | null): string => (value === null ? '–' : formatChange(value, lang, target.decimals));
  const row = (name: string, before: ReactNode, after: ReactNode): JSX.Element => (
    <tr>
      <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
        {name}
      </th>
      <td className={mergeClasses(styles.cell, styles.muted)}>{before}</td>
      <td className={mergeClasses(styles.cell, styles.strong)}>{after}</td>
    </tr>
  );
  return (
    <div className={styles.box}>
      <table className={styles.table}>
        <caption className={styles.caption}>{text('whatIf.effect')}</caption>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.cell, styles.name, styles.muted)}>
              {text('whatIf.measure')}
            </th>
            <th scope="col" className={mergeClasses(styles.cell, styles.muted)}>
              {text('whatIf.now')}
            </th>
            <th scope="col" className={mergeClasses(styles.cell, styles.muted)}>
              {text('whatIf.then')}
            </th>
          </tr>
        </thead>
        <tbody>
          {row(text('whatIf.status'), <StatusBadge status={now.status} />, <StatusBadge status={figures.status} />)}
          {row(
            text('whatIf.development', { limit: formatPercent(target.limit, lang, target.decimals) }),
            percent(now.developmentJudged),
            percent(figures.developmentJudged),
          )}
          {row(text('whatIf.headroomRow'), money(now.headroomJudged), money(figures.headroomJudged))}
          {now.frameHeadroom !== null &&
            row(text('whatIf.frameRow'), money(now.frameHeadroom), money(figures.frameHeadroom))}
        </tbody>
      </table>
      {figures.status === 'at-risk' && target.metToDate === false && <Text size={200}>{text('whatIf.soFar')}</Text>}
      {figures.metByRounding && <Text size={200}>{text('whatIf.byRounding')}</Text>}
      {others.length > 0 && (
        <>
          <Text id={`${id}others`} size={200} weight="semibold">
            {text('whatIf.others')}
          </Text>
          <ul aria-labelledby={`${id}others`} className={styles.others}>
            {others.map((other) => {
              const before = view.targets.find(({ index }) => index === other.target);
              return (
                <li key={other.target} className={styles.other}>
                  <Text size={200}>{before?.name}</Text>
                  <StatusBadge status={other.status} />
                  <Text size={200}>
                    {text('whatIf.otherRow', {
                      before: money(before?.headroomJudged ?? null),
                      after: money(other.headroomJudged),
                    })}
                  </Text>
                </li>
              );
            })}
          </ul>
        </>
      )}
      {children}
    </div>
  );
}
