import { cellsOf, hitsOf } from '../../test/support/check-tables';
import { consistentTables, withCell } from '../../test/support/consistent';
import { be02DecisionWithoutNumber } from './be-02-decision-without-number';

test('neither diary number nor paragraph', () => {
  // B2 has its paragraph only.
  const [hit, ...more] = hitsOf(be02DecisionWithoutNumber, withCell(consistentTables(), 'Beslut', 2, 'Paragraf', null));
  expect(hit).toMatchObject({ variant: 'decision', params: { decision: 'B2' }, amount: null });
  expect(cellsOf(hit)).toEqual(['Beslut!B3', 'Beslut!C3']);
  expect(more).toEqual([]);
});

test('without both columns one finding says it for all', () => {
  const tables = consistentTables();
  tables.Beslut = tables.Beslut!.map((row) => [row[0]!, ...row.slice(3)]);
  const hits = hitsOf(be02DecisionWithoutNumber, tables);
  expect(hits).toEqual([
    { variant: 'table', params: { count: { number: 4 } }, cells: [{ sheet: 'Beslut', address: 'A1' }], amount: null },
  ]);
});

test('near miss: one of the two is enough', () => {
  expect(hitsOf(be02DecisionWithoutNumber, consistentTables())).toEqual([]);
  expect(hitsOf(be02DecisionWithoutNumber, withCell(consistentTables(), 'Beslut', 1, 'Paragraf', null))).toEqual([]);
});
