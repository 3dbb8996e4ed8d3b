import { cell, rangeOf } from '../grid';
import type { CellPlan } from '../plan';

/** Columns of Måluppfyllelse: a narrow empty one, the target, its status, and seven of figures. */
export const COLUMN = {
  target: 2,
  status: 3,
  base: 4,
  target_: 5,
  development: 6,
  limit: 7,
  allowed: 8,
  headroom: 9,
  toDate: 10,
} as const;
export const LAST_COLUMN = COLUMN.toDate;
export const WIDTHS: readonly number[] = [2, 30, 19, 15.5, 15.5, 15.5, 15.5, 15.5, 15.5, 15.5];

/** Characters that fit on a line across all columns: widths count digits, and running text is narrower than digits. */
const LINE = WIDTHS.slice(1).reduce((sum, width) => sum + width, 0) * 1.04;
const BODY_LINE_HEIGHT = 15;

/** A sheet being laid out from the top: what is on it so far, and the next free row. */
export interface Page {
  readonly cells: CellPlan[];
  readonly heights: { row: number; height: number }[];
  readonly merges: string[];
  row: number;
}

/** An empty sheet; the first row is the next free one. */
export function newPage(): Page {
  return { cells: [], heights: [], merges: [], row: 1 };
}

/** A text across all columns. The row's height is reckoned, since a merged cell does not grow by itself. */
export function wideText(
  page: Page,
  value: string,
  style: string,
  options: { readonly height?: number; readonly extra?: Partial<CellPlan> } = {},
): void {
  const { row } = page;
  page.cells.push(cell(row, COLUMN.target, value, style, options.extra ?? {}));
  for (let column = COLUMN.target + 1; column <= LAST_COLUMN; column += 1)
    page.cells.push(cell(row, column, null, style));
  page.merges.push(rangeOf(row, COLUMN.target, row, LAST_COLUMN));
  page.heights.push({ row, height: options.height ?? Math.ceil(value.length / LINE) * BODY_LINE_HEIGHT + 3 });
  page.row += 1;
}

/** A heading in the first column of content. */
export function heading(page: Page, value: string, extra: Partial<CellPlan> = {}): void {
  page.cells.push(cell(page.row, COLUMN.target, value, 'heading', extra));
  page.heights.push({ row: page.row, height: 22 });
  page.row += 1;
}

/** A header row; the first `left` columns hold words, the others figures. */
export function headerRow(page: Page, texts: readonly string[], left: number, height: number): void {
  texts.forEach((value, index) =>
    page.cells.push(cell(page.row, COLUMN.target + index, value, index < left ? 'header' : 'headerRight')),
  );
  page.heights.push({ row: page.row, height });
  page.row += 1;
}

/** The height of a row that begins with a name, which wraps where it is long. */
export function nameHeight(name: string): number {
  const lines = Math.ceil(name.length / (WIDTHS[COLUMN.target - 1]! * 0.9));
  return Math.max(24, lines * BODY_LINE_HEIGHT + 3);
}

/** Leaves rows empty. */
export function skip(page: Page, rows = 1): void {
  page.row += rows;
}
