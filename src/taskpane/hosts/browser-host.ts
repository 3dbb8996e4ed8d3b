import type { Bilingual } from '../../domain/finding';
import { paneTemplateIn } from '../../strings/pane-template-text';
import { paneShellText } from '../../strings/pane-shell-text';
import { refusalTexts } from '../../strings/refusals';
import { localTime } from '../local-time';
import type { CallName, Failure, WorkerAnswer, WorkerCall, WorkerCalls } from '../worker/messages';
import { importProblem } from './import-problem';
import {
  cancelledProblem,
  isAbort,
  type PaneHost,
  type Problem,
  type RecogniseRequest,
  type Watching,
} from './pane-host';

/** A thread for the file; a test has one that is none. */
export interface FileWorker {
  readonly post: (call: WorkerCall, transfer: Transferable[]) => void;
  readonly end: () => void;
}

export interface WorkerEars {
  readonly onAnswer: (answer: WorkerAnswer) => void;
  /** Told when the worker could not be started, or fell over. */
  readonly onFault: (message: string) => void;
}

export interface BrowserHostOptions {
  readonly now: () => Date;
  readonly startWorker: (ears: WorkerEars) => FileWorker;
  /** Fetches a file that lies beside the page. */
  readonly fetchFile: (path: string) => Promise<Blob>;
  /** Hands a file to the user. */
  readonly save: (blob: Blob, name: string) => void;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const XLSM = 'application/vnd.ms-excel.sheet.macroEnabled.12';
const ENDING = /\.(xlsx|xlsm)$/i;

/** What the worker said went wrong. */
class WorkerFailure extends Error {
  constructor(readonly failure: Failure) {
    super(failure.kind === 'unexpected' ? failure.message : failure.kind);
    this.name = 'WorkerFailure';
  }
}

/** A file that the page cannot open at all, before anything is read. */
class WrongFile extends Error {}

/** A sample that could not be fetched. */
class NoSample extends Error {}

interface Waiting {
  readonly resolve: (answer: never) => void;
  readonly reject: (error: Error) => void;
  readonly onStep: Watching['onStep'] | null;
}

/**
 * A file in the page, held by a worker. Cancelling ends the worker: reading and checking know no pause. So the page keeps the
 * file, which costs nothing as long as it is not read, and the next worker is given it anew.
 */
export function browserHost({ now, startWorker, fetchFile, save }: BrowserHostOptions): PaneHost {
  let file: { readonly blob: Blob; readonly name: string } | null = null;
  let output: { readonly name: string; readonly blob: Blob } | null = null;
  let worker: FileWorker | null = null;
  let isOpen = false;
  let calls = 0;
  const waiting = new Map<number, Waiting>();

  const stop = (reason: Error): void => {
    worker?.end();
    worker = null;
    isOpen = false;
    const ended = [...waiting.values()];
    waiting.clear();
    for (const { reject } of ended) reject(reason);
  };

  const running = (): FileWorker => {
    if (worker) return worker;
    const started = startWorker({
      onAnswer: (data) => {
        const call = waiting.get(data.id);
        if (!call) return;
        if (data.kind === 'step') {
          call.onStep?.(data.step, data.fraction);
          return;
        }
        waiting.delete(data.id);
        if (data.kind === 'done') call.resolve(data.answer as never);
        else call.reject(new WorkerFailure(data.failure));
      },
      onFault: (message) => {
        if (worker === started) stop(new WorkerFailure({ kind: 'unexpected', message }));
      },
    });
    worker = started;
    return started;
  };

  const call = <Name extends CallName>(
    name: Name,
    ask: WorkerCalls[Name]['ask'],
    watching: Partial<Watching> = {},
    transfer: Transferable[] = [],
  ): Promise<WorkerCalls[Name]['answer']> => {
    const { signal, onStep = null } = watching;
    return new Promise<WorkerCalls[Name]['answer']>((resolve, reject) => {
      if (signal?.aborted) {
        reject(signal.reason as Error);
        return;
      }
      const id = (calls += 1);
      const abort = (): void => stop(signal?.reason as Error);
      signal?.addEventListener('abort', abort, { once: true });
      const done = (): void => signal?.removeEventListener('abort', abort);
      waiting.set(id, {
        resolve: (answer: never) => {
          done();
          resolve(answer);
        },
        reject: (error) => {
          done();
          reject(error);
        },
        onStep,
      });
      running().post({ id, name, ask } as unknown as WorkerCall, transfer);
    });
  };

  const recognise = async ({
    answers,
    ...watching
  }: Partial<RecogniseRequest>): Promise<WorkerCalls['open']['answer']> => {
    if (!file) throw new Error('no file is open');
    if (!ENDING.test(file.name)) throw new WrongFile(file.name);
    watching.onStep?.('read', 0);
    const bytes = await file.blob.arrayBuffer();
    const recognised = await call('open', { bytes, ...(answers ? { answers } : {}) }, watching, [bytes]);
    isOpen = true;
    return recognised;
  };
  const reopen = async (watching: Partial<Watching> = {}): Promise<void> => {
    if (!isOpen) await recognise(watching);
  };
  const written = (bytes: ArrayBuffer): void => {
    const name = file?.name ?? '';
    output = {
      name: name.replace(ENDING, '.kontrollerad.$1'),
      blob: new Blob([bytes], { type: typeOf(name) }),
    };
  };

  const cellsAround: PaneHost['cellsAround'] = async (place, lang) => {
    await reopen();
    return call('neighbourhood', { place, lang });
  };

  return {
    kind: 'browser',
    recognise,
    check: async ({ lang, overrides, answers, imports, drops, ...watching }) => {
      await reopen(watching);
      const ask = {
        lang,
        ...(overrides ? { overrides } : {}),
        ...(answers ? { answers } : {}),
        ...(imports ? { imports } : {}),
        ...(drops ? { drops } : {}),
        ...localTime(now()),
      };
      const { check, output: bytes } = await call('check', ask, watching);
      written(bytes);
      return check;
    },
    goTo: null,
    neighbourhood: cellsAround,
    cellsAround,
    previewImports: async (imported, lang, given) => {
      await reopen();
      return call('previewImports', { files: imported, lang, given });
    },
    keepsWhatIsGiven: false,
    showReport: null,
    addActions: async ({ check: { view }, proposals, lang }) => {
      await reopen();
      const added = await call('addActions', { view, proposals, lang });
      if (file) file = { name: file.name, blob: new Blob([added.base]) };
      written(added.output);
      return added.proposals;
    },
    makeTemplate: async (lang) => {
      const bytes = await call('template', { lang });
      save(new Blob([bytes], { type: XLSX }), paneShellText(lang, 'template.file'));
    },
    templateOffer: async (answers) => {
      await reopen();
      return call('templateOffer', { answers });
    },
    createTemplate: async (form, answers, lang) => {
      await reopen();
      const bytes = await call('createTemplate', { form, answers, lang });
      const before = file?.name ?? '';
      const name = before.replace(ENDING, `${paneTemplateIn(lang)('fileEnding')}.$1`);
      const blob = new Blob([bytes], { type: typeOf(name) });
      // The copy is what is worked on from now on, and the file that it was made from stays as it was.
      file = { name, blob };
      output = null;
      isOpen = false;
      save(blob, name);
      return name;
    },
    // Nobody else has the file in hand.
    watch: () => Promise.resolve(() => undefined),
    problemOf,
    files: {
      open: (opened) => {
        stop(new DOMException('another file was opened', 'AbortError'));
        file = { blob: opened, name: opened.name };
        output = null;
      },
      sample: async (name) => {
        try {
          return new File([await fetchFile(`samples/${name}`)], name, { type: XLSX });
        } catch (error) {
          throw new NoSample(name, { cause: error });
        }
      },
      output: () => output,
    },
  };
}

function typeOf(name: string): string {
  return /m$/i.test(name) ? XLSM : XLSX;
}

function both(
  key: Parameters<typeof paneShellText>[1],
  values: Readonly<Record<string, string | number>> = {},
): Bilingual {
  return { sv: paneShellText('sv', key, values), en: paneShellText('en', key, values) };
}

/** What the user is told of an error in the page. */
export function problemOf(error: unknown): Problem {
  if (isAbort(error)) return cancelledProblem(both('error.cancelled'));
  const problem = (detail: Bilingual): Problem => ({ kind: 'error', detail, isCancelled: false, isIncomplete: false });
  if (error instanceof WrongFile) return problem(both('error.wrongFile', { file: error.message }));
  if (error instanceof NoSample) return problem(both('error.sample'));
  if (!(error instanceof WorkerFailure)) return problem(both('error.unexpected'));
  const { failure } = error;
  switch (failure.kind) {
    case 'refused':
      return problem(refusalTexts[failure.reason]);
    case 'period':
      return problem(both('error.period', { period: failure.period, year: failure.year }));
    case 'import':
      return importProblem(failure.file, failure.sentence);
    case 'unexpected':
      return problem(both('error.unexpected'));
  }
}
