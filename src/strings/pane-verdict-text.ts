import { catalogueText } from './catalogue-text';
import { paneVerdictEn } from './en/pane-verdict';
import { paneVerdictSv } from './sv/pane-verdict';

export type PaneVerdictKey = keyof typeof paneVerdictSv;

/** A text of the pane's verdict, assignments, frames and charts. */
export const paneVerdictText = catalogueText<PaneVerdictKey>({ sv: paneVerdictSv, en: paneVerdictEn });
