import { hitsOf } from '../../test/support/check-tables';
import { consistentTables, withCell } from '../../test/support/consistent';
import { spoken } from '../../test/support/spoken';
import { atTextsEn } from '../strings/en/rules-at';
import { atTextsSv } from '../strings/sv/rules-at';
import { at03LargerThanShare as rule } from './at-03-larger-than-share';

const texts = { sv: atTextsSv['AT-03'], en: atTextsEn['AT-03'] };
// Å2 starts in April: 600 × 9/12 = 450.
const tables = consistentTables();
const second = (column: string, value: string | number | null, from = tables) =>
  withCell(from, 'Åtgärder', 2, column, value);

test('effects are their share of the year', () => {
  expect(hitsOf(rule, tables)).toEqual([]);
});

test('an effect larger than nine twelfths', () => {
  const hits = hitsOf(rule, second('Effekt målår', 500));
  expect(hits).toMatchObject([
    {
      variant: 'lasting',
      params: { months: { number: 9 }, share: { money: 45_000_000 } },
      cells: ['K3', 'J3', 'G3'].map((address) => ({ sheet: 'Åtgärder', address })),
      amount: 5_000_000,
    },
  ]);
  expect(spoken(texts, hits[0]!).sv).toBe(
    'Å2 Färre licenser: helårseffekt 600 tkr × 9/12 = 450 tkr, men effekten 2026 är 500 tkr; det är 50 tkr för mycket.',
  );
});

test('the tolerance, and an effect smaller than its share', () => {
  expect(hitsOf(rule, second('Effekt målår', 450.5))).toEqual([]);
  expect(hitsOf(rule, second('Effekt målår', 450.6))).toHaveLength(1);
  expect(hitsOf(rule, second('Effekt målår', 100))).toEqual([]);
});

test('the months end with the action', () => {
  // April–September: 600 × 6/12 = 300; 450 is 150 more.
  expect(hitsOf(rule, second('Slut', '2026-09-30'))).toMatchObject([
    { params: { months: { number: 6 } }, amount: 15_000_000 },
  ]);
  expect(hitsOf(rule, second('Slut', '2027-03-31'))).toEqual([]);
});

test('no start is the whole year, a start before it too', () => {
  expect(hitsOf(rule, second('Effekt målår', 600, second('Start', null)))).toEqual([]);
  expect(hitsOf(rule, second('Effekt målår', 600, second('Start', '2025-06-01')))).toEqual([]);
});

test('an action that begins after the year', () => {
  const [hit] = hitsOf(rule, second('Start', '2027-01-01'));
  expect(hit).toMatchObject({ variant: 'no-months', amount: 45_000_000 });
  spoken(texts, hit!);
});

test('a one-off effect may be the whole of it, and no more', () => {
  const oneOff = second('Varaktighet', 'engångs');
  expect(hitsOf(rule, second('Effekt målår', 600, oneOff))).toEqual([]);
  const [hit] = hitsOf(rule, second('Effekt målår', 650, oneOff));
  expect(hit).toMatchObject({ variant: 'one-off', amount: 5_000_000 });
  spoken(texts, hit!);
});

test('without a full-year effect there is no share', () => {
  expect(hitsOf(rule, second('Helårseffekt', null))).toEqual([]);
});
