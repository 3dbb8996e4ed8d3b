import { cellAddress, columnNumber, columnLetters } from '../domain/address';
import { absoluteRangeText, parseRange, quoteSheet, rangeText, sheetReference } from './reference';

describe('addresses', () => {
  test('columns run A to Z, then AA, and end at XFD', () => {
    expect([1, 26, 27, 52, 53, 702, 703, 16384].map(columnLetters)).toEqual([
      'A',
      'Z',
      'AA',
      'AZ',
      'BA',
      'ZZ',
      'AAA',
      'XFD',
    ]);
    for (const column of [1, 26, 27, 702, 703, 16384]) expect(columnNumber(columnLetters(column))).toBe(column);
    expect(cellAddress(7, 3)).toBe('C7');
  });

  test('a range is read with and without dollar signs, from any corner', () => {
    const range = { firstRow: 5, firstColumn: 2, lastRow: 12, lastColumn: 8 };
    expect(parseRange('B5:H12')).toEqual(range);
    expect(parseRange('$B$5:$H$12')).toEqual(range);
    expect(parseRange('H12:B5')).toEqual(range);
    expect(rangeText(range)).toBe('B5:H12');
    expect(absoluteRangeText(range)).toBe('$B$5:$H$12');
    expect(rangeText(parseRange('b4')!)).toBe('B4');
  });

  test.each(['', 'B', '5', 'B0', 'XFE1', 'A1048577', 'A1:B2:C3', 'Blad!A1', 'A:A'])('%p is no range', (text) => {
    expect(parseRange(text)).toBeNull();
  });
});

describe('quoteSheet', () => {
  test.each(['Utfall', 'Underlag', 'Åtgärdsuppföljning', 'Måluppfyllelse', '_x', 'Blad_1', 'Budget2026'])(
    '%s stands as it is',
    (name) => {
      expect(quoteSheet(name)).toBe(name);
    },
  );

  test.each([
    ['Två ord', "'Två ord'"],
    ["O'Brien", "'O''Brien'"],
    ['2026-plan', "'2026-plan'"],
    ['2026', "'2026'"],
    ['Budget-2026', "'Budget-2026'"],
    ['A1', "'A1'"],
    ['xfd9', "'xfd9'"],
    ['RC', "'RC'"],
    ['R1C1', "'R1C1'"],
    ['r', "'r'"],
    ['C', "'C'"],
    ['C12', "'C12'"],
    ['R2', "'R2'"],
    ['TRUE', "'TRUE'"],
    ['falskt', "'falskt'"],
    ['Blad!1', "'Blad!1'"],
    ['a.b', "'a.b'"],
    ['', "''"],
  ])('%s is quoted', (name, quoted) => {
    expect(quoteSheet(name)).toBe(quoted);
  });

  test('a reference is absolute', () => {
    expect(sheetReference('Två ord', 'B2:B9')).toBe("'Två ord'!$B$2:$B$9");
    expect(() => sheetReference('Utfall', 'B')).toThrow(RangeError);
  });
});
