import { hitsOf } from '../../test/support/check-tables';
import { consistentTables, withoutTable } from '../../test/support/consistent';
import { da15NotLookedAt } from './da-15-not-looked-at';

test.each([
  ['Beslut', 'decisions'],
  ['Enhetsbyten', 'successions'],
  ['Ramjusteringar', 'adjustments'],
  ['Omfördelningar', 'reallocations'],
  ['Prognos', 'forecast'],
  ['Jämförelseposter', 'items'],
  ['Uppdrag', 'assignments'],
  ['Åtgärder', 'actions'],
])('without %s something is not looked at', (table, role) => {
  expect(hitsOf(da15NotLookedAt, withoutTable(consistentTables(), table))).toEqual([
    { variant: role, params: { table: { word: `role.${role}` } }, cells: [], amount: null },
  ]);
});

test('near miss: a table without rows is there, and one that must exist is DA-01', () => {
  const tables = consistentTables();
  tables.Jämförelseposter = tables.Jämförelseposter!.slice(0, 1);
  expect(hitsOf(da15NotLookedAt, withoutTable(tables, 'Ramar'))).toEqual([]);
});
