import { excelEdge } from '../../src/excel/excel-edge';
import { openPackage } from '../../src/file/package/package';
import { readSnapshot } from '../../src/file/read/read-workbook';
import { writeNewWorkbook } from '../../src/file/write/blank-workbook';
import { benchWorkbook } from '../../scripts/bench-workbook';
import { describeXlsx } from '../host/describe-xlsx';
import { checked } from './cases';
import { openOnHost } from './on-host';

const FIVE_MB = 5 * 1024 * 1024;

function outcome(rows: number): Uint8Array {
  return writeNewWorkbook(benchWorkbook(rows), { mark: false, sharedStrings: true });
}

it.each([
  [50_000, 3],
  // More than one answer of Excel on the web takes.
  [200_000, 6],
])('reads %i rows in at most %i round trips, and checks them as the file edge does', async (rows, most) => {
  const bytes = outcome(rows);
  const { host, access } = openOnHost(describeXlsx(bytes));
  const edge = excelEdge(access);
  const snapshot = await edge.readWorkbook();
  const trips = host.trips();
  expect(Math.max(...trips.map(({ bytesAnswered }) => bytesAnswered))).toBeLessThan(FIVE_MB);
  expect(trips.length).toBeLessThanOrEqual(most);
  const { json, plan } = checked(snapshot);
  expect(json).toEqual(checked(readSnapshot(openPackage(bytes))).json);

  await edge.applyPlan(plan);
  const written = host.trips().slice(trips.length);
  // Not a trip more than for a hundred rows.
  expect(written.length).toBeLessThanOrEqual(8);
  expect(Math.max(...written.map(({ bytesSent }) => bytesSent))).toBeLessThan(FIVE_MB);
});

it('asks again in halves for what Excel refuses, and comes to the same', async () => {
  const bytes = outcome(2_000);
  // Excel that takes less than we believe, as it does when texts are very long.
  const { host, access } = openOnHost(describeXlsx(bytes), { payloadLimit: 30_000 });
  const roomy = openOnHost(describeXlsx(bytes));
  const snapshot = await excelEdge(access).readWorkbook();
  expect(checked(snapshot).json).toEqual(checked(await excelEdge(roomy.access).readWorkbook()).json);
  const refused = host.trips().filter(({ code }) => code === 'ResponsePayloadSizeLimitExceeded');
  expect(refused.length).toBeGreaterThan(0);
});
