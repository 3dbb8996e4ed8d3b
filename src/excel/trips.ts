import { asFault, ExcelFault, type ReportState } from './faults';

/** What the edge has around it: the real Excel's in production, the host's in a test. */
export interface ExcelAccess {
  readonly run: <T>(
    options: { readonly delayForCellEdit: boolean },
    work: (context: Excel.RequestContext) => Promise<T>,
  ) => Promise<T>;
  /** Whether Excel has a requirement set, "1.13". */
  readonly supports: (set: string) => boolean;
}

export interface TripOptions {
  readonly signal?: AbortSignal;
  /** Told true when Excel has not answered for a while, most likely since a cell is being edited, and false when it has. */
  readonly onWaiting?: (waiting: boolean) => void;
  /** Told how much of the work is done, 0 to 1. */
  readonly onProgress?: (fraction: number) => void;
}

/** Milliseconds until a user is told that Excel waits. */
const PATIENCE = 2000;

/** A request context with what each round trip needs: an end when the user cancels, and word when Excel lets us wait. */
export interface Trips {
  readonly context: Excel.RequestContext;
  /** One round trip. Throws what Excel throws, or an ExcelFault when the user cancelled. */
  readonly sync: () => Promise<void>;
  /** How many round trips there have been. */
  readonly count: () => number;
}

/**
 * Runs work in Excel. `state` says what stands in the workbook when something fails, for the fault that is thrown then.
 * A cell that is being edited delays Excel's answer and no more.
 */
export async function withTrips<T>(
  access: ExcelAccess,
  options: TripOptions,
  state: () => ReportState,
  work: (trips: Trips) => Promise<T>,
): Promise<T> {
  const stopped = { byUser: false };
  try {
    throwIfCancelled(options.signal);
    return await orCancelled(
      access.run({ delayForCellEdit: true }, (context) => {
        let count = 0;
        const sync = async (): Promise<void> => {
          // Once the user has cancelled nothing more is sent, also when the wait was for a cell that was being edited.
          if (stopped.byUser) throw cancelled();
          throwIfCancelled(options.signal);
          count += 1;
          await told(context.sync(), options.onWaiting);
        };
        return work({ context, sync, count: () => count });
      }),
      options.signal,
      stopped,
    );
  } catch (error) {
    throw asFault(error, state());
  }
}

function cancelled(): ExcelFault {
  return new ExcelFault('cancelled', 'untouched', 'cancelled by the user');
}

function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw cancelled();
}

/** The answer, or the end of waiting for it: a request that Excel has taken cannot be called back. */
async function orCancelled<T>(
  answer: Promise<T>,
  signal: AbortSignal | undefined,
  stopped: { byUser: boolean },
): Promise<T> {
  if (!signal) return answer;
  let stop: () => void = () => undefined;
  const end = new Promise<never>((_, reject) => {
    stop = () => {
      stopped.byUser = true;
      reject(cancelled());
    };
    signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([answer, end]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

async function told<T>(answer: Promise<T>, onWaiting: TripOptions['onWaiting']): Promise<T> {
  if (!onWaiting) return answer;
  const state = { waiting: false };
  const timer = setTimeout(() => {
    state.waiting = true;
    onWaiting(true);
  }, PATIENCE);
  try {
    return await answer;
  } finally {
    clearTimeout(timer);
    if (state.waiting) onWaiting(false);
  }
}
