import { cellsOf, hitsOf } from '../../test/support/check-tables';
import { consistentTables, rowOf, withCell, withRows } from '../../test/support/consistent';
import { da08SignAgainstConvention } from './da-08-sign-against-convention';

const staff = 'Regionstaben';

test('a revenue that stands positive in a ledger', () => {
  const row = rowOf(consistentTables(), 'Budget', staff, 'Försäljning');
  const [hit, ...more] = hitsOf(
    da08SignAgainstConvention,
    withCell(consistentTables(), 'Budget', row, 'Beslutad', 2_400),
  );
  expect(hit).toEqual({
    variant: 'revenue',
    params: {
      table: { word: 'role.budget' },
      column: 'Beslutad',
      unit: staff,
      costType: 'Försäljning',
      printed: { money: 240_000_000 },
      expected: { money: -240_000_000 },
      sign: { word: 'sign.ledger' },
    },
    cells: [{ sheet: 'Budget', address: 'C10' }],
    amount: 240_000_000,
  });
  expect(more).toEqual([]);
});

test('a cost that stands negative in the outcome and in the forecast', () => {
  const outcome = hitsOf(da08SignAgainstConvention, withCell(consistentTables(), 'Utfall', 1, 'Belopp', -2_463));
  expect(outcome.map((hit) => [hit.variant, hit.amount, ...cellsOf(hit)])).toEqual([
    ['cost', 246_300_000, 'Utfall!E2'],
  ]);
  const forecast = hitsOf(da08SignAgainstConvention, withCell(consistentTables(), 'Prognos', 1, 'Belopp', -28_855));
  expect(forecast.map((hit) => [hit.variant, hit.amount, ...cellsOf(hit)])).toEqual([
    ['cost', 2_885_500_000, 'Prognos!C2'],
  ]);
});

test('in a table with costs negative the amounts are shown as the table prints them', () => {
  const tables = consistentTables();
  tables.Prognos = tables.Prognos!.map((row, index) =>
    index === 0 ? row : [row[0]!, row[1]!, -Number(row[2]), row[3]!],
  );
  const [hit, ...more] = hitsOf(da08SignAgainstConvention, withCell(tables, 'Prognos', 1, 'Belopp', 28_855));
  expect(hit?.params).toMatchObject({
    printed: { money: 2_885_500_000 },
    expected: { money: -2_885_500_000 },
    sign: { word: 'sign.cost-negative' },
  });
  expect(more).toEqual([]);
});

test('more than twenty in a table are one finding', () => {
  const tables = consistentTables();
  const changed = tables.Utfall!.map((row, index) =>
    index >= 1 && index <= 25 ? [...row.slice(0, 4), -Number(row[4])] : row,
  );
  const [hit, ...more] = hitsOf(da08SignAgainstConvention, { ...tables, Utfall: changed });
  expect(hit).toMatchObject({ variant: 'many', params: { count: { number: 25 } }, amount: null });
  expect(hit?.cells).toHaveLength(25);
  expect(more).toEqual([]);
});

test('near miss: zero has no sign, and a comparability item may be negative', () => {
  let tables = withCell(consistentTables(), 'Utfall', 1, 'Belopp', 0);
  tables = withCell(tables, 'Jämförelseposter', 1, 'Belopp', -120);
  expect(hitsOf(da08SignAgainstConvention, tables)).toEqual([]);
});

test('near miss: a cost type that moves take below zero is OM-04, not a sign', () => {
  // Medicinteknik 600 − 700 moved away = −100 revised, just as the moves say.
  let tables = withRows(consistentTables(), 'Omfördelningar', [
    'O4',
    staff,
    'Medicinteknik',
    'IT-kostnader',
    700,
    'B4',
    null,
  ]);
  tables = withCell(tables, 'Budget', rowOf(tables, 'Budget', staff, 'Medicinteknik'), 'Reviderad', -100);
  expect(hitsOf(da08SignAgainstConvention, tables)).toEqual([]);
});
