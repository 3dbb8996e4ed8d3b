import { catalogueText } from './catalogue-text';
import { paneShellEn } from './en/pane-shell';
import { paneShellSv } from './sv/pane-shell';

export type PaneShellKey = keyof typeof paneShellSv;

/** A text of the pane's frame. */
export const paneShellText = catalogueText<PaneShellKey>({ sv: paneShellSv, en: paneShellEn });
