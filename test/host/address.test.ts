import { expect, test } from '@jest/globals';
import { areaText, parseArea, quoteSheet, splitAddress, subtract } from './address';

test.each([
  ['Blad1', 'Blad1'],
  ['Mål_2026', 'Mål_2026'],
  ['Två ord', "'Två ord'"],
  ["O'Brien", "'O''Brien'"],
  ['2026-plan', "'2026-plan'"],
  ['R1C1', "'R1C1'"],
  ['A1', "'A1'"],
  ['RC', "'RC'"],
])('the sheet %s stands as %s', (name, quoted) => {
  expect(quoteSheet(name)).toBe(quoted);
  expect(splitAddress(`${quoted}!B4`)).toEqual({ sheet: name, rest: 'B4' });
});

test.each(['B4', 'B4:D9', 'A:C', '3:5', 'XFD1048576'])('%s is read and written as it is', (text) => {
  expect(areaText(parseArea(text)!)).toBe(text);
});

test('dollar signs and corners in another order are understood, what is outside is not', () => {
  expect(areaText(parseArea('$D$9:$B$4')!)).toBe('B4:D9');
  expect(areaText(parseArea('B4:D9')!, '$')).toBe('$B$4:$D$9');
  for (const text of ['XFE1', 'A1048577', 'A0', 'Namn', '']) expect(parseArea(text)).toBeNull();
});

test('what is left of an area around a hole', () => {
  const left = subtract(parseArea('A1:C3')!, parseArea('B2')!);
  expect(left.map((area) => areaText(area))).toEqual(['A1:C1', 'A3:C3', 'A2', 'C2']);
});
