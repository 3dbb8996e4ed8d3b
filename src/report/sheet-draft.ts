import { cellAddress } from '../domain/address';
import { fromOre, type AmountUnit, type Ore } from '../domain/money';
import { formatMoneyRounded } from '../strings/format';
import type { Language } from '../domain/finding';
import { reportText } from '../strings/report-text';
import type { BasisCell } from './basis/basis';
import { heightOf, pageBreaks, pageRoom, usedBefore, type Together } from './pages';
import { pageTexts } from './page-texts';
import { linesOf, rowHeight } from './text-room';
import { wrappedLink } from './formulas';
import { cell, rangeOf } from './grid';
import type { ReportInput, SheetNames } from './input';
import { COLOR, moneyFormat, percentFormat, reportStyles, statusColors } from './look';
import type { CellPlan, ChartPlan, ConditionalFormatPlan, PlanValue, SheetPlan, StylePlan } from './plan';

/** What the sheets with grouped tables and charts share: a draft that is filled from the top, and their styles. */

/** A sheet under way. `row` is the next free one. */
export interface SheetDraft {
  readonly widths: ReadonlyMap<number, number>;
  readonly lastColumn: number;
  readonly cells: CellPlan[];
  readonly heights: Map<number, number>;
  readonly merges: string[];
  readonly charts: ChartPlan[];
  readonly formats: ConditionalFormatPlan[];
  /** Rows that a page break must not part. */
  readonly together: Together[];
  /** Rows that begin a page. */
  readonly breaks: number[];
  row: number;
}

export const FIRST_COLUMN = 2;
const LONGEST_IN_TITLE = 45;

/** `widths` in characters, from column A. */
export function newDraft(widths: readonly number[]): SheetDraft {
  return {
    widths: new Map(widths.map((width, index) => [index + 1, width])),
    lastColumn: widths.length,
    cells: [],
    heights: new Map(),
    merges: [],
    charts: [],
    formats: [],
    together: [],
    breaks: [],
    row: 1,
  };
}

/** The width of a column of amounts: for the longest of them with a sign and room to grow, ten digits where they are kronor. */
export function amountWidth(unit: AmountUnit, amounts: readonly (Ore | null)[]): number {
  const longest = Math.max(
    0,
    ...amounts.map((ore) =>
      ore === null ? 0 : formatMoneyRounded(Math.abs(ore), unit, 'sv').length - unit.length - 1,
    ),
  );
  return Math.max(unit === 'kr' ? 15.5 : 12.5, longest + 4);
}

function widthsOf(draft: SheetDraft, first: number, last = first): number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => draft.widths.get(first + at) ?? 8.43);
}

/** Makes a row high enough for a text that wraps in its columns. A row is never made lower. */
function fitRow(draft: SheetDraft, row: number, first: number, text: string, last = first, bold = false): void {
  setHeight(draft, row, rowHeight(linesOf(text, widthsOf(draft, first, last), bold)));
}

/** Makes a row at least so high, in points. */
export function setHeight(draft: SheetDraft, row: number, height: number): void {
  draft.heights.set(row, Math.max(height, draft.heights.get(row) ?? 0));
}

/** A text in a cell of its own, wrapped. */
export function putText(
  draft: SheetDraft,
  row: number,
  column: number,
  text: string | null,
  style: string,
  extra: Partial<CellPlan> = {},
): void {
  draft.cells.push(cell(row, column, text, style, extra));
  if (text !== null) fitRow(draft, row, column, text);
}

/** A name that leads somewhere, wrapped. */
export function putLink(
  draft: SheetDraft,
  row: number,
  column: number,
  name: string,
  style: string,
  link: CellPlan['link'],
): void {
  const extra = link ? { link, ...wrappedLink(name, linesOf(name, widthsOf(draft, column))) } : {};
  putText(draft, row, column, name, style, extra);
}

/**
 * A text over several columns. It flows into the empty ones beside it; one that is too long for them wraps instead, for
 * which alone they become one cell.
 */
export function putWide(
  draft: SheetDraft,
  row: number,
  columns: readonly [first: number, last: number],
  text: string,
  style: string,
  extra: Partial<CellPlan> = {},
): void {
  const [first, last] = columns;
  const bold = style.startsWith('board-group') || style.startsWith('board-total');
  const long = linesOf(text, widthsOf(draft, first, last), bold) > 1;
  draft.cells.push(cell(row, first, text, long ? `${style}-wrap` : style, extra));
  for (let column = first + 1; column <= last; column += 1) draft.cells.push(cell(row, column, null, style));
  if (long && last > first) draft.merges.push(rangeOf(row, first, row, last));
  fitRow(draft, row, first, text, last, bold);
}

/** A figure; a dash where there is none. */
export function putFigure(
  draft: SheetDraft,
  row: number,
  column: number,
  value: number | null,
  style: string,
  formula?: string,
): void {
  draft.cells.push(
    value === null
      ? cell(row, column, '–', style)
      : cell(row, column, value, style, formula === undefined ? {} : { formula }),
  );
}

/** A figure of Underlag. Where Underlag has nothing to sum it is a dash, unless the core knows an amount all the same. */
export function putBasis(
  draft: SheetDraft,
  row: number,
  column: number,
  from: BasisCell | null,
  core: number | null,
  style: string,
  extra: Partial<CellPlan> = {},
): void {
  if (from) draft.cells.push(cell(row, column, from.value, style, { ...extra, formula: from.reference }));
  else putFigure(draft, row, column, core === 0 ? null : core, style);
}

export interface HeaderPlan {
  readonly column: number;
  readonly text: string;
  /** Words stand left, figures right. */
  readonly right?: boolean;
  /** The last column that the header stands over. */
  readonly to?: number;
  /** Words beside a column of figures keep a little distance. */
  readonly indent?: boolean;
}

/** The header row of a table; leaves `row` on the next one. */
export function putHeader(draft: SheetDraft, headers: readonly HeaderPlan[]): number {
  const { row } = draft;
  for (const { column, text, right, indent, to = column } of headers) {
    const wide = to > column;
    const words = wide ? 'board-header' : 'header';
    const style = right ? 'headerRight' : indent ? `${words}${wide ? '-indent' : 'Indent'}` : words;
    draft.cells.push(cell(row, column, text, style));
    for (let at = column + 1; at <= to; at += 1) draft.cells.push(cell(row, at, null, style));
    fitRow(draft, row, column, text, to, true);
  }
  setHeight(draft, row, 20);
  draft.row += 1;
  return row;
}

/** A heading above a table, with a note under it. */
export function putHeading(draft: SheetDraft, text: string, note?: string): void {
  draft.cells.push(cell(draft.row, FIRST_COLUMN, text, 'heading'));
  setHeight(draft, draft.row, 20);
  draft.row += 1;
  if (note === undefined) return;
  draft.cells.push(cell(draft.row, FIRST_COLUMN, note, 'note'));
  draft.row += 1;
}

/** Title, what the amounts are, and the way back. */
export function putTop(draft: SheetDraft, title: string, note: string, input: ReportInput, names: SheetNames): void {
  draft.cells.push(
    cell(1, FIRST_COLUMN, title.replace(/\s+/g, ' ').trim(), 'title'),
    cell(2, FIRST_COLUMN, note, 'note'),
    cell(3, FIRST_COLUMN, reportText(input.lang, 'link.back'), 'link', {
      link: { sheet: names.compliance, address: 'A1' },
    }),
  );
  setHeight(draft, 1, 30);
  draft.row = 4;
}

/** One sentence over the whole width, on the colours of a status. */
export function putSentence(draft: SheetDraft, text: string, style: string, extra: Partial<CellPlan> = {}): void {
  const { row, lastColumn } = draft;
  draft.cells.push(cell(row, FIRST_COLUMN, text, style, extra));
  // The colour follows the sentence's symbol when the sentence changes.
  draft.formats.push(
    ...statusColors(rangeOf(row, FIRST_COLUMN, row, lastColumn), `$${cellAddress(row, FIRST_COLUMN)}`),
  );
  for (let column = FIRST_COLUMN + 1; column <= lastColumn; column += 1)
    draft.cells.push(cell(row, column, null, style));
  draft.merges.push(rangeOf(row, FIRST_COLUMN, row, lastColumn));
  fitRow(draft, row, FIRST_COLUMN, text, lastColumn, true);
  setHeight(draft, row, 24);
  draft.row += 1;
}

/** Room for a chart of so many rows over all columns; gives its corners and leaves `row` below it. */
export function chartPlace(draft: SheetDraft, rows: number): Pick<ChartPlan, 'from' | 'to'> {
  const first = draft.row;
  const last = first + rows - 1;
  draft.together.push({ first, last });
  draft.row = last + 2;
  return { from: { row: first, column: FIRST_COLUMN }, to: { row: last, column: draft.lastColumn } };
}

/** Says that these rows belong on one page. */
export function keepTogether(draft: SheetDraft, first: number, last: number): void {
  draft.together.push({ first, last });
}

/** Colours the statuses of a column; nothing where there are no rows. */
export function colourStatuses(draft: SheetDraft, first: number, last: number, column: number): void {
  if (last < first) return;
  draft.formats.push(...statusColors(rangeOf(first, column, last, column), cellAddress(first, column)));
}

/** The pages of what is drawn so far. */
function paged(draft: SheetDraft): Omit<Parameters<typeof pageBreaks>[0], 'lastRow'> {
  const { heights, together, breaks } = draft;
  return { widths: [...draft.widths.values()], heights, together, breaks };
}

/** The height of a row that holds a text in a column, or across several, as it will be drawn. */
export function heightFor(
  draft: SheetDraft,
  columns: number | readonly [first: number, last: number],
  text: string,
): number {
  const [first, last] = typeof columns === 'number' ? [columns, columns] : columns;
  return rowHeight(linesOf(text, widthsOf(draft, first, last)));
}

/**
 * Begins a table in the middle of a sheet, heading and header being `head` points high: on a new page where it would be
 * parted and a page has room for it, or where only its head would stand on this one.
 */
export function beginTable(draft: SheetDraft, head: number, rows: readonly number[]): void {
  const room = pageRoom([...draft.widths.values()]);
  const left = room - usedBefore(paged(draft), draft.row);
  const sum = (heights: readonly number[]): number => heights.reduce((all, height) => all + height, 0);
  const whole = head + sum(rows);
  const start = head + sum(rows.slice(0, FIRST_ROWS));
  if (draft.row > 1 && left < (whole <= room ? whole : start)) draft.breaks.push(draft.row);
}

/** Rows that stay with the head of their table. */
const FIRST_ROWS = 4;

/**
 * Before rows of such a height all in all: where the page has no room for them the next one begins, with the header again.
 * A sheet repeats one header by itself, that of its last table.
 */
export function continueTable(draft: SheetDraft, height: number, header: () => void): void {
  const room = pageRoom([...draft.widths.values()]);
  if (usedBefore(paged(draft), draft.row) + height <= room) return;
  draft.breaks.push(draft.row);
  header();
}

/** The finished sheet. `repeat` is the header row that every page of the last table begins with. */
export function finishDraft(
  draft: SheetDraft,
  input: ReportInput,
  sheet: { readonly id: string; readonly name: string; readonly repeat?: number },
): SheetPlan {
  const last = Math.max(...draft.cells.map(({ row }) => row), ...draft.charts.map(({ to }) => to.row));
  // Every row has its height, so that pages are what they are reckoned to be whatever the font.
  for (let row = 1; row <= last; row += 1) setHeight(draft, row, heightOf(draft.heights, row, row));
  const breaks = pageBreaks({
    ...paged(draft),
    lastRow: last,
    ...(sheet.repeat === undefined ? {} : { repeat: sheet.repeat }),
  });
  return {
    id: sheet.id,
    name: sheet.name,
    cells: [...draft.cells].sort((a, b) => a.row - b.row || a.column - b.column),
    columnWidths: [...draft.widths].map(([column, width]) => ({ column, width })),
    rowHeights: [...draft.heights].sort(([a], [b]) => a - b).map(([row, height]) => ({ row, height })),
    freeze: { rows: 1, columns: 0 },
    gridlines: false,
    tabColor: COLOR.outcome,
    merges: draft.merges,
    conditionalFormats: draft.formats,
    charts: draft.charts,
    print: {
      orientation: 'landscape',
      fit: { wide: 1, tall: 0 },
      area: rangeOf(1, 1, last, draft.lastColumn),
      ...(sheet.repeat === undefined ? {} : { titleRows: { first: sheet.repeat, last: sheet.repeat } }),
      ...pageTexts(input),
      ...(breaks.length > 0 ? { breaks } : {}),
      centerHorizontally: true,
    },
  };
}

/** An amount with its sign, for sentences: "+12 500 tkr". */
export function signedMoney(ore: Ore, unit: AmountUnit, lang: Language): string {
  const text = formatMoneyRounded(ore, unit, lang);
  return ore > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/** A value axis from zero, which columns and bars need so that their lengths compare. */
export function axisFromZero(
  unit: AmountUnit,
  numbers: readonly (number | null)[],
): NonNullable<ChartPlan['valueAxis']> {
  const below = numbers.some((number) => number !== null && number < 0);
  const above = numbers.some((number) => number !== null && number > 0);
  return {
    title: unit,
    format: moneyFormat(unit),
    gridlines: false,
    ...(below ? {} : { min: 0 }),
    ...(below && !above ? { max: 0 } : {}),
  };
}

/** A name in a chart's title, cut where the title would take several lines. */
export function inTitle(name: string): string {
  return name.length > LONGEST_IN_TITLE ? `${name.slice(0, LONGEST_IN_TITLE - 1).trimEnd()}…` : name;
}

/** An amount as text, or a dash. */
export function moneyText(ore: Ore | null, unit: AmountUnit, lang: Language): string {
  return ore === null ? '–' : formatMoneyRounded(ore, unit, lang);
}

/** An amount in the workbook's unit; null stays. */
export function inUnit(ore: Ore | null, unit: AmountUnit): number | null {
  return ore === null ? null : fromOre(ore, unit);
}

/** Name, number format and look of each kind of row and cell. */
export function boardStyles(unit: AmountUnit): Record<string, StylePlan> {
  const money = moneyFormat(unit);
  const [positive = money] = money.split(';');
  const change = `+${positive};"−"${positive};0`;
  const line = { style: 'thin', color: COLOR.line } as const;
  const strong = { style: 'medium', color: COLOR.outcome } as const;
  const rows: Record<string, StylePlan> = {
    row: { color: COLOR.ink, vertical: 'center', bottom: line },
    group: { color: COLOR.ink, vertical: 'center', bold: true, fill: COLOR.header, bottom: line },
    total: { color: COLOR.ink, vertical: 'center', bold: true, top: strong, bottom: strong },
  };
  const kinds: Record<string, StylePlan> = {
    text: {},
    'text-wrap': { wrap: true },
    cell: { wrap: true },
    link: { wrap: true, color: COLOR.link, underline: true },
    date: { horizontal: 'right', wrap: true },
    // Words beside a column of figures keep a little distance.
    word: { wrap: true, horizontal: 'left', indent: 1 },
    'wide-word': { horizontal: 'left', indent: 1 },
    'wide-word-wrap': { wrap: true, horizontal: 'left', indent: 1 },
    mark: { horizontal: 'left', indent: 1, color: COLOR.muted },
    status: { bold: true, horizontal: 'left', indent: 1 },
    money: { numberFormat: money, horizontal: 'right' },
    change: { numberFormat: change, horizontal: 'right' },
    // Most cells of a column of moves have none: a dash reads more quietly than a zero.
    move: { numberFormat: `+${positive};"−"${positive};"–"`, horizontal: 'right' },
    percent: { numberFormat: percentFormat(1), horizontal: 'right' },
    growth: { numberFormat: percentFormat(1, true).replace(/[^;]*$/, '"–"'), horizontal: 'right' },
  };
  const note = { size: 9, color: COLOR.muted, vertical: 'top' } as const;
  const header: StylePlan = { ...reportStyles(unit)['header'], wrap: false };
  const styles: Record<string, StylePlan> = {
    'board-note': note,
    'board-note-wrap': { ...note, wrap: true },
    'board-header': header,
    'board-header-indent': { ...header, horizontal: 'left', indent: 1 },
  };
  for (const [row, look] of Object.entries(rows)) {
    for (const [kind, own] of Object.entries(kinds)) styles[`board-${row}-${kind}`] = { ...look, ...own };
  }
  return styles;
}

/** The value of a text cell, or a dash. */
export function orDash(text: PlanValue): string {
  return text === null || text === '' ? '–' : String(text);
}
