import type { TargetResult } from '../compliance/result';
import type { CellPlace } from '../domain/finding';
import { placeOf, type BudgetModel, type ColumnRole, type Target } from '../domain/model';
import { roundHalfAway, type Ore } from '../domain/money';
import type { Params } from '../strings/template';
import type { CheckContext, RuleHit } from './rule';

/** A target with what was found of it. */
export interface HeldTarget {
  readonly target: Target;
  readonly held: TargetResult;
}

/** A target that a percentage could be given for. */
export interface JudgedTarget extends HeldTarget {
  readonly netBase: Ore;
  readonly netTarget: Ore;
  /** The development that counts by the settings. */
  readonly development: number;
  /** Öre left to the limit, negative where it is passed. Rounded: a percentage of öre is not whole. */
  readonly headroom: Ore;
}

/** The hits of a rule that looks at one target at a time, in the order of Mål. */
export function eachTarget(
  { model, result }: CheckContext,
  look: (held: HeldTarget) => RuleHit | null,
): readonly RuleHit[] {
  return result.targets.flatMap((held) => {
    const target = model.targets[held.target];
    const hit = target ? look({ target, held }) : null;
    return hit === null ? [] : [hit];
  });
}

/** The figures of a target that has been judged; null where no percentage can be given. */
export function judgedTarget({ target, held }: HeldTarget): JudgedTarget | null {
  const { netBase, netTarget, developmentJudged, headroomJudged } = held;
  if (netBase === null || netTarget === null || developmentJudged === null || headroomJudged === null) return null;
  return { target, held, netBase, netTarget, development: developmentJudged, headroom: roundHalfAway(headroomJudged) };
}

/** What most messages on a target say: its object, reading and limit. */
export function targetParams({ target, held }: HeldTarget): Params {
  return {
    target: target.id,
    object: target.object,
    reading: { word: `reading.${target.reading}` },
    limit: { percent: target.maxDevelopment, decimals: held.precision },
  };
}

/** A cell of the target's row, as the only one. */
export function targetCell(model: BudgetModel, target: Target, column: ColumnRole): CellPlace[] {
  return [placeOf(model, target.origin, column)];
}
