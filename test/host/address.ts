import { invalidArgument } from './errors';

export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;

/** Rows and columns from 1, both ends included. */
export interface Area {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

export function columnLetters(column: number): string {
  let rest = column;
  let letters = '';
  while (rest > 0) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
    rest = Math.floor((rest - 1) / 26);
  }
  return letters;
}

export function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

export function isWholeColumns(area: Area): boolean {
  return area.firstRow === 1 && area.lastRow === LAST_ROW;
}

export function isWholeRows(area: Area): boolean {
  return area.firstColumn === 1 && area.lastColumn === LAST_COLUMN;
}

/** "A1:B2", "A:C", "3:3"; with dollar signs where `dollar` is "$". */
export function areaText(area: Area, dollar = ''): string {
  const column = (number: number) => dollar + columnLetters(number);
  if (isWholeColumns(area) && !isWholeRows(area)) return `${column(area.firstColumn)}:${column(area.lastColumn)}`;
  if (isWholeRows(area)) return `${dollar}${area.firstRow}:${dollar}${area.lastRow}`;
  const first = `${column(area.firstColumn)}${dollar}${area.firstRow}`;
  const last = `${column(area.lastColumn)}${dollar}${area.lastRow}`;
  return first === last ? first : `${first}:${last}`;
}

const PLAIN_SHEET = /^[\p{L}_][\p{L}\p{N}_.]*$/u;
const LIKE_A_CELL = /^(?:[A-Za-z]{1,3}\d{1,7}|[Rr]\d*(?:[Cc]\d*)?|[Cc]\d*)$/;

/** A sheet's name as it stands in formulas and addresses. */
export function quoteSheet(name: string): string {
  const isPlain = PLAIN_SHEET.test(name) && !LIKE_A_CELL.test(name);
  return isPlain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** "'Två ord'!A1" in its sheet and the rest; the sheet is null where none is named. */
export function splitAddress(text: string): { readonly sheet: string | null; readonly rest: string } {
  const quoted = /^'((?:[^']|'')*)'!(.*)$/s.exec(text);
  if (quoted) return { sheet: quoted[1]!.replaceAll("''", "'"), rest: quoted[2]! };
  const mark = text.lastIndexOf('!');
  return mark < 0 ? { sheet: null, rest: text } : { sheet: text.slice(0, mark), rest: text.slice(mark + 1) };
}

const CELLS = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/;
const COLUMNS = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/;
const ROWS = /^\$?(\d{1,7}):\$?(\d{1,7})$/;

/** Null where it is no address of cells. */
export function parseArea(text: string): Area | null {
  const ordered = (rowA: number, columnA: number, rowB: number, columnB: number): Area | null => {
    const area = {
      firstRow: Math.min(rowA, rowB),
      firstColumn: Math.min(columnA, columnB),
      lastRow: Math.max(rowA, rowB),
      lastColumn: Math.max(columnA, columnB),
    };
    const isInside = area.firstRow >= 1 && area.lastRow <= LAST_ROW && area.lastColumn <= LAST_COLUMN;
    return isInside ? area : null;
  };
  const cells = CELLS.exec(text);
  if (cells) {
    const row = Number(cells[2]);
    const column = columnNumber(cells[1]!);
    return ordered(
      row,
      column,
      cells[4] === undefined ? row : Number(cells[4]),
      cells[3] === undefined ? column : columnNumber(cells[3]),
    );
  }
  const columns = COLUMNS.exec(text);
  if (columns) return ordered(1, columnNumber(columns[1]!), LAST_ROW, columnNumber(columns[2]!));
  const rows = ROWS.exec(text);
  if (rows) return ordered(Number(rows[1]), 1, Number(rows[2]), LAST_COLUMN);
  return null;
}

export function areaOf(text: string): Area {
  const area = parseArea(text);
  if (!area) throw invalidArgument();
  return area;
}

export function overlap(one: Area, other: Area): Area | null {
  const area = {
    firstRow: Math.max(one.firstRow, other.firstRow),
    firstColumn: Math.max(one.firstColumn, other.firstColumn),
    lastRow: Math.min(one.lastRow, other.lastRow),
    lastColumn: Math.min(one.lastColumn, other.lastColumn),
  };
  return area.firstRow <= area.lastRow && area.firstColumn <= area.lastColumn ? area : null;
}

export function contains(outer: Area, inner: Area): boolean {
  return (
    outer.firstRow <= inner.firstRow &&
    outer.lastRow >= inner.lastRow &&
    outer.firstColumn <= inner.firstColumn &&
    outer.lastColumn >= inner.lastColumn
  );
}

/** What of an area is outside another, as at most four rectangles. */
export function subtract(from: Area, hole: Area): Area[] {
  const common = overlap(from, hole);
  if (!common) return [from];
  const parts: Area[] = [];
  if (from.firstRow < common.firstRow) parts.push({ ...from, lastRow: common.firstRow - 1 });
  if (from.lastRow > common.lastRow) parts.push({ ...from, firstRow: common.lastRow + 1 });
  const middle = { ...from, firstRow: common.firstRow, lastRow: common.lastRow };
  if (from.firstColumn < common.firstColumn) parts.push({ ...middle, lastColumn: common.firstColumn - 1 });
  if (from.lastColumn > common.lastColumn) parts.push({ ...middle, firstColumn: common.lastColumn + 1 });
  return parts;
}
