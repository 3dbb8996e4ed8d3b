import { cellsOf, hitsOf } from '../../test/support/check-tables';
import { consistentTables, withCell, withoutRows, withoutTable, withRows } from '../../test/support/consistent';
import { da10MissingMonths } from './da-10-missing-months';
import { hitsOfSheets, TARGET } from '../../test/support/check-sheets';

const staff = 'Regionstaben';
const digital = 'Digitalisering och service';

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
      variant: 'base-year-open',
      params: {
        year: '2025',
        missing: { list: [{ month: '2025-11' }, { month: '2025-12' }] },
        targets: { list: ['M1', 'M2'] },
      },
    },
  ]);
});

test('a hole in the base year after the period', () => {
  const tables = withoutRows(consistentTables(), 'Utfall', ([year, month]) => year === 2025 && month === 10);
  expect(hitsOf(da10MissingMonths, tables)).toMatchObject([
    { variant: 'base-year', params: { missing: { list: [{ month: '2025-10' }] }, targets: { list: ['M1', 'M2'] } } },
  ]);
});

/** The consistent workbook without the outcome of a unit in these months of a year. */
const without = (unit: string, year: number, ...months: number[]) =>
  withoutRows(
    consistentTables(),
    'Utfall',
    (row) => row[0] === year && row[2] === unit && months.includes(Number(row[1])),
  );

test('a unit that lacks one month', () => {
  // Twelve months of 2025, read in full by the targets, and eight of 2026.
  expect(hitsOf(da10MissingMonths, without(staff, 2026, 5))).toEqual([
    {
      variant: 'unit',
      params: {
        unit: staff,
        year: '2026',
        missing: { list: [{ month: '2026-05' }] },
        first: { month: '2026-05' },
        last: { month: '2026-05' },
        count: { number: 19 },
        expected: { number: 20 },
        units: { word: 'role.units' },
        successions: { word: 'role.successions' },
      },
      cells: [
        { sheet: 'Utfall', address: 'B1' },
        { sheet: 'Enheter', address: 'A3' },
      ],
      amount: null,
    },
  ]);
});

test('a unit that lacks several months in both years is one finding for each year', () => {
  const first = without(staff, 2026, 1, 2, 3);
  const tables = withoutRows(first, 'Utfall', ([year, month, unit]) => year === 2025 && month === 6 && unit === staff);
  expect(hitsOf(da10MissingMonths, tables)).toMatchObject([
    { variant: 'unit', params: { unit: staff, missing: { list: [{ month: '2025-06' }] } } },
    {
      variant: 'unit',
      params: { unit: staff, missing: { list: [{ month: '2026-01' }, { month: '2026-02' }, { month: '2026-03' }] } },
    },
  ]);
});

test('a unit that lacks a whole year', () => {
  // 12 of 20 months.
  expect(hitsOf(da10MissingMonths, without(staff, 2026, 1, 2, 3, 4, 5, 6, 7, 8))).toMatchObject([
    {
      variant: 'unit-year',
      params: {
        unit: staff,
        year: '2026',
        first: { month: '2026-01' },
        last: { month: '2026-08' },
        count: { number: 12 },
        expected: { number: 20 },
      },
    },
  ]);
});

test('a month after the period counts where a target reads the whole base year, and only there', () => {
  let tables = without(staff, 2025, 11);
  expect(hitsOf(da10MissingMonths, tables)).toMatchObject([
    { variant: 'unit', params: { missing: { list: [{ month: '2025-11' }] } } },
  ]);
  for (const target of [1, 2]) tables = withCell(tables, 'Mål', target, 'Läsning', 'Ackumulerat');
  expect(hitsOf(da10MissingMonths, tables)).toEqual([]);
});

test('a unit that has ceased may still lack a month before it did', () => {
  expect(hitsOf(da10MissingMonths, without('IT-avdelningen', 2025, 8))).toMatchObject([
    { variant: 'unit', params: { unit: 'IT-avdelningen', missing: { list: [{ month: '2025-08' }] } } },
  ]);
});

test('a successor is expected from the day that it takes over', () => {
  expect(hitsOf(da10MissingMonths, without(digital, 2026, 4))).toMatchObject([
    { variant: 'unit', params: { unit: digital, count: { number: 7 }, expected: { number: 8 } } },
  ]);
});

test('near miss: successions alone say when units begin and cease', () => {
  // Without the columns Gäller från and Gäller till.
  const tables = consistentTables();
  tables.Enheter = tables.Enheter!.map((row) => row.slice(0, 2));
  expect(hitsOf(da10MissingMonths, tables)).toEqual([]);
});

test('near miss: a month in which the unit begins or is taken over belongs to it in part', () => {
  // Begins on 15 March: April to August is expected.
  let tables = without(digital, 2026, 1, 2, 3);
  tables = withCell(tables, 'Enheter', 3, 'Gäller från', '2026-03-15');
  expect(hitsOf(da10MissingMonths, tables)).toEqual([]);
  // Ceases on 15 December: to November is expected.
  tables = withCell(without('IT-avdelningen', 2025, 12), 'Enheter', 4, 'Gäller till', '2025-12-15');
  expect(hitsOf(da10MissingMonths, tables)).toEqual([]);
  // Taken over on 15 December.
  tables = withCell(without('IT-avdelningen', 2025, 12), 'Enhetsbyten', 1, 'Gäller från', '2025-12-15');
  tables = withCell(tables, 'Enheter', 4, 'Gäller till', null);
  expect(hitsOf(da10MissingMonths, tables)).toEqual([]);
});

test('a unit that gives up only a part goes on being expected', () => {
  let tables = withCell(consistentTables(), 'Enhetsbyten', 1, 'Andel', 0.6);
  tables = withCell(tables, 'Enheter', 4, 'Gäller till', null);
  // Nothing in 2026 although 40 % of it is left.
  expect(hitsOf(da10MissingMonths, tables)).toMatchObject([
    { variant: 'unit-year', params: { unit: 'IT-avdelningen', year: '2026' } },
  ]);
});

test('near miss: a unit that books now and then', () => {
  // January, April, July and October: 7 of 20 months.
  const tables = withoutRows(
    consistentTables(),
    'Utfall',
    ([, month, unit]) => unit === staff && Number(month) % 3 !== 1,
  );
  expect(hitsOf(da10MissingMonths, tables)).toEqual([]);
});

test('near miss: a unit without dates that has nothing in the base year may be new', () => {
  // Read to date: 8 of 16 months.
  let tables = without(staff, 2025, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
  for (const target of [1, 2]) tables = withCell(tables, 'Mål', target, 'Läsning', 'Ackumulerat');
  expect(hitsOf(da10MissingMonths, tables)).toEqual([]);
  // A budget for the base year says that it is not.
  tables = withRows(tables, 'Budget', [staff, 'Personalkostnader', 29_000, 29_000, 2025]);
  expect(hitsOf(da10MissingMonths, tables)).toMatchObject([{ variant: 'unit-year', params: { year: '2025' } }]);
});

test('near miss: in a wide table an empty cell of one cost type', () => {
  const tables = consistentTables();
  const months = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
  const wide = (year: number, costType: string, until: number, empty: number) => [
    year,
    staff,
    costType,
    ...months.map((_, index) => (index < until && index + 1 !== empty ? 2_400 : null)),
  ];
  const rows = (empty: number) => [
    wide(2025, 'Personalkostnader', 12, 0),
    wide(2025, 'IT-kostnader', 12, 3),
    wide(2026, 'Personalkostnader', 8, empty),
    wide(2026, 'IT-kostnader', 8, 3),
    [2026, 'IT-avdelningen', 'IT-kostnader', 1, 1, 1, ...months.slice(3).map(() => null)],
  ];
  tables.Utfall = [['År', 'Enhet', 'Kostnadsslag', ...months], ...rows(0)];
  expect(hitsOf(da10MissingMonths, tables)).toEqual([]);
  // The same month empty for both: the header of March is the place.
  tables.Utfall = [['År', 'Enhet', 'Kostnadsslag', ...months], ...rows(3)];
  expect(hitsOf(da10MissingMonths, tables).map((hit) => [hit.variant, ...cellsOf(hit)])).toEqual([
    ['unit', 'Utfall!F1', 'Enheter!A3'],
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

describe('in tables of the user’s own form', () => {
  const SIZES = { Regionstaben: 100, Fastighet: 250, Trafik: 470 } as const;
  type Row = readonly (string | number | null)[];
  /** A sheet with a row for each unit: its amounts from its size and name. */
  const sheet = (name: string, header: Row, amounts: (size: number, unit: string) => Row) => ({
    name,
    rows: [
      [`Nettokostnad ${name}, tkr`],
      ['Nämnd', ...header],
      ...Object.entries(SIZES).map(([unit, size]) => [unit, ...amounts(size, unit)]),
    ],
  });
  const MONTHS = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
  const matrix = (year: number, until: number, isEmpty: (month: number, unit: string) => boolean = () => false) =>
    sheet(`Utfall ${year}`, MONTHS, (size, unit) =>
      MONTHS.map((_, at) => (at < until && !isEmpty(at + 1, unit) ? size * 80 + at : null)),
    );
  const forecast = sheet('Prognos', ['Prognos 2026'], (size) => [size * 1_000]);
  const budgetBook = ['Bokslut 2025', 'Budget 2026', 'Prognos 2026'];
  const report = ['Utfall jan–aug 2025', 'Utfall jan–aug 2026', 'Bokslut 2025', 'Prognos 2026'];
  const amounts = (size: number): number[] => [size * 660, size * 670, size * 1_000, size * 1_030];

  test('near miss: a whole year in one column is the whole year', () => {
    const book = sheet('Drift', budgetBook, (size) => [size * 1_000, size * 1_020, size * 1_030]);
    expect(hitsOfSheets(da10MissingMonths, [book, TARGET])).toEqual([]);
    expect(hitsOfSheets(da10MissingMonths, [sheet('Drift', report, amounts), TARGET])).toEqual([]);
  });

  test('near miss: months one by one, to August in the year that goes on', () => {
    expect(hitsOfSheets(da10MissingMonths, [matrix(2025, 12), matrix(2026, 8), forecast, TARGET])).toEqual([]);
  });

  test('a base year that is told to August only', () => {
    const header = [report[0]!, report[1]!, report[3]!];
    const book = sheet('Drift', header, (size) => [size * 660, size * 670, size * 1_030]);
    const [hit, ...more] = hitsOfSheets(da10MissingMonths, [book, TARGET]);
    expect(hit).toMatchObject({
      variant: 'own-base-year-open',
      params: {
        missing: { list: [{ month: '2025-09' }, { month: '2025-10' }, { month: '2025-11' }, { month: '2025-12' }] },
      },
    });
    expect(cellsOf(hit)).toEqual(['Drift!B3']);
    expect(more).toEqual([]);
  });

  test('one unit whose base ends in August while the others have the whole year', () => {
    const book = sheet('Drift', report, (size, unit) =>
      amounts(size).map((amount, at) => (at === 2 && unit === 'Trafik' ? null : amount)),
    );
    const [hit, ...more] = hitsOfSheets(da10MissingMonths, [book, TARGET]);
    // Eight months of each year, of the twelve and eight that are read.
    expect(hit).toMatchObject({
      variant: 'own-unit',
      params: {
        unit: 'Trafik',
        year: '2025',
        missing: { list: [{ month: '2025-09' }, { month: '2025-10' }, { month: '2025-11' }, { month: '2025-12' }] },
        count: { number: 16 },
        expected: { number: 20 },
      },
    });
    expect(cellsOf(hit)).toEqual(['Drift!B5']);
    expect(more).toEqual([]);
  });

  test('an empty month in a matrix of months', () => {
    const book = [matrix(2025, 12, (month) => month === 3), matrix(2026, 8), forecast, TARGET];
    expect(hitsOfSheets(da10MissingMonths, book)).toMatchObject([
      { variant: 'span', params: { year: '2025', missing: { list: [{ month: '2025-03' }] } } },
    ]);
  });

  test('an empty month of one unit, with a cell of that year', () => {
    const gap = matrix(2026, 8, (month, unit) => month === 5 && unit === 'Fastighet');
    const [hit, ...more] = hitsOfSheets(da10MissingMonths, [matrix(2025, 12), gap, forecast, TARGET]);
    expect(hit).toMatchObject({
      variant: 'own-unit',
      params: { unit: 'Fastighet', missing: { list: [{ month: '2026-05' }] } },
    });
    expect(cellsOf(hit)).toEqual(['Utfall 2026!B4']);
    expect(more).toEqual([]);
  });
});
