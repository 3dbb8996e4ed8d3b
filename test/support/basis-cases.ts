import { consistentTables, withCell, withRows } from './consistent';
import { cellText } from './check-tables';
import type { Cell, Tables } from './snapshot-of';

/** Workbooks that say the same in the ways that users write it, for the formulas of Underlag. */
export interface BasisCase {
  readonly name: string;
  readonly tables: Tables;
  /** Whether a sum by name alone would not give what was read. */
  readonly corrected: boolean;
  readonly date1904?: boolean;
  /** Whether every cell that is read is one that a formula reads, so that it follows when the cell changes. */
  readonly live?: boolean;
}

export const MONTHS = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
const REVENUE = new Set(['Bidrag', 'Försäljning']);

const plain = withRows(
  consistentTables(),
  'Mål',
  ['M3', 'Enhet', 'Digitalisering och service', 0.03, 'Ackumulerat', 'Budget', 'B1'],
  ['M4', 'Enhet', 'Regionstaben', 0.03, 'Sista månaden', 'Utfall', 'B1'],
  ['M5', 'Styrelse', 'Regionstyrelsen', '3 %', 'Rullande 12', 'Prognos', 'B1'],
);

function at(tables: Tables, table: string, column: string): number {
  const index = tables[table]?.[0]?.indexOf(column) ?? -1;
  if (index < 0) throw new Error(`no column ${column} in ${table}`);
  return index;
}

/** A copy with every cell of a column changed; the change is told the row. */
function withColumn(
  tables: Tables,
  table: string,
  column: string,
  change: (value: Cell, row: readonly Cell[], index: number) => Cell,
): Tables {
  const place = at(tables, table, column);
  const rows = (tables[table] ?? []).map((row, index) =>
    index === 0 ? row : row.map((value, c) => (c === place ? change(value, row, index) : value)),
  );
  return { ...tables, [table]: rows };
}

function scaled(value: Cell, by: number): Cell {
  return typeof value === 'number' ? value * by : value;
}

/** Every signed amount, by what it is and by the row's cost type. */
function withSigned(tables: Tables, change: (value: Cell, costType: Cell) => Cell): Tables {
  const columns = [
    ['Budget', 'Beslutad'],
    ['Budget', 'Reviderad'],
    ['Utfall', 'Belopp'],
    ['Prognos', 'Belopp'],
    ['Jämförelseposter', 'Belopp'],
  ] as const;
  return columns.reduce((changed, [table, column]) => {
    const costType = at(changed, table, 'Kostnadsslag');
    return withColumn(changed, table, column, (value, row) => change(value, row[costType] ?? null));
  }, tables);
}

function withSetting(tables: Tables, key: string, value: Cell): Tables {
  const row = (tables['Inställningar'] ?? []).findIndex(([name]) => name === key);
  return withCell(tables, 'Inställningar', row, 'Värde', value);
}

function wide(tables: Tables): Tables {
  const [, ...rows] = tables['Utfall'] ?? [];
  const lines = new Map<string, Cell[]>();
  for (const [year = null, month, unit = null, costType = null, amount = null] of rows) {
    const key = JSON.stringify([year, unit, costType]);
    const line = lines.get(key) ?? [year, unit, costType, ...MONTHS.map((): Cell => null)];
    lines.set(key, line);
    line[2 + Number(month)] = amount;
  }
  return { ...tables, Utfall: [['År', 'Enhet', 'Kostnadsslag', ...MONTHS], ...lines.values()] };
}

function byAccount(tables: Tables, account: (value: number, index: number) => Cell): Tables {
  const accounts = new Map((tables['Kostnadsslag'] ?? []).slice(1).map((row) => [row[0], Number(row[3])]));
  const costType = at(tables, 'Utfall', 'Kostnadsslag');
  const [header = [], ...rows] = tables['Utfall'] ?? [];
  const changed = rows.map((row, index) =>
    row.map((value, c) => (c === costType ? account((accounts.get(value) ?? 0) + (index % 7), index) : value)),
  );
  return { ...tables, Utfall: [header.map((text) => (text === 'Kostnadsslag' ? 'Konto' : text)), ...changed] };
}

/** Every cell with a name, in all tables. */
function renamed(tables: Tables, from: string, to: string): Tables {
  return Object.fromEntries(
    Object.entries(tables).map(([name, rows]) => [
      name,
      rows.map((row) => row.map((value) => (value === from ? to : value))),
    ]),
  );
}

const SHARES: Cell[][] = [
  ['Från enhet', 'Till enhet', 'Andel', 'Gäller från', 'Beslut'],
  ['IT-avdelningen', 'Digitalisering och service', 0.7, '2026-01-01', 'B3'],
  ['IT-avdelningen', 'Regionstaben', 0.3, '2026-01-01', 'B3'],
  ['Informationsförvaltningsenheten', 'Digitalisering och service', 0.3333, '2026-01-01', 'B3'],
  ['Informationsförvaltningsenheten', 'Regionstaben', 0.3333, '2026-01-01', 'B3'],
  ['Informationsförvaltningsenheten', 'IT-avdelningen', 0.3333, '2026-01-01', 'B3'],
  ['Regionstaben', 'Digitalisering och service', '25 %', '2026-05-01', 'B3'],
];

function messy(tables: Tables): Tables {
  let changed = withColumn(tables, 'Utfall', 'Belopp', (value, _, index) =>
    index % 11 === 0 ? cellText(value).replace('.', ',') : value,
  );
  changed = withColumn(changed, 'Utfall', 'Enhet', (value, _, index) =>
    index % 13 === 0 ? `  ${cellText(value)} ` : index % 17 === 0 ? cellText(value).toUpperCase() : value,
  );
  changed = withColumn(changed, 'Utfall', 'Månad', (value, row, index) =>
    index % 19 === 0 ? MONTHS[Number(value) - 1]! : index % 23 === 0 ? Number(row[0]) * 100 + Number(value) : value,
  );
  changed = withColumn(changed, 'Utfall', 'År', (value, _, index) => (index % 29 === 0 ? cellText(value) : value));
  changed = withColumn(changed, 'Budget', 'Reviderad', (value, _, index) =>
    index % 5 === 0 ? '–' : index % 7 === 0 ? cellText(value) : index % 4 === 0 ? null : value,
  );
  changed = withColumn(changed, 'Budget', 'Beslutad', (value, _, index) => (index === 3 ? 'sex tusen' : value));
  changed = withColumn(changed, 'Budget', 'År', (value, _, index) => (index % 6 === 0 ? null : value));
  changed = withColumn(changed, 'Prognos', 'Kostnadsslag', (value, _, index) =>
    index % 4 === 0 ? `${cellText(value)}\u00a0` : value,
  );
  changed = withColumn(changed, 'Ramar', 'Ram', (value, _, index) => (index === 1 ? `${cellText(value)} tkr` : value));
  changed = withColumn(changed, 'Ramjusteringar', 'Belopp', (value, _, index) =>
    index % 3 === 0 ? cellText(value) : value,
  );
  changed = withColumn(changed, 'Omfördelningar', 'Till kostnadsslag', (value, _, index) =>
    index === 1 ? ` ${cellText(value)}` : value,
  );
  changed = withColumn(changed, 'Åtgärder', 'Prognos', (value, _, index) => (index === 1 ? cellText(value) : value));
  return withRows(
    changed,
    'Utfall',
    [2025, 3, 'Okänd enhet', 'IT-kostnader', 777],
    [2026, 3, 'Regionstaben', 'Okänt slag', 888],
    [2026, 13, 'Regionstaben', 'IT-kostnader', 999],
    [2026, 3, 'Regionstaben', 'IT-kostnader', 'okänt'],
    [2024, 3, 'Regionstaben', 'IT-kostnader', 111],
    [2026, 11, 'Regionstaben', 'IT-kostnader', 222],
    [null, 3, 'Regionstaben', 'IT-kostnader', 333],
    [2026, 3, 'Regionstaben', 'IT-kostnader', 1e200],
  );
}

function withHeaders(tables: Tables, headers: Readonly<Record<string, string>>): Tables {
  return Object.fromEntries(
    Object.entries(tables).map(([name, [first = [], ...rows]]) => [
      name,
      [first.map((header) => headers[cellText(header)] ?? header), ...rows],
    ]),
  );
}

/** 1 March 2026 and so on as Excel counts days. */
function serial(year: number, month: number, date1904: boolean): number {
  return Date.UTC(year, month - 1, 1) / 86_400_000 + (date1904 ? 24_107 : 25_569);
}

function datedMonths(tables: Tables, date1904: boolean): Tables {
  return withColumn(tables, 'Utfall', 'Månad', (value, row, index) =>
    index % 2 === 0 ? serial(Number(row[0]), Number(value), date1904) : value,
  );
}

/** So many units that Underlag has periods in place of months: 180 units with a line or two in each cost type. */
function manyUnits(tables: Tables): Tables {
  const names = Array.from({ length: 180 }, (_, index) => `Enhet nummer ${index + 1}`);
  const costTypes = (tables['Kostnadsslag'] ?? []).slice(1).map(([name = null]) => name);
  const lines = names.flatMap((name, unit) =>
    costTypes.flatMap((costType, c): Cell[][] => {
      const sign = REVENUE.has(cellText(costType)) ? -1 : 1;
      return [
        [2025, ((unit + c) % 12) + 1, name, costType, sign * (100 + unit + c / 4)],
        [2026, ((unit + c) % 8) + 1, name, costType, sign * (101 + unit + c / 8)],
      ];
    }),
  );
  const units = names.map((name): Cell[] => [name, 'Regionstyrelsen', null, null]);
  return withRows(withRows(tables, 'Enheter', ...units), 'Utfall', ...lines);
}

const costNegative = withSetting(
  withSigned(plain, (value) => scaled(value, -1)),
  'Teckenkonvention',
  'kostnad negativ',
);
const unsigned = withSetting(
  withSigned(plain, (value, costType) => (REVENUE.has(cellText(costType)) ? scaled(value, -1) : value)),
  'Teckenkonvention',
  'utan tecken',
);
const everySize = (tables: Tables, by: number): Tables =>
  (
    [
      ['Ramar', 'Ram'],
      ['Ramjusteringar', 'Belopp'],
      ['Ramjusteringar', 'Helårsbelopp'],
      ['Omfördelningar', 'Belopp'],
      ['Uppdrag', 'Belopp'],
      ['Åtgärder', 'Helårseffekt'],
      ['Åtgärder', 'Effekt målår'],
      ['Åtgärder', 'Utfall'],
      ['Åtgärder', 'Prognos'],
    ] as const
  ).reduce((changed, [table, column]) => withColumn(changed, table, column, (value) => scaled(value, by)), tables);
const inMnkr = withSetting(
  withSetting(
    everySize(
      withSigned(plain, (value) => scaled(value, 0.001)),
      0.001,
    ),
    'Beloppsenhet',
    'mnkr',
  ),
  'Tolerans',
  0.0005,
);
const inKr = withSetting(
  withSetting(
    everySize(
      withSigned(plain, (value) => scaled(value, 1000.0037)),
      1000.0037,
    ),
    'Beloppsenhet',
    'kr',
  ),
  'Tolerans',
  500,
);

export const BASIS_CASES: readonly BasisCase[] = [
  { name: 'nothing odd in it', tables: plain, live: true, corrected: false },
  { name: 'the months of Utfall in columns', tables: wide(plain), live: true, corrected: false },
  { name: 'accounts instead of cost types', tables: byAccount(plain, (value) => value), live: true, corrected: false },
  {
    name: 'accounts as text',
    tables: byAccount(plain, (value, index) => (index % 3 === 0 ? `${value} Konto` : value)),
    corrected: true,
  },
  { name: 'costs as negative numbers', tables: costNegative, corrected: false },
  { name: 'costs negative and months in columns', tables: wide(costNegative), live: true, corrected: false },
  { name: 'amounts without signs', tables: unsigned, live: true, corrected: false },
  { name: 'amounts in mnkr', tables: inMnkr, corrected: false },
  { name: 'amounts in kr with parts of an öre', tables: { ...inKr, Enhetsbyten: SHARES }, corrected: true },
  {
    name: 'units that are divided, one of them inside the year',
    tables: { ...plain, Enhetsbyten: SHARES },
    live: true,
    corrected: false,
  },
  { name: 'cells of every odd kind', tables: messy(plain), corrected: true },
  { name: 'cells of every odd kind, costs negative', tables: messy(costNegative), corrected: true },
  { name: 'cells of every odd kind and no signs', tables: messy(unsigned), corrected: true },
  {
    name: 'names that a search would misread',
    tables: renamed(
      renamed(renamed(plain, 'Regionstaben', 'Staben * (drift?)'), 'IT-kostnader', '6540'),
      'IT-avdelningen',
      '=IT~',
    ),
    corrected: true,
  },
  { name: 'months as dates', tables: datedMonths(plain, false), corrected: true },
  { name: 'months as dates counted from 1904', tables: datedMonths(plain, true), corrected: true, date1904: true },
  {
    name: 'more units than there is room for months',
    tables: { ...manyUnits(plain), Enhetsbyten: SHARES },
    corrected: false,
  },
  {
    name: 'more units than there is room for months, and months in columns',
    tables: wide({ ...manyUnits(costNegative), Enhetsbyten: SHARES }),
    corrected: false,
  },
  {
    name: 'headers that are spaced otherwise',
    tables: withHeaders(plain, {
      'Från enhet': 'FRÅN  enhet',
      'Till enhet': 'Till\nenhet',
      Belopp: ' belopp ',
      Kostnadsslag: 'Kostnadsslag\u00a0',
    }),
    corrected: false,
    live: true,
  },
];
