import { hitsOf } from '../../test/support/check-tables';
import { consistentTables, withCell } from '../../test/support/consistent';
import { om06ReallocationWithoutDecision } from './om-06-reallocation-without-decision';

test('a reallocation that names no decision', () => {
  expect(
    hitsOf(om06ReallocationWithoutDecision, withCell(consistentTables(), 'Omfördelningar', 1, 'Beslut', null)),
  ).toEqual([
    {
      variant: 'row',
      params: {
        unit: 'Regionstaben',
        from: 'Personalkostnader',
        to: 'Övriga kostnader',
        amount: { money: 100_000_000 },
      },
      cells: [{ sheet: 'Omfördelningar', address: 'F2' }],
      amount: 100_000_000, // 1 000 tkr
    },
  ]);
});

test('without the column one finding says it for all', () => {
  const tables = consistentTables();
  tables.Omfördelningar = tables.Omfördelningar!.map((row) => row.slice(0, 5));
  expect(hitsOf(om06ReallocationWithoutDecision, tables)).toEqual([
    {
      variant: 'table',
      params: { count: { number: 3 } },
      cells: [{ sheet: 'Omfördelningar', address: 'A1' }],
      amount: null,
    },
  ]);
});

test('near miss: a decision that is not in Beslut is BE-01', () => {
  expect(
    hitsOf(om06ReallocationWithoutDecision, withCell(consistentTables(), 'Omfördelningar', 1, 'Beslut', 'B99')),
  ).toEqual([]);
});
