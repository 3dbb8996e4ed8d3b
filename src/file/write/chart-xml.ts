import type { AxisPlan, ChartPlan, MarkPlan, SeriesPlan } from '../../report/plan';
import { sheetReference } from '../../report/reference';
import {
  CHART_INK,
  CHART_LINES,
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
  lastPoint,
  LINE_WIDTH,
  type LabelPlace,
} from '../../report/chart-look';
import { rgb } from './color';
import { CHART, CHART_2012, DRAWING, RELATIONS, SHEET_DRAWING } from '../package/namespaces';
import { escapeAttribute, escapeText, plainText, XML_DECLARATION } from './xml-text';

const INK = rgb(CHART_INK);
const MUTED = rgb(CHART_MUTED);
const LINES = rgb(CHART_LINES);
const LANGUAGE = 'sv-SE';

const CATEGORY_AXIS = 504210001;
const VALUE_AXIS = 504210002;

/** How large a chart will be drawn, in points, as far as the sheet's plan tells. */
export interface ChartSize {
  readonly width: number;
  readonly height: number;
}

/** The drawing part of a sheet: a frame for each chart, in the order of the plan. */
export function drawingXml(charts: readonly ChartPlan[], relationIds: readonly string[]): string {
  const anchors = charts.map((chart, index) => {
    const { from, to } = chart;
    const corner = (name: string, column: number, row: number) =>
      `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
    const name = escapeAttribute(plainText(chart.name));
    const description = escapeAttribute(plainText(chart.description));
    return (
      '<xdr:twoCellAnchor>' +
      corner('from', from.column - 1, from.row - 1) +
      // The corner is that of the cell after, as the last cell is covered too.
      corner('to', to.column, to.row) +
      '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>' +
      `<xdr:cNvPr id="${index + 2}" name="${name}" descr="${description}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
      '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
      `<a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" r:id="${relationIds[index]}"/></a:graphicData></a:graphic>` +
      '</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>'
    );
  });
  return (
    `${XML_DECLARATION}<xdr:wsDr xmlns:xdr="${SHEET_DRAWING}" xmlns:a="${DRAWING}" xmlns:r="${RELATIONS}">` +
    `${anchors.join('')}</xdr:wsDr>`
  );
}

/** The chart part of a plan, its elements in the order of the schema. */
export function chartXml(chart: ChartPlan, size: ChartSize): string {
  const isBar = chart.type === 'bar-clustered' || chart.type === 'bar-stacked';
  const place = placePlot(chart, size);
  return (
    `${XML_DECLARATION}<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING}" xmlns:r="${RELATIONS}">` +
    `<c:date1904 val="0"/><c:lang val="${LANGUAGE}"/><c:roundedCorners val="0"/>` +
    `<c:chart>${titleXml(chart)}<c:autoTitleDeleted val="0"/>` +
    `<c:plotArea>${plotLayout(place)}${groups(chart, isBar, place)}${axes(chart, isBar)}<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:plotArea>` +
    legendXml(chart) +
    // The cells behind a chart may stand in hidden columns; it is drawn all the same.
    '<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart>' +
    '<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr>' +
    `${textProperties(CHART_TEXT_SIZE, INK)}<c:printSettings><c:headerFooter/>` +
    '<c:pageMargins b="0.75" l="0.7" r="0.7" t="0.75" header="0.3" footer="0.3"/><c:pageSetup/></c:printSettings>' +
    '</c:chartSpace>'
  );
}

function legendXml(chart: ChartPlan): string {
  const legend = chart.legend ?? 'none';
  if (legend === 'none') return '';
  const places = { bottom: 'b', right: 'r', top: 't' } as const;
  const unseen = chart.series.map((series, index) =>
    hasLegendEntry(series) ? '' : `<c:legendEntry><c:idx val="${index}"/><c:delete val="1"/></c:legendEntry>`,
  );
  return (
    `<c:legend><c:legendPos val="${places[legend]}"/>${unseen.join('')}<c:overlay val="0"/>` +
    `${textProperties(CHART_TEXT_SIZE, MUTED)}</c:legend>`
  );
}

function runProperties(tag: string, size: number, color: string, bold: boolean, language: boolean): string {
  return (
    `<a:${tag}${language ? ` lang="${LANGUAGE}"` : ''} sz="${size * 100}" b="${bold ? 1 : 0}">` +
    `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill><a:latin typeface="+mn-lt"/></a:${tag}>`
  );
}

function textProperties(
  size: number,
  color: string,
  more: { readonly bold?: boolean; readonly body?: string; readonly paragraph?: string } = {},
): string {
  const { bold = false, body = '', paragraph = '' } = more;
  return (
    `<c:txPr><a:bodyPr${body}/><a:lstStyle/><a:p><a:pPr${paragraph}>${runProperties('defRPr', size, color, bold, false)}</a:pPr>` +
    `<a:endParaRPr lang="${LANGUAGE}"/></a:p></c:txPr>`
  );
}

function richText(text: string, size: number, color: string, bold: boolean, body: string, align: string): string {
  const paragraphs = plainText(text)
    .split('\n')
    .map(
      (line) =>
        `<a:p><a:pPr${align}>${runProperties('defRPr', size, color, bold, false)}</a:pPr>` +
        `<a:r>${runProperties('rPr', size, color, bold, true)}<a:t>${escapeText(line)}</a:t></a:r></a:p>`,
    );
  return `<c:tx><c:rich><a:bodyPr${body}/><a:lstStyle/>${paragraphs.join('')}</c:rich></c:tx>`;
}

/** A sentence, so it starts at the left as text does. */
function titleXml({ title, titleFrom }: ChartPlan): string {
  const left = ' algn="l"';
  const place =
    '<c:layout><c:manualLayout><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="0.015"/><c:y val="0.025"/></c:manualLayout></c:layout>' +
    '<c:overlay val="0"/>';
  if (!titleFrom) return `<c:title>${richText(title, CHART_TITLE_SIZE, INK, true, '', left)}${place}</c:title>`;
  const reference = escapeText(sheetReference(titleFrom.sheet, titleFrom.range));
  return (
    `<c:title><c:tx><c:strRef><c:f>${reference}</c:f>${stringCache([title])}</c:strRef></c:tx>${place}` +
    `${textProperties(CHART_TITLE_SIZE, INK, { bold: true, paragraph: left })}</c:title>`
  );
}

/** How far a label is moved from where it would stand, as shares of the chart's width and height. */
interface Shift {
  readonly x: number;
  readonly y: number;
}

interface PlotPlace {
  /** The inner plot area, as shares of the chart. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** By the number of the series. */
  readonly shifts: ReadonlyMap<number, Shift>;
}

/** Points: the height of a line of text, that of the title, and the least distance between two labels at line ends. */
const LINE_HEIGHT = 14;
const TITLE_LINE = 16;
const LABEL_DISTANCE = 13;

/**
 * Where labels stand at the right end of lines, the plot must leave them room, which no automatic layout does: the inner
 * plot area is placed by hand then, with margins for what is around it, and labels that would cover each other or the last
 * column are moved. Null where there are no such labels.
 */
function placePlot(chart: ChartPlan, size: ChartSize): PlotPlace | null {
  const ends = chart.series.flatMap((series, index) =>
    series.labels?.show === 'last' && isLineSeries(chart, series) && labelPlace(chart, series) === 'right'
      ? [{ series, index }]
      : [],
  );
  if (ends.length === 0) return null;
  const { categoryAxis = {}, valueAxis = {} } = chart;
  const characters = Math.max(...ends.map(({ series }) => endLabelText(series).length));
  const share = (points: number, whole: number) => Math.min(Math.max(points / whole, 0.02), 0.4);
  const legendWidth = chart.legend === 'right' ? 0.2 : 0;
  const right = share(characters * 5.6 + 14, size.width) + legendWidth;
  const left = share(valueAxis.visible === false ? 0 : 50 + (valueAxis.title ? 16 : 0), size.width);
  const titleLines = Math.ceil((chart.title.length * 6.4) / size.width);
  const top = share(20 + titleLines * TITLE_LINE + (chart.legend === 'top' ? LINE_HEIGHT + 6 : 0), size.height);
  const below =
    (categoryAxis.visible === false ? 8 : LINE_HEIGHT + 12) +
    (categoryAxis.title ? LINE_HEIGHT + 4 : 0) +
    (chart.legend === 'bottom' ? LINE_HEIGHT + 10 : 0);
  const width = 1 - left - right;
  const height = 1 - top - share(below, size.height);

  // A line ends in the middle of its category; a column that stands there too must not lie under the label.
  const hasColumns = chart.series.some((series) => !isLineSeries(chart, series));
  const categories = Math.max(1, ...chart.series.map(({ values }) => values.numbers.length));
  const x = hasColumns ? width / categories / 2 : 0;
  const [low, high] = valueRange(chart);
  const wanted = ends.flatMap(({ series, index }) => {
    const value = series.values.numbers[lastPoint(series)];
    return typeof value === 'number' ? [{ index, y: (1 - (value - low) / (high - low)) * height * size.height }] : [];
  });
  const places = keptApart(wanted.map(({ y }) => y));
  const shifts = new Map(wanted.map(({ index, y }, at) => [index, { x, y: (places[at]! - y) / size.height }]));
  return { left, top, width, height, shifts };
}

/** About the range of the value axis, where Excel chooses it by itself. */
function valueRange(chart: ChartPlan): [low: number, high: number] {
  const numbers = chart.series.flatMap(({ values }) => values.numbers.filter((number) => number !== null));
  const least = Math.min(...numbers, Infinity);
  const most = Math.max(...numbers, -Infinity);
  const span = most - least;
  const nearTop = least > 0 && span < most / 6 && chart.series.every((series) => isLineSeries(chart, series));
  const low = chart.valueAxis?.min ?? (nearTop ? least - span / 2 : Math.min(0, least - span * 0.05));
  const high = chart.valueAxis?.max ?? Math.max(0, most + span * 0.05);
  return high > low ? [low, high] : [low, low + 1];
}

/** The places, from the top, of labels that stand at least a line apart and otherwise as near to their wish as can be. */
function keptApart(wishes: readonly number[]): number[] {
  const order = wishes.map((_, index) => index).sort((a, b) => wishes[a]! - wishes[b]!);
  const places = [...wishes];
  for (let round = 0; round < 50; round++) {
    let moved = false;
    for (let at = 1; at < order.length; at++) {
      const above = order[at - 1]!;
      const below = order[at]!;
      const missing = LABEL_DISTANCE - (places[below]! - places[above]!);
      if (missing <= 0.1) continue;
      places[above]! -= missing / 2;
      places[below]! += missing / 2;
      moved = true;
    }
    if (!moved) break;
  }
  return places;
}

function rounded(value: number): string {
  return String(Math.round(value * 10000) / 10000);
}

function plotLayout(place: PlotPlace | null): string {
  if (!place) return '<c:layout/>';
  return (
    '<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>' +
    `<c:x val="${rounded(place.left)}"/><c:y val="${rounded(place.top)}"/><c:w val="${rounded(place.width)}"/>` +
    `<c:h val="${rounded(place.height)}"/></c:manualLayout></c:layout>`
  );
}

function seriesText(series: SeriesPlan): string {
  return typeof series.name === 'string' ? series.name : series.name.text;
}

/** About what will stand at the last point; the number's width is guessed from the value, as formats are Excel's to apply. */
function endLabelText(series: SeriesPlan): string {
  const last = lastPoint(series);
  const value = last < 0 ? 0 : (series.values.numbers[last] ?? 0);
  const format = series.labels?.format ?? series.values.format ?? '';
  const number = format.includes('%') ? `${(value * 100).toFixed(1)} %` : String(Math.round(value)) + '  ';
  return series.labels?.seriesName ? `${seriesText(series)} ${number}` : number;
}

function groups(chart: ChartPlan, isBar: boolean, place: PlotPlace | null): string {
  const numbered = chart.series.map((series, index) => ({ series, index }));
  const lines = numbered.filter(({ series }) => isLineSeries(chart, series));
  const bars = numbered.filter(({ series }) => !isLineSeries(chart, series));
  const axisIds = `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;
  const stacked = isStacked(chart);
  let xml = '';
  if (bars.length > 0) {
    const overlap = chart.overlap ?? (stacked ? 100 : undefined);
    xml +=
      `<c:barChart><c:barDir val="${isBar ? 'bar' : 'col'}"/><c:grouping val="${stacked ? 'stacked' : 'clustered'}"/>` +
      `<c:varyColors val="0"/>${bars.map(({ series, index }) => barSeries(chart, series, index)).join('')}` +
      `<c:gapWidth val="${chart.gap ?? COLUMN_GAP}"/>${overlap === undefined ? '' : `<c:overlap val="${overlap}"/>`}${axisIds}</c:barChart>`;
  }
  if (lines.length > 0) {
    xml +=
      '<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>' +
      `${lines.map(({ series, index }) => lineSeries(chart, series, index, place?.shifts.get(index))).join('')}<c:marker val="1"/>${axisIds}</c:lineChart>`;
  }
  return xml;
}

function seriesStart(series: SeriesPlan, index: number): string {
  const { name } = series;
  const text =
    typeof name === 'string'
      ? `<c:v>${escapeText(plainText(name))}</c:v>`
      : `<c:strRef><c:f>${escapeText(sheetReference(name.sheet, name.range))}</c:f>${stringCache([name.text])}</c:strRef>`;
  return `<c:idx val="${index}"/><c:order val="${index}"/><c:tx>${text}</c:tx>`;
}

function stringPoints(texts: readonly (string | null)[]): string {
  return texts
    .map((text, index) =>
      text === null ? '' : `<c:pt idx="${index}"><c:v>${escapeText(plainText(text))}</c:v></c:pt>`,
    )
    .join('');
}

function stringCache(texts: readonly string[]): string {
  return `<c:strCache><c:ptCount val="${texts.length}"/>${stringPoints(texts)}</c:strCache>`;
}

function categoriesXml({ sheet, range, texts, groups: names }: SeriesPlan['categories']): string {
  const reference = `<c:f>${escapeText(sheetReference(sheet, range))}</c:f>`;
  if (!names) return `<c:cat><c:strRef>${reference}${stringCache(texts)}</c:strRef></c:cat>`;
  const levels = [texts, names].map((level) => `<c:lvl>${stringPoints(level)}</c:lvl>`).join('');
  return (
    `<c:cat><c:multiLvlStrRef>${reference}<c:multiLvlStrCache><c:ptCount val="${texts.length}"/>${levels}` +
    '</c:multiLvlStrCache></c:multiLvlStrRef></c:cat>'
  );
}

function seriesData(series: SeriesPlan): string {
  const { categories, values } = series;
  const points = values.numbers.map((number, index) =>
    number === null ? '' : `<c:pt idx="${index}"><c:v>${number}</c:v></c:pt>`,
  );
  const format = escapeText(plainText(values.format ?? 'General'));
  return (
    `${categoriesXml(categories)}<c:val><c:numRef><c:f>${escapeText(sheetReference(values.sheet, values.range))}</c:f>` +
    `<c:numCache><c:formatCode>${format}</c:formatCode><c:ptCount val="${values.numbers.length}"/>${points.join('')}</c:numCache>` +
    '</c:numRef></c:val>'
  );
}

function solid(color: string): string {
  return `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`;
}

function outline(color: string, width: number): string {
  return `<a:ln w="${Math.round(width * 12700)}">${solid(color)}</a:ln>`;
}

/** The shape of a bar. */
function barShape(mark: MarkPlan): string {
  const color = rgb(mark.color);
  switch (mark.kind) {
    case 'solid':
      return `<c:spPr>${solid(color)}<a:ln><a:noFill/></a:ln></c:spPr>`;
    case 'outline':
      return `<c:spPr>${solid('FFFFFF')}${outline(color, 1.25)}</c:spPr>`;
    case 'hatched':
      return (
        `<c:spPr><a:pattFill prst="wdUpDiag"><a:fgClr><a:srgbClr val="${color}"/></a:fgClr><a:bgClr><a:srgbClr val="FFFFFF"/></a:bgClr>` +
        `</a:pattFill>${outline(color, 1)}</c:spPr>`
      );
    case 'none':
      return '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>';
  }
}

function barSeries(chart: ChartPlan, series: SeriesPlan, index: number): string {
  const points = ordered(series).map(
    (point) =>
      `<c:dPt><c:idx val="${point.index}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>${barShape(point.mark)}</c:dPt>`,
  );
  return (
    `<c:ser>${seriesStart(series, index)}${barShape(series.mark)}<c:invertIfNegative val="0"/>${points.join('')}` +
    `${labels(chart, series)}${seriesData(series)}</c:ser>`
  );
}

function ordered(series: SeriesPlan) {
  return [...(series.points ?? [])].sort((a, b) => a.index - b.index);
}

function lineShape(mark: MarkPlan, series: SeriesPlan): string {
  const width = Math.round((series.width ?? LINE_WIDTH) * 12700);
  if (mark.kind === 'none') return `<c:spPr><a:ln w="${width}"><a:noFill/></a:ln></c:spPr>`;
  // A line cannot be hatched: what is a forecast in columns is dashed in lines.
  const dash = series.dashed || mark.kind === 'hatched' ? '<a:prstDash val="sysDash"/>' : '';
  return `<c:spPr><a:ln w="${width}" cap="${dash ? 'flat' : 'rnd'}">${solid(rgb(mark.color))}${dash}<a:round/></a:ln></c:spPr>`;
}

function marker(mark: MarkPlan, series: SeriesPlan): string {
  if (!series.markers || mark.kind === 'none') return '<c:marker><c:symbol val="none"/></c:marker>';
  const color = rgb(mark.color);
  const inside = mark.kind === 'solid' ? color : 'FFFFFF';
  return `<c:marker><c:symbol val="circle"/><c:size val="6"/><c:spPr>${solid(inside)}${outline(color, 1.25)}</c:spPr></c:marker>`;
}

function lineSeries(chart: ChartPlan, series: SeriesPlan, index: number, shift: Shift | undefined): string {
  const points = ordered(series).map(
    (point) =>
      `<c:dPt><c:idx val="${point.index}"/>${marker(point.mark, series)}<c:bubble3D val="0"/>${lineShape(point.mark, series)}</c:dPt>`,
  );
  return (
    `<c:ser>${seriesStart(series, index)}${lineShape(series.mark, series)}${marker(series.mark, series)}${points.join('')}` +
    `${labels(chart, series, shift)}${seriesData(series)}<c:smooth val="0"/></c:ser>`
  );
}

const POSITIONS: Readonly<Record<LabelPlace, string>> = {
  center: 'ctr',
  'inside-end': 'inEnd',
  'outside-end': 'outEnd',
  right: 'r',
  above: 't',
};

function labels(chart: ChartPlan, series: SeriesPlan, shift?: Shift): string {
  const plan = series.labels;
  if (!plan) return '';
  const place = labelPlace(chart, series);
  const format = escapeAttribute(plan.format ?? series.values.format ?? 'General');
  const color = rgb(plan.color ?? labelInk(series, place));
  const shown = (value: boolean) =>
    '<c:showLegendKey val="0"/>' +
    `<c:showVal val="${value ? 1 : 0}"/><c:showCatName val="0"/><c:showSerName val="${value && plan.seriesName ? 1 : 0}"/>` +
    '<c:showPercent val="0"/><c:showBubbleSize val="0"/>' +
    (value && plan.seriesName ? '<c:separator> </c:separator>' : '');
  // An end label is one line, however narrow the room: it is read as the line's name.
  const text = textProperties(CHART_TEXT_SIZE, color, { body: ' wrap="none"' });
  const content =
    `<c:numFmt formatCode="${format}" sourceLinked="0"/><c:spPr>${labelOnWhite(chart, series) ? solid('FFFFFF') : '<a:noFill/>'}<a:ln><a:noFill/></a:ln></c:spPr>${text}` +
    `<c:dLblPos val="${POSITIONS[place]}"/>${shown(true)}`;
  const labelled = labelledPoints(series);
  if (labelled === null) return `<c:dLbls>${content}</c:dLbls>`;
  const label = labelled.map((at) => `<c:dLbl><c:idx val="${at}"/>${labelLayout(shift)}${content}</c:dLbl>`).join('');
  // A label that was moved would get a line to its point, which stands right beside it.
  const plain = shift
    ? `<c:extLst><c:ext uri="{CE6537A1-D6FC-4f65-9D91-7224C49458BB}" xmlns:c15="${CHART_2012}"><c15:showLeaderLines val="0"/></c:ext></c:extLst>`
    : '';
  return `<c:dLbls>${label}${shown(false)}${plain}</c:dLbls>`;
}

function labelLayout(shift: Shift | undefined): string {
  if (!shift || (Math.abs(shift.x) < 0.001 && Math.abs(shift.y) < 0.001)) return '';
  return `<c:layout><c:manualLayout><c:x val="${rounded(shift.x)}"/><c:y val="${rounded(shift.y)}"/></c:manualLayout></c:layout>`;
}

function axes(chart: ChartPlan, isBar: boolean): string {
  const category = chart.categoryAxis ?? {};
  const value = chart.valueAxis ?? {};
  const grouped = chart.series.some(({ categories }) => categories.groups !== undefined);
  // The first category of a bar chart stands at the top, as the first row of a table does; the values stay at the bottom.
  const orientation = isBar ? 'maxMin' : 'minMax';
  return (
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="${orientation}"/></c:scaling>` +
    `<c:delete val="${category.visible === false ? 1 : 0}"/><c:axPos val="${isBar ? 'l' : 'b'}"/>` +
    `${gridlines(category.gridlines === true)}${axisTitle(category, isBar)}${axisFormat(category)}` +
    // Names stand at the edge, also where columns reach below zero.
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>' +
    `<c:spPr><a:ln w="9525">${solid(MUTED)}</a:ln></c:spPr>${textProperties(CHART_TEXT_SIZE, INK)}` +
    `<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>${isBar ? '<c:tickLblSkip val="1"/>' : ''}<c:noMultiLvlLbl val="${grouped ? 0 : 1}"/></c:catAx>` +
    `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/>${bound('max', value.max)}${bound('min', value.min)}</c:scaling>` +
    `<c:delete val="${value.visible === false ? 1 : 0}"/><c:axPos val="${isBar ? 'b' : 'l'}"/>` +
    `${gridlines(value.gridlines === true)}${axisTitle(value, !isBar)}${axisFormat(value)}` +
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>' +
    `<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${textProperties(CHART_TEXT_SIZE, MUTED)}` +
    `<c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="${isBar ? 'max' : 'autoZero'}"/><c:crossBetween val="between"/></c:valAx>`
  );
}

function bound(name: string, value: number | undefined): string {
  return value === undefined ? '' : `<c:${name} val="${value}"/>`;
}

function gridlines(shown: boolean): string {
  return shown ? `<c:majorGridlines><c:spPr><a:ln w="6350">${solid(LINES)}</a:ln></c:spPr></c:majorGridlines>` : '';
}

function axisTitle(axis: AxisPlan, upright: boolean): string {
  if (axis.title === undefined) return '';
  const body = upright ? ' rot="-5400000" vert="horz"' : '';
  return `<c:title>${richText(axis.title, CHART_TEXT_SIZE, MUTED, false, body, '')}<c:overlay val="0"/></c:title>`;
}

function axisFormat(axis: AxisPlan): string {
  return `<c:numFmt formatCode="${escapeAttribute(axis.format ?? 'General')}" sourceLinked="0"/>`;
}
