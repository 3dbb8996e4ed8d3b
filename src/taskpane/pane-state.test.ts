import { describe, expect, test } from '@jest/globals';
import { viewFixture } from '../../test/pane/view-fixture';
import type { ImportFile } from '../app/import-files';
import type { Recognised } from '../app/recognise-workbook';
import type { PaneCheck } from './hosts/pane-host';
import { importItems, paneState, STARTING, type PaneEvent, type PaneState, type ShownProblem } from './pane-state';

const VIEW = viewFixture();
const RECOGNISED: Recognised = {
  imports: [],
  board: 'Regionstyrelsen',
  unit: 'tkr',
  yearsKnown: true,
  baseYear: 2025,
  targetYear: 2026,
  period: '2026-08',
  tables: VIEW.tables,
  interpretation: VIEW.interpretation,
  override: { judged: 'rounded' },
  report: 'none',
};
const CHECK: PaneCheck = {
  view: VIEW,
  override: { period: '2026-06' },
  periods: ['2026-01'],
  proposals: [],
  imports: [],
  proposalSheet: 'Åtgärdsförslag',
  plain: [],
};
const PROBLEM: ShownProblem = {
  kind: 'error',
  detail: null,
  isCancelled: false,
  isIncomplete: false,
  isAside: false,
};

function after(...events: PaneEvent[]): PaneState {
  return events.reduce(paneState, STARTING);
}

test('a workbook that is recognised brings the settings that its report carries', () => {
  const state = after({ type: 'started', work: 'recognise' }, { type: 'recognised', recognised: RECOGNISED });
  expect(state).toMatchObject({ work: null, recognised: RECOGNISED, override: { judged: 'rounded' }, isStale: false });
});

test.each([
  ['none', false, false],
  ['current', false, false],
  ['stale', true, false],
  ['incomplete', false, true],
] as const)('a report that is %s', (report, isStale, isIncomplete) => {
  expect(after({ type: 'recognised', recognised: { ...RECOGNISED, report } })).toMatchObject({ isStale, isIncomplete });
});

test('steps move the work on; what comes after its end changes nothing', () => {
  const working = after(
    { type: 'started', work: 'check' },
    { type: 'stepped', step: 'write', fraction: 0.5 },
    { type: 'waiting', isWaiting: true },
  );
  expect(working.work).toEqual({ kind: 'check', step: 'write', fraction: 0.5, isWaiting: true, isCancelling: false });
  const done = paneState(working, { type: 'checked', check: CHECK, isKept: false });
  expect(paneState(done, { type: 'stepped', step: 'read', fraction: 0 })).toEqual(done);
});

test('a check takes away what was wrong before it, and the settings are those that it was made with', () => {
  const state = after(
    { type: 'recognised', recognised: { ...RECOGNISED, report: 'incomplete' } },
    { type: 'failed', problem: PROBLEM },
    { type: 'started', work: 'check' },
    { type: 'checked', check: CHECK, isKept: false },
  );
  expect(state).toMatchObject({ isIncomplete: false, problem: null, check: CHECK, override: { period: '2026-06' } });
});

test('the result before stays while a check runs and when it fails; a half-written report is told of', () => {
  const state = after(
    { type: 'checked', check: CHECK, isKept: false },
    { type: 'started', work: 'check' },
    { type: 'cancelling' },
    { type: 'failed', problem: { ...PROBLEM, isIncomplete: true } },
  );
  expect(state).toMatchObject({ check: CHECK, work: null, isIncomplete: true });
});

test('a change makes a result stale, and a report that was current, but nothing where there is neither', () => {
  const changed: PaneEvent = { type: 'changed' };
  expect(after({ type: 'checked', check: CHECK, isKept: false }, changed).isStale).toBe(true);
  expect(after({ type: 'recognised', recognised: { ...RECOGNISED, report: 'current' } }, changed).isStale).toBe(true);
  expect(after({ type: 'recognised', recognised: RECOGNISED }, changed).isStale).toBe(false);
});

test('another file starts from nothing', () => {
  const state = after(
    { type: 'recognised', recognised: RECOGNISED },
    { type: 'checked', check: CHECK, isKept: false },
    { type: 'opened', file: 'ny.xlsx' },
  );
  expect(state).toEqual({ ...STARTING, file: 'ny.xlsx' });
});

test('what was proposed is known to the next proposals', () => {
  expect(
    after({ type: 'checked', check: CHECK, isKept: false }, { type: 'proposed', proposals: [{ no: 'F1' }] }).check
      ?.proposals,
  ).toEqual([{ no: 'F1' }]);
});

const FILE: ImportFile = { name: 'utfall.csv', role: 'outcome', bytes: new Uint8Array([1]) };

test('answers and files wait for the next check; a file of the same name and role takes the place of itself', () => {
  const again = { ...FILE, bytes: new Uint8Array([2]) };
  const state = after(
    { type: 'recognised', recognised: RECOGNISED },
    { type: 'answered', answers: { 'Drift!A2|unit': 'kr' }, pending: ['Drift!A2|unit'] },
    { type: 'took', imports: [FILE, { ...FILE, role: 'forecast' }] },
    { type: 'took', imports: [again] },
  );
  expect(state).toMatchObject({ answers: { 'Drift!A2|unit': 'kr' }, pending: ['Drift!A2|unit'], isAwaited: true });
  expect(state.imports).toEqual([{ ...FILE, role: 'forecast' }, again]);
  // Reading again follows the answers and not the files.
  expect(paneState(state, { type: 'recognised', recognised: RECOGNISED })).toMatchObject({
    answers: state.answers,
    pending: [],
    imports: state.imports,
    isAwaited: true,
  });
});

test.each([
  ['Excel has them in the workbook after a check', true],
  ['a file in the page stays what it was, so they are given again', false],
])('%s', (_, isKept) => {
  const state = after(
    { type: 'answered', answers: { 'Drift!A2|unit': 'kr' }, pending: ['Drift!A2|unit'] },
    { type: 'took', imports: [FILE] },
    { type: 'checked', check: CHECK, isKept },
  );
  expect(state).toMatchObject({ pending: [], isAwaited: false });
  expect([Object.keys(state.answers).length, state.imports.length]).toEqual(isKept ? [0, 0] : [1, 1]);
});

describe('a file that is not to be read any more', () => {
  const facts = { role: 'outcome', name: 'utfall.csv', kind: 'csv', unit: 'kr', rows: 2, covered: [24_312] } as const;
  const withKept = { ...RECOGNISED, imports: [facts] };
  const drop = { type: 'dropped', file: { name: 'utfall.csv', role: 'outcome' }, isBack: false } as const;

  test('of the workbook goes with the next check, unless it is kept after all', () => {
    const dropped = after({ type: 'recognised', recognised: withKept }, drop);
    expect(dropped).toMatchObject({ drops: [{ name: 'utfall.csv', role: 'outcome' }], isAwaited: true });
    expect(importItems(dropped).map(({ state }) => state)).toEqual(['dropped']);
    const back = paneState(dropped, { ...drop, isBack: true });
    expect(back.drops).toEqual([]);
    expect(importItems(back).map(({ state }) => state)).toEqual(['kept']);
  });

  test('in Excel the workbook lacks it after that check; a page takes it out again in each', () => {
    const dropped = after({ type: 'recognised', recognised: withKept }, drop);
    const inExcel = paneState(dropped, { type: 'checked', check: CHECK, isKept: true });
    expect([inExcel.kept, inExcel.drops]).toEqual([[], []]);
    const inPage = paneState(dropped, { type: 'checked', check: CHECK, isKept: false });
    expect([inPage.kept, inPage.drops.length]).toEqual([[facts], 1]);
  });

  test('that was given here alone is gone at once', () => {
    const given = after({ type: 'recognised', recognised: RECOGNISED }, { type: 'took', imports: [FILE] });
    expect(importItems(given)).toEqual([{ name: 'utfall.csv', role: 'outcome', state: 'given', facts: null }]);
    expect(paneState(given, drop)).toMatchObject({ imports: [], drops: [] });
  });
});
