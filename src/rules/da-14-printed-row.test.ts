import { cellsOf, contextOf, findingsIn, hitsOf } from '../../test/support/check-tables';
import { consistentTables } from '../../test/support/consistent';
import type { Cell, Tables } from '../../test/support/snapshot-of';
import { da13PrintedTotal } from './da-13-printed-total';
import { da14PrintedRow } from './da-14-printed-row';
import type { IssueOf } from './support';

/** Ramar with its revenue and cost beside it: revenue stands without a sign, so the frame is cost − revenue. */
function frames(rows: readonly Cell[][], total?: readonly Cell[]): Tables {
  return {
    ...consistentTables(),
    Ramar: [['Enhet', 'Intäkter', 'Kostnader', 'Ram'], ...rows.map((row) => [...row]), ...(total ? [[...total]] : [])],
  };
}

const RIGHT: readonly Cell[][] = [
  ['Regionstaben', 3_600, 61_245, 57_645],
  ['Digitalisering och service', 0, 0, 0],
  ['IT-avdelningen', 6_000, 43_938, 37_938],
  ['Informationsförvaltningsenheten', 0, 8_646, 8_646],
];

const withRow = (row: Cell[]): Cell[][] => RIGHT.map((each) => (each[0] === row[0] ? row : each));

test('a row whose revenue and cost do not make its net, with the value that would', () => {
  // 61 245 − 3 600 = 57 645, and 57 000 is printed: no one digit makes that of any of the three.
  const [hit, ...more] = hitsOf(da14PrintedRow, frames(withRow(['Regionstaben', 3_600, 61_245, 57_000])));
  expect(hit).toEqual({
    variant: 'row',
    params: {
      table: { word: 'role.frames' },
      row: { row: 2 },
      label: 'Regionstaben',
      result: 'Ram',
      printed: { money: 5_700_000_000 },
      parts: { list: [{ money: -360_000_000 }, { money: 6_124_500_000 }] },
      sum: { money: 5_764_500_000 },
      difference: { money: -64_500_000 },
      // Whole tkr: half a tkr for each of three amounts.
      tolerance: { money: 150_000 },
    },
    cells: [
      { sheet: 'Ramar', address: 'D2' },
      { sheet: 'Ramar', address: 'B2' },
      { sheet: 'Ramar', address: 'C2' },
    ],
    amount: 64_500_000,
  });
  expect(more).toEqual([]);
});

test('one wrong digit is named with what it would be', () => {
  // 43 938 − 6 000 = 37 938; 38 938 has another second digit. 42 938 or 44 938 could be the cost: 44 938 would do as well.
  const ambiguous = hitsOf(da14PrintedRow, frames(withRow(['IT-avdelningen', 6_000, 43_938, 38_938])));
  expect(ambiguous.map(({ variant }) => variant)).toEqual(['row']);
  // 60 more: 37 998 for 37 938 is one digit; a cost of 43 998 is one too. But revenue and cost that end otherwise leave one.
  const [hit] = hitsOf(da14PrintedRow, frames(withRow(['IT-avdelningen', 6_045, 43_983, 97_938])));
  // 43 983 − 6 045 = 37 938, printed 97 938: cost would be 103 983 and revenue below zero.
  expect(hit).toMatchObject({
    variant: 'row-digit',
    params: { cell: 'D4', wrong: { money: 9_793_800_000 }, likely: { money: 3_793_800_000 } },
  });
  expect(cellsOf(hit)[0]).toBe('Ramar!D4');
  const [finding] = findingsIn(da14PrintedRow, frames(withRow(['IT-avdelningen', 6_045, 43_983, 97_938])));
  expect(finding?.consider.sv).toBe(
    'Överväg om D4 ska vara 37\u00a0938 tkr i stället för 97\u00a0938 tkr.'
      .replace(' tkr', '\u00a0tkr')
      .replace(' tkr.', '\u00a0tkr.'),
  );
});

test('near miss: a difference that rounding of three amounts can make', () => {
  expect(hitsOf(da14PrintedRow, frames(withRow(['Regionstaben', 3_600, 61_245, 57_646])))).toEqual([]);
  expect(hitsOf(da14PrintedRow, frames(withRow(['Regionstaben', 3_600, 61_245, 57_647])))).toHaveLength(1);
});

test('near miss: columns that most rows do not add up across are something else', () => {
  const rows = RIGHT.map(([name = null, revenue = null, cost = null], index) => [
    name,
    revenue,
    cost,
    1_000 * (index + 1),
  ]);
  expect(hitsOf(da14PrintedRow, frames(rows))).toEqual([]);
});

test('months against the year, in the row of a wide outcome', () => {
  const months = ['jan', 'feb', 'mar', 'apr'];
  const row = (costType: string, ...amounts: number[]): Cell[] => [2026, 'Regionstaben', costType, ...amounts];
  const tables: Tables = {
    ...consistentTables(),
    Utfall: [
      ['År', 'Enhet', 'Kostnadsslag', ...months, 'Summa'],
      row('IT-kostnader', 200.4, 200.4, 200.4, 200.4, 801.6),
      row('Medicinteknik', 50.1, 50.1, 50.1, 50.1, 200.4),
      row('Lokalkostnader', 300.2, 300.2, 300.2, 300.2, 1_200.8),
      row('Övriga kostnader', 10.7, 10.7, 10.7, 10.7, 72.8), // 42.8
    ],
  };
  const [hit, ...more] = hitsOf(da14PrintedRow, tables);
  expect(more).toEqual([]);
  // 72.8 − 42.8 = 30.0; the first digit of the sum, or 40.7 for one of the months: five cells could be the one.
  expect(hit).toMatchObject({
    variant: 'row',
    params: { sum: { money: 4_280_000 }, difference: { money: 3_000_000 } },
  });
  expect(cellsOf(hit)[0]).toBe('Utfall!H5');
});

describe('a row that fails the check of totals too', () => {
  const options = { tables: { Ramar: { totals: [null, 'custom', 'custom', 'custom'] } } };

  test('is named once, with both reasons', () => {
    // 57 645 is printed as 97 645, so the row does not add up; the total of the rows is printed right: 104 229.
    const tables = frames(withRow(['Regionstaben', 3_600, 61_245, 97_645]), ['Summa', 9_600, 113_829, 104_229]);
    const [hit, ...more] = hitsOf(da14PrintedRow, tables, options);
    expect(more).toEqual([]);
    expect(hit).toMatchObject({
      variant: 'both-digit',
      params: {
        cell: 'D2',
        likely: { money: 5_764_500_000 },
        totalRow: { row: 6 },
        totalDifference: { money: -4_000_000_000 },
      },
    });
    expect(cellsOf(hit)).toContain('Ramar!D6');
    expect(hitsOf(da13PrintedTotal, tables, options)).toEqual([]);
  });

  test('near miss: a total that is wrong for another reason is named by itself', () => {
    const tables = frames(withRow(['Regionstaben', 3_600, 61_245, 97_645]), ['Summa', 9_600, 113_829, 999_999]);
    expect(hitsOf(da14PrintedRow, tables, options).map(({ variant }) => variant)).toEqual(['row-digit']);
    expect(hitsOf(da13PrintedTotal, tables, options)).toHaveLength(1);
  });

  test('is the one to look at where a total differs by as much, and the total is not blamed', () => {
    // The net of 57 645 is printed 9 000 too high, two digits off; the total of the nets is right: 104 229.
    const net = frames(withRow(['Regionstaben', 3_600, 61_245, 66_645]), ['Summa', 9_600, 113_829, 104_229]);
    const [hit] = hitsOf(da14PrintedRow, net, options);
    expect(hit).toMatchObject({
      variant: 'both',
      params: { row: { row: 2 }, totalDifference: { money: -900_000_000 } },
    });
    expect(cellsOf(hit)[0]).toBe('Ramar!D2');
    expect(hitsOf(da13PrintedTotal, net, options)).toEqual([]);
  });

  test('by the column that the total is wrong in, where that is one of its parts', () => {
    // The cost of 61 245 tkr is printed 9 000 too high; the total of the costs is right: 113 829.
    const own = { table: 'Drift!A1', sheet: 'Drift' };
    const row: IssueOf<'printed-row'> = {
      kind: 'printed-row',
      role: 'outcome',
      row: 2,
      label: 'Regionstaben',
      result: { column: 4, header: 'Netto', amount: 5_764_500_000 },
      parts: [
        { column: 2, header: 'Intäkter', amount: 360_000_000, sign: -1 },
        { column: 3, header: 'Kostnader', amount: 7_024_500_000, sign: 1 },
      ],
      rounding: 150_000,
      misprint: null,
      own,
    };
    const total: IssueOf<'printed-total'> = {
      kind: 'printed-total',
      role: 'outcome',
      row: 6,
      column: 'amount',
      printed: 11_382_900_000,
      sum: 12_282_900_000,
      visibleSum: 12_282_900_000,
      visibleOnly: false,
      rounding: 250_000,
      misprint: null,
      own: { ...own, column: 3, header: 'Kostnader' },
    };
    const context = contextOf(consistentTables());
    const model = { ...context.model, issues: [row, total] };
    const [hit] = da14PrintedRow.check({ ...context, model });
    expect(hit).toMatchObject({ variant: 'both', params: { totalDifference: { money: -900_000_000 } } });
    expect(hit?.cells[0]).toEqual({ sheet: 'Drift', address: 'C2' });
    expect(da13PrintedTotal.check({ ...context, model })).toEqual([]);
  });

  test('near miss: a total that differs by another amount is wrong by itself', () => {
    // 104 229 is printed as 103 229: 10 000 below the rows, of which one is 9 000 too high.
    const tables = frames(withRow(['Regionstaben', 3_600, 61_245, 66_645]), ['Summa', 9_600, 113_829, 103_229]);
    expect(hitsOf(da14PrintedRow, tables, options).map(({ variant }) => variant)).toEqual(['row']);
    expect(hitsOf(da13PrintedTotal, tables, options)).toHaveLength(1);
  });
});
