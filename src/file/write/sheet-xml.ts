import { cellAddress, columnLetters } from '../../domain/address';
import { quoteSheet } from '../../report/reference';
import type {
  CellPlan,
  ConditionalFormatPlan,
  PrintPlan,
  SheetPlan,
  StyleName,
  ValidationPlan,
} from '../../report/plan';
import { byteSink } from './byte-sink';
import type { ByteSink } from './byte-sink';
import { argb } from './color';
import { EXCEL_2006, RELATIONS, SPREADSHEET, SPREADSHEET_2009 } from '../package/namespaces';
import type { DifferentialStyle } from './styles';
import {
  escapeAttribute,
  escapeText,
  needsSpacePreserved,
  plainText,
  spreadsheetText,
  XML_DECLARATION,
} from './xml-text';

/** What a sheet needs of the workbook around it. */
export interface SheetSurroundings {
  /** Index into the workbook's cell formats. */
  readonly styleIndex: (name: StyleName) => number;
  /** Index into the workbook's differential formats. */
  readonly differentialIndex: (style: DifferentialStyle) => number;
  /** Index into the workbook's shared strings; without it texts stand inside their cells. */
  readonly sharedText?: (text: string) => number;
  /** Whether the tab is among the selected ones. */
  readonly selected: boolean;
  /** Position among the sheets of the plan, from 0: makes identifiers unique in the workbook. */
  readonly number: number;
  readonly drawing?: string;
  readonly tables: readonly string[];
  readonly properties: readonly { readonly name: string; readonly relation: string }[];
}

/** The worksheet part of a plan, its elements in the order of the schema. The plan must have been checked. */
export function sheetXml(plan: SheetPlan, around: SheetSurroundings): Uint8Array {
  const sink = byteSink();
  const cells = inOrder(plan.cells);
  sink.write(`${XML_DECLARATION}<worksheet xmlns="${SPREADSHEET}" xmlns:r="${RELATIONS}">`);
  sink.write(sheetProperties(plan));
  sink.write(`<dimension ref="${usedRange(cells)}"/>`);
  sink.write(sheetView(plan, around.selected));
  sink.write('<sheetFormatPr defaultRowHeight="15"/>');
  sink.write(columns(plan));
  sheetData(sink, plan, cells, around);
  const merges = plan.merges ?? [];
  if (merges.length > 0) {
    const list = merges.map((range) => `<mergeCell ref="${range}"/>`).join('');
    sink.write(`<mergeCells count="${merges.length}">${list}</mergeCells>`);
  }
  (plan.conditionalFormats ?? []).forEach((format, index) => {
    sink.write(conditionalFormat(format, index, around));
  });
  const validations = plan.validations ?? [];
  if (validations.length > 0) {
    sink.write(`<dataValidations count="${validations.length}">`);
    for (const validation of validations) sink.write(dataValidation(validation));
    sink.write('</dataValidations>');
  }
  hyperlinks(sink, cells);
  if (plan.print) sink.write(printSetup(plan.print));
  if (around.properties.length > 0) {
    const list = around.properties.map(
      ({ name, relation }) => `<customPr name="${escapeAttribute(spreadsheetText(name))}" r:id="${relation}"/>`,
    );
    sink.write(`<customProperties>${list.join('')}</customProperties>`);
  }
  if (around.drawing !== undefined) sink.write(`<drawing r:id="${around.drawing}"/>`);
  if (around.tables.length > 0) {
    const list = around.tables.map((relation) => `<tablePart r:id="${relation}"/>`).join('');
    sink.write(`<tableParts count="${around.tables.length}">${list}</tableParts>`);
  }
  sink.write(extensions(plan, around));
  sink.write('</worksheet>');
  return sink.finish();
}

/** Row by row, each from the left. A plan mostly is in that order already, and then nothing is copied. */
function inOrder(cells: readonly CellPlan[]): readonly CellPlan[] {
  for (let index = 1; index < cells.length; index++) {
    const before = cells[index - 1]!;
    const cell = cells[index]!;
    if (before.row > cell.row || (before.row === cell.row && before.column > cell.column)) {
      return [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
    }
  }
  return cells;
}

function usedRange(cells: readonly CellPlan[]): string {
  const first = cells[0];
  const last = cells[cells.length - 1];
  if (!first || !last) return 'A1';
  let left = first.column;
  let right = first.column;
  for (const { column } of cells) {
    if (column < left) left = column;
    if (column > right) right = column;
  }
  const from = cellAddress(first.row, left);
  const to = cellAddress(last.row, right);
  return from === to ? from : `${from}:${to}`;
}

function sheetProperties(plan: SheetPlan): string {
  const tab = plan.tabColor === undefined ? '' : `<tabColor rgb="${argb(plan.tabColor)}"/>`;
  const fit = plan.print ? '<pageSetUpPr fitToPage="1"/>' : '';
  return tab || fit ? `<sheetPr>${tab}${fit}</sheetPr>` : '';
}

function sheetView(plan: SheetPlan, selected: boolean): string {
  const attributes = [
    plan.gridlines === false ? ' showGridLines="0"' : '',
    selected ? ' tabSelected="1"' : '',
    plan.zoom === undefined ? '' : ` zoomScale="${plan.zoom}" zoomScaleNormal="${plan.zoom}"`,
  ].join('');
  return `<sheetViews><sheetView${attributes} workbookViewId="0">${panes(plan)}</sheetView></sheetViews>`;
}

function panes(plan: SheetPlan): string {
  const rows = plan.freeze?.rows ?? 0;
  const across = plan.freeze?.columns ?? 0;
  if (rows === 0 && across === 0) return '';
  const corner = cellAddress(rows + 1, across + 1);
  const splits = `${across > 0 ? ` xSplit="${across}"` : ''}${rows > 0 ? ` ySplit="${rows}"` : ''}`;
  const active = rows > 0 && across > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  const selections = active === 'bottomRight' ? '<selection pane="topRight"/><selection pane="bottomLeft"/>' : '';
  return (
    `<pane${splits} topLeftCell="${corner}" activePane="${active}" state="frozen"/>${selections}` +
    `<selection pane="${active}" activeCell="${corner}" sqref="${corner}"/>`
  );
}

/**
 * A width in characters is stored with the cell's padding: 5 pixels where a digit is 7 wide, in steps of 1/256. With the
 * usual fonts Excel then shows the number that was asked for.
 */
function storedWidth(characters: number): number {
  return Math.trunc(((characters * 7 + 5) / 7) * 256) / 256;
}

function columns(plan: SheetPlan): string {
  const widths = [...(plan.columnWidths ?? [])].sort((a, b) => a.column - b.column);
  if (widths.length === 0) return '';
  const list = widths.map(
    ({ column, width, hidden }) =>
      `<col min="${column}" max="${column}" width="${storedWidth(width)}"${hidden ? ' hidden="1"' : ''} customWidth="1"/>`,
  );
  return `<cols>${list.join('')}</cols>`;
}

function sheetData(sink: ByteSink, plan: SheetPlan, cells: readonly CellPlan[], around: SheetSurroundings): void {
  const heights = [...(plan.rowHeights ?? [])].sort((a, b) => a.row - b.row);
  const styles = new Map<StyleName, string>();
  const letters: string[] = [];
  let nextHeight = 0;

  // Rows that have a height and no cell still need to stand in their place.
  function emptyRowsBefore(row: number): void {
    for (let next = heights[nextHeight]; next && next.row < row; next = heights[++nextHeight]) {
      sink.write(`<row r="${next.row}" ht="${next.height}" customHeight="1"/>`);
    }
  }

  if (cells.length === 0 && heights.length === 0) {
    sink.write('<sheetData/>');
    return;
  }
  sink.write('<sheetData>');
  let index = 0;
  while (index < cells.length) {
    const row = cells[index]!.row;
    emptyRowsBefore(row);
    const own = heights[nextHeight];
    let start = `<row r="${row}">`;
    if (own && own.row === row) {
      start = `<row r="${row}" ht="${own.height}" customHeight="1">`;
      nextHeight++;
    }
    sink.write(start);
    for (let cell = cells[index]; cell && cell.row === row; cell = cells[++index]) {
      const column = (letters[cell.column] ??= columnLetters(cell.column));
      let style = '';
      if (cell.style !== undefined) {
        let known = styles.get(cell.style);
        if (known === undefined) {
          known = ` s="${around.styleIndex(cell.style)}"`;
          styles.set(cell.style, known);
        }
        style = known;
      }
      sink.write(cellXml(`${column}${row}`, style, cell, around.sharedText));
    }
    sink.write('</row>');
  }
  emptyRowsBefore(Infinity);
  sink.write('</sheetData>');
}

function cellXml(
  address: string,
  style: string,
  cell: CellPlan,
  sharedText: ((text: string) => number) | undefined,
): string {
  const { value, formula } = cell;
  const start = `<c r="${address}"${style}`;
  if (formula !== undefined) {
    const source = `<f>${escapeText(plainText(formula))}</f>`;
    switch (typeof value) {
      case 'number':
        return `${start}>${source}<v>${value}</v></c>`;
      case 'boolean':
        return `${start} t="b">${source}<v>${value ? 1 : 0}</v></c>`;
      case 'string':
        return `${start} t="str">${source}<v${preserved(value)}>${escapeText(spreadsheetText(value))}</v></c>`;
      default:
        return `${start}>${source}</c>`;
    }
  }
  switch (typeof value) {
    case 'number':
      return `${start}><v>${value}</v></c>`;
    case 'boolean':
      return `${start} t="b"><v>${value ? 1 : 0}</v></c>`;
    case 'string':
      if (value === '') return `${start}/>`;
      return sharedText
        ? `${start} t="s"><v>${sharedText(value)}</v></c>`
        : `${start} t="inlineStr"><is>${textXml(value)}</is></c>`;
    default:
      return `${start}/>`;
  }
}

function preserved(text: string): string {
  return needsSpacePreserved(text) ? ' xml:space="preserve"' : '';
}

/** The t element of an inline or a shared string. */
export function textXml(text: string): string {
  return `<t${preserved(text)}>${escapeText(spreadsheetText(text))}</t>`;
}

/** The identifier that binds a data bar to its extension. Fixed, so that the same plan gives the same bytes. */
function barId(sheet: number, index: number): string {
  const hex = (number: number, digits: number) => number.toString(16).toUpperCase().padStart(digits, '0');
  return `{5A4B0C1D-0000-4000-8000-${hex(sheet, 4)}${hex(index, 8)}}`;
}

function conditionalFormat(format: ConditionalFormatPlan, index: number, around: SheetSurroundings): string {
  // The first of a plan's formats wins where two apply.
  const priority = index + 1;
  const start = `<conditionalFormatting sqref="${format.range}">`;
  switch (format.type) {
    case 'formula': {
      const id = around.differentialIndex(format.style);
      const formula = escapeText(plainText(format.formula));
      return (
        `${start}<cfRule type="expression" dxfId="${id}" priority="${priority}"><formula>${formula}</formula></cfRule>` +
        '</conditionalFormatting>'
      );
    }
    case 'icons': {
      const attributes = `${format.showValue === false ? ' showValue="0"' : ''}${format.reverse ? ' reverse="1"' : ''}`;
      const [second, third] = format.thresholds;
      return (
        `${start}<cfRule type="iconSet" priority="${priority}"><iconSet iconSet="${format.set}"${attributes}>` +
        `<cfvo type="percent" val="0"/><cfvo type="num" val="${second}"/><cfvo type="num" val="${third}"/>` +
        '</iconSet></cfRule></conditionalFormatting>'
      );
    }
    case 'bars': {
      const low = format.min === undefined ? '<cfvo type="min"/>' : `<cfvo type="num" val="${format.min}"/>`;
      const high = format.max === undefined ? '<cfvo type="max"/>' : `<cfvo type="num" val="${format.max}"/>`;
      return (
        `${start}<cfRule type="dataBar" priority="${priority}"><dataBar>${low}${high}<color rgb="${argb(format.color)}"/></dataBar>` +
        `<extLst><ext xmlns:x14="${SPREADSHEET_2009}" uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}">` +
        `<x14:id>${barId(around.number, index)}</x14:id></ext></extLst></cfRule></conditionalFormatting>`
      );
    }
  }
}

/** Data bars of the first format are gradients that start at the smallest value; the extension makes them plain and honest. */
function extensions(plan: SheetPlan, around: SheetSurroundings): string {
  const bars = (plan.conditionalFormats ?? []).flatMap((format, index) =>
    format.type === 'bars' ? [extendedBar(format, barId(around.number, index))] : [],
  );
  if (bars.length === 0) return '';
  return (
    `<extLst><ext xmlns:x14="${SPREADSHEET_2009}" uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}">` +
    `<x14:conditionalFormattings>${bars.join('')}</x14:conditionalFormattings></ext></extLst>`
  );
}

function extendedBar(format: Extract<ConditionalFormatPlan, { type: 'bars' }>, id: string): string {
  const bound = (value: number | undefined, automatic: string) =>
    value === undefined ? `<x14:cfvo type="${automatic}"/>` : `<x14:cfvo type="num"><xm:f>${value}</xm:f></x14:cfvo>`;
  return (
    `<x14:conditionalFormatting xmlns:xm="${EXCEL_2006}"><x14:cfRule type="dataBar" id="${id}">` +
    '<x14:dataBar minLength="0" maxLength="100" gradient="0" negativeBarColorSameAsPositive="1">' +
    `${bound(format.min, 'autoMin')}${bound(format.max, 'autoMax')}<x14:axisColor rgb="FF5B5F66"/></x14:dataBar></x14:cfRule>` +
    `<xm:sqref>${format.range}</xm:sqref></x14:conditionalFormatting>`
  );
}

function dataValidation(validation: ValidationPlan): string {
  const { list } = validation;
  const formula =
    'formula' in list ? plainText(list.formula) : `"${list.map((word) => word.replaceAll('"', '""')).join(',')}"`;
  const text = (name: string, value: string | undefined) =>
    value === undefined ? '' : ` ${name}="${escapeAttribute(spreadsheetText(value))}"`;
  const attributes = [
    validation.onError === 'warning' ? ' errorStyle="warning"' : '',
    validation.allowBlank === false ? '' : ' allowBlank="1"',
    validation.message === undefined && validation.title === undefined ? '' : ' showInputMessage="1"',
    ' showErrorMessage="1"',
    text('promptTitle', validation.title),
    text('prompt', validation.message),
  ].join('');
  return (
    `<dataValidation type="list"${attributes} sqref="${validation.range}"><formula1>${escapeText(formula)}</formula1>` +
    '</dataValidation>'
  );
}

function hyperlinks(sink: ByteSink, cells: readonly CellPlan[]): void {
  let started = false;
  for (const { row, column, link } of cells) {
    if (!link) continue;
    if (!started) sink.write('<hyperlinks>');
    started = true;
    const location = escapeAttribute(spreadsheetText(`${quoteSheet(link.sheet)}!${link.address}`));
    const tooltip = link.tooltip === undefined ? '' : ` tooltip="${escapeAttribute(spreadsheetText(link.tooltip))}"`;
    sink.write(`<hyperlink ref="${cellAddress(row, column)}" location="${location}"${tooltip}/>`);
  }
  if (started) sink.write('</hyperlinks>');
}

const A4 = 9;

function printSetup(print: PrintPlan): string {
  const options = print.centerHorizontally ? '<printOptions horizontalCentered="1"/>' : '';
  const part = (name: string, text: string | undefined) =>
    text === undefined ? '' : `<${name}>${escapeText(spreadsheetText(text))}</${name}>`;
  const texts = part('oddHeader', print.header) + part('oddFooter', print.footer);
  const breaks = [...(print.breaks ?? [])].sort((a, b) => a - b);
  const breakList = breaks.map((row) => `<brk id="${row - 1}" max="16383" man="1"/>`).join('');
  const columnBreaks = [...(print.columnBreaks ?? [])].sort((a, b) => a - b);
  const columnList = columnBreaks.map((column) => `<brk id="${column - 1}" max="1048575" man="1"/>`).join('');
  return (
    `${options}<pageMargins left="0.5" right="0.5" top="0.55" bottom="0.55" header="0.3" footer="0.3"/>` +
    `<pageSetup paperSize="${A4}" fitToWidth="${print.fit.wide}" fitToHeight="${print.fit.tall}" orientation="${print.orientation}"/>` +
    (texts ? `<headerFooter>${texts}</headerFooter>` : '') +
    (breakList
      ? `<rowBreaks count="${breaks.length}" manualBreakCount="${breaks.length}">${breakList}</rowBreaks>`
      : '') +
    (columnList
      ? `<colBreaks count="${columnBreaks.length}" manualBreakCount="${columnBreaks.length}">${columnList}</colBreaks>`
      : '')
  );
}
