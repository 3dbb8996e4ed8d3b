import { attribute, type XmlElement } from '../../../src/file/package/xml';
import type { HostAxis, HostChart, HostLabel, HostMark, HostSeries, HostSheet } from '../state';
import { drawingColor, type Palette } from './colors';
import { all, at, flag, number, relationTo, text, valueOf, within, type Parts } from './parts';
import { capital } from './styles';

const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** EMU in a point. */
const POINT = 12_700;

/** Reads the charts of a sheet: drawing by drawing, in their order. */
export function readCharts(
  parts: Parts,
  sheetPart: string,
  sheet: XmlElement,
  palette: Palette,
  grid: Pick<HostSheet, 'columns' | 'rows'>,
): HostChart[] {
  const id = attribute(at(sheet, 'drawing') ?? sheet, 'id', RELATIONS);
  const drawing = parts
    .relations(sheetPart)
    .find((relation) => relation.id === id && relation.type.endsWith('/drawing'));
  if (!drawing) return [];
  const relations = parts.relations(drawing.target);
  return parts.root(drawing.target).children.flatMap((anchor) => {
    const frame = at(anchor, 'graphicFrame');
    const [reference] = within(frame, 'chart').filter(({ namespace }) => namespace === CHART);
    const target = reference && relations.find((each) => each.id === attribute(reference, 'id', RELATIONS));
    if (!frame || !target || !relationTo([target], 'chart')) return [];
    const properties = at(frame, 'nvGraphicFramePr', 'cNvPr');
    const chart = readChart(parts.root(target.target), palette);
    return [
      {
        id: text(properties, 'id') ?? '',
        name: text(properties, 'name') ?? '',
        description: text(properties, 'descr'),
        ...readAnchor(anchor, grid),
        ...chart,
      },
    ];
  });
}

type Place = Pick<HostChart, 'fromRow' | 'fromColumn' | 'toRow' | 'toColumn'>;

/** The cells that a chart covers; the corner of an anchor is that of the cell after where its offset is none. */
function readAnchor(anchor: XmlElement, grid: Pick<HostSheet, 'columns' | 'rows'>): Place {
  const corner = (name: string, unit: 'col' | 'row') => ({
    at: Number(at(anchor, name, unit)?.text ?? 0),
    offset: Number(at(anchor, name, `${unit}Off`)?.text ?? 0),
  });
  const [row, column] = [corner('from', 'row'), corner('from', 'col')];
  if (at(anchor, 'to')) {
    const [lastRow, lastColumn] = [corner('to', 'row'), corner('to', 'col')];
    return {
      fromRow: row.at + 1,
      fromColumn: column.at + 1,
      toRow: lastRow.at + (lastRow.offset > 0 ? 1 : 0),
      toColumn: lastColumn.at + (lastColumn.offset > 0 ? 1 : 0),
    };
  }
  const size = at(anchor, 'ext');
  const height = (index: number) => (grid.rows.get(index)?.hidden ? 0 : (grid.rows.get(index)?.height ?? 15)) * POINT;
  const width = (index: number) =>
    (grid.columns.get(index)?.hidden ? 0 : (grid.columns.get(index)?.width ?? 9.14)) * 7 * 0.75 * POINT;
  return {
    fromRow: row.at + 1,
    fromColumn: column.at + 1,
    toRow: reached(row.at + 1, row.offset + (number(size, 'cy') ?? 0), height),
    toColumn: reached(column.at + 1, column.offset + (number(size, 'cx') ?? 0), width),
  };
}

/** The last row or column that a length from the beginning of `first` touches. */
function reached(first: number, length: number, sizeOf: (index: number) => number): number {
  let left = length;
  let index = first;
  for (; index < first + 10_000; index++) {
    left -= sizeOf(index);
    if (left <= 0) break;
  }
  return index;
}

type Content = Omit<HostChart, keyof Place | 'id' | 'name' | 'description'>;

const AXES = ['catAx', 'dateAx', 'serAx', 'valAx'];

function readChart(space: XmlElement, palette: Palette): Content {
  const chart = at(space, 'chart');
  const plot = at(chart, 'plotArea');
  const groups = (plot?.children ?? []).filter(({ local }) => local.endsWith('Chart'));
  const [first] = groups;
  const axes = (plot?.children ?? []).filter(({ local }) => AXES.includes(local));
  // A chart of points has two axes of values; the first of them stands where categories do.
  const category = axes.find(({ local }) => local !== 'valAx') ?? axes[0] ?? null;
  const value = axes.find((each) => each.local === 'valAx' && each !== category) ?? null;
  const legend = at(chart, 'legend');
  const title = at(chart, 'title');
  const series = groups
    .flatMap((group) => all(group, 'ser').map((element) => ({ group, element })))
    .sort((a, b) => order(a.element) - order(b.element));
  return {
    type: first ? typeOf(first) : 'Invalid',
    title: title && (textOf(at(title, 'tx')) ?? (series.length === 1 ? nameOf(series[0]!.element) : null)),
    titleReference: at(title, 'tx', 'strRef', 'f')?.text ?? null,
    legend: readLegend(legend),
    categoryAxis: readAxis(category),
    valueAxis: readAxis(value),
    series: series.map(({ group, element }) => readSeries(element, group, palette)),
  };
}

const LEGEND: Readonly<Record<string, string>> = { b: 'Bottom', t: 'Top', l: 'Left', r: 'Right', tr: 'Corner' };

function readLegend(legend: XmlElement | null): HostChart['legend'] {
  const hidden = all(legend, 'legendEntry')
    .filter((entry) => flag(at(entry, 'delete'), 'val', at(entry, 'delete') !== null))
    .map((entry) => Number(valueOf(entry, 'idx') ?? 0));
  return {
    visible: legend !== null,
    position: LEGEND[valueOf(legend, 'legendPos') ?? 'r'] ?? 'Right',
    ...(hidden.length === 0 ? {} : { hidden }),
  };
}

function order(series: XmlElement): number {
  return Number(valueOf(series, 'order') ?? 0);
}

/** A group of the plot area as a kind of chart. A line is a line whether it has markers or not. */
function typeOf(group: XmlElement): string {
  const grouping = valueOf(group, 'grouping');
  const suffix = grouping === 'stacked' ? 'Stacked' : grouping === 'percentStacked' ? 'Stacked100' : '';
  switch (group.local) {
    case 'barChart':
      return `${valueOf(group, 'barDir') === 'bar' ? 'Bar' : 'Column'}${suffix || 'Clustered'}`;
    case 'lineChart':
      return `Line${suffix}`;
    case 'areaChart':
      return `Area${suffix}`;
    case 'pieChart':
      return 'Pie';
    case 'doughnutChart':
      return 'Doughnut';
    case 'scatterChart':
      return 'XYScatter';
    case 'radarChart':
      return 'Radar';
    case 'bubbleChart':
      return 'Bubble';
    default:
      return capital(group.local.replace(/Chart$/, ''));
  }
}

/** A text: the cached one of a reference, or what is written, its paragraphs as lines. Null where there is none. */
function textOf(holder: XmlElement | null): string | null {
  const cached = at(holder, 'strRef', 'strCache', 'pt', 'v') ?? at(holder, 'v');
  if (cached) return cached.text;
  const rich = at(holder, 'rich');
  if (!rich) return null;
  const paragraphs = rich.children.filter(({ local }) => local === 'p');
  return paragraphs
    .map((each) =>
      within(each, 't')
        .map((run) => run.text)
        .join(''),
    )
    .join('\n');
}

function nameOf(series: XmlElement): string {
  return textOf(at(series, 'tx')) ?? '';
}

function readAxis(axis: XmlElement | null): HostAxis {
  const scale = at(axis, 'scaling');
  const bound = (name: string) => {
    const value = valueOf(scale, name);
    return value === null ? null : Number(value);
  };
  const format = at(axis, 'numFmt');
  return {
    visible: axis !== null && !flag(at(axis, 'delete'), 'val', at(axis, 'delete') !== null),
    title: textOf(at(axis, 'title', 'tx')),
    min: bound('min'),
    max: bound('max'),
    format: flag(format, 'sourceLinked') ? null : text(format, 'formatCode'),
    gridlines: at(axis, 'majorGridlines') !== null,
  };
}

/** What is drawn where nothing is said: the colour of the theme whose turn it is. */
function automatic(series: XmlElement, isLine: boolean, palette: Palette): HostMark {
  const color = palette.theme.get(`accent${(Number(valueOf(series, 'idx') ?? 0) % 6) + 1}`) ?? '#000000';
  return isLine ? { fill: null, line: color, lineWeight: 2.25, lineStyle: 'Continuous' } : { fill: color, line: null };
}

const DASHES: Readonly<Record<string, string>> = {
  solid: 'Continuous',
  dot: 'Dot',
  sysDot: 'Dot',
  dash: 'Dash',
  sysDash: 'Dash',
  lgDash: 'Dash',
  dashDot: 'DashDot',
  sysDashDot: 'DashDot',
  lgDashDot: 'DashDot',
  lgDashDotDot: 'DashDotDot',
  sysDashDotDot: 'DashDotDot',
};

function readMark(shape: XmlElement | null, otherwise: HostMark, palette: Palette): HostMark {
  if (!shape) return { ...otherwise };
  const line = at(shape, 'ln');
  const pattern = at(shape, 'pattFill');
  const solid = at(shape, 'solidFill');
  const color = at(line, 'noFill') ? null : drawingColor(at(line, 'solidFill'), palette);
  let fill = otherwise.fill;
  if (pattern) fill = drawingColor(at(pattern, 'fgClr'), palette);
  else if (solid) fill = drawingColor(solid, palette);
  else if (at(shape, 'noFill')) fill = null;
  // A line without a colour of its own is drawn in the automatic one.
  const drawn = line === null || (color === null && !at(line, 'noFill')) ? otherwise.line : color;
  if (drawn === null) return { fill, ...(pattern ? { hatched: true } : {}), line: null };
  return {
    fill,
    ...(pattern ? { hatched: true } : {}),
    line: drawn,
    lineWeight: line === null ? (otherwise.lineWeight ?? 0.75) : (number(line, 'w') ?? 9525) / POINT,
    lineStyle: DASHES[valueOf(line, 'prstDash') ?? 'solid'] ?? 'Continuous',
  };
}

const POSITIONS: Readonly<Record<string, string>> = {
  ctr: 'Center',
  inEnd: 'InsideEnd',
  inBase: 'InsideBase',
  outEnd: 'OutsideEnd',
  l: 'Left',
  r: 'Right',
  t: 'Top',
  b: 'Bottom',
  bestFit: 'BestFit',
};

/** The labels of a series or of one point; null where they show nothing. */
function readLabel(element: XmlElement | null, palette: Palette): HostLabel | null {
  if (!element || flag(at(element, 'delete'), 'val')) return null;
  const shows = ['showVal', 'showCatName', 'showSerName', 'showPercent', 'showBubbleSize', 'showLegendKey'];
  if (!shows.some((name) => flag(at(element, name), 'val'))) return null;
  const position = valueOf(element, 'dLblPos');
  const format = at(element, 'numFmt');
  const [properties] = within(at(element, 'txPr'), 'defRPr');
  const color = properties ? drawingColor(at(properties, 'solidFill'), palette) : null;
  const known = position === null ? undefined : POSITIONS[position];
  return {
    ...(known === undefined ? {} : { position: known }),
    showValue: flag(at(element, 'showVal'), 'val'),
    showSeriesName: flag(at(element, 'showSerName'), 'val'),
    ...(format && !flag(format, 'sourceLinked') ? { format: attribute(format, 'formatCode') ?? 'General' } : {}),
    ...(color === null ? {} : { color }),
  };
}

function readSeries(series: XmlElement, group: XmlElement, palette: Palette): HostSeries {
  const isLine = group.local === 'lineChart' || group.local === 'scatterChart' || group.local === 'radarChart';
  const isBar = group.local === 'barChart';
  const mark = readMark(at(series, 'spPr'), automatic(series, isLine, palette), palette);
  const labels = at(series, 'dLbls');
  const points: HostSeries['points'] = {};
  for (const point of all(series, 'dPt')) {
    points[Number(valueOf(point, 'idx') ?? 0)] = { mark: readMark(at(point, 'spPr'), mark, palette) };
  }
  for (const label of all(labels, 'dLbl')) {
    const index = Number(valueOf(label, 'idx') ?? 0);
    points[index] = { mark: points[index]?.mark ?? { ...mark }, label: readLabel(label, palette) };
  }
  return {
    name: nameOf(series),
    nameReference: at(series, 'tx', 'strRef', 'f')?.text ?? null,
    values: at(series, 'val', 'numRef', 'f')?.text ?? at(series, 'yVal', 'numRef', 'f')?.text ?? null,
    categories: categoriesOf(at(series, 'cat') ?? at(series, 'xVal')),
    type: typeOf(group),
    mark,
    points,
    ...(isLine ? readMarker(at(series, 'marker'), palette) : {}),
    labels: readLabel(labels ?? at(group, 'dLbls'), palette),
    ...(isBar
      ? { gap: Number(valueOf(group, 'gapWidth') ?? 150), overlap: Number(valueOf(group, 'overlap') ?? 0) }
      : {}),
  };
}

function categoriesOf(holder: XmlElement | null): string | null {
  for (const kind of ['strRef', 'numRef', 'multiLvlStrRef']) {
    const reference = at(holder, kind, 'f');
    if (reference) return reference.text;
  }
  return null;
}

function readMarker(
  marker: XmlElement | null,
  palette: Palette,
): Pick<HostSeries, 'marker' | 'markerSize' | 'markerColor'> {
  const symbol = capital(valueOf(marker, 'symbol') ?? 'automatic');
  const style = symbol === 'Auto' ? 'Automatic' : symbol;
  if (style === 'None') return { marker: style };
  const size = valueOf(marker, 'size');
  const shape = at(marker, 'spPr');
  const color = drawingColor(at(shape, 'ln', 'solidFill'), palette) ?? drawingColor(at(shape, 'solidFill'), palette);
  return {
    marker: style,
    ...(size === null ? {} : { markerSize: Number(size) }),
    ...(color === null ? {} : { markerColor: color }),
  };
}
