import {
  CHART_INK,
  CHART_MUTED,
  CHART_TEXT_SIZE,
  CHART_TITLE_SIZE,
  COLUMN_GAP,
  hasLegendEntry,
  isLineSeries,
  isStacked,
  labelInk,
  labelledPoints,
  labelOnWhite,
  labelPlace,
  LINE_WIDTH,
  type LabelPlace,
} from '../report/chart-look';
import type { AxisPlan, ChartPlan, MarkPlan, SeriesPlan } from '../report/plan';
import { cellAddress } from '../domain/address';
import { parseRange, sheetReference } from '../report/reference';

type SheetByName = (name: string) => Excel.Worksheet;

const TYPES: Readonly<Record<ChartPlan['type'], `${Excel.ChartType}`>> = {
  'column-clustered': 'ColumnClustered',
  'column-stacked': 'ColumnStacked',
  'bar-clustered': 'BarClustered',
  'bar-stacked': 'BarStacked',
  line: 'Line',
  combination: 'ColumnClustered',
};

const POSITIONS: Readonly<Record<LabelPlace, `${Excel.ChartDataLabelPosition}`>> = {
  center: 'Center',
  'inside-end': 'InsideEnd',
  'outside-end': 'OutsideEnd',
  right: 'Right',
  above: 'Top',
};

/**
 * Makes a chart with all that its figures need: kind, data, place, title and scale. Type and orientation of the data are said
 * outright, as "auto" means different things in Excel on the web and on the desktop.
 */
export function addChart(sheet: Excel.Worksheet, plan: ChartPlan, sheetByName: SheetByName): Excel.Chart {
  const [first, ...others] = plan.series;
  const firstRange = rangeOf(first!.values, sheetByName);
  const chart = sheet.charts.add(TYPES[plan.type], firstRange, orientation(first!.values.range));
  chart.name = plan.name;
  setSeriesData(chart.series.getItemAt(0), plan, first!, sheetByName);
  for (const series of others) setSeriesData(chart.series.add(), plan, series, sheetByName);
  chart.setPosition(cellAddress(plan.from.row, plan.from.column), cellAddress(plan.to.row, plan.to.column));
  chart.title.visible = true;
  chart.title.text = plan.title;
  chart.legend.visible = plan.legend !== undefined && plan.legend !== 'none';
  setScale(chart.axes.categoryAxis, plan.categoryAxis ?? {});
  setScale(chart.axes.valueAxis, plan.valueAxis ?? {});
  return chart;
}

function orientation(range: string): 'Columns' | 'Rows' {
  const parsed = parseRange(range);
  return parsed && parsed.lastColumn > parsed.firstColumn && parsed.lastRow === parsed.firstRow ? 'Rows' : 'Columns';
}

function rangeOf(source: { readonly sheet: string; readonly range: string }, sheetByName: SheetByName): Excel.Range {
  return sheetByName(source.sheet).getRange(source.range.replaceAll('$', ''));
}

function setSeriesData(series: Excel.ChartSeries, chart: ChartPlan, plan: SeriesPlan, sheetByName: SheetByName): void {
  series.setValues(rangeOf(plan.values, sheetByName));
  series.setXAxisValues(rangeOf(plan.categories, sheetByName));
  series.name = typeof plan.name === 'string' ? plan.name : plan.name.text;
  // A series without figures takes no other type.
  if (chart.type === 'combination') series.chartType = isLineSeries(chart, plan) ? 'Line' : 'ColumnClustered';
}

function setScale(axis: Excel.ChartAxis, plan: AxisPlan): void {
  if (plan.min !== undefined) axis.minimum = plan.min;
  if (plan.max !== undefined) axis.maximum = plan.max;
  if (plan.format !== undefined) {
    axis.linkNumberFormat = false;
    axis.numberFormat = plan.format;
  }
  if (plan.title !== undefined) axis.title.text = plan.title;
  axis.title.visible = plan.title !== undefined;
  axis.majorGridlines.visible = plan.gridlines === true;
  // Last, since the scale holds for an axis that is not shown too.
  if (plan.visible === false) axis.visible = false;
}

/** How a chart looks. It goes in requests of its own, since a chart must not be lost to a marker that some Excel lacks. */
export function styleChart(chart: Excel.Chart, plan: ChartPlan): void {
  // What is not drawn is no gap in the figures, and cells in hidden columns are drawn all the same.
  chart.plotVisibleOnly = false;
  chart.displayBlanksAs = 'NotPlotted';
  chart.format.fill.setSolidColor('#FFFFFF');
  chart.format.border.lineStyle = 'None';
  chart.title.format.font.size = CHART_TITLE_SIZE;
  chart.title.format.font.bold = true;
  chart.title.format.font.color = CHART_INK;
  chart.title.horizontalAlignment = 'Left';
  if (plan.titleFrom) chart.title.setFormula(`=${sheetReference(plan.titleFrom.sheet, plan.titleFrom.range)}`);
  styleLegend(chart, plan);
  styleAxis(chart.axes.categoryAxis, plan.categoryAxis ?? {}, CHART_INK);
  styleAxis(chart.axes.valueAxis, plan.valueAxis ?? {}, CHART_MUTED);
  if (plan.categoryAxis?.visible !== false) {
    const grouped = plan.series.some(({ categories }) => categories.groups !== undefined);
    chart.axes.categoryAxis.categoryType = 'TextAxis';
    chart.axes.categoryAxis.multiLevel = grouped;
    // Names stand at the edge, also where columns reach below zero.
    chart.axes.categoryAxis.tickLabelPosition = 'Low';
    chart.axes.categoryAxis.format.line.color = CHART_MUTED;
    const isBar = plan.type === 'bar-clustered' || plan.type === 'bar-stacked';
    if (isBar) {
      // The first category of a bar chart stands at the top, as the first row of a table does.
      chart.axes.categoryAxis.reversePlotOrder = true;
      chart.axes.categoryAxis.tickLabelSpacing = 1;
    }
  }
  if (plan.valueAxis?.visible !== false) chart.axes.valueAxis.format.line.clear();
  plan.series.forEach((series, index) => styleSeries(chart.series.getItemAt(index), plan, series));
}

function styleLegend(chart: Excel.Chart, plan: ChartPlan): void {
  if (plan.legend === undefined || plan.legend === 'none') return;
  chart.legend.position = ({ bottom: 'Bottom', right: 'Right', top: 'Top' } as const)[plan.legend];
  chart.legend.overlay = false;
  chart.legend.format.font.color = CHART_MUTED;
  chart.legend.format.font.size = CHART_TEXT_SIZE;
  // From the last, should those that follow a hidden one be counted anew.
  for (let index = plan.series.length - 1; index >= 0; index -= 1) {
    if (!hasLegendEntry(plan.series[index]!)) chart.legend.legendEntries.getItemAt(index).visible = false;
  }
}

function styleAxis(axis: Excel.ChartAxis, plan: AxisPlan, ink: string): void {
  if (plan.visible === false) return;
  axis.majorTickMark = 'None';
  axis.minorTickMark = 'None';
  axis.format.font.color = ink;
  axis.format.font.size = CHART_TEXT_SIZE;
}

function styleSeries(series: Excel.ChartSeries, chart: ChartPlan, plan: SeriesPlan): void {
  if (isLineSeries(chart, plan)) styleLine(series, plan);
  else styleColumns(series, chart, plan);
  styleLabels(series, chart, plan);
}

/** A mark of columns. The API has no hatching, so a forecast is its colour made light, with a dashed outline. */
function styleMark(fill: Excel.ChartFill, border: Excel.ChartBorder | Excel.ChartLineFormat, mark: MarkPlan): void {
  switch (mark.kind) {
    case 'solid':
      fill.setSolidColor(mark.color);
      border.lineStyle = 'None';
      return;
    case 'outline':
      fill.setSolidColor('#FFFFFF');
      border.color = mark.color;
      border.lineStyle = 'Continuous';
      border.weight = 1.25;
      return;
    case 'hatched':
      fill.setSolidColor(lighter(mark.color));
      border.color = mark.color;
      border.lineStyle = 'Dash';
      border.weight = 1;
      return;
    case 'none':
      fill.clear();
      border.lineStyle = 'None';
  }
}

/** A colour four fifths of the way to white. */
export function lighter(color: string): string {
  const parts = [1, 3, 5].map((at) => {
    const value = parseInt(color.slice(at, at + 2), 16);
    return Math.round(value + (255 - value) * 0.8)
      .toString(16)
      .padStart(2, '0')
      .toUpperCase();
  });
  return `#${parts.join('')}`;
}

function styleColumns(series: Excel.ChartSeries, chart: ChartPlan, plan: SeriesPlan): void {
  series.invertIfNegative = false;
  series.gapWidth = chart.gap ?? COLUMN_GAP;
  const overlap = chart.overlap ?? (isStacked(chart) ? 100 : undefined);
  if (overlap !== undefined) series.overlap = overlap;
  styleMark(series.format.fill, series.format.line, plan.mark);
  for (const { index, mark } of plan.points ?? []) {
    const { format } = series.points.getItemAt(index);
    styleMark(format.fill, format.border, mark);
  }
}

const MARKER_SIZE = 6;

function styleLine(series: Excel.ChartSeries, plan: SeriesPlan): void {
  series.smooth = false;
  const { line } = series.format;
  if (plan.mark.kind === 'none') line.lineStyle = 'None';
  else {
    line.color = plan.mark.color;
    // A line cannot be hatched: what is a forecast in columns is dashed in lines.
    line.lineStyle = plan.dashed || plan.mark.kind === 'hatched' ? 'Dash' : 'Continuous';
    line.weight = plan.width ?? LINE_WIDTH;
  }
  if (!plan.markers || plan.mark.kind === 'none') {
    series.markerStyle = 'None';
  } else {
    series.markerStyle = 'Circle';
    series.markerSize = MARKER_SIZE;
    series.markerForegroundColor = plan.mark.color;
    series.markerBackgroundColor = inside(plan.mark);
  }
  for (const { index, mark } of plan.points ?? []) {
    const point = series.points.getItemAt(index);
    if (mark.kind === 'none') point.format.border.lineStyle = 'None';
    else {
      point.format.border.color = mark.color;
      point.format.border.lineStyle = plan.dashed || mark.kind === 'hatched' ? 'Dash' : 'Continuous';
      point.format.border.weight = plan.width ?? LINE_WIDTH;
    }
    if (!plan.markers) continue;
    point.markerForegroundColor = mark.color;
    point.markerBackgroundColor = inside(mark);
  }
}

function inside(mark: MarkPlan): string {
  return mark.kind === 'solid' ? mark.color : '#FFFFFF';
}

function styleLabels(series: Excel.ChartSeries, chart: ChartPlan, plan: SeriesPlan): void {
  const { labels } = plan;
  if (!labels) return;
  const points = labelledPoints(plan);
  if (points === null) {
    series.hasDataLabels = true;
    styleLabel(series.dataLabels, chart, plan);
    return;
  }
  for (const index of points) {
    const point = series.points.getItemAt(index);
    point.hasDataLabel = true;
    styleLabel(point.dataLabel, chart, plan);
  }
}

function styleLabel(label: Excel.ChartDataLabels | Excel.ChartDataLabel, chart: ChartPlan, plan: SeriesPlan): void {
  const place = labelPlace(chart, plan);
  label.showValue = true;
  label.showSeriesName = plan.labels?.seriesName === true;
  label.showCategoryName = false;
  label.showLegendKey = false;
  if (plan.labels?.seriesName) label.separator = ' ';
  label.position = POSITIONS[place];
  const format = plan.labels?.format ?? plan.values.format;
  if (format !== undefined) {
    label.linkNumberFormat = false;
    label.numberFormat = format;
  }
  label.format.font.color = plan.labels?.color ?? labelInk(plan, place);
  label.format.font.size = CHART_TEXT_SIZE;
  if (labelOnWhite(chart, plan)) label.format.fill.setSolidColor('#FFFFFF');
}
