import { cellAddress } from '../domain/address';
import type { CellPlan, PlanValue } from './plan';

/** "B5:H12" */
export function rangeOf(firstRow: number, firstColumn: number, lastRow: number, lastColumn: number): string {
  return `${cellAddress(firstRow, firstColumn)}:${cellAddress(lastRow, lastColumn)}`;
}

/** One cell; `extra` carries a formula or a link. */
export function cell(
  row: number,
  column: number,
  value: PlanValue,
  style?: string,
  extra: Partial<CellPlan> = {},
): CellPlan {
  return { row, column, value, ...(style === undefined ? {} : { style }), ...extra };
}

/** A number, or an empty cell where there is none: a chart draws a dash as zero. */
export function chartCell(
  row: number,
  column: number,
  value: number | null,
  style: string,
  formula?: string,
): CellPlan {
  return value === null ? cell(row, column, null, style) : numberCell(row, column, value, style, formula);
}

/** A number, or a dash in muted ink where there is none. */
export function numberCell(
  row: number,
  column: number,
  value: number | null,
  style: string,
  formula?: string,
): CellPlan {
  if (value === null) return cell(row, column, '–', 'dash');
  return cell(row, column, value, style, formula === undefined ? {} : { formula });
}
