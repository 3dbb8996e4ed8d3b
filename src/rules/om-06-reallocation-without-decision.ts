import { placeOf } from '../domain/model';
import type { Rule } from './rule';
import { costTypeName, count, firstHeaderPlace, hasColumn, money, unitName } from './support';

/** A reallocation that refers to no decision. */
export const om06ReallocationWithoutDecision: Rule = {
  id: 'OM-06',
  severity: 'error',
  check: ({ model }) => {
    const table = model.tables.reallocations;
    const undecided = model.reallocations.filter((row) => row.decision === null);
    if (!table || undecided.length === 0) return [];
    if (!hasColumn(model, 'reallocations', 'decision')) {
      return [
        {
          variant: 'table',
          params: { count: count(undecided.length) },
          cells: [firstHeaderPlace(table)],
          amount: null,
        },
      ];
    }
    return undecided.map((row) => ({
      variant: row.amount === null ? 'no-amount' : 'row',
      params: {
        unit: unitName(model, row.unit),
        from: costTypeName(model, row.from),
        to: costTypeName(model, row.to),
        ...(row.amount === null ? {} : { amount: money(row.amount) }),
      },
      cells: [placeOf(model, row.origin, 'decision')],
      amount: row.amount === null ? null : Math.abs(row.amount),
    }));
  },
};
