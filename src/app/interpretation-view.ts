import { columnLetters } from '../domain/address';
import {
  isAmountUse,
  type AmountUse,
  type Answers,
  type Interpretation,
  type InterpretedBlock,
} from '../domain/interpretation';
import { leftOutGroups } from '../domain/left-out';
import { misplacedIn } from '../domain/misplaced-answers';
import type { BlockView, InterpretationView, ReadAmounts } from './view-types';

/** Rows of one reason that are listed; the others are counted. */
const MOST_ROWS = 20;

/**
 * How the workbook's own tables were understood, to be looked at, with the answers that they were read by: of rows that are left
 * out the first are listed, and all are counted.
 */
export function interpretationView({ blocks, questions }: Interpretation, answers: Answers): InterpretationView {
  const isShown = (key: string): boolean => blocks.some(({ id }) => key.startsWith(`${id}|`));
  return {
    blocks: blocks.map(blockView),
    questions: questions.map(({ id, block, about, column, choices, place, text, unread }) => ({
      id,
      block,
      about,
      letters: column === null ? null : columnLetters(column),
      choices,
      place,
      text,
      ...(unread === undefined ? {} : { unread }),
    })),
    // An answer that has no place any more is no answer to what is asked in its place: the question tells it.
    answers: Object.fromEntries(
      Object.entries(answers).filter(([key, value]) => isShown(key) && misplacedIn(value).length === 0),
    ),
  };
}

function blockView(block: InterpretedBlock): BlockView {
  const { id, sheet, range, title, state, reason, unit, sign, rows, ofUnit, rowsCounted, confidence } = block;
  return {
    id,
    sheet,
    range,
    title,
    state,
    reason,
    unit,
    sign,
    rows,
    ofUnit,
    amounts: amountsOf(block),
    columns: block.columns.map((column) => ({
      id: column.id,
      letters: columnLetters(column.column),
      header: column.header.replace(/\s+/g, ' '),
      use: column.use,
      year: column.year,
      months: column.months,
      unit: isAmountUse(column.use) ? (column.unit ?? unit) : null,
      reason: column.reason,
      confidence: column.confidence,
    })),
    rowsCounted,
    leftOut: leftOutGroups(block).map((group) => ({
      ...group,
      rows: block.leftOut
        .filter((row) => row.reason === group.reason)
        .slice(0, MOST_ROWS)
        .map(({ row, label }) => ({ row, label })),
    })),
    confidence,
  };
}

/** What its columns are, each use and year once, in the order of the columns. */
function amountsOf({ columns }: InterpretedBlock): ReadAmounts[] {
  const found = new Map<string, { use: AmountUse; year: number | null; columns: number }>();
  for (const { use, year, reason } of columns) {
    if (!isAmountUse(use) || reason !== null) continue;
    const key = `${use} ${year ?? ''}`;
    const known = found.get(key);
    if (known) known.columns += 1;
    else found.set(key, { use, year, columns: 1 });
  }
  return [...found.values()];
}
