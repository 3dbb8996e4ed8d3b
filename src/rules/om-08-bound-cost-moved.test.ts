import { hitsOf } from '../../test/support/check-tables';
import { consistentTables, rowOf, withCell, withRows } from '../../test/support/consistent';
import { om08BoundCostMoved } from './om-08-bound-cost-moved';

const staff = 'Regionstaben';

test.each([
  ['Avskrivningar', 'IT-kostnader', 'depreciation', 'Avskrivningar', 'C5'],
  ['IT-kostnader', 'Avskrivningar', 'depreciation', 'Avskrivningar', 'D5'],
  ['Lokalkostnader', 'IT-kostnader', 'internal-rent', 'Lokalkostnader', 'C5'],
  ['IT-kostnader', 'Lokalkostnader', 'internal-rent', 'Lokalkostnader', 'D5'],
])('from %s to %s', (from, to, variant, bound, cell) => {
  const tables = withRows(consistentTables(), 'Omfördelningar', ['O4', staff, from, to, 150, 'B4', null]);
  expect(hitsOf(om08BoundCostMoved, tables)).toEqual([
    {
      variant,
      params: { unit: staff, from, to, bound, amount: { money: 15_000_000 } },
      cells: [
        { sheet: 'Omfördelningar', address: cell },
        { sheet: 'Omfördelningar', address: 'E5' },
      ],
      amount: 15_000_000,
    },
  ]);
});

test('near miss: premises that are no internal rent, and the frame adjustments of a reorganisation', () => {
  expect(hitsOf(om08BoundCostMoved, consistentTables())).toEqual([]);
  let tables = withRows(consistentTables(), 'Omfördelningar', [
    'O4',
    staff,
    'Lokalkostnader',
    'IT-kostnader',
    150,
    'B4',
    null,
  ]);
  tables = withCell(tables, 'Kostnadsslag', rowOf(tables, 'Kostnadsslag', 'Lokalkostnader'), 'Egenskap', null);
  expect(hitsOf(om08BoundCostMoved, tables)).toEqual([]);
});
