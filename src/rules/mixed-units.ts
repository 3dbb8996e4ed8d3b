import type { Ore } from '../domain/money';
import { roundHalfAway } from '../domain/money';

/* What DA-09 means by amounts that are "about 1 000 times" apart. */

/** What an amount in the wrong unit is off by. */
const STEP = 1_000;

/** A factor from 300 to 3 000 is "about 1 000". */
export const LEAST_FACTOR = 300;
const MOST_FACTOR = 3_000;

/** Whether a factor is about 1 000. */
export function isAboutThousand(factor: number): boolean {
  return factor >= LEAST_FACTOR && factor <= MOST_FACTOR;
}

/** The same in powers of ten, up or down, where each of the two is a year's sum and need not be alike. */
const LEAST_APART = 2.5;
const MOST_APART = 3.5;

/** Whether a difference in powers of ten, of either sign, is about three. */
export function isApart(powers: number): boolean {
  return Math.abs(powers) >= LEAST_APART && Math.abs(powers) <= MOST_APART;
}

/** What an amount would be in the unit of the others. */
export function likelyAmount(amount: Ore, large: boolean): Ore {
  return large ? roundHalfAway(amount / STEP) : amount * STEP;
}

/** How many times the larger of two sizes is the smaller one, as a whole number, for a message. */
export function factorParam(a: number, b: number): { readonly number: number } {
  return { number: roundHalfAway(Math.max(a, b) / Math.min(a, b)) };
}
