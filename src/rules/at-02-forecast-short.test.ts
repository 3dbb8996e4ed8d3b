import { hitsOf } from '../../test/support/check-tables';
import { consistentTables, withCell } from '../../test/support/consistent';
import { spoken } from '../../test/support/spoken';
import { atTextsEn } from '../strings/en/rules-at';
import { atTextsSv } from '../strings/sv/rules-at';
import { at02ForecastShort as rule } from './at-02-forecast-short';

const texts = { sv: atTextsSv['AT-02'], en: atTextsEn['AT-02'] };
// Forecast: 600 + 450 = 1 050 of 1 000, realised 400 + 200.
const tables = consistentTables();

test('the forecast effects reach the assignment', () => {
  expect(hitsOf(rule, tables)).toEqual([]);
});

test('the plan reaches it and the forecast does not', () => {
  // 500 + 450 = 950
  const hits = hitsOf(rule, withCell(tables, 'Åtgärder', 1, 'Prognos', 500));
  expect(hits).toMatchObject([
    {
      variant: 'plan-reaches',
      params: { forecast: { money: 95_000_000 } },
      cells: [{ sheet: 'Uppdrag', address: 'C2' }],
      amount: 5_000_000,
    },
  ]);
  expect(spoken(texts, hits[0]!).sv).toBe(
    'Uppdraget Ekonomi i balans kräver 1 000 tkr. Åtgärderna planerades ge 1 050 tkr men väntas nu ge 950 tkr, varav 600 tkr hittills; det är 50 tkr för lite.',
  );
});

test('neither reaches it', () => {
  const [hit] = hitsOf(rule, withCell(tables, 'Uppdrag', 1, 'Belopp', 1_100));
  expect(hit).toMatchObject({ variant: 'short', amount: 5_000_000 });
  spoken(texts, hit!);
});

test('exactly the tolerance short, and no forecast at all', () => {
  expect(hitsOf(rule, withCell(tables, 'Åtgärder', 1, 'Prognos', 549.5))).toEqual([]); // 999.5
  expect(hitsOf(rule, withCell(tables, 'Åtgärder', 1, 'Prognos', 549.4))).toHaveLength(1);
  const none = withCell(withCell(tables, 'Åtgärder', 1, 'Prognos', null), 'Åtgärder', 2, 'Prognos', null);
  expect(hitsOf(rule, none)).toEqual([]);
});
