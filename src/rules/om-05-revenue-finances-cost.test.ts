import { hitsOf } from '../../test/support/check-tables';
import { consistentTables, withRows } from '../../test/support/consistent';
import { om05RevenueFinancesCost } from './om-05-revenue-finances-cost';

const staff = 'Regionstaben';

test('a revenue finances a cost', () => {
  const tables = withRows(consistentTables(), 'Omfördelningar', [
    'O4',
    staff,
    'Försäljning',
    'IT-kostnader',
    200,
    'B4',
    null,
  ]);
  expect(hitsOf(om05RevenueFinancesCost, tables)).toEqual([
    {
      variant: 'gross',
      params: { unit: staff, from: 'Försäljning', to: 'IT-kostnader', amount: { money: 20_000_000 } },
      cells: [
        { sheet: 'Omfördelningar', address: 'E5' },
        { sheet: 'Omfördelningar', address: 'C5' },
      ],
      amount: 20_000_000,
    },
  ]);
});

test('depreciation is a cost too, and a negative amount moves the other way', () => {
  const tables = withRows(
    consistentTables(),
    'Omfördelningar',
    ['O4', staff, 'Försäljning', 'Avskrivningar', 200, 'B4', null],
    ['O5', staff, 'IT-kostnader', 'Försäljning', -50, 'B4', null],
  );
  expect(hitsOf(om05RevenueFinancesCost, tables).map((hit) => hit.params.to)).toEqual([
    'Avskrivningar',
    'IT-kostnader',
  ]);
});

test('near miss: a cost that is cut for a revenue that falls, and revenue to revenue', () => {
  const tables = withRows(
    consistentTables(),
    'Omfördelningar',
    ['O4', staff, 'IT-kostnader', 'Försäljning', 200, 'B4', null],
    ['O5', staff, 'Försäljning', 'Bidrag', 200, 'B4', null],
  );
  expect(hitsOf(om05RevenueFinancesCost, tables)).toEqual([]);
});
