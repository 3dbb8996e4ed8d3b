import type { AmountUse, LeftOutReason, LeftOutRow } from '../../domain/interpretation';
import { nameKey } from '../../domain/names';
import { outsideNetCost } from './account-class';
import { WHOLE_YEAR, type AmountColumn } from './amount-columns';
import type { RawBlock } from './blocks';
import type { HeadedColumn } from './columns';
import type { Figure, UnreadTime } from './figures';
import type { GridCell } from './grid';
import type { MonthSpan } from './header-words';
import { isNetLabel, labelKind, type LabelKind } from './label-words';
import { aboutOf, accountLabel, cellOf, kindOfRow, rowTime, unitTexts, type RowsContext } from './row-about';
import { wordsAt } from './row-lines';
import type { LabelledRow } from './judging';
import type { JudgedRow, JudgedRows } from './rows';

/** What lines without an account are called, where the others have one. */
const NO_ACCOUNT = 'Utan konto';

export interface FiguresRead {
  readonly figures: readonly Figure[];
  readonly leftOut: readonly LeftOutRow[];
  readonly counted: number;
}

export interface FiguresAbout {
  readonly rowsSayYear: boolean;
  readonly rowsSayMonth: boolean;
  readonly columnsAreTypes: boolean;
  readonly ofUnit: string | null;
  /** The year of rows that say a month alone; null where nothing says it. */
  readonly year: number | null;
  /** The column of credits beside one of debits. */
  readonly credit: number | null;
}

/** When a figure is of: as the row says, else as the column does. */
interface FigureTime {
  readonly year: number;
  readonly months: MonthSpan;
  readonly unread?: UnreadTime;
}

/**
 * Every amount that counts, with what it is about; and the rows that do not count, with why. Each amount in a counted column is in one
 * of the two: what cannot be read is a figure without a number, or without a time.
 */
export function figuresOf(of: RowsContext, counting: readonly AmountColumn[], about: FiguresAbout): FiguresRead {
  const { raw } = of;
  const figures: Figure[] = [];
  const leftOut: LeftOutRow[] = [];
  let counted = 0;
  const turnOf = (column: number): 1 | -1 => (column === about.credit ? -1 : 1);
  for (const row of of.rows) {
    const cells = counting.flatMap((column) => {
      const cell = raw.grid.at(row.row, column.column);
      return cell === null ? [] : [{ cell, column }];
    });
    const amounts = cells.filter(({ cell, column }) => isAmount(cell, column.headed, of));
    const leave = (reason: LeftOutReason, label = row.label): void => {
      // Amounts of one kind have a sum; an outcome beside its budget has none.
      const isOne = new Set(counting.map(({ use, year }) => `${use} ${year}`)).size === 1;
      const amount = amounts.reduce((sum, { cell }) => sum + turnOf(cell.column) * (cell.number ?? 0), 0);
      leftOut.push({ row: row.row, label, reason, ...(isOne && amounts.length > 0 ? { amount } : {}) });
    };
    const isFrame = row.reason === 'frame-row';
    if (row.reason !== null) {
      if (cells.length > 0 || row.reason !== 'text') leave(row.reason);
      if (!isFrame) continue;
    }
    const { unit, costType, account } = aboutOf(of, row);
    const internal = cellOf(of, row.row, 'counterpart');
    if (internal !== null && unitTexts(of, row.row, unit).has(nameKey(internal.text))) {
      leave('internal');
      continue;
    }
    const outside = account === null || of.context.hasAccounts ? null : outsideNetCost(account);
    if (outside !== null && amounts.length > 0) {
      leave(outside, accountLabel(of, row.row));
      continue;
    }
    const time = about.rowsSayYear || about.rowsSayMonth ? rowTime(of, row.row) : null;
    if (time?.month === 0 && amounts.length > 0) {
      leave('opening');
      continue;
    }
    let any = false;
    for (const {
      cell,
      column: { column, use, year: ofColumn, months: ofMonths, name, headed },
    } of amounts) {
      const at = timeOf(time, about, { year: ofColumn, months: ofMonths });
      // Only a line of an outcome stands in a month; what has no year at all is of no year.
      if (at === null || (at.unread !== undefined && use !== 'outcome')) {
        if (isFirst(leftOut, row)) leave('no-year');
        continue;
      }
      const printed = {
        printed: cell.number,
        asText: cell.asText ? cell.text.trim() : null,
        row: row.row,
        column,
        year: at.year,
        ...(column === about.credit ? { turn: -1 as const } : {}),
        ...(internal === null ? {} : { counterpart: internal.text.trim() }),
        ...(at.unread === undefined ? {} : { unread: at.unread }),
      };
      if (isFrame) {
        if (use === 'decided' || use === 'frame')
          figures.push({
            ...printed,
            use: 'frame',
            months: WHOLE_YEAR,
            unit: unit ?? about.ofUnit,
            costType: null,
            account: null,
            kind: 'cost',
            error: null,
          });
        continue;
      }
      const byColumn = name === null || headed.isNet ? null : name;
      const isOfUnits = of.rowsKind === 'units' || of.typed.has('unit');
      const isTyped = of.rowsKind === 'units' && !of.typed.has('costType');
      const ownType =
        costType ?? (isTyped || about.columnsAreTypes ? byColumn : null) ?? (account === null ? noAccount(of) : null);
      figures.push({
        ...printed,
        use: use as AmountUse,
        months: at.months,
        unit: isOfUnits ? unit : ((about.columnsAreTypes ? null : byColumn) ?? unit ?? about.ofUnit),
        costType: ownType,
        account: of.context.hasAccounts ? account : null,
        kind: kindOfRow(of, row, ownType, account),
        error: cell.number === null ? cell.text.trim() : null,
      });
      any = true;
    }
    if (any) counted += 1;
  }
  return { figures, leftOut, counted };
}

/** A line without its account among those that have one: no net amount, which would need none. */
function noAccount({ isLines, typed }: RowsContext): string | null {
  return isLines && typed.has('account') ? NO_ACCOUNT : null;
}

function isFirst(leftOut: readonly LeftOutRow[], { row }: JudgedRow): boolean {
  return leftOut.at(-1)?.row !== row;
}

const NO_AMOUNT_YET = /^(?:oklart|okänt|saknas|uppgift saknas|ej klart|n\/?a|tba|tbd|\?+|x+|#+)$/i;

/** Whether a cell in a column of amounts holds one, or something that stands where one should. */
function isAmount(cell: GridCell, { texts }: HeadedColumn, { isLines }: RowsContext): boolean {
  if (cell.kind === 'dash') return false;
  if (cell.kind !== 'text' || cell.asText) return true;
  // A header that stands again inside the list is none.
  const text = cell.text.trim();
  if (texts.some((header) => nameKey(header) === nameKey(text))) return false;
  // "ca 1 234" and "oklart" stand where an amount should; other words beside a statement are remarks.
  return isLines || /\d/.test(text) || NO_AMOUNT_YET.test(text);
}

/** null where no year is known. */
function timeOf(
  time: ReturnType<typeof rowTime> | null,
  { rowsSayYear, rowsSayMonth, year: ofTable }: FiguresAbout,
  column: { readonly year: number | null; readonly months: MonthSpan | null },
): FigureTime | null {
  const fallback = column.year ?? ofTable;
  const said = rowsSayYear ? (time?.year ?? null) : fallback;
  const month = time?.month ?? null;
  const months = rowsSayMonth ? (month === null ? null : { first: month, last: month }) : column.months;
  if (said !== null && months !== null) return { year: said, months };
  const year = said ?? fallback ?? time?.nearest() ?? null;
  if (year === null || time === null || time.cell === null) return null;
  // What the row says of its time cannot be read: its amount is nowhere, and that is told.
  const { text, column: at } = time.cell;
  return {
    year,
    months: { first: 12, last: 12 },
    unread: { column: at, text: text.trim(), of: said === null ? 'year' : 'month' },
  };
}

/** Lines of a list: each counts, but for the sums that stand between them and at their end. */
export function asLines(
  raw: RawBlock,
  rows: readonly LabelledRow[],
  amounts: readonly { readonly column: number }[],
  what: HeadedColumn | null,
): JudgedRows {
  const isTold = ({ row }: LabelledRow): boolean => what !== null && wordsAt(raw, row, what.column) !== '';
  const hasWhat = rows.filter(isTold).length * 5 >= rows.length * 4;
  // Net of what stands above it; where most lines are net, they are the figures.
  const nets = new Set(rows.filter((row) => isNetRow(raw, row)));
  const areNets = nets.size * 2 <= rows.length;
  let since = amounts.map(() => 0);
  let all = amounts.map(() => 0);
  // Long lists repeat few labels.
  const kinds = new Map<string, LabelKind>();
  const judged = rows.map((row): JudgedRow => {
    const kind = kinds.get(row.label) ?? labelKind(row.label);
    kinds.set(row.label, kind);
    const isEmpty = amounts.every(({ column }) => {
      const cell = raw.grid.at(row.row, column);
      return (
        cell === null || cell.kind === 'dash' || (cell.kind === 'text' && !cell.asText && isHeadingRow(raw, row.row))
      );
    });
    if (isEmpty) return { ...row, kind, reason: 'text', parent: null };
    const comesTo = (sums: readonly number[]): boolean =>
      row.values.every((value, index) => Math.abs((value ?? 0) - sums[index]!) < 0.005) &&
      sums.some((sum) => sum !== 0);
    // "Resultat" without a cost type beside lines that have one: their result, whatever it comes to.
    const isResult = kind === 'total' || kind === 'outside';
    const isUnnamedSum = hasWhat && !isTold(row) && (isResult || comesTo(since) || comesTo(all));
    if (isSumRow(raw, row, what) || isUnnamedSum || (areNets && nets.has(row))) {
      since = amounts.map(() => 0);
      return { ...row, kind, reason: 'total', parent: null };
    }
    since = since.map((sum, index) => sum + (row.values[index] ?? 0));
    all = all.map((sum, index) => sum + (row.values[index] ?? 0));
    return { ...row, kind, reason: null, parent: null };
  });
  return { rows: judged, wrongSums: [], isUnsure: false, revenueSign: null, isProven: false };
}

/** Words alone: a heading, or headers that stand again. */
function isHeadingRow({ grid }: RawBlock, row: number): boolean {
  return grid.cellsOf(row).every(({ number, kind }) => number === null && kind !== 'error');
}

const SUM_WORDS = /^(summa|totalt?|s:a|delsumma|subtotal|total)(?!\p{L})|(?<!\p{L})(summa|totalt?)$/iu;

/** "Summa 501" where the account would stand, or before it. */
function isSumRow({ grid }: RawBlock, row: LabelledRow, what: HeadedColumn | null): boolean {
  if (isSumText(row.label)) return true;
  if (what === null) return false;
  const about = grid.at(row.row, what.column);
  if (about !== null && about.number !== null) return false;
  return grid.cellsOf(row.row).some(({ kind, asText, text }) => kind === 'text' && !asText && isSumText(text));
}

function isNetRow({ grid }: RawBlock, { row }: LabelledRow): boolean {
  return grid.cellsOf(row).some(({ kind, asText, text }) => kind === 'text' && !asText && isNetLabel(text));
}

function isSumText(text: string): boolean {
  return SUM_WORDS.test(text.trim()) && labelKind(text) === 'total';
}
