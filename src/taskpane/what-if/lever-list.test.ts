import { expect, test } from '@jest/globals';
import { targetFixture, tkr, viewFixture } from '../../../test/pane/view-fixture';
import { leversOf, searchLevers, sliderStep } from './lever-list';

const levers = leversOf(viewFixture(), targetFixture());

test('levers come with the largest first, cost or revenue', () => {
  expect(levers.slice(0, 3).map(({ lever }) => lever.costType)).toEqual([
    'Personalkostnader',
    'Försäljning',
    'IT-kostnader',
  ]);
});

test('what is left of the year is a size, for revenue too', () => {
  // 283 200 − 184 100; −(−200 800 + 131 000)
  expect(levers.slice(0, 2).map(({ left }) => left)).toEqual([tkr(99_100), tkr(69_800)]);
});

test('every word of a search must be there, in any order', () => {
  expect(searchLevers(levers, 'personal hr').map(({ name }) => name)).toEqual(['HR-avdelningen, Personalkostnader']);
});

test.each([
  [69_100, 2_000],
  [50_000, 1_000],
  [99, 2],
  [10, 0.2],
])('a slider over %d tkr goes by %d tkr', (most, step) => {
  expect(sliderStep(tkr(most))).toBe(tkr(step));
});

test('a slider over nothing, or a few öre, goes by one', () => {
  expect([0, 30].map(sliderStep)).toEqual([1, 1]);
});
