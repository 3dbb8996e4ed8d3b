import { cellAddress } from '../../domain/address';
import type { TargetResult, TargetStatus } from '../../compliance/result';
import type { Settings } from '../../domain/model';
import { textIn } from '../../strings/catalogue-text';
import { reportText, type ReportKey } from '../../strings/report-text';
import { words } from '../../strings/words';
import type { Basis, BasisKey } from '../basis/basis';
import { wrappedLink } from '../formulas';
import { cell, numberCell } from '../grid';
import type { ReportInput } from '../input';
import { STATUS_SYMBOL } from '../look';
import type { CellPlan } from '../plan';
import { monthName, shownDecimals, targetName } from '../verdict';
import {
  COLUMN,
  headerRow,
  heading,
  keepTable,
  nameHeight,
  nameLines,
  tableRows,
  type Page,
  type TableRows,
} from './layout';

/** Rows that the target table takes, for what refers to it. */
export interface TargetRows {
  readonly first: number;
  readonly last: number;
  /** Where the row of a target stands. */
  readonly row: (target: number) => number;
}

/** "● Uppnås" */
export function statusText(input: ReportInput, status: TargetStatus): string {
  return `${STATUS_SYMBOL[status]} ${words[input.lang][`status.${status}`]}`;
}

/** The table of targets: one row a target, what the reader asks for first. Every figure leads to Underlag. */
export function targetTable(
  page: Page,
  input: ReportInput,
  basis: Basis,
  detailRow: (target: number) => number,
): TargetRows {
  const { model, result, lang } = input;
  const { settings } = model;
  const text = textIn(reportText, lang);
  heading(page, text('compliance.targets'));
  const headers = [
    text('column.target'),
    text('column.status'),
    text('column.netBase', { year: settings.baseYear }),
    text(headerOfTargetYear(input), { year: settings.targetYear }),
    text('column.development'),
    text('column.limit'),
    text('column.allowed'),
    text('column.headroom'),
    text('column.toDate', { month: monthName(model, lang) }),
  ];
  headerRow(page, headers, 2, HEADER_HEIGHT);
  const first = page.row;
  const rows = targetRows(input);
  result.targets.forEach((target, index) => {
    if (page.row < first + rows.at[index]!) {
      page.breaks.push(page.row);
      headerRow(page, headers, 2, HEADER_HEIGHT);
    }
    page.cells.push(...targetRow(input, basis, target, page.row, detailRow(index)));
    page.heights.push({ row: page.row, height: nameHeight(targetName(model, target)) });
    page.row += 1;
  });
  if (rows.size > rows.at.length) page.breaks.push(first - 2);
  keepTable(page, first - 2, page.row - 1);
  return { first, last: page.row - 1, row: (target) => first + rows.at[target]! };
}

const HEADER_HEIGHT = 32;
const HEADING_HEIGHT = 22;

/** Where the row of each target stands in the table. */
export function targetRows({ model, result }: ReportInput, header = HEADER_HEIGHT): TableRows {
  const heights = result.targets.map((target) => nameHeight(targetName(model, target)));
  return tableRows(heights, HEADING_HEIGHT + header, header);
}

/** What the amounts of the target year are, when all targets are read alike. */
function headerOfTargetYear(input: ReportInput): ReportKey {
  const fullYear = input.model.targets.every((target) => target.reading === 'full-year');
  if (!fullYear) return 'column.netTarget';
  return input.model.settings.period.month === 12 ? 'column.netOutcome' : 'column.netForecast';
}

/** Columns of the details block that the status looks at. */
export const DETAIL = {
  baseToDate: 5,
  targetToDate: 6,
  yearToGo: 7,
  adjusted: 8,
  frame: 9,
  frameDevelopment: 10,
} as const;

function targetRow(input: ReportInput, basis: Basis, target: TargetResult, row: number, detail: number): CellPlan[] {
  const { model } = input;
  const definition = model.targets[target.target]!;
  const decimals = Math.min(4, shownDecimals(target));
  const at = (column: number): string => cellAddress(row, column);
  const of = (figure: (BasisKey & { of: 'target' })['figure']): ReturnType<Basis['cell']> =>
    basis.cell({ of: 'target', target: target.target, figure });
  const [base, net, limit, baseToDate, targetToDate] = [
    of('netBase'),
    of('netTarget'),
    of('limit'),
    of('netBaseToDate'),
    of('netTargetToDate'),
  ];
  const given = base !== null && net !== null;
  const allowed = base === null ? null : base.value * (1 + definition.maxDevelopment);
  const link = base ?? limit;
  const name = targetName(model, target);
  const toDate = baseToDate && targetToDate ? `${targetToDate.reference}/${baseToDate.reference}-1` : undefined;
  return [
    cell(
      row,
      COLUMN.target,
      name,
      'text',
      link
        ? {
            ...wrappedLink(name, nameLines(name)),
            link: {
              sheet: basis.sheet.name,
              address: cellAddress(link.row, link.column),
              tooltip: reportText(input.lang, 'link.basis'),
            },
          }
        : {},
    ),
    cell(row, COLUMN.status, statusText(input, target.status), `status-${target.status}`, {
      ...statusFormula(input, target, row, detail),
    }),
    numberCell(row, COLUMN.base, base?.value ?? null, 'money', base?.reference),
    numberCell(row, COLUMN.target_, net?.value ?? null, 'money', net?.reference),
    numberCell(
      row,
      COLUMN.development,
      target.development,
      `strong-${decimals}`,
      `${at(COLUMN.target_)}/${at(COLUMN.base)}-1`,
    ),
    numberCell(row, COLUMN.limit, definition.maxDevelopment, `percent-${target.precision}`, limit?.reference),
    numberCell(row, COLUMN.allowed, allowed, 'money', `${at(COLUMN.base)}*(1+${at(COLUMN.limit)})`),
    numberCell(
      row,
      COLUMN.headroom,
      given && allowed !== null ? allowed - net.value : null,
      'money',
      `${at(COLUMN.allowed)}-${at(COLUMN.target_)}`,
    ),
    numberCell(row, COLUMN.toDate, target.developmentToDate, `change-${target.precision}`, toDate),
  ];
}

/**
 * The status as a formula, so that it moves with the figures: the judged development, rounded where the settings say so,
 * against the limit, the risk margin and the development so far. A target without basis keeps its word.
 */
function statusFormula(
  input: ReportInput,
  target: TargetResult,
  row: number,
  detail: number,
): { readonly formula?: string } {
  const { model } = input;
  const { settings } = model;
  if (target.status === 'no-basis') return {};
  const definition = model.targets[target.target]!;
  const limit = cellAddress(row, COLUMN.limit);
  const whole =
    settings.itemsCount === 'with' ? cellAddress(row, COLUMN.development) : cellAddress(detail, DETAIL.adjusted);
  const judged = judgedPercent(whole, target.precision, settings);
  const left = `ROUND(${limit}*100-${judged},${LEFT_DECIMALS})`;
  const word = (status: TargetStatus): string => `"${statusText(input, status)}"`;
  const risks = [`${left}<${String(settings.riskMargin)}`];
  // Without the items what is accumulated has no cell of its own; the core's word stands for it.
  const followsToDate =
    definition.reading === 'full-year' && target.metToDate !== null && settings.itemsCount === 'with';
  if (followsToDate)
    risks.push(
      `ROUND(${limit}*100-${judgedPercent(cellAddress(row, COLUMN.toDate), target.precision, settings)},${LEFT_DECIMALS})<0`,
    );
  else if (definition.reading === 'full-year' && target.metToDate === false) risks.push('TRUE');
  const atRisk = risks.length > 1 ? `OR(${risks.join(',')})` : risks[0]!;
  return { formula: `IF(${left}<0,${word('missed')},IF(${atRisk},${word('at-risk')},${word('met')}))` };
}

/** Decimals that a difference of percentages is held to, so that what floating point leaves decides nothing. */
const LEFT_DECIMALS = 9;

function judgedPercent(reference: string, precision: number, settings: Settings): string {
  return settings.judged === 'rounded'
    ? `ROUND(ROUND(${reference}*100,${LEFT_DECIMALS}),${precision})`
    : `${reference}*100`;
}
