import type { Language } from '../domain/finding';
import { catalogueText, textIn, type TextIn } from './catalogue-text';
import { paneInterpretationEn } from './en/pane-interpretation';
import { paneInterpretationSv } from './sv/pane-interpretation';

export type PaneInterpretationKey = keyof typeof paneInterpretationSv;

const paneInterpretationText = catalogueText<PaneInterpretationKey>({
  sv: paneInterpretationSv,
  en: paneInterpretationEn,
});

/** The texts about how the workbook's own tables were understood, in one language. */
export function paneInterpretationIn(lang: Language): TextIn<PaneInterpretationKey> {
  return textIn(paneInterpretationText, lang);
}
