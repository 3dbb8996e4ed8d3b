import type { Bilingual, Language } from '../domain/finding';
import type { Snapshot } from '../workbook/snapshot';
import { ImportFault, planImport, type ImportFile, type PlannedImport } from './import-files';

/** What a file would become, or why nothing can be made of it: plain data that can be sent between threads. */
export type ImportPreview =
  | ({ readonly state: 'read' } & PlannedImport)
  | {
      readonly state: 'refused';
      readonly file: string;
      readonly reason: ImportFault['reason'];
      /** Why, in a sentence without the file's name. */
      readonly sentence: Bilingual;
    };

/** Reads files as a check would, without one. The workbook is not changed. */
export function previewImports(snapshot: Snapshot, files: readonly ImportFile[], lang: Language): ImportPreview[] {
  return files.map((file): ImportPreview => {
    try {
      const [planned] = planImport(snapshot, [file], lang).files;
      if (!planned) throw new Error('one file gives one plan');
      return { state: 'read', ...planned };
    } catch (error) {
      if (!(error instanceof ImportFault)) throw error;
      return { state: 'refused', file: error.file, reason: error.reason, sentence: importFaultText(error) };
    }
  });
}

/** Why a file could not be read, in both languages. */
export function importFaultText(fault: ImportFault): Bilingual {
  return { sv: fault.sentence('sv'), en: fault.sentence('en') };
}
