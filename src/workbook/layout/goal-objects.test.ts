import { goalObject, type GoalTexts } from './goal-objects';

const UNITS = ['Regionstyrelsen', 'Hälso- och sjukvårdsnämnden', 'Kultur', 'Kulturnämnden', '1110 Primärvård', 'IT'];

/** "Regionstyrelsen", "whole", "? Fritidsnämnden" for a board that is none of the units. */
function objectOf(texts: Partial<GoalTexts> | string, units = UNITS, titles: readonly string[] = []): string {
  const of = typeof texts === 'string' ? { said: [texts] } : texts;
  const object = goalObject({ said: [], over: [], ...of }, { units, titles });
  return object.of === 'whole' ? 'whole' : object.of === 'unit' ? object.name : `? ${object.name}`;
}

test.each([
  ['Regionstyrelsen: nettokostnadsutveckling högst 2,0 %', 'Regionstyrelsen'],
  ['Regionstyrelsens nettokostnadsutveckling högst 2,0 %', 'Regionstyrelsen'],
  ['Hälso- och sjukvårdsnämnden ska ha en nettokostnadsutveckling på högst 1,5 %', 'Hälso- och sjukvårdsnämnden'],
  ['Nettokostnadsutveckling för kulturnämnden högst 1,5 %', 'Kulturnämnden'],
  ['Primärvårdens nettokostnadsutveckling högst 2 %', '1110 Primärvård'],
  ['Nettokostnadsutveckling IT högst 2 %', 'IT'],
])('%s: a unit of the tables', (text, unit) => {
  expect(objectOf(text)).toBe(unit);
});

test.each([
  ['Fritidsnämnden: nettokostnadsutveckling högst 2,0 %', '? Fritidsnämnden'],
  ['Hälso- och fritidsnämndens nettokostnadsutveckling högst 2,0 %', '? Hälso- och fritidsnämnden'],
  ['Nettokostnadsutvecklingen i Tekniska nämnden högst 2,0 %', '? Tekniska nämnden'],
  ['Regionstyrelsen och Kulturnämnden: nettokostnadsutveckling högst 2 %', '? Regionstyrelsen, Kulturnämnden'],
])('%s: none of the units', (text, name) => {
  expect(objectOf(text)).toBe(name);
});

test.each([
  ['Nettokostnadsutveckling högst 2,0 %'],
  ['Nämndens nettokostnadsutveckling högst 2,0 %'],
  ['Regionens nettokostnadsutveckling högst 2,0 %'],
  ['Nettokostnadsutveckling för Region Exempel högst 2,0 %'],
  ['Net cost development: it may be at most 2 %'],
  // Who decided it
  ['Nettokostnadsutveckling högst 2,0 %, beslutad av Regionstyrelsen 2025'],
  ['Regionstyrelsen har beslutat om en nettokostnadsutveckling på högst 2,0 %'],
  ['Ekonomistyrning och förvaltning: nettokostnadsutveckling högst 2 %'],
])('%s: the whole', (text) => {
  expect(objectOf(text)).toBe('whole');
});

test('a board that the workbook is about is the whole', () => {
  const text = 'Regionstyrelsen: nettokostnadsutveckling högst 2,0 %';
  const clinics = ['Kirurgkliniken', 'Medicinkliniken'];
  expect(objectOf(text, clinics, ['Regionstyrelsen, uppföljning augusti 2026'])).toBe('whole');
  expect(objectOf(text, clinics, ['Driftredovisning per klinik'])).toBe('? Regionstyrelsen');
  // One unit is the whole, whatever it is called.
  expect(objectOf(text, ['Staben'])).toBe('whole');
  expect(objectOf('Net cost development at most 2 %', ['Development', 'Staff'])).toBe('whole');
});

test('the text nearest to the limit decides', () => {
  const goal = 'Nettokostnadsutveckling högst';
  expect(objectOf({ said: [goal, 'Kulturnämnden'] })).toBe('Kulturnämnden');
  expect(objectOf({ said: [goal], over: ['Mål 2026', 'Kulturnämnden, mål 2026', 'Mål'] })).toBe('Kulturnämnden');
  expect(objectOf({ said: [goal], over: ['Regionstyrelsen'] })).toBe('Regionstyrelsen');
  expect(objectOf({ said: [`Regionens ${goal}`], over: ['Kulturnämnden'] })).toBe('whole');
  // What is said of a unit over a goal is no title of it.
  expect(objectOf({ said: [goal], over: ['Kulturnämnden har fått nya lokaler'] })).toBe('whole');
});

test('another board over a goal, among boards and over clinics', () => {
  const texts = { said: ['Nettokostnadsutveckling högst 2 %'], over: ['Fritidsnämnden'] };
  expect(objectOf(texts)).toBe('? Fritidsnämnden');
  expect(objectOf(texts, ['Kirurgkliniken', 'Medicinkliniken'])).toBe('whole');
});
