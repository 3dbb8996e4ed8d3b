import type { AmountUnit } from '../domain/money';

/**
 * What a workbook is to us: a value that an edge reads in one go and nothing writes to. Cells stand in columns, not in
 * objects, because an outcome table may have hundreds of thousands of them.
 */

/** What kind of value a cell holds. `uncalculated` is a formula that the file holds no value of. */
export const CellKind = { empty: 0, number: 1, text: 2, boolean: 3, error: 4, uncalculated: 5 } as const;
export type CellKind = (typeof CellKind)[keyof typeof CellKind];

/** What the errors of Excel say, in every language of its window. */
export const ERROR_TEXTS: ReadonlySet<string> = new Set([
  '#DIV/0!',
  '#N/A',
  '#NAME?',
  '#NULL!',
  '#NUM!',
  '#REF!',
  '#VALUE!',
  '#SPILL!',
  '#CALC!',
  '#GETTING_DATA',
  '#BUSY!',
  '#CONNECT!',
  '#BLOCKED!',
  '#FIELD!',
  '#UNKNOWN!',
  '#EXTERNAL!',
  '#PYTHON!',
  '#TIMEOUT!',
]);

/** A cell's value as data; an error is its text as in "#DIV/0!". */
export type CellValue =
  | { readonly kind: 'empty' }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'boolean'; readonly boolean: boolean }
  | { readonly kind: 'error'; readonly error: string }
  | { readonly kind: 'uncalculated' };

/**
 * The filled cells of one column of a sheet, in the order of their rows. `values` holds the number itself, 1 or 0 for a
 * boolean, for a text or an error the index into the snapshot's `strings`, and 0 where nothing is calculated. Only the
 * first `count` entries count.
 */
export interface CellColumn {
  readonly count: number;
  /** Rows of the sheet, from 1, ascending, no row twice. */
  readonly rows: Int32Array;
  readonly kinds: Uint8Array;
  readonly values: Float64Array;
}

/** Cells that are drawn as one; rows and columns from 1, inclusive. */
export interface MergedCells {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** How its number format shows an amount otherwise than it stands in the cell, or names the unit of what it shows. */
export interface ShownAs {
  /** How many times a thousand is taken away: 2 where kr are shown as mnkr. */
  readonly thousands: number;
  /** The unit that the format names for what it shows. */
  readonly unit: AmountUnit | null;
  /** It names several units or one that nobody counts in, or shows some amounts in another way than others. */
  readonly isOdd: boolean;
}

/** What the look of a sheet says of how its rows hang together, and of what its numbers are in. Cells by lookKey. */
export interface SheetLooks {
  readonly bold: ReadonlySet<number>;
  /** Steps of indentation of a cell's text; cells without have no entry. */
  readonly indents: ReadonlyMap<number, number>;
  /** Outline level of a row, from 1; rows without have no entry. */
  readonly outline: ReadonlyMap<number, number>;
  readonly merges: readonly MergedCells[];
  /** Of cells that hold a number; those that are shown as they stand, without a unit, have no entry. */
  readonly formats: ReadonlyMap<number, ShownAs>;
  /** The last row whose formats were read; null where all were. */
  readonly formatsTo: number | null;
}

/** The key of a cell in SheetLooks. */
export function lookKey(row: number, column: number): number {
  return row * 16_384 + column;
}

export interface SheetSnapshot {
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'very-hidden';
  /** Columns by number, from 1; a column without filled cells may be absent. Empty when the sheet was not read. */
  readonly columns: ReadonlyMap<number, CellColumn>;
  /** Rows that are hidden, by hand or by a filter. */
  readonly hiddenRows: ReadonlySet<number>;
  /** Custom properties of the sheet: the mark of our own sheets is one. */
  readonly properties: ReadonlyMap<string, string>;
  /** Absent where the edge did not read it. */
  readonly looks?: SheetLooks;
}

export interface TableColumnSnapshot {
  readonly name: string;
  /** The function of the totals row ("sum", "average", "custom", …), null when it has none. */
  readonly totalsFunction: string | null;
}

/** An Excel table. Rows and columns are those of its sheet, from 1, inclusive. */
export interface TableSnapshot {
  readonly name: string;
  readonly sheet: string;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly hasHeader: boolean;
  readonly hasTotals: boolean;
  readonly columns: readonly TableColumnSnapshot[];
}

export interface Snapshot {
  readonly date1904: boolean;
  readonly sheets: readonly SheetSnapshot[];
  readonly tables: readonly TableSnapshot[];
  /** Defined names of the workbook, for avoiding collisions. */
  readonly names: readonly string[];
  /** Texts and errors of the cells; a text stands here once. */
  readonly strings: readonly string[];
}

/** Index into a column's arrays for a row; −1 when the cell is empty. */
export function cellIndex(column: CellColumn | undefined, row: number): number {
  if (!column || column.count === 0) return -1;
  const { rows, count } = column;
  // Most columns of a table are filled without a gap, so the first guess is nearly always right.
  const guess = row - rows[0]!;
  if (guess < 0) return -1;
  if (guess < count && rows[guess] === row) return guess;
  let low = 0;
  let high = Math.min(guess, count - 1);
  while (low <= high) {
    const middle = (low + high) >> 1;
    const at = rows[middle]!;
    if (at === row) return middle;
    if (at < row) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** A cell's value. For loops over many rows read the columns themselves. */
export function cellAt(snapshot: Snapshot, sheet: SheetSnapshot, row: number, column: number): CellValue {
  const cells = sheet.columns.get(column);
  return cellOf(snapshot, cells, cellIndex(cells, row));
}

/** The cell at an index of a column (see cellIndex); empty where there is none. */
export function cellOf(snapshot: Snapshot, cells: CellColumn | undefined, index: number): CellValue {
  if (!cells || index < 0) return { kind: 'empty' };
  const value = cells.values[index]!;
  switch (cells.kinds[index]) {
    case CellKind.number:
      return { kind: 'number', number: value };
    case CellKind.text:
      return { kind: 'text', text: snapshot.strings[value] ?? '' };
    case CellKind.boolean:
      return { kind: 'boolean', boolean: value !== 0 };
    case CellKind.error:
      return { kind: 'error', error: snapshot.strings[value] ?? '#VALUE!' };
    case CellKind.uncalculated:
      return { kind: 'uncalculated' };
    default:
      return { kind: 'empty' };
  }
}
