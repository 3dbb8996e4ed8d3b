import type { HostValue } from './state';

/** What Excel makes of what is put into a cell. */
export interface CellInput {
  readonly value: HostValue;
  readonly error?: boolean;
  readonly formula?: string;
  /** Given by the input itself, as for dates and percentages, where the cell had none. */
  readonly numberFormat?: string;
}

const ERRORS = new Set(['#DIV/0!', '#N/A', '#NAME?', '#NULL!', '#NUM!', '#REF!', '#VALUE!', '#SPILL!', '#CALC!']);
/** As they are shown in a Swedish Excel. */
const SWEDISH_ERRORS: Readonly<Record<string, string>> = {
  '#DIVISION/0!': '#DIV/0!',
  '#SAKNAS!': '#N/A',
  '#NAMN?': '#NAME?',
  '#OGILTIGT!': '#NUM!',
  '#REFERENS!': '#REF!',
  '#VÄRDEFEL!': '#VALUE!',
};

const MONTHS: Readonly<Record<string, readonly string[]>> = {
  'sv-SE': ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'],
  'en-US': ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'],
};

const LONG_MONTHS: Readonly<Record<string, readonly string[]>> = {
  'sv-SE': [
    'januari',
    'februari',
    'mars',
    'april',
    'maj',
    'juni',
    'juli',
    'augusti',
    'september',
    'oktober',
    'november',
    'december',
  ],
  'en-US': [
    'january',
    'february',
    'march',
    'april',
    'may',
    'june',
    'july',
    'august',
    'september',
    'october',
    'november',
    'december',
  ],
};

/** Days from 1899-12-31, with Excel's own 29 February 1900; from 1904-01-01 in the other system. */
export function serialOf(year: number, month: number, day: number, date1904: boolean): number | null {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  const days = Math.round((time - Date.UTC(1899, 11, 30)) / 86_400_000);
  if (date1904) return days - 1462 >= 0 ? days - 1462 : null;
  if (days < 1) return null;
  return days < 61 ? days - 1 : days;
}

function fullYear(text: string): number {
  const year = Number(text);
  if (text.length === 4) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

function dateOf(text: string, locale: string, date1904: boolean): CellInput | null {
  const dated = (year: number, month: number, day: number, numberFormat: string): CellInput | null => {
    const value = serialOf(year, month, day, date1904);
    return value === null ? null : { value, numberFormat };
  };
  const whole = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (whole) {
    return dated(Number(whole[1]), Number(whole[2]), Number(whole[3]), locale === 'sv-SE' ? 'yyyy-mm-dd' : 'm/d/yyyy');
  }
  const yearMonth = /^(\d{4})-(\d{1,2})$/.exec(text);
  if (yearMonth) return dated(Number(yearMonth[1]), Number(yearMonth[2]), 1, 'mmm-yy');
  const named = /^(?:(\d{1,2})[ -])?([\p{L}]+)\.?(?:[ -](\d{4}|\d{2}))?$/u.exec(text);
  if (named && (named[1] !== undefined || named[3] !== undefined)) {
    const word = named[2]!.toLowerCase();
    const short = (MONTHS[locale] ?? []).indexOf(word);
    const month = short >= 0 ? short : (LONG_MONTHS[locale] ?? []).indexOf(word);
    if (month < 0) return null;
    // Without a year Excel takes that of today; the host knows no clock and takes 2026.
    const year = named[3] === undefined ? 2026 : fullYear(named[3]);
    if (named[1] === undefined) return dated(year, month + 1, 1, 'mmm-yy');
    return dated(year, month + 1, Number(named[1]), named[3] === undefined ? 'd-mmm' : 'd-mmm-yy');
  }
  if (locale !== 'sv-SE') {
    const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})$/.exec(text);
    if (american) return dated(fullYear(american[3]!), Number(american[1]), Number(american[2]), 'm/d/yyyy');
  }
  return null;
}

/**
 * A number as text, such as "1 234,5", "1234.5" or "5 %". The API takes the decimal point of English; what is typed in
 * Swedish has a comma, and is understood too.
 */
function numberOf(text: string, locale: string): CellInput | null {
  const percent = /^(.*?)[\s\u00a0]*%$/.exec(text);
  let digits = (percent ? percent[1]! : text).replace(/^[-\u2212]/, '-');
  const isGrouped = /^-?\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:[.,]\d*)?$/.test(digits);
  if (isGrouped) digits = digits.replaceAll(/[ \u00a0\u202f]/g, '');
  if (locale === 'sv-SE') {
    if (/^[-+]?\d*,\d+$|^[-+]?\d+,$/.test(digits)) digits = digits.replace(',', '.');
  } else if (/^[-+]?\d{1,3}(?:,\d{3})+(?:\.\d*)?$/.test(digits)) digits = digits.replaceAll(',', '');
  if (!/^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/.test(digits)) return null;
  const number = Number(digits);
  if (!Number.isFinite(number)) return null;
  if (percent) {
    // Divided as decimal digits, so that 7 % is 0.07 and no other number near it.
    const decimals = /\.(\d+)/.exec(digits)?.[1]?.length ?? 0;
    return { value: Number(`${digits}e-2`), numberFormat: decimals > 0 ? '0.00%' : '0%' };
  }
  if (/[eE]/.test(digits)) return { value: number, numberFormat: '0.00E+00' };
  if (isGrouped) return { value: number, numberFormat: digits.includes('.') ? '#,##0.00' : '#,##0' };
  return { value: number };
}

/**
 * What a cell holds when `input` is set as its value or formula. `format` is the cell's number format: a cell of text ("@")
 * takes everything as text, also what looks like a formula. Null is left alone by the caller.
 */
export function readInput(
  input: string | number | boolean,
  format: string,
  locale: string,
  date1904: boolean,
): CellInput {
  if (typeof input !== 'string') return { value: input };
  if (input === '') return { value: null };
  if (input.startsWith("'")) return { value: input.slice(1) };
  if (format === '@') return { value: input };
  if (input.startsWith('=') && input.length > 1) return { value: '', formula: input };
  const upper = input.trim().toUpperCase();
  if (ERRORS.has(upper)) return { value: upper, error: true };
  if (locale === 'sv-SE') {
    const error = SWEDISH_ERRORS[upper];
    if (error !== undefined) return { value: error, error: true };
    if (upper === 'SANT' || upper === 'FALSKT') return { value: upper === 'SANT' };
  }
  if (upper === 'TRUE' || upper === 'FALSE') return { value: upper === 'TRUE' };
  const trimmed = input.trim();
  return numberOf(trimmed, locale) ?? dateOf(trimmed, locale, date1904) ?? { value: input };
}
