import { cellsOf, hitsOf } from '../../test/support/check-tables';
import { consistentTables, rowOf, withCell, withoutTable, withRows } from '../../test/support/consistent';
import { om04BelowZero } from './om-04-below-zero';
import { hitsOfSheets } from '../../test/support/check-sheets';

const staff = 'Regionstaben';

test('more is moved from a cost type than it holds', () => {
  // 600 − 700 = −100
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
  const [hit, ...more] = hitsOf(om04BelowZero, tables);
  expect(hit).toMatchObject({
    variant: 'cost',
    params: {
      unit: staff,
      costType: 'Medicinteknik',
      decided: { money: 60_000_000 },
      reallocated: { money: -70_000_000 },
      frameAdjusted: { money: 0 },
      revised: { money: -10_000_000 },
      size: { money: 10_000_000 },
    },
    amount: 10_000_000,
  });
  expect(cellsOf(hit)).toEqual(['Budget!D5', 'Omfördelningar!E5']);
  expect(more).toEqual([]);
});

test('a revenue that is taken below zero', () => {
  // Net −2 400 + 2 500 = 100: no revenue is left, and a hundred more is gone.
  let tables = withRows(consistentTables(), 'Omfördelningar', [
    'O4',
    staff,
    'IT-kostnader',
    'Försäljning',
    2_500,
    'B4',
    null,
  ]);
  tables = withCell(tables, 'Budget', rowOf(tables, 'Budget', staff, 'Försäljning'), 'Reviderad', 100);
  const [hit] = hitsOf(om04BelowZero, tables);
  expect(hit).toMatchObject({ variant: 'revenue', params: { costType: 'Försäljning' }, amount: 10_000_000 });
});

test('a negative cost that no move explains', () => {
  const tables = withCell(
    consistentTables(),
    'Budget',
    rowOf(consistentTables(), 'Budget', staff, 'Medicinteknik'),
    'Reviderad',
    -600,
  );
  expect(hitsOf(om04BelowZero, tables).map((hit) => [hit.variant, ...cellsOf(hit)])).toEqual([
    ['cost-stated', 'Budget!D5'],
  ]);
});

test('near miss: exactly zero, and below it by no more than the tolerance', () => {
  const row = rowOf(consistentTables(), 'Budget', staff, 'Medicinteknik');
  expect(hitsOf(om04BelowZero, withCell(consistentTables(), 'Budget', row, 'Reviderad', 0))).toEqual([]);
  expect(hitsOf(om04BelowZero, withCell(consistentTables(), 'Budget', row, 'Reviderad', -0.5))).toEqual([]);
});

test('near miss: a budget that is absent is DA-01, not below zero', () => {
  expect(hitsOf(om04BelowZero, withoutTable(consistentTables(), 'Budget'))).toEqual([]);
});

test('a revenue with the wrong sign', () => {
  const row = rowOf(consistentTables(), 'Budget', staff, 'Försäljning');
  const hits = hitsOf(om04BelowZero, withCell(consistentTables(), 'Budget', row, 'Reviderad', 2_400));
  expect(hits.map((hit) => [hit.variant, hit.amount])).toEqual([['revenue-stated', 240_000_000]]);
});

test('near miss: a unit of the user’s own table that is to earn more than it costs', () => {
  const drift = {
    name: 'Drift',
    rows: [
      ['Nettokostnad per nämnd, tkr'],
      ['Nämnd', 'Bokslut 2025', 'Budget 2026', 'Reviderad budget 2026', 'Prognos 2026'],
      ['Regionstaben', 100_000, 102_000, 103_000, 104_000],
      ['Trafik', 470_000, 479_400, 484_100, 484_000],
      ['Folktandvården', -12_400, -10_000, -11_000, -9_000],
      ['Summa', 557_600, 571_400, 576_100, 579_000],
    ],
  };
  expect(hitsOfSheets(om04BelowZero, [drift])).toEqual([]);
});

test('a cost of the user’s own table that is revised below zero, and near miss: one that is only decided', () => {
  const answers = { 'Drift!A2|sign': 'ledger' };
  const book = (revised: boolean) => ({
    name: 'Drift',
    rows: [
      ['Regionstaben, tkr (intäkter med minus)'],
      ...[
        ['Kostnadsslag', 'Bokslut 2025', 'Prognos 2026', 'Budget 2026', 'Reviderad budget 2026'],
        ['Försäljning', -5_000, -5_300, -5_100, -5_200],
        ['Personalkostnader', 60_000, 62_500, 61_000, 62_000],
        ['Köpta tjänster', 20_000, 20_700, -20_500, -21_000],
      ].map((row) => row.slice(0, revised ? 5 : 4)),
    ],
  });
  const [hit, ...more] = hitsOfSheets(om04BelowZero, [book(true)], { answers });
  expect(cellsOf(hit)).toEqual(['Drift!E5']);
  expect(more).toEqual([]);
  expect(hitsOfSheets(om04BelowZero, [book(false)], { answers })).toEqual([]);
});
