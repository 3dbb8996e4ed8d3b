import { cellAddress, columnLetters } from '../../src/domain/address';
import { parseRange, type Range } from '../../src/report/reference';
import type { KnownDifference } from './known-differences';
import type {
  HostAxis,
  HostBorder,
  HostCell,
  HostChart,
  HostConditionalFormat,
  HostEdge,
  HostFormat,
  HostLabel,
  HostMark,
  HostName,
  HostPrint,
  HostSeries,
  HostSheet,
  HostTable,
  HostValidation,
  HostWorkbook,
} from './state';

export interface CompareOptions {
  /** Differences that are known and not told; none unless they are given. */
  readonly known?: readonly KnownDifference[];
  /**
   * Which sheets to compare. With it, of the names only those that belong or lead to such a sheet are compared, and neither
   * the sheet that is shown nor the selection.
   */
  readonly sheets?: (sheet: HostSheet) => boolean;
  /** 'formulas-only' passes over the values of cells with a formula, and the texts that charts have from cells. */
  readonly values?: 'all' | 'formulas-only';
  /** The style Normal of both workbooks: what a format says of it explicitly is the same as saying nothing. */
  readonly normal?: NormalFormat;
  /** Lines at most, 100 unless it is said; one more tells how many there are beyond. */
  readonly most?: number;
}

type NormalFormat = Omit<HostFormat, 'fill'> & { readonly fill?: string | null };

type Fact = string | number | boolean | null | undefined;
/** What there is to say about something, by what each is called. */
type Facts = Record<string, Fact>;

interface Comparison {
  readonly options: CompareOptions;
  readonly say: (place: string, what: string, a: Fact, b: Fact) => void;
}

/**
 * What two workbooks differ in, a line each with its place. Ids of sheets, tables and charts do not count; a property that
 * is absent is the same as its usual value; an edge between two cells is one line, whichever of them has it.
 */
export function differences(a: HostWorkbook, b: HostWorkbook, options: CompareOptions = {}): string[] {
  const { most = 100 } = options;
  const lines: string[] = [];
  let beyond = 0;
  const comparison: Comparison = {
    options,
    say(place, what, first, second) {
      if (lines.length >= most) beyond++;
      else lines.push(`${place}: ${what}: ${shown(first)} in the first, ${shown(second)} in the second`);
    },
  };
  const [first, second] = [a, b].map((each) => normalised(each, options)) as [HostWorkbook, HostWorkbook];
  compareWorkbooks(first, second, comparison);
  return beyond > 0 ? [...lines, `and ${beyond} more`] : lines;
}

function shown(fact: Fact): string {
  if (fact === undefined || fact === null) return 'nothing';
  const text = typeof fact === 'string' ? JSON.stringify(fact) : String(fact);
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}

/** The workbook after the known differences; its cells are not copied. */
function normalised(workbook: HostWorkbook, { known = [], sheets: wanted }: CompareOptions): HostWorkbook {
  const apply = <T>(value: T, changes: readonly (((value: T) => T) | undefined)[]): T =>
    changes.reduce((done, change) => (change ? change(done) : done), value);
  const marks = known.map(({ mark }) => mark);
  const chart = (each: HostChart): HostChart => {
    const done = apply(
      each,
      known.map((difference) => difference.chart),
    );
    return { ...done, series: done.series.map((series) => withMarks(series, (mark) => apply(mark, marks))) };
  };
  const table = (each: HostTable) =>
    apply(
      each,
      known.map((difference) => difference.table),
    );
  const done = apply(
    workbook,
    known.map((difference) => difference.workbook),
  );
  const chosen = wanted ? done.sheets.filter(wanted) : done.sheets;
  return {
    ...done,
    sheets: chosen.map((sheet) => ({ ...sheet, charts: sheet.charts.map(chart), tables: sheet.tables.map(table) })),
  };
}

function withMarks(series: HostSeries, change: (mark: HostMark) => HostMark): HostSeries {
  // The line of a line chart is dashed because it is a forecast's, and stands in for nothing.
  if (series.type.startsWith('Line')) return series;
  const points = Object.entries(series.points).map(([index, point]) => [index, { ...point, mark: change(point.mark) }]);
  return { ...series, mark: change(series.mark), points: Object.fromEntries(points) as HostSeries['points'] };
}

function compareWorkbooks(a: HostWorkbook, b: HostWorkbook, comparison: Comparison): void {
  const { say, options } = comparison;
  const restricted = options.sheets !== undefined;
  const nameOf = (workbook: HostWorkbook) => workbook.sheets.find(({ id }) => id === workbook.activeSheet)?.name;
  const facts = (workbook: HostWorkbook): Facts => ({
    'dates since 1904': workbook.date1904,
    'structure protected': workbook.isStructureProtected,
    ...(restricted ? {} : { 'sheet shown': nameOf(workbook), selection: reference(workbook.selection) }),
  });
  compareFacts('workbook', facts(a), facts(b), say);

  const names = [a, b].map(({ sheets }) => sheets.map(({ name }) => name));
  const isSameSet = JSON.stringify([...names[0]!].sort()) === JSON.stringify([...names[1]!].sort());
  if (isSameSet)
    compareFacts(
      'workbook',
      { 'order of sheets': names[0]!.join(', ') },
      { 'order of sheets': names[1]!.join(', ') },
      say,
    );
  for (const [first, second] of paired(a.sheets, b.sheets, ({ name }) => name.toLowerCase())) {
    if (first && second) compareSheets(first, second, comparison);
    else say(quoted((first ?? second)!.name), 'sheet', first?.name, second?.name);
  }

  const chosen = (workbook: HostWorkbook) =>
    restricted ? workbook.names.filter((name) => concerns(name, workbook.sheets)) : workbook.names;
  compareLists(
    'name',
    chosen(a),
    chosen(b),
    nameFacts,
    ({ name, sheet }) => `${name.toLowerCase()}|${sheet ?? ''}`,
    say,
  );
}

function concerns(name: HostName, sheets: readonly HostSheet[]): boolean {
  const target = reference(name.formula).split('!')[0];
  return sheets.some((sheet) => sheet.name === name.sheet || sheet.name.toLowerCase() === target);
}

function nameFacts({ name, sheet, formula, visible }: HostName): Facts {
  return { name, sheet, formula: reference(formula, true), visible };
}

/** What to call an entry of a list: by its name, else by its range. */
function called(kind: string, facts: Facts): string {
  return `${kind} ${shown(facts['name'] ?? facts['range']).replaceAll('"', '')}`;
}

/** Entries that are the same are passed over in whatever order; the others are held against each other. */
function compareLists<T>(
  kind: string,
  a: readonly T[],
  b: readonly T[],
  factsOf: (entry: T) => Facts,
  keyOf: (entry: T) => string,
  say: Comparison['say'],
): void {
  for (const [first, second] of paired(a, b, keyOf)) {
    const [before, after] = [first && factsOf(first), second && factsOf(second)];
    const place = called(kind, (before ?? after)!);
    if (before && after) compareFacts(place, before, after, say);
    else say(place, kind.split(' ').slice(-1)[0]!, before ? 'there' : undefined, after ? 'there' : undefined);
  }
}

/** Pairs those of a key, in their order, then what is left over in its order; one side is undefined where the other has more. */
function paired<T>(a: readonly T[], b: readonly T[], keyOf: (entry: T) => string): [T | undefined, T | undefined][] {
  const waiting = new Map<string, T[]>();
  for (const entry of b) waiting.set(keyOf(entry), [...(waiting.get(keyOf(entry)) ?? []), entry]);
  const pairs: [T | undefined, T | undefined][] = a.map((entry) => [entry, waiting.get(keyOf(entry))?.shift()]);
  const taken = new Set(pairs.map(([, second]) => second));
  const rest = b.filter((entry) => !taken.has(entry));
  const whole = pairs.map(([first, second]): [T | undefined, T | undefined] => [first, second ?? rest.shift()]);
  return [...whole, ...rest.map((entry): [T | undefined, T | undefined] => [undefined, entry])];
}

/** How far two numbers may lie from each other. */
type Tolerances = Readonly<Record<string, number>>;

function compareFacts(place: string, a: Facts, b: Facts, say: Comparison['say'], tolerances: Tolerances = {}): void {
  for (const what of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const [first, second] = [a[what] ?? null, b[what] ?? null];
    if (first === second) continue;
    const allowed = tolerances[what] ?? 1e-9;
    if (typeof first === 'number' && typeof second === 'number' && Math.abs(first - second) <= allowed) continue;
    say(place, what, first, second);
  }
}

const REFERENCE = /^=?(?:'((?:[^']|'')+)'|([^'!()+*/&<>=,;]+))!(\$?[A-Za-z]{0,3}\$?\d*(?::\$?[A-Za-z]{0,3}\$?\d*)?)$/;

/** A reference whatever way it is quoted, in small letters; anything else as it is. `fixed` keeps the dollar signs. */
function reference(written: string, fixed = false): string {
  const match = REFERENCE.exec(written);
  if (!match) return written;
  const sheet = (match[1]?.replaceAll("''", "'") ?? match[2] ?? '').toLowerCase();
  const range = match[3]!.toUpperCase();
  return `${sheet}!${fixed ? range : range.replaceAll('$', '')}`;
}

function optionalReference(written: string | null | undefined): string | null {
  return written === null || written === undefined ? null : reference(written);
}

function quoted(sheet: string): string {
  return /^[\p{L}\p{N}_.]+$/u.test(sheet) ? sheet : `'${sheet}'`;
}

function compareSheets(a: HostSheet, b: HostSheet, comparison: Comparison): void {
  const { say, options } = comparison;
  const place = quoted(a.name);
  compareFacts(place, sheetFacts(a), sheetFacts(b), say);
  compareCells(place, a, b, comparison);
  for (const column of keysOf(a.columns, b.columns)) {
    const [first, second] = [a.columns.get(column), b.columns.get(column)];
    const where = `${place}!${columnLetters(column)}:${columnLetters(column)}`;
    // A hidden column has its width for when it is shown again, which Excel does not tell.
    const isHidden = first?.hidden === true && second?.hidden === true;
    const facts = (entry: typeof first): Facts => ({
      hidden: entry?.hidden ?? false,
      ...(isHidden ? {} : { width: entry?.width }),
      ...formatFacts(entry?.format, options.normal),
    });
    compareFacts(where, facts(first), facts(second), say, { width: 0.2 });
  }
  for (const row of keysOf(a.rows, b.rows)) {
    const facts = (entry: ReturnType<typeof a.rows.get>): Facts => ({
      hidden: entry?.hidden ?? false,
      height: entry?.height,
      ...formatFacts(entry?.format, options.normal),
    });
    compareFacts(`${place}!${row}:${row}`, facts(a.rows.get(row)), facts(b.rows.get(row)), say, { height: 0.25 });
  }
  compareLists(`${place} table`, a.tables, b.tables, tableFacts, ({ name }) => name.toLowerCase(), say);
  compareLists(
    `${place} conditional format`,
    a.conditionalFormats,
    b.conditionalFormats,
    conditionalFacts,
    keyOf(conditionalFacts),
    say,
  );
  const orders = [a, b].map(({ conditionalFormats }) => conditionalOrder(conditionalFormats));
  if (orders[0]!.set === orders[1]!.set) {
    compareFacts(
      place,
      { 'which conditional format wins': orders[0]!.order },
      { 'which conditional format wins': orders[1]!.order },
      say,
    );
  }
  compareLists(`${place} validation`, a.validations, b.validations, validationFacts, keyOf(validationFacts), say);
  const chart = (each: HostChart) => chartFacts(each, options.values === 'formulas-only');
  compareLists(`${place} chart`, a.charts, b.charts, chart, ({ name }) => name.toLowerCase(), say);
}

function keysOf(a: ReadonlyMap<number, unknown>, b: ReadonlyMap<number, unknown>): number[] {
  return [...new Set([...a.keys(), ...b.keys()])].sort((first, second) => first - second);
}

/** Entries without a name are the same where all that is to be said of them is. */
function keyOf<T>(factsOf: (entry: T) => Facts): (entry: T) => string {
  return (entry) => JSON.stringify(Object.entries(factsOf(entry)).sort());
}

function sheetFacts(sheet: HostSheet): Facts {
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    protected: sheet.isProtected,
    merges: [...sheet.merges].sort().join(', '),
    'frozen rows': sheet.freeze.rows,
    'frozen columns': sheet.freeze.columns,
    gridlines: sheet.gridlines,
    'tab colour': sheet.tabColor.toUpperCase(),
    ...Object.fromEntries([...sheet.properties].map(([name, value]) => [`property ${name}`, value])),
    ...printFacts(sheet.print),
  };
}

function printFacts(print: HostPrint): Facts {
  const range = (written: string | null | undefined) => written?.replaceAll('$', '').replace(/^.*!/, '').toUpperCase();
  const texts = (what: string, { left, center, right }: HostPrint['headers']): Facts => ({
    [`${what} left`]: left,
    [`${what} centre`]: center,
    [`${what} right`]: right,
  });
  return {
    'page orientation': print.orientation,
    'paper size': print.paperSize,
    'pages wide': print.fitWide,
    'pages tall': print.fitTall,
    'print title rows': range(print.titleRows),
    'print title columns': range(print.titleColumns),
    'print area': range(print.area),
    ...texts('header', print.headers),
    ...texts('footer', print.footers),
    'page breaks': numbers(print.breaks),
    'page breaks across': numbers(print.columnBreaks),
    'centred on the page': print.centerHorizontally,
  };
}

function numbers(list: readonly number[] | undefined): string {
  return [...(list ?? [])].sort((a, b) => a - b).join(', ');
}

function tableFacts(table: HostTable): Facts {
  const { firstRow, firstColumn, lastRow, lastColumn } = table;
  return {
    name: table.name,
    range: `${cellAddress(firstRow, firstColumn)}:${cellAddress(lastRow, lastColumn)}`,
    'header row': table.hasHeader,
    'totals row': table.hasTotals,
    filter: table.showFilter,
    style: table.style,
    'banded rows': table.bandedRows,
    columns: table.columns.map(({ name }) => name).join(' | '),
    'totals functions': table.columns.map(({ totalsFunction }) => totalsFunction ?? '–').join(' | '),
  };
}

function withoutEquals(formula: string | undefined): string | undefined {
  return formula?.replace(/^=/, '');
}

/** Areas as "B5:H12,J1", without sheets and dollar signs; a single cell is called once. */
function ranges(written: string): string {
  const areas = written.replaceAll('$', '').split(/[,\s]+/);
  return areas.map((each) => each.replace(/^.*!/, '').replace(/^(\w+):\1$/, '$1')).join(',');
}

function conditionalFacts(format: HostConditionalFormat): Facts {
  return {
    type: format.type,
    range: ranges(format.range),
    formula: withoutEquals(format.formula),
    colour: format.color?.toUpperCase(),
    fill: format.fill?.toUpperCase(),
    bold: format.bold ?? false,
    icons: format.iconSet,
    thresholds: format.thresholds?.join(', '),
    reverse: format.reverse ?? false,
    'icons only': format.showIconOnly ?? false,
    least: format.min,
    most: format.max,
  };
}

/** The formats in their order, as far as the order means something: each with those behind it that it may hide. */
function conditionalOrder(formats: readonly HostConditionalFormat[]): { readonly set: string; readonly order: string } {
  const keys = formats.map(keyOf(conditionalFacts));
  const pairs = formats.flatMap((format, at) =>
    formats.flatMap((other, behind) =>
      behind > at && keys[at] !== keys[behind] && overlaps(format.range, other.range)
        ? [`${label(format)} before ${label(other)}`]
        : [],
    ),
  );
  return { set: JSON.stringify([...keys].sort()), order: pairs.sort().join('; ') };
}

function label({ range, formula, type }: HostConditionalFormat): string {
  return `${ranges(range)} ${withoutEquals(formula) ?? type}`;
}

function overlaps(a: string, b: string): boolean {
  const parsed = (text: string): Range[] =>
    ranges(text)
      .split(',')
      .flatMap((each) => parseRange(each) ?? []);
  return parsed(a).some((first) =>
    parsed(b).some(
      (second) =>
        first.firstRow <= second.lastRow &&
        second.firstRow <= first.lastRow &&
        first.firstColumn <= second.lastColumn &&
        second.firstColumn <= first.lastColumn,
    ),
  );
}

function validationFacts(validation: HostValidation): Facts {
  return {
    range: ranges(validation.range),
    list: validation.list,
    'allows blank': validation.allowBlank,
    title: validation.title ?? '',
    message: validation.message ?? '',
    alert: validation.alert,
  };
}

/** A line with or without markers is a line; the markers are told by themselves. */
function kindOf(type: string): string {
  return type.replace(/^LineMarkers/, 'Line');
}

function chartFacts(chart: HostChart, ignoresTexts: boolean): Facts {
  const titleReference = optionalReference(chart.titleReference);
  return {
    name: chart.name,
    type: kindOf(chart.type),
    title: ignoresTexts && titleReference !== null ? null : chart.title,
    'title reference': titleReference,
    description: chart.description,
    place: `${cellAddress(chart.fromRow, chart.fromColumn)}:${cellAddress(chart.toRow, chart.toColumn)}`,
    legend: chart.legend.visible ? chart.legend.position : 'None',
    'series left out of the legend': chart.legend.visible ? numbers(chart.legend.hidden) : '',
    ...axisFacts('category axis', chart.categoryAxis),
    ...axisFacts('value axis', chart.valueAxis),
    'number of series': chart.series.length,
    ...(Object.assign(
      {},
      ...chart.series.map((series, at) => seriesFacts(`series ${at + 1}`, series, ignoresTexts)),
    ) as Facts),
  };
}

function axisFacts(what: string, axis: HostAxis): Facts {
  return {
    [`${what} visible`]: axis.visible,
    [`${what} title`]: axis.title,
    [`${what} least`]: axis.min,
    [`${what} most`]: axis.max,
    [`${what} format`]: axis.format ?? 'General',
    [`${what} gridlines`]: axis.gridlines,
  };
}

function seriesFacts(what: string, series: HostSeries, ignoresTexts: boolean): Facts {
  const isLine = series.type.startsWith('Line');
  const own = markFacts('', series.mark, isLine);
  const nameReference = optionalReference(series.nameReference);
  const facts: Facts = {
    [`${what} name`]: ignoresTexts && nameReference !== null ? null : series.name,
    [`${what} name reference`]: nameReference,
    [`${what} values`]: optionalReference(series.values),
    [`${what} categories`]: optionalReference(series.categories),
    [`${what} type`]: kindOf(series.type),
    ...markFacts(what, series.mark, isLine),
    [`${what} marker`]: isLine ? (series.marker ?? 'Automatic') : null,
    ...labelFacts(what, series.labels),
    [`${what} gap`]: series.gap,
    [`${what} overlap`]: series.overlap,
  };
  if (isLine && (series.marker ?? 'None') !== 'None') {
    facts[`${what} marker size`] = series.markerSize;
    facts[`${what} marker colour`] = series.markerColor?.toUpperCase();
  }
  for (const [index, point] of Object.entries(series.points)) {
    const where = `${what} point ${Number(index) + 1}`;
    const mark = markFacts('', point.mark, isLine);
    // A point that is drawn as its series is need not be said.
    if (JSON.stringify(mark) !== JSON.stringify(own)) Object.assign(facts, markFacts(where, point.mark, isLine));
    if (point.label) Object.assign(facts, labelFacts(where, point.label));
  }
  return facts;
}

function markFacts(what: string, mark: HostMark, isLine: boolean): Facts {
  const { fill, line } = mark;
  return {
    // A line has nothing to fill.
    ...(isLine ? {} : { [`${what} fill`]: fill?.toUpperCase(), [`${what} hatched`]: mark.hatched ?? false }),
    [`${what} line`]: line?.toUpperCase(),
    ...(line === null
      ? {}
      : { [`${what} line weight`]: mark.lineWeight ?? 0.75, [`${what} line style`]: mark.lineStyle ?? 'Continuous' }),
  };
}

function labelFacts(what: string, label: HostLabel | null): Facts {
  if (!label) return { [`${what} labels`]: null };
  return {
    [`${what} labels`]: 'shown',
    [`${what} label position`]: label.position,
    [`${what} label value`]: label.showValue,
    [`${what} label series name`]: label.showSeriesName,
    [`${what} label format`]: label.format ?? 'General',
    [`${what} label colour`]: label.color?.toUpperCase(),
  };
}

const FORMAT_NAMES = {
  bold: 'bold',
  italic: 'italic',
  underline: 'underline',
  size: 'size',
  color: 'colour',
  fontName: 'font',
  fill: 'fill',
  numberFormat: 'number format',
  horizontal: 'horizontal alignment',
  vertical: 'vertical alignment',
  wrap: 'wrap',
  indent: 'indent',
  locked: 'locked',
} as const satisfies Record<Exclude<keyof HostFormat, 'borders'>, string>;

type FormatKey = keyof typeof FORMAT_NAMES;
const FORMAT_KEYS = Object.keys(FORMAT_NAMES) as FormatKey[];

/** What a cell looks like where nothing else is said, apart from what each workbook chooses for itself. */
const USUAL: Partial<Record<FormatKey, Fact>> = {
  bold: false,
  italic: false,
  underline: 'None',
  numberFormat: 'General',
  horizontal: 'General',
  vertical: 'Bottom',
  wrap: false,
  indent: 0,
  locked: true,
};

function formatFact(format: HostFormat | undefined, key: FormatKey, normal: NormalFormat | undefined): Fact {
  const usual = normal?.[key] ?? USUAL[key] ?? null;
  const said = format?.[key] ?? usual;
  // Excel indents only what is aligned to a side, and aligns it when it is indented.
  if (key === 'horizontal' && said === 'General' && (format?.indent ?? 0) > 0) return 'Left';
  if (said === '') return null;
  return key === 'color' || key === 'fill' ? (said as string | null)?.toUpperCase() : said;
}

function formatFacts(format: HostFormat | undefined, normal: NormalFormat | undefined): Facts {
  const facts: Facts = {};
  for (const key of FORMAT_KEYS) facts[FORMAT_NAMES[key]] = formatFact(format, key, normal);
  for (const edge of ['top', 'bottom', 'left', 'right'] as const) {
    facts[`${edge} border`] = borderText(format?.borders?.[edge]);
  }
  return facts;
}

function borderText(border: HostBorder | undefined): string | null {
  if (!border || border.style === 'None') return null;
  return `${border.style} ${border.weight} ${border.color.toUpperCase()}`;
}

const NO_CELLS: ReadonlyMap<number, HostCell> = new Map();

function compareCells(place: string, a: HostSheet, b: HostSheet, { say, options }: Comparison): void {
  for (const row of keysOf(a.cells, b.cells)) {
    const [first, second] = [a.cells.get(row) ?? NO_CELLS, b.cells.get(row) ?? NO_CELLS];
    for (const [column, cell] of first) {
      compareCell(() => `${place}!${cellAddress(row, column)}`, cell, second.get(column), options, say);
    }
    for (const [column, cell] of second) {
      if (!first.has(column)) {
        compareCell(() => `${place}!${cellAddress(row, column)}`, undefined, cell, options, say);
      }
    }
  }
  const [edges, others] = [edgesOf(a), edgesOf(b)];
  const compareEdge = (key: number): void => {
    const [first, second] = [edges.get(key), others.get(key)];
    if (first === second || (first && second && isSameBorder(first, second))) return;
    const { address, what } = edgeOf(key);
    say(`${place}!${address}`, what, borderText(first), borderText(second));
  };
  for (const key of edges.keys()) compareEdge(key);
  for (const key of others.keys()) if (!edges.has(key)) compareEdge(key);
}

function compareCell(
  where: () => string,
  a: HostCell | undefined,
  b: HostCell | undefined,
  options: CompareOptions,
  say: Comparison['say'],
): void {
  const tell = (what: string, first: Fact, second: Fact): void => {
    if (first !== second) say(where(), what, first, second);
  };
  const hasFormula = a?.formula !== undefined || b?.formula !== undefined;
  if (!hasFormula || options.values !== 'formulas-only') {
    const [first, second] = [valueOf(a), valueOf(b)];
    tell('value', first, second);
    if (first === second) tell('error', a?.error ?? false, b?.error ?? false);
  }
  if (hasFormula) tell('formula', a?.formula ?? null, b?.formula ?? null);
  if (a?.link || b?.link) {
    tell('link', optionalReference(a?.link?.reference), optionalReference(b?.link?.reference));
    tell('link address', a?.link?.address ?? null, b?.link?.address ?? null);
    tell('link tip', a?.link?.tip ?? '', b?.link?.tip ?? '');
  }
  const [before, after] = [a?.format, b?.format];
  if (!before && !after) return;
  for (const key of FORMAT_KEYS) {
    if (before && after && before[key] === after[key] && before.indent === after.indent) continue;
    tell(
      FORMAT_NAMES[key],
      formatFact(a?.format, key, options.normal) ?? null,
      formatFact(b?.format, key, options.normal) ?? null,
    );
  }
}

/** A text without a character is what an empty cell reads as. */
function valueOf(cell: HostCell | undefined): Fact {
  return cell === undefined || cell.value === '' ? null : cell.value;
}

const ACROSS = 20_000;

/** The lines that are drawn, each once: that between two cells is the bottom or the right one of the first of them. */
function edgesOf(sheet: HostSheet): Map<number, HostBorder> {
  const edges = new Map<number, HostBorder>();
  const put = (row: number, column: number, upright: boolean, edge: HostEdge, border: HostBorder): void => {
    const key = (row * ACROSS + column) * 2 + (upright ? 1 : 0);
    // Of two that differ the later cell's is drawn, in whatever order they come.
    if (border.style === 'None' || ((edge === 'bottom' || edge === 'right') && edges.has(key))) return;
    edges.set(key, border);
  };
  for (const [row, cells] of sheet.cells) {
    for (const [column, { format }] of cells) {
      const borders = format?.borders;
      if (!borders) continue;
      if (borders.top) put(row - 1, column, false, 'top', borders.top);
      if (borders.bottom) put(row, column, false, 'bottom', borders.bottom);
      if (borders.left) put(row, column - 1, true, 'left', borders.left);
      if (borders.right) put(row, column, true, 'right', borders.right);
    }
  }
  return edges;
}

function isSameBorder(a: HostBorder, b: HostBorder): boolean {
  return a.style === b.style && a.weight === b.weight && a.color.toUpperCase() === b.color.toUpperCase();
}

/** Where an edge stands; those at the sheet's own edges are the top or left one of their cell. */
function edgeOf(key: number): { readonly address: string; readonly what: string } {
  const upright = key % 2 === 1;
  const cell = Math.floor(key / 2);
  const [row, column] = [Math.floor(cell / ACROSS), cell % ACROSS];
  const side = upright ? (column === 0 ? 'left' : 'right') : row === 0 ? 'top' : 'bottom';
  return { address: cellAddress(Math.max(row, 1), Math.max(column, 1)), what: `${side} border` };
}
