import type { GridCell } from './grid';
import { cellTime, isSureTime } from './line-times';

function cell(value: string | number): GridCell {
  const number = typeof value === 'number' ? value : /^\d+$/.test(value) ? Number(value) : null;
  const kind = typeof value === 'number' ? 'number' : 'text';
  return { row: 4, column: 3, kind, number, text: String(value), asText: kind === 'text' && number !== null };
}

test.each([
  [202508, 2025, 8],
  ['202508', 2025, 8],
  ['2025-08', 2025, 8],
  ['2025P08', 2025, 8],
  ['2025:8', 2025, 8],
  [2508, 2025, 8],
  [20250831, 2025, 8],
  // 15 March 2025
  [45_731, 2025, 3],
  ['2025-03-15', 2025, 3],
  ['aug 2025', 2025, 8],
  [8, null, 8],
  ['P08', null, 8],
  ['augusti', null, 8],
  [2025, 2025, null],
  // What is booked when the year is closed belongs to December; 0 is the opening balance.
  [202513, 2025, 12],
  ['2025-14', 2025, 12],
  [13, null, 12],
  [202500, 2025, 0],
  [0, null, 0],
])('%s', (value, year, month) => {
  expect(cellTime(cell(value), false)).toEqual({ year, month });
});

test.each([202577, 202517, 17, -3, 812.5, 9_999_999, 'K3', 'saknas', '2025-77'])('%s is no time', (value) => {
  expect(cellTime(cell(value), false)).toBeNull();
});

test('days of a workbook that counts from 1904', () => {
  // 15 March 2025 is 1 462 days less there.
  expect(cellTime(cell(45_731 - 1_462), true)).toEqual({ year: 2025, month: 3 });
});

test('an amount may look like a day, and never like a month of a year', () => {
  expect(isSureTime(cell(202508), false)).toBe(true);
  expect(isSureTime(cell('2025-08-31'), false)).toBe(true);
  expect(isSureTime(cell(45_731), false)).toBe(false);
  expect(isSureTime(cell(8), false)).toBe(false);
});
