import { cellAddress } from '../domain/address';
import type { ComplianceResult } from '../compliance/result';
import type { CellPlace } from '../domain/finding';
import {
  NET_TYPE,
  placeOf,
  type BudgetModel,
  type ColumnRole,
  type DecisionRef,
  type Origin,
  type ParseIssue,
  type Reallocation,
  type SignConvention,
  type CostKind,
  type TableInfo,
  type TableRole,
} from '../domain/model';
import type { Ore } from '../domain/money';
import { nameKey } from '../domain/names';
import type { Param } from '../strings/template';

/** A finding lists no more cells than a person would go through. */
export const MOST_CELLS = 100;

/** The tables without which there is nothing to check. */
const MUST_EXIST: ReadonlySet<TableRole> = new Set<TableRole>([
  'settings',
  'units',
  'costTypes',
  'frames',
  'budget',
  'outcome',
  'targets',
]);

/** Whether the table is one of those without which there is nothing to check. */
export function mustExist(role: TableRole): boolean {
  return MUST_EXIST.has(role);
}

/**
 * Whether a table could be read: it is there with its required columns, and so are those that say what its names mean.
 * Where it could not, DA-01 says so, and what would follow from its absence is no finding of its own.
 */
export function couldBeRead(model: BudgetModel, role: TableRole): boolean {
  const needed: ReadonlySet<TableRole> = new Set([role, 'units', 'costTypes']);
  return (
    [...needed].every((table) => model.tables[table] !== undefined) &&
    !issuesOf(model, 'table-missing').some((issue) => needed.has(issue.role)) &&
    !issuesOf(model, 'column-missing').some((issue) => needed.has(issue.role))
  );
}

/** Strictly more than the tolerance is a difference. */
export function differs(amount: Ore, tolerance: Ore): boolean {
  return Math.abs(amount) > tolerance;
}

/** A unit's name by its index; '' for one that is not there. */
export function unitName(model: BudgetModel, unit: number): string {
  return model.units[unit]?.name ?? '';
}

/** A cost type's name by its index; '' for one that is not there. */
export function costTypeName(model: BudgetModel, costType: number): string {
  return model.costTypes[costType]?.name ?? '';
}

/** An amount in öre, for a message. */
export function money(ore: Ore): Param {
  return { money: ore };
}

/** A number that is no amount, for a message. */
export function count(number: number): Param {
  return { number };
}

/** A table by what it is called in the reader's language. */
export function tableParam(role: TableRole): Param {
  return { word: `role.${role}` };
}

/** A column by its header as it stands, by the template's name where it is absent. */
export function columnParam(model: BudgetModel, role: TableRole, column: ColumnRole): Param {
  return model.tables[role]?.headers[column] ?? { word: `column.${column}` };
}

/** Whether the rows of a table of the model come from the user's own tables: then the workbook has no table by that name. */
export function isOwnForm(model: BudgetModel, role: TableRole): boolean {
  return model.tables[role]?.sources !== undefined;
}

/**
 * Where the cells of a finding stand, for a message: the table and the column by their names, or the sheet and the columns'
 * letters where they are the user's own.
 */
export function whereParams(
  model: BudgetModel,
  role: TableRole,
  column: ColumnRole,
  cells: readonly CellPlace[],
): { readonly table: Param; readonly column: Param } {
  if (!isOwnForm(model, role) || cells.length === 0)
    return { table: tableParam(role), column: columnParam(model, role, column) };
  const letters = cells.map(({ address }) => address.replace(/[^A-Z]/g, ''));
  letters.sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  return { table: { list: sheetsOf(cells) }, column: { list: [...new Set(letters)] } };
}

/** The sheets of some cells, each once. */
export function sheetsOf(cells: readonly CellPlace[]): string[] {
  return [...new Set(cells.map(({ sheet }) => sheet))];
}

/** Rows that are neither cost nor revenue: in the user's own tables nothing but their first amounts say which they are read as. */
const EITHER_SIGN =
  /jämförelsestörande|engångspost|extraordinär|bokslutsdisposition|obeskattade reserver|avrundning|non-?recurring/;

/** Whether a cost type has amounts that may be of either sign: figures that are net as a whole, for one. */
export function hasEitherSign(model: BudgetModel, costType: number): boolean {
  const name = nameKey(costTypeName(model, costType));
  return name === nameKey(NET_TYPE) || (isOwnForm(model, 'costTypes') && EITHER_SIGN.test(name));
}

/** Whether a table is there with the column. */
export function hasColumn(model: BudgetModel, role: TableRole, column: ColumnRole): boolean {
  return model.tables[role]?.columns[column] !== undefined;
}

/**
 * The header cell of a column; the first known header of the table where the column is absent. In the user's own tables, which
 * may be many, the first cell that the column came from.
 */
export function headerPlace(model: BudgetModel, table: TableInfo, column: ColumnRole): CellPlace {
  const [source] = table.sources?.keys() ?? [];
  if (source !== undefined) return placeOf(model, { role: table.role, row: source }, column);
  return placeOf(model, { role: table.role, row: table.headerRow }, column);
}

/** The first cell of a table's header row. */
export function firstHeaderPlace(table: TableInfo): CellPlace {
  const first = Math.min(...Object.values(table.columns), Infinity);
  return { sheet: table.sheet, address: cellAddress(table.headerRow, Number.isFinite(first) ? first : 1) };
}

/** Each cell once, in the order given, and no more than a finding lists. */
export function distinctCells(cells: readonly CellPlace[]): CellPlace[] {
  const seen = new Map<string, CellPlace>();
  for (const cell of cells) {
    const key = `${cell.sheet}!${cell.address}`;
    if (!seen.has(key)) seen.set(key, cell);
    if (seen.size === MOST_CELLS) break;
  }
  return [...seen.values()];
}

/** The items by key, in the order in which each key first comes. */
export function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): [T, ...T[]][] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}

export type IssueOf<Kind extends ParseIssue['kind']> = Extract<ParseIssue, { readonly kind: Kind }>;

/** What reading the workbook ran into, of one kind. */
export function issuesOf<Kind extends ParseIssue['kind']>(model: BudgetModel, kind: Kind): IssueOf<Kind>[] {
  return model.issues.filter((issue): issue is IssueOf<Kind> => issue.kind === kind);
}

/** Cells that were reported as unreadable, so that no rule takes one for empty. */
export function unreadableCells(model: BudgetModel): (origin: Origin, column: ColumnRole) => boolean {
  const key = (origin: Origin, column: ColumnRole): string => `${origin.role} ${origin.row} ${column}`;
  const cells = new Set(issuesOf(model, 'unreadable').map((issue) => key(issue.origin, issue.column)));
  return (origin, column) => cells.has(key(origin, column));
}

/** The sum of the amounts that are known; null when none is. */
export function knownSum(amounts: readonly (Ore | null)[]): Ore | null {
  const known = amounts.filter((amount): amount is Ore => amount !== null);
  return known.length === 0 ? null : known.reduce((sum, amount) => sum + amount, 0);
}

/** An amount as the workbook prints it in a table of the given convention. */
export function asPrinted(net: Ore, kind: CostKind, sign: SignConvention): Ore {
  const turned = sign === 'cost-negative' || (sign === 'unsigned' && kind === 'revenue');
  return turned && net !== 0 ? -net : net;
}

export interface DecisionReference {
  readonly reference: DecisionRef;
  readonly origin: Origin;
  readonly column: ColumnRole;
}

/** Every reference to a decision in the workbook, in the order of the tables. */
export function decisionReferences(model: BudgetModel): DecisionReference[] {
  const found: DecisionReference[] = [];
  const add = (reference: DecisionRef | null, origin: Origin, column: ColumnRole): void => {
    if (reference) found.push({ reference, origin, column });
  };
  for (const decision of model.decisions) add(decision.amends, decision.origin, 'amends');
  const rows = [
    model.successions,
    model.frames,
    model.adjustments,
    model.reallocations,
    model.targets,
    model.assignments,
    model.actions,
  ];
  for (const table of rows) for (const row of table) add(row.decision, row.origin, 'decision');
  return found;
}

/** A reallocation that moves something: a negative amount moves the other way. */
export interface Move {
  readonly row: Reallocation;
  readonly from: number;
  readonly to: number;
  /** Above zero. */
  readonly amount: Ore;
}

/** The reallocations from one cost type to another that have an amount. */
export function moves(model: BudgetModel): Move[] {
  return model.reallocations.flatMap((row): Move[] => {
    if (row.amount === null || row.amount === 0 || row.from === row.to) return [];
    return row.amount > 0
      ? [{ row, from: row.from, to: row.to, amount: row.amount }]
      : [{ row, from: row.to, to: row.from, amount: -row.amount }];
  });
}

/** What the frame adjustments give a unit, net; of all of them or of those that the filter lets through. */
export function netAdjustment(
  model: BudgetModel,
  unit: number,
  counts: (adjustment: BudgetModel['adjustments'][number]) => boolean = () => true,
): Ore {
  let net = 0;
  for (const adjustment of model.adjustments) {
    if (!counts(adjustment)) continue;
    if (adjustment.from === unit) net -= adjustment.amount;
    if (adjustment.to === unit) net += adjustment.amount;
  }
  return net;
}

/**
 * Units whose budgets are to be seen together with a unit's: itself, or, where a unit of the same frame is adjusted and
 * keeps no budget lines of its own, all units of that frame (the budget then stands on the units below).
 */
export function unitsSeenTogether(model: BudgetModel, result: ComplianceResult): (unit: number) => readonly number[] {
  const withLines = new Set(
    model.budget.filter((line) => line.year === model.settings.targetYear).map((line) => line.unit),
  );
  const adjusted = new Set(model.adjustments.flatMap((adjustment) => [adjustment.from, adjustment.to]));
  const byOwner = new Map<number, number[]>();
  result.frameOwner.forEach((owner, unit) => {
    if (owner === null) return;
    byOwner.set(owner, [...(byOwner.get(owner) ?? []), unit]);
  });
  return (unit) => {
    const owner = result.frameOwner[unit] ?? null;
    const group = owner === null ? [unit] : (byOwner.get(owner) ?? [unit]);
    return group.some((member) => adjusted.has(member) && !withLines.has(member)) ? group : [unit];
  };
}

/** The middle value; of an even number the mean of the two in the middle. NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
}
