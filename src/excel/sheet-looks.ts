import type { Range } from '../report/reference';
import { shownAs } from '../workbook/layout/number-format';
import { lookKey, type MergedCells, type SheetLooks, type ShownAs } from '../workbook/snapshot';
import { excelCode, failedAt } from './faults';

/** A sheet whose look is read, and the part of it where anything stands. */
export interface LookedSheet {
  readonly sheet: Excel.Worksheet;
  readonly area: Range | null;
}

/** Rows of a sheet whose look is asked for together. */
export interface LookPiece {
  readonly place: LookedSheet;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly columns: number;
  /** Amounts far to the right, of which only the number formats are asked for. */
  readonly isFormats: boolean;
}

/** Labels stand to the left, and a table whose rows need their look to be understood is not long. */
const LOOKED_COLUMNS = 6;
const LOOKED_ROWS = 2_000;
/** Where the rows are few, all columns are looked at: a second table may stand to the right of the first. */
const LOOKED_CELLS = LOOKED_COLUMNS * LOOKED_ROWS;
/** Where the rows are many, so many cells of the other columns tell the number formats; amounts of one column share theirs. */
const FORMAT_CELLS = 4_000;
/** No table is read further out than this. */
const LAST_COLUMN = 400;

/** Bytes of an answer for each cell whose look is asked for. */
export const BYTES_PER_LOOK = 75;

/** What is asked of the look of a sheet. */
export function lookPieces(place: LookedSheet): LookPiece[] {
  const { firstRow, firstColumn, lastRow, lastColumn } = place.area!;
  const rows = Math.min(LOOKED_ROWS, lastRow - firstRow + 1);
  const columns = Math.min(Math.max(LOOKED_COLUMNS, Math.floor(LOOKED_CELLS / rows)), lastColumn - firstColumn + 1);
  const looked: LookPiece = {
    place,
    firstRow,
    lastRow: firstRow + rows - 1,
    firstColumn,
    columns,
    isFormats: false,
  };
  const right = firstColumn + columns;
  const others = Math.min(LAST_COLUMN, lastColumn) - right + 1;
  if (others <= 0) return [looked];
  const formatRows = Math.max(1, Math.min(rows, Math.floor(FORMAT_CELLS / others)));
  return [
    looked,
    { place, firstRow, lastRow: firstRow + formatRows - 1, firstColumn: right, columns: others, isFormats: true },
  ];
}

/** The last row of a sheet whose number formats are asked for; null where all are. */
function formatsTo(place: LookedSheet): number | null {
  const last = Math.min(...lookPieces(place).map(({ lastRow }) => lastRow));
  return last < place.area!.lastRow ? last : null;
}

export interface AskedLook {
  readonly piece: LookPiece;
  readonly cells: OfficeExtension.ClientResult<Excel.CellProperties[][]> | null;
  readonly range: Excel.Range;
}

export function askLook(piece: LookPiece): AskedLook {
  const { place, firstRow, lastRow, firstColumn, columns, isFormats } = piece;
  const range = place.sheet.getRangeByIndexes(firstRow - 1, firstColumn - 1, lastRow - firstRow + 1, columns);
  range.load('numberFormat');
  const cells = isFormats ? null : range.getCellProperties({ format: { font: { bold: true }, indentLevel: true } });
  return { piece, cells, range };
}

/**
 * The look of one sheet from the answers for its pieces; `isNumber` tells whether a number stands in a cell. No API tells the
 * outline level of a row.
 */
export function looksOf(
  place: LookedSheet,
  asked: readonly AskedLook[],
  merges: readonly MergedCells[],
  isNumber: (row: number, column: number) => boolean,
): SheetLooks {
  const bold = new Set<number>();
  const indents = new Map<number, number>();
  const formats = new Map<number, ShownAs>();
  for (const { piece, cells, range } of asked) {
    range.numberFormat.forEach((line: readonly unknown[], down) =>
      line.forEach((code, across) => {
        const shown = typeof code === 'string' ? shownAs(code) : null;
        const [row, column] = [piece.firstRow + down, piece.firstColumn + across];
        if (shown !== null && isNumber(row, column)) formats.set(lookKey(row, column), shown);
      }),
    );
    cells?.value.forEach((line, down) =>
      line.forEach(({ format }, across) => {
        const key = lookKey(piece.firstRow + down, piece.firstColumn + across);
        if (format?.font?.bold === true) bold.add(key);
        const indent = format?.indentLevel ?? 0;
        if (indent > 0) indents.set(key, indent);
      }),
    );
  }
  return { bold, indents, outline: new Map(), merges, formats, formatsTo: formatsTo(place) };
}

/** The requirement set from which Excel tells which cells are merged. */
export const TELLS_MERGES = '1.13';

/**
 * How merged cells are asked for: of a sheet in one go; in strips of so few cells that none of them can hold more merged areas
 * than Excel tells of; or not at all, and the sheet is read as one without.
 */
export type MergeAsking = 'whole' | 'strips' | 'none';

/** Merged areas in a range, more of which make the request fail. */
const MOST_MERGES = 512;
/** No table is read further out than this. */
const MERGED_ROWS = 20_000;
const MERGED_COLUMNS = 400;
/** Strips of all sheets together: about a megabyte of a request. Headers stand at the top, so what is below may be left. */
const MOST_STRIPS = 1_000;

export interface AskedMerges {
  readonly place: LookedSheet;
  readonly areas: Excel.RangeAreas;
}

export function askMerges(places: readonly LookedSheet[], how: MergeAsking): AskedMerges[] {
  if (how === 'none') return [];
  const most = Math.max(1, Math.floor(MOST_STRIPS / Math.max(1, places.length)));
  return places.flatMap((place) => {
    const lastRow = Math.min(MERGED_ROWS, place.area!.lastRow);
    const columns = Math.min(MERGED_COLUMNS, place.area!.lastColumn);
    // From A1 on: Excel tells only of merged areas whose first cell is in the range.
    const strip = how === 'whole' ? lastRow : Math.max(1, Math.floor(MOST_MERGES / columns));
    const count = Math.min(Math.ceil(lastRow / strip), most);
    return Array.from({ length: count }, (_, at): AskedMerges => {
      const from = at * strip;
      const areas = place.sheet
        .getRangeByIndexes(from, 0, Math.min(strip, lastRow - from), columns)
        .getMergedAreasOrNullObject();
      areas.load('areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount');
      return { place, areas };
    });
  });
}

/** What to ask for when a request with this in it has failed; the same when something else is to blame. */
export function mergesAfter(error: unknown, how: MergeAsking): MergeAsking {
  const isBlamed = /MergedAreas|RangeAreas/i.test(failedAt(error)) || excelCode(error) === 'GeneralException';
  if (how === 'none' || !isBlamed) return how;
  return how === 'whole' ? 'strips' : 'none';
}

/** The merged cells of one sheet from the answers; `isFilled` tells whether anything stands in a cell. */
export function mergesOf(
  asked: readonly AskedMerges[],
  isFilled: (row: number, column: number) => boolean,
): MergedCells[] {
  return asked.flatMap(({ areas }) => {
    if (areas.isNullObject) return [];
    return areas.areas.items.flatMap(({ rowIndex, columnIndex, rowCount, columnCount }) =>
      singleMerges(
        {
          firstRow: rowIndex + 1,
          firstColumn: columnIndex + 1,
          lastRow: rowIndex + rowCount,
          lastColumn: columnIndex + columnCount,
        },
        isFilled,
      ),
    );
  });
}

/**
 * An area as the merged cells that it is made of. Only the first of merged cells holds anything, so one with more in it is
 * several of them side by side; where they stand both side by side and under each other nothing says how, and none is taken.
 */
export function singleMerges(
  area: MergedCells,
  isFilled: (row: number, column: number) => boolean,
): readonly MergedCells[] {
  const { firstRow, firstColumn, lastRow, lastColumn } = area;
  const starts: { readonly row: number; readonly column: number }[] = [];
  for (let row = firstRow; row <= lastRow; row += 1) {
    for (let column = firstColumn; column <= lastColumn; column += 1) {
      if ((row === firstRow && column === firstColumn) || isFilled(row, column)) starts.push({ row, column });
    }
  }
  if (starts.length === 1) return [area];
  if (firstRow !== lastRow && firstColumn !== lastColumn) return [];
  return starts.map(({ row, column }, at) => {
    const next = starts[at + 1];
    return {
      firstRow: row,
      firstColumn: column,
      lastRow: next && firstColumn === lastColumn ? next.row - 1 : lastRow,
      lastColumn: next && firstRow === lastRow ? next.column - 1 : lastColumn,
    };
  });
}
