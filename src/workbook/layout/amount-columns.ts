import { columnLetters } from '../../domain/address';
import {
  answeredMonths,
  COLUMN_USES,
  isAmountUse,
  type AmountUse,
  type ColumnUse,
  type LeftOutReason,
  type ReadColumn,
} from '../../domain/interpretation';
import { nameKey } from '../../domain/names';
import type { Around } from './around';
import { USE_CHOICES, type Asking } from './asking';
import type { RawBlock } from './blocks';
import type { HeadedColumn } from './columns';
import type { Measure, MonthSpan } from './header-words';

/** A column of a table as it was understood, with its own headers. */
export interface AmountColumn extends ReadColumn {
  readonly headed: HeadedColumn;
}

export interface ColumnContext {
  readonly id: string;
  readonly raw: RawBlock;
  /** All columns of the table that hold amounts, whatever they are of. */
  readonly amounts: readonly HeadedColumn[];
  readonly around: Around;
  readonly asking: Asking;
  /** Whether each row says its own year, or its own month. */
  readonly rowsSayYear: boolean;
  readonly rowsSayMonth: boolean;
  /** The last row of headers. */
  readonly headerRow: number;
  /** What the table is called in a question. */
  readonly title: string;
  /** Months one by one that are each a sum from January, by their columns. */
  readonly accumulated: ReadonlySet<number>;
  /** The year of the day of the check: one before it is over. null where nobody told. */
  readonly thisYear: number | null;
  /** A row that only accounts of a whole year have: "Årets resultat". */
  readonly endsInYear: boolean;
}

export const WHOLE_YEAR: MonthSpan = { first: 1, last: 12 };

/** What the header itself says, the whole year, the months to date, and the month of the report alone. */
function monthChoices(span: MonthSpan | null, month: number | null): string[] {
  const own = span === null ? [] : [`${span.first}-${span.last}`];
  const toDate = Array.from({ length: 11 }, (_, at) => `1-${at + 1}`);
  return [...new Set([...own, '1-12', ...toDate, ...(month === null ? [] : [`${month}-${month}`])])];
}

const FEWEST_MONTHS = 3;

function isOneMonth({ span }: HeadedColumn): boolean {
  return span !== null && span.first === span.last;
}

/** What a column is of by all that says it: the user, its own header, the texts around. */
function useIn({ asking, around }: ColumnContext, column: HeadedColumn): ColumnUse | Measure | null {
  return givenUse(asking, column.column) ?? column.measure ?? around.measure ?? tableUse(asking);
}

function bareMonths({ amounts, around }: ColumnContext): HeadedColumn[] {
  return around.measure !== null ? [] : amounts.filter((column) => isOneMonth(column) && column.measure === null);
}

/** What the amounts of a table are where no header says it: as it was answered for all of it. */
function tableUse(asking: Asking): AmountUse | null {
  const given = asking.answer('use');
  return COLUMN_USES.filter(isAmountUse).find((use) => use === given) ?? null;
}

/** What the user says that a column is; null where nothing was said. */
export function givenUse(asking: Asking, column: number): ColumnUse | null {
  const given = asking.answer('use', column);
  return COLUMN_USES.find((use) => use === given) ?? null;
}

/** What a column of amounts is of. What is not sure is asked, and the column is of nothing until that is answered. */
export function readAmountColumn(context: ColumnContext, column: HeadedColumn): AmountColumn {
  const { amounts, asking, around, headerRow, raw } = context;
  const text = column.header || around.title;
  const base = {
    id: `${context.id}|${columnLetters(column.column)}`,
    column: column.column,
    header: column.header,
    headed: column,
  };
  const none = (reason: LeftOutReason, confidence = 0.95): AmountColumn => ({
    ...base,
    use: 'none',
    year: null,
    months: null,
    name: null,
    reason,
    confidence,
  });
  const given = givenUse(asking, column.column);
  if (given === 'none') return none('asked', 1);
  let use: AmountUse | null = given !== null && isAmountUse(given) ? given : null;
  if (use === null) {
    if (column.measure === 'other') return none('not-ours');
    if (column.dimension === 'code' || column.dimension === 'text') return none('text');
    if (isPercent(raw, column)) return none('not-ours', 0.8);
    if (column.isTotal && hasPartsBeside(context, column)) return none('row-total');
    if (isOfGroup(column) && amounts.some((other) => isSameOfOne(column, other))) return none('not-ours', 0.9);
    use = column.measure ?? lentMeasure(context, column) ?? (column.isUnclear ? null : tableUse(asking));
    if (column.isUnclear || use === null) {
      // Months without a word for what they are of: one answer is enough for all of them.
      if (!column.isUnclear && bareMonths(context).length >= FEWEST_MONTHS)
        asking.ask('use', null, USE_CHOICES, headerRow, context.title);
      else asking.ask('use', column.column, USE_CHOICES, headerRow, text);
      return none('asked', 0.2);
    }
  }
  const year = yearOf(context, column);
  if (year === null && !context.rowsSayYear) asking.ask('year', column.column, [], headerRow, text);
  const months = context.rowsSayMonth ? WHOLE_YEAR : monthsOf(context, column, use, year);
  if (months === 'not-whole') return none(use === 'outcome' ? 'not-ours' : 'budget-to-date', 0.8);
  if (months === null) asking.ask('months', column.column, monthChoices(column.span, around.month), headerRow, text);
  const confidence = column.measure !== null && (column.year !== null || context.rowsSayYear) ? 0.95 : 0.85;
  return { ...base, use, year, months, name: column.name, reason: null, confidence };
}

function yearOf({ asking, around }: ColumnContext, column: HeadedColumn): number | null {
  const given = asking.answer('year', column.column);
  if (given !== null && /^\d{4}$/.test(given.trim())) return Number(given);
  if (column.year !== null) return column.year;
  if (column.yearOffset === null) return around.year;
  return around.year === null ? null : around.year + column.yearOffset;
}

/**
 * The months that the amounts of a column cover. 'not-whole' for a part of the year that nothing here is made of (one quarter, a
 * budget to date); null where it cannot be told.
 */
function monthsOf(
  context: ColumnContext,
  column: HeadedColumn,
  use: AmountUse,
  year: number | null,
): MonthSpan | 'not-whole' | null {
  const given = context.asking.answer('months', column.column);
  const asked = given === null ? null : answeredMonths(given);
  if (asked) return asked;
  const { span, extent } = column;
  const isMiddle = span !== null && span.first > 1 && span.first < span.last;
  if (context.accumulated.has(column.column) && span !== null) return { first: 1, last: span.last };
  switch (use) {
    case 'outcome':
      if (isMiddle) return followsFromJanuary(context, column) ? span : null;
      if (
        span === null &&
        PERIOD.test(column.header) &&
        !SAME_PERIOD.test(column.header) &&
        !context.around.saysRange
      ) {
        const isPart = context.amounts.some((other) => isToDateOf(context, column, other));
        return isPart && givenUse(context.asking, column.column) === null ? 'not-whole' : null;
      }
      return outcomeMonths(context, column, year);
    case 'decided':
    case 'revised':
      if (isOneMonth(column)) return monthColumns(context, use) >= 12 ? span : 'not-whole';
      // "Perioden" beside the same for the year is a part of it.
      if (span === null && PERIOD.test(column.header) && context.amounts.some((other) => isWholeOf(column, other)))
        return 'not-whole';
      return (span !== null && span.last < 12) || extent === 'to-date' ? 'not-whole' : WHOLE_YEAR;
    case 'forecast':
      if (isMiddle || (isOneMonth(column) && isPartOfForecast(context, column))) return 'not-whole';
      return span !== null && monthColumns(context, 'forecast') >= 12 ? span : WHOLE_YEAR;
    case 'frame':
      return WHOLE_YEAR;
  }
}

/** The group with its companies, which holds the region itself. */
function isOfGroup({ texts }: HeadedColumn): boolean {
  return texts.some((text) => /koncern|sammanställd|consolidated|\bgroup\b/i.test(text));
}

function isSameOfOne(column: HeadedColumn, other: HeadedColumn): boolean {
  return !isOfGroup(other) && other.measure === column.measure && other.year === column.year;
}

function isWholeOf(column: HeadedColumn, other: HeadedColumn): boolean {
  return other !== column && isSameOfOne(column, other) && !PERIOD.test(other.header) && other.extent !== 'to-date';
}

/** "Utfall perioden" is the month of the report, or all months to it. */
const PERIOD = /(?<!\p{L})(?:period(?:en|ens)?|månad(?:en|ens)?)(?!\p{L})/iu;

/** As many months of another year as the column beside it has. */
const SAME_PERIOD = /(?<!\p{L})(?:samma|motsvarande) (?:period|tid)|same period/iu;

/** What a title says of all its columns: a forecast or a budget of a part of the year is not what it speaks of. */
function lentMeasure({ around }: ColumnContext, { span, extent }: HeadedColumn): AmountUse | null {
  const isPart = extent === 'to-date' || (span !== null && span.first < span.last && span.last - span.first < 11);
  return isPart && around.measure !== 'outcome' ? null : around.measure;
}

function isToDateOf({ around }: ColumnContext, column: HeadedColumn, other: HeadedColumn): boolean {
  return (
    other !== column &&
    (other.measure ?? around.measure) === 'outcome' &&
    (other.year ?? around.year) === (column.year ?? around.year) &&
    (other.extent === 'to-date' || (other.span !== null && other.span.first === 1 && other.span.last > 1))
  );
}

/** Whether the columns beside a quarter are the quarters before it. */
function followsFromJanuary({ amounts, around }: ColumnContext, column: HeadedColumn): boolean {
  const measureOf = (of: HeadedColumn): HeadedColumn['measure'] => of.measure ?? around.measure;
  const yearOf = (of: HeadedColumn): number | null => of.year ?? around.year;
  const before = amounts.filter(
    (other) =>
      other.span !== null &&
      measureOf(other) === measureOf(column) &&
      yearOf(other) === yearOf(column) &&
      other !== column,
  );
  let next = 1;
  while (next < column.span!.first) {
    const found = before.find(({ span }) => span!.first === next && span!.last < column.span!.first);
    if (!found) return false;
    next = found.span!.last + 1;
  }
  return next === column.span!.first;
}

function hasPartsBeside({ amounts }: ColumnContext, column: HeadedColumn): boolean {
  return amounts.filter((other) => other !== column && (other.name !== null || other.span !== null)).length >= 2;
}

function monthColumns({ amounts, around }: ColumnContext, use: AmountUse): number {
  return amounts.filter(
    ({ span, measure }) => span !== null && span.first === span.last && (measure ?? around.measure) === use,
  ).length;
}

/** Months of a forecast that go on from an outcome, beside the forecast of the whole year. */
function isPartOfForecast(context: ColumnContext, column: HeadedColumn): boolean {
  const { amounts, around } = context;
  return (
    monthColumns(context, 'forecast') < 12 &&
    amounts.some(
      (other) =>
        (other.measure ?? around.measure) === 'forecast' &&
        (other.year ?? around.year) === (column.year ?? around.year) &&
        (other.extent === 'full-year' || other.span === null),
    )
  );
}

/**
 * Whether an outcome stands beside the forecast of a later year and beside no outcome of that year: then it is the whole year
 * that the forecast is held against.
 */
function isComparedWithForecast({ amounts, around }: ColumnContext, year: number | null): boolean {
  const later = amounts.filter((other) => year !== null && other.year !== null && other.year > year);
  const measures = later.map(({ measure }) => measure ?? around.measure);
  return measures.includes('forecast') && !measures.includes('outcome');
}

/** An outcome that says no months beside one to date of the same year, and that is more of it: the whole of it. */
function standsForYear(context: ColumnContext, column: HeadedColumn): boolean {
  const { amounts, around, raw } = context;
  const sizeOf = ({ column: at }: HeadedColumn): number =>
    raw.bodyRows.reduce((sum, row) => sum + Math.abs(raw.grid.at(row, at)?.number ?? 0), 0);
  return (
    column.year !== null &&
    amounts.some(
      (other) =>
        other !== column &&
        useIn(context, other) === 'outcome' &&
        (other.year ?? around.year) === column.year &&
        other.span !== null &&
        other.span.first === 1 &&
        other.span.last > 1 &&
        other.span.last < 12 &&
        sizeOf(column) > sizeOf(other) * 1.02,
    )
  );
}

/** One month alone, where nothing else tells the year to date: the month itself, or all months to it. */
function isLoneMonth(context: ColumnContext, column: HeadedColumn): boolean {
  const { amounts, around } = context;
  if (!isOneMonth(column) || column.span!.last === 1 || /månad/i.test(column.header)) return false;
  const same = amounts.filter(
    (other) =>
      other !== column &&
      useIn(context, other) === 'outcome' &&
      (other.year ?? around.year) === (column.year ?? around.year),
  );
  return !same.some((other) => other.span !== null || other.extent === 'to-date');
}

/** The last of the months that stand one by one beside a sum of them; of "the same period" that of the sum beside it. */
function lastMonthBeside({ amounts, around }: ColumnContext, column: HeadedColumn): number | null {
  if (SAME_PERIOD.test(column.header)) {
    const sums = amounts.flatMap(({ span }) =>
      span !== null && span.first === 1 && span.last < 12 ? [span.last] : [],
    );
    return new Set(sums).size === 1 ? sums[0]! : null;
  }
  const months = amounts.filter(
    (other) =>
      isOneMonth(other) &&
      (other.measure ?? around.measure) === (column.measure ?? around.measure) &&
      (other.year ?? around.year) === (column.year ?? around.year),
  );
  return months.length < 2 ? null : Math.max(...months.map(({ span }) => span!.last));
}

/** The months of an outcome that says none itself: null where it could be a part of the year or all of it. */
function outcomeMonths(context: ColumnContext, column: HeadedColumn, year: number | null): MonthSpan | null {
  const { amounts, around } = context;
  if (column.span !== null) return isLoneMonth(context, column) ? null : column.span;
  if (column.extent === 'full-year') return WHOLE_YEAR;
  const { month, monthYear } = around;
  if (column.extent === 'to-date' || SAME_PERIOD.test(column.header)) {
    const last = month ?? lastMonthBeside(context, column);
    return last === null ? null : { first: 1, last };
  }
  if (standsForYear(context, column)) return WHOLE_YEAR;
  if (month !== null && month < 12) {
    const hasWholeYear = amounts.some(
      (other) => other.extent === 'full-year' && other.year === year && (other.measure ?? around.measure) === 'outcome',
    );
    if (hasWholeYear) return { first: 1, last: month };
    if (year !== null && (monthYear === null || year === monthYear)) return { first: 1, last: month };
    return isComparedWithForecast(context, year) ? WHOLE_YEAR : null;
  }
  if (around.extent === 'full-year' || month === 12) return WHOLE_YEAR;
  if (around.extent === 'to-date') return null;
  if (context.endsInYear) return WHOLE_YEAR;
  // Nothing speaks of months. A budget or an outlook of the same year beside it says that the year may be open.
  const isPlan = ({ measure }: HeadedColumn): boolean =>
    measure === 'forecast' || measure === 'decided' || measure === 'revised';
  const hasForecast = amounts.some(({ measure }) => measure === 'forecast');
  const isOpen =
    hasForecast ||
    amounts.some((other) => isPlan(other) && (other.year ?? around.year) === year && other.extent !== 'full-year');
  const latest = Math.max(...amounts.map((other) => other.year ?? 0));
  const hasSpans = amounts.some(({ span, extent }) => span !== null || extent === 'to-date');
  const ahead = Math.max(0, ...amounts.filter(isPlan).map((other) => other.year ?? around.year ?? 0));
  // A year before the one that is planned for, with no outcome of that one beside it, is over.
  const isBefore =
    year !== null &&
    year < ahead &&
    !amounts.some((other) => (other.measure ?? around.measure) === 'outcome' && (other.year ?? 0) >= ahead);
  if (isBefore && !hasSpans) return WHOLE_YEAR;
  if (isOpen && (year === null || year >= latest)) return null;
  if (hasSpans || hasForecast) return null;
  // A year that is not over has an outcome to date, whatever stands beside it.
  return year !== null && context.thisYear !== null && year >= context.thisYear ? null : WHOLE_YEAR;
}

function isPercent(raw: RawBlock, { column, header, measure }: HeadedColumn): boolean {
  if (measure !== null) return false;
  if (/%/.test(header)) return true;
  // Small amounts in mnkr look like shares: only a column that nothing heads is taken for one.
  if (header !== '') return false;
  const values = raw.bodyRows.flatMap((row) => raw.grid.at(row, column)?.number ?? []);
  return (
    values.length > 0 &&
    values.every((value) => Math.abs(value) <= 1.5) &&
    values.some((value) => !Number.isInteger(value))
  );
}

/**
 * Months one by one whose amounts are sums from January. A title or a header over them says so, and the amounts grow as such sums do;
 * where only one of the two speaks for it, it is asked about the last of them, and the answer holds for all.
 */
export function accumulatedMonths(
  context: Omit<ColumnContext, 'accumulated'>,
  monthsOfRows: boolean,
): ReadonlySet<number> {
  const found = new Set<number>();
  const { amounts, around, asking, headerRow, raw } = context;
  if (monthsOfRows) return found;
  const groups = new Map<string, HeadedColumn[]>();
  for (const column of amounts.filter(isOneMonth)) {
    const measure = column.measure ?? around.measure ?? tableUse(asking);
    if (measure !== 'outcome' && measure !== null) continue;
    const key = `${measure} ${column.year ?? around.year} ${nameKey(column.name ?? '')}`;
    groups.set(key, [...(groups.get(key) ?? []), column]);
  }
  for (const months of groups.values()) {
    const last = months.at(-1)!;
    const given = asking.answer('months', last.column);
    const asked = given === null ? null : answeredMonths(given);
    const says = around.saysToDate || months.every(({ extent }) => extent === 'to-date');
    const proven = provenBySum(raw, months, totalsOf(amounts, months));
    const isDoubtful = proven === null && months.length >= FEWEST_MONTHS && says !== growsAsSums(raw, months);
    if (asked === null && isDoubtful) {
      const { last: month } = last.span!;
      asking.ask('months', last.column, [`1-${month}`, `${month}-${month}`], headerRow, last.header);
    }
    const isSum = asked === null ? (proven === null ? says : proven === 'accumulated') : asked.first < asked.last;
    if (isSum) for (const { column } of months) found.add(column);
  }
  return found;
}

/** Columns that sum up months of the same year, or repeat the last of them where they are sums themselves. */
function totalsOf(amounts: readonly HeadedColumn[], months: readonly HeadedColumn[]): HeadedColumn[] {
  const [first] = months;
  const last = months.at(-1)!.span!.last;
  return amounts.filter(
    (column) =>
      !months.includes(column) &&
      (column.measure === null || column.measure === first!.measure) &&
      (column.year === null || column.year === first!.year) &&
      (column.isTotal || column.extent !== null || (column.span !== null && column.span.first === 1)) &&
      (column.span === null || column.span.last === last),
  );
}

/** What a total beside the months says of them; null where there is none, or it is neither their sum nor the last of them. */
function provenBySum(
  raw: RawBlock,
  months: readonly HeadedColumn[],
  totals: readonly HeadedColumn[],
): 'accumulated' | 'single' | null {
  const sumOf = (columns: readonly HeadedColumn[]): number =>
    raw.bodyRows.reduce(
      (all, row) => all + columns.reduce((sum, { column }) => sum + (raw.grid.at(row, column)?.number ?? 0), 0),
      0,
    );
  const isNear = (a: number, b: number): boolean => a !== 0 && Math.abs(a - b) <= Math.abs(a) * 0.001;
  const [all, last] = [sumOf(months), sumOf(months.slice(-1))];
  for (const total of totals) {
    const printed = sumOf([total]);
    if (isNear(printed, all)) return 'single';
    if (isNear(printed, last)) return 'accumulated';
  }
  return null;
}

/** Whether each month holds about as many times the first as there are months in it. */
function growsAsSums(raw: RawBlock, months: readonly HeadedColumn[]): boolean {
  if (months.length < FEWEST_MONTHS) return false;
  const sizes = months.map(({ column }) =>
    raw.bodyRows.reduce((sum, row) => sum + Math.abs(raw.grid.at(row, column)?.number ?? 0), 0),
  );
  const first = sizes[0]! / months[0]!.span!.last;
  return sizes.every((size, index) => size > first * months[index]!.span!.last * 0.6) && sizes.at(-1)! > sizes[0]! * 2;
}

/**
 * The columns without those that repeat another one. Of two that would be the same figures and are not, it is asked which one is.
 */
export function withoutTwins(
  { raw, asking, headerRow }: ColumnContext,
  columns: readonly AmountColumn[],
): AmountColumn[] {
  const keyOf = ({ use, year, months, name, headed }: AmountColumn): string =>
    `${use} ${year} ${months?.first}-${months?.last} ${nameKey(name ?? '')} ${headed.isNet}`;
  const ask = ({ column, header }: AmountColumn): void => asking.ask('use', column, USE_CHOICES, headerRow, header);
  return columns.map((column, index): AmountColumn => {
    if (!isAmountUse(column.use)) return column;
    const twins = columns.slice(0, index).filter((earlier) => keyOf(earlier) === keyOf(column));
    const other = twins.find((twin) =>
      raw.bodyRows.some(
        (row) => (raw.grid.at(row, twin.column)?.number ?? 0) !== (raw.grid.at(row, column.column)?.number ?? 0),
      ),
    );
    if (other) {
      ask(other);
      ask(column);
    }
    return other || twins.length === 0 ? column : { ...column, use: 'none', reason: 'same-figures' };
  });
}
