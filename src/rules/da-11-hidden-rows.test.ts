import { hitsOf } from '../../test/support/check-tables';
import { consistentTables, rowOf } from '../../test/support/consistent';
import { da11HiddenRows } from './da-11-hidden-rows';

test('hidden rows with amounts', () => {
  // Rows 2 and 3 of Budget: Personalkostnader 30 000 + PO-pålägg 13 845 decided.
  const [hit, ...more] = hitsOf(da11HiddenRows, consistentTables(), { tables: { Budget: { hidden: [2, 3] } } });
  expect(hit).toEqual({
    variant: 'rows',
    params: {
      table: { word: 'role.budget' },
      column: 'Beslutad',
      count: { number: 2 },
      amount: { money: 4_384_500_000 },
    },
    cells: [
      { sheet: 'Budget', address: 'C2' },
      { sheet: 'Budget', address: 'C3' },
    ],
    amount: 4_384_500_000,
  });
  expect(more).toEqual([]);
});

test('near miss: a hidden row whose amounts are zero, and one below the table', () => {
  const tables = consistentTables();
  const row = rowOf(tables, 'Ramar', 'Digitalisering och service');
  const hidden = { Ramar: { hidden: [row + 1] }, Budget: { hidden: [tables.Budget!.length + 5] } };
  expect(hitsOf(da11HiddenRows, tables, { tables: hidden })).toEqual([]);
});
