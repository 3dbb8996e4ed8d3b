import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { main as keepFolder } from './roundtrip';
import { writeFolder } from './roundtrip-write';

/**
 * npm run roundtrip -- <folder> [--out <folder>]
 *
 * Reads every workbook of a folder and writes it unchanged; then writes a plan with everything in it into each, twice,
 * and says what was lost. With --out the written workbooks are kept, for other programs to look at.
 */
function run(args: readonly string[]): number {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { out: { type: 'string' } },
    allowPositionals: true,
  });
  const [folder] = positionals;
  const kept = values.out;
  if (folder === undefined || !statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    process.stderr.write('Usage: npm run roundtrip -- <folder of workbooks> [--out <folder>]\n');
    return 2;
  }
  const status = keepFolder([folder]);
  const trips = writeFolder(folder);
  if (kept !== undefined) mkdirSync(kept, { recursive: true });
  for (const { file, outcome, why, bytes } of trips) {
    if (outcome !== 'kept') process.stdout.write(`${outcome} when written to  ${file}  ${why}\n`);
    if (kept !== undefined && bytes) writeFileSync(join(kept, file), bytes);
  }
  const count = (outcome: 'kept' | 'refused' | 'failed'): number =>
    trips.filter((trip) => trip.outcome === outcome).length;
  process.stdout.write(
    `with a report written: ${count('kept')} kept, ${count('refused')} refused, ${count('failed')} failed\n`,
  );
  return Math.max(status, count('failed') > 0 ? 1 : 0);
}

process.exitCode = run(process.argv.slice(2));
