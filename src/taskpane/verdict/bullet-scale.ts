/** The part of a bar's line that is drawn, and whether the value reaches past it. */
export interface BulletScale {
  readonly min: number;
  readonly max: number;
  readonly cut: boolean;
}

/** Beyond so many times the limit, the bar is cut, or the limit would lie on the zero. */
const MOST_TIMES = 4;
/** Room after what reaches furthest. */
const AIR = 1.25;

/**
 * A line with zero, the limit and the value on it. `least` is the smallest span worth drawing, for limits at or near zero;
 * `together` is what bars with the same scale reach to.
 */
export function bulletScale(value: number | null, limit: number, least: number, together = 0): BulletScale {
  const most = Math.max(Math.abs(limit), least) * MOST_TIMES;
  const shown = value === null ? 0 : Math.max(-most, Math.min(most, value));
  const reach = (bound: number): number => (bound === 0 ? 0 : bound * AIR);
  const min = reach(Math.min(0, limit, shown));
  const max = reach(Math.max(0, limit, shown, Math.min(most, together)));
  const span = Math.max(max - min, least);
  const cut = value !== null && Math.abs(value) > most;
  // Where all of it is below zero, the zero stands at the right end.
  return min < 0 && max === 0 ? { min: max - span, max, cut } : { min, max: min + span, cut };
}

/** A place on the line as a percentage of its length, never outside it. */
export function placeOn(scale: BulletScale, value: number): number {
  return Math.max(0, Math.min(100, ((value - scale.min) / (scale.max - scale.min)) * 100));
}
