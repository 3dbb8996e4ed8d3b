import { placeOf } from '../domain/model';
import type { Rule } from './rule';
import { isDifference, moneyOrDash } from './ra-support';

/** The effects now forecast must reach what the assignment asks for. */
export const at02ForecastShort: Rule = {
  id: 'AT-02',
  severity: 'warning',
  check: ({ model, result }) =>
    result.assignments.flatMap((held) => {
      const assignment = model.assignments[held.assignment];
      const { amount } = held;
      if (!assignment || amount === null || held.forecast === null) return [];
      const missing = amount - held.forecast;
      if (missing <= 0 || !isDifference(model, missing)) return [];
      return [
        {
          variant:
            held.planned !== null && held.planned - amount >= -model.settings.tolerance ? 'plan-reaches' : 'short',
          params: {
            assignment: assignment.id,
            amount: { money: amount },
            planned: moneyOrDash(held.planned),
            realised: moneyOrDash(held.realised),
            forecast: { money: held.forecast },
            missing: { money: missing },
          },
          cells: [placeOf(model, assignment.origin, 'amount')],
          amount: missing,
        },
      ];
    }),
};
