import { cell, rangeOf } from '../grid';
import { pageRoom, type Together } from '../pages';
import type { CellPlan } from '../plan';
import { linesOf, rowHeight } from '../text-room';

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

const BODY = 11;

/** A sheet being laid out from the top: what is on it so far, and the next free row. */
export interface Page {
  readonly cells: CellPlan[];
  readonly heights: { row: number; height: number }[];
  readonly merges: string[];
  /** Rows that belong on one page, and rows that begin one. */
  readonly together: Together[];
  readonly breaks: number[];
  row: number;
}

/** An empty sheet; the first row is the next free one. */
export function newPage(): Page {
  return { cells: [], heights: [], merges: [], together: [], breaks: [], row: 1 };
}

/** A text across all columns. The row's height is reckoned, since a merged cell does not grow by itself. */
export function wideText(
  page: Page,
  value: string,
  style: string,
  options: {
    readonly height?: number;
    readonly extra?: Partial<CellPlan>;
    /** Size in points where it is not that of body text, and what may come before the text. */
    readonly size?: number;
    readonly bold?: boolean;
    readonly before?: string;
    /** Points below the text. */
    readonly after?: number;
  } = {},
): void {
  const { row } = page;
  page.cells.push(cell(row, COLUMN.target, value, style, options.extra ?? {}));
  for (let column = COLUMN.target + 1; column <= LAST_COLUMN; column += 1)
    page.cells.push(cell(row, column, null, style));
  page.merges.push(rangeOf(row, COLUMN.target, row, LAST_COLUMN));
  const { size = BODY, bold = false, before = '', after, height = 0 } = options;
  const widths = WIDTHS.slice(1).map((width) => (width * BODY) / size);
  const lines = linesOf(`${before}${value}`, widths, bold);
  page.heights.push({ row, height: Math.max(height, Math.round((rowHeight(lines, after) * size) / BODY)) });
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
  return Math.max(NAMED_ROW, rowHeight(nameLines(name)));
}

/** Lines that a name takes in the first column. */
export function nameLines(name: string): number {
  return linesOf(name, [WIDTHS[COLUMN.target - 1]!]);
}

const NAMED_ROW = 24;

/** Where the rows of a table stand, from its first row. A table that is longer than a page has its header again on each. */
export interface TableRows {
  /** By the place of the row among the rows of figures. */
  readonly at: readonly number[];
  /** Rows in all, with the headers that are repeated. */
  readonly size: number;
}

/** The title, which every page of the sheet begins with. */
export const TITLE_HEIGHT = 30;

/** The rows of a table of such heights, below a heading and a header that take `head` points, the header `header`. */
export function tableRows(heights: readonly number[], head: number, header: number): TableRows {
  const room = pageRoom(WIDTHS) - TITLE_HEIGHT;
  const whole = heights.reduce((sum, height) => sum + height, head);
  const at: number[] = [];
  let row = 0;
  let used = head;
  for (const height of heights) {
    if (whole > room && used + height > room) {
      row += 1;
      used = header;
    }
    at.push(row);
    row += 1;
    used += height;
  }
  return { at, size: row };
}

/** Keeps a table that begins at a row together, as far as a page has room; its head always stays with its first rows. */
export function keepTable(page: Page, first: number, last: number): void {
  page.together.push({ first, last }, { first, last: Math.min(last, first + HEAD_ROWS) });
}

/** Heading, header and the first rows of figures. */
const HEAD_ROWS = 4;

/** Leaves a row empty. */
export function skip(page: Page): void {
  page.heights.push({ row: page.row, height: GAP });
  page.row += 1;
}

const GAP = 9;
