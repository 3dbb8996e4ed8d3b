import { answersFrom } from '../../src/app/kept-answers';
import { checkWorkbook, type Checked } from '../../src/app/check';
import type { Answers } from '../../src/domain/interpretation';
import { openPackage } from '../../src/file/package/package';
import { readSnapshot } from '../../src/file/read/read-workbook';
import { applyPlan } from '../../src/file/write/apply-plan';
import { INTERPRETATION } from '../../src/report/interpretation-sheet';
import type { CellPlan, WorkbookPlan } from '../../src/report/plan';
import type { Snapshot } from '../../src/workbook/snapshot';
import { fileOfSheets } from './file-of';
import type { DrawnSheet } from './sheet-of';

/** Answers of the pane are written in "Tolkning" and read there again; what a user types there is followed, or asked about. */

const OPTIONS = { lang: 'sv', today: '2026-09-15', time: '2026-09-15 10:00' } as const;

const TARGET: DrawnSheet = { name: 'Mål', rows: [['Nettokostnadsutveckling högst 2,0 %']] };

/** Nothing says what unit the amounts are in, nor which months the outcome of 2026 covers. */
const OPEN: readonly DrawnSheet[] = [
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
  TARGET,
];
const READ: Answers = { 'Drift!A2|unit': 'mnkr', 'Drift!A2|D|months': '1-8' };

/** Read for sure. */
const SURE: readonly DrawnSheet[] = [
  {
    name: 'Drift',
    rows: [
      ['Nettokostnad per nämnd, tkr'],
      ['Nämnd', 'Bokslut 2025', 'Budget 2026', 'Prognos 2026'],
      ['Regionstyrelsen', 1_204, 1_240, 1_236],
      ['Kulturnämnden', 310, 322, 325],
      ['Totalt', 1_514, 1_562, 1_561],
    ],
  },
  TARGET,
];

/** Two tables that say different things of 2025. */
const CLASH: readonly DrawnSheet[] = [
  SURE[0]!,
  {
    name: 'Äldre',
    rows: [
      ['Nettokostnad per nämnd, tkr'],
      ['Nämnd', 'Bokslut 2024', 'Bokslut 2025'],
      ['Regionstyrelsen', 1_150, 1_100],
      ['Kulturnämnden', 300, 305],
      ['Totalt', 1_450, 1_405],
    ],
  },
  TARGET,
];

/** The printed total is not what the rows come to: 1 204 + 310 = 1 514. */
const WRONG_SUM: readonly DrawnSheet[] = [
  {
    name: 'Drift',
    rows: [
      ['Nettokostnad per nämnd, tkr'],
      ['Nämnd', 'Bokslut 2025', 'Prognos 2026'],
      ['Regionstyrelsen', 1_204, 1_236],
      ['Kulturnämnden', 310, 325],
      ['Totalt', 2_900, 3_100],
    ],
  },
  TARGET,
];

/** Months that nobody says what they are of. */
const MONTHS: readonly DrawnSheet[] = [
  {
    name: 'Drift',
    rows: [
      ['2026, tkr'],
      ['Enhet', 'jan', 'feb', 'mar', 'apr'],
      ['Staben', 1_000, 1_010, 990, 1_000],
      ['Service', 2_000, 2_020, 1_980, 2_000],
    ],
  },
  TARGET,
];

interface Written {
  readonly bytes: Uint8Array;
  readonly snapshot: Snapshot;
}

function written(bytes: Uint8Array, plan: WorkbookPlan): Written {
  const out = applyPlan(openPackage(bytes), plan);
  return { bytes: out, snapshot: readSnapshot(openPackage(out)) };
}

function read(sheets: readonly DrawnSheet[]): Written {
  const bytes = fileOfSheets(sheets);
  return { bytes, snapshot: readSnapshot(openPackage(bytes)) };
}

/** What a reading came to, without what differs from time to time. */
function figures({ json, interpretation }: Checked): unknown {
  return { targets: json.targets, unit: json.unit, blocks: interpretation.blocks };
}

/** The plan with what a user writes into cells of "Tolkning": by key, column and value. */
function withTyped(
  plan: WorkbookPlan,
  typed: readonly (readonly [string, keyof typeof INTERPRETATION, string | number | boolean])[],
): WorkbookPlan {
  return {
    ...plan,
    sheets: plan.sheets.map((sheet) => {
      if (sheet.id !== 'interpretation') return sheet;
      const rows = new Map(
        sheet.cells.filter(({ column }) => column === INTERPRETATION.key).map(({ row, value }) => [String(value), row]),
      );
      const cells = typed.reduce<readonly CellPlan[]>((all, [key, column, value]) => {
        const [row, at] = [rows.get(key), INTERPRETATION[column]];
        if (row === undefined || !all.some((cell) => cell.row === row && cell.column === at))
          throw new Error(`no cell for ${key} ${column}`);
        return all.map((cell) => (cell.row === row && cell.column === at ? { ...cell, value } : cell));
      }, sheet.cells);
      return { ...sheet, cells };
    }),
  };
}

const GIVEN: readonly (readonly [string, readonly DrawnSheet[], Answers])[] = [
  ['a unit and months', OPEN, READ],
  ['the whole year', OPEN, { ...READ, 'Drift!A2|D|months': '1-12' }],
  ['one month', OPEN, { ...READ, 'Drift!A2|D|months': '3-3' }],
  ['a sign', OPEN, { ...READ, 'Drift!A2|sign': 'cost-negative' }],
  ['rows of cost types', SURE, { 'Drift!A2|rows': 'costTypes' }],
  ['rows of units', SURE, { 'Drift!A2|rows': 'units' }],
  ['another unit than was read', SURE, { 'Drift!A2|unit': 'mnkr' }],
  ['another unit for one column', SURE, { 'Drift!A2|D|unit': 'mnkr' }],
  ['another year', SURE, { 'Drift!A2|B|year': '2024' }],
  ['another use', SURE, { 'Drift!A2|C|use': 'forecast', 'Drift!A2|D|use': 'decided' }],
  ['a column that does not count', SURE, { 'Drift!A2|D|use': 'none' }],
  ['a label that does not count', SURE, { 'Drift!A2|A|use': 'none' }],
  ['a year of a column that does not count', SURE, { 'Drift!A2|B|use': 'none', 'Drift!A2|B|year': '2024' }],
  ['a table that does not count', SURE, { 'Drift!A2|count': 'none' }],
  ['a table that counts', SURE, { 'Drift!A2|count': 'count' }],
  ['a table that counts before another', CLASH, { 'Äldre!A2|which': 'count', 'Drift!A2|which': 'none' }],
  ['a table that counts, before the other one is asked about', CLASH, { 'Äldre!A2|which': 'count' }],
  ['two tables that count beside each other', CLASH, { 'Äldre!A2|which': 'count', 'Drift!A2|which': 'count' }],
  ['a table that another stands for', CLASH, { 'Äldre!A2|which': 'none' }],
  ['a table left out for another', CLASH, { 'Äldre!A2|count': 'none' }],
  ['sums that are wrong', WRONG_SUM, { 'Drift!A2|sums': 'count' }],
  ['sums that are wrong, in a table that is left out', WRONG_SUM, { 'Drift!A2|count': 'none' }],
  ['what nobody can follow', SURE, { 'Drift!A2|unit': 'miljarder', 'Drift!A2|count': 'kanske', 'Drift!A2|B|use': 'x' }],
];

test.each(GIVEN)('an answer of the pane is in Tolkning what it was: %s', (_, sheets, answers) => {
  const first = read(sheets);
  for (const lang of ['sv', 'en'] as const) {
    const given = checkWorkbook(first.snapshot, { ...OPTIONS, lang, answers });
    const second = written(first.bytes, given.plan);
    expect(answersFrom(second.snapshot)).toEqual(answers);
    const again = checkWorkbook(second.snapshot, { ...OPTIONS, lang });
    expect(figures(again)).toEqual(figures(given));
    expect(again.findings.map(({ rule, message }) => ({ rule, message }))).toEqual(
      given.findings.map(({ rule, message }) => ({ rule, message })),
    );
    // Written once more by the other language.
    const third = written(second.bytes, checkWorkbook(second.snapshot, { ...OPTIONS, lang: 'en' }).plan);
    expect(answersFrom(third.snapshot)).toEqual(answers);
  }
});

test('one answer for all months of a table stands at each of them', () => {
  const first = read(MONTHS);
  const given = checkWorkbook(first.snapshot, { ...OPTIONS, answers: { 'Drift!A2|use': 'outcome' } });
  // 4 · 3 000 but for what the months differ by, which comes to nothing
  expect(given.json.targets[0]?.netTargetToDate).toBe(12_000);
  const { snapshot } = written(first.bytes, given.plan);
  expect(answersFrom(snapshot)).toEqual(
    Object.fromEntries(['B', 'C', 'D', 'E'].map((letters) => [`Drift!A2|${letters}|use`, 'outcome'])),
  );
  expect(figures(checkWorkbook(snapshot, OPTIONS))).toEqual(figures(given));
});

test('of two tables that differ one is never added to the other by a single answer', () => {
  const { snapshot } = read(CLASH);
  const by = (answers: Answers): unknown => {
    const { json, interpretation } = checkWorkbook(snapshot, { ...OPTIONS, answers });
    return [json.targets[0]?.netBase, json.targets[0]?.netTarget, interpretation.questions.map(({ id }) => id)];
  };
  expect(by({ 'Äldre!A2|which': 'none' })).toEqual([1_514, 1_561, []]);
  // The other one is asked about, not added: 1 514 + 1 405 would be a base that nobody has.
  expect(by({ 'Äldre!A2|which': 'count' })).toEqual([null, 1_561, ['Drift!A2|which']]);
  expect(by({ 'Äldre!A2|which': 'count', 'Drift!A2|which': 'none' })).toEqual([1_405, 1_561, []]);
});

test('what the sheets ask is what these are answers to', () => {
  const asked = (sheets: readonly DrawnSheet[]): string[] =>
    checkWorkbook(read(sheets).snapshot, OPTIONS).interpretation.questions.map(({ id }) => id);
  expect(asked(SURE)).toEqual([]);
  expect(asked(CLASH)).toEqual(['Äldre!A2|which']);
  expect(asked(WRONG_SUM)).toEqual(['Drift!A2|sums']);
});

const TYPED: readonly (readonly [
  string,
  readonly DrawnSheet[],
  readonly [string, keyof typeof INTERPRETATION, string | number | boolean],
  Answers,
])[] = [
  ['MNKR', OPEN, ['Drift!A2', 'unit', 'MNKR'], { 'Drift!A2|unit': 'mnkr' }],
  ['Mkr', OPEN, ['Drift!A2', 'unit', ' Mkr '], { 'Drift!A2|unit': 'mnkr' }],
  ['miljoner kronor', OPEN, ['Drift!A2', 'unit', 'Miljoner kronor'], { 'Drift!A2|unit': 'mnkr' }],
  ['Jan-Aug', OPEN, ['Drift!A2|D', 'months', 'Jan-Aug'], { 'Drift!A2|D|months': '1-8' }],
  ['JANUARI–AUGUSTI', OPEN, ['Drift!A2|D', 'months', 'JANUARI–AUGUSTI'], { 'Drift!A2|D|months': '1-8' }],
  ['Helår', OPEN, ['Drift!A2|D', 'months', 'Helår'], { 'Drift!A2|D|months': '1-12' }],
  ['full year', OPEN, ['Drift!A2|D', 'months', 'full year'], { 'Drift!A2|D|months': '1-12' }],
  ['1-8', OPEN, ['Drift!A2|D', 'months', '1-8'], { 'Drift!A2|D|months': '1-8' }],
  ['Kr for one column', SURE, ['Drift!A2|D', 'unit', 'Kr'], { 'Drift!A2|D|unit': 'kr' }],
  ['Utan tecken', SURE, ['Drift!A2', 'sign', 'Utan tecken'], { 'Drift!A2|sign': 'unsigned' }],
  ['KOSTNADSSLAG', SURE, ['Drift!A2', 'role', 'KOSTNADSSLAG'], { 'Drift!A2|rows': 'costTypes' }],
  ['utfall', SURE, ['Drift!A2|D', 'role', 'utfall'], { 'Drift!A2|D|use': 'outcome' }],
  ['Anslag', SURE, ['Drift!A2|D', 'role', 'Anslag'], { 'Drift!A2|D|use': 'frame' }],
  ['Räknas INTE', SURE, ['Drift!A2|D', 'role', 'Räknas INTE'], { 'Drift!A2|D|use': 'none' }],
  ['2024', SURE, ['Drift!A2|B', 'year', 2024], { 'Drift!A2|B|year': '2024' }],
  ['Nej', SURE, ['Drift!A2', 'counts', 'Nej'], { 'Drift!A2|count': 'none' }],
  ['FALSKT', SURE, ['Drift!A2', 'counts', false], { 'Drift!A2|count': 'none' }],
  ['JA where two tables differ', CLASH, ['Äldre!A2', 'counts', 'JA'], { 'Äldre!A2|which': 'count' }],
  ['nej where two tables differ', CLASH, ['Äldre!A2', 'counts', 'nej'], { 'Äldre!A2|which': 'none' }],
  ['ja where sums are wrong', WRONG_SUM, ['Drift!A2', 'counts', 'ja'], { 'Drift!A2|sums': 'count' }],
];

test.each(TYPED)('a word that a user types in Tolkning gives what the pane would: %s', (_, sheets, typed, answers) => {
  const first = read(sheets);
  const asked = checkWorkbook(first.snapshot, OPTIONS);
  const second = written(first.bytes, withTyped(asked.plan, [typed]));
  expect(answersFrom(second.snapshot)).toEqual(answers);
  const followed = checkWorkbook(second.snapshot, OPTIONS);
  expect(figures(followed)).toEqual(figures(checkWorkbook(first.snapshot, { ...OPTIONS, answers })));
  expect(figures(followed)).not.toEqual(figures(asked));
});

const UNREADABLE: readonly (readonly [
  string,
  readonly [string, keyof typeof INTERPRETATION, string | number],
  string,
])[] = [
  ['a unit', ['Drift!A2', 'unit', 'miljarder'], 'Drift!A2|unit'],
  ['a sign', ['Drift!A2', 'sign', 'tvärtom'], 'Drift!A2|sign'],
  ['rows', ['Drift!A2', 'role', 'Verksamhetsgrenar'], 'Drift!A2|rows'],
  ['whether it counts', ['Drift!A2', 'counts', 'kanske'], 'Drift!A2|count'],
  ['a use', ['Drift!A2|C', 'role', 'Reserv'], 'Drift!A2|C|use'],
  ['a use that words cannot have', ['Drift!A2|A', 'role', 'Utfall'], 'Drift!A2|A|use'],
  ['a year', ['Drift!A2|B', 'year', 25], 'Drift!A2|B|year'],
  ['months', ['Drift!A2|B', 'months', 'sommaren'], 'Drift!A2|B|months'],
];

test.each(UNREADABLE)('what nobody can follow is asked about until it is answered: %s', (_, typed, question) => {
  const first = read(SURE);
  const asked = checkWorkbook(first.snapshot, OPTIONS);
  expect(asked.interpretation.questions).toEqual([]);
  const second = written(first.bytes, withTyped(asked.plan, [typed]));
  const open = checkWorkbook(second.snapshot, OPTIONS);
  expect(open.interpretation.questions.map(({ id, unread }) => [id, unread])).toEqual([
    [question, question.endsWith('A|use') ? 'outcome' : String(typed[2])],
  ]);
  // It counts in no figure, is a finding, and stands in the sheet as it was written.
  expect(open.json.targets[0]).toMatchObject({ netBase: null, netTarget: null });
  expect(open.findings.filter(({ rule, cells }) => rule === 'DA-15' && cells[0]?.sheet === 'Drift')).toHaveLength(1);
  const third = written(second.bytes, open.plan);
  expect(answersFrom(third.snapshot)).toEqual(answersFrom(second.snapshot));
  const key = typed[0];
  const healed = written(third.bytes, withTyped(checkWorkbook(third.snapshot, OPTIONS).plan, [[key, typed[1], '']]));
  expect(figures(checkWorkbook(healed.snapshot, OPTIONS))).toEqual(figures(asked));
});

test('a column that the user says is the unit goes before one whose header says so', () => {
  const sheets: readonly DrawnSheet[] = [
    {
      name: 'Drift',
      rows: [
        ['Nettokostnad, tkr'],
        ['Enhet', 'Verksamhet', 'Bokslut 2025', 'Prognos 2026'],
        ['10', 'Regionstyrelsen', 1_204, 1_236],
        ['20', 'Kulturnämnden', 310, 325],
      ],
    },
    TARGET,
  ];
  const checked = checkWorkbook(read(sheets).snapshot, { ...OPTIONS, answers: { 'Drift!A2|B|use': 'unit' } });
  expect(checked.interpretation.questions).toEqual([]);
  expect(checked.model.units.map(({ name }) => name)).toEqual(['Regionstyrelsen', 'Kulturnämnden']);
});

test('an answer that the workbook holds is taken back by an empty one of the pane', () => {
  const first = read(SURE);
  const given = checkWorkbook(first.snapshot, { ...OPTIONS, answers: { 'Drift!A2|unit': 'mnkr' } });
  const second = written(first.bytes, given.plan);
  const back = checkWorkbook(second.snapshot, { ...OPTIONS, answers: { 'Drift!A2|unit': '' } });
  expect(back.json.unit).toBe('tkr');
  expect(answersFrom(written(second.bytes, back.plan).snapshot)).toEqual({});
});
