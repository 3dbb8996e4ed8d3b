import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { BlockView } from '../../app/view-types';
import type { BlockState } from '../../domain/interpretation';
import type { Language } from '../../domain/finding';
import { formatNumber } from '../../strings/format';
import { interpretationText } from '../../strings/interpretation-text';
import { paneInterpretationIn } from '../../strings/pane-interpretation-text';
import { confidenceKey } from '../../report/interpretation-sheet';
import { useLang } from '../language';

/** Shapes that are told apart without colour, as those of the statuses are. */
const SYMBOL: Readonly<Record<BlockState, string>> = { used: '●', asks: '▲', 'left-out': '○' };

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXXS,
    paddingBlock: tokens.spacingVerticalS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  head: { fontWeight: tokens.fontWeightSemibold },
  muted: { color: tokens.colorNeutralForeground2 },
  used: { color: tokens.colorStatusSuccessForeground1 },
  asks: { color: tokens.colorStatusWarningForeground3 },
  'left-out': { color: tokens.colorNeutralForeground2 },
});

/** One table of the workbook as it was understood. */
export function BlockLine({ block }: { readonly block: BlockView }): JSX.Element {
  const styles = useStyles();
  const lang = useLang();
  const text = paneInterpretationIn(lang);
  const { sheet, range, title, state } = block;
  return (
    <li className={styles.line}>
      <span className={styles.head}>{title === '' || title === sheet ? sheet : `${title} – ${sheet}`}</span>
      <Caption1 className={styles.muted}>{range}</Caption1>
      <span>
        <span className={styles[state]} aria-hidden>
          {SYMBOL[state]}{' '}
        </span>
        {[text(`state.${state}`), ...understood(block, lang)].join(' · ')}
      </span>
      <Caption1 className={styles.muted}>{counted(block, lang)}</Caption1>
    </li>
  );
}

/** What it is: amounts, what the rows are, unit and sign. */
function understood({ amounts, ofUnit, rows, unit, sign }: BlockView, lang: Language): string[] {
  const text = paneInterpretationIn(lang);
  const of = amounts.map(({ use, year }) => {
    const word = interpretationText(lang, `use.${use}`);
    return year === null ? text('amountsNoYear', { use: word }) : text('amounts', { use: word, year });
  });
  return [
    ...(of.length > 0 ? [of.join(', ')] : []),
    ...(ofUnit === null ? [] : [text('ofUnit', { unit: ofUnit })]),
    ...(rows === 'unknown' ? [] : [text('rows', { rows: interpretationText(lang, `rows.${rows}`).toLowerCase() })]),
    ...(unit === null ? [] : [unit]),
    ...(sign === null ? [] : [interpretationText(lang, `sign.${sign}`)]),
  ];
}

function counted({ state, reason, rowsCounted, leftOut, confidence }: BlockView, lang: Language): string {
  const text = paneInterpretationIn(lang);
  const parts = [
    ...(reason === null ? [] : [interpretationText(lang, `reason.${reason}`)]),
    ...leftOut.map(
      ({ reason: of, count }) => `${formatNumber(count, lang)} ${interpretationText(lang, `reason.${of}`)}`,
    ),
  ];
  return [
    text('rowsCounted', { count: formatNumber(state === 'left-out' ? 0 : rowsCounted, lang) }),
    ...(parts.length > 0 ? [text('rowsLeft', { parts: parts.join(', ') })] : []),
    text('confidence', { word: interpretationText(lang, confidenceKey(confidence)) }),
  ].join(' · ');
}
