import { areaText, quoteSheet } from '../address';
import type { Area } from '../address';
import { assertUnprotected, cellAt, extrasOf, isFilled, placeOf, sheetById } from '../book';
import type { Book, Place } from '../book';
import { cellText } from '../cell-text';
import { HostError, invalidArgument, itemNotFound } from '../errors';
import { cellCount } from '../formats';
import { defineObject } from '../host-object';
import type { HostObject, Scalar } from '../host-object';
import type { HostAxis, HostChart, HostLabel, HostMark, HostSeries, HostSheet } from '../state';
import { booleanOf, colourOf, numberOf, oneOf, textOf, wholeOf } from '../values';
import { placeOfArgument, rangeOrAddress } from './arguments';
import {
  below,
  font,
  formatOf,
  kept,
  makeLabels,
  markBorder,
  markFill,
  markLine,
  plainBorder,
  plainFill,
} from './chart-parts';
import type { LabelSelf, MarkSelf, PartSelf } from './chart-parts';
import type { SheetSelf } from './worksheet';
import { usedWithin } from './range';

export interface ChartSelf extends SheetSelf, PartSelf {
  readonly chart: HostChart;
}

interface SeriesSelf extends ChartSelf {
  readonly series: HostSeries;
}

interface PointSelf extends SeriesSelf {
  readonly index: number;
}

const TYPES = [
  'ColumnClustered',
  'ColumnStacked',
  'ColumnStacked100',
  'BarClustered',
  'BarStacked',
  'BarStacked100',
  'Line',
  'LineStacked',
  'LineStacked100',
  'LineMarkers',
  'LineMarkersStacked',
  'Area',
  'AreaStacked',
  'AreaStacked100',
  'Pie',
  'Doughnut',
  'XYScatter',
];

const ACCENTS = ['#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'];

function isLine(type: string): boolean {
  return type.startsWith('Line') || type.startsWith('XY');
}

function reference({ sheet, area }: { sheet: HostSheet; area: Area }): string {
  return `${quoteSheet(sheet.name)}!${areaText(area, '$')}`;
}

function automaticMark(type: string, index: number): HostMark {
  const colour = ACCENTS[index % ACCENTS.length]!;
  return isLine(type)
    ? { fill: null, line: colour, lineWeight: 2.25, lineStyle: 'Continuous' }
    : { fill: colour, line: null };
}

function newSeries(chart: HostChart, name: string): HostSeries {
  return {
    name,
    nameReference: null,
    values: null,
    categories: null,
    type: chart.type,
    mark: automaticMark(chart.type, chart.series.length),
    points: {},
    ...(isLine(chart.type)
      ? { marker: chart.type.includes('Markers') ? 'Automatic' : 'None' }
      : { gap: 150, overlap: overlapOf(chart.type) }),
    labels: null,
  };
}

function overlapOf(type: string): number {
  return type.includes('Stacked') ? 100 : 0;
}

/** Cells that are empty give a chart nothing to draw; a formula counts, whatever it gives. */
function assertFilled({ sheet, area }: Place): void {
  if (!usedWithin({ sheet, area }, true))
    throw new HostError('EmptyChartSeries', 'The attempted operation failed because the chart series is empty.');
}

/** What Excel takes as headers: a first row or column of texts beside numbers. */
function seriesFrom(book: Book, chart: HostChart, { sheet, area }: Place, by: string): void {
  const isText = (row: number, column: number): boolean => {
    const cell = cellAt(sheet, row, column);
    return typeof cell?.value === 'string' && cell.value !== '' && cell.formula === undefined;
  };
  const isBlank = (row: number, column: number): boolean => !isFilled(cellAt(sheet, row, column));
  const rows = area.lastRow - area.firstRow + 1;
  const columns = area.lastColumn - area.firstColumn + 1;
  const byColumns = by === 'Columns' || (by === 'Auto' && rows >= columns);
  let headRows = 0;
  let headColumns = 0;
  if (rows > 1) {
    let all = true;
    for (let column = area.firstColumn + (columns > 1 ? 1 : 0); column <= area.lastColumn; column++) {
      all &&= isText(area.firstRow, column);
    }
    if (all) headRows = 1;
  }
  if (columns > 1) {
    let all = true;
    for (let row = area.firstRow + (headRows > 0 ? 1 : 0); row <= area.lastRow; row++)
      all &&= isText(row, area.firstColumn);
    if (all || (headRows > 0 && isBlank(area.firstRow, area.firstColumn))) headColumns = 1;
  }
  const first = byColumns ? area.firstColumn + headColumns : area.firstRow + headRows;
  const last = byColumns ? area.lastColumn : area.lastRow;
  const along = (line: number): Area =>
    byColumns
      ? { firstRow: area.firstRow + headRows, lastRow: area.lastRow, firstColumn: line, lastColumn: line }
      : { firstRow: line, lastRow: line, firstColumn: area.firstColumn + headColumns, lastColumn: area.lastColumn };
  const hasNames = byColumns ? headRows > 0 : headColumns > 0;
  const hasCategories = byColumns ? headColumns > 0 : headRows > 0;
  chart.series = [];
  for (let line = first; line <= last; line++) {
    const standard = book.locale === 'sv-SE' ? 'Serie' : 'Series';
    const series = newSeries(chart, `${standard}${line - first + 1}`);
    series.values = reference({ sheet, area: along(line) });
    if (hasNames) {
      const at = byColumns
        ? { firstRow: area.firstRow, lastRow: area.firstRow, firstColumn: line, lastColumn: line }
        : { firstRow: line, lastRow: line, firstColumn: area.firstColumn, lastColumn: area.firstColumn };
      series.nameReference = reference({ sheet, area: at });
      series.name = textAt(book, sheet, at.firstRow, at.firstColumn);
    }
    if (hasCategories)
      series.categories = reference({ sheet, area: along(byColumns ? area.firstColumn : area.firstRow) });
    chart.series.push(series);
  }
}

function textAt(book: Book, sheet: HostSheet, row: number, column: number): string {
  const cell = cellAt(sheet, row, column);
  return cellText(cell, cell?.format?.numberFormat ?? 'General', book.locale, book.state.date1904);
}

function kindOf(type: string): string {
  if (isLine(type)) return 'line';
  if (type.includes('Stacked')) return 'stacked';
  return type.startsWith('Pie') || type.startsWith('Doughnut') ? 'pie' : 'column';
}

const PLACES: Readonly<Record<string, readonly string[]>> = {
  line: ['Center', 'Left', 'Right', 'Top', 'Bottom', 'None'],
  column: ['Center', 'InsideEnd', 'InsideBase', 'OutsideEnd', 'None'],
  // What is stacked has no outside end.
  stacked: ['Center', 'InsideEnd', 'InsideBase', 'None'],
  pie: ['Center', 'InsideEnd', 'OutsideEnd', 'BestFit', 'None'],
};

interface SeriesLabel extends LabelSelf {
  readonly seriesType: string;
}

function placesFor(self: LabelSelf): readonly string[] {
  return PLACES[kindOf((self as SeriesLabel).seriesType)] ?? [];
}

const seriesLabels = makeLabels('ChartDataLabels', placesFor);
const pointLabel = makeLabels('ChartDataLabel', placesFor);

const NO_LABEL: HostLabel = { showValue: true, showSeriesName: false };

function labelsOf(self: SeriesSelf): SeriesLabel {
  const { series } = self;
  return {
    ...below(self, 'labels'),
    seriesType: series.type,
    label: () => series.labels,
    change: () => (series.labels ??= { ...NO_LABEL }),
    settle: () => {
      if (series.labels && !series.labels.showValue && !series.labels.showSeriesName) series.labels = null;
    },
  };
}

function labelOf(self: PointSelf): SeriesLabel {
  const { series, index } = self;
  const point = () => (series.points[index] ??= { mark: { ...series.mark } });
  return {
    ...below(self, 'label'),
    seriesType: series.type,
    label: () => series.points[index]?.label ?? null,
    change: () => (point().label ??= { ...NO_LABEL }),
    settle: () => {
      const { label } = point();
      if (label && !label.showValue && !label.showSeriesName) point().label = null;
    },
  };
}

/** Points that are drawn as their series follow it when it changes. */
function changeSeriesMark(series: HostSeries): HostMark {
  for (const [index, point] of Object.entries(series.points)) {
    const isOwn = JSON.stringify(point.mark) !== JSON.stringify(series.mark);
    if (!isOwn && point.label === undefined) Reflect.deleteProperty(series.points, index);
  }
  return series.mark;
}

function markOfSeries(self: SeriesSelf): MarkSelf {
  const { series } = self;
  return { ...below(self, 'mark'), mark: () => series.mark, change: () => changeSeriesMark(series) };
}

function markOfPoint(self: PointSelf): MarkSelf {
  const { series, index } = self;
  return {
    ...below(self, 'mark'),
    mark: () => series.points[index]?.mark ?? series.mark,
    change: () => (series.points[index] ??= { mark: { ...series.mark } }).mark,
  };
}

const pointFormat = defineObject<PointSelf>({
  type: 'ChartPointFormat',
  links: { Fill: (self) => markFill(markOfPoint(self)), Border: (self) => markBorder(markOfPoint(self)) },
});

const MARKERS = [
  'Invalid',
  'Automatic',
  'None',
  'Square',
  'Diamond',
  'Triangle',
  'X',
  'Star',
  'Dot',
  'Dash',
  'Circle',
  'Plus',
  'Picture',
];

const point = defineObject<PointSelf>({
  type: 'ChartPoint',
  scalars: {
    Value: {
      get: ({ book, series, index }) => {
        const place = series.values === null ? null : placeOf(book, series.values);
        if (!place) return null;
        const { firstRow, firstColumn, lastRow } = place.area;
        const isColumn = lastRow > firstRow;
        return (
          cellAt(place.sheet, firstRow + (isColumn ? index : 0), firstColumn + (isColumn ? 0 : index))?.value ?? null
        );
      },
    },
    HasDataLabel: {
      get: ({ series, index }) => (series.points[index]?.label ?? null) !== null,
      set: (self, value) => {
        if (booleanOf(value)) labelOf(self).change();
        else (self.series.points[self.index] ??= { mark: { ...self.series.mark } }).label = null;
      },
    },
    MarkerStyle: kept('markerStyle', 'Automatic', (value) => oneOf(value, MARKERS)),
    MarkerSize: kept('markerSize', 5, (value) => wholeOf(value, 2, 72)),
    MarkerForegroundColor: kept('markerForeground', '#000000', colourOf),
    MarkerBackgroundColor: kept('markerBackground', '#FFFFFF', colourOf),
  },
  links: { Format: pointFormat, DataLabel: (self) => pointLabel(labelOf(self)) },
});

function pointCount({ book, series }: SeriesSelf): number {
  const place = series.values === null ? null : placeOf(book, series.values);
  return place ? cellCount(place.area) : 0;
}

const points = defineObject<SeriesSelf>({
  type: 'ChartPointsCollection',
  scalars: { Count: { get: pointCount } },
  items: (self) => Array.from({ length: pointCount(self) }, (_, index) => onePoint(self, index)),
  makers: {
    GetItemAt: (self, [index]) => {
      const at = wholeOf(index);
      if (at >= pointCount(self)) throw invalidArgument();
      return onePoint(self, at);
    },
  },
  calls: { GetCount: pointCount },
});

function onePoint(self: SeriesSelf, index: number): HostObject {
  return point({ ...self, path: `${self.path}/point-${index}`, index });
}

const seriesFormat = defineObject<SeriesSelf>({
  type: 'ChartSeriesFormat',
  links: { Fill: (self) => markFill(markOfSeries(self)), Line: (self) => markLine(markOfSeries(self)) },
});

/** Setting a gap or an overlap is for bars, a marker for lines: on another kind Excel refuses. */
function onlyFor(wanted: 'bars' | 'lines', { series }: SeriesSelf): void {
  if ((wanted === 'lines') !== isLine(series.type)) throw invalidArgument();
}

const seriesObject = defineObject<SeriesSelf>({
  type: 'ChartSeries',
  alive: ({ book, sheet, chart, series }) => {
    sheetById(book, sheet.id);
    if (!sheet.charts.includes(chart) || !chart.series.includes(series)) throw itemNotFound();
  },
  scalars: {
    Name: {
      get: ({ series }) => series.name,
      set: ({ book, series }, value) => {
        const text = textOf(value, 255);
        // "=Sheet!$A$1" makes the name follow a cell.
        const place = text.startsWith('=') ? placeOf(book, text) : null;
        if (text.startsWith('=') && !place) throw invalidArgument();
        if (place) {
          series.nameReference = reference(place);
          series.name = textAt(book, place.sheet, place.area.firstRow, place.area.firstColumn);
        } else {
          series.nameReference = null;
          series.name = text;
        }
      },
    },
    ChartType: {
      get: ({ series }) => series.type,
      set: ({ chart, series }, value) => {
        const type = oneOf(value, TYPES);
        if (isLine(type) !== isLine(series.type)) {
          series.mark = automaticMark(type, chart.series.indexOf(series));
          if (isLine(type)) {
            delete series.gap;
            delete series.overlap;
            series.marker = type.includes('Markers') ? 'Automatic' : 'None';
          } else {
            delete series.marker;
            delete series.markerSize;
            delete series.markerColor;
            series.gap = 150;
            series.overlap = overlapOf(type);
          }
        }
        series.type = type;
      },
    },
    PlotOrder: { get: ({ chart, series }) => chart.series.indexOf(series) },
    GapWidth: {
      get: ({ series }) => series.gap ?? 150,
      set: (self, value) => {
        onlyFor('bars', self);
        const gap = wholeOf(value, 0, 500);
        // It is that of the group: all series of the kind have it.
        for (const other of self.chart.series) if (!isLine(other.type)) other.gap = gap;
      },
    },
    Overlap: {
      get: ({ series }) => series.overlap ?? 0,
      set: (self, value) => {
        onlyFor('bars', self);
        const overlap = wholeOf(value, -100, 100);
        for (const other of self.chart.series) if (!isLine(other.type)) other.overlap = overlap;
      },
    },
    HasDataLabels: {
      get: ({ series }) => series.labels !== null,
      set: (self, value) => {
        if (booleanOf(value)) self.series.labels ??= { ...NO_LABEL };
        else self.series.labels = null;
      },
    },
    MarkerStyle: {
      get: ({ series }) => series.marker ?? 'None',
      set: (self, value) => {
        onlyFor('lines', self);
        const marker = oneOf(value, MARKERS);
        self.series.marker = marker;
        if (marker === 'None') {
          delete self.series.markerSize;
          delete self.series.markerColor;
        }
      },
    },
    MarkerSize: {
      get: ({ series }) => series.markerSize ?? 5,
      set: (self, value) => {
        onlyFor('lines', self);
        self.series.markerSize = wholeOf(value, 2, 72);
      },
    },
    MarkerForegroundColor: {
      get: ({ series }) => series.markerColor ?? '#000000',
      set: (self, value) => {
        onlyFor('lines', self);
        self.series.markerColor = colourOf(value);
      },
    },
    MarkerBackgroundColor: kept('markerBackground', '#FFFFFF', colourOf),
    Smooth: kept('smooth', false, booleanOf),
    InvertIfNegative: kept('invertIfNegative', false, booleanOf),
    AxisGroup: kept('axisGroup', 'Primary', (value) => oneOf(value, ['Primary', 'Secondary'])),
    VaryByCategories: kept('varyByCategories', false, booleanOf),
    ShowShadow: kept('showShadow', false, booleanOf),
  },
  links: { Format: seriesFormat, DataLabels: (self) => seriesLabels(labelsOf(self)), Points: points },
  calls: {
    SetValues: ({ series }, [argument]) => {
      const place = placeOfArgument(argument);
      assertFilled(place);
      series.values = reference(place);
    },
    SetXAxisValues: ({ series }, [argument]) => {
      series.categories = reference(placeOfArgument(argument));
    },
    Delete: ({ chart, series }) => {
      chart.series.splice(chart.series.indexOf(series), 1);
    },
  },
});

function seriesPath(self: ChartSelf, series: HostSeries): SeriesSelf {
  return { ...self, series, path: `${self.path}/series-${seriesKey(self.book, series)}` };
}

const seriesKeys = new WeakMap<HostSeries, number>();

function seriesKey(book: Book, series: HostSeries): number {
  const known = seriesKeys.get(series);
  if (known !== undefined) return known;
  const key = book.nextId++;
  seriesKeys.set(series, key);
  return key;
}

const seriesCollection = defineObject<ChartSelf>({
  type: 'ChartSeriesCollection',
  scalars: { Count: { get: ({ chart }) => chart.series.length } },
  items: (self) => self.chart.series.map((series) => seriesObject(seriesPath(self, series))),
  makers: {
    GetItemAt: (self, [index]) => {
      const series = self.chart.series[wholeOf(index)];
      if (!series) throw invalidArgument();
      return seriesObject(seriesPath(self, series));
    },
    Add: (self, [name, index]) => {
      const { chart } = self;
      const standard = self.book.locale === 'sv-SE' ? 'Serie' : 'Series';
      const series = newSeries(
        chart,
        typeof name === 'string' ? textOf(name, 255) : `${standard}${chart.series.length + 1}`,
      );
      chart.series.splice(index === null || index === undefined ? chart.series.length : wholeOf(index), 0, series);
      return seriesObject(seriesPath(self, series));
    },
  },
  calls: { GetCount: ({ chart }) => chart.series.length },
});

const titleFormat = formatOf('ChartTitleFormat', ['font', 'fill', 'border']);

const title = defineObject<ChartSelf>({
  type: 'ChartTitle',
  scalars: {
    Text: {
      get: ({ chart }) => chart.title,
      set: ({ chart }, value) => {
        chart.title = textOf(value, 255);
        chart.titleReference = null;
      },
    },
    Visible: {
      get: ({ chart }) => chart.title !== null,
      set: ({ book, chart }, value) => {
        const standard = book.locale === 'sv-SE' ? 'Diagramrubrik' : 'Chart Title';
        if (booleanOf(value)) chart.title ??= chart.series.length === 1 ? chart.series[0]!.name : standard;
        else {
          chart.title = null;
          chart.titleReference = null;
        }
      },
    },
    Overlay: kept('overlay', false, booleanOf),
    HorizontalAlignment: kept('horizontal', 'Center', (value) =>
      oneOf(value, ['Center', 'Left', 'Right', 'Justify', 'Distributed']),
    ),
    Position: kept('position', 'Automatic', (value) => oneOf(value, ['Automatic', 'Top', 'Bottom', 'Left', 'Right'])),
    Left: kept('left', 0, numberOf),
    Top: kept('top', 0, numberOf),
    TextOrientation: kept('orientation', 0, (value) => numberOf(value, -90, 180)),
    ShowShadow: kept('shadow', false, booleanOf),
  },
  links: { Format: (self) => titleFormat(below(self, 'format')) },
  calls: {
    SetFormula: ({ book, chart }, [formula]) => {
      const text = textOf(formula, 8192);
      const place = text.startsWith('=') ? placeOf(book, text) : null;
      if (!place) throw invalidArgument();
      chart.titleReference = reference(place);
      chart.title = textAt(book, place.sheet, place.area.firstRow, place.area.firstColumn);
    },
  },
});

const legendFormat = formatOf('ChartLegendFormat', ['font', 'fill', 'border']);

const legendEntry = defineObject<ChartSelf & { readonly index: number }>({
  type: 'ChartLegendEntry',
  scalars: {
    Index: { get: ({ index }) => index },
    Visible: {
      get: ({ chart, index }) => chart.legend.hidden?.includes(index) !== true,
      set: ({ chart, index }, value) => {
        const others = (chart.legend.hidden ?? []).filter((one) => one !== index);
        const hidden = booleanOf(value) ? others : [...others, index].sort((a, b) => a - b);
        if (hidden.length > 0) chart.legend.hidden = hidden;
        else delete chart.legend.hidden;
      },
    },
  },
});

const legendEntries = defineObject<ChartSelf>({
  type: 'ChartLegendEntryCollection',
  items: (self) => self.chart.series.map((_, index) => legendEntry({ ...self, index })),
  makers: {
    GetItemAt: (self, [index]) => {
      const at = wholeOf(index);
      // A legend that is not shown has no entries.
      if (at >= self.chart.series.length || !self.chart.legend.visible) throw invalidArgument();
      return legendEntry({ ...self, index: at });
    },
  },
  calls: { GetCount: ({ chart }) => chart.series.length },
});

const legend = defineObject<ChartSelf>({
  type: 'ChartLegend',
  scalars: {
    Visible: {
      get: ({ chart }) => chart.legend.visible,
      set: ({ chart }, value) => {
        chart.legend.visible = booleanOf(value);
      },
    },
    Position: {
      get: ({ chart }) => chart.legend.position,
      set: ({ chart }, value) => {
        chart.legend.position = oneOf(value, ['Top', 'Bottom', 'Left', 'Right', 'Corner']);
      },
    },
    Overlay: kept('overlay', false, booleanOf),
    Left: kept('left', 0, numberOf),
    Top: kept('top', 0, numberOf),
    Width: kept('width', 0, numberOf),
    Height: kept('height', 0, numberOf),
  },
  links: { Format: (self) => legendFormat(below(self, 'format')), LegendEntries: legendEntries },
});

interface AxisSelf extends ChartSelf {
  readonly axis: HostAxis;
}

const axisTitleFormat = formatOf('ChartAxisTitleFormat', ['font', 'fill', 'border']);
const axisFormat = formatOf('ChartAxisFormat', ['font', 'line', 'fill']);
const gridlinesFormat = formatOf('ChartGridlinesFormat', ['line']);

const axisTitle = defineObject<AxisSelf>({
  type: 'ChartAxisTitle',
  scalars: {
    Text: {
      get: ({ axis }) => axis.title ?? '',
      set: ({ axis }, value) => {
        axis.title = textOf(value, 255);
      },
    },
    Visible: {
      get: ({ axis }) => axis.title !== null,
      set: ({ book, axis }, value) => {
        if (!booleanOf(value)) axis.title = null;
        else axis.title ??= book.locale === 'sv-SE' ? 'Axelrubrik' : 'Axis Title';
      },
    },
    TextOrientation: kept('orientation', 0, (value) => numberOf(value, -90, 180)),
  },
  links: { Format: (self) => axisTitleFormat(below(self, 'format')) },
});

function gridlines(which: 'major' | 'minor') {
  const visible: Scalar<AxisSelf> =
    which === 'major'
      ? {
          get: ({ axis }) => axis.gridlines,
          set: ({ axis }, value) => {
            axis.gridlines = booleanOf(value);
          },
        }
      : kept('minorGridlines', false, booleanOf);
  return defineObject<AxisSelf>({
    type: 'ChartGridlines',
    scalars: { Visible: visible },
    links: { Format: (self) => gridlinesFormat(below(self, `${which}Gridlines`)) },
  });
}

const majorGridlines = gridlines('major');
const minorGridlines = gridlines('minor');

/** A scale is for axes of values; categories have none. */
function scaleEnd(end: 'min' | 'max'): Scalar<AxisSelf> {
  return {
    get: ({ axis }) => axis[end] ?? '',
    set: ({ chart, axis }, value) => {
      if (axis === chart.categoryAxis) throw invalidArgument();
      axis[end] = value === '' ? null : numberOf(value);
    },
  };
}

const TICKS = ['None', 'Cross', 'Inside', 'Outside'];

const axisObject = defineObject<AxisSelf>({
  type: 'ChartAxis',
  scalars: {
    Visible: {
      get: ({ axis }) => axis.visible,
      set: ({ axis }, value) => {
        axis.visible = booleanOf(value);
      },
    },
    Minimum: scaleEnd('min'),
    Maximum: scaleEnd('max'),
    MajorUnit: kept('majorUnit', '', (value) => (value === '' ? '' : numberOf(value, 0))),
    MinorUnit: kept('minorUnit', '', (value) => (value === '' ? '' : numberOf(value, 0))),
    NumberFormat: {
      get: ({ axis }) => axis.format ?? 'General',
      set: ({ axis }, value) => {
        axis.format = textOf(value, 255);
      },
    },
    LinkNumberFormat: {
      get: ({ axis }) => axis.format === null,
      set: ({ axis }, value) => {
        if (booleanOf(value)) axis.format = null;
        else axis.format ??= 'General';
      },
    },
    Type: { get: ({ chart, axis }) => (axis === chart.categoryAxis ? 'Category' : 'Value') },
    AxisGroup: { get: () => 'Primary' },
    CategoryType: kept('categoryType', 'Automatic', (value) => oneOf(value, ['Automatic', 'TextAxis', 'DateAxis'])),
    MajorTickMark: kept('majorTickMark', 'None', (value) => oneOf(value, TICKS)),
    MinorTickMark: kept('minorTickMark', 'None', (value) => oneOf(value, TICKS)),
    TickLabelPosition: kept('tickLabelPosition', 'NextToAxis', (value) =>
      oneOf(value, ['NextToAxis', 'High', 'Low', 'None']),
    ),
    TickLabelSpacing: kept('tickLabelSpacing', '', (value) => (value === '' ? '' : wholeOf(value, 1, 31999))),
    TickMarkSpacing: kept('tickMarkSpacing', 1, (value) => wholeOf(value, 1, 31999)),
    ReversePlotOrder: kept('reversePlotOrder', false, booleanOf),
    MultiLevel: kept('multiLevel', true, booleanOf),
    ScaleType: kept('scaleType', 'Linear', (value) => oneOf(value, ['Linear', 'Logarithmic'])),
    Offset: kept('offset', 100, (value) => wholeOf(value, 0, 1000)),
    Alignment: kept('alignment', 'Center', (value) => oneOf(value, ['Center', 'Left', 'Right'])),
    Position: kept('position', 'Automatic', (value) => oneOf(value, ['Automatic', 'Maximum', 'Minimum', 'Custom'])),
    TextOrientation: kept('orientation', 0, (value) => numberOf(value, -90, 180)),
    IsBetweenCategories: kept('between', true, booleanOf),
    DisplayUnit: kept('displayUnit', 'None', textOf),
    ShowDisplayUnitLabel: kept('displayUnitLabel', false, booleanOf),
  },
  links: {
    Title: (self) => axisTitle({ ...self, path: `${self.path}/title` }),
    Format: (self) => axisFormat(below(self, 'format')),
    MajorGridlines: majorGridlines,
    MinorGridlines: minorGridlines,
  },
  calls: {
    SetPositionAt: ({ book, path }, [value]) => void extrasOf(book, path).set('positionAt', numberOf(value)),
  },
});

function axisOf(self: ChartSelf, which: 'category' | 'value'): HostObject {
  if (kindOf(self.chart.type) === 'pie') throw invalidArgument();
  const axis = which === 'category' ? self.chart.categoryAxis : self.chart.valueAxis;
  return axisObject({ ...self, axis, path: `${self.path}/${which}-axis` });
}

const axes = defineObject<ChartSelf>({
  type: 'ChartAxes',
  links: { CategoryAxis: (self) => axisOf(self, 'category'), ValueAxis: (self) => axisOf(self, 'value') },
  makers: {
    GetItem: (self, [type, group]) => {
      if (group !== null && group !== undefined && group !== 'Primary') throw invalidArgument();
      return axisOf(self, oneOf(type, ['Category', 'Value']) === 'Category' ? 'category' : 'value');
    },
  },
});

const areaFormat = defineObject<ChartSelf>({
  type: 'ChartAreaFormat',
  scalars: {
    RoundedCorners: kept('roundedCorners', false, booleanOf),
    ColorScheme: kept('colorScheme', '', textOf),
  },
  links: {
    Fill: (self) => plainFill(below(self, 'fill')),
    Border: (self) => plainBorder(below(self, 'border')),
    Font: (self) => font(below(self, 'font')),
  },
});

const plotAreaFormat = defineObject<PartSelf>({
  type: 'ChartPlotAreaFormat',
  links: {
    Fill: (self) => plainFill(below(self, 'fill')),
    Border: (self) => plainBorder(below(self, 'border')),
  },
});

const plotArea = defineObject<PartSelf>({
  type: 'ChartPlotArea',
  scalars: {
    Left: kept('left', 0, numberOf),
    Top: kept('top', 0, numberOf),
    Width: kept('width', 0, numberOf),
    Height: kept('height', 0, numberOf),
    InsideLeft: kept('insideLeft', 0, numberOf),
    InsideTop: kept('insideTop', 0, numberOf),
    InsideWidth: kept('insideWidth', 0, numberOf),
    InsideHeight: kept('insideHeight', 0, numberOf),
    Position: kept('position', 'Automatic', (value) => oneOf(value, ['Automatic', 'Custom'])),
  },
  links: { Format: (self) => plotAreaFormat(below(self, 'format')) },
});

const chartObject = defineObject<ChartSelf>({
  type: 'Chart',
  identity: ({ chart }) => ({ name: 'Id', value: chart.id }),
  alive: ({ book, sheet, chart }) => {
    sheetById(book, sheet.id);
    if (!sheet.charts.includes(chart)) throw itemNotFound();
  },
  scalars: {
    Id: { get: ({ chart }) => chart.id },
    Name: {
      get: ({ chart }) => chart.name,
      set: ({ chart }, value) => {
        const name = textOf(value, 255);
        if (name === '') throw invalidArgument();
        chart.name = name;
      },
    },
    ChartType: {
      get: ({ chart }) => chart.type,
      set: ({ chart }, value) => {
        chart.type = oneOf(value, TYPES);
        for (const series of chart.series) series.type = chart.type;
      },
    },
    DisplayBlanksAs: kept('displayBlanksAs', 'NotPlotted', (value) =>
      oneOf(value, ['NotPlotted', 'Zero', 'Interplotted']),
    ),
    PlotVisibleOnly: kept('plotVisibleOnly', true, booleanOf),
    ShowDataLabelsOverMaximum: kept('labelsOverMaximum', true, booleanOf),
    CategoryLabelLevel: kept('categoryLabelLevel', -1, numberOf),
    SeriesNameLevel: kept('seriesNameLevel', -1, numberOf),
    Style: kept('style', 2, numberOf),
    Left: kept('left', 0, numberOf),
    Top: kept('top', 0, numberOf),
    Width: kept('width', 360, numberOf),
    Height: kept('height', 216, numberOf),
  },
  links: {
    Title: (self) => title({ ...self, path: `${self.path}/title` }),
    Legend: (self) => legend({ ...self, path: `${self.path}/legend` }),
    Axes: axes,
    Series: seriesCollection,
    Format: (self) => areaFormat({ ...self, path: `${self.path}/format` }),
    PlotArea: (self) => plotArea(below(self, 'plot')),
    Worksheet: ({ book, sheet }) => book.wraps.worksheet({ book, sheet }),
  },
  calls: {
    SetPosition: ({ book, sheet, chart }, [start, end]) => {
      assertUnprotected(sheet);
      const first = rangeOrAddress(book, sheet, start).area;
      const last = end === null || end === undefined ? first : rangeOrAddress(book, sheet, end).area;
      chart.fromRow = first.firstRow;
      chart.fromColumn = first.firstColumn;
      chart.toRow = last.lastRow;
      chart.toColumn = last.lastColumn;
    },
    SetData: ({ book, sheet, chart }, [source, by]) => {
      assertUnprotected(sheet);
      const place = placeOfArgument(source);
      assertFilled(place);
      seriesFrom(book, chart, place, by === null || by === undefined ? 'Auto' : oneOf(by, ['Auto', 'Columns', 'Rows']));
    },
    Delete: ({ sheet, chart }) => {
      assertUnprotected(sheet);
      sheet.charts.splice(sheet.charts.indexOf(chart), 1);
    },
    Activate: () => undefined,
  },
});

function chartPath(self: SheetSelf, chart: HostChart): ChartSelf {
  return { ...self, chart, path: `chart ${self.sheet.id} ${chart.id}` };
}

function findChart(self: SheetSelf, key: unknown): HostObject | null {
  const wanted = textOf(key).toLowerCase();
  const chart = self.sheet.charts.find((one) => one.name.toLowerCase() === wanted || one.id === key);
  return chart ? chartObject(chartPath(self, chart)) : null;
}

function newAxis(gridlinesShown: boolean): HostAxis {
  return { visible: true, title: null, min: null, max: null, format: null, gridlines: gridlinesShown };
}

export const charts: (self: SheetSelf) => HostObject = defineObject<SheetSelf>({
  type: 'ChartCollection',
  scalars: { Count: { get: ({ sheet }) => sheet.charts.length } },
  items: (self) => self.sheet.charts.map((chart) => chartObject(chartPath(self, chart))),
  item: (self, key) => {
    const chart = findChart(self, key);
    if (!chart) throw itemNotFound();
    return chart;
  },
  makers: {
    GetItemOrNullObject: (self, [key]) => findChart(self, key),
    GetItemAt: (self, [index]) => {
      const chart = self.sheet.charts[wholeOf(index)];
      if (!chart) throw itemNotFound();
      return chartObject(chartPath(self, chart));
    },
    Add: (self, [type, source, by]) => {
      const { book, sheet } = self;
      assertUnprotected(sheet);
      const kind = oneOf(type, TYPES);
      const place = placeOfArgument(source);
      assertFilled(place);
      const orientation = by === null || by === undefined ? 'Auto' : oneOf(by, ['Auto', 'Columns', 'Rows']);
      const taken = new Set(sheet.charts.map(({ id }) => id));
      let number = sheet.charts.length + 1;
      while (taken.has(`chart-${number}`)) number++;
      const chart: HostChart = {
        id: `chart-${number}`,
        name: `${book.locale === 'sv-SE' ? 'Diagram' : 'Chart'} ${number}`,
        type: kind,
        title: book.locale === 'sv-SE' ? 'Diagramrubrik' : 'Chart Title',
        titleReference: null,
        description: null,
        fromRow: 1,
        fromColumn: 1,
        toRow: 15,
        toColumn: 8,
        legend: { visible: true, position: 'Bottom' },
        categoryAxis: newAxis(false),
        valueAxis: newAxis(true),
        series: [],
      };
      seriesFrom(book, chart, place, orientation);
      if (chart.series.length === 1) {
        chart.legend.visible = false;
        chart.title = chart.series[0]!.name;
      }
      sheet.charts.push(chart);
      return chartObject(chartPath(self, chart));
    },
  },
  calls: { GetCount: ({ sheet }) => sheet.charts.length },
});
