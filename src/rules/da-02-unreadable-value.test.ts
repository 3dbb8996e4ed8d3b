import { cellsOf, hitsOf } from '../../test/support/check-tables';
import { consistentTables, rowOf, withCell, withoutTable } from '../../test/support/consistent';
import { da02UnreadableValue } from './da-02-unreadable-value';

const staff = 'Regionstaben';

test('text in a column of amounts', () => {
  const [hit, ...more] = hitsOf(
    da02UnreadableValue,
    withCell(consistentTables(), 'Budget', 1, 'Reviderad', 'ca 29 mnkr?'),
  );
  expect(hit).toEqual({
    variant: 'amount',
    params: { table: { word: 'role.budget' }, column: 'Reviderad', text: 'ca 29 mnkr?', count: { number: 1 } },
    cells: [{ sheet: 'Budget', address: 'D2' }],
    amount: null,
  });
  expect(more).toEqual([]);
});

test('an error value of a formula, once for all cells that have it', () => {
  let tables = withCell(consistentTables(), 'Prognos', 1, 'Belopp', { error: '#N/A' });
  tables = withCell(tables, 'Prognos', 3, 'Belopp', { error: '#N/A' });
  const [hit, ...more] = hitsOf(da02UnreadableValue, tables);
  expect(hit).toMatchObject({ variant: 'error-value', params: { text: '#N/A', count: { number: 2 } } });
  expect(cellsOf(hit)).toEqual(['Prognos!C2', 'Prognos!C4']);
  expect(more).toEqual([]);
});

test.each([
  ['Beslut', 1, 'Datum', 'i höstas', 'date', 'Beslut!E2'],
  ['Utfall', 1, 'År', 'i fjol', 'year', 'Utfall!A2'],
  ['Utfall', 1, 'Månad', 13, 'month', 'Utfall!B2'],
  ['Enhetsbyten', 1, 'Andel', 'allt', 'share', 'Enhetsbyten!C2'],
  ['Åtgärder', 1, 'Inräknad i budget', 'kanske', 'yes-no', 'Åtgärder!O2'],
  ['Kostnadsslag', 1, 'Konto från', '4xxx', 'account', 'Kostnadsslag!D2'],
  ['Inställningar', 9, 'Värde', 'lagom', 'setting', 'Inställningar!B10'],
  ['Åtgärder', 1, 'Uppdrag', 'Ekonomi i obalans', 'assignment', 'Åtgärder!P2'],
  ['Mål', 1, 'Läsning', 'Ungefär', 'word', 'Mål!E2'],
])('%s row %i, %s: %s', (table, row, column, value, variant, cell) => {
  const hits = hitsOf(da02UnreadableValue, withCell(consistentTables(), table, row, column, value));
  expect(hits.map((hit) => [hit.variant, ...cellsOf(hit)])).toEqual([[variant, cell]]);
});

test('near miss: spaces, a true minus and a unit make no amount unreadable', () => {
  const row = rowOf(consistentTables(), 'Budget', staff, 'Försäljning');
  const tables = withCell(consistentTables(), 'Budget', row, 'Reviderad', '\u22122\u00a0400,0 tkr');
  expect(hitsOf(da02UnreadableValue, tables)).toEqual([]);
});

test('near miss: an error value in a column that is not read', () => {
  const tables = consistentTables();
  tables.Budget = tables.Budget!.map((row, index) => [...row, index === 0 ? 'Egen' : { error: '#REF!' }]);
  expect(hitsOf(da02UnreadableValue, tables)).toEqual([]);
});

test('near miss: actions cannot name an assignment where there is no such table', () => {
  expect(hitsOf(da02UnreadableValue, withoutTable(consistentTables(), 'Uppdrag'))).toEqual([]);
});
