import type { JudgingSettings, HeldFigures } from './hold';
import { holdFigures, missingAmount } from './hold';

const SETTINGS: JudgingSettings = {
  judged: 'rounded',
  riskMargin: 0.5,
  comparability: 'unchanged-base',
  itemsCount: 'with',
};

/** Base 10 000 öre against at most 2.0 %: 10 200 is allowed, and up to 10 204 is 2.0 % when it is rounded. */
const FIGURES: HeldFigures = {
  objectKnown: true,
  fullYear: true,
  limit: 0.02,
  base: 10_000,
  target: 10_300,
  itemsBase: 0,
  itemsTarget: 0,
  metToDate: true,
};

test('the missing amount to the limit, and to what rounds to it', () => {
  // 10 300 − 100 = 10 200 is 2.00 %; 10 300 − 96 = 10 204 is 2.04 %, 2.0 % rounded; 10 205 is 2.05 %, rounded 2.1 %.
  expect(missingAmount(FIGURES, SETTINGS)).toEqual({ toLimit: 100, asJudged: 96 });
  expect(missingAmount(FIGURES, { ...SETTINGS, judged: 'unrounded' })).toEqual({ toLimit: 100, asJudged: 100 });
});

test('nothing is missing where the limit is kept', () => {
  expect(missingAmount({ ...FIGURES, target: 10_200 }, SETTINGS)).toEqual({ toLimit: 0, asJudged: 0 });
  expect(missingAmount({ ...FIGURES, target: 10_204 }, SETTINGS)).toEqual({ toLimit: 4, asJudged: 0 });
});

test('comparability items count by the settings', () => {
  // Change 300 − 150 + 50 = 200 on the base of 10 000: just 2.0 %.
  const items = { ...FIGURES, itemsBase: 50, itemsTarget: 150 };
  const without = { ...SETTINGS, judged: 'unrounded', itemsCount: 'without' } as const;
  expect(missingAmount(items, without)).toEqual({ toLimit: 0, asJudged: 0 });
  // Adjusted base 9 950: 10 150 may be 9 950 × 1.02 = 10 149 at most.
  expect(missingAmount(items, { ...without, comparability: 'adjusted-base' })).toEqual({ toLimit: 1, asJudged: 1 });
});

test('no amount where no percentage can be given, or none would do', () => {
  expect(missingAmount({ ...FIGURES, base: null }, SETTINGS)).toBeNull();
  expect(missingAmount({ ...FIGURES, base: -5 }, SETTINGS)).toBeNull();
  expect(missingAmount({ ...FIGURES, target: null }, SETTINGS)).toBeNull();
  expect(missingAmount({ ...FIGURES, objectKnown: false }, SETTINGS)).toBeNull();
  // Net cost cannot fall by more than all of it and still be compared.
  expect(missingAmount({ ...FIGURES, limit: -1.5 }, SETTINGS)).toBeNull();
});

test.each([
  [10_300, true, 'missed'],
  [10_200, true, 'at-risk'],
  [10_100, true, 'met'],
  [10_100, false, 'at-risk'],
])('a net of %i, accumulated inside the limit: %s, is %s', (target, metToDate, status) => {
  expect(holdFigures({ ...FIGURES, target, metToDate }, SETTINGS).status).toBe(status);
});

test('what is accumulated puts only a target of the full year at risk', () => {
  const figures = { ...FIGURES, target: 10_100, metToDate: false, fullYear: false };
  expect(holdFigures(figures, SETTINGS).status).toBe('met');
});
