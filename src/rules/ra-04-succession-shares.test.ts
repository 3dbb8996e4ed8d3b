import { hitsOf } from '../../test/support/check-tables';
import { consistentTables, withCell, withRows } from '../../test/support/consistent';
import { spoken } from '../../test/support/spoken';
import { raTextsEn } from '../strings/en/rules-ra';
import { raTextsSv } from '../strings/sv/rules-ra';
import { ra04SuccessionShares as rule } from './ra-04-succession-shares';

const texts = { sv: raTextsSv['RA-04'], en: raTextsEn['RA-04'] };
const tables = consistentTables();

test('each unit that ceases goes wholly to its successor', () => {
  expect(hitsOf(rule, tables)).toEqual([]);
});

test('a tenth is lost', () => {
  const hits = hitsOf(rule, withCell(tables, 'Enhetsbyten', 1, 'Andel', 0.9));
  expect(hits).toMatchObject([
    {
      variant: 'below',
      params: { sum: { percent: 0.9 } },
      cells: [{ sheet: 'Enhetsbyten', address: 'C2' }],
      amount: null,
    },
  ]);
  expect(spoken(texts, hits[0]!)).toMatchObject({
    sv: 'IT-avdelningen delas 2026-01-01 på Digitalisering och service med andelarna 90 %, som summerar till 90 %; det är 10 procentenheter för lite.',
    en: 'IT-avdelningen is split on 2026-01-01 into Digitalisering och service with the shares 90%, which sum to 90%; that is 10 percentage points too little.',
  });
});

test('a second successor that makes it more than the whole', () => {
  const hits = hitsOf(
    rule,
    withRows(tables, 'Enhetsbyten', ['IT-avdelningen', 'Regionstaben', 0.125, '2026-01-01', 'B3']),
  );
  // 100 % + 12.5 %
  expect(hits).toMatchObject([
    { variant: 'above', params: { sum: { percent: 1.125 } }, cells: [{ address: 'C2' }, { address: 'C4' }] },
  ]);
  expect(spoken(texts, hits[0]!).sv).toContain('100 %, 12,5 %, som summerar till 112,5 %');
});

test('thirds written with two decimals of a per cent are the whole', () => {
  const thirds = withRows(
    withCell(tables, 'Enhetsbyten', 1, 'Andel', 0.3333),
    'Enhetsbyten',
    ['IT-avdelningen', 'Regionstaben', 0.3333, '2026-01-01', 'B3'],
    ['IT-avdelningen', 'Regionstyrelsen', 0.3333, '2026-01-01', 'B3'],
  );
  expect(hitsOf(rule, thirds)).toEqual([]); // 0.9999
  expect(hitsOf(rule, withCell(tables, 'Enhetsbyten', 1, 'Andel', 0.9995))).toEqual([]);
  expect(hitsOf(rule, withCell(tables, 'Enhetsbyten', 1, 'Andel', 0.9994))).toHaveLength(1);
});

test('what goes on another day is a split of its own', () => {
  const later = withRows(tables, 'Enhetsbyten', [
    'Informationsförvaltningsenheten',
    'Regionstaben',
    0.5,
    '2026-07-01',
    'B3',
  ]);
  expect(hitsOf(rule, later)).toMatchObject([{ variant: 'below', cells: [{ address: 'C4' }] }]);
});
