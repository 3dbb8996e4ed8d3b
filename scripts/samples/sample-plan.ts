import { cellAddress, columnLetters } from '../../src/domain/address';
import {
  cellValue,
  columnLook,
  columnValidation,
  inputStyles,
  LISTS,
  listName,
  type CellFormat,
  type ListRole,
} from '../../src/app/template-columns';
import { columnName, tableName } from '../../src/app/template-words';
import type { CellPlace } from '../../src/domain/finding';
import type { ColumnRole, TableRole } from '../../src/domain/model';
import { COLOR } from '../../src/report/look';
import type {
  CellPlan,
  ConditionalFormatPlan,
  SheetPlan,
  StylePlan,
  TablePlan,
  ValidationPlan,
  WorkbookPlan,
} from '../../src/report/plan';
import { rangeText } from '../../src/report/reference';
import { BASE_YEAR, BOARD, FRAME_BRIDGE, PERIOD_MONTH, TARGET_YEAR } from './board-2026';
import { COST_TYPES, shown, type SampleRow, type SampleTables, type SampleValue } from './sample-tables';

const LANG = 'sv';

type SampleColumn = ColumnRole | 'note';

/** Where a table stands in the controller's workbook: several to a sheet, each under a title of its own. */
interface Place {
  readonly role: TableRole;
  readonly sheet: string;
  readonly headerRow: number;
  readonly firstColumn: number;
  readonly title: string;
  readonly columns: readonly SampleColumn[];
  /** Columns that the table's own totals row sums. */
  readonly totals?: readonly SampleColumn[];
  readonly formats?: Readonly<Partial<Record<SampleColumn, CellFormat>>>;
}

const README = 'Läs mig';
const FOLLOW_UP = 'Uppföljning';
const NOTE_HEADER = 'Anmärkning';

const PLACES: readonly Place[] = [
  {
    role: 'settings',
    sheet: 'Inställningar',
    headerRow: 3,
    firstColumn: 1,
    title: 'Inställningar',
    columns: ['key', 'value'],
  },
  {
    role: 'decisions',
    sheet: 'Beslut',
    headerRow: 3,
    firstColumn: 1,
    title: 'Beslut som budgeten vilar på',
    columns: ['decision', 'diaryNumber', 'paragraph', 'body', 'date', 'effectiveFrom', 'amends', 'title', 'note'],
  },
  {
    role: 'units',
    sheet: 'Organisation',
    headerRow: 3,
    firstColumn: 1,
    title: 'Enheter',
    columns: ['unit', 'parent', 'validFrom', 'validTo'],
  },
  {
    role: 'successions',
    sheet: 'Organisation',
    headerRow: 3,
    firstColumn: 6,
    title: 'Vart enheterna har gått',
    columns: ['fromUnit', 'toUnit', 'share', 'effectiveFrom', 'decision'],
  },
  {
    role: 'costTypes',
    sheet: 'Kostnadsslag',
    headerRow: 3,
    firstColumn: 1,
    title: 'Kostnads- och intäktsslag',
    columns: ['costType', 'kind', 'targetGroup', 'accountFrom', 'accountTo', 'trait'],
  },
  {
    role: 'frames',
    sheet: 'Ramar',
    headerRow: 4,
    firstColumn: 1,
    title: 'Beslutade nettoramar 2026',
    columns: ['unit', 'frame', 'decision'],
    totals: ['frame'],
  },
  {
    role: 'adjustments',
    sheet: 'Ramar',
    headerRow: 4,
    firstColumn: 5,
    title: 'Ramjusteringar 2026',
    columns: [
      'no',
      'fromUnit',
      'toUnit',
      'costType',
      'amount',
      'fullYearAmount',
      'effectiveFrom',
      'duration',
      'decision',
      'reason',
    ],
  },
  {
    role: 'budget',
    sheet: 'Budget 2026',
    headerRow: 4,
    firstColumn: 1,
    title: 'Budget 2026 per enhet och kostnadsslag',
    columns: ['unit', 'costType', 'decided', 'revised', 'year'],
    totals: ['decided', 'revised'],
  },
  {
    role: 'reallocations',
    sheet: 'Omfördelningar',
    headerRow: 4,
    firstColumn: 1,
    title: 'Omfördelningar mellan kostnadsslag',
    columns: ['no', 'unit', 'fromCostType', 'toCostType', 'amount', 'decision', 'reason'],
  },
  {
    role: 'outcome',
    sheet: 'Utfall',
    headerRow: 4,
    firstColumn: 1,
    title: 'Utfall per månad',
    columns: ['year', 'month', 'unit', 'costType', 'amount'],
    formats: { amount: 'amount' },
  },
  {
    role: 'forecast',
    sheet: 'Prognos',
    headerRow: 4,
    firstColumn: 1,
    title: 'Helårsprognos efter augusti',
    columns: ['unit', 'costType', 'amount', 'year'],
    totals: ['amount'],
  },
  {
    role: 'items',
    sheet: 'Jämförelseposter',
    headerRow: 4,
    firstColumn: 1,
    title: 'Jämförelsestörande poster',
    columns: ['year', 'month', 'unit', 'costType', 'amount', 'description'],
  },
  {
    role: 'targets',
    sheet: 'Mål och uppdrag',
    headerRow: 4,
    firstColumn: 1,
    title: 'Mål för nettokostnadsutvecklingen 2026',
    columns: ['target', 'scope', 'object', 'maxDevelopment', 'reading', 'base', 'decision'],
  },
  {
    role: 'assignments',
    sheet: 'Mål och uppdrag',
    headerRow: 11,
    firstColumn: 1,
    title: 'Uppdrag',
    columns: ['assignment', 'object', 'amount', 'decision'],
  },
  {
    role: 'actions',
    sheet: 'Åtgärdsplan',
    headerRow: 4,
    firstColumn: 1,
    title: 'Åtgärdsplan för ekonomi i balans',
    columns: [
      'no',
      'programme',
      'action',
      'unit',
      'costType',
      'owner',
      'start',
      'end',
      'duration',
      'fullYearEffect',
      'targetYearEffect',
      'realised',
      'forecast',
      'status',
      'inBudget',
      'assignment',
      'decision',
    ],
    totals: ['targetYearEffect', 'realised', 'forecast'],
  },
];

const SUBTITLE = 'Belopp i tkr, kostnad positiv och intäkt negativ. Påhittade siffror.';
const UNSIGNED = 'Belopp i tkr utan tecken. Påhittade siffror.';

const SUBTITLES: Readonly<Partial<Record<string, string>>> = {
  Ramar: UNSIGNED,
  'Budget 2026': SUBTITLE,
  Omfördelningar: UNSIGNED,
  Utfall: SUBTITLE,
  Prognos: SUBTITLE,
  Jämförelseposter: SUBTITLE,
  'Mål och uppdrag': 'Beloppet i tkr. Målen gäller helåret.',
  Åtgärdsplan: 'Effekter i tkr, positiva när de förbättrar resultatet. Påhittade siffror.',
};

/** Columns that need another width here than in the template. */
const WIDTHS: Readonly<Record<string, Readonly<Record<number, number>>>> = {
  'Mål och uppdrag': { 1: 20, 2: 18, 3: 20 },
};

/** Titles and links above the tables; what each sheet's tables begin under. */
export interface SampleBook {
  readonly plan: WorkbookPlan;
  /** The cell of a row (from 0) in a column. */
  readonly placeOf: (role: TableRole, row: number, column: ColumnRole) => CellPlace;
  readonly headerOf: (role: TableRole, column: ColumnRole) => CellPlace;
}

export interface SampleText {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly lists: readonly { readonly heading: string; readonly lines: readonly string[] }[];
}

/** The controller's workbook around these tables. */
export function sampleBook(tables: SampleTables, readme: SampleText): SampleBook {
  const sheets = [...new Set(PLACES.map(({ sheet }) => sheet))];
  return {
    plan: {
      styles: { ...inputStyles(), ...styles() },
      sheets: [readmeSheet(readme), ...sheets.map((sheet) => tablesSheet(sheet, tables)), followUpSheet(tables)],
      names: (Object.keys(LISTS) as ListRole[]).map((role) => listRange(role, tables)),
      activate: 'readme',
    },
    placeOf: (role, row, column) => cellPlace(role, column, row + 1),
    headerOf: (role, column) => cellPlace(role, column, 0),
  };
}

function placeOfTable(role: TableRole): Place {
  const place = PLACES.find((candidate) => candidate.role === role);
  if (!place) throw new RangeError(`the samples have no table ${role}`);
  return place;
}

function cellPlace(role: TableRole, column: ColumnRole, below: number): CellPlace {
  const { sheet, headerRow, firstColumn, columns } = placeOfTable(role);
  const index = columns.indexOf(column);
  if (index < 0) throw new RangeError(`the samples have no column ${column} in ${role}`);
  return { sheet, address: cellAddress(headerRow + below, firstColumn + index) };
}

function styles(): Record<string, StylePlan> {
  const line = { style: 'thin', color: COLOR.line } as const;
  const head = {
    bold: true,
    color: COLOR.ink,
    fill: '#DDE6F0',
    vertical: 'center',
    bottom: { style: 'medium', color: COLOR.outcome },
  } as const;
  const total = {
    bold: true,
    color: COLOR.ink,
    top: { style: 'medium', color: COLOR.outcome },
    vertical: 'center',
  } as const;
  return {
    title: { size: 16, bold: true, color: COLOR.outcome },
    subtitle: { italic: true, color: COLOR.muted },
    heading: { size: 12, bold: true, color: COLOR.outcome, vertical: 'bottom' },
    text: { color: COLOR.ink, wrap: true, vertical: 'top' },
    warning: { color: '#7A4B00', fill: '#FFF4D6', wrap: true, vertical: 'center', bold: true, indent: 1 },
    header: head,
    'header-right': { ...head, horizontal: 'right', indent: 1 },
    total,
    'total-amount': { ...total, numberFormat: '#,##0', horizontal: 'right', indent: 1 },
    label: { color: COLOR.ink, bottom: line },
    number: { color: COLOR.ink, numberFormat: '#,##0', horizontal: 'right', indent: 1, bottom: line },
    percent: { color: COLOR.ink, numberFormat: '0.0\\ %', horizontal: 'right', indent: 1, bottom: line },
    'input-long': { ...inputStyles()['input-text'] },
    surcharge: { ...inputStyles()['input-text'], numberFormat: '0.00\\ %' },
  };
}

/** Long texts are cut to lines here; a row gets the height that they take. */
const README_WIDTH = 105;

function readmeSheet({ title, paragraphs, lists }: SampleText): SheetPlan {
  const cells: CellPlan[] = [{ row: 1, column: 2, value: title, style: 'title' }];
  const heights = [{ row: 1, height: 28 }];
  let row = 2;
  const add = (value: string, style: string): void => {
    cells.push({ row, column: 2, value, style });
    const lines = Math.ceil(value.length / (README_WIDTH * 0.92));
    heights.push({ row, height: style === 'heading' ? 26 : lines * 15 + (style === 'warning' ? 8 : 3) });
    row += 1;
  };
  paragraphs.forEach((text, index) => add(text, index === 0 ? 'warning' : 'text'));
  for (const { heading, lines } of lists) {
    add(heading, 'heading');
    for (const text of lines) add(text, 'text');
  }
  return {
    id: 'readme',
    name: README,
    cells,
    columnWidths: [
      { column: 1, width: 3 },
      { column: 2, width: README_WIDTH },
    ],
    rowHeights: heights,
    gridlines: false,
    tabColor: COLOR.better,
    print: { orientation: 'portrait', fit: { wide: 1, tall: 0 }, footer: '&L&F&R&P (&N)' },
  };
}

function tablesSheet(sheet: string, tables: SampleTables): SheetPlan {
  const places = PLACES.filter((place) => place.sheet === sheet);
  const cells: CellPlan[] = [];
  const plans: TablePlan[] = [];
  const validations: ValidationPlan[] = [];
  const widths = new Map<number, number>();
  const subtitle = SUBTITLES[sheet];
  if (subtitle !== undefined) cells.push({ row: 2, column: 1, value: subtitle, style: 'subtitle' });
  for (const place of places) {
    const { role, headerRow, firstColumn, columns, title } = place;
    const first = headerRow <= 4;
    cells.push({
      row: first ? 1 : headerRow - 1,
      column: firstColumn,
      value: title,
      style: first ? 'title' : 'heading',
    });
    putTable(cells, place, tables[role]);
    plans.push(tablePlan(place, tables[role].length));
    columns.forEach((column, index) => {
      const at = firstColumn + index;
      widths.set(at, Math.max(widths.get(at) ?? 0, widthOf(column, tables[role])));
      if (column === 'note') return;
      const range = rangeText({
        firstRow: headerRow + 1,
        firstColumn: at,
        lastRow: headerRow + tables[role].length,
        lastColumn: at,
      });
      const validation = columnValidation(role, column, range, LANG);
      if (validation) validations.push(validation);
    });
  }
  for (const [column, width] of Object.entries(WIDTHS[sheet] ?? {})) widths.set(Number(column), width);
  if (sheet === 'Ramar') putBridge(cells, tables.frames.length + 8);
  const [one] = places;
  const headerRow = one?.headerRow ?? 1;
  const wide = [...widths.values()].reduce((total, width) => total + width, 0);
  return {
    id: `sheet-${sheet}`,
    name: sheet,
    cells,
    columnWidths: [...widths].map(([column, width]) => ({ column, width })).sort((a, b) => a.column - b.column),
    rowHeights: [
      { row: 1, height: 26 },
      { row: headerRow, height: 20 },
    ],
    freeze: { rows: headerRow, columns: sheet === 'Åtgärdsplan' ? 3 : 0 },
    tables: plans,
    validations,
    ...(sheet === 'Åtgärdsplan' ? { conditionalFormats: statusFormats(tables) } : {}),
    print: {
      orientation: wide > 110 ? 'landscape' : 'portrait',
      fit: { wide: wide > 250 ? 2 : 1, tall: 0 },
      titleRows: { first: headerRow, last: headerRow },
      footer: '&L&A&R&P (&N)',
    },
  };
}

function headerText(role: TableRole, column: SampleColumn): string {
  return column === 'note' ? NOTE_HEADER : columnName(role, column, LANG);
}

function formatOf(column: SampleColumn): CellFormat {
  return column === 'note' ? 'long' : columnLook(column).format;
}

/** At least as in the template, and wide enough for the longest text; a column of sentences is no wider than that. */
function widthOf(column: SampleColumn, rows: readonly SampleRow[]): number {
  const own = formatOf(column) === 'long' || column === 'note' ? 14 : columnLook(column).width;
  return rows.reduce((width, row) => {
    const text = shown(row[column]);
    return typeof text === 'string' ? Math.max(width, Math.ceil(text.length * 0.95) + 2) : width;
  }, own);
}

function isNumeric(column: SampleColumn): boolean {
  return ['amount', 'percent', 'share'].includes(formatOf(column));
}

function putTable(cells: CellPlan[], place: Place, rows: readonly SampleRow[]): void {
  const { role, headerRow, firstColumn, columns, totals } = place;
  columns.forEach((column, index) => {
    const style = isNumeric(column) ? 'header-right' : 'header';
    cells.push({ row: headerRow, column: firstColumn + index, value: headerText(role, column), style });
  });
  rows.forEach((row, offset) => {
    columns.forEach((column, index) => {
      const format = formatOf(column);
      const isSurcharge = role === 'settings' && column === 'value' && row.value === 0.4615;
      const style = isSurcharge ? 'surcharge' : `input-${format}`;
      cells.push({
        row: headerRow + 1 + offset,
        column: firstColumn + index,
        style,
        ...content(format, row[column] ?? null),
      });
    });
  });
  if (!totals) return;
  columns.forEach((column, index) => {
    const row = headerRow + rows.length + 1;
    const at = { row, column: firstColumn + index };
    if (index === 0) cells.push({ ...at, value: TOTAL, style: 'total' });
    else if (!totals.includes(column)) cells.push({ ...at, value: null, style: 'total' });
    else {
      const formula = `SUBTOTAL(109,${tableName(role, LANG)}[${headerText(role, column)}])`;
      cells.push({ ...at, value: tenths(sumOf(rows, column)), formula, style: 'total-amount' });
    }
  });
}

const TOTAL = 'Summa';

function content(format: CellFormat, value: SampleValue): Pick<CellPlan, 'value' | 'formula'> {
  if (typeof value === 'object' && value !== null) return value;
  return { value: cellValue(format, value) };
}

/** Sums as Excel does: what is no number does not count. */
function sumOf(rows: readonly SampleRow[], column: SampleColumn): number {
  return rows.reduce((total, row) => total + numberOf(row[column]), 0);
}

function numberOf(value: SampleValue | undefined): number {
  return typeof value === 'number' ? value : 0;
}

/** Amounts have at most one decimal; a sum of them may not show what floating point left behind. */
function tenths(amount: number): number {
  return Math.round(amount * 10) / 10;
}

function tablePlan({ role, headerRow, firstColumn, columns, totals }: Place, rows: number): TablePlan {
  return {
    name: tableName(role, LANG),
    firstRow: headerRow,
    firstColumn,
    rows: rows + 1 + (totals ? 1 : 0),
    columns: columns.map((column, index) => ({
      name: headerText(role, column),
      ...(totals && index === 0 ? { totalsLabel: TOTAL } : {}),
      ...(totals?.includes(column) ? { totalsFunction: 'sum' as const } : {}),
    })),
    ...(totals ? { totalsRow: true } : {}),
    filter: role !== 'settings',
  };
}

function listRange(role: ListRole, tables: SampleTables): { name: string; sheet: string; range: string } {
  const { sheet, headerRow, firstColumn, columns } = placeOfTable(role);
  const letters = columnLetters(firstColumn + columns.indexOf(LISTS[role]));
  return {
    name: listName(role, LANG),
    sheet,
    range: `$${letters}$${headerRow + 1}:$${letters}$${headerRow + tables[role].length}`,
  };
}

/** How the sum of the frames came about, in cells below their table. */
function putBridge(cells: CellPlan[], row: number): void {
  const amounts = FRAME_BRIDGE.map(({ amount }) => amount);
  cells.push({ row, column: 1, value: 'Rambrygga (tkr)', style: 'heading' });
  FRAME_BRIDGE.forEach(({ text, amount }, index) => {
    cells.push({ row: row + 1 + index, column: 1, value: text, style: 'label' });
    cells.push({ row: row + 1 + index, column: 2, value: amount, style: 'number' });
  });
  const last = row + amounts.length;
  cells.push({ row: last + 1, column: 1, value: 'Ram 2026', style: 'total' });
  const formula = `SUM(${rangeText({ firstRow: row + 1, firstColumn: 2, lastRow: last, lastColumn: 2 })})`;
  cells.push({
    row: last + 1,
    column: 2,
    value: amounts.reduce((total, amount) => total + amount, 0),
    formula,
    style: 'total-amount',
  });
}

/** The controller's own colours on the status of the actions. */
function statusFormats(tables: SampleTables): ConditionalFormatPlan[] {
  const { headerRow, firstColumn, columns } = placeOfTable('actions');
  const column = firstColumn + columns.indexOf('status');
  const firstRow = headerRow + 1;
  const range = rangeText({
    firstRow,
    firstColumn: column,
    lastRow: headerRow + tables.actions.length,
    lastColumn: column,
  });
  const cell = `$${columnLetters(column)}${firstRow}`;
  return [
    { type: 'formula', range, formula: `${cell}="Uppnått"`, style: { color: '#0B6A3B', fill: '#E3F4EA' } },
    { type: 'formula', range, formula: `${cell}="Delvis"`, style: { color: '#7A4B00', fill: '#FFF4D6' } },
    { type: 'formula', range, formula: `${cell}="Ej uppnått"`, style: { color: '#A4262C', fill: '#FDE7E9' } },
  ];
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'] as const;

/** The controller's own sheet: formulas over the tables and a chart, which a check must leave as they are. */
function followUpSheet(tables: SampleTables): SheetPlan {
  const outcome = tableName('outcome', LANG);
  const [yearHeader, monthHeader, amountHeader] = (['year', 'month', 'amount'] as const).map((column) =>
    columnName('outcome', column, LANG),
  );
  const cells: CellPlan[] = [
    { row: 1, column: 1, value: `Uppföljning ${BOARD} t.o.m. augusti ${TARGET_YEAR}`, style: 'title' },
    {
      row: 2,
      column: 1,
      value: 'Egen sammanställning med formler mot tabellerna. Nettokostnad i tkr.',
      style: 'subtitle',
    },
  ];
  const headerRow = 4;
  const header = (row: number, texts: readonly string[], firstColumn = 1): void =>
    texts.forEach((value, index) =>
      cells.push({ row, column: firstColumn + index, value, style: index === 0 ? 'header' : 'header-right' }),
    );
  header(headerRow, ['Månad', String(BASE_YEAR), String(TARGET_YEAR), 'Förändring', 'Ack. förändring']);
  const net = (year: number, month: number): number =>
    tenths(
      sumOf(
        tables.outcome.filter((row) => row.year === year && row.month === month),
        'amount',
      ),
    );
  const bars: { base: number[]; target: (number | null)[] } = { base: [], target: [] };
  let baseSoFar = 0;
  let targetSoFar = 0;
  MONTHS.forEach((month, index) => {
    const row = headerRow + 1 + index;
    const base = net(BASE_YEAR, index + 1);
    const sumIfs = (year: number): string =>
      `SUMIFS(${outcome}[${amountHeader}],${outcome}[${yearHeader}],${year},${outcome}[${monthHeader}],${index + 1})`;
    cells.push({ row, column: 1, value: month, style: 'label' });
    cells.push({ row, column: 2, value: base, formula: sumIfs(BASE_YEAR), style: 'number' });
    bars.base.push(base);
    if (index >= PERIOD_MONTH) {
      for (let column = 3; column <= 5; column += 1) cells.push({ row, column, value: null, style: 'number' });
      bars.target.push(null);
      return;
    }
    const target = net(TARGET_YEAR, index + 1);
    bars.target.push(target);
    baseSoFar += base;
    targetSoFar += target;
    cells.push({ row, column: 3, value: target, formula: sumIfs(TARGET_YEAR), style: 'number' });
    cells.push({ row, column: 4, value: target / base - 1, formula: `C${row}/B${row}-1`, style: 'percent' });
    const soFar = `SUM(C$${headerRow + 1}:C${row})/SUM(B$${headerRow + 1}:B${row})-1`;
    cells.push({ row, column: 5, value: targetSoFar / baseSoFar - 1, formula: soFar, style: 'percent' });
  });
  const lastRow = headerRow + MONTHS.length;
  const second = lastRow + 3;
  const budget = tableName('budget', LANG);
  const forecast = tableName('forecast', LANG);
  const costType = columnName('budget', 'costType', LANG);
  cells.push({ row: second - 1, column: 1, value: 'Reviderad budget och prognos per kostnadsslag', style: 'heading' });
  header(second, ['Kostnadsslag', 'Budget', 'Prognos', 'Avvikelse']);
  COST_TYPES.forEach((name, index) => {
    const row = second + 1 + index;
    const budgeted = tenths(
      sumOf(
        tables.budget.filter((line) => line.costType === name),
        'revised',
      ),
    );
    const expected = tenths(
      sumOf(
        tables.forecast.filter((line) => line.costType === name),
        'amount',
      ),
    );
    const sumIf = (table: string, header: string): string =>
      `SUMIFS(${table}[${header}],${table}[${costType}],$A${row})`;
    cells.push({ row, column: 1, value: name, style: 'label' });
    cells.push({
      row,
      column: 2,
      value: budgeted,
      formula: sumIf(budget, columnName('budget', 'revised', LANG)),
      style: 'number',
    });
    cells.push({ row, column: 3, value: expected, formula: sumIf(forecast, amountHeader ?? ''), style: 'number' });
    cells.push({ row, column: 4, value: tenths(budgeted - expected), formula: `B${row}-C${row}`, style: 'number' });
  });
  const range = (column: number): string =>
    rangeText({ firstRow: headerRow + 1, firstColumn: column, lastRow, lastColumn: column });
  const categories = { sheet: FOLLOW_UP, range: range(1), texts: MONTHS };
  const series = (column: number, year: number, numbers: readonly (number | null)[], color: string) => ({
    name: { sheet: FOLLOW_UP, range: cellAddress(headerRow, column), text: String(year) },
    categories,
    values: { sheet: FOLLOW_UP, range: range(column), numbers, format: '#,##0' },
    mark: { kind: 'solid' as const, color },
  });
  return {
    id: 'follow-up',
    name: FOLLOW_UP,
    cells,
    columnWidths: [30, 13, 13, 13, 16, 3].map((width, index) => ({ column: index + 1, width })),
    rowHeights: [{ row: 1, height: 26 }],
    freeze: { rows: headerRow, columns: 0 },
    gridlines: false,
    conditionalFormats: [
      {
        type: 'formula',
        range: rangeText({ firstRow: headerRow + 1, firstColumn: 4, lastRow, lastColumn: 5 }),
        formula: `AND(ISNUMBER(D${headerRow + 1}),D${headerRow + 1}>0.02)`,
        style: { color: '#A4262C', fill: '#FDE7E9' },
      },
      {
        type: 'formula',
        range: rangeText({ firstRow: second + 1, firstColumn: 4, lastRow: second + COST_TYPES.length, lastColumn: 4 }),
        formula: `D${second + 1}<0`,
        style: { color: '#A4262C' },
      },
    ],
    charts: [
      {
        name: 'Netto per månad',
        type: 'column-clustered',
        title: 'Nettokostnad per månad, tkr',
        description: `Stapeldiagram: nettokostnad per månad ${BASE_YEAR} och januari–augusti ${TARGET_YEAR}. Siffrorna står i tabellen bredvid.`,
        from: { row: headerRow, column: 7 },
        to: { row: lastRow + 4, column: 16 },
        series: [series(2, BASE_YEAR, bars.base, COLOR.previous), series(3, TARGET_YEAR, bars.target, COLOR.outcome)],
        valueAxis: { format: '#,##0', min: 0, gridlines: true },
        legend: 'bottom',
        gap: 60,
        overlap: 0,
      },
    ],
    print: { orientation: 'landscape', fit: { wide: 1, tall: 1 }, footer: '&L&A&R&P (&N)' },
  };
}
