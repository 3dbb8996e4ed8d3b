import { writeNewWorkbook } from '../../src/file/write/blank-workbook';
import type { CellPlan, SheetPlan, StylePlan } from '../../src/report/plan';
import { formatAt, type DrawnSheet } from './sheet-of';

/** The bytes of an .xlsx that holds the sheets as they are drawn, with their looks. */
export function fileOfSheets(sheets: readonly DrawnSheet[]): Uint8Array {
  const styles: Record<string, StylePlan> = { bold: { bold: true }, plain: {} };
  for (const sheet of sheets) {
    for (const code of Object.values(sheet.formats ?? {})) styles[code] = { numberFormat: code };
    for (const steps of Object.values(sheet.indents ?? {}))
      styles[`indent-${steps}`] = { horizontal: 'left', indent: steps };
  }
  const plans = sheets.map((sheet): SheetPlan => {
    const cells: CellPlan[] = [];
    sheet.rows.forEach((row, r) =>
      row.forEach((value, c) => {
        if (value === null || value === '') return;
        const steps = c === 0 ? sheet.indents?.[r + 1] : undefined;
        const plain = formatAt(sheet, r + 1, c + 1) ?? 'plain';
        const style = steps !== undefined ? `indent-${steps}` : c === 0 && sheet.bold?.includes(r + 1) ? 'bold' : plain;
        cells.push({ row: r + 1, column: c + 1, value, style });
      }),
    );
    return { id: sheet.name, name: sheet.name, cells, ...(sheet.merges ? { merges: sheet.merges } : {}) };
  });
  return writeNewWorkbook({ styles, sheets: plans, names: [] }, { mark: false, sharedStrings: true });
}
