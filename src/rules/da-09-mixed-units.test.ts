import { cellsOf, cellText, hitsOf } from '../../test/support/check-tables';
import { consistentTables, rowOf, withCell, withRows } from '../../test/support/consistent';
import type { Tables } from '../../test/support/snapshot-of';
import { da09MixedUnits } from './da-09-mixed-units';

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
