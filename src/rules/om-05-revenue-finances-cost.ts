import { placeOf } from '../domain/model';
import type { Rule } from './rule';
import { costTypeName, money, moves, unitName } from './support';

/** A cost budget that rises because more revenue is budgeted: allowed, but it is a gross effect to be known of. */
export const om05RevenueFinancesCost: Rule = {
  id: 'OM-05',
  severity: 'warning',
  check: ({ model }) =>
    moves(model)
      .filter(({ from, to }) => model.costTypes[from]?.kind === 'revenue' && model.costTypes[to]?.kind !== 'revenue')
      .map(({ row, from, to, amount }) => ({
        variant: 'gross',
        params: {
          unit: unitName(model, row.unit),
          from: costTypeName(model, from),
          to: costTypeName(model, to),
          amount: money(amount),
        },
        cells: [placeOf(model, row.origin, 'amount'), placeOf(model, row.origin, 'fromCostType')],
        amount,
      })),
};
