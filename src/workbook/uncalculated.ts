import { UNCALCULATED_TEXT, type ColumnRole, type TableRole } from '../domain/model';
import type { IssueLog } from './issue-log';
import type { RecognisedTable } from './recognise';
import { CellKind } from './snapshot';

/**
 * Records the formulas without a value that the reading of the tables came by and did not need: a name in a row without an
 * amount, a title. Every such cell in a column that we know is in the log once after this, whatever it was to hold.
 */
export function findUncalculated(tables: ReadonlyMap<TableRole, RecognisedTable>, log: IssueLog): void {
  let reported: ReadonlySet<string> | null = null;
  for (const [role, table] of tables) {
    if (table.missing.length > 0) continue;
    for (const [column, { at }] of table.byRole) {
      // The value of a setting that we do not know is none of ours; of those that we know the reading tells.
      if (role === 'settings' && column === 'value') continue;
      const cells = table.sheet.columns.get(at);
      if (!cells) continue;
      for (let index = 0; index < cells.count; index += 1) {
        if (cells.kinds[index] !== CellKind.uncalculated) continue;
        const row = cells.rows[index]!;
        if (row < table.firstRow || row > table.lastRow) continue;
        reported ??= reportedCells(log);
        if (reported.has(keyOf(role, row, column))) continue;
        log.add({ kind: 'unreadable', origin: { role, row }, column, text: UNCALCULATED_TEXT, expected: 'word' });
      }
    }
  }
}

function reportedCells(log: IssueLog): Set<string> {
  const cells = new Set<string>();
  for (const issue of log.all()) {
    if (issue.kind === 'unreadable' && issue.text === UNCALCULATED_TEXT)
      cells.add(keyOf(issue.origin.role, issue.origin.row, issue.column));
  }
  return cells;
}

function keyOf(role: TableRole, row: number, column: ColumnRole): string {
  return `${role} ${row} ${column}`;
}
