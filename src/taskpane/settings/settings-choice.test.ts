import { expect, test } from '@jest/globals';
import { viewFixture } from '../../../test/pane/view-fixture';
import { isChanged, nextValue, withChoice, withoutChoice } from './settings-choice';

/** Judged rounded, all from the workbook. */
const plain = viewFixture().settings;
/** Judged unrounded, because the pane says so. */
const chosen = { ...plain, judged: 'unrounded', overridden: ['judged'] } as const;

test('a choice differs from what is in force until the next check is made with it', () => {
  expect(isChanged(plain, {})).toBe(false);
  expect(isChanged(plain, { judged: 'unrounded' })).toBe(true);
  expect(isChanged(chosen, { judged: 'unrounded' })).toBe(false);
  expect(isChanged(chosen, {})).toBe(true);
});

test('the workbook’s own value is no choice, but over a choice nobody knows what it is', () => {
  expect(withChoice(plain, { judged: 'unrounded' }, 'judged', 'rounded')).toEqual({});
  expect(withChoice(chosen, { judged: 'unrounded' }, 'judged', 'rounded')).toEqual({ judged: 'rounded' });
});

test('without the choice the value is the workbook’s, unknown where it was overridden', () => {
  expect(nextValue(plain, {}, 'judged')).toBe('rounded');
  expect(nextValue(chosen, {}, 'judged')).toBeUndefined();
  expect(nextValue(chosen, { judged: 'rounded' }, 'judged')).toBe('rounded');
});

test('one choice is taken back and the others stay', () => {
  expect(withoutChoice({ judged: 'rounded', tolerance: 100 }, 'judged')).toEqual({ tolerance: 100 });
});
