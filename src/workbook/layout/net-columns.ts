import type { AmountColumn } from './amount-columns';
import { isCostTypeWord, kindOfHeading, labelKind } from './label-words';
import type { JudgedRow } from './rows';

/** Rows of which this share adds up prove that a column is the sum of others. */
const MOST = 0.6;

/**
 * Net columns beside revenue and cost of the same year and months. Where the rows prove that one is their sum it does not count, the
 * parts do; beside one part alone, or where the user says what it is, it is the figure, and the parts are not. Else it is asked about:
 * a net that its parts do not come to says that one of them was misunderstood.
 */
export function netColumns(
  columns: readonly AmountColumn[],
  rows: readonly JudgedRow[],
  isGiven: (column: AmountColumn) => boolean,
): {
  readonly nets: { readonly dropped: readonly AmountColumn[]; readonly asked: readonly AmountColumn[] };
  readonly parts: readonly AmountColumn[];
} {
  const dropped: AmountColumn[] = [];
  const asked: AmountColumn[] = [];
  const parts: AmountColumn[] = [];
  for (const net of columns.filter(({ headed }) => headed.isNet)) {
    const own = columns.filter((column) => isPartOf(column, net));
    if (own.length === 0) continue;
    if (isSum(columns, net, own, rows)) dropped.push(net);
    else if (own.length === 1 || isGiven(net)) parts.push(...own);
    else asked.push(net);
  }
  return { nets: { dropped, asked }, parts };
}

function isPartOf(column: AmountColumn, net: AmountColumn): boolean {
  return (
    column.name !== null &&
    !column.headed.isNet &&
    (isCostTypeWord(labelKind(column.name)) || kindOfHeading(column.name) !== null) &&
    column.use === net.use &&
    column.year === net.year &&
    column.months?.first === net.months?.first &&
    column.months?.last === net.months?.last
  );
}

function isRevenue({ name }: AmountColumn): boolean {
  return labelKind(name!) === 'revenue' || kindOfHeading(name!) === 'revenue';
}

function isSum(
  columns: readonly AmountColumn[],
  net: AmountColumn,
  own: readonly AmountColumn[],
  rows: readonly JudgedRow[],
): boolean {
  const at = (row: JudgedRow, column: AmountColumn): number => row.values[columns.indexOf(column)] ?? 0;
  const filled = rows.filter((row) => at(row, net) !== 0);
  const right = filled.filter((row) => {
    const sums = ([1, -1] as const).map((turn) =>
      own.reduce((sum, column) => sum + (isRevenue(column) ? turn : 1) * at(row, column), 0),
    );
    // Each of the amounts may be rounded.
    const slack = Math.max(1e-6, Math.abs(at(row, net)) * 1e-4) + 0.5 * own.length;
    return sums.some((sum) => Math.abs(Math.abs(sum) - Math.abs(at(row, net))) <= slack);
  });
  return filled.length > 0 && right.length >= MOST * filled.length;
}
