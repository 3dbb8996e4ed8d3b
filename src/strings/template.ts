import type { AmountUnit, Ore } from '../domain/money';
import { formatDate, formatMoney, formatMonth, formatNumber, formatPercent, formatPoints } from './format';
import { words, type WordKey } from './words';

/** A value that a message shows; the text module alone decides how it is written in each language. */
export type Param =
  | string
  | { readonly money: Ore }
  | { readonly number: number }
  /** A row of a sheet: a name made of digits, without a space for thousands. */
  | { readonly row: number }
  /** A fraction as a percentage with so many decimals, 1 unless said. */
  | { readonly percent: number; readonly decimals?: number }
  /** Percentage points. */
  | { readonly points: number }
  /** ISO text. */
  | { readonly date: string }
  /** "2026-08" */
  | { readonly month: string }
  | { readonly word: WordKey }
  /** Joined with a comma; more than ten are cut with how many more there are. */
  | { readonly list: readonly Param[] };

export type Params = Readonly<Record<string, Param>>;

const MOST_LISTED = 10;

/** One parameter as text. */
function paramText(param: Param, lang: 'sv' | 'en', unit: AmountUnit): string {
  if (typeof param === 'string') return param;
  if ('money' in param) return formatMoney(param.money, unit, lang);
  if ('number' in param) return formatNumber(param.number, lang);
  if ('row' in param) return String(param.row);
  if ('percent' in param) return formatPercent(param.percent, lang, param.decimals ?? 1);
  if ('points' in param) return formatPoints(param.points, lang);
  if ('date' in param) return formatDate(param.date);
  if ('month' in param) return formatMonth(param.month, lang);
  if ('word' in param) return words[lang][param.word];
  const shown = param.list.slice(0, MOST_LISTED).map((item) => paramText(item, lang, unit));
  const more = param.list.length - shown.length;
  if (more > 0) shown.push(lang === 'sv' ? `och ${more} till` : `and ${more} more`);
  return shown.join(', ');
}

/**
 * Fills "{name}" in a text. Money comes with its unit ("1 234,5 tkr"). A name without a parameter stays as it stands,
 * so that a test sees it.
 */
export function fill(text: string, params: Params, lang: 'sv' | 'en', unit: AmountUnit): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const param = params[name];
    return param === undefined ? whole : paramText(param, lang, unit);
  });
}
