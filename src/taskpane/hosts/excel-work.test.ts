import { expect, jest, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { consistentTables } from '../../../test/support/consistent';
import { workbookFile } from '../../../test/support/workbook-file';
import { openOnHost } from '../../../test/excel/on-host';
import { excelEdge } from '../../excel/excel-edge';
import { ExcelFault } from '../../excel/faults';
import { excelProblem, excelWork, type ExcelWork } from './excel-work';
import type { Watching } from './pane-host';

const NOW = new Date(2026, 10, 21, 9, 5);

function opened(bytes: Uint8Array = new Uint8Array(readFileSync('samples/regionstyrelsen-2026-med-fel.xlsx'))): {
  work: ExcelWork;
  host: ReturnType<typeof openOnHost>['host'];
} {
  const { host, access } = openOnHost(bytes);
  return { host, work: excelWork(excelEdge(access), { now: () => NOW, openTemplate: () => Promise.resolve() }) };
}

function watching(signal = new AbortController().signal): Watching {
  return { signal, onStep: () => undefined, onWaiting: () => undefined };
}

test('recognising reads and writes nothing', async () => {
  const { work, host } = opened();
  const names = host.state.sheets.map(({ name }) => name);
  expect(await work.recognise(watching())).toMatchObject({ board: 'Regionstyrelsen', report: 'none' });
  expect(host.state.sheets.map(({ name }) => name)).toEqual(names);
});

test('a check writes the report, which is current until a cell is changed', async () => {
  const { work, host } = opened();
  const { view, proposalSheet } = await work.check({ ...watching(), lang: 'sv', overrides: { period: '2026-06' } });
  expect([view.period, proposalSheet]).toEqual(['2026-06', 'Åtgärdsförslag']);
  expect(await work.recognise(watching())).toMatchObject({ report: 'current', override: { period: '2026-06' } });
  host.type('Budget 2026', 'D15', 1);
  expect((await work.recognise(watching())).report).toBe('stale');
});

test('a report that could not be written to its end is seen to be incomplete', async () => {
  const { work, host } = opened();
  await work.check({ ...watching(), lang: 'sv' });
  const read = host.trips().length;
  await work.recognise(watching());
  // The next check reads as often as this one did, writes its first request, and then the network is gone.
  host.failAt(host.trips().length - read + 3, { code: 'ConnectionFailure', when: 'before' });
  const error: unknown = await work.check({ ...watching(), lang: 'sv' }).catch((reason: unknown) => reason);
  expect(excelProblem(error)).toMatchObject({ kind: 'offline', isIncomplete: true });
  expect((await work.recognise(watching())).report).toBe('incomplete');
});

test('a look that Excel refuses leaves the report whole, and is told of by the name that the user knows', async () => {
  const { work, host } = opened();
  await work.check({ ...watching(), lang: 'sv' });
  const before = host.trips().length;
  expect((await work.check({ ...watching(), lang: 'sv' })).plain).toEqual([]);
  const trips = host.trips().length - before;
  // The looks are written together before the last write; where they are refused, each is tried by itself.
  host.failAt(trips - 1, { code: 'GeneralException', when: 'before' });
  host.failAt(trips, { code: 'GeneralException', when: 'before' });
  const { plain, view } = await work.check({ ...watching(), lang: 'sv' });
  expect(plain).toHaveLength(1);
  expect(plain[0]).not.toMatch(/ramkoll-/);
  expect(view.targets.length).toBeGreaterThan(0);
  expect((await work.recognise(watching())).report).toBe('current');
});

test('a change in the workbook is told of, our own writing is not', async () => {
  const { work, host } = opened();
  await work.check({ ...watching(), lang: 'sv' });
  const onChange = jest.fn();
  const stop = await work.watch(onChange);
  await work.check({ ...watching(), lang: 'sv' });
  await host.settled();
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect(onChange).not.toHaveBeenCalled();
  host.type('Budget 2026', 'D15', 1);
  await host.settled();
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect(onChange).toHaveBeenCalledTimes(1);
  stop();
});

test('proposals are written on a sheet of their own, and numbered on', async () => {
  const { work, host } = opened();
  const check = await work.check({ ...watching(), lang: 'sv' });
  const lever = check.view.levers.findIndex(({ kind }) => kind !== 'revenue');
  await work.addActions({ check, proposals: [{ lever, effect: 100_000_00 }], lang: 'sv' });
  const all = await work.addActions({ check, proposals: [{ lever, effect: 5_000_00 }], lang: 'sv' });
  expect(all).toMatchObject([{ no: 'F1' }, { no: 'F2' }]);
  expect(host.state.sheets.map(({ name }) => name)).toContain(check.proposalSheet);
});

test('a cell is gone to, and the report shown', async () => {
  const { work, host } = opened();
  expect(await work.showReport()).toBe(false);
  await work.check({ ...watching(), lang: 'sv' });
  expect(await work.showReport()).toBe(true);
  await work.goTo({ sheet: 'Kostnadsslag', address: 'D9' });
  const sheet = host.state.sheets.find(({ id }) => id === host.state.activeSheet);
  expect(sheet?.name).toBe('Kostnadsslag');
});

test.each([
  ['sheet-protected', 'protected'],
  ['structure-protected', 'protected'],
  ['offline', 'offline'],
  ['too-old', 'too-old'],
  ['cell-edit', 'cell-edit'],
  ['changed', 'error'],
] as const)('a fault of Excel, %s, is the state %s', (fault, kind) => {
  const problem = excelProblem(new ExcelFault(fault, 'untouched', 'x', 'Blad1'));
  expect(problem).toMatchObject({ kind, isCancelled: false, isIncomplete: false });
  expect(problem.detail?.sv).toContain('Inget har skrivits.');
});

test('what the user ended is no alarm; what is not known is not guessed at', () => {
  expect(excelProblem(new ExcelFault('cancelled', 'incomplete', 'x'))).toMatchObject({
    isCancelled: true,
    isIncomplete: true,
  });
  expect(excelProblem(new DOMException('', 'AbortError')).isCancelled).toBe(true);
  expect(excelProblem(new TypeError('x is undefined')).detail?.en).toBe(
    'The check could not be completed. Try again; your own sheets are as they were.',
  );
});

/** The consistent workbook without its targets. */
function withoutTargets(): Uint8Array {
  const tables = consistentTables();
  delete tables['Mål'];
  return workbookFile(tables);
}

const TARGET = { scope: 'board', object: '', maxDevelopment: 0.02, reading: 'full-year' } as const;

test('what is missing of the template is added to the workbook and shown', async () => {
  const { work, host } = opened(withoutTargets());
  await work.recognise(watching());
  const offer = await work.templateOffer({});
  expect(offer.missing).toEqual(expect.arrayContaining(['targets']));
  await work.createTemplate({ ...offer.form, targets: [TARGET] }, {}, 'sv');
  expect(host.state.sheets.find(({ id }) => id === host.state.activeSheet)?.name).toBe(
    host.state.sheets.find(({ name }) => name === 'Mål')?.name,
  );
  const { tables } = await work.recognise(watching());
  expect(tables.find(({ role }) => role === 'targets')).toMatchObject({ found: true, rowsRead: 1 });
  expect((await work.templateOffer({})).missing).toEqual([]);
});

test('a template that was not written to its end says so, and not that a report is incomplete', async () => {
  const { work, host } = opened(withoutTargets());
  const { form } = await work.templateOffer({});
  const read = host.trips().length;
  // It reads as often once more, looks, adds the sheets, and then the network is gone.
  host.failAt(read + 3, { code: 'ConnectionFailure', when: 'before' });
  const error: unknown = await work.createTemplate(form, {}, 'sv').catch((reason: unknown) => reason);
  const problem = excelProblem(error);
  expect(problem).toMatchObject({ kind: 'offline', isIncomplete: false });
  expect(problem.detail?.sv).toMatch(/Mallens blad blev inte hela\. Skapa mallen igen/);
  await work.createTemplate({ ...form, targets: [TARGET] }, {}, 'sv');
  const { tables, report } = await work.recognise(watching());
  expect([tables.find(({ role }) => role === 'targets')?.rowsRead, report]).toEqual([1, 'none']);
});
