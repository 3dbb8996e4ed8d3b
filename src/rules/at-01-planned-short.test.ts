import { hitsOf } from '../../test/support/check-tables';
import { consistentTables, withCell, withoutRows, withoutTable } from '../../test/support/consistent';
import { withoutColumn } from '../../test/support/plain-target';
import { spoken } from '../../test/support/spoken';
import { atTextsEn } from '../strings/en/rules-at';
import { atTextsSv } from '../strings/sv/rules-at';
import { at01PlannedShort as rule } from './at-01-planned-short';

const texts = { sv: atTextsSv['AT-01'], en: atTextsEn['AT-01'] };
// Planned: 600 + 450 = 1 050 of 1 000.
const tables = consistentTables();

test('the planned effects reach the assignment', () => {
  expect(hitsOf(rule, tables)).toEqual([]);
});

test('the planned effects are short', () => {
  const hits = hitsOf(rule, withCell(tables, 'Uppdrag', 1, 'Belopp', 1_100));
  expect(hits).toMatchObject([
    {
      variant: 'short',
      params: { planned: { money: 105_000_000 }, actions: { number: 2 } },
      cells: [{ sheet: 'Uppdrag', address: 'C2' }],
      amount: 5_000_000,
    },
  ]);
  expect(spoken(texts, hits[0]!).sv).toBe(
    'Uppdraget Ekonomi i balans kräver 1 100 tkr, men åtgärderna (2 st) planeras ge 1 050 tkr 2026; det är 50 tkr för lite.',
  );
});

test('exactly the tolerance short is reaching it', () => {
  expect(hitsOf(rule, withCell(tables, 'Uppdrag', 1, 'Belopp', 1_050.5))).toEqual([]);
  expect(hitsOf(rule, withCell(tables, 'Uppdrag', 1, 'Belopp', 1_050.6))).toHaveLength(1);
});

test('no action counts for it', () => {
  const [hit] = hitsOf(
    rule,
    withoutRows(tables, 'Åtgärder', () => true),
  );
  expect(hit).toMatchObject({ variant: 'no-actions', amount: 100_000_000 });
  spoken(texts, hit!);
});

test('without the table of actions DA-15 says what could not be looked at', () => {
  expect(hitsOf(rule, withoutTable(tables, 'Åtgärder'))).toEqual([]);
  expect(hitsOf(rule, withoutColumn(tables, 'Åtgärder', 'Effekt målår'))).toEqual([]);
});
