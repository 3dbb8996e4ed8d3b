import type { QuestionAbout } from './interpretation';

/** An answer whose column or table is not where it was given, with what that was called. */
export interface MisplacedAnswer {
  readonly about: QuestionAbout;
  readonly value: string;
  /** The header of the column, or the title of the table. */
  readonly name: string;
}

/** Stands in no answer that can be followed, so that whoever reads one of these asks about it. */
const MARK = '←';

/** "←use=none←Budget 2026": the answers as one text that is kept where the question about them is asked. */
export function misplacedText(answers: readonly MisplacedAnswer[]): string {
  return answers
    .map(({ about, value, name }) => `${MARK}${about}=${plain(value)}${MARK}${plain(name)}`)
    .filter((text, index, all) => all.indexOf(text) === index)
    .join('');
}

/** The answers of such a text; none for an answer of any other kind. */
export function misplacedIn(text: string): MisplacedAnswer[] {
  if (!text.startsWith(MARK)) return [];
  const parts = text.slice(MARK.length).split(MARK);
  return parts.flatMap((part, index): MisplacedAnswer[] => {
    const name = parts[index + 1];
    if (index % 2 === 1 || name === undefined) return [];
    const [word = '', ...value] = part.split('=');
    const about = ABOUT.find((each) => each === word);
    return about === undefined ? [] : [{ about, value: value.join('='), name }];
  });
}

const ABOUT: readonly QuestionAbout[] = ['unit', 'sign', 'use', 'year', 'months', 'rows', 'sums', 'which', 'count'];

function plain(text: string): string {
  return text.replaceAll(MARK, ' ').replace(/\s+/g, ' ').trim();
}
