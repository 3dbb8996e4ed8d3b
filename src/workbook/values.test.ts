import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { AmountUnit } from '../domain/money';
import {
  dateOfNumber,
  dateOfSerial,
  isBlank,
  monthOfNumber,
  normaliseDiaryNumber,
  readAccount,
  readAmount,
  readDate,
  readFraction,
  readMonth,
  readStatedAmount,
  readYear,
  readYearMonth,
  readYesNo,
  yearMonthOfNumber,
  yearOfNumber,
} from './values';

/** In a workbook in kr, so that öre are hundredths. */
const kr = (text: string): number | null => {
  const ore = readAmount(text, 'kr');
  return ore === null ? null : ore / 100;
};

describe('amounts as text', () => {
  it.each([
    ['1234', 1234],
    ['1 234', 1234],
    ['1\u00a0234', 1234],
    ['1\u202f234\u202f567', 1_234_567],
    ['1\u2009234,50', 1234.5],
    ['12,5', 12.5],
    ['12.5', 12.5],
    ['1234.567', 1234.57], // öre: 123456.7 rounds to 123457
    ['1,234', 1.23], // the comma is the Swedish decimal sign: 123.4 öre
    ['0.125', 0.13], // no thousands begin with a zero: 12.5 öre, away from zero
    [',5', 0.5],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['1.234.567', 1_234_567],
    ['1,234,567', 1_234_567],
    ['1.234.567,89', 1_234_567.89],
    ['+12', 12],
    ['-12', -12],
    ['− 12', -12],
    ['–12,5', -12.5],
    ['12-', -12],
    ['1 234,5 −', -1234.5],
    ['(1 234)', -1234],
    ['( 12 )', -12],
    ['1 234 kr', 1234],
    ['1 234,50kr', 1234.5],
    ['−5 kr', -5],
    ['5- kr', -5],
    ['5 kr−', -5],
    ['SEK 500', 500],
    ['500 SEK', 500],
    ['1.5E+03', 1500],
    ["'77", 77],
    ['\u200b77\u200b', 77],
  ])('reads %j as %d', (text, amount) => {
    expect(kr(text)).toBe(amount);
  });

  it.each([
    '1.234', // 1 234 or 1.234: nobody can tell
    '12 34',
    '1 2345',
    '1,23,456',
    '1.2.3',
    '(−5)',
    '-5-',
    '--5',
    'n/a',
    'ca 500',
    '5 %',
    '12 x',
    'kr',
    '1 234 USD',
    '99999999999999999999',
  ])('does not guess at %j', (text) => {
    expect(kr(text)).toBeNull();
  });

  it.each<[string, AmountUnit, number]>([
    ['5', 'tkr', 500_000], // 5 000 kr
    ['5 mnkr', 'tkr', 500_000_000],
    ['5 Mkr', 'tkr', 500_000_000],
    ['5 mn kr', 'kr', 500_000_000],
    ['2,5 tkr', 'mnkr', 250_000],
    ['7 kkr', 'mnkr', 700_000],
    ['5 tSEK', 'kr', 500_000],
    ['5 kSEK', 'mnkr', 500_000],
    ['5 MSEK', 'tkr', 500_000_000],
    ['5 mkr', 'tkr', 500_000_000],
    ['5 mnkr-', 'tkr', -500_000_000],
  ])('reads %j in a workbook in %s by its own unit', (text, unit, ore) => {
    expect(readAmount(text, unit)).toBe(ore);
  });

  it.each<[string, AmountUnit, number]>([
    ['85 kr', 'tkr', 8_500_000], // 85 tkr: a cell with a currency format, copied as text
    ['85,50 kr', 'mnkr', 8_550_000_000],
    ['−85 kr', 'tkr', -8_500_000],
    ['5 kr-', 'tkr', -500_000],
    ['kr 85', 'tkr', 8_500_000],
    ['SEK 85', 'tkr', 8_500_000],
    ['85 SEK', 'tkr', 8_500_000],
    ['85 kronor', 'tkr', 8_500_000],
    ['1 234:-', 'tkr', 123_400_000],
    ['1 234,50:-', 'kr', 123_450],
    ['−12:-', 'kr', -1_200],
  ])('takes the currency sign in %j for no unit, in a workbook in %s', (text, unit, ore) => {
    expect(readAmount(text, unit)).toBe(ore);
  });

  it.each<[string, AmountUnit, number]>([
    ['500 kr', 'tkr', 50_000],
    ['kr 500', 'mnkr', 50_000],
    ['0,5 tkr', 'mnkr', 50_000],
    ['0,5', 'tkr', 50_000],
  ])('takes the unit in %j at its word where a person states it', (text, unit, ore) => {
    expect(readStatedAmount(text, unit)).toBe(ore);
  });

  it.each(['', ' ', '\u00a0', '-', '–', '−', ' - '])('takes %j for no amount', (text) => {
    expect(isBlank(text)).toBe(true);
  });

  it('takes no figure for a blank', () => {
    expect(isBlank('-5')).toBe(false);
    expect(isBlank('0')).toBe(false);
  });

  it('reads back every amount that Swedish finance staff would write', () => {
    const spaces = fc.constantFrom('', ' ', '\u00a0', '\u202f', '\u2009');
    const minus = fc.constantFrom('-', '−', '–');
    const ore = fc.integer({ min: -99_999_999_999, max: 99_999_999_999 });
    fc.assert(
      fc.property(
        ore,
        spaces,
        minus,
        fc.constantFrom('before', 'after', 'parentheses'),
        (amount, space, sign, place) => {
          const whole = Math.floor(Math.abs(amount) / 100).toString();
          const grouped = whole.replace(/\B(?=(\d{3})+$)/g, space);
          const size = `${grouped},${String(Math.abs(amount) % 100).padStart(2, '0')}`;
          const negative = { before: `${sign}${size}`, after: `${size}${sign}`, parentheses: `(${size})` }[place];
          expect(readAmount(amount < 0 ? negative : size, 'kr')).toBe(amount);
        },
      ),
    );
  });

  it('never throws and never gives a number that is not finite', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[-+(]?[\d., ]*[-)e%kr]*$/)), (text) => {
        const ore = readAmount(text, 'mnkr');
        expect(ore === null || Number.isSafeInteger(ore)).toBe(true);
      }),
    );
  });
});

describe('fractions', () => {
  it.each([
    ['0,02', 0.02, false],
    ['2 %', 0.02, true],
    ['2,0\u00a0%', 0.02, true],
    ['−1,5 %', -0.015, true],
    ['100 %', 1, true],
    ['2 procent', 0.02, true],
    ['1.234', 1.234, false],
  ])('reads %j', (text, value, percent) => {
    expect(readFraction(text)).toEqual({ value, percent });
  });

  it.each(['', '%', 'två', '1 %%'])('does not read %j', (text) => {
    expect(readFraction(text)).toBeNull();
  });
});

describe('dates', () => {
  it.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [60, null], // 29 February 1900 never was
    [61, '1900-03-01'],
    [45_658, '2025-01-01'],
    [46_022.75, '2025-12-31'],
    [2_958_465, '9999-12-31'],
    [2_958_466, null],
    [0, null],
    [-1, null],
    [NaN, null],
    [Infinity, null],
  ])('takes serial %d in the 1900 system for %s', (serial, date) => {
    expect(dateOfSerial(serial, false)).toBe(date);
  });

  it('counts from 1904 where the workbook does', () => {
    expect(dateOfSerial(0, true)).toBe('1904-01-01');
    expect(dateOfSerial(45_658 - 1462, true)).toBe('2025-01-01');
  });

  it('agrees with the calendar on every day after February 1900', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2_958_465 }), (serial) => {
        const days = (Date.parse(`${dateOfSerial(serial, false)}T00:00:00Z`) - Date.UTC(2025, 0, 1)) / 86_400_000;
        expect(days).toBe(serial - 45_658);
      }),
    );
  });

  it.each([
    ['2026-01-31', '2026-01-31'],
    ['2026-1-5', '2026-01-05'],
    ['2026/01/31', '2026-01-31'],
    ['2026-01-31T00:00:00', '2026-01-31'],
    ['2026-01-31 12:30', '2026-01-31'],
    ['20260131', '2026-01-31'],
    ['31 december 2025', '2025-12-31'],
    ['31 dec 2025', '2025-12-31'],
    ['31 dec. 2025', '2025-12-31'],
    ['den 30 september 2026', '2026-09-30'],
    ['Den 1 maj 2026', '2026-05-01'],
    ['1:a maj 2026', '2026-05-01'],
    ['31/12 2025', '2025-12-31'],
    ['31/12/2025', '2025-12-31'],
    ['12/31/2025', '2025-12-31'],
    ['31.12.2025', '2025-12-31'],
    ['30 September 2026', '2026-09-30'],
    ['September 30, 2026', '2026-09-30'],
    ['1st May 2026', '2026-05-01'],
    ['45658', '2025-01-01'],
  ])('reads %j as %s', (text, date) => {
    expect(readDate(text, false, 'first')).toBe(date);
  });

  it.each([
    ['2026-02', '2026-02-01', '2026-02-28'],
    ['2028-02', '2028-02-01', '2028-02-29'],
    ['februari 2026', '2026-02-01', '2026-02-28'],
    ['2026', '2026-01-01', '2026-12-31'],
    ['202602', '2026-02-01', '2026-02-28'],
  ])('takes %j for its first or its last day', (text, first, last) => {
    expect(readDate(text, false, 'first')).toBe(first);
    expect(readDate(text, false, 'last')).toBe(last);
  });

  it('takes a year or a month typed as a number for what it says, not for a serial', () => {
    expect(dateOfNumber(2026, false, 'first')).toBe('2026-01-01');
    expect(dateOfNumber(202_612, false, 'last')).toBe('2026-12-31');
    expect(dateOfNumber(20_260_131, false, 'first')).toBe('2026-01-31');
  });

  it.each(['', 'snart', '2026-13-01', '2026-02-30', '32 januari 2026', '31 foo 2026', '2026-13', '1/2/3'])(
    'does not read %j',
    (text) => {
      expect(readDate(text, false, 'first')).toBeNull();
    },
  );

  it('never throws and gives only dates that exist', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^\d{1,5}[-/. ]\d{0,3}[-/. ]\d{0,5}$/)), (text) => {
        const date = readDate(text, false, 'last');
        if (date !== null) expect(new Date(`${date}T00:00:00Z`).toISOString().slice(0, 10)).toBe(date);
      }),
    );
  });
});

describe('months and years', () => {
  it.each([
    ['8', 8],
    ['08', 8],
    ['aug', 8],
    ['Augusti', 8],
    ['AUGUST', 8],
    ['aug.', 8],
    ['2026-08', 8],
    ['augusti 2026', 8],
    ['2026-08-31', 8],
    ['maj', 5],
    ['may', 5],
    ['okt', 10],
    ['oct', 10],
    ['13', null],
    ['0', null],
    ['hösten', null],
  ])('reads the month %j', (text, month) => {
    expect(readMonth(text, false)).toBe(month);
  });

  it.each([
    [8, 8],
    [202_608, 8],
    [46_235, 8], // 1 August 2026
    [13, null],
    [0, null],
    [8.5, null],
  ])('reads the month number %d', (value, month) => {
    expect(monthOfNumber(value, false)).toBe(month);
  });

  it.each([
    ['2026', 2026],
    [' 2026 ', 2026],
    ['2 026', 2026],
    ['2026,0', 2026],
    ['År 2026', 2026],
    ['2026-08', 2026],
    ['2026-01-01', 2026],
    ['26', null],
    ['20266', null],
    ['år', null],
  ])('reads the year %j', (text, year) => {
    expect(readYear(text, false)).toBe(year);
  });

  it.each([
    [2026, 2026],
    [46_023, 2026], // 1 January 2026
    [202_608, 2026],
    [20_266, null], // mistyped: as a serial it would be 1955
    [26, null],
    [2026.5, null],
  ])('reads the year number %d', (value, year) => {
    expect(yearOfNumber(value, false)).toBe(year);
  });

  it.each([
    '2026-08',
    '2026-8',
    '202608',
    'augusti 2026',
    'aug 2026',
    'August 2026',
    '2026 aug',
    '2026-08-31',
    '2026/08',
  ])('reads the report period %j', (text) => {
    expect(readYearMonth(text, false)).toEqual({ year: 2026, month: 8 });
  });

  it('reads the report period that Excel has made a date of', () => {
    expect(yearMonthOfNumber(46_235, false)).toEqual({ year: 2026, month: 8 });
    expect(yearMonthOfNumber(46_235 - 1462, true)).toEqual({ year: 2026, month: 8 });
    expect(yearMonthOfNumber(8, false)).toBeNull();
  });
});

it.each([
  ['ja', true],
  ['JA ', true],
  ['yes', true],
  ['sant', true],
  ['x', true],
  ['1', true],
  ['nej', false],
  ['no', false],
  ['falskt', false],
  ['0', false],
  ['kanske', null],
  ['', null],
])('reads %j as yes or no', (text, value) => {
  expect(readYesNo(text)).toBe(value);
});

it.each([
  ['6510', 6510],
  ['6510 Licenser', 6510],
  ['6510-1', 6510],
  ['Licenser', null],
  ['', null],
])('reads the account %j', (text, account) => {
  expect(readAccount(text)).toBe(account);
});

it.each([
  ['RS 552-2025', 'RS 552-2025'],
  ['rs  552 - 2025', 'RS 552-2025'],
  ['Dnr 03042-2019', '03042-2019'],
  ['dnr: RS/403/2022', 'RS/403/2022'],
  ['KS2009/313-04', 'KS2009/313-04'],
  ['RS\u00a0552–2025', 'RS 552-2025'],
  ['  ', null],
])('spells the diary number %j as %j', (text, spelling) => {
  expect(normaliseDiaryNumber(text)).toBe(spelling);
});
