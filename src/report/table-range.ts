import type { TablePlan } from './plan';
import type { Range } from './reference';

/** All rows of the table: header, data and totals. */
export function tableRange(table: TablePlan): Range {
  return {
    firstRow: table.firstRow,
    firstColumn: table.firstColumn,
    lastRow: table.firstRow + table.rows - 1,
    lastColumn: table.firstColumn + table.columns.length - 1,
  };
}
