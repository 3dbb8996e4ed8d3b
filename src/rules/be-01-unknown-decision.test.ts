import { cellsOf, hitsOf } from '../../test/support/check-tables';
import { consistentTables, withCell, withoutTable } from '../../test/support/consistent';
import { be01UnknownDecision } from './be-01-unknown-decision';

test('a reference that is no row of Beslut, one finding for the column', () => {
  let tables = withCell(consistentTables(), 'Omfördelningar', 1, 'Beslut', 'RS 999');
  tables = withCell(tables, 'Omfördelningar', 3, 'Beslut', 'rs 999');
  const [hit, ...more] = hitsOf(be01UnknownDecision, tables);
  expect(hit).toEqual({
    variant: 'unknown',
    params: {
      table: { word: 'role.reallocations' },
      column: 'Beslut',
      decision: 'RS 999',
      decisions: { word: 'role.decisions' },
      count: { number: 2 },
    },
    cells: [
      { sheet: 'Omfördelningar', address: 'F2' },
      { sheet: 'Omfördelningar', address: 'F4' },
    ],
    amount: null,
  });
  expect(more).toEqual([]);
});

test.each([
  ['Beslut', 'Ändrar', 3, 'Beslut!G4'],
  ['Enhetsbyten', 'Beslut', 1, 'Enhetsbyten!E2'],
  ['Ramar', 'Beslut', 1, 'Ramar!C2'],
  ['Ramjusteringar', 'Beslut', 1, 'Ramjusteringar!I2'],
  ['Mål', 'Beslut', 1, 'Mål!G2'],
  ['Uppdrag', 'Beslut', 1, 'Uppdrag!D2'],
  ['Åtgärder', 'Beslut', 1, 'Åtgärder!Q2'],
])('%s, column %s', (table, column, row, cell) => {
  const hits = hitsOf(be01UnknownDecision, withCell(consistentTables(), table, row, column, 'B99'));
  expect(hits.map(cellsOf)).toEqual([[cell]]);
});

test('near miss: letter case and spaces, and a workbook without the table', () => {
  expect(hitsOf(be01UnknownDecision, withCell(consistentTables(), 'Ramar', 1, 'Beslut', ' b2 '))).toEqual([]);
  expect(hitsOf(be01UnknownDecision, withoutTable(consistentTables(), 'Beslut'))).toEqual([]);
});
