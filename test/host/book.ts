import { areaText, overlap, parseArea, quoteSheet, splitAddress } from './address';
import type { Area } from './address';
import { readInput } from './cell-input';
import { accessDenied, alreadyExists, HostError, invalidArgument, invalidOperation, itemNotFound } from './errors';
import type { HostObject } from './host-object';
import type { HostCell, HostFormat, HostName, HostSheet, HostTable, HostWorkbook } from './state';

/** What happened that add-ins can be told of. */
export type BookEvent =
  | { readonly kind: 'changed'; readonly sheet: string; readonly address: string; readonly isRemote: boolean }
  | { readonly kind: 'added' | 'deleted' | 'activated'; readonly sheet: string; readonly isRemote: boolean };

/** The workbook and what is around it while it is open. */
export interface Book {
  readonly state: HostWorkbook;
  readonly locale: string;
  readonly client: 'web' | 'win32';
  /** Properties that the state has no place for, such as the font of a chart's axis, by "chart-1/title/font". */
  readonly extras: Map<string, Map<string, unknown>>;
  readonly events: BookEvent[];
  readonly wraps: Wraps;
  /** Events that the client has asked for, as "changed" for all sheets or "changed {id}" for one. */
  readonly watched: Set<string>;
  nextId: number;
}

/** One rectangle of a sheet. */
export interface Place {
  readonly book: Book;
  readonly sheet: HostSheet;
  readonly area: Area;
}

/** Several rectangles of a sheet. */
export interface Places {
  readonly book: Book;
  readonly sheet: HostSheet;
  readonly areas: readonly Area[];
}

/** The classes that others give objects of, so that none of their files needs to import another. */
export interface Wraps {
  readonly range: (place: Place) => HostObject;
  readonly areas: (places: Places) => HostObject;
  readonly worksheet: (self: { readonly book: Book; readonly sheet: HostSheet }) => HostObject;
  readonly worksheets: (book: Book) => HostObject;
  readonly tables: (self: {
    readonly book: Book;
    readonly sheet: HostSheet | null;
    readonly within: Area | null;
  }) => HostObject;
  readonly names: (self: { readonly book: Book; readonly sheet: HostSheet | null }) => HostObject;
  readonly charts: (self: { readonly book: Book; readonly sheet: HostSheet }) => HostObject;
  readonly rangeFormat: (places: Places) => HostObject;
  readonly conditionalFormats: (places: Places) => HostObject;
  readonly dataValidation: (places: Places) => HostObject;
  readonly pageLayout: (self: { readonly book: Book; readonly sheet: HostSheet }) => HostObject;
  readonly pageBreaks: (self: { readonly book: Book; readonly sheet: HostSheet }) => HostObject;
  readonly columnBreaks: (self: { readonly book: Book; readonly sheet: HostSheet }) => HostObject;
  readonly freezePanes: (self: { readonly book: Book; readonly sheet: HostSheet }) => HostObject;
  readonly customProperties: (self: { readonly book: Book; readonly sheet: HostSheet }) => HostObject;
}

export function makeBook(state: HostWorkbook, locale: string, client: 'web' | 'win32', wraps: Wraps): Book {
  return { state, locale, client, wraps, extras: new Map(), events: [], watched: new Set(), nextId: 1 };
}

export function extrasOf(book: Book, key: string): Map<string, unknown> {
  const known = book.extras.get(key);
  if (known) return known;
  const made = new Map<string, unknown>();
  book.extras.set(key, made);
  return made;
}

// Cells

export function cellAt(sheet: HostSheet, row: number, column: number): HostCell | undefined {
  return sheet.cells.get(row)?.get(column);
}

export function cellFor(sheet: HostSheet, row: number, column: number): HostCell {
  let line = sheet.cells.get(row);
  if (!line) {
    line = new Map();
    sheet.cells.set(row, line);
  }
  let cell = line.get(column);
  if (!cell) {
    cell = { value: null };
    line.set(column, cell);
  }
  return cell;
}

export function isFilled(cell: HostCell | undefined): boolean {
  return cell !== undefined && (cell.formula !== undefined || (cell.value !== null && cell.value !== ''));
}

/** The cell's own format over those of its row and its column. */
export function formatAt(sheet: HostSheet, row: number, column: number): HostFormat {
  const own = cellAt(sheet, row, column)?.format;
  if (own) return own;
  return sheet.rows.get(row)?.format ?? sheet.columns.get(column)?.format ?? {};
}

/** Only the cells that there are. */
export function eachCell(
  sheet: HostSheet,
  area: Area,
  visit: (cell: HostCell, row: number, column: number) => void,
): void {
  const visitLine = (line: Map<number, HostCell>, row: number) => {
    if (line.size < area.lastColumn - area.firstColumn + 1) {
      for (const [column, cell] of line) {
        if (column >= area.firstColumn && column <= area.lastColumn) visit(cell, row, column);
      }
      return;
    }
    for (let column = area.firstColumn; column <= area.lastColumn; column++) {
      const cell = line.get(column);
      if (cell) visit(cell, row, column);
    }
  };
  if (sheet.cells.size < area.lastRow - area.firstRow + 1) {
    for (const [row, line] of sheet.cells) if (row >= area.firstRow && row <= area.lastRow) visitLine(line, row);
    return;
  }
  for (let row = area.firstRow; row <= area.lastRow; row++) {
    const line = sheet.cells.get(row);
    if (line) visitLine(line, row);
  }
}

/** Where anything stands; formats count too unless only values are asked for. */
export function usedArea(sheet: HostSheet, valuesOnly: boolean): Area | null {
  let firstRow = Infinity;
  let firstColumn = Infinity;
  let lastRow = 0;
  let lastColumn = 0;
  for (const [row, line] of sheet.cells) {
    for (const [column, cell] of line) {
      if (!isFilled(cell) && (valuesOnly || cell.format === undefined)) continue;
      firstRow = Math.min(firstRow, row);
      lastRow = Math.max(lastRow, row);
      firstColumn = Math.min(firstColumn, column);
      lastColumn = Math.max(lastColumn, column);
    }
  }
  return lastRow === 0 ? null : { firstRow, firstColumn, lastRow, lastColumn };
}

// Protection

export function assertUnprotected(sheet: HostSheet): void {
  if (sheet.isProtected) throw accessDenied(`The sheet "${sheet.name}" is protected.`);
}

/** Contents may be written to a protected sheet where every cell is unlocked. */
export function assertCellsWritable(sheet: HostSheet, area: Area): void {
  if (!sheet.isProtected) return;
  const count = (area.lastRow - area.firstRow + 1) * (area.lastColumn - area.firstColumn + 1);
  if (count > 10_000) assertUnprotected(sheet);
  for (let row = area.firstRow; row <= area.lastRow; row++) {
    for (let column = area.firstColumn; column <= area.lastColumn; column++) {
      if (formatAt(sheet, row, column).locked !== false) assertUnprotected(sheet);
    }
  }
}

export function assertStructure(book: Book): void {
  if (book.state.isStructureProtected) throw accessDenied('The structure of the workbook is protected.');
}

// Contents

const LONGEST_TEXT = 32_767;
const LONGEST_FORMULA = 8_192;

/** Puts into one cell what Excel would make of it. */
export function setInput(book: Book, sheet: HostSheet, row: number, column: number, input: unknown): void {
  if (input === null || input === undefined) return;
  if (typeof input !== 'string' && typeof input !== 'number' && typeof input !== 'boolean') throw invalidArgument();
  if (typeof input === 'string' && input.length > LONGEST_TEXT) throw invalidArgument();
  const before = formatAt(sheet, row, column);
  const made = readInput(input, before.numberFormat ?? 'General', book.locale, book.state.date1904);
  if (made.formula !== undefined) {
    if (made.formula.length > LONGEST_FORMULA) {
      throw new HostError('FormulaLengthExceedsLimit', 'The formula is longer than 8192 characters.');
    }
    assertFormula(made.formula);
  }
  const cell = cellFor(sheet, row, column);
  cell.value = made.value;
  delete cell.error;
  delete cell.formula;
  if (made.error === true) cell.error = true;
  if (made.formula !== undefined) cell.formula = made.formula;
  if (made.numberFormat !== undefined && (before.numberFormat ?? 'General') === 'General') {
    cell.format = { ...before, numberFormat: made.numberFormat };
  }
}

/** What Excel would not take as a formula: brackets or quotes that do not close, or an argument list in another language. */
function assertFormula(formula: string): void {
  let depth = 0;
  let quote: string | null = null;
  let afterComma = false;
  for (const letter of formula.slice(1)) {
    if (quote !== null) {
      if (letter === quote) quote = null;
      continue;
    }
    if (letter === '"' || letter === "'") quote = letter;
    else if (letter === '(' || letter === '{' || letter === '[') depth++;
    else if (letter === ')' || letter === '}' || letter === ']') depth--;
    // A semicolon between arguments is that of a local formula; in an array constant it parts the rows.
    else if (letter === ';' && !formula.includes('{')) throw invalidArgument();
    if (depth < 0) throw invalidArgument();
    afterComma = letter === ',' || (afterComma && letter === ' ');
  }
  if (depth !== 0 || quote !== null || afterComma) throw invalidArgument();
}

export function clearContents(sheet: HostSheet, area: Area): void {
  eachCell(sheet, area, (cell, row, column) => {
    cell.value = null;
    delete cell.error;
    delete cell.formula;
    if (!cell.format && !cell.link) dropCell(sheet, row, column);
  });
}

export function dropCell(sheet: HostSheet, row: number, column: number): void {
  const line = sheet.cells.get(row);
  line?.delete(column);
  if (line?.size === 0) sheet.cells.delete(row);
}

export function noteChange(book: Book, sheet: HostSheet, area: Area): void {
  book.events.push({ kind: 'changed', sheet: sheet.id, address: areaText(area), isRemote: false });
}

// Tables

export function tableArea(table: HostTable): Area {
  return {
    firstRow: table.firstRow,
    firstColumn: table.firstColumn,
    lastRow: table.lastRow,
    lastColumn: table.lastColumn,
  };
}

export function allTables(book: Book): { readonly sheet: HostSheet; readonly table: HostTable }[] {
  return book.state.sheets.flatMap((sheet) => sheet.tables.map((table) => ({ sheet, table })));
}

/** Headers are texts, none empty, unique without regard to case: Excel makes them so. */
export function settleHeaders(book: Book, sheet: HostSheet, table: HostTable): void {
  const columns = table.lastColumn - table.firstColumn + 1;
  const taken = new Set<string>();
  const names: string[] = [];
  const standard = book.locale === 'sv-SE' ? 'Kolumn' : 'Column';
  for (let index = 0; index < columns; index++) {
    const column = table.firstColumn + index;
    const cell = table.hasHeader ? cellAt(sheet, table.firstRow, column) : undefined;
    const written = cell?.value ?? null;
    const wanted =
      !table.hasHeader && table.columns[index]
        ? table.columns[index]!.name
        : written === null || written === ''
          ? `${standard}${index + 1}`
          : String(written);
    let name = wanted;
    for (let count = 2; taken.has(name.toLowerCase()); count++) name = `${wanted}${count}`;
    taken.add(name.toLowerCase());
    names.push(name);
    if (table.hasHeader && written !== name) {
      const header = cellFor(sheet, table.firstRow, column);
      header.value = name;
      delete header.formula;
      delete header.error;
    }
  }
  table.columns = names.map((name, index) => ({ name, totalsFunction: table.columns[index]?.totalsFunction ?? null }));
}

export function settleTouchedTables(book: Book, sheet: HostSheet, area: Area): void {
  for (const table of sheet.tables) {
    if (!table.hasHeader) continue;
    const header = { ...tableArea(table), lastRow: table.firstRow };
    if (overlap(area, header)) settleHeaders(book, sheet, table);
  }
}

const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u;

/** The rule for names of cells and of tables. */
export function assertName(name: unknown): string {
  const isName =
    typeof name === 'string' &&
    name.length <= 255 &&
    NAME.test(name) &&
    parseArea(name) === null &&
    !/^[rc]$|^r\d+(?:c\d*)?$|^c\d+$|^rc\d*$/i.test(name);
  if (!isName) throw invalidArgument();
  return name;
}

export function assertFreeTableName(book: Book, name: string): void {
  const wanted = name.toLowerCase();
  const isTaken =
    allTables(book).some(({ table }) => table.name.toLowerCase() === wanted) ||
    book.state.names.some((other) => other.sheet === null && other.name.toLowerCase() === wanted);
  if (isTaken) throw alreadyExists();
}

// Sheets

export function sheetById(book: Book, id: string): HostSheet {
  const sheet = book.state.sheets.find((candidate) => candidate.id === id);
  if (!sheet) throw itemNotFound();
  return sheet;
}

/** By name, without regard to case, or by id. */
export function findSheet(book: Book, key: unknown): HostSheet | null {
  if (typeof key !== 'string') throw invalidArgument();
  const wanted = key.toLowerCase();
  return book.state.sheets.find((sheet) => sheet.name.toLowerCase() === wanted || sheet.id === key) ?? null;
}

const RESERVED = new Set(['history', 'historik']);

export function assertSheetName(book: Book, name: unknown, self: HostSheet | null): string {
  const isName =
    typeof name === 'string' &&
    name !== '' &&
    name.length <= 31 &&
    !/[\\/?*[\]:]/.test(name) &&
    !name.startsWith("'") &&
    !name.endsWith("'") &&
    !RESERVED.has(name.toLowerCase());
  if (!isName) throw invalidArgument();
  const wanted = name.toLowerCase();
  if (book.state.sheets.some((sheet) => sheet !== self && sheet.name.toLowerCase() === wanted)) throw alreadyExists();
  return name;
}

export function newSheet(id: string, name: string): HostSheet {
  return {
    id,
    name,
    visibility: 'Visible',
    isProtected: false,
    cells: new Map(),
    columns: new Map(),
    rows: new Map(),
    merges: [],
    tables: [],
    conditionalFormats: [],
    validations: [],
    charts: [],
    properties: new Map(),
    freeze: { rows: 0, columns: 0 },
    gridlines: true,
    tabColor: '',
    print: {
      orientation: 'Portrait',
      paperSize: null,
      fitWide: null,
      fitTall: null,
      titleRows: null,
      area: null,
      headers: { left: '', center: '', right: '' },
      footers: { left: '', center: '', right: '' },
      breaks: [],
      centerHorizontally: false,
    },
  };
}

export function addSheet(book: Book, name: unknown): HostSheet {
  assertStructure(book);
  const { sheets } = book.state;
  let chosen: string;
  if (name === null || name === undefined || name === '') {
    const standard = book.locale === 'sv-SE' ? 'Blad' : 'Sheet';
    let number = sheets.length + 1;
    while (findSheet(book, `${standard}${number}`)) number++;
    chosen = `${standard}${number}`;
  } else chosen = assertSheetName(book, name, null);
  let id: string;
  do {
    id = `{00000000-0001-0000-${String(book.nextId++).padStart(4, '0')}-000000000000}`;
  } while (sheets.some((sheet) => sheet.id === id));
  const sheet = newSheet(id, chosen);
  sheets.push(sheet);
  book.events.push({ kind: 'added', sheet: id, isRemote: false });
  return sheet;
}

export function deleteSheet(book: Book, sheet: HostSheet): void {
  assertStructure(book);
  if (sheet.visibility === 'VeryHidden') throw invalidOperation();
  const { state } = book;
  const visible = state.sheets.filter((other) => other.visibility === 'Visible');
  if (visible.length === 1 && visible[0] === sheet)
    throw invalidOperation('A workbook has at least one visible sheet.');
  const at = state.sheets.indexOf(sheet);
  state.sheets.splice(at, 1);
  for (const name of state.names.filter((candidate) => candidate.sheet === sheet.name)) {
    state.names.splice(state.names.indexOf(name), 1);
  }
  rewriteReferences(book, sheet.name, null);
  for (const table of sheet.tables) rewriteTableName(book, table.name);
  if (state.activeSheet === sheet.id) {
    const next =
      state.sheets.slice(at).find((other) => other.visibility === 'Visible') ?? visible.find((o) => o !== sheet);
    if (next) {
      state.activeSheet = next.id;
      state.selection = `${quoteSheet(next.name)}!A1`;
    }
  }
  book.events.push({ kind: 'deleted', sheet: sheet.id, isRemote: false });
}

export function renameSheet(book: Book, sheet: HostSheet, wanted: unknown): void {
  assertStructure(book);
  const name = assertSheetName(book, wanted, sheet);
  const before = sheet.name;
  if (before === name) return;
  sheet.name = name;
  for (const item of book.state.names) if (item.sheet === before) item.sheet = name;
  rewriteReferences(book, before, name);
  const selected = splitAddress(book.state.selection);
  if (selected.sheet === before) book.state.selection = `${quoteSheet(name)}!${selected.rest}`;
}

const REFERENCE =
  /'((?:[^']|'')+)'!(\$?[A-Za-z0-9$:]+)?|((?<![\p{L}\p{N}_.'!])[\p{L}_][\p{L}\p{N}_.]*)!(\$?[A-Za-z0-9$:]+)?/gu;

/** References to a sheet in a formula follow its name, or become #REF! when it is gone. Texts in quotes are left alone. */
function rewritten(formula: string, from: string, to: string | null): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part.replaceAll(
            REFERENCE,
            (whole: string, quoted?: string, cells?: string, plain?: string, more?: string) => {
              const sheet = quoted?.replaceAll("''", "'") ?? plain ?? '';
              if (sheet.toLowerCase() !== from.toLowerCase()) return whole;
              return to === null ? '#REF!' : `${quoteSheet(to)}!${cells ?? more ?? ''}`;
            },
          ),
    )
    .join('');
}

function rewriteReferences(book: Book, from: string, to: string | null): void {
  const change = (formula: string) => rewritten(formula, from, to);
  eachFormula(book, change, to === null);
  for (const name of book.state.names) name.formula = change(name.formula);
  for (const sheet of book.state.sheets) {
    for (const validation of sheet.validations) {
      if (validation.list.startsWith('=')) validation.list = change(validation.list);
    }
    for (const format of sheet.conditionalFormats) {
      if (format.formula !== undefined) format.formula = change(format.formula);
    }
    for (const chart of sheet.charts) {
      if (chart.titleReference !== null) chart.titleReference = change(chart.titleReference);
      for (const series of chart.series) {
        if (series.nameReference !== null) series.nameReference = change(series.nameReference);
        if (series.values !== null) series.values = change(series.values);
        if (series.categories !== null) series.categories = change(series.categories);
      }
    }
  }
}

function rewriteTableName(book: Book, name: string): void {
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}_.])${name.replaceAll(/[.\\?]/g, '\\$&')}(?:\\[(?:[^[\\]]|\\[[^\\]]*\\])*\\])`,
    'giu',
  );
  eachFormula(book, (formula) => formula.replaceAll(pattern, '#REF!'), true);
}

function eachFormula(book: Book, change: (formula: string) => string, isLoss: boolean): void {
  for (const sheet of book.state.sheets) {
    for (const line of sheet.cells.values()) {
      for (const cell of line.values()) {
        if (cell.formula === undefined) continue;
        const formula = change(cell.formula);
        if (formula === cell.formula) continue;
        cell.formula = formula;
        if (isLoss) {
          cell.value = '#REF!';
          cell.error = true;
        }
      }
    }
  }
}

// Names

export function findName(book: Book, name: unknown, sheet: string | null): HostName | null {
  if (typeof name !== 'string') throw invalidArgument();
  const wanted = name.toLowerCase();
  return (
    book.state.names.find((candidate) => candidate.sheet === sheet && candidate.name.toLowerCase() === wanted) ?? null
  );
}

/** The one rectangle that a name stands for, or null. */
export function placeOf(book: Book, formula: string): { readonly sheet: HostSheet; readonly area: Area } | null {
  const { sheet: name, rest } = splitAddress(formula.replace(/^=/, ''));
  const sheet = name === null ? null : findSheet(book, name);
  const area = parseArea(rest);
  return sheet && area ? { sheet, area } : null;
}

/** "B4", "Blad!B4:C9" or the name of a range or a table. */
export function resolveAddress(book: Book, sheet: HostSheet, text: string): { sheet: HostSheet; area: Area } {
  const { sheet: named, rest } = splitAddress(text.trim());
  const where = named === null ? sheet : findSheet(book, named);
  if (!where) throw invalidArgument();
  const area = parseArea(rest);
  if (area) return { sheet: where, area };
  const name = findName(book, rest, sheet.name) ?? findName(book, rest, null);
  const place = name ? placeOf(book, name.formula) : null;
  if (place) return place;
  const table = allTables(book).find((entry) => entry.table.name.toLowerCase() === rest.toLowerCase());
  if (!table) throw invalidArgument();
  return { sheet: table.sheet, area: dataArea(table.table) };
}

export function dataArea(table: HostTable): Area {
  const first = table.firstRow + (table.hasHeader ? 1 : 0);
  const last = table.lastRow - (table.hasTotals ? 1 : 0);
  return { ...tableArea(table), firstRow: first, lastRow: Math.max(first, last) };
}
