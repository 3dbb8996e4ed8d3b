import { Body1, Button, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState, type JSX } from 'react';
import { paneWorkIn } from '../../strings/pane-work-text';
import { useLang } from '../language';
import { LiveText } from '../states/LiveText';
import { StateBanner } from '../states/StateBanner';

/** Rows as they will stand in the workbook, as texts. */
export interface ProposalRows {
  readonly sheet: string;
  readonly columns: readonly { readonly title: string; readonly isNumber: boolean }[];
  readonly rows: readonly (readonly string[])[];
}

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  heading: {
    ...typographyStyles.subtitle2,
    margin: '0',
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  scroll: {
    overflowX: 'auto',
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  table: { borderCollapse: 'collapse', minWidth: '100%', fontSize: tokens.fontSizeBase200 },
  cell: {
    textAlign: 'left',
    verticalAlign: 'top',
    paddingBlock: tokens.spacingVerticalXS,
    paddingInline: tokens.spacingHorizontalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    minWidth: '24px',
  },
  header: { fontWeight: tokens.fontWeightSemibold, backgroundColor: tokens.colorNeutralBackground3 },
  number: { textAlign: 'right', whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** A table that is wider than the pane has to be scrolled with the keyboard too. */
const SCROLLED = { role: 'group', tabIndex: 0 } as const;

export interface ProposalPreviewProps {
  readonly proposals: ProposalRows;
  /** Some of the amounts worsen the result, and no action does that. */
  readonly isSomeLeftOut: boolean;
  /** Rejects where nothing was written. */
  readonly onWrite: () => Promise<void>;
  readonly onWritten: () => void;
  readonly onBack: () => void;
}

/** What "Lägg till som åtgärd" would write, before anything is written. */
export function ProposalPreview({
  proposals,
  isSomeLeftOut,
  onWrite,
  onWritten,
  onBack,
}: ProposalPreviewProps): JSX.Element {
  const styles = useStyles();
  const id = useId();
  const text = paneWorkIn(useLang());
  const heading = useRef<HTMLHeadingElement>(null);
  const [state, setState] = useState<'shown' | 'writing' | 'failed'>('shown');
  // The button that was pressed is gone; what it led to begins here.
  useEffect(() => heading.current?.focus(), []);
  const write = (): void => {
    if (state === 'writing') return;
    setState('writing');
    onWrite().then(onWritten, () => setState('failed'));
  };
  return (
    <section aria-labelledby={`${id}heading`} className={styles.section}>
      <h3 id={`${id}heading`} ref={heading} tabIndex={-1} className={styles.heading}>
        {text('whatIf.previewHeading')}
      </h3>
      <Body1>{text('whatIf.previewWhere', { sheet: proposals.sheet })}</Body1>
      {isSomeLeftOut && <Body1>{text('whatIf.leftOut')}</Body1>}
      <div className={styles.scroll} {...SCROLLED} aria-labelledby={`${id}heading`}>
        <table className={styles.table} aria-labelledby={`${id}heading`}>
          <thead>
            <tr>
              {proposals.columns.map(({ title, isNumber }) => (
                <th
                  key={title}
                  scope="col"
                  className={mergeClasses(styles.cell, styles.header, isNumber && styles.number)}
                >
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {proposals.rows.map((row, at) => (
              <tr key={at}>
                {proposals.columns.map(({ title, isNumber }, index) => (
                  <td key={title} className={mergeClasses(styles.cell, isNumber && styles.number)}>
                    {row[index] ?? ''}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {state === 'failed' && <StateBanner kind="error" detail={text('whatIf.writeFailed')} />}
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={state === 'writing'} onClick={write}>
          {text(state === 'writing' ? 'whatIf.writing' : 'whatIf.write')}
        </Button>
        <Button disabledFocusable={state === 'writing'} onClick={onBack}>
          {text('whatIf.back')}
        </Button>
      </div>
      <LiveText text={state === 'writing' ? text('whatIf.writing') : ''} />
    </section>
  );
}
