import { made, plainSpaces, rowWith, textsOf } from '../../test/support/board-sheets';
import { consistentTables, rowOf, withCell, withoutTable } from '../../test/support/consistent';
import type { SheetPlan } from './plan';
import { reallocationsSheet } from './reallocations-sheet';

const tables = consistentTables();
const sheetOf = (of = tables, lang: 'sv' | 'en' = 'sv') => made(reallocationsSheet, of, lang).sheet;

/** Whether a row is the sum of a unit, and not its name above its reallocations. */
function hasCheck(sheet: SheetPlan, row: number): boolean {
  return sheet.cells.some((cell) => cell.row === row && cell.style === 'board-group-status');
}

test('a row tells how decided became revised', () => {
  const sheet = sheetOf();
  const amountsOf = (row: number): unknown[] =>
    sheet.cells.filter((cell) => cell.row === row && cell.column > 4).map((cell) => cell.value);
  // The unit's first row is the one below its sum.
  const staff = sheet.cells.find(
    (cell) => cell.value === 'Regionstaben' && cell.style === 'board-group-text' && hasCheck(sheet, cell.row),
  )!;
  const row = sheet.cells.find((cell) => cell.row > staff.row && cell.value === 'Övriga kostnader')!.row;
  // 9 600 + 1 000 + 461.5 − 500 = 10 561.5
  expect(amountsOf(row)).toEqual([9_600, 961.5, '–', 10_561.5, 0, '–']);
});

test('units stand in the order of Enheter, each under its sum, and the board is the sum of the sums', () => {
  const sheet = sheetOf();
  const sums = sheet.cells.filter((cell) => cell.style === 'board-group-status').map((cell) => cell.row);
  const names = sums.map((row) => sheet.cells.find((cell) => cell.row === row && cell.column === 2)?.value);
  expect(names).toEqual([
    'Regionstaben',
    'Digitalisering och service',
    'IT-avdelningen',
    'Informationsförvaltningsenheten',
  ]);
  // 57 645 + 37 938 + 8 646: what the two units that cease had is with their successor when revised.
  expect(rowWith(sheet, 'Summa Regionstyrelsen', 1)).toEqual([
    'Summa Regionstyrelsen',
    104_229,
    0,
    0,
    104_229,
    0,
    '● Stämmer',
  ]);
  const total = sheet.cells.filter((cell) => cell.value === 'Summa Regionstyrelsen').at(-1)!;
  const formula = sheet.cells.find((cell) => cell.row === total.row && cell.column === 5)?.formula;
  expect(formula).toBe(`SUM(${sums.map((row) => `E${row}`).join(',')})`);
});

test('a difference that nothing explains is marked in symbol and word, and said first', () => {
  const row = rowOf(tables, 'Budget', 'Regionstaben', 'Övriga kostnader');
  const sheet = sheetOf(withCell(tables, 'Budget', row, 'Reviderad', 10_661.5)); // 100 more than explained
  const marked = sheet.cells.filter((cell) => cell.value === '■ Oförklarat');
  // The row, its unit and the board.
  expect(marked.map((cell) => cell.style)).toEqual(['board-group-status', 'board-row-mark', 'board-total-status']);
  expect(textsOf(sheet)).toContain('■ En budgetpost på 100 tkr saknar förklaring: Regionstaben, Övriga kostnader.');
});

test('what is not more than the tolerance is no difference', () => {
  const row = rowOf(tables, 'Budget', 'Regionstaben', 'Övriga kostnader');
  const near = sheetOf(withCell(tables, 'Budget', row, 'Reviderad', 10_562)); // 0.5 more, and the tolerance is 0.5
  expect(textsOf(near).filter((text) => text.startsWith('■'))).toEqual([]);
  const over = sheetOf(withCell(tables, 'Budget', row, 'Reviderad', 10_562.01));
  expect(textsOf(over).filter((text) => text.startsWith('■'))).toHaveLength(4);
});

test('rows of nothing but zeros are left out', () => {
  // IT-avdelningen has no Bidrag, decided or revised.
  const { sheet, result } = made(reallocationsSheet, tables);
  const rows = sheet.cells.filter((cell) => cell.style === 'board-row-mark');
  const filled = result.reallocations.filter((row) => row.decided !== 0 || row.revised !== 0);
  expect(rows).toHaveLength(filled.length);
});

test('the chart says the largest change, and shows decided outlined and revised solid', () => {
  const [chart] = sheetOf().charts!;
  // Personalkostnader −1 000, PO-pålägg −461.5, IT-kostnader +500, Övriga kostnader +961.5
  expect(plainSpaces(chart!.title)).toBe('Personalkostnader minskar mest: −1 000 tkr mot beslutad budget');
  expect(chart!.series.map((series) => series.mark.kind)).toEqual(['outline', 'solid']);
  expect(chart!.series[0]!.values.numbers[0]).toBe(46_000); // 30 000 + 12 000 + 4 000
  expect(chart!.series[1]!.values.numbers[0]).toBe(45_000);
});

test('more revenue is told as more revenue, though its net falls', () => {
  const row = rowOf(tables, 'Budget', 'Regionstaben', 'Försäljning');
  const [chart] = sheetOf(withCell(tables, 'Budget', row, 'Reviderad', -5_400)).charts!;
  expect(plainSpaces(chart!.title)).toBe('Försäljning ger mer intäkt: +3 000 tkr mot beslutad budget');
});

test('the list has every reallocation with a link to its row', () => {
  const sheet = sheetOf();
  expect(rowWith(sheet, 'O2')).toEqual(['O2', 'PO-pålägg', 'Övriga kostnader', 461.5, 'B4', 'Detaljbudget']);
  expect(sheet.cells.find((cell) => cell.value === 'O2')?.link).toMatchObject({
    sheet: 'Omfördelningar',
    address: 'E3',
  });
  // 1 000 + 461.5 + 500
  expect(rowWith(sheet, 'Summa omfördelat')).toEqual(['Summa omfördelat', 1_961.5]);
});

test('without a table of reallocations the sheet says so', () => {
  expect(textsOf(sheetOf(withoutTable(tables, 'Omfördelningar')))).toContain(
    'Arbetsboken har ingen tabell Omfördelningar.',
  );
});

test('without a budget and without moves there is a sentence and no chart', () => {
  const nothing = ['Budget', 'Omfördelningar', 'Ramjusteringar'].reduce(withoutTable, tables);
  const sheet = sheetOf(nothing, 'en');
  expect(textsOf(sheet)).toContain(
    '○ The workbook has no budget for 2026, so there is nothing to show per unit and cost type.',
  );
  expect(sheet.charts).toEqual([]);
});
