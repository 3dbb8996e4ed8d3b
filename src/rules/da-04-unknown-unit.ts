import { placeOf } from '../domain/model';
import { nameKey } from '../domain/names';
import { nameProposer } from './nearest-name';
import type { Rule } from './rule';
import {
  count,
  distinctCells,
  groupBy,
  issuesOf,
  knownSum,
  MOST_CELLS,
  money,
  tableParam,
  whereParams,
} from './support';

/** A row for a unit that is not in Enheter: it cannot be counted anywhere. */
export const da04UnknownUnit: Rule = {
  id: 'DA-04',
  severity: 'error',
  check: ({ model }) => {
    const nearestName = nameProposer(model.units.map((unit) => unit.name));
    return groupBy(issuesOf(model, 'unknown-unit'), (issue) =>
      [issue.origin.role, issue.column, nameKey(issue.name)].join('\n'),
    ).map((group) => {
      const [first] = group;
      const cells = distinctCells(
        group.slice(0, MOST_CELLS).map((issue) => placeOf(model, issue.origin, issue.column)),
      );
      const sum = knownSum(group.map((issue) => issue.amount));
      const nearest = nearestName(first.name);
      return {
        variant: `${sum === null ? 'name' : 'amount'}${nearest === null ? '' : '-near'}`,
        params: {
          ...whereParams(model, first.origin.role, first.column, cells),
          unit: first.name,
          count: count(group.length),
          units: tableParam('units'),
          ...(sum === null ? {} : { sum: money(sum) }),
          ...(nearest === null ? {} : { nearest }),
        },
        cells,
        amount: sum === null ? null : Math.abs(sum),
      };
    });
  },
};
