import { cellAddress, columnLetters } from '../../domain/address';
import type { Answers, Question, QuestionAbout } from '../../domain/interpretation';

/** What one table asks, and what was answered before. */
export interface Asking {
  readonly questions: readonly Question[];
  /** Asks about a column, or about the table as a whole where it is null. Asks the same only once. */
  readonly ask: (
    about: QuestionAbout,
    column: number | null,
    choices: readonly string[],
    row: number,
    text: string,
  ) => void;
  readonly answer: (about: QuestionAbout, column?: number | null) => string | null;
}

/** The choices for what a column of amounts is. */
export const USE_CHOICES = ['outcome', 'decided', 'revised', 'forecast', 'frame', 'none'] as const;
export const UNIT_CHOICES = ['kr', 'tkr', 'mnkr'] as const;

/** For the table `id` of a sheet; a question about all of it points at `firstColumn`. */
export function askingOf(id: string, sheet: string, firstColumn: number, answers: Answers): Asking {
  const questions: Question[] = [];
  const keyOf = (about: QuestionAbout, column: number | null): string =>
    column === null ? `${id}|${about}` : `${id}|${columnLetters(column)}|${about}`;
  return {
    questions,
    ask: (about, column, choices, row, text) => {
      const key = keyOf(about, column);
      if (questions.some((known) => known.id === key)) return;
      questions.push({
        id: key,
        block: id,
        about,
        column,
        choices,
        place: { sheet, address: cellAddress(row, column ?? firstColumn) },
        text,
      });
    },
    answer: (about, column = null) => answers[keyOf(about, column)] ?? null,
  };
}
