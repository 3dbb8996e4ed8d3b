import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileOfSheets } from '../../test/layouts/file-of';
import { consistentTables, rowOf, withCell } from '../../test/support/consistent';
import { workbookFile } from '../../test/support/workbook-file';
import { openPackage, writePackage } from '../file/package/package';
import { readWorkbook } from '../file/read/read-workbook';
import type { JsonReport } from '../report/json-report';
import { SHEET_MARK } from '../report/plan';
import { cellAt } from '../workbook/snapshot';
import { run } from './main';

let folder = '';
let file = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ramkoll-'));
  file = join(folder, 'bok.xlsx');
  writeFileSync(file, workbookFile(consistentTables()));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function call(...args: string[]): { status: number; out: string; err: string } {
  let out = '';
  let err = '';
  const status = run(args, {
    out: (text) => (out += text),
    err: (text) => (err += text),
    outIsTerminal: false,
    errIsTerminal: false,
    now: () => new Date(2026, 10, 21, 20, 45),
  });
  return { status, out, err };
}

/** A workbook with a budget line that nothing explains. */
function brokenFile(): string {
  const tables = consistentTables();
  const row = rowOf(tables, 'Budget', 'Regionstaben', 'Övriga kostnader');
  const broken = join(folder, 'fel.xlsx');
  writeFileSync(broken, workbookFile(withCell(tables, 'Budget', row, 'Reviderad', 10_661.5))); // 100 more than 10 561.5
  return broken;
}

describe('ramkoll check', () => {
  test('a consistent workbook: status 0, the copy beside it, the input untouched', () => {
    const before = readFileSync(file);
    const { status, out, err } = call('check', file);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toContain('Regionstyrelsen når målet: prognos +1,0\u00a0% mot högst 2,0\u00a0%');
    expect(out).toContain('Kontrollfynd: inga');
    expect(out).toContain(join(folder, 'bok.kontrollerad.xlsx'));
    expect(readFileSync(file).equals(before)).toBe(true);
    const written = readWorkbook(readFileSync(join(folder, 'bok.kontrollerad.xlsx')));
    expect(written.sheets.filter((sheet) => sheet.properties.has(SHEET_MARK)).map((sheet) => sheet.name)).toEqual([
      'Måluppfyllelse',
      'Kontrollfynd',
      'Omfördelning',
      'Rambrygga',
      'Åtgärdsuppföljning',
      'Underlag',
    ]);
  });

  test('an error in the workbook: status 1, the rule and its cell on the screen, the amount in the JSON', () => {
    const json = join(folder, 'fel.json');
    const { status, out } = call('check', brokenFile(), '--json', json);
    expect(status).toBe(1);
    expect(out).toContain('OM-02');
    expect(out).toMatch(/Budget!D\d+/);
    const report = JSON.parse(readFileSync(json, 'utf8'));
    expect(report).toMatchObject({
      schema: 1,
      board: 'Regionstyrelsen',
      baseYear: 2025,
      targetYear: 2026,
      period: '2026-08',
      unit: 'tkr',
    });
    expect(report.findings.find((finding: { rule: string }) => finding.rule === 'OM-02')).toMatchObject({
      severity: 'error',
      amount: 100,
    });
  });

  test('--json - prints JSON and nothing else, also with --quiet', () => {
    for (const quiet of [[], ['--quiet']]) {
      const { out } = call('check', file, '--json', '-', ...quiet);
      expect(JSON.parse(out)).toMatchObject({ schema: 1, targets: [{ id: 'M1', status: 'met' }, { id: 'M2' }] });
    }
  });

  test('--quiet is silent', () => {
    expect(call('check', file, '--quiet')).toEqual({ status: 0, out: '', err: '' });
  });

  test('--lang en speaks English on the screen and in the sheets', () => {
    const { out } = call('check', file, '--lang', 'en', '--out', join(folder, 'en.xlsx'));
    expect(out).toContain('Regionstyrelsen meets its target: forecast +1.0% against at most 2.0%');
    expect(readWorkbook(readFileSync(join(folder, 'en.xlsx'))).sheets.map((sheet) => sheet.name)).toContain(
      'Target compliance',
    );
  });

  test('--period holds another month', () => {
    const { out } = call('check', file, '--period', '2026-03', '--json', '-');
    expect(JSON.parse(out)).toMatchObject({ period: '2026-03' });
    expect(call('check', file, '--period', '2025-03')).toMatchObject({
      status: 2,
      err: expect.stringContaining('målåret 2026'),
    });
  });

  test('checking the checked workbook rewrites our sheets in place and keeps the user’s comments', () => {
    const once = join(folder, 'en.xlsx');
    const twice = join(folder, 'två.xlsx');
    const broken = brokenFile();
    call('check', broken, '--quiet', '--out', once);
    call('check', once, '--quiet', '--out', twice);
    const [first, second] = [once, twice].map((at) => readWorkbook(readFileSync(at)));
    expect(second!.sheets.map((sheet) => sheet.name)).toEqual(first!.sheets.map((sheet) => sheet.name));
    expect(readFileSync(twice).length).toBe(readFileSync(once).length);
  });

  test.each([
    ['a file that is not there', ['check', 'saknas.xlsx'], 'finns inte'],
    ['a folder', ['check', '.'], 'mapp'],
    ['no file', ['check'], 'ange en fil'],
  ])('%s: status 2 and one line', (_, args, said) => {
    const { status, out, err } = call(...args);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain(said);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });

  test('a file that is no workbook: status 2, one line, no output file', () => {
    const text = join(folder, 'text.xlsx');
    writeFileSync(text, 'Nettokostnad;2025;2026\n');
    const { status, err } = call('check', text);
    expect(status).toBe(2);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect(readdirSync(folder).sort()).toEqual(['bok.xlsx', 'text.xlsx']);
  });

  test('the input is never the output, by whatever spelling', () => {
    const before = readFileSync(file);
    for (const out of [file, join(folder, '.', 'bok.xlsx'), join(folder, 'x', '..', 'bok.xlsx')]) {
      expect(call('check', file, '--out', out)).toMatchObject({
        status: 2,
        err: expect.stringContaining('ändras aldrig'),
      });
    }
    expect(call('check', file, '--json', file)).toMatchObject({ status: 2 });
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test('neither file is left when one of them cannot be written', () => {
    const { status } = call(
      'check',
      file,
      '--out',
      join(folder, 'ut.xlsx'),
      '--json',
      join(folder, 'saknas', 'ut.json'),
    );
    expect(status).toBe(2);
    expect(readdirSync(folder)).toEqual(['bok.xlsx']);
  });

  test('a copy of another kind is refused', () => {
    expect(call('check', file, '--out', join(folder, 'ut.xlsm'))).toMatchObject({
      status: 2,
      err: expect.stringContaining('.xlsx'),
    });
  });
});

test('a damaged part that the check does not read is refused before anything is written', () => {
  const bytes = readFileSync(file);
  const pkg = openPackage(bytes);
  const damaged = writePackage(pkg, new Map([['xl/charts/chart9.xml', new TextEncoder().encode('<c/>'.repeat(99))]]));
  const { compressed } = openPackage(damaged).parts.get('xl/charts/chart9.xml')!;
  damaged.fill(0xff, compressed.byteOffset - damaged.byteOffset, compressed.byteOffset - damaged.byteOffset + 4);
  writeFileSync(file, damaged);
  expect(call('check', file)).toMatchObject({ status: 2, err: expect.stringContaining('skadad') });
  expect(readdirSync(folder)).toEqual(['bok.xlsx']);
});

describe('the written sheets', () => {
  test('a comment follows its finding, and stays when the finding is solved', () => {
    const out = join(folder, 'ut.xlsx');
    call('check', brokenFile(), '--quiet', '--out', out);
    const snapshot = readWorkbook(readFileSync(out));
    const sheet = snapshot.sheets.find((at) => at.name === 'Kontrollfynd')!;
    expect(cellAt(snapshot, sheet, 4, 7)).toEqual({ kind: 'text', text: 'Kommentar' });
    expect(cellAt(snapshot, sheet, 5, 2)).toEqual({ kind: 'text', text: 'OM-02' });
    // What the budget would have to be stands in the message.
    const what = cellAt(snapshot, sheet, 5, 3);
    expect(what.kind === 'text' && what.text).toContain('100\u00a0tkr');
  });
});

describe('ramkoll template and rules', () => {
  test('a template is written once and never over another file', () => {
    const template = join(folder, 'mall.xlsx');
    expect(call('template', template)).toMatchObject({ status: 0, out: expect.stringContaining(template) });
    const bytes = readFileSync(template);
    expect(call('template', template)).toMatchObject({ status: 2, err: expect.stringContaining('finns redan') });
    expect(readFileSync(template).equals(bytes)).toBe(true);
    mkdirSync(join(folder, 'mapp'));
    expect(call('template', join(folder, 'mapp'))).toMatchObject({ status: 2 });
    expect(existsSync(template)).toBe(true);
  });

  test('the template has no errors of its own', () => {
    const template = join(folder, 'mall.xlsx');
    call('template', template, '--lang', 'sv');
    const { out } = call('check', template, '--json', '-');
    expect(JSON.parse(out).findings.filter((finding: { severity: string }) => finding.severity === 'error')).toEqual(
      [],
    );
  });

  test('every rule is listed, in both languages and as JSON', () => {
    expect(call('rules').out).toContain('OM-02  Fel');
    expect(call('rules', '--lang', 'en').out).toContain('OM-02  Error');
    const rules = JSON.parse(call('rules', '--json').out);
    expect(rules.map((rule: { id: string }) => rule.id)).toContain('AT-08');
    expect(rules[0]).toEqual({
      id: 'DA-01',
      severity: 'error',
      title: expect.any(String),
      description: expect.any(String),
    });
  });
});

/** A workbook of a controller's own table, with or without the unit above it. */
function ownFile(name: string, unit: string, target = true): string {
  const path = join(folder, name);
  const rows = [
    ['Regionstyrelsen, uppföljning'],
    [unit],
    [],
    ['', 'Utfall helår 2025', 'Utfall jan–aug 2025', 'Utfall jan–aug 2026', 'Prognos 2026'],
    ['Personalkostnader', 6000, 4000, 4060, 6090],
    ['Övriga kostnader', 750, 500, 507, 760],
  ];
  const sheets = [{ name: 'Uppföljning', rows }];
  if (target) sheets.push({ name: 'Mål', rows: [['Nettokostnadsutveckling, högst', 0.02]] });
  writeFileSync(path, fileOfSheets(sheets));
  return path;
}

describe('a workbook that lacks parts', () => {
  test('own tables: a verdict, what was not looked at, and no error for it', () => {
    const own = ownFile('egen.xlsx', 'Belopp i tkr');
    const { status, out } = call('check', own);
    expect(status).toBe(0);
    // 6 850 / 6 750 − 1 = +1.5 %; 6 750 × 1.02 − 6 850 = 35
    expect(out).toContain('når målet: prognos +1,5\u00a0% mot högst 2,0\u00a0%, 35\u00a0tkr kvar till gränsen.');
    expect(out).toContain('Finns inte i arbetsboken och är därför inte kontrollerat: budget, ramar,');
    expect(out).not.toContain('DA-01');
    const { notLookedAt, openQuestions } = JSON.parse(call('check', own, '--json', '-').out);
    expect(notLookedAt).toContainEqual({ table: 'Ramar', reason: 'missing' });
    expect(openQuestions).toEqual([]);
  });

  test('without targets that is said, and how to add them', () => {
    const { status, out } = call('check', ownFile('egen.xlsx', 'Belopp i tkr', false));
    expect(status).toBe(1);
    expect(out).toContain('Inget mål finns i tabellen Mål');
    expect(out).not.toMatch(/\n\n\n/);
    expect(out).toMatch(/ramkoll template --into .*egen\.xlsx/);
  });

  test('an open question is named with its cell and where it is answered', () => {
    const own = ownFile('egen.xlsx', '');
    const { out } = call('check', own);
    expect(out).toContain('En fråga om arbetsbokens tabeller väntar på svar. Innan dess räknas inte utfall');
    expect(out).toMatch(/\? Uppföljning!A4 .*: Är beloppen i kr, tkr eller mnkr\?/);
    expect(out).toMatch(/bladet Tolkning i kopian, spara den och kör: ramkoll check .*egen\.kontrollerad\.xlsx/);
    expect(out).not.toContain('DA-01');
    const { notLookedAt, openQuestions } = JSON.parse(call('check', own, '--json', '-').out);
    expect(notLookedAt).toContainEqual({ table: 'Utfall', reason: 'waiting' });
    expect(openQuestions).toMatchObject([
      { about: 'unit', cell: { sheet: 'Uppföljning', address: 'A4' }, choices: ['kr', 'tkr', 'mnkr'] },
    ]);
  });
});

describe('ramkoll template --into', () => {
  test('adds what is missing to a copy: the input is untouched, every cell is kept, and the check works', () => {
    const own = ownFile('egen.xlsx', 'Belopp i tkr');
    const before = readFileSync(own);
    const { status, out, err } = call('template', '--into', own);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toContain('Tillagda tabeller: Inställningar, Beslut, Enheter');
    expect(out).toContain('Kostnadsslag ur arbetsbokens egna tabeller: 2.');
    expect(readFileSync(own).equals(before)).toBe(true);
    const copy = join(folder, 'egen.med-mall.xlsx');
    const [was, is] = [before, readFileSync(copy)].map((bytes) => openPackage(bytes));
    for (const part of was!.parts.values())
      if (part.name.includes('worksheets/'))
        expect([part.name, is!.parts.get(part.name)?.crc32]).toEqual([part.name, part.crc32]);
    const [first, second] = [own, copy].map((path) => JSON.parse(call('check', path, '--json', '-').out) as JsonReport);
    expect(second!.targets[0]).toMatchObject({
      netBase: first!.targets[0]!.netBase,
      netTarget: first!.targets[0]!.netTarget,
      status: 'met',
    });
    expect(second!.notLookedAt.map(({ table }) => table)).not.toContain('Ramar');
    expect(call('template', '--into', copy).out).toContain('har redan mallens alla tabeller');
  });

  test('never writes over a file, nor over the workbook itself', () => {
    const own = ownFile('egen.xlsx', 'Belopp i tkr');
    const there = join(folder, 'finns.xlsx');
    writeFileSync(there, 'mitt');
    expect(call('template', '--into', own, '-o', there)).toMatchObject({ status: 2, out: '' });
    expect(readFileSync(there, 'utf8')).toBe('mitt');
    expect(call('template', '--into', own, '-o', own)).toMatchObject({
      status: 2,
      err: expect.stringContaining('ändras aldrig'),
    });
    expect(call('template', '--into', own, '-o', join(folder, 'ny.xlsm'))).toMatchObject({ status: 2 });
    expect(call('template', '--into', there)).toMatchObject({ status: 2 });
  });

  test('a unit that the workbook does not say is asked for, and never taken for granted', () => {
    const own = ownFile('egen.xlsx', '');
    const copy = join(folder, 'egen.med-mall.xlsx');
    expect(call('template', '--into', own)).toMatchObject({ status: 2, err: expect.stringContaining('--unit') });
    expect(existsSync(copy)).toBe(false);
    expect(call('template', '--into', own, '--unit', 'mnkr').status).toBe(0);
    expect(JSON.parse(call('check', copy, '--json', '-').out)).toMatchObject({
      unit: 'mnkr',
      targets: [{ netBase: 6750, netTarget: 6850 }],
    });
    // The same for a table of the template without the settings that say it.
    const { Utfall } = consistentTables();
    const bare = join(folder, 'utfall.xlsx');
    writeFileSync(bare, workbookFile({ Utfall: Utfall! }));
    expect(call('template', '--into', bare)).toMatchObject({ status: 2, err: expect.stringContaining('--unit') });
  });

  test('what is left to fill in is said', () => {
    const { Utfall } = consistentTables();
    const bare = join(folder, 'utfall.xlsx');
    writeFileSync(bare, workbookFile({ Utfall: Utfall! }));
    const { out } = call('template', '--into', bare, '--unit', 'tkr');
    expect(out).toContain('Fyll i Inställningar: Styrelse.');
    expect(out).toContain('Fyll i målen i Mål.');
  });
});

describe('ramkoll check with files to import', () => {
  const file2026 = (name: string, content: string | Uint8Array): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  /** Augusti of one unit and cost type, in kr: 198 tkr is what the table says too (2 400 · 0.99 / 12). */
  const csv = (amount: string): string => `Period;Ansvar;Konto;Belopp (kr)\n202608;Regionstaben;6500;${amount}\n`;

  test('says what was read of the file and how, and keeps the rows in the workbook', () => {
    const { status, out, err } = call('check', file, '--outcome', file2026('utfall.csv', csv('198000,00')));
    expect({ status: status < 2, err }).toEqual({ status: true, err: '' });
    expect(out).toContain('Import: utfall.csv, 1 rader för augusti 2026. Belopp i kr (så säger filen)');
    expect(out).toContain('Används i stället för 9 rader i tabellen Utfall.');
    const written = readWorkbook(readFileSync(join(folder, 'bok.kontrollerad.xlsx')));
    expect(written.tables.map(({ name }) => name)).toContain('Import_utfall');
  });

  test('a row that is wrong is an error of the check: status 1, with file and line', () => {
    const { status, out } = call('check', file, '--outcome', file2026('utfall.csv', csv('mycket')), '--json', '-');
    expect(status).toBe(1);
    const found = JSON.parse(out).findings.find((finding: { rule: string }) => finding.rule === 'DA-02');
    expect(found.message).toContain('(utfall.csv, rad 2)');
    expect(found.cells[0].sheet).toBe('Import');
  });

  test.each([
    ['tom.csv', '', 'tom.csv: filen är tom'],
    ['bild.se', new Uint8Array([0x89, 0x50, 0, 0, 1, 2]), 'bild.se: filen är ingen textfil'],
    ['text.csv', 'Kära läsare\n', 'text.csv: ingen rubrikrad hittades'],
    ['bok.csv', 'Period;Konto;Belopp\n202608;6500;1\n', 'bok.csv: rubrikraden saknar Enhet'],
    ['stor.csv', csv('198000,00').replace(' (kr)', '').replace('198000', '7000'), '--unit kr, tkr eller mnkr'],
  ])('%s cannot be used: status 2, one line, and nothing is written', (name, content, said) => {
    const { status, err } = call('check', file, '--outcome', file2026(name, content));
    expect({ status, lines: err.trimEnd().split('\n').length }).toEqual({ status: 2, lines: 1 });
    expect(err).toContain(said);
    expect(existsSync(join(folder, 'bok.kontrollerad.xlsx'))).toBe(false);
  });

  test('a file that is not there, and one that the result would overwrite', () => {
    expect(call('check', file, '--outcome', join(folder, 'saknas.se'))).toMatchObject({
      status: 2,
      err: expect.stringContaining('saknas.se finns inte'),
    });
    const csvPath = file2026('utfall.csv', csv('198000,00'));
    expect(call('check', file, '--outcome', csvPath, '--json', csvPath)).toMatchObject({ status: 2 });
    expect(readFileSync(csvPath, 'utf8')).toBe(csv('198000,00'));
  });
});
