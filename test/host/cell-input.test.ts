import { describe, expect, test } from '@jest/globals';
import { readInput, serialOf } from './cell-input';

const swedish = (input: string, format = 'General') => readInput(input, format, 'sv-SE', false);

describe('what Excel makes of what is put into a cell', () => {
  test('numbers, truth values and texts that look like nothing else stay as they are', () => {
    expect(readInput(12.5, 'General', 'sv-SE', false)).toEqual({ value: 12.5 });
    expect(readInput(true, 'General', 'sv-SE', false)).toEqual({ value: true });
    expect(swedish('Hälso- och sjukvård')).toEqual({ value: 'Hälso- och sjukvård' });
    expect(swedish('')).toEqual({ value: null });
  });

  test('a text with = first is a formula, = alone is not', () => {
    expect(swedish('=SUM(A1:A3)')).toEqual({ value: '', formula: '=SUM(A1:A3)' });
    expect(swedish('=')).toEqual({ value: '=' });
  });

  test('an apostrophe or the format of text keeps a text a text', () => {
    expect(swedish("'=A1")).toEqual({ value: '=A1' });
    expect(swedish("'2026-08")).toEqual({ value: '2026-08' });
    expect(swedish('=A1', '@')).toEqual({ value: '=A1' });
    expect(swedish('007', '@')).toEqual({ value: '007' });
  });

  test.each([
    ['007', 7],
    ['12,5', 12.5],
    ['12.5', 12.5],
    ['-3', -3],
    [' 4 ', 4],
  ])('"%s" is the number %d', (input, value) => {
    expect(swedish(input)).toEqual({ value });
  });

  test('grouped numbers, percentages and powers bring their format', () => {
    expect(swedish('1 234')).toEqual({ value: 1234, numberFormat: '#,##0' });
    expect(swedish('1\u00a0234,5')).toEqual({ value: 1234.5, numberFormat: '#,##0.00' });
    expect(swedish('5 %')).toEqual({ value: 0.05, numberFormat: '0%' });
    expect(swedish('7%')).toEqual({ value: 0.07, numberFormat: '0%' });
    expect(swedish('2,5 %')).toEqual({ value: 0.025, numberFormat: '0.00%' });
    expect(swedish('1e3')).toEqual({ value: 1000, numberFormat: '0.00E+00' });
  });

  test.each([
    // 1 August 2026: 46 235 days after 30 December 1899.
    ['2026-08', 46235, 'mmm-yy'],
    ['maj 2026', 46143, 'mmm-yy'],
    ['Augusti 2026', 46235, 'mmm-yy'],
    ['2026-08-15', 46249, 'yyyy-mm-dd'],
    ['15 aug 2026', 46249, 'd-mmm-yy'],
    ['15 aug', 46249, 'd-mmm'],
  ])('"%s" is a date', (input, value, numberFormat) => {
    expect(swedish(input)).toEqual({ value, numberFormat });
  });

  test('what only looks like a date is a text', () => {
    for (const text of ['2026-13', 'may 2026', '31 feb 2026', '2025-2027', 'maj', '2026-08-32']) {
      expect(swedish(text)).toEqual({ value: text });
    }
    expect(readInput('may 2026', 'General', 'en-US', false)).toEqual({ value: 46143, numberFormat: 'mmm-yy' });
  });

  test('truth values and errors in both languages', () => {
    expect(swedish('SANT')).toEqual({ value: true });
    expect(swedish('false')).toEqual({ value: false });
    expect(swedish('#N/A')).toEqual({ value: '#N/A', error: true });
    expect(swedish('#DIVISION/0!')).toEqual({ value: '#DIV/0!', error: true });
    expect(readInput('SANT', 'General', 'en-US', false)).toEqual({ value: 'SANT' });
  });
});

test('serial numbers have the leap day that 1900 did not have, and the other system begins in 1904', () => {
  expect(serialOf(1900, 1, 1, false)).toBe(1);
  expect(serialOf(1900, 2, 28, false)).toBe(59);
  expect(serialOf(1900, 3, 1, false)).toBe(61);
  expect(serialOf(2000, 1, 1, false)).toBe(36526);
  expect(serialOf(2000, 1, 1, true)).toBe(35064);
});
