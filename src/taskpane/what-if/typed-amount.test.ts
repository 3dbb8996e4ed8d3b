import { expect, test } from '@jest/globals';
import { amountForField, typedAmount, typedPoints } from './typed-amount';

test.each([
  ['1 250,5', 125_050_000],
  ['1250.5', 125_050_000],
  ['1\u00a0250', 125_000_000],
  ['−20', -2_000_000],
  ['2 mnkr', 200_000_000],
  ['0,1', 10_000],
])('"%s" in a field of tkr is %i öre', (text, ore) => {
  expect(typedAmount(text, 'tkr')).toEqual({ ore });
});

test('a point before three digits may be either, so it is not guessed', () => {
  expect(typedAmount('1.250', 'tkr')).toBe('unreadable');
});

test('nothing is nothing, and words are no amount', () => {
  expect(typedAmount('  ', 'tkr')).toBe('empty');
  expect(typedAmount('mycket', 'tkr')).toBe('unreadable');
});

test.each(['kr', 'tkr', 'mnkr'] as const)('an amount in %s comes back from its field as it went in', (unit) => {
  for (const ore of [0, 1, 99, 123_456, 1_234_567_890, -50_000]) {
    expect(typedAmount(amountForField(ore, unit, 'sv'), unit)).toEqual({ ore });
  }
});

test('percentage points with or without their sign', () => {
  expect(['0,5', '0,5 %', '0', '100', '-1', '101', 'x'].map(typedPoints)).toEqual([0.5, 0.5, 0, 100, null, null, null]);
});
