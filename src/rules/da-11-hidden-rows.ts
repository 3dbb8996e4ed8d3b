import { placeOf, type BudgetModel } from '../domain/model';
import type { CellPlace } from '../domain/finding';
import type { Rule, RuleHit } from './rule';
import {
  columnParam,
  count,
  distinctCells,
  groupBy,
  isOwnForm,
  issuesOf,
  MOST_CELLS,
  money,
  tableParam,
  type IssueOf,
} from './support';

/** Rows that are hidden or filtered away and hold amounts: they count here as everywhere else. */
export const da11HiddenRows: Rule = {
  id: 'DA-11',
  severity: 'info',
  check: ({ model }) => {
    const issues = issuesOf(model, 'hidden-rows');
    const isOwn = ({ role }: Hidden): boolean => isOwnForm(model, role);
    return [
      ...issues
        .filter((issue) => !isOwn(issue))
        .map((issue) => ({
          variant: 'rows',
          params: {
            table: tableParam(issue.role),
            column: columnParam(model, issue.role, issue.column),
            count: count(issue.rows.length),
            amount: money(issue.amount),
          },
          cells: distinctCells(
            issue.rows.slice(0, MOST_CELLS).map((row) => placeOf(model, { role: issue.role, row }, issue.column)),
          ),
          amount: Math.abs(issue.amount),
        })),
      ...ownHits(model, issues.filter(isOwn)),
    ];
  },
};

type Hidden = IssueOf<'hidden-rows'>;

/** In the user's own tables a row holds amounts of many kinds, which have no sum: one hit for each sheet, with the rows. */
function ownHits(model: BudgetModel, issues: readonly Hidden[]): RuleHit[] {
  const cells = issues.flatMap(({ role, rows, column }) => rows.map((row) => placeOf(model, { role, row }, column)));
  return groupBy(cells, ({ sheet }) => sheet).map((group): RuleHit => {
    const rows = [...new Set(group.map(rowOf))].sort((a, b) => a - b);
    return {
      variant: 'own-rows',
      params: { sheet: group[0].sheet, count: count(rows.length), rows: { list: rows.map((row) => ({ row })) } },
      cells: distinctCells(group.sort((a, b) => rowOf(a) - rowOf(b) || (a.address < b.address ? -1 : 1))),
      amount: null,
    };
  });
}

function rowOf({ address }: CellPlace): number {
  return Number(address.replace(/[^0-9]/g, ''));
}
