import type { BudgetModel } from '../domain/model';
import { actionCells, actionLabel } from './at-support';
import type { Rule, RuleHit } from './rule';
import { firstHeaderPlace, unreadableCells } from './support';

/** Somebody answers for an action, and it begins some day; otherwise nobody can follow it up. */
export const at07NoOwnerOrStart: Rule = {
  id: 'AT-07',
  severity: 'warning',
  check: ({ model }) => (model.actions.length === 0 ? [] : [...missing(model, 'owner'), ...missing(model, 'start')]),
};

function missing(model: BudgetModel, column: 'owner' | 'start'): RuleHit[] {
  const table = model.tables.actions;
  if (!table) return [];
  if (table.columns[column] === undefined) {
    return [
      {
        variant: `${column}-column`,
        params: { actions: { number: model.actions.length } },
        cells: [firstHeaderPlace(table)],
        amount: null,
      },
    ];
  }
  const isUnreadable = unreadableCells(model);
  return model.actions
    .filter((action) => action[column] === null && !isUnreadable(action.origin, column))
    .map((action) => ({
      variant: column,
      params: { action: actionLabel(action) },
      cells: actionCells(model, action, column),
      amount: null,
    }));
}
