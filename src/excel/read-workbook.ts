import { SHEET_MARK } from '../report/plan';
import { parseRange, type Range } from '../report/reference';
import { needsLayouts } from '../workbook/layout/read-layouts';
import { recogniseTables } from '../workbook/recognise';
import {
  cellIndex,
  CellKind,
  type SheetLooks,
  type SheetSnapshot,
  type Snapshot,
  type TableSnapshot,
} from '../workbook/snapshot';
import { newColumnStore, newStringStore, type ColumnStore, type StringStore } from './column-store';
import { mayBeTooLarge } from './faults';
import {
  askLook,
  askMerges,
  BYTES_PER_LOOK,
  lookPieces,
  looksOf,
  mergesAfter,
  mergesOf,
  TELLS_MERGES,
  type AskedLook,
  type AskedMerges,
  type MergeAsking,
} from './sheet-looks';
import { withTrips, type ExcelAccess, type TripOptions, type Trips } from './trips';

/** Where the next write finds the sheets that were read, though their names may have changed. */
export interface SheetHandle {
  readonly id: string;
  readonly name: string;
  /** The id of the sheet plan that it holds, where it is one of ours. */
  readonly mark: string | null;
}

/** What was there when the workbook was read. */
export interface WorkbookHandle {
  readonly sheets: readonly SheetHandle[];
  /** Names of all tables and where they stood, "Budget!A4:E40", and of all defined names: a change means reading again. */
  readonly tables: readonly string[];
  /** Where each table stood, by its name. */
  readonly ranges: ReadonlyMap<string, Range>;
  /** Values of the findings sheets by their ids: there the user writes comments, and a new one must not be lost. */
  readonly comments: ReadonlyMap<string, string>;
}

export interface ReadResult {
  readonly snapshot: Snapshot;
  readonly handle: WorkbookHandle;
  /** Round trips that it took. */
  readonly trips: number;
}

export interface ReadOptions extends TripOptions {
  /**
   * 'needed', the default: the cells of sheets with an Excel table, and those of the others where the tables are not all that a
   * budget workbook must have; sheets that are not read have no columns.
   */
  readonly sheets?: 'all' | 'needed';
}

/**
 * Bytes of an answer that cells are asked for at a time. Excel on the web refuses 5 MB, and how long texts are is not known
 * before; what is refused is asked for again in halves.
 */
const ANSWER_BYTES = 3_500_000;
/** A number with its comma, or a short word; learnt from each answer on. */
const BYTES_PER_CELL = 10;
/** A used range of more cells than this is a stray cell far down; then the tables alone are read. */
const MOST_CELLS = 8_000_000;

const NO_ROWS: ReadonlySet<number> = new Set();

/** The sheet of ours where the user's comments stand. */
const FINDINGS = 'findings';
/** The sheets of ours whose cells are read: the user writes in them, or they hold figures that count. */
const WRITTEN_IN: ReadonlySet<string> = new Set([FINDINGS, 'proposals', 'import', 'interpretation']);

/**
 * Reads the open workbook: names first, then where things stand, then cells. Three round trips, more only where the cells do not
 * fit an answer. Nothing is written. Throws ExcelFault.
 */
export async function readExcelWorkbook(access: ExcelAccess, options: ReadOptions = {}): Promise<ReadResult> {
  return withTrips(
    access,
    options,
    () => 'untouched',
    async (trips) => {
      const names = await readNames(trips);
      options.onProgress?.(0.1);
      const places = await readPlaces(trips, names, options.sheets ?? 'needed');
      options.onProgress?.(0.2);
      const strings = newStringStore();
      const merges = access.supports(TELLS_MERGES) ? 'whole' : 'none';
      const cells = await readCells(trips, places, strings, merges, options.onProgress);
      return { ...result(names, places, cells, strings), trips: trips.count() };
    },
  );
}

interface Names {
  readonly sheets: readonly Excel.Worksheet[];
  readonly tables: readonly Excel.Table[];
  readonly names: readonly Excel.NamedItem[];
}

async function readNames({ context, sync }: Trips): Promise<Names> {
  const { worksheets, tables, names } = context.workbook;
  worksheets.load('items/id,items/name,items/visibility');
  tables.load('items/id,items/name,items/showHeaders,items/showTotals,items/worksheet/id');
  names.load('items/name');
  await sync();
  return { sheets: worksheets.items, tables: tables.items, names: names.items };
}

interface SheetPlace {
  readonly sheet: Excel.Worksheet;
  readonly mark: string | null;
  readonly properties: ReadonlyMap<string, string>;
  /** What is to be read of it; null for nothing. */
  readonly area: Range | null;
  /** true: all rows of the area are hidden; null: some. */
  readonly rowHidden: boolean | null;
  /** Whether its look is asked for too: where there are no template tables, it tells how rows hang together. */
  readonly hasLooks: boolean;
}

interface TablePlace {
  readonly table: Excel.Table;
  readonly range: Range;
  readonly columns: readonly string[];
}

interface Places {
  readonly sheets: readonly SheetPlace[];
  readonly tables: readonly TablePlace[];
  readonly date1904: boolean;
}

/** 1 January 2000 in the 1904 date system; it is 36526 in the other. */
const DAY_IN_1904_SYSTEM = 35064;

async function readPlaces({ context, sync }: Trips, names: Names, wanted: 'all' | 'needed'): Promise<Places> {
  const withTables = new Set(names.tables.map((table) => table.worksheet.id));
  const asked = names.sheets.map((sheet) => {
    const properties = sheet.customProperties;
    properties.load('items/key,items/value');
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load('rowIndex,columnIndex,rowCount,columnCount,rowHidden');
    return { sheet, properties, used };
  });
  const tables = names.tables.map((table) => {
    const range = table.getRange();
    range.load('address');
    table.columns.load('items/name');
    return { table, range };
  });
  // The API does not say which date system a workbook has, but its functions follow it.
  const day = context.workbook.functions.date(2000, 1, 1);
  day.load('value');
  await sync();

  const tablePlaces = tables.flatMap(({ table, range }): TablePlace[] => {
    const place = parseRange(range.address.slice(range.address.lastIndexOf('!') + 1));
    return place ? [{ table, range: place, columns: table.columns.items.map(({ name }) => name) }] : [];
  });
  const all = wanted === 'all' || needsLayouts(recogniseTables(namesOnly(asked, tablePlaces)));
  const sheets = asked.map(({ sheet, properties, used }): SheetPlace => {
    const own = new Map(properties.items.map(({ key, value }) => [key, value]));
    const mark = own.get(SHEET_MARK) ?? null;
    const isNeeded = mark === null ? all || withTables.has(sheet.id) : WRITTEN_IN.has(mark);
    const area = isNeeded && !used.isNullObject ? areaOf(used, tablePlaces, sheet.id) : null;
    const rowHidden = used.isNullObject ? false : hiddenOf(used);
    return { sheet, mark, properties: own, area, rowHidden, hasLooks: all && mark === null && area !== null };
  });
  return { sheets, tables: tablePlaces, date1904: day.value === DAY_IN_1904_SYSTEM };
}

/** The tables by their names and headers, which is enough to see whether a budget workbook has all that it must have. */
function namesOnly(
  asked: readonly { readonly sheet: Excel.Worksheet; readonly properties: Excel.WorksheetCustomPropertyCollection }[],
  tables: readonly TablePlace[],
): Snapshot {
  const nameOf = new Map(asked.map(({ sheet }) => [sheet.id, sheet.name]));
  return {
    date1904: false,
    sheets: asked.map(({ sheet, properties }) => ({
      name: sheet.name,
      visibility: 'visible',
      columns: new Map(),
      hiddenRows: NO_ROWS,
      properties: new Map(properties.items.map(({ key, value }) => [key, value])),
    })),
    tables: tables.map(({ table, range, columns }) => ({
      name: table.name,
      sheet: nameOf.get(table.worksheet.id) ?? '',
      ...range,
      hasHeader: table.showHeaders,
      hasTotals: table.showTotals,
      columns: columns.map((name) => ({ name, totalsFunction: null })),
    })),
    names: [],
    strings: [],
  };
}

/** null where the rows differ, which the types do not say. */
function hiddenOf({ rowHidden }: { readonly rowHidden: boolean | null }): boolean | null {
  return rowHidden;
}

function areaOf(used: Excel.Range, tables: readonly TablePlace[], sheet: string): Range | null {
  const { rowIndex, columnIndex, rowCount, columnCount } = used;
  if (rowCount * columnCount <= MOST_CELLS) {
    return {
      firstRow: rowIndex + 1,
      firstColumn: columnIndex + 1,
      lastRow: rowIndex + rowCount,
      lastColumn: columnIndex + columnCount,
    };
  }
  const ranges = tables.filter(({ table }) => table.worksheet.id === sheet).map(({ range }) => range);
  if (ranges.length === 0) return null;
  return {
    firstRow: Math.min(...ranges.map(({ firstRow }) => firstRow)),
    firstColumn: Math.min(...ranges.map(({ firstColumn }) => firstColumn)),
    lastRow: Math.max(...ranges.map(({ lastRow }) => lastRow)),
    lastColumn: Math.max(...ranges.map(({ lastColumn }) => lastColumn)),
  };
}

/** Rows of a sheet whose cells are asked for together. */
interface Piece extends RowPiece {
  readonly place: SheetPlace;
  readonly store: ColumnStore;
  readonly firstColumn: number;
}

interface Cells {
  readonly stores: ReadonlyMap<SheetPlace, ColumnStore>;
  readonly hiddenRows: ReadonlyMap<SheetPlace, ReadonlySet<number>>;
  readonly totals: ReadonlyMap<TablePlace, readonly (string | null)[]>;
  readonly looks: readonly AskedLook[];
  readonly merges: readonly AskedMerges[];
}

async function readCells(
  trips: Trips,
  places: Places,
  strings: StringStore,
  merges: MergeAsking,
  onProgress: ReadOptions['onProgress'],
): Promise<Cells> {
  const stores = new Map<SheetPlace, ColumnStore>();
  const pieces: Piece[] = [];
  let total = 0;
  for (const place of places.sheets) {
    const { area } = place;
    if (!area) continue;
    const rows = area.lastRow - area.firstRow + 1;
    const columns = area.lastColumn - area.firstColumn + 1;
    const store = newColumnStore(rows, strings);
    stores.set(place, store);
    total += rows * columns;
    pieces.push({
      place,
      store,
      firstRow: area.firstRow,
      lastRow: area.lastRow,
      firstColumn: area.firstColumn,
      columns,
    });
  }

  const asked = askSmallThings(places, merges);
  const unseen = places.sheets.filter(({ hasLooks }) => hasLooks).flatMap((place) => lookPieces(place));
  const looks: AskedLook[] = [];
  let bytesPerCell = BYTES_PER_CELL;
  let done = 0;
  let isFirst = true;
  let budget = ANSWER_BYTES;
  while (pieces.length > 0 || unseen.length > 0 || isFirst) {
    isFirst = false;
    // Looks take what the cells leave of an answer, and half of it where both are many.
    const needed = pieces.reduce((sum, piece) => sum + cellsOf(piece), 0) * bytesPerCell;
    const looked = takePieces(unseen, Math.floor(Math.max(budget / 2, budget - needed) / BYTES_PER_LOOK));
    const lookBytes = looked.reduce((sum, piece) => sum + cellsOf(piece), 0) * BYTES_PER_LOOK;
    const now = takePieces(pieces, Math.max(1, Math.floor((budget - lookBytes) / bytesPerCell)));
    const ranges = now.map((piece) => {
      const range = piece.place.sheet.getRangeByIndexes(
        piece.firstRow - 1,
        piece.firstColumn - 1,
        piece.lastRow - piece.firstRow + 1,
        piece.columns,
      );
      range.load('values');
      return range;
    });
    const answers = looked.map(askLook);
    const cells = now.reduce((sum, piece) => sum + cellsOf(piece), 0);
    try {
      await trips.sync();
    } catch (error) {
      const isLess = asked.askLess(error);
      const isLeast = isOneRow(now) && isOneRow(looked);
      if (!isLess && (!mayBeTooLarge(error) || isLeast)) throw error;
      // What else was asked along with the cells must be asked again with the first half.
      if (!asked.isAnswered()) asked.ask();
      if (!isLess) budget = Math.max(1, Math.floor((cells * bytesPerCell + lookBytes) / 2));
      pieces.unshift(...now);
      unseen.unshift(...looked);
      continue;
    }
    asked.answered();
    looks.push(...answers);
    let bytes = 0;
    now.forEach((piece, index) => {
      const { values } = ranges[index]!;
      piece.store.add(piece.firstRow, piece.firstColumn, values);
      bytes += sampledBytes(values);
      done += cellsOf(piece);
    });
    if (cells > 0) bytesPerCell = Math.max(4, bytes / cells) * 1.2;
    onProgress?.(0.2 + (0.8 * done) / Math.max(1, total));
  }
  return { stores, hiddenRows: asked.hiddenRows(), totals: asked.totals(), looks, merges: asked.merges() };
}

/** Rows of a sheet that are asked for together. */
interface RowPiece {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly columns: number;
}

/** Whether there is nothing in it to be halved. */
function isOneRow(pieces: readonly RowPiece[]): boolean {
  return pieces.length === 0 || (pieces.length === 1 && pieces[0]!.firstRow === pieces[0]!.lastRow);
}

function cellsOf({ firstRow, lastRow, columns }: RowPiece): number {
  return (lastRow - firstRow + 1) * columns;
}

/** Takes pieces from the front for about so many cells, cutting one between rows where it is too long. */
function takePieces<Of extends RowPiece>(pieces: Of[], most: number): Of[] {
  const taken: Of[] = [];
  let room = most;
  while (pieces.length > 0) {
    const piece = pieces[0]!;
    const rows = Math.floor(room / piece.columns);
    const all = piece.lastRow - piece.firstRow + 1;
    if (rows >= all) {
      taken.push(piece);
      pieces.shift();
      room -= all * piece.columns;
      continue;
    }
    if (rows < 1 && taken.length > 0) break;
    const cut = piece.firstRow + Math.max(1, rows) - 1;
    taken.push({ ...piece, lastRow: Math.min(cut, piece.lastRow) });
    if (cut < piece.lastRow) pieces[0] = { ...piece, firstRow: cut + 1 };
    else pieces.shift();
    break;
  }
  return taken;
}

/** About the bytes of an answer, from every twentieth row. */
function sampledBytes(values: readonly (readonly unknown[])[]): number {
  const step = values.length > 200 ? 20 : 1;
  let bytes = 0;
  let rows = 0;
  for (let row = 0; row < values.length; row += step) {
    bytes += JSON.stringify(values[row]).length + 1;
    rows += 1;
  }
  return rows === 0 ? 0 : (bytes / rows) * values.length;
}

/** What is asked along with the first cells: hidden rows where there are some, the functions of totals rows, and merged cells. */
function askSmallThings(
  places: Places,
  mergesFirst: MergeAsking,
): {
  readonly ask: () => void;
  readonly answered: () => void;
  readonly isAnswered: () => boolean;
  readonly hiddenRows: () => Map<SheetPlace, ReadonlySet<number>>;
  readonly totals: () => Map<TablePlace, (string | null)[]>;
  readonly merges: () => readonly AskedMerges[];
  /** After a failure: whether it may be for the merged cells, and less is to be asked of them. */
  readonly askLess: (error: unknown) => boolean;
} {
  const looked = places.sheets.filter(({ hasLooks }) => hasLooks);
  let asking: MergeAsking = looked.length > 0 ? mergesFirst : 'none';
  let partly: AskedRows[] = [];
  let totals: { place: TablePlace; row: Excel.Range }[] = [];
  let merges: readonly AskedMerges[] = [];
  let isAnswered = false;
  const ask = (): void => {
    partly = places.sheets.filter(({ area, rowHidden }) => area !== null && rowHidden === null).map(askRows);
    totals = places.tables
      .filter(({ table }) => table.showTotals)
      .map((place) => {
        const row = place.table.getTotalRowRange();
        row.load('formulas');
        return { place, row };
      });
    merges = askMerges(looked, asking);
  };
  ask();
  return {
    ask,
    answered: () => {
      isAnswered = true;
    },
    isAnswered: () => isAnswered,
    hiddenRows: () => {
      const hidden = new Map<SheetPlace, ReadonlySet<number>>();
      for (const place of places.sheets) {
        if (place.area && place.rowHidden === true) hidden.set(place, rowsOf(place.area));
      }
      for (const asked of partly) hidden.set(asked.place, hiddenAmong(asked));
      return hidden;
    },
    merges: () => merges,
    askLess: (error) => {
      const before = asking;
      if (!isAnswered) asking = mergesAfter(error, asking);
      return asking !== before;
    },
    totals: () => new Map(totals.map(({ place, row }) => [place, (row.formulas[0] ?? []).map(totalsFunction)])),
  };
}

/** What tells the hidden rows of a sheet where some are: each row, or where they are very many, the areas that are seen. */
interface AskedRows {
  readonly place: SheetPlace;
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]> | null;
  readonly seen: Excel.RangeAreas | null;
}

/** Rows that are asked one by one: an answer has some twenty bytes for each. */
const MOST_ASKED_ROWS = 60_000;

function askRows(place: SheetPlace): AskedRows {
  const { firstRow, firstColumn, lastRow, lastColumn } = place.area!;
  const count = lastRow - firstRow + 1;
  const range = place.sheet.getRangeByIndexes(firstRow - 1, firstColumn - 1, count, lastColumn - firstColumn + 1);
  if (count <= MOST_ASKED_ROWS) return { place, rows: range.getRowProperties({ rowHidden: true }), seen: null };
  const seen = range.getSpecialCellsOrNullObject('Visible');
  seen.load('areaCount,areas/items/rowIndex,areas/items/rowCount');
  return { place, rows: null, seen };
}

function hiddenAmong({ place, rows, seen }: AskedRows): ReadonlySet<number> {
  const { firstRow } = place.area!;
  if (rows) {
    return new Set(rows.value.flatMap(({ rowHidden }, index) => (rowHidden ? [firstRow + index] : [])));
  }
  const hidden = rowsOf(place.area!);
  if (!seen || seen.isNullObject) return hidden;
  for (const { rowIndex, rowCount } of seen.areas.items) {
    for (let row = rowIndex + 1; row <= rowIndex + rowCount; row += 1) hidden.delete(row);
  }
  return hidden;
}

function rowsOf({ firstRow, lastRow }: Range): Set<number> {
  const rows = new Set<number>();
  for (let row = firstRow; row <= lastRow; row += 1) rows.add(row);
  return rows;
}

const FUNCTIONS: Readonly<Record<string, string>> = {
  101: 'average',
  102: 'countNums',
  103: 'count',
  104: 'max',
  105: 'min',
  107: 'stdDev',
  109: 'sum',
  110: 'var',
};

/** The function of a totals cell, by the formula that Excel writes for it; null for none. */
export function totalsFunction(formula: unknown): string | null {
  if (typeof formula !== 'string' || !formula.startsWith('=')) return null;
  const match = /^=SUBTOTAL\((\d+),\[.*\]\)$|^=SUBTOTAL\((\d+),[^(),]*\)$/i.exec(formula);
  return (match && FUNCTIONS[match[1] ?? match[2]!]) ?? 'custom';
}

function result(
  names: Names,
  places: Places,
  cells: Cells,
  strings: StringStore,
): { readonly snapshot: Snapshot; readonly handle: WorkbookHandle } {
  const sheets = places.sheets.map((place): SheetSnapshot => {
    const columns = cells.stores.get(place)?.finish() ?? new Map();
    return {
      name: place.sheet.name,
      visibility: VISIBILITY[place.sheet.visibility] ?? 'visible',
      columns,
      hiddenRows: cells.hiddenRows.get(place) ?? NO_ROWS,
      properties: place.properties,
      ...looksFor(cells, place, columns),
    };
  });
  const nameOf = new Map(places.sheets.map(({ sheet }) => [sheet.id, sheet.name]));
  const tables = places.tables.map((place): TableSnapshot => {
    const totals = cells.totals.get(place);
    return {
      name: place.table.name,
      sheet: nameOf.get(place.table.worksheet.id) ?? '',
      ...place.range,
      hasHeader: place.table.showHeaders,
      hasTotals: place.table.showTotals,
      columns: place.columns.map((name, index) => ({ name, totalsFunction: totals?.[index] ?? null })),
    };
  });
  const snapshot: Snapshot = {
    date1904: places.date1904,
    sheets,
    tables: inSheetOrder(tables, sheets),
    names: names.names.map(({ name }) => name),
    strings: strings.texts,
  };
  return {
    snapshot,
    handle: {
      sheets: places.sheets.map(({ sheet, mark }) => ({ id: sheet.id, name: sheet.name, mark })),
      tables: tableKeys(places.tables.map(({ table }) => ({ name: table.name, sheet: table.worksheet.id }))),
      ranges: new Map(places.tables.map(({ table, range }) => [table.name, range])),
      comments: new Map(
        sheets.flatMap((sheet, index) => {
          const place = places.sheets[index]!;
          return place.mark === FINDINGS ? [[place.sheet.id, commentsKey(sheet, strings.texts)] as const] : [];
        }),
      ),
    },
  };
}

function looksFor(
  { looks, merges }: Cells,
  place: SheetPlace,
  columns: SheetSnapshot['columns'],
): { readonly looks?: SheetLooks } {
  if (!place.hasLooks) return {};
  const isFilled = (row: number, column: number): boolean => cellIndex(columns.get(column), row) >= 0;
  const isNumber = (row: number, column: number): boolean => {
    const cells = columns.get(column);
    const index = cellIndex(cells, row);
    return index >= 0 && cells!.kinds[index] === CellKind.number;
  };
  const own = merges.filter((asked) => asked.place === place);
  return {
    looks: looksOf(
      place,
      looks.filter(({ piece }) => piece.place === place),
      mergesOf(own, isFilled),
      isNumber,
    ),
  };
}

/** Tables by their sheet, then in the order that Excel gives them, as they stand in a file. */
function inSheetOrder(tables: readonly TableSnapshot[], sheets: readonly SheetSnapshot[]): TableSnapshot[] {
  const order = new Map(sheets.map(({ name }, index) => [name, index]));
  return [...tables].sort((a, b) => (order.get(a.sheet) ?? 0) - (order.get(b.sheet) ?? 0));
}

/** What tells one set of tables from another, in any order. */
export function tableKeys(tables: readonly { readonly name: string; readonly sheet: string }[]): string[] {
  return tables.map(({ name, sheet }) => `${sheet}!${name}`).sort();
}

const VISIBILITY: Readonly<Record<string, SheetSnapshot['visibility']>> = {
  Visible: 'visible',
  Hidden: 'hidden',
  VeryHidden: 'very-hidden',
};

/** The filled cells of the findings sheet as one text, to tell whether something was written there. */
export function commentsKey(sheet: Pick<SheetSnapshot, 'columns'>, strings: readonly string[]): string {
  const parts: string[] = [];
  for (const [column, { count, rows, kinds, values }] of sheet.columns) {
    for (let at = 0; at < count; at += 1) {
      const value = kinds[at] === 2 ? strings[values[at]!] : values[at];
      parts.push(`${column}:${rows[at]}:${value}`);
    }
  }
  return parts.join('\n');
}
