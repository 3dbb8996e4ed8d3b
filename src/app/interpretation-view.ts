import { columnLetters } from '../domain/address';
import {
  isAmountUse,
  type AmountUse,
  type Interpretation,
  type InterpretedBlock,
  type LeftOutReason,
} from '../domain/interpretation';
import type { BlockView, InterpretationView, ReadAmounts } from './view-types';

/** How the workbook's own tables were understood, to be looked at: what is left out is counted, not listed. */
export function interpretationView({ blocks, questions }: Interpretation): InterpretationView {
  return {
    blocks: blocks.map(blockView),
    questions: questions.map(({ id, block, about, column, choices, place, text }) => ({
      id,
      block,
      about,
      letters: column === null ? null : columnLetters(column),
      choices,
      place,
      text,
    })),
  };
}

function blockView(block: InterpretedBlock): BlockView {
  const left = new Map<LeftOutReason, number>();
  for (const { reason } of block.leftOut) left.set(reason, (left.get(reason) ?? 0) + 1);
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
    rowsCounted,
    leftOut: [...left].map(([of, count]) => ({ reason: of, count })),
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
