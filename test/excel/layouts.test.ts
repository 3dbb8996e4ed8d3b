import { excelEdge } from '../../src/excel/excel-edge';
import { openPackage } from '../../src/file/package/package';
import { readSnapshot } from '../../src/file/read/read-workbook';
import { fileOfSheets } from '../layouts/file-of';
import { LAYOUTS } from '../layouts/layouts';
import { checked } from './cases';
import { openOnHost } from './on-host';

/** Workbooks without template tables come to the same in Excel as in a file, or to a question. */
it.each(LAYOUTS.map((layout) => [layout.name, layout] as const))('%s', async (_, layout) => {
  const bytes = fileOfSheets(layout.draw({ unit: 'tkr', sign: 'ledger' }));
  const { host, access } = openOnHost(bytes);
  const edge = excelEdge(access);
  const inExcel = checked(await edge.readWorkbook());
  expect(host.trips().length).toBe(3);
  const inFile = checked(readSnapshot(openPackage(bytes)));
  expect(inExcel.json).toEqual(inFile.json);
  await edge.applyPlan(inExcel.plan);
  expect(host.trips().length - 3).toBeLessThanOrEqual(8);
});
