import { columnLetters, columnNumber } from '../../../src/domain/address';

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

/** Texts, quoted sheets and brackets hold no references of their own; functions and names are told by what stands around. */
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^\]]*\])*\]|(?<![\p{L}\p{N}_.$\\?])(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_.(!\\?])|(?<![\p{L}\p{N}_.$\\?:])(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\p{L}\p{N}_.(!\\?$])|(?<![\p{L}\p{N}_.$\\?:])(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\p{L}\p{N}_.(!\\?$])/gu;

/** The formula of a shared one's master as it reads so many rows and columns further on; "#REF!" where it leaves the sheet. */
export function shifted(formula: string, rows: number, columns: number): string {
  const row = (fixed: string, text: string): string | null => {
    const moved = Number(text) + (fixed ? 0 : rows);
    return moved >= 1 && moved <= LAST_ROW ? `${fixed}${moved}` : null;
  };
  const column = (fixed: string, text: string): string | null => {
    const moved = columnNumber(text) + (fixed ? 0 : columns);
    return moved >= 1 && moved <= LAST_COLUMN ? `${fixed}${columnLetters(moved)}` : null;
  };
  return formula.replace(TOKEN, (whole: string, ...parts: (string | undefined)[]) => {
    const [a, b, c, d, e, f, g, h, i, j, k, l] = parts;
    if (b !== undefined && d !== undefined) {
      const [left, right] = [column(a ?? '', b), row(c ?? '', d)];
      // Letters beyond the last column are a name that looks like a cell.
      if (columnNumber(b) > LAST_COLUMN) return whole;
      return left === null || right === null ? '#REF!' : left + right;
    }
    if (f !== undefined && h !== undefined) return range(column(e ?? '', f), column(g ?? '', h));
    if (j !== undefined && l !== undefined) return range(row(i ?? '', j), row(k ?? '', l));
    return whole;
  });
}

function range(from: string | null, to: string | null): string {
  return from === null || to === null ? '#REF!' : `${from}:${to}`;
}

/** Newer functions have a prefix in the file that Excel does not show. Texts are left alone. */
export function shownFormula(formula: string): string {
  if (!formula.includes('_xl')) return formula;
  return formula.replace(/"(?:[^"]|"")*"|_xlfn\.(?:_xlws\.)?|_xlws\.|_xlpm\./g, (found) =>
    found.startsWith('"') ? found : '',
  );
}
