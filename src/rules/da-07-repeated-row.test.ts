import { cellsOf, hitsOf } from '../../test/support/check-tables';
import { consistentTables, withRows } from '../../test/support/consistent';
import { da07RepeatedRow } from './da-07-repeated-row';
import { hitsOfSheets } from '../../test/support/check-sheets';

test('a row of the outcome that was pasted twice', () => {
  const tables = consistentTables();
  const last = tables.Utfall!.length;
  const [hit, ...more] = hitsOf(da07RepeatedRow, withRows(tables, 'Utfall', [...tables.Utfall![1]!]));
  const amount = Number(tables.Utfall![1]![4]) * 100_000;
  expect(hit).toMatchObject({
    variant: 'amount',
    params: { table: { word: 'role.outcome' }, row: { row: last + 1 }, first: { row: 2 }, amount: { money: amount } },
    amount,
  });
  expect(cellsOf(hit)).toEqual([`Utfall!E${last + 1}`, `Utfall!C${last + 1}`, 'Utfall!C2']);
  expect(more).toEqual([]);
});

test('the same key with another amount is the same key', () => {
  const tables = withRows(consistentTables(), 'Prognos', ['Regionstaben', 'IT-kostnader', 10, 2026]);
  expect(hitsOf(da07RepeatedRow, tables)).toHaveLength(1);
});

test('near miss: rows that differ in a column of the user’s own', () => {
  const tables = consistentTables();
  const [header, ...rows] = tables.Prognos!;
  tables.Prognos = [
    [...header!, 'Projekt'],
    ...rows.map((row) => [...row, 'P1']),
    ['Regionstaben', 'IT-kostnader', 10, 2026, 'P2'],
  ];
  expect(hitsOf(da07RepeatedRow, tables)).toEqual([]);
});

describe('in tables of the user’s own form', () => {
  const MONTHS = ['jan', 'feb', 'mar', 'apr'];
  const matrix = (...more: (string | number)[][]) => ({
    name: 'Utfall 2026',
    rows: [
      ['Utfall 2026, nettokostnad tkr'],
      ['Enhet', 'Projekt', ...MONTHS],
      ['Regionstaben', 'Drift', 600, 610, 620, 605],
      ['Trafik', 'Linje 1', 900, 910, 920, 905],
      ['Trafik', 'Linje 2', 900, 910, 920, 905],
      ...more,
    ],
  });

  test('a row that was pasted twice is one finding, by its rows in the sheet', () => {
    const [hit, ...more] = hitsOfSheets(da07RepeatedRow, [matrix(['Trafik', 'Linje 1', 900, 910, 920, 905])]);
    expect(hit).toMatchObject({
      variant: 'own',
      params: { sheet: 'Utfall 2026', row: { row: 6 }, first: { row: 4 } },
      amount: 92_000_000,
    });
    expect(cellsOf(hit)).toEqual(['C6', 'C4', 'D6', 'D4', 'E6', 'E4', 'F6', 'F4'].map((cell) => `Utfall 2026!${cell}`));
    expect(more).toEqual([]);
  });

  test('near miss: rows of one unit that another column or an amount tells apart', () => {
    expect(hitsOfSheets(da07RepeatedRow, [matrix(['Trafik', 'Linje 1', 900, 910, 920, 906])])).toEqual([]);
  });
});
