import { hitsOf } from '../../test/support/check-tables';
import { consistentTables, withCell, withRows } from '../../test/support/consistent';
import { spoken } from '../../test/support/spoken';
import { raTextsEn } from '../strings/en/rules-ra';
import { raTextsSv } from '../strings/sv/rules-ra';
import { ra07PartOfYear as rule } from './ra-07-part-of-year';

const texts = { sv: raTextsSv['RA-07'], en: raTextsEn['RA-07'] };
const tables = consistentTables();
const at = tables['Ramjusteringar']!.length + 1;
const adjustment = (amount: number, fullYear: number | null, from: string | null, duration = 'varaktig') =>
  withRows(tables, 'Ramjusteringar', [
    'RJ14',
    'Regionstaben',
    'Digitalisering och service',
    'Övriga kostnader',
    amount,
    fullYear,
    from,
    duration,
    'B3',
    null,
  ]);

test('what takes effect on 1 January is the full-year amount', () => {
  expect(hitsOf(rule, tables)).toEqual([]);
});

test('a full-year amount from April', () => {
  const hits = hitsOf(rule, withCell(tables, 'Ramjusteringar', 1, 'Gäller från', '2026-04-01'));
  // 12 000 × 9/12 = 9 000; 12 000 is 3 000 too much, and would be nine months of 16 000.
  expect(hits).toMatchObject([
    {
      variant: 'above',
      params: { months: { number: 9 }, expected: { money: 900_000_000 }, impliedFullYear: { money: 1_600_000_000 } },
      cells: [
        { sheet: 'Ramjusteringar', address: 'E2' },
        { sheet: 'Ramjusteringar', address: 'F2' },
        { sheet: 'Ramjusteringar', address: 'G2' },
      ],
      amount: 300_000_000,
    },
  ]);
  expect(spoken(texts, hits[0]!)).toMatchObject({
    sv: 'Ramjustering RJ1: 12 000 tkr × 9/12 = 9 000 tkr från 2026-04-01, men beloppet är 12 000 tkr; det är 3 000 tkr för mycket.',
    considerSv:
      'Överväg att ändra beloppet till 9 000 tkr, eller helårsbeloppet till 16 000 tkr om det är beloppet som är beslutat.',
  });
});

test('61.9 for three quarters is 82.5 for a year', () => {
  // The public example in mnkr: 82 500 × 9/12 = 61 875 tkr; 61 900 is 25 tkr more.
  expect(hitsOf(rule, adjustment(61.9, 82.5, '2026-04-01'))).toEqual([]);
  expect(hitsOf(rule, adjustment(61_900, 82_500, '2026-04-01'))).toMatchObject([
    { variant: 'above', amount: 2_500_000 },
  ]);
});

test('half a unit is the tolerance', () => {
  expect(hitsOf(rule, adjustment(74.5, 100, '2026-04-15'))).toEqual([]); // 75 − 0.5
  expect(hitsOf(rule, adjustment(74.4, 100, '2026-04-15'))).toMatchObject([
    { variant: 'below', cells: [{ address: `E${at}` }, {}, {}], amount: 60_000 },
  ]);
});

test('before the year it counts twelve months, after it none', () => {
  expect(hitsOf(rule, adjustment(100, 100, '2025-07-01'))).toEqual([]);
  expect(hitsOf(rule, adjustment(50, 100, '2025-07-01'))).toHaveLength(1);
  expect(hitsOf(rule, adjustment(0, 100, '2027-01-01'))).toEqual([]);
  const [hit] = hitsOf(rule, adjustment(100, 100, '2027-01-01'));
  expect(hit).toMatchObject({ variant: 'after-year', amount: 10_000_000 });
  expect(spoken(texts, hit!).sv).toBe(
    'Ramjustering RJ14 gäller från 2027-01-01, efter 2026, så 100 tkr × 0/12 = 0; beloppet är 100 tkr.',
  );
});

test('a one-off amount, and one without full-year amount or date, is not held against the months', () => {
  expect(hitsOf(rule, adjustment(100, 100, '2026-07-01', 'engångs'))).toEqual([]);
  expect(hitsOf(rule, adjustment(100, null, '2026-07-01'))).toEqual([]);
  expect(hitsOf(rule, adjustment(100, 200, null))).toEqual([]);
});
