import { hitsOf } from '../../test/support/check-tables';
import { consistentTables, withCell, withoutTable } from '../../test/support/consistent';
import type { Cell } from '../../test/support/snapshot-of';
import { spoken } from '../../test/support/spoken';
import { atTextsEn } from '../strings/en/rules-at';
import { atTextsSv } from '../strings/sv/rules-at';
import { at08LargerThanBudget as rule } from './at-08-larger-than-budget';

const texts = { sv: atTextsSv['AT-08'], en: atTextsEn['AT-08'] };
const tables = consistentTables();
/** Å2 takes its effect from the IT costs of Digitalisering och service: 16 800 in the revised budget. */
const second = (effect: Cell, other: Record<string, Cell> = {}) =>
  Object.entries({ 'Effekt målår': effect, ...other }).reduce(
    (changed, [column, value]) => withCell(changed, 'Åtgärder', 2, column, value),
    tables,
  );

test('effects are smaller than the budgets they are taken from', () => {
  expect(hitsOf(rule, tables)).toEqual([]);
});

test('an effect larger than the budget', () => {
  const hits = hitsOf(rule, second(17_000));
  expect(hits).toMatchObject([
    {
      variant: 'exceeds',
      params: { budget: { money: 1_680_000_000 } },
      cells: [
        { sheet: 'Åtgärder', address: 'K3' },
        { sheet: 'Budget', address: 'D13' },
      ],
      amount: 20_000_000,
    },
  ]);
  expect(spoken(texts, hits[0]!).sv).toBe(
    'Å2 Färre licenser: effekten 17 000 tkr är större än den reviderade budgeten för IT-kostnader på Digitalisering och service, 16 800 tkr; det är 200 tkr för mycket.',
  );
});

test('exactly the budget and the tolerance', () => {
  expect(hitsOf(rule, second(16_800.5))).toEqual([]);
  expect(hitsOf(rule, second(16_800.6))).toHaveLength(1);
});

test('the budget of the units below counts', () => {
  // 2 900 of the staff and 16 800: 19 700 for the board.
  expect(hitsOf(rule, second(19_700, { Enhet: 'Regionstyrelsen' }))).toEqual([]);
  expect(hitsOf(rule, second(19_800, { Enhet: 'Regionstyrelsen' }))).toMatchObject([{ amount: 10_000_000 }]);
});

test('a unit without budget for the cost type', () => {
  expect(hitsOf(rule, second(450, { Enhet: 'IT-avdelningen' }))).toMatchObject([
    { params: { budget: { money: 0 } }, amount: 45_000_000 },
  ]);
});

test('an action without unit, cost type or effect', () => {
  for (const column of ['Enhet', 'Kostnadsslag', 'Effekt målår']) {
    expect(hitsOf(rule, second(17_000, { [column]: null }))).toEqual([]);
  }
});

test('revenue may exceed its budget, and without a budget table nothing is known', () => {
  expect(hitsOf(rule, second(9_000, { Kostnadsslag: 'Försäljning' }))).toEqual([]);
  expect(hitsOf(rule, withoutTable(second(17_000), 'Budget'))).toEqual([]);
});
