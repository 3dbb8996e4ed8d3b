import type { Unit } from './model';

/** Whether a unit is the ancestor itself or lies below it. */
export function isWithin(units: readonly Unit[], unit: number, ancestor: number): boolean {
  // Parents never form a circle in the model, so the chain ends.
  for (let at: number | null = unit; at !== null; at = units[at]?.parent ?? null) if (at === ancestor) return true;
  return false;
}

/** The unit and all units below it. */
export function withDescendants(units: readonly Unit[], ancestor: number): Set<number> {
  return new Set(units.map((_, index) => index).filter((index) => isWithin(units, index, ancestor)));
}
