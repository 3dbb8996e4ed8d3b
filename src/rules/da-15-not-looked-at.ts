import type { Rule } from './rule';
import { issuesOf, mustExist, tableParam } from './support';

/** Tables that may be absent: what could not be looked at without them. One text per table. */
export const da15NotLookedAt: Rule = {
  id: 'DA-15',
  severity: 'info',
  check: ({ model }) =>
    issuesOf(model, 'table-missing')
      .filter((issue) => !mustExist(issue.role))
      .map((issue) => ({ variant: issue.role, params: { table: tableParam(issue.role) }, cells: [], amount: null })),
};
