import type { Bilingual, Language } from '../domain/finding';
import type { SieDimension } from '../import/rows';
import { importSie, looksLikeSie } from '../import/sie';
import type { Snapshot } from '../workbook/snapshot';
import {
  importBase,
  ImportFault,
  planFiles,
  readPlanned,
  type ImportFile,
  type ImportGiven,
  type PlannedImport,
  type ReadPlan,
} from './import-files';

/** What a file would become, or why nothing can be made of it: plain data that can be sent between threads. */
export type ImportPreview =
  | ({ readonly state: 'read' } & PlannedImport)
  | {
      readonly state: 'refused';
      readonly file: string;
      readonly reason: ImportFault['reason'];
      /** Why, in a sentence without the file's name. */
      readonly sentence: Bilingual;
      /** The SIE dimension that units were looked for in, and those that there are; null for a file that is none of SIE. */
      readonly dimension: string | null;
      readonly dimensions: readonly SieDimension[];
      /** The years that its months may be of, where it does not say: the workbook's. */
      readonly years: readonly number[];
    };

/**
 * Reads files as a check would, without one: by what is answered and chosen, and beside each other. The workbook is not changed.
 */
export function previewImports(
  snapshot: Snapshot,
  files: readonly ImportFile[],
  lang: Language,
  given: ImportGiven = {},
): ImportPreview[] {
  const base = importBase(snapshot, lang, given);
  const { yearsKnown, baseYear, targetYear } = base.model.settings;
  const years = yearsKnown ? [...new Set([targetYear, baseYear])] : [];
  const read = files.map((file): ReadPlan | ImportFault => faultOr(() => readPlanned(file, base.model)));
  // A file that cannot stand beside the others is refused, and the others are held against each other without it.
  for (;;) {
    const usable = read.flatMap((each) => (each instanceof ImportFault ? [] : [each]));
    const plan = faultOr(() => planFiles(base, usable));
    if (plan instanceof ImportFault) {
      const at = read.findIndex((each) => !(each instanceof ImportFault) && each.plan.file === plan.file);
      if (at < 0) throw plan;
      read[at] = plan;
      continue;
    }
    const planned = [...plan.files];
    return read.map((each, index): ImportPreview => {
      if (each instanceof ImportFault) return refused(each, files[index]!, years);
      const next = planned.shift();
      if (!next) throw new Error('one file gives one plan');
      return { state: 'read', ...next };
    });
  }
}

function faultOr<Result>(work: () => Result): Result | ImportFault {
  try {
    return work();
  } catch (error) {
    if (error instanceof ImportFault) return error;
    throw error;
  }
}

function refused(fault: ImportFault, { bytes, role, dimension }: ImportFile, years: readonly number[]): ImportPreview {
  const again = looksLikeSie(bytes)
    ? importSie(bytes, { role, ...(dimension === undefined ? {} : { dimension }) })
    : null;
  const choice = again?.state === 'read' ? again : null;
  return {
    state: 'refused',
    file: fault.file,
    reason: fault.reason,
    sentence: importFaultText(fault),
    dimension: choice?.dimension ?? null,
    dimensions: choice?.dimensions ?? [],
    years,
  };
}

/** Why a file could not be read, in both languages. */
export function importFaultText(fault: ImportFault): Bilingual {
  return { sv: fault.sentence('sv'), en: fault.sentence('en') };
}
