import { placeOf } from '../domain/model';
import type { Rule } from './rule';
import { columnParam, count, distinctCells, groupBy, issuesOf, tableParam } from './support';

/** The values that a formula that fails leaves in a cell. */
const ERROR_VALUE =
  /^#(N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|BUSY!|GETTING_DATA|PYTHON!)$/i;

/** A cell that holds something else than what its column is for. */
export const da02UnreadableValue: Rule = {
  id: 'DA-02',
  severity: 'error',
  check: ({ model }) =>
    groupBy(issuesOf(model, 'unreadable'), (issue) =>
      [issue.origin.role, issue.column, issue.expected, issue.text].join('\n'),
    ).map((group) => {
      const [first] = group;
      return {
        variant: ERROR_VALUE.test(first.text) ? 'error-value' : first.expected,
        params: {
          table: tableParam(first.origin.role),
          column: columnParam(model, first.origin.role, first.column),
          text: first.text,
          count: count(group.length),
        },
        cells: distinctCells(group.map((issue) => placeOf(model, issue.origin, issue.column))),
        amount: null,
      };
    }),
};
