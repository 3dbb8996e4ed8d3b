import { expect, test } from '@jest/globals';
import { cellText } from './cell-text';
import type { HostValue } from './state';

const shown = (value: HostValue, format = 'General', locale = 'sv-SE') => cellText({ value }, format, locale, false);

test.each([
  [1234.5, '#,##0', '1\u00a0235'],
  [-1234.5, '#,##0', '-1\u00a0235'],
  [-0.4, '#,##0', '0'],
  [1234567.891, '#,##0.00', '1\u00a0234\u00a0567,89'],
  [0.256, '0.0%', '25,6%'],
  [0.5, '0 %', '50 %'],
  [2.5, '0', '3'],
  [-2.5, '0', '-3'],
  [1.005, '0.00', '1,01'],
  [5, '0.##', '5'],
  [1_500_000, '#,##0,', '1\u00a0500'],
  [-7, '#,##0;[Red]-#,##0', '-7'],
  [-7, '0;(0)', '(7)'],
  [0, '0;-0;"–"', '–'],
  [3, '0" tkr"', '3 tkr'],
  [46249, 'yyyy-mm-dd', '2026-08-15'],
  [46235, 'mmm-yy', 'aug-26'],
  [46235.5, 'yyyy-mm-dd hh:mm', '2026-08-01 12:00'],
  [61, 'yyyy-mm-dd', '1900-03-01'],
])('%d as %s is "%s"', (value, format, text) => {
  expect(shown(value, format)).toBe(text);
});

test.each([
  [12.5, '12,5'],
  [0.1 + 0.2, '0,3'],
  [1 / 3, '0,333333333'],
  [123456789012, '1,23457E+11'],
  [-0.00000000001, '-1E-11'],
  [1234567.891234, '1234567,891'],
])('%d without a format is "%s"', (value, text) => {
  expect(shown(value)).toBe(text);
});

test('truth values, errors and texts are shown in the language of Excel', () => {
  expect(shown(true)).toBe('SANT');
  expect(shown(false, 'General', 'en-US')).toBe('FALSE');
  expect(cellText({ value: '#DIV/0!', error: true }, 'General', 'sv-SE', false)).toBe('#DIVISION/0!');
  expect(shown('text', '#,##0')).toBe('text');
  expect(shown('text', '"Se "@')).toBe('Se text');
  expect(shown(null)).toBe('');
  expect(cellText(undefined, 'General', 'sv-SE', false)).toBe('');
});

test('another locale has its own signs', () => {
  expect(shown(1234.5, '#,##0.0', 'en-US')).toBe('1,234.5');
  expect(shown(46235, 'mmm-yy', 'en-US')).toBe('Aug-26');
});
