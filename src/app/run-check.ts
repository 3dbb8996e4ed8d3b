import type { YearMonth } from '../domain/period';
import { parseYearMonth, yearMonthText } from '../domain/period';
import type { WorkbookPlan } from '../report/plan';
import type { Snapshot } from '../workbook/snapshot';
import { checkWorkbook, type CheckOptions, type Checked, type CheckStep } from './check';

/** What the use cases need of a workbook, wherever it is open. Both may throw faults of their own kind. */
export interface WorkbookEdge<Written> {
  readonly readWorkbook: (options: EdgeOptions) => Promise<Snapshot>;
  readonly applyPlan: (plan: WorkbookPlan, options: EdgeOptions) => Promise<Written>;
}

export interface EdgeOptions {
  readonly signal?: AbortSignal;
  readonly onWaiting?: (waiting: boolean) => void;
  readonly onProgress?: (fraction: number) => void;
}

export type RunStep = 'read' | CheckStep | 'write';

export interface RunOptions extends Pick<
  CheckOptions,
  'lang' | 'today' | 'time' | 'period' | 'overrides' | 'imports' | 'drops' | 'answers'
> {
  readonly signal?: AbortSignal;
  /** Told before each step, and how far it has come, 0 to 1. */
  readonly onStep?: (step: RunStep, fraction: number) => void;
  /** Told when the workbook lets us wait, as Excel does while a cell is being edited. */
  readonly onWaiting?: (waiting: boolean) => void;
}

export interface Run<Written> {
  readonly checked: Checked;
  readonly written: Written;
}

/** A period that a user asked for and the workbook cannot be checked for. */
export class PeriodRefusal extends Error {
  constructor(
    readonly period: string,
    readonly year: number,
  ) {
    super(`the period ${period} is not in ${year}`);
    this.name = 'PeriodRefusal';
  }
}

/** Throws PeriodRefusal where the period asked for, or chosen in the pane, lies outside the target year of the workbook. */
export function guardPeriod(checked: Checked, asked: YearMonth | null | undefined): void {
  const year = checked.model.settings.targetYear;
  const chosen = checked.override.period;
  const period = asked ?? (chosen === undefined ? null : parseYearMonth(chosen));
  if (period && period.year !== year) throw new PeriodRefusal(yearMonthText(period), year);
}

/**
 * Reads a workbook, checks it and writes the report. A workbook that somebody changed in between is read once more, since what
 * was checked is not what stands there; the second time the fault is the caller's to tell.
 */
export async function runCheck<Written>(edge: WorkbookEdge<Written>, options: RunOptions): Promise<Run<Written>> {
  try {
    return await runOnce(edge, options);
  } catch (error) {
    if (!wasChanged(error)) throw error;
    return runOnce(edge, options);
  }
}

async function runOnce<Written>(edge: WorkbookEdge<Written>, options: RunOptions): Promise<Run<Written>> {
  const { onStep, signal, onWaiting } = options;
  const edgeOptions = (step: 'read' | 'write'): EdgeOptions => ({
    ...(signal ? { signal } : {}),
    ...(onWaiting ? { onWaiting } : {}),
    onProgress: (fraction) => onStep?.(step, fraction),
  });
  onStep?.('read', 0);
  const snapshot = await edge.readWorkbook(edgeOptions('read'));
  signal?.throwIfAborted();
  const checked = checkWorkbook(snapshot, {
    lang: options.lang,
    today: options.today,
    time: options.time,
    period: options.period ?? null,
    ...(options.overrides ? { overrides: options.overrides } : {}),
    ...(options.imports ? { imports: options.imports } : {}),
    ...(options.drops ? { drops: options.drops } : {}),
    ...(options.answers ? { answers: options.answers } : {}),
    onStep: (step) => onStep?.(step, 0),
  });
  guardPeriod(checked, options.period);
  onStep?.('write', 0);
  const written = await edge.applyPlan(checked.plan, edgeOptions('write'));
  return { checked, written };
}

/** An edge says so with the kind of its fault, and that nothing was written yet. */
function wasChanged(error: unknown): boolean {
  return (
    error instanceof Error &&
    'kind' in error &&
    error.kind === 'changed' &&
    'report' in error &&
    error.report === 'untouched'
  );
}
