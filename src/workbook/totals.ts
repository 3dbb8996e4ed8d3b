import type { AmountUnit } from '../domain/money';
import type { IssueLog } from './issue-log';
import type { RecognisedTable } from './recognise';
import { AMOUNT_COLUMNS } from './row-checks';
import { cellIndex, CellKind, type Snapshot } from './snapshot';
import { oreOf, readAmount } from './values';

/** Functions of a totals row whose result is the sum of the column, or may be: "custom" is a formula of the user's. */
const SUMMING = new Set([null, 'none', 'sum', 'custom']);

/**
 * Holds the numbers in a table's own totals row against the rows above, as they are printed. A totals row that shows an
 * average or a count says nothing about the sum.
 */
export function checkTotals(snapshot: Snapshot, table: RecognisedTable, unit: AmountUnit, log: IssueLog): void {
  const { totalsRow, sheet } = table;
  if (totalsRow === null) return;
  for (const role of AMOUNT_COLUMNS[table.role] ?? []) {
    const column = table.byRole.get(role);
    const cells = column && sheet.columns.get(column.at);
    if (!cells || !SUMMING.has(column.totalsFunction)) continue;
    const total = cellIndex(cells, totalsRow);
    const printed = total >= 0 && cells.kinds[total] === CellKind.number ? oreOf(cells.values[total]!, unit) : null;
    if (printed === null) continue;
    let sum = 0;
    let visibleSum = 0;
    for (let index = 0; index < cells.count; index += 1) {
      const row = cells.rows[index]!;
      if (row < table.firstRow || row > table.lastRow) continue;
      const kind = cells.kinds[index];
      const value = cells.values[index]!;
      const ore =
        kind === CellKind.number
          ? oreOf(value, unit)
          : kind === CellKind.text
            ? readAmount(snapshot.strings[value] ?? '', unit)
            : null;
      if (ore === null) continue;
      sum += ore;
      if (!sheet.hiddenRows.has(row)) visibleSum += ore;
    }
    log.add({
      kind: 'printed-total',
      role: table.role,
      row: totalsRow,
      column: role,
      printed,
      sum,
      visibleSum,
      // The function that Excel offers is SUBTOTAL(109), which leaves hidden and filtered rows out.
      visibleOnly: column.totalsFunction === 'sum',
    });
  }
}
