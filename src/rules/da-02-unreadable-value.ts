import { placeOf, UNCALCULATED_TEXT, type BudgetModel } from '../domain/model';
import type { Rule } from './rule';
import { count, distinctCells, groupBy, issuesOf, MOST_CELLS, whereParams, type IssueOf } from './support';

/** The values that a formula that fails leaves in a cell. */
const ERROR_VALUE =
  /^#(N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|BUSY!|GETTING_DATA|PYTHON!)$/i;

/** A cell that holds something else than what its column is for. */
export const da02UnreadableValue: Rule = {
  id: 'DA-02',
  severity: 'error',
  check: ({ model }) =>
    groupBy(unreadable(model), groupOf).map((group) => {
      const [first] = group;
      const cells = distinctCells(
        group.slice(0, MOST_CELLS).map((issue) => placeOf(model, issue.origin, issue.column)),
      );
      return {
        variant: variantOf(first),
        params: {
          ...whereParams(model, first.origin.role, first.column, cells),
          text: first.text,
          count: count(group.length),
        },
        cells,
        amount: null,
      };
    }),
};

type Unreadable = IssueOf<'unreadable'>;

function unreadable(model: BudgetModel): Unreadable[] {
  // Without the table Uppdrag no action can name one of its rows: DA-15 says so once.
  return issuesOf(model, 'unreadable').filter((issue) => model.tables.assignments || !isAssignment(issue));
}

/** What is not calculated is one finding for the column, whatever it was to hold: it is often the whole of it. */
function groupOf(issue: Unreadable): string {
  const { origin, column, expected, text } = issue;
  return [origin.role, column, ...(isUncalculated(issue) ? [] : [expected]), text].join('\n');
}

function isUncalculated(issue: Unreadable): boolean {
  return issue.text === UNCALCULATED_TEXT;
}

function isAssignment(issue: Unreadable): boolean {
  return issue.origin.role === 'actions' && issue.column === 'assignment';
}

function variantOf(issue: Unreadable): string {
  if (isUncalculated(issue)) return 'uncalculated';
  if (ERROR_VALUE.test(issue.text)) return 'error-value';
  return isAssignment(issue) ? 'assignment' : issue.expected;
}
