import { dateOfNumber, readMonth, readYear, readYearMonth } from '../values';
import type { GridCell } from './grid';

/** What a cell says of when: a month of a year, a month of a year that is not said, or a year. */
export interface CellTime {
  readonly year: number | null;
  /** 1–12; 0 for the opening balance of the year. */
  readonly month: number | null;
}

const FIRST_YEAR = 2000;
const LAST_YEAR = 2099;
/** Books have periods after December for what is booked when the year is closed. */
const LAST_PERIOD = 16;
/** Days that budgets are about, as the serials of dates: 1 January 2000 to 31 December 2050. */
const FIRST_DAY = 36_526;
const LAST_DAY = 55_153;

/** A period of a year as a month: what follows upon December belongs to it, and period 0 is the opening balance. */
function monthOfPeriod(period: number): number | null {
  return Number.isInteger(period) && period >= 0 && period <= LAST_PERIOD ? Math.min(period, 12) : null;
}

function isYear(year: number): boolean {
  return Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR;
}

function ofYear(year: number, period: number): CellTime | null {
  const month = monthOfPeriod(period);
  return isYear(year) && month !== null ? { year, month } : null;
}

function ofNumber(value: number, date1904: boolean): CellTime | null {
  if (Number.isInteger(value)) {
    if (value <= LAST_PERIOD) return value < 0 ? null : { year: null, month: monthOfPeriod(value) };
    // 2508 is August 2025: nobody books in the year 2508.
    if (value > LAST_YEAR && value <= 9_916) return ofYear(FIRST_YEAR + Math.floor(value / 100), value % 100);
    if (isYear(value)) return { year: value, month: null };
    if (value >= FIRST_YEAR * 100 && value < (LAST_YEAR + 1) * 100) return ofYear(Math.floor(value / 100), value % 100);
    if (value >= FIRST_YEAR * 10_000 && value < (LAST_YEAR + 1) * 10_000) return ofDay(value, date1904);
  }
  const serial = date1904 ? value + 1_462 : value;
  return serial >= FIRST_DAY && serial < LAST_DAY + 1 ? ofDay(value, date1904) : null;
}

function ofDay(value: number, date1904: boolean): CellTime | null {
  const date = dateOfNumber(value, date1904, 'first');
  return date === null ? null : ofYear(Number(date.slice(0, 4)), Number(date.slice(5, 7)));
}

/** Reads a cell of a column of periods, months, years or dates; null for what is none. */
export function cellTime(cell: GridCell, date1904: boolean): CellTime | null {
  if (cell.kind === 'error' || cell.kind === 'dash') return null;
  if (cell.number !== null) return ofNumber(cell.number, date1904);
  const text = cell.text.trim();
  const period = /^(\d{4}) ?[-/.:mp]? ?(\d{2})$/i.exec(text) ?? /^(\d{4}) ?[-/.:mp] ?(\d)$/i.exec(text);
  if (period) return ofYear(Number(period[1]), Number(period[2]));
  const alone = /^[mp]?(\d{1,2})$/i.exec(text);
  if (alone) return { year: null, month: monthOfPeriod(Number(alone[1])) };
  const at = readYearMonth(text, date1904);
  if (at !== null) return ofYear(at.year, at.month);
  const month = readMonth(text, date1904);
  if (month !== null) return { year: null, month };
  const year = readYear(text, date1904);
  return year !== null && isYear(year) ? { year, month: null } : null;
}

/** Whether a cell says a month of a year in a form that no amount has: 202508, a text like "2025-08" or "2025-08-31". */
export function isSureTime(cell: GridCell, date1904: boolean): boolean {
  const time = cellTime(cell, date1904);
  if (time === null || time.year === null || time.month === null) return false;
  if (cell.number === null) return true;
  const digits = String(cell.number).length;
  return Number.isInteger(cell.number) && (digits === 6 || digits === 8);
}
