import { earlierProposals, proposalPlan, proposedActions, type EarlierProposal } from '../../app/action-proposals';
import { workbookNames } from '../../app/earlier-report';
import { recogniseWorkbook, type Recognised } from '../../app/recognise-workbook';
import { runCheck } from '../../app/run-check';
import type { Bilingual, CellPlace, Language } from '../../domain/finding';
import { ExcelFault, type ExcelFaultKind } from '../../excel/faults';
import type { ExcelEdge } from '../../excel/excel-edge';
import { excelFaultText } from '../../strings/excel-faults';
import { paneText } from '../../strings/pane-text';
import type { Snapshot } from '../../workbook/snapshot';
import { localTime } from '../local-time';
import type { StateKind } from '../states/StateBanner';
import { paneCheck } from './pane-check';
import {
  cancelledProblem,
  isAbort,
  type CheckRequest,
  type NewProposals,
  type PaneCheck,
  type Problem,
  type Watching,
} from './pane-host';

/** The id of the plan of the sheet that the report begins on. */
const FIRST_SHEET = 'compliance';

export interface ExcelWork {
  readonly recognise: (watching: Watching) => Promise<Recognised>;
  readonly check: (request: CheckRequest) => Promise<PaneCheck>;
  readonly goTo: (place: CellPlace) => Promise<void>;
  readonly showReport: () => Promise<boolean>;
  readonly addActions: (wanted: NewProposals) => Promise<readonly EarlierProposal[]>;
  readonly makeTemplate: (lang: Language) => Promise<void>;
  readonly watch: (onChange: () => void) => Promise<() => void>;
}

export interface ExcelWorkOptions {
  readonly now: () => Date;
  /** Opens a new workbook with the template. */
  readonly openTemplate: (lang: Language) => Promise<void>;
}

/** What the pane does with the workbook that is open in Excel. */
export function excelWork(edge: ExcelEdge, { now, openTemplate }: ExcelWorkOptions): ExcelWork {
  return {
    recognise: async ({ signal, onStep, onWaiting }) => {
      const snapshot = await edge.readWorkbook({
        signal,
        onWaiting,
        onProgress: (fraction) => onStep('read', fraction),
      });
      signal.throwIfAborted();
      onStep('recognise', 0);
      return recogniseWorkbook(snapshot);
    },
    check: async ({ lang, overrides, signal, onStep, onWaiting }) => {
      const { today, time } = localTime(now());
      const seen: { snapshot: Snapshot | null } = { snapshot: null };
      const remembering = {
        ...edge,
        readWorkbook: async (options: Parameters<ExcelEdge['readWorkbook']>[0]): Promise<Snapshot> =>
          (seen.snapshot = await edge.readWorkbook(options)),
      };
      const { checked } = await runCheck(remembering, {
        lang,
        today,
        time,
        signal,
        onStep,
        onWaiting,
        ...(overrides ? { overrides } : {}),
      });
      if (!seen.snapshot) throw new Error('a check reads the workbook');
      return paneCheck(checked, seen.snapshot, time, lang);
    },
    goTo: ({ sheet, address }) => edge.goTo(sheet, address),
    showReport: () => edge.showReport(FIRST_SHEET),
    addActions: async ({ check: { view }, proposals, lang }) => {
      const snapshot = await edge.readWorkbook();
      const earlier = earlierProposals(snapshot);
      const rows = proposedActions(view, proposals, { lang, earlier });
      await edge.applyPlan(proposalPlan(view, rows, earlier, workbookNames(snapshot), lang, snapshot.date1904));
      return earlierProposals(await edge.readWorkbook());
    },
    makeTemplate: openTemplate,
    watch: async (onChange) => {
      const watch = await edge.watch(onChange);
      return () => void watch.stop();
    },
  };
}

const STATES: Readonly<Partial<Record<ExcelFaultKind, StateKind>>> = {
  'cell-edit': 'cell-edit',
  'sheet-protected': 'protected',
  'structure-protected': 'protected',
  'no-access': 'protected',
  offline: 'offline',
  'too-old': 'too-old',
};

/** What the user is told of an error of Excel's, or of ours in Excel. */
export function excelProblem(error: unknown): Problem {
  if (error instanceof ExcelFault) {
    const { kind, report } = error;
    return {
      kind: STATES[kind] ?? 'error',
      detail: { sv: excelFaultText('sv', error), en: excelFaultText('en', error) },
      isCancelled: kind === 'cancelled',
      isIncomplete: report === 'incomplete',
    };
  }
  // A check that is cancelled between two steps ends with the page's own error, before anything was written.
  if (isAbort(error)) return cancelledProblem(CANCELLED);
  return { kind: 'error', detail: unexpectedText, isCancelled: false, isIncomplete: false };
}

const CANCELLED: Bilingual = {
  sv: excelFaultText('sv', { kind: 'cancelled', report: 'untouched', sheet: null }),
  en: excelFaultText('en', { kind: 'cancelled', report: 'untouched', sheet: null }),
};

const unexpectedText: Bilingual = { sv: paneText('sv', 'error.unexpected'), en: paneText('en', 'error.unexpected') };
