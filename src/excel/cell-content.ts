import type { CellPlan, SheetPlan } from '../report/plan';

/** What Excel takes for a cell in `formulas`: a formula with "=", a number, a boolean, or a text. */
export type CellContent = string | number | boolean;

/** Longer texts are read as a number or a date only where they are nothing but signs of numbers. */
const LONGEST_READ_AS_VALUE = 64;

/**
 * A text that Excel leaves a text. What is written through the API is read as if it were typed, in the user's language:
 * "2026-08" would become a date, "2,0 %" a number and "−" a fault, so whatever could be read that way gets the apostrophe
 * that a user would type. It is no part of the cell's value.
 */
export function textContent(text: string): string {
  if (text === '') return '';
  const first = text.charCodeAt(0);
  const startsFormula = '=+-@'.includes(text.charAt(0)) || first === 0x2212;
  // A leading apostrophe would be taken for this very mark.
  const isMark = text.startsWith("'");
  const short = text.length <= LONGEST_READ_AS_VALUE;
  const mayBeValue = short && (/[0-9#%]/.test(text) || /^\s*(?:true|false|sant|falskt)\s*$/i.test(text));
  const isOnlySigns = !short && /^[\s\d.,:%/eE+\-\u2212]+$/.test(text);
  return startsFormula || isMark || mayBeValue || isOnlySigns ? `'${text}` : text;
}

export function cellContent(cell: CellPlan): CellContent {
  if (cell.formula !== undefined) return `=${cell.formula}`;
  if (cell.value === null) return '';
  return typeof cell.value === 'string' ? textContent(cell.value) : cell.value;
}

/** A stretch of whole rows of a sheet as one write. */
export interface ContentBlock {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly rows: readonly (readonly CellContent[])[];
  /** About what it takes in a request. */
  readonly bytes: number;
}

const BYTES_AROUND = 400;
/** Quotes and comma. */
const BYTES_PER_CELL = 3;

function bytesOf(content: CellContent): number {
  if (typeof content !== 'string') return 12;
  // What is neither ASCII nor a quote takes at most three bytes a character; å, ä and ö take two.
  let bytes = BYTES_PER_CELL;
  for (let at = 0; at < content.length; at += 1) {
    const code = content.charCodeAt(at);
    bytes += code < 0x80 ? (code === 0x22 || code === 0x5c ? 2 : 1) : code < 0x800 ? 2 : 3;
  }
  return bytes;
}

/**
 * The cells of a sheet as rows from its first filled cell to its last, in blocks of at most `limit` bytes (a single row may
 * be more). Cells between them are written empty, which they are, since the sheet was cleared. `instead` says what stands
 * in a cell for the time being.
 */
export function contentBlocks(
  sheet: SheetPlan,
  limit: number,
  instead: ReadonlyMap<string, string> = new Map(),
): ContentBlock[] {
  const filled = sheet.cells.filter(({ value, formula }) => value !== null || formula !== undefined);
  if (filled.length === 0) return [];
  let firstRow = Infinity;
  let lastRow = 0;
  let firstColumn = Infinity;
  let lastColumn = 0;
  for (const { row, column } of filled) {
    firstRow = Math.min(firstRow, row);
    lastRow = Math.max(lastRow, row);
    firstColumn = Math.min(firstColumn, column);
    lastColumn = Math.max(lastColumn, column);
  }
  const width = lastColumn - firstColumn + 1;
  const rows = Array.from({ length: lastRow - firstRow + 1 }, () => new Array<CellContent>(width).fill(''));
  for (const cell of filled) {
    const temporary = instead.get(`${cell.row}:${cell.column}`);
    rows[cell.row - firstRow]![cell.column - firstColumn] =
      temporary === undefined ? cellContent(cell) : textContent(temporary);
  }
  const blocks: ContentBlock[] = [];
  let start = 0;
  let bytes = BYTES_AROUND;
  const close = (end: number): void => {
    blocks.push({ firstRow: firstRow + start, firstColumn, rows: rows.slice(start, end), bytes });
    start = end;
    bytes = BYTES_AROUND;
  };
  rows.forEach((row, at) => {
    const more = row.reduce<number>((sum, content) => sum + bytesOf(content), 2);
    if (at > start && bytes + more > limit) close(at);
    bytes += more;
  });
  close(rows.length);
  return blocks;
}
