import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { openPackage, writePackage, type OpcPackage } from '../src/file/package/package';
import { FileRefusal } from '../src/file/package/refusal';
import { verifyPackage } from '../src/file/package/verify';
import { readSnapshot } from '../src/file/read/read-workbook';

/** What became of one workbook of a folder. */
interface RoundTrip {
  readonly file: string;
  readonly outcome: 'kept' | 'refused' | 'failed';
  /** Why it was refused or what failed; empty when everything was kept. */
  readonly why: string;
}

/**
 * Reads every workbook of a folder, writes it and holds the two against each other. Prints the ones that did not come
 * through and the counts. Returns the exit status: 1 when one failed, 2 when the call is no good.
 */
export function main(args: string[]): number {
  const [folder] = args;
  if (folder === undefined || !statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    process.stderr.write('Usage: npm run roundtrip -- <folder of workbooks>\n');
    return 2;
  }
  const files = readdirSync(folder)
    .filter((name) => /\.(xlsx|xlsm)$/i.test(name))
    .sort();
  const trips = files.map((file) => roundTrip(folder, file));
  for (const { file, outcome, why } of trips) {
    if (outcome !== 'kept') process.stdout.write(`${outcome}  ${file}  ${why}\n`);
  }
  const count = (outcome: RoundTrip['outcome']): number => trips.filter((trip) => trip.outcome === outcome).length;
  process.stdout.write(
    `${trips.length} workbooks: ${count('kept')} kept, ${count('refused')} refused, ${count('failed')} failed\n`,
  );
  return count('failed') > 0 ? 1 : 0;
}

function roundTrip(folder: string, file: string): RoundTrip {
  try {
    const before = openPackage(new Uint8Array(readFileSync(join(folder, file))));
    readSnapshot(before, { sheets: 'all' });
    verifyPackage(before);
    const lost = lostParts(before, openPackage(writePackage(before, new Map())));
    return { file, outcome: lost.length > 0 ? 'failed' : 'kept', why: lost.join(', ') };
  } catch (error) {
    // A refusal with a cause is one that nobody foresaw.
    if (error instanceof FileRefusal && error.cause === undefined)
      return { file, outcome: 'refused', why: error.message };
    return { file, outcome: 'failed', why: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

/** Names of the parts that are not, byte for byte and in their order, what they were. */
function lostParts(before: OpcPackage, after: OpcPackage): string[] {
  const others = [...after.parts.values()];
  return [...before.parts.values()]
    .filter((part, index) => {
      const other = others[index];
      if (!other || other.name !== part.name || other.size !== part.size || other.crc32 !== part.crc32) return true;
      return Buffer.compare(part.compressed, other.compressed) !== 0;
    })
    .map((part) => part.name);
}
