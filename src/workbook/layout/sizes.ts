import type { AmountUnit } from '../../domain/money';

/** What amounts of a region's boards and units come to, in kr: the largest of a table lies between these. */
const LEAST_LARGEST = 200_000;
const MOST_LARGEST = 300_000_000_000;
const KR: Readonly<Record<AmountUnit, number>> = { kr: 1, tkr: 1_000, mnkr: 1_000_000 };

function largestOf(amounts: readonly number[]): number {
  return amounts.reduce((most, amount) => Math.max(most, amount), 0);
}

export const AMOUNT_SIZES = {
  /** Whether a unit that is stated makes amounts too small: "kr" over 1 234,5 is a slip of the pen. */
  isTooSmall: (unit: AmountUnit, amounts: readonly number[]): boolean =>
    amounts.length > 0 && largestOf(amounts) * KR[unit] < LEAST_LARGEST,
  isTooLarge: (unit: AmountUnit, amounts: readonly number[]): boolean => largestOf(amounts) * KR[unit] > MOST_LARGEST,
};

/** The unit that only the size of the amounts tells: in kr they are long numbers, or have öre. null where it could be another. */
export function unitBySize(amounts: readonly number[]): AmountUnit | null {
  if (amounts.length < 3) return null;
  const largest = largestOf(amounts);
  // More than 1 000 billion kr in tkr: nobody has that.
  if (largest >= 1_000_000_000) return 'kr';
  const sorted = [...amounts].sort((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)]!;
  const withOre = amounts.filter((amount) => Math.abs(amount * 10 - Math.round(amount * 10)) > 1e-6).length;
  return median >= 100_000 && withOre * 2 > amounts.length ? 'kr' : null;
}
