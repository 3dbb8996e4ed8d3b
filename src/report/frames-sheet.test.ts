import { made, manyUnits, negativeFrames, plainSpaces, rowWith, textsOf } from '../../test/support/board-sheets';
import { consistentTables, rowOf, withCell, withoutTable } from '../../test/support/consistent';
import type { ChartPlan, SheetPlan } from './plan';
import { hyphenated } from './frame-bridge';
import { framesSheet } from './frames-sheet';

const tables = consistentTables();
const sheetOf = (of = tables, lang: 'sv' | 'en' = 'sv'): SheetPlan => made(framesSheet, of, lang).sheet;

function bridgeOf(sheet: SheetPlan): ChartPlan {
  return sheet.charts!.find((chart) => chart.name === 'ramkoll-frame-bridge')!;
}

/** What each column of the bridge covers, from below to above, with the invisible base. */
function columns(chart: ChartPlan): Record<string, number[]> {
  return Object.fromEntries(
    chart.series.map((series) => [
      typeof series.name === 'string' ? series.name : series.name.text,
      series.values.numbers.map((number) => number ?? 0),
    ]),
  );
}

test('a unit has its frame, what adjusts it, its budget and its forecast, and a status in words', () => {
  // Digitalisering och service gets 37 938 + 8 646 = 46 584; the forecast is 99.5 % of it: 46 351.08.
  expect(rowWith(sheetOf(), 'Digitalisering och service').slice(0, 6)).toEqual([
    'Digitalisering och service',
    0,
    46_584,
    46_584,
    46_584,
    0,
  ]);
  expect(rowWith(sheetOf(), 'Digitalisering och service').at(-1)).toBe('● Inom ramen');
  expect(rowWith(sheetOf(), 'IT-avdelningen')).toEqual([
    'IT-avdelningen',
    37_938,
    -37_938,
    0,
    0,
    0,
    '–',
    '–',
    '○ Ingen ram kvar',
  ]);
});

test('a forecast above the frame, and a budget that is not the frame, are told apart', () => {
  const forecast = rowOf(tables, 'Prognos', 'Regionstaben', 'Personalkostnader');
  const over = sheetOf(withCell(tables, 'Prognos', forecast, 'Belopp', 40_000));
  expect(rowWith(over, 'Regionstaben').at(-1)).toBe('■ Över ramen');
  const budget = rowOf(tables, 'Budget', 'Regionstaben', 'Övriga kostnader');
  const other = sheetOf(withCell(tables, 'Budget', budget, 'Reviderad', 10_661.5)); // 100 above
  expect(rowWith(other, 'Regionstaben').slice(5)).toContain(100);
  expect(rowWith(other, 'Regionstaben').at(-1)).toBe('▲ Budget skiljer sig');
});

test('the verdict holds the forecast of the board against its frame', () => {
  const sheet = sheetOf();
  const total = rowWith(sheet, 'Summa Regionstyrelsen');
  expect(total.slice(0, 4)).toEqual(['Summa Regionstyrelsen', 104_229, 0, 104_229]);
  expect(textsOf(sheet).filter((text) => text.startsWith('● Prognosen ryms'))).toHaveLength(1);
  expect(textsOf(sheetOf(withoutTable(tables, 'Prognos')))).toContain(
    '○ Prognos saknas, så ramen kan bara jämföras med budgeten.',
  );
});

test('every adjustment stands under each unit that it touches, signed, with its decision', () => {
  const sheet = sheetOf();
  const sides = sheet.cells.filter((cell) => cell.value === 'RJ1').map((cell) => cell.row);
  const rows = sides.map((row) =>
    sheet.cells.filter((cell) => cell.row === row && cell.value !== null).map((cell) => cell.value),
  );
  expect(rows).toEqual([
    ['från IT-avdelningen', 'RJ1', 12_000, 'B3', '2026-01-01', 'Personalkostnader'],
    ['till Digitalisering och service', 'RJ1', -12_000, 'B3', '2026-01-01', 'Personalkostnader'],
  ]);
});

test('the bridge goes from decided to revised, first what is given and then what is got', () => {
  const chart = bridgeOf(sheetOf());
  expect(plainSpaces(chart.title)).toBe('Ramarna summerar till 104 229 tkr efter justeringarna: inget tillskott');
  // 104 229 − 37 938 = 66 291; − 8 646 = 57 645; + 46 584 = 104 229
  expect(columns(chart)).toEqual({
    'Osynlig bas': [0, 66_291, 57_645, 57_645, 0],
    'Start och slut': [104_229, 0, 0, 0, 104_229],
    Ökning: [0, 0, 0, 46_584, 0],
    Minskning: [0, 37_938, 8_646, 0, 0],
  });
  expect(chart.series.map((series) => series.mark.kind)).toEqual(['none', 'solid', 'solid', 'solid']);
});

test('a bridge that passes zero is drawn in parts above and below', () => {
  const chart = bridgeOf(sheetOf(negativeFrames()));
  expect(plainSpaces(chart.title)).toBe('Ramarna minskar med 80 tkr till 20 tkr');
  // 100 → −150 → −180 → 20: the first step covers 100 to 0 and 0 to −150, the second −150 to −180 under a base of −150.
  expect(columns(chart)).toEqual({
    'Osynlig bas': [0, 0, -150, 0, 0],
    'Start och slut': [100, 0, 0, 0, 20],
    Ökning: [0, 0, 0, 20, 0],
    Minskning: [0, 100, 0, 0, 0],
    'Ökning under noll': [0, 0, 0, -180, 0],
    'Minskning under noll': [0, -150, -30, 0, 0],
  });
  // A step in two parts has two labels, so its name says what they make together.
  expect(chart.series[0]!.categories.texts.map(plainSpaces)).toEqual([
    'Beslutad ram',
    'B1:\nRegionstaben (−250 tkr)',
    'B2:\nDigitalisering och service',
    'B3:\nIT-avdelningen (+200 tkr)',
    'Reviderad ram',
  ]);
  expect(chart.valueAxis?.min).toBeUndefined();
  expect(bridgeOf(sheetOf()).valueAxis?.min).toBe(0);
});

test('with many units the bridge has one step down and one up for each decision', () => {
  const chart = bridgeOf(sheetOf(manyUnits(60)));
  expect(chart.series[0]!.categories.texts).toEqual([
    'Beslutad ram',
    'B3: minskar',
    'B3: ökar',
    'B4: minskar',
    'B4: ökar',
    'Reviderad ram',
  ]);
});

test('a long word is parted at a joint or before a syllable, and a short one stays', () => {
  expect(hyphenated('B3:\nInformationsförvaltningsenheten', 19)).toBe('B3:\nInformations-\nförvaltningsenheten');
  expect(hyphenated('Samordningskansliet', 18)).toBe('Samordnings-\nkansliet');
  expect(hyphenated('Digitalisering och service', 18)).toBe('Digitalisering och service');
  expect(
    hyphenated('x'.repeat(20), 10)
      .split('\n')
      .every((part) => part.length <= 10),
  ).toBe(true);
});

test('units whose frame changed are shown, the largest of them where they are many', () => {
  const chart = (of = tables) => sheetOf(of).charts!.find((each) => each.name === 'ramkoll-moved-units')!;
  expect(plainSpaces(chart().title)).toBe('3 enheter får ny ram, mest Digitalisering och service: +46 584 tkr');
  expect(chart().series[0]!.values.numbers).toEqual([0, 37_938, 8_646]);
  const many = chart(manyUnits(60));
  expect(many.series[0]!.values.numbers).toHaveLength(15);
  expect(many.title).toMatch(/^De 15 enheter vars ram ändras mest, av 60: /);
});

test('without adjustments there is no bridge, and the sheet says why', () => {
  const sheet = sheetOf(withoutTable(tables, 'Ramjusteringar'));
  expect(sheet.charts).toEqual([]);
  expect(textsOf(sheet)).toContain('Arbetsboken har ingen tabell Ramjusteringar. Reviderad ram är beslutad ram.');
});

test('without frames there is a sentence only', () => {
  const sheet = sheetOf(withoutTable(tables, 'Ramar'), 'en');
  expect(textsOf(sheet)).toContain(
    '○ The workbook has no table Frames, so no frame can be held against budget and forecast.',
  );
  expect(sheet.charts).toEqual([]);
});
