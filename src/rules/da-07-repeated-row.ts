import { placeOf, type BudgetModel, type ColumnRole, type TableRole } from '../domain/model';
import type { Rule, RuleHit } from './rule';
import { distinctCells, groupBy, hasColumn, isOwnForm, issuesOf, money, tableParam, type IssueOf } from './support';

/** The amount that counts twice, by table. */
const AMOUNT: Readonly<Partial<Record<TableRole, ColumnRole>>> = { frames: 'frame', budget: 'decided' };

/** A row that agrees with an earlier one in every column that is no amount. */
export const da07RepeatedRow: Rule = {
  id: 'DA-07',
  severity: 'warning',
  check: ({ model }) => {
    const issues = issuesOf(model, 'duplicate-row');
    const isOwn = (issue: Repeated): boolean => isOwnForm(model, issue.origin.role);
    return [
      ...issues.filter((issue) => !isOwn(issue)).map((issue) => templateHit(model, issue)),
      ...ownHits(model, issues.filter(isOwn)),
    ];
  },
};

type Repeated = IssueOf<'duplicate-row'>;

function templateHit(model: BudgetModel, issue: Repeated): RuleHit {
  const amount = AMOUNT[issue.origin.role] ?? 'amount';
  return {
    variant: issue.amount === null ? 'row' : 'amount',
    params: {
      table: tableParam(issue.origin.role),
      row: { row: issue.origin.row },
      first: { row: issue.first.row },
      ...(issue.amount === null ? {} : { amount: money(issue.amount) }),
    },
    cells: [
      ...(hasColumn(model, issue.origin.role, amount) ? [placeOf(model, issue.origin, amount)] : []),
      placeOf(model, issue.origin, issue.column),
      placeOf(model, issue.first, issue.column),
    ],
    amount: issue.amount === null ? null : Math.abs(issue.amount),
  };
}

/** A row of the user's own tables gives as many rows here as it has columns of amounts: one hit for the row. */
function ownHits(model: BudgetModel, issues: readonly Repeated[]): RuleHit[] {
  const cellOf = (issue: Repeated, which: 'origin' | 'first') =>
    placeOf(model, issue[which], AMOUNT[issue.origin.role] ?? 'amount');
  const rowOf = (issue: Repeated, which: 'origin' | 'first'): number =>
    Number(cellOf(issue, which).address.replace(/[^0-9]/g, ''));
  return groupBy(
    issues,
    (issue) => `${cellOf(issue, 'origin').sheet}\n${rowOf(issue, 'origin')} ${rowOf(issue, 'first')}`,
  ).map((group): RuleHit => {
    const [issue] = group;
    const sizes = group.map(({ amount }) => Math.abs(amount ?? 0));
    return {
      variant: 'own',
      params: {
        sheet: cellOf(issue, 'origin').sheet,
        row: { row: rowOf(issue, 'origin') },
        first: { row: rowOf(issue, 'first') },
      },
      cells: distinctCells(group.flatMap((one) => [cellOf(one, 'origin'), cellOf(one, 'first')])),
      amount: Math.max(...sizes),
    };
  });
}
