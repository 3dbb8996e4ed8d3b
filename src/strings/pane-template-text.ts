import type { Language } from '../domain/finding';
import { catalogueText, textIn, type TextIn } from './catalogue-text';
import { paneTemplateEn } from './en/pane-template';
import { paneTemplateSv } from './sv/pane-template';

export type PaneTemplateKey = keyof typeof paneTemplateSv;

const paneTemplateText = catalogueText<PaneTemplateKey>({ sv: paneTemplateSv, en: paneTemplateEn });

/** The texts of the form that adds the template's missing tables, in one language. */
export function paneTemplateIn(lang: Language): TextIn<PaneTemplateKey> {
  return textIn(paneTemplateText, lang);
}
