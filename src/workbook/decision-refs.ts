import { UNCALCULATED_TEXT, type DecisionRef } from '../domain/model';
import { nameKey } from '../domain/names';

/** Reads what a cell in a column Beslut refers to. */
export type DecisionLookup = (text: string | null) => DecisionRef | null;

/**
 * A lookup over the ids of Beslut, in the order of the model. A cell may name several decisions ("B2, B4", "B2 och B4");
 * an id that itself holds such a mark is found whole. Of two rows with one id the first counts.
 */
export function decisionLookup(ids: readonly string[]): DecisionLookup {
  const known = new Map<string, number>();
  ids.forEach((id, index) => {
    if (!known.has(nameKey(id))) known.set(nameKey(id), index);
  });
  return (text) => {
    if (text === null) return null;
    // There is a reference, and nobody knows to what.
    if (text === UNCALCULATED_TEXT) return { text, decisions: [], unknown: [] };
    const whole = known.get(nameKey(text));
    if (whole !== undefined) return { text, decisions: [whole], unknown: [] };
    const decisions: number[] = [];
    const unknown: string[] = [];
    for (const part of text.split(/[,;&+\n]|\s(?:och|samt|and)\s/i)) {
      const name = part.trim();
      if (name === '') continue;
      const index = known.get(nameKey(name));
      if (index === undefined) unknown.push(name);
      else if (!decisions.includes(index)) decisions.push(index);
    }
    // A text of nothing but marks names nothing that is known.
    return { text, decisions, unknown: decisions.length + unknown.length === 0 ? [text] : unknown };
  };
}
