import { cellsOf, hitsOf } from '../../test/support/check-tables';
import { consistentTables, withCell } from '../../test/support/consistent';
import { da04UnknownUnit } from './da-04-unknown-unit';

test('a unit that is not in Enheter, with the amount that is not counted', () => {
  // The first amount of a row stands for it: decided 30 000 + 13 845 = 43 845 tkr.
  let tables = withCell(consistentTables(), 'Budget', 1, 'Enhet', 'Fastighetsbolaget');
  tables = withCell(tables, 'Budget', 2, 'Enhet', 'fastighetsbolaget ');
  const [hit, ...more] = hitsOf(da04UnknownUnit, tables);
  expect(hit).toEqual({
    variant: 'amount',
    params: {
      table: { word: 'role.budget' },
      column: 'Enhet',
      unit: 'Fastighetsbolaget',
      count: { number: 2 },
      units: { word: 'role.units' },
      sum: { money: 4_384_500_000 },
    },
    cells: [
      { sheet: 'Budget', address: 'A2' },
      { sheet: 'Budget', address: 'A3' },
    ],
    amount: 4_384_500_000,
  });
  expect(more).toEqual([]);
});

test('a misspelt name comes with the one that was meant', () => {
  const [hit] = hitsOf(da04UnknownUnit, withCell(consistentTables(), 'Prognos', 1, 'Enhet', 'Regionstabn'));
  expect(hit).toMatchObject({ variant: 'amount-near', params: { nearest: 'Regionstaben' } });
  expect(cellsOf(hit)).toEqual(['Prognos!A2']);
});

test('a column that refers to a unit without an amount of its own', () => {
  const [hit] = hitsOf(da04UnknownUnit, withCell(consistentTables(), 'Enhetsbyten', 1, 'Till enhet', 'Koncernservice'));
  expect(hit).toMatchObject({ variant: 'name', params: { column: 'Till enhet' }, amount: null });
  expect(cellsOf(hit)).toEqual(['Enhetsbyten!B2']);
});

test('near miss: letter case, spaces and decomposed letters are the same unit', () => {
  const name = ' digitalisering  OCH service'.normalize('NFD');
  expect(hitsOf(da04UnknownUnit, withCell(consistentTables(), 'Prognos', 10, 'Enhet', name))).toEqual([]);
});
