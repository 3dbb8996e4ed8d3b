import { goalYears, nearestIn } from './goal-years';

test.each([
  ['Mål 2026: nettokostnadsutveckling högst 2,0 %', 2026, 2026, null],
  ['Nettokostnadsutveckling högst 2,0 % under 2026', 2026, 2026, null],
  // Two years that are compared: the later one is the goal's.
  ['Nettokostnadsutvecklingen från 2025 till 2026 får vara högst 2 %', 2026, 2026, 2025],
  ['Nettokostnadsutvecklingen 2026 jämfört med 2024 är högst 4 %', 2026, 2026, 2024],
  ['Nettokostnadsutveckling 2025–2026 högst 2 %', 2026, 2026, 2025],
  ['Nettokostnadsutveckling 2025/26 högst 2 %', 2026, 2026, 2025],
  // A limit for several years.
  ['Nettokostnadsutveckling högst 2 % åren 2026–2028', 2026, 2028, null],
  ['Nettokostnadsutveckling högst 2 % 2026 och 2027', 2026, 2027, null],
  ['Nettokostnadsutvecklingen från 2023 till 2026 högst 2 % per år', 2024, 2026, null],
  ['Nettokostnadsutvecklingen 2025–2026 högst 2 % per år', 2025, 2026, null],
  // A year by itself beside the years of a plan.
  ['Enligt regionplan 2025–2027 är nettokostnadsutvecklingen högst 2 % år 2026', 2026, 2026, null],
  // The years of papers are none of the goal's.
  ['Beslut 2025-11-24, mål för 2026', 2026, 2026, null],
  ['Beslut den 24 november 2025, mål för 2026', 2026, 2026, null],
  ['Mål 2026, fastställt av regionfullmäktige 2025', 2026, 2026, null],
  ['Beslutat mål 2026', 2026, 2026, null],
  ['RS 2025-00123, § 112/2025, mål för 2026', 2026, 2026, null],
])('%s', (text, first, last, base) => {
  expect(goalYears(text)).toEqual({ first, last, base });
});

test.each([
  'Nettokostnadsutveckling högst 2,0 %',
  'Beslutat 2025-11-24',
  'RS 2025-00123',
  'Högst 2050 tkr',
  '2 000 anställda',
  '2000 årsarbetare',
])('no year in %s', (text) => {
  expect(goalYears(text)).toBeNull();
});

test('of the years of a plan the one that is nearest', () => {
  const plan = { first: 2026, last: 2028, base: null };
  expect([2025, 2026, 2027, 2029].map((year) => nearestIn(plan, year))).toEqual([2026, 2026, 2027, 2028]);
});
