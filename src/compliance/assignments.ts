import type { Action, BudgetModel } from '../domain/model';
import type { Ore } from '../domain/money';
import type { AssignmentResult, TargetStatus } from './result';

/** The sum of what is given; null where nothing is. */
export function sumGiven(values: Iterable<Ore | null>): Ore | null {
  let sum: Ore | null = null;
  for (const value of values) if (value !== null) sum = (sum ?? 0) + value;
  return sum;
}

/** What the actions do for each assignment. Reaching it within the tolerance is reaching it. */
export function assignmentResults(model: BudgetModel): AssignmentResult[] {
  return model.assignments.map((assignment, index) => {
    const actions = model.actions
      .map((_, action) => action)
      .filter((action) => model.actions[action]?.assignment === index);
    const total = (effect: (action: Action) => Ore | null): Ore | null =>
      sumGiven(actions.map((action) => effect(model.actions[action]!)));
    const planned = total((action) => action.targetYearEffect);
    const forecast = total((action) => action.forecast);
    const reaches = (effect: Ore | null): boolean =>
      effect !== null && assignment.amount !== null && effect >= assignment.amount - model.settings.tolerance;
    let status: TargetStatus = 'missed';
    if (actions.length === 0 || assignment.amount === null) status = 'no-basis';
    else if (reaches(forecast)) status = 'met';
    else if (reaches(planned)) status = 'at-risk';
    return {
      assignment: index,
      actions,
      amount: assignment.amount,
      planned,
      realised: total((action) => action.realised),
      forecast,
      status,
    };
  });
}
