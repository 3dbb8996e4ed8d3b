import { nameKey } from '../../domain/names';
import { MONTH_NAMES } from '../vocabulary';
import { plainText } from './header-words';

/** The years that a goal holds for, both inclusive, and the year that it is compared with where that is said. */
export interface GoalYears {
  readonly first: number;
  readonly last: number;
  readonly base: number | null;
}

const MONTH = MONTH_NAMES.flat().map(nameKey).join('|');
/** Days, diary numbers and the numbers of decisions: their years are those of papers. */
const PAPERS = new RegExp(
  [
    '20\\d\\d-(?:0[1-9]|1[0-2])-\\d\\d',
    '\\d{1,2}[./]\\d{1,2}[./ ]*20\\d\\d',
    `\\d{1,2} (?:${MONTH})\\.? 20\\d\\d`,
    '20\\d\\d[-/:](?!20\\d\\d)\\d{3,}',
    '(?!20\\d\\d)\\d{1,6}[-/:]20\\d\\d',
    '20\\d\\d:\\d+',
    // "beslutad 2025", "fastställt av regionfullmäktige 2025"
    '(?<!\\p{L})(?:beslut(?:ad|at|ade)?|fastställ\\p{L}+|antag\\p{L}+|decided|adopted)(?: av \\p{L}+)?(?: i| under| år| in)? 20\\d\\d',
  ]
    .map((pattern) => `(?<!\\d)(?:${pattern})(?!\\d)`)
    .join('|'),
  'gu',
);
const COMPARED =
  /(?<!\p{L})(?:jämför\p{L}*|jmf|jfr|från|mellan|mot|relativt|i förhållande|compared|from|between|vs)(?!\p{L})/u;
/** Four digits that are no amount and no number of people. */
const YEAR =
  /(?<!\d|\d[.,])20\d\d(?!\d|[.,]\d| ?(?:t?kr|mn?kr|kronor|mkr|miljoner|%|procent|personer|årsarb|anställda))/gu;
/** A limit for each year by itself, whatever years are named. */
const EACH_YEAR = /(?<!\p{L})(?:per år|årlig\p{L}*|varje år|per year|annual\p{L}*|each year)(?!\p{L})/u;
const SPAN = /(?<!\d)(20\d\d) ?(?:-|\/|till och med|t\.?o\.?m\.?|till|to) ?(20\d\d)(?!\d)/g;

/**
 * The years that a text about a goal says. "Från 2025 till 2026" and "2026 jämfört med 2025" compare two years; a longer span of
 * years is a plan that the goal holds for all of. null where it says none.
 */
export function goalYears(text: string): GoalYears | null {
  const plain = plainText(text)
    .replace(PAPERS, ' ')
    // "2025/26" and "2025-26"
    .replace(/(?<!\d)(20)(\d\d)[-/](\d\d)(?!\d)/g, (all, century: string, first: string, last: string) =>
      Number(last) === Number(first) + 1 ? `${century}${first}-${century}${last}` : all,
    );
  const all = yearsIn(plain);
  if (all.length === 0) return null;
  // A year by itself beside the years of a plan is the goal's: "Enligt plan 2025–2027 högst 2 % under 2026".
  const alone = yearsIn(
    plain.replace(SPAN, (span, first: string, last: string) => (Number(last) - Number(first) > 1 ? ' ' : span)),
  );
  const years = alone.length > 0 ? alone : all;
  const [first, last] = [years[0]!, years.at(-1)!];
  if (years.length !== 2) return { first, last, base: null };
  const isCompared = COMPARED.test(plain);
  // A year to begin from is none that the limit holds for.
  if (EACH_YEAR.test(plain)) return { first: isCompared ? first + 1 : first, last, base: null };
  // "2025–2026" may be for both years, or from one to the other: that it is for the last of them is true of both.
  const isStep = last === first + 1 && yearsIn(plain.replace(SPAN, ' ')).length === 0;
  if (isStep || isCompared) return { first: last, last, base: first };
  return { first, last, base: null };
}

/** Each year once, the earliest first. */
function yearsIn(text: string): number[] {
  const found = [...text.matchAll(YEAR)].map(([year]) => Number(year));
  return [...new Set(found)].sort((a, b) => a - b);
}

/** The year of those that a goal holds for that is nearest to `year`. */
export function nearestIn({ first, last }: GoalYears, year: number): number {
  return Math.min(Math.max(year, first), last);
}
