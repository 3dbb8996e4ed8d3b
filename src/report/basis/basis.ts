import type { TargetResult } from '../../compliance/result';
import type { SheetPlan } from '../plan';

/**
 * Underlag: the one sheet that reads the user's tables. Every figure of the other sheets leads to a cell of it, and every
 * cell of it is a formula over the user's own cells. Other sheets ask for a figure and get the cell that holds it.
 */

/** Figures of a target that stand in a cell of their own. */
export type TargetFigure = keyof Pick<
  TargetResult,
  | 'netBase'
  | 'netTarget'
  | 'itemsBase'
  | 'itemsTarget'
  | 'netBaseToDate'
  | 'netTargetToDate'
  | 'netBaseFullYear'
  | 'netTargetFullYear'
  | 'frame'
>;

/** Names one figure of the basis. Units, cost types, adjustments, actions, … by their index in the model. */
export type BasisKey =
  | { readonly of: 'target'; readonly target: number; readonly figure: TargetFigure | 'limit' }
  /** Net of a month of the base or target year in the target's scope, restated. */
  | { readonly of: 'target-month'; readonly target: number; readonly year: 'base' | 'target'; readonly month: number }
  | {
      readonly of: 'budget';
      readonly unit: number;
      readonly costType: number;
      readonly figure: 'decided' | 'reallocated' | 'frameAdjusted' | 'revised';
    }
  /** Restated net of a unit and cost type. */
  | {
      readonly of: 'restated';
      readonly unit: number;
      readonly costType: number;
      readonly figure: 'baseFullYear' | 'baseToDate' | 'targetToDate' | 'forecast';
    }
  | { readonly of: 'frame'; readonly unit: number; readonly figure: 'decided' | 'adjustments' | 'budget' | 'forecast' }
  | { readonly of: 'adjustment'; readonly adjustment: number }
  | {
      readonly of: 'action';
      readonly action: number;
      readonly figure: 'fullYearEffect' | 'targetYearEffect' | 'realised' | 'forecast';
    }
  | { readonly of: 'assignment'; readonly assignment: number }
  | { readonly of: 'reallocation'; readonly reallocation: number }
  /** How many rows of Underlag are not what they were when the workbook was checked: 0 until something changes. */
  | { readonly of: 'changed' }
  | { readonly of: 'setting'; readonly setting: 'riskMargin' | 'tolerance' };

/** A cell of Underlag. */
export interface BasisCell {
  /** As it stands in a formula of another sheet: "Underlag!$F$12". */
  readonly reference: string;
  /** What the core computed, in the workbook's unit: what the cell shows until something recalculates. */
  readonly value: number;
  readonly row: number;
  readonly column: number;
}

export interface Basis {
  readonly sheet: SheetPlan;
  /** null where there is nothing to sum: the figure is a dash. */
  readonly cell: (key: BasisKey) => BasisCell | null;
}
