import { placeOf, type BudgetModel } from '../domain/model';
import type { Rule, RuleHit } from './rule';
import { costTypeName, money, moves, unitName } from './support';

/** Depreciation and internal rent follow from assets and premises: budget is not moved to or from them freely. */
export const om08BoundCostMoved: Rule = {
  id: 'OM-08',
  severity: 'warning',
  check: ({ model }) =>
    moves(model).flatMap(({ row, from, to, amount }): RuleHit[] => {
      const bound = boundBy(model, from) === null ? to : from;
      const variant = boundBy(model, bound);
      if (variant === null) return [];
      const column = bound === row.from ? 'fromCostType' : 'toCostType';
      return [
        {
          variant,
          params: {
            unit: unitName(model, row.unit),
            from: costTypeName(model, from),
            to: costTypeName(model, to),
            bound: costTypeName(model, bound),
            amount: money(amount),
          },
          cells: [placeOf(model, row.origin, column), placeOf(model, row.origin, 'amount')],
          amount,
        },
      ];
    }),
};

function boundBy(model: BudgetModel, costType: number): 'depreciation' | 'internal-rent' | null {
  const at = model.costTypes[costType];
  if (at?.kind === 'depreciation') return 'depreciation';
  return at?.traits.includes('internal-rent') ? 'internal-rent' : null;
}
