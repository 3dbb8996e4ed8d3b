import type { Language } from '../domain/finding';
import type { ColumnRole, ImportedRole } from '../domain/model';
import type { AmountUnit } from '../domain/money';
import { formatMonth } from '../strings/format';
import { importText } from '../strings/import-text';
import { monthOfIndex, monthIndex, yearMonthText } from '../domain/period';
import { COLOR } from '../report/look';
import type { CellPlan, PlanValue, SheetPlan, TablePlan } from '../report/plan';
import { freeName, sheetName } from '../report/sheet-names';
import { importedTables, IMPORT_FILES, IMPORT_SHEET, IMPORT_UNIT, type KeptFile } from '../workbook/imports';
import { cellAt, type Snapshot } from '../workbook/snapshot';
import { workbookNames } from './earlier-report';
import { withPlannedSheet } from './planned-sheet';
import { columnName } from './template-words';

/** A row of the sheet of imported rows. A text among the numbers is one that could not be read. */
export interface StoredRow {
  readonly role: ImportedRole;
  readonly year: number | string | null;
  readonly month: number | string | null;
  readonly unit: string;
  readonly costType: string | null;
  readonly account: number | string | null;
  /** Net, in the workbook's unit. */
  readonly amount: number | string;
  readonly file: string;
  readonly line: number;
}

/** The sheet of imported rows, to be written as it is and read as if it were. */
export interface ImportSheet {
  readonly plan: SheetPlan;
}

type Column = Exclude<keyof StoredRow, 'role'>;

const COLUMNS: Readonly<Record<ImportedRole, readonly Column[]>> = {
  outcome: ['year', 'month', 'unit', 'costType', 'account', 'amount', 'file', 'line'],
  forecast: ['unit', 'costType', 'amount', 'year', 'file', 'line'],
};
const WIDTHS: Readonly<Record<Column, number>> = {
  year: 8,
  month: 9,
  unit: 34,
  costType: 28,
  account: 11,
  amount: 16,
  file: 26,
  line: 9,
};
const RIGHT: ReadonlySet<Column> = new Set(['amount', 'line', 'year', 'month', 'account']);
const ROLES: readonly ImportedRole[] = ['outcome', 'forecast'];
const HEADER_ROW = 7;
/** Empty columns between two tables. */
const GAP = 1;

/** What earlier imports left in the workbook. */
export interface KeptRows {
  readonly rows: readonly StoredRow[];
  /** The unit of their amounts; null where the sheet does not say. */
  readonly unit: AmountUnit | null;
  readonly files: readonly KeptFile[];
}

const UNITS: readonly AmountUnit[] = ['kr', 'tkr', 'mnkr'];

/** The rows that earlier imports left in the workbook, as they stand. */
export function keptRows(snapshot: Snapshot): KeptRows {
  const rows: StoredRow[] = [];
  const tables = importedTables(snapshot);
  const [first] = tables.values();
  for (const [role, { table, fileColumn, lineColumn }] of tables) {
    const value = (row: number, at: number | null | undefined): number | string | null => {
      if (at === null || at === undefined) return null;
      const cell = cellAt(snapshot, table.sheet, row, at);
      if (cell.kind === 'number') return cell.number;
      return cell.kind === 'text' && cell.text !== '' ? cell.text : cell.kind === 'error' ? cell.error : null;
    };
    const text = (row: number, at: number | null | undefined): string => String(value(row, at) ?? '');
    for (let row = table.firstRow; row <= table.lastFilledRow; row += 1) {
      const of = (column: ColumnRole): number | string | null => value(row, table.byRole.get(column)?.at);
      const amount = of('amount');
      if (amount === null) continue;
      const line = value(row, lineColumn);
      const costType = of('costType');
      rows.push({
        role,
        year: of('year'),
        month: of('month'),
        unit: String(of('unit') ?? ''),
        costType: costType === null ? null : String(costType),
        account: of('account'),
        amount,
        file: text(row, fileColumn),
        line: typeof line === 'number' ? line : 0,
      });
    }
  }
  return { rows, unit: UNITS.find((unit) => unit === first?.unit) ?? null, files: first?.kept ?? [] };
}

/** Makes the sheet: a table of each role that has rows, beside each other, under a few lines that say what it is. */
export function sheetOfRows(
  snapshot: Snapshot,
  rows: readonly StoredRow[],
  files: readonly KeptFile[],
  unit: AmountUnit,
  lang: Language,
): ImportSheet {
  const names = workbookNames(snapshot);
  const name = sheetName(names, IMPORT_SHEET, importText(lang, 'sheet'));
  const cells: CellPlan[] = [{ row: 1, column: 1, value: importText(lang, 'title'), style: 'title' }];
  const tables: TablePlan[] = [];
  const widths: { column: number; width: number }[] = [];
  const notes =
    rows.length === 0
      ? [importText(lang, 'note.empty')]
      : [importText(lang, 'note.unit', { unit }), importText(lang, 'note.keep')];
  let first = 1;
  for (const role of ROLES) {
    const own = rows.filter((row) => row.role === role);
    if (own.length === 0) continue;
    notes.splice(tables.length, 0, roleNote(own, role, lang));
    const columns = COLUMNS[role];
    columns.forEach((column, index) => {
      const at = first + index;
      const style = RIGHT.has(column) ? 'headerRight' : 'headerIndent';
      cells.push({ row: HEADER_ROW, column: at, value: header(role, column, lang), style });
      widths.push({ column: at, width: WIDTHS[column] });
    });
    own.forEach((row, index) =>
      columns.forEach((column, place) => {
        const value = row[column];
        if (value === null || value === '') return;
        cells.push({ row: HEADER_ROW + 1 + index, column: first + place, value, ...lookOf(column, value) });
      }),
    );
    tables.push({
      name: freeName(names, importText(lang, `table.${role}`)),
      firstRow: HEADER_ROW,
      firstColumn: first,
      rows: own.length + 1,
      columns: columns.map((column) => ({ name: header(role, column, lang) })),
      filter: true,
    });
    first += columns.length + GAP;
  }
  notes.forEach((note, index) => cells.push({ row: 2 + index, column: 1, value: note, style: 'note' }));
  return {
    plan: {
      id: IMPORT_SHEET,
      name,
      cells: cells.sort((a, b) => a.row - b.row || a.column - b.column),
      columnWidths: widths,
      rowHeights: [{ row: 1, height: 30 }],
      freeze: { rows: HEADER_ROW, columns: 0 },
      gridlines: false,
      tabColor: COLOR.previous,
      tables,
      properties: { [IMPORT_UNIT]: unit, ...(files.length === 0 ? {} : { [IMPORT_FILES]: JSON.stringify(files) }) },
      print: {
        orientation: 'landscape',
        fit: { wide: 1, tall: 0 },
        titleRows: { first: HEADER_ROW, last: HEADER_ROW },
      },
    },
  };
}

function lookOf(column: Column, value: PlanValue): { readonly style?: string } {
  return column === 'amount' && typeof value === 'number' ? { style: 'money' } : {};
}

function header(role: ImportedRole, column: Column, lang: Language): string {
  if (column === 'file' || column === 'line') return importText(lang, `column.${column}`);
  return columnName(role, column, lang);
}

function roleNote(rows: readonly StoredRow[], role: ImportedRole, lang: Language): string {
  const files = [...new Set(rows.map(({ file }) => file))].join(', ');
  const times = rows.flatMap(({ year, month }) => {
    if (typeof year !== 'number') return [];
    if (role === 'forecast') return [year];
    return typeof month === 'number' ? [monthIndex({ year, month })] : [];
  });
  return importText(lang, `note.role.${role}`, { files, covered: coveredText(times, role, lang) });
}

/** Months or years as people say them: "januari–augusti 2026", "2026". */
export function coveredText(times: readonly number[], role: ImportedRole, lang: Language): string {
  const sorted = [...new Set(times)].sort((a, b) => a - b);
  if (sorted.length === 0) return '–';
  const runs: { first: number; last: number }[] = [];
  for (const time of sorted) {
    const run = runs.at(-1);
    if (run && run.last === time - 1) run.last = time;
    else runs.push({ first: time, last: time });
  }
  const text = (time: number): string =>
    role === 'forecast' ? String(time) : formatMonth(yearMonthText(monthOfIndex(time)), lang);
  return runs.map(({ first, last }) => (first === last ? text(first) : `${text(first)}–${text(last)}`)).join(', ');
}

/** The workbook as it will be with the sheet in it. */
export function withImportSheet(snapshot: Snapshot, { plan }: ImportSheet): Snapshot {
  return withPlannedSheet(snapshot, plan);
}
