import { cellsOf, cellText, hitsOf } from '../../test/support/check-tables';
import { consistentTables, withCell } from '../../test/support/consistent';
import { da03NumberAsText } from './da-03-number-as-text';
import { hitsOfSheets } from '../../test/support/check-sheets';

test('numbers stored as text, one finding for the column', () => {
  let tables = withCell(consistentTables(), 'Budget', 1, 'Beslutad', '30 000');
  tables = withCell(tables, 'Budget', 2, 'Beslutad', '13 845');
  const [hit, ...more] = hitsOf(da03NumberAsText, tables);
  expect(hit).toEqual({
    variant: 'column',
    params: { table: { word: 'role.budget' }, column: 'Beslutad', count: { number: 2 }, text: '30 000' },
    cells: [
      { sheet: 'Budget', address: 'C2' },
      { sheet: 'Budget', address: 'C3' },
    ],
    amount: null,
  });
  expect(more).toEqual([]);
});

test('two columns are two findings', () => {
  let tables = withCell(consistentTables(), 'Budget', 1, 'Beslutad', '30 000');
  tables = withCell(tables, 'Budget', 1, 'Reviderad', '29 000');
  expect(hitsOf(da03NumberAsText, tables).map(cellsOf)).toEqual([['Budget!C2'], ['Budget!D2']]);
});

test('a column full of text lists a hundred cells and says how many there are', () => {
  const tables = consistentTables();
  tables.Utfall = tables.Utfall!.map((row, index) => (index === 0 ? row : [...row.slice(0, 4), cellText(row[4])]));
  const [hit] = hitsOf(da03NumberAsText, tables);
  expect(hit?.params.count).toEqual({ number: tables.Utfall.length - 1 });
  expect(hit?.cells).toHaveLength(100);
});

test('near miss: numbers are numbers, and an empty text is no number', () => {
  expect(hitsOf(da03NumberAsText, consistentTables())).toEqual([]);
  expect(hitsOf(da03NumberAsText, withCell(consistentTables(), 'Budget', 1, 'Reviderad', ' '))).toEqual([]);
});

test('in a table of the user’s own form the sheet and the column’s letter are named', () => {
  const drift = {
    name: 'Drift',
    rows: [
      ['Nettokostnad per nämnd, tkr'],
      ['Nämnd', 'Bokslut 2025', 'Budget 2026', 'Prognos 2026'],
      ['Regionstaben', 100_000, 102_000, 103_000],
      ['Fastighet', '250 000', 255_000, 257_500],
      ['Trafik', '470 000', 479_400, 484_100],
    ],
  };
  expect(hitsOfSheets(da03NumberAsText, [drift])).toMatchObject([
    {
      params: { table: { list: ['Drift'] }, column: { list: ['B'] }, count: { number: 2 } },
      cells: [
        { sheet: 'Drift', address: 'B4' },
        { sheet: 'Drift', address: 'B5' },
      ],
    },
  ]);
});
