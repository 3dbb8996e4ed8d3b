import { placeOf, type BudgetModel } from '../domain/model';
import { nameKey } from '../domain/names';
import { nameProposer } from './nearest-name';
import type { Rule, RuleHit } from './rule';
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
  type IssueOf,
} from './support';

/** A row for a cost type that is not in Kostnadsslag, or on an account that no cost type covers. */
export const da05UnknownCostType: Rule = {
  id: 'DA-05',
  severity: 'error',
  check: ({ model }) => [...unknownCostTypes(model), ...unknownAccounts(model)],
};

function unknownCostTypes(model: BudgetModel): RuleHit[] {
  const nearestName = nameProposer(model.costTypes.map((costType) => costType.name));
  return groupBy(issuesOf(model, 'unknown-cost-type'), (issue) =>
    [issue.origin.role, issue.column, nameKey(issue.name)].join('\n'),
  ).map((group) => {
    const [first] = group;
    const nearest = nearestName(first.name);
    const hit = grouped(model, group, 'name', { costType: first.name });
    if (nearest === null) return hit;
    return { ...hit, variant: `${hit.variant}-near`, params: { ...hit.params, nearest } };
  });
}

function unknownAccounts(model: BudgetModel): RuleHit[] {
  return groupBy(issuesOf(model, 'unknown-account'), (issue) =>
    [issue.origin.role, issue.column, nameKey(issue.account)].join('\n'),
  ).map((group) => grouped(model, group, 'account', { account: group[0].account }));
}

type Unknown = IssueOf<'unknown-cost-type'> | IssueOf<'unknown-account'>;

function grouped(
  model: BudgetModel,
  group: readonly [Unknown, ...Unknown[]],
  variant: 'name' | 'account',
  named: Readonly<Record<string, string>>,
): RuleHit {
  const [first] = group;
  const sum = knownSum(group.map((issue) => issue.amount));
  const cells = distinctCells(group.slice(0, MOST_CELLS).map((issue) => placeOf(model, issue.origin, issue.column)));
  return {
    variant: sum === null ? variant : `${variant}-amount`,
    params: {
      ...named,
      ...whereParams(model, first.origin.role, first.column, cells),
      count: count(group.length),
      costTypes: tableParam('costTypes'),
      ...(sum === null ? {} : { sum: money(sum) }),
    },
    cells,
    amount: sum === null ? null : Math.abs(sum),
  };
}
