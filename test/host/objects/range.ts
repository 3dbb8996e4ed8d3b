import {
  areaText,
  contains,
  isWholeColumns,
  isWholeRows,
  LAST_COLUMN,
  LAST_ROW,
  overlap,
  quoteSheet,
  subtract,
} from '../address';
import type { Area } from '../address';
import {
  assertCellsWritable,
  assertUnprotected,
  cellAt,
  cellFor,
  clearContents,
  dropCell,
  eachCell,
  formatAt,
  isFilled,
  noteChange,
  setInput,
  settleTouchedTables,
  sheetById,
} from '../book';
import type { Place, Places } from '../book';
import { cellText } from '../cell-text';
import { HostError, invalidArgument, itemNotFound } from '../errors';
import { cellCount, changeFormat } from '../formats';
import { assign, defineObject } from '../host-object';
import type { HostObject } from '../host-object';
import type { HostCell } from '../state';
import { rangeOrAddress } from './arguments';
import { booleanOf, gridOf, oneOf, recordOf, textOf, wholeOf } from '../values';

export function addressOf({ sheet, area }: Place): string {
  return `${quoteSheet(sheet.name)}!${areaText(area)}`;
}

function isUnbounded(area: Area): boolean {
  return isWholeColumns(area) || isWholeRows(area);
}

/** More cells than this at once are refused. Excel sometimes answers null instead. */
const MOST_CELLS = 5_000_000;

function grid<T>(
  { sheet, area }: Place,
  pick: (cell: HostCell | undefined, row: number, column: number) => T,
): T[][] | null {
  if (isUnbounded(area)) return null;
  if (cellCount(area) > MOST_CELLS) throw new HostError('RangeExceedsLimit', 'The range has too many cells.');
  const rows: T[][] = [];
  for (let row = area.firstRow; row <= area.lastRow; row++) {
    const line = sheet.cells.get(row);
    const values: T[] = [];
    for (let column = area.firstColumn; column <= area.lastColumn; column++)
      values.push(pick(line?.get(column), row, column));
    rows.push(values);
  }
  return rows;
}

function valueOf(cell: HostCell | undefined): string | number | boolean {
  return cell?.value ?? '';
}

function typeOf(cell: HostCell | undefined): string {
  const value = cell?.value ?? null;
  if (cell?.error === true) return 'Error';
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  // A formula that gives an empty text is a text; a cell without anything is empty.
  return value === null || (value === '' && cell?.formula === undefined) ? 'Empty' : 'String';
}

function writeInputs(place: Place, value: unknown): void {
  const { book, sheet, area } = place;
  if (isUnbounded(area)) throw invalidArgument();
  assertCellsWritable(sheet, area);
  const at = gridOf(value, area.lastRow - area.firstRow + 1, area.lastColumn - area.firstColumn + 1);
  for (let row = area.firstRow; row <= area.lastRow; row++) {
    for (let column = area.firstColumn; column <= area.lastColumn; column++) {
      setInput(book, sheet, row, column, at(row - area.firstRow, column - area.firstColumn));
    }
  }
  eachCell(sheet, area, (cell, row, column) => {
    if (cell.value === null && cell.formula === undefined && !cell.format && !cell.link) dropCell(sheet, row, column);
  });
  settleTouchedTables(book, sheet, area);
  noteChange(book, sheet, area);
}

function moved(place: Place, area: Area): HostObject {
  if (area.firstRow < 1 || area.firstColumn < 1 || area.lastRow > LAST_ROW || area.lastColumn > LAST_COLUMN) {
    throw invalidArgument();
  }
  if (area.firstRow > area.lastRow || area.firstColumn > area.lastColumn) throw invalidArgument();
  return place.book.wraps.range({ ...place, area });
}

/** The part of an area where anything stands. */
export function usedWithin({ sheet, area }: Pick<Place, 'sheet' | 'area'>, valuesOnly: boolean): Area | null {
  let found: { firstRow: number; firstColumn: number; lastRow: number; lastColumn: number } | null = null;
  eachCell(sheet, area, (cell, row, column) => {
    if (!isFilled(cell) && (valuesOnly || cell.format === undefined)) return;
    found ??= { firstRow: row, firstColumn: column, lastRow: row, lastColumn: column };
    found.firstRow = Math.min(found.firstRow, row);
    found.lastRow = Math.max(found.lastRow, row);
    found.firstColumn = Math.min(found.firstColumn, column);
    found.lastColumn = Math.max(found.lastColumn, column);
  });
  return found;
}

function hiddenState({ sheet, area }: Place, which: 'rows' | 'columns'): boolean | null {
  const first = which === 'rows' ? area.firstRow : area.firstColumn;
  const last = which === 'rows' ? area.lastRow : area.lastColumn;
  let hidden = 0;
  for (const [number, line] of sheet[which]) if (line.hidden === true && number >= first && number <= last) hidden++;
  if (hidden === 0) return false;
  return hidden === last - first + 1 ? true : null;
}

function setHidden({ sheet, area }: Place, which: 'rows' | 'columns', value: unknown): void {
  const hidden = booleanOf(value);
  assertUnprotected(sheet);
  const first = which === 'rows' ? area.firstRow : area.firstColumn;
  const last = which === 'rows' ? area.lastRow : area.lastColumn;
  if (!hidden) {
    for (const [number, line] of sheet[which]) {
      if (number < first || number > last) continue;
      delete line.hidden;
      if (Object.keys(line).length === 0) sheet[which].delete(number);
    }
    return;
  }
  for (let number = first; number <= last; number++) {
    sheet[which].set(number, { ...sheet[which].get(number), hidden });
  }
}

/** Consecutive lines that are shown. */
function shownRuns(first: number, last: number, lines: ReadonlyMap<number, { hidden?: boolean }>): [number, number][] {
  const runs: [number, number][] = [];
  let start: number | null = null;
  for (let at = first; at <= last; at++) {
    if (lines.get(at)?.hidden === true) {
      if (start !== null) runs.push([start, at - 1]);
      start = null;
    } else start ??= at;
  }
  if (start !== null) runs.push([start, last]);
  return runs;
}

function visibleAreas({ sheet, area }: Place): Area[] {
  const columns = shownRuns(area.firstColumn, area.lastColumn, sheet.columns);
  return shownRuns(area.firstRow, area.lastRow, sheet.rows).flatMap(([firstRow, lastRow]) =>
    columns.map(([firstColumn, lastColumn]) => ({ firstRow, lastRow, firstColumn, lastColumn })),
  );
}

function specialCells(place: Place, kind: unknown): HostObject | null {
  const wanted = oneOf(kind, ['Visible', 'Formulas', 'Constants']);
  if (wanted === 'Visible') {
    const area = isUnbounded(place.area) ? usedWithin(place, false) : place.area;
    const areas = area ? visibleAreas({ ...place, area }) : [];
    return areas.length > 0 ? place.book.wraps.areas({ ...place, areas }) : null;
  }
  const areas: Area[] = [];
  eachCell(place.sheet, place.area, (cell, row, column) => {
    if (!isFilled(cell) || (cell.formula !== undefined) !== (wanted === 'Formulas')) return;
    areas.push({ firstRow: row, lastRow: row, firstColumn: column, lastColumn: column });
  });
  return areas.length > 0 ? place.book.wraps.areas({ ...place, areas }) : null;
}

/** Merged areas of a range beyond which Excel does not tell of them. */
const MOST_MERGED_AREAS = 512;

/** Those whose first cell is in the range, cut to it. */
function mergedAreas({ sheet, area }: Place): Area[] {
  const areas = sheet.merges.flatMap((text) => {
    const merge = mergeArea(text);
    const first = { ...merge, lastRow: merge.firstRow, lastColumn: merge.firstColumn };
    return contains(area, first) ? (overlap(area, merge) ?? []) : [];
  });
  if (areas.length > MOST_MERGED_AREAS) {
    throw new HostError('GeneralException', 'There was an internal error while processing the request.');
  }
  return areas;
}

export function clearPlace(places: Places, applyTo: unknown): void {
  const { book, sheet } = places;
  const what =
    applyTo === null || applyTo === undefined
      ? 'All'
      : oneOf(applyTo, ['All', 'Contents', 'Formats', 'Hyperlinks', 'RemoveHyperlinks']);
  for (const area of places.areas) {
    if (what === 'Contents') assertCellsWritable(sheet, area);
    else assertUnprotected(sheet);
    if (what === 'All' || what === 'Contents') {
      // The header of a table cannot be emptied: it gets its standard name.
      clearContents(sheet, area);
      settleTouchedTables(book, sheet, area);
      noteChange(book, sheet, area);
    }
    if (what === 'All' || what === 'Hyperlinks' || what === 'RemoveHyperlinks') {
      eachCell(sheet, area, (cell, row, column) => {
        delete cell.link;
        if (cell.value === null && cell.formula === undefined && !cell.format) dropCell(sheet, row, column);
      });
    }
    if (what === 'All' || what === 'Formats') {
      if (isUnbounded(area)) {
        eachCell(sheet, area, (cell, row, column) => {
          delete cell.format;
          if (cell.value === null && cell.formula === undefined && !cell.link) dropCell(sheet, row, column);
        });
        if (isWholeColumns(area)) {
          for (const [column, line] of sheet.columns) {
            if (column >= area.firstColumn && column <= area.lastColumn) delete line.format;
          }
        }
        if (isWholeRows(area)) {
          for (const [row, line] of sheet.rows) {
            if (row >= area.firstRow && row <= area.lastRow) delete line.format;
          }
        }
      } else changeFormat({ ...places, areas: [area] }, () => ({}));
      sheet.merges = sheet.merges.filter((merge) => !overlap(area, mergeArea(merge)));
      // Conditional formats are formats, and go with them; validation stays unless all is cleared.
      removeConditionalFormats(places, area);
    }
    if (what === 'All') {
      sheet.validations = sheet.validations.flatMap((validation) =>
        subtract(mergeArea(validation.range), area).map((left) => ({ ...validation, range: areaText(left) })),
      );
    }
  }
}

export function removeConditionalFormats({ sheet }: Places, area: Area): void {
  sheet.conditionalFormats = sheet.conditionalFormats.flatMap((format) => {
    const parts = format.range.split(/[ ,]/).flatMap((part) => subtract(mergeArea(part), area));
    if (parts.length === 0) return [];
    return [{ ...format, range: parts.map((part) => areaText(part)).join(' ') }];
  });
}

function mergeArea(text: string): Area {
  const [first = '', last = first] = text.split(':');
  const cell = (part: string): [number, number] => {
    const match = /^\$?([A-Z]+)\$?(\d+)$/i.exec(part);
    if (!match) throw invalidArgument();
    let column = 0;
    for (const letter of match[1]!.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
    return [Number(match[2]), column];
  };
  const [firstRow, firstColumn] = cell(first);
  const [lastRow, lastColumn] = cell(last);
  return { firstRow, firstColumn, lastRow, lastColumn };
}

function mergeOne(place: Place): void {
  const { sheet, area } = place;
  if (cellCount(area) === 1) return;
  sheet.merges = sheet.merges.filter((merge) => !contains(area, mergeArea(merge)));
  if (sheet.merges.some((merge) => overlap(area, mergeArea(merge)))) {
    throw new HostError('MergedRangeConflict', 'Merged cells of different extent are in the way.');
  }
  for (const table of sheet.tables) if (overlap(area, table)) throw invalidArgument();
  sheet.merges.push(areaText(area));
  for (const rest of subtract(area, { ...area, lastRow: area.firstRow, lastColumn: area.firstColumn })) {
    clearContents(sheet, rest);
  }
}

/** The shape of a hyperlink in the API. */
function linkOf(cell: HostCell | undefined, place: Place): Record<string, unknown> | null {
  if (!cell?.link) return null;
  const { reference, address, tip } = cell.link;
  return {
    ...(reference === undefined ? {} : { documentReference: reference }),
    ...(address === undefined ? {} : { address }),
    screenTip: tip ?? '',
    textToDisplay: cellText(
      cell,
      formatAt(place.sheet, place.area.firstRow, place.area.firstColumn).numberFormat ?? 'General',
      place.book.locale,
      place.book.state.date1904,
    ),
  };
}

function setLink(place: Place, value: unknown): void {
  const { book, sheet, area } = place;
  assertUnprotected(sheet);
  if (isUnbounded(area)) throw invalidArgument();
  const link = recordOf(value);
  const text = link.textToDisplay === undefined || link.textToDisplay === null ? null : textOf(link.textToDisplay);
  const reference = typeof link.documentReference === 'string' ? textOf(link.documentReference, 2083) : undefined;
  const address = typeof link.address === 'string' ? textOf(link.address, 2083) : undefined;
  const tip = typeof link.screenTip === 'string' ? textOf(link.screenTip, 255) : undefined;
  if (reference === undefined && address === undefined) throw invalidArgument();
  for (let row = area.firstRow; row <= area.lastRow; row++) {
    for (let column = area.firstColumn; column <= area.lastColumn; column++) {
      const cell = cellFor(sheet, row, column);
      if (text !== null) setInput(book, sheet, row, column, text);
      else if (!isFilled(cell)) cell.value = reference ?? address ?? null;
      cell.link = {
        ...(reference === undefined ? {} : { reference }),
        ...(address === undefined ? {} : { address }),
        ...(tip === undefined || tip === '' ? {} : { tip }),
      };
    }
  }
  // A new link takes the look of the cell style Hyperlink.
  changeFormat({ ...place, areas: [area] }, (format) => ({ ...format, color: '#0563C1', underline: 'Single' }));
}

function applyCellProperties(place: Place, value: unknown): void {
  const { area } = place;
  const rows = area.lastRow - area.firstRow + 1;
  const columns = area.lastColumn - area.firstColumn + 1;
  const at = gridOf(value, rows, columns);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const properties = at(row, column);
      if (properties === null || properties === undefined) continue;
      const one = {
        firstRow: area.firstRow + row,
        lastRow: area.firstRow + row,
        firstColumn: area.firstColumn + column,
        lastColumn: area.firstColumn + column,
      };
      applyProperties({ ...place, area: one }, recordOf(properties));
    }
  }
}

/** What was asked for of each cell; of formats only whether it is bold, and its indentation. */
function cellProperties({ sheet, area }: Place, options: unknown): unknown[][] {
  const { format, ...others } = recordOf(options);
  const { font, indentLevel, ...formats } = recordOf(format);
  const { bold, ...fonts } = recordOf(font);
  // Whatever else is asked for is to be added here, not to be left out in silence.
  if (Object.keys({ ...others, ...formats, ...fonts }).length > 0) throw invalidArgument();
  const lines: unknown[][] = [];
  for (let row = area.firstRow; row <= area.lastRow; row++) {
    const line: unknown[] = [];
    for (let column = area.firstColumn; column <= area.lastColumn; column++) {
      const own = sheet.cells.get(row)?.get(column)?.format ?? {};
      line.push({
        format: {
          ...(bold === true ? { font: { bold: own.bold ?? false } } : {}),
          ...(indentLevel === true ? { indentLevel: own.indent ?? 0 } : {}),
        },
      });
    }
    lines.push(line);
  }
  return lines;
}

const BORDER_NAMES: Readonly<Record<string, string>> = {
  top: 'EdgeTop',
  bottom: 'EdgeBottom',
  left: 'EdgeLeft',
  right: 'EdgeRight',
};

function applyProperties(place: Place, properties: Readonly<Record<string, unknown>>): void {
  const { format, ...others } = properties;
  const target = range(place);
  assign(target, others);
  if (format === null || format === undefined) return;
  const { borders, ...rest } = recordOf(format);
  const formats = place.book.wraps.rangeFormat({ ...place, areas: [place.area] });
  assign(formats, rest);
  if (borders === null || borders === undefined) return;
  const sides = formats.open('Borders');
  for (const [side, values] of Object.entries(recordOf(borders))) {
    const name = BORDER_NAMES[side];
    if (name === undefined || !sides) throw invalidArgument();
    assign(sides.item(name), recordOf(values));
  }
}

/** One entry for each line, as in setColumnProperties. */
function applyLines(place: Place, which: 'rows' | 'columns', value: unknown): void {
  if (!Array.isArray(value)) throw invalidArgument();
  const { area } = place;
  const first = which === 'rows' ? area.firstRow : area.firstColumn;
  const last = which === 'rows' ? area.lastRow : area.lastColumn;
  if (value.length !== last - first + 1) throw invalidArgument();
  value.forEach((properties: unknown, index) => {
    const at = first + index;
    const one =
      which === 'rows' ? { ...area, firstRow: at, lastRow: at } : { ...area, firstColumn: at, lastColumn: at };
    applyProperties({ ...place, area: one }, recordOf(properties));
  });
}

export const range: (place: Place) => HostObject = defineObject<Place>({
  type: 'Range',
  alive: ({ book, sheet }) => {
    if (!book.state.sheets.includes(sheet)) throw itemNotFound();
  },
  scalars: {
    Address: { get: addressOf },
    AddressLocal: { get: addressOf },
    CellCount: { get: ({ area }) => (cellCount(area) > 2 ** 31 - 1 ? -1 : cellCount(area)) },
    RowCount: { get: ({ area }) => area.lastRow - area.firstRow + 1 },
    ColumnCount: { get: ({ area }) => area.lastColumn - area.firstColumn + 1 },
    RowIndex: { get: ({ area }) => area.firstRow - 1 },
    ColumnIndex: { get: ({ area }) => area.firstColumn - 1 },
    IsEntireColumn: { get: ({ area }) => isWholeColumns(area) },
    IsEntireRow: { get: ({ area }) => isWholeRows(area) },
    Values: { get: (place) => grid(place, valueOf), set: writeInputs },
    Formulas: { get: (place) => grid(place, (cell) => cell?.formula ?? valueOf(cell)), set: writeInputs },
    ValueTypes: { get: (place) => grid(place, typeOf) },
    Text: {
      get: (place) =>
        grid(place, (cell, row, column) =>
          cell === undefined
            ? ''
            : cellText(
                cell,
                formatAt(place.sheet, row, column).numberFormat ?? 'General',
                place.book.locale,
                place.book.state.date1904,
              ),
        ),
    },
    NumberFormat: {
      get: (place) => grid(place, (_, row, column) => formatAt(place.sheet, row, column).numberFormat ?? 'General'),
      set: (place, value) => {
        const { area } = place;
        const at = gridOf(value, area.lastRow - area.firstRow + 1, area.lastColumn - area.firstColumn + 1);
        changeFormat({ ...place, areas: [area] }, (format, row, column) => {
          const wanted = at(Math.max(0, row - area.firstRow), Math.max(0, column - area.firstColumn));
          if (wanted === null || wanted === undefined) return format;
          const numberFormat = textOf(wanted, 255);
          return { ...format, numberFormat: numberFormat === '' ? 'General' : numberFormat };
        });
      },
    },
    RowHidden: { get: (place) => hiddenState(place, 'rows'), set: (place, value) => setHidden(place, 'rows', value) },
    ColumnHidden: {
      get: (place) => hiddenState(place, 'columns'),
      set: (place, value) => setHidden(place, 'columns', value),
    },
    Hidden: {
      get: (place) => {
        const rows = hiddenState(place, 'rows');
        const columns = hiddenState(place, 'columns');
        return rows === true || columns === true ? true : rows === false && columns === false ? false : null;
      },
    },
    Hyperlink: {
      get: (place) => linkOf(cellAt(place.sheet, place.area.firstRow, place.area.firstColumn), place),
      set: setLink,
    },
  },
  links: {
    Worksheet: ({ book, sheet }) => book.wraps.worksheet({ book, sheet }),
    Format: (place) => place.book.wraps.rangeFormat({ ...place, areas: [place.area] }),
    ConditionalFormats: (place) => place.book.wraps.conditionalFormats({ ...place, areas: [place.area] }),
    DataValidation: (place) => place.book.wraps.dataValidation({ ...place, areas: [place.area] }),
  },
  makers: {
    GetCell: (place, [row, column]) => {
      const firstRow = place.area.firstRow + wholeOf(row, -LAST_ROW);
      const firstColumn = place.area.firstColumn + wholeOf(column, -LAST_COLUMN);
      return moved(place, { firstRow, firstColumn, lastRow: firstRow, lastColumn: firstColumn });
    },
    GetRow: (place, [row]) => {
      const at = place.area.firstRow + wholeOf(row);
      return moved(place, { ...place.area, firstRow: at, lastRow: at });
    },
    GetColumn: (place, [column]) => {
      const at = place.area.firstColumn + wholeOf(column);
      return moved(place, { ...place.area, firstColumn: at, lastColumn: at });
    },
    GetEntireRow: (place) => moved(place, { ...place.area, firstColumn: 1, lastColumn: LAST_COLUMN }),
    GetEntireColumn: (place) => moved(place, { ...place.area, firstRow: 1, lastRow: LAST_ROW }),
    GetOffsetRange: (place, [rows, columns]) => {
      const down = wholeOf(rows, -LAST_ROW);
      const right = wholeOf(columns, -LAST_COLUMN);
      const { area } = place;
      return moved(place, {
        firstRow: area.firstRow + down,
        lastRow: area.lastRow + down,
        firstColumn: area.firstColumn + right,
        lastColumn: area.lastColumn + right,
      });
    },
    GetResizedRange: (place, [rows, columns]) =>
      moved(place, {
        ...place.area,
        lastRow: place.area.lastRow + wholeOf(rows, -LAST_ROW),
        lastColumn: place.area.lastColumn + wholeOf(columns, -LAST_COLUMN),
      }),
    GetAbsoluteResizedRange: (place, [rows, columns]) =>
      moved(place, {
        ...place.area,
        lastRow: place.area.firstRow + wholeOf(rows, 1) - 1,
        lastColumn: place.area.firstColumn + wholeOf(columns, 1) - 1,
      }),
    GetLastCell: (place) =>
      moved(place, { ...place.area, firstRow: place.area.lastRow, firstColumn: place.area.lastColumn }),
    GetLastRow: (place) => moved(place, { ...place.area, firstRow: place.area.lastRow }),
    GetLastColumn: (place) => moved(place, { ...place.area, firstColumn: place.area.lastColumn }),
    GetUsedRange: (place, [valuesOnly]) =>
      // A range where nothing stands answers its first cell.
      moved(
        place,
        usedWithin(place, valuesOnly === true) ?? {
          ...place.area,
          lastRow: place.area.firstRow,
          lastColumn: place.area.firstColumn,
        },
      ),
    GetUsedRangeOrNullObject: (place, [valuesOnly]) => {
      const area = usedWithin(place, valuesOnly === true);
      return area ? moved(place, area) : null;
    },
    GetIntersection: (place, [other]) => {
      const area = overlap(place.area, rangeOrAddress(place.book, place.sheet, other).area);
      if (!area) throw itemNotFound();
      return moved(place, area);
    },
    GetIntersectionOrNullObject: (place, [other]) => {
      const area = overlap(place.area, rangeOrAddress(place.book, place.sheet, other).area);
      return area ? moved(place, area) : null;
    },
    GetBoundingRect: (place, [other]) => {
      const { area } = rangeOrAddress(place.book, place.sheet, other);
      return moved(place, {
        firstRow: Math.min(place.area.firstRow, area.firstRow),
        firstColumn: Math.min(place.area.firstColumn, area.firstColumn),
        lastRow: Math.max(place.area.lastRow, area.lastRow),
        lastColumn: Math.max(place.area.lastColumn, area.lastColumn),
      });
    },
    GetSpecialCells: (place, [kind]) => {
      const found = specialCells(place, kind);
      if (!found) throw itemNotFound();
      return found;
    },
    GetSpecialCellsOrNullObject: (place, [kind]) => specialCells(place, kind),
    GetMergedAreasOrNullObject: (place) => {
      const areas = mergedAreas(place);
      return areas.length > 0 ? place.book.wraps.areas({ ...place, areas }) : null;
    },
    GetTables: ({ book, sheet, area }) => book.wraps.tables({ book, sheet, within: area }),
  },
  calls: {
    Clear: (place, [applyTo]) => clearPlace({ ...place, areas: [place.area] }, applyTo),
    Merge: (place, [across]) => {
      assertUnprotected(place.sheet);
      const { area } = place;
      if (across !== true) {
        mergeOne(place);
        return;
      }
      for (let row = area.firstRow; row <= area.lastRow; row++) {
        mergeOne({ ...place, area: { ...area, firstRow: row, lastRow: row } });
      }
    },
    Unmerge: (place) => {
      assertUnprotected(place.sheet);
      place.sheet.merges = place.sheet.merges.filter((merge) => !overlap(place.area, mergeArea(merge)));
    },
    Select: ({ book, sheet, area }) => {
      if (sheet.visibility !== 'Visible') throw new HostError('InvalidOperation', 'The sheet is hidden.');
      sheetById(book, sheet.id);
      book.state.activeSheet = sheet.id;
      book.state.selection = addressOf({ book, sheet, area });
    },
    GetRowProperties: (place, [options]) => {
      const { rowHidden, ...others } = recordOf(options);
      // Whatever else is asked for is to be added here, not to be left out in silence.
      if (rowHidden !== true || Object.keys(others).length > 0) throw invalidArgument();
      const { firstRow, lastRow } = place.area;
      return Array.from({ length: lastRow - firstRow + 1 }, (_, at) => ({
        rowHidden: place.sheet.rows.get(firstRow + at)?.hidden ?? false,
      }));
    },
    GetCellProperties: (place, [options]) => cellProperties(place, options),
    SetCellProperties: (place, [value]) => applyCellProperties(place, value),
    SetRowProperties: (place, [value]) => applyLines(place, 'rows', value),
    SetColumnProperties: (place, [value]) => applyLines(place, 'columns', value),
    Calculate: () => undefined,
    // The client sends what is more than 1 500 cells in pieces, and has their number checked first.
    _ValidateArraySize: ({ area }, [rows, columns]) => {
      if (rows !== area.lastRow - area.firstRow + 1 || columns !== area.lastColumn - area.firstColumn + 1) {
        throw invalidArgument();
      }
    },
  },
});

export const rangeAreas: (places: Places) => HostObject = defineObject<Places>({
  type: 'RangeAreas',
  alive: ({ book, sheet }) => {
    if (!book.state.sheets.includes(sheet)) throw itemNotFound();
  },
  scalars: {
    Address: {
      get: ({ sheet, areas }) => areas.map((area) => `${quoteSheet(sheet.name)}!${areaText(area)}`).join(','),
    },
    AreaCount: { get: ({ areas }) => areas.length },
    CellCount: { get: ({ areas }) => areas.reduce((sum, area) => sum + cellCount(area), 0) },
    IsEntireColumn: { get: ({ areas }) => areas.every(isWholeColumns) },
    IsEntireRow: { get: ({ areas }) => areas.every(isWholeRows) },
  },
  links: {
    Worksheet: ({ book, sheet }) => book.wraps.worksheet({ book, sheet }),
    Areas: (places) => rangeCollection(places),
    Format: (places) => places.book.wraps.rangeFormat(places),
    ConditionalFormats: (places) => places.book.wraps.conditionalFormats(places),
    DataValidation: (places) => places.book.wraps.dataValidation(places),
  },
  makers: {
    GetUsedRangeAreasOrNullObject: (places, [valuesOnly]) => {
      const areas = places.areas.flatMap((area) => usedWithin({ ...places, area }, valuesOnly === true) ?? []);
      return areas.length > 0 ? places.book.wraps.areas({ ...places, areas }) : null;
    },
  },
  calls: { Clear: (places, [applyTo]) => clearPlace(places, applyTo) },
});

const rangeCollection = defineObject<Places>({
  type: 'RangeCollection',
  items: (places) => places.areas.map((area) => range({ ...places, area })),
  makers: {
    GetItemAt: (places, [index]) => {
      const area = places.areas[wholeOf(index)];
      if (!area) throw itemNotFound();
      return range({ ...places, area });
    },
  },
  calls: { GetCount: (places) => places.areas.length },
});
