import { checkWorkbook, type Checked } from '../../src/app/check';
import { ImportFault, planImport, type ImportDrops, type ImportFile } from '../../src/app/import-files';
import { planSentences } from '../../src/app/import-sentences';
import { withImportSheet } from '../../src/app/import-sheet';
import { openPackage } from '../../src/file/package/package';
import { readSnapshot } from '../../src/file/read/read-workbook';
import { applyPlan } from '../../src/file/write/apply-plan';
import type { Snapshot } from '../../src/workbook/snapshot';
import { consistentTables, withoutRows, withRows } from '../support/consistent';
import { csvFile, sieFile, type LedgerRow } from '../support/export-files';
import { snapshotOf, type Tables } from '../support/snapshot-of';
import { workbookFile } from '../support/workbook-file';

/** What a file takes the place of in a workbook, and what stays beside it. */
const OPTIONS = { lang: 'sv', today: '2026-11-21', time: '2026-11-21 20:45' } as const;
const TABLES = consistentTables();
const BOARD = 'Regionstyrelsen';
const STAFF = 'Regionstaben';
const DIGITAL = 'Digitalisering och service';
const IT = 'IT-avdelningen';
const ACCOUNTS = new Map(TABLES['Kostnadsslag']!.slice(1).map((row) => [row[0], Number(row[3])]));
const MONTHS = Array.from({ length: 8 }, (_, month) => 2026 * 12 + month);

function ledger(year: number, unit: string, factor = 1, tables = TABLES): LedgerRow[] {
  return tables['Utfall']!.slice(1)
    .filter((row) => row[0] === year && row[2] === unit)
    .map(([, month, , costType, amount]) => ({
      year,
      month: Number(month),
      unit,
      account: ACCOUNTS.get(costType as string)!,
      ore: Math.round(Number(amount) * 100_000 * factor),
    }));
}

const csv = (name: string, rows: readonly LedgerRow[]): ImportFile => ({ name, role: 'outcome', bytes: csvFile(rows) });
const text = (name: string, lines: readonly string[], more: Partial<ImportFile> = {}): ImportFile => ({
  name,
  role: 'outcome',
  bytes: new TextEncoder().encode(lines.join('\n')),
  ...more,
});

function check(tables: Tables | Snapshot, imports: readonly ImportFile[] = [], drops: ImportDrops = []): Checked {
  const snapshot = 'sheets' in tables ? (tables as Snapshot) : snapshotOf(tables);
  return checkWorkbook(snapshot, { ...OPTIONS, imports, drops });
}

/** Net outcome of 2026 so far, in tkr. */
const toDate = (checked: Checked): number => checked.json.targets[0]!.netTargetToDate!;
const netOf = (rows: readonly LedgerRow[]): number => rows.reduce((sum, { ore }) => sum + ore, 0) / 100_000;

function faultOf(work: () => unknown): ImportFault {
  try {
    work();
  } catch (error) {
    if (error instanceof ImportFault) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('a file of one unit', () => {
  const half = ledger(2026, STAFF, 0.5);

  test('leaves the other units as the workbook has them, and says which', () => {
    const checked = check(TABLES, [csv('staben.csv', half)]);
    // Staff by the file, Digital by the table.
    expect(toDate(checked)).toBeCloseTo(netOf(half) + netOf(ledger(2026, DIGITAL)), 6);
    expect(checked.imported[0]!.keptUnits).toEqual([{ unit: DIGITAL, times: MONTHS, imported: false }]);
    expect(planSentences(checked.imported[0]!, 'sv')).toEqual([
      `Filen har inga rader för 1 enhet (${DIGITAL}); arbetsbokens egna rader räknas för den.`,
    ]);
    expect(checked.json.imports).toEqual([
      {
        file: 'staben.csv',
        role: 'Utfall',
        kind: 'csv',
        unit: 'kr',
        rows: half.length,
        covered: ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06', '2026-07', '2026-08'],
        keptUnits: [DIGITAL],
      },
    ]);
    expect(checked.findings.filter(({ rule }) => rule === 'DA-10')).toEqual([]);
  });

  test('a month that it lacks for a unit is the table’s for that unit alone', () => {
    const rows = [...half.filter(({ month }) => month !== 8), ...ledger(2026, DIGITAL, 2)];
    const checked = check(TABLES, [csv('utfall.csv', rows)]);
    const august = ledger(2026, STAFF).filter(({ month }) => month === 8);
    expect(toDate(checked)).toBeCloseTo(netOf(rows) + netOf(august), 6);
    expect(planSentences(checked.imported[0]!, 'sv')).toEqual([
      `Filen har inga rader för 1 enhet (${STAFF}: augusti 2026); arbetsbokens egna rader räknas för den.`,
    ]);
  });

  test('a month that is nothing in the ledger is nothing, by its zero', () => {
    const zeros = half.map((row) => (row.month === 8 ? { ...row, ore: 0 } : row));
    const file: ImportFile = { name: 'staben.se', role: 'outcome', bytes: sieFile(zeros) };
    const checked = check(TABLES, [file]);
    expect(toDate(checked)).toBeCloseTo(netOf(zeros) + netOf(ledger(2026, DIGITAL)), 6);
    expect(checked.imported[0]!.keptUnits.map(({ unit }) => unit)).toEqual([DIGITAL]);
  });

  test('and then one of the other: both count, and neither misses what the other has', () => {
    const other = ledger(2026, DIGITAL, 2);
    const checked = check(TABLES, [csv('staben.csv', half), csv('digital.csv', other)]);
    expect(toDate(checked)).toBeCloseTo(netOf(half) + netOf(other), 6);
    expect(checked.imported.map(({ keptUnits }) => keptUnits)).toEqual([[], []]);
  });

  test('cost types that it has no row of are named: their amounts are gone', () => {
    const rows = half.filter(({ account }) => account !== ACCOUNTS.get('Bidrag'));
    const checked = check(TABLES, [csv('staben.csv', rows)]);
    expect(checked.imported[0]!.goneCostTypes).toEqual(['Bidrag']);
    expect(planSentences(checked.imported[0]!, 'sv')).toContain(
      'Filen har inga rader för 1 kostnadsslag som arbetsboken har belopp för (Bidrag); de beloppen räknas inte.',
    );
  });

  test('two files of one unit: the later counts, and says what it replaces', () => {
    const again = ledger(2026, STAFF, 3).filter(({ month }) => month === 1);
    const checked = check(TABLES, [csv('staben.csv', half), csv('igen.csv', again)]);
    const count = half.filter(({ month }) => month === 1).length;
    expect(checked.imported[1]!.replaces).toEqual([{ file: 'staben.csv', rows: count }]);
    const rest = half.filter(({ month }) => month > 1);
    expect(toDate(checked)).toBeCloseTo(netOf(again) + netOf(rest) + netOf(ledger(2026, DIGITAL)), 6);
  });
});

describe('a unit that the workbook does not have', () => {
  test('counts nowhere, and the rows of the workbook stay: both are said', () => {
    const rows = ledger(2026, STAFF, 2).map((row) => ({ ...row, unit: 'Staben' }));
    const checked = check(TABLES, [csv('utfall.csv', [...rows, ...ledger(2026, DIGITAL)])]);
    expect(toDate(checked)).toBeCloseTo(toDate(check(TABLES)), 6);
    expect(planSentences(checked.imported[0]!, 'sv')).toEqual([
      `1 enhet i filen finns inte i arbetsbokens enheter (Staben: ${rows.length} rader): dess rader räknas inte. Heter den något annat i arbetsboken räknas de gamla raderna där.`,
      `Filen har inga rader för 1 enhet (${STAFF}); arbetsbokens egna rader räknas för den.`,
    ]);
    expect(checked.findings.filter(({ rule }) => rule === 'DA-04')).toHaveLength(1);
  });

  test('is gone when the same file comes again without it', () => {
    const wrong = ledger(2026, STAFF, 2).map((row) => ({ ...row, unit: 'Staben' }));
    const first = check(written(TABLES, [csv('utfall.csv', wrong)]));
    expect(first.findings.map(({ rule }) => rule)).toContain('DA-04');
    const right = ledger(2026, STAFF, 2);
    const again = check(written(TABLES, [csv('utfall.csv', wrong)]), [csv('utfall.csv', right)]);
    expect(again.findings.map(({ rule }) => rule)).not.toContain('DA-04');
    expect(toDate(again)).toBeCloseTo(netOf(right) + netOf(ledger(2026, DIGITAL)), 6);
  });

  test('its units are not read from its earlier version when the same file comes again without them', () => {
    const [staff, digital] = [ledger(2026, STAFF, 2), ledger(2026, DIGITAL, 3)];
    const before = written(TABLES, [csv('utfall.csv', [...staff, ...digital])]);
    const again = check(before, [csv('utfall.csv', staff)]);
    // Its own rows of the workbook count for the unit that the file no longer has: once, and not three times.
    expect(toDate(again)).toBeCloseTo(netOf(staff) + netOf(ledger(2026, DIGITAL)), 6);
    expect(again.imported[0]?.keptUnits.filter(({ imported }) => imported)).toEqual([]);
    // Another file's rows stay.
    const other = check(before, [csv('annan.csv', staff)]);
    expect(toDate(other)).toBeCloseTo(netOf(staff) + netOf(digital), 6);
  });
});

/** The workbook after a check with files, read anew. */
function written(tables: Tables | Snapshot, imports: readonly ImportFile[], drops: ImportDrops = []): Snapshot {
  const source = openPackage(workbookFile(tables as Tables));
  const { plan } = checkWorkbook(readSnapshot(source, {}), { ...OPTIONS, imports, drops });
  return readSnapshot(openPackage(applyPlan(source, plan)), {});
}

describe('amounts that would count twice', () => {
  test('a file on the board where the workbook has its units is refused', () => {
    const rows = ledger(2026, STAFF).map((row) => ({ ...row, unit: BOARD }));
    const fault = faultOf(() => check(TABLES, [csv('utfall.csv', rows)]));
    expect(fault).toMatchObject({ reason: 'levels', text: BOARD, other: STAFF, file: 'utfall.csv' });
    expect(fault.sentence('sv')).toContain(`filen har belopp för ${BOARD}, men arbetsboken har dem för ${STAFF}`);
  });

  test('and one on a unit where the workbook has the board', () => {
    const onBoard = {
      ...TABLES,
      Utfall: TABLES['Utfall']!.map((row, r) => (r === 0 ? row : [row[0]!, row[1]!, BOARD, row[3]!, row[4]!])),
    };
    expect(faultOf(() => check(onBoard, [csv('utfall.csv', ledger(2026, STAFF))]))).toMatchObject({
      reason: 'levels',
      text: STAFF,
      other: BOARD,
    });
  });

  test('near miss: the same file counts where the workbook has nothing for those months', () => {
    const emptied = withoutRows(TABLES, 'Utfall', ([year]) => year === 2026);
    const rows = ledger(2026, STAFF).map((row) => ({ ...row, unit: BOARD }));
    expect(toDate(check(emptied, [csv('utfall.csv', rows)]))).toBeCloseTo(netOf(rows), 6);
  });

  test('last year on the units of today, where the workbook has those before the reorganisation', () => {
    const rows = ledger(2025, IT).map((row) => ({ ...row, unit: DIGITAL }));
    expect(faultOf(() => check(TABLES, [csv('2025.csv', rows)]))).toMatchObject({
      reason: 'levels',
      text: DIGITAL,
      other: IT,
    });
  });

  describe('where the workbook books on the board and on its units', () => {
    // A thousandth of the staff's amounts is the board's own.
    const own = ledger(2026, STAFF, 0.001);
    const rows = TABLES['Utfall']!.slice(1).filter((row) => row[0] === 2026 && row[2] === STAFF);
    const both = withRows(
      TABLES,
      'Utfall',
      ...rows.map((row) => [row[0]!, row[1]!, BOARD, row[3]!, Number(row[4]) / 1_000]),
    );

    test('a file of the board’s own counts beside the units', () => {
      const file = csv(
        'utfall.csv',
        own.map((row) => ({ ...row, unit: BOARD, ore: row.ore * 2 })),
      );
      const rest = netOf(ledger(2026, STAFF)) + netOf(ledger(2026, DIGITAL));
      expect(toDate(check(both, [file]))).toBeCloseTo(2 * netOf(own) + rest, 2);
    });

    test('and one as large as all of it together is refused', () => {
      const file = csv(
        'utfall.csv',
        ledger(2026, STAFF).map((row) => ({ ...row, unit: BOARD })),
      );
      expect(faultOf(() => check(both, [file]))).toMatchObject({ reason: 'levels', text: BOARD });
    });
  });

  test('a forecast of the board where the workbook has its units', () => {
    const file = text('p.csv', ['Enhet;Kostnadsslag;Belopp (tkr);År', `${BOARD};IT-kostnader;5000;2026`], {
      role: 'forecast',
    });
    expect(faultOf(() => check(TABLES, [file]))).toMatchObject({ reason: 'levels', text: BOARD });
  });
});

test('a forecast of one unit leaves the others as the workbook has them', () => {
  const file = text('p.csv', ['Enhet;Kostnadsslag;Belopp (tkr);År', `${STAFF};IT-kostnader;5000;2026`], {
    role: 'forecast',
  });
  const checked = check(TABLES, [file]);
  const digital = TABLES['Prognos']!.slice(1).filter(([unit]) => unit === DIGITAL);
  const sum = digital.reduce((total, row) => total + Number(row[2]), 0);
  expect(checked.json.targets[0]!.netTarget).toBeCloseTo(5_000 + sum, 6);
  expect(checked.imported[0]!.keptUnits).toEqual([{ unit: DIGITAL, times: [2026], imported: false }]);
  expect(checked.json.imports[0]).toMatchObject({ role: 'Prognos', covered: ['2026'], keptUnits: [DIGITAL] });
});

describe('an earlier import', () => {
  const staff = ledger(2026, STAFF, 2);
  const digital = ledger(2026, DIGITAL, 2);
  const kept = written(TABLES, [csv('staben.csv', staff)]);

  test('stays where a new file does not cover it, and is said', () => {
    const checked = check(kept, [csv('digital.csv', digital)]);
    expect(toDate(checked)).toBeCloseTo(netOf(staff) + netOf(digital), 6);
    expect(planSentences(checked.imported[0]!, 'sv')).toEqual([
      `Filen har inga rader för 1 enhet (${STAFF}); raderna ur en tidigare import räknas för den.`,
    ]);
    expect(checked.json.imports.map(({ file, kind }) => [file, kind])).toEqual([
      ['staben.csv', 'csv'],
      ['digital.csv', 'csv'],
    ]);
  });

  test('is refused once the workbook has the same amounts on another level', () => {
    const emptied = withoutRows(TABLES, 'Utfall', ([year]) => year === 2026);
    const onBoard = ledger(2026, STAFF).map((row) => ({ ...row, unit: BOARD }));
    const before = written(emptied, [csv('styrelsen.csv', onBoard)]);
    expect(toDate(check(before))).toBeCloseTo(netOf(onBoard), 6);
    // The rows of the units are written into Utfall afterwards.
    const edited = withFiles(TABLES, emptied, [csv('styrelsen.csv', onBoard)]);
    expect(faultOf(() => check(edited))).toMatchObject({ reason: 'levels', file: 'styrelsen.csv', text: BOARD });
    expect(toDate(check(edited, [], 'all'))).toBeCloseTo(toDate(check(TABLES)), 6);
  });

  test('is dropped, and the tables count again', () => {
    const checked = check(kept, [], [{ name: 'staben.csv', role: 'outcome' }]);
    expect(toDate(checked)).toBeCloseTo(toDate(check(TABLES)), 6);
    expect(checked.model.imports).toBeUndefined();
    expect(checked.plan.sheets[0]).toMatchObject({ id: 'import', tables: [] });
    // What was never there changes nothing, and writes nothing.
    const other = check(kept, [], [{ name: 'staben.csv', role: 'forecast' }]);
    expect(toDate(other)).toBeCloseTo(netOf(staff) + netOf(ledger(2026, DIGITAL)), 6);
    expect(other.plan.sheets.map(({ id }) => id)).not.toContain('import');
  });

  test('is dropped from the file, and another file is read in the same check', () => {
    const source = openPackage(workbookFile(TABLES));
    const first = applyPlan(source, check(readSnapshot(source, {}), [csv('staben.csv', staff)]).plan);
    const opened = openPackage(first);
    const second = check(readSnapshot(opened, {}), [csv('digital.csv', digital)], 'all');
    const left = readSnapshot(openPackage(applyPlan(opened, second.plan)), {});
    const third = check(left);
    expect(toDate(third)).toBeCloseTo(netOf(ledger(2026, STAFF)) + netOf(digital), 6);
    expect(third.json.imports.map(({ file }) => file)).toEqual(['digital.csv']);
    const emptied = openPackage(applyPlan(openPackage(first), check(readSnapshot(opened, {}), [], 'all').plan));
    expect(toDate(check(readSnapshot(emptied, {})))).toBeCloseTo(toDate(check(TABLES)), 6);
  });

  test('in another unit than the workbook now has is the same money when a new file is read', () => {
    // Somebody has changed the setting Beloppsenhet since; the sheet Import says tkr still, as a property.
    const inKr: Snapshot = { ...kept, strings: kept.strings.map((each) => (each === 'tkr' ? 'kr' : each)) };
    expect(check(inKr).findings.map(({ rule }) => rule)).toContain('DA-02');
    const checked = check(inKr, [csv('digital.csv', digital)]);
    expect(toDate(checked)).toBeCloseTo(1_000 * (netOf(staff) + netOf(digital)), 2);
  });
});

/** Workbook `now`, with the sheet of imported rows that `before` had after a check with files. */
function withFiles(now: Tables, before: Tables, imports: readonly ImportFile[]): Snapshot {
  const { sheet } = planImport(snapshotOf(before), imports, 'sv');
  return withImportSheet(snapshotOf(now), sheet);
}
