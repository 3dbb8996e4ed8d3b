import { hitsOf } from '../../test/support/check-tables';
import { consistentTables, withoutRows, withoutTable, withRows } from '../../test/support/consistent';
import { withoutColumn } from '../../test/support/plain-target';
import { spoken } from '../../test/support/spoken';
import { raTextsEn } from '../strings/en/rules-ra';
import { raTextsSv } from '../strings/sv/rules-ra';
import { ra06BaseNotMoved as rule } from './ra-06-base-not-moved';

const texts = { sv: raTextsSv['RA-06'], en: raTextsEn['RA-06'] };
const tables = consistentTables();
const info = 'Informationsförvaltningsenheten';
const move = (from: string, to: string, amount: number) => [
  'RJ14',
  from,
  to,
  'Övriga kostnader',
  amount,
  null,
  '2026-01-01',
  'varaktig',
  'B3',
  null,
];

test('every unit whose frame moved has a succession', () => {
  expect(hitsOf(rule, tables)).toEqual([]);
});

test('a unit that gave its frame away and kept its outcome', () => {
  const hits = hitsOf(
    rule,
    withoutRows(tables, 'Enhetsbyten', (row) => row[0] === info),
  );
  expect(hits).toMatchObject([
    {
      variant: 'falls',
      params: { unit: info, inflow: { money: 0 }, outflow: { money: 864_600_000 }, difference: { money: 864_600_000 } },
      cells: [10, 11, 12, 13, 14].map((row) => ({ sheet: 'Ramjusteringar', address: `E${row}` })),
      amount: 864_600_000, // 4 000 + 1 846 + 1 200 + 600 + 1 000
    },
  ]);
  expect(spoken(texts, hits[0]!).sv).toBe(
    'Informationsförvaltningsenheten: flyttar inom styrelsen minskar ramen med 8 646 tkr ut − 0 tkr in = 8 646 tkr, men enheten finns inte i Enhetsbyten. Utfallet 2025 ligger kvar, och minskningen ser ut som en besparing.',
  );
});

test('a unit that received', () => {
  const hits = hitsOf(
    rule,
    withRows(tables, 'Ramjusteringar', move('Digitalisering och service', 'Regionstaben', 300)),
  );
  expect(hits).toMatchObject([{ variant: 'rises', params: { unit: 'Regionstaben' }, amount: 30_000_000 }]);
  expect(spoken(texts, hits[0]!).en).toContain('raise the frame by 300 tkr in − 0 tkr out = 300 tkr');
});

test('the tolerance, what goes both ways, and what crosses the border of the board', () => {
  const digital = 'Digitalisering och service';
  expect(hitsOf(rule, withRows(tables, 'Ramjusteringar', move(digital, 'Regionstaben', 0.5)))).toEqual([]);
  const there = [move(digital, 'Regionstaben', 300), move('Regionstaben', digital, 300)];
  expect(hitsOf(rule, withRows(tables, 'Ramjusteringar', ...there))).toEqual([]);
  const outside = ['RJ14', null, 'Regionstaben', 'Övriga kostnader', 300, null, '2026-01-01', 'varaktig', 'B1', null];
  expect(hitsOf(rule, withRows(tables, 'Ramjusteringar', outside))).toEqual([]);
});

test('nothing to compare: no table of successions, or no outcome of the base year', () => {
  expect(hitsOf(rule, withoutTable(tables, 'Enhetsbyten'))).toEqual([]);
  const unmoved = withoutRows(tables, 'Enhetsbyten', () => true);
  expect(hitsOf(rule, unmoved).map((hit) => hit.params['unit'])).toEqual([
    'Digitalisering och service',
    'IT-avdelningen',
    info,
  ]);
  expect(
    hitsOf(
      rule,
      withoutRows(unmoved, 'Utfall', (row) => row[0] === 2025),
    ),
  ).toEqual([]);
});

test('a table of successions that lacks a column is for DA-01', () => {
  expect(hitsOf(rule, withoutColumn(tables, 'Enhetsbyten', 'Till enhet'))).toEqual([]);
});
