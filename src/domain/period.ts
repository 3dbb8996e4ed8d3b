/** A calendar date as ISO text, "2026-01-31"; compares as text. */
export type IsoDate = string;

/** A month of a year; month is 1–12. */
export interface YearMonth {
  readonly year: number;
  readonly month: number;
}

/** The months since year 0, so that months can be subtracted and compared. */
export function monthIndex(at: YearMonth): number {
  return at.year * 12 + at.month - 1;
}

/** The month with the given index (see monthIndex). */
export function monthOfIndex(index: number): YearMonth {
  return { year: Math.floor(index / 12), month: (index % 12) + 1 };
}

/** "2026-08" */
export function yearMonthText(at: YearMonth): string {
  return `${at.year}-${String(at.month).padStart(2, '0')}`;
}

/** Reads "2026-08" (a one-digit month will do); null when it is no month. */
export function parseYearMonth(text: string): YearMonth | null {
  const match = /^\s*(\d{4})[-/ ]?(\d{1,2})\s*$/.exec(text);
  if (!match) return null;
  const month = Number(match[2]);
  return month >= 1 && month <= 12 ? { year: Number(match[1]), month } : null;
}

/** The month that a date lies in. */
export function monthOfDate(date: IsoDate): YearMonth {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)) };
}

/** The first day of a month. */
export function firstDay(at: YearMonth): IsoDate {
  return `${yearMonthText(at)}-01`;
}

/** The last day of a month. */
export function lastDay(at: YearMonth): IsoDate {
  const days = new Date(Date.UTC(at.year, at.month, 0)).getUTCDate();
  return `${yearMonthText(at)}-${String(days).padStart(2, '0')}`;
}

/** Months from first to last inclusive, as indexes. Empty when last comes before first. */
export function monthSpan(first: YearMonth, last: YearMonth): number[] {
  const from = monthIndex(first);
  const length = monthIndex(last) - from + 1;
  return Array.from({ length: Math.max(0, length) }, (_, offset) => from + offset);
}
