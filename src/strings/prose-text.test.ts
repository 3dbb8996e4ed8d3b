import { proseEn } from './en/prose';
import { capital, countText, proseText } from './prose-text';
import { proseSv } from './sv/prose';

test('both languages fill the same gaps', () => {
  const gaps = (text: string): string[] =>
    [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!.toLowerCase()))].sort();
  for (const key of Object.keys(proseSv) as (keyof typeof proseSv)[]) {
    // A year may be said by one language and be plain to the other, but nothing else.
    expect({ key, gaps: gaps(proseEn[key]) }).toEqual({ key, gaps: gaps(proseSv[key]) });
  }
});

test('no sentence of the catalogue has a space too many', () => {
  const texts = [...Object.values(proseSv), ...Object.values(proseEn)];
  expect(texts.filter((text) => / {2}|^ (?!och|samt|and|as)| [.,]/.test(text))).toEqual([]);
});

test('a gap with a capital takes the same value with a capital', () => {
  const values = { limit: '2,0 %', allowed: '10 tkr', amount: '1 tkr', measure: 'prognosen' };
  expect(proseText('sv', 'limit.under', values)).toBe(
    'Målet är högst 2,0 %, vilket medger 10 tkr. Prognosen ligger 1 tkr under den nivån.',
  );
  expect(proseText('sv', 'limit.under')).toContain('{Measure}');
  expect(capital('årets')).toBe('Årets');
});

test('counts are letters up to twelve', () => {
  expect([1, 2, 12, 13].map((count) => countText(count, 'sv'))).toEqual(['en', 'två', 'tolv', '13']);
  expect(countText(7, 'en')).toBe('seven');
});
