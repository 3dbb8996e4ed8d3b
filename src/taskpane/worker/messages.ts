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
import type { RefusalReason } from '../../file/package/refusal';
import type { NeighbourRows } from '../findings/Neighbourhood';
import type { ImportName, ImportsGiven, PaneCheck } from '../hosts/pane-host';

/** What the page asks of the worker that holds the file, and what it answers. Bytes are handed over, not copied. */
export interface WorkerCalls {
  readonly open: {
    readonly ask: { readonly bytes: ArrayBuffer; readonly answers?: Answers };
    readonly answer: Recognised;
  };
  readonly check: {
    readonly ask: {
      readonly lang: Language;
      readonly overrides?: SettingsOverride;
      readonly answers?: Answers;
      readonly imports?: readonly ImportFile[];
      readonly drops?: readonly ImportName[];
      readonly today: string;
      readonly time: string;
    };
    readonly answer: { readonly check: PaneCheck; readonly output: ArrayBuffer };
  };
  readonly neighbourhood: {
    readonly ask: { readonly place: CellPlace; readonly lang: Language };
    readonly answer: NeighbourRows | null;
  };
  readonly previewImports: {
    readonly ask: { readonly files: readonly ImportFile[]; readonly lang: Language; readonly given: ImportsGiven };
    readonly answer: readonly ImportPreview[];
  };
  readonly addActions: {
    readonly ask: { readonly view: CheckView; readonly proposals: readonly Proposal[]; readonly lang: Language };
    readonly answer: {
      readonly proposals: readonly EarlierProposal[];
      /** The workbook without the report, to go on from, and with it. */
      readonly base: ArrayBuffer;
      readonly output: ArrayBuffer;
    };
  };
  readonly templateOffer: { readonly ask: { readonly answers: Answers }; readonly answer: TemplateOffer };
  /** The workbook with the tables that it lacked. What is open stays what it was. */
  readonly createTemplate: {
    readonly ask: { readonly form: TemplateForm; readonly answers: Answers; readonly lang: Language };
    readonly answer: ArrayBuffer;
  };
  readonly template: { readonly ask: { readonly lang: Language }; readonly answer: ArrayBuffer };
}

export type CallName = keyof WorkerCalls;

export type WorkerCall = {
  readonly [Name in CallName]: { readonly id: number; readonly name: Name; readonly ask: WorkerCalls[Name]['ask'] };
}[CallName];

/** Why a call failed, as far as it can be told the user. */
export type Failure =
  | { readonly kind: 'refused'; readonly reason: RefusalReason }
  | { readonly kind: 'period'; readonly period: string; readonly year: number }
  /** A file to be imported; `sentence` says why not. */
  | { readonly kind: 'import'; readonly file: string; readonly sentence: Bilingual }
  | { readonly kind: 'unexpected'; readonly message: string };

export type WorkerAnswer =
  | { readonly id: number; readonly kind: 'step'; readonly step: RunStep; readonly fraction: number }
  | { readonly id: number; readonly kind: 'done'; readonly answer: WorkerCalls[CallName]['answer'] }
  | { readonly id: number; readonly kind: 'failed'; readonly failure: Failure };
