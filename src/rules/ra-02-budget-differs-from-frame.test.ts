import { hitsOf } from '../../test/support/check-tables';
import { consistentTables, rowOf, withCell, withoutRows, withoutTable, withRows } from '../../test/support/consistent';
import { withoutColumn } from '../../test/support/plain-target';
import { spoken } from '../../test/support/spoken';
import { raTextsEn } from '../strings/en/rules-ra';
import { raTextsSv } from '../strings/sv/rules-ra';
import { ra02BudgetDiffersFromFrame as rule } from './ra-02-budget-differs-from-frame';

const texts = { sv: raTextsSv['RA-02'], en: raTextsEn['RA-02'] };
const staffIt = rowOf(consistentTables(), 'Budget', 'Regionstaben', 'IT-kostnader');

test('every budget is its revised frame', () => {
  expect(hitsOf(rule, consistentTables())).toEqual([]);
});

test('a budget above the frame', () => {
  // 2 900 is right; 3 000 is 100 more. Frame of the staff: 57 645.
  const hits = hitsOf(rule, withCell(consistentTables(), 'Budget', staffIt, 'Reviderad', 3_000));
  expect(hits).toMatchObject([
    {
      variant: 'above',
      params: {
        revised: { money: 5_764_500_000 },
        budget: { money: 5_774_500_000 },
        difference: { money: 10_000_000 },
      },
      amount: 10_000_000,
    },
  ]);
  expect(hits[0]!.cells).toEqual([
    { sheet: 'Ramar', address: 'B2' },
    ...[2, 3, 4, 5, 6, 7, 8, 9, 10].map((row) => ({ sheet: 'Budget', address: `D${row}` })),
  ]);
  expect(spoken(texts, hits[0]!).sv).toBe(
    'Regionstaben: ram 57 645 tkr med ramjusteringar 0 tkr är 57 645 tkr, men den reviderade budgeten är 57 745 tkr; det är 100 tkr mer än ramen.',
  );
});

test('a frame above the budget', () => {
  // Digitalisering och service: frame 0 + 46 584 of adjustments; a decided frame of 200 makes it 46 784.
  const hits = hitsOf(rule, withCell(consistentTables(), 'Ramar', 2, 'Ram', 200));
  expect(hits).toMatchObject([
    {
      variant: 'below',
      params: { adjustments: { money: 4_658_400_000 } },
      cells: [{ sheet: 'Ramar', address: 'B3' }, {}, {}, {}, {}, {}, {}, {}, {}],
      amount: 20_000_000,
    },
  ]);
  expect(spoken(texts, hits[0]!).en).toContain('that is 200 tkr less than the frame');
});

test('a frame without any budget', () => {
  const hits = hitsOf(
    rule,
    withoutRows(consistentTables(), 'Budget', (row) => row[0] === 'Digitalisering och service'),
  );
  expect(hits).toMatchObject([
    { variant: 'no-budget', cells: [{ sheet: 'Ramar', address: 'B3' }], amount: 4_658_400_000 },
  ]);
  spoken(texts, hits[0]!);
});

test('within the tolerance, 0.5 tkr', () => {
  expect(hitsOf(rule, withCell(consistentTables(), 'Budget', staffIt, 'Reviderad', 2_900.5))).toEqual([]);
  expect(hitsOf(rule, withCell(consistentTables(), 'Budget', staffIt, 'Reviderad', 2_900.6))).toHaveLength(1);
});

test('the budget of another year is no part of it', () => {
  const tables = withCell(consistentTables(), 'Budget', staffIt, 'År', 2025);
  // 2 900 less in 2026.
  expect(hitsOf(rule, tables)).toMatchObject([{ variant: 'below', amount: 290_000_000 }]);
});

test('a workbook without a budget table has one finding of that, not one per frame', () => {
  expect(hitsOf(rule, withoutTable(consistentTables(), 'Budget'))).toEqual([]);
});

test('a unit without a row in Ramar has the frame that adjustments give it', () => {
  // Digitalisering och service: 0 + 46 584 as before. With 100 more on RJ1, and a budget that did not follow:
  const tables = withoutRows(consistentTables(), 'Ramar', (row) => row[0] === 'Digitalisering och service');
  expect(hitsOf(rule, tables)).toEqual([]);
  expect(hitsOf(rule, withCell(tables, 'Ramjusteringar', 1, 'Belopp', 12_100))).toMatchObject([
    // RJ1–RJ10 are the first ten of its thirteen adjustments; then its budget.
    {
      variant: 'below',
      cells: [{ sheet: 'Ramjusteringar', address: 'E2' }, ...Array<object>(17).fill({})],
      amount: 10_000_000,
    },
    // The IT department gives 100 more than it has.
    {
      variant: 'above',
      params: { unit: 'IT-avdelningen' },
      cells: [{ sheet: 'Ramar', address: 'B3' }, ...Array<object>(8).fill({})],
    },
  ]);
});

test('a unit of another board that gives money has its budget elsewhere', () => {
  const other = withRows(consistentTables(), 'Enheter', ['Hälso- och sjukvårdsnämnden', null, null, null]);
  const given = [
    'RJ14',
    'Hälso- och sjukvårdsnämnden',
    'Regionstaben',
    null,
    100,
    null,
    '2026-01-01',
    'varaktig',
    'B1',
    null,
  ];
  expect(hitsOf(rule, withRows(other, 'Ramjusteringar', given))).toMatchObject([
    { variant: 'below', params: { unit: 'Regionstaben' }, amount: 10_000_000 },
  ]);
});

test('a table that lacks what it must have is for DA-01', () => {
  expect(hitsOf(rule, withoutColumn(consistentTables(), 'Budget', 'Beslutad'))).toEqual([]);
  expect(hitsOf(rule, withoutColumn(consistentTables(), 'Ramar', 'Ram'))).toEqual([]);
  expect(hitsOf(rule, withoutColumn(consistentTables(), 'Kostnadsslag', 'Typ'))).toEqual([]);
});

test('without Ramjusteringar a frame is known where the net budget stands as decided', () => {
  const tables = withoutTable(consistentTables(), 'Ramjusteringar');
  // The units that were reorganised moved net budget; the staff only moved between cost types.
  expect(hitsOf(rule, tables)).toEqual([]);
  expect(hitsOf(rule, withCell(tables, 'Ramar', 1, 'Ram', 57_646))).toMatchObject([
    { variant: 'below', params: { unit: 'Regionstaben' }, amount: 100_000 },
  ]);
});
