import { placeOf } from '../domain/model';
import type { Rule } from './rule';
import { columnParam, count, distinctCells, groupBy, issuesOf, MOST_CELLS, tableParam } from './support';

/** Numbers that stand as text: read and used here, left out of the workbook's own sums. */
export const da03NumberAsText: Rule = {
  id: 'DA-03',
  severity: 'warning',
  check: ({ model }) =>
    groupBy(issuesOf(model, 'number-as-text'), (issue) => `${issue.origin.role} ${issue.column}`).map((group) => {
      const [first] = group;
      return {
        variant: 'column',
        params: {
          table: tableParam(first.origin.role),
          column: columnParam(model, first.origin.role, first.column),
          count: count(group.length),
          text: first.text,
        },
        cells: distinctCells(group.slice(0, MOST_CELLS).map((issue) => placeOf(model, issue.origin, issue.column))),
        amount: null,
      };
    }),
};
