import { cellAddress, columnNumber, columnLetters } from '../domain/address';

/**
 * Addresses as a formula, a link or a chart writes them. Rows and columns count from 1.
 */

export const LAST_ROW = 1048576;
export const LAST_COLUMN = 16384;

export interface Range {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** "$C$7". */
export function absoluteAddress(row: number, column: number): string {
  return `$${columnLetters(column)}$${row}`;
}

/** "B5:H12", or "B5" where it is a single cell. */
export function rangeText(range: Range): string {
  const first = cellAddress(range.firstRow, range.firstColumn);
  const last = cellAddress(range.lastRow, range.lastColumn);
  return first === last ? first : `${first}:${last}`;
}

/** "$B$5:$H$12", or "$B$5" where it is a single cell. */
export function absoluteRangeText(range: Range): string {
  const first = absoluteAddress(range.firstRow, range.firstColumn);
  const last = absoluteAddress(range.lastRow, range.lastColumn);
  return first === last ? first : `${first}:${last}`;
}

const RANGE = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})(?::\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6}))?$/;

/** Reads "B5", "B5:H12" and the same with "$"; null when it is no such range, or reaches outside a sheet. */
export function parseRange(text: string): Range | null {
  const match = RANGE.exec(text);
  if (!match) return null;
  const columnA = columnNumber(match[1]!);
  const rowA = Number(match[2]);
  const columnB = match[3] === undefined ? columnA : columnNumber(match[3]);
  const rowB = match[4] === undefined ? rowA : Number(match[4]);
  if (Math.max(columnA, columnB) > LAST_COLUMN || Math.max(rowA, rowB) > LAST_ROW) return null;
  return {
    firstRow: Math.min(rowA, rowB),
    firstColumn: Math.min(columnA, columnB),
    lastRow: Math.max(rowA, rowB),
    lastColumn: Math.max(columnA, columnB),
  };
}

const PLAIN_NAME = /^[A-Za-zÅÄÖåäöÉé_][A-Za-zÅÄÖåäöÉé_0-9]*$/;
const LIKE_A1 = /^[A-Za-z]{1,3}[0-9]+$/;
const LIKE_R1C1 = /^(?:[Rr][0-9]*)?(?:[Cc][0-9]*)?$/;
const LIKE_LOGICAL = /^(?:true|false|sant|falskt)$/i;

/**
 * A sheet's name as a formula or a link writes it before "!". Quotes are always allowed, so a name goes without them only
 * where it is plainly safe: no space or sign, no leading digit, and nothing that Excel could take for a cell or a value.
 */
export function quoteSheet(name: string): string {
  const safe = PLAIN_NAME.test(name) && !LIKE_A1.test(name) && !LIKE_R1C1.test(name) && !LIKE_LOGICAL.test(name);
  return safe ? name : `'${name.replaceAll("'", "''")}'`;
}

/** "Utfall!$B$5:$H$12"; the range may be given with or without "$". Throws a RangeError when it is no range. */
export function sheetReference(sheet: string, range: string): string {
  const parsed = parseRange(range);
  if (!parsed) throw new RangeError(`"${range}" is no range of a sheet`);
  return `${quoteSheet(sheet)}!${absoluteRangeText(parsed)}`;
}
