import type { Language } from '../domain/finding';
import { fromOre, roundHalfAway, type AmountUnit, type Ore } from '../domain/money';

/** The one module that turns money, percentages and dates into text. Numbers in cells stay numbers. */

const NBSP = '\u00a0';
const MINUS = '\u2212';
const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  sv: [
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
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};
/** Enough decimals to show an öre in kr and the krona in tkr and mnkr's thousands. */
const MOST_DECIMALS: Readonly<Record<AmountUnit, number>> = { kr: 2, tkr: 3, mnkr: 3 };

/** A number with at least and at most so many decimals: space for thousands, comma in Swedish and point in English. */
export function formatNumber(value: number, lang: Language, most = 3, least = 0): string {
  if (!Number.isFinite(value)) return '–';
  const scale = 10 ** most;
  const rounded = roundHalfAway(Number((value * scale).toPrecision(15))) / scale;
  let [whole = '0', decimals = ''] = Math.abs(rounded).toFixed(most).split('.');
  while (decimals.length > least && decimals.endsWith('0')) decimals = decimals.slice(0, -1);
  whole = whole.replace(/\B(?=(\d{3})+(?!\d))/g, NBSP);
  const point = lang === 'sv' ? ',' : '.';
  return `${rounded < 0 ? MINUS : ''}${whole}${decimals ? point + decimals : ''}`;
}

/**
 * An amount with its unit, "1 234,5 tkr": as many decimals as it has, at most 2 for kr and 3 for tkr and mnkr. From 100 tkr up it
 * is one, since three look like thousands to a reader in a hurry, and what has more was computed from a percentage.
 */
export function formatMoney(ore: Ore, unit: AmountUnit, lang: Language): string {
  const value = fromOre(ore, unit);
  const decimals = unit === 'tkr' && Math.abs(value) >= 100 ? 1 : MOST_DECIMALS[unit];
  return `${formatNumber(value, lang, decimals)}${NBSP}${unit}`;
}

/** Whole kr and tkr, mnkr with one decimal; an amount of less than one mnkr has three, or it would be "0,0". */
function readableDecimals(ore: Ore, unit: AmountUnit): number {
  if (unit !== 'mnkr') return 0;
  return ore !== 0 && Math.abs(fromOre(ore, unit)) < 1 ? 3 : 1;
}

/** An amount rounded to so many decimals with its unit, for sentences where the last krona is noise. */
export function formatMoneyRounded(
  ore: Ore,
  unit: AmountUnit,
  lang: Language,
  decimals = readableDecimals(ore, unit),
): string {
  return `${formatNumber(fromOre(ore, unit), lang, decimals, decimals)}${NBSP}${unit}`;
}

/** A fraction as a percentage, "2,9 %"; always with the decimals asked for. */
export function formatPercent(fraction: number, lang: Language, decimals = 1): string {
  return `${formatNumber(fraction * 100, lang, decimals, decimals)}${lang === 'sv' ? NBSP : ''}%`;
}

/** As formatPercent, with a plus sign on a rise. */
export function formatChange(fraction: number, lang: Language, decimals = 1): string {
  const text = formatPercent(fraction, lang, decimals);
  return fraction > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/** "0,9 procentenheter", "1 procentenhet" */
export function formatPoints(points: number, lang: Language): string {
  const number = formatNumber(points, lang, 2);
  const isOne = number === '1';
  if (lang === 'sv') return `${number}${NBSP}${isOne ? 'procentenhet' : 'procentenheter'}`;
  return `${number}${NBSP}${isOne ? 'percentage point' : 'percentage points'}`;
}

/** ISO dates are what Swedish authorities write in tables. */
export function formatDate(iso: string): string {
  return iso;
}

/** "jan" … "dec" */
export function formatMonthShort(month: number, lang: Language): string {
  return (MONTHS[lang][month - 1] ?? '').slice(0, 3);
}

/** "2026-08" → "augusti 2026" */
export function formatMonth(yearMonth: string, lang: Language): string {
  const name = MONTHS[lang][Number(yearMonth.slice(5, 7)) - 1];
  return name ? `${name} ${yearMonth.slice(0, 4)}` : yearMonth;
}
