import { isAll, isFilled, isMost, matches, noteWrong, type Judging, type Match } from './judging';

/** "Varav" heads the rows further in below it, and those after it that come to no more than the row above. */
export function leaveOutParts({ rows, reasons }: Judging): void {
  for (let index = 0; index < rows.length; index += 1) {
    if (reasons[index] !== 'part') continue;
    for (let next = index + 1; next < rows.length; next += 1) {
      const row = rows[next]!;
      const isFurther = row.level > rows[index]!.level || !isFilled(row);
      if (!isFurther || reasons[next] === 'total') break;
      reasons[next] ??= 'part';
    }
  }
}

/** How a row may be the sum of rows further in: it stands over them, or under them as Excel groups rows. */
type Side = 'over' | 'under';

/**
 * Rows beside rows further in: their sum where the amounts say so. Inner sums come first, since outer ones are not the sum of them and
 * their parts; only then what is right in most columns, and what is no sum of either side makes the table unsure.
 */
export function findNestedSums(judging: Judging): void {
  const { rows, reasons } = judging;
  settleSure(judging);
  for (let index = rows.length - 1; index >= 0; index -= 1) {
    if (reasons[index] !== null || !isFilled(rows[index]!)) continue;
    const readings = (['over', 'under'] as const).flatMap((side) => readingOf(judging, index, side) ?? []);
    if (readings.length === 0) continue;
    const [first, second] = readings;
    const best = second && second.match.hit > first!.match.hit ? second : first!;
    if (!isAll(best.match) && !isMost(best.match)) {
      judging.isUnsure = true;
      continue;
    }
    take(judging, index, best);
    if (!isAll(best.match)) noteWrong(judging, index, best.parts, best.revenue);
    settleSure(judging);
  }
}

interface Reading {
  readonly side: Side;
  readonly parts: readonly number[];
  readonly revenue: 1 | -1;
  readonly match: Match;
}

function readingOf(judging: Judging, index: number, side: Side): Reading | null {
  const parts = furtherIn(judging, index, side);
  if (parts.length === 0) return null;
  const found = matches(judging, index, parts);
  const turned = matches(judging, index, parts, -1);
  return turned.hit > found.hit
    ? { side, parts, revenue: -1, match: turned }
    : { side, parts, revenue: 1, match: found };
}

/** The rows that count among those further in that a row stands over or under. */
function furtherIn({ rows, reasons }: Judging, index: number, side: Side): number[] {
  const { group, level } = rows[index]!;
  const step = side === 'over' ? 1 : -1;
  const found: number[] = [];
  for (let at = index + step; at >= 0 && at < rows.length; at += step) {
    const row = rows[at]!;
    if (row.group !== group || row.level <= level) break;
    if (reasons[at] === null) found.push(at);
  }
  return found;
}

/** Settles what comes out in every column, until nothing more does. */
function settleSure(judging: Judging): void {
  const { rows, reasons } = judging;
  const from = rows.flatMap((row, index) => (reasons[index] === null && isFilled(row) ? [index] : []));
  for (let isChanged = true; isChanged;) {
    isChanged = false;
    for (const side of ['over', 'under'] as const) {
      // Inner sums first: they stand below those over them, and above those under them.
      for (const index of side === 'over' ? [...from].reverse() : from) {
        if (reasons[index] !== null) continue;
        const reading = readingOf(judging, index, side);
        if (reading === null || !isAll(reading.match)) continue;
        take(judging, index, reading);
        isChanged = true;
      }
    }
  }
}

function take({ rows, reasons, parents }: Judging, index: number, { side, parts }: Reading): void {
  reasons[index] = 'total';
  // A name over its parts is what they stand under; one below them is not.
  if (side === 'over') for (const part of parts) parents[part] ??= rows[index]!.label;
}
