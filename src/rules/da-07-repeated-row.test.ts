import { cellsOf, hitsOf } from '../../test/support/check-tables';
import { consistentTables, withRows } from '../../test/support/consistent';
import { da07RepeatedRow } from './da-07-repeated-row';

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
