import { createRoot } from 'react-dom/client';
import { App } from './App';
import { browserHost, type FileWorker, type WorkerEars } from './hosts/browser-host';
import { excelHost } from './hosts/excel-host';
import type { PaneHost, SampleName } from './hosts/pane-host';
import { logError } from './office-helpers';
import { officeBackground, officeHost } from './office-host';
import type { WorkerAnswer } from './worker/messages';

const query = new URLSearchParams(window.location.search);
const SAMPLE: SampleName = 'regionstyrelsen-2026.xlsx';

async function fetchFile(path: string): Promise<Blob> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.blob();
}

/** The browser's way of handing a file over: a link that is followed at once. */
function save(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads it after this turn.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

const now = (): Date => new Date();

function startWorker({ onAnswer, onFault }: WorkerEars): FileWorker {
  const worker = new Worker(new URL('./worker/file-worker.ts', import.meta.url), { name: 'file-worker' });
  worker.addEventListener('message', ({ data }: MessageEvent<WorkerAnswer>) => onAnswer(data));
  worker.addEventListener('error', ({ message }) => onFault(message || 'the worker could not be started'));
  return {
    post: (call, transfer) => worker.postMessage(call, transfer),
    end: () => worker.terminate(),
  };
}

const inPage = browserHost({ now, startWorker, fetchFile, save });
const inExcel = excelHost({
  load: async () => (await import(/* webpackChunkName: "excel" */ './hosts/load-excel-work')).officeWork(now),
});

function hostOf(office: 'excel' | 'browser'): PaneHost {
  return office === 'excel' ? inExcel : inPage;
}

const root = document.getElementById('ramkoll');
if (root) {
  const sample = query.get('sample') === '1' ? () => inPage.files!.sample(SAMPLE) : undefined;
  createRoot(root).render(
    <App
      office={officeHost(window)}
      hostOf={hostOf}
      officeBackground={officeBackground}
      storage={() => window.localStorage}
      log={(error) => void logError(error)}
      save={save}
      openBrowser={() => window.open(window.location.pathname, '_blank', 'noopener')}
      {...(sample ? { first: sample } : {})}
      runsAtOnce={query.get('run') === '1'}
    />,
  );
}
