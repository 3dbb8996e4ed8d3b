import { overlap } from '../address';
import type { Area } from '../address';
import {
  allTables,
  assertFreeTableName,
  assertName,
  assertUnprotected,
  cellAt,
  cellFor,
  dataArea,
  isFilled,
  noteChange,
  resolveAddress,
  settleHeaders,
  sheetById,
  tableArea,
  usedArea,
} from '../book';
import type { Book } from '../book';
import { invalidArgument, invalidOperation, itemNotFound } from '../errors';
import { defineObject } from '../host-object';
import type { HostObject } from '../host-object';
import type { HostSheet, HostTable } from '../state';
import { booleanOf, textOf, wholeOf } from '../values';
import { rangeOrAddress } from './arguments';
import { clearPlace } from './range';

interface TableSelf {
  readonly book: Book;
  readonly sheet: HostSheet;
  readonly table: HostTable;
}

/** Makes room of one row below an area, within its columns. */
function shiftDown(book: Book, sheet: HostSheet, area: Area): void {
  const used = usedArea(sheet, false);
  if (!used || used.lastRow < area.firstRow) return;
  for (let row = used.lastRow; row >= area.firstRow; row--) {
    for (let column = area.firstColumn; column <= area.lastColumn; column++) {
      const cell = cellAt(sheet, row, column);
      sheet.cells.get(row)?.delete(column);
      if (!cell) continue;
      cellFor(sheet, row + 1, column);
      sheet.cells.get(row + 1)?.set(column, cell);
    }
  }
  noteChange(book, sheet, area);
}

function setTotals({ book, sheet, table }: TableSelf, shown: boolean): void {
  assertUnprotected(sheet);
  if (shown === table.hasTotals) return;
  if (!shown) {
    const last = table.lastRow;
    for (let column = table.firstColumn; column <= table.lastColumn; column++) sheet.cells.get(last)?.delete(column);
    table.lastRow--;
    table.hasTotals = false;
    return;
  }
  const row = table.lastRow + 1;
  const below = { ...tableArea(table), firstRow: row, lastRow: row };
  if (sheet.tables.some((other) => other !== table && overlap(below, tableArea(other)))) throw invalidOperation();
  const data = dataArea(table);
  // What stands right below the table gives way; an empty row is simply taken.
  let isFree = true;
  for (let column = table.firstColumn; column <= table.lastColumn; column++) {
    isFree &&= !isFilled(cellAt(sheet, row, column));
  }
  if (!isFree) shiftDown(book, sheet, below);
  table.lastRow = row;
  table.hasTotals = true;
  // As in Excel, the first column says that it is the total, and the last one is summed or counted.
  cellFor(sheet, row, table.firstColumn).value = book.locale === 'sv-SE' ? 'Summa' : 'Total';
  const column = table.columns.at(-1);
  if (!column || table.firstColumn === table.lastColumn) return;
  let isNumeric = false;
  for (let at = data.firstRow; at <= data.lastRow; at++) {
    isNumeric ||= typeof cellAt(sheet, at, table.lastColumn)?.value === 'number';
  }
  column.totalsFunction = isNumeric ? 'sum' : 'count';
  const cell = cellFor(sheet, row, table.lastColumn);
  cell.value = '';
  cell.formula = `=SUBTOTAL(${isNumeric ? 109 : 103},[${column.name}])`;
}

interface ColumnSelf extends TableSelf {
  readonly index: number;
}

function columnArea({ table, index }: ColumnSelf): Area {
  const column = table.firstColumn + index;
  return { ...tableArea(table), firstColumn: column, lastColumn: column };
}

const tableColumn = defineObject<ColumnSelf>({
  type: 'TableColumn',
  identity: ({ index }) => ({ name: 'Id', value: String(index + 1) }),
  scalars: {
    Id: { get: ({ index }) => index + 1 },
    Index: { get: ({ index }) => index },
    Name: {
      get: ({ table, index }) => table.columns[index]?.name ?? '',
      set: ({ book, sheet, table, index }, value) => {
        assertUnprotected(sheet);
        cellFor(sheet, table.firstRow, table.firstColumn + index).value = textOf(value, 255);
        settleHeaders(book, sheet, table);
      },
    },
  },
  makers: {
    GetRange: (self) => self.book.wraps.range({ ...self, area: columnArea(self) }),
    GetDataBodyRange: (self) => {
      const { firstRow, lastRow } = dataArea(self.table);
      return self.book.wraps.range({ ...self, area: { ...columnArea(self), firstRow, lastRow } });
    },
    GetHeaderRowRange: (self) =>
      self.book.wraps.range({ ...self, area: { ...columnArea(self), lastRow: self.table.firstRow } }),
    GetTotalRowRange: (self) =>
      self.book.wraps.range({ ...self, area: { ...columnArea(self), firstRow: self.table.lastRow } }),
  },
});

const tableColumns = defineObject<TableSelf>({
  type: 'TableColumnCollection',
  scalars: { Count: { get: ({ table }) => table.columns.length } },
  items: (self) => self.table.columns.map((_, index) => tableColumn({ ...self, index })),
  item: (self, key) => {
    const column = columnOf(self, key);
    if (!column) throw itemNotFound();
    return column;
  },
  makers: {
    GetItemAt: (self, [index]) => {
      const at = wholeOf(index);
      if (at >= self.table.columns.length) throw invalidArgument();
      return tableColumn({ ...self, index: at });
    },
    GetItemOrNullObject: (self, [key]) => columnOf(self, key),
  },
  calls: { GetCount: ({ table }) => table.columns.length },
});

function columnOf(self: TableSelf, key: unknown): HostObject | null {
  const index =
    typeof key === 'number'
      ? key - 1
      : self.table.columns.findIndex(
          (column, at) => column.name.toLowerCase() === String(key).toLowerCase() || String(at + 1) === key,
        );
  return self.table.columns[index] ? tableColumn({ ...self, index }) : null;
}

function resize({ book, sheet, table }: TableSelf, argument: unknown): void {
  assertUnprotected(sheet);
  const place = rangeOrAddress(book, sheet, argument);
  const { area } = place;
  // The header stays where it is, and the new range overlaps the old one.
  if (place.sheet !== sheet || area.firstRow !== table.firstRow || !overlap(area, tableArea(table))) {
    throw invalidArgument();
  }
  if (area.lastRow - area.firstRow < 1 + (table.hasTotals ? 1 : 0)) throw invalidArgument();
  if (sheet.tables.some((other) => other !== table && overlap(area, tableArea(other)))) throw invalidArgument();
  Object.assign(table, area);
  settleHeaders(book, sheet, table);
}

const tableObject = defineObject<TableSelf>({
  type: 'Table',
  identity: ({ table }) => ({ name: 'Id', value: table.id }),
  alive: ({ book, sheet, table }) => {
    sheetById(book, sheet.id);
    if (!sheet.tables.includes(table)) throw itemNotFound();
  },
  scalars: {
    Id: { get: ({ table }) => table.id },
    Name: {
      get: ({ table }) => table.name,
      set: ({ book, sheet, table }, value) => {
        assertUnprotected(sheet);
        const name = assertName(value);
        if (name.toLowerCase() !== table.name.toLowerCase()) assertFreeTableName(book, name);
        table.name = name;
      },
    },
    ShowHeaders: {
      get: ({ table }) => table.hasHeader,
      set: ({ table }, value) => {
        if (booleanOf(value) !== table.hasHeader) throw invalidOperation('The test host keeps the header of a table.');
      },
    },
    ShowTotals: { get: ({ table }) => table.hasTotals, set: (self, value) => setTotals(self, booleanOf(value)) },
    ShowFilterButton: {
      get: ({ table }) => table.showFilter,
      set: ({ sheet, table }, value) => {
        assertUnprotected(sheet);
        table.showFilter = booleanOf(value);
      },
    },
    ShowBandedRows: {
      get: ({ table }) => table.bandedRows,
      set: ({ sheet, table }, value) => {
        assertUnprotected(sheet);
        table.bandedRows = booleanOf(value);
      },
    },
    ShowBandedColumns: { get: () => false },
    HighlightFirstColumn: { get: () => false },
    HighlightLastColumn: { get: () => false },
    Style: {
      get: ({ table }) => table.style,
      set: ({ sheet, table }, value) => {
        assertUnprotected(sheet);
        const style = textOf(value, 255);
        if (
          style !== '' &&
          !/^TableStyle(?:Light(?:[1-9]|1\d|2[01])|Medium(?:[1-9]|1\d|2[0-8])|Dark(?:[1-9]|1[01]))$/.test(style)
        ) {
          throw invalidArgument();
        }
        table.style = style;
      },
    },
  },
  links: {
    Columns: (self) => tableColumns(self),
    Worksheet: ({ book, sheet }) => book.wraps.worksheet({ book, sheet }),
  },
  makers: {
    GetRange: (self) => self.book.wraps.range({ ...self, area: tableArea(self.table) }),
    GetDataBodyRange: (self) => self.book.wraps.range({ ...self, area: dataArea(self.table) }),
    GetHeaderRowRange: (self) => {
      if (!self.table.hasHeader) throw itemNotFound();
      return self.book.wraps.range({ ...self, area: { ...tableArea(self.table), lastRow: self.table.firstRow } });
    },
    GetTotalRowRange: (self) => {
      if (!self.table.hasTotals) throw itemNotFound();
      return self.book.wraps.range({ ...self, area: { ...tableArea(self.table), firstRow: self.table.lastRow } });
    },
    ConvertToRange: (self) => {
      assertUnprotected(self.sheet);
      self.sheet.tables.splice(self.sheet.tables.indexOf(self.table), 1);
      return self.book.wraps.range({ ...self, area: tableArea(self.table) });
    },
  },
  calls: {
    Resize: (self, [argument]) => resize(self, argument),
    ClearFilters: () => undefined,
    Delete: ({ book, sheet, table }) => {
      // Unlike convertToRange, the cells go with the table.
      assertUnprotected(sheet);
      sheet.tables.splice(sheet.tables.indexOf(table), 1);
      clearPlace({ book, sheet, areas: [tableArea(table)] }, 'All');
    },
  },
});

export interface TablesSelf {
  readonly book: Book;
  /** Null for those of the whole workbook. */
  readonly sheet: HostSheet | null;
  /** Only those that touch this area. */
  readonly within: Area | null;
}

function tablesOf({ book, sheet, within }: TablesSelf): TableSelf[] {
  return allTables(book)
    .filter((entry) => sheet === null || entry.sheet === sheet)
    .filter(({ table }) => within === null || overlap(within, tableArea(table)) !== null)
    .map((entry) => ({ book, ...entry }));
}

function find(self: TablesSelf, key: unknown): HostObject | null {
  const wanted = String(key).toLowerCase();
  const found = tablesOf(self).find(({ table }) => table.name.toLowerCase() === wanted || table.id === String(key));
  return found ? tableObject(found) : null;
}

function add(self: TablesSelf, argument: unknown, hasHeaders: unknown): HostObject {
  const { book } = self;
  const home = self.sheet ?? sheetById(book, book.state.activeSheet);
  const place =
    typeof argument === 'string'
      ? { book, ...resolveAddress(book, home, argument) }
      : rangeOrAddress(book, home, argument);
  const { sheet } = place;
  if (self.sheet && sheet !== self.sheet) throw invalidArgument();
  assertUnprotected(sheet);
  const withHeaders = booleanOf(hasHeaders);
  let { area } = place;
  if (sheet.tables.some((table) => overlap(area, tableArea(table)))) {
    throw invalidArgument("A table can't overlap another table.");
  }
  if (!withHeaders) shiftDown(book, sheet, { ...area, lastRow: area.firstRow });
  // There is always a row below the header.
  const lastRow = withHeaders ? Math.max(area.lastRow, area.firstRow + 1) : area.lastRow + 1;
  area = { ...area, lastRow };
  const names = new Set(allTables(book).map(({ table }) => table.name.toLowerCase()));
  const standard = book.locale === 'sv-SE' ? 'Tabell' : 'Table';
  let number = 1;
  while (names.has(`${standard}${number}`.toLowerCase())) number++;
  const ids = new Set(allTables(book).map(({ table }) => table.id));
  let id: string;
  do {
    id = String(book.nextId++);
  } while (ids.has(id));
  const table: HostTable = {
    ...area,
    id,
    name: `${standard}${number}`,
    hasHeader: true,
    hasTotals: false,
    showFilter: true,
    style: 'TableStyleMedium2',
    bandedRows: true,
    columns: [],
  };
  sheet.tables.push(table);
  settleHeaders(book, sheet, table);
  return tableObject({ book, sheet, table });
}

/** Those of the workbook, of a sheet or of a range: the last is a class of its own in the client. */
function collection(type: 'TableCollection' | 'TableScopedCollection') {
  return defineObject<TablesSelf>({
    type,
    ...(type === 'TableCollection' ? { scalars: { Count: { get: (self: TablesSelf) => tablesOf(self).length } } } : {}),
    items: (self) => tablesOf(self).map(tableObject),
    item: (self, key) => {
      const table = find(self, key);
      if (!table) throw itemNotFound();
      return table;
    },
    makers: {
      ...(type === 'TableCollection'
        ? {
            Add: (self: TablesSelf, [argument, hasHeaders]: readonly unknown[]) => add(self, argument, hasHeaders),
            GetItemAt: (self: TablesSelf, [index]: readonly unknown[]) => {
              const found = tablesOf(self)[wholeOf(index)];
              if (!found) throw itemNotFound();
              return tableObject(found);
            },
          }
        : {
            GetFirst: (self: TablesSelf) => {
              const found = tablesOf(self)[0];
              if (!found) throw itemNotFound();
              return tableObject(found);
            },
          }),
      GetItemOrNullObject: (self, [key]) => find(self, key),
    },
    calls: { GetCount: (self) => tablesOf(self).length },
  });
}

const ofBook = collection('TableCollection');
const ofRange = collection('TableScopedCollection');

export function tables(self: TablesSelf): HostObject {
  return self.within === null ? ofBook(self) : ofRange(self);
}
