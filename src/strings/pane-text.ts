import { catalogueText } from './catalogue-text';
import { paneEn } from './en/pane';
import { paneSv } from './sv/pane';

export type PaneKey = keyof typeof paneSv;

/** A text of the pane. */
export const paneText = catalogueText<PaneKey>({ sv: paneSv, en: paneEn });
