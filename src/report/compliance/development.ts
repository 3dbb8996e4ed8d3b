import { cellAddress } from '../../domain/address';
import type { TargetResult } from '../../compliance/result';
import { roundHalfAway } from '../../domain/money';
import { formatChange, formatPercent, formatPoints } from '../../strings/format';
import { textIn } from '../../strings/catalogue-text';
import { reportText } from '../../strings/report-text';
import { cell, rangeOf } from '../grid';
import type { ReportInput } from '../input';
import { COLOR, percentFormat } from '../look';
import type { CellPlan, ChartPlan, SeriesPlan } from '../plan';
import { inTitle } from '../sheet-draft';
import { monthName, shownDecimals, targetKind, targetName } from '../verdict';
import { COLUMN } from './layout';
import { DETAIL, type TargetRows } from './targets';

/** More than these cannot be read side by side; the table above has them all. */
const MOST_DRAWN = 5;
/** So many have room for two columns each, with words at the end of the limit; of more the year's column alone is drawn. */
const MOST_WIDE = 3;
/** Columns of the cells behind the chart, which lie under it: group, category, and what is drawn. */
const UNDER = { group: 2, category: 3, toDate: 4, year: 5, limit: 6 } as const;

/** A place along the axis: a target's development so far or for the year, an end of its limit, or the space to the next. */
interface Slot {
  readonly target: number | null;
  readonly holds: 'toDate' | 'year' | 'end' | 'space';
}

/**
 * Development so far and for the year, per target, and the limit of each as a line across its columns. A line needs points
 * to go between, so each column has a place of its own; the cells behind it lie under the chart and lead to the table.
 */
export function developmentChart(
  input: ReportInput,
  sheet: string,
  rows: TargetRows,
  detailRow: (target: number) => number,
  place: Pick<ChartPlan, 'from' | 'to'>,
): { readonly chart: ChartPlan; readonly cells: readonly CellPlan[] } {
  const { model, result, lang } = input;
  const text = textIn(reportText, lang);
  const drawn = drawnTargets(input);
  const targets = drawn.map((index) => result.targets[index]!);
  const wide = drawn.length <= MOST_WIDE;
  const slots = slotsOf(drawn, wide);
  const first = place.from.row + 1;
  const items = model.settings.itemsCount === 'without';
  const decimals = Math.max(1, ...targets.map((target) => target.precision));
  const [format, changeFormat] = [percentFormat(decimals), percentFormat(decimals, true)];
  const forecast = targets.some((target) => targetKind(model, target) === 'forecast');
  const fullYear = model.targets.every((target) => target.reading === 'full-year');
  const year = text(!fullYear ? 'chart.legend.span' : forecast ? 'chart.legend.forecast' : 'chart.legend.outcome');

  const valueOf = (slot: Slot, column: 'toDate' | 'year' | 'limit'): number | null => {
    if (slot.target === null || slot.holds === 'space') return null;
    const target = result.targets[slot.target]!;
    if (column === 'limit') return limitOf(input, target);
    if (column !== slot.holds) return null;
    if (column === 'toDate') return target.developmentToDate;
    return items ? target.developmentAdjusted : target.development;
  };
  const source = (target: number, column: 'toDate' | 'year' | 'limit'): string => {
    if (column === 'year' && items) return cellAddress(detailRow(target), DETAIL.adjusted);
    const at = { toDate: COLUMN.toDate, year: COLUMN.development, limit: COLUMN.limit } as const;
    return cellAddress(rows.row(target), at[column]);
  };
  const groups = slots.map((slot, index) => {
    if (slot.target === null) return ' ';
    return slots[index - 1]?.target === slot.target ? null : targetName(model, result.targets[slot.target]!);
  });
  const cells = slots.flatMap((slot, index) => {
    const row = first + index;
    const group = groups[index] ?? null;
    const name = slot.target === null ? {} : { formula: cellAddress(rows.row(slot.target), COLUMN.target) };
    return [
      ...(group === null ? [] : [cell(row, UNDER.group, group, 'note', name)]),
      ...(['toDate', 'year', 'limit'] as const).flatMap((column) => {
        const value = valueOf(slot, column);
        if (value === null || slot.target === null) return [];
        return [cell(row, UNDER[column], value, 'note', { formula: source(slot.target, column) })];
      }),
    ];
  });
  const range = (from: number, to = from): string => rangeOf(first, from, first + slots.length - 1, to);
  const series = (column: 'toDate' | 'year' | 'limit', name: string, rest: Partial<SeriesPlan>): SeriesPlan => ({
    name,
    categories: { sheet, range: range(UNDER.group, UNDER.category), texts: slots.map(() => ''), groups },
    values: {
      sheet,
      range: range(UNDER[column]),
      numbers: slots.map((slot) => valueOf(slot, column)),
      format: column === 'limit' ? format : changeFormat,
    },
    type: 'column',
    mark: { kind: 'solid', color: COLOR.outcome },
    // The narrower the columns, the shorter their labels.
    labels: { show: 'all', format: drawn.length < MOST_WIDE ? changeFormat : format, position: 'outside-end' },
    ...rest,
  });
  const chart: ChartPlan = {
    name: 'ramkoll-development',
    type: 'combination',
    title: developmentTitle(input, targets),
    description: description(input, targets),
    ...place,
    series: [
      ...(wide
        ? [
            series('toDate', text('chart.legend.toDate', { month: monthName(model, lang) }), {
              mark: { kind: 'solid', color: forecast ? COLOR.outcome : COLOR.previous },
            }),
          ]
        : []),
      series('year', items ? text('chart.legend.adjusted', { legend: year }) : year, {
        mark: { kind: forecast ? 'hatched' : 'solid', color: COLOR.outcome },
      }),
      series('limit', text('chart.legend.limit'), {
        type: 'line',
        mark: { kind: 'solid', color: COLOR.limit },
        width: 1.5,
        labels: {
          show: 'ends',
          position: 'right',
          format: wide ? withWord(text('chart.limit', { limit: '' }), format) : format,
          color: COLOR.limit,
        },
      }),
    ],
    valueAxis: { title: text('chart.axis'), format, gridlines: false },
    legend: 'bottom',
    gap: 8,
    overlap: 100,
  };
  return { chart, cells };
}

function slotsOf(drawn: readonly number[], wide: boolean): Slot[] {
  return drawn.flatMap((target): Slot[] => [
    { target, holds: 'end' },
    ...(wide ? [{ target, holds: 'toDate' } as const] : []),
    { target, holds: 'year' },
    { target, holds: 'end' },
    // The label at the end of a limit stands in the space after it.
    { target: null, holds: 'space' },
  ]);
}

/** All where they can be read, else those that are furthest over their limit or nearest below it. */
function drawnTargets(input: ReportInput): number[] {
  const all = input.result.targets.map((_, index) => index);
  if (all.length <= MOST_DRAWN) return all;
  const distance = (index: number): number => distanceOf(input, input.result.targets[index]!);
  return [...all].sort((a, b) => distance(b) - distance(a) || a - b).slice(0, MOST_DRAWN);
}

/** A number format with words before the number. */
function withWord(word: string, format: string): string {
  return format
    .split(';')
    .map((section) => `"${word}"${section}`)
    .join(';');
}

function limitOf({ model }: ReportInput, target: TargetResult): number {
  return model.targets[target.target]!.maxDevelopment;
}

/** How far what is judged is over the limit; what cannot be judged comes last. */
function distanceOf(input: ReportInput, target: TargetResult): number {
  return (target.developmentJudged ?? -Infinity) - limitOf(input, target);
}

function description(input: ReportInput, targets: readonly TargetResult[]): string {
  const { model, lang } = input;
  const shown = (value: number | null): string => (value === null ? '–' : formatChange(value, lang));
  const rows = targets.map((target) =>
    reportText(lang, 'chart.description.row', {
      object: targetName(model, target),
      toDate: shown(target.developmentToDate),
      development: shown(target.development),
      limit: formatPercent(limitOf(input, target), lang, target.precision),
    }),
  );
  return reportText(lang, 'chart.description', { rows: rows.join(' ') });
}

/** The message: how many targets are met, and the one that is furthest over its limit or nearest below it. */
function developmentTitle(input: ReportInput, drawn: readonly TargetResult[]): string {
  const { model, result, lang } = input;
  const text = textIn(reportText, lang);
  const known = result.targets.filter((target) => target.developmentJudged !== null && target.status !== 'no-basis');
  const worst = known.reduce<TargetResult | null>(
    (most, target) => (most === null || distanceOf(input, target) > distanceOf(input, most) ? target : most),
    null,
  );
  if (!worst || worst.developmentJudged === null) return text('chart.none');
  const decimals = shownDecimals(worst);
  const limit = limitOf(input, worst);
  // The difference of what is printed, so that a reader who subtracts finds the same.
  const scale = 100 * 10 ** decimals;
  const points =
    Math.abs(roundHalfAway(worst.developmentJudged * scale) - roundHalfAway(limit * scale)) / 10 ** decimals;
  const values = {
    object: inTitle(targetName(model, worst)),
    development: formatChange(worst.developmentJudged, lang, decimals),
    limit: formatPercent(limit, lang, worst.precision),
    points: formatPoints(points, lang),
  };
  const count = result.targets.length;
  if (count === 1) {
    return text(points === 0 ? 'chart.even' : distanceOf(input, worst) > 0 ? 'chart.missed' : 'chart.met', values);
  }
  const met = known.filter((target) => target.status !== 'missed').length;
  const key =
    met === count ? (count === 2 ? 'chart.bothMet' : 'chart.allMet') : met === 0 ? 'chart.noneMet' : 'chart.several';
  const shown = drawn.length;
  const all = text(shown < count ? 'chart.drawn' : key, { ...values, met, count, shown });
  const unknown = count - known.length;
  return unknown === 0 ? all : text('chart.unknown', { title: all, count: unknown });
}
