import { parseRange } from '../../src/report/reference';
import { CellKind, lookKey, type CellColumn, type SheetSnapshot, type Snapshot } from '../../src/workbook/snapshot';

export type SheetCell = string | number | null;

/** A sheet as a test draws it: rows from A1, and how some of it looks. */
export interface DrawnSheet {
  readonly name: string;
  readonly rows: readonly (readonly SheetCell[])[];
  readonly merges?: readonly string[];
  /** Rows whose first cell is bold. */
  readonly bold?: readonly number[];
  /** Steps of indentation of the first cell, by row. */
  readonly indents?: Readonly<Record<number, number>>;
  readonly outline?: Readonly<Record<number, number>>;
}

/** What an edge would read of a workbook with these sheets and no tables. */
export function snapshotOfSheets(sheets: readonly DrawnSheet[]): Snapshot {
  const strings: string[] = [];
  const intern = (text: string): number => {
    const known = strings.indexOf(text);
    return known >= 0 ? known : strings.push(text) - 1;
  };
  return {
    date1904: false,
    names: [],
    tables: [],
    strings,
    sheets: sheets.map((sheet) => sheetOf(sheet, intern)),
  };
}

function sheetOf(sheet: DrawnSheet, intern: (text: string) => number): SheetSnapshot {
  const columns = new Map<number, { row: number; kind: number; value: number }[]>();
  sheet.rows.forEach((row, r) =>
    row.forEach((cell, c) => {
      if (cell === null || cell === '') return;
      const list = columns.get(c + 1) ?? [];
      columns.set(c + 1, list);
      if (typeof cell === 'number') list.push({ row: r + 1, kind: CellKind.number, value: cell });
      else list.push({ row: r + 1, kind: CellKind.text, value: intern(cell) });
    }),
  );
  return {
    name: sheet.name,
    visibility: 'visible',
    hiddenRows: new Set(),
    properties: new Map(),
    columns: new Map([...columns].map(([column, list]) => [column, columnOf(list)])),
    looks: {
      merges: (sheet.merges ?? []).map((text) => parseRange(text)!),
      bold: new Set((sheet.bold ?? []).map((row) => lookKey(row, 1))),
      indents: new Map(Object.entries(sheet.indents ?? {}).map(([row, steps]) => [lookKey(Number(row), 1), steps])),
      outline: new Map(Object.entries(sheet.outline ?? {}).map(([row, level]) => [Number(row), level])),
    },
  };
}

function columnOf(list: readonly { row: number; kind: number; value: number }[]): CellColumn {
  return {
    count: list.length,
    rows: Int32Array.from(list, ({ row }) => row),
    kinds: Uint8Array.from(list, ({ kind }) => kind),
    values: Float64Array.from(list, ({ value }) => value),
  };
}
