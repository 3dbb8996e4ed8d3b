import { isWithin } from '../domain/hierarchy';
import type { BudgetModel } from '../domain/model';
import type { Ore } from '../domain/money';
import { monthIndex, monthSpan } from '../domain/period';
import { readingSpans, scopeOf, type RestatedFigures } from './compliance';
import type { TargetResult } from './result';
import type { NetCube, Scope } from './restatement';

/** What one cost type or unit has to do with a change of net cost. Amounts are net öre (cost positive). */
export interface Cause {
  /** Index into the model's cost types or units. */
  readonly index: number;
  readonly base: Ore;
  readonly target: Ore;
  /** target − base: above zero is a higher net cost, a worse result. */
  readonly change: Ore;
  /** A unit that stands beside units below it, and so is only what is booked on itself. Never for a cost type. */
  readonly ownOnly: boolean;
}

/** Why a target's net cost changes between base and target: the changes of either list sum to `change` exactly. */
export interface TargetCauses {
  readonly base: Ore;
  readonly target: Ore;
  readonly change: Ore;
  /** The largest first, whichever way; those without change are left out. */
  readonly byCostType: readonly Cause[];
  /** On today's organisation. */
  readonly byUnit: readonly Cause[];
}

/** The causes worth naming, and what is left. The changes of all of them and `rest` sum to the whole change. */
export interface NamedCauses {
  /** Higher net cost, the largest first. */
  readonly worse: readonly Cause[];
  /** Lower net cost, the largest first. */
  readonly better: readonly Cause[];
  /** Net change of those that are not named. */
  readonly rest: Ore;
  readonly restCount: number;
}

/**
 * What the change of a target's net cost from base to target consists of, per cost type and per unit, restated to
 * today's organisation: the year's forecast (its outcome when the year is closed) against the base, or the two spans of
 * the target's reading. null where either side is missing.
 */
export function targetCauses(model: BudgetModel, row: TargetResult, figures: RestatedFigures): TargetCauses | null {
  const target = model.targets[row.target];
  const { netBase, netTarget } = row;
  if (!target || netBase === null || netTarget === null) return null;
  const { baseYear, targetYear, period } = model.settings;
  const scope = scopeOf(model, target);
  const year = (at: number): number[] => monthSpan({ year: at, month: 1 }, { year: at, month: 12 });
  // Forecast and budget of a whole year stand in its January.
  const january = (at: number): number[] => [monthIndex({ year: at, month: 1 })];
  const spans = readingSpans(model, target);
  let sides: readonly [Side, Side] = [
    { cube: figures.outcome, months: spans.base },
    { cube: figures.outcome, months: spans.target },
  ];
  if (target.reading === 'full-year') {
    sides = [
      row.baseUsed === 'outcome'
        ? { cube: figures.outcome, months: year(baseYear) }
        : { cube: figures[row.baseUsed], months: january(baseYear) },
      period.month === 12
        ? { cube: figures.outcome, months: year(targetYear) }
        : { cube: figures.forecast, months: january(targetYear) },
    ];
  }
  const [base, after] = sides;
  const types = new Map<number, Sums>();
  const units = new Map<number, Sums>();
  addSide(types, units, base, scope, 'base');
  addSide(types, units, after, scope, 'target');
  const together = sameLevel(model, units);
  return {
    base: netBase,
    target: netTarget,
    change: netTarget - netBase,
    byCostType: bySize(types, () => false),
    byUnit: bySize(together, (unit) =>
      [...together.keys()].some((other) => other !== unit && isWithin(model.units, other, unit)),
    ),
  };
}

/**
 * Up to `most` causes each way. One that is less than `least`, or than a twentieth of all movement, says nothing; a
 * single one that would be left is named, for "others" of one is an odd thing to read.
 */
export function namedCauses(causes: readonly Cause[], most: number, least: Ore): NamedCauses {
  const movement = causes.reduce((sum, cause) => sum + Math.abs(cause.change), 0);
  const matters = ({ change }: Cause): boolean => Math.abs(change) >= Math.max(least, movement / 20, 1);
  const worse = causes.filter((cause) => cause.change > 0 && matters(cause)).slice(0, most);
  const better = causes.filter((cause) => cause.change < 0 && matters(cause)).slice(0, most);
  let left = causes.filter((cause) => !worse.includes(cause) && !better.includes(cause));
  const [last] = left;
  if (last && left.length === 1 && Math.abs(last.change) >= Math.max(least, 1)) {
    (last.change > 0 ? worse : better).push(last);
    left = [];
  }
  return { worse, better, rest: left.reduce((sum, cause) => sum + cause.change, 0), restCount: left.length };
}

interface Side {
  readonly cube: NetCube;
  readonly months: readonly number[];
}

/** undefined where a side has no line at all, which is not the same as lines that sum to 0. */
interface Sums {
  base?: Ore;
  target?: Ore;
}

function addSide(
  types: Map<number, Sums>,
  units: Map<number, Sums>,
  { cube, months }: Side,
  scope: Scope,
  side: keyof Sums,
): void {
  const inSpan = new Set(months);
  const add = (sums: Map<number, Sums>, index: number, net: Ore): void => {
    const found = sums.get(index) ?? {};
    found[side] = (found[side] ?? 0) + net;
    sums.set(index, found);
  };
  for (const [key, net] of cube.cells) {
    const costType = key % cube.costTypes;
    const place = Math.floor(key / cube.costTypes);
    const unit = place % cube.units;
    if (!inSpan.has(Math.floor(place / cube.units))) continue;
    if (scope.costTypes && !scope.costTypes.has(costType)) continue;
    if (scope.units && !scope.units.has(unit)) continue;
    add(types, costType, net);
    add(units, unit, net);
  }
}

/**
 * A forecast is often made for a department whose outcome is booked on the units below it. Their outcome would then
 * vanish and the department's appear from nothing, so a unit that has only one side is seen together with the nearest
 * unit above that has the other.
 */
function sameLevel(model: BudgetModel, units: ReadonlyMap<number, Sums>): Map<number, Sums> {
  const seenIn = (unit: number): number => {
    const own = units.get(unit);
    const missing = own?.base === undefined ? 'base' : own.target === undefined ? 'target' : null;
    if (missing === null) return unit;
    for (let at = model.units[unit]?.parent ?? null; at !== null; at = model.units[at]?.parent ?? null) {
      if (units.get(at)?.[missing] !== undefined) return at;
    }
    return unit;
  };
  const together = new Map<number, Sums>();
  for (const [unit, sums] of units) {
    const at = seenIn(unit);
    const found = together.get(at) ?? {};
    together.set(at, { base: (found.base ?? 0) + (sums.base ?? 0), target: (found.target ?? 0) + (sums.target ?? 0) });
  }
  return together;
}

function bySize(sums: ReadonlyMap<number, Sums>, ownOnly: (index: number) => boolean): Cause[] {
  return [...sums]
    .map(([index, { base = 0, target = 0 }]) => ({
      index,
      base,
      target,
      change: target - base,
      ownOnly: ownOnly(index),
    }))
    .filter((cause) => cause.change !== 0)
    .sort((a, b) => Math.abs(b.change) - Math.abs(a.change) || a.index - b.index);
}
