import { placeOf } from '../domain/model';
import type { Rule, RuleHit } from './rule';
import { columnParam, differs, issuesOf, money, tableParam } from './support';

/** A total that a table prints and that its rows do not sum to. */
export const da13PrintedTotal: Rule = {
  id: 'DA-13',
  severity: 'error',
  check: ({ model }) =>
    issuesOf(model, 'printed-total').flatMap((issue): RuleHit[] => {
      const { tolerance } = model.settings;
      if (!differs(issue.printed - issue.sum, tolerance)) return [];
      // A formula that leaves filtered rows out is right when it is the sum of those that show.
      if (issue.visibleOnly && !differs(issue.printed - issue.visibleSum, tolerance)) return [];
      return [
        {
          variant: 'total',
          params: {
            table: tableParam(issue.role),
            column: columnParam(model, issue.role, issue.column),
            printed: money(issue.printed),
            sum: money(issue.sum),
            difference: money(issue.printed - issue.sum),
            tolerance: money(tolerance),
          },
          cells: [placeOf(model, { role: issue.role, row: issue.row }, issue.column)],
          amount: Math.abs(issue.printed - issue.sum),
        },
      ];
    }),
};
