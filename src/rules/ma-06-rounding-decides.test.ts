import { hitsOf } from '../../test/support/check-tables';
import { consistentTables } from '../../test/support/consistent';
import { plainTarget } from '../../test/support/plain-target';
import { spoken } from '../../test/support/spoken';
import { maTextsEn } from '../strings/en/rules-ma';
import { maTextsSv } from '../strings/sv/rules-ma';
import { ma06RoundingDecides as rule } from './ma-06-rounding-decides';

const texts = { sv: maTextsSv['MA-06'], en: maTextsEn['MA-06'] };

test('rounding decides nothing in a consistent workbook', () => {
  expect(hitsOf(rule, consistentTables())).toEqual([]);
});

test('met when rounded', () => {
  // 244.8 / 12 000 = 2.04 % → 2.0 %; allowed 12 240, so 4.8 too much unrounded.
  const hits = hitsOf(rule, plainTarget({ forecast: 12_244.8 }));
  expect(hits).toMatchObject([
    {
      variant: 'rounded',
      params: { excess: { money: 480_000 } },
      cells: [{ sheet: 'Mål', address: 'D2' }],
      amount: 480_000,
    },
  ]);
  expect(spoken(texts, hits[0]!).sv).toBe(
    'Regionstyrelsen (helår): utvecklingen 2,04 % avrundas till 2,0 % och når därmed målet på högst 2,0 %; oavrundat är det 4,8 tkr för mycket.',
  );
});

test('missed because it is judged unrounded', () => {
  const hits = hitsOf(rule, plainTarget({ forecast: 12_244.8, settings: { Bedömning: 'oavrundat' } }));
  expect(hits).toMatchObject([{ variant: 'unrounded', amount: 480_000 }]);
  expect(spoken(texts, hits[0]!).en).toContain(
    'the development 2.04% misses the target of at most 2.0%; that is 4.8 tkr too much. Rounded to 2.0%',
  );
});

test('exactly at the limit, just below it and half a tenth above it rounding decides nothing', () => {
  expect(hitsOf(rule, plainTarget({ forecast: 12_240 }))).toEqual([]);
  expect(hitsOf(rule, plainTarget({ forecast: 12_239.9 }))).toEqual([]);
  expect(hitsOf(rule, plainTarget({ forecast: 12_246 }))).toEqual([]); // 2.05 % → 2.1 %, missed either way
});

test('a target with two decimals is rounded to two', () => {
  expect(hitsOf(rule, plainTarget({ forecast: 12_274.8, limit: 0.0225 }))).toEqual([]); // 2.29 %
  // 270.36 / 12 000 = 2.253 % → 2.25 %
  expect(hitsOf(rule, plainTarget({ forecast: 12_270.36, limit: 0.0225 }))).toMatchObject([
    { variant: 'rounded', amount: 36_000 },
  ]);
});
