import type { ColumnRole, SourceRow, TableRole } from '../../domain/model';
import type { RecognisedColumn, RecognisedTable } from '../recognise';
import { CellKind, type CellColumn, type SheetSnapshot, type Snapshot } from '../snapshot';
import { missingColumns, TABLE_WORDS } from '../vocabulary';

export type VirtualValue = string | number | null | { readonly error: string };

export interface VirtualRow {
  readonly values: Readonly<Partial<Record<ColumnRole, VirtualValue>>>;
  readonly source: SourceRow;
  readonly isHidden?: boolean;
}

/** A table in template form whose rows come from the user's own tables. */
export interface VirtualTable {
  readonly role: TableRole;
  readonly columns: readonly ColumnRole[];
  readonly rows: readonly VirtualRow[];
  /** The sheet and the header row of the first table that it comes from. */
  readonly home: { readonly sheet: string; readonly row: number };
}

/** The tables as the parser reads them, and the snapshot with the texts that they need. */
export function withVirtualTables(
  snapshot: Snapshot,
  tables: readonly VirtualTable[],
): { readonly snapshot: Snapshot; readonly recognised: readonly RecognisedTable[] } {
  const strings = [...snapshot.strings];
  const known = new Map<string, number>();
  const intern = (text: string): number => {
    const found = known.get(text);
    if (found !== undefined) return found;
    known.set(text, strings.length);
    strings.push(text);
    return strings.length - 1;
  };
  const recognised = tables.map((table) => recognisedOf(table, intern));
  return { snapshot: { ...snapshot, strings }, recognised };
}

function recognisedOf(table: VirtualTable, intern: (text: string) => number): RecognisedTable {
  const { role, columns, rows, home } = table;
  const names = new Map(TABLE_WORDS[role].columns.map(({ column, names: [name] }) => [column, name]));
  const listed = columns.map((column, index): RecognisedColumn => ({
    at: index + 1,
    header: names.get(column) ?? column,
    role: column,
    totalsFunction: null,
  }));
  const cells = new Map<number, CellColumn>(
    columns.map((column, index) => [
      index + 1,
      columnOf(
        rows.map(({ values }) => values[column] ?? null),
        intern,
      ),
    ]),
  );
  const sheet: SheetSnapshot = {
    name: home.sheet,
    visibility: 'visible',
    columns: cells,
    hiddenRows: new Set(rows.flatMap(({ isHidden }, index) => (isHidden ? [index + 1] : []))),
    properties: new Map(),
  };
  return {
    role,
    name: TABLE_WORDS[role].names[0],
    sheet,
    columns: listed,
    byRole: new Map(listed.map((column) => [column.role!, column])),
    headerRow: home.row,
    firstRow: 1,
    lastRow: rows.length,
    lastFilledRow: rows.length,
    totalsRow: null,
    missing: missingColumns(role, (column) => columns.includes(column)),
    sources: new Map(rows.map(({ source }, index) => [index + 1, source])),
  };
}

function columnOf(values: readonly VirtualValue[], intern: (text: string) => number): CellColumn {
  const filled = values.flatMap((value, index) => (value === null || value === '' ? [] : [{ value, row: index + 1 }]));
  return {
    count: filled.length,
    rows: Int32Array.from(filled, ({ row }) => row),
    kinds: Uint8Array.from(filled, ({ value }) =>
      typeof value === 'number' ? CellKind.number : typeof value === 'string' ? CellKind.text : CellKind.error,
    ),
    values: Float64Array.from(filled, ({ value }) =>
      typeof value === 'number' ? value : intern(typeof value === 'string' ? value : value.error),
    ),
  };
}
