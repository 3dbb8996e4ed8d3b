import { cellsOf, findingsIn, hitsOf } from '../../test/support/check-tables';
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

test('a column of formulas without values is one finding with all its cells', () => {
  const tables = consistentTables();
  const amounts = tables.Utfall!.length - 1;
  tables.Utfall = tables.Utfall!.map((row, index) =>
    index === 0 ? row : [...row.slice(0, 4), { uncalculated: true }],
  );
  const [hit, ...more] = hitsOf(da02UnreadableValue, tables);
  expect(hit).toMatchObject({
    variant: 'uncalculated',
    params: { table: { word: 'role.outcome' }, column: 'Belopp', text: '=…', count: { number: amounts } },
    amount: null,
  });
  expect(hit?.cells).toHaveLength(100);
  expect(cellsOf(hit).slice(0, 2)).toEqual(['Utfall!E2', 'Utfall!E3']);
  expect(more).toEqual([]);
});

test('a formula without a value says so, and what to do', () => {
  const tables = withCell(consistentTables(), 'Budget', 1, 'Reviderad', { uncalculated: true });
  const [finding] = findingsIn(da02UnreadableValue, tables);
  expect(finding?.message.sv).toBe(
    'Budget, kolumnen Reviderad: formeln har inget uträknat värde i filen. Antal celler: 1. Cellen räknas inte.',
  );
  expect(finding?.consider.sv).toBe('Överväg att öppna arbetsboken i Excel, räkna om (F9) och spara den.');
  expect(finding?.cells).toEqual([{ sheet: 'Budget', address: 'D2' }]);
});

test('near miss: an error value in a column that is not read', () => {
  const tables = consistentTables();
  tables.Budget = tables.Budget!.map((row, index) => [...row, index === 0 ? 'Egen' : { error: '#REF!' }]);
  expect(hitsOf(da02UnreadableValue, tables)).toEqual([]);
});

test('near miss: actions cannot name an assignment where there is no such table', () => {
  expect(hitsOf(da02UnreadableValue, withoutTable(consistentTables(), 'Uppdrag'))).toEqual([]);
});
