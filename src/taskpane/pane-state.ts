import type { EarlierProposal } from '../app/action-proposals';
import type { ImportFile } from '../app/import-files';
import type { Recognised } from '../app/recognise-workbook';
import type { RunStep } from '../app/run-check';
import type { SettingsOverride } from '../app/settings-override';
import type { Answers } from '../domain/interpretation';
import type { ImportedFileFacts } from '../domain/imported-files';
import type { ImportName, PaneCheck, Problem } from './hosts/pane-host';

/** Something that takes time and that the user may end. */
export interface Work {
  readonly kind: 'recognise' | 'check';
  readonly step: RunStep;
  /** How far the step has come, 0 to 1. */
  readonly fraction: number;
  /** Excel waits for a cell that is being edited. */
  readonly isWaiting: boolean;
  readonly isCancelling: boolean;
}

/** What the pane knows. What is shown follows from it. */
export interface PaneState {
  /** Name of the file, in a page; null in Excel and where none is open. */
  readonly file: string | null;
  readonly work: Work | null;
  readonly recognised: Recognised | null;
  /** The latest check that came to its end; it stays while another runs. */
  readonly check: PaneCheck | null;
  /** What is chosen in the pane, for the next check. */
  readonly override: SettingsOverride;
  /** Given in the pane to what the workbook leaves open, as long as the workbook does not hold them itself. */
  readonly answers: Answers;
  /** Ids of questions that were answered after the workbook was read. */
  readonly pending: readonly string[];
  /** Files for the next check, as long as the workbook does not hold their rows itself. */
  readonly imports: readonly ImportFile[];
  /** Files whose rows the workbook that is read next holds itself. */
  readonly kept: readonly ImportedFileFacts[];
  /** Those of them that the next check takes away. */
  readonly drops: readonly ImportName[];
  /** Answers or files that no check has followed yet. */
  readonly isAwaited: boolean;
  /** The workbook was changed after it was checked. */
  readonly isStale: boolean;
  /** The report in the workbook is not whole. */
  readonly isIncomplete: boolean;
  readonly problem: ShownProblem | null;
}

export interface ShownProblem extends Problem {
  /** It came of something beside the check, such as going to a cell: the result is as good as before. */
  readonly isAside: boolean;
}

export const STARTING: PaneState = {
  file: null,
  work: null,
  recognised: null,
  check: null,
  override: {},
  answers: {},
  pending: [],
  imports: [],
  kept: [],
  drops: [],
  isAwaited: false,
  isStale: false,
  isIncomplete: false,
  problem: null,
};

export type PaneEvent =
  /** Another workbook: nothing of the one before counts. */
  | { readonly type: 'opened'; readonly file: string | null }
  | { readonly type: 'closed' }
  /** A copy is worked on in place of the file. */
  | { readonly type: 'renamed'; readonly file: string }
  | { readonly type: 'started'; readonly work: Work['kind'] }
  | { readonly type: 'stepped'; readonly step: RunStep; readonly fraction: number }
  | { readonly type: 'waiting'; readonly isWaiting: boolean }
  | { readonly type: 'cancelling' }
  | { readonly type: 'recognised'; readonly recognised: Recognised }
  /** `isKept`: the workbook that is read next holds the answers and the imported rows that it was made with. */
  | { readonly type: 'checked'; readonly check: PaneCheck; readonly isKept: boolean }
  | { readonly type: 'failed'; readonly problem: ShownProblem }
  /** The user has read what went wrong. */
  | { readonly type: 'dismissed' }
  | { readonly type: 'changed' }
  | { readonly type: 'chose'; readonly override: SettingsOverride }
  | { readonly type: 'answered'; readonly answers: Answers; readonly pending: readonly string[] }
  /** Files to import; a file of the same name and role takes the place of the one before. */
  | { readonly type: 'took'; readonly imports: readonly ImportFile[] }
  /** A file that is not to be read any more; or, with `isBack`, one of the workbook's that is to be read after all. */
  | { readonly type: 'dropped'; readonly file: ImportName; readonly isBack: boolean }
  | { readonly type: 'proposed'; readonly proposals: readonly EarlierProposal[] };

export function paneState(state: PaneState, event: PaneEvent): PaneState {
  switch (event.type) {
    case 'opened':
      return { ...STARTING, file: event.file };
    case 'closed':
      return STARTING;
    case 'renamed':
      return { ...state, file: event.file };
    case 'started':
      return {
        ...state,
        problem: null,
        work: { kind: event.work, step: 'read', fraction: 0, isWaiting: false, isCancelling: false },
      };
    case 'stepped':
      return withWork(state, { step: event.step, fraction: event.fraction });
    case 'waiting':
      return withWork(state, { isWaiting: event.isWaiting });
    case 'cancelling':
      return withWork(state, { isCancelling: true });
    case 'recognised': {
      const { recognised } = event;
      return {
        ...state,
        work: null,
        recognised,
        override: recognised.override,
        kept: recognised.imports,
        pending: [],
        isStale: recognised.report === 'stale',
        isIncomplete: recognised.report === 'incomplete',
      };
    }
    case 'checked':
      return {
        ...state,
        work: null,
        check: event.check,
        override: event.check.override,
        ...(event.isKept ? { answers: {}, imports: [], kept: event.check.imports, drops: [] } : {}),
        pending: [],
        isAwaited: false,
        isStale: false,
        isIncomplete: false,
      };
    case 'failed':
      return {
        ...state,
        work: null,
        problem: event.problem,
        isIncomplete: state.isIncomplete || event.problem.isIncomplete,
      };
    case 'dismissed':
      return { ...state, problem: null };
    case 'changed':
      return { ...state, isStale: state.check !== null || state.recognised?.report === 'current' || state.isStale };
    case 'chose':
      return { ...state, override: event.override };
    case 'answered':
      return { ...state, answers: event.answers, pending: event.pending, isAwaited: true };
    case 'took': {
      const isTaken = ({ name, role }: ImportFile): boolean =>
        event.imports.some((file) => file.name === name && file.role === role);
      return {
        ...state,
        imports: [...state.imports.filter((file) => !isTaken(file)), ...event.imports],
        isAwaited: true,
      };
    }
    case 'dropped': {
      const { name, role } = event.file;
      const isOther = (each: ImportName): boolean => each.name !== name || each.role !== role;
      const drops = state.drops.filter(isOther);
      if (event.isBack) return { ...state, drops, isAwaited: true };
      const isKept = !state.kept.every(isOther);
      return {
        ...state,
        imports: state.imports.filter(isOther),
        drops: isKept ? [...drops, { name, role }] : drops,
        isAwaited: true,
      };
    }
    case 'proposed':
      return state.check === null ? state : { ...state, check: { ...state.check, proposals: event.proposals } };
  }
}

/** A file that is read into Utfall or Prognos, as the pane lists it. */
export interface ImportItem extends ImportName {
  /** Its rows stand in the workbook, leave it with the next check, or are read from the file in each check. */
  readonly state: 'kept' | 'dropped' | 'given';
  /** Of a file whose rows stand in the workbook. */
  readonly facts: ImportedFileFacts | null;
}

/** The files of the workbook, then those that were given here. */
export function importItems({ kept, drops, imports }: PaneState): ImportItem[] {
  const isDropped = ({ name, role }: ImportName): boolean =>
    drops.some((each) => each.name === name && each.role === role);
  return [
    ...kept.map((facts): ImportItem => {
      const { name, role } = facts;
      return { name, role, facts, state: isDropped(facts) ? 'dropped' : 'kept' };
    }),
    ...imports.map(({ name, role }): ImportItem => ({ name, role, facts: null, state: 'given' })),
  ];
}

/** What comes after the work has ended, however it ended, changes nothing. */
function withWork(state: PaneState, part: Partial<Work>): PaneState {
  return state.work === null ? state : { ...state, work: { ...state.work, ...part } };
}
