import type { Bilingual } from '../../domain/finding';
import type { Problem } from './pane-host';

/** What the user is told of a file that could not be imported. `sentence` says why, without the file's name. */
export function importProblem(file: string, sentence: Bilingual): Problem {
  const detail = { sv: `${file}: ${sentence.sv}.`, en: `${file}: ${sentence.en}.` };
  return { kind: 'error', detail, isCancelled: false, isIncomplete: false };
}
