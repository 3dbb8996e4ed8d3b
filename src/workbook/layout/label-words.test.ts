import { isNetLabel, isWholeLabel, kindOfHeading, labelKind } from './label-words';

test.each([
  // Sums, in the words that statements have for them.
  ['Summa intäkter', 'total'],
  ['TOTALA NETTOKOSTNADER', 'total'],
  ['Totala kostnader för verksamheten', 'total'],
  ['Regionen sammantaget', 'total'],
  ['Förvaltningen totalt', 'total'],
  ['Nämnderna tillsammans', 'total'],
  ['Regionen som helhet', 'total'],
  // A name may begin with such a word.
  ['Tillsammans för hälsa', 'name'],
  ['Totalförsvar', 'name'],
  // Parts of the row above, and amounts outside net cost.
  ['varav läkemedel', 'part'],
  ['Skatteintäkter', 'outside'],
  ['Årets resultat', 'outside'],
  ['Regionbidrag', 'frame'],
  ['Antal årsarbetare', 'no-amount'],
  // The order matters: fees are revenue but for those that are paid.
  ['Hyresintäkter', 'revenue'],
  ['Patientavgifter', 'revenue'],
  ['Sociala avgifter', 'cost'],
  ['Lämnade bidrag', 'cost'],
  ['Bidrag', 'revenue'],
  ['Avskrivningar', 'depreciation'],
  // A unit is no cost type, whatever stands before its last word.
  ['Fastighetsnämnden', 'name'],
  ['11 Ledning', 'name'],
])('"%s" is of kind %s', (label, kind) => {
  expect(labelKind(label)).toBe(kind);
});

test('a sum of everything, and one of a name of its own', () => {
  expect(
    ['Summa', 'Totalt', 'Regionen sammantaget', 'Hela regionen totalt', 'Region Exempel totalt'].filter(isWholeLabel),
  ).toHaveLength(5);
  expect(['Förvaltningen totalt', 'Nämnderna sammantaget', 'Område Nord'].filter(isWholeLabel)).toEqual([]);
});

test('a net cost, which tells how signs are to be read', () => {
  expect(
    ['Nettokostnad', 'Verksamhetens nettokostnader', 'Totala nettokostnader', 'Summa netto'].filter(isNetLabel),
  ).toHaveLength(4);
  expect(['Totala kostnader', 'Nettoårsarbetare'].filter(isNetLabel)).toEqual([]);
});

test('what a sum or a heading speaks for', () => {
  expect(['Summa intäkter', 'Verksamhetens kostnader', 'Avskrivningar', 'Vård'].map(kindOfHeading)).toEqual([
    'revenue',
    'cost',
    'depreciation',
    null,
  ]);
});
