import { checkWorkbook } from '../../src/app/check';
import { ImportFault, planImport, type ImportFile } from '../../src/app/import-files';
import { previewImports } from '../../src/app/preview-imports';
import { openPackage } from '../../src/file/package/package';
import { readSnapshot } from '../../src/file/read/read-workbook';
import { fileOfSheets } from '../layouts/file-of';
import { consistentTables } from '../support/consistent';
import { csvFile, type LedgerRow } from '../support/export-files';
import { snapshotOf } from '../support/snapshot-of';

/** What the user says of the workbook or of a file, and that it is not asked for again. */
const OPTIONS = { lang: 'sv', today: '2026-11-21', time: '2026-11-21 20:45' } as const;
const file = (name: string, lines: readonly string[], more: Partial<ImportFile> = {}): ImportFile => ({
  name,
  role: 'outcome',
  bytes: new TextEncoder().encode(lines.join('\n')),
  ...more,
});

function reasonOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof ImportFault) return error.reason;
    throw error;
  }
  return 'read';
}

describe('a workbook with tables of its own form, and what is answered about them', () => {
  // Nothing says what unit the amounts are in, nor which months the outcome of 2026 covers.
  const rows = [
    ['Nettokostnad per nämnd'],
    ['Nämnd', 'Bokslut 2025', 'Budget 2026', 'Utfall 2026', 'Prognos 2026'],
    ['Regionstyrelsen', 1_204, 1_240, 815, 1_236],
    ['Kulturnämnden', 310, 322, 209, 325],
  ];
  const workbook = fileOfSheets([
    { name: 'Drift', rows },
    { name: 'Mål', rows: [['Nettokostnadsutveckling högst 2,0 %']] },
  ]);
  const snapshot = readSnapshot(openPackage(workbook), {});
  const answers = { 'Drift!A2|unit': 'mnkr', 'Drift!A2|D|months': '1-8' };
  // A month of about 1 204 / 12 mnkr.
  const csv = file('september.csv', ['Period;Enhet;Kostnadsslag;Belopp', '202609;Regionstyrelsen;Nettokostnad;101,5']);

  test('a file without a unit is told by the size that an answer gives the workbook', () => {
    expect(reasonOf(() => planImport(snapshot, [csv], 'sv'))).toBe('unit');
    expect(planImport(snapshot, [csv], 'sv', { answers }).files[0]).toMatchObject({ unit: 'mnkr', unitBy: 'size' });
    expect(previewImports(snapshot, [csv], 'sv', { answers })[0]).toMatchObject({ state: 'read', unit: 'mnkr' });
    const checked = checkWorkbook(snapshot, { ...OPTIONS, imports: [csv], answers });
    // 815 mnkr to August and 101.5 in September.
    expect(checked.model.outcome.net.reduce((sum, net) => sum + net, 0) / 100_000_000).toBeCloseTo(
      1_204 + 310 + 815 + 209 + 101.5,
      6,
    );
  });

  test('sums to date are taken the place of by all of their months, or not at all', () => {
    const months = (...list: number[]): ImportFile =>
      file('utfall.csv', [
        'Period;Enhet;Kostnadsslag;Belopp (mnkr)',
        ...list.flatMap((month) => [`20260${month};Regionstyrelsen;Nettokostnad;100`]),
      ]);
    const plan = (...list: number[]) => planImport(snapshot, [months(...list)], 'sv', { answers });
    expect(reasonOf(() => plan(8))).toBe('spans');
    expect(reasonOf(() => plan(1, 2, 3))).toBe('spans');
    expect(reasonOf(() => plan(1, 2, 3, 4, 5, 6, 7, 8))).toBe('read');
    expect(reasonOf(() => plan(9))).toBe('read');
  });
});

describe('the year of months that stand without one', () => {
  const tables = consistentTables();
  const snapshot = snapshotOf(tables);
  const lines = ['Månad;Enhet;Konto;Belopp (kr)', 'jan;Regionstaben;6500;1000', 'feb;Regionstaben;6500;2000'];
  const JANUARY = 2026 * 12;

  test('is asked for once, and not an error of every row', () => {
    const csv = file('utfall.csv', lines);
    expect(reasonOf(() => planImport(snapshot, [csv], 'sv'))).toBe('no-year');
    expect(previewImports(snapshot, [csv], 'sv')[0]).toMatchObject({
      state: 'refused',
      reason: 'no-year',
      years: [2026, 2025],
      sentence: {
        sv: 'filen säger inte vilket år månaderna gäller: den har ingen kolumn År, och rubriken nämner inget år; ange --year 2026',
      },
    });
  });

  test('is what the user says', () => {
    const [plan] = planImport(snapshot, [file('utfall.csv', lines, { year: 2026 })], 'sv').files;
    expect(plan).toMatchObject({ covered: [JANUARY, JANUARY + 1], year: { year: 2026, by: 'call' } });
  });

  test.each([
    ['a title', ['Utfall 2026', ...lines]],
    ['a line of its own', ['År;2026', '', ...lines]],
    ['a period', ['Period: 2026-01-01 – 2026-08-31', ...lines]],
    ['the header of the amounts', ['Månad;Enhet;Konto;Utfall 2026 (kr)', ...lines.slice(1)]],
    ['and not the day of printing', ['Utskriven 2027-01-15', 'Räkenskapsår 2026', ...lines]],
    ['months in columns', ['Utfall per månad 2026, kr', 'Enhet;Konto;jan;feb', 'Regionstaben;6500;1000;2000']],
  ])('is what the file says: %s', (_, text) => {
    const [plan] = planImport(snapshot, [file('utfall.csv', text)], 'sv').files;
    expect(plan).toMatchObject({ covered: [JANUARY, JANUARY + 1], unit: 'kr', year: { year: 2026, by: 'file' } });
  });

  test.each([
    ['a day of printing alone', ['Utskriven 2026-09-03', ...lines]],
    ['two years', ['Utfall 2025 och 2026', ...lines]],
    ['a decision', ['RS 552-2025', ...lines]],
  ])('is not guessed at: %s', (_, text) => {
    expect(reasonOf(() => planImport(snapshot, [file('utfall.csv', text)], 'sv'))).toBe('no-year');
  });

  test('that only some rows lack is an error of theirs: the file’s year does not fill it in', () => {
    const some = ['År;Månad;Enhet;Konto;Belopp (kr)', '2026;1;Regionstaben;6500;1', ';2;Regionstaben;6500;1'];
    const checked = checkWorkbook(snapshot, { ...OPTIONS, imports: [file('utfall.csv', some, { year: 2026 })] });
    expect(checked.imported[0]).toMatchObject({ covered: [JANUARY], year: null });
    const found = checked.findings.filter(({ rule }) => rule === 'DA-02').map(({ message }) => message.sv);
    expect(found).toEqual([expect.stringContaining('(utfall.csv, rad 3)')]);
  });

  test('two years side by side are no year of the rows', () => {
    const both = ['Månad;Enhet;Konto;Utfall 2025;Utfall 2026', 'jan;Regionstaben;6500;1000;2000'];
    expect(reasonOf(() => planImport(snapshot, [file('utfall.csv', both)], 'sv'))).toBe('column-missing');
  });
});

describe('files that are looked at', () => {
  const tables = consistentTables();
  const row = (unit: string, month: number): LedgerRow => ({ year: 2026, month, unit, account: 6500, ore: 100_000 });
  const csv = (name: string, rows: readonly LedgerRow[]): ImportFile => ({
    name,
    role: 'outcome',
    bytes: csvFile(rows),
  });

  test('are held against each other, and one that cannot stand beside the workbook is refused alone', () => {
    const previews = previewImports(
      snapshotOf(tables),
      [
        csv('staben.csv', [row('Regionstaben', 8)]),
        csv('styrelsen.csv', [row('Regionstyrelsen', 7)]),
        csv('digital.csv', [row('Digitalisering och service', 8)]),
      ],
      'sv',
    );
    expect(previews).toMatchObject([
      { state: 'read', file: 'staben.csv', keptUnits: [] },
      { state: 'refused', file: 'styrelsen.csv', reason: 'levels' },
      { state: 'read', file: 'digital.csv', keptUnits: [] },
    ]);
  });
});

describe('the dimensions of a SIE file', () => {
  const sie = (dimension?: string): ImportFile => ({
    ...file('utfall.se', [
      '#FLAGGA 0',
      '#SIETYP 4',
      '#RAR 0 20260101 20261231',
      '#DIM 6 "Verksamhet"',
      '#OBJEKT 1 "10" "Fastighetsbolaget"',
      '#OBJEKT 6 "A" "Regionstaben"',
      '#PSALDO 0 202608 6500 {1 "10"} 1000.00 0',
      '#PSALDO 0 202608 6500 {6 "A"} 1000.00 0',
      '#PSALDO 0 202608 6500 {} 1000.00 0',
    ]),
    ...(dimension === undefined ? {} : { dimension }),
  });

  test.each([
    [undefined, '1', '10 Fastighetsbolaget'],
    ['6', '6', 'Regionstaben'],
  ])('chosen: %s', (chosen, dimension, unit) => {
    const [preview] = previewImports(snapshotOf(consistentTables()), [sie(chosen)], 'sv');
    expect(preview).toMatchObject({
      state: 'read',
      dimension,
      // Number 1 has a name by the format alone.
      dimensions: [
        { id: '1', name: '' },
        { id: '6', name: 'Verksamhet' },
      ],
      preview: [{ unit, amount: 1 }],
    });
  });
});
