import { cellAddress } from '../../domain/address';
import { fromOre } from '../../domain/money';
import { formatMoneyRounded, formatMonthShort } from '../../strings/format';
import { textIn } from '../../strings/catalogue-text';
import { reportText, type ReportKey } from '../../strings/report-text';
import type { Basis } from '../basis/basis';
import { cell, chartCell, rangeOf } from '../grid';
import type { ReportInput } from '../input';
import { COLOR, moreFormat } from '../look';
import type { ChartPlan, SeriesPlan } from '../plan';
import { monthName, targetName } from '../verdict';
import { headerRow, heading, type Page } from './layout';

/**
 * Columns of the months: net of each year, both accumulated, the way to the forecast; then what the chart draws: how much
 * more than the base year the outcome, the forecast and the limit are. Two per cent of a whole is no distance on a chart
 * of wholes.
 */
const MONTH = {
  name: 2,
  base: 3,
  target: 4,
  baseSum: 5,
  targetSum: 6,
  forecast: 7,
  targetMore: 8,
  forecastMore: 9,
  allowedMore: 10,
} as const;
const MONTHS = 12;

/** The target that the path is drawn for: the board's own on the full year, else the first. null without targets. */
export function pathTarget(input: ReportInput): number | null {
  const { targets } = input.model;
  const board = targets.findIndex((target) => target.scope === 'board' && target.reading === 'full-year');
  if (board >= 0) return board;
  return targets.length > 0 ? 0 : null;
}

interface PathMonth {
  readonly base: number | null;
  readonly target: number | null;
  readonly baseSum: number | null;
  readonly targetSum: number | null;
  readonly forecast: number | null;
  readonly targetMore: number | null;
  readonly forecastMore: number | null;
  readonly allowedMore: number | null;
}

/** The rows and values of the path, for the chart that is drawn from them. */
export interface Path {
  readonly first: number;
  readonly months: readonly PathMonth[];
  readonly target: number;
}

/** Month by month: net, accumulated net, how the forecast gets from here to its year, and how much more each is. */
export function pathTable(page: Page, input: ReportInput, basis: Basis, limitAddress: string): Path | null {
  const target = pathTarget(input);
  if (target === null) return null;
  const { model, lang } = input;
  const { settings } = model;
  const text = textIn(reportText, lang);
  const result = input.result.targets[target]!;
  heading(page, text('path.title', { object: targetName(model, result) }));
  headerRow(
    page,
    [
      text('path.month'),
      text('column.netBase', { year: settings.baseYear }),
      text('column.netTarget', { year: settings.targetYear }),
      text('path.sum', { year: settings.baseYear }),
      text('path.sum', { year: settings.targetYear }),
      text('path.forecast'),
      text('path.more.target', { year: settings.baseYear }),
      text('path.more.forecast', { year: settings.baseYear }),
      text('path.more.allowed', { year: settings.baseYear }),
    ],
    1,
    34,
  );
  const first = page.row;
  const months = pathMonths(input, basis, target);
  const at = (month: number, column: number): string => cellAddress(first + month - 1, column);
  const period = settings.period.month;
  const forecast = basis.cell({ of: 'target', target, figure: 'netTargetFullYear' });
  months.forEach((values, index) => {
    const month = index + 1;
    const row = first + index;
    const base = basis.cell({ of: 'target-month', target, year: 'base', month });
    const net = basis.cell({ of: 'target-month', target, year: 'target', month });
    const more = (column: number): string => `${at(month, column)}-${at(month, MONTH.baseSum)}`;
    const sum = (column: number): string => `SUM(${cellAddress(first, column)}:${cellAddress(row, column)})`;
    page.cells.push(
      cell(row, MONTH.name, formatMonthShort(month, lang), 'text'),
      chartCell(row, MONTH.base, values.base, 'money', base?.reference),
      chartCell(row, MONTH.target, values.target, 'money', net?.reference),
      chartCell(row, MONTH.baseSum, values.baseSum, 'money', sum(MONTH.base)),
      chartCell(row, MONTH.targetSum, values.targetSum, 'money', sum(MONTH.target)),
      chartCell(
        row,
        MONTH.forecast,
        values.forecast,
        'money',
        forecast ? forecastFormula(month, period, at, forecast.reference) : undefined,
      ),
      chartCell(row, MONTH.targetMore, values.targetMore, 'more', more(MONTH.targetSum)),
      chartCell(row, MONTH.forecastMore, values.forecastMore, 'more', more(MONTH.forecast)),
      chartCell(row, MONTH.allowedMore, values.allowedMore, 'more', `${at(month, MONTH.baseSum)}*${limitAddress}`),
    );
    page.heights.push({ row, height: 18 });
  });
  page.row = first + MONTHS;
  return { first, months, target };
}

/** From what is booked to the forecast of the year, at the pace of the base year's remaining months. */
function forecastFormula(
  month: number,
  period: number,
  at: (month: number, column: number) => string,
  forecast: string,
): string {
  const booked = at(period, MONTH.targetSum);
  if (month === period) return booked;
  const rest = `(${at(MONTHS, MONTH.baseSum)}-${at(period, MONTH.baseSum)})`;
  const passed = `(${at(month, MONTH.baseSum)}-${at(period, MONTH.baseSum)})`;
  return `${booked}+(${forecast}-${booked})*IF(${rest}=0,${month - period}/${MONTHS - period},${passed}/${rest})`;
}

function pathMonths(input: ReportInput, basis: Basis, target: number): PathMonth[] {
  const { period, unit } = input.model.settings;
  const limit = input.model.targets[target]!.maxDevelopment;
  const net = (year: 'base' | 'target'): (number | null)[] =>
    Array.from(
      { length: MONTHS },
      (_, index) => basis.cell({ of: 'target-month', target, year, month: index + 1 })?.value ?? null,
    );
  const [base, current] = [net('base'), net('target')];
  const sums = (values: readonly (number | null)[], until: number): (number | null)[] => {
    let sum = 0;
    return values.map((value, index) => {
      sum += value ?? 0;
      return index < until ? sum : null;
    });
  };
  const known = base.some((value) => value !== null);
  const baseSum = known ? sums(base, MONTHS) : base.map(() => null);
  const targetSum = current.some((value) => value !== null) ? sums(current, period.month) : current.map(() => null);
  const full = input.result.targets[target]!.netTargetFullYear;
  const end = full === null ? null : fromOre(full, unit);
  return base.map((value, index) => {
    const month = index + 1;
    const before = baseSum[index] ?? null;
    const forecast = pathForecast(month, period.month, baseSum, targetSum, end);
    const more = (sum: number | null): number | null => (sum === null || before === null ? null : sum - before);
    return {
      base: value,
      target: month <= period.month ? (current[index] ?? null) : null,
      baseSum: before,
      targetSum: targetSum[index] ?? null,
      forecast,
      targetMore: more(targetSum[index] ?? null),
      forecastMore: more(forecast),
      allowedMore: before === null ? null : before * limit,
    };
  });
}

function pathForecast(
  month: number,
  period: number,
  baseSum: readonly (number | null)[],
  targetSum: readonly (number | null)[],
  end: number | null,
): number | null {
  if (month < period || period === MONTHS || end === null) return null;
  const at = (sums: readonly (number | null)[], which: number): number | null => sums[which - 1] ?? null;
  const booked = at(targetSum, period);
  const [atMonth, atPeriod, atEnd] = [at(baseSum, month), at(baseSum, period), at(baseSum, MONTHS)];
  if (booked === null || atMonth === null || atPeriod === null || atEnd === null) return null;
  if (month === period) return booked;
  const rest = atEnd - atPeriod;
  return booked + (end - booked) * (rest === 0 ? (month - period) / (MONTHS - period) : (atMonth - atPeriod) / rest);
}

/** Accumulated net cost against the base year's: outcome, forecast and what is allowed; null where there is nothing to draw. */
export function pathChart(
  input: ReportInput,
  sheet: string,
  path: Path,
  place: Pick<ChartPlan, 'from' | 'to'>,
): ChartPlan | null {
  const { model, lang } = input;
  const { settings } = model;
  const last = path.first + MONTHS - 1;
  const names = Array.from({ length: MONTHS }, (_, index) => formatMonthShort(index + 1, lang));
  const format = moreFormat(settings.unit);
  const line = (
    key: ReportKey,
    values: Readonly<Record<string, string | number>>,
    column: number,
    pick: (month: PathMonth) => number | null,
    color: string,
    extra: Partial<SeriesPlan> = {},
  ): SeriesPlan => ({
    name: reportText(lang, key, values),
    categories: { sheet, range: rangeOf(path.first, MONTH.name, last, MONTH.name), texts: names },
    values: { sheet, range: rangeOf(path.first, column, last, column), numbers: path.months.map(pick), format },
    type: 'line',
    mark: { kind: 'solid', color },
    width: 2.25,
    markers: false,
    ...extra,
  });
  const month = monthName(model, lang);
  const series = [
    line(
      'path.series.target',
      { year: settings.targetYear, month },
      MONTH.targetMore,
      (at) => at.targetMore,
      COLOR.outcome,
    ),
    line('path.series.forecast', {}, MONTH.forecastMore, (at) => at.forecastMore, COLOR.outcome, { dashed: true }),
    line('path.series.allowed', {}, MONTH.allowedMore, (at) => at.allowedMore, COLOR.limit, { width: 1.5 }),
  ].filter((one) => one.values.numbers.some((value) => value !== null));
  if (series.length === 0) return null;
  const title = pathTitle(input, path);
  return {
    name: 'ramkoll-path',
    type: 'line',
    title,
    description: reportText(lang, 'path.description', { title }),
    ...place,
    series,
    valueAxis: {
      title: reportText(lang, 'path.axis', { year: settings.baseYear, unit: settings.unit }),
      format,
      gridlines: true,
    },
    legend: 'bottom',
  };
}

/** The message: where the forecast, or a closed year, ends against what is allowed. */
function pathTitle(input: ReportInput, path: Path): string {
  const { model, result, lang } = input;
  const row = result.targets[path.target]!;
  const object = targetName(model, row);
  if (row.netTargetFullYear === null || row.netBaseFullYear === null) return reportText(lang, 'path.none', { object });
  const left = row.netBaseFullYear * (1 + model.targets[path.target]!.maxDevelopment) - row.netTargetFullYear;
  const kind = model.settings.period.month === MONTHS ? 'outcome' : 'forecast';
  const amount = formatMoneyRounded(Math.abs(left), model.settings.unit, lang);
  return reportText(lang, left < 0 ? `path.over.${kind}` : `path.under.${kind}`, { object, amount });
}
