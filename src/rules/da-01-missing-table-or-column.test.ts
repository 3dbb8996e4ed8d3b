import { cellsOf, hitsOf } from '../../test/support/check-tables';
import { consistentTables, withoutTable } from '../../test/support/consistent';
import { da01MissingTableOrColumn } from './da-01-missing-table-or-column';

test('a table that must exist', () => {
  const [hit, ...more] = hitsOf(da01MissingTableOrColumn, withoutTable(consistentTables(), 'Ramar'));
  expect(hit).toEqual({ variant: 'table', params: { table: { word: 'role.frames' } }, cells: [], amount: null });
  expect(more).toEqual([]);
});

test('a required column, at the first cell of the header row', () => {
  const tables = consistentTables();
  tables.Budget![0]![2] = 'Plan';
  const [hit, ...more] = hitsOf(da01MissingTableOrColumn, tables);
  expect(hit).toMatchObject({
    variant: 'column',
    params: { table: { word: 'role.budget' }, column: { word: 'column.decided' } },
    amount: null,
  });
  expect(cellsOf(hit)).toEqual(['Budget!A1']);
  expect(more).toEqual([]);
});

test('near miss: a table that may be absent, and a column with a default, are no finding', () => {
  const tables = consistentTables();
  tables.Budget![0]![4] = 'Anteckning';
  expect(hitsOf(da01MissingTableOrColumn, withoutTable(tables, 'Prognos'))).toEqual([]);
});

test('the header may be in English, in other letter case and with spaces around it', () => {
  const tables = consistentTables();
  tables.Budget![0] = ['UNIT', ' kostnadsslag ', 'Decided', 'revised', 'Year'];
  expect(hitsOf(da01MissingTableOrColumn, tables)).toEqual([]);
});
