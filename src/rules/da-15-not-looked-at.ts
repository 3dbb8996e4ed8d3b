import { placeOf, type BudgetModel } from '../domain/model';
import { nameKey } from '../domain/names';
import { missingTables } from './missing-tables';
import type { Rule, RuleHit } from './rule';
import { decisionReferences, distinctCells, issuesOf, MOST_CELLS, tableParam } from './support';

/**
 * Tables that may be absent: what could not be looked at without them. One text per table, and for decisions the references that
 * nothing could be held against. And tables of the user's own form that wait for an answer.
 */
export const da15NotLookedAt: Rule = {
  id: 'DA-15',
  severity: 'info',
  check: ({ model }) => [
    ...missingTables(model).notLookedAt.map(
      (role): RuleHit =>
        (role === 'decisions' ? referredDecisions(model) : null) ?? {
          variant: role,
          params: { table: tableParam(role) },
          cells: [],
          amount: null,
        },
    ),
    ...issuesOf(model, 'open-question').map(({ about, text, place }) => ({
      variant: `question-${about}`,
      params: { text: text === '' ? place.sheet : text, sheet: place.sheet },
      cells: [place],
      amount: null,
    })),
    ...issuesOf(model, 'lost-answer').map(({ name, sheet }) => ({
      variant: 'lost-answer',
      params: { text: name, sheet },
      cells: [],
      amount: null,
    })),
  ],
};

/** The decisions that are referred to without a table of them; null where none is. */
function referredDecisions(model: BudgetModel): RuleHit | null {
  const references = decisionReferences(model);
  const names = new Map<string, string>();
  for (const { reference } of references)
    for (const name of reference.unknown) if (!names.has(nameKey(name))) names.set(nameKey(name), name.trim());
  if (names.size === 0) return null;
  return {
    variant: 'decisions-referred',
    params: { table: tableParam('decisions'), list: { list: [...names.values()] } },
    cells: distinctCells(references.slice(0, MOST_CELLS).map(({ origin, column }) => placeOf(model, origin, column))),
    amount: null,
  };
}
