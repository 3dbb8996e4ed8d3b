import type { BlockView, ColumnView, InterpretationView } from '../../app/view-types';
import { COLUMN_USES, isAmountUse, type ColumnUse } from '../../domain/interpretation';
import type { Given } from './answering';

/** What stands behind a value: what was read, an answer that the reading followed, or what waits for the next check. */
export type Standing = 'read' | 'answered' | 'waits' | 'taken-back';

type Read = Pick<InterpretationView, 'answers' | 'questions'>;

/** The answer that the next check follows; null where it reads for itself. */
export function answerNow(id: string, { answers }: Read, given: Given): string | null {
  const now = given.answers[id] ?? answers[id] ?? '';
  return now === '' ? null : now;
}

export function standingOf(id: string, view: Read, given: Given): Standing {
  const [now, before] = [answerNow(id, view, given), view.answers[id] ?? null];
  if (now === before) return now === null ? 'read' : 'answered';
  return now === null ? 'taken-back' : 'waits';
}

/**
 * Corrects one thing of what was read, or takes the answer about it back where `value` is null. `read` is what the table was read
 * as: a correction to that is none.
 */
export function withCorrection(
  view: Read,
  { id, value, read }: { readonly id: string; readonly value: string | null; readonly read: string | null },
  given: Given,
): Given {
  const answers = new Map(Object.entries(given.answers));
  const before = view.answers[id] ?? null;
  const isSame = before === null && value === read;
  // An answer that the workbook holds is taken back by an empty one: what is not given would be followed.
  if (value !== null && !isSame) answers.set(id, value);
  else if (before === null) answers.delete(id);
  else answers.set(id, '');
  const next = Object.fromEntries(answers);
  const pending = given.pending.filter((other) => other !== id);
  const standing = standingOf(id, view, { answers: next, pending });
  const waits = standing === 'waits' || standing === 'taken-back';
  return { answers: next, pending: waits ? [...pending, id] : pending };
}

/** Whether a table counts is the answer to one of several questions. */
export const COUNT_PARTS = ['count', 'which', 'sums'] as const;

export type CountChoice = 'yes' | 'no';

/** Whether a table counts from the next check; null where that is asked about, or is read anew. */
export function countNow({ id, state }: BlockView, view: Read, given: Given): CountChoice | null {
  const now = COUNT_PARTS.map((part) => answerNow(`${id}|${part}`, view, given));
  if (now.includes('none')) return 'no';
  if (now.includes('count')) return 'yes';
  if (countStanding(id, view, given) === 'taken-back') return null;
  if (view.questions.some((question) => COUNT_PARTS.some((part) => question.id === `${id}|${part}`))) return null;
  return state === 'left-out' ? 'no' : 'yes';
}

export function countStanding(block: string, view: Read, given: Given): Standing {
  const all = COUNT_PARTS.map((part) => standingOf(`${block}|${part}`, view, given));
  return all.find((each) => each === 'waits') ?? all.find((each) => each !== 'read') ?? 'read';
}

/** Counts a table or leaves it out; null takes back whatever was answered about that. */
export function withCount(view: Read, block: BlockView, choice: CountChoice | null, given: Given): Given {
  const { id, state, reason } = block;
  const which = `${id}|which`;
  const keys = COUNT_PARTS.map((part) => `${id}|${part}`);
  const questions = view.questions.filter((question) => question.block === id).map((question) => question.id);
  // Nothing of what was said before about it counts any more.
  let next = keys.reduce<Given>((all, key) => withCorrection(view, { id: key, value: null, read: null }, all), {
    ...given,
    pending: given.pending.filter((other) => !questions.includes(other) || Boolean(given.answers[other])),
  });
  if (choice === null) return next;
  const give = (key: string, value: string): void => {
    next = withCorrection(view, { id: key, value, read: null }, next);
  };
  if (choice === 'no') {
    const isRead = state === 'left-out' && countStanding(id, view, next) === 'read';
    if (!isRead) give(`${id}|count`, 'none');
    return { ...next, pending: [...new Set([...next.pending, ...questions])] };
  }
  const asked = keys.filter((key) => questions.includes(key));
  if (asked.length > 0) asked.forEach((key) => give(key, 'count'));
  // Left out for what another table says, it counts where the user has it beside that one.
  else if (reason === 'same-figures' || reason === 'not-ours' || answerNow(which, view, given) === 'none')
    give(which, 'count');
  return next;
}

/** What a column may be corrected to: a column of words holds no amounts. */
export function usesFor({ use }: Pick<ColumnView, 'use'>): readonly ColumnUse[] {
  if (isAmountUse(use) || use === 'none') return COLUMN_USES;
  return COLUMN_USES.filter((other) => !isAmountUse(other));
}

/** The spans of months that an outcome may have: the year, from January on, and single months. */
export function monthsFor(read: string | null): readonly string[] {
  const spans = [
    '1-12',
    ...Array.from({ length: 11 }, (_, at) => `1-${at + 1}`),
    ...Array.from({ length: 11 }, (_, at) => `${at + 2}-${at + 2}`),
  ];
  return read === null || spans.includes(read) ? spans : [...spans, read];
}
