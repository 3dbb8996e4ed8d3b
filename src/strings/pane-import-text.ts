import type { Language } from '../domain/finding';
import { catalogueText, textIn, type TextIn } from './catalogue-text';
import { paneImportEn } from './en/pane-import';
import { paneImportSv } from './sv/pane-import';

export type PaneImportKey = keyof typeof paneImportSv;

const paneImportText = catalogueText<PaneImportKey>({ sv: paneImportSv, en: paneImportEn });

/** The texts about files from other systems, in one language. */
export function paneImportIn(lang: Language): TextIn<PaneImportKey> {
  return textIn(paneImportText, lang);
}
