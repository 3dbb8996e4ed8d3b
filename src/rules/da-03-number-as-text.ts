import { placeOf } from '../domain/model';
import type { Rule } from './rule';
import { count, distinctCells, groupBy, issuesOf, MOST_CELLS, whereParams } from './support';

/** Numbers that stand as text: read and used here, left out of the workbook's own sums. */
export const da03NumberAsText: Rule = {
  id: 'DA-03',
  severity: 'warning',
  check: ({ model }) =>
    groupBy(issuesOf(model, 'number-as-text'), (issue) => `${issue.origin.role} ${issue.column}`).map((group) => {
      const [first] = group;
      const cells = distinctCells(
        group.slice(0, MOST_CELLS).map((issue) => issue.place ?? placeOf(model, issue.origin, issue.column)),
      );
      return {
        variant: 'column',
        params: {
          ...whereParams(model, first.origin.role, first.column, cells),
          count: count(group.length),
          text: first.text,
        },
        cells,
        amount: null,
      };
    }),
};
