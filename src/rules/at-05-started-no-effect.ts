import { lastDay, yearMonthText } from '../domain/period';
import { actionCells, actionLabel } from './at-support';
import type { Rule } from './rule';
import { hasColumn, unreadableCells } from './support';

/** An action that has begun, is to give something this year, and has given nothing. */
export const at05StartedNoEffect: Rule = {
  id: 'AT-05',
  severity: 'warning',
  check: ({ model }) => {
    if (!hasColumn(model, 'actions', 'realised')) return [];
    const isUnreadable = unreadableCells(model);
    const { period } = model.settings;
    return model.actions.flatMap((action) => {
      const { start, targetYearEffect, realised } = action;
      if (start === null || start > lastDay(period)) return [];
      if (targetYearEffect === null || targetYearEffect <= 0 || (realised ?? 0) > 0) return [];
      if (isUnreadable(action.origin, 'realised')) return [];
      return [
        {
          variant: realised !== null && realised < 0 ? 'negative' : 'none',
          params: {
            action: actionLabel(action),
            start: { date: start },
            period: { month: yearMonthText(period) },
            realised: { money: realised ?? 0 },
            effect: { money: targetYearEffect },
            year: String(model.settings.targetYear),
          },
          cells: actionCells(model, action, 'realised', 'start'),
          amount: targetYearEffect,
        },
      ];
    });
  },
};
