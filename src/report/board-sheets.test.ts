import {
  inUnit,
  made,
  manyUnits,
  negativeFrames,
  problemsOf,
  textsOf,
  wrongFormulas,
  type Builder,
} from '../../test/support/board-sheets';
import { consistentTables, withoutTable } from '../../test/support/consistent';
import { headerText, type Tables } from '../../test/support/snapshot-of';
import { writeNewWorkbook } from '../file/write/blank-workbook';
import { actionsSheet } from './actions-sheet';
import { framesSheet } from './frames-sheet';
import { reportStyles } from './look';
import type { SheetPlan } from './plan';
import { reallocationsSheet } from './reallocations-sheet';
import { boardStyles } from './sheet-draft';

const full = consistentTables();
const without = (...names: string[]): Tables => names.reduce(withoutTable, full);
const emptied = (name: string): Tables => ({ ...full, [name]: [full[name]![0]!] });

const WORKBOOKS: readonly (readonly [string, Tables])[] = [
  ['a consistent workbook', full],
  ['kronor', inUnit('kr')],
  ['million kronor', inUnit('mnkr')],
  ['no reallocations', without('Omfördelningar')],
  ['an empty table of reallocations', emptied('Omfördelningar')],
  ['no frame adjustments', without('Ramjusteringar')],
  ['no frames', without('Ramar')],
  ['no budget', without('Budget')],
  ['no budget and nothing that moves', without('Budget', 'Omfördelningar', 'Ramjusteringar')],
  ['no forecast', without('Prognos')],
  ['no actions', without('Åtgärder')],
  ['no assignments', without('Uppdrag')],
  ['no decisions', without('Beslut')],
  ['sixty units with long names', manyUnits(60)],
  ['a frame below zero', negativeFrames()],
];
const SHEETS: readonly (readonly [string, Builder])[] = [
  ['reallocations', reallocationsSheet],
  ['frames', framesSheet],
  ['actions', actionsSheet],
];
const CASES = WORKBOOKS.flatMap(([workbook, tables]) =>
  SHEETS.map(([sheet, build]) => [workbook, sheet, tables, build] as const),
);

describe.each(CASES)('%s: %s', (_, __, tables, build) => {
  test.each(['sv', 'en'] as const)('every formula gives the value beside it (%s)', (lang) => {
    const sheet = made(build, tables, lang);
    expect(wrongFormulas(sheet).wrong).toEqual([]);
    expect(problemsOf(sheet)).toEqual([]);
  });

  test('the file edge takes it', () => {
    const { sheet, basis } = made(build, tables);
    // Links lead to sheets that are not here.
    const others = new Set(sheet.cells.flatMap(({ link }) => (link ? [link.sheet] : [])));
    others.delete('Underlag');
    const stubs = [...others].map((name): SheetPlan => ({
      id: name,
      name,
      cells: [{ row: 1, column: 1, value: name }],
    }));
    const plan = {
      styles: { ...reportStyles('tkr'), ...boardStyles('tkr') },
      sheets: [sheet, basis, ...stubs],
      names: [],
    };
    expect(writeNewWorkbook(plan).length).toBeGreaterThan(1000);
    const known = new Set(Object.keys(plan.styles));
    expect(sheet.cells.filter((cell) => cell.style !== undefined && !known.has(cell.style))).toEqual([]);
  });

  test('no text is left in the other language', () => {
    // Words of the workbook itself are the user's.
    const own = new Set([
      ...Object.values(tables).flat(2).map(headerText),
      ...Object.keys(tables),
      'Regionstyrelsen',
      '–',
    ]);
    const swedish = new Set(textsOf(made(build, tables, 'sv').sheet));
    const both = textsOf(made(build, tables, 'en').sheet).filter((text) => swedish.has(text) && !own.has(text));
    // Numbers of steps, names of decisions and of programmes stay; Status is the same word.
    expect(both.filter((text) => !/^(Status|Start|B\d:\s[^]*)$/.test(text))).toEqual([]);
  });
});

test('there are many formulas to be right about', () => {
  const counts = SHEETS.map(([, build]) => wrongFormulas(made(build, full)).count);
  // Four units of nine cost types with two formulas each and more; frames and moves; two actions in two programmes.
  expect(counts[0]).toBeGreaterThan(150);
  expect(counts[1]).toBeGreaterThan(80);
  expect(counts[2]).toBeGreaterThan(40);
});
