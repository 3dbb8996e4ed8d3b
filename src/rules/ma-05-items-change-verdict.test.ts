import { hitsOf } from '../../test/support/check-tables';
import { consistentTables } from '../../test/support/consistent';
import { plainTarget } from '../../test/support/plain-target';
import { spoken } from '../../test/support/spoken';
import { maTextsEn } from '../strings/en/rules-ma';
import { maTextsSv } from '../strings/sv/rules-ma';
import { ma05ItemsChangeVerdict as rule } from './ma-05-items-change-verdict';

const texts = { sv: maTextsSv['MA-05'], en: maTextsEn['MA-05'] };
const counts = (word: string) => ({ 'Jämförelseposter räknas': word });

test('the items of a consistent workbook decide nothing', () => {
  expect(hitsOf(rule, consistentTables())).toEqual([]);
});

test('met only without the items', () => {
  // With: 360 / 12 000 = 3.0 %. Without: (360 − 200 + 50) / 12 000 = 210 / 12 000 = 1.75 % → 1.8 %.
  const hits = hitsOf(rule, plainTarget({ forecast: 12_360, items: [50, 200] }));
  expect(hits).toMatchObject([
    {
      variant: 'met-without-counts-with',
      params: { itemsBase: { money: 5_000_000 }, itemsTarget: { money: 20_000_000 } },
      cells: [{ sheet: 'Mål', address: 'D2' }],
      amount: 15_000_000, // 200 − 50
    },
  ]);
  expect(spoken(texts, hits[0]!).sv).toBe(
    'Regionstyrelsen (helår): utvecklingen är 3,0 % med jämförelseposter och 1,8 % utan dem (50 tkr i basåret, 200 tkr i målåret), mot högst 2,0 %. Målet nås bara utan dem, men de räknas.',
  );
});

test('each of the other verdicts has its words', () => {
  const gain = { forecast: 12_120, items: [200, 0] as const }; // with 1.0 %, without (120 + 200) / 12 000 = 2.7 %
  const loss = { forecast: 12_360, items: [0, 200] as const };
  const variants = [
    hitsOf(rule, plainTarget({ ...gain, settings: counts('med') })),
    hitsOf(rule, plainTarget({ ...gain, settings: counts('utan') })),
    hitsOf(rule, plainTarget({ ...loss, settings: counts('utan') })),
  ].map(([hit]) => {
    spoken(texts, hit!);
    return hit!.variant;
  });
  expect(variants).toEqual(['met-with-counts-with', 'met-with-counts-without', 'met-without-counts-without']);
});

test('the published case: 1.0 % with the unchanged amounts, 4.3 % on the adjusted base', () => {
  // 1 091.2 on 1 080.6 is 1.0 %; without items 1 114.7 on 1 069.2 is 4.3 %: it flips a target of 2.0 %.
  const settings = { Jämförelsemetod: 'rensad bas' };
  const tables = plainTarget({ base: 90_050, forecast: 1_091_200, items: [11_400, -23_500], settings });
  const [hit] = hitsOf(rule, tables);
  expect(hit).toMatchObject({
    variant: 'met-with-counts-with',
    params: { with: { decimals: 1 }, without: { decimals: 1 } },
  });
  expect(spoken(texts, hit!).sv).toContain('1,0 % med jämförelseposter och 4,3 % utan dem');
});

test('items that leave the verdict where it is, and no items', () => {
  // Without: (360 − 100) / 12 000 = 2.2 %, missed like the 3.0 % with them.
  expect(hitsOf(rule, plainTarget({ forecast: 12_360, items: [0, 100] }))).toEqual([]);
  expect(hitsOf(rule, plainTarget({ forecast: 12_360 }))).toEqual([]);
});
