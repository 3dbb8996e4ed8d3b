import { splitAddress } from '../address';
import { findSheet, resolveAddress, sheetById } from '../book';
import type { Book, Place } from '../book';
import { serialOf } from '../cell-input';
import { HostError, itemNotFound } from '../errors';
import { defineObject } from '../host-object';
import type { HostObject } from '../host-object';
import { oneOf, wholeOf } from '../values';
import { protectionOfWorkbook } from './worksheet';

function selected(book: Book): Place {
  const { sheet: name } = splitAddress(book.state.selection);
  const sheet = (name === null ? null : findSheet(book, name)) ?? sheetById(book, book.state.activeSheet);
  return { book, ...resolveAddress(book, sheet, book.state.selection) };
}

const application = defineObject<Book>({
  type: 'Application',
  scalars: {
    CalculationMode: {
      get: (book) => book.extras.get('application')?.get('CalculationMode') ?? 'Automatic',
      set: (book, value) => {
        const mode = oneOf(value, ['Automatic', 'AutomaticExceptTables', 'Manual']);
        book.extras.set('application', new Map([['CalculationMode', mode]]));
      },
    },
    CalculationState: { get: () => 'Done' },
  },
  calls: {
    Calculate: (_, [type]) => {
      oneOf(type, ['Recalculate', 'Full', 'FullRebuild']);
    },
    SuspendApiCalculationUntilNextSync: () => undefined,
    SuspendScreenUpdatingUntilNextSync: () => undefined,
  },
});

const functionResult = defineObject<{ readonly value: unknown; readonly error: string | null }>({
  type: 'FunctionResult',
  scalars: { Value: { get: ({ value }) => value }, Error: { get: ({ error }) => error } },
});

const functions = defineObject<Book>({
  type: 'Functions',
  makers: {
    Date: (book, [year, month, day]) => {
      const value = serialOf(wholeOf(year), wholeOf(month), wholeOf(day), book.state.date1904);
      return functionResult({ value, error: value === null ? '#NUM!' : null });
    },
  },
});

export const workbook: (book: Book) => HostObject = defineObject<Book>({
  type: 'Workbook',
  scalars: {
    Name: { get: () => 'Bok.xlsx' },
    ReadOnly: { get: () => false },
  },
  links: {
    Worksheets: (book) => book.wraps.worksheets(book),
    Tables: (book) => book.wraps.tables({ book, sheet: null, within: null }),
    Names: (book) => book.wraps.names({ book, sheet: null }),
    Application: application,
    Functions: functions,
    Protection: protectionOfWorkbook,
  },
  makers: {
    GetSelectedRange: (book) => book.wraps.range(selected(book)),
    GetActiveCell: (book) => {
      const place = selected(book);
      const { firstRow, firstColumn } = place.area;
      return book.wraps.range({
        ...place,
        area: { firstRow, firstColumn, lastRow: firstRow, lastColumn: firstColumn },
      });
    },
    _GetObjectByReferenceId: () => {
      throw itemNotFound();
    },
  },
  calls: {
    Save: () => {
      throw new HostError('NotImplemented', 'The test host saves nothing.');
    },
  },
});
