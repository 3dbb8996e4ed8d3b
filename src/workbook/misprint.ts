import type { Misprint } from '../domain/model';
import type { Ore } from '../domain/money';

/** An amount that a printed sum is made of, or the sum itself (sign −1), with its cell. */
export interface SummedCell {
  readonly row: number;
  readonly column: number;
  readonly amount: Ore;
  readonly sign: 1 | -1;
}

/**
 * The last digit that amounts are printed to, in öre: 100 000 where all are whole tkr. Never coarser than the unit that is given,
 * because round amounts are not rounded ones.
 */
export function printedStep(amounts: readonly Ore[], orePerUnit: number): Ore {
  let step = orePerUnit;
  for (const amount of amounts) while (step > 1 && Math.round(amount) % step !== 0) step /= 10;
  return Math.max(1, step);
}

/**
 * What printing may have rounded away between a result and its parts, in öre: half of the last digit that each is printed to. Öre by
 * öre they are exact, but for the öre that a float of the cell loses.
 */
export function printedRounding(
  results: readonly Ore[],
  parts: readonly Ore[],
  count: number,
  orePerUnit: number,
): Ore {
  return (printedStep(results, orePerUnit) + count * printedStep(parts, orePerUnit)) / 2;
}

/**
 * Which one digit, or which two neighbours that changed places, would make the signed cells sum to zero within `slack`. null where
 * none does, or where more than one cell could be the one: then nobody here knows.
 */
export function misprintOf(cells: readonly SummedCell[], step: Ore, slack: Ore): Misprint | null {
  const found = misprintsOf(cells, step, slack);
  return found.length === 1 ? found[0]! : null;
}

/** Every cell that could be the one, by itself. */
export function misprintsOf(cells: readonly SummedCell[], step: Ore, slack: Ore): Misprint[] {
  const off = cells.reduce((sum, { amount, sign }) => sum + sign * amount, 0);
  return cells.flatMap(({ row, column, amount, sign }): Misprint[] => {
    const likely = neighbour(amount, amount - sign * off, step, slack);
    return likely === null ? [] : [{ row, column, printed: amount, likely }];
  });
}

/** The amount nearest to what is wanted that one digit, or two that changed places, makes of the printed one. */
function neighbour(printed: Ore, wanted: Ore, step: Ore, slack: Ore): Ore | null {
  if (printed === 0 || Math.sign(printed) !== Math.sign(wanted)) return null;
  const digits = String(Math.round(Math.abs(printed) / step));
  // A single digit can become any other: that explains everything and so nothing.
  if (digits.length < 2) return null;
  let best: Ore | null = null;
  const consider = (changed: string): void => {
    if (changed.startsWith('0') || changed === digits) return;
    const amount = Math.sign(printed) * Number(changed) * step;
    const distance = Math.abs(amount - wanted);
    if (distance <= slack && (best === null || distance < Math.abs(best - wanted))) best = amount;
  };
  for (let at = 0; at < digits.length; at += 1) {
    for (let digit = 0; digit < 10; digit += 1) consider(digits.slice(0, at) + String(digit) + digits.slice(at + 1));
    if (at + 1 < digits.length) consider(digits.slice(0, at) + digits[at + 1]! + digits[at]! + digits.slice(at + 2));
  }
  return best;
}
