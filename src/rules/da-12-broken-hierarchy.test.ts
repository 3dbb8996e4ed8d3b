import { cellsOf, hitsOf } from '../../test/support/check-tables';
import { consistentTables, withCell, withoutRows } from '../../test/support/consistent';
import { da12BrokenHierarchy } from './da-12-broken-hierarchy';

test('a parent that is no unit', () => {
  const [hit, ...more] = hitsOf(
    da12BrokenHierarchy,
    withCell(consistentTables(), 'Enheter', 3, 'Överordnad', 'Samordningskansliet'),
  );
  expect(hit).toEqual({
    variant: 'missing',
    params: { unit: 'Digitalisering och service', parent: 'Samordningskansliet', units: { word: 'role.units' } },
    cells: [{ sheet: 'Enheter', address: 'B4' }],
    amount: null,
  });
  expect(more).toEqual([]);
});

test('a misspelt parent comes with the one that was meant', () => {
  const [hit] = hitsOf(da12BrokenHierarchy, withCell(consistentTables(), 'Enheter', 5, 'Överordnad', 'Regionstabe'));
  expect(hit).toMatchObject({ variant: 'missing-near', params: { nearest: 'Regionstaben' } });
});

test('two units under each other are one circle', () => {
  // Informationsförvaltningsenheten lies under Regionstaben.
  const tables = withCell(consistentTables(), 'Enheter', 2, 'Överordnad', 'Informationsförvaltningsenheten');
  const [hit, ...more] = hitsOf(da12BrokenHierarchy, tables);
  expect(hit).toMatchObject({
    variant: 'circle',
    params: { circle: 'Regionstaben → Informationsförvaltningsenheten → Regionstaben' },
  });
  expect(cellsOf(hit)).toEqual(['Enheter!B3', 'Enheter!B6']);
  expect(more).toEqual([]);
});

test('a unit that is its own parent', () => {
  const [hit, ...more] = hitsOf(
    da12BrokenHierarchy,
    withCell(consistentTables(), 'Enheter', 4, 'Överordnad', 'IT-avdelningen'),
  );
  expect(hit).toMatchObject({ variant: 'self', params: { unit: 'IT-avdelningen' } });
  expect(cellsOf(hit)).toEqual(['Enheter!B5']);
  expect(more).toEqual([]);
});

test('near miss: a parent in other letters, and a unit without one', () => {
  let tables = withCell(consistentTables(), 'Enheter', 2, 'Överordnad', ' regionstyrelsen');
  tables = withCell(tables, 'Enheter', 3, 'Överordnad', null);
  expect(hitsOf(da12BrokenHierarchy, tables)).toEqual([]);
});

test('near miss: the board of the settings is a known parent although it is no row of Enheter', () => {
  let tables = withoutRows(consistentTables(), 'Enheter', ([unit]) => unit === 'Regionstyrelsen');
  tables = withCell(tables, 'Enheter', 1, 'Överordnad', ' regionstyrelsen ');
  expect(hitsOf(da12BrokenHierarchy, tables)).toEqual([]);
  const other = withCell(tables, 'Enheter', 1, 'Överordnad', 'Hälso- och sjukvårdsnämnden');
  expect(hitsOf(da12BrokenHierarchy, other)).toMatchObject([{ variant: 'missing' }]);
});
