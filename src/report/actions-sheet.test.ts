import { made, manyUnits, plainSpaces, rowWith, textsOf } from '../../test/support/board-sheets';
import { consistentTables, withCell, withoutTable, withRows } from '../../test/support/consistent';
import { actionsSheet } from './actions-sheet';

const tables = consistentTables();
const sheetOf = (of = tables, lang: 'sv' | 'en' = 'sv') => made(actionsSheet, of, lang).sheet;
const titleOf = (of = tables): string => plainSpaces(sheetOf(of).charts![0]!.title);

test('an action has its effects, and its status in symbol and word', () => {
  expect(rowWith(sheetOf(), 'Å2')).toEqual([
    'Å2',
    'Färre licenser',
    'Digitalisering och service',
    'Digitaliseringsdirektören',
    '2026-04-01',
    450,
    200,
    450,
    0,
    '▲ Delvis',
    'Nej',
    'B2',
  ]);
});

test('the assignment is held against what counts for it', () => {
  // Planned and forecast 600 + 450, realised 400 + 200, of 1 000.
  expect(rowWith(sheetOf(), 'Ekonomi i balans')).toEqual([
    'Ekonomi i balans',
    1_000,
    1_050,
    600,
    1_050,
    0,
    '● Uppnås',
    0.6,
    1.05,
  ]);
  expect(titleOf()).toBe('Prognosen når 1 050 av 1 000 tkr');
});

test('what is missing from the assignment is said', () => {
  const short = withCell(tables, 'Åtgärder', 1, 'Prognos', 300); // 300 + 450
  expect(titleOf(short)).toBe('Prognosen når 750 av 1 000 tkr: 250 tkr saknas');
  expect(rowWith(sheetOf(short), 'Ekonomi i balans').slice(5, 7)).toEqual([250, '▲ Risk']);
  const planned = withCell(short, 'Åtgärder', 1, 'Effekt målår', 300);
  expect(rowWith(sheetOf(planned), 'Ekonomi i balans').at(6)).toBe('■ Uppnås inte');
});

test('without any forecast the plan is what can be told', () => {
  const none = [1, 2].reduce((all, row) => withCell(all, 'Åtgärder', row, 'Prognos', null), tables);
  expect(titleOf(none)).toBe('Prognos saknas: 1 050 tkr är planerat mot uppdraget 1 000 tkr');
  expect(rowWith(sheetOf(none), 'Ekonomi i balans').slice(4)).toEqual(['–', '–', '▲ Risk', 0.6, '–']);
});

test('programmes stand in the order of the table, each under its sum; what has none comes last', () => {
  const some = withCell(tables, 'Åtgärder', 1, 'Program', null);
  const sheet = sheetOf(some);
  const groups = sheet.cells.filter((cell) => cell.style === 'board-group-text' && cell.column === 2);
  expect(groups.map((cell) => cell.value)).toEqual(['Accelererad digitalisering och AI', 'Utan program']);
  expect(rowWith(sheet, 'Utan program', 1)).toEqual(['Utan program', 600, 400, 600, 0]);
  expect(rowWith(sheet, 'Alla åtgärder')).toEqual(['Alla åtgärder', 1_050, 600, 1_050, 0]);
});

test('several assignments have a row each, and only what counts for them', () => {
  const two = withCell(
    withRows(tables, 'Uppdrag', ['Digitala arbetssätt', 'Digitalisering och service', 500, 'B1']),
    'Åtgärder',
    2,
    'Uppdrag',
    'Digitala arbetssätt',
  );
  expect(rowWith(sheetOf(two), 'Ekonomi i balans').slice(1, 7)).toEqual([1_000, 600, 400, 600, 400, '■ Uppnås inte']);
  expect(rowWith(sheetOf(two), 'Digitala arbetssätt, Digitalisering och service').slice(1, 7)).toEqual([
    500,
    450,
    200,
    450,
    50,
    '■ Uppnås inte',
  ]);
  expect(titleOf(two)).toBe('0 av 2 uppdrag nås enligt prognosen');
});

test('the chart has planned, realised and forecast per programme, and the assignment as its last group', () => {
  const [chart] = sheetOf().charts!;
  expect(chart!.series.map((series) => series.mark.kind)).toEqual(['outline', 'solid', 'hatched', 'outline']);
  expect(chart!.series.map((series) => series.values.numbers)).toEqual([
    [600, 450, 1_050],
    [400, 200, 600],
    [600, 450, 1_050],
    [null, null, 1_000],
  ]);
  expect(chart!.series[0]!.categories.texts.at(-1)).toBe('Uppdrag: Ekonomi i balans');
});

test('no actions: a sentence, the assignment, and no empty table', () => {
  const sheet = sheetOf(withoutTable(tables, 'Åtgärder'));
  expect(textsOf(sheet)).toContain(
    '○ Arbetsboken har ingen tabell Åtgärder, så det finns inga åtgärder att följa upp.',
  );
  expect(rowWith(sheet, 'Ekonomi i balans')).toEqual([
    'Ekonomi i balans',
    1_000,
    '–',
    '–',
    '–',
    '–',
    '○ Underlag saknas',
    '–',
    '–',
  ]);
  expect(sheet.charts).toEqual([]);
  expect(textsOf(sheet)).not.toContain('Åtgärder per program');
});

test('no assignment: the plan is what the forecast is held against', () => {
  expect(titleOf(withoutTable(tables, 'Uppdrag'))).toBe('Prognosen är 1 050 tkr mot planerade 1 050 tkr');
});

test('rows are high enough for names that wrap', () => {
  const sheet = sheetOf(manyUnits(3));
  const row = sheet.cells.find((cell) => cell.value === 'Å1')!.row;
  // The unit's name has 93 characters in a column of 21: five lines or more of 15 points.
  expect(sheet.rowHeights!.find((each) => each.row === row)!.height).toBeGreaterThanOrEqual(75);
});
