import { placeOf } from '../domain/model';
import { nameKey } from '../domain/names';
import { nameProposer } from './nearest-name';
import type { Rule } from './rule';
import { columnParam, count, decisionReferences, distinctCells, groupBy, MOST_CELLS, tableParam } from './support';

/** A reference to a decision that is no row of Beslut. */
export const be01UnknownDecision: Rule = {
  id: 'BE-01',
  severity: 'error',
  check: ({ model }) => {
    // Without the table there is nothing to hold references against: DA-15 says so once.
    if (!model.tables.decisions) return [];
    const nearestName = nameProposer(model.decisions.map((decision) => decision.id));
    const unknown = decisionReferences(model).flatMap(({ reference, origin, column }) =>
      reference.unknown.map((name) => ({ name, origin, column })),
    );
    return groupBy(unknown, (at) => [at.origin.role, at.column, nameKey(at.name)].join('\n')).map((group) => {
      const [first] = group;
      const nearest = nearestName(first.name);
      return {
        variant: nearest === null ? 'unknown' : 'unknown-near',
        params: {
          table: tableParam(first.origin.role),
          column: columnParam(model, first.origin.role, first.column),
          decision: first.name,
          decisions: tableParam('decisions'),
          count: count(group.length),
          ...(nearest === null ? {} : { nearest }),
        },
        cells: distinctCells(group.slice(0, MOST_CELLS).map((at) => placeOf(model, at.origin, at.column))),
        amount: null,
      };
    });
  },
};
