import { placeOf } from '../domain/model';
import type { Rule } from './rule';
import { isDifference, usableTables } from './ra-support';

/** The effects planned for the target year must reach what the assignment asks for. */
export const at01PlannedShort: Rule = {
  id: 'AT-01',
  severity: 'error',
  check: ({ model, result }) => {
    // Without the table, or what it must hold, nothing is known of what is planned.
    if (!usableTables(model)('actions')) return [];
    return result.assignments.flatMap((held) => {
      const assignment = model.assignments[held.assignment];
      const planned = held.planned ?? 0;
      const { amount } = held;
      if (amount === null) return [];
      const missing = amount - planned;
      if (!assignment || missing <= 0 || !isDifference(model, missing)) return [];
      return [
        {
          variant: held.actions.length === 0 ? 'no-actions' : 'short',
          params: {
            assignment: assignment.id,
            amount: { money: amount },
            planned: { money: planned },
            missing: { money: missing },
            actions: { number: held.actions.length },
            year: String(model.settings.targetYear),
          },
          cells: [placeOf(model, assignment.origin, 'amount')],
          amount: missing,
        },
      ];
    });
  },
};
