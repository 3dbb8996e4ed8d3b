import type { EarlierProposal } from '../app/action-proposals';
import type { Recognised } from '../app/recognise-workbook';
import type { RunStep } from '../app/run-check';
import type { SettingsOverride } from '../app/settings-override';
import type { PaneCheck, Problem } from './hosts/pane-host';

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
  isStale: false,
  isIncomplete: false,
  problem: null,
};

export type PaneEvent =
  /** Another workbook: nothing of the one before counts. */
  | { readonly type: 'opened'; readonly file: string | null }
  | { readonly type: 'closed' }
  | { readonly type: 'started'; readonly work: Work['kind'] }
  | { readonly type: 'stepped'; readonly step: RunStep; readonly fraction: number }
  | { readonly type: 'waiting'; readonly isWaiting: boolean }
  | { readonly type: 'cancelling' }
  | { readonly type: 'recognised'; readonly recognised: Recognised }
  | { readonly type: 'checked'; readonly check: PaneCheck }
  | { readonly type: 'failed'; readonly problem: ShownProblem }
  /** The user has read what went wrong. */
  | { readonly type: 'dismissed' }
  | { readonly type: 'changed' }
  | { readonly type: 'chose'; readonly override: SettingsOverride }
  | { readonly type: 'proposed'; readonly proposals: readonly EarlierProposal[] };

export function paneState(state: PaneState, event: PaneEvent): PaneState {
  switch (event.type) {
    case 'opened':
      return { ...STARTING, file: event.file };
    case 'closed':
      return STARTING;
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
    case 'proposed':
      return state.check === null ? state : { ...state, check: { ...state.check, proposals: event.proposals } };
  }
}

/** What comes after the work has ended, however it ended, changes nothing. */
function withWork(state: PaneState, part: Partial<Work>): PaneState {
  return state.work === null ? state : { ...state, work: { ...state.work, ...part } };
}
