import { runRules } from '../src/rules/run-rules';
import { consistentTables, rowOf, withCell } from './support/consistent';
import { cellText, contextOf, placeText } from './support/check-tables';
import type { Cell, Tables } from './support/snapshot-of';

/** The consistent workbook in every shape that a workbook may have: in none of them does a rule find anything. */

const found = (tables: Tables): string[] =>
  runRules(contextOf(tables)).map(
    ({ rule, message, cells }) => `${rule} ${message.sv} ${cells.slice(0, 3).map(placeText).join(' ')}`,
  );

/** Columns with amounts, by table; those of which signs count are the first four tables'. */
const AMOUNTS: Readonly<Record<string, readonly string[]>> = {
  Budget: ['Beslutad', 'Reviderad'],
  Utfall: ['Belopp'],
  Prognos: ['Belopp'],
  Jämförelseposter: ['Belopp'],
  Ramar: ['Ram'],
  Ramjusteringar: ['Belopp', 'Helårsbelopp'],
  Omfördelningar: ['Belopp'],
  Uppdrag: ['Belopp'],
  Åtgärder: ['Helårseffekt', 'Effekt målår', 'Utfall', 'Prognos'],
};
const SIGNED = ['Budget', 'Utfall', 'Prognos', 'Jämförelseposter'];

function withAmounts(tables: Tables, names: readonly string[], change: (amount: number, row: Cell[]) => Cell): Tables {
  const copy = { ...tables };
  for (const name of names) {
    const [header = [], ...rows] = tables[name] ?? [];
    const columns = (AMOUNTS[name] ?? []).map((column) => header.indexOf(column));
    copy[name] = [
      header,
      ...rows.map((row) =>
        row.map((cell, c) => (columns.includes(c) && typeof cell === 'number' ? change(cell, row) : cell)),
      ),
    ];
  }
  return copy;
}

function withSetting(tables: Tables, key: string, value: Cell): Tables {
  return withCell(tables, 'Inställningar', rowOf(tables, 'Inställningar', key), 'Värde', value);
}

const REVENUE = new Set<Cell>(['Bidrag', 'Försäljning']);
const isRevenue = (row: Cell[]): boolean => row.some((cell) => REVENUE.has(cell));

test('the consistent workbook gives no finding at all', () => {
  expect(found(consistentTables())).toEqual([]);
});

test('with costs negative and revenue positive', () => {
  const turned = withAmounts(consistentTables(), SIGNED, (amount) => -amount);
  expect(found(withSetting(turned, 'Teckenkonvention', 'kostnad negativ'))).toEqual([]);
});

test('with unsigned revenue', () => {
  const turned = withAmounts(consistentTables(), SIGNED, (amount, row) => (isRevenue(row) ? -amount : amount));
  expect(found(withSetting(turned, 'Teckenkonvention', 'utan tecken'))).toEqual([]);
});

test.each([
  ['kr', 1_000, 500],
  ['mnkr', 1 / 1_000, 0.0005],
])('in %s', (unit, factor, tolerance) => {
  let tables = withAmounts(consistentTables(), Object.keys(AMOUNTS), (amount) => amount * factor);
  tables = withSetting(tables, 'Beloppsenhet', unit);
  expect(found(withSetting(tables, 'Tolerans', tolerance))).toEqual([]);
});

test('with one column per month', () => {
  const tables = consistentTables();
  const months = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
  const wide = new Map<string, Cell[]>();
  for (const [year, month, unit, costType, amount] of tables.Utfall!.slice(1)) {
    const key = [year, unit, costType].map(cellText).join(' ');
    const row = wide.get(key) ?? [year!, unit!, costType!, ...months.map(() => null)];
    row[2 + Number(month)] = amount!;
    wide.set(key, row);
  }
  tables.Utfall = [['År', 'Enhet', 'Kostnadsslag', ...months], ...wide.values()];
  expect(found(tables)).toEqual([]);
});

test('with accounts in place of cost types, two vouchers a month', () => {
  const tables = consistentTables();
  const first = new Map(tables.Kostnadsslag!.slice(1).map((row) => [row[0], row[3]!]));
  const last = new Map(tables.Kostnadsslag!.slice(1).map((row) => [row[0], row[4]!]));
  tables.Utfall = [
    ['År', 'Månad', 'Enhet', 'Konto', 'Belopp'],
    ...tables.Utfall!.slice(1).flatMap(([year, month, unit, costType, amount]): Cell[][] => [
      [year!, month!, unit!, first.get(costType)!, Number(amount) * 0.75],
      [year!, month!, unit!, cellText(last.get(costType)), Number(amount) * 0.25],
    ]),
  ];
  expect(found(tables)).toEqual([]);
});

test('without the columns that may be absent', () => {
  const tables = consistentTables();
  // Without Reviderad, revised is decided + reallocations + frame adjustments.
  tables.Budget = tables.Budget!.map((row) => row.slice(0, 3));
  tables.Prognos = tables.Prognos!.map((row) => row.slice(0, 3));
  expect(found(tables)).toEqual([]);
});

/** Sheets with more than their tables, and tables that do not start at A1. */
test('with columns of the user’s own, and tables anywhere on their sheets', () => {
  const tables = consistentTables();
  tables.Budget = tables.Budget!.map((row, index) => ['x', ...row, index === 0 ? 'Kommentar' : { error: '#DIV/0!' }]);
  tables.Budget[0]![0] = 'Egen';
  const places = { Budget: { row: 7, column: 3 }, Prognos: { sheet: 'Budget', row: 7, column: 20 } };
  expect(runRules(contextOf(tables, { tables: places }))).toEqual([]);
});
