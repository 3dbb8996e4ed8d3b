import { checkWorkbook, type Checked } from '../src/app/check';
import { withPlannedSheet } from '../src/app/planned-sheet';
import { knownWorkbook, missingTemplatePlan, templateOffer } from '../src/app/template-in-place';
import type { Language } from '../src/domain/finding';
import { openPackage } from '../src/file/package/package';
import { readSnapshot } from '../src/file/read/read-workbook';
import { applyPlan } from '../src/file/write/apply-plan';
import { SHEET_MARK, type WorkbookPlan } from '../src/report/plan';
import type { Snapshot } from '../src/workbook/snapshot';
import { fileOfSheets } from './layouts/file-of';
import { LAYOUTS } from './layouts/layouts';
import { snapshotOfSheets } from './layouts/sheet-of';
import { consistentTables } from './support/consistent';
import { workbookFile } from './support/workbook-file';

const OPTIONS = { lang: 'sv', today: '2026-09-15', time: '2026-09-15 10:00' } as const;

function planFor(snapshot: Snapshot, lang: Language = 'sv'): WorkbookPlan {
  const known = knownWorkbook(snapshot);
  const { form } = templateOffer(snapshot, known);
  return missingTemplatePlan(
    snapshot,
    known,
    { ...form, board: form.board === '' || form.board === 'Styrelsen' ? 'Regionstyrelsen' : form.board },
    lang,
  );
}

const read = (bytes: Uint8Array): Snapshot => readSnapshot(openPackage(bytes));

describe.each(LAYOUTS.map((layout) => [layout.name, layout] as const))('a workbook with %s', (_, layout) => {
  test.each(['sv', 'en'] as const)('says the same with the template in it, and is not added to again (%s)', (lang) => {
    const before = snapshotOfSheets(layout.draw({ sign: 'cost-negative', unit: 'kr' }));
    const plan = planFor(before, lang);
    expect(plan.sheets.length).toBeGreaterThan(5);
    const after = plan.sheets.reduce(withPlannedSheet, before);
    const [was, is] = [before, after].map((snapshot) => checkWorkbook(snapshot, OPTIONS));
    const figures = ({ json }: Checked): unknown =>
      json.targets.map(({ netBase, netTarget, netBaseToDate, netTargetToDate, limit, status }) => [
        netBase,
        netTarget,
        netBaseToDate,
        netTargetToDate,
        limit,
        status,
      ]);
    expect(figures(is!)).toEqual(figures(was!));
    expect(is!.findings.filter(({ rule }) => rule === 'DA-01' || rule === 'DA-04' || rule === 'DA-05')).toEqual([]);
    expect(planFor(after, lang).sheets).toEqual([]);
  });
});

/** The consistent workbook without some of its tables. */
function without(...names: string[]): Uint8Array {
  const tables = consistentTables();
  for (const name of names) Reflect.deleteProperty(tables, name);
  return workbookFile(tables);
}

describe('a file', () => {
  test('gets what it lacks; its own sheets keep every byte', () => {
    const input = without('Enheter', 'Kostnadsslag', 'Mål');
    const plan = planFor(read(input));
    expect(plan.sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(['Enheter', 'Kostnadsslag', 'Mål']));
    const output = applyPlan(input, plan);
    const [before, after] = [openPackage(input), openPackage(output)];
    for (const part of before.parts.values()) {
      if (!/worksheets\/|tables\//.test(part.name)) continue;
      expect([part.name, after.parts.get(part.name)?.compressed]).toEqual([part.name, part.compressed]);
    }
    const snapshot = read(output);
    expect(snapshot.sheets.filter(({ properties }) => properties.has(SHEET_MARK))).toEqual([]);
    const missing = checkWorkbook(read(input), OPTIONS).findings.filter(({ rule }) => rule === 'DA-01');
    expect(missing.length).toBeGreaterThan(2);
    expect(checkWorkbook(snapshot, OPTIONS).findings.filter(({ rule }) => rule === 'DA-01')).toEqual([]);
    expect(planFor(snapshot).sheets).toEqual([]);
    // Applied once more, it changes nothing.
    expect(applyPlan(output, planFor(snapshot)).length).toBe(output.length);
  });

  test('without a table in it gets them too, and its figures stay', () => {
    const layout = LAYOUTS[0]!;
    const input = fileOfSheets(layout.draw({ sign: 'ledger', unit: 'tkr' }));
    const output = applyPlan(input, planFor(read(input)));
    const [was, is] = [input, output].map((bytes) => checkWorkbook(read(bytes), OPTIONS).json.targets[0]);
    expect(is).toMatchObject({ netBase: was!.netBase, netTarget: was!.netTarget });
    expect(was!.netBase).not.toBeNull();
  });

  test('whose interrupted template stands in it half written is healed', () => {
    const input = without('Enheter');
    const [sheet] = planFor(read(input)).sheets.filter(({ id }) => id === 'template-units');
    const half = { ...sheet!, cells: sheet!.cells.slice(0, 12), validations: [] };
    Reflect.deleteProperty(half, 'given');
    const interrupted = applyPlan(input, { styles: planFor(read(input)).styles, sheets: [half], names: [] });
    const plan = planFor(read(interrupted));
    expect(plan.sheets.map(({ name, tables }) => [name, tables?.[0]?.name])).toContainEqual(['Enheter', 'Enheter']);
    const healed = read(applyPlan(interrupted, plan));
    expect(healed.sheets.filter(({ name }) => name.startsWith('Enheter'))).toHaveLength(1);
    expect(healed.sheets.filter(({ properties }) => properties.has(SHEET_MARK))).toEqual([]);
  });
});
