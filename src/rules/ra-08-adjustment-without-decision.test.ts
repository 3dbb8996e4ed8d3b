import { hitsOf } from '../../test/support/check-tables';
import { consistentTables, withCell } from '../../test/support/consistent';
import { spoken } from '../../test/support/spoken';
import { raTextsEn } from '../strings/en/rules-ra';
import { raTextsSv } from '../strings/sv/rules-ra';
import { ra08AdjustmentWithoutDecision as rule } from './ra-08-adjustment-without-decision';

const texts = { sv: raTextsSv['RA-08'], en: raTextsEn['RA-08'] };
const tables = consistentTables();

test('every adjustment has its decision', () => {
  expect(hitsOf(rule, tables)).toEqual([]);
});

test('an adjustment without one', () => {
  const hits = hitsOf(rule, withCell(tables, 'Ramjusteringar', 1, 'Beslut', null));
  expect(hits).toMatchObject([
    {
      variant: 'row',
      params: { adjustment: 'RJ1' },
      cells: [{ sheet: 'Ramjusteringar', address: 'I2' }],
      amount: 1_200_000_000,
    },
  ]);
  expect(spoken(texts, hits[0]!).sv).toBe(
    'Ramjustering RJ1, 12 000 tkr (IT-avdelningen → Digitalisering och service), hänvisar inte till något beslut.',
  );
});

test('one without a number is named by its cell, and outside the board has a name', () => {
  let changed = withCell(tables, 'Ramjusteringar', 1, 'Beslut', '  ');
  changed = withCell(changed, 'Ramjusteringar', 1, 'Nr', null);
  changed = withCell(changed, 'Ramjusteringar', 1, 'Till enhet', null);
  expect(spoken(texts, hitsOf(rule, changed)[0]!).sv).toBe(
    'Ramjustering E2, 12 000 tkr (IT-avdelningen → utanför styrelsen), hänvisar inte till något beslut.',
  );
});

test('a decision that is not in Beslut is for BE-01', () => {
  expect(hitsOf(rule, withCell(tables, 'Ramjusteringar', 1, 'Beslut', 'B99'))).toEqual([]);
});

test('a decision that cannot be read is for DA-02', () => {
  expect(hitsOf(rule, withCell(tables, 'Ramjusteringar', 1, 'Beslut', { error: '#REF!' }))).toEqual([]);
});

test('a table without the column is one finding', () => {
  const without = { ...tables, Ramjusteringar: tables['Ramjusteringar']!.map((row) => row.filter((_, c) => c !== 8)) };
  const hits = hitsOf(rule, without);
  expect(hits).toMatchObject([
    {
      variant: 'no-column',
      params: { count: { number: 13 } },
      cells: [{ sheet: 'Ramjusteringar', address: 'A1' }],
      amount: 5_858_400_000,
    },
  ]);
  spoken(texts, hits[0]!);
  expect(hitsOf(rule, { ...tables, Ramjusteringar: without['Ramjusteringar'].slice(0, 1) })).toEqual([]);
});
