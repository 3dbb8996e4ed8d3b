import { hitsOf } from '../../test/support/check-tables';
import { consistentTables, withCell } from '../../test/support/consistent';
import { om01EmptyReallocation } from './om-01-empty-reallocation';

const staff = 'Regionstaben';

test('from a cost type to itself', () => {
  const tables = withCell(consistentTables(), 'Omfördelningar', 1, 'Till kostnadsslag', 'Personalkostnader');
  expect(hitsOf(om01EmptyReallocation, tables)).toEqual([
    {
      variant: 'self',
      params: { unit: staff, from: 'Personalkostnader', to: 'Personalkostnader', amount: { money: 100_000_000 } },
      cells: [
        { sheet: 'Omfördelningar', address: 'D2' },
        { sheet: 'Omfördelningar', address: 'C2' },
      ],
      amount: 100_000_000, // 1 000 tkr
    },
  ]);
});

test.each([null, 0])('with the amount %s', (amount) => {
  const tables = withCell(consistentTables(), 'Omfördelningar', 3, 'Belopp', amount);
  expect(hitsOf(om01EmptyReallocation, tables)).toEqual([
    {
      variant: 'no-amount',
      params: { unit: staff, from: 'Övriga kostnader', to: 'IT-kostnader' },
      cells: [{ sheet: 'Omfördelningar', address: 'E4' }],
      amount: null,
    },
  ]);
});

test('near miss: a small amount is an amount, and one that cannot be read is DA-02', () => {
  expect(hitsOf(om01EmptyReallocation, withCell(consistentTables(), 'Omfördelningar', 3, 'Belopp', 0.01))).toEqual([]);
  expect(hitsOf(om01EmptyReallocation, withCell(consistentTables(), 'Omfördelningar', 3, 'Belopp', 'mycket'))).toEqual(
    [],
  );
});
