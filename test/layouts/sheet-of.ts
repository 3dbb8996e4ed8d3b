import { parseRange } from '../../src/report/reference';
import { shownAs } from '../../src/workbook/layout/number-format';
import {
  CellKind,
  lookKey,
  type CellColumn,
  type MergedCells,
  type SheetSnapshot,
  type Snapshot,
} from '../../src/workbook/snapshot';

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
  /** Number formats of the cells of ranges. */
  readonly formats?: Readonly<Record<string, string>>;
  /** Rows and columns that stand empty above and to the left. */
  readonly shift?: { readonly rows: number; readonly columns: number };
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
  const { rows: down = 0, columns: right = 0 } = sheet.shift ?? {};
  const columns = new Map<number, { row: number; kind: number; value: number }[]>();
  sheet.rows.forEach((row, r) =>
    row.forEach((cell, c) => {
      if (cell === null || cell === '') return;
      const list = columns.get(c + 1 + right) ?? [];
      columns.set(c + 1 + right, list);
      if (typeof cell === 'number') list.push({ row: r + 1 + down, kind: CellKind.number, value: cell });
      else list.push({ row: r + 1 + down, kind: CellKind.text, value: intern(cell) });
    }),
  );
  return {
    name: sheet.name,
    visibility: 'visible',
    hiddenRows: new Set(),
    properties: new Map(),
    columns: new Map([...columns].map(([column, list]) => [column, columnOf(list)])),
    looks: {
      merges: (sheet.merges ?? []).map((text) => shifted(parseRange(text)!, down, right)),
      bold: new Set((sheet.bold ?? []).map((row) => lookKey(row + down, 1 + right))),
      indents: new Map(
        Object.entries(sheet.indents ?? {}).map(([row, steps]) => [lookKey(Number(row) + down, 1 + right), steps]),
      ),
      outline: new Map(Object.entries(sheet.outline ?? {}).map(([row, level]) => [Number(row) + down, level])),
      formats: new Map(
        [...columns].flatMap(([column, list]) =>
          list.flatMap(({ row, kind }) => {
            const code = kind === CellKind.number ? formatAt(sheet, row - down, column - right) : null;
            const shown = code === null ? null : shownAs(code);
            return shown === null ? [] : [[lookKey(row, column), shown] as const];
          }),
        ),
      ),
      formatsTo: null,
    },
  };
}

/** The number format that is drawn for a cell; null for none. */
export function formatAt(sheet: DrawnSheet, row: number, column: number): string | null {
  const found = Object.entries(sheet.formats ?? {}).find(([text]) => {
    const { firstRow, lastRow, firstColumn, lastColumn } = parseRange(text)!;
    return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
  });
  return found?.[1] ?? null;
}

function shifted(range: MergedCells, down: number, right: number): MergedCells {
  return {
    firstRow: range.firstRow + down,
    lastRow: range.lastRow + down,
    firstColumn: range.firstColumn + right,
    lastColumn: range.lastColumn + right,
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
