import { failureOf, fileSession } from './file-session';
import type { WorkerAnswer, WorkerCall, WorkerCalls } from './messages';

/** The thread that holds the file, so that the page answers while a large one is read, checked and written. */
const session = fileSession();

function tell(answer: WorkerAnswer, transfer: Transferable[] = []): void {
  self.postMessage(answer, { transfer });
}

self.addEventListener('message', ({ data }: MessageEvent<WorkerCall>) => {
  const { id, name, ask } = data;
  try {
    const run = session[name] as (
      given: WorkerCall['ask'],
      onStep: Parameters<(typeof session)['open']>[1],
    ) => WorkerCalls[typeof name]['answer'];
    const answer = run(ask, (step, fraction) => tell({ id, kind: 'step', step, fraction }));
    tell({ id, kind: 'done', answer }, buffersIn(answer));
  } catch (error) {
    tell({ id, kind: 'failed', failure: failureOf(error) });
  }
});

function buffersIn(answer: unknown): ArrayBuffer[] {
  if (answer instanceof ArrayBuffer) return [answer];
  if (typeof answer !== 'object' || answer === null) return [];
  return Object.values(answer).filter((value): value is ArrayBuffer => value instanceof ArrayBuffer);
}
