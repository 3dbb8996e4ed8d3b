import { isBlank, readAmount } from '../values';
import { cellAt, lookKey, type MergedCells, type SheetSnapshot, type ShownAs, type Snapshot } from '../snapshot';

/** A filled cell of a sheet as a reader of tables sees it. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
  /** `dash`: a text that says "none". `error`: an error, or a formula that nothing calculated. */
  readonly kind: 'number' | 'text' | 'dash' | 'error';
  /** The number, also where it stands as text; null where there is none. */
  readonly number: number | null;
  readonly text: string;
  /** A number that stands as text. */
  readonly asText: boolean;
}

/** A sheet by rows. Cells of tables that are read by themselves are not in it. */
export interface Grid {
  readonly sheet: SheetSnapshot;
  readonly date1904: boolean;
  readonly rows: readonly number[];
  readonly at: (row: number, column: number) => GridCell | null;
  readonly cellsOf: (row: number) => readonly GridCell[];
  readonly mergeAt: (row: number, column: number) => MergedCells | null;
  readonly indentOf: (row: number, column: number) => number;
  readonly isBold: (row: number, column: number) => boolean;
  readonly outlineOf: (row: number) => number;
  /** How the number format of a cell shows its amount; null for as it stands, undefined where the edge did not tell. */
  readonly shownAt: (row: number, column: number) => ShownAs | null | undefined;
  /** Whether the edge told how the sheet looks: without it an empty cell may belong to a merged one or not. */
  readonly hasLooks: boolean;
}

const MOST_COLUMNS = 400;
const MOST_ROWS = 200_000;

/** The sheet as a grid, without the cells inside `taken`. */
export function gridOf(snapshot: Snapshot, sheet: SheetSnapshot, taken: readonly MergedCells[]): Grid {
  const byRow = new Map<number, GridCell[]>();
  const columns = [...sheet.columns].filter(([column]) => column <= MOST_COLUMNS).sort(([a], [b]) => a - b);
  for (const [column, cells] of columns) {
    for (let index = 0; index < cells.count; index += 1) {
      const row = cells.rows[index]!;
      if (row > MOST_ROWS) break;
      if (taken.some((range) => isInside(range, row, column))) continue;
      const cell = gridCell(snapshot, sheet, row, column);
      if (!cell) continue;
      const list = byRow.get(row);
      if (list) list.push(cell);
      else byRow.set(row, [cell]);
    }
  }
  const looks = sheet.looks;
  const at = (row: number, column: number): GridCell | null =>
    byRow.get(row)?.find((cell) => cell.column === column) ?? null;
  return {
    sheet,
    date1904: snapshot.date1904,
    rows: [...byRow.keys()].sort((a, b) => a - b),
    at,
    cellsOf: (row) => byRow.get(row) ?? [],
    mergeAt: (row, column) => looks?.merges.find((range) => isInside(range, row, column)) ?? null,
    indentOf: (row, column) => looks?.indents.get(lookKey(row, column)) ?? 0,
    isBold: (row, column) => looks?.bold.has(lookKey(row, column)) ?? false,
    outlineOf: (row) => looks?.outline.get(row) ?? 0,
    shownAt: (row, column) =>
      looks === undefined || (looks.formatsTo !== null && row > looks.formatsTo)
        ? undefined
        : (looks.formats.get(lookKey(row, column)) ?? null),
    hasLooks: looks !== undefined,
  };
}

function isInside(range: MergedCells, row: number, column: number): boolean {
  return row >= range.firstRow && row <= range.lastRow && column >= range.firstColumn && column <= range.lastColumn;
}

function gridCell(snapshot: Snapshot, sheet: SheetSnapshot, row: number, column: number): GridCell | null {
  const value = cellAt(snapshot, sheet, row, column);
  const place = { row, column };
  switch (value.kind) {
    case 'number':
      return { ...place, kind: 'number', number: value.number, text: String(value.number), asText: false };
    case 'text': {
      if (isBlank(value.text)) {
        return value.text.trim() === ''
          ? null
          : { ...place, kind: 'dash', number: null, text: value.text, asText: false };
      }
      const number = numberOfText(value.text);
      return { ...place, kind: 'text', number, text: value.text, asText: number !== null };
    }
    case 'error':
    case 'uncalculated':
      return {
        ...place,
        kind: 'error',
        number: null,
        text: value.kind === 'error' ? value.error : '=…',
        asText: false,
      };
    default:
      return null;
  }
}

/** A number that stands as text, with all its decimals. One with a unit beside it is a text: the unit may be another one. */
function numberOfText(text: string): number | null {
  if (!/\d/.test(text) || /\p{L}|%/u.test(text)) return null;
  const fine = readAmount(text, 'mnkr');
  if (fine !== null) return fine / 100_000_000;
  const amount = readAmount(text, 'kr');
  return amount === null ? null : amount / 100;
}
