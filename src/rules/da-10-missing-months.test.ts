import { cellsOf, hitsOf } from '../../test/support/check-tables';
import { consistentTables, withCell, withoutRows, withoutTable } from '../../test/support/consistent';
import { da10MissingMonths } from './da-10-missing-months';

const staff = 'Regionstaben';

test('a month that no unit has outcome in', () => {
  const tables = withoutRows(consistentTables(), 'Utfall', ([year, month]) => year === 2025 && month === 3);
  const hits = hitsOf(da10MissingMonths, tables);
  expect(hits).toEqual([
    {
      variant: 'span',
      params: {
        year: '2025',
        missing: { list: [{ month: '2025-03' }] },
        first: { month: '2025-01' },
        last: { month: '2025-08' },
      },
      cells: [{ sheet: 'Utfall', address: 'B1' }],
      amount: null,
    },
  ]);
});

test('two months of the target year', () => {
  const tables = withoutRows(consistentTables(), 'Utfall', ([year, month]) => year === 2026 && Number(month) >= 7);
  expect(hitsOf(da10MissingMonths, tables)).toMatchObject([
    { variant: 'span', params: { missing: { list: [{ month: '2026-07' }, { month: '2026-08' }] } } },
  ]);
});

test('a base year that ends before the year does, where a target needs all of it', () => {
  const tables = withoutRows(consistentTables(), 'Utfall', ([year, month]) => year === 2025 && Number(month) >= 11);
  expect(hitsOf(da10MissingMonths, tables)).toMatchObject([
    {
      variant: 'base-year',
      params: {
        year: '2025',
        missing: { list: [{ month: '2025-11' }, { month: '2025-12' }] },
        targets: { list: ['M1', 'M2'] },
      },
    },
  ]);
});

test('a unit that lacks one month', () => {
  const tables = withoutRows(
    consistentTables(),
    'Utfall',
    ([year, month, unit]) => year === 2026 && month === 5 && unit === staff,
  );
  expect(hitsOf(da10MissingMonths, tables)).toMatchObject([
    { variant: 'unit', params: { unit: staff, missing: { month: '2026-05' } } },
  ]);
});

test('in a wide table the header of the month is the place', () => {
  const tables = consistentTables();
  const months = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
  const wide = (year: number, until: number, without: number) => [
    year,
    staff,
    'Personalkostnader',
    ...months.map((_, index) => (index < until && index + 1 !== without ? 2_400 : null)),
  ];
  tables.Utfall = [['År', 'Enhet', 'Kostnadsslag', ...months], wide(2025, 12, 0), wide(2026, 8, 4)];
  const hits = hitsOf(da10MissingMonths, tables);
  expect(hits.map((hit) => [hit.variant, ...cellsOf(hit)])).toEqual([['span', 'Utfall!G1']]);
});

test('near miss: twelve months against eight are what a report per August has', () => {
  expect(hitsOf(da10MissingMonths, consistentTables())).toEqual([]);
});

test('near miss: an incomplete base year where every target is read to date', () => {
  let tables = withoutRows(consistentTables(), 'Utfall', ([year, month]) => year === 2025 && Number(month) >= 11);
  tables = withCell(tables, 'Mål', 1, 'Läsning', 'Ackumulerat');
  tables = withCell(tables, 'Mål', 2, 'Läsning', 'Ackumulerat');
  expect(hitsOf(da10MissingMonths, tables)).toEqual([]);
});

test('near miss: a unit that another takes over may lack a month', () => {
  const tables = withoutRows(
    consistentTables(),
    'Utfall',
    ([year, month, unit]) => year === 2025 && month === 8 && unit === 'IT-avdelningen',
  );
  expect(hitsOf(da10MissingMonths, tables)).toEqual([]);
});

test('near miss: a unit that ceased before the month', () => {
  let tables = withoutRows(
    consistentTables(),
    'Utfall',
    ([year, month, unit]) => year === 2026 && month === 8 && unit === staff,
  );
  tables = withCell(tables, 'Enheter', 2, 'Gäller till', '2026-07-31');
  expect(hitsOf(da10MissingMonths, tables)).toEqual([]);
});

test('near miss: an outcome that could not be read at all is DA-01', () => {
  const tables = consistentTables();
  tables.Utfall![0]![4] = 'Summa kr';
  expect(hitsOf(da10MissingMonths, tables)).toEqual([]);
  expect(hitsOf(da10MissingMonths, withoutTable(consistentTables(), 'Kostnadsslag'))).toEqual([]);
});
