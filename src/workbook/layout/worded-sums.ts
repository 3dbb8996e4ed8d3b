import type { LeftOutReason } from '../../domain/interpretation';
import { isNetLabel, isWholeLabel, kindOfHeading } from './label-words';
import { isAll, isFilled, isMost, isRevenueRow, matches, noteWrong, type Judging, type Match } from './judging';

/** What the printed sums say of the rows that count. */
export interface WordedSums {
  /** How revenue has to be added for the printed net to come out; null where nothing tells. */
  readonly revenueSign: 1 | -1 | null;
  /** Rows that a printed sum of everything was found to hold. */
  readonly covered: ReadonlySet<number>;
  /** A printed sum of everything is what the rows come to, and no row below it is in none. */
  readonly isCovered: boolean;
  /** None is, or rows stand below it that it does not hold. */
  readonly isWrong: boolean;
}

/** Parts that a printed sum may have, and how well it comes out with them. */
interface Reading extends Match {
  readonly parts: readonly number[];
  readonly revenue: 1 | -1;
}

/** Holds the printed sums against the rows that count. */
export function checkWordedSums(judging: Judging): WordedSums {
  const { rows, kinds, reasons } = judging;
  const covered = new Set<number>();
  let revenueSign: 1 | -1 | null = null;
  let isWrong = false;
  let last = -1;
  for (const [index, row] of rows.entries()) {
    if (kinds[index] !== 'total' || !isFilled(row)) continue;
    const best = bestReading(judging, index);
    if (best === null || best.of === 0) continue;
    if (isAll(best) && areMixed(judging, best.parts)) revenueSign = best.revenue;
    if (!isAll(best)) noteWrong(judging, index, best.parts, best.revenue, best.hit === 0);
    if (!isWhole(row.label)) continue;
    if (isAll(best) || isMost(best)) {
      for (const part of best.parts) covered.add(part);
      last = index;
    } else isWrong = true;
  }
  // What stands below the last sum of everything, and in none of them, is perhaps no part of it.
  const hasBelow = rows.some(
    (row, at) =>
      last >= 0 &&
      at > last &&
      reasons[at] === null &&
      isFilled(row) &&
      !covered.has(at) &&
      row.group === rows[last]!.group,
  );
  const isCovered = last >= 0 && !hasBelow;
  return { revenueSign, covered, isCovered, isWrong: !isCovered && (isWrong || hasBelow) };
}

function isWhole(label: string): boolean {
  return isNetLabel(label) || (isWholeLabel(label) && kindOfHeading(label) === null);
}

function areMixed(judging: Judging, parts: readonly number[]): boolean {
  const revenue = parts.filter((part) => isRevenueRow(judging, part)).length;
  return revenue > 0 && revenue < parts.length;
}

function bestReading(judging: Judging, index: number): Reading | null {
  let best: Reading | null = null;
  for (const parts of possibleParts(judging, index)) {
    if (parts.length === 0) continue;
    for (const revenue of [1, -1] as const) {
      if (revenue === -1 && !parts.some((part) => isRevenueRow(judging, part))) continue;
      const found = matches(judging, index, parts, revenue);
      if (best === null || found.hit * (best.of || 1) > best.hit * (found.of || 1)) best = { ...found, parts, revenue };
    }
  }
  return best;
}

/** What a printed sum may be the sum of, the likeliest first. */
function possibleParts({ rows, kinds, reasons }: Judging, index: number): number[][] {
  const { group, label, section } = rows[index]!;
  const between = (from: number, to: number, also: LeftOutReason | null = null): number[] =>
    rows.flatMap((other, at) =>
      at >= from && at < to && (reasons[at] === null || reasons[at] === also) && other.group === group ? [at] : [],
    );
  const above = between(0, index);
  const heading = kindOfHeading(label);
  const since = 1 + rows.findLastIndex((other, at) => at < index && kinds[at] === 'total' && other.group === group);
  const found = [
    above,
    between(since, index),
    above.filter((at) => heading !== null && kinds[at] === heading),
    above.filter((at) => heading === 'cost' && kinds[at] !== 'revenue'),
    between(index + 1, rows.length),
  ];
  if (isWhole(label)) found.push(rows.flatMap((_, at) => (reasons[at] === null ? [at] : [])));
  // A printed sum of revenue has the frame in it, where the table shows it as such; a result has taxes in it.
  found.push(between(since, index, 'frame-row'));
  if (!isNetLabel(label)) found.push(between(since, index, 'outside'), between(0, index, 'outside'));
  // A section of its own name: "Summa HSN" under the heading HSN.
  if (section !== null) found.push(above.filter((at) => rows[at]!.section === section));
  return found;
}
