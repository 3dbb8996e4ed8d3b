import { catalogueText } from './catalogue-text';
import { importEn } from './en/import';
import { importSv } from './sv/import';

export type ImportKey = keyof typeof importSv;

/** A text about imported files. */
export const importText = catalogueText<ImportKey>({ sv: importSv, en: importEn });
