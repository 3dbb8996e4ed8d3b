import type { KeptComment, WorkbookNames } from '../report/input';
import { COMMENT_HEADERS } from '../report/findings-sheet';
import { SHEET_MARK } from '../report/plan';
import { isCopyName } from '../report/sheet-names';
import { reportText } from '../strings/report-text';
import { cellAt, type SheetSnapshot, type Snapshot, type TableSnapshot } from '../workbook/snapshot';

/** What a new report has to know of the workbook that it goes into. */
export function workbookNames(snapshot: Snapshot): WorkbookNames {
  const own = new Set(snapshot.sheets.filter((sheet) => sheet.properties.has(SHEET_MARK)).map((sheet) => sheet.name));
  return {
    sheets: snapshot.sheets.map((sheet) => ({ name: sheet.name, own: sheet.properties.get(SHEET_MARK) ?? null })),
    tablesAndNames: [
      ...snapshot.tables.filter((table) => !own.has(table.sheet)).map((table) => table.name),
      ...snapshot.names,
    ],
  };
}

/** The comments that the user wrote beside the findings of the last check. */
export function keptComments(snapshot: Snapshot): KeptComment[] {
  const marked = snapshot.sheets.filter((at) => at.properties.get(SHEET_MARK) === 'findings');
  // Of the sheet and a copy that somebody made of it the sheet itself counts, as it does when the report is written.
  const sheet = marked.find(({ name }) => !isCopyName(name)) ?? marked[0];
  if (!sheet) return [];
  for (const table of snapshot.tables.filter((at) => at.sheet === sheet.name)) {
    const comments = commentsOf(snapshot, sheet, table);
    if (comments) return comments;
  }
  return [];
}

/** null when the table has no columns of comments and keys. */
function commentsOf(snapshot: Snapshot, sheet: SheetSnapshot, table: TableSnapshot): KeptComment[] | null {
  const columnOf = (key: (typeof COMMENT_HEADERS)[keyof typeof COMMENT_HEADERS]): number | null => {
    const texts = [reportText('sv', key), reportText('en', key)];
    const index = table.columns.findIndex((column) => texts.includes(column.name.trim()));
    return index < 0 ? null : table.firstColumn + index;
  };
  const comment = columnOf(COMMENT_HEADERS.comment);
  const key = columnOf(COMMENT_HEADERS.key);
  if (comment === null || key === null) return null;
  const rule = columnOf(COMMENT_HEADERS.rule);
  const what = columnOf(COMMENT_HEADERS.what);
  const textAt = (row: number, column: number | null): string => {
    if (column === null) return '';
    const value = cellAt(snapshot, sheet, row, column);
    if (value.kind === 'text') return value.text;
    return value.kind === 'number' ? String(value.number) : '';
  };
  const kept: KeptComment[] = [];
  for (let row = table.firstRow + 1; row <= table.lastRow; row += 1) {
    const text = textAt(row, comment).trim();
    if (text !== '')
      kept.push({
        key: textAt(row, key) || `#${row}`,
        comment: text,
        rule: textAt(row, rule),
        what: textAt(row, what),
      });
  }
  return kept;
}
