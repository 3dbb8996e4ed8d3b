import type { ColumnRole, SignConvention, TableInfo } from '../domain/model';
import type { RecognisedTable } from './recognise';

/** A table as the model tells of it, after its rows were read. */
export function tableInfo(
  table: RecognisedTable,
  read: { readonly sign: SignConvention | null; readonly rowsRead: number; readonly rowsSkipped: number },
): TableInfo {
  const columns: Partial<Record<ColumnRole, number>> = {};
  const headers: Partial<Record<ColumnRole, string>> = {};
  for (const [role, { at, header }] of table.byRole) {
    columns[role] = at;
    headers[role] = header;
  }
  return {
    role: table.role,
    sheet: table.sheet.name,
    name: table.name,
    columns,
    headers,
    headerRow: table.headerRow,
    firstRow: table.firstRow,
    lastRow: table.lastRow,
    sign: read.sign,
    rowsRead: read.rowsRead,
    rowsSkipped: read.rowsSkipped,
    ...(table.isRange ? { isRange: true } : {}),
    ...(table.sources ? { sources: table.sources } : {}),
  };
}
