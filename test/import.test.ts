import { checkWorkbook } from '../src/app/check';
import { ImportFault, planImport, type ImportFile } from '../src/app/import-files';
import { withImportSheet } from '../src/app/import-sheet';
import { openPackage } from '../src/file/package/package';
import { readSnapshot } from '../src/file/read/read-workbook';
import { applyPlan } from '../src/file/write/apply-plan';
import { parseModel } from '../src/workbook/parse-model';
import { consistentTables, withCell, withoutRows, withoutTable, withRows } from './support/consistent';
import { csvFile, kronor, sieFile, type LedgerRow } from './support/export-files';
import { snapshotOf, type Cell, type Tables } from './support/snapshot-of';
import { workbookFile } from './support/workbook-file';

const OPTIONS = { lang: 'sv', today: '2026-11-21', time: '2026-11-21 20:45' } as const;

/** The first account of each cost type. */
const ACCOUNTS = new Map(
  consistentTables()
    ['Kostnadsslag']!.slice(1)
    .map((row) => [row[0], Number(row[3])]),
);

/** The outcome of the workbook as a ledger has it: tkr in the table, öre in the ledger. */
function ledger(tables: Tables, year: number): LedgerRow[] {
  return tables['Utfall']!.slice(1)
    .filter((row) => row[0] === year)
    .map(([, month, unit, costType, amount]) => ({
      year,
      month: Number(month),
      unit: String(unit),
      account: ACCOUNTS.get(costType as string)!,
      ore: Math.round(Number(amount) * 100_000),
    }));
}

const outcome = (name: string, bytes: Uint8Array): ImportFile => ({ name, bytes, role: 'outcome' });
const is2026 = (row: Cell[]): boolean => row[0] === 2026;

function check(tables: Tables, imports: readonly ImportFile[] = []) {
  return checkWorkbook(snapshotOf(tables), { ...OPTIONS, imports });
}

/** What is judged, without the fingerprint of the cells and the list of files. */
function judged(checked: ReturnType<typeof check>): unknown {
  return { ...checked.json, fingerprint: '', imports: [] };
}

describe.each([
  ['a SIE file', (rows: readonly LedgerRow[]) => outcome('utfall.se', sieFile(rows))],
  ['a CSV file', (rows: readonly LedgerRow[]) => outcome('utfall.csv', csvFile(rows))],
])('the outcome of a year from %s', (_, file) => {
  const tables = consistentTables();
  const rows = ledger(tables, 2026);

  test('gives what the same rows in Utfall give', () => {
    const emptied = withoutRows(tables, 'Utfall', is2026);
    expect(judged(check(emptied, [file(rows)]))).toEqual(judged(check(tables)));
  });

  test('takes the place of the rows of the same months, and counts nothing twice', () => {
    // Half of what the table says: 2026 so far falls by half, whatever stands in the table.
    const half = rows.map((row) => ({ ...row, ore: Math.round(row.ore / 2) }));
    const checked = check(tables, [file(half)]);
    const sum = half.reduce((total, { ore }) => total + ore, 0);
    expect(checked.json.targets[0]!.netTargetToDate).toBeCloseTo(sum / 100_000, 6);
    expect(checked.imported[0]).toMatchObject({
      unit: 'kr',
      covered: Array.from({ length: 8 }, (__, m) => 2026 * 12 + m),
    });
    expect(checked.model.imports?.outcome).toMatchObject({ beside: true, replacedRows: rows.length });
  });

  test('leaves the months that it does not cover to the table', () => {
    const checked = check(tables, [file(rows.filter(({ month }) => month === 8))]);
    expect(judged(checked)).toEqual(judged(check(tables)));
    expect(checked.model.imports?.outcome?.replacedRows).toBe(rows.length / 8);
  });

  test('is the whole of Utfall where the workbook has none', () => {
    const both = [...ledger(tables, 2025), ...rows];
    const checked = check(withoutTable(tables, 'Utfall'), [file(both)]);
    expect(judged(checked)).toEqual(judged(check(tables)));
    expect(checked.model.imports?.outcome?.beside).toBe(false);
  });
});

test('a workbook with costs as negative numbers: the file is a ledger all the same', () => {
  const signed = ['Budget', 'Utfall', 'Prognos', 'Jämförelseposter'];
  const tables = consistentTables();
  const turned = Object.fromEntries(
    Object.entries(tables).map(([name, [header = [], ...rows]]) => [
      name,
      [
        header,
        ...rows.map((row) =>
          row.map((cell, c) =>
            signed.includes(name) &&
            ['Beslutad', 'Reviderad', 'Belopp'].includes(String(header[c])) &&
            typeof cell === 'number'
              ? -cell
              : cell,
          ),
        ),
      ],
    ]),
  );
  const negative = withCell(turned, 'Inställningar', 6, 'Värde', 'kostnad negativ');
  const file = outcome('utfall.se', sieFile(ledger(tables, 2026)));
  const [checked, plain] = [check(negative, [file]), check(tables)];
  expect(checked.model.tables.outcome?.sign).toBe('cost-negative');
  expect(checked.json.targets).toEqual(plain.json.targets);
});

describe('what is wrong in a file', () => {
  const tables = consistentTables();
  const rows = ledger(tables, 2026);

  test('an unknown unit, an unknown account and an amount that is none say file and line', () => {
    const text = [
      'År;Månad;Enhet;Konto;Belopp kr',
      ...rows.map((row) => `${row.year};${row.month};${row.unit};${row.account};${kronor(row.ore, ',')}`),
      '2026;8;Fastighetsbolaget;6500;1000,00',
      '2026;8;Regionstaben;1930;2000,00',
      '2026;8;Regionstaben;6500;tre tusen',
    ].join('\n');
    const checked = check(tables, [outcome('export.csv', new TextEncoder().encode(text))]);
    const messages = checked.findings.map(({ rule, message }) => `${rule} ${message.sv}`);
    const line = rows.length + 2;
    expect(messages.find((each) => each.startsWith('DA-04'))).toContain(`(export.csv, rad ${line})`);
    expect(messages.find((each) => each.startsWith('DA-05'))).toContain(`(export.csv, rad ${line + 1})`);
    expect(messages.find((each) => each.startsWith('DA-02'))).toContain(`(export.csv, rad ${line + 2})`);
    const place = checked.findings.find(({ rule }) => rule === 'DA-02')!.cells[0]!;
    expect(place.sheet).toBe('Import');
    const cell = checked.plan.sheets[0]!.cells.find(
      ({ row, column }) => `${'ABCDEFGH'[column - 1]}${row}` === place.address,
    );
    expect(cell?.value).toBe('tre tusen');
  });

  test('near miss: what is wrong in rows of the table that do not count is no finding', () => {
    const odd = withRows(tables, 'Utfall', [2026, 8, 'Regionstaben', 'IT-kostander', 5]);
    const rules = (checked: ReturnType<typeof check>) => checked.findings.map(({ rule }) => rule);
    expect(rules(check(odd))).toContain('DA-05');
    expect(rules(check(odd, [outcome('utfall.se', sieFile(rows))]))).not.toContain('DA-05');
  });

  test('a row of the table whose unit nobody knows is still a finding: no file takes its place', () => {
    const odd = withRows(tables, 'Utfall', [2026, 8, 'Fastighetsbolaget', 'IT-kostnader', 5]);
    expect(check(odd, [outcome('utfall.se', sieFile(rows))]).findings.map(({ rule }) => rule)).toContain('DA-04');
  });
});

describe('units of amounts', () => {
  const tables = consistentTables();
  const rows = ledger(tables, 2026);
  const bare = (ore: (row: LedgerRow) => number): Uint8Array =>
    csvFile(
      rows.map((row) => ({ ...row, ore: ore(row) })),
      ['Period', 'Ansvar', 'Konto', 'Belopp'],
    );

  test('a file that does not say is read by its size: kr beside tkr', () => {
    const checked = check(tables, [
      outcome(
        'utfall.csv',
        bare(({ ore }) => ore),
      ),
    ]);
    expect(checked.imported[0]).toMatchObject({ unit: 'kr', unitBy: 'size' });
    expect(judged(checked)).toEqual(judged(check(tables)));
  });

  test('and tkr where they are as large as those of the workbook', () => {
    const file = bare(({ ore }) => Math.round(ore / 1000));
    expect(check(tables, [outcome('utfall.csv', file)]).imported[0]).toMatchObject({ unit: 'tkr', unitBy: 'size' });
  });

  test('sizes in between are not guessed at, and the user can say', () => {
    const file = bare(({ ore }) => Math.round(ore / 30));
    expect(() => planImport(snapshotOf(tables), [outcome('utfall.csv', file)], 'sv')).toThrow(ImportFault);
    const said = planImport(snapshotOf(tables), [{ ...outcome('utfall.csv', file), unit: 'kr' }], 'sv');
    expect(said.files[0]).toMatchObject({ unit: 'kr', unitBy: 'call' });
  });

  test('rows that were kept in another unit than the workbook now has are refused, not misread', () => {
    const plan = planImport(snapshotOf(tables), [outcome('utfall.se', sieFile(rows))], 'sv');
    const kr = withCell(tables, 'Inställningar', 5, 'Värde', 'kr');
    const model = parseModel(withImportSheet(snapshotOf(kr), plan.sheet));
    expect(model.imports?.outcome?.covered.size).toBe(0);
    expect(model.issues).toContainEqual(
      expect.objectContaining({ kind: 'unreadable', text: 'tkr', origin: expect.objectContaining({ imported: true }) }),
    );
  });
});

test('signs that keep to no convention are not guessed at', () => {
  const tables = consistentTables();
  const mixed = ledger(tables, 2026).map((row, index) => (index % 2 === 0 ? row : { ...row, ore: -row.ore }));
  expect(() => check(tables, [outcome('utfall.csv', csvFile(mixed))])).toThrow(ImportFault);
});

test('a forecast: the budget of a SIE file by month is the year of Prognos', () => {
  const tables = consistentTables();
  const rows = tables['Prognos']!.slice(1).flatMap(([unit, costType, amount]) =>
    [1, 2].map((month) => ({
      year: 2026,
      month,
      unit: String(unit),
      account: ACCOUNTS.get(costType as string)!,
      // Two months of half the year each, and the odd öre in the first.
      ore:
        month === 1
          ? Math.ceil(Math.round(Number(amount) * 100_000) / 2)
          : Math.floor(Math.round(Number(amount) * 100_000) / 2),
    })),
  );
  const file: ImportFile = { name: 'budget.se', bytes: sieFile(rows, 'PBUDGET'), role: 'forecast' };
  const emptied = {
    ...tables,
    Prognos: tables['Prognos']!.slice(0, 2).map((row, r) => (r === 0 ? row : [row[0]!, row[1]!, 99_999, 2026])),
  };
  expect(check(emptied, [file]).json.targets).toEqual(check(tables).json.targets);
});

describe('the sheet Import', () => {
  const tables = consistentTables();
  const emptied = withoutRows(tables, 'Utfall', is2026);
  const file = outcome('utfall.se', sieFile(ledger(tables, 2026)));

  test('stays in the workbook and is read by the next check without the file', () => {
    const source = openPackage(workbookFile(emptied));
    const first = checkWorkbook(readSnapshot(source, {}), { ...OPTIONS, imports: [file] });
    const written = openPackage(applyPlan(source, first.plan));
    const snapshot = readSnapshot(written, {});
    const second = checkWorkbook(snapshot, OPTIONS);
    expect(second.json).toEqual(first.json);
    expect(second.model.imports).toEqual(first.model.imports);
    expect(second.plan.sheets.map(({ id }) => id)).not.toContain('import');
    const third = readSnapshot(openPackage(applyPlan(written, second.plan)), {});
    expect(third.sheets.some(({ properties }) => properties.get('ramkoll.sheet') === 'import')).toBe(true);
  });

  test('a second file takes the place of the first for the months that both have', () => {
    const rows = ledger(tables, 2026);
    const august = rows.filter(({ month }) => month === 8).map((row) => ({ ...row, ore: row.ore * 2 }));
    const both = check(emptied, [file, outcome('augusti.csv', csvFile(august))]);
    const doubled = withoutRows(tables, 'Utfall', () => false)['Utfall']!.map((row) =>
      row[0] === 2026 && row[1] === 8 ? [...row.slice(0, 4), Number(row[4]) * 2] : row,
    );
    expect(both.json.targets).toEqual(check({ ...tables, Utfall: doubled }).json.targets);
    expect(both.model.imports?.outcome?.files).toEqual(['utfall.se', 'augusti.csv']);
  });
});

test('units are known by name, by number and by both, and not where two could be meant', () => {
  const text = [
    'Period;Ansvar;Konto;Belopp kr',
    ...['Regionstaben', '10 Regionstaben', '99', 'x'].map((unit, at) => `202608;${unit};${6500 + at};100,00`),
  ];
  const plan = planImport(
    snapshotOf(consistentTables()),
    [outcome('a.csv', new TextEncoder().encode(text.join('\n')))],
    'sv',
  );
  expect(plan.files[0]!.preview.map(({ unit }) => unit)).toEqual(['Regionstaben', 'Regionstaben', '99', 'x']);
});
