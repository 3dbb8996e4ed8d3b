import { cellAddress } from '../../domain/address';
import type { TargetResult } from '../../compliance/result';
import { textIn } from '../../strings/catalogue-text';
import { reportText } from '../../strings/report-text';
import { words } from '../../strings/words';
import type { Basis, TargetFigure } from '../basis/basis';
import { cell, numberCell } from '../grid';
import type { ReportInput } from '../input';
import type { CellPlan } from '../plan';
import { monthName, targetName } from '../verdict';
import { COLUMN, headerRow, heading, keepTable, nameHeight, type Page, type TableRows } from './layout';
import { DETAIL, targetRows } from './targets';

/** Heading and header stand above the first row. */
export const ROWS_ABOVE_DETAILS = 2;

/** What is secondary: items, the figures so far, what the rest of the year may be, and the frame. */
export function detailsTable(
  page: Page,
  input: ReportInput,
  basis: Basis,
  targetRow: (target: number) => number,
): void {
  const { model, result, lang } = input;
  const { baseYear, targetYear } = model.settings;
  const month = monthName(model, lang);
  const text = textIn(reportText, lang);
  heading(page, text('details.title'));
  const headers = [
    text('column.target'),
    text('column.reading'),
    text('column.base'),
    text('column.baseToDate', { month, year: baseYear }),
    text('column.targetToDate', { month, year: targetYear }),
    text('column.yearToGo'),
    text('column.adjusted'),
    text('column.frame'),
    text('column.frameDevelopment'),
  ];
  headerRow(page, headers, 3, HEADER_HEIGHT);
  const first = page.row;
  const rows = detailRows(input);
  result.targets.forEach((target, index) => {
    if (page.row < first + rows.at[index]!) {
      page.breaks.push(page.row);
      headerRow(page, headers, 3, HEADER_HEIGHT);
    }
    page.cells.push(...detailRow(input, basis, target, page.row, targetRow(index)));
    page.heights.push({ row: page.row, height: nameHeight(targetName(model, target)) });
    page.row += 1;
  });
  if (rows.size > rows.at.length) page.breaks.push(first - 2);
  keepTable(page, first - 2, page.row - 1);
}

const HEADER_HEIGHT = 48;

/** Where the row of each target stands in the table. */
export function detailRows(input: ReportInput): TableRows {
  return targetRows(input, HEADER_HEIGHT);
}

function detailRow(input: ReportInput, basis: Basis, target: TargetResult, row: number, above: number): CellPlan[] {
  const { model, lang } = input;
  const definition = model.targets[target.target]!;
  const change = `change-${target.precision}`;
  const figure = (name: TargetFigure): ReturnType<Basis['cell']> =>
    basis.cell({ of: 'target', target: target.target, figure: name });
  const [baseToDate, targetToDate, baseYear, frame] = [
    figure('netBaseToDate'),
    figure('netTargetToDate'),
    figure('netBaseFullYear'),
    figure('frame'),
  ];
  const [base, net, limit] = [COLUMN.base, COLUMN.target_, COLUMN.limit].map((column) => cellAddress(above, column));
  const rest =
    baseYear &&
    `(${baseYear.reference}*(1+${limit!})-${cellAddress(row, DETAIL.targetToDate)})/(${baseYear.reference}-${cellAddress(row, DETAIL.baseToDate)})-1`;
  return [
    cell(row, COLUMN.target, targetName(model, target), 'text', { formula: cellAddress(above, COLUMN.target) }),
    cell(row, COLUMN.status, words[lang][`reading.${definition.reading}`], 'text'),
    cell(row, COLUMN.base, `${words[lang][`base.${target.baseUsed}`]} ${model.settings.baseYear}`, 'text'),
    numberCell(row, DETAIL.baseToDate, baseToDate?.value ?? null, 'money', baseToDate?.reference),
    numberCell(row, DETAIL.targetToDate, targetToDate?.value ?? null, 'money', targetToDate?.reference),
    numberCell(row, DETAIL.yearToGo, target.yearToGo, change, rest ?? undefined),
    numberCell(
      row,
      DETAIL.adjusted,
      target.developmentAdjusted,
      change,
      adjustedFormula(input, basis, target, base!, net!),
    ),
    numberCell(row, DETAIL.frame, frame?.value ?? null, 'money', frame?.reference),
    numberCell(
      row,
      DETAIL.frameDevelopment,
      target.frameDevelopment,
      change,
      baseYear ? `${cellAddress(row, DETAIL.frame)}/${baseYear.reference}-1` : undefined,
    ),
  ];
}

/** Development without comparability items, by the method of the settings; without items it is the development itself. */
function adjustedFormula(input: ReportInput, basis: Basis, target: TargetResult, base: string, net: string): string {
  const items = (figure: 'itemsBase' | 'itemsTarget'): string =>
    basis.cell({ of: 'target', target: target.target, figure })?.reference ?? '0';
  const adjustedBase = `(${base}-${items('itemsBase')})`;
  const adjustedNet = `(${net}-${items('itemsTarget')})`;
  return input.model.settings.comparability === 'adjusted-base'
    ? `${adjustedNet}/${adjustedBase}-1`
    : `(${adjustedNet}-${adjustedBase})/${base}`;
}
