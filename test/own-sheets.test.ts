import { expect, it } from '@jest/globals';
import { SHEET_MARK } from '../src/report/plan';
import { parseModel } from '../src/workbook/parse-model';
import type { Snapshot } from '../src/workbook/snapshot';
import { consistentTables } from './support/consistent';
import { snapshotOf } from './support/snapshot-of';

it('does not take a table on a sheet of ours for one of the user', () => {
  const tables = consistentTables();
  const snapshot = snapshotOf({ Budget: tables['Budget']!, Budget_1: tables['Budget']! });
  const written: Snapshot = {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) =>
      sheet.name === 'Budget' ? { ...sheet, properties: new Map([[SHEET_MARK, 'reallocation']]) } : sheet,
    ),
  };
  expect(parseModel(snapshot).tables.budget?.name).toBe('Budget');
  expect(parseModel(written).tables.budget?.name).toBe('Budget_1');
});
