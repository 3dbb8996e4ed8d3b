import { cellAddress } from '../../domain/address';
import type { TargetResult, TargetStatus } from '../../compliance/result';
import { roundHalfAway } from '../../domain/money';
import type { Settings } from '../../domain/model';
import { formatChange, formatPercent, formatPoints } from '../../strings/format';
import { textIn } from '../../strings/catalogue-text';
import { reportText, type ReportKey } from '../../strings/report-text';
import { words } from '../../strings/words';
import type { Basis, BasisKey } from '../basis/basis';
import { cell, numberCell, rangeOf } from '../grid';
import type { ReportInput } from '../input';
import { COLOR, PERCENT_FORMAT, STATUS_SYMBOL } from '../look';
import type { CellPlan, ChartPlan, SeriesPlan } from '../plan';
import { monthName, shownDecimals, targetKind, targetName } from '../verdict';
import { COLUMN, headerRow, heading, nameHeight, type Page } from './layout';

/** Rows that the target table takes, for what refers to it. */
export interface TargetRows {
  readonly first: number;
  readonly last: number;
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
  headerRow(page, headers, 2, 32);
  const first = page.row;
  result.targets.forEach((target, index) => {
    page.cells.push(...targetRow(input, basis, target, page.row, detailRow(index)));
    page.heights.push({ row: page.row, height: nameHeight(targetName(model, target)) });
    page.row += 1;
  });
  return { first, last: page.row - 1 };
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
  const toDate = baseToDate && targetToDate ? `${targetToDate.reference}/${baseToDate.reference}-1` : undefined;
  return [
    cell(
      row,
      COLUMN.target,
      targetName(model, target),
      'text',
      link
        ? {
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

/** More columns than these cannot be read; the table above has them all. */
const MOST_DRAWN = 8;

/** Development so far and for the year, per target, beside the limit. */
export function developmentChart(
  input: ReportInput,
  sheet: string,
  rows: TargetRows,
  place: Pick<ChartPlan, 'from' | 'to'>,
): ChartPlan {
  const { model, lang } = input;
  const shownTargets = input.result.targets.slice(0, MOST_DRAWN);
  const last = rows.first + shownTargets.length - 1;
  const month = monthName(model, lang);
  const categories = {
    sheet,
    range: rangeOf(rows.first, COLUMN.target, last, COLUMN.target),
    texts: shownTargets.map((target) => targetName(model, target)),
  };
  const values = (column: number, numbers: readonly (number | null)[]): SeriesPlan['values'] => ({
    sheet,
    range: rangeOf(rows.first, column, last, column),
    numbers,
    format: PERCENT_FORMAT,
  });
  const labels = { show: 'all', format: PERCENT_FORMAT, position: 'outside-end' } as const;
  const forecast = shownTargets.some((target) => targetKind(model, target) === 'forecast');
  const fullYear = model.targets.every((target) => target.reading === 'full-year');
  const yearLegend = !fullYear ? 'chart.legend.span' : forecast ? 'chart.legend.forecast' : 'chart.legend.outcome';
  const shown = (value: number | null): string => (value === null ? '–' : formatChange(value, lang));
  const described = shownTargets
    .map((target) =>
      reportText(lang, 'chart.description.row', {
        object: targetName(model, target),
        toDate: shown(target.developmentToDate),
        development: shown(target.development),
        limit: formatPercent(model.targets[target.target]!.maxDevelopment, lang, target.precision),
      }),
    )
    .join(' ');
  return {
    name: 'ramkoll-development',
    type: 'column-clustered',
    title: developmentTitle(input),
    description: reportText(lang, 'chart.description', { rows: described }),
    ...place,
    series: [
      {
        name: reportText(lang, 'chart.legend.toDate', { month }),
        categories,
        values: values(
          COLUMN.toDate,
          shownTargets.map((target) => target.developmentToDate),
        ),
        mark: { kind: 'solid', color: COLOR.outcome },
        labels,
      },
      {
        name: reportText(lang, yearLegend),
        categories,
        values: values(
          COLUMN.development,
          shownTargets.map((target) => target.development),
        ),
        mark: forecast ? { kind: 'hatched', color: COLOR.outcome } : { kind: 'solid', color: COLOR.previous },
        labels,
      },
      {
        name: reportText(lang, 'chart.legend.limit'),
        categories,
        values: values(
          COLUMN.limit,
          shownTargets.map((target) => model.targets[target.target]!.maxDevelopment),
        ),
        mark: { kind: 'outline', color: COLOR.limit },
        labels: { ...labels, color: COLOR.limit },
      },
    ],
    valueAxis: { title: reportText(lang, 'chart.axis'), format: PERCENT_FORMAT, gridlines: false },
    legend: 'bottom',
    gap: 60,
    overlap: -5,
  };
}

/** The message of the chart: the target that is furthest over its limit, or nearest below it. */
function developmentTitle(input: ReportInput): string {
  const { model, result, lang } = input;
  const distance = (target: TargetResult): number =>
    (target.development ?? -Infinity) - model.targets[target.target]!.maxDevelopment;
  const judged = result.targets.filter((target) => target.development !== null);
  const worst = judged.reduce<TargetResult | null>(
    (most, target) => (most === null || distance(target) > distance(most) ? target : most),
    null,
  );
  if (!worst || worst.development === null) return reportText(lang, 'chart.none');
  const decimals = shownDecimals(worst);
  const limit = model.targets[worst.target]!.maxDevelopment;
  // The difference of what is printed, so that a reader who subtracts finds the same.
  const scale = 100 * 10 ** decimals;
  const points = Math.abs(roundHalfAway(worst.development * scale) - roundHalfAway(limit * scale)) / 10 ** decimals;
  const key = points === 0 ? 'chart.even' : distance(worst) > 0 ? 'chart.missed' : 'chart.met';
  return reportText(lang, key, {
    object: targetName(model, worst),
    development: formatChange(worst.development, lang, decimals),
    limit: formatPercent(limit, lang, worst.precision),
    points: formatPoints(points, lang),
  });
}
