import { isCostTypeWord } from './label-words';
import {
  addTo,
  emptyRun,
  hasAmount,
  isAll,
  isCounted,
  isMost,
  isRevenueRow,
  matchRun,
  type Judging,
  type Match,
  type Run,
} from './judging';

/**
 * Sums that nothing but their amounts tells of: of the rows just above, or just below. A row that stands over the parts of others is their
 * sum only when those are known as sums, so it is looked again until nothing changes.
 */
export function findUnwordedSums(judging: Judging): void {
  for (let isChanged = true; isChanged;) {
    isChanged = false;
    judging.rows.forEach((_, index) => {
      if (isCounted(judging, index) && isUnwordedSum(judging, index)) isChanged = true;
    });
  }
}

function isUnwordedSum(judging: Judging, index: number): boolean {
  const { rows, kinds, reasons, parents } = judging;
  const row = rows[index]!;
  // Round amounts add up to others by chance; a name of a cost type says that it is one.
  if (!hasAmount(row) || (isCostTypeWord(kinds[index]!) && !row.bold)) return false;
  for (const direction of [-1, 1] as const) {
    const run = emptyRun(judging);
    for (let at = index + direction; at >= 0 && at < rows.length; at += direction) {
      if (rows[at]!.group !== row.group) break;
      // A sum on the way stands over or under parts that are counted by themselves.
      if (!isCounted(judging, at)) continue;
      if (rows[at]!.level < row.level) break;
      addTo(judging, run, at);
      if (run.filled < 2) continue;
      const match = matchRun(judging, index, run);
      if (!isAll(match)) continue;
      if (!row.bold && !isSureOf(judging, index, match)) {
        judging.isUnsure = true;
        break;
      }
      reasons[index] = 'total';
      if (direction === 1) for (const part of run.parts) parents[part] ??= row.label;
      return true;
    }
  }
  return false;
}

/** What a row that counts may be: `sum`, or a `doubt` whether it is one. */
type Verdict = 'sum' | 'doubt' | null;

/**
 * Looks once more at every row that would be counted: one whose amounts are those of all others, or of the rows next to it, is a sum, or
 * at least perhaps one. Gives the rows that are in doubt; what is a sum for certain is left out as one.
 */
export function doubtfulRows(judging: Judging): number[] {
  const { rows, reasons } = judging;
  const doubts = new Set<number>();
  for (let index = 0; index < rows.length; index += 1) {
    const verdict = isCounted(judging, index) && hasAmount(rows[index]!) ? verdictOn(judging, index) : null;
    if (verdict === 'doubt') doubts.add(index);
    if (verdict !== 'sum') continue;
    reasons[index] = 'total';
    // What the others come to is another sum without it.
    doubts.clear();
    index = -1;
  }
  return [...doubts];
}

function verdictOn(judging: Judging, index: number): Verdict {
  const { rows } = judging;
  const own = rows[index]!.group;
  const others = rows.flatMap((_, at) => (at !== index && isCounted(judging, at) ? [at] : []));
  const inGroup = others.filter((at) => rows[at]!.group === own);
  const wholes = [inGroup, ...(inGroup.length === others.length ? [] : [others])].flatMap((parts) =>
    parts.length > 0 && areOfItsSide(judging, index, parts) ? verdictOnAll(judging, index, parts) : [],
  );
  const found = [...wholes, ...verdictsOnRuns(judging, index, inGroup.length === 0)];
  return found.includes('sum') ? 'sum' : found.includes('doubt') ? 'doubt' : null;
}

/** All other rows: whatever its amounts are, nobody can tell that it is none of them. */
function verdictOnAll(judging: Judging, index: number, parts: readonly number[]): Verdict[] {
  return revenueSigns(judging, parts).map((revenue): Verdict => {
    const run = emptyRun(judging, revenue);
    for (const part of parts) addTo(judging, run, part);
    if (run.filled === 0) return null;
    const match = strictMatch(judging, index, run);
    if (isAll(match)) return run.filled >= 2 && isSureOf(judging, index, match) && revenue === 1 ? 'sum' : 'doubt';
    return isMost(match) && match.telling >= 2 && run.filled >= 2 ? 'doubt' : null;
  });
}

/** Unbroken runs of rows above it and below it; over the borders of groups where it is alone in its own. */
function verdictsOnRuns(judging: Judging, index: number, isAlone: boolean): Verdict[] {
  const { rows, kinds } = judging;
  const row = rows[index]!;
  const isType = isCostTypeWord(kinds[index]!);
  const verdicts: Verdict[] = [];
  for (const direction of [-1, 1] as const) {
    for (const revenue of [1, -1] as const) {
      const run = emptyRun(judging, revenue);
      let isFurtherOut = false;
      for (let at = index + direction; at >= 0 && at < rows.length; at += direction) {
        if (rows[at]!.group !== row.group && !isAlone) break;
        if (!isCounted(judging, at)) continue;
        if (isRevenueRow(judging, index) && !isRevenueRow(judging, at)) break;
        isFurtherOut ||= rows[at]!.level < row.level;
        addTo(judging, run, at);
        if (run.filled < 2 || (revenue === -1 && !run.hasRevenue)) continue;
        if (!areOfItsSide(judging, index, run.parts)) continue;
        const match = strictMatch(judging, index, run);
        if (isAll(match)) {
          const isSum = isSureOf(judging, index, match) && !isFurtherOut && revenue === 1;
          // Among short amounts of cost types some always add up to another.
          verdicts.push(isSum ? 'sum' : isType && match.telling === 0 ? null : 'doubt');
        } else if (isMost(match) && match.telling >= 2) verdicts.push('doubt');
      }
    }
  }
  return verdicts;
}

/** Amounts that do not come out by chance. A cost type is its own name for what it holds: one amount is not enough to call it a sum. */
function isSureOf({ kinds }: Judging, index: number, { telling, isBacked }: Match): boolean {
  return isCostTypeWord(kinds[index]!) ? telling >= 2 : isBacked;
}

/**
 * Revenue is no sum of costs, and a cost none of revenue alone: what is in balance has as much of both. A unit that sounds like a cost
 * ("Inköp och upphandling") may be the net of both.
 */
function areOfItsSide(judging: Judging, index: number, parts: readonly number[]): boolean {
  const { kinds } = judging;
  if (isRevenueRow(judging, index)) return parts.every((part) => isRevenueRow(judging, part));
  return !isCostTypeWord(kinds[index]!) || parts.some((part) => !isRevenueRow(judging, part));
}

function revenueSigns(judging: Judging, parts: readonly number[]): readonly (1 | -1)[] {
  return parts.some((part) => isRevenueRow(judging, part)) ? [1, -1] : [1];
}

/** With the sign that is printed: what is in balance is as much as all others, the other way round. */
function strictMatch(judging: Judging, index: number, run: Run): Match {
  const match = matchRun(judging, index, run);
  const isTurned = judging.rows[index]!.values.some(
    (value, c) => value !== null && value !== 0 && run.any[c] && Math.sign(value) === -Math.sign(run.sums[c]!),
  );
  return isTurned ? { hit: 0, of: match.of, telling: 0, isBacked: false } : match;
}
