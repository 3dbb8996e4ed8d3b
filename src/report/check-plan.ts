import { cellAddress } from '../domain/address';
import type { CellPlan, SeriesPlan, SheetPlan, TablePlan, WorkbookPlan } from './plan';
import { SHEET_MARK } from './plan';
import { LAST_COLUMN, LAST_ROW, parseRange } from './reference';
import type { Range } from './reference';
import { PlanError } from './plan-error';
import { tableRange } from './table-range';

/** What stands in the workbook beside the sheets that the plan writes. */
export interface PlanSurroundings {
  readonly sheetNames: readonly string[];
  readonly tableNames: readonly string[];
  /** Defined names of the whole workbook that stay as they are. */
  readonly definedNames: readonly string[];
}

const LONGEST_SHEET_NAME = 31;
const LONGEST_TEXT = 32767;
const LONGEST_FORMULA = 8192;
const LONGEST_NAME = 255;
const LONGEST_LIST = 255;
const LONGEST_HEADER = 255;

/** Throws PlanError for what Excel would repair or refuse, before a byte is written. */
export function checkPlan(plan: WorkbookPlan, around: PlanSurroundings): void {
  const sheetNames = checkSheetNames(plan, around);
  checkTables(plan, around);
  checkNames(plan, around, sheetNames);
  if (plan.activate !== undefined && !plan.sheets.some(({ id }) => id === plan.activate)) {
    throw new PlanError('sheet-unknown', `"${plan.activate}", which is to be shown first, is no sheet of the plan`);
  }
  for (const sheet of plan.sheets) checkSheet(sheet, sheetNames);
}

function key(name: string): string {
  return name.toLowerCase();
}

function checkSheetNames(plan: WorkbookPlan, around: PlanSurroundings): ReadonlySet<string> {
  const names = new Set(around.sheetNames.map(key));
  const ids = new Set<string>();
  for (const { id, name } of plan.sheets) {
    const problem = sheetNameProblem(name);
    if (problem !== null) throw new PlanError('sheet-name', `"${name}" ${problem}`);
    if (names.has(key(name))) throw new PlanError('sheet-twice', `there is a sheet "${name}" already`);
    if (ids.has(id)) throw new PlanError('sheet-twice', `the plan has the sheet id "${id}" twice`);
    names.add(key(name));
    ids.add(id);
  }
  return names;
}

/** Why Excel would not take a name for a sheet, as the end of a sentence; null when it would. */
export function sheetNameProblem(name: string): string | null {
  if (name.trim() === '') return 'is empty';
  if (name.length > LONGEST_SHEET_NAME) return `has ${name.length} characters, and ${LONGEST_SHEET_NAME} is the most`;
  if (/[:\\/?*[\]]/.test(name)) return 'has one of : \\ / ? * [ ]';
  if (hasControl(name)) return 'has a control character';
  if (name.startsWith("'") || name.endsWith("'")) return 'begins or ends with an apostrophe';
  if (key(name) === 'history') return 'is a name that Excel keeps for itself';
  return null;
}

function hasControl(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) < 32) return true;
  return false;
}

const NAME = /^[\p{L}_\\][\p{L}\p{M}\p{N}_.\\?]*$/u;
const LIKE_CELL = /^(?:[a-z]{1,3}[0-9]+|r[0-9]*(?:c[0-9]*)?|c[0-9]*)$/i;

/** Why Excel would not take a name for a range or a table; null when it would. */
export function definedNameProblem(name: string): string | null {
  if (name.length > LONGEST_NAME) return `has ${name.length} characters, and ${LONGEST_NAME} is the most`;
  if (!NAME.test(name)) return 'has a character that a name cannot have';
  if (LIKE_CELL.test(name)) return 'reads like the address of a cell';
  if (/^(?:true|false)$/i.test(name)) return 'is a value';
  return null;
}

function checkTables(plan: WorkbookPlan, around: PlanSurroundings): void {
  const taken = new Set([...around.tableNames, ...around.definedNames, ...plan.names.map(({ name }) => name)].map(key));
  for (const sheet of plan.sheets) {
    const ranges: { name: string; range: Range }[] = [];
    const cells = tableCells(sheet);
    for (const table of sheet.tables ?? []) {
      const problem = definedNameProblem(table.name);
      if (problem !== null) throw new PlanError('table-name', `the table name "${table.name}" ${problem}`);
      if (taken.has(key(table.name))) throw new PlanError('table-name', `the name "${table.name}" is taken`);
      taken.add(key(table.name));
      const range = checkTable(table, cells);
      for (const other of ranges) {
        if (overlap(range, other.range)) {
          throw new PlanError('table-range', `the tables ${other.name} and ${table.name} overlap`);
        }
      }
      ranges.push({ name: table.name, range });
    }
    const merges = (sheet.merges ?? []).map((text) => requiredRange(text, `a merge of "${sheet.name}"`));
    merges.forEach((merge, index) => {
      const table = ranges.find(({ range }) => overlap(merge, range));
      if (table)
        throw new PlanError('merge-overlap', `${sheet.merges![index]} is merged inside the table ${table.name}`);
      if (merges.some((other, at) => at < index && overlap(merge, other))) {
        throw new PlanError('merge-overlap', `${sheet.merges![index]} overlaps another merge of "${sheet.name}"`);
      }
    });
  }
}

/** The cells that stand in the first and the last rows of tables, by address: a sheet may have very many others. */
function tableCells(sheet: SheetPlan): ReadonlyMap<string, CellPlan> {
  const rows = new Set((sheet.tables ?? []).flatMap((table) => [table.firstRow, table.firstRow + table.rows - 1]));
  const cells = new Map<string, CellPlan>();
  if (rows.size === 0) return cells;
  for (const cell of sheet.cells) if (rows.has(cell.row)) cells.set(cellAddress(cell.row, cell.column), cell);
  return cells;
}

function checkTable(table: TablePlan, cells: ReadonlyMap<string, CellPlan>): Range {
  const range = tableRange(table);
  const least = table.totalsRow ? 3 : 2;
  if (table.rows < least || table.columns.length === 0) {
    throw new PlanError('table-range', `the table ${table.name} needs a header and a row of data`);
  }
  if (!inSheet(range)) throw new PlanError('table-range', `the table ${table.name} reaches outside the sheet`);
  const headers = new Set<string>();
  table.columns.forEach(({ name, totalsLabel }, index) => {
    if (name === '' || name.length > LONGEST_NAME) {
      throw new PlanError('table-header', `a header of the table ${table.name} has ${name.length} characters`);
    }
    if (headers.has(key(name)))
      throw new PlanError('table-header', `the table ${table.name} has the header "${name}" twice`);
    headers.add(key(name));
    const header = cellAddress(range.firstRow, range.firstColumn + index);
    if (cells.get(header)?.value !== name) {
      throw new PlanError('table-header', `${header} does not hold the header "${name}" of the table ${table.name}`);
    }
    const total = cellAddress(range.lastRow, range.firstColumn + index);
    if (table.totalsRow && totalsLabel !== undefined && cells.get(total)?.value !== totalsLabel) {
      throw new PlanError(
        'table-header',
        `${total} does not hold the label "${totalsLabel}" of the table ${table.name}`,
      );
    }
  });
  return range;
}

function overlap(a: Range, b: Range): boolean {
  return (
    a.firstRow <= b.lastRow && b.firstRow <= a.lastRow && a.firstColumn <= b.lastColumn && b.firstColumn <= a.lastColumn
  );
}

function inSheet(range: Range): boolean {
  const { firstRow, firstColumn, lastRow, lastColumn } = range;
  return isCell(firstRow, firstColumn) && isCell(lastRow, lastColumn);
}

function isCell(row: number, column: number): boolean {
  return (
    Number.isInteger(row) &&
    Number.isInteger(column) &&
    row >= 1 &&
    column >= 1 &&
    row <= LAST_ROW &&
    column <= LAST_COLUMN
  );
}

function requiredRange(text: string, where: string): Range {
  const range = parseRange(text);
  if (!range) throw new PlanError('range-invalid', `"${text}", ${where}, is no range`);
  return range;
}

function checkNames(plan: WorkbookPlan, around: PlanSurroundings, sheetNames: ReadonlySet<string>): void {
  const taken = new Set(around.definedNames.map(key));
  const tables = new Set(around.tableNames.map(key));
  for (const { name, sheet, range } of plan.names) {
    const problem = definedNameProblem(name);
    if (problem !== null) throw new PlanError('name-invalid', `the name "${name}" ${problem}`);
    if (taken.has(key(name)) || tables.has(key(name))) throw new PlanError('name-taken', `the name "${name}" is taken`);
    taken.add(key(name));
    requireSheet(sheet, sheetNames, `the name "${name}"`);
    requiredRange(range, `which the name "${name}" means`);
  }
}

function requireSheet(name: string, sheetNames: ReadonlySet<string>, what: string): void {
  if (!sheetNames.has(key(name))) throw new PlanError('sheet-unknown', `${what} leads to "${name}", which is no sheet`);
}

function checkSheet(sheet: SheetPlan, sheetNames: ReadonlySet<string>): void {
  checkCells(sheet, sheetNames);
  const where = `of "${sheet.name}"`;
  for (const { column, width } of sheet.columnWidths ?? []) {
    if (!isCell(1, column) || !(width >= 0 && width <= 255)) {
      throw new PlanError('cell-outside', `column ${column} ${where} cannot be ${width} wide`);
    }
  }
  requireDistinct(
    (sheet.columnWidths ?? []).map(({ column }) => column),
    `columns ${where}`,
  );
  for (const { row, height } of sheet.rowHeights ?? []) {
    if (!isCell(row, 1) || !(height >= 0 && height <= 409.5)) {
      throw new PlanError('cell-outside', `row ${row} ${where} cannot be ${height} high`);
    }
  }
  requireDistinct(
    (sheet.rowHeights ?? []).map(({ row }) => row),
    `rows ${where}`,
  );
  if (sheet.zoom !== undefined && !(Number.isInteger(sheet.zoom) && sheet.zoom >= 10 && sheet.zoom <= 400)) {
    throw new PlanError('number-invalid', `${sheet.zoom} is no zoom between 10 and 400`);
  }
  for (const format of sheet.conditionalFormats ?? []) {
    requiredRange(format.range, `a conditional format ${where}`);
    if (format.type === 'formula') checkFormula(format.formula, `a conditional format ${where}`);
    if (format.type === 'icons') for (const bound of format.thresholds) requireFinite(bound, `an icon set ${where}`);
    if (format.type === 'bars') {
      for (const bound of [format.min, format.max])
        if (bound !== undefined) requireFinite(bound, `a data bar ${where}`);
    }
  }
  for (const validation of sheet.validations ?? []) {
    requiredRange(validation.range, `a validation ${where}`);
    const { list } = validation;
    if ('formula' in list) {
      checkFormula(list.formula, `a validation ${where}`);
    } else if (list.length === 0 || list.some((word) => word.includes(',')) || list.join(',').length > LONGEST_LIST) {
      throw new PlanError(
        'validation-list',
        `a list ${where} is empty, has a comma in a word or is over ${LONGEST_LIST} long`,
      );
    }
    if ((validation.title ?? '').length > 32 || (validation.message ?? '').length > 255) {
      throw new PlanError('validation-list', `the title or the message of a validation ${where} is too long`);
    }
  }
  checkCharts(sheet, sheetNames);
  checkPrint(sheet);
  for (const name of Object.keys(sheet.properties ?? {})) {
    if (name === '' || name.length > LONGEST_NAME || key(name) === key(SHEET_MARK)) {
      throw new PlanError('property', `"${name}" cannot be a property ${where}`);
    }
  }
}

function requireDistinct(numbers: readonly number[], what: string): void {
  if (new Set(numbers).size < numbers.length) throw new PlanError('cell-twice', `${what} are given twice`);
}

function requireFinite(value: number, where: string): void {
  if (!Number.isFinite(value)) throw new PlanError('number-invalid', `${value} in ${where} is no number`);
}

function checkFormula(formula: string, where: string): void {
  if (formula === '' || formula.startsWith('=')) {
    throw new PlanError('formula-invalid', `a formula in ${where} is empty or begins with "="`);
  }
  if (formula.length > LONGEST_FORMULA) {
    throw new PlanError('formula-too-long', `a formula in ${where} has ${formula.length} characters`);
  }
}

function checkCells(sheet: SheetPlan, sheetNames: ReadonlySet<string>): void {
  let ordered = true;
  let before = -1;
  for (const cell of sheet.cells) {
    const { row, column, value, formula, link } = cell;
    if (!isCell(row, column)) throw new PlanError('cell-outside', `row ${row}, column ${column} of "${sheet.name}"`);
    const place = row * LAST_COLUMN + column;
    if (place <= before) ordered = false;
    before = place;
    if (typeof value === 'string' && value.length > LONGEST_TEXT) {
      throw new PlanError(
        'text-too-long',
        `${cellAddress(row, column)} of "${sheet.name}" has ${value.length} characters`,
      );
    }
    if (typeof value === 'number' && !Number.isFinite(value)) {
      throw new PlanError('number-invalid', `${cellAddress(row, column)} of "${sheet.name}" is ${value}`);
    }
    if (formula !== undefined) checkFormula(formula, `${cellAddress(row, column)} of "${sheet.name}"`);
    if (link) {
      const where = `the link in ${cellAddress(row, column)} of "${sheet.name}"`;
      requireSheet(link.sheet, sheetNames, where);
      requiredRange(link.address, where);
      if ((link.tooltip ?? '').length > 255) throw new PlanError('text-too-long', `${where} has too long a tip`);
    }
  }
  if (ordered) return;
  const places = new Set<number>();
  for (const { row, column } of sheet.cells) {
    const place = row * LAST_COLUMN + column;
    if (places.has(place)) throw new PlanError('cell-twice', `${cellAddress(row, column)} of "${sheet.name}"`);
    places.add(place);
  }
}

function checkCharts(sheet: SheetPlan, sheetNames: ReadonlySet<string>): void {
  const names = new Set<string>();
  for (const chart of sheet.charts ?? []) {
    const where = `the chart "${chart.name}" of "${sheet.name}"`;
    if (names.has(key(chart.name))) throw new PlanError('chart', `${where} is there twice`);
    names.add(key(chart.name));
    const { from, to } = chart;
    if (!isCell(from.row, from.column) || !isCell(to.row, to.column) || to.row < from.row || to.column < from.column) {
      throw new PlanError('chart', `${where} covers no cells`);
    }
    if (chart.series.length === 0) throw new PlanError('chart', `${where} has no series`);
    for (const series of chart.series) checkSeries(series, sheetNames, where);
    if (chart.titleFrom) {
      requireSheet(chart.titleFrom.sheet, sheetNames, `the title of ${where}`);
      requiredRange(chart.titleFrom.range, `the title of ${where}`);
    }
    if (chart.overlap !== undefined && !(chart.overlap >= -100 && chart.overlap <= 100)) {
      throw new PlanError('chart', `${where} has an overlap of ${chart.overlap}`);
    }
    if (chart.gap !== undefined && !(chart.gap >= 0 && chart.gap <= 500)) {
      throw new PlanError('chart', `${where} has a gap of ${chart.gap}`);
    }
  }
}

function checkSeries(series: SeriesPlan, sheetNames: ReadonlySet<string>, where: string): void {
  const sources = [series.categories, series.values, ...(typeof series.name === 'string' ? [] : [series.name])];
  for (const { sheet, range } of sources) {
    requireSheet(sheet, sheetNames, where);
    requiredRange(range, `in ${where}`);
  }
  for (const number of series.values.numbers) if (number !== null) requireFinite(number, where);
}

function checkPrint(sheet: SheetPlan): void {
  const { print } = sheet;
  if (!print) return;
  if (print.area !== undefined) requiredRange(print.area, `the print area of "${sheet.name}"`);
  const texts = [print.header ?? '', print.footer ?? ''];
  const [titles, titleColumns] = [print.titleRows, print.titleColumns];
  const wrong =
    texts.some((text) => text.length > LONGEST_HEADER) ||
    (titles && !(isCell(titles.first, 1) && isCell(titles.last, 1) && titles.first <= titles.last)) ||
    (titleColumns &&
      !(isCell(1, titleColumns.first) && isCell(1, titleColumns.last) && titleColumns.first <= titleColumns.last)) ||
    (print.breaks ?? []).some((row) => !isCell(row, 1) || row < 2) ||
    (print.columnBreaks ?? []).some((column) => !isCell(1, column) || column < 2) ||
    [print.fit.wide, print.fit.tall].some((pages) => !Number.isInteger(pages) || pages < 0 || pages > 32767);
  if (wrong) throw new PlanError('print', `the print set-up of "${sheet.name}"`);
}
