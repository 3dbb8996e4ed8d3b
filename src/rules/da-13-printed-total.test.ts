import { contextOf, hitsOf } from '../../test/support/check-tables';
import { consistentTables, withRows } from '../../test/support/consistent';
import type { Tables } from '../../test/support/snapshot-of';
import { da13PrintedTotal } from './da-13-printed-total';
import type { IssueOf } from './support';

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

describe('a total of a table that is printed in whole thousands', () => {
  const issue: IssueOf<'printed-total'> = {
    kind: 'printed-total',
    role: 'frames',
    row: 6,
    column: 'frame',
    printed: 10_030_000_000,
    sum: 10_000_000_000, // 300 tkr
    visibleSum: 10_000_000_000,
    visibleOnly: false,
    label: 'Summa ramar',
    // Four parts and the total: 5 · 0.5 tkr.
    rounding: 250_000,
    parts: 4,
    misprint: { row: 3, column: 2, printed: 3_793_800_000, likely: 3_763_800_000 },
  };
  const context = contextOf(consistentTables());
  const check = (change: Partial<typeof issue>) =>
    da13PrintedTotal.check({ ...context, model: { ...context.model, issues: [{ ...issue, ...change }] } });

  test('is named with its label, its tolerance and the digit that explains it', () => {
    expect(check({})).toMatchObject([
      {
        variant: 'total-named-digit',
        params: {
          label: 'Summa ramar',
          tolerance: { money: 250_000 },
          cell: 'B3',
          wrong: { money: 3_793_800_000 },
          likely: { money: 3_763_800_000 },
        },
      },
    ]);
    expect(check({ misprint: null })[0]?.variant).toBe('total-named');
  });

  test('near miss: what rounding of its parts can make is no error', () => {
    expect(check({ printed: 10_000_250_000 })).toEqual([]);
    expect(check({ printed: 10_000_250_001 })).toHaveLength(1);
  });
});
