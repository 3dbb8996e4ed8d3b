import { holdFigures, insideFrame, missingAmount, type Held, type HeldFigures } from '../compliance/hold';
import type { TargetStatus } from '../compliance/result';
import type { Ore } from '../domain/money';
import type { CheckView, TargetView } from './view-types';

/** An amount tried on one lever. */
export interface Proposal {
  /** Index of the lever in the view. */
  readonly lever: number;
  /** Whole öre of the target year; a positive effect improves the result, whether cost falls or revenue rises. */
  readonly effect: Ore;
}

/** Why nothing can be tried: the year is over, the target is not of the full year, or there is nothing to hold. */
export type NoWhatIf = 'unknown-target' | 'year-closed' | 'not-full-year' | 'no-forecast' | 'no-basis';

/** A target as it would be held with the proposals in its forecast. Amounts are net öre, developments unrounded fractions. */
export interface WhatIfFigures {
  readonly target: number;
  /** The proposals inside its scope, together. */
  readonly effect: Ore;
  readonly netTarget: Ore;
  readonly development: number | null;
  readonly developmentJudged: number | null;
  /** allowed − netTarget, and the same for the development that counts. */
  readonly headroom: number | null;
  readonly headroomJudged: number | null;
  readonly status: TargetStatus;
  /** Met only because the percentage is rounded: the amount is over what is allowed. */
  readonly metByRounding: boolean;
  readonly frameHeadroom: Ore | null;
  readonly metFrame: boolean | null;
  /** What still must go; null where no reduction gives a percentage inside the limit. */
  readonly missing: WhatIfMissing | null;
}

export interface WhatIfMissing {
  /** The least whole öre to be inside the limit, unrounded; 0 where it is. */
  readonly toLimit: Ore;
  /** The least by the settings: less where the percentage is judged rounded. */
  readonly asJudged: Ore;
  /** The same per month of those left, rounded up to a whole öre. */
  readonly toLimitPerMonth: Ore;
  readonly asJudgedPerMonth: Ore;
  /** To be inside the frame; null where there is none. */
  readonly toFrame: Ore | null;
}

export interface WhatIfResult {
  readonly figures: WhatIfFigures;
  /** The other full-year targets that have one of the proposals in their scope, in the order of the workbook. */
  readonly others: readonly WhatIfFigures[];
  readonly monthsLeft: number;
  /** Levers whose effect is more than what the rest of the year holds on them: it cannot be saved any more. */
  readonly beyondRest: readonly number[];
}

export type WhatIf =
  { readonly result: WhatIfResult; readonly reason: null } | { readonly result: null; readonly reason: NoWhatIf };

/**
 * What a target would be with these effects in its forecast, judged by the code that judges the check itself. Without proposals
 * it gives the figures of the check. Levers that do not exist are left out; effects outside the target's scope count for the
 * other targets only.
 */
export function whatIf(view: CheckView, target: number, proposals: readonly Proposal[]): WhatIf {
  const wanted = view.targets.find(({ index }) => index === target);
  const reason = wanted ? whyNot(view, wanted) : 'unknown-target';
  if (!wanted || reason !== null) return { result: null, reason: reason ?? 'unknown-target' };
  const effects = sumByLever(view, proposals);
  const touched = new Set([...effects].flatMap(([lever, effect]) => (effect === 0 ? [] : [lever])));
  return {
    result: {
      figures: figuresOf(view, wanted, effects),
      others: view.targets
        .filter((other) => other !== wanted && other.levers.some((lever) => touched.has(lever)))
        .filter((other) => whyNot(view, other) === null)
        .map((other) => figuresOf(view, other, effects)),
      monthsLeft: view.monthsLeft,
      beyondRest: [...touched].filter((lever) => isBeyondRest(view, lever, effects.get(lever) ?? 0)),
    },
    reason: null,
  };
}

function whyNot(view: CheckView, target: TargetView): NoWhatIf | null {
  if (view.monthsLeft === 0) return 'year-closed';
  if (target.reading !== 'full-year') return 'not-full-year';
  if (target.netTarget === null) return 'no-forecast';
  return target.status === 'no-basis' ? 'no-basis' : null;
}

/** What the proposals do per lever; effects are whole öre. */
function sumByLever(view: CheckView, proposals: readonly Proposal[]): ReadonlyMap<number, Ore> {
  const sums = new Map<number, Ore>();
  for (const { lever, effect } of proposals) {
    if (view.levers[lever]) sums.set(lever, (sums.get(lever) ?? 0) + Math.round(effect));
  }
  return sums;
}

function figuresOf(view: CheckView, target: TargetView, effects: ReadonlyMap<number, Ore>): WhatIfFigures {
  const effect = target.levers.reduce((sum, lever) => sum + (effects.get(lever) ?? 0), 0);
  const netTarget = (target.netTarget ?? 0) - effect;
  const figures: HeldFigures = {
    objectKnown: target.noBasis !== 'object-unknown',
    fullYear: true,
    limit: target.limit,
    base: target.netBase,
    target: netTarget,
    itemsBase: target.itemsBase,
    itemsTarget: target.itemsTarget,
    metToDate: target.metToDate,
  };
  const held: Held = holdFigures(figures, view.settings);
  const least = missingAmount(figures, view.settings);
  const perMonth = (ore: Ore): Ore => Math.ceil(ore / view.monthsLeft);
  const frameHeadroom = target.frame === null ? null : target.frame - netTarget;
  return {
    target: target.index,
    effect,
    netTarget,
    development: held.development,
    developmentJudged: held.developmentJudged,
    headroom: held.headroom,
    headroomJudged: held.headroomJudged,
    status: held.status,
    metByRounding: held.met === true && held.metUnrounded === false,
    frameHeadroom,
    metFrame: insideFrame(netTarget, target.frame),
    missing: least && {
      toLimit: least.toLimit,
      asJudged: least.asJudged,
      toLimitPerMonth: perMonth(least.toLimit),
      asJudgedPerMonth: perMonth(least.asJudged),
      toFrame: frameHeadroom === null ? null : Math.max(0, -frameHeadroom),
    },
  };
}

/** A cost cannot fall by more than the forecast has left of it; revenue has no such bound. */
function isBeyondRest(view: CheckView, lever: number, effect: Ore): boolean {
  const { kind, netTarget, toDate } = view.levers[lever]!;
  return kind !== 'revenue' && effect > Math.max(0, netTarget - toDate);
}
