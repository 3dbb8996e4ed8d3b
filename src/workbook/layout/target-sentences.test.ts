import { snapshotOfSheets, type SheetCell } from '../../../test/layouts/sheet-of';
import { gridOf } from './grid';
import { sentenceTargets } from './target-sentences';

/** "2 % 2026 A1": the limit, the years and the cell of each. */
function targets(rows: readonly (readonly SheetCell[])[], name = 'Blad1'): string[] {
  const snapshot = snapshotOfSheets([{ name, rows }]);
  return sentenceTargets(gridOf(snapshot, snapshot.sheets[0]!, [])).map(({ limit, years, place }) => {
    const said = years === null ? '–' : years.first === years.last ? `${years.last}` : `${years.first}–${years.last}`;
    return `${Math.round(limit * 1000) / 10} % ${said} ${place.address}`;
  });
}

const TARGET = 'Nettokostnadsutveckling, högst';

test('the year of a sentence, of its row, of the title over it or of the sheet', () => {
  expect(targets([['Mål 2026: nettokostnadsutveckling högst 2,0 %']])).toEqual(['2 % 2026 A1']);
  expect(targets([[TARGET, 2026, '2,5 %']])).toEqual(['2.5 % 2026 C1']);
  expect(targets([['År 2026', TARGET, 0.02]])).toEqual(['2 % 2026 C1']);
  expect(targets([['Mål 2026'], [], ['Nettokostnadsutveckling högst 2 %']])).toEqual(['2 % 2026 A3']);
  expect(
    targets([
      [null, 2026],
      [TARGET, 0.02],
    ]),
  ).toEqual(['2 % 2026 B2']);
  expect(targets([['Nettokostnadsutveckling högst 2 %']], 'Mål 2026')).toEqual(['2 % 2026 A1']);
  expect(targets([['Nettokostnadsutveckling högst 2 %']], 'Plan 2026-2028')).toEqual(['2 % 2026–2028 A1']);
});

test('a year of something else is none of the goal', () => {
  expect(targets([['Nettokostnadsutveckling högst 2 %']])).toEqual(['2 % – A1']);
  expect(targets([['Beslutat 2025-11-24'], ['Nettokostnadsutveckling högst 2 %']])).toEqual(['2 % – A2']);
  // The table above has titles of its own.
  const table = [['Bokslut 2024'], ['Nämnd', 'Utfall'], ['Kulturnämnden', 310], ['Nettokostnadsutveckling högst 2 %']];
  expect(targets(table)).toEqual(['2 % – A4']);
  // The headers of a table: two years, none of them the goal's.
  expect(targets([[null, 'Utfall 2025', 'Budget 2026'], ['Nettokostnadsutveckling högst 2 %']])).toEqual(['2 % – A2']);
});

test('limits of several years under their years', () => {
  expect(
    targets([
      [null, 2026, 2027],
      [TARGET, 0.02, 0.015],
    ]),
  ).toEqual(['2 % 2026 B2', '1.5 % 2027 C2']);
  // What came out is no limit.
  expect(
    targets([
      [null, 'Utfall 2025', 'Mål 2026'],
      [TARGET, '4,1 %', '2,0 %'],
    ]),
  ).toEqual(['2 % 2026 C2']);
  // Numbers that nothing heads are a row of a table.
  expect(targets([[TARGET, 0.041, 0.02]])).toEqual([]);
});

test.each([
  'Nettokostnaderna får öka med högst 2,0 %',
  'Nettokostnaden får öka med 2,0 procent som mest',
  'Nettokostnaderna får inte öka med mer än 2 %',
  'Nettokostnaden ska inte växa mer än 2 %',
  'Nettokostnad max 2 %',
  'Max 2 % ökning av nettokostnaden',
  'Nettokostnadsökning högst 2 %',
  'Net cost development no more than 2.0%',
  'Net costs may increase by at most 2 %',
])('%s', (text) => {
  expect(targets([[text]])).toEqual(['2 % – A1']);
});

test.each([
  'Nettokostnaderna ökade med högst 2 % under året',
  'Nettokostnaden väntas öka med mer än 2 %',
  'Nettokostnaden får öka mer än 2 %, om taxorna höjs',
  'Nettokostnad, avvikelse mot budget högst 2 %',
  'Nettokostnadsandel av skatt högst 98 %',
  'Mål: nettokostnadsutvecklingen ska minska med 2 %',
  'Personalkostnaderna får öka med högst 2 %',
])('near miss: %s', (text) => {
  expect(targets([[text]])).toEqual([]);
});

test('the texts that may say whom a goal is for', () => {
  const textsOf = (rows: readonly (readonly SheetCell[])[]) => {
    const snapshot = snapshotOfSheets([{ name: 'Mål', rows }]);
    return sentenceTargets(gridOf(snapshot, snapshot.sheets[0]!, [])).map(({ texts }) => texts);
  };
  expect(textsOf([['Kulturnämnden'], ['Nettokostnadsutveckling högst', 0.02]])).toEqual([
    { said: ['Nettokostnadsutveckling högst'], over: ['Kulturnämnden', 'Mål'] },
  ]);
  expect(textsOf([['Kulturnämnden', TARGET, 0.02]])).toEqual([{ said: [TARGET, 'Kulturnämnden'], over: ['Mål'] }]);
  // Beside a row of figures: its label is about the figures.
  expect(textsOf([['Kulturnämnden', 310, 'Nettokostnadsutveckling högst 2 %']])[0]?.said).toEqual([
    'Nettokostnadsutveckling högst 2 %',
  ]);
  // Another goal over it is about something else.
  expect(
    textsOf([['Kulturnämnden: nettokostnadsutveckling högst 1 %'], ['Nettokostnadsutveckling högst 2 %']])[1]?.over,
  ).toEqual(['Mål']);
});
