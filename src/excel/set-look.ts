import { cellAddress, columnLetters } from '../domain/address';
import type { CellPlan, PrintPlan, SheetPlan, StylePlan, TablePlan, WorkbookPlan } from '../report/plan';
import { quoteSheet, rangeText, type Range } from '../report/reference';
import { tableRange } from '../report/table-range';
import { cellContent } from './cell-content';
import { rectangles, singleColumns, singleRows } from './rectangles';

/** Characters of a list of addresses that one call takes; Excel's limit is 8 192. */
const LONGEST_ADDRESS = 8000;

const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const;
const VERTICAL = { top: 'Top', center: 'Center', bottom: 'Bottom' } as const;
const WEIGHTS = { thin: 'Thin', medium: 'Medium', hair: 'Hairline' } as const;

/** Lists of addresses, each short enough for one call. */
export function addressLists(ranges: readonly Range[]): string[] {
  const lists: string[] = [];
  let list = '';
  for (const range of ranges) {
    const text = rangeText(range);
    if (list !== '' && list.length + 1 + text.length > LONGEST_ADDRESS) {
      lists.push(list);
      list = '';
    }
    list = list === '' ? text : `${list},${text}`;
  }
  return list === '' ? lists : [...lists, list];
}

/** Formats of cells: for each style all its cells in as few calls as their addresses fit in. */
export function setStyles(sheet: Excel.Worksheet, plan: SheetPlan, styles: WorkbookPlan['styles']): void {
  const byStyle = new Map<string, CellPlan[]>();
  for (const cell of plan.cells) {
    if (cell.style === undefined) continue;
    const cells = byStyle.get(cell.style);
    if (cells) cells.push(cell);
    else byStyle.set(cell.style, [cell]);
  }
  const byFormat = new Map<string, CellPlan[]>();
  for (const [name, cells] of byStyle) {
    const style = styles[name];
    if (!style) continue;
    const areas = rectangles(cells);
    for (const list of addressLists(areas)) setStyle(sheet.getRanges(list).format, style);
    setBorders(sheet, style, areas);
    if (style.numberFormat === undefined) continue;
    byFormat.set(style.numberFormat, [...(byFormat.get(style.numberFormat) ?? []), ...cells]);
  }
  for (const [format, cells] of byFormat) {
    for (const area of rectangles(cells)) setNumberFormat(sheet.getRange(rangeText(area)), format);
  }
}

/** One format for all cells of a range; the types know arrays only. */
export function setNumberFormat(range: Excel.Range, format: string): void {
  range.numberFormat = format as unknown as string[][];
}

function setStyle(format: Excel.RangeFormat, style: StylePlan): void {
  if (style.bold) format.font.bold = true;
  if (style.italic) format.font.italic = true;
  if (style.underline) format.font.underline = 'Single';
  if (style.size !== undefined) format.font.size = style.size;
  if (style.color !== undefined) format.font.color = style.color;
  if (style.fill !== undefined) format.fill.color = style.fill;
  if (style.horizontal) format.horizontalAlignment = HORIZONTAL[style.horizontal];
  if (style.vertical) format.verticalAlignment = VERTICAL[style.vertical];
  if (style.wrap) format.wrapText = true;
  if (style.indent !== undefined) format.indentLevel = style.indent;
  if (style.locked === false) format.protection.locked = false;
}

/** A cell's own edges: between cells of an area they are drawn row by row, or column by column. */
function setBorders(sheet: Excel.Worksheet, style: StylePlan, areas: readonly Range[]): void {
  const rows = areas.flatMap(singleRows);
  const columns = areas.flatMap(singleColumns);
  const edges = [
    ['EdgeTop', style.top, rows],
    ['EdgeBottom', style.bottom, rows],
    ['EdgeLeft', style.left, columns],
    ['EdgeRight', style.right, columns],
  ] as const;
  for (const [edge, plan, ranges] of edges) {
    if (!plan) continue;
    for (const list of addressLists(ranges)) {
      const border = sheet.getRanges(list).format.borders.getItem(edge);
      border.style = 'Continuous';
      border.weight = WEIGHTS[plan.style];
      border.color = plan.color;
    }
  }
}

/**
 * Links before styles: Excel gives a cell with a link its own blue and underlined look, which is taken away again so that the
 * style decides.
 */
export function setLinks(sheet: Excel.Worksheet, linked: readonly CellPlan[]): void {
  for (const { row, column, link } of linked) {
    if (!link) continue;
    sheet.getRange(cellAddress(row, column)).hyperlink = {
      documentReference: `${quoteSheet(link.sheet)}!${link.address}`,
      ...(link.tooltip === undefined ? {} : { screenTip: link.tooltip }),
    };
  }
  for (const list of addressLists(rectangles(linked))) {
    const { font } = sheet.getRanges(list).format;
    font.underline = 'None';
    font.color = '#000000';
  }
}

/** Width of the widest digit of the standard font in pixels, the room around a cell's text, and points of a pixel. */
const DIGIT = 7;
const PADDING = 5;
const POINTS = 0.75;

/** A column's width in points, which the API speaks of, from the characters that it has room for. */
export function pointsOfWidth(characters: number): number {
  return characters <= 0 ? 0 : (Math.round(characters * DIGIT) + PADDING) * POINTS;
}

/** Widths, heights, merges, and what is hidden. */
export function setShape(sheet: Excel.Worksheet, plan: SheetPlan): void {
  for (const [width, columns] of grouped(plan.columnWidths ?? [], ({ width }) => width)) {
    for (const { firstColumn, lastColumn } of rectangles(columns.map(({ column }) => ({ row: 1, column })))) {
      sheet.getRange(`${columnLetters(firstColumn)}:${columnLetters(lastColumn)}`).format.columnWidth =
        pointsOfWidth(width);
    }
  }
  for (const { column, hidden } of plan.columnWidths ?? []) {
    if (hidden) sheet.getRange(`${columnLetters(column)}:${columnLetters(column)}`).columnHidden = true;
  }
  for (const [height, rows] of grouped(plan.rowHeights ?? [], ({ height: points }) => points)) {
    for (const { firstRow, lastRow } of rectangles(rows.map(({ row }) => ({ row, column: 1 })))) {
      sheet.getRange(`${firstRow}:${lastRow}`).format.rowHeight = height;
    }
  }
  for (const merge of plan.merges ?? []) sheet.getRange(merge).merge(false);
  if (plan.gridlines !== undefined) sheet.showGridlines = plan.gridlines;
  if (plan.tabColor !== undefined) sheet.tabColor = plan.tabColor;
}

/** What is frozen, and how the sheet is printed. */
export function setPage(sheet: Excel.Worksheet, plan: SheetPlan): void {
  const { rows = 0, columns = 0 } = plan.freeze ?? {};
  if (rows > 0 && columns > 0) {
    sheet.freezePanes.freezeAt(
      sheet.getRange(rangeText({ firstRow: 1, firstColumn: 1, lastRow: rows, lastColumn: columns })),
    );
  } else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
  if (plan.print) setPrint(sheet, plan.print);
}

function grouped<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

/** Where a table stands without its totals row, which Excel makes itself. */
function bodyOf(table: TablePlan): Range {
  const whole = tableRange(table);
  return table.totalsRow ? { ...whole, lastRow: whole.lastRow - 1 } : whole;
}

/** Makes a table over cells that are written already, or gives one that is there its new place. */
export function setTable(
  sheet: Excel.Worksheet,
  plan: TablePlan,
  cells: readonly CellPlan[],
  present: Excel.Table | null,
): Excel.Table {
  const body = rangeText(bodyOf(plan));
  const table = present ?? sheet.tables.add(sheet.getRange(body), true);
  if (present) present.resize(sheet.getRange(body));
  else table.name = plan.name;
  if (plan.style !== undefined) table.style = plan.style;
  table.showFilterButton = plan.filter === true;
  table.showBandedRows = plan.bandedRows === true;
  if (!plan.totalsRow) return table;
  table.showTotals = true;
  const { lastRow, firstColumn } = tableRange(plan);
  table.getTotalRowRange().formulas = [
    plan.columns.map((_, index) => {
      const cell = cells.find(({ row, column }) => row === lastRow && column === firstColumn + index);
      return cell ? cellContent(cell) : '';
    }),
  ];
  return table;
}

export function setConditionalFormats(sheet: Excel.Worksheet, plan: SheetPlan): void {
  // The first of a plan's formats wins where two apply; the newest is the first in Excel.
  for (const format of [...(plan.conditionalFormats ?? [])].reverse()) {
    const range = sheet.getRange(format.range);
    switch (format.type) {
      case 'formula': {
        const { custom } = range.conditionalFormats.add('Custom');
        custom.rule.formula = `=${format.formula}`;
        if (format.style.color !== undefined) custom.format.font.color = format.style.color;
        if (format.style.bold !== undefined) custom.format.font.bold = format.style.bold;
        if (format.style.fill !== undefined) custom.format.fill.color = format.style.fill;
        break;
      }
      case 'icons': {
        const { iconSet } = range.conditionalFormats.add('IconSet');
        iconSet.style = ICONS[format.set];
        const [second, third] = format.thresholds;
        iconSet.criteria = [
          {} as Excel.ConditionalIconCriterion,
          { type: 'Number', operator: 'GreaterThanOrEqual', formula: String(second) },
          { type: 'Number', operator: 'GreaterThanOrEqual', formula: String(third) },
        ];
        if (format.reverse) iconSet.reverseIconOrder = true;
        if (format.showValue === false) iconSet.showIconOnly = true;
        break;
      }
      case 'bars': {
        const { dataBar } = range.conditionalFormats.add('DataBar');
        dataBar.positiveFormat.fillColor = format.color;
        dataBar.positiveFormat.gradientFill = false;
        dataBar.lowerBoundRule = bound(format.min, 'LowestValue');
        dataBar.upperBoundRule = bound(format.max, 'HighestValue');
        break;
      }
    }
  }
}

function bound(value: number | undefined, automatic: 'LowestValue' | 'HighestValue'): Excel.ConditionalDataBarRule {
  return value === undefined ? { type: automatic } : { type: 'Number', formula: `=${value}` };
}

const ICONS = {
  '3TrafficLights1': 'ThreeTrafficLights1',
  '3Symbols': 'ThreeSymbols',
  '3Signs': 'ThreeSigns',
  '3Arrows': 'ThreeArrows',
} as const;

export function setValidations(sheet: Excel.Worksheet, plan: SheetPlan): void {
  for (const validation of plan.validations ?? []) {
    const { dataValidation } = sheet.getRange(validation.range);
    const { list } = validation;
    dataValidation.rule = {
      list: { inCellDropDown: true, source: 'formula' in list ? `=${list.formula}` : list.join(',') },
    };
    dataValidation.ignoreBlanks = validation.allowBlank !== false;
    if (validation.title !== undefined || validation.message !== undefined) {
      dataValidation.prompt = {
        showPrompt: true,
        title: validation.title ?? '',
        message: validation.message ?? '',
      };
    }
    dataValidation.errorAlert = {
      showAlert: true,
      style: validation.onError === 'warning' ? 'Warning' : 'Stop',
      title: '',
      message: '',
    };
  }
}

/** Inches of the margins that the file edge writes too. */
const MARGINS = { left: 0.5, right: 0.5, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 } as const;

function setPrint(sheet: Excel.Worksheet, print: PrintPlan): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = print.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  pageLayout.paperSize = 'A4';
  pageLayout.setPrintMargins('Inches', MARGINS);
  // Nothing said of the height means as many pages as it takes.
  pageLayout.zoom = {
    ...(print.fit.wide > 0 ? { horizontalFitToPages: print.fit.wide } : {}),
    ...(print.fit.tall > 0 ? { verticalFitToPages: print.fit.tall } : {}),
  };
  pageLayout.centerHorizontally = print.centerHorizontally === true;
  if (print.area !== undefined) pageLayout.setPrintArea(print.area.replaceAll('$', ''));
  if (print.titleRows) pageLayout.setPrintTitleRows(`$${print.titleRows.first}:$${print.titleRows.last}`);
  if (print.titleColumns) {
    const { first, last } = print.titleColumns;
    pageLayout.setPrintTitleColumns(`$${columnLetters(first)}:$${columnLetters(last)}`);
  }
  const texts = pageLayout.headersFooters.defaultForAllPages;
  const header = splitHeader(print.header ?? '');
  const footer = splitHeader(print.footer ?? '');
  texts.leftHeader = header.left;
  texts.centerHeader = header.center;
  texts.rightHeader = header.right;
  texts.leftFooter = footer.left;
  texts.centerFooter = footer.center;
  texts.rightFooter = footer.right;
  for (const row of print.breaks ?? []) sheet.horizontalPageBreaks.add(`A${row}`);
  for (const column of print.columnBreaks ?? []) sheet.verticalPageBreaks.add(`${columnLetters(column)}1`);
}

/** The three parts of a header, which the plan has in one text as a file does: "&LBoard&RPage &P". */
export function splitHeader(text: string): { readonly left: string; readonly center: string; readonly right: string } {
  const parts = { left: '', center: '', right: '' };
  const names = { L: 'left', C: 'center', R: 'right' } as const;
  // "&&" is a written ampersand, so codes are read from the left.
  let part: keyof typeof parts = 'center';
  for (let at = 0; at < text.length; at += 1) {
    if (text.charAt(at) !== '&') {
      parts[part] += text.charAt(at);
      continue;
    }
    const code = text.charAt(at + 1);
    at += 1;
    if (code === 'L' || code === 'C' || code === 'R') part = names[code];
    else parts[part] += `&${code}`;
  }
  return parts;
}
