import type { Language } from '../../domain/finding';
import type { QuestionAbout } from '../../domain/interpretation';
import { answerText } from '../../report/interpretation-sheet';
import { paneInterpretationIn, type PaneInterpretationKey } from '../../strings/pane-interpretation-text';
import { LEAVE_OUT, NOT_COUNTED } from './answering';

/** A choice in words, with a capital letter where it begins a line. */
export function choiceText(about: QuestionAbout, choice: string, lang: Language): string {
  const text = paneInterpretationIn(lang);
  if (about === 'which' && (choice === 'count' || choice === 'none')) return text(`which.${choice}`);
  if (choice === LEAVE_OUT || choice === NOT_COUNTED || choice === 'count') return text(`choice.${choice}`);
  if (about === 'unit') return text(`unit.${choice}` as PaneInterpretationKey);
  const words = answerText(lang, about, choice);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
