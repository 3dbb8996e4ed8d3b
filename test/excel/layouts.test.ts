import { excelEdge } from '../../src/excel/excel-edge';
import { openPackage } from '../../src/file/package/package';
import { readSnapshot } from '../../src/file/read/read-workbook';
import { fileOfSheets } from '../layouts/file-of';
import { LAYOUTS } from '../layouts/layouts';
import { lookKey } from '../../src/workbook/snapshot';
import { snapshotOfSheets, type DrawnSheet } from '../layouts/sheet-of';
import { checked } from './cases';
import { openOnHost } from './on-host';

const PRINTING = { unit: 'tkr', sign: 'ledger' } as const;

/** Workbooks without template tables come to the same in Excel as in a file, or to a question. */
it.each(LAYOUTS.map((layout) => [layout.name, layout] as const))('%s', async (_, layout) => {
  const bytes = fileOfSheets(layout.draw(PRINTING));
  const { host, access } = openOnHost(bytes);
  const edge = excelEdge(access);
  const inExcel = checked(await edge.readWorkbook());
  expect(host.trips().length).toBe(3);
  const inFile = checked(readSnapshot(openPackage(bytes)));
  expect(inExcel.json).toEqual(inFile.json);
  await edge.applyPlan(inExcel.plan);
  expect(host.trips().length - 3).toBeLessThanOrEqual(8);
});

describe('in an Excel that tells which cells are merged', () => {
  it.each(LAYOUTS.map((layout) => [layout.name, layout] as const))('%s', async (_, layout) => {
    const bytes = fileOfSheets(layout.draw(PRINTING));
    const { host, access } = openOnHost(bytes, { requirementSet: '1.13' });
    const snapshot = await excelEdge(access).readWorkbook();
    const file = readSnapshot(openPackage(bytes));
    expect(snapshot.sheets.map(({ looks }) => looks)).toEqual(file.sheets.map(({ looks }) => looks));
    expect(checked(snapshot)).toEqual(checked(file));
    expect(host.trips().length).toBe(3);
  });
});

/** Rows that hang together by nothing but their outline levels, which Excel does not tell: a question, never other figures. */
it.each(
  LAYOUTS.filter((layout) => layout.draw(PRINTING).some(({ outline }) => outline !== undefined)).map(
    (layout) => [layout.name, layout] as const,
  ),
)('without outline levels: %s', async (_, layout) => {
  const sheets = layout.draw(PRINTING);
  const { access } = openOnHost(fileOfSheets(sheets), { requirementSet: '1.13' });
  const { json, interpretation } = checked(await excelEdge(access).readWorkbook());
  const [known] = checked(snapshotOfSheets(sheets)).json.targets;
  const [found] = json.targets;
  expect(known!.netBase).not.toBeNull();
  if (interpretation.questions.length === 0) expect(found).toEqual(known);
  else expect(found).toMatchObject({ netBase: null, netTarget: null });
});

/** Formats that show amounts in another unit than the cells hold, and name it: in Excel and in a file they are the same. */
describe('number formats', () => {
  const AMOUNTS: DrawnSheet = {
    name: 'Drift',
    rows: [
      ['Nettokostnad per nämnd, tkr'],
      ['Nämnd', 'Bokslut 2025', 'Prognos 2026'],
      ['Kulturnämnden', 4_000_000, 4_100],
      ['Servicenämnden', 6_000_000, 6_200],
    ],
    formats: { 'B3:B5': '#,##0,', 'C3:C4': '# ##0" tkr"' },
  };
  const SHEETS = [AMOUNTS, { name: 'Mål', rows: [['Nettokostnadsutveckling högst 2,0 %']] }];

  it('say the same in Excel as in a file', async () => {
    const bytes = fileOfSheets(SHEETS);
    const { host, access } = openOnHost(bytes, { requirementSet: '1.13' });
    const snapshot = await excelEdge(access).readWorkbook();
    expect(host.trips().length).toBe(3);
    const file = readSnapshot(openPackage(bytes));
    expect(snapshot.sheets.map(({ looks }) => looks)).toEqual(file.sheets.map(({ looks }) => looks));
    // B3:C4
    expect(snapshot.sheets[0]?.looks?.formats.size).toBe(4);
    expect(checked(snapshot)).toEqual(checked(file));
    // 4 + 6 million kr, and 4 100 + 6 200 tkr
    expect(checked(snapshot).json).toMatchObject({
      unit: 'kr',
      targets: [{ netBase: 10_000_000, netTarget: 10_300_000 }],
    });
  });

  it('are read of amounts far to the right of a long list too, as far down as rows are few', async () => {
    const gap = Array.from({ length: 8 }, () => null);
    const rows = Array.from({ length: 2_500 }, (_, at) => [`Enhet ${at + 1}`, ...gap, 1_000 + at]);
    const sheet: DrawnSheet = { name: 'Lista', rows, formats: { 'J1:J2500': '#,##0,' } };
    const { host, access } = openOnHost(fileOfSheets([sheet]));
    const [looks] = (await excelEdge(access).readWorkbook()).sheets.map((read) => read.looks);
    // Four columns beside the six whose look is read, 4 000 cells together.
    expect(looks?.formatsTo).toBe(1_000);
    expect(looks?.formats.size).toBe(1_000);
    expect(looks?.formats.get(lookKey(1_000, 10))).toEqual({ thousands: 1, unit: null, isOdd: false });
    expect(host.trips().length).toBe(3);
  });
});
