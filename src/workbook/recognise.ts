import { TABLE_ROLES, type ColumnRole, type SourceRow, type TableRole } from '../domain/model';
import { nameKey } from '../domain/names';
import { isOwnSheet } from './own-sheets';
import { cellAt, type SheetSnapshot, type Snapshot, type TableSnapshot } from './snapshot';
import { columnMap, missingColumns, TABLE_WORDS } from './vocabulary';

/** A column of a recognised table, whether we know it or not. */
export interface RecognisedColumn {
  /** Number of the column in the sheet, from 1. */
  readonly at: number;
  /** The header's text as it stands in the sheet. */
  readonly header: string;
  readonly role: ColumnRole | null;
  readonly totalsFunction: string | null;
}

/** An Excel table with the role that it plays. Rows are those of the sheet, from 1. */
export interface RecognisedTable {
  readonly role: TableRole;
  readonly name: string;
  readonly sheet: SheetSnapshot;
  readonly columns: readonly RecognisedColumn[];
  readonly byRole: ReadonlyMap<ColumnRole, RecognisedColumn>;
  readonly headerRow: number;
  readonly firstRow: number;
  /** Last row of data; firstRow − 1 when there is none. */
  readonly lastRow: number;
  /** Last row of data that has a cell in it, so that a table with a million empty rows costs nothing. */
  readonly lastFilledRow: number;
  readonly totalsRow: number | null;
  /** Required columns that it lacks. */
  readonly missing: readonly ColumnRole[];
  /** It stands as a plain range, not as an Excel table. */
  readonly isRange?: boolean;
  /** Where its rows come from, where it was put together from the user's own tables; its amounts are net then. */
  readonly sources?: ReadonlyMap<number, SourceRow>;
}

/** Limits of a sheet, so that a table whose reference lies does not send us over billions of cells. */
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

/** A table of the workbook before it has a role. */
interface Candidate {
  readonly table: TableSnapshot;
  readonly sheet: SheetSnapshot;
  readonly headers: readonly { readonly at: number; readonly header: string; readonly totalsFunction: string | null }[];
  readonly keys: readonly string[];
}

/**
 * Finds the tables of the budget workbook: by the table's name, then by its header. A table that is named after a role keeps it
 * even where columns are missing, so that the missing column can be reported.
 */
export function recogniseTables(snapshot: Snapshot): ReadonlyMap<TableRole, RecognisedTable> {
  const sheets = new Map(snapshot.sheets.map((sheet) => [sheet.name, sheet]));
  const candidates: Candidate[] = [];
  for (const table of snapshot.tables) {
    const sheet = sheets.get(table.sheet);
    if (sheet && !isOwnSheet(sheet)) candidates.push(candidateOf(snapshot, sheet, table));
  }
  const found = new Map<TableRole, RecognisedTable>();
  const taken = new Set<Candidate>();
  const take = (role: TableRole, candidate: Candidate): void => {
    found.set(role, recognised(role, candidate));
    taken.add(candidate);
  };

  const exact = new Map<TableRole, Candidate[]>();
  for (const candidate of candidates) {
    const role = ROLE_BY_NAME.get(nameKey(candidate.table.name));
    if (role) exact.set(role, [...(exact.get(role) ?? []), candidate]);
  }
  for (const [role, named] of exact) {
    take(role, named.find(hasContent) ?? named[0]!);
    // The other one says by its name that it is no table of another role.
    for (const candidate of named) taken.add(candidate);
  }
  for (const candidate of candidates) {
    if (taken.has(candidate)) continue;
    const role = ROLE_BY_NAME.get(bareName(candidate.table.name));
    if (role && !found.has(role) && missingIn(role, candidate).length === 0) take(role, candidate);
  }
  for (const { role, candidate } of rankedByHeader(candidates.filter((candidate) => !taken.has(candidate)))) {
    if (!found.has(role) && !taken.has(candidate)) take(role, candidate);
  }
  return found;
}

const ROLE_BY_NAME: ReadonlyMap<string, TableRole> = new Map(
  TABLE_ROLES.flatMap((role) => TABLE_WORDS[role].names.map((name) => [nameKey(name), role] as const)),
);

/** "Budget" for "tblBudget", "Budget_1" and "Budget2": what Excel and people make of a name that is taken. */
function bareName(name: string): string {
  return nameKey(name)
    .replace(/^(?:tbl|tabell|table)_?/, '')
    .replace(/[_. ]*\d*$/, '');
}

function candidateOf(snapshot: Snapshot, sheet: SheetSnapshot, table: TableSnapshot): Candidate {
  const last = Math.min(table.lastColumn, table.firstColumn + MOST_COLUMNS - 1, MOST_COLUMNS);
  const headers: { at: number; header: string; totalsFunction: string | null }[] = [];
  for (let at = Math.max(1, table.firstColumn); at <= last; at += 1) {
    const column = table.columns[at - table.firstColumn];
    const cell = table.hasHeader ? cellAt(snapshot, sheet, table.firstRow, at) : null;
    const shown =
      cell?.kind === 'text'
        ? cell.text
        : cell?.kind === 'number'
          ? String(cell.number)
          : cell?.kind === 'error'
            ? cell.error
            : '';
    const header = shown.trim() === '' ? (column?.name ?? '') : shown;
    headers.push({ at, header, totalsFunction: column?.totalsFunction ?? null });
  }
  return { table, sheet, headers, keys: headers.map(({ header }) => nameKey(header)) };
}

function columnsOf(role: TableRole, candidate: Candidate): Map<ColumnRole, number> {
  const map = columnMap(role);
  const found = new Map<ColumnRole, number>();
  candidate.keys.forEach((key, index) => {
    const column = key === '' ? undefined : map.get(key);
    if (column && !found.has(column)) found.set(column, index);
  });
  return found;
}

function missingIn(role: TableRole, candidate: Candidate): ColumnRole[] {
  const columns = columnsOf(role, candidate);
  return missingColumns(role, (column) => columns.has(column));
}

/** Every table that could play a role by its header, the likeliest pair first. */
function rankedByHeader(candidates: readonly Candidate[]): { role: TableRole; candidate: Candidate }[] {
  const pairs: { role: TableRole; candidate: Candidate; score: number[] }[] = [];
  candidates.forEach((candidate, order) => {
    TABLE_ROLES.forEach((role, place) => {
      const columns = columnsOf(role, candidate);
      if (missingColumns(role, (column) => columns.has(column)).length > 0) return;
      const names = TABLE_WORDS[role].names.map(nameKey);
      const sheet = nameKey(candidate.sheet.name);
      const table = nameKey(candidate.table.name);
      const hint = names.includes(sheet)
        ? 2
        : names.some((name) => sheet.includes(name) || table.includes(name))
          ? 1
          : 0;
      const required = TABLE_WORDS[role].required.length;
      // One column named Enhet makes no table of units: many tables have one.
      if (required === 1 && columns.size === 1 && hint === 0 && candidate.keys.length > 1) return;
      // Utfall is whole with its required columns: nobody has both months in columns and a column for the month.
      const absent = role === 'outcome' ? 0 : TABLE_WORDS[role].columns.length - columns.size;
      pairs.push({ role, candidate, score: [columns.size, hint, -absent, required, -place, -order] });
    });
  });
  // A table that fits another role much better is a copy of that one, not this one: Ramjusteringar has all that
  // Enhetsbyten needs.
  const best = new Map<Candidate, number>();
  for (const { candidate, score } of pairs) best.set(candidate, Math.max(score[0]!, best.get(candidate) ?? 0));
  return pairs
    .filter(({ candidate, score }) => score[0]! >= best.get(candidate)! - 1)
    .sort((a, b) => compareScores(b.score, a.score));
}

function compareScores(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((part, index) => part !== b[index]);
  return at < 0 ? 0 : a[at]! - b[at]!;
}

function hasContent(candidate: Candidate): boolean {
  const { firstRow, lastRow, lastFilledRow } = extent(candidate);
  for (const { at } of candidate.headers) {
    const cells = candidate.sheet.columns.get(at);
    if (!cells) continue;
    for (let index = 0; index < cells.count; index += 1) {
      const row = cells.rows[index]!;
      if (row >= firstRow && row <= Math.min(lastRow, lastFilledRow)) return true;
    }
  }
  return false;
}

interface Extent {
  readonly headerRow: number;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly lastFilledRow: number;
  readonly totalsRow: number | null;
}

function extent({ table, sheet, headers }: Candidate): Extent {
  const headerRow = Math.max(1, table.firstRow);
  const firstRow = headerRow + (table.hasHeader ? 1 : 0);
  const end = Math.min(table.lastRow, MOST_ROWS);
  const totalsRow = table.hasTotals && end >= firstRow ? end : null;
  const lastRow = Math.max(firstRow - 1, totalsRow === null ? end : end - 1);
  let filled = firstRow - 1;
  for (const { at } of headers) {
    const cells = sheet.columns.get(at);
    if (cells && cells.count > 0) filled = Math.max(filled, cells.rows[cells.count - 1]!);
  }
  return { headerRow, firstRow, lastRow, lastFilledRow: Math.min(filled, lastRow), totalsRow };
}

function recognised(role: TableRole, candidate: Candidate): RecognisedTable {
  const places = columnsOf(role, candidate);
  const roleAt = new Map([...places].map(([column, index]) => [index, column]));
  const columns = candidate.headers.map((header, index) => ({ ...header, role: roleAt.get(index) ?? null }));
  return {
    role,
    name: candidate.table.name,
    sheet: candidate.sheet,
    columns,
    byRole: new Map([...places].map(([column, index]) => [column, columns[index]!])),
    ...extent(candidate),
    missing: missingColumns(role, (column) => places.has(column)),
  };
}
