import { writeNewWorkbook } from '../../src/file/write/blank-workbook';
import type { CellPlan, SheetPlan, TablePlan } from '../../src/report/plan';
import { headerText, type Tables } from './snapshot-of';

/** The bytes of an .xlsx with one table per sheet, as snapshotOf builds it in memory. Error values are not written. */
export function workbookFile(tables: Tables): Uint8Array {
  const sheets = Object.entries(tables).map(([name, rows]): SheetPlan => {
    const cells: CellPlan[] = [];
    rows.forEach((values, row) =>
      values.forEach((value, column) => {
        if (value !== null && typeof value === 'object') throw new Error('an error value cannot be written');
        cells.push({ row: row + 1, column: column + 1, value });
      }),
    );
    const table: TablePlan = {
      name,
      firstRow: 1,
      firstColumn: 1,
      rows: rows.length,
      columns: (rows[0] ?? []).map((header) => ({ name: headerText(header) })),
    };
    return { id: name, name, cells, tables: [table] };
  });
  return writeNewWorkbook({ styles: {}, sheets, names: [] }, { mark: false, sharedStrings: true });
}
