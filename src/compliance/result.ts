import type { Ore } from '../domain/money';

export type TargetStatus = 'met' | 'at-risk' | 'missed' | 'no-basis';

/** Why no percentage can be given. */
export type NoBasis =
  'base-missing' | 'base-zero' | 'base-negative' | 'sign-change' | 'target-missing' | 'object-unknown';

/**
 * One target, held. Amounts are net öre (cost positive), null where there was nothing to sum. Developments are
 * unrounded fractions.
 */
export interface TargetResult {
  /** Index into the model's targets. */
  readonly target: number;
  /** Net of the reading's span in base and target year. */
  readonly netBase: Ore | null;
  readonly netTarget: Ore | null;
  /** Comparability items in the same spans; 0 without items. */
  readonly itemsBase: Ore;
  readonly itemsTarget: Ore;
  readonly development: number | null;
  /** Without comparability items, by the method of the settings. */
  readonly developmentAdjusted: number | null;
  /** The one of the two that counts by the settings, unrounded. */
  readonly developmentJudged: number | null;
  /** netBase × (1 + limit). */
  readonly allowed: Ore | null;
  /** allowed − netTarget. */
  readonly headroom: Ore | null;
  /** The headroom of the development that counts: differs from `headroom` where items do not count. */
  readonly headroomJudged: Ore | null;
  readonly netBaseToDate: Ore | null;
  readonly netTargetToDate: Ore | null;
  readonly developmentToDate: number | null;
  /** Whether what is accumulated is inside the limit; null without basis. */
  readonly metToDate: boolean | null;
  readonly yearToGo: number | null;
  /** Revised frame of the scope; null for a target group and where no frame is known. */
  readonly frame: Ore | null;
  /** frame / base − 1 */
  readonly frameDevelopment: number | null;
  /** Full-year net of the target year: forecast while the year runs, outcome when it is closed. */
  readonly netTargetFullYear: Ore | null;
  readonly netBaseFullYear: Ore | null;
  /** What the base was taken from in the end: a base year without budget or forecast rows falls back to the outcome. */
  readonly baseUsed: 'outcome' | 'forecast' | 'budget';
  /** Months ("2025-09") that a span of the reading needs and the outcome has nothing in. */
  readonly missingMonths: readonly string[];
  readonly noBasis: NoBasis | null;
  /** Decimals of a percentage that the judgement rounds to. */
  readonly precision: number;
  /** Whether the limit is kept: as judged by the settings, rounded, unrounded, with and without items. */
  readonly met: boolean | null;
  readonly metRounded: boolean | null;
  readonly metUnrounded: boolean | null;
  readonly metWithItems: boolean | null;
  readonly metWithoutItems: boolean | null;
  /** Met, but nearer to the limit than the risk margin. */
  readonly insideRiskMargin: boolean;
  /** Net of the full year ≤ frame; null where one of them is. */
  readonly metFrame: boolean | null;
  readonly status: TargetStatus;
}

export interface AssignmentResult {
  /** Index into the model's assignments. */
  readonly assignment: number;
  /** Indexes of the actions that count for it. */
  readonly actions: readonly number[];
  readonly amount: Ore | null;
  readonly planned: Ore | null;
  readonly realised: Ore | null;
  readonly forecast: Ore | null;
  readonly status: TargetStatus;
}

/**
 * One unit's own frame. A budget line belongs to the frame of its unit, or of the nearest unit above with a row in
 * Ramar; `budget` and `forecast` are those of the lines that belong here.
 */
export interface FrameResult {
  readonly unit: number;
  /** Whether the unit has a frame of its own. */
  readonly ownFrame: boolean;
  readonly decided: Ore | null;
  readonly adjustments: Ore | null;
  readonly revised: Ore | null;
  readonly budget: Ore | null;
  readonly forecast: Ore | null;
}

/** One unit and cost type of the target year's budget, net öre. decided + reallocated + frameAdjusted + unexplained = revised. */
export interface ReallocationResult {
  readonly unit: number;
  readonly costType: number;
  readonly decided: Ore;
  readonly reallocated: Ore;
  readonly frameAdjusted: Ore;
  readonly revised: Ore;
  readonly unexplained: Ore;
  /** Indexes into the model's budget lines; empty when the cell has no line. */
  readonly lines: readonly number[];
}

export interface ComplianceResult {
  readonly targets: readonly TargetResult[];
  readonly assignments: readonly AssignmentResult[];
  /** One per unit, in the order of Enheter. */
  readonly frames: readonly FrameResult[];
  readonly reallocations: readonly ReallocationResult[];
  /** Unit that carries the frame of each unit's lines; null where no unit above has one. */
  readonly frameOwner: readonly (number | null)[];
  /** Outcome as booked: whether any line is in the month. Keys are month indexes (see monthIndex). */
  readonly monthsWithOutcome: ReadonlySet<number>;
}
