import type { BudgetModel, Succession } from '../domain/model';
import { splitByWeights, type Ore } from '../domain/money';
import { firstDay, monthIndex, monthOfIndex, type IsoDate } from '../domain/period';

/** A share of a unit's line that belongs to a unit of today's organisation. */
interface Heir {
  readonly unit: number;
  readonly weight: number;
}

/**
 * Where lines of a unit dated on a day belong when all successions that came later are carried out. The weights sum
 * to 1: for the board as a whole a move changes nothing. Shares that sum to less leave the rest with the unit; shares
 * that sum to more are scaled down (rule RA-04 reports both).
 */
export function heirsOf(successions: readonly Succession[], unit: number, date: IsoDate): Heir[] {
  const upcoming = successions.filter((move) => move.from === unit && move.effectiveFrom > date);
  if (upcoming.length === 0) return [{ unit, weight: 1 }];
  const next = upcoming.reduce(
    (first, move) => (move.effectiveFrom < first ? move.effectiveFrom : first),
    '9999-12-31',
  );
  const moves = upcoming.filter((move) => move.effectiveFrom === next);
  const moved = moves.reduce((sum, move) => sum + move.share, 0);
  const scale = moved > 1 ? 1 / moved : 1;
  const heirs: Heir[] = [];
  // What comes later acts on what the earlier move gave; the date only grows, so this ends.
  const pass = (to: number, weight: number): void => {
    if (weight <= 0) return;
    for (const heir of heirsOf(successions, to, next)) heirs.push({ unit: heir.unit, weight: heir.weight * weight });
  };
  for (const move of moves) pass(move.to, move.share * scale);
  // A share written as 0.3333 three times is meant to be all of it.
  const left = 1 - moved;
  if (left > 0.0005) pass(unit, left);
  return heirs;
}

/** Net per month, unit and cost type, on today's organisation. */
export interface NetCube {
  /** Keys are made by cubeKey. */
  readonly cells: ReadonlyMap<number, Ore>;
  readonly units: number;
  readonly costTypes: number;
}

/** A line of a year without a month stands in the month of this index within its year's block. */
function cubeKey(cube: { units: number; costTypes: number }, month: number, unit: number, costType: number): number {
  return (month * cube.units + unit) * cube.costTypes + costType;
}

/** Moves the cells of a cube to the units that they belong to today. A month's lines are dated on its first day. */
export function restate(cube: NetCube, successions: readonly Succession[]): NetCube {
  if (successions.length === 0) return cube;
  const cells = new Map<number, Ore>();
  const known = new Map<number, Heir[]>();
  for (const [key, net] of cube.cells) {
    const costType = key % cube.costTypes;
    const place = Math.floor(key / cube.costTypes);
    const unit = place % cube.units;
    const month = Math.floor(place / cube.units);
    let heirs = known.get(place);
    if (!heirs) {
      heirs = heirsOf(successions, unit, firstDay(monthOfIndex(month)));
      known.set(place, heirs);
    }
    const parts =
      heirs.length === 1
        ? [net]
        : splitByWeights(
            net,
            heirs.map((heir) => heir.weight),
          );
    heirs.forEach((heir, index) => {
      const at = cubeKey(cube, month, heir.unit, costType);
      cells.set(at, (cells.get(at) ?? 0) + parts[index]!);
    });
  }
  return { ...cube, cells };
}

/** The outcome as booked, summed per month, unit and cost type. */
export function outcomeCube(model: BudgetModel): NetCube {
  const size = { units: Math.max(1, model.units.length), costTypes: Math.max(1, model.costTypes.length) };
  const cells = new Map<number, Ore>();
  const { count, year, month, unit, costType, net } = model.outcome;
  for (let line = 0; line < count; line += 1) {
    const key = cubeKey(size, year[line]! * 12 + month[line]! - 1, unit[line]!, costType[line]!);
    cells.set(key, (cells.get(key) ?? 0) + net[line]!);
  }
  return { ...size, cells };
}

/** Lines of whole years (forecast, budget, items without a month), dated on the first of January. */
export function yearCube(
  model: BudgetModel,
  lines: Iterable<{
    readonly year: number;
    readonly month?: number | null;
    readonly unit: number;
    readonly costType: number;
    readonly net: Ore;
  }>,
): NetCube {
  const size = { units: Math.max(1, model.units.length), costTypes: Math.max(1, model.costTypes.length) };
  const cells = new Map<number, Ore>();
  for (const line of lines) {
    const key = cubeKey(size, monthIndex({ year: line.year, month: line.month ?? 1 }), line.unit, line.costType);
    cells.set(key, (cells.get(key) ?? 0) + line.net);
  }
  return { ...size, cells };
}

/** The units and cost types that a figure is about; null means all. */
export interface Scope {
  readonly units: ReadonlySet<number> | null;
  readonly costTypes: ReadonlySet<number> | null;
}

/** Net per month (see monthIndex) of a scope; a month without any line has no entry. */
export function monthlyNet(cube: NetCube, scope: Scope): Map<number, Ore> {
  const months = new Map<number, Ore>();
  for (const [key, net] of cube.cells) {
    const place = Math.floor(key / cube.costTypes);
    if (scope.costTypes && !scope.costTypes.has(key % cube.costTypes)) continue;
    if (scope.units && !scope.units.has(place % cube.units)) continue;
    const month = Math.floor(place / cube.units);
    months.set(month, (months.get(month) ?? 0) + net);
  }
  return months;
}

/** The sum over months; null where no month has a line. */
export function sumMonths(net: ReadonlyMap<number, Ore>, months: Iterable<number>): Ore | null {
  let sum: Ore | null = null;
  for (const month of months) {
    const value = net.get(month);
    if (value !== undefined) sum = (sum ?? 0) + value;
  }
  return sum;
}
