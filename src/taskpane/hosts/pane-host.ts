import type { EarlierProposal } from '../../app/action-proposals';
import type { ImportFile } from '../../app/import-files';
import type { ImportPreview } from '../../app/preview-imports';
import type { Recognised } from '../../app/recognise-workbook';
import type { RunStep } from '../../app/run-check';
import type { SettingsOverride } from '../../app/settings-override';
import type { TemplateForm, TemplateOffer } from '../../app/template-in-place';
import type { CheckView } from '../../app/view-types';
import type { Proposal } from '../../app/what-if';
import type { Bilingual, CellPlace, Language } from '../../domain/finding';
import type { Answers } from '../../domain/interpretation';
import type { ImportedFileFacts } from '../../domain/imported-files';
import type { NeighbourRows } from '../findings/Neighbourhood';
import type { StateKind } from '../states/StateBanner';

/** How the pane follows what takes time, and ends it. */
export interface Watching {
  readonly signal: AbortSignal;
  /** Told what is being done and how far it has come, 0 to 1. */
  readonly onStep: (step: RunStep, fraction: number) => void;
  /** Told true while Excel waits for a cell that is being edited. */
  readonly onWaiting: (waiting: boolean) => void;
}

export interface RecogniseRequest extends Watching {
  /** Given in the pane to what the workbook's own tables leave open. They count before those that the workbook holds. */
  readonly answers?: Answers;
}

export interface CheckRequest extends RecogniseRequest {
  /** Of the report that is written. */
  readonly lang: Language;
  /** What is chosen in the pane; absent, what the workbook carries counts. */
  readonly overrides?: SettingsOverride;
  /** Files that are read into Utfall or Prognos. */
  readonly imports?: readonly ImportFile[];
  /** Files of earlier checks whose rows leave the workbook. */
  readonly drops?: readonly ImportName[];
}

/** What a check left to be shown, and what is needed to go on from it. Plain data. */
export interface PaneCheck {
  readonly view: CheckView;
  /** The settings chosen in the pane that the check was made with. */
  readonly override: SettingsOverride;
  /** Months that the workbook can be checked for, "2026-08". */
  readonly periods: readonly string[];
  /** Proposals of actions that stand in the workbook already. */
  readonly proposals: readonly EarlierProposal[];
  /** Name of the sheet that more of them would be written on. */
  readonly proposalSheet: string;
  /** Names of charts and tables of the report that Excel did not take the look of; their figures are there. */
  readonly plain: readonly string[];
  /** The files whose rows the checked workbook holds. */
  readonly imports: readonly ImportedFileFacts[];
}

/** A file of an earlier import. */
export type ImportName = Pick<ImportFile, 'name' | 'role'>;

/** What the pane's user has given that decides how files are read. */
export interface ImportsGiven {
  readonly answers?: Answers;
  readonly overrides?: SettingsOverride;
  readonly drops?: readonly ImportName[];
}

export interface NewProposals {
  readonly check: PaneCheck;
  readonly proposals: readonly Proposal[];
  readonly lang: Language;
}

/** What went wrong, in words for the user. */
export interface Problem {
  readonly kind: StateKind;
  /** What happened in particular and what to do; null where the kind says it all. */
  readonly detail: Bilingual | null;
  /** The user ended it: nothing to be alarmed about. */
  readonly isCancelled: boolean;
  /** Part of the report was written. */
  readonly isIncomplete: boolean;
}

/** Where the workbook is open: in Excel, or as a file in the page. Whatever is asked of it may be refused; `problemOf` says why. */
export interface PaneHost {
  readonly kind: 'excel' | 'browser';
  /** Reads the workbook and says what is in it. Writes nothing. */
  readonly recognise: (request: RecogniseRequest) => Promise<Recognised>;
  /** Reads the workbook, checks it and writes the report. */
  readonly check: (request: CheckRequest) => Promise<PaneCheck>;
  /** Selects a cell; null where cells are not shown. */
  readonly goTo: ((place: CellPlace) => Promise<void>) | null;
  /** The rows around a cell, for where Excel does not show them; null where it does. */
  readonly neighbourhood: ((place: CellPlace, lang: Language) => Promise<NeighbourRows | null>) | null;
  /**
   * The rows around a cell that a question is about; null where they are not known. In Excel they are those of the latest reading.
   */
  readonly cellsAround: (place: CellPlace, lang: Language) => Promise<NeighbourRows | null>;
  /** Reads files as the next check would. Writes nothing. */
  readonly previewImports: (
    files: readonly ImportFile[],
    lang: Language,
    given: ImportsGiven,
  ) => Promise<readonly ImportPreview[]>;
  /**
   * Whether a check leaves its answers and imported rows in the workbook that is read next: Excel's own workbook has them, a file
   * in the page stays what it was.
   */
  readonly keepsWhatIsGiven: boolean;
  /** Shows the report in the workbook; false where there is none. null where it cannot be shown. */
  readonly showReport: (() => Promise<boolean>) | null;
  /** Writes proposals of actions in the workbook; gives all that stand there now. */
  readonly addActions: (wanted: NewProposals) => Promise<readonly EarlierProposal[]>;
  /** A new workbook to fill in: opened in Excel, downloaded in a page. */
  readonly makeTemplate: (lang: Language) => Promise<void>;
  /** Reads the workbook by the answers given in the pane and says what of the template it lacks. */
  readonly templateOffer: (answers: Answers) => Promise<TemplateOffer>;
  /**
   * Adds what the workbook lacks of the template: in Excel to the workbook itself, in a page to a copy, which is handed over and
   * worked on from then on. Gives the name of that file; null in Excel.
   */
  readonly createTemplate: (form: TemplateForm, answers: Answers, lang: Language) => Promise<string | null>;
  /** Tells when the user changes something in the workbook, until the returned function is called. */
  readonly watch: (onChange: () => void) => Promise<() => void>;
  readonly problemOf: (error: unknown) => Problem;
  /** The files of the page; null in Excel. */
  readonly files: PageFiles | null;
}

/** Files in and out, where the page itself is the workbook's program. */
export interface PageFiles {
  /** Takes a file in place of the one before. What it holds is seen when it is recognised. */
  readonly open: (file: File) => void;
  /** Fetches one of the samples that lie beside the page. */
  readonly sample: (name: SampleName) => Promise<File>;
  /** The workbook with its report; null before there is one. */
  readonly output: () => { readonly name: string; readonly blob: Blob } | null;
}

export type SampleName = 'regionstyrelsen-2026.xlsx' | 'regionstyrelsen-2026-med-fel.xlsx';

export function cancelledProblem(detail: Bilingual | null): Problem {
  return { kind: 'error', detail, isCancelled: true, isIncomplete: false };
}

/** Whether it is the end that an AbortSignal brings. */
export function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}
