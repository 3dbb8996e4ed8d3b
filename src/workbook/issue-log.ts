import { TABLE_ROLES, type ParseIssue, type TableRole } from '../domain/model';

/** Collects issues while tables are read in the order of their dependence, and gives them in the order of the tables. */
export interface IssueLog {
  readonly add: (issue: ParseIssue) => void;
  readonly all: () => ParseIssue[];
}

/** An empty log of what could not be read; it gives its entries table by table. */
export function issueLog(): IssueLog {
  const byRole = new Map<TableRole, ParseIssue[]>(TABLE_ROLES.map((role) => [role, []]));
  return {
    add: (issue) => byRole.get(roleOf(issue))!.push(issue),
    all: () => TABLE_ROLES.flatMap((role) => byRole.get(role)!),
  };
}

function roleOf(issue: ParseIssue): TableRole {
  if ('origin' in issue) return issue.origin.role;
  return issue.kind === 'setting-missing' ? 'settings' : issue.role;
}
