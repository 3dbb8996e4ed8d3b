import { quoteSheet } from '../address';
import {
  addSheet,
  assertStructure,
  deleteSheet,
  findSheet,
  renameSheet,
  resolveAddress,
  sheetById,
  usedArea,
} from '../book';
import type { Book } from '../book';
import { invalidArgument, invalidOperation, itemNotFound } from '../errors';
import { defineObject } from '../host-object';
import type { HostObject } from '../host-object';
import type { HostSheet } from '../state';
import { booleanOf, colourOf, oneOf, textOf, wholeOf } from '../values';
import { rangeOrAddress, wholeSheet } from './arguments';

export interface SheetSelf {
  readonly book: Book;
  readonly sheet: HostSheet;
}

/** Registration of an event: the client sends a method for it, and is told through its message channel. */
export function watching<T>(name: string, event: string, keyOf: (self: T) => { book: Book; key: string }) {
  return {
    [`_Register${name}Event`]: (self: T) => {
      const { book, key } = keyOf(self);
      book.watched.add(`${event} ${key}`);
    },
    [`_Unregister${name}Event`]: (self: T) => {
      const { book, key } = keyOf(self);
      book.watched.delete(`${event} ${key}`);
    },
  };
}

const ofSheet = ({ book, sheet }: SheetSelf) => ({ book, key: sheet.id });
const ofWorkbook = (book: Book) => ({ book, key: 'Workbook' });

const protection = defineObject<{ readonly isProtected: boolean }>({
  type: 'WorksheetProtection',
  scalars: { Protected: { get: ({ isProtected }) => isProtected } },
});

const workbookProtection = defineObject<Book>({
  type: 'WorkbookProtection',
  scalars: { Protected: { get: (book) => book.state.isStructureProtected } },
});

export function protectionOfWorkbook(book: Book): HostObject {
  return workbookProtection(book);
}

export const worksheet: (self: SheetSelf) => HostObject = defineObject<SheetSelf>({
  type: 'Worksheet',
  identity: ({ sheet }) => ({ name: 'Id', value: sheet.id }),
  alive: ({ book, sheet }) => void sheetById(book, sheet.id),
  setAs: { Gridlines: 'ShowGridlines', Headings: 'ShowHeadings' },
  scalars: {
    Id: { get: ({ sheet }) => sheet.id },
    Name: {
      get: ({ sheet }) => sheet.name,
      set: ({ book, sheet }, value) => renameSheet(book, sheet, value),
    },
    Position: {
      get: ({ book, sheet }) => book.state.sheets.indexOf(sheet),
      set: ({ book, sheet }, value) => {
        assertStructure(book);
        const { sheets } = book.state;
        const position = wholeOf(value, 0, sheets.length - 1);
        sheets.splice(sheets.indexOf(sheet), 1);
        sheets.splice(position, 0, sheet);
      },
    },
    Visibility: {
      get: ({ sheet }) => sheet.visibility,
      set: ({ book, sheet }, value) => {
        assertStructure(book);
        const wanted = oneOf(value, ['Visible', 'Hidden', 'VeryHidden']) as HostSheet['visibility'];
        const isLast = !book.state.sheets.some((other) => other !== sheet && other.visibility === 'Visible');
        if (wanted !== 'Visible' && isLast) throw invalidOperation('A workbook has at least one visible sheet.');
        sheet.visibility = wanted;
      },
    },
    TabColor: {
      get: ({ sheet }) => sheet.tabColor,
      set: ({ sheet }, value) => {
        sheet.tabColor = value === '' ? '' : colourOf(value);
      },
    },
    ShowGridlines: {
      get: ({ sheet }) => sheet.gridlines,
      set: ({ sheet }, value) => {
        sheet.gridlines = booleanOf(value);
      },
    },
    ShowHeadings: {
      get: ({ book, sheet }) => book.extras.get(sheet.id)?.get('ShowHeadings') ?? true,
      set: ({ book, sheet }, value) => {
        book.extras.set(sheet.id, new Map([['ShowHeadings', booleanOf(value)]]));
      },
    },
    StandardWidth: { get: () => 8.43 },
    StandardHeight: { get: () => 15 },
  },
  links: {
    Protection: ({ sheet }) => protection(sheet),
    Tables: ({ book, sheet }) => book.wraps.tables({ book, sheet, within: null }),
    Charts: (self) => self.book.wraps.charts(self),
    Names: (self) => self.book.wraps.names(self),
    FreezePanes: (self) => self.book.wraps.freezePanes(self),
    PageLayout: (self) => self.book.wraps.pageLayout(self),
    HorizontalPageBreaks: (self) => self.book.wraps.pageBreaks(self),
    VerticalPageBreaks: (self) => self.book.wraps.columnBreaks(self),
    CustomProperties: (self) => self.book.wraps.customProperties(self),
  },
  makers: {
    GetRange: ({ book, sheet }, [address]) =>
      address === null || address === undefined || address === ''
        ? book.wraps.range(wholeSheet(book, sheet))
        : book.wraps.range({ book, ...resolveAddress(book, sheet, textOf(address, 8192)) }),
    GetRanges: ({ book, sheet }, [address]) => {
      // Addresses of several ranges are limited to 8192 characters.
      const parts = textOf(address, 8192).split(/[,;]/);
      return book.wraps.areas({ book, sheet, areas: parts.map((part) => resolveAddress(book, sheet, part).area) });
    },
    GetRangeByIndexes: ({ book, sheet }, [row, column, rows, columns]) => {
      const firstRow = wholeOf(row) + 1;
      const firstColumn = wholeOf(column) + 1;
      const area = {
        firstRow,
        firstColumn,
        lastRow: firstRow + wholeOf(rows, 1) - 1,
        lastColumn: firstColumn + wholeOf(columns, 1) - 1,
      };
      if (area.lastRow > 1_048_576 || area.lastColumn > 16_384) throw invalidArgument();
      return book.wraps.range({ book, sheet, area });
    },
    GetCell: ({ book, sheet }, [row, column]) => {
      const firstRow = wholeOf(row, 0, 1_048_575) + 1;
      const firstColumn = wholeOf(column, 0, 16_383) + 1;
      return book.wraps.range({
        book,
        sheet,
        area: { firstRow, firstColumn, lastRow: firstRow, lastColumn: firstColumn },
      });
    },
    GetUsedRange: ({ book, sheet }, [valuesOnly]) =>
      book.wraps.range({
        book,
        sheet,
        area: usedArea(sheet, valuesOnly === true) ?? { firstRow: 1, firstColumn: 1, lastRow: 1, lastColumn: 1 },
      }),
    GetUsedRangeOrNullObject: ({ book, sheet }, [valuesOnly]) => {
      const area = usedArea(sheet, valuesOnly === true);
      return area ? book.wraps.range({ book, sheet, area }) : null;
    },
  },
  calls: {
    Activate: ({ book, sheet }) => {
      if (sheet.visibility !== 'Visible') throw invalidOperation('A hidden sheet cannot be shown.');
      book.state.activeSheet = sheet.id;
      book.state.selection = `${quoteSheet(sheet.name)}!A1`;
      book.events.push({ kind: 'activated', sheet: sheet.id, isRemote: false });
    },
    Delete: ({ book, sheet }) => deleteSheet(book, sheet),
    Calculate: () => undefined,
    ...watching('DataChanged', 'changed', ofSheet),
    ...watching('Activated', 'activated', ofSheet),
    ...watching('Deactivated', 'deactivated', ofSheet),
  },
});

export const worksheets: (book: Book) => HostObject = defineObject<Book>({
  type: 'WorksheetCollection',
  items: (book) => book.state.sheets.map((sheet) => worksheet({ book, sheet })),
  item: (book, key) => {
    const sheet = findSheet(book, key);
    if (!sheet) throw itemNotFound();
    return worksheet({ book, sheet });
  },
  makers: {
    GetItemOrNullObject: (book, [key]) => {
      const sheet = findSheet(book, key);
      return sheet ? worksheet({ book, sheet }) : null;
    },
    GetActiveWorksheet: (book) => worksheet({ book, sheet: sheetById(book, book.state.activeSheet) }),
    GetFirst: (book, [visibleOnly]) => ended(book, visibleOnly, 0),
    GetLast: (book, [visibleOnly]) => ended(book, visibleOnly, -1),
    Add: (book, [name]) => worksheet({ book, sheet: addSheet(book, name) }),
  },
  calls: {
    GetCount: (book, [visibleOnly]) =>
      book.state.sheets.filter((sheet) => visibleOnly !== true || sheet.visibility === 'Visible').length,
    ...watching('DataChanged', 'changed', ofWorkbook),
    ...watching('Deleted', 'deleted', ofWorkbook),
    ...watching('Added', 'added', ofWorkbook),
    ...watching('Activated', 'activated', ofWorkbook),
    ...watching('Deactivated', 'deactivated', ofWorkbook),
  },
});

function ended(book: Book, visibleOnly: unknown, at: 0 | -1): HostObject {
  const sheet = book.state.sheets.filter((one) => visibleOnly !== true || one.visibility === 'Visible').at(at);
  if (!sheet) throw itemNotFound();
  return worksheet({ book, sheet });
}

interface PropertySelf extends SheetSelf {
  readonly key: string;
}

const customProperty = defineObject<PropertySelf>({
  type: 'WorksheetCustomProperty',
  identity: ({ key }) => ({ name: '_Id', value: key }),
  alive: ({ sheet, key }) => {
    if (!sheet.properties.has(key)) throw itemNotFound();
  },
  scalars: {
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ sheet, key }) => sheet.properties.get(key),
      set: ({ sheet, key }, value) => {
        sheet.properties.set(key, textOf(value));
      },
    },
  },
  calls: { Delete: ({ sheet, key }) => void sheet.properties.delete(key) },
});

/** Keys are told apart without regard to case. */
function keyIn(sheet: HostSheet, key: unknown): string | null {
  const wanted = textOf(key, 255).toLowerCase();
  return [...sheet.properties.keys()].find((candidate) => candidate.toLowerCase() === wanted) ?? null;
}

export const customProperties: (self: SheetSelf) => HostObject = defineObject<SheetSelf>({
  type: 'WorksheetCustomPropertyCollection',
  items: (self) => [...self.sheet.properties.keys()].map((key) => customProperty({ ...self, key })),
  item: (self, wanted) => {
    const key = keyIn(self.sheet, wanted);
    if (key === null) throw itemNotFound();
    return customProperty({ ...self, key });
  },
  makers: {
    GetItemOrNullObject: (self, [wanted]) => {
      const key = keyIn(self.sheet, wanted);
      return key === null ? null : customProperty({ ...self, key });
    },
    Add: (self, [wanted, value]) => {
      const text = textOf(wanted, 255);
      if (text === '') throw invalidArgument();
      const key = keyIn(self.sheet, text) ?? text;
      self.sheet.properties.set(key, textOf(value));
      return customProperty({ ...self, key });
    },
  },
  calls: { GetCount: ({ sheet }) => sheet.properties.size },
});

export const freezePanes: (self: SheetSelf) => HostObject = defineObject<SheetSelf>({
  type: 'WorksheetFreezePanes',
  makers: {
    GetLocationOrNullObject: ({ book, sheet }) => {
      const { rows, columns } = sheet.freeze;
      if (rows === 0 && columns === 0) return null;
      return book.wraps.range({
        book,
        sheet,
        area: {
          firstRow: 1,
          firstColumn: 1,
          lastRow: rows === 0 ? 1_048_576 : rows,
          lastColumn: columns === 0 ? 16_384 : columns,
        },
      });
    },
  },
  calls: {
    FreezeRows: ({ sheet }, [count]) => {
      sheet.freeze = { rows: wholeOf(count ?? 1), columns: 0 };
    },
    FreezeColumns: ({ sheet }, [count]) => {
      sheet.freeze = { rows: 0, columns: wholeOf(count ?? 1) };
    },
    FreezeAt: ({ book, sheet }, [argument]) => {
      const area = rangeOrAddress(book, sheet, argument).area;
      if (area.firstRow !== 1 || area.firstColumn !== 1) throw invalidArgument();
      sheet.freeze = {
        rows: area.lastRow === 1_048_576 ? 0 : area.lastRow,
        columns: area.lastColumn === 16_384 ? 0 : area.lastColumn,
      };
    },
    Unfreeze: ({ sheet }) => {
      sheet.freeze = { rows: 0, columns: 0 };
    },
  },
});
