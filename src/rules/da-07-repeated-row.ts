import { placeOf } from '../domain/model';
import type { Rule } from './rule';
import { issuesOf, money, tableParam } from './support';

/** A row that agrees with an earlier one in every column that is no amount. */
export const da07RepeatedRow: Rule = {
  id: 'DA-07',
  severity: 'warning',
  check: ({ model }) =>
    issuesOf(model, 'duplicate-row').map((issue) => ({
      variant: issue.amount === null ? 'row' : 'amount',
      params: {
        table: tableParam(issue.origin.role),
        row: { row: issue.origin.row },
        first: { row: issue.first.row },
        ...(issue.amount === null ? {} : { amount: money(issue.amount) }),
      },
      cells: [placeOf(model, issue.origin, issue.column), placeOf(model, issue.first, issue.column)],
      amount: issue.amount === null ? null : Math.abs(issue.amount),
    })),
};
