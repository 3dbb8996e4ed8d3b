import type { ComplianceResult } from '../compliance/result';
import type { CellPlace, RuleId, Severity } from '../domain/finding';
import type { BudgetModel } from '../domain/model';
import type { Ore } from '../domain/money';
import type { IsoDate } from '../domain/period';
import type { Params } from '../strings/template';

/** All that a rule may know. */
export interface CheckContext {
  readonly model: BudgetModel;
  readonly result: ComplianceResult;
  /** The day of the check; the core reads no clock. */
  readonly today: IsoDate;
}

/** What a rule found, without words: the catalogue has those, by rule and variant. */
export interface RuleHit {
  /** Names a text of the catalogue under the rule's id. */
  readonly variant: string;
  readonly params: Params;
  readonly cells: readonly CellPlace[];
  /** Size of the difference in öre (its sign is dropped), null where there is none. */
  readonly amount: Ore | null;
}

export interface Rule {
  readonly id: RuleId;
  readonly severity: Severity;
  readonly check: (context: CheckContext) => readonly RuleHit[];
}
