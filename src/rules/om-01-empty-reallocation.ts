import { placeOf } from '../domain/model';
import type { Rule, RuleHit } from './rule';
import { costTypeName, money, unitName, unreadableCells } from './support';

/** A reallocation that moves nothing: from a cost type to itself, or without an amount. */
export const om01EmptyReallocation: Rule = {
  id: 'OM-01',
  severity: 'error',
  check: ({ model }) => {
    const isUnreadable = unreadableCells(model);
    return model.reallocations.flatMap((row): RuleHit[] => {
      const params = {
        unit: unitName(model, row.unit),
        from: costTypeName(model, row.from),
        to: costTypeName(model, row.to),
      };
      if (row.from === row.to) {
        return [
          {
            variant: 'self',
            params: { ...params, amount: money(row.amount ?? 0) },
            cells: [placeOf(model, row.origin, 'toCostType'), placeOf(model, row.origin, 'fromCostType')],
            amount: row.amount === null ? null : Math.abs(row.amount),
          },
        ];
      }
      // An amount that cannot be read is DA-02's, not a missing one.
      if ((row.amount ?? 0) !== 0 || isUnreadable(row.origin, 'amount')) return [];
      return [{ variant: 'no-amount', params, cells: [placeOf(model, row.origin, 'amount')], amount: null }];
    });
  },
};
