import { cellAddress } from '../domain/address';
import type { Language } from '../domain/finding';
import { TABLE_ROLES, type ColumnRole, type SettingKey, type TableRole } from '../domain/model';
import { COLOR } from '../report/look';
import type {
  CellPlan,
  NamePlan,
  PlanValue,
  SheetPlan,
  StylePlan,
  TablePlan,
  ValidationPlan,
  WorkbookPlan,
} from '../report/plan';
import { rangeText } from '../report/reference';
import { mustExist } from '../rules/support';
import {
  COMPARABILITY_WORDS,
  ITEMS_COUNT_WORDS,
  JUDGED_WORDS,
  KIND_WORDS,
  SETTING_WORDS,
  SIGN_WORDS,
  TABLE_WORDS,
  TRAIT_WORDS,
  UNIT_WORDS,
  type Names,
} from '../workbook/vocabulary';
import {
  cellValue,
  columnLook,
  columnValidation,
  inputStyles,
  isRequired,
  LISTS,
  listName,
  listOfColumn,
  type ListRole,
} from './template-columns';
import { DEFAULT_COST_TYPES } from './template-cost-types';
import { exampleRows, type EmptyTable, type ExampleRow } from './template-examples';
import { columnName, settingName, tableName, templateText, wordIn, wordsIn, type TemplateKey } from './template-words';

/**
 * The empty workbook of `ramkoll template`: instructions, one sheet for each table, and a sheet of examples that are in
 * no table, so that nothing invented is ever counted. Why: docs/decisions/0007-template.md.
 */
export function templatePlan(lang: Language): WorkbookPlan {
  const examples = examplesSheet(lang);
  const place = (role: TableRole): TablePlacement => ({
    sheet: tableName(role, lang),
    table: tableName(role, lang),
    rows: filledRows(role, lang),
    isListed: () => true,
    examples: examples.places,
  });
  return {
    styles: sheetStyles(),
    sheets: [readmeSheet(lang), ...TABLE_ROLES.map((role) => tableSheet(role, lang, place(role))), examples.sheet],
    names: (Object.keys(LISTS) as ListRole[]).map((role) => listOf(role, lang, tableName(role, lang))),
    activate: 'template-readme',
  };
}

/** Where a table of the template is put, and what stands in it from the beginning. */
export interface TablePlacement {
  /** The tab's name. */
  readonly sheet: string;
  /** The Excel table's name. */
  readonly table: string;
  readonly rows: readonly ExampleRow[];
  /** Whether the workbook has, or gets, the name over a list that cells choose from. */
  readonly isListed: (list: ListRole) => boolean;
  /** The rows of the examples by table; null where the sheet stands without the template's other sheets. */
  readonly examples: ReadonlyMap<TableRole, number> | null;
}

/** The styles that sheets of the template are written with. */
export function sheetStyles(): Record<string, StylePlan> {
  return { ...templateStyles(), ...inputStyles() };
}

const HEADER_ROW = 5;
const FIRST_ROW = HEADER_ROW + 1;
/** How far validation and the lists reach below the header: rows that are added get both. */
const LAST_LIST_ROW = FIRST_ROW + 999;
const LAST_INPUT_ROW = FIRST_ROW + 1999;
const LAST_OUTCOME_ROW = FIRST_ROW + 49_999;

/** Rows to type in from the beginning; a table grows when more is pasted. */
const EMPTY_ROWS: Readonly<Record<TableRole, number>> = {
  settings: 0,
  decisions: 15,
  units: 20,
  successions: 10,
  costTypes: 5,
  frames: 20,
  adjustments: 40,
  budget: 150,
  reallocations: 30,
  outcome: 300,
  forecast: 150,
  items: 15,
  targets: 6,
  assignments: 4,
  actions: 30,
};

/** What belongs together has tabs of one colour. */
const TAB_COLORS: Readonly<Record<TableRole, string>> = {
  settings: '#5B5F66',
  decisions: '#5B5F66',
  units: '#5B5F66',
  successions: '#5B5F66',
  costTypes: '#5B5F66',
  frames: '#1F3A5F',
  adjustments: '#1F3A5F',
  budget: '#1F3A5F',
  reallocations: '#1F3A5F',
  outcome: '#9DB2CC',
  forecast: '#9DB2CC',
  items: '#9DB2CC',
  targets: '#B3261E',
  assignments: '#B3261E',
  actions: '#B3261E',
};

/** A sheet's width in characters that fits an ordinary screen: texts above the tables are wrapped to it. */
const TEXT_WIDTH = 110;
/** What is wider than this cannot be read when it is printed on one page. */
const WIDEST_PAGE = 250;
const DEFAULT_COLUMN_WIDTH = 8.4;
const LINE_HEIGHT = 15;

function templateStyles(): Record<string, StylePlan> {
  const line = { style: 'thin', color: COLOR.line } as const;
  const box = { top: line, bottom: line, left: line, right: line } as const;
  const required = { bold: true, color: '#FFFFFF', fill: COLOR.outcome, vertical: 'center', ...box } as const;
  const optional = { bold: true, color: COLOR.outcome, fill: '#E3E9F1', vertical: 'center', ...box } as const;
  return {
    title: { size: 18, bold: true, color: COLOR.ink, vertical: 'center' },
    lead: { size: 12, color: COLOR.ink, wrap: true, vertical: 'top' },
    heading: {
      size: 12,
      bold: true,
      color: COLOR.ink,
      vertical: 'bottom',
      bottom: { style: 'medium', color: COLOR.outcome },
    },
    text: { color: COLOR.ink, wrap: true, vertical: 'top' },
    note: { color: COLOR.muted, wrap: true, vertical: 'top' },
    number: { bold: true, color: COLOR.outcome, vertical: 'top', horizontal: 'right' },
    command: { bold: true, color: COLOR.outcome, fill: COLOR.header, vertical: 'center', indent: 1 },
    link: { color: COLOR.link, underline: true, vertical: 'top' },
    linkCell: { color: COLOR.link, underline: true, vertical: 'top', ...box },
    cell: { color: COLOR.ink, wrap: true, vertical: 'top', ...box },
    listHeader: { bold: true, color: COLOR.ink, fill: COLOR.header, vertical: 'center', ...box },
    required,
    'required-right': { ...required, horizontal: 'right', indent: 1 },
    optional,
    'optional-right': { ...optional, horizontal: 'right', indent: 1 },
    key: { color: COLOR.ink, vertical: 'center', ...box },
    'input-setting': { horizontal: 'left', vertical: 'center', locked: false, ...box },
    // Text, or Excel would make a date of a typed 2026-09.
    'input-period': { horizontal: 'left', vertical: 'center', locked: false, numberFormat: '@', ...box },
    'input-surcharge': { horizontal: 'left', vertical: 'center', locked: false, numberFormat: '0.00\\ %', ...box },
    about: { color: COLOR.muted, vertical: 'center', indent: 1 },
    exampleHeading: { size: 12, bold: true, underline: true, color: COLOR.link, vertical: 'bottom' },
    ...Object.fromEntries(
      Object.entries(inputStyles()).map(([name, style]) => [
        name.replace('input', 'turned'),
        { ...style, horizontal: 'left' as const, indent: 0 },
      ]),
    ),
  };
}

/** A grid that cells are put in one by one. */
interface Draft {
  readonly cells: CellPlan[];
  readonly merges: string[];
  readonly heights: { row: number; height: number }[];
}

function draft(): Draft {
  return { cells: [], merges: [], heights: [] };
}

function put(
  at: Draft,
  row: number,
  column: number,
  value: PlanValue,
  style: string,
  more: Partial<CellPlan> = {},
): void {
  at.cells.push({ row, column, value, style, ...more });
}

/** A text over several columns; the row gets the height that its lines take. */
function putWide(
  at: Draft,
  row: number,
  from: number,
  to: number,
  width: number,
  text: string,
  style: string,
  lineHeight = LINE_HEIGHT,
): void {
  put(at, row, from, text, style);
  if (to > from) at.merges.push(rangeText({ firstRow: row, firstColumn: from, lastRow: row, lastColumn: to }));
  at.heights.push({ row, height: linesOf(text, width) * lineHeight + 3 });
}

/** Lines that a text takes in so many characters; words are not cut, so a little is lost on each line. */
function linesOf(text: string, width: number): number {
  return Math.max(1, Math.ceil(text.length / (width * 0.96)));
}

/** A table of the template on a sheet of its own. */
export function tableSheet(role: TableRole, lang: Language, place: TablePlacement): SheetPlan {
  const { rows, examples } = place;
  const columns = TABLE_WORDS[role].columns
    .map(({ column }) => column)
    .filter((column) => !column.startsWith('month-'));
  const at = draft();
  put(at, 1, 1, tableName(role, lang), 'title');
  at.heights.push({ row: 1, height: 28 });

  const widths = columns.map((column) => columnLook(column).width);
  if (role === 'settings') widths.push(...SETTING_NOTES.map(({ width }) => width));
  const { last, width } = columnsFor(widths, TEXT_WIDTH);
  putWide(at, 2, 1, last, width, templateText(lang, `purpose.${role}`), 'text');
  putWide(
    at,
    3,
    1,
    last,
    width,
    `${templateText(lang, `how.${role}`)} ${templateText(lang, 'sheet.optional')}`,
    'note',
  );
  if (examples) {
    put(at, 4, 1, templateText(lang, 'sheet.back'), 'link', {
      link: { sheet: templateText(lang, 'sheet.readme'), address: 'A1' },
    });
  }
  const example = examples?.get(role);
  if (example !== undefined) {
    const link = { sheet: templateText(lang, 'sheet.examples'), address: cellAddress(example, 1) };
    put(at, 4, 2, templateText(lang, 'sheet.toExample'), 'link', { link });
  }

  const count = rows.length + EMPTY_ROWS[role];
  putTable(at, role, columns, lang, HEADER_ROW, [...rows, ...Array.from({ length: EMPTY_ROWS[role] }, () => ({}))]);
  const validations =
    role === 'settings' ? settingValidations(lang) : columnValidations(role, columns, lang, place.isListed);
  if (role === 'settings') {
    SETTINGS.forEach((key, index) =>
      put(at, FIRST_ROW + index, NOTE_COLUMN, templateText(lang, settingNote(key, examples !== null)), 'about'),
    );
  }
  const table: TablePlan = {
    name: place.table,
    firstRow: HEADER_ROW,
    firstColumn: 1,
    rows: count + 1,
    columns: columns.map((column) => ({ name: columnName(role, column, lang) })),
    filter: role !== 'settings',
  };
  return {
    id: templateSheetId(role),
    name: place.sheet,
    cells: at.cells,
    columnWidths: [
      ...columns.map((column, index) => ({ column: index + 1, width: columnLook(column).width })),
      ...(role === 'settings' ? SETTING_NOTES : []),
    ],
    rowHeights: [...at.heights, { row: HEADER_ROW, height: 20 }],
    merges: at.merges,
    freeze: { rows: HEADER_ROW, columns: 0 },
    gridlines: false,
    tabColor: TAB_COLORS[role],
    tables: [table],
    validations,
    print: {
      orientation: columns.length > 4 ? 'landscape' : 'portrait',
      fit: { wide: widths.reduce((sum, one) => sum + one, 0) > WIDEST_PAGE ? 2 : 1, tall: 0 },
      titleRows: { first: HEADER_ROW, last: HEADER_ROW },
      footer: '&L&A&R&P (&N)',
    },
  };
}

/** The id of the plan of a table's sheet. */
export function templateSheetId(role: TableRole): string {
  return `template-${role}`;
}

/** What a setting means; the signs are explained on the first sheet of the template, where that is there. */
function settingNote(key: SettingKey, hasReadme: boolean): TemplateKey {
  return key === 'sign' && !hasReadme ? 'setting.sign.alone' : `setting.${key}`;
}

/** The first columns that are at least so wide together, counting empty ones after the last. */
function columnsFor(widths: readonly number[], least: number): { readonly last: number; readonly width: number } {
  let width = 0;
  let last = 0;
  while (width < least) {
    width += widths[last] ?? DEFAULT_COLUMN_WIDTH;
    last += 1;
  }
  return { last, width };
}

function putTable(
  at: Draft,
  role: TableRole,
  columns: readonly ColumnRole[],
  lang: Language,
  headerRow: number,
  rows: readonly ExampleRow[],
): void {
  columns.forEach((column, index) => {
    put(at, headerRow, index + 1, columnName(role, column, lang), headerStyle(role, column));
  });
  rows.forEach((row, offset) => {
    columns.forEach((column, index) => {
      const { format } = columnLook(column);
      const style = role !== 'settings' ? `input-${format}` : column === 'key' ? 'key' : valueStyle(SETTINGS[offset]);
      put(at, headerRow + 1 + offset, index + 1, cellValue(format, row[column] ?? null), style);
    });
  });
}

function headerStyle(role: TableRole, column: ColumnRole): string {
  const { format } = columnLook(column);
  const right = format === 'amount' || format === 'percent' || format === 'share';
  return `${isRequired(role, column) ? 'required' : 'optional'}${right ? '-right' : ''}`;
}

/** What each setting means stands beside its table, a narrow column away. */
const NOTE_COLUMN = 4;
const SETTING_NOTES = [
  { column: 3, width: 3 },
  { column: NOTE_COLUMN, width: 75 },
] as const;

/** The settings in the order of their table. */
export const SETTINGS = Object.keys(SETTING_WORDS) as readonly SettingKey[];

/** The surcharge is a percentage that each region enters for itself; the others are words and plain numbers. */
function valueStyle(key: SettingKey | undefined): string {
  if (key === 'period') return 'input-period';
  return key === 'payrollSurcharge' ? 'input-surcharge' : 'input-setting';
}

/** What stands in a table from the beginning: only what is no figure of anyone's. */
export function filledRows(role: TableRole, lang: Language): ExampleRow[] {
  if (role === 'settings') {
    return SETTINGS.map((key) => ({ key: settingName(key, lang), value: defaultSetting(key, lang) }));
  }
  if (role !== 'costTypes') return [];
  return DEFAULT_COST_TYPES.map(({ name, kind, itmt, trait }) => ({
    costType: templateText(lang, name),
    kind: wordIn(KIND_WORDS[kind], lang),
    targetGroup: itmt ? templateText(lang, 'targetGroup.itmt') : null,
    trait: trait ? wordIn(TRAIT_WORDS[trait], lang) : null,
  }));
}

function defaultSetting(key: SettingKey, lang: Language): PlanValue {
  switch (key) {
    case 'board':
      return templateText(lang, 'default.board');
    case 'baseYear':
      return 2025;
    case 'targetYear':
      return 2026;
    case 'period':
      return '2026-08';
    case 'unit':
      return UNIT_WORDS.tkr[0];
    case 'sign':
      return wordIn(SIGN_WORDS['cost-positive'], lang);
    case 'judged':
      return wordIn(JUDGED_WORDS.rounded, lang);
    case 'tolerance':
    case 'riskMargin':
      return 0.5;
    case 'payrollSurcharge':
      return null;
    case 'comparability':
      return wordIn(COMPARABILITY_WORDS['unchanged-base'], lang);
    case 'itemsCount':
      return wordIn(ITEMS_COUNT_WORDS.with, lang);
  }
}

const SETTING_LISTS: Readonly<Partial<Record<SettingKey, Readonly<Record<string, Names>>>>> = {
  unit: UNIT_WORDS,
  sign: SIGN_WORDS,
  judged: JUDGED_WORDS,
  comparability: COMPARABILITY_WORDS,
  itemsCount: ITEMS_COUNT_WORDS,
};

function settingValidations(lang: Language): ValidationPlan[] {
  return SETTINGS.flatMap((key, index) => {
    const words = SETTING_LISTS[key];
    // The units are called kr, tkr and mnkr in both languages.
    return words
      ? [{ range: cellAddress(FIRST_ROW + index, 2), list: wordsIn(words, key === 'unit' ? 'sv' : lang) }]
      : [];
  });
}

function columnValidations(
  role: TableRole,
  columns: readonly ColumnRole[],
  lang: Language,
  isListed: (list: ListRole) => boolean,
): ValidationPlan[] {
  const lastRow = role === 'outcome' ? LAST_OUTCOME_ROW : LAST_INPUT_ROW;
  return columns.flatMap((column, index) => {
    const range = rangeText({ firstRow: FIRST_ROW, firstColumn: index + 1, lastRow, lastColumn: index + 1 });
    const list = listOfColumn(role, column);
    return list !== null && !isListed(list) ? [] : (columnValidation(role, column, range, lang) ?? []);
  });
}

/** The name over a list, on the sheet of the template's table. */
export function listOf(role: ListRole, lang: Language, sheet: string): NamePlan {
  const column = TABLE_WORDS[role].columns.findIndex((candidate) => candidate.column === LISTS[role]) + 1;
  const letter = cellAddress(1, column).replace(/\d+/, '');
  return {
    name: listName(role, lang),
    sheet,
    range: `$${letter}$${FIRST_ROW}:$${letter}$${LAST_LIST_ROW}`,
  };
}

const README_WIDTHS = [4, 22, 25, 68, 50] as const;

function readmeSheet(lang: Language): SheetPlan {
  const at = draft();
  const text = (key: TemplateKey): string => templateText(lang, key);
  const textWidth = README_WIDTHS.slice(1).reduce((sum, width) => sum + width, 0);
  let row = 1;
  put(at, row, 2, text('readme.title'), 'title');
  at.heights.push({ row, height: 30 });
  row += 1;
  putWide(at, row, 2, 5, textWidth * 0.9, text('readme.lead'), 'lead', 17);

  const heading = (key: TemplateKey): void => {
    row += 2;
    for (let column = 2; column <= 5; column += 1) put(at, row, column, column === 2 ? text(key) : null, 'heading');
    at.heights.push({ row, height: 20 });
  };
  const paragraph = (key: TemplateKey, style = 'text'): void => {
    row += 1;
    putWide(at, row, 2, 5, textWidth, text(key), style);
  };

  heading('readme.steps');
  const steps = [
    'readme.step1',
    'readme.step2',
    'readme.step3',
    'readme.step4',
    'readme.step5',
    'readme.step6',
  ] as const;
  steps.forEach((key, index) => {
    paragraph(key);
    put(at, row, 1, index + 1, 'number');
  });
  paragraph('readme.command', 'command');
  at.heights.pop();
  at.heights.push({ row, height: 22 });
  paragraph('readme.step7');
  put(at, row, 1, steps.length + 1, 'number');

  heading('readme.tables');
  row += 1;
  const columns = [
    'readme.column.table',
    'readme.column.need',
    'readme.column.purpose',
    'readme.column.required',
  ] as const;
  columns.forEach((key, index) => put(at, row, index + 2, text(key), 'listHeader'));
  at.heights.push({ row, height: 20 });
  for (const role of TABLE_ROLES) {
    row += 1;
    const name = tableName(role, lang);
    const purpose = text(`purpose.${role}`);
    const required = requiredColumns(role, lang);
    put(at, row, 2, name, 'linkCell', { link: { sheet: name, address: 'A1' } });
    put(at, row, 3, text(mustExist(role) ? 'readme.need.required' : 'readme.need.part'), 'cell');
    put(at, row, 4, purpose, 'cell');
    put(at, row, 5, required, 'cell');
    const lines = Math.max(linesOf(purpose, README_WIDTHS[3]), linesOf(required, README_WIDTHS[4]));
    at.heights.push({ row, height: lines * LINE_HEIGHT + 3 });
  }
  paragraph('readme.tablesNote', 'note');

  heading('readme.signs');
  for (const key of [
    'readme.sign1',
    'readme.sign2',
    'readme.sign3',
    'readme.sign4',
    'readme.sign5',
    'readme.sign6',
  ] as const)
    paragraph(key);
  heading('readme.marks');
  for (const key of ['readme.mark1', 'readme.mark2', 'readme.mark3'] as const) paragraph(key);

  return {
    id: 'template-readme',
    name: text('sheet.readme'),
    cells: at.cells,
    columnWidths: README_WIDTHS.map((width, index) => ({ column: index + 1, width })),
    rowHeights: at.heights,
    merges: at.merges,
    gridlines: false,
    tabColor: COLOR.better,
    print: { orientation: 'landscape', fit: { wide: 1, tall: 0 }, footer: '&L&A&R&P (&N)' },
  };
}

/** "Enhet, Kostnadsslag, Beslutad"; the outcome may have an account in place of the cost type. */
function requiredColumns(role: TableRole, lang: Language): string {
  const columns = TABLE_WORDS[role].columns.map(({ column }) => column);
  return columns
    .filter((column) => isRequired(role, column))
    .map((column) => {
      const name = columnName(role, column, lang);
      if (role !== 'outcome' || column !== 'costType') return name;
      return `${name} ${templateText(lang, 'readme.or')} ${columnName(role, 'account', lang)}`;
    })
    .join(', ');
}

/** A table of so many columns is shown turned, with its headers below one another. */
const MOST_EXAMPLE_COLUMNS = 12;
const WIDEST_EXAMPLE = 32;

function putTurned(
  at: Draft,
  role: TableRole,
  columns: readonly ColumnRole[],
  lang: Language,
  firstRow: number,
  rows: readonly ExampleRow[],
): void {
  columns.forEach((column, offset) => {
    const { format } = columnLook(column);
    put(at, firstRow + offset, 1, columnName(role, column, lang), isRequired(role, column) ? 'required' : 'optional');
    rows.forEach((row, index) => {
      put(at, firstRow + offset, index + 2, cellValue(format, row[column] ?? null), `turned-${format}`);
    });
  });
}

/** The examples stand in plain cells below one another, each under the header of its table. */
function examplesSheet(lang: Language): { readonly sheet: SheetPlan; readonly places: ReadonlyMap<TableRole, number> } {
  const examples = exampleRows(lang);
  const places = new Map<TableRole, number>();
  const widths: number[] = [];
  const at = draft();
  put(at, 1, 1, templateText(lang, 'examples.title'), 'title');
  at.heights.push({ row: 1, height: 28 });
  let row = 4;
  for (const role of Object.keys(examples) as EmptyTable[]) {
    const columns = TABLE_WORDS[role].columns
      .map(({ column }) => column)
      .filter((column) => !column.startsWith('month-'));
    const name = tableName(role, lang);
    places.set(role, row);
    put(at, row, 1, name, 'exampleHeading', { link: { sheet: name, address: 'A1' } });
    if (columns.length > MOST_EXAMPLE_COLUMNS) {
      put(at, row, 2, templateText(lang, 'examples.turned'), 'about');
      putTurned(at, role, columns, lang, row + 1, examples[role]);
      row += columns.length + 2;
      continue;
    }
    putTable(at, role, columns, lang, row + 1, examples[role]);
    examples[role].forEach((example, offset) => {
      const texts = columns.map((column) => String(example[column] ?? ''));
      const lines = Math.max(...texts.map((text) => linesOf(text, WIDEST_EXAMPLE * 0.9)));
      if (lines > 1) at.heights.push({ row: row + 2 + offset, height: lines * LINE_HEIGHT + 3 });
    });
    columns.forEach((column, index) => {
      widths[index] = Math.max(widths[index] ?? 0, Math.min(columnLook(column).width, WIDEST_EXAMPLE));
    });
    row += examples[role].length + 3;
  }
  const { last, width } = columnsFor(widths, TEXT_WIDTH);
  putWide(at, 2, 1, last, width, templateText(lang, 'examples.lead'), 'note');
  return {
    places,
    sheet: {
      id: 'template-examples',
      name: templateText(lang, 'sheet.examples'),
      cells: at.cells,
      columnWidths: widths.map((wide, index) => ({ column: index + 1, width: wide })),
      rowHeights: at.heights,
      merges: at.merges,
      gridlines: false,
      tabColor: COLOR.better,
      print: { orientation: 'landscape', fit: { wide: 1, tall: 0 }, footer: '&L&A&R&P (&N)' },
    },
  };
}
