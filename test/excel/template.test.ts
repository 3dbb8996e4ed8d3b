import { knownWorkbook, missingTemplatePlan, templateOffer } from '../../src/app/template-in-place';
import { excelEdge } from '../../src/excel/excel-edge';
import { ExcelFault } from '../../src/excel/faults';
import { applyPlan } from '../../src/file/write/apply-plan';
import { SHEET_MARK, type WorkbookPlan } from '../../src/report/plan';
import type { Snapshot } from '../../src/workbook/snapshot';
import { differences } from '../host/compare-state';
import { describeXlsx } from '../host/describe-xlsx';
import { KNOWN_DIFFERENCES } from '../host/known-differences';
import type { HostWorkbook } from '../host/state';
import { consistentTables } from '../support/consistent';
import { workbookFile } from '../support/workbook-file';
import { openOnHost } from './on-host';

/** The consistent workbook without its units, cost types and targets. */
function bare(): Uint8Array {
  const tables = consistentTables();
  for (const name of ['Enheter', 'Kostnadsslag', 'Mål']) Reflect.deleteProperty(tables, name);
  return workbookFile(tables);
}

function planFor(snapshot: Snapshot): WorkbookPlan {
  const known = knownWorkbook(snapshot);
  const { form } = templateOffer(snapshot, known);
  const target = { scope: 'board', object: '', maxDevelopment: 0.02, reading: 'full-year' } as const;
  return missingTemplatePlan(snapshot, known, { ...form, targets: [target] }, 'sv');
}

const marks = (state: HostWorkbook): string[] =>
  state.sheets.flatMap(({ properties }) => properties.get(SHEET_MARK) ?? []);

describe.each(['web', 'win32'] as const)('the template in the workbook that is open in Excel (%s)', (client) => {
  it('is what the file edge writes, and leaves the sheets of the user alone', async () => {
    const bytes = bare();
    const { host, access } = openOnHost(bytes, { client });
    const edge = excelEdge(access);
    const plan = planFor(await edge.readWorkbook({ sheets: 'all' }));
    expect(plan.sheets.length).toBeGreaterThan(2);
    const before = host.trips().length;
    const applied = await edge.applyPlan(plan);
    expect(host.trips().length - before).toBeLessThanOrEqual(8);
    expect(marks(host.state)).toEqual([]);
    // From now on a change there is a change of the user's.
    expect(applied.sheetIds).toEqual([]);
    expect(
      differences(describeXlsx(applyPlan(bytes, plan)), host.state, {
        known: KNOWN_DIFFERENCES,
        values: 'formulas-only',
      }),
    ).toEqual([]);
    const added = new Set(plan.sheets.map(({ name }) => name));
    // Cells of the new tables choose from the user's own lists by names over them.
    expect(
      differences(describeXlsx(bytes), host.state, { sheets: ({ name }) => !added.has(name) }).filter(
        (line) => !/^name Lista_(Beslut|Uppdrag): /.test(line),
      ),
    ).toEqual([]);
    expect(planFor(await edge.readWorkbook({ sheets: 'all' })).sheets).toEqual([]);
  });
});

it('that is interrupted at any round trip is made whole by the next attempt', async () => {
  const whole = openOnHost(bare());
  const first = excelEdge(whole.access);
  const plan = planFor(await first.readWorkbook({ sheets: 'all' }));
  const read = whole.host.trips().length;
  await first.applyPlan(plan);
  const trips = whole.host.trips().length - read;
  for (let trip = 1; trip <= trips; trip += 1) {
    for (const when of ['before', 'after'] as const) {
      const { host, access } = openOnHost(bare());
      const edge = excelEdge(access);
      const wanted = planFor(await edge.readWorkbook({ sheets: 'all' }));
      host.failAt(trip, { code: 'GeneralException', when });
      const fault: unknown = await edge.applyPlan(wanted).then(
        () => null,
        (error: unknown) => error,
      );
      // The look of tables is tried once more by itself, so not every fault is one in the end.
      if (fault !== null) expect(fault).toBeInstanceOf(ExcelFault);
      const again = planFor(await edge.readWorkbook({ sheets: 'all' }));
      if (again.sheets.length > 0) await edge.applyPlan(again);
      expect([trip, when, marks(host.state)]).toEqual([trip, when, []]);
      expect([trip, when, differences(whole.host.state, host.state)]).toEqual([trip, when, []]);
    }
  }
});
