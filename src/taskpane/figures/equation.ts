import type { Language } from '../../domain/finding';
import { fromOre, roundHalfAway, type AmountUnit, type Ore } from '../../domain/money';
import { formatChange, formatNumber, formatPercent } from '../../strings/format';

/** Decimals of an amount in an equation: as few as will do, no more than the format of money has. */
const DECIMALS: Readonly<Record<AmountUnit, readonly [least: number, most: number]>> = {
  kr: [0, 2],
  tkr: [0, 3],
  mnkr: [1, 3],
};
const MINUS = '−';
/** A longer sum is told by its parts. */
const MOST_TERMS = 5;
/** What floating point may leave between two numbers that are the same. */
const NEGLIGIBLE = 1e-6;

/** How amounts and percentages are to be written. */
export interface Writing {
  readonly unit: AmountUnit;
  readonly lang: Language;
}

type Write = (ore: Ore) => string;

/** An amount as the reader sees it, and a computed number rounded to the same decimals. */
interface Shown {
  readonly read: (ore: Ore) => number;
  readonly round: (value: number) => number;
}

function rounded(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  return roundHalfAway(Number((value * scale).toPrecision(13))) / scale;
}

function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) < NEGLIGIBLE;
}

/** An amount that there is does not read as zero. */
function isSeen(total: Ore, read: (ore: Ore) => number): boolean {
  return total === 0 || read(total) !== 0;
}

interface Sides {
  /** Whether the right follows from the left with the numbers that are shown. */
  readonly holds: (shown: Shown) => boolean;
  readonly left: (write: Write) => string;
  readonly right: (write: Write) => string;
}

/**
 * An equation with as few decimals as let the reader get the result from the numbers that stand there; "≈" where the most
 * decimals are not enough.
 */
function equation({ unit, lang }: Writing, { holds, left, right }: Sides): string {
  const [least, most] = DECIMALS[unit];
  for (let decimals = least; ; decimals += 1) {
    const round = (value: number): number => rounded(value, decimals);
    const isHeld = holds({ round, read: (ore) => round(fromOre(ore, unit)) });
    if (!isHeld && decimals < most) continue;
    const write: Write = (ore) => formatNumber(fromOre(ore, unit), lang, decimals, unit === 'mnkr' ? 1 : 0);
    return `${left(write)} ${isHeld ? '=' : '≈'} ${right(write)}`;
  }
}

function summed(terms: readonly Ore[], read: (ore: Ore) => number): number {
  return terms.reduce((sum, term) => sum + read(term), 0);
}

function joined(terms: readonly Ore[], write: Write): string {
  return terms
    .map((term, index) => (index === 0 ? write(term) : `${term < 0 ? MINUS : '+'} ${write(Math.abs(term))}`))
    .join(' ');
}

/** In brackets where there is more than one term. */
function grouped(terms: readonly Ore[], write: Write): string {
  return terms.length === 1 ? joined(terms, write) : `(${joined(terms, write)})`;
}

/** "12 120 − 900 = 11 220"; null where there is nothing to add, or too much to read. */
export function sumEquation(writing: Writing, terms: readonly Ore[], total: Ore): string | null {
  if (terms.length < 2 || terms.length > MOST_TERMS) return null;
  return equation(writing, {
    holds: ({ read }) => isSeen(total, read) && isSame(summed(terms, read), read(total)),
    left: (write) => joined(terms, write),
    right: (write) => write(total),
  });
}

/** "(253 870 − 246 715) / 246 715 = +2,9 %"; with `less` of 1, " − 1" follows the quotient. */
export function changeEquation(
  writing: Writing,
  parts: { readonly over: readonly Ore[]; readonly under: readonly Ore[]; readonly less?: 1 },
  result: number,
  decimals: number,
): string {
  const { over, under, less = 0 } = parts;
  return equation(writing, {
    holds: ({ read }) =>
      isSame(
        rounded((summed(over, read) / summed(under, read) - less) * 100, decimals),
        rounded(result * 100, decimals),
      ),
    left: (write) => `${grouped(over, write)} / ${grouped(under, write)}${less === 1 ? ` ${MINUS} 1` : ''}`,
    right: () => formatChange(result, writing.lang, decimals),
  });
}

/** The decimals that a limit has as a percentage, at least one: 2 % → 1, 2,25 % → 2. */
export function limitDecimals(limit: number): number {
  return formatNumber(limit * 100, 'en', 6, 1).split('.')[1]?.length ?? 1;
}

/** "(1 + 2,0 %)" or "(1 − 1,0 %)" */
function onePlus(limit: number, lang: Language): string {
  return `(1 ${limit < 0 ? MINUS : '+'} ${formatPercent(Math.abs(limit), lang, limitDecimals(limit))})`;
}

/** "1 057 329,7 × (1 + 2,0 %) = 1 078 476,3", with what is added to the product after it. */
export function limitEquation(
  writing: Writing,
  parts: { readonly base: readonly Ore[]; readonly limit: number; readonly added?: readonly Ore[] },
  total: Ore,
): string {
  const { base, limit, added = [] } = parts;
  return equation(writing, {
    holds: ({ read, round }) =>
      isSeen(total, read) && isSame(round(summed(base, read) * (1 + limit) + summed(added, read)), read(total)),
    left: (write) =>
      [
        `${grouped(base, write)} × ${onePlus(limit, writing.lang)}`,
        ...added.map((term) => `${term < 0 ? MINUS : '+'} ${write(Math.abs(term))}`),
      ].join(' '),
    right: (write) => write(total),
  });
}
