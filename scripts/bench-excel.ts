import { readFileSync } from 'node:fs';
import { checkWorkbook } from '../src/app/check';
import { excelEdge } from '../src/excel/excel-edge';
import { describeXlsx } from '../test/host/describe-xlsx';
import { createHost, type RoundTrip } from '../test/host/host';

/**
 * Drives the edge in Excel on the host of the tests: round trips and bytes each way, which are what Excel waits for, and the
 * time with a host that answers at once.
 */
export async function benchExcel(file: string, rows: number, print: (text: string) => void): Promise<void> {
  const host = createHost(describeXlsx(new Uint8Array(readFileSync(file))), { client: 'web' });
  const edge = excelEdge({ run: host.run, supports: host.supports });
  const start = performance.now();
  const snapshot = await edge.readWorkbook();
  const read = performance.now();
  const reading = host.trips();
  const checked = checkWorkbook(snapshot, { lang: 'sv', today: '2026-11-21', time: '2026-11-21 12:00' });
  const check = performance.now();
  await edge.applyPlan(checked.plan);
  const write = performance.now();
  const writing = host.trips().slice(reading.length);
  print(`${String(rows).padStart(8)}  read ${said(reading, read - start)}; written ${said(writing, write - check)}`);
}

function said(trips: readonly RoundTrip[], time: number): string {
  const megabytes = (sum: number): string => `${(sum / 1e6).toFixed(2)} MB`;
  const sent = trips.reduce((sum, { bytesSent }) => sum + bytesSent, 0);
  const answered = trips.reduce((sum, { bytesAnswered }) => sum + bytesAnswered, 0);
  const largest = Math.max(...trips.map(({ bytesSent, bytesAnswered }) => Math.max(bytesSent, bytesAnswered)));
  return `in ${trips.length} round trips, ${megabytes(sent)} sent, ${megabytes(answered)} answered, at most ${megabytes(largest)} at a time, ${time.toFixed(0)} ms`;
}
