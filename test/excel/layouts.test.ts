import { excelEdge } from '../../src/excel/excel-edge';
import { openPackage } from '../../src/file/package/package';
import { readSnapshot } from '../../src/file/read/read-workbook';
import { fileOfSheets } from '../layouts/file-of';
import { LAYOUTS } from '../layouts/layouts';
import { snapshotOfSheets } from '../layouts/sheet-of';
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
