import { cellsOf, cellText, hitsOf } from '../../test/support/check-tables';
import { consistentTables, rowOf, withCell, withRows } from '../../test/support/consistent';
import type { Tables } from '../../test/support/snapshot-of';
import { da09MixedUnits } from './da-09-mixed-units';
import { hitsOfSheets } from '../../test/support/check-sheets';

const staff = 'Regionstaben';

const times = (tables: Tables, table: string, column: string, row: number, factor: number): Tables => {
  const at = tables[table]![0]!.indexOf(column);
  return withCell(tables, table, row, column, Number(tables[table]![row]![at]) * factor);
};

test('a month in kr among months in tkr', () => {
  // 2 462.5 tkr a month in 2025; 2 462 500 is a thousand of them.
  const tables = times(consistentTables(), 'Utfall', 'Belopp', 1, 1_000);
  const amount = Number(tables.Utfall![1]![4]) * 100_000;
  const [hit, ...more] = hitsOf(da09MixedUnits, tables);
  expect(hit).toMatchObject({
    variant: 'month-large',
    params: {
      unit: staff,
      costType: 'Personalkostnader',
      month: { month: '2025-01' },
      amount: { money: amount },
      expected: { money: amount / 1_000 },
    },
    amount: amount - amount / 1_000,
  });
  expect(cellsOf(hit)).toEqual(['Utfall!E2']);
  expect(more).toEqual([]);
});

test('a month in mnkr among months in tkr', () => {
  const tables = times(consistentTables(), 'Utfall', 'Belopp', 3, 1 / 1_000);
  const hits = hitsOf(da09MixedUnits, tables);
  expect(hits.map((hit) => [hit.variant, ...cellsOf(hit)])).toEqual([['month-small', 'Utfall!E4']]);
});

test('a forecast that contradicts both budget and outcome', () => {
  // Revised 29 000, forecast 28 855 × 1 000.
  const [hit, ...more] = hitsOf(da09MixedUnits, times(consistentTables(), 'Prognos', 'Belopp', 1, 1_000));
  expect(hit).toMatchObject({
    variant: 'entry-large',
    params: {
      table: { word: 'role.forecast' },
      column: 'Belopp',
      unit: staff,
      costType: 'Personalkostnader',
      amount: { money: 2_885_500_000_000 },
      expected: { money: 2_885_500_000 },
    },
  });
  expect(cellsOf(hit)).toEqual(['Prognos!C2']);
  expect(more).toEqual([]);
});

test.each(['Beslutad', 'Reviderad'])('a budget amount that contradicts the others: %s', (column) => {
  const hits = hitsOf(da09MixedUnits, times(consistentTables(), 'Budget', column, 1, 1_000));
  expect(hits.map((hit) => [hit.variant, hit.params.column, ...cellsOf(hit)])).toEqual([
    ['entry-large', column, column === 'Beslutad' ? 'Budget!C2' : 'Budget!D2'],
  ]);
});

test('a budget row in mnkr fires on both its amounts', () => {
  let tables = times(consistentTables(), 'Budget', 'Beslutad', 1, 1 / 1_000);
  tables = times(tables, 'Budget', 'Reviderad', 1, 1 / 1_000);
  const hits = hitsOf(da09MixedUnits, tables);
  expect(hits.map((hit) => [hit.variant, ...cellsOf(hit)])).toEqual([
    ['entry-small', 'Budget!C2'],
    ['entry-small', 'Budget!D2'],
  ]);
});

test('a whole table in kr is one finding', () => {
  const tables = consistentTables();
  tables.Prognos = tables.Prognos!.map((row, index) =>
    index === 0 ? row : [row[0]!, row[1]!, Number(row[2]) * 1_000, row[3]!],
  );
  const hits = hitsOf(da09MixedUnits, tables);
  expect(hits).toMatchObject([{ variant: 'table-large', params: { table: { word: 'role.forecast' } }, amount: null }]);
  expect(hits.map(cellsOf)).toEqual([['Prognos!C1']]);
});

/** The consistent workbook with all outcome that the test picks, times a factor. */
const outcomeTimes = (factor: number, pick: (row: Tables[string][number]) => boolean): Tables => {
  const tables = consistentTables();
  tables.Utfall = tables.Utfall!.map((row, index) =>
    index > 0 && pick(row) ? [...row.slice(0, 4), Number(row[4]) * factor] : row,
  );
  return tables;
};

test.each([
  ['large', 1_000],
  ['small', 1 / 1_000],
])('a whole unit’s outcome is one finding: %s', (size, factor) => {
  const [hit, ...more] = hitsOf(
    da09MixedUnits,
    outcomeTimes(factor, ([, , unit]) => unit === staff),
  );
  // Nine cost types; 12 and 8 months of each.
  expect(hit).toMatchObject({ variant: `outcome-${size}`, params: { unit: staff } });
  expect(hit?.cells).toHaveLength(100);
  // Personalkostnader 2025 is the largest: 30 000 × 98.5 % / 12 a month, against 29 000 × 99 % / 12 in 2026.
  expect(cellsOf(hit)[0]).toBe('Utfall!E2');
  expect(more).toEqual([]);
});

test('units that moves have emptied or filled are held against what was before or after', () => {
  // IT-avdelningen has a decided budget and outcome 2025; Digitalisering och service the rest.
  for (const unit of ['IT-avdelningen', 'Digitalisering och service']) {
    const hits = hitsOf(
      da09MixedUnits,
      outcomeTimes(1_000, (row) => row[2] === unit),
    );
    expect(hits).toMatchObject([{ variant: 'outcome-large', params: { unit } }]);
  }
});

test('one cost type’s outcome, in one of the years', () => {
  const tables = outcomeTimes(
    1_000,
    ([year, , unit, costType]) => year === 2025 && unit === staff && costType === 'IT-kostnader',
  );
  const [hit, ...more] = hitsOf(da09MixedUnits, tables);
  expect(hit).toMatchObject({
    variant: 'outcome-large',
    // 2 400 × 98.5 % = 2 364 in 2025.
    params: { unit: staff, costTypes: { list: ['IT-kostnader'] }, amount: { money: 236_400_000_000 } },
  });
  expect(hit?.cells).toHaveLength(12);
  expect(more).toEqual([]);
});

test('a frame that contradicts the decided budget that belongs to it', () => {
  // Regionstaben 57 645, its decided budget the same.
  const frame = Number(consistentTables().Ramar![1]![1]) * 100_000;
  const [large, ...more] = hitsOf(da09MixedUnits, times(consistentTables(), 'Ramar', 'Ram', 1, 1_000));
  expect(large).toMatchObject({
    variant: 'frame-large',
    params: { unit: staff, amount: { money: frame * 1_000 }, reference: { money: frame }, factor: { number: 1_000 } },
    amount: frame * 999,
  });
  expect(cellsOf(large)).toEqual(['Ramar!B2']);
  expect(more).toEqual([]);
  const small = hitsOf(da09MixedUnits, times(consistentTables(), 'Ramar', 'Ram', 1, 1 / 1_000));
  expect(small.map((hit) => [hit.variant, ...cellsOf(hit)])).toEqual([['frame-small', 'Ramar!B2']]);
});

test.each([
  ['large', 1_000],
  ['small', 1 / 1_000],
])('the whole table of frames is one finding: %s', (size, factor) => {
  let tables = consistentTables();
  for (const row of [1, 3, 4]) tables = times(tables, 'Ramar', 'Ram', row, factor);
  const hits = hitsOf(da09MixedUnits, tables);
  expect(hits).toMatchObject([
    { variant: `frames-${size}`, params: { count: { number: 3 }, factor: { number: 1_000 } } },
  ]);
  expect(hits.map(cellsOf)).toEqual([['Ramar!B1']]);
});

test('a budget line in kr does not make its frame look small', () => {
  // 30 000 tkr of a frame of 57 645 written as 30 000 000.
  const hits = hitsOf(da09MixedUnits, times(consistentTables(), 'Budget', 'Beslutad', 1, 1_000));
  expect(hits.map((hit) => hit.variant)).toEqual(['entry-large']);
});

test('near miss: a frame a hundred times off, and one that an adjustment fills', () => {
  expect(hitsOf(da09MixedUnits, times(consistentTables(), 'Ramar', 'Ram', 1, 100))).toEqual([]);
  // The frame is decided at 57.645 and an adjustment from outside the board brings the rest: revised is right.
  const tables = consistentTables();
  const frame = Number(tables.Ramar![1]![1]);
  const filled = withRows(withCell(tables, 'Ramar', 1, 'Ram', frame / 1_000), 'Ramjusteringar', [
    'RJ99',
    null,
    staff,
    null,
    frame - frame / 1_000,
    null,
    '2026-01-01',
    'varaktig',
    'B1',
    'Ny ram',
  ]);
  expect(hitsOf(da09MixedUnits, filled)).toEqual([]);
});

test.each([
  ['Ramjusteringar', 'Belopp', 1, 'Digitalisering och service'],
  ['Ramjusteringar', 'Helårsbelopp', 1, 'Digitalisering och service'],
])('an amount beyond its column and its unit: %s, %s', (table, column, row, unit) => {
  // 12 000 × 1 000, where the receiving unit costs 53 000 or so in all and the other adjustments are 600 to 15 600.
  const [hit, ...more] = hitsOf(da09MixedUnits, times(consistentTables(), table, column, row, 1_000));
  expect(hit).toMatchObject({
    variant: 'amount-large',
    params: { column, row: { row: 2 }, amount: { money: 1_200_000_000_000 }, unit },
    amount: 1_198_800_000_000, // 12 000 000 − 12 000
  });
  expect(cellsOf(hit)).toEqual([`Ramjusteringar!${column === 'Belopp' ? 'E' : 'F'}2`]);
  expect(more).toEqual([]);
});

/** The consistent workbook with two more rows like the first in each of the tables that have only one, two or three. */
const longer = (table: string, ...amounts: number[]): Tables => {
  const tables = consistentTables();
  const [header, first] = tables[table]!;
  const at = header!.indexOf(table === 'Åtgärder' ? 'Effekt målår' : 'Belopp');
  return withRows(tables, table, ...amounts.map((amount) => first!.map((cell, c) => (c === at ? amount : cell))));
};

test.each([
  ['Omfördelningar', 'Belopp', [400]],
  ['Jämförelseposter', 'Belopp', [90, 110]],
  ['Uppdrag', 'Belopp', [900, 1_100, 1_200]],
  ['Åtgärder', 'Effekt målår', [500, 700]],
])('the same in %s, %s', (table, column, others) => {
  const plain = longer(table, ...others);
  expect(hitsOf(da09MixedUnits, plain)).toEqual([]);
  const hits = hitsOf(da09MixedUnits, times(plain, table, column, 1, 1_000));
  expect(hits.map((hit) => [hit.variant, hit.params.row])).toEqual([['amount-large', { row: 2 }]]);
  // A hundred times off, and too few others to tell.
  expect(hitsOf(da09MixedUnits, times(plain, table, column, 1, 100))).toEqual([]);
  expect(hitsOf(da09MixedUnits, times(longer(table, ...others.slice(1)), table, column, 1, 1_000))).toEqual([]);
});

test('near miss: an adjustment that moves a whole unit, among small ones', () => {
  const tables = consistentTables();
  const row = (from: string | null, to: string, amount: number) =>
    ['R', from, to, null, amount, null, '2026-01-01', 'varaktig', 'B1', null] as const;
  // Everything that IT-avdelningen has, 37 938, beside adjustments of 2 to 5: 10 000 times their median.
  tables.Ramjusteringar = [
    tables.Ramjusteringar![0]!,
    ...[2, 3, 4, 5].map((amount) => [...row(null, staff, amount)]),
    [...row('IT-avdelningen', 'Digitalisering och service', 37_938)],
  ];
  expect(hitsOf(da09MixedUnits, tables)).toEqual([]);
  // From outside the board, and no revised budget to say that it came.
  tables.Ramjusteringar[5] = [...row(null, 'Digitalisering och service', 37_938)];
  tables.Budget = tables.Budget!.map((line) => line.slice(0, 3));
  expect(hitsOf(da09MixedUnits, tables)).toEqual([]);
});

test('near miss: a cost that is booked at the end of the year', () => {
  // 1 tkr a month until one large month; the budget has all of it.
  const tables = consistentTables();
  const other = (row: Tables[string][number]): boolean => row[2] === staff && row[3] === 'Övriga kostnader';
  tables.Utfall = tables.Utfall!.map((row) => {
    if (!other(row)) return row;
    return [...row.slice(0, 4), row[0] === 2025 && row[1] === 12 ? 9_445 : 1];
  });
  expect(hitsOf(da09MixedUnits, tables).filter((hit) => hit.variant.startsWith('outcome'))).toEqual([]);
});

test('near miss: a small unit beside large ones', () => {
  // Informationsförvaltningsenheten at a thousandth of what it is, in every table.
  const tables = consistentTables();
  const unit = 'Informationsförvaltningsenheten';
  for (const [name, at] of [
    ['Budget', [2, 3]],
    ['Utfall', [4]],
    ['Ramar', [1]],
  ] as const) {
    tables[name] = tables[name]!.map((row) =>
      row.includes(unit) ? row.map((cell, c) => (at.some((a) => a === c) ? Number(cell) / 1_000 : cell)) : row,
    );
  }
  expect(hitsOf(da09MixedUnits, tables)).toEqual([]);
});

test('near miss: a hundred times off is no mix of units', () => {
  expect(hitsOf(da09MixedUnits, times(consistentTables(), 'Utfall', 'Belopp', 1, 100))).toEqual([]);
  expect(hitsOf(da09MixedUnits, times(consistentTables(), 'Prognos', 'Belopp', 1, 100))).toEqual([]);
});

test('near miss: a cost type that is small beside the others', () => {
  // 30 a year beside 30 000: the same thousandth in every table.
  let tables = consistentTables();
  for (const table of ['Budget', 'Prognos', 'Utfall']) {
    const [header, ...rows] = tables[table]!;
    tables = {
      ...tables,
      [table]: [
        header!,
        ...rows.map((row) =>
          row.map((cell, c) =>
            row.includes('IT-kostnader') && typeof cell === 'number' && !['År', 'Månad'].includes(cellText(header![c]))
              ? cell / 1_000
              : cell,
          ),
        ),
      ],
    };
  }
  expect(hitsOf(da09MixedUnits, tables)).toEqual([]);
});

test('near miss: a ledger with vouchers of all sizes', () => {
  const tables = consistentTables();
  const [header, ...rows] = tables.Utfall!;
  // Each month's amount as three vouchers: 1 tkr, 2.5 % and the rest.
  tables.Utfall = [
    header!,
    ...rows.flatMap((row) => {
      const amount = Number(row[4]);
      const small = Math.sign(amount);
      return [small, amount * 0.025, amount * 0.975 - small].map((part) => [...row.slice(0, 4), part]);
    }),
  ];
  expect(hitsOf(da09MixedUnits, tables)).toEqual([]);
});

test('near miss: a cost type that is nearly emptied by a reallocation', () => {
  // Medicinteknik 600 − 599.5 = 0.5 revised and forecast.
  let tables = withRows(consistentTables(), 'Omfördelningar', [
    'O4',
    staff,
    'Medicinteknik',
    'IT-kostnader',
    599.5,
    'B4',
    null,
  ]);
  tables = withCell(tables, 'Budget', rowOf(tables, 'Budget', staff, 'Medicinteknik'), 'Reviderad', 0.5);
  tables = withCell(tables, 'Prognos', rowOf(tables, 'Prognos', staff, 'Medicinteknik'), 'Belopp', 0.5);
  expect(hitsOf(da09MixedUnits, tables)).toEqual([]);
});

describe('in tables of the user’s own form', () => {
  const COLUMNS = ['Utfall jan–aug 2025', 'Utfall jan–aug 2026', 'Bokslut 2025', 'Budget 2026', 'Prognos 2026'];
  const UNITS = { Regionstaben: 100, Fastighet: 250, Trafik: 470, Kultur: 35, Tandvård: 60 } as const;
  const drift = (of: (unit: string, column: number, amount: number) => number) => ({
    name: 'Drift',
    rows: [
      ['Nettokostnad per nämnd, tkr'],
      ['Nämnd', ...COLUMNS],
      ...Object.entries(UNITS).map(([unit, size]) => [
        unit,
        ...[660, 670, 1_000, 1_020, 1_030].map((per, at) => of(unit, at, per * size)),
      ]),
    ],
  });

  test('near miss: eight months and twelve of a year are no months to compare', () => {
    expect(hitsOfSheets(da09MixedUnits, [drift((_, __, amount) => amount)])).toEqual([]);
  });

  test('a forecast in kr is named by its sheet and column', () => {
    const book = drift((unit, at, amount) => (unit === 'Trafik' && at === 4 ? amount * 1_000 : amount));
    // Asked about the column, the user says tkr.
    const [hit, ...more] = hitsOfSheets(da09MixedUnits, [book], { answers: { 'Drift!A2|F|unit': 'tkr' } });
    // 470 · 1 030 = 484 100 tkr; the others are 479 400 decided, 470 000 a year ago and 670 · 470 · 12 / 8 = 472 350.
    expect(hit).toMatchObject({
      variant: 'entry-large',
      params: {
        unit: 'Trafik',
        table: { list: ['Drift'] },
        column: { list: ['F'] },
        reference: { money: 47_235_000_000 },
        expected: { money: 48_410_000_000 },
      },
    });
    expect(cellsOf(hit)).toEqual(['Drift!F5']);
    expect(more).toEqual([]);
  });

  test('near miss: a forecast about 60 times smaller than a year that is told by sums of months', () => {
    // Eight months counted as one would make the year twelve times as large, and the forecast 600 times smaller.
    const book = drift((unit, at, amount) => (unit === 'Trafik' && at === 4 ? amount / 60 : amount));
    expect(hitsOfSheets(da09MixedUnits, [book])).toEqual([]);
  });

  test('a column in kr among others in tkr is said once, for the budget', () => {
    const book = drift((_, at, amount) => (at === 3 ? amount * 1_000 : amount));
    const [hit, ...more] = hitsOfSheets(da09MixedUnits, [book], { answers: { 'Drift!A2|E|unit': 'tkr' } });
    expect(hit).toMatchObject({
      variant: 'own-table-large',
      params: { table: { word: 'role.budget' }, sheet: 'Drift', count: { number: 5 } },
    });
    expect(cellsOf(hit)).toEqual(['Drift!E3']);
    expect(more).toEqual([]);
  });
});
