import { checkWorkbook, type Checked } from '../../src/app/check';
import type { Answers } from '../../src/domain/interpretation';
import { openPackage } from '../../src/file/package/package';
import { readSnapshot } from '../../src/file/read/read-workbook';
import { fileOfSheets } from './file-of';
import { snapshotOfSheets, type DrawnSheet, type SheetCell } from './sheet-of';

/** Number formats that show amounts in another unit than they stand in the cells, or say the unit that they are in. */
const OPTIONS = { lang: 'sv', today: '2026-09-15', time: '2026-09-15 10:00' } as const;
const TARGET: DrawnSheet = { name: 'Mål', rows: [['Nettokostnadsutveckling högst 2,0 %']] };

type Formats = Readonly<Record<string, string>>;

/** Two boards of 4 and 6 million kr, as the cells hold them. Amounts stand in B3:C4. */
function sheetOf(title: string, formats: Formats, scale = 1, header: readonly SheetCell[] = []): DrawnSheet {
  return {
    name: 'Drift',
    rows: [
      [title],
      ['Nämnd', 'Bokslut 2025', 'Prognos 2026', ...header],
      ['Kulturnämnden', 4_000_000 * scale, 4_100_000 * scale],
      ['Servicenämnden', 6_000_000 * scale, 6_200_000 * scale],
    ],
    formats,
  };
}

function check(sheet: DrawnSheet, answers: Answers = {}): Checked {
  return checkWorkbook(snapshotOfSheets([sheet, TARGET]), { ...OPTIONS, answers });
}

const asked = ({ interpretation }: Checked): string[] => interpretation.questions.map(({ id }) => id);

/** In kr, whatever the report counts in. */
function kronor({ model, json }: Checked): (number | null)[] {
  const per = { kr: 1, tkr: 1_000, mnkr: 1_000_000 }[model.settings.unit];
  return [json.targets[0]?.netBase ?? null, json.targets[0]?.netTarget ?? null].map((amount) =>
    amount === null ? null : amount * per,
  );
}

/** 4 + 6 and 4.1 + 6.2 million kr */
const RIGHT = [10_000_000, 10_300_000];

describe('cells that hold more than they show', () => {
  test.each([
    ['Nettokostnad per nämnd, tkr', '#,##0,'],
    ['Nettokostnad per nämnd, tkr', '# ##0," tkr"'],
    ['Nettokostnad per nämnd (mnkr)', '#,##0.0,,'],
    ['Nettokostnad per nämnd', '#,##0," tkr"'],
    ['Nettokostnad per nämnd', '0.00,," mnkr"'],
  ])('%s: %s', (title, format) => {
    const checked = check(sheetOf(title, { 'B3:C4': format }));
    expect(asked(checked)).toEqual([]);
    expect(checked.interpretation.blocks[0]?.unit).toBe('kr');
    expect(kronor(checked)).toEqual(RIGHT);
  });

  test('tkr in the cells, mnkr on the sheet', () => {
    const checked = check(sheetOf('Nettokostnad per nämnd, mnkr', { 'B3:C4': '0.0,' }, 0.001));
    expect(asked(checked)).toEqual([]);
    expect(checked.interpretation.blocks[0]?.unit).toBe('tkr');
    expect(kronor(checked)).toEqual(RIGHT);
  });

  test('in one column alone, beside one that shows its cells as they are', () => {
    const sheet = sheetOf('Nettokostnad per nämnd, tkr', { 'B3:B4': '#,##0,' });
    const rows = sheet.rows.map((row) =>
      row.map((cell, at) => (at === 2 && typeof cell === 'number' ? cell / 1_000 : cell)),
    );
    const checked = check({ ...sheet, rows });
    expect(asked(checked)).toEqual([]);
    expect(kronor(checked)).toEqual(RIGHT);
  });

  test('without a word of a unit: asked, and the answer is of what the sheet shows', () => {
    const sheet = sheetOf('Nettokostnad per nämnd', { 'B3:C4': '#,##0,' });
    const checked = check(sheet);
    expect(asked(checked)).toEqual(['Drift!A2|unit']);
    expect(kronor(checked)).toEqual([null, null]);
    expect(kronor(check(sheet, { 'Drift!A2|unit': 'tkr' }))).toEqual(RIGHT);
    // Kr cannot be shown by a thousandth of them: whoever says kr speaks of the cells.
    expect(kronor(check(sheet, { 'Drift!A2|unit': 'kr' }))).toEqual(RIGHT);
  });

  test('more than kr can be shown by: asked', () => {
    expect(asked(check(sheetOf('Nettokostnad per nämnd, kr', { 'B3:C4': '#,##0,' })))).toEqual(['Drift!A2|unit']);
    expect(asked(check(sheetOf('Nettokostnad per nämnd, tkr', { 'B3:C4': '#,##0,,' })))).toEqual(['Drift!A2|unit']);
  });

  test('a column of which only some cells are shown so is asked about, and no other', () => {
    const checked = check(sheetOf('Nettokostnad per nämnd, tkr', { 'B3:B3': '#,##0,', 'C3:C4': '#,##0,' }));
    expect(asked(checked)).toEqual(['Drift!A2|B|unit']);
    expect(kronor(checked)).toEqual([null, null]);
  });

  test('such a column is answered for by what it shows: tkr in every cell, or kr that one of them shows whole', () => {
    const sheet = sheetOf('Nettokostnad per nämnd, tkr', { 'B3:B3': '#,##0,', 'C3:C4': '#,##0,' });
    const whole = check(sheet, { 'Drift!A2|B|unit': 'kr' });
    expect(asked(whole)).toEqual([]);
    expect(kronor(whole)).toEqual(RIGHT);
    const rows = sheet.rows.map((row) => row.map((cell) => (cell === 6_000_000 ? 6_000 : cell)));
    const shown = check({ ...sheet, rows }, { 'Drift!A2|B|unit': 'tkr' });
    expect(asked(shown)).toEqual([]);
    expect(kronor(shown)).toEqual(RIGHT);
  });

  test('a zero is the same in every unit', () => {
    const sheet = sheetOf('Nettokostnad per nämnd, tkr', { 'B3:C4': '#,##0,' });
    const checked = check({ ...sheet, rows: [...sheet.rows, ['Patientnämnden', 0, 0]] });
    expect(asked(checked)).toEqual([]);
    expect(kronor(checked)).toEqual(RIGHT);
  });
});

describe('formats that name the unit', () => {
  test.each([
    ['#,##0" tkr"', 0.001, 'tkr'],
    ['0.00 "mnkr"', 0.000_001, 'mnkr'],
    ['#,##0 "kr"', 1, 'kr'],
    ['#,##0\\ [$kr-41D]', 1, 'kr'],
  ] as const)('%s', (format, scale, unit) => {
    const checked = check(sheetOf('Nettokostnad per nämnd', { 'B3:C4': format }, scale));
    expect(asked(checked)).toEqual([]);
    expect(checked.interpretation.blocks[0]?.unit).toBe(unit);
    expect(kronor(checked).map((amount) => Math.round(amount!))).toEqual(RIGHT);
  });

  test('as the title does: nothing to ask', () => {
    const checked = check(sheetOf('Nettokostnad per nämnd, tkr', { 'B3:C4': '#,##0" tkr"' }, 0.001));
    expect(asked(checked)).toEqual([]);
    expect(kronor(checked)).toEqual(RIGHT);
  });

  test('otherwise than the title: asked', () => {
    const sheet = sheetOf('Nettokostnad per nämnd, tkr', { 'B3:C4': '#,##0" mnkr"' }, 0.001);
    expect(asked(check(sheet))).toEqual(['Drift!A2|unit']);
    expect(kronor(check(sheet, { 'Drift!A2|unit': 'tkr' }))).toEqual(RIGHT);
  });

  test('one column otherwise than the title, though its amounts fit: asked about that column', () => {
    const sheet = sheetOf('Nettokostnad per nämnd, tkr', { 'C3:C4': '0.0" mnkr"' });
    const scales = [1, 0.001, 0.000_001];
    const rows = sheet.rows.map((row) => row.map((cell, at) => (typeof cell === 'number' ? cell * scales[at]! : cell)));
    expect(asked(check({ ...sheet, rows }))).toEqual(['Drift!A2|C|unit']);
    const answered = check({ ...sheet, rows }, { 'Drift!A2|C|unit': 'mnkr' });
    expect(asked(answered)).toEqual([]);
    expect(kronor(answered).map((amount) => Math.round(amount!))).toEqual(RIGHT);
  });

  test('otherwise than the title, with thousands taken away: asked', () => {
    expect(asked(check(sheetOf('Nettokostnad per nämnd, mnkr', { 'B3:C4': '#,##0," tkr"' })))).toEqual([
      'Drift!A2|unit',
    ]);
  });

  test('in some cells alone state nothing: asked, but not where the title says the same', () => {
    const some = { 'B3:B3': '#,##0" tkr"', 'C3:C3': '#,##0" tkr"' };
    expect(asked(check(sheetOf('Nettokostnad per nämnd', some, 0.001)))).toEqual(['Drift!A2|unit']);
    expect(asked(check(sheetOf('Nettokostnad per nämnd, tkr', some, 0.001)))).toEqual([]);
    expect(asked(check(sheetOf('Nettokostnad per nämnd, kr', some, 1)))).toEqual(['Drift!A2|unit']);
  });

  test('in one column alone say nothing of the one beside it: asked about that', () => {
    const sheet = sheetOf('Nettokostnad per nämnd', { 'B3:B4': '#,##0" tkr"' }, 0.001);
    expect(asked(check(sheet))).toEqual(['Drift!A2|C|unit']);
  });

  test('under a title of billions, or of two units: asked', () => {
    for (const title of ['Nettokostnad per nämnd, mdkr', 'Nettokostnad per nämnd, tkr (mnkr)'])
      expect(asked(check(sheetOf(title, { 'B3:C4': '#,##0" tkr"' }, 0.001)))).toEqual(['Drift!A2|unit']);
  });

  test('two of them in one column, or one that nobody counts in: asked', () => {
    const two = sheetOf('Nettokostnad per nämnd', { 'B3:B3': '0" kr"', 'B4:B4': '0" tkr"', 'C3:C4': '0" tkr"' });
    expect(asked(check(two))).toEqual(['Drift!A2|B|unit']);
    expect(asked(check(sheetOf('Nettokostnad per nämnd, tkr', { 'B3:C4': '[$€-2] #,##0' }, 0.001)))).toEqual([
      'Drift!A2|unit',
    ]);
  });
});

test('near miss: formats that change nothing and say nothing', () => {
  for (const format of ['#,##0', '# ##0.0', '#,##0;[Red]-#,##0', '#,##0_ ;-#,##0 ']) {
    const checked = check(sheetOf('Nettokostnad per nämnd, tkr', { 'B3:C4': format }, 0.001));
    expect(asked(checked)).toEqual([]);
    expect(kronor(checked)).toEqual(RIGHT);
  }
});

test('a file with such formats is read as the sheet is drawn', () => {
  const sheets = [sheetOf('Nettokostnad per nämnd, tkr', { 'B3:B4': '#,##0,', 'C3:C4': '# ##0," tkr"' }), TARGET];
  const read = readSnapshot(openPackage(fileOfSheets(sheets)));
  expect(read.sheets.map(({ looks }) => looks?.formats)).toEqual(
    snapshotOfSheets(sheets).sheets.map(({ looks }) => looks?.formats),
  );
  // Four amounts.
  expect(read.sheets[0]?.looks?.formats.size).toBe(4);
  expect(kronor(checkWorkbook(read, OPTIONS))).toEqual(RIGHT);
});
