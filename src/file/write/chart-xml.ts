import type { AxisPlan, ChartPlan, MarkPlan, SeriesPlan } from '../../report/plan';
import { sheetReference } from '../../report/reference';
import { rgb } from './color';
import { CHART, DRAWING, RELATIONS, SHEET_DRAWING } from './namespaces';
import { escapeAttribute, escapeText, plainText, XML_DECLARATION } from './xml-text';

const INK = '1B1B1F';
const MUTED = '5B5F66';
const LINES = 'D5D8DC';
const LANGUAGE = 'sv-SE';

const CATEGORY_AXIS = 504210001;
const VALUE_AXIS = 504210002;

/** Points of a text in charts: 12 for the title, 10 for the rest. */
const TITLE_SIZE = 12;
const TEXT_SIZE = 10;

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
  const legend = chart.legend ?? 'none';
  const legendPlaces = { bottom: 'b', right: 'r', top: 't' } as const;
  return (
    `${XML_DECLARATION}<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING}" xmlns:r="${RELATIONS}">` +
    `<c:date1904 val="0"/><c:lang val="${LANGUAGE}"/><c:roundedCorners val="0"/>` +
    `<c:chart>${titleXml(chart.title)}<c:autoTitleDeleted val="0"/>` +
    `<c:plotArea>${plotLayout(chart, size)}${groups(chart, isBar)}${axes(chart, isBar)}<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:plotArea>` +
    (legend === 'none'
      ? ''
      : `<c:legend><c:legendPos val="${legendPlaces[legend]}"/><c:overlay val="0"/>${textProperties(TEXT_SIZE, MUTED)}</c:legend>`) +
    // The cells behind a chart may stand in hidden columns; it is drawn all the same.
    '<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart>' +
    '<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr>' +
    `${textProperties(TEXT_SIZE, INK)}<c:printSettings><c:headerFooter/>` +
    '<c:pageMargins b="0.75" l="0.7" r="0.7" t="0.75" header="0.3" footer="0.3"/><c:pageSetup/></c:printSettings>' +
    '</c:chartSpace>'
  );
}

function runProperties(tag: string, size: number, color: string, bold: boolean, language: boolean): string {
  return (
    `<a:${tag}${language ? ` lang="${LANGUAGE}"` : ''} sz="${size * 100}" b="${bold ? 1 : 0}">` +
    `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill><a:latin typeface="+mn-lt"/></a:${tag}>`
  );
}

function textProperties(size: number, color: string, bold = false, rotation = ''): string {
  return (
    `<c:txPr><a:bodyPr${rotation}/><a:lstStyle/><a:p><a:pPr>${runProperties('defRPr', size, color, bold, false)}</a:pPr>` +
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
function titleXml(title: string): string {
  return (
    `<c:title>${richText(title, TITLE_SIZE, INK, true, '', ' algn="l"')}` +
    '<c:layout><c:manualLayout><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="0.015"/><c:y val="0.025"/></c:manualLayout></c:layout>' +
    '<c:overlay val="0"/></c:title>'
  );
}

/**
 * Where labels stand at the right end of lines, the plot must leave them room, which no automatic layout does: the inner
 * plot area is placed by hand then, with margins for what is around it.
 */
function plotLayout(chart: ChartPlan, size: ChartSize): string {
  const endLabels = chart.series
    .filter((series) => series.labels && isLine(chart, series) && linePosition(series) === 'r')
    .map((series) => endLabelText(series).length);
  if (endLabels.length === 0) return '<c:layout/>';
  const characters = Math.max(...endLabels);
  const bounded = (share: number) => Math.min(Math.max(share, 0.02), 0.4);
  const right = bounded((characters * 5.6 + 14) / size.width);
  const left = bounded(
    chart.valueAxis?.visible === false ? 0.02 : ((chart.valueAxis?.title ? 22 : 6) + 44) / size.width,
  );
  const top = bounded((chart.legend === 'top' ? 54 : 34) / size.height);
  const below =
    (chart.categoryAxis?.visible === false ? 8 : 26) +
    (chart.categoryAxis?.title ? 18 : 0) +
    (chart.legend === 'bottom' ? 24 : 0);
  const bottom = bounded(below / size.height);
  const legend = chart.legend === 'right' ? 0.2 : 0;
  const number = (value: number) => String(Math.round(value * 10000) / 10000);
  return (
    '<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>' +
    `<c:x val="${number(left)}"/><c:y val="${number(top)}"/><c:w val="${number(1 - left - right - legend)}"/>` +
    `<c:h val="${number(1 - top - bottom)}"/></c:manualLayout></c:layout>`
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

function isLine(chart: ChartPlan, series: SeriesPlan): boolean {
  return chart.type === 'line' || (chart.type === 'combination' && series.type === 'line');
}

function groups(chart: ChartPlan, isBar: boolean): string {
  const numbered = chart.series.map((series, index) => ({ series, index }));
  const lines = numbered.filter(({ series }) => isLine(chart, series));
  const bars = numbered.filter(({ series }) => !isLine(chart, series));
  const axisIds = `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;
  const stacked = chart.type === 'column-stacked' || chart.type === 'bar-stacked';
  let xml = '';
  if (bars.length > 0) {
    const overlap = chart.overlap ?? (stacked ? 100 : undefined);
    xml +=
      `<c:barChart><c:barDir val="${isBar ? 'bar' : 'col'}"/><c:grouping val="${stacked ? 'stacked' : 'clustered'}"/>` +
      `<c:varyColors val="0"/>${bars.map(({ series, index }) => barSeries(series, index, stacked)).join('')}` +
      `<c:gapWidth val="${chart.gap ?? 60}"/>${overlap === undefined ? '' : `<c:overlap val="${overlap}"/>`}${axisIds}</c:barChart>`;
  }
  if (lines.length > 0) {
    xml +=
      '<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>' +
      `${lines.map(({ series, index }) => lineSeries(series, index)).join('')}<c:marker val="1"/>${axisIds}</c:lineChart>`;
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

function stringCache(texts: readonly string[]): string {
  const points = texts.map((text, index) => `<c:pt idx="${index}"><c:v>${escapeText(plainText(text))}</c:v></c:pt>`);
  return `<c:strCache><c:ptCount val="${texts.length}"/>${points.join('')}</c:strCache>`;
}

function seriesData(series: SeriesPlan): string {
  const { categories, values } = series;
  const points = values.numbers.map((number, index) =>
    number === null ? '' : `<c:pt idx="${index}"><c:v>${number}</c:v></c:pt>`,
  );
  const format = escapeText(plainText(values.format ?? 'General'));
  return (
    `<c:cat><c:strRef><c:f>${escapeText(sheetReference(categories.sheet, categories.range))}</c:f>${stringCache(categories.texts)}</c:strRef></c:cat>` +
    `<c:val><c:numRef><c:f>${escapeText(sheetReference(values.sheet, values.range))}</c:f>` +
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

function barSeries(series: SeriesPlan, index: number, stacked: boolean): string {
  const points = ordered(series).map(
    (point) =>
      `<c:dPt><c:idx val="${point.index}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>${barShape(point.mark)}</c:dPt>`,
  );
  return (
    `<c:ser>${seriesStart(series, index)}${barShape(series.mark)}<c:invertIfNegative val="0"/>${points.join('')}` +
    `${labels(series, barPosition(series, stacked))}${seriesData(series)}</c:ser>`
  );
}

function ordered(series: SeriesPlan) {
  return [...(series.points ?? [])].sort((a, b) => a.index - b.index);
}

const LINE_WIDTH = 2.25;

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

function lineSeries(series: SeriesPlan, index: number): string {
  const points = ordered(series).map(
    (point) =>
      `<c:dPt><c:idx val="${point.index}"/>${marker(point.mark, series)}<c:bubble3D val="0"/>${lineShape(point.mark, series)}</c:dPt>`,
  );
  return (
    `<c:ser>${seriesStart(series, index)}${lineShape(series.mark, series)}${marker(series.mark, series)}${points.join('')}` +
    `${labels(series, linePosition(series))}${seriesData(series)}<c:smooth val="0"/></c:ser>`
  );
}

/** Excel calls a file damaged whose labels stand where their chart type cannot have them, so each wish becomes the nearest. */
function barPosition(series: SeriesPlan, stacked: boolean): string {
  const wish = series.labels?.position;
  if (wish === 'center') return 'ctr';
  if (wish === 'inside-end') return 'inEnd';
  if (stacked) return wish === undefined ? 'ctr' : 'inEnd';
  return 'outEnd';
}

function linePosition(series: SeriesPlan): string {
  switch (series.labels?.position) {
    case 'center':
      return 'ctr';
    case 'right':
      return 'r';
    case undefined:
      return series.labels?.show === 'last' ? 'r' : 't';
    default:
      return 't';
  }
}

function lastPoint(series: SeriesPlan): number {
  return series.values.numbers.findLastIndex((number) => number !== null);
}

function labels(series: SeriesPlan, position: string): string {
  const plan = series.labels;
  if (!plan) return '';
  const format = escapeAttribute(plan.format ?? series.values.format ?? 'General');
  const color = plan.color === undefined ? INK : rgb(plan.color);
  const shown = (value: boolean) =>
    '<c:showLegendKey val="0"/>' +
    `<c:showVal val="${value ? 1 : 0}"/><c:showCatName val="0"/><c:showSerName val="${value && plan.seriesName ? 1 : 0}"/>` +
    '<c:showPercent val="0"/><c:showBubbleSize val="0"/>' +
    (value && plan.seriesName ? '<c:separator> </c:separator>' : '');
  // An end label is one line, however narrow the room: it is read as the line's name.
  const text = textProperties(TEXT_SIZE, color, false, ' wrap="none"');
  const content =
    `<c:numFmt formatCode="${format}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${text}` +
    `<c:dLblPos val="${position}"/>${shown(true)}`;
  if (plan.show === 'all') return `<c:dLbls>${content}</c:dLbls>`;
  const last = lastPoint(series);
  const label = last < 0 ? '' : `<c:dLbl><c:idx val="${last}"/>${content}</c:dLbl>`;
  return `<c:dLbls>${label}${shown(false)}</c:dLbls>`;
}

function axes(chart: ChartPlan, isBar: boolean): string {
  const category = chart.categoryAxis ?? {};
  const value = chart.valueAxis ?? {};
  // The first category of a bar chart stands at the top, as the first row of a table does; the values stay at the bottom.
  const orientation = isBar ? 'maxMin' : 'minMax';
  return (
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="${orientation}"/></c:scaling>` +
    `<c:delete val="${category.visible === false ? 1 : 0}"/><c:axPos val="${isBar ? 'l' : 'b'}"/>` +
    `${gridlines(category.gridlines === true)}${axisTitle(category, isBar)}${axisFormat(category)}` +
    // Names stand at the edge, also where columns reach below zero.
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>' +
    `<c:spPr><a:ln w="9525">${solid(MUTED)}</a:ln></c:spPr>${textProperties(TEXT_SIZE, INK)}` +
    `<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>` +
    `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/>${bound('max', value.max)}${bound('min', value.min)}</c:scaling>` +
    `<c:delete val="${value.visible === false ? 1 : 0}"/><c:axPos val="${isBar ? 'b' : 'l'}"/>` +
    `${gridlines(value.gridlines === true)}${axisTitle(value, !isBar)}${axisFormat(value)}` +
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>' +
    `<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${textProperties(TEXT_SIZE, MUTED)}` +
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
  return `<c:title>${richText(axis.title, TEXT_SIZE, MUTED, false, body, '')}<c:overlay val="0"/></c:title>`;
}

function axisFormat(axis: AxisPlan): string {
  return `<c:numFmt formatCode="${escapeAttribute(axis.format ?? 'General')}" sourceLinked="0"/>`;
}
