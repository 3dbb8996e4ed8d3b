import type { Range } from '../report/reference';

/**
 * The fewest rectangles that a simple sweep finds for cells that share something: runs along a row, and runs of the same
 * columns in rows below each other as one. A request names ranges, not cells, so this decides how large it becomes.
 */
export function rectangles(cells: readonly { readonly row: number; readonly column: number }[]): Range[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const done: Range[] = [];
  let open: Range[] = [];
  let at = 0;
  while (at < sorted.length) {
    const { row } = sorted[at]!;
    const runs: Range[] = [];
    while (at < sorted.length && sorted[at]!.row === row) {
      const { column } = sorted[at]!;
      const run = runs.at(-1);
      if (run && run.lastColumn >= column - 1) runs[runs.length - 1] = { ...run, lastColumn: column };
      else runs.push({ firstRow: row, lastRow: row, firstColumn: column, lastColumn: column });
      at += 1;
    }
    const next: Range[] = [];
    for (const run of runs) {
      const above = open.find(
        (each) =>
          each.lastRow === row - 1 && each.firstColumn === run.firstColumn && each.lastColumn === run.lastColumn,
      );
      next.push(above ? { ...above, lastRow: row } : run);
    }
    const grown = new Set(next.map(({ firstRow, firstColumn }) => `${firstRow}:${firstColumn}`));
    for (const each of open) if (!grown.has(`${each.firstRow}:${each.firstColumn}`)) done.push(each);
    open = next;
  }
  return [...done, ...open].sort((a, b) => a.firstRow - b.firstRow || a.firstColumn - b.firstColumn);
}

/** Rows of a rectangle, one by one: what is drawn between cells is drawn at the edge of each. */
export function singleRows(range: Range): Range[] {
  return Array.from({ length: range.lastRow - range.firstRow + 1 }, (_, at) => ({
    ...range,
    firstRow: range.firstRow + at,
    lastRow: range.firstRow + at,
  }));
}

/** Columns of a rectangle, one by one. */
export function singleColumns(range: Range): Range[] {
  return Array.from({ length: range.lastColumn - range.firstColumn + 1 }, (_, at) => ({
    ...range,
    firstColumn: range.firstColumn + at,
    lastColumn: range.firstColumn + at,
  }));
}
