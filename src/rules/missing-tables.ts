import type { BudgetModel, TableRole } from '../domain/model';
import { issuesOf, mustExist } from './support';

/** The tables that are absent, by what that means. In the order of the tables. */
export interface MissingTables {
  /** What is asked for cannot be told without them. */
  readonly needed: readonly TableRole[];
  /** What they would have told is not looked at. */
  readonly notLookedAt: readonly TableRole[];
  /** Nobody knows yet: they may stand in tables that wait for an answer. */
  readonly waiting: readonly TableRole[];
}

/** Tables that a workbook of the user's own tables need not have, and what of the template shows that it is to have them. */
const NEEDED_BY: Readonly<Partial<Record<TableRole, readonly TableRole[]>>> = {
  frames: ['adjustments'],
  budget: ['adjustments', 'reallocations'],
};

/** What tables of the template name is put together from them too: that makes no workbook of the user's own tables. */
const NAMING: ReadonlySet<TableRole> = new Set(['settings', 'units', 'costTypes']);

/**
 * Sorts the absent tables. A template workbook is to have every table that must exist. One of the user's own tables is held to
 * what it is about: frames and a budget are needed only where something is to move in them.
 */
export function missingTables(model: BudgetModel): MissingTables {
  const absent = issuesOf(model, 'table-missing');
  const isOwn =
    Object.values(model.tables).some(({ role, sources }) => sources !== undefined && !NAMING.has(role)) ||
    issuesOf(model, 'open-question').length > 0;
  const isNeeded = (role: TableRole): boolean => {
    const by = NEEDED_BY[role];
    return mustExist(role) && !(isOwn && by && by.every((other) => model.tables[other] === undefined));
  };
  const open = absent.filter(({ waits }) => !waits).map(({ role }) => role);
  return {
    needed: open.filter(isNeeded),
    notLookedAt: open.filter((role) => !isNeeded(role)),
    waiting: absent.filter(({ waits }) => waits).map(({ role }) => role),
  };
}
