import { refusalOf } from '../../../test/support/refusal-of';
import { CellKind } from '../../workbook/snapshot';
import { newBudget } from './budget';
import { addCell, finishColumn, newColumn } from './columns';

type Cell = [row: number, kind: CellKind, value: number];

function finished(cells: readonly Cell[], empty = -1, errors: readonly number[] = []) {
  const budget = newBudget();
  const column = newColumn(budget);
  for (const [row, kind, value] of cells) addCell(column, row, kind, value, budget);
  const { count, rows, kinds, values } = finishColumn(column, { empty, errors: new Set(errors) }, budget);
  expect([rows.length, kinds.length, values.length]).toEqual([count, count, count]);
  return Array.from({ length: count }, (_, at): Cell => [rows[at]!, kinds[at] as CellKind, values[at]!]);
}

const number = (row: number, value: number): Cell => [row, CellKind.number, value];

test('cells in order stay as they are, however many', () => {
  const cells = Array.from({ length: 1000 }, (_, at) => number(at + 1, at * 1.5));
  expect(finished(cells)).toEqual(cells);
});

test('cells out of order are put in order', () => {
  expect(finished([number(3, 30), number(1, 10), number(2, 20)])).toEqual([
    number(1, 10),
    number(2, 20),
    number(3, 30),
  ]);
});

test('of several cells in one row the last one stands', () => {
  expect(finished([number(1, 10), number(2, 20), number(1, 11), [2, CellKind.text, 0]])).toEqual([
    number(1, 11),
    [2, CellKind.text, 0],
  ]);
});

test('an empty cell that comes last takes the earlier one away', () => {
  expect(finished([number(1, 10), number(2, 20), [1, CellKind.empty, 0]])).toEqual([number(2, 20)]);
  expect(finished([number(1, 10), [1, CellKind.empty, 0], number(1, 12)])).toEqual([number(1, 12)]);
});

test('the empty text fills no cell, and a number that equals its index does', () => {
  expect(finished([[1, CellKind.text, 4], number(2, 4), [3, CellKind.text, 5]], 4)).toEqual([
    number(2, 4),
    [3, CellKind.text, 5],
  ]);
});

test('more than there is room for is refused, and what was trimmed is given back', () => {
  const budget = { left: 10_000 };
  const column = newColumn(budget);
  expect(
    refusalOf(() => {
      for (let row = 1; row < 10_000; row++) addCell(column, row, CellKind.number, 1, budget);
    }),
  ).toBe('too-large');
  const before = { left: 10_000 };
  const small = newColumn(before);
  addCell(small, 1, CellKind.number, 1, before);
  finishColumn(small, { empty: -1, errors: new Set() }, before);
  // One cell of 13 bytes, and 1 500 for the column.
  expect(before.left).toBe(10_000 - 1513);
});
