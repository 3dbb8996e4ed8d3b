import type { InterpretationView, QuestionView } from '../../app/view-types';
import type { Answers } from '../../domain/interpretation';

/** What was answered in the pane, and the questions that this settles until the workbook is read again. */
export interface Given {
  readonly answers: Answers;
  /** Ids of questions. */
  readonly pending: readonly string[];
}

/** An answer that leaves the whole table out. */
export const LEAVE_OUT = 'leave-out';
/** An answer that leaves the column out. */
export const NOT_COUNTED = 'not-counted';

/** What there is to choose from; no choices where a year is to be written. */
export function choicesOf({ about, choices, letters }: QuestionView): readonly string[] {
  // The other table counts where this one does not; what only this one says counts all the same.
  if (about === 'which') return ['count', 'none'];
  if (about === 'sums' || about === 'count') return ['count', LEAVE_OUT];
  if (letters !== null && (about === 'year' || about === 'months')) return [...choices, NOT_COUNTED];
  return choices;
}

/** Questions that still wait for an answer. */
export function openQuestions({ questions }: InterpretationView, pending: readonly string[]): QuestionView[] {
  return questions.filter(({ id }) => !pending.includes(id));
}

/** What was chosen before, to be seen when one goes back to the question. */
export function chosenFor({ id, block, letters }: QuestionView, { answers, pending }: Given): string {
  if (!pending.includes(id)) return '';
  if (answers[leftOutKey(block)] === 'none') return LEAVE_OUT;
  return answers[id] ?? (letters !== null && answers[useKey(block, letters)] === 'none' ? NOT_COUNTED : '');
}

/**
 * Gives an answer in place of an earlier one. A table that is left out has no other questions, and they come back when it is
 * not left out after all.
 */
export function withAnswer(view: InterpretationView, question: QuestionView, value: string, given: Given): Given {
  const { id, block, letters } = question;
  const ofBlock = view.questions.filter((other) => other.block === block).map((other) => other.id);
  const answers = new Map(Object.entries(given.answers));
  let pending = given.pending;
  if (answers.delete(leftOutKey(block))) {
    // The others have answers of their own, or none.
    pending = pending.filter((other) => !ofBlock.includes(other) || answers.has(other));
  }
  answers.delete(id);
  if (letters !== null && question.about !== 'use') answers.delete(useKey(block, letters));
  if (value === LEAVE_OUT) {
    answers.set(leftOutKey(block), 'none');
    return { answers: Object.fromEntries(answers), pending: [...new Set([...pending, ...ofBlock])] };
  }
  if (value === NOT_COUNTED && letters !== null) answers.set(useKey(block, letters), 'none');
  else answers.set(id, value);
  return { answers: Object.fromEntries(answers), pending: [...new Set([...pending, id])] };
}

function leftOutKey(block: string): string {
  return `${block}|count`;
}

function useKey(block: string, letters: string): string {
  return `${block}|${letters}|use`;
}
