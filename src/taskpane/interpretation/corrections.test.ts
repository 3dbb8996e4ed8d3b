import { expect, test } from '@jest/globals';
import type { BlockView, InterpretationView, QuestionView } from '../../app/view-types';
import type { Given } from './answering';
import { answerNow, countNow, countStanding, monthsFor, standingOf, withCorrection, withCount } from './corrections';

const BLOCK: BlockView = {
  id: 'Drift!A2',
  sheet: 'Drift',
  range: 'A2:E5',
  title: '',
  state: 'used',
  reason: null,
  unit: 'tkr',
  sign: 'ledger',
  rows: 'units',
  ofUnit: null,
  amounts: [],
  columns: [],
  rowsCounted: 2,
  leftOut: [],
  confidence: 1,
};
const UNIT = 'Drift!A2|unit';
const NOTHING: Given = { answers: {}, pending: [] };
const read = (answers: InterpretationView['answers'] = {}, questions: readonly QuestionView[] = []) => ({
  blocks: [BLOCK],
  answers,
  questions,
});

function asks(part: 'which' | 'unit'): QuestionView {
  return {
    id: `Drift!A2|${part}`,
    block: 'Drift!A2',
    about: part,
    letters: null,
    choices: [],
    place: { sheet: 'Drift', address: 'A2' },
    text: '',
  };
}

test('a correction waits for the next check; back to what was read, there is none', () => {
  const changed = withCorrection(read(), { id: UNIT, value: 'mnkr', read: 'tkr' }, NOTHING);
  expect(changed).toEqual({ answers: { [UNIT]: 'mnkr' }, pending: [UNIT] });
  expect(standingOf(UNIT, read(), changed)).toBe('waits');
  expect(withCorrection(read(), { id: UNIT, value: 'tkr', read: 'tkr' }, changed)).toEqual(NOTHING);
});

test('an answer that the workbook holds is taken back by an empty one, and given again by itself', () => {
  const view = read({ [UNIT]: 'mnkr' });
  expect(standingOf(UNIT, view, NOTHING)).toBe('answered');
  const back = withCorrection(view, { id: UNIT, value: null, read: null }, NOTHING);
  expect(back).toEqual({ answers: { [UNIT]: '' }, pending: [UNIT] });
  expect([standingOf(UNIT, view, back), answerNow(UNIT, view, back)]).toEqual(['taken-back', null]);
  const again = withCorrection(view, { id: UNIT, value: 'mnkr', read: null }, back);
  expect([again.pending, standingOf(UNIT, view, again)]).toEqual([[], 'answered']);
});

test('a table left out settles its questions, and counted again they are open again', () => {
  const view = read({}, [asks('unit')]);
  const out = withCount(view, BLOCK, 'no', NOTHING);
  expect(out).toEqual({ answers: { 'Drift!A2|count': 'none' }, pending: ['Drift!A2|count', UNIT] });
  expect([countNow(BLOCK, view, out), countStanding('Drift!A2', view, out)]).toEqual(['no', 'waits']);
  expect(withCount(view, BLOCK, null, out)).toEqual(NOTHING);
});

test('to count a table answers what was asked about it, or what it was left out for', () => {
  const asked = read({}, [asks('which')]);
  expect(countNow(BLOCK, asked, NOTHING)).toBeNull();
  expect(withCount(asked, BLOCK, 'yes', NOTHING).answers).toEqual({ 'Drift!A2|which': 'count' });
  const same: BlockView = { ...BLOCK, state: 'left-out', reason: 'same-figures' };
  expect(countNow(same, read(), NOTHING)).toBe('no');
  expect(withCount(read(), same, 'yes', NOTHING).answers).toEqual({ 'Drift!A2|which': 'count' });
  // It is left out as it is.
  expect(withCount(read(), same, 'no', NOTHING)).toEqual(NOTHING);
  // The table of a group of companies, whose amounts are of another scope.
  const group: BlockView = { ...BLOCK, state: 'left-out', reason: 'not-ours' };
  expect(withCount(read(), group, 'yes', NOTHING).answers).toEqual({ 'Drift!A2|which': 'count' });
  const out: BlockView = { ...BLOCK, state: 'left-out', reason: 'asked' };
  expect(withCount(read({ 'Drift!A2|which': 'none' }), out, 'yes', NOTHING).answers).toEqual({
    'Drift!A2|which': 'count',
  });
  expect(withCount(read({ 'Drift!A2|count': 'none' }), out, 'yes', NOTHING).answers).toEqual({ 'Drift!A2|count': '' });
});

test('months of a column may be the year, a part of it from January on, or one month', () => {
  expect(monthsFor('4-6')).toEqual(expect.arrayContaining(['1-12', '1-1', '1-11', '2-2', '12-12', '4-6']));
  expect(new Set(monthsFor('1-8')).size).toBe(23);
});
