import { hitsOf } from '../../test/support/check-tables';
import { consistentTables, withRows } from '../../test/support/consistent';
import type { Tables } from '../../test/support/snapshot-of';
import { da13PrintedTotal } from './da-13-printed-total';

const frames = (total: number): Tables => withRows(consistentTables(), 'Ramar', ['Summa', total, null]);
const sumOf = (tables: Tables): number => tables.Ramar!.slice(1).reduce((sum, row) => sum + Number(row[1]), 0);
const right = sumOf(consistentTables());
const totals = (name: string | null) => ({ tables: { Ramar: { totals: [null, name, null] } } });

test('a total that is not the sum of its rows', () => {
  const [hit, ...more] = hitsOf(da13PrintedTotal, frames(right + 30), totals('custom'));
  expect(hit).toEqual({
    variant: 'total',
    params: {
      table: { word: 'role.frames' },
      column: 'Ram',
      printed: { money: (right + 30) * 100_000 },
      sum: { money: right * 100_000 },
      difference: { money: 3_000_000 }, // 30 tkr
      tolerance: { money: 50_000 },
    },
    cells: [{ sheet: 'Ramar', address: 'B6' }],
    amount: 3_000_000,
  });
  expect(more).toEqual([]);
});

test('near miss: a difference of just the tolerance is rounding', () => {
  expect(hitsOf(da13PrintedTotal, frames(right + 0.5), totals('custom'))).toEqual([]);
  expect(hitsOf(da13PrintedTotal, frames(right + 0.51), totals('custom'))).toHaveLength(1);
});

test('near miss: a sum that leaves the filtered row out is right when it is the sum of those that show', () => {
  const visible = right - Number(consistentTables().Ramar![1]![1]);
  const hidden = { tables: { Ramar: { totals: [null, 'sum', null], hidden: [2] } } };
  expect(hitsOf(da13PrintedTotal, frames(visible), hidden)).toEqual([]);
});

test('near miss: an average says nothing of the sum', () => {
  expect(hitsOf(da13PrintedTotal, frames(right / 4), totals('average'))).toEqual([]);
});
