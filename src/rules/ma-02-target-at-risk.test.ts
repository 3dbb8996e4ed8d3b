import { hitsOf } from '../../test/support/check-tables';
import { consistentTables, withCell } from '../../test/support/consistent';
import { plainTarget } from '../../test/support/plain-target';
import { spoken } from '../../test/support/spoken';
import { maTextsEn } from '../strings/en/rules-ma';
import { maTextsSv } from '../strings/sv/rules-ma';
import { ma02TargetAtRisk as rule } from './ma-02-target-at-risk';

const texts = { sv: maTextsSv['MA-02'], en: maTextsEn['MA-02'] };
const without = { 'Jämförelseposter räknas': 'utan' };

test('the targets of a consistent workbook are met with more than the margin', () => {
  expect(hitsOf(rule, consistentTables())).toEqual([]);
});

test('inside the risk margin', () => {
  // 204 / 12 000 = 1.7 %, 0.3 points from the limit; allowed 12 240, so 36 left.
  const hits = hitsOf(rule, plainTarget({ forecast: 12_204 }));
  expect(hits).toMatchObject([
    {
      variant: 'margin',
      params: { headroom: { money: 3_600_000 }, margin: { points: 0.5 } },
      cells: [{ sheet: 'Mål', address: 'D2' }],
      amount: 3_600_000,
    },
  ]);
  expect(spoken(texts, hits[0]!).sv).toBe(
    'Regionstyrelsen (helår): nettokostnaden går från 12 000 tkr till 12 204 tkr, 1,7 % mot högst 2,0 %. Det återstår 0,3 procentenheter och 36 tkr, mindre än risktröskeln på 0,5 procentenheter.',
  );
});

test('exactly the margin away is not inside it, and a missed target is no risk', () => {
  expect(hitsOf(rule, plainTarget({ forecast: 12_180 }))).toEqual([]); // 1.5 %
  expect(hitsOf(rule, plainTarget({ forecast: 12_360 }))).toEqual([]); // 3.0 %
});

test('met for the year and missed so far', () => {
  // 8 × 1 025 = 8 200 against 8 000 is 2.5 %; 8 000 × 1.02 = 8 160, so 40 too much.
  const hits = hitsOf(rule, plainTarget({ soFar: 1_025, forecast: 12_120 }));
  expect(hits).toMatchObject([
    { variant: 'to-date', params: { excessToDate: { money: 4_000_000 } }, amount: 4_000_000 },
  ]);
  expect(spoken(texts, hits[0]!).sv).toBe(
    'Regionstyrelsen: målet nås för helåret med 1,0 % mot högst 2,0 %, men t.o.m. augusti 2026 har nettokostnaden gått från 8 000 tkr till 8 200 tkr, 2,5 %; hittills är det 40 tkr för mycket.',
  );
  expect(hitsOf(rule, plainTarget({ soFar: 1_020, forecast: 12_120 }))).toEqual([]);
});

test('both at once is one hit', () => {
  const hits = hitsOf(rule, plainTarget({ soFar: 1_025, forecast: 12_204 }));
  expect(hits).toMatchObject([{ variant: 'margin-and-to-date', amount: 4_000_000 }]);
  spoken(texts, hits[0]!);
});

test('only rounding lets it pass', () => {
  const [hit] = hitsOf(rule, plainTarget({ forecast: 12_244 })); // 2.03 %
  expect(hit).toMatchObject({ variant: 'by-rounding', amount: 400_000 });
  expect(spoken(texts, hit!).sv).toContain(
    '2,03 % mot högst 2,0 %. Målet nås bara efter avrundning; oavrundat är det 4 tkr för mycket.',
  );
});

test('without comparability items the text says so', () => {
  const items = [0, 100] as const;
  // (12 304 − 12 000 − 100) / 12 000 = 1.7 %
  const [margin] = hitsOf(rule, plainTarget({ soFar: 1_000, forecast: 12_304, items, settings: without }));
  expect(margin).toMatchObject({ variant: 'margin-without-items', amount: 3_600_000 });
  expect(spoken(texts, margin!).sv).toContain('Bedömningen är gjord utan jämförelseposter');
  const [rounding] = hitsOf(rule, plainTarget({ soFar: 1_000, forecast: 12_344, items, settings: without }));
  expect(rounding).toMatchObject({ variant: 'by-rounding-without-items', amount: 400_000 });
  spoken(texts, rounding!);
  // So far (8 400 − 8 000 − 100) / 8 000 = 3.75 %; the year (12 200 − 12 000 − 100) / 12 000 = 0.8 %: 140 left.
  const [soFar] = hitsOf(rule, plainTarget({ soFar: 1_050, forecast: 12_200, items, settings: without }));
  expect(soFar).toMatchObject({ variant: 'to-date-without-items', amount: 14_000_000 });
  spoken(texts, soFar!);
  const [both] = hitsOf(rule, plainTarget({ soFar: 1_050, forecast: 12_304, items, settings: without }));
  expect(both).toMatchObject({ variant: 'margin-and-to-date-without-items' });
  spoken(texts, both!);
});

test('where items do not count and there are none, nothing is said of them', () => {
  expect(hitsOf(rule, plainTarget({ forecast: 12_204, settings: without }))).toMatchObject([{ variant: 'margin' }]);
});

test('what is accumulated is judged only beside a full-year target', () => {
  // So far 8 × 1 010 + 160 = 8 240, 3.0 %; August alone 1 010 against 1 000, 1.0 %.
  const early = withCell(plainTarget({ soFar: 1_010, forecast: 12_120 }), 'Utfall', 13, 'Belopp', 1_170);
  expect(hitsOf(rule, early)).toMatchObject([{ variant: 'to-date' }]);
  expect(hitsOf(rule, withCell(early, 'Mål', 1, 'Läsning', 'Sista månaden'))).toEqual([]);
});
