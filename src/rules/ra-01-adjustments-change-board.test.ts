import { hitsOf } from '../../test/support/check-tables';
import { consistentTables, withCell, withoutTable, withRows } from '../../test/support/consistent';
import { spoken } from '../../test/support/spoken';
import { raTextsEn } from '../strings/en/rules-ra';
import { raTextsSv } from '../strings/sv/rules-ra';
import { ra01AdjustmentsChangeBoard as rule } from './ra-01-adjustments-change-board';

const texts = { sv: raTextsSv['RA-01'], en: raTextsEn['RA-01'] };
const digital = 'Digitalisering och service';

/** An adjustment from outside the board (or out of it, for a negative amount). */
const crossing = (no: string, amount: number, decision: string | null, costType = 'IT-kostnader') => {
  const [from, to] = amount > 0 ? [null, digital] : [digital, null];
  return [no, from, to, costType, Math.abs(amount), null, '2026-01-01', 'varaktig', decision, null];
};

test('adjustments that stay inside the board sum to zero there', () => {
  expect(hitsOf(rule, consistentTables())).toEqual([]);
});

test('an adjustment that leaves the board by a decision of the region director', () => {
  // RJ1 moves 12 000 tkr from the IT department; without a receiver the board has 12 000 less.
  const hits = hitsOf(rule, withCell(consistentTables(), 'Ramjusteringar', 1, 'Till enhet', null));
  expect(hits).toMatchObject([
    {
      variant: 'undecided',
      params: { net: { money: -1_200_000_000 }, total: { money: -1_200_000_000 }, inflow: { money: 0 } },
      cells: [{ sheet: 'Ramjusteringar', address: 'E2' }],
      amount: 1_200_000_000,
    },
  ]);
  expect(spoken(texts, hits[0]!).sv).toBe(
    'Ramjusteringar utan beslut av regionfullmäktige (RJ1) ändrar ramen för Regionstyrelsen: 0 tkr in − 12 000 tkr ut = −12 000 tkr. Alla justeringar över styrelsens gräns summerar till −12 000 tkr i stället för 0.',
  );
});

test('what RF has decided may change the board, and is no part of the amount', () => {
  // B1 is by Regionfullmäktige.
  const decided = withRows(consistentTables(), 'Ramjusteringar', crossing('RJ14', 500, 'B1'));
  expect(hitsOf(rule, decided)).toEqual([]);
  const both = withRows(decided, 'Ramjusteringar', crossing('RJ15', 300, 'B3'));
  expect(hitsOf(rule, both)).toMatchObject([
    // 500 + 300 = 800 in all, of which 300 is undecided.
    {
      params: { total: { money: 80_000_000 }, net: { money: 30_000_000 } },
      cells: [{ address: 'E16' }],
      amount: 30_000_000,
    },
  ]);
});

test('an adjustment without any decision is undecided', () => {
  expect(hitsOf(rule, withRows(consistentTables(), 'Ramjusteringar', crossing('RJ14', 500, null)))).toMatchObject([
    { params: { inflow: { money: 50_000_000 }, outflow: { money: 0 }, net: { money: 50_000_000 } } },
  ]);
});

test.each(['RF', 'Fullmäktige', 'regionfullmäktige 2025-11-12', 'REGIONFULLMA\u0308KTIGE', 'Region council'])(
  '%s is the council',
  (body) => {
    const tables = withRows(consistentTables(), 'Ramjusteringar', crossing('RJ14', 500, 'B3'));
    expect(hitsOf(rule, withCell(tables, 'Beslut', 3, 'Organ', body))).toEqual([]);
  },
);

test('what comes in and what goes out may cancel', () => {
  const swap = [crossing('RJ14', 500, 'B3'), crossing('RJ15', -500, 'B3', 'Personalkostnader')];
  expect(hitsOf(rule, withRows(consistentTables(), 'Ramjusteringar', ...swap))).toEqual([]);
});

test('the tolerance, 0.5 tkr, is no difference', () => {
  const tables = consistentTables();
  expect(hitsOf(rule, withRows(tables, 'Ramjusteringar', crossing('RJ14', 0.5, 'B3')))).toEqual([]);
  expect(hitsOf(rule, withRows(tables, 'Ramjusteringar', crossing('RJ14', 0.51, 'B3')))).toHaveLength(1);
});

test('without the table Beslut nobody can tell who decided', () => {
  const tables = withRows(consistentTables(), 'Ramjusteringar', crossing('RJ14', 500, 'B3'));
  expect(hitsOf(rule, withoutTable(tables, 'Beslut'))).toEqual([]);
});
