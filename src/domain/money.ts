/**
 * Money is an integer number of öre. Cost is positive and revenue negative, so that a sum is a net cost.
 *
 * A plain number holds every öre up to 90 000 billion kronor exactly; sums of integers in that range are exact too,
 * which is why nothing here is a decimal.
 */
export type Ore = number;

/** The unit that a workbook's amounts are written in. */
export type AmountUnit = 'kr' | 'tkr' | 'mnkr';

const ORE_PER_UNIT: Readonly<Record<AmountUnit, number>> = { kr: 100, tkr: 100_000, mnkr: 100_000_000 };

/** Öre in one kr, tkr or mnkr. */
export function orePerUnit(unit: AmountUnit): number {
  return ORE_PER_UNIT[unit];
}

/** Rounds half away from zero (2.5 → 3, −2.5 → −3), which is how Swedish authorities round. Never gives −0. */
export function roundHalfAway(value: number): number {
  const rounded = Math.sign(value) * Math.round(Math.abs(value));
  return rounded === 0 ? 0 : rounded;
}

/** An amount in the given unit as öre. Decimals finer than an öre are what floating point left behind. */
export function toOre(amount: number, unit: AmountUnit): Ore {
  return roundHalfAway(amount * ORE_PER_UNIT[unit]);
}

/** Öre as an unrounded amount in the given unit. The only step where money becomes a decimal. */
export function fromOre(ore: Ore, unit: AmountUnit): number {
  return ore / ORE_PER_UNIT[unit];
}

/**
 * Splits an amount in parts proportional to the weights, in whole öre, so that the parts sum to the amount.
 * What rounding leaves goes to the parts that lost most, the first of equals.
 */
export function splitByWeights(amount: Ore, weights: readonly number[]): Ore[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return weights.map(() => 0);
  const exact = weights.map((weight) => (amount * weight) / total);
  const parts = exact.map((value) => Math.trunc(value));
  let left = amount - parts.reduce((sum, part) => sum + part, 0);
  const order = exact
    .map((value, index) => ({ index, lost: Math.abs(value - Math.trunc(value)) }))
    .sort((a, b) => b.lost - a.lost || a.index - b.index);
  for (let turn = 0; left !== 0 && order.length > 0; turn = (turn + 1) % order.length) {
    const place = order[turn]!.index;
    parts[place]! += Math.sign(left);
    left -= Math.sign(left);
  }
  return parts.map((part) => (part === 0 ? 0 : part));
}
