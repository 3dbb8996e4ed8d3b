import { earlierProposals, proposalPlan, proposedActions } from '../../app/action-proposals';
import { checkWorkbook } from '../../app/check';
import { workbookNames } from '../../app/earlier-report';
import { ImportFault } from '../../app/import-files';
import { importFaultText, previewImports } from '../../app/preview-imports';
import { recogniseWorkbook } from '../../app/recognise-workbook';
import { guardPeriod, PeriodRefusal, type RunStep } from '../../app/run-check';
import { templatePlan } from '../../app/template';
import { knownWorkbook, missingTemplatePlan, templateOffer } from '../../app/template-in-place';
import { openPackage, type OpcPackage } from '../../file/package/package';
import { FileRefusal } from '../../file/package/refusal';
import { verifyPackage } from '../../file/package/verify';
import { readSnapshot } from '../../file/read/read-workbook';
import { applyPlan } from '../../file/write/apply-plan';
import { writeNewWorkbook } from '../../file/write/blank-workbook';
import type { WorkbookPlan } from '../../report/plan';
import type { Snapshot } from '../../workbook/snapshot';
import { paneCheck } from '../hosts/pane-check';
import type { CallName, Failure, WorkerCalls } from './messages';
import { neighbourRows } from './neighbourhood';

type OnStep = (step: RunStep, fraction: number) => void;

/** A file that is open: its bytes, and what was read out of them. Each function throws what the file edge throws. */
export type FileSession = {
  readonly [Name in CallName]: (ask: WorkerCalls[Name]['ask'], onStep: OnStep) => WorkerCalls[Name]['answer'];
};

interface OpenFile {
  readonly source: OpcPackage;
  readonly snapshot: Snapshot;
  /** What the latest check wrote, so that proposals can be added to a checked workbook. */
  readonly report: WorkbookPlan | null;
}

/** Works on one file after another. The file itself is never written to: what comes out is new bytes. */
export function fileSession(): FileSession {
  let open: OpenFile | null = null;
  const current = (): OpenFile => {
    if (!open) throw new Error('no file is open');
    return open;
  };
  return {
    open: ({ bytes, answers }, onStep) => {
      open = null;
      onStep('read', 0);
      const source = openPackage(new Uint8Array(bytes));
      const snapshot = readSnapshot(source, { onProgress: (fraction) => onStep('read', fraction) });
      verifyPackage(source);
      onStep('recognise', 0);
      const recognised = recogniseWorkbook(snapshot, answers);
      open = { source, snapshot, report: null };
      return recognised;
    },
    check: ({ lang, overrides, answers, imports, drops, today, time }, onStep) => {
      const { source, snapshot } = current();
      const checked = checkWorkbook(snapshot, {
        lang,
        today,
        time,
        ...(overrides ? { overrides } : {}),
        ...(answers ? { answers } : {}),
        ...(imports ? { imports } : {}),
        ...(drops ? { drops } : {}),
        onStep: (step) => onStep(step, 0),
      });
      guardPeriod(checked, null);
      onStep('write', 0);
      const output = bufferOf(applyPlan(source, checked.plan));
      open = { source, snapshot, report: checked.plan };
      return {
        output,
        check: paneCheck(checked, snapshot, { time, lang }),
      };
    },
    neighbourhood: ({ place, lang }) => neighbourRows(current().snapshot, place, lang),
    previewImports: ({ files, lang, given }) => previewImports(current().snapshot, files, lang, given),
    addActions: ({ view, proposals, lang }) => {
      const { source, snapshot, report } = current();
      const earlier = earlierProposals(snapshot);
      const rows = proposedActions(view, proposals, { lang, earlier });
      const plan = proposalPlan(view, rows, earlier, workbookNames(snapshot), lang, snapshot.date1904);
      const base = applyPlan(source, plan);
      const next = openPackage(base);
      const reread = readSnapshot(next);
      const output = report ? applyPlan(next, report) : base;
      open = { source: next, snapshot: reread, report };
      // The bytes that are kept here cannot be handed over as well.
      return { proposals: earlierProposals(reread), base: bufferOf(base.slice()), output: bufferOf(output.slice()) };
    },
    templateOffer: ({ answers }) => {
      const { snapshot } = current();
      return templateOffer(snapshot, knownWorkbook(snapshot, answers));
    },
    createTemplate: ({ form, answers, lang }) => {
      const { source, snapshot } = current();
      return bufferOf(applyPlan(source, missingTemplatePlan(snapshot, knownWorkbook(snapshot, answers), form, lang)));
    },
    template: ({ lang }) => bufferOf(writeNewWorkbook(templatePlan(lang), { mark: false, sharedStrings: true })),
  };
}

/** The bytes as a buffer of their own, which can be handed over. */
function bufferOf(bytes: Uint8Array): ArrayBuffer {
  const { buffer, byteOffset, byteLength } = bytes;
  if (buffer instanceof ArrayBuffer && byteOffset === 0 && byteLength === buffer.byteLength) return buffer;
  return new Uint8Array(bytes).buffer;
}

/** What can be told of an error across threads. */
export function failureOf(error: unknown): Failure {
  if (error instanceof FileRefusal) return { kind: 'refused', reason: error.reason };
  if (error instanceof ImportFault) return { kind: 'import', file: error.file, sentence: importFaultText(error) };
  if (error instanceof PeriodRefusal) return { kind: 'period', period: error.period, year: error.year };
  return { kind: 'unexpected', message: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
}
