import { hitsOf } from '../../test/support/check-tables';
import { consistentTables, withCell, withRows } from '../../test/support/consistent';
import { spoken } from '../../test/support/spoken';
import { maTextsEn } from '../strings/en/rules-ma';
import { maTextsSv } from '../strings/sv/rules-ma';
import { ma04BaseNotOutcome as rule } from './ma-04-base-not-outcome';

const texts = { sv: maTextsSv['MA-04'], en: maTextsEn['MA-04'] };
const tables = consistentTables();

test('targets that are held against the outcome', () => {
  expect(hitsOf(rule, tables)).toEqual([]);
  expect(hitsOf(rule, withCell(tables, 'Mål', 1, 'Bas', null))).toEqual([]); // the default
});

test('held against the forecast of the base year', () => {
  const forecast = withRows(tables, 'Prognos', ['Regionstaben', 'Övriga kostnader', 100_000, 2025]);
  const hits = hitsOf(rule, withCell(forecast, 'Mål', 1, 'Bas', 'Prognos'));
  expect(hits).toMatchObject([
    {
      variant: 'used',
      params: { netBase: { money: 10_000_000_000 } },
      cells: [{ sheet: 'Mål', address: 'F2' }],
      amount: null,
    },
  ]);
  expect(spoken(texts, hits[0]!).sv).toBe(
    'Regionstyrelsen: målet jämförs med prognos för 2025, 100 000 tkr, och inte med utfallet.',
  );
});

test('held against the budget of the base year', () => {
  const budget = withRows(tables, 'Budget', ['Regionstaben', 'IT-kostnader', 500, 500, 2025]);
  expect(hitsOf(rule, withCell(budget, 'Mål', 2, 'Bas', 'Budget'))).toMatchObject([
    {
      variant: 'used',
      params: { object: 'IT/MT', base: { word: 'base.budget' }, netBase: { money: 50_000_000 } },
      cells: [{ address: 'F3' }],
    },
  ]);
});

test('where the base year has no such rows the outcome stands in', () => {
  const hits = hitsOf(rule, withCell(tables, 'Mål', 1, 'Bas', 'Budget'));
  expect(hits).toMatchObject([
    { variant: 'fallback', params: { base: { word: 'base.budget' } }, cells: [{ address: 'F2' }] },
  ]);
  expect(spoken(texts, hits[0]!).sv).toContain('men sådana belopp saknas; i stället används utfallet, 102 66');
});

test('a reading by month compares outcome, whatever base is asked for', () => {
  const budget = withRows(tables, 'Budget', ['Regionstaben', 'IT-kostnader', 500, 500, 2025]);
  const toDate = withCell(withCell(budget, 'Mål', 2, 'Bas', 'Budget'), 'Mål', 2, 'Läsning', 'Ackumulerat');
  // IT/MT January–August 2025: 23 400 × 0.985 × 8/12 = 15 366
  const [hit] = hitsOf(rule, toDate);
  expect(hit).toMatchObject({ variant: 'by-month', params: { netBase: { money: 1_536_600_000 } } });
  spoken(texts, hit!);
});

test('an unknown object has no base to speak of', () => {
  const unknown = withCell(withCell(tables, 'Mål', 1, 'Bas', 'Budget'), 'Mål', 1, 'Objekt', 'Okänd');
  expect(hitsOf(rule, unknown)).toEqual([]);
});
