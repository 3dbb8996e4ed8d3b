import { Button, Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { JSX, ReactNode } from 'react';
import type { CheckView, TargetView } from '../../app/view-types';
import type { CellPlace } from '../../domain/finding';
import { STATUS_SYMBOL } from '../../report/look';
import { formatMonth } from '../../strings/format';
import { paneVerdictText } from '../../strings/pane-verdict-text';
import { words } from '../../strings/words';
import { useLang } from '../language';
import { useHiddenStyle } from '../states/hidden-style';
import { headline } from './headline';
import { TargetCard } from './TargetCard';
import { unsettled } from './unsettled';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  about: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  verdict: {
    display: 'flex',
    columnGap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    borderInlineStartWidth: '4px',
    borderInlineStartStyle: 'solid',
  },
  met: { backgroundColor: tokens.colorStatusSuccessBackground1, color: tokens.colorStatusSuccessForeground1 },
  'at-risk': { backgroundColor: tokens.colorStatusWarningBackground1, color: tokens.colorStatusWarningForeground3 },
  missed: { backgroundColor: tokens.colorStatusDangerBackground1, color: tokens.colorStatusDangerForeground1 },
  'no-basis': { backgroundColor: tokens.colorNeutralBackground4, color: tokens.colorNeutralForeground2 },
  symbol: { lineHeight: tokens.lineHeightBase400 },
  words: { color: tokens.colorNeutralForeground1 },
  sentence: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  soFar: { margin: 0, marginTop: '2px' },
  count: { margin: 0, marginBottom: '2px' },
  errors: { margin: 0, display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS },
  errorSymbol: { color: tokens.colorStatusDangerForeground1 },
  link: { minHeight: '24px' },
  cards: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 340px), 1fr))',
    gap: tokens.spacingHorizontalM,
    alignItems: 'start',
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
});

export interface VerdictSectionProps {
  readonly view: CheckView;
  readonly onGoTo: (place: CellPlace) => void;
  readonly onShowReport?: () => void;
  readonly onShowFindings?: () => void;
  /** What stands last in a target's card, such as what it would take. */
  readonly renderFooter?: (target: TargetView) => ReactNode;
}

/** The verdict: on the whole in a sentence, then target by target. */
export function VerdictSection(props: VerdictSectionProps): JSX.Element {
  const { view, onGoTo, onShowReport, onShowFindings, renderFooter } = props;
  const styles = useStyles();
  const hidden = useHiddenStyle();
  const lang = useLang();
  const { status, count, sentence } = headline(view, lang);
  const open = unsettled(view, lang);
  const errors = view.findings
    .filter((group) => group.severity === 'error')
    .reduce((sum, group) => sum + group.items.reduce((all, item) => all + item.count, 0), 0);
  const about = paneVerdictText(lang, view.yearsKnown ? 'about' : 'aboutUnknown', {
    board: view.board,
    year: view.targetYear,
    month: formatMonth(view.period, lang),
    unit: view.unit,
  });
  return (
    <section className={styles.section} aria-labelledby="ramkoll-verdict">
      <div>
        <h2 id="ramkoll-verdict" className={styles.title}>
          {paneVerdictText(lang, 'title')}
        </h2>
        <p className={styles.about}>{about}</p>
      </div>
      {open === null ? (
        <div className={mergeClasses(styles.verdict, styles[status])}>
          <span aria-hidden="true" className={styles.symbol}>
            {STATUS_SYMBOL[status]}
          </span>
          <span className={hidden.hidden}>{words[lang][`status.${status}`]}: </span>
          <div className={styles.words}>
            {count !== null && <p className={styles.count}>{count}</p>}
            <p className={styles.sentence}>{sentence}</p>
          </div>
        </div>
      ) : (
        // What is said of the rest may be turned over by what is not counted yet, so it has no colour of its own.
        <div className={mergeClasses(styles.verdict, styles['no-basis'])}>
          <span aria-hidden="true" className={styles.symbol}>
            {STATUS_SYMBOL['no-basis']}
          </span>
          <div className={styles.words}>
            <p className={styles.sentence}>{open}</p>
            {view.targets.length > 0 && sentence !== null && (
              <p className={styles.soFar}>{paneVerdictText(lang, 'unsettled.soFar', { sentence })}</p>
            )}
          </div>
        </div>
      )}
      {view.gaps.map((gap) => (
        <p key={gap.sv} className={styles.about}>
          {gap[lang]}
        </p>
      ))}
      {errors > 0 && (
        <p className={styles.errors}>
          <span>
            <span aria-hidden="true" className={styles.errorSymbol}>
              {STATUS_SYMBOL.missed}{' '}
            </span>
            {paneVerdictText(lang, errors === 1 ? 'errors.one' : 'errors.many', { count: errors })}
          </span>
          {onShowFindings && (
            <Link as="button" inline className={styles.link} onClick={onShowFindings}>
              {paneVerdictText(lang, 'showFindings')}
            </Link>
          )}
        </p>
      )}
      {onShowReport && (
        <div>
          <Button onClick={onShowReport}>{paneVerdictText(lang, 'showReport')}</Button>
        </div>
      )}
      <ul className={styles.cards}>
        {view.targets.map((target) => (
          <li key={target.index}>
            <TargetCard view={view} target={target} onGoTo={onGoTo} footer={renderFooter?.(target)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
