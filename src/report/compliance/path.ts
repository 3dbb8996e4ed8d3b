import { cellAddress } from '../../domain/address';
import { fromOre } from '../../domain/money';
import { formatMoneyRounded, formatMonthShort } from '../../strings/format';
import { textIn } from '../../strings/catalogue-text';
import { reportText } from '../../strings/report-text';
import type { Basis } from '../basis/basis';
import { cell, chartCell, rangeOf } from '../grid';
import type { ReportInput } from '../input';
import { COLOR, moneyFormat, moreFormat } from '../look';
import type { ChartPlan, MarkPlan, SeriesPlan } from '../plan';
import { signedMoney } from '../sheet-draft';
import { monthName, targetName } from '../verdict';
import { headerRow, heading, type Page } from './layout';

/**
 * Columns of the months: net of each year, both accumulated, the way to the forecast and what is allowed; then how much more
 * than the base year each is, which a chart of wholes cannot show.
 */
const MONTH = {
  name: 2,
  base: 3,
  target: 4,
  baseSum: 5,
  targetSum: 6,
  forecast: 7,
  allowed: 8,
  more: 9,
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
  readonly allowed: number | null;
  /** Outcome, then forecast, more than the base year. */
  readonly more: number | null;
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
      text('path.allowed'),
      text('path.more', { year: settings.baseYear }),
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
    const [before, allowed] = [at(month, MONTH.baseSum), at(month, MONTH.allowed)];
    const reached = at(month, month <= period ? MONTH.targetSum : MONTH.forecast);
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
      chartCell(row, MONTH.allowed, values.allowed, 'money', `${before}*(1+${limitAddress})`),
      chartCell(row, MONTH.more, values.more, 'more', `${reached}-${before}`),
      chartCell(row, MONTH.allowedMore, values.allowedMore, 'more', `${allowed}-${before}`),
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
    const reached = month <= period.month ? (targetSum[index] ?? null) : forecast;
    const allowed = before === null ? null : before * (1 + limit);
    const more = (sum: number | null): number | null => (sum === null || before === null ? null : sum - before);
    return {
      base: value,
      target: month <= period.month ? (current[index] ?? null) : null,
      baseSum: before,
      targetSum: targetSum[index] ?? null,
      forecast,
      allowed,
      more: more(reached),
      allowedMore: more(allowed),
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
  if (month <= period || end === null) return null;
  const at = (sums: readonly (number | null)[], which: number): number | null => sums[which - 1] ?? null;
  const booked = at(targetSum, period);
  const [atMonth, atPeriod, atEnd] = [at(baseSum, month), at(baseSum, period), at(baseSum, MONTHS)];
  if (booked === null || atMonth === null || atPeriod === null || atEnd === null) return null;
  const rest = atEnd - atPeriod;
  return booked + (end - booked) * (rest === 0 ? (month - period) / (MONTHS - period) : (atMonth - atPeriod) / rest);
}

type Place = Pick<ChartPlan, 'from' | 'to'>;
type PathColumn = 'baseSum' | 'targetSum' | 'forecast' | 'allowed' | 'more' | 'allowedMore';

function seriesOf(
  input: ReportInput,
  sheet: string,
  path: Path,
  column: PathColumn,
  name: string,
  rest: Pick<SeriesPlan, 'mark'> & Partial<SeriesPlan>,
): SeriesPlan {
  const last = path.first + MONTHS - 1;
  const { unit } = input.model.settings;
  return {
    name,
    categories: {
      sheet,
      range: rangeOf(path.first, MONTH.name, last, MONTH.name),
      texts: path.months.map((_, index) => formatMonthShort(index + 1, input.lang)),
    },
    values: {
      sheet,
      range: rangeOf(path.first, MONTH[column], last, MONTH[column]),
      numbers: path.months.map((month) => month[column]),
      format: column === 'more' || column === 'allowedMore' ? moreFormat(unit) : moneyFormat(unit),
    },
    ...rest,
  };
}

function hasValues(series: SeriesPlan): boolean {
  return series.values.numbers.some((value) => value !== null);
}

const LIMIT_LINE = { type: 'line', mark: { kind: 'solid', color: COLOR.limit }, width: 1.5 } as const;
const AT_END = { show: 'last', position: 'right', seriesName: true } as const;

/**
 * Accumulated net cost of both years as columns, the forecast hatched, and what is allowed as a line; null where there is
 * nothing to draw.
 */
export function pathChart(input: ReportInput, sheet: string, path: Path, place: Place): ChartPlan | null {
  const { settings } = input.model;
  const text = textIn(reportText, input.lang);
  const month = monthName(input.model, input.lang);
  const column = (name: 'baseSum' | 'targetSum' | 'forecast', title: string, mark: MarkPlan): SeriesPlan =>
    seriesOf(input, sheet, path, name, title, { type: 'column', mark });
  const ofYear = settings.period.month === MONTHS ? 'path.series.closed' : 'path.series.target';
  const series = [
    column('baseSum', text('path.series.base', { year: settings.baseYear }), { kind: 'solid', color: COLOR.previous }),
    column('targetSum', text(ofYear, { year: settings.targetYear, month }), { kind: 'solid', color: COLOR.outcome }),
    column('forecast', text('path.series.forecast', { year: settings.targetYear }), {
      kind: 'hatched',
      color: COLOR.outcome,
    }),
    seriesOf(input, sheet, path, 'allowed', text('path.series.allowed'), {
      ...LIMIT_LINE,
      labels: { ...AT_END, color: COLOR.limit },
    }),
  ].filter(hasValues);
  if (series.length === 0) return null;
  const title = pathTitle(input, path);
  return {
    name: 'ramkoll-path',
    type: 'combination',
    title,
    description: text('path.description', { title, year: settings.baseYear, targetYear: settings.targetYear }),
    ...place,
    series,
    valueAxis: {
      title: text('path.axis', { unit: settings.unit }),
      format: moneyFormat(settings.unit),
      gridlines: false,
    },
    legend: 'bottom',
    gap: 30,
    // The year covers half of the base year's column; the forecast, which takes the third place, stands beside it.
    overlap: 50,
  };
}

/** The same path as the distance from the base year, where two per cent of a whole can be seen. */
export function distanceChart(input: ReportInput, sheet: string, path: Path, place: Place): ChartPlan | null {
  const { settings } = input.model;
  const text = textIn(reportText, input.lang);
  const hatched = { kind: 'hatched', color: COLOR.outcome } as const;
  const later = path.months.flatMap((_, index) => (index >= settings.period.month ? [{ index, mark: hatched }] : []));
  const more = seriesOf(input, sheet, path, 'more', text('path.series.more', { year: settings.targetYear }), {
    type: 'column',
    mark: { kind: 'solid', color: COLOR.outcome },
    points: later,
    labels: { show: 'last', position: 'outside-end', format: moreFormat(settings.unit) },
  });
  const allowed = seriesOf(input, sheet, path, 'allowedMore', text('path.series.allowed'), {
    ...LIMIT_LINE,
    labels: { ...AT_END, color: COLOR.limit },
  });
  if (!hasValues(more) || !hasValues(allowed)) return null;
  const title = distanceTitle(input, path);
  return {
    name: 'ramkoll-path-distance',
    type: 'combination',
    title,
    description: text('path.distance.description', { title, year: settings.baseYear }),
    ...place,
    series: [more, allowed],
    valueAxis: {
      title: text('path.distance.axis', { year: settings.baseYear, unit: settings.unit }),
      format: moreFormat(settings.unit),
      gridlines: true,
    },
    legend: 'none',
    gap: 60,
  };
}

/** How much more than the base year the year becomes, and how much more it may become. */
function distanceTitle(input: ReportInput, path: Path): string {
  const { model, result, lang } = input;
  const { baseYear, unit, period } = model.settings;
  const row = result.targets[path.target]!;
  const object = targetName(model, row);
  const [net, base] = [row.netTargetFullYear, row.netBaseFullYear];
  if (net === null || base === null) return reportText(lang, 'path.none', { object });
  return reportText(lang, period.month === MONTHS ? 'path.distance.outcome' : 'path.distance.forecast', {
    object,
    year: baseYear,
    more: signedMoney(net - base, unit, lang),
    allowed: signedMoney(base * model.targets[path.target]!.maxDevelopment, unit, lang),
  });
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
