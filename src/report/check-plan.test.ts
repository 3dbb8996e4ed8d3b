import type { CellPlan, SheetPlan, TablePlan, WorkbookPlan } from './plan';
import { checkPlan, definedNameProblem, sheetNameProblem } from './check-plan';
import type { PlanSurroundings } from './check-plan';
import { PlanError } from './plan-error';

const AROUND: PlanSurroundings = { sheetNames: ['Utfall'], tableNames: ['Budget'], definedNames: ['Basår'] };

function sheet(rest: Partial<SheetPlan> = {}): SheetPlan {
  return { id: 'test', name: 'Test', cells: [], ...rest };
}

function plan(rest: Partial<WorkbookPlan> | SheetPlan): WorkbookPlan {
  return 'cells' in rest
    ? { styles: {}, names: [], sheets: [rest] }
    : { styles: {}, names: [], sheets: [sheet()], ...rest };
}

/** The code of what is wrong; null when nothing is. */
function problem(rest: Partial<WorkbookPlan> | SheetPlan): string | null {
  try {
    checkPlan(plan(rest), AROUND);
    return null;
  } catch (error) {
    if (error instanceof PlanError) return error.code;
    throw error;
  }
}

const header: CellPlan[] = [
  { row: 1, column: 1, value: 'Enhet' },
  { row: 1, column: 2, value: 'Belopp' },
];

function table(rest: Partial<TablePlan> = {}): TablePlan {
  return {
    name: 'Rapport',
    firstRow: 1,
    firstColumn: 1,
    rows: 3,
    columns: [{ name: 'Enhet' }, { name: 'Belopp' }],
    ...rest,
  };
}

test('names of sheets', () => {
  for (const name of ['Måluppfyllelse', 'a'.repeat(31), "O'Brien", 'History 2'])
    expect(sheetNameProblem(name)).toBeNull();
  const bad = [
    '',
    ' ',
    'a'.repeat(32),
    'a/b',
    'a\\b',
    'a?b',
    'a*b',
    'a[b',
    'a]b',
    'a:b',
    "'a",
    "a'",
    'HISTORY',
    'a\nb',
  ];
  for (const name of bad) expect(sheetNameProblem(name)).not.toBeNull();
  // 16 characters outside the first plane are 32 units, which is what Excel counts.
  expect(sheetNameProblem('😀'.repeat(16))).not.toBeNull();
  expect(problem(sheet({ name: 'a/b' }))).toBe('sheet-name');
});

test('a sheet cannot have the name of another, whatever the case', () => {
  expect(problem(sheet({ name: 'utfall' }))).toBe('sheet-twice');
  expect(problem(sheet({ name: 'utfall 2' }))).toBeNull();
  expect(problem({ sheets: [sheet(), sheet({ id: 'other', name: 'TEST' })] })).toBe('sheet-twice');
  expect(problem({ sheets: [sheet(), sheet({ name: 'Test 2' })] })).toBe('sheet-twice');
});

test('names of ranges and tables', () => {
  for (const name of ['Ramkoll_mål', '_x', 'Tabell1', 'a.b', 'RC_', 'Nettokostnad2026']) {
    expect(definedNameProblem(name)).toBeNull();
  }
  for (const name of ['', '1a', 'a b', 'a-b', 'A1', 'xfd12', 'R1C1', 'r', 'C', 'true', 'a!b', 'a'.repeat(256)]) {
    expect(definedNameProblem(name)).not.toBeNull();
  }
  expect(problem({ names: [{ name: 'A1', sheet: 'Test', range: 'A1' }] })).toBe('name-invalid');
  expect(problem({ names: [{ name: 'basår', sheet: 'Test', range: 'A1' }] })).toBe('name-taken');
  expect(problem({ names: [{ name: 'BUDGET', sheet: 'Test', range: 'A1' }] })).toBe('name-taken');
  expect(problem({ names: [{ name: 'Nytt', sheet: 'Saknas', range: 'A1' }] })).toBe('sheet-unknown');
  expect(problem({ names: [{ name: 'Nytt', sheet: 'Test', range: 'A' }] })).toBe('range-invalid');
  expect(problem({ names: [{ name: 'Nytt', sheet: 'utfall', range: '$A$1:$B$2' }] })).toBeNull();
});

describe('tables', () => {
  test('a sound one', () => {
    expect(problem(sheet({ cells: header, tables: [table()] }))).toBeNull();
  });

  test.each([
    ['the name of another table', table({ name: 'budget' }), 'table-name'],
    ['the name of a range', table({ name: 'BASÅR' }), 'table-name'],
    ['a name like a cell', table({ name: 'AB12' }), 'table-name'],
    ['a header only', table({ rows: 1 }), 'table-range'],
    ['no row between header and totals', table({ rows: 2, totalsRow: true }), 'table-range'],
    ['more rows than a sheet', table({ rows: 1048577 }), 'table-range'],
    ['a header twice', table({ columns: [{ name: 'Enhet' }, { name: 'enhet' }] }), 'table-header'],
    [
      'a header that the cell does not hold',
      table({ columns: [{ name: 'Enhet' }, { name: 'Summa' }] }),
      'table-header',
    ],
    [
      'a label that the totals row does not hold',
      table({ totalsRow: true, columns: [{ name: 'Enhet', totalsLabel: 'Summa' }, { name: 'Belopp' }] }),
      'table-header',
    ],
  ])('%s', (_what, bad, code) => {
    expect(problem(sheet({ cells: header, tables: [bad] }))).toBe(code);
  });

  test('two that overlap, or a merge inside one', () => {
    const cells = [...header, { row: 3, column: 2, value: 'Enhet' }, { row: 3, column: 3, value: 'Belopp' }];
    const second = table({ name: 'Annan', firstRow: 3, firstColumn: 2 });
    expect(problem(sheet({ cells, tables: [table(), second] }))).toBe('table-range');
    expect(problem(sheet({ cells: header, tables: [table()], merges: ['B3:C3'] }))).toBe('merge-overlap');
    expect(problem(sheet({ cells: header, tables: [table()], merges: ['C3:D3'] }))).toBeNull();
    expect(problem(sheet({ merges: ['A1:B2', 'B2:C3'] }))).toBe('merge-overlap');
  });
});

describe('cells', () => {
  const cell = (rest: Partial<CellPlan>) => problem(sheet({ cells: [{ row: 1, column: 1, value: 1, ...rest }] }));

  test('the corners of a sheet, and what is outside', () => {
    expect(cell({ row: 1048576, column: 16384 })).toBeNull();
    expect(cell({ row: 1048577 })).toBe('cell-outside');
    expect(cell({ column: 16385 })).toBe('cell-outside');
    expect(cell({ row: 0 })).toBe('cell-outside');
    expect(cell({ row: 1.5 })).toBe('cell-outside');
  });

  test('lengths that Excel can hold', () => {
    expect(cell({ value: 'a'.repeat(32767) })).toBeNull();
    expect(cell({ value: 'a'.repeat(32768) })).toBe('text-too-long');
    expect(cell({ formula: 'A'.repeat(8192) })).toBeNull();
    expect(cell({ formula: 'A'.repeat(8193) })).toBe('formula-too-long');
    expect(cell({ formula: '=A2' })).toBe('formula-invalid');
  });

  test('numbers that are none', () => {
    expect(cell({ value: NaN })).toBe('number-invalid');
    expect(cell({ value: -Infinity })).toBe('number-invalid');
  });

  test('one place twice, in order or not', () => {
    const at = (row: number, column: number): CellPlan => ({ row, column, value: 1 });
    expect(problem(sheet({ cells: [at(1, 1), at(1, 1)] }))).toBe('cell-twice');
    expect(problem(sheet({ cells: [at(2, 1), at(1, 1), at(2, 1)] }))).toBe('cell-twice');
    expect(problem(sheet({ cells: [at(2, 1), at(1, 1), at(1, 2)] }))).toBeNull();
  });

  test('a link to a sheet that is not there', () => {
    expect(cell({ link: { sheet: 'Saknas', address: 'A1' } })).toBe('sheet-unknown');
    expect(cell({ link: { sheet: 'Utfall', address: 'A1' } })).toBeNull();
  });
});

test('validations, widths, print and the sheet to show', () => {
  expect(problem(sheet({ validations: [{ range: 'A1', list: ['a,b'] }] }))).toBe('validation-list');
  expect(problem(sheet({ validations: [{ range: 'A1', list: ['a'.repeat(256)] }] }))).toBe('validation-list');
  expect(problem(sheet({ validations: [{ range: 'A1', list: ['a', 'b'] }] }))).toBeNull();
  expect(problem(sheet({ columnWidths: [{ column: 1, width: 256 }] }))).toBe('cell-outside');
  expect(problem(sheet({ print: { orientation: 'portrait', fit: { wide: 1, tall: 0 }, breaks: [1] } }))).toBe('print');
  expect(problem({ activate: 'missing' })).toBe('sheet-unknown');
  expect(problem({ activate: 'test' })).toBeNull();
});

test('a title that a chart takes from a cell needs that cell’s sheet', () => {
  const range = { sheet: 'Test', range: 'A1:A2' };
  const chart = (titleSheet: string): SheetPlan =>
    sheet({
      charts: [
        {
          name: 'Prov',
          type: 'line',
          title: 'Prov',
          titleFrom: { sheet: titleSheet, range: 'B2' },
          description: 'Prov',
          from: { row: 1, column: 1 },
          to: { row: 9, column: 4 },
          series: [
            {
              name: 'Serie',
              categories: { ...range, texts: ['a', 'b'] },
              values: { ...range, numbers: [1, 2] },
              mark: { kind: 'solid', color: '#1F3A5F' },
            },
          ],
        },
      ],
    });
  expect(problem(chart('Test'))).toBeNull();
  expect(problem(chart('Ingen'))).toBe('sheet-unknown');
});
