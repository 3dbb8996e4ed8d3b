import { hitsOf } from '../../test/support/check-tables';
import { consistentTables, withCell } from '../../test/support/consistent';
import type { Cell } from '../../test/support/snapshot-of';
import { spoken } from '../../test/support/spoken';
import { atTextsEn } from '../strings/en/rules-at';
import { atTextsSv } from '../strings/sv/rules-at';
import { at06StatusContradicted as rule } from './at-06-status-contradicted';

const texts = { sv: atTextsSv['AT-06'], en: atTextsEn['AT-06'] };
const tables = consistentTables();
/** Å2 plans 450 from April: five of nine months have passed, so an even pace has given 250. */
const second = (status: Cell, realised: Cell, forecast: Cell, other: Record<string, Cell> = {}) =>
  Object.entries({ Status: status, Utfall: realised, Prognos: forecast, ...other }).reduce(
    (changed, [column, value]) => withCell(changed, 'Åtgärder', 2, column, value),
    tables,
  );

test('the statuses agree with the amounts', () => {
  expect(hitsOf(rule, tables)).toEqual([]);
});

test('done, and behind an even pace', () => {
  const hits = hitsOf(rule, second('Uppnått', 200, 450));
  expect(hits).toMatchObject([
    {
      variant: 'done-behind',
      params: { due: { money: 25_000_000 }, realised: { money: 20_000_000 } },
      cells: ['N3', 'L3', 'M3'].map((address) => ({ sheet: 'Åtgärder', address })),
      amount: 5_000_000, // 250 − 200
    },
  ]);
  expect(spoken(texts, hits[0]!).sv).toBe(
    'Å2 Färre licenser: status är Uppnått, men utfallet är 200 tkr t.o.m. augusti 2026. I jämn takt mot 450 tkr hade det varit 250 tkr; det är 50 tkr för lite.',
  );
  expect(hitsOf(rule, second('Uppnått', 249.5, 450))).toEqual([]); // the tolerance
  expect(hitsOf(rule, second('Uppnått', 249.4, 450))).toHaveLength(1);
});

test('done, and the pace ends with the action', () => {
  // April–June, all of it before the period: 450 is due.
  expect(hitsOf(rule, second('Uppnått', 400, 450, { Slut: '2026-06-30' }))).toMatchObject([
    { variant: 'done-behind', amount: 5_000_000 },
  ]);
});

test('done, and an end after the period', () => {
  // April–October: five of seven months, 450 × 5/7 = 321.43.
  expect(hitsOf(rule, second('Uppnått', 300, 450, { Slut: '2026-10-31' }))).toMatchObject([
    { params: { due: { money: 32_142_857 } }, amount: 2_142_857 },
  ]);
});

test('done, with nothing realised or too little forecast', () => {
  const [nothing] = hitsOf(rule, second('Uppnått', 0, 450));
  expect(nothing).toMatchObject({ variant: 'done-nothing', amount: 45_000_000 });
  const [empty] = hitsOf(rule, second('Uppnått', null, 450));
  expect(empty).toMatchObject({ variant: 'done-nothing' });
  const [short] = hitsOf(rule, second('Uppnått', 300, 400));
  expect(short).toMatchObject({
    variant: 'done-forecast-short',
    params: { missing: { money: 5_000_000 } },
    amount: 5_000_000,
  });
  expect(hitsOf(rule, second('Uppnått', 300, 449.5))).toEqual([]); // the tolerance
  for (const hit of [nothing, empty, short]) spoken(texts, hit!);
});

test('not done, and the whole effect is there', () => {
  const [hit] = hitsOf(rule, second('Ej uppnått', 449.5, 450));
  expect(hit).toMatchObject({ variant: 'not-done-reached', amount: 44_950_000 });
  spoken(texts, hit!);
  expect(hitsOf(rule, second('Ej uppnått', 449.4, 450))).toEqual([]);
});

test('partly, and all or nothing', () => {
  const [reached] = hitsOf(rule, second('Delvis', 450, 450));
  expect(reached).toMatchObject({ variant: 'partly-reached', amount: null });
  const [nothing] = hitsOf(rule, second('Delvis', 0, null));
  expect(nothing).toMatchObject({ variant: 'partly-nothing', amount: 45_000_000 });
  for (const hit of [reached, nothing]) spoken(texts, hit!);
  expect(hitsOf(rule, second('Delvis', 449, 450))).toEqual([]);
  expect(hitsOf(rule, second('Delvis', 0, 100))).toEqual([]);
});

test('no basis, and there is one', () => {
  const [hit] = hitsOf(rule, second('Underlag saknas', null, 100));
  expect(hit).toMatchObject({ variant: 'basis-there', amount: 10_000_000 });
  spoken(texts, hit!);
  expect(hitsOf(rule, second('Underlag saknas', null, null))).toEqual([]);
  expect(hitsOf(rule, second('Underlag saknas', 0, 0))).toEqual([]);
});

test('no basis, and the forecast of an action that has not started is no basis either', () => {
  // The report is per August.
  expect(hitsOf(rule, second('Underlag saknas', null, 100, { Start: '2026-08-31' }))).toHaveLength(1);
  expect(hitsOf(rule, second('Underlag saknas', null, 100, { Start: '2026-09-01' }))).toEqual([]);
  expect(hitsOf(rule, second('Underlag saknas', 0, 100, { Start: '2026-09-01' }))).toEqual([]);
  expect(hitsOf(rule, second('Underlag saknas', null, 100, { Start: null }))).toEqual([]);
  expect(hitsOf(rule, second('Underlag saknas', 50, 100, { Start: '2026-09-01' }))).toMatchObject([
    { variant: 'basis-there', amount: 5_000_000 },
  ]);
});

test('without status, without a plan, or with an amount that cannot be read there is nothing to hold it against', () => {
  expect(hitsOf(rule, second(null, 0, 0))).toEqual([]);
  expect(hitsOf(rule, second('Uppnått', 0, 0, { 'Effekt målår': 0 }))).toEqual([]);
  expect(hitsOf(rule, second('Uppnått', 'oklart', 450))).toEqual([]);
});

test('columns that are absent contradict nothing', () => {
  const without = {
    ...second('Uppnått', 0, 0),
    Åtgärder: second('Uppnått', 0, 0)['Åtgärder']!.map((row) => row.filter((_, c) => c !== 11 && c !== 12)),
  };
  expect(hitsOf(rule, without)).toEqual([]);
});
