import { fromOre } from '../domain/money';
import type { Finding } from '../domain/finding';
import { textIn } from '../strings/catalogue-text';
import { countsText, reportText, type ReportKey } from '../strings/report-text';
import { words } from '../strings/words';
import { pageTexts } from './page-texts';
import { cell, rangeOf } from './grid';
import type { KeptComment, ReportInput } from './input';
import { COLOR, SEVERITY_SYMBOL } from './look';
import type { CellPlan, SheetPlan } from './plan';
import { linesOf, rowHeight } from './text-room';

const WIDTH = { what: 60, consider: 48, comment: 30 } as const;

const COLUMNS: readonly {
  readonly key: ReportKey;
  readonly width: number;
  readonly right?: boolean;
  readonly hidden?: boolean;
}[] = [
  { key: 'column.severity', width: 15 },
  { key: 'column.rule', width: 9 },
  { key: 'column.what', width: WIDTH.what },
  { key: 'column.where', width: 24 },
  { key: 'column.amount', width: 14, right: true },
  { key: 'column.consider', width: WIDTH.consider },
  { key: 'column.comment', width: WIDTH.comment },
  // Carries the user's comment to the same finding in the next check.
  { key: 'column.key', width: 10, hidden: true },
];
const FIRST_COLUMN = 1;
const HEADER_ROW = 4;
const INDENT = 1.3;
const PADDING = 4;

/** Every finding on a row of its own, the worst first, with a link to its cell and a column for the user's comment. */
export function findingsSheet(
  input: ReportInput,
  names: { readonly own: string; readonly compliance: string; readonly table: string },
): SheetPlan {
  const { model, lang, stamp, findings, comments } = input;
  const { settings } = model;
  const text = textIn(reportText, lang);
  const cells: CellPlan[] = [
    cell(
      1,
      1,
      text(settings.yearsKnown ? 'findings.title' : 'findings.titleUnknown', {
        board: settings.board,
        year: settings.targetYear,
      }),
      'title',
    ),
    cell(
      2,
      1,
      text(findings.length === 0 ? 'findings.none' : 'findings.count', {
        counts: countsText(lang, findings),
        time: stamp.time,
      }),
      'note',
    ),
    cell(3, 1, text('link.back'), 'link', { link: { sheet: names.compliance, address: 'A1' } }),
  ];
  const heights: { row: number; height: number }[] = [
    { row: 1, height: 30 },
    { row: HEADER_ROW, height: 20 },
  ];
  COLUMNS.forEach((column, index) =>
    cells.push(cell(HEADER_ROW, FIRST_COLUMN + index, text(column.key), column.right ? 'headerRight' : 'headerIndent')),
  );

  const kept = new Map(comments.map((comment) => [comment.key, comment]));
  let row = HEADER_ROW;
  for (const finding of findings) {
    row += 1;
    const comment = kept.get(finding.key);
    kept.delete(finding.key);
    cells.push(...findingRow(input, finding, row, comment?.comment ?? null));
    heights.push({ row, height: heightOfTexts(finding.message[lang], finding.consider[lang], comment?.comment ?? '') });
  }
  // A comment never disappears: the finding that it was written for may be solved, the words are still the user's.
  for (const comment of kept.values()) {
    row += 1;
    cells.push(...solvedRow(input, comment, row));
    heights.push({ row, height: heightOfTexts(comment.what, '', comment.comment) });
  }
  if (row === HEADER_ROW) {
    // A table needs a row of data.
    row += 1;
    COLUMNS.forEach((_, index) =>
      cells.push(cell(row, index + 1, index === 2 ? text('findings.none') : null, index === 6 ? 'comment' : 'textTop')),
    );
  }
  const lastColumn = COLUMNS.length;
  return {
    id: 'findings',
    name: names.own,
    cells,
    columnWidths: COLUMNS.map((column, index) => ({
      column: index + 1,
      width: column.width,
      ...(column.hidden ? { hidden: true } : {}),
    })),
    rowHeights: heights,
    freeze: { rows: HEADER_ROW, columns: 0 },
    gridlines: false,
    tabColor: COLOR.outcome,
    tables: [
      {
        name: names.table,
        firstRow: HEADER_ROW,
        firstColumn: FIRST_COLUMN,
        rows: row - HEADER_ROW + 1,
        columns: COLUMNS.map((column) => ({ name: text(column.key) })),
        filter: true,
        style: 'TableStyleLight1',
      },
    ],
    print: {
      orientation: 'landscape',
      fit: { wide: 1, tall: 0 },
      area: rangeOf(1, 1, row, lastColumn - 1),
      titleRows: { first: HEADER_ROW, last: HEADER_ROW },
      ...pageTexts(input),
    },
  };
}

function findingRow(input: ReportInput, finding: Finding, row: number, comment: string | null): CellPlan[] {
  const { model, lang } = input;
  const place = finding.cells[0];
  const more = finding.cells.length - 1;
  const name = place ? `${place.sheet}!${place.address}` : '–';
  const where = more > 0 ? reportText(lang, 'findings.more', { place: name, count: more }) : name;
  const link = place
    ? { link: { sheet: place.sheet, address: place.address, tooltip: reportText(lang, 'link.cell') } }
    : {};
  return [
    cell(
      row,
      1,
      `${SEVERITY_SYMBOL[finding.severity]} ${words[lang][`severity.${finding.severity}`]}`,
      `severity-${finding.severity}`,
    ),
    cell(row, 2, finding.rule, 'textTop'),
    cell(row, 3, finding.message[lang], 'textTop'),
    cell(row, 4, where, place ? 'linkTop' : 'textTop', link),
    cell(row, 5, finding.amount === null ? null : fromOre(finding.amount, model.settings.unit), 'moneyTop'),
    cell(row, 6, finding.consider[lang], 'textTop'),
    cell(row, 7, comment, 'comment'),
    cell(row, 8, finding.key, 'textTop'),
  ];
}

function solvedRow(input: ReportInput, comment: KeptComment, row: number): CellPlan[] {
  return [
    cell(row, 1, `● ${reportText(input.lang, 'findings.solved')}`, 'severity-info'),
    cell(row, 2, comment.rule, 'textTop'),
    cell(row, 3, comment.what, 'textTop'),
    cell(row, 4, '–', 'textTop'),
    cell(row, 5, null, 'moneyTop'),
    cell(row, 6, null, 'textTop'),
    cell(row, 7, comment.comment, 'comment'),
    cell(row, 8, comment.key, 'textTop'),
  ];
}

function heightOfTexts(what: string, consider: string, comment: string): number {
  // Texts begin a little in.
  const lines = (value: string, width: number): number => linesOf(value, [width - INDENT]);
  const most = Math.max(lines(what, WIDTH.what), lines(consider, WIDTH.consider), lines(comment, WIDTH.comment));
  return rowHeight(most, PADDING);
}

/** Where an earlier report keeps a comment and its key: the header texts in either language. */
export const COMMENT_HEADERS = {
  comment: 'column.comment',
  key: 'column.key',
  rule: 'column.rule',
  what: 'column.what',
} as const satisfies Record<string, ReportKey>;
