import { cellsOf, hitsOf } from '../../test/support/check-tables';
import { consistentTables, rowOf, withCell, withoutTable, withRows } from '../../test/support/consistent';
import { om04BelowZero } from './om-04-below-zero';

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
