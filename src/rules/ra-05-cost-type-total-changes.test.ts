import { hitsOf } from '../../test/support/check-tables';
import { consistentTables, withRows } from '../../test/support/consistent';
import { spoken } from '../../test/support/spoken';
import { raTextsEn } from '../strings/en/rules-ra';
import { raTextsSv } from '../strings/sv/rules-ra';
import { ra05CostTypeTotalChanges as rule } from './ra-05-cost-type-total-changes';

const texts = { sv: raTextsSv['RA-05'], en: raTextsEn['RA-05'] };
const tables = consistentTables();
const next = tables['Ramjusteringar']!.length + 1;
const row = (from: string | null, to: string | null, costType: string | null, amount: number, decision = 'B3') => [
  'RJ14',
  from,
  to,
  costType,
  amount,
  null,
  '2026-01-01',
  'varaktig',
  decision,
  null,
];

test('moves inside the board leave its total per cost type', () => {
  expect(hitsOf(rule, tables)).toEqual([]);
});

test('a cost type that comes in and another that goes out', () => {
  const hits = hitsOf(
    rule,
    withRows(
      tables,
      'Ramjusteringar',
      row(null, 'Regionstaben', 'IT-kostnader', 400),
      row('Regionstaben', null, 'Personalkostnader', 400),
    ),
  );
  // In the order of Kostnadsslag. The board's frame is unchanged, which is why RA-01 says nothing.
  expect(hits).toMatchObject([
    {
      variant: 'falls',
      params: { costType: 'Personalkostnader', change: { money: -40_000_000 } },
      cells: [{ sheet: 'Ramjusteringar', address: `E${next + 1}` }],
      amount: 40_000_000,
    },
    {
      variant: 'rises',
      params: { costType: 'IT-kostnader', change: { money: 40_000_000 } },
      cells: [{ sheet: 'Ramjusteringar', address: `E${next}` }],
      amount: 40_000_000,
    },
  ]);
  expect(hits.map((hit) => spoken(texts, hit).sv)).toEqual([
    'Personalkostnader: ramjusteringarna ger Regionstyrelsen 0 tkr in − 400 tkr ut = −400 tkr, så summan för kostnadsslaget minskar med 400 tkr netto.',
    'IT-kostnader: ramjusteringarna ger Regionstyrelsen 400 tkr in − 0 tkr ut = 400 tkr, så summan för kostnadsslaget ökar med 400 tkr netto.',
  ]);
});

test('not what RF decided, not what has no cost type, not what cancels, not the tolerance', () => {
  const quiet = [
    [row(null, 'Regionstaben', 'IT-kostnader', 400, 'B1')],
    [row(null, 'Regionstaben', null, 400)],
    [row(null, 'Regionstaben', 'IT-kostnader', 400), row('Digitalisering och service', null, 'IT-kostnader', 400)],
    [row(null, 'Regionstaben', 'IT-kostnader', 0.5)],
  ];
  for (const rows of quiet) expect(hitsOf(rule, withRows(tables, 'Ramjusteringar', ...rows))).toEqual([]);
});
