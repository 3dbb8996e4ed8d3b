import { hitsOf } from '../../test/support/check-tables';
import { consistentTables, withCell, withRows } from '../../test/support/consistent';
import { spoken } from '../../test/support/spoken';
import { atTextsEn } from '../strings/en/rules-at';
import { atTextsSv } from '../strings/sv/rules-at';
import { at04CountedTwice as rule } from './at-04-counted-twice';

const texts = { sv: atTextsSv['AT-04'], en: atTextsEn['AT-04'] };
const tables = consistentTables();
// Å1: Digitalisering och service, Personalkostnader, 600. The reallocations are all of Regionstaben.
const reallocation = (unit: string, from: string, to: string, amount: number) =>
  withRows(tables, 'Omfördelningar', ['O4', unit, from, to, amount, 'B4', null]);

test('no effect is in the budget or in a reallocation', () => {
  expect(hitsOf(rule, tables)).toEqual([]);
});

test('an effect that is in the budget', () => {
  const hits = hitsOf(rule, withCell(tables, 'Åtgärder', 1, 'Inräknad i budget', 'ja'));
  expect(hits).toMatchObject([
    {
      variant: 'in-budget',
      cells: [
        { sheet: 'Åtgärder', address: 'O2' },
        { sheet: 'Åtgärder', address: 'K2' },
      ],
      amount: 60_000_000,
    },
  ]);
  expect(spoken(texts, hits[0]!).sv).toBe(
    'Å1 Samlat ledningsstöd: effekten 600 tkr 2026 är redan inräknad i budgeten, och räknas en gång till mot uppdraget.',
  );
});

test('an effect that a reallocation has taken', () => {
  const hits = hitsOf(rule, reallocation('Digitalisering och service', 'Personalkostnader', 'IT-kostnader', 200));
  expect(hits).toMatchObject([
    {
      variant: 'reallocated',
      params: { moved: { money: 20_000_000 }, reallocations: { list: ['O4'] } },
      cells: [
        { sheet: 'Åtgärder', address: 'K2' },
        { sheet: 'Omfördelningar', address: 'E5' },
      ],
      amount: 60_000_000,
    },
  ]);
  expect(spoken(texts, hits[0]!).sv).toBe(
    'Å1 Samlat ledningsstöd: effekten 600 tkr ska tas från Personalkostnader på Digitalisering och service, som omfördelning O4 redan har tagit 200 tkr från.',
  );
});

test('both are two findings', () => {
  const both = withCell(
    reallocation('Digitalisering och service', 'Personalkostnader', 'IT-kostnader', 200),
    'Åtgärder',
    1,
    'Inräknad i budget',
    'ja',
  );
  expect(hitsOf(rule, both).map((hit) => hit.variant)).toEqual(['in-budget', 'reallocated']);
});

test('a reallocation to the cost type, of another unit or of another cost type takes nothing from it', () => {
  expect(hitsOf(rule, reallocation('Digitalisering och service', 'Lokalkostnader', 'Personalkostnader', 200))).toEqual(
    [],
  );
  expect(hitsOf(rule, reallocation('Regionstaben', 'Personalkostnader', 'Lokalkostnader', 200))).toEqual([]);
  expect(hitsOf(rule, reallocation('Digitalisering och service', 'Lokalkostnader', 'Avskrivningar', 200))).toEqual([]);
});

test('without an effect in the year there is nothing to count twice', () => {
  const none = withCell(withCell(tables, 'Åtgärder', 1, 'Inräknad i budget', 'ja'), 'Åtgärder', 1, 'Effekt målår', 0);
  expect(hitsOf(rule, none)).toEqual([]);
});
