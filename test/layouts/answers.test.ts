import { answersFrom } from '../../src/app/kept-answers';
import { checkWorkbook } from '../../src/app/check';
import { openPackage } from '../../src/file/package/package';
import { readSnapshot } from '../../src/file/read/read-workbook';
import { applyPlan } from '../../src/file/write/apply-plan';
import { INTERPRETATION } from '../../src/report/interpretation-sheet';
import type { WorkbookPlan } from '../../src/report/plan';
import { fileOfSheets } from './file-of';
import { LAYOUTS } from './layouts';
import type { DrawnSheet } from './sheet-of';

const OPTIONS = { lang: 'sv', today: '2026-09-15', time: '2026-09-15 10:00' } as const;

/** Net cost of three units, with nothing that says what unit the amounts are in, nor which months the outcome of 2026 covers. */
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
  { name: 'Mål', rows: [['Nettokostnadsutveckling högst 2,0 %']] },
];

/** The plan with what a user writes into cells of "Tolkning": by key and column. */
function withWritten(plan: WorkbookPlan, written: Readonly<Record<string, readonly [number, string]>>): WorkbookPlan {
  return {
    ...plan,
    sheets: plan.sheets.map((sheet) => {
      if (sheet.id !== 'interpretation') return sheet;
      const rows = new Map(
        sheet.cells.filter(({ column }) => column === INTERPRETATION.key).map(({ row, value }) => [row, String(value)]),
      );
      return {
        ...sheet,
        cells: sheet.cells.map((cell) => {
          const of = written[rows.get(cell.row) ?? ''];
          return of?.[0] === cell.column ? { ...cell, value: of[1] } : cell;
        }),
      };
    }),
  };
}

test('what is not told is asked, and nothing of the table counts', () => {
  const checked = checkWorkbook(readSnapshot(openPackage(fileOfSheets(OPEN))), OPTIONS);
  expect(checked.interpretation.questions.map(({ about }) => about).sort()).toEqual(['months', 'unit']);
  expect(checked.model.outcome.count).toBe(0);
  const said = checked.findings
    .filter(({ rule }) => rule === 'DA-15')
    .map(({ cells }) => cells.map(({ sheet }) => sheet));
  expect(said).toContainEqual(['Drift']);
});

test('answers written in Tolkning are followed by the next check and stay', () => {
  const first = openPackage(fileOfSheets(OPEN));
  const asked = checkWorkbook(readSnapshot(first), OPTIONS);
  const plan = withWritten(asked.plan, {
    'Drift!A2': [INTERPRETATION.unit, 'mnkr'],
    'Drift!A2|D': [INTERPRETATION.months, 'jan–aug'],
  });
  const second = openPackage(applyPlan(first, plan));
  const snapshot = readSnapshot(second);
  expect(answersFrom(snapshot)).toEqual({ 'Drift!A2|unit': 'mnkr', 'Drift!A2|D|months': '1-8' });
  const answered = checkWorkbook(snapshot, OPTIONS);
  expect(answered.interpretation.questions).toEqual([]);
  expect(answered.json.unit).toBe('mnkr');
  expect(answered.json.targets[0]).toMatchObject({
    netBase: 1_514,
    netTarget: 1_561,
    netTargetToDate: 1_024,
    netBaseToDate: null,
  });
  // The sheet is written again, and says the same.
  const third = readSnapshot(openPackage(applyPlan(second, answered.plan)));
  expect(answersFrom(third)).toEqual(answersFrom(snapshot));
});

test('answers of the pane count as those of the sheet do', () => {
  const { json } = checkWorkbook(readSnapshot(openPackage(fileOfSheets(OPEN))), {
    ...OPTIONS,
    answers: { 'Drift!A2|unit': 'tkr', 'Drift!A2|D|months': '1-8' },
  });
  expect(json.unit).toBe('tkr');
  expect(json.targets[0]).toMatchObject({ netBase: 1_514, netTarget: 1_561 });
});

test('a workbook read from its file gives what its cells give', () => {
  for (const layout of LAYOUTS) {
    const { targets } = checkWorkbook(
      readSnapshot(openPackage(fileOfSheets(layout.draw({ sign: 'cost-negative', unit: 'kr' })))),
      OPTIONS,
    ).json;
    expect({ layout: layout.name, count: targets.length }).toEqual({ layout: layout.name, count: 1 });
    expect(targets[0]!.netBase).not.toBeNull();
  }
});
