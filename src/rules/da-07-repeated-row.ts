import { placeOf, type ColumnRole, type TableRole } from '../domain/model';
import type { Rule } from './rule';
import { hasColumn, issuesOf, money, tableParam } from './support';

/** The amount that counts twice, by table. */
const AMOUNT: Readonly<Partial<Record<TableRole, ColumnRole>>> = { frames: 'frame', budget: 'decided' };

/** A row that agrees with an earlier one in every column that is no amount. */
export const da07RepeatedRow: Rule = {
  id: 'DA-07',
  severity: 'warning',
  check: ({ model }) =>
    issuesOf(model, 'duplicate-row').map((issue) => {
      const amount = AMOUNT[issue.origin.role] ?? 'amount';
      return {
        variant: issue.amount === null ? 'row' : 'amount',
        params: {
          table: tableParam(issue.origin.role),
          row: { row: issue.origin.row },
          first: { row: issue.first.row },
          ...(issue.amount === null ? {} : { amount: money(issue.amount) }),
        },
        cells: [
          ...(hasColumn(model, issue.origin.role, amount) ? [placeOf(model, issue.origin, amount)] : []),
          placeOf(model, issue.origin, issue.column),
          placeOf(model, issue.first, issue.column),
        ],
        amount: issue.amount === null ? null : Math.abs(issue.amount),
      };
    }),
};
