import { cellAddress } from '../domain/address';
import { contextOf } from '../../test/support/check-tables';
import { consistentTables, rowOf, withCell } from '../../test/support/consistent';
import type { Tables } from '../../test/support/snapshot-of';
import { runRules } from '../rules/run-rules';
import { buildReport } from './build-report';
import type { ReportInput } from './input';
import { jsonReport } from './json-report';
import type { SheetPlan, WorkbookPlan } from './plan';

const tables = consistentTables();
const broken = withCell(
  tables,
  'Budget',
  rowOf(tables, 'Budget', 'Regionstaben', 'Övriga kostnader'),
  'Reviderad',
  10_661.5,
);

function planOf(of: Tables, extra: Partial<ReportInput> = {}): WorkbookPlan {
  const context = contextOf(of);
  return buildReport({
    model: context.model,
    result: context.result,
    findings: runRules(context),
    names: { sheets: [], tablesAndNames: [] },
    comments: [],
    stamp: { time: '2026-11-21 20:45', version: '0.1.0', ruleset: '1.0.0' },
    lang: 'sv',
    ...extra,
  });
}

function texts(sheet: SheetPlan): string[] {
  return sheet.cells.flatMap((cell) => (typeof cell.value === 'string' ? [cell.value.replaceAll('\u00a0', ' ')] : []));
}

const REFERENCE = /(?:'((?:[^']|'')+)'!|([\p{L}_]+)!)?\$?([A-Z]{1,3})\$?(\d+)/gu;

/**
 * Computes the plainest of a plan's formulas by arithmetic on the cached values of the cells they refer to; test:e2e has
 * LibreOffice compute all of them.
 */
function recomputed(plan: WorkbookPlan): { wanted: unknown; got: unknown }[] {
  const values = new Map(
    plan.sheets.flatMap((sheet) =>
      sheet.cells.map((cell) => [`${sheet.name}!${cellAddress(cell.row, cell.column)}`, cell.value]),
    ),
  );
  return plan.sheets.flatMap((sheet) =>
    sheet.cells.flatMap((cell) => {
      const { formula } = cell;
      // Text between quotes is no reference, and a structured reference leads to the user's tables.
      if (formula === undefined || /["[:]/.test(formula)) return [];
      const places = [...formula.matchAll(REFERENCE)].map(
        ([, quoted, plain, column, row]) => `${quoted?.replaceAll("''", "'") ?? plain ?? sheet.name}!${column}${row}`,
      );
      for (const place of places) expect(values.has(place)).toBe(true);
      const [a, b] = places.map((place) => Number(values.get(place)));
      const results: Record<string, () => unknown> = {
        '#/#-1': () => a! / b! - 1,
        '#*(1+#)': () => a! * (1 + b!),
        '#-#': () => a! - b!,
        '#/#': () => a! / b!,
        'MAX(0,#-#)': () => Math.max(0, a! - b!),
        '#': () => values.get(places[0]!),
      };
      const result = results[formula.replace(REFERENCE, '#')];
      return result ? [{ wanted: cell.value, got: result() }] : [];
    }),
  );
}

describe('the report as a plan', () => {
  test('the value beside a plain formula is what the formula gives, and it refers to cells that are there', () => {
    const pairs = recomputed(planOf(tables));
    expect(pairs.length).toBeGreaterThan(300);
    for (const { wanted, got } of pairs) {
      if (typeof wanted === 'number') expect(got).toBeCloseTo(wanted, 6);
      else expect(got).toBe(wanted);
    }
  });

  test('nothing in it is a language that the user did not ask for, and no placeholder is left', () => {
    for (const lang of ['sv', 'en'] as const) {
      const plan = planOf(broken, { lang });
      const all = plan.sheets.flatMap(texts);
      expect(all.filter((text) => /\{\w+\}/.test(text))).toEqual([]);
      expect(all.some((text) => text.includes(lang === 'sv' ? 'Överväg' : 'Consider'))).toBe(true);
      expect(all.some((text) => text.includes(lang === 'sv' ? 'Consider' : 'Överväg'))).toBe(false);
    }
  });

  test('the stamp names time, versions, period, settings and fingerprint', () => {
    const stamp = texts(planOf(tables).sheets[0]!).slice(-5).join(' ');
    for (const part of [
      '2026-11-21 20:45',
      '0.1.0',
      'regelverk 1.0.0',
      'augusti 2026',
      'avrundat',
      '0,5 tkr',
      '0,5 procentenheter',
      'oförändrad bas',
      contextOf(tables).model.fingerprint,
    ]) {
      expect(stamp).toContain(part);
    }
  });

  test('the errors stand first and link to their cells', () => {
    const sheet = planOf(broken).sheets[1]!;
    const first = sheet.cells.filter((cell) => cell.row === 5);
    expect(first[0]!.value).toBe('■ Fel');
    expect(first[3]!.link).toMatchObject({
      sheet: 'Budget',
      address: `D${rowOf(tables, 'Budget', 'Regionstaben', 'Övriga kostnader') + 1}`,
    });
    expect(sheet.tables![0]!.rows).toBe(1 + runRules(contextOf(broken)).length);
  });

  test('a workbook without findings still has a table and says so', () => {
    const sheet = planOf(tables).sheets[1]!;
    expect(sheet.tables![0]!.rows).toBe(2);
    expect(texts(sheet)).toContain('Kontrollen fann inget att anmärka på.');
  });

  test('no cell is written twice and every style exists', () => {
    for (const plan of [planOf(tables), planOf(broken)]) {
      for (const sheet of plan.sheets) {
        const places = sheet.cells.map((cell) => cellAddress(cell.row, cell.column));
        expect(new Set(places).size).toBe(places.length);
        for (const cell of sheet.cells) if (cell.style !== undefined) expect(plan.styles).toHaveProperty(cell.style);
      }
    }
  });

  test('a user’s sheet with our name makes ours take another', () => {
    const plan = planOf(tables, {
      names: { sheets: [{ name: 'Måluppfyllelse', own: null }], tablesAndNames: ['Ramkoll_Kontrollfynd'] },
    });
    expect(plan.sheets[0]!.name).toBe('Måluppfyllelse (2)');
    expect(plan.sheets[0]!.charts![0]!.series[0]!.values.sheet).toBe('Måluppfyllelse (2)');
    expect(plan.sheets[1]!.tables![0]!.name).toBe('Ramkoll_Kontrollfynd_2');
  });
});

describe('the JSON report', () => {
  test('has the keys of the contract and amounts in the workbook’s unit', () => {
    const context = contextOf(broken);
    const report = JSON.parse(
      JSON.stringify(jsonReport(context.model, context.result, runRules(context), '1.0.0', 'sv')),
    );
    expect(Object.keys(report)).toEqual([
      'schema',
      'ruleset',
      'board',
      'baseYear',
      'targetYear',
      'period',
      'unit',
      'fingerprint',
      'targets',
      'assignments',
      'frames',
      'reallocations',
      'imports',
      'findings',
      'notLookedAt',
      'openQuestions',
    ]);
    expect(Object.keys(report.targets[0])).toEqual([
      'id',
      'scope',
      'object',
      'limit',
      'reading',
      'base',
      'netBase',
      'netTarget',
      'development',
      'developmentAdjusted',
      'allowed',
      'headroom',
      'netBaseToDate',
      'netTargetToDate',
      'developmentToDate',
      'yearToGo',
      'frame',
      'frameDevelopment',
      'status',
    ]);
    expect(report.targets[0]).toMatchObject({
      id: 'M1',
      scope: 'Styrelse',
      object: 'Regionstyrelsen',
      limit: 0.02,
      reading: 'Helår',
      base: 'Utfall',
      frame: 104_229,
    });
    expect(report.assignments[0]).toEqual({
      id: 'Ekonomi i balans',
      object: 'Regionstyrelsen',
      amount: 1_000,
      planned: 1_050,
      realised: 600,
      forecast: 1_050,
      status: 'met',
    });
    expect(report.frames).toHaveLength(5);
    expect(report.frames[1]).toMatchObject({
      unit: 'Regionstaben',
      decided: 57_645,
      adjustments: null,
      revised: 57_645,
      budget: 57_745,
    });
    expect(
      report.reallocations.find(
        (row: { unit: string; costType: string }) => row.unit === 'Regionstaben' && row.costType === 'Övriga kostnader',
      ),
    ).toEqual({
      unit: 'Regionstaben',
      costType: 'Övriga kostnader',
      decided: 9_600,
      reallocated: 961.5,
      frameAdjusted: 0,
      revised: 10_661.5,
      unexplained: 100,
    });
    expect(report.findings[0]).toMatchObject({ rule: 'OM-02', severity: 'error', amount: 100 });
    expect(report.findings[0].message).toMatch(/Överväg/);
  });
});

describe('print', () => {
  test('every sheet has board and period above, the check and the page below, and is as wide as A4 landscape', () => {
    for (const { print } of planOf(tables).sheets) {
      expect(print?.orientation).toBe('landscape');
      expect(print?.header).toMatch(/^&L&8&"-,Regular"Regionstyrelsen · &A&R&8&"-,Regular"Till och med augusti 2026$/);
      expect(print?.footer).toMatch(
        /^&L&8&"-,Regular"Kontrollerad 2026-11-21 20:45 · Ramkoll 0\.1\.0 · .*&R&8&"-,Regular"Sida &P av &N$/,
      );
    }
  });
});

describe('the report text', () => {
  const sheet = planOf(tables).sheets[0]!;
  const paragraphs = sheet.cells.filter(({ style, value }) => style === 'prose' && typeof value === 'string');

  test('keeps its words and says so in every paragraph when a figure has changed', () => {
    expect(paragraphs.length).toBeGreaterThan(3);
    for (const { value, formula } of paragraphs) {
      const words = [...(formula ?? '').matchAll(/&"((?:[^"]|"")*)"/g)].map(([, piece]) =>
        piece!.replaceAll('""', '"'),
      );
      expect(words.join('')).toBe(value);
      expect(formula).toMatch(/^IF\(Underlag!\$B\$4>0,"▲ Ändrat sedan kontrollen\. ",""\)&/);
      expect(words.every((piece) => piece.length <= 255)).toBe(true);
    }
  });
});
