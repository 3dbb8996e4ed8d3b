import {
  CellKind,
  type CellColumn,
  type SheetSnapshot,
  type Snapshot,
  type TableSnapshot,
} from '../../src/workbook/snapshot';

/** A cell as a test writes it. An error value is { error: "#N/A" }, a formula without a value { uncalculated: true }. */
export type Cell = string | number | boolean | null | { readonly error: string } | { readonly uncalculated: true };

/** One table per sheet, header first, at A1 unless `at` says otherwise. The key is the sheet's and the table's name. */
export type Tables = Record<string, Cell[][]>;

export interface TableOptions {
  readonly sheet?: string;
  readonly row?: number;
  readonly column?: number;
  /** The last row of the rows given is the table's own totals row; the functions by column. */
  readonly totals?: readonly (string | null)[];
  readonly hidden?: readonly number[];
}

/** Builds what an edge would read of a workbook that holds these tables, for tests that need no file. */
export function snapshotOf(
  tables: Tables,
  options: { readonly date1904?: boolean; readonly tables?: Readonly<Record<string, TableOptions>> } = {},
): Snapshot {
  const strings: string[] = [];
  const known = new Map<string, number>();
  const intern = (text: string): number => {
    const found = known.get(text);
    if (found !== undefined) return found;
    known.set(text, strings.length);
    strings.push(text);
    return strings.length - 1;
  };
  const cells = new Map<string, Map<number, { row: number; kind: number; value: number }[]>>();
  const hidden = new Map<string, Set<number>>();
  const found: TableSnapshot[] = [];
  for (const [name, rows] of Object.entries(tables)) {
    const at = options.tables?.[name] ?? {};
    const sheet = at.sheet ?? name;
    const firstRow = at.row ?? 1;
    const firstColumn = at.column ?? 1;
    const columns = cells.get(sheet) ?? new Map<number, { row: number; kind: number; value: number }[]>();
    cells.set(sheet, columns);
    hidden.set(sheet, new Set([...(hidden.get(sheet) ?? []), ...(at.hidden ?? [])]));
    rows.forEach((row, r) =>
      row.forEach((cell, c) => {
        if (cell === null) return;
        const list = columns.get(firstColumn + c) ?? [];
        columns.set(firstColumn + c, list);
        const place = { row: firstRow + r };
        if (typeof cell === 'number') list.push({ ...place, kind: CellKind.number, value: cell });
        else if (typeof cell === 'boolean') list.push({ ...place, kind: CellKind.boolean, value: cell ? 1 : 0 });
        else if (typeof cell === 'string') list.push({ ...place, kind: CellKind.text, value: intern(cell) });
        else if ('uncalculated' in cell) list.push({ ...place, kind: CellKind.uncalculated, value: 0 });
        else list.push({ ...place, kind: CellKind.error, value: intern(cell.error) });
      }),
    );
    const header = rows[0] ?? [];
    found.push({
      name,
      sheet,
      firstRow,
      lastRow: firstRow + rows.length - 1,
      firstColumn,
      lastColumn: firstColumn + header.length - 1,
      hasHeader: true,
      hasTotals: at.totals !== undefined,
      columns: header.map((text, c) => ({ name: headerText(text), totalsFunction: at.totals?.[c] ?? null })),
    });
  }
  const sheets: SheetSnapshot[] = [...cells].map(([name, columns]) => ({
    name,
    visibility: 'visible',
    columns: new Map([...columns].map(([column, list]) => [column, columnOf(list)])),
    hiddenRows: hidden.get(name) ?? new Set(),
    properties: new Map(),
  }));
  return { date1904: options.date1904 ?? false, sheets, tables: found, names: [], strings };
}

/** The header of a test table is a text or a number. */
export function headerText(cell: Cell): string {
  return typeof cell === 'object' ? '' : String(cell);
}

function columnOf(list: { row: number; kind: number; value: number }[]): CellColumn {
  list.sort((a, b) => a.row - b.row);
  return {
    count: list.length,
    rows: Int32Array.from(list, (cell) => cell.row),
    kinds: Uint8Array.from(list, (cell) => cell.kind),
    values: Float64Array.from(list, (cell) => cell.value),
  };
}
