import { hitsOf } from '../../test/support/check-tables';
import { consistentTables, withCell, withoutTable } from '../../test/support/consistent';
import { plainTarget } from '../../test/support/plain-target';
import { spoken } from '../../test/support/spoken';
import { maTextsEn } from '../strings/en/rules-ma';
import { maTextsSv } from '../strings/sv/rules-ma';
import { ma01TargetMissed as rule } from './ma-01-target-missed';

const texts = { sv: maTextsSv['MA-01'], en: maTextsEn['MA-01'] };

test('the targets of a consistent workbook are met', () => {
  expect(hitsOf(rule, consistentTables())).toEqual([]);
});

test('a rise above the limit', () => {
  // 12 360 / 12 000 − 1 = 3.0 %; allowed 12 000 × 1.02 = 12 240, so 120 too much.
  const hits = hitsOf(rule, plainTarget({ forecast: 12_360 }));
  expect(hits).toMatchObject([
    {
      variant: 'rises',
      params: { netBase: { money: 1_200_000_000 }, netTarget: { money: 1_236_000_000 }, excess: { money: 12_000_000 } },
      cells: [{ sheet: 'Mål', address: 'D2' }],
      amount: 12_000_000,
    },
  ]);
  expect(spoken(texts, hits[0]!)).toEqual({
    sv: 'Regionstyrelsen (helår): nettokostnaden ökar från 12 000 tkr till 12 360 tkr, 3,0 % mot högst 2,0 %; det är 120 tkr för mycket.',
    en: 'Regionstyrelsen (full year): net cost rises from 12 000 tkr to 12 360 tkr, 3.0% against at most 2.0%; that is 120 tkr too much.',
    considerSv: 'Överväg att besluta om åtgärder på minst 120 tkr, eller att pröva målet på nytt.',
    considerEn: 'Consider deciding on measures of at least 120 tkr, or reviewing the target.',
  });
});

test('a fall that is not the fall asked for, and no change at all', () => {
  // 11 880 / 12 000 − 1 = −1.0 % against at most −2.0 %: allowed 11 760.
  const [falls] = hitsOf(rule, plainTarget({ forecast: 11_880, limit: -0.02 }));
  expect(falls).toMatchObject({ variant: 'falls', amount: 12_000_000 });
  expect(spoken(texts, falls!).sv).toContain(
    'minskar från 12 000 tkr till 11 880 tkr, −1,0 % mot högst −2,0 %; det är 120 tkr för mycket',
  );
  const [same] = hitsOf(rule, plainTarget({ forecast: 12_000, limit: -0.02 }));
  expect(same).toMatchObject({ variant: 'unchanged', amount: 24_000_000 });
  spoken(texts, same!);
});

test('exactly at the limit, and what rounds to it, is met', () => {
  expect(hitsOf(rule, plainTarget({ forecast: 12_240 }))).toEqual([]);
  expect(hitsOf(rule, plainTarget({ forecast: 12_245.9 }))).toEqual([]); // 2.049 % → 2.0 %
  expect(hitsOf(rule, plainTarget({ forecast: 12_246 }))).toMatchObject([{ amount: 600_000 }]); // 2.05 % → 2.1 %
});

test('judged unrounded the decimals show why it is missed', () => {
  const [hit] = hitsOf(rule, plainTarget({ forecast: 12_241, settings: { Bedömning: 'oavrundat' } }));
  // 241 / 12 000 = 2.0083 %
  expect(hit).toMatchObject({ amount: 100_000 });
  expect(spoken(texts, hit!).sv).toContain('2,01 % mot högst 2,0 %; det är 1 tkr för mycket');
});

test('without comparability items, by both methods', () => {
  const missed = { forecast: 12_500, items: [100, 200] as const };
  // (12 500 − 12 000 − 200 + 100) / 12 000 = 400 / 12 000 = 3.3 %; allowed change 240: 160 too much.
  const [unchanged] = hitsOf(rule, plainTarget({ ...missed, settings: { 'Jämförelseposter räknas': 'utan' } }));
  expect(unchanged).toMatchObject({ variant: 'without-items-unchanged-base', amount: 16_000_000 });
  expect(spoken(texts, unchanged!).sv).toBe(
    'Regionstyrelsen (helår): nettokostnaden går från 12 000 tkr till 12 500 tkr. Utan jämförelseposterna, 100 tkr i basåret och 200 tkr i målåret, är ändringen 3,3 % av hela basen, mot högst 2,0 %; det är 160 tkr för mycket.',
  );
  // (12 500 − 200) / (12 000 − 100) − 1 = 400 / 11 900 = 3.4 %; allowed 11 900 × 1.02 = 12 138: 162 too much.
  const settings = { 'Jämförelseposter räknas': 'utan', Jämförelsemetod: 'rensad bas' };
  const [adjusted] = hitsOf(rule, plainTarget({ ...missed, settings }));
  expect(adjusted).toMatchObject({ variant: 'without-items-adjusted-base', amount: 16_200_000 });
  expect(spoken(texts, adjusted!).sv).toContain('är utvecklingen 3,4 % mot högst 2,0 %');
});

test('another reading says which', () => {
  // January–August: 8 × 1 030 against 8 × 1 000.
  const tables = withCell(plainTarget({ soFar: 1_030, forecast: 12_000 }), 'Mål', 1, 'Läsning', 'Ackumulerat');
  const [hit] = hitsOf(rule, tables);
  expect(hit).toMatchObject({ amount: 8_000_000 }); // 8 240 − 8 160
  expect(spoken(texts, hit!).sv).toMatch(
    /^Regionstyrelsen \(ackumulerat\): nettokostnaden ökar från 8 000 tkr till 8 240 tkr/,
  );
});

test('without basis nothing is missed', () => {
  expect(hitsOf(rule, withoutTable(plainTarget({ forecast: 99_000 }), 'Prognos'))).toEqual([]);
});
