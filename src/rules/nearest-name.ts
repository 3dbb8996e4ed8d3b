import { nameKey } from '../domain/names';

/** Names longer than this are compared by their beginning: the cost of the comparison grows with the square. */
const LONGEST = 60;

/** The known name that a misspelt one most likely means; null when none is near enough to be worth a proposal. */
export function nearestName(name: string, known: readonly string[]): string | null {
  const wanted = nameKey(name).slice(0, LONGEST);
  let best: string | null = null;
  // A third of the letters may differ, and no more than three.
  let least = Math.min(3, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of known) {
    const key = nameKey(candidate).slice(0, LONGEST);
    // "Enhet 12" is no misspelt "Enhet 1".
    if (digitsOf(key) !== digitsOf(wanted)) continue;
    if (Math.abs(key.length - wanted.length) >= least) continue;
    const distance = editDistance(wanted, key);
    if (distance < least) {
      least = distance;
      best = candidate;
    }
  }
  return best;
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
