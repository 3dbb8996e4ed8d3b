import type { AmountUnit, Ore } from '../domain/money';
import { toOre } from '../domain/money';
import { nameKey } from '../domain/names';
import { firstDay, lastDay, type IsoDate, type YearMonth } from '../domain/period';
import { MONTH_NAMES, UNIT_WORDS, wordMap } from './vocabulary';

/*
 * Reading of single values. Every reader gives null for what it cannot read with certainty: a figure that may be wrong by
 * a thousand is worse than one that is reported as unreadable.
 */

/** Spaces of all kinds to one plain space, invisible characters away, all kinds of minus to a hyphen; trimmed. */
function plain(text: string): string {
  return text
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g, '-')
    .trim();
}

const BLANK = /^[\s\u00ad\u200b-\u200d\u2060\u2010-\u2015\u2212\ufe58\ufe63\ufeff\uff0d-]*$/;

/** Whether a text says that there is nothing: spaces, or the dash that accountants write for "none". */
export function isBlank(text: string): boolean {
  return BLANK.test(text);
}

/** What a lone point followed by three digits is: it may stand for thousands, or it cannot. */
type PointReading = 'ambiguous' | 'decimal';

/**
 * An unsigned number as people type it: spaces, points or commas between thousands, comma or point before decimals.
 * "1,234" is 1.234, because the comma is the Swedish decimal sign; "1.234" could be either and is not read as an amount.
 */
function readUnsigned(body: string, point: PointReading): number | null {
  if (/^\d{1,3}(?: \d{3})+(?:[.,]\d+)?$/.test(body)) return Number(body.replace(/ /g, '').replace(',', '.'));
  if (/^\d{1,3}(?:\.\d{3})+,\d+$/.test(body)) return Number(body.replace(/\./g, '').replace(',', '.'));
  if (/^\d{1,3}(?:,\d{3})+\.\d+$/.test(body)) return Number(body.replace(/,/g, ''));
  if (/^\d{1,3}(?:\.\d{3}){2,}$/.test(body)) return Number(body.replace(/\./g, ''));
  if (/^\d{1,3}(?:,\d{3}){2,}$/.test(body)) return Number(body.replace(/,/g, ''));
  if (point === 'ambiguous' && /^[1-9]\d{0,2}\.\d{3}$/.test(body)) return null;
  if (/^(?:\d+|\d*[.,]\d+)(?:e[+-]?\d{1,3})?$/i.test(body)) return Number(body.replace(',', '.'));
  return null;
}

/** A number with its sign before it, after it, or as parentheses; never two of them. */
function readSigned(text: string, point: PointReading): number | null {
  const parentheses = /^\((.*)\)$/.exec(text);
  if (parentheses) {
    const inner = readUnsigned(parentheses[1]!.trim(), point);
    return inner === null ? null : -inner;
  }
  const before = /^([+-]) ?(.*)$/.exec(text);
  if (before) {
    const rest = readUnsigned(before[2]!, point);
    return rest === null ? null : before[1] === '-' ? -rest : rest;
  }
  const after = /^(.*?) ?-$/.exec(text);
  if (after) {
    const rest = readUnsigned(after[1]!, point);
    return rest === null ? null : -rest;
  }
  return readUnsigned(text, point);
}

const UNIT_BY_WORD = wordMap(UNIT_WORDS);
const UNIT_SUFFIX = /^(.*?[\d)-]) ?((?:mn ?|m|t|k)?kr|[mtk]?sek|kronor|:-)\.?$/i;
const CURRENCY_PREFIX = /^(?:kr|sek) ?(.*)$/i;

/** The largest amount whose öre a number holds exactly. */
const MOST_ORE = 9_007_199_254_740_991;

/** A number in the given unit as öre; null when it is no finite number or too large to count in öre. */
export function oreOf(amount: number, unit: AmountUnit): Ore | null {
  const ore = toOre(amount, unit);
  return Math.abs(ore) <= MOST_ORE ? ore : null;
}

/** What "kr" after a number says: that it is money, or that it is in kr whatever the workbook's unit. */
type KrReading = 'currency' | 'unit';

/**
 * An amount written as text, in öre; without a unit of its own it is in the workbook's. null when it cannot be read.
 * "tkr" and "mnkr" are units; a bare "kr", "SEK" or ":-" is a currency sign, as text copied from cells with a currency
 * format has it whatever the workbook's unit is.
 */
export function readAmount(text: string, unit: AmountUnit): Ore | null {
  return readMoney(text, unit, 'currency');
}

/** The same where a person states one amount with its unit, as in a setting: "500 kr" is 500 kr. */
export function readStatedAmount(text: string, unit: AmountUnit): Ore | null {
  return readMoney(text, unit, 'unit');
}

function readMoney(text: string, unit: AmountUnit, kr: KrReading): Ore | null {
  let body = plain(text).replace(/^'/, '');
  let own: AmountUnit = unit;
  const unitOf = (word: string): AmountUnit => {
    const said = UNIT_BY_WORD.get(nameKey(word)) ?? 'kr';
    return said === 'kr' && kr === 'currency' ? unit : said;
  };
  const suffix = UNIT_SUFFIX.exec(body);
  const prefix = suffix ? null : CURRENCY_PREFIX.exec(body);
  if (suffix) {
    body = suffix[1]!.trim();
    own = unitOf(suffix[2]!);
  } else if (prefix) {
    body = prefix[1]!;
    own = unitOf('kr');
  }
  // "5 kr-": the minus comes last whatever stands between.
  const trailing = suffix ? null : /^(.*\d) ?((?:mn ?|m|t|k)?kr) ?-$/i.exec(body);
  if (trailing) {
    body = `${trailing[1]!}-`;
    own = unitOf(trailing[2]!);
  }
  const amount = readSigned(body, 'ambiguous');
  return amount === null ? null : oreOf(amount, own);
}

/** A percentage as a fraction, with the decimals that a person would give it: 46.15 is 0.4615, not 0.46149999999999997. */
export function hundredth(percentage: number): number {
  return Number((percentage / 100).toPrecision(15));
}

/** A number written as text, with or without "%"; what stands before "%" is divided by a hundred. */
export function readFraction(text: string): { readonly value: number; readonly percent: boolean } | null {
  const body = plain(text).replace(/^'/, '');
  const percent = /^(.*?) ?(?:%|procent|percent)$/i.exec(body);
  const value = readSigned(percent ? percent[1]! : body, 'decimal');
  if (value === null || !Number.isFinite(value)) return null;
  return { value: percent ? hundredth(value) : value, percent: percent !== null };
}

const MONTH_BY_NAME: ReadonlyMap<string, number> = new Map(
  MONTH_NAMES.flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);

function monthByName(word: string): number | null {
  return MONTH_BY_NAME.get(nameKey(word).replace(/\.$/, '')) ?? null;
}

const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

function isYear(year: number): boolean {
  return Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR;
}

const DAY = 86_400_000;
/** The last serial that Excel shows as a date: 31 December 9999. */
const LAST_SERIAL_1900 = 2_958_465;

/**
 * A date serial as a date; the time of day is dropped. Excel's 1900 system has a 29 February 1900 (serial 60) that never
 * was, so the serials before it are a day off. null outside what Excel shows as a date.
 */
export function dateOfSerial(serial: number, date1904: boolean): IsoDate | null {
  const day = Math.floor(serial);
  if (!Number.isFinite(day)) return null;
  if (date1904) {
    if (day < 0 || day > LAST_SERIAL_1900 - 1462) return null;
    return isoOfUtc(Date.UTC(1904, 0, 1) + day * DAY);
  }
  if (day < 1 || day > LAST_SERIAL_1900 || day === 60) return null;
  return isoOfUtc(Date.UTC(1899, 11, day < 60 ? 31 : 30) + day * DAY);
}

function isoOfUtc(time: number): IsoDate {
  return new Date(time).toISOString().slice(0, 10);
}

function isoDate(year: number, month: number, day: number): IsoDate | null {
  if (year < FIRST_YEAR || year > 9999 || month < 1 || month > 12 || day < 1) return null;
  const last = lastDay({ year, month });
  return day > Number(last.slice(8))
    ? null
    : `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Which day a text that names only a month or a year stands for. */
export type DayOfSpan = 'first' | 'last';

function dayOfMonth(at: YearMonth, day: DayOfSpan): IsoDate | null {
  if (!isYear(at.year) || at.month < 1 || at.month > 12) return null;
  return day === 'first' ? firstDay(at) : lastDay(at);
}

function dayOfYear(year: number, day: DayOfSpan): IsoDate | null {
  return isYear(year) ? (day === 'first' ? `${year}-01-01` : `${year}-12-31`) : null;
}

/** A number in a date cell: a serial, or a year, month or day typed without separators (2026, 202601, 20260131). */
export function dateOfNumber(value: number, date1904: boolean, day: DayOfSpan): IsoDate | null {
  if (isYear(value)) return dayOfYear(value, day);
  if (Number.isInteger(value) && value >= FIRST_YEAR * 100 && value < (LAST_YEAR + 1) * 100) {
    const month = dayOfMonth({ year: Math.floor(value / 100), month: value % 100 }, day);
    if (month !== null) return month;
  }
  if (Number.isInteger(value) && value >= FIRST_YEAR * 10_000 && value < (LAST_YEAR + 1) * 10_000) {
    return isoDate(Math.floor(value / 10_000), Math.floor(value / 100) % 100, value % 100);
  }
  return dateOfSerial(value, date1904);
}

/** A date written as text: ISO, Swedish or English. A month alone is its first or last day. */
export function readDate(text: string, date1904: boolean, day: DayOfSpan): IsoDate | null {
  const body = plain(text).replace(/^den /i, '').replace(/,/g, ' ').replace(/ +/g, ' ').trim();
  const iso = /^(\d{4})([-/. ])(\d{1,2})\2(\d{1,2})(?:[T ]\d{1,2}:\d{2}.*)?$/i.exec(body);
  if (iso) return isoDate(Number(iso[1]), Number(iso[3]), Number(iso[4]));
  if (/^\d+$/.test(body)) return dateOfNumber(Number(body), date1904, day);
  const numeric = /^(\d{1,2})[-/.] ?(\d{1,2})[-/. ] ?(\d{4})$/.exec(body);
  if (numeric) {
    const [first, second, year] = [Number(numeric[1]), Number(numeric[2]), Number(numeric[3])];
    return isoDate(year, second, first) ?? isoDate(year, first, second);
  }
  const named = /^(\d{1,2})(?::?[ae]|st|nd|rd|th|\.)? ?([^\d\s]+) ?(\d{4})$/i.exec(body);
  if (named) {
    const month = monthByName(named[2]!);
    return month === null ? null : isoDate(Number(named[3]), month, Number(named[1]));
  }
  const english = /^([^\d\s]+) (\d{1,2})(?:st|nd|rd|th)? (\d{4})$/i.exec(body);
  if (english) {
    const month = monthByName(english[1]!);
    return month === null ? null : isoDate(Number(english[3]), month, Number(english[2]));
  }
  const yearMonth = readYearMonthText(body);
  return yearMonth === null ? null : dayOfMonth(yearMonth, day);
}

/** "2026-08", "2026/8", "202608", "augusti 2026", "2026 aug", "aug-2026" */
function readYearMonthText(text: string): YearMonth | null {
  const digits = /^(\d{4})[-/. ](\d{1,2})$/.exec(text) ?? /^(\d{4})(\d{2})$/.exec(text);
  if (digits) return monthOrNull(Number(digits[1]), Number(digits[2]));
  const monthFirst = /^([^\d\s]+?)[-/ ]?(\d{4})$/.exec(text);
  if (monthFirst) return monthOrNull(Number(monthFirst[2]), monthByName(monthFirst[1]!) ?? 0);
  const yearFirst = /^(\d{4})[-/ ]?([^\d\s]+)$/.exec(text);
  if (yearFirst) return monthOrNull(Number(yearFirst[1]), monthByName(yearFirst[2]!) ?? 0);
  return null;
}

function monthOrNull(year: number, month: number): YearMonth | null {
  return isYear(year) && month >= 1 && month <= 12 ? { year, month } : null;
}

/** A month of a year written as text, or a whole date, whose month counts. */
export function readYearMonth(text: string, date1904: boolean): YearMonth | null {
  const month = readYearMonthText(plain(text));
  if (month !== null) return month;
  if (/^\d+$/.test(plain(text))) return yearMonthOfNumber(Number(plain(text)), date1904);
  const date = readDate(text, date1904, 'first');
  return date === null ? null : monthOrNull(Number(date.slice(0, 4)), Number(date.slice(5, 7)));
}

/** A number that stands for a month of a year: 202608, or a date serial, whose month counts. */
export function yearMonthOfNumber(value: number, date1904: boolean): YearMonth | null {
  if (value <= LAST_YEAR) return null;
  const date = dateOfNumber(value, date1904, 'first');
  const at = date === null ? null : monthOrNull(Number(date.slice(0, 4)), Number(date.slice(5, 7)));
  return at !== null && at.year >= FIRST_SERIAL_YEAR ? at : null;
}

/** Years that a date serial in a year or month cell may mean: 20266 is a year mistyped, not a day in 1955. */
const FIRST_SERIAL_YEAR = 1990;

/** The month of a month cell's number: 1–12, 202608 or a date serial. */
export function monthOfNumber(value: number, date1904: boolean): number | null {
  if (Number.isInteger(value) && value >= 1 && value <= 12) return value;
  return yearMonthOfNumber(value, date1904)?.month ?? null;
}

/** The month of a month cell's text: "8", "08", "aug", "augusti 2026", "2026-08", a date. */
export function readMonth(text: string, date1904: boolean): number | null {
  const body = plain(text);
  const number = /^[mp]?(\d{1,2})$/i.exec(body);
  if (number) {
    const month = Number(number[1]);
    return month >= 1 && month <= 12 ? month : null;
  }
  return monthByName(body) ?? readYearMonth(body, date1904)?.month ?? null;
}

/** The year of a year cell's number: the year itself, 202608, or a date serial. */
export function yearOfNumber(value: number, date1904: boolean): number | null {
  if (isYear(value)) return value;
  return yearMonthOfNumber(value, date1904)?.year ?? null;
}

/** The year of a year cell's text: "2026", "2 026", "år 2026", a month or a date. */
export function readYear(text: string, date1904: boolean): number | null {
  const body = plain(text).replace(/^(?:år|year) /i, '');
  const number = /^\d \d{3}$|^\d{4}(?:[.,]0+)?$/.exec(body) ? Number(body.replace(' ', '').replace(',', '.')) : NaN;
  if (isYear(number)) return number;
  return readYearMonth(body, date1904)?.year ?? null;
}

const TRUE_WORDS = new Set(['ja', 'j', 'yes', 'y', 'sant', 'true', 'x', '1']);
const FALSE_WORDS = new Set(['nej', 'n', 'no', 'falskt', 'false', '0']);

/** Ja or nej in its spellings. */
export function readYesNo(text: string): boolean | null {
  const word = nameKey(text);
  return TRUE_WORDS.has(word) ? true : FALSE_WORDS.has(word) ? false : null;
}

/** An account number, alone ("6510") or before its name ("6510 Licenser"). */
export function readAccount(text: string): number | null {
  const match = /^(\d{1,9})(?:[ ,:;-].*)?$/.exec(plain(text));
  return match ? Number(match[1]) : null;
}

/** "Dnr rs 552 - 2025" as "RS 552-2025": one spelling for what people write in several. null when empty. */
export function normaliseDiaryNumber(text: string): string | null {
  const body = plain(text)
    .replace(/^(?:dnr|diarienummer|diarienr)\b[.: ]*/i, '')
    .replace(/ ?([-/:]) ?/g, '$1')
    .toUpperCase();
  return body === '' ? null : body;
}
