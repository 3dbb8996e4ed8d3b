import { placeOf } from '../domain/model';
import type { Rule } from './rule';
import { columnParam, count, distinctCells, issuesOf, MOST_CELLS, money, tableParam } from './support';

/** Rows that are hidden or filtered away and hold amounts: they count here as everywhere else. */
export const da11HiddenRows: Rule = {
  id: 'DA-11',
  severity: 'info',
  check: ({ model }) =>
    issuesOf(model, 'hidden-rows').map((issue) => ({
      variant: 'rows',
      params: {
        table: tableParam(issue.role),
        column: columnParam(model, issue.role, issue.column),
        count: count(issue.rows.length),
        amount: money(issue.amount),
      },
      cells: distinctCells(
        issue.rows.slice(0, MOST_CELLS).map((row) => placeOf(model, { role: issue.role, row }, issue.column)),
      ),
      amount: Math.abs(issue.amount),
    })),
};
