import { hitsOf } from '../../test/support/check-tables';
import { consistentTables, rowOf, withCell, withRows } from '../../test/support/consistent';
import { om09GrantWithoutCost } from './om-09-grant-without-cost';

const staff = 'Regionstaben';

test.each([
  ['Bidrag', 'Försäljning', 'C5'],
  ['Försäljning', 'Bidrag', 'D5'],
])('from %s to %s', (from, to, cell) => {
  const tables = withRows(consistentTables(), 'Omfördelningar', ['O4', staff, from, to, 300, 'B4', null]);
  expect(hitsOf(om09GrantWithoutCost, tables)).toEqual([
    {
      variant: 'grant',
      params: { unit: staff, from, to, grant: 'Bidrag', amount: { money: 30_000_000 } },
      cells: [
        { sheet: 'Omfördelningar', address: cell },
        { sheet: 'Omfördelningar', address: 'E5' },
      ],
      amount: 30_000_000,
    },
  ]);
});

test('near miss: a grant that moves with its cost, and two revenues that are no grants', () => {
  const withCost = withRows(consistentTables(), 'Omfördelningar', [
    'O4',
    staff,
    'Bidrag',
    'IT-kostnader',
    300,
    'B4',
    null,
  ]);
  expect(hitsOf(om09GrantWithoutCost, withCost)).toEqual([]);
  let tables = withRows(consistentTables(), 'Omfördelningar', ['O4', staff, 'Bidrag', 'Försäljning', 300, 'B4', null]);
  tables = withCell(tables, 'Kostnadsslag', rowOf(tables, 'Kostnadsslag', 'Bidrag'), 'Egenskap', null);
  expect(hitsOf(om09GrantWithoutCost, tables)).toEqual([]);
});
