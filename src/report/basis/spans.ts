import { readingSpans } from '../../compliance/compliance';
import type { BudgetModel } from '../../domain/model';
import { firstDay, monthOfIndex, monthSpan } from '../../domain/period';

/** Months that stand in one column of the basis: one month, or several where a month each would be too much. */
export interface Span {
  /** Month indexes (see monthIndex), of one year. */
  readonly first: number;
  readonly last: number;
  readonly year: number;
}

export interface Spans {
  readonly columns: readonly Span[];
  /** Whether columns hold several months. */
  readonly compact: boolean;
  readonly baseYear: readonly number[];
  readonly baseToDate: readonly number[];
  readonly targetToDate: readonly number[];
}

/** Beyond so many cells a month each, or so many cells times rows of Utfall, a workbook would open slowly. */
const MOST_CELLS = 30_000;
const MOST_WORK = 150_000_000;

/** The columns of outcome that the figures need, in the order of time. */
export function spansOf(model: BudgetModel, pairs: number): Spans {
  const { baseYear, targetYear, period } = model.settings;
  const ofYear = (year: number, last: number): number[] => monthSpan({ year, month: 1 }, { year, month: last });
  const base = ofYear(baseYear, 12);
  const targetToDate = ofYear(targetYear, period.month);
  const needed = new Set([...base, ...targetToDate]);
  // Where a column of several months may not reach across.
  const cuts = new Set([
    base[0]!,
    base[0]! + period.month,
    base.at(-1)! + 1,
    targetToDate[0]!,
    targetToDate.at(-1)! + 1,
  ]);
  for (const target of model.targets) {
    if (target.reading !== 'rolling-12' && target.reading !== 'last-month') continue;
    for (const months of Object.values(readingSpans(model, target))) {
      for (const month of months) needed.add(month);
      cuts.add(months[0]!);
      cuts.add(months.at(-1)! + 1);
    }
  }
  const months = [...needed].sort((a, b) => a - b);
  const cells = pairs * months.length;
  const compact = cells > MOST_CELLS || cells * model.outcome.count > MOST_WORK;
  const dates = [...new Set(model.successions.map(({ effectiveFrom }) => effectiveFrom))];
  const later = (month: number): number => dates.filter((date) => date > firstDay(monthOfIndex(month))).length;
  const columns: { first: number; last: number; year: number }[] = [];
  for (const month of months) {
    const { year } = monthOfIndex(month);
    const before = columns.at(-1);
    const joins =
      compact &&
      before &&
      before.last === month - 1 &&
      before.year === year &&
      !cuts.has(month) &&
      later(before.last) === later(month);
    if (joins) before.last = month;
    else columns.push({ first: month, last: month, year });
  }
  return { columns, compact, baseYear: base, baseToDate: base.slice(0, period.month), targetToDate };
}

/** The columns that make up months exactly, by their place; null where a column reaches outside. */
export function columnsOf(spans: Spans, months: readonly number[]): number[] {
  const wanted = new Set(months);
  return spans.columns.flatMap(({ first }, index) => (wanted.has(first) ? [index] : []));
}
