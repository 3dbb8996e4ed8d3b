import { expect, jest, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { consistentTables } from '../../../test/support/consistent';
import { workbookFile } from '../../../test/support/workbook-file';
import { readWorkbook } from '../../file/read/read-workbook';
import { failureOf, fileSession } from '../worker/file-session';
import type { WorkerCall, WorkerCalls } from '../worker/messages';
import { browserHost, type BrowserHostOptions, type WorkerEars } from './browser-host';
import type { PaneHost, Watching } from './pane-host';

const SAMPLE = 'samples/regionstyrelsen-2026-med-fel.xlsx';
const NOW = new Date(2026, 10, 21, 9, 5);

/** A worker that works at once, in this thread; `hold` keeps its answers back. */
function inThread(): { started: number; ended: number; hold: boolean; start: BrowserHostOptions['startWorker'] } {
  const seen = {
    started: 0,
    ended: 0,
    hold: false,
    start: ({ onAnswer }: WorkerEars) => {
      seen.started += 1;
      const session = fileSession();
      return {
        post: ({ id, name, ask }: WorkerCall) => {
          if (seen.hold) return;
          const run = session[name] as (given: unknown, onStep: (step: 'read', fraction: number) => void) => unknown;
          try {
            const answer = run(ask, (step, fraction) => onAnswer({ id, kind: 'step', step, fraction }));
            onAnswer({ id, kind: 'done', answer: answer as WorkerCalls['template']['answer'] });
          } catch (error) {
            onAnswer({ id, kind: 'failed', failure: failureOf(error) });
          }
        },
        end: () => {
          seen.ended += 1;
        },
      };
    },
  };
  return seen;
}

function hostOn(
  worker = inThread(),
  save: BrowserHostOptions['save'] = () => undefined,
): { host: PaneHost; worker: ReturnType<typeof inThread> } {
  const fetchFile = (path: string): Promise<Blob> => Promise.resolve(new Blob([readFileSync(path)]));
  return { worker, host: browserHost({ now: () => NOW, startWorker: worker.start, fetchFile, save }) };
}

function watching(signal = new AbortController().signal): Watching & { readonly steps: string[] } {
  const steps: string[] = [];
  return { signal, steps, onStep: (step) => steps.push(step), onWaiting: () => undefined };
}

async function openSample(host: PaneHost, name = 'bok.xlsx'): Promise<void> {
  host.files?.open(new File([readFileSync(SAMPLE)], name));
  await host.recognise(watching());
}

test('a file is recognised, checked and given back with its report', async () => {
  const { host } = hostOn();
  host.files?.open(new File([readFileSync(SAMPLE)], 'Bok.XLSX'));
  expect(host.files?.output()).toBeNull();
  const recognised = await host.recognise(watching());
  expect(recognised).toMatchObject({ board: 'Regionstyrelsen', period: '2026-08', report: 'none', override: {} });
  const run = watching();
  const { view, periods } = await host.check({ ...run, lang: 'sv' });
  expect(run.steps).toEqual(['recognise', 'hold-targets', 'apply-rules', 'make-report', 'write']);
  expect(view.time).toBe('2026-11-21 09:05');
  expect(periods.at(-1)).toBe('2026-08');
  const output = host.files?.output();
  expect(output?.name).toBe('Bok.kontrollerad.XLSX');
  const written = readWorkbook(new Uint8Array(await output!.blob.arrayBuffer()));
  expect(written.sheets.map(({ name }) => name)).toContain('Måluppfyllelse');
});

test('a workbook with our report in it says whether it still holds', async () => {
  const { host } = hostOn();
  await openSample(host);
  await host.check({ ...watching(), lang: 'sv', overrides: { period: '2026-06' } });
  const bytes = await host.files!.output()!.blob.arrayBuffer();
  host.files?.open(new File([bytes], 'igen.xlsx'));
  expect(await host.recognise(watching())).toMatchObject({ report: 'current', override: { period: '2026-06' } });
});

test('cancelling ends the worker, and the same file can be begun again', async () => {
  const { host, worker } = hostOn();
  worker.hold = true;
  host.files?.open(new File([readFileSync(SAMPLE)], 'bok.xlsx'));
  const stop = new AbortController();
  const reading = host.recognise(watching(stop.signal));
  // The bytes of the file are had in a later turn.
  await new Promise((resolve) => setTimeout(resolve, 20));
  stop.abort();
  const error: unknown = await reading.catch((reason: unknown) => reason);
  expect(host.problemOf(error)).toMatchObject({ isCancelled: true, detail: { sv: 'Du avbröt. Inget har skrivits.' } });
  expect(worker.ended).toBe(1);
  worker.hold = false;
  expect((await host.check({ ...watching(), lang: 'sv' })).view.targets.length).toBeGreaterThan(0);
  expect(worker.started).toBe(2);
});

test.each([
  ['text.xlsx', 'inget', 'Filen är ingen Excel-arbetsbok (.xlsx eller .xlsm).'],
  ['brev.docx', 'inget', 'brev.docx är ingen Excel-arbetsbok (.xlsx eller .xlsm). Välj en annan fil.'],
])('what is no workbook is refused in words: %s', async (name, content, sentence) => {
  const { host } = hostOn();
  host.files?.open(new File([content], name));
  const error: unknown = await host.recognise(watching()).catch((reason: unknown) => reason);
  expect(host.problemOf(error)).toMatchObject({ kind: 'error', isCancelled: false, detail: { sv: sentence } });
});

test('a sample that cannot be fetched is told of', async () => {
  const fetchFile = (): Promise<Blob> => Promise.reject(new TypeError('no network'));
  const host = browserHost({ now: () => NOW, startWorker: inThread().start, fetchFile, save: () => undefined });
  const error: unknown = await host.files!.sample('regionstyrelsen-2026.xlsx').catch((reason: unknown) => reason);
  expect(host.problemOf(error).detail?.sv).toMatch(/^Exemplet kunde inte hämtas/);
});

test('a fault of ours is told without its details', () => {
  const { host } = hostOn();
  expect(host.problemOf(new TypeError('x is undefined')).detail?.en).toBe(
    'The workbook could not be checked. Try again; the file on your computer is as it was.',
  );
});

test('the rows around a cell come with the headers of their table', async () => {
  const { host } = hostOn();
  await openSample(host);
  const rows = await host.neighbourhood!({ sheet: 'Kostnadsslag', address: 'D9' }, 'sv');
  expect(rows?.rows.map(({ number }) => number)).toEqual([6, 7, 8, 9, 10, 11, 12]);
  expect(rows?.columns.find(({ letters }) => letters === 'D')?.header).toBe('Konto från');
  expect(await host.neighbourhood!({ sheet: 'Finns inte', address: 'A1' }, 'sv')).toBeNull();
});

test('proposals stand beside the report, are numbered on, and stay when the workbook is checked again', async () => {
  const { host } = hostOn();
  await openSample(host);
  let check = await host.check({ ...watching(), lang: 'sv' });
  const lever = check.view.levers.findIndex(({ kind }) => kind !== 'revenue');
  const proposals = await host.addActions({ check, proposals: [{ lever, effect: 100_000_00 }], lang: 'sv' });
  expect(proposals).toHaveLength(1);
  check = await host.check({ ...watching(), lang: 'sv' });
  expect(check.proposals).toEqual(proposals);
  expect(await host.addActions({ check, proposals: [{ lever, effect: 5_000_00 }], lang: 'sv' })).toMatchObject([
    { no: 'F1' },
    { no: 'F2' },
  ]);
  const written = readWorkbook(new Uint8Array(await host.files!.output()!.blob.arrayBuffer()));
  expect(written.sheets.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['Måluppfyllelse', check.proposalSheet]),
  );
});

test('the template is handed over as a workbook', async () => {
  const save = jest.fn<BrowserHostOptions['save']>();
  const { host } = hostOn(inThread(), save);
  await host.makeTemplate('sv');
  const [blob, name] = save.mock.calls[0]!;
  expect(name).toBe('budgetmall.xlsx');
  expect(readWorkbook(new Uint8Array(await blob.arrayBuffer())).tables.length).toBeGreaterThan(5);
});

test('what is missing of the template is added to a copy, which is handed over and worked on', async () => {
  const save = jest.fn<BrowserHostOptions['save']>();
  const { host } = hostOn(inThread(), save);
  const tables = consistentTables();
  delete tables['Mål'];
  host.files?.open(new File([new Uint8Array(workbookFile(tables))], 'Bok.xlsx'));
  await host.recognise(watching());
  const offer = await host.templateOffer({});
  expect(offer.missing).toEqual(expect.arrayContaining(['targets']));
  expect(offer.form).toMatchObject({ board: 'Regionstyrelsen', period: '2026-08', unit: 'tkr' });
  const target = { scope: 'board', object: '', maxDevelopment: 0.02, reading: 'full-year' } as const;
  expect(await host.createTemplate({ ...offer.form, targets: [target] }, {}, 'sv')).toBe('Bok.med-mall.xlsx');
  const [blob, name] = save.mock.calls[0]!;
  expect(name).toBe('Bok.med-mall.xlsx');
  expect(readWorkbook(new Uint8Array(await blob.arrayBuffer())).sheets.map((sheet) => sheet.name)).toContain('Mål');
  // Even before it is recognised anew.
  expect((await host.templateOffer({})).missing).toEqual([]);
  const { view } = await host.check({ ...watching(), lang: 'sv' });
  expect(view.targets).toMatchObject([{ limit: 0.02 }]);
  expect(host.files?.output()?.name).toBe('Bok.med-mall.kontrollerad.xlsx');
});
