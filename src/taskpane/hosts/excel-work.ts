import { earlierProposals, proposalPlan, proposedActions, type EarlierProposal } from '../../app/action-proposals';
import { workbookNames } from '../../app/earlier-report';
import { ImportFault, type ImportFile } from '../../app/import-files';
import { importFaultText, previewImports, type ImportPreview } from '../../app/preview-imports';
import { recogniseWorkbook, type Recognised } from '../../app/recognise-workbook';
import { runCheck } from '../../app/run-check';
import type { TemplateForm, TemplateOffer } from '../../app/template-in-place';
import type { Bilingual, CellPlace, Language } from '../../domain/finding';
import type { Answers } from '../../domain/interpretation';
import { ExcelFault, type ExcelFaultKind } from '../../excel/faults';
import type { ExcelEdge } from '../../excel/excel-edge';
import { excelFaultText, excelFaultTexts } from '../../strings/excel-faults';
import { paneTemplateIn } from '../../strings/pane-template-text';
import { paneText } from '../../strings/pane-text';
import type { Snapshot } from '../../workbook/snapshot';
import type { NeighbourRows } from '../findings/Neighbourhood';
import { localTime } from '../local-time';
import type { StateKind } from '../states/StateBanner';
import { neighbourRows } from '../worker/neighbourhood';
import { importProblem } from './import-problem';
import { paneCheck } from './pane-check';
import {
  cancelledProblem,
  isAbort,
  type CheckRequest,
  type ImportsGiven,
  type NewProposals,
  type PaneCheck,
  type Problem,
  type RecogniseRequest,
} from './pane-host';

/** The id of the plan of the sheet that the report begins on. */
const FIRST_SHEET = 'compliance';

export interface ExcelWork {
  readonly recognise: (request: RecogniseRequest) => Promise<Recognised>;
  readonly check: (request: CheckRequest) => Promise<PaneCheck>;
  readonly goTo: (place: CellPlace) => Promise<void>;
  readonly cellsAround: (place: CellPlace, lang: Language) => Promise<NeighbourRows | null>;
  readonly previewImports: (
    files: readonly ImportFile[],
    lang: Language,
    given: ImportsGiven,
  ) => Promise<readonly ImportPreview[]>;
  readonly showReport: () => Promise<boolean>;
  readonly addActions: (wanted: NewProposals) => Promise<readonly EarlierProposal[]>;
  readonly makeTemplate: (lang: Language) => Promise<void>;
  readonly templateOffer: (answers: Answers) => Promise<TemplateOffer>;
  readonly createTemplate: (form: TemplateForm, answers: Answers, lang: Language) => Promise<null>;
  readonly watch: (onChange: () => void) => Promise<() => void>;
}

export interface ExcelWorkOptions {
  readonly now: () => Date;
  /** Opens a new workbook with the template. */
  readonly openTemplate: (lang: Language) => Promise<void>;
}

/** The template was not added to its end: its sheets are ours until they are, and written anew by the next attempt. */
class HalfTemplate extends Error {
  constructor(readonly fault: ExcelFault) {
    super(fault.message, { cause: fault });
    this.name = 'HalfTemplate';
  }
}

/** What adds the template, in a part of the bundle of its own: most workbooks never need it. */
async function templateInPlace() {
  return import(/* webpackChunkName: "template" */ '../../app/template-in-place');
}

/** What the pane does with the workbook that is open in Excel. */
export function excelWork(edge: ExcelEdge, { now, openTemplate }: ExcelWorkOptions): ExcelWork {
  // What was read last, as long as it holds tables of the user's own form: their cells are shown beside how they were understood.
  let shown: Snapshot | null = null;
  return {
    recognise: async ({ answers, signal, onStep, onWaiting }) => {
      const snapshot = await edge.readWorkbook({
        signal,
        onWaiting,
        onProgress: (fraction) => onStep('read', fraction),
      });
      signal.throwIfAborted();
      onStep('recognise', 0);
      const recognised = recogniseWorkbook(snapshot, answers);
      shown = recognised.interpretation.blocks.length > 0 ? snapshot : null;
      return recognised;
    },
    check: async ({ lang, overrides, answers, imports, drops, signal, onStep, onWaiting }) => {
      const { today, time } = localTime(now());
      const seen: { snapshot: Snapshot | null } = { snapshot: null };
      const remembering = {
        ...edge,
        readWorkbook: async (options: Parameters<ExcelEdge['readWorkbook']>[0]): Promise<Snapshot> =>
          (seen.snapshot = await edge.readWorkbook(options)),
      };
      const { checked, written } = await runCheck(remembering, {
        lang,
        today,
        time,
        signal,
        onStep,
        onWaiting,
        ...(overrides ? { overrides } : {}),
        ...(answers ? { answers } : {}),
        ...(imports ? { imports } : {}),
        ...(drops ? { drops } : {}),
      });
      if (!seen.snapshot) throw new Error('a check reads the workbook');
      shown = checked.interpretation.blocks.length > 0 ? seen.snapshot : null;
      return paneCheck(checked, seen.snapshot, { time, lang, plain: written.plain });
    },
    goTo: ({ sheet, address }) => edge.goTo(sheet, address),
    cellsAround: (place, lang) => Promise.resolve(shown ? neighbourRows(shown, place, lang) : null),
    previewImports: async (files, lang, given) => previewImports(await edge.readWorkbook(), files, lang, given),
    showReport: () => edge.showReport(FIRST_SHEET),
    addActions: async ({ check: { view }, proposals, lang }) => {
      const snapshot = await edge.readWorkbook();
      const earlier = earlierProposals(snapshot);
      const rows = proposedActions(view, proposals, { lang, earlier });
      await edge.applyPlan(proposalPlan(view, rows, earlier, workbookNames(snapshot), lang, snapshot.date1904));
      return earlierProposals(await edge.readWorkbook());
    },
    makeTemplate: openTemplate,
    templateOffer: async (answers) => {
      const { knownWorkbook, templateOffer } = await templateInPlace();
      const snapshot = await edge.readWorkbook({ sheets: 'all' });
      return templateOffer(snapshot, knownWorkbook(snapshot, answers));
    },
    createTemplate: async (form, answers, lang) => {
      const { knownWorkbook, missingTemplatePlan } = await templateInPlace();
      const snapshot = await edge.readWorkbook({ sheets: 'all' });
      const plan = missingTemplatePlan(snapshot, knownWorkbook(snapshot, answers), form, lang);
      const [first] = plan.sheets;
      if (!first) return null;
      try {
        await edge.applyPlan({ ...plan, activate: first.id });
      } catch (error) {
        throw error instanceof ExcelFault && error.report !== 'untouched' ? new HalfTemplate(error) : error;
      }
      return null;
    },
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
  if (error instanceof HalfTemplate) {
    const { kind } = error.fault;
    const told = (lang: Language): string => `${excelFaultTexts[kind][lang]} ${paneTemplateIn(lang)('half')}`;
    const detail = { sv: told('sv'), en: told('en') };
    return { kind: STATES[kind] ?? 'error', detail, isCancelled: false, isIncomplete: false };
  }
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
  if (error instanceof ImportFault) return importProblem(error.file, importFaultText(error));
  return { kind: 'error', detail: unexpectedText, isCancelled: false, isIncomplete: false };
}

const CANCELLED: Bilingual = {
  sv: excelFaultText('sv', { kind: 'cancelled', report: 'untouched', sheet: null }),
  en: excelFaultText('en', { kind: 'cancelled', report: 'untouched', sheet: null }),
};

const unexpectedText: Bilingual = { sv: paneText('sv', 'error.unexpected'), en: paneText('en', 'error.unexpected') };
