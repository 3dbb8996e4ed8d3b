import { cellsOf, hitsOf } from '../../test/support/check-tables';
import { consistentTables, rowOf, withCell, withRows } from '../../test/support/consistent';
import { da08SignAgainstConvention } from './da-08-sign-against-convention';
import { hitsOfSheets } from '../../test/support/check-sheets';

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

describe('in tables of the user’s own form', () => {
  const units = (earns: number) => ({
    name: 'Drift',
    rows: [
      ['Nettokostnad per nämnd, tkr'],
      ['Nämnd', 'Bokslut 2025', 'Budget 2026', 'Prognos 2026'],
      ['Regionstaben', 100_000, 102_000, 103_000],
      ['Trafik', 470_000, 479_400, 484_100],
      ['Folktandvården', -12_400, -10_000, earns],
      ['Summa', 557_600, 571_400, 587_100 + earns],
    ],
  });
  const types = (grants: number, items = 900) => ({
    name: 'Drift',
    rows: [
      ['Regionstaben, tkr (intäkter med minus)'],
      ['Kostnadsslag', 'Bokslut 2025', 'Budget 2026', 'Prognos 2026'],
      ['Försäljning', -5_000, -5_100, -5_200],
      ['Bidrag', -2_000, -2_100, grants],
      ['Jämförelsestörande poster', -700, 300, items],
      ['Personalkostnader', 60_000, 61_000, 62_000],
      ['Köpta tjänster', 20_000, 20_500, 21_000],
    ],
  });

  test('near miss: a unit whose net is a revenue', () => {
    expect(hitsOfSheets(da08SignAgainstConvention, [units(-8_100)])).toEqual([]);
  });

  test('a revenue that raises the net cost, by its own sheet and cell', () => {
    expect(hitsOfSheets(da08SignAgainstConvention, [types(2_200)])).toEqual([
      {
        variant: 'own-revenue',
        params: {
          sheet: 'Drift',
          cell: 'D4',
          unit: 'Regionstaben',
          costType: 'Bidrag',
          size: { money: 220_000_000 },
        },
        cells: [{ sheet: 'Drift', address: 'D4' }],
        amount: 220_000_000,
      },
    ]);
  });

  test('near miss: items that are of either sign by nature', () => {
    expect(hitsOfSheets(da08SignAgainstConvention, [types(-2_200)])).toEqual([]);
  });

  test('an outcome by months has the cell of its month', () => {
    const months = ['jan', 'feb', 'mar', 'apr'];
    const matrix = (march: number) => ({
      name: 'Utfall 2026',
      rows: [
        ['Regionstaben, utfall 2026, tkr (intäkter med minus)'],
        ['Kostnadsslag', ...months],
        ['Försäljning', -500, -510, -490, -505],
        ['Personalkostnader', 6_000, 6_100, march, 6_050],
        ['Köpta tjänster', 2_000, 2_100, 1_900, 2_050],
      ],
    });
    expect(
      hitsOfSheets(da08SignAgainstConvention, [matrix(-6_200)]).map((hit) => [hit.variant, ...cellsOf(hit)]),
    ).toEqual([['own-cost', 'Utfall 2026!D4']]);
    expect(hitsOfSheets(da08SignAgainstConvention, [matrix(6_200)])).toEqual([]);
  });

  test('near miss: a year that is less than its first eight months', () => {
    // 3 990 − 4 000 = −10 for September to December, which stands in no cell.
    const report = {
      name: 'Drift',
      rows: [
        ['Regionstaben, tkr (intäkter med minus)'],
        ['Kostnadsslag', 'Utfall jan–aug 2025', 'Bokslut 2025', 'Prognos 2026'],
        ['Försäljning', -3_300, -5_000, -5_100],
        ['Lokalkostnader', 4_000, 3_990, 4_100],
        ['Personalkostnader', 40_000, 60_000, 62_000],
      ],
    };
    expect(hitsOfSheets(da08SignAgainstConvention, [report])).toEqual([]);
  });
});
