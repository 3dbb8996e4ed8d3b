import { contextOf, hitsOf } from '../../test/support/check-tables';
import { consistentTables, withCell, withoutRows, withoutTable } from '../../test/support/consistent';
import { plainTarget, withoutColumn } from '../../test/support/plain-target';
import { spoken } from '../../test/support/spoken';
import { maTextsEn } from '../strings/en/rules-ma';
import { maTextsSv } from '../strings/sv/rules-ma';
import { ma03NoPercentage as rule } from './ma-03-no-percentage';
import { contextOfSheets, hitsOfSheets, TARGET } from '../../test/support/check-sheets';

const texts = { sv: maTextsSv['MA-03'], en: maTextsEn['MA-03'] };

test('a percentage can be given for every target of a consistent workbook', () => {
  expect(hitsOf(rule, consistentTables())).toEqual([]);
});

test('no outcome in the base year', () => {
  const hits = hitsOf(
    rule,
    withoutRows(plainTarget({ forecast: 12_000 }), 'Utfall', (row) => row[0] === 2025),
  );
  expect(hits).toMatchObject([{ variant: 'base-missing', cells: [{ sheet: 'Mål', address: 'D2' }], amount: null }]);
  expect(spoken(texts, hits[0]!).sv).toBe(
    'Regionstyrelsen (helår): ingen utveckling kan anges, för 2025 finns inga belopp att jämföra med; 2026 är nettokostnaden 12 000 tkr.',
  );
});

test('a base year that is booked to October', () => {
  const open = withoutRows(
    plainTarget({ forecast: 12_000 }),
    'Utfall',
    (row) => row[0] === 2025 && Number(row[1]) > 10,
  );
  const hits = hitsOf(rule, open);
  expect(hits).toMatchObject([{ variant: 'months-missing', amount: null }]);
  expect(spoken(texts, hits[0]!).sv).toContain('november 2025, december 2025');
});

test('a base of zero', () => {
  const [hit] = hitsOf(rule, plainTarget({ base: 0, soFar: 10, forecast: 120 }));
  expect(hit).toMatchObject({ variant: 'base-zero', amount: 12_000_000 });
  spoken(texts, hit!);
  // One tkr a month is a base, however small.
  expect(hitsOf(rule, plainTarget({ base: 1, forecast: 12 }))).toEqual([]);
});

test('a base of zero when comparability items are taken out', () => {
  const settings = { Jämförelsemetod: 'rensad bas', 'Jämförelseposter räknas': 'utan' };
  const [hit] = hitsOf(rule, plainTarget({ forecast: 12_000, items: [12_000, 0], settings }));
  expect(hit).toMatchObject({ variant: 'adjusted-base-zero', params: { itemsBase: { money: 1_200_000_000 } } });
  spoken(texts, hit!);
});

test('net revenue, and a sign that changes', () => {
  // −12 000 → −12 500: a change of −500, to be said in tkr.
  const tables = plainTarget({ base: -1_000, forecast: -12_500, costType: 'Försäljning' });
  const [revenue] = hitsOf(rule, tables);
  expect(revenue).toMatchObject({ variant: 'base-negative', amount: 50_000_000 });
  expect(spoken(texts, revenue!).sv).toContain('−12 000 tkr; målårets belopp är −12 500 tkr, en ändring på −500 tkr');
  const cost = withCell(withCell(tables, 'Prognos', 1, 'Kostnadsslag', 'Övriga kostnader'), 'Prognos', 1, 'Belopp', 12);
  const [change] = hitsOf(rule, cost);
  expect(change).toMatchObject({ variant: 'sign-change', amount: 1_201_200_000 });
  spoken(texts, change!);
});

test('a target group that nothing is forecast for', () => {
  const unforecast = withoutRows(
    consistentTables(),
    'Prognos',
    (row) => row[1] === 'IT-kostnader' || row[1] === 'Medicinteknik',
  );
  const hits = hitsOf(rule, unforecast);
  expect(hits).toMatchObject([{ variant: 'target-missing', params: { object: 'IT/MT' }, cells: [{ address: 'D3' }] }]);
  spoken(texts, hits[0]!);
});

test('an absent forecast table is for DA-15, an unknown object for MA-09', () => {
  expect(hitsOf(rule, withoutTable(consistentTables(), 'Prognos'))).toEqual([]);
  expect(hitsOf(rule, withoutColumn(consistentTables(), 'Prognos', 'Belopp'))).toEqual([]);
  expect(hitsOf(rule, withCell(consistentTables(), 'Mål', 1, 'Objekt', 'Okänd nämnd'))).toEqual([]);
});

test('a closed year needs no forecast, but its outcome', () => {
  const closed = plainTarget({ forecast: 12_000, settings: { Rapportperiod: '2026-12' } });
  const context = contextOf(withoutRows(withoutTable(closed, 'Prognos'), 'Utfall', (row) => row[0] === 2026));
  expect(rule.check(context)).toMatchObject([{ variant: 'target-missing' }]);
});

test('near miss: years that no table says are nothing to speak of', () => {
  const sheet = { name: 'Drift', rows: [['Nettokostnad, tkr'], ['Nämnd', 'Utfall'], ['Trafik', 470], ['Kultur', 90]] };
  const { model, result } = contextOfSheets([sheet, TARGET]);
  expect([model.settings.yearsKnown, result.targets[0]?.noBasis]).toEqual([false, 'base-missing']);
  expect(hitsOfSheets(rule, [sheet, TARGET])).toEqual([]);
});
