import { shownAs } from './number-format';

test.each([
  // Swedish spaces, the thousands sign of files, decimals before and after the commas.
  ['#,##0,', 1, null],
  ['# ##0,', 1, null],
  ['#,##0.0,,', 2, null],
  ['0,.0', 1, null],
  ['#\\ ##0,;[Red]\\-#\\ ##0,;"–"', 1, null],
  ['# ##0," tkr"', 1, 'tkr'],
  ['0.0,,\\ \\m\\n\\k\\r', 2, 'mnkr'],
  ['#,##0" tkr"', 0, 'tkr'],
  ['0.0 "mnkr"', 0, 'mnkr'],
  ['0.0,," Mkr"', 2, 'mnkr'],
  ['#,##0" MSEK"', 0, 'mnkr'],
  ['General" tkr"', 0, 'tkr'],
  // The accounting format of Swedish Excel, and its sign of a currency.
  ['_-* #,##0.00\\ "kr"_-;\\-* #,##0.00\\ "kr"_-;_-* "-"??\\ "kr"_-;_-@_-', 0, 'kr'],
  ['#,##0\\ [$kr-41D]', 0, 'kr'],
  ['#,##0,\\ [$tkr-41D];[Red]-#,##0,\\ [$tkr-41D]', 1, 'tkr'],
  // Negative amounts alone without the word.
  ['#,##0," tkr";-#,##0,', 1, 'tkr'],
] as const)('%s', (code, thousands, unit) => {
  expect(shownAs(code)).toEqual({ thousands, unit, isOdd: false });
});

test.each([
  'General',
  '0',
  '#,##0',
  '# ##0',
  '#,##0.00',
  '#,##0;(#,##0)',
  '@',
  '0%',
  '0.0" %"',
  // A share of a thousand and a date with words in them are no amounts.
  '0.0%," tkr"',
  'yyyy-mm-dd',
  '[h]:mm" kr"',
  '"tkr"',
  '#,##0" st"',
  '',
])('"%s" shows what stands in the cell', (code) => {
  expect(shownAs(code)).toBeNull();
});

test.each([
  // Each section in its own way.
  '#,##0,;-#,##0',
  '[>=1000000]0.0,," mnkr";#,##0," tkr"',
  '#,##0" tkr";-#,##0" kr"',
  '#,##0" mdkr"',
  '[$€-2]\\ #,##0',
  '#,##0" EUR"',
])('"%s" is in nobody knows what', (code) => {
  expect(shownAs(code)).toMatchObject({ isOdd: true });
});
