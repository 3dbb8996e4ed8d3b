import type { ColumnUse } from '../../domain/interpretation';
import type { AmountColumn } from './amount-columns';
import type { Around } from './around';
import type { Asking } from './asking';
import type { RawBlock } from './blocks';
import type { HeadedColumn } from './columns';
import { bookedAmounts, creditColumn, nameColumns, repeatsWithoutTime, type NameColumns } from './line-columns';
import { cellTime } from './line-times';
import { monthChoices } from './month-spans';

/** What is known of the rows of a table before they are read: whether they are lines of a list, and what each says itself. */
export interface LineReading {
  readonly isLines: boolean;
  readonly names: NameColumns;
  /** The columns of amounts, with what a list of lines says of them. */
  readonly amounts: readonly HeadedColumn[];
  readonly rowsSayYear: boolean;
  readonly rowsSayMonth: boolean;
  /** The year of lines that say a month alone. */
  readonly year: number | null;
  /** Whether the lines get their year from an answer, or wait for it. */
  readonly asksYear: boolean;
  readonly credit: number | null;
  /** Lines of the same unit and account again and again, without a time. */
  readonly repeats: boolean;
}

interface LineContext {
  readonly raw: RawBlock;
  readonly headed: readonly HeadedColumn[];
  readonly typed: ReadonlyMap<ColumnUse, HeadedColumn>;
  readonly around: Around;
  readonly asking: Asking;
  readonly headerRow: number;
}

/** Rows beyond which a table is a list of lines, whose sums nobody prints between them. */
const MOST_JUDGED = 1500;

export function lineReading({ raw, headed, typed, around, asking, headerRow }: LineContext): LineReading {
  const given = headed.filter(({ holds }) => holds === 'amounts');
  const amounts = bookedAmounts(given, headed, typed, around, raw);
  const repeats = repeatsWithoutTime(raw, typed, amounts);
  const isTyped = typed.has('unit') || typed.has('costType') || typed.has('account');
  const isLines =
    typed.has('period') ||
    typed.has('month') ||
    (typed.has('year') && isTyped) ||
    repeats ||
    raw.bodyRows.length > MOST_JUDGED;
  const period = typed.get('period');
  const rowsSayMonth = typed.has('month') || period !== undefined;
  const saysYear = typed.has('year') || (period !== undefined && hasYears(raw, period));
  const time = typed.get('month') ?? period;
  const isOpen =
    time !== undefined &&
    !saysYear &&
    around.year === null &&
    amounts.every(({ year, yearOffset }) => year === null && yearOffset === null);
  const answer = isOpen ? asking.answer('year', time.column) : null;
  const year = answer !== null && /^(19|20)\d\d$/.test(answer.trim()) ? Number(answer) : null;
  if (isOpen && year === null) asking.ask('year', time.column, [], headerRow, time.header);
  return {
    isLines,
    names: nameColumns(headed, typed, raw),
    amounts,
    rowsSayYear: saysYear,
    rowsSayMonth,
    year,
    asksYear: isOpen,
    credit: creditColumn(amounts),
    repeats,
  };
}

/** Whether the cells of a column of periods say years: some months without one among them are an error of theirs. */
function hasYears({ grid, bodyRows }: RawBlock, { column }: HeadedColumn): boolean {
  let said = 0;
  let silent = 0;
  for (const row of bodyRows) {
    const cell = grid.at(row, column);
    const time = cell === null ? null : cellTime(cell, grid.date1904);
    if (time === null) continue;
    if (time.year === null) silent += 1;
    else said += 1;
  }
  return said > 0 && said >= silent;
}

/** Lines that are repeated without a time may be of one month each: whether they are of the whole year is asked. */
export function askOfRepeated(
  { repeats }: LineReading,
  columns: readonly AmountColumn[],
  { around, asking, headerRow }: LineContext,
): void {
  if (!repeats || around.extent !== null || around.month !== null) return;
  for (const { use, column, header, headed, months } of columns) {
    const isSaid = headed.span !== null || headed.extent !== null || asking.answer('months', column) !== null;
    if (use === 'outcome' && !isSaid && months !== null)
      asking.ask('months', column, monthChoices(months), headerRow, header);
  }
}
