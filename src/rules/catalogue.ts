import { at01PlannedShort } from './at-01-planned-short';
import { at02ForecastShort } from './at-02-forecast-short';
import { at03LargerThanShare } from './at-03-larger-than-share';
import { at04CountedTwice } from './at-04-counted-twice';
import { at05StartedNoEffect } from './at-05-started-no-effect';
import { at06StatusContradicted } from './at-06-status-contradicted';
import { at07NoOwnerOrStart } from './at-07-no-owner-or-start';
import { at08LargerThanBudget } from './at-08-larger-than-budget';
import { be01UnknownDecision } from './be-01-unknown-decision';
import { be02DecisionWithoutNumber } from './be-02-decision-without-number';
import { be03DecisionAfterEffect } from './be-03-decision-after-effect';
import { be04DecisionInFuture } from './be-04-decision-in-future';
import { da01MissingTableOrColumn } from './da-01-missing-table-or-column';
import { da02UnreadableValue } from './da-02-unreadable-value';
import { da03NumberAsText } from './da-03-number-as-text';
import { da04UnknownUnit } from './da-04-unknown-unit';
import { da05UnknownCostType } from './da-05-unknown-cost-type';
import { da06AccountInTwoCostTypes } from './da-06-account-in-two-cost-types';
import { da07RepeatedRow } from './da-07-repeated-row';
import { da08SignAgainstConvention } from './da-08-sign-against-convention';
import { da09MixedUnits } from './da-09-mixed-units';
import { da10MissingMonths } from './da-10-missing-months';
import { da11HiddenRows } from './da-11-hidden-rows';
import { da12BrokenHierarchy } from './da-12-broken-hierarchy';
import { da13PrintedTotal } from './da-13-printed-total';
import { da14PrintedRow } from './da-14-printed-row';
import { da15NotLookedAt } from './da-15-not-looked-at';
import { ma01TargetMissed } from './ma-01-target-missed';
import { ma02TargetAtRisk } from './ma-02-target-at-risk';
import { ma03NoPercentage } from './ma-03-no-percentage';
import { ma04BaseNotOutcome } from './ma-04-base-not-outcome';
import { ma05ItemsChangeVerdict } from './ma-05-items-change-verdict';
import { ma06RoundingDecides } from './ma-06-rounding-decides';
import { ma07ForecastExceedsFrame } from './ma-07-forecast-exceeds-frame';
import { ma08TargetAgainstFrame } from './ma-08-target-against-frame';
import { ma09UnknownObject } from './ma-09-unknown-object';
import { om01EmptyReallocation } from './om-01-empty-reallocation';
import { om02UnexplainedDifference } from './om-02-unexplained-difference';
import { om03UnitNotNetting } from './om-03-unit-not-netting';
import { om04BelowZero } from './om-04-below-zero';
import { om05RevenueFinancesCost } from './om-05-revenue-finances-cost';
import { om06ReallocationWithoutDecision } from './om-06-reallocation-without-decision';
import { om07PayrollWithoutSurcharge } from './om-07-payroll-without-surcharge';
import { om08BoundCostMoved } from './om-08-bound-cost-moved';
import { om09GrantWithoutCost } from './om-09-grant-without-cost';
import { ra01AdjustmentsChangeBoard } from './ra-01-adjustments-change-board';
import { ra02BudgetDiffersFromFrame } from './ra-02-budget-differs-from-frame';
import { ra03DiscontinuedUnit } from './ra-03-discontinued-unit';
import { ra04SuccessionShares } from './ra-04-succession-shares';
import { ra05CostTypeTotalChanges } from './ra-05-cost-type-total-changes';
import { ra06BaseNotMoved } from './ra-06-base-not-moved';
import { ra07PartOfYear } from './ra-07-part-of-year';
import { ra08AdjustmentWithoutDecision } from './ra-08-adjustment-without-decision';
import type { Rule } from './rule';

/** All rules, in the order of the catalogue (RULE_IDS). */
export const RULES: readonly Rule[] = [
  da01MissingTableOrColumn,
  da02UnreadableValue,
  da03NumberAsText,
  da04UnknownUnit,
  da05UnknownCostType,
  da06AccountInTwoCostTypes,
  da07RepeatedRow,
  da08SignAgainstConvention,
  da09MixedUnits,
  da10MissingMonths,
  da11HiddenRows,
  da12BrokenHierarchy,
  da13PrintedTotal,
  da14PrintedRow,
  da15NotLookedAt,
  be01UnknownDecision,
  be02DecisionWithoutNumber,
  be03DecisionAfterEffect,
  be04DecisionInFuture,
  om01EmptyReallocation,
  om02UnexplainedDifference,
  om03UnitNotNetting,
  om04BelowZero,
  om05RevenueFinancesCost,
  om06ReallocationWithoutDecision,
  om07PayrollWithoutSurcharge,
  om08BoundCostMoved,
  om09GrantWithoutCost,
  ra01AdjustmentsChangeBoard,
  ra02BudgetDiffersFromFrame,
  ra03DiscontinuedUnit,
  ra04SuccessionShares,
  ra05CostTypeTotalChanges,
  ra06BaseNotMoved,
  ra07PartOfYear,
  ra08AdjustmentWithoutDecision,
  ma01TargetMissed,
  ma02TargetAtRisk,
  ma03NoPercentage,
  ma04BaseNotOutcome,
  ma05ItemsChangeVerdict,
  ma06RoundingDecides,
  ma07ForecastExceedsFrame,
  ma08TargetAgainstFrame,
  ma09UnknownObject,
  at01PlannedShort,
  at02ForecastShort,
  at03LargerThanShare,
  at04CountedTwice,
  at05StartedNoEffect,
  at06StatusContradicted,
  at07NoOwnerOrStart,
  at08LargerThanBudget,
];
