import { expect, test } from '@jest/globals';
import type { InterpretationView, QuestionView } from '../../app/view-types';
import { chosenFor, choicesOf, LEAVE_OUT, NOT_COUNTED, openQuestions, withAnswer, type Given } from './answering';

function question(part: string, more: Partial<QuestionView> = {}): QuestionView {
  const about = part.split('|').at(-1) as QuestionView['about'];
  return {
    id: `Drift!A2|${part}`,
    block: 'Drift!A2',
    about,
    letters: null,
    choices: [],
    place: { sheet: 'Drift', address: 'A2' },
    text: 'Nettokostnad per nämnd',
    ...more,
  };
}

const UNIT = question('unit', { choices: ['kr', 'tkr', 'mnkr'] });
const MONTHS = question('D|months', { letters: 'D', choices: ['1-12', '1-8'] });
const OTHER = question('unit', { id: 'Annat!A1|unit', block: 'Annat!A1', choices: ['kr', 'tkr', 'mnkr'] });
const VIEW: InterpretationView = { blocks: [], questions: [UNIT, MONTHS, OTHER], answers: {} };
const NOTHING: Given = { answers: {}, pending: [] };

test('an answer is kept under the id of its question, and another takes its place', () => {
  const first = withAnswer(VIEW, UNIT, 'kr', NOTHING);
  expect(first).toEqual({ answers: { 'Drift!A2|unit': 'kr' }, pending: ['Drift!A2|unit'] });
  expect(openQuestions(VIEW, first.pending)).toEqual([MONTHS, OTHER]);
  const second = withAnswer(VIEW, UNIT, 'tkr', first);
  expect(second.answers).toEqual({ 'Drift!A2|unit': 'tkr' });
  expect(chosenFor(UNIT, second)).toBe('tkr');
});

test('a table that is left out has no other questions; they come back when it is not left out after all', () => {
  const out = withAnswer(VIEW, UNIT, LEAVE_OUT, NOTHING);
  expect(out.answers).toEqual({ 'Drift!A2|count': 'none' });
  expect(openQuestions(VIEW, out.pending)).toEqual([OTHER]);
  expect(chosenFor(UNIT, out)).toBe(LEAVE_OUT);
  const back = withAnswer(VIEW, UNIT, 'mnkr', out);
  expect(back.answers).toEqual({ 'Drift!A2|unit': 'mnkr' });
  expect(openQuestions(VIEW, back.pending)).toEqual([MONTHS, OTHER]);
});

test('a column may be left out in place of its months', () => {
  expect(choicesOf(MONTHS)).toEqual(['1-12', '1-8', NOT_COUNTED]);
  const out = withAnswer(VIEW, MONTHS, NOT_COUNTED, NOTHING);
  expect(out.answers).toEqual({ 'Drift!A2|D|use': 'none' });
  expect(chosenFor(MONTHS, out)).toBe(NOT_COUNTED);
  expect(withAnswer(VIEW, MONTHS, '1-8', out).answers).toEqual({ 'Drift!A2|D|months': '1-8' });
});

test('which of two tables counts is one of them; whether a table counts at all is yes or leaving it out', () => {
  expect(choicesOf(question('which', { choices: ['none', 'count'] }))).toEqual(['count', 'none']);
  expect(choicesOf(question('sums', { choices: ['count'] }))).toEqual(['count', LEAVE_OUT]);
});
