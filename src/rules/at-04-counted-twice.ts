import { placeOf, type Action } from '../domain/model';
import { actionCells, actionLabel } from './at-support';
import { MOST_RELATED_CELLS, placesOf, unitParam } from './ra-support';
import type { CheckContext, Rule, RuleHit } from './rule';
import { costTypeName, moves } from './support';

/** An effect that is in the budget, or that a reallocation has already taken out of it, must not be counted again. */
export const at04CountedTwice: Rule = {
  id: 'AT-04',
  severity: 'warning',
  check: (context) =>
    context.model.actions.flatMap((action) => {
      const effect = action.targetYearEffect ?? 0;
      // No effect in the target year, nothing to count twice.
      return effect > 0 ? [...inBudget(context, action, effect), ...reallocated(context, action, effect)] : [];
    }),
};

function inBudget({ model }: CheckContext, action: Action, effect: number): RuleHit[] {
  if (action.inBudget !== true) return [];
  return [
    {
      variant: 'in-budget',
      params: { action: actionLabel(action), effect: { money: effect }, year: String(model.settings.targetYear) },
      cells: actionCells(model, action, 'inBudget', 'targetYearEffect'),
      amount: effect,
    },
  ];
}

function reallocated({ model }: CheckContext, action: Action, effect: number): RuleHit[] {
  const { unit, costType } = action;
  if (unit === null || costType === null) return [];
  const taken = moves(model).filter((move) => move.row.unit === unit && move.from === costType);
  if (taken.length === 0) return [];
  const rows = taken.map((move) => move.row);
  return [
    {
      variant: 'reallocated',
      params: {
        action: actionLabel(action),
        effect: { money: effect },
        unit: unitParam(model, unit),
        costType: costTypeName(model, costType),
        moved: { money: taken.reduce((sum, move) => sum + move.amount, 0) },
        reallocations: { list: rows.map((row) => row.no ?? placeOf(model, row.origin, 'amount').address) },
      },
      cells: [
        ...actionCells(model, action, 'targetYearEffect'),
        ...placesOf(model, rows, 'amount', MOST_RELATED_CELLS),
      ],
      amount: effect,
    },
  ];
}
