import { hitsOf } from '../../test/support/check-tables';
import { consistentTables, rowOf } from '../../test/support/consistent';
import { da11HiddenRows } from './da-11-hidden-rows';
import { hitsOfSheets } from '../../test/support/check-sheets';

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

describe('in tables of the user’s own form', () => {
  const drift = {
    name: 'Drift',
    rows: [
      ['Nettokostnad per nämnd, tkr'],
      ['Nämnd', 'Bokslut 2025', 'Budget 2026', 'Prognos 2026'],
      ['Regionstaben', 100_000, 102_000, 103_000],
      ['Fastighet', 250_000, 255_000, 257_500],
      ['Trafik', 470_000, 479_400, 484_100],
    ],
  };

  test('a hidden row is one finding, whatever its columns are', () => {
    expect(hitsOfSheets(da11HiddenRows, [drift], { hidden: { Drift: [4] } })).toEqual([
      {
        variant: 'own-rows',
        params: { sheet: 'Drift', count: { number: 1 }, rows: { list: [{ row: 4 }] } },
        cells: ['B', 'C', 'D'].map((column) => ({ sheet: 'Drift', address: `${column}4` })),
        amount: null,
      },
    ]);
  });

  test('near miss: a hidden title, and rows below the table', () => {
    expect(hitsOfSheets(da11HiddenRows, [drift], { hidden: { Drift: [1, 8] } })).toEqual([]);
  });
});
