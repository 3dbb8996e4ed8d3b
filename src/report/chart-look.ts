import type { ChartPlan, SeriesPlan } from './plan';

/** What both ways of drawing a chart have to decide alike. */

/** Points: the title of a chart, and all other text in it. */
export const CHART_TITLE_SIZE = 12;
export const CHART_TEXT_SIZE = 10;
/** Points of a line where the plan does not say. */
export const LINE_WIDTH = 2.25;
/** Per cent between categories where the plan does not say. */
export const COLUMN_GAP = 60;

export const CHART_INK = '#1B1B1F';
export const CHART_MUTED = '#5B5F66';
export const CHART_LINES = '#D5D8DC';

export type LabelPlace = 'center' | 'inside-end' | 'outside-end' | 'right' | 'above';

export function isLineSeries(chart: ChartPlan, series: SeriesPlan): boolean {
  return chart.type === 'line' || (chart.type === 'combination' && series.type === 'line');
}

/** Excel calls a file damaged whose labels stand where their chart type cannot have them, so each wish becomes the nearest. */
export function labelPlace(chart: ChartPlan, series: SeriesPlan): LabelPlace {
  const wish = series.labels?.position;
  if (isLineSeries(chart, series)) {
    if (wish === 'center' || wish === 'right') return wish;
    if (wish === undefined) return series.labels?.show === 'all' ? 'above' : 'right';
    return 'above';
  }
  if (wish === 'center' || wish === 'inside-end') return wish;
  if (isStacked(chart)) return wish === undefined ? 'center' : 'inside-end';
  return 'outside-end';
}

export function isStacked(chart: ChartPlan): boolean {
  return chart.type === 'column-stacked' || chart.type === 'bar-stacked';
}

/** Index of the last point with a value; −1 where there is none. */
export function lastPoint(series: SeriesPlan): number {
  return series.values.numbers.findLastIndex((number) => number !== null);
}

/** The points that a series labels one by one; null where it labels them all. */
export function labelledPoints(series: SeriesPlan): number[] | null {
  const { numbers } = series.values;
  switch (series.labels?.show) {
    case undefined:
      return [];
    case 'all':
      return null;
    case 'last': {
      const last = lastPoint(series);
      return last < 0 ? [] : [last];
    }
    case 'ends':
      // The points with a value before a gap, and the last one.
      return numbers.flatMap((number, index) =>
        number !== null && (numbers[index + 1] ?? null) === null ? [index] : [],
      );
  }
}

/** White inside a dark bar, else ink. */
export function labelInk(series: SeriesPlan, place: LabelPlace): string {
  if (place === 'outside-end' || place === 'right' || place === 'above' || series.mark.kind !== 'solid') {
    return CHART_INK;
  }
  const [red, green, blue] = [1, 3, 5].map((at) => parseInt(series.mark.color.slice(at, at + 2), 16));
  return red! * 0.299 + green! * 0.587 + blue! * 0.114 < 140 ? '#FFFFFF' : CHART_INK;
}

/** Where lines may run through a label, it stands on white. */
export function labelOnWhite(chart: ChartPlan, series: SeriesPlan): boolean {
  return labelPlace(chart, series) === 'outside-end' && chart.series.some((each) => isLineSeries(chart, each));
}

/** What is not drawn, as the foot of a bridge, has nothing to explain; a line that is named at its end needs no more. */
export function hasLegendEntry({ mark, labels }: SeriesPlan): boolean {
  return mark.kind !== 'none' && labels?.show !== 'ends' && !(labels?.show === 'last' && labels.seriesName === true);
}
