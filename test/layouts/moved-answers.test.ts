import { checkWorkbook, type Checked } from '../../src/app/check';
import { answersFrom } from '../../src/app/kept-answers';
import { interpretationView } from '../../src/app/interpretation-view';
import type { Answers } from '../../src/domain/interpretation';
import { openPackage } from '../../src/file/package/package';
import { readSnapshot } from '../../src/file/read/read-workbook';
import { applyPlan } from '../../src/file/write/apply-plan';
import { INTERPRETATION } from '../../src/report/interpretation-sheet';
import type { WorkbookPlan } from '../../src/report/plan';
import type { Snapshot } from '../../src/workbook/snapshot';
import { fileOfSheets } from './file-of';
import type { DrawnSheet, SheetCell } from './sheet-of';

/** Answers of an earlier check, read again after the user has changed the sheets: each follows what it was given for, or is asked. */

const OPTIONS = { lang: 'sv', today: '2026-09-15', time: '2026-09-15 10:00' } as const;

type Rows = readonly (readonly SheetCell[])[];

const TARGET: DrawnSheet = { name: 'Mål', rows: [['Nettokostnadsutveckling högst 2,0 %']] };

/** A2:D5. Nothing says what unit the amounts are in. */
const DRIFT: Rows = [
  ['Nettokostnad per nämnd'],
  ['Nämnd', 'Bokslut 2025', 'Budget 2026', 'Prognos 2026'],
  ['Regionstyrelsen', 1_204, 1_240, 1_236],
  ['Kulturnämnden', 310, 322, 325],
  ['Totalt', 1_514, 1_562, 1_561],
];
const MNKR: Answers = { 'Drift!A2|unit': 'mnkr' };
const NO_BUDGET: Answers = { ...MNKR, 'Drift!A2|C|use': 'none' };

function drawn(rows: Rows, name = 'Drift'): DrawnSheet {
  return { name, rows };
}

/** With a column before the one at `at`, counted from 0; below its last cell it is empty. */
function inserted(rows: Rows, at: number, column: readonly SheetCell[]): Rows {
  return rows.map((row, index) =>
    row.length > 1 ? [...row.slice(0, at), column[index] ?? null, ...row.slice(at)] : row,
  );
}

function renamed(rows: Rows, from: string, to: string): Rows {
  return rows.map((row) => row.map((cell) => (cell === from ? to : cell)));
}

/** The sheets as they are drawn, with the sheet "Tolkning" of an earlier check beside them. */
function written(sheets: readonly DrawnSheet[], plan: WorkbookPlan): Snapshot {
  const kept: WorkbookPlan = {
    ...plan,
    names: [],
    sheets: plan.sheets
      .filter(({ id }) => id === 'interpretation')
      // The sheets that its links lead to may be gone.
      .map((sheet) => ({
        ...sheet,
        cells: sheet.cells.map(({ row, column, value }) => ({ row, column, value })),
      })),
  };
  return readSnapshot(openPackage(applyPlan(openPackage(fileOfSheets(sheets)), kept)));
}

interface Read extends Checked {
  /** The answers that the next reading finds in "Tolkning". */
  readonly next: Answers;
}

/** Checks `before` by the answers, lets the sheets become `after` beside the report of that, and checks again. */
function changed(
  before: readonly DrawnSheet[],
  answers: Answers,
  after: readonly DrawnSheet[],
  more: Answers = {},
): Read {
  const first = checkWorkbook(readSnapshot(openPackage(fileOfSheets([...before, TARGET]))), { ...OPTIONS, answers });
  return checked(after, first.plan, more);
}

function checked(sheets: readonly DrawnSheet[], plan: WorkbookPlan, answers: Answers = {}): Read {
  const read = checkWorkbook(written([...sheets, TARGET], plan), { ...OPTIONS, answers });
  return { ...read, next: answersFrom(written([...sheets, TARGET], read.plan)) };
}

function asked({ interpretation }: Checked): (readonly [string, string | undefined])[] {
  return interpretation.questions.map(({ id, unread }) => [id, unread] as const);
}

/** What the amounts of a column are taken for, by its header. */
function uses({ interpretation }: Checked): Readonly<Record<string, string>> {
  return Object.fromEntries(
    interpretation.blocks.flatMap(({ columns }) => columns.map(({ header, use }) => [header, use])),
  );
}

test('nothing has been changed: the answers are what they were', () => {
  const read = changed([drawn(DRIFT)], NO_BUDGET, [drawn(DRIFT)]);
  expect(read.answers).toEqual(NO_BUDGET);
  expect(read.next).toEqual(NO_BUDGET);
  expect(read.json.targets[0]).toMatchObject({ netBase: 1_514, netTarget: 1_561 });
});

test('a column is inserted: the answer follows its header, not its letters', () => {
  // D was the budget of 2026 and is the outcome of 2025 now.
  const before = inserted(DRIFT, 1, [null, 'Bokslut 2024', 1_150, 300, 1_450]);
  const after = inserted(before, 1, [null, 'Bokslut 2023', 1_100, 290, 1_390]);
  const read = changed([drawn(before)], { ...MNKR, 'Drift!A2|D|use': 'none' }, [drawn(after)]);
  expect(read.answers).toEqual({ ...MNKR, 'Drift!A2|E|use': 'none' });
  expect(read.next).toEqual(read.answers);
  expect(uses(read)).toMatchObject({ 'Bokslut 2025': 'outcome', 'Budget 2026': 'none' });
  expect(asked(read)).toEqual([]);
  expect(read.json.targets[0]).toMatchObject({ netBase: 1_514, netTarget: 1_561 });
});

test('a row is inserted above: the answers follow the table', () => {
  const read = changed([drawn(DRIFT)], NO_BUDGET, [drawn([['Region Exempel'], ...DRIFT])]);
  expect(read.answers).toEqual({ 'Drift!A3|unit': 'mnkr', 'Drift!A3|C|use': 'none' });
  expect(read.next).toEqual(read.answers);
  expect(asked(read)).toEqual([]);
  expect(read.json).toMatchObject({ unit: 'mnkr' });
});

test('rows and columns are inserted at once, and the sheet has a new name', () => {
  const after = [[], ['Region Exempel'], ...inserted(DRIFT, 2, [null, 'Kommentar', 'a', 'b', 'c'])];
  const read = changed([drawn(DRIFT)], NO_BUDGET, [drawn(after, 'Drift 2026')]);
  expect(read.answers).toEqual({ 'Drift 2026!A4|unit': 'mnkr', 'Drift 2026!A4|D|use': 'none' });
  expect(asked(read)).toEqual([]);
});

test('a header has been renamed: its answer is asked about, whatever it says, until it is given again', () => {
  const after = [drawn(renamed(DRIFT, 'Budget 2026', 'Budget 2026, reviderad'))];
  const read = changed([drawn(DRIFT)], NO_BUDGET, after);
  expect(asked(read)).toEqual([['Drift!A2|C|use', '←use=none←Budget 2026']]);
  expect(read.interpretation.blocks.map(({ state }) => state)).toEqual(['asks']);
  expect(read.json.targets[0]).toMatchObject({ netBase: null, netTarget: null });
  const plan = read.plan.sheets.find(({ id }) => id === 'interpretation')!;
  const said = plan.cells.filter(({ column }) => column === INTERPRETATION.question).map(({ value }) => String(value));
  expect(said.some((text) => text.includes('Svaret ”Räknas inte (Budget 2026)” går inte att följa.'))).toBe(true);
  // It is asked again by every check, in either language, and never followed.
  const again = checked(after, read.plan);
  expect(asked(again)).toEqual(asked(read));
  const english = checkWorkbook(written([...after, TARGET], again.plan), { ...OPTIONS, lang: 'en' });
  expect(asked(checked(after, english.plan))).toEqual(asked(read));
  // The pane shows the question, and no answer to it.
  expect(interpretationView(read.interpretation, read.answers).answers).toEqual(MNKR);
  // Given in the pane it is an answer like any other.
  const given = checked(after, read.plan, { 'Drift!A2|C|use': 'decided' });
  expect(asked(given)).toEqual([]);
  expect(given.next).toEqual({ ...MNKR, 'Drift!A2|C|use': 'decided' });
  expect(asked(checked(after, given.plan))).toEqual([]);
});

test.each([
  ['year', '2024', 'B', 'Bokslut 2025', 'Bokslut 2025 (prel)'],
  ['unit', 'kr', 'D', 'Prognos 2026', 'Helårsprognos 2026'],
  ['months', '1-8', 'B', 'Bokslut 2025', 'Utfall 2025'],
])('an answer about the %s of a column that has been renamed is asked about', (about, value, letters, from, to) => {
  const key = `Drift!A2|${letters}|${about}`;
  const read = changed([drawn(DRIFT)], { ...MNKR, [key]: value }, [drawn(renamed(DRIFT, from, to))]);
  expect(asked(read)).toContainEqual([key, `←${about}=${value}←${from}`]);
  expect(read.next).toEqual(read.answers);
  expect(asked(checked([drawn(renamed(DRIFT, from, to))], read.plan))).toEqual(asked(read));
});

test('the column is gone: its answer is asked about and falls on no other', () => {
  const after = DRIFT.map((row) => row.filter((_, index) => index !== 2));
  const read = changed([drawn(DRIFT)], NO_BUDGET, [drawn(after)]);
  expect(asked(read)).toEqual([['Drift!A2|count', '←use=none←Budget 2026']]);
  expect(uses(read)).toMatchObject({ 'Prognos 2026': 'forecast' });
  const given = checked([drawn(after)], read.plan, { 'Drift!A2|count': 'count' });
  expect(asked(given)).toEqual([]);
  expect(given.json.targets[0]).toMatchObject({ netBase: 1_514, netTarget: 1_561 });
});

test('two columns have the header: it is asked which of them is meant', () => {
  const after = [drawn(inserted(DRIFT, 2, [null, 'Budget 2026', 1_250, 330, 1_580]))];
  const read = changed([drawn(DRIFT)], NO_BUDGET, after);
  expect(asked(read)).toContainEqual(['Drift!A2|C|use', '←use=none←Budget 2026']);
  expect(read.interpretation.blocks.map(({ state }) => state)).toEqual(['asks']);
  // Once they have been told apart they stay so.
  const given = checked(after, read.plan, { 'Drift!A2|C|use': 'none', 'Drift!A2|D|use': 'decided' });
  expect(asked(given)).toEqual([]);
  const again = checked(after, given.plan);
  expect(asked(again)).toEqual([]);
  expect(again.answers).toEqual({ ...MNKR, 'Drift!A2|C|use': 'none', 'Drift!A2|D|use': 'decided' });
});

test('columns that have changed places keep their answers', () => {
  const after = DRIFT.map((row) => (row.length > 1 ? [row[0]!, row[2]!, row[1]!, row[3]!] : row));
  const read = changed([drawn(DRIFT)], NO_BUDGET, [drawn(after)]);
  expect(read.answers).toEqual({ ...MNKR, 'Drift!A2|B|use': 'none' });
  expect(uses(read)).toMatchObject({ 'Bokslut 2025': 'outcome', 'Budget 2026': 'none' });
});

/** Two tables of the same form on a sheet, the second one from A8. */
const INVEST: Rows = [['Nettokostnad för projekt'], DRIFT[1]!, ['Bron', 120, 124, 130], ['Vägen', 31, 32, 33]];
const BOTH: Rows = [...DRIFT, [], ...INVEST];
const SPLIT: Answers = { 'Drift!A2|unit': 'mnkr', 'Drift!A8|unit': 'tkr' };

test('tables of the same form are told apart by their titles', () => {
  const read = changed([drawn(BOTH)], SPLIT, [drawn([...INVEST, [], ...DRIFT])]);
  expect(read.answers).toEqual({ 'Drift!A2|unit': 'tkr', 'Drift!A7|unit': 'mnkr' });
});

test('a column through both tables moves the answers of both', () => {
  const after = BOTH.map((row) => (row.length > 1 ? [row[0]!, 'x', ...row.slice(1)] : row));
  const read = changed([drawn(BOTH)], { ...SPLIT, 'Drift!A8|C|use': 'none' }, [drawn(after)]);
  expect(read.answers).toEqual({ ...SPLIT, 'Drift!A8|D|use': 'none' });
});

test('a table in the place of another one takes none of its answers', () => {
  const read = changed([drawn(BOTH)], { ...SPLIT, 'Drift!A2|C|use': 'none' }, [drawn(INVEST)]);
  expect(read.interpretation.blocks.map(({ id, state }) => [id, state])).toEqual([['Drift!A2', 'asks']]);
  expect(read.answers).toEqual({
    'Drift!A2|unit': 'tkr',
    'Drift!A2|count': '←unit=mnkr←Nettokostnad per nämnd←use=none←Budget 2026',
  });
  expect(asked(read)).toEqual([['Drift!A2|count', read.answers['Drift!A2|count']]]);
  expect(read.next).toEqual(read.answers);
});

test('the sheet has no table any more: the answer is a finding', () => {
  const other: DrawnSheet = drawn(renamed(DRIFT, 'Nettokostnad per nämnd', 'Nettokostnad, mnkr'), 'Nytt');
  const notes: DrawnSheet = drawn([['Tabellen är flyttad']]);
  const both = [drawn([...DRIFT]), other];
  const read = changed(both, { ...MNKR, 'Drift!A2|count': 'none' }, [notes, other]);
  const told = read.findings.filter(({ rule, message }) => rule === 'DA-15' && message.sv.includes('följs inte'));
  expect(told.map(({ message }) => message.sv)).toEqual([
    'Svaret om ”Nettokostnad per nämnd” på bladet Drift, som stod i bladet Tolkning, följs inte: det som svaret gäller finns inte kvar på bladet.',
  ]);
  expect(asked(read)).toEqual([]);
});

test('an answer of the pane is of the tables as they stand now, and goes before those that were kept', () => {
  const after = [drawn([['Region Exempel'], ...DRIFT])];
  const read = changed([drawn(DRIFT)], NO_BUDGET, after, { 'Drift!A3|unit': 'tkr', 'Drift!A3|C|use': '' });
  expect(read.answers).toEqual({ 'Drift!A3|unit': 'tkr' });
  expect(read.next).toEqual(read.answers);
});

test('a sheet Tolkning that an earlier version wrote tells the headers of the columns that were read', () => {
  const before = checkWorkbook(readSnapshot(openPackage(fileOfSheets([drawn(DRIFT), TARGET]))), {
    ...OPTIONS,
    answers: NO_BUDGET,
  });
  const older: WorkbookPlan = {
    ...before.plan,
    sheets: before.plan.sheets.map((sheet) =>
      sheet.id === 'interpretation'
        ? { ...sheet, cells: sheet.cells.filter(({ column }) => column !== INTERPRETATION.heads) }
        : sheet,
    ),
  };
  expect(checked([drawn(DRIFT)], older).answers).toEqual(NO_BUDGET);
  const after = inserted(DRIFT, 1, [null, 'Bokslut 2024', 1_150, 300, 1_450]);
  expect(checked([drawn([['Region Exempel'], ...after])], older).answers).toEqual({
    'Drift!A3|unit': 'mnkr',
    'Drift!A3|D|use': 'none',
  });
});

test('the parts of a table that has rows of several measures keep their own answers', () => {
  const rows: Rows = [
    ['Nettokostnad per nämnd'],
    ['Nämnd', 'Vad', 'Belopp'],
    ['Regionstyrelsen', 'Bokslut 2025', 1_204],
    ['Regionstyrelsen', 'Prognos 2026', 1_236],
    ['Kulturnämnden', 'Bokslut 2025', 310],
    ['Kulturnämnden', 'Prognos 2026', 325],
  ];
  const answers: Answers = { 'Drift!A2#Bokslut 2025|unit': 'mnkr', 'Drift!A2#Prognos 2026|C|unit': 'mnkr' };
  const same = changed([drawn(rows)], answers, [drawn(rows)]);
  expect(same.interpretation.blocks.map(({ id }) => id)).toEqual(['Drift!A2#Bokslut 2025', 'Drift!A2#Prognos 2026']);
  expect(same.answers).toEqual(answers);
  const moved = changed([drawn(rows)], answers, [drawn([['Region Exempel'], ...inserted(rows, 0, [])])]);
  expect(moved.answers).toEqual({ 'Drift!B3#Bokslut 2025|unit': 'mnkr', 'Drift!B3#Prognos 2026|D|unit': 'mnkr' });
});
