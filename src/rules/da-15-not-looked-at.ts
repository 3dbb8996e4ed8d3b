import type { Rule } from './rule';
import { issuesOf, mustExist, tableParam } from './support';

/**
 * Tables that may be absent: what could not be looked at without them. One text per table. And tables of the user's own form that
 * wait for an answer.
 */
export const da15NotLookedAt: Rule = {
  id: 'DA-15',
  severity: 'info',
  check: ({ model }) => [
    ...issuesOf(model, 'table-missing')
      .filter((issue) => !mustExist(issue.role))
      .map((issue) => ({ variant: issue.role, params: { table: tableParam(issue.role) }, cells: [], amount: null })),
    ...issuesOf(model, 'open-question').map(({ about, text, place }) => ({
      variant: `question-${about}`,
      params: { text: text === '' ? place.sheet : text, sheet: place.sheet },
      cells: [place],
      amount: null,
    })),
  ],
};
