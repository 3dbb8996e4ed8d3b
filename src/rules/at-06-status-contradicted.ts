import type { Action, BudgetModel } from '../domain/model';
import { roundHalfAway, type Ore } from '../domain/money';
import { lastDay, yearMonthText } from '../domain/period';
import type { Params } from '../strings/template';
import { actionCells, actionLabel } from './at-support';
import { moneyOrDash, monthsInYear } from './ra-support';
import type { Rule } from './rule';
import { hasColumn, unreadableCells } from './support';

/** The status says one thing and the effects another. An action that plans nothing for the year is left alone. */
export const at06StatusContradicted: Rule = {
  id: 'AT-06',
  severity: 'warning',
  check: ({ model }) => {
    const isUnreadable = unreadableCells(model);
    return model.actions.flatMap((action) => {
      const planned = action.targetYearEffect;
      if (planned === null || planned <= 0) return [];
      // An effect that cannot be read (DA-02) contradicts nothing.
      if (isUnreadable(action.origin, 'realised') || isUnreadable(action.origin, 'forecast')) return [];
      const found = contradiction(model, action, planned);
      if (found === null) return [];
      return [
        {
          variant: found.variant,
          params: {
            action: actionLabel(action),
            planned: { money: planned },
            realised: moneyOrDash(action.realised),
            forecast: moneyOrDash(action.forecast),
            period: { month: yearMonthText(model.settings.period) },
            ...found.params,
          },
          cells: actionCells(model, action, 'status', 'realised', 'forecast'),
          amount: found.amount,
        },
      ];
    });
  },
};

interface Contradiction {
  readonly variant: string;
  readonly params: Params;
  readonly amount: Ore | null;
}

function contradiction(model: BudgetModel, action: Action, planned: Ore): Contradiction | null {
  const { status, realised, forecast } = action;
  const { tolerance } = model.settings;
  const found = (variant: string, amount: Ore | null, params: Params = {}): Contradiction => ({
    variant,
    params,
    amount,
  });
  const reached = realised !== null && realised >= planned - tolerance;
  switch (status) {
    case 'done': {
      if (hasColumn(model, 'actions', 'realised') && (realised ?? 0) === 0) return found('done-nothing', planned);
      if (forecast !== null && forecast < planned - tolerance) {
        return found('done-forecast-short', planned - forecast, { missing: { money: planned - forecast } });
      }
      const due = dueSoFar(model, action, planned);
      if (realised === null || realised >= due - tolerance) return null;
      return found('done-behind', due - realised, { due: { money: due }, missing: { money: due - realised } });
    }
    case 'not-done':
      return reached ? found('not-done-reached', realised) : null;
    case 'partly': {
      if (reached) return found('partly-reached', null);
      const looked = (['realised', 'forecast'] as const).filter((column) => hasColumn(model, 'actions', column));
      return looked.length > 0 && looked.every((column) => (action[column] ?? 0) === 0)
        ? found('partly-nothing', planned)
        : null;
    }
    case 'no-basis': {
      // A forecast of an action that has not started is a plan: there is nothing to follow up yet.
      const started = action.start !== null && action.start <= lastDay(model.settings.period);
      const known = (realised ?? 0) !== 0 ? realised : started ? forecast : null;
      return (known ?? 0) !== 0 ? found('basis-there', known) : null;
    }
    case null:
      return null;
  }
}

/** What an even pace from the start to the end of the year, or of the action, would have given by the period. */
function dueSoFar(model: BudgetModel, action: Action, planned: Ore): Ore {
  const { targetYear, period } = model.settings;
  const months = monthsInYear(targetYear, action.start, action.end);
  const periodEnd = lastDay(period);
  const until = action.end !== null && action.end < periodEnd ? action.end : periodEnd;
  return months === 0 ? 0 : roundHalfAway((planned * monthsInYear(targetYear, action.start, until)) / months);
}
