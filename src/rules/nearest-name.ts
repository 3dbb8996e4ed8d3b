import { nameKey } from '../domain/names';

/** Names longer than this are compared by their beginning: the cost of the comparison grows with the square. */
const LONGEST = 60;

/** A workbook full of unknown names gets its findings without proposals, rather than late. */
const MOST_COMPARISONS = 20_000;

/**
 * Finds the known name that a misspelt one most likely means; null when none is near enough to be worth a proposal, and
 * once it has been asked so often that the answers would take long.
 */
export function nameProposer(known: readonly string[]): (name: string) => string | null {
  const candidates = known.map((name) => ({ name, key: nameKey(name).slice(0, LONGEST) }));
  let left = MOST_COMPARISONS;
  return (name) => {
    const wanted = nameKey(name).slice(0, LONGEST);
    let best: string | null = null;
    // A third of the letters may differ, and no more than three.
    let least = Math.min(3, Math.floor(wanted.length / 3)) + 1;
    for (const candidate of candidates) {
      if (left <= 0) return null;
      left -= 1;
      if (Math.abs(candidate.key.length - wanted.length) >= least) continue;
      // "Enhet 12" is no misspelt "Enhet 1".
      if (digitsOf(candidate.key) !== digitsOf(wanted)) continue;
      const distance = editDistance(wanted, candidate.key);
      if (distance < least) {
        least = distance;
        best = candidate.name;
      }
    }
    return best;
  };
}

function digitsOf(name: string): string {
  return name.replace(/\D/g, '');
}

/** How many letters must be put in, taken out or changed to make one text of the other. */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const changed = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(changed, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? a.length;
}
