/** Where pages break when a sheet is printed: A4 landscape, as wide as the paper. Sizes in points. */

/** The paper without its margins: half an inch to the sides, a little more above and below. */
const PAGE = { width: 770, height: 516 } as const;
/** Printers and fonts differ a little from what is reckoned. */
const SPARE = 0.96;
/** A row whose height nobody gave. */
export const DEFAULT_HEIGHT = 15;

/** Rows that belong on one page, as far as a page has room for them. */
export interface Together {
  readonly first: number;
  readonly last: number;
}

/** A sheet as far as its pages are concerned. */
export interface Paged {
  /** Columns, in characters. */
  readonly widths: readonly number[];
  readonly heights: ReadonlyMap<number, number>;
  readonly lastRow: number;
  readonly together: readonly Together[];
  /** Rows that begin a page whatever stands above. */
  readonly breaks?: readonly number[];
  /** The row that stands again on top of every page after its own. */
  readonly repeat?: number;
  /** Pages beside each other; 1 where it is left out. */
  readonly wide?: number;
}

/** The height of all that a page has room for, in points of the sheet: what is wider than the paper is printed smaller. */
export function pageRoom(widths: readonly number[], wide = 1): number {
  const width = widths.reduce((sum, characters) => sum + (characters * 7 + 5) * 0.75, 0);
  return (PAGE.height / Math.min(1, (PAGE.width * wide) / width)) * SPARE;
}

/** The height of rows. */
export function heightOf(heights: ReadonlyMap<number, number>, first: number, last: number): number {
  let height = 0;
  for (let row = first; row <= last; row += 1) height += heights.get(row) ?? DEFAULT_HEIGHT;
  return height;
}

/**
 * The rows that pages begin with, after the first. A page that is full ends before the largest group of rows that would be
 * parted and that a page has room for.
 */
export function pageBreaks(sheet: Paged): number[] {
  const { heights, together, lastRow, repeat } = sheet;
  const whole = pageRoom(sheet.widths, sheet.wide);
  const forced = new Set(sheet.breaks ?? []);
  const roomFrom = (top: number): number =>
    repeat !== undefined && top > repeat ? whole - heightOf(heights, repeat, repeat) : whole;
  const found: number[] = [];
  let top = 1;
  let used = 0;
  const begin = (row: number): void => {
    found.push(row);
    top = row;
    used = 0;
  };
  for (let row = 1; row <= lastRow; row += 1) {
    if (forced.has(row) && row > top) begin(row);
    const height = heightOf(heights, row, row);
    if (used + height > roomFrom(top) && row > top) {
      const parted = together.filter(
        ({ first, last }) =>
          first > top && first < row && last >= row && heightOf(heights, first, last) <= roomFrom(first),
      );
      const start = Math.min(row, ...parted.map(({ first }) => first));
      begin(start);
      used = heightOf(heights, start, row - 1);
    }
    used += height;
  }
  return found;
}

/** How much of the last page is used when the rows before this one are placed. */
export function usedBefore(sheet: Omit<Paged, 'lastRow'>, row: number): number {
  if (row <= 1) return 0;
  const breaks = pageBreaks({ ...sheet, lastRow: row - 1 });
  return heightOf(sheet.heights, breaks.at(-1) ?? 1, row - 1);
}
