import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronUp16Regular, Edit16Regular } from '@fluentui/react-icons';
import { useId, useState, type JSX } from 'react';
import type { BlockView, InterpretationView } from '../../app/view-types';
import type { BlockState } from '../../domain/interpretation';
import type { CellPlace, Language } from '../../domain/finding';
import { formatNumber } from '../../strings/format';
import { interpretationText } from '../../strings/interpretation-text';
import { paneInterpretationIn } from '../../strings/pane-interpretation-text';
import { confidenceKey, leftOutWords } from '../../report/interpretation-sheet';
import type { NeighbourRows } from '../findings/Neighbourhood';
import { useLang } from '../language';
import type { Given } from './answering';
import { BlockEditor } from './BlockEditor';

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
  top: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'flex-start',
    columnGap: tokens.spacingHorizontalS,
  },
  edit: { flexShrink: 0 },
  changed: { fontWeight: tokens.fontWeightSemibold },
  head: { fontWeight: tokens.fontWeightSemibold },
  muted: { color: tokens.colorNeutralForeground2 },
  used: { color: tokens.colorStatusSuccessForeground1 },
  asks: { color: tokens.colorStatusWarningForeground3 },
  'left-out': { color: tokens.colorNeutralForeground2 },
});

export interface BlockLineProps {
  readonly block: BlockView;
  readonly view: InterpretationView;
  readonly given: Given;
  readonly cellsAround: (place: CellPlace) => Promise<NeighbourRows | null>;
  /** Selects a cell in Excel; absent where there is none. */
  readonly onGoTo?: (place: CellPlace) => void;
  readonly onGiven: (given: Given) => void;
}

/** One table of the workbook as it was understood, and behind a button what is to be corrected. */
export function BlockLine(props: BlockLineProps): JSX.Element {
  const { block, given } = props;
  const styles = useStyles();
  const lang = useLang();
  const id = useId();
  const text = paneInterpretationIn(lang);
  const [isOpen, setIsOpen] = useState(false);
  const { sheet, range, title, state } = block;
  const name = title === '' || title === sheet ? sheet : `${title} – ${sheet}`;
  return (
    <li className={styles.line}>
      <div className={styles.top}>
        <span className={styles.head}>{name}</span>
        <Button
          size="small"
          className={styles.edit}
          icon={isOpen ? <ChevronUp16Regular /> : <Edit16Regular />}
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          aria-label={text(isOpen ? 'edit.closeOf' : 'edit.openOf', { table: name })}
          onClick={() => setIsOpen(!isOpen)}
        >
          {text(isOpen ? 'edit.close' : 'edit.open')}
        </Button>
      </div>
      <Caption1 className={styles.muted}>{range}</Caption1>
      <span>
        <span className={styles[state]} aria-hidden>
          {SYMBOL[state]}{' '}
        </span>
        {[text(`state.${state}`), ...understood(block, lang)].join(' · ')}
      </span>
      <Caption1 className={styles.muted}>{counted(block, lang)}</Caption1>
      {given.pending.some((key) => key.startsWith(`${block.id}|`)) && (
        <Caption1 className={styles.changed}>{text('edit.changed')}</Caption1>
      )}
      {isOpen && (
        <div id={id}>
          <BlockEditor {...props} />
        </div>
      )}
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

function counted({ state, reason, rowsCounted, leftOut, confidence, unit }: BlockView, lang: Language): string {
  const text = paneInterpretationIn(lang);
  const parts = [
    ...(reason === null ? [] : [interpretationText(lang, `reason.${reason}`)]),
    ...leftOut.map((group) => `${formatNumber(group.count, lang)} ${leftOutWords(group, unit, lang)}`),
  ];
  return [
    text('rowsCounted', { count: formatNumber(state === 'left-out' ? 0 : rowsCounted, lang) }),
    ...(parts.length > 0 ? [text('rowsLeft', { parts: parts.join(', ') })] : []),
    text('confidence', { word: interpretationText(lang, confidenceKey(confidence)) }),
  ].join(' · ');
}
