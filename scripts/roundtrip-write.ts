import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openPackage, readPartText } from '../src/file/package/package';
import type { OpcPackage, PackagePart } from '../src/file/package/package';
import { FileRefusal } from '../src/file/package/refusal';
import { verifyPackage } from '../src/file/package/verify';
import { applyPlan } from '../src/file/write/apply-plan';
import { readWorkbookPart } from '../src/file/read/workbook-part';
import { richPlan } from '../test/support/rich-plan';

/** What became of one workbook that a plan with everything in it was applied to. */
export interface WriteTrip {
  readonly file: string;
  readonly outcome: 'kept' | 'refused' | 'failed';
  /** Why it was refused or what was lost; empty when everything was kept. */
  readonly why: string;
  /** The written workbook, null unless it was kept. */
  readonly bytes: Uint8Array | null;
}

/** Applies a rich plan, twice, to every workbook of a folder, and holds what comes out against what went in. */
export function writeFolder(folder: string): WriteTrip[] {
  return readdirSync(folder)
    .filter((name) => /\.(xlsx|xlsm)$/i.test(name))
    .sort()
    .map((file) => writeTrip(file, new Uint8Array(readFileSync(join(folder, file)))));
}

export function writeTrip(file: string, bytes: Uint8Array): WriteTrip {
  try {
    const before = openPackage(bytes);
    verifyPackage(before);
    const workbook = readWorkbookPart(before);
    const plan = richPlan(workbook.sheets[0]?.name ?? null);
    const written = applyPlan(before, plan);
    const problems = lostParts(before, openPackage(written), slashed(workbook.part.name));
    if (Buffer.compare(applyPlan(written, plan), written) !== 0) problems.push('applying it again changes the file');
    if (problems.length > 0) return { file, outcome: 'failed', why: problems.join(', '), bytes: null };
    return { file, outcome: 'kept', why: '', bytes: written };
  } catch (error) {
    if (error instanceof FileRefusal && error.cause === undefined) {
      return { file, outcome: 'refused', why: error.message, bytes: null };
    }
    const why = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { file, outcome: 'failed', why, bytes: null };
  }
}

function slashed(name: string): string {
  return name.replaceAll('\\', '/').toLowerCase();
}

/** The sheet that was shown first gives that up, which is one attribute. */
function differsInSelectionOnly(before: PackagePart, after: PackagePart): boolean {
  const [one, other] = [before, after].map((part) =>
    readPartText(part).replace(/tabSelected=(["'])(?:1|true|0)\1/g, 'tabSelected'),
  );
  return one === other;
}

/** Names of the user's parts that are not byte for byte what they were, and may not change. */
function lostParts(before: OpcPackage, after: OpcPackage, workbook: string): string[] {
  const folder = workbook.slice(0, workbook.lastIndexOf('/') + 1);
  const mayChange = new Set(
    ['[content_types].xml', workbook, `${folder}_rels/workbook.xml.rels`].map((name) => name.toLowerCase()),
  );
  return [...before.parts.values()].flatMap((part) => {
    const name = slashed(part.name);
    if (mayChange.has(name) || /(?:^|\/)styles[^/]*\.xml$/.test(name)) return [];
    const other = after.parts.get(part.name);
    const same = other && other.crc32 === part.crc32 && Buffer.compare(other.compressed, part.compressed) === 0;
    return same || (other && differsInSelectionOnly(part, other)) ? [] : [part.name];
  });
}
