import type { CheckView, LeverView, TargetView } from '../../app/view-types';
import type { Ore } from '../../domain/money';

/** A lever with its index in the view, which is how proposals name it. */
export interface IndexedLever {
  readonly index: number;
  readonly lever: LeverView;
  /** "Unit, cost type" */
  readonly name: string;
  /** Size of what the forecast has left of the year; öre, never negative. */
  readonly left: Ore;
}

/** The levers of a target, the largest first. */
export function leversOf(view: Pick<CheckView, 'levers'>, target: Pick<TargetView, 'levers'>): IndexedLever[] {
  return target.levers
    .flatMap((index) => {
      const lever = view.levers[index];
      if (!lever) return [];
      const rest = lever.netTarget - lever.toDate;
      const left = Math.max(0, lever.kind === 'revenue' ? -rest : rest);
      return [{ index, lever, name: `${lever.unit}, ${lever.costType}`, left }];
    })
    .sort((a, b) => Math.abs(b.lever.netTarget) - Math.abs(a.lever.netTarget) || a.index - b.index);
}

/** Those whose unit and cost type have every word of the query. */
export function searchLevers(levers: readonly IndexedLever[], query: string): IndexedLever[] {
  const wanted = query.toLowerCase().split(/\s+/).filter(Boolean);
  return levers.filter(({ name }) => wanted.every((word) => name.toLowerCase().includes(word)));
}

const STEPS = 50;

/** A step of a slider, 1, 2 or 5 times a power of ten of an öre: some fifty of them make the whole. */
export function sliderStep(most: Ore): Ore {
  const least = most / STEPS;
  if (least <= 1) return 1;
  const power = 10 ** Math.floor(Math.log10(least));
  return [1, 2, 5, 10].map((times) => times * power).find((step) => step >= least) ?? 10 * power;
}
