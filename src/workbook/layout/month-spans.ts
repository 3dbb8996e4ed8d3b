import type { MonthSpan } from './header-words';

/** Spans of months from January on, each a sum of all months before it, are no parts that are added. */
export function areFromJanuary(spans: readonly MonthSpan[]): boolean {
  return spans.every((span) => !isSum(span) || span.first === 1);
}

/**
 * The spans that follow upon each other from January, which are added as they are: the quarters of a year. A sum from January beside
 * them is none of them, and must end where one of them ends or after the last. null where months overlap, or are missing between
 * January and the last of them.
 */
export function tilesOf(given: readonly MonthSpan[]): MonthSpan[] | null {
  const spans = distinct(given);
  const tiles: MonthSpan[] = [];
  let next = 1;
  for (;;) {
    const tile = spans.find(({ first }) => first === next);
    if (!tile) break;
    tiles.push(tile);
    next = tile.last + 1;
  }
  const ends = new Set(tiles.map(({ last }) => last));
  const reach = Math.max(next - 1, ...spans.flatMap(({ first, last }) => (first === 1 ? [last] : [])));
  const fits = spans.every((span) => {
    if (tiles.includes(span)) return true;
    // A single month beside a sum of months is a part of it.
    if (!isSum(span)) return span.last <= reach;
    return span.first === 1 && (ends.has(span.last) || span.last >= next);
  });
  return fits ? tiles : null;
}

/** Whether the amounts of columns with these months can be put together. */
export function spansFit(spans: readonly MonthSpan[]): boolean {
  return areFromJanuary(spans) || tilesOf(spans) !== null;
}

export function isSum({ first, last }: MonthSpan): boolean {
  return first !== last;
}

export function sameSpan(a: MonthSpan, b: MonthSpan): boolean {
  return a.first === b.first && a.last === b.last;
}

/** Each once, by where they begin, the shortest first. */
function distinct(spans: readonly MonthSpan[]): MonthSpan[] {
  return spans
    .filter((span, index) => spans.findIndex((other) => sameSpan(other, span)) === index)
    .sort((a, b) => a.first - b.first || a.last - b.last);
}

/** The months that a column may be said to cover: the year, the months to date, and what it covers as it was read. */
export function monthChoices({ first, last }: MonthSpan): string[] {
  const choices = ['1-12', ...Array.from({ length: 11 }, (_, at) => `1-${at + 1}`)];
  return [...new Set([...choices, `${first}-${last}`])];
}
