import { roundHalfAway } from '../domain/money';
import { actionCells, actionLabel } from './at-support';
import { isDifference, monthsInYear } from './ra-support';
import type { Rule } from './rule';

/**
 * A lasting effect is in the target year what the months from its start are of the full year. A one-off effect comes
 * once, whenever it begins, and may be the whole of it.
 */
export const at03LargerThanShare: Rule = {
  id: 'AT-03',
  severity: 'warning',
  check: ({ model }) =>
    model.actions.flatMap((action) => {
      const { fullYearEffect, targetYearEffect } = action;
      if (fullYearEffect === null || targetYearEffect === null) return [];
      const oneOff = action.duration === 'one-off';
      const months = oneOff ? 12 : monthsInYear(model.settings.targetYear, action.start, action.end);
      const share = roundHalfAway((fullYearEffect * months) / 12);
      const excess = targetYearEffect - share;
      if (excess <= 0 || !isDifference(model, excess)) return [];
      return [
        {
          variant: oneOff ? 'one-off' : months === 0 ? 'no-months' : 'lasting',
          params: {
            action: actionLabel(action),
            year: String(model.settings.targetYear),
            effect: { money: targetYearEffect },
            fullYear: { money: fullYearEffect },
            months: { number: months },
            share: { money: share },
            excess: { money: excess },
          },
          cells: actionCells(model, action, 'targetYearEffect', 'fullYearEffect', 'start'),
          amount: excess,
        },
      ];
    }),
};
