import { expect, test } from '@jest/globals';
import { openOnHost } from '../../../test/excel/on-host';
import { fileOfSheets } from '../../../test/layouts/file-of';
import { excelEdge } from '../../excel/excel-edge';
import { failureOf, fileSession } from '../worker/file-session';
import { excelProblem, excelWork } from './excel-work';
import type { Watching } from './pane-host';

/** Net cost of two boards, with nothing that says what unit the amounts are in, nor which months the outcome of 2026 covers. */
const OPEN = fileOfSheets([
  {
    name: 'Drift',
    rows: [
      ['Nettokostnad per nämnd'],
      ['Nämnd', 'Bokslut 2025', 'Budget 2026', 'Utfall 2026', 'Prognos 2026'],
      ['Regionstyrelsen', 1_204, 1_240, 815, 1_236],
      ['Kulturnämnden', 310, 322, 209, 325],
      ['Totalt', 1_514, 1_562, 1_024, 1_561],
    ],
  },
  { name: 'Mål', rows: [['Nettokostnadsutveckling högst 2,0 %']] },
]);
const ANSWERS = { 'Drift!A2|unit': 'mnkr', 'Drift!A2|D|months': '1-8' };
const CSV = {
  name: 'september.csv',
  role: 'outcome',
  bytes: new TextEncoder().encode('År;Månad;Enhet;Kostnadsslag;Belopp (mnkr)\n2026;9;Regionstyrelsen;Personal;101,5'),
} as const;
const EMPTY = { ...CSV, name: 'tom.csv', bytes: new Uint8Array() };
const NO_STEPS = (): void => undefined;

function watching(): Watching {
  return { signal: new AbortController().signal, onStep: NO_STEPS, onWaiting: NO_STEPS };
}

test('in Excel a question has its cells, and the answers stay in the workbook', async () => {
  const { access } = openOnHost(OPEN);
  const now = (): Date => new Date(2026, 10, 21, 9, 5);
  const work = excelWork(excelEdge(access), { now, openTemplate: () => Promise.resolve() });
  const { interpretation } = await work.recognise(watching());
  expect(interpretation.questions.map(({ about, letters }) => [about, letters]).sort()).toEqual([
    ['months', 'D'],
    ['unit', null],
  ]);
  const cells = await work.cellsAround({ sheet: 'Drift', address: 'D2' }, 'sv');
  expect(cells?.rows.find(({ number }) => number === 3)?.cells).toContain('815');
  expect((await work.recognise({ ...watching(), answers: ANSWERS })).interpretation.questions).toEqual([]);
  const { view } = await work.check({ ...watching(), lang: 'sv', answers: ANSWERS });
  expect([view.unit, view.interpretation.questions]).toEqual(['mnkr', []]);
  // Nothing is given now: the sheet "Tolkning" says it.
  expect((await work.recognise(watching())).interpretation.questions).toEqual([]);
});

test('in a page the answers are given anew with each reading and check', () => {
  const session = fileSession();
  const bytes = (): ArrayBuffer => new Uint8Array(OPEN).buffer;
  expect(session.open({ bytes: bytes() }, NO_STEPS).interpretation.questions).toHaveLength(2);
  expect(session.open({ bytes: bytes(), answers: ANSWERS }, NO_STEPS).interpretation.questions).toEqual([]);
  const options = { lang: 'sv', today: '2026-11-21', time: '2026-11-21 09:05' } as const;
  expect(session.check({ ...options, answers: ANSWERS }, NO_STEPS).check.view.unit).toBe('mnkr');
  expect(session.check(options, NO_STEPS).check.view.interpretation.questions).toHaveLength(2);
});

test('a file from another system is looked at before it counts, and one that cannot be read is told of', () => {
  const session = fileSession();
  session.open({ bytes: new Uint8Array(OPEN).buffer, answers: ANSWERS }, NO_STEPS);
  const given = { answers: ANSWERS };
  expect(session.previewImports({ files: [CSV, EMPTY], lang: 'sv', given }, NO_STEPS)).toMatchObject([
    { state: 'read', file: 'september.csv', unit: 'mnkr', rows: 1 },
    { state: 'refused', file: 'tom.csv', reason: 'empty', sentence: { sv: 'filen är tom' } },
  ]);
  const options = { lang: 'sv', today: '2026-11-21', time: '2026-11-21 09:05', answers: ANSWERS } as const;
  let error: unknown = null;
  try {
    session.check({ ...options, imports: [EMPTY] }, NO_STEPS);
  } catch (thrown) {
    error = thrown;
  }
  expect(failureOf(error)).toMatchObject({ kind: 'import', file: 'tom.csv', sentence: { sv: 'filen är tom' } });
  expect(excelProblem(error).detail?.sv).toBe('tom.csv: filen är tom.');
});
