import type { Language } from '../domain/finding';
import { catalogueText, textIn, type TextIn } from './catalogue-text';
import { paneWorkEn } from './en/pane-work';
import { paneWorkSv } from './sv/pane-work';

export type PaneWorkKey = keyof typeof paneWorkSv;

const paneWorkText = catalogueText<PaneWorkKey>({ sv: paneWorkSv, en: paneWorkEn });

/** The texts of the pane's findings, levers, settings and states in one language. */
export function paneWorkIn(lang: Language): TextIn<PaneWorkKey> {
  return textIn(paneWorkText, lang);
}
