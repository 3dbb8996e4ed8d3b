import { hitsOf } from '../../test/support/check-tables';
import { consistentTables, withCell } from '../../test/support/consistent';
import type { Cell } from '../../test/support/snapshot-of';
import { spoken } from '../../test/support/spoken';
import { atTextsEn } from '../strings/en/rules-at';
import { atTextsSv } from '../strings/sv/rules-at';
import { at05StartedNoEffect as rule } from './at-05-started-no-effect';

const texts = { sv: atTextsSv['AT-05'], en: atTextsEn['AT-05'] };
const tables = consistentTables();
/** Å2 started on 1 April and is to give 450; the period ends on 31 August. */
const second = (realised: Cell, start: Cell = '2026-04-01') =>
  withCell(withCell(tables, 'Åtgärder', 2, 'Utfall', realised), 'Åtgärder', 2, 'Start', start);

test('what has started gives effect', () => {
  expect(hitsOf(rule, tables)).toEqual([]);
});

test.each([0, null])('started and realised %p', (realised) => {
  const hits = hitsOf(rule, second(realised));
  expect(hits).toMatchObject([
    {
      variant: 'none',
      cells: [
        { sheet: 'Åtgärder', address: 'L3' },
        { sheet: 'Åtgärder', address: 'G3' },
      ],
      amount: 45_000_000,
    },
  ]);
  expect(spoken(texts, hits[0]!).sv).toBe(
    'Å2 Färre licenser: startade 2026-04-01 och ska ge 450 tkr 2026, men utfallet är 0 tkr t.o.m. augusti 2026.',
  );
});

test('an effect that worsens the result is none', () => {
  const [hit] = hitsOf(rule, second(-20));
  expect(hit).toMatchObject({ variant: 'negative' });
  spoken(texts, hit!);
});

test('the last day of the period is started, the day after is not; a little is an effect', () => {
  expect(hitsOf(rule, second(0, '2026-08-31'))).toHaveLength(1);
  expect(hitsOf(rule, second(0, '2026-09-01'))).toEqual([]);
  expect(hitsOf(rule, second(0, null))).toEqual([]);
  expect(hitsOf(rule, second(0.1))).toEqual([]);
});

test('no effect is planned for the year', () => {
  expect(hitsOf(rule, withCell(second(0), 'Åtgärder', 2, 'Effekt målår', 0))).toEqual([]);
});

test('an effect that cannot be read is for DA-02, and an absent column is not asked for', () => {
  expect(hitsOf(rule, second('oklart'))).toEqual([]);
  const without = { ...tables, Åtgärder: tables['Åtgärder']!.map((row) => row.filter((_, c) => c !== 11)) };
  expect(hitsOf(rule, without)).toEqual([]);
});
