import { earlierProposals, PROPOSALS_ID } from '../../app/action-proposals';
import type { Checked } from '../../app/check';
import { checkView } from '../../app/check-view';
import { workbookNames } from '../../app/earlier-report';
import { periodChoices } from '../../app/recognise-workbook';
import type { Language } from '../../domain/finding';
import { sheetName } from '../../report/sheet-names';
import { proposalsText } from '../../strings/proposals-text';
import { importedFiles } from '../../domain/imported-files';
import type { Snapshot } from '../../workbook/snapshot';
import type { PaneCheck } from './pane-host';

export interface PaneCheckOptions {
  /** Local, "2026-11-21 20:45". */
  readonly time: string;
  readonly lang: Language;
  /** What the workbook's program did not take the look of. */
  readonly plain?: readonly string[];
}

/** What the pane is given of a check of a snapshot. */
export function paneCheck(
  checked: Checked,
  snapshot: Snapshot,
  { time, lang, plain = [] }: PaneCheckOptions,
): PaneCheck {
  return {
    view: checkView(checked, time),
    override: checked.override,
    periods: periodChoices(checked.model),
    proposals: earlierProposals(snapshot),
    proposalSheet: sheetName(workbookNames(snapshot), PROPOSALS_ID, proposalsText(lang, 'sheet')),
    plain,
    imports: importedFiles(checked.model),
  };
}
