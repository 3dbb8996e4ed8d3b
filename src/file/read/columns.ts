import { CellKind, type CellColumn } from '../../workbook/snapshot';
import { spend, type Budget } from './budget';

/** A column that cells are being added to. */
export interface ColumnBuilder {
  rows: Int32Array;
  kinds: Uint8Array;
  values: Float64Array;
  count: number;
  /** The lowest row that was added so far. */
  lastRow: number;
  /** False once a cell came that is not below those before it. */
  ordered: boolean;
}

const FIRST_CAPACITY = 16;
const BYTES_PER_CELL = 4 + 1 + 8;
/** Three typed arrays and the objects around them, as measured. */
const BYTES_PER_COLUMN = 1500;

/** An empty column that grows; throws FileRefusal when the budget is spent. */
export function newColumn(budget: Budget): ColumnBuilder {
  spend(budget, BYTES_PER_COLUMN + FIRST_CAPACITY * BYTES_PER_CELL);
  return {
    rows: new Int32Array(FIRST_CAPACITY),
    kinds: new Uint8Array(FIRST_CAPACITY),
    values: new Float64Array(FIRST_CAPACITY),
    count: 0,
    lastRow: 0,
    ordered: true,
  };
}

/** Adds a cell. One with the kind `empty` takes away what an earlier cell of the row said. */
export function addCell(column: ColumnBuilder, row: number, kind: CellKind, value: number, budget: Budget): void {
  const at = column.count;
  if (at === column.rows.length) grow(column, budget);
  if (row > column.lastRow) column.lastRow = row;
  else column.ordered = false;
  column.rows[at] = row;
  column.kinds[at] = kind;
  column.values[at] = value;
  column.count = at + 1;
}

function grow(column: ColumnBuilder, budget: Budget): void {
  const capacity = column.rows.length * 2;
  spend(budget, column.rows.length * BYTES_PER_CELL);
  const { rows, kinds, values } = column;
  column.rows = new Int32Array(capacity);
  column.rows.set(rows);
  column.kinds = new Uint8Array(capacity);
  column.kinds.set(kinds);
  column.values = new Float64Array(capacity);
  column.values.set(values);
}

/**
 * The column in the order of its rows, each row once: of several cells the last one in the file stands. A cell with the empty
 * text, whose index is `emptyText`, is no filled cell, and a text that says what an error says is that error: Excel itself
 * tells other programs no difference between them.
 */
export function finishColumn(
  column: ColumnBuilder,
  texts: { readonly empty: number; readonly errors: ReadonlySet<number> },
  budget: Budget,
): CellColumn {
  if (texts.empty >= 0) dropText(column, texts.empty);
  if (texts.errors.size > 0) turnErrors(column, texts.errors);
  const count = column.ordered ? column.count : putInOrder(column);
  spend(budget, (count - column.rows.length) * BYTES_PER_CELL);
  return {
    count,
    rows: trimmed(column.rows, count),
    kinds: trimmed(column.kinds, count),
    values: trimmed(column.values, count),
  };
}

function dropText(column: ColumnBuilder, text: number): void {
  const { kinds, values, count } = column;
  for (let at = 0; at < count; at++) {
    if (values[at] !== text || kinds[at] !== CellKind.text) continue;
    kinds[at] = CellKind.empty;
    column.ordered = false;
  }
}

function turnErrors({ kinds, values, count }: ColumnBuilder, errors: ReadonlySet<number>): void {
  for (let at = 0; at < count; at++) {
    if (kinds[at] === CellKind.text && errors.has(values[at]!)) kinds[at] = CellKind.error;
  }
}

function trimmed<T extends Int32Array | Uint8Array | Float64Array>(array: T, count: number): T;
function trimmed(array: Int32Array | Uint8Array | Float64Array, count: number): Int32Array | Uint8Array | Float64Array {
  return array.length === count ? array : array.slice(0, count);
}

function putInOrder(column: ColumnBuilder): number {
  const { rows, kinds, values, count } = column;
  const order = new Uint32Array(count);
  for (let at = 0; at < count; at++) order[at] = at;
  order.sort((a, b) => rows[a]! - rows[b]! || a - b);
  const oldRows = rows.slice();
  const oldKinds = kinds.slice();
  const oldValues = values.slice();
  let kept = 0;
  for (let at = 0; at < count; at++) {
    const from = order[at]!;
    const next = order[at + 1];
    const isLast = next === undefined || oldRows[next] !== oldRows[from];
    if (!isLast || oldKinds[from] === CellKind.empty) continue;
    rows[kept] = oldRows[from]!;
    kinds[kept] = oldKinds[from]!;
    values[kept] = oldValues[from]!;
    kept++;
  }
  return kept;
}
