import { excelEdge } from '../../src/excel/excel-edge';
import { openPackage } from '../../src/file/package/package';
import { readSnapshot } from '../../src/file/read/read-workbook';
import { applyPlan } from '../../src/file/write/apply-plan';
import { SHEET_MARK, type WorkbookPlan } from '../../src/report/plan';
import type { Snapshot } from '../../src/workbook/snapshot';
import { differences } from '../host/compare-state';
import { describeXlsx } from '../host/describe-xlsx';
import { KNOWN_DIFFERENCES } from '../host/known-differences';
import { richPlan } from '../support/rich-plan';
import { checked, checkedPlan, WORKBOOKS } from './cases';
import { openOnHost } from './on-host';

const CLIENTS = ['web', 'win32'] as const;

/** What the two edges must agree on of a snapshot: all but our own sheets, of which only the comments are read in Excel. */
function comparable(snapshot: Snapshot): unknown {
  return {
    date1904: snapshot.date1904,
    // A file lists what prints as names too; Excel does not.
    names: snapshot.names.filter((name) => !name.startsWith('_xlnm.')).sort(),
    tables: snapshot.tables.filter(({ sheet }) => !isOwn(snapshot, sheet)),
    sheets: snapshot.sheets.map((sheet) => ({
      name: sheet.name,
      visibility: sheet.visibility,
      properties: [...sheet.properties].sort(),
      hidden: isOwn(snapshot, sheet.name) ? [] : [...sheet.hiddenRows].sort((a, b) => a - b),
      cells: isOwn(snapshot, sheet.name)
        ? []
        : [...sheet.columns].flatMap(([column, cells]) =>
            Array.from({ length: cells.count }, (_, at) => {
              const kind = cells.kinds[at]!;
              const value = cells.values[at]!;
              return [column, cells.rows[at], kind, kind === 2 || kind === 4 ? snapshot.strings[value] : value];
            }),
          ),
    })),
  };
}

function isOwn(snapshot: Snapshot, name: string): boolean {
  return snapshot.sheets.some((sheet) => sheet.name === name && sheet.properties.has(SHEET_MARK));
}

describe.each(CLIENTS)('the file and Excel (%s)', (client) => {
  describe.each(WORKBOOKS)('$name', ({ bytes: make, requirementSet }) => {
    const bytes = make();
    const options = requirementSet === undefined ? { client } : { client, requirementSet };

    it('read the same', async () => {
      const { host, access } = openOnHost(bytes, options);
      const snapshot = await excelEdge(access).readWorkbook();
      expect(comparable(snapshot)).toEqual(comparable(readSnapshot(openPackage(bytes))));
      expect(host.trips().length).toBeLessThanOrEqual(3);
    });

    it('come to the same report', async () => {
      const { access } = openOnHost(bytes, options);
      const snapshot = await excelEdge(access).readWorkbook();
      expect(checked(snapshot)).toEqual(checked(readSnapshot(openPackage(bytes))));
    });

    it('write the same workbook', async () => {
      const { host, access } = openOnHost(bytes, options);
      const edge = excelEdge(access);
      await edge.readWorkbook();
      const before = host.trips().length;
      await edge.applyPlan(checkedPlan(bytes));
      expect(host.trips().length - before).toBeLessThanOrEqual(8);
      expect(lines(applyPlan(bytes, checkedPlan(bytes)), host.state)).toEqual([]);
    });
  });

  it('write everything that a plan can say alike', async () => {
    const bytes = WORKBOOKS[0]!.bytes();
    const { host, access } = openOnHost(bytes, { client });
    const plan: WorkbookPlan = richPlan(null);
    await excelEdge(access).applyPlan(plan);
    expect(lines(applyPlan(bytes, plan), host.state)).toEqual([]);
  });
});

function lines(file: Uint8Array, state: Parameters<typeof differences>[1]): string[] {
  return differences(describeXlsx(file), state, { known: KNOWN_DIFFERENCES, values: 'formulas-only' });
}
