import type { Language } from '../domain/finding';
import type { ColumnRole, TableRole } from '../domain/model';
import { COLOR } from '../report/look';
import type { PlanValue, StyleName, StylePlan, ValidationPlan } from '../report/plan';
import {
  BASE_WORDS,
  DURATION_WORDS,
  KIND_WORDS,
  READING_WORDS,
  SCOPE_WORDS,
  STATUS_WORDS,
  TABLE_WORDS,
  TRAIT_WORDS,
} from '../workbook/vocabulary';
import { tableName, templateText, wordsIn, type TemplateKey } from './template-words';

/** How the cells of an input table look: what kind of value stands in them. */
export type CellFormat =
  'text' | 'long' | 'amount' | 'date' | 'year' | 'month' | 'account' | 'percent' | 'share' | 'center';

interface ColumnLook {
  readonly format: CellFormat;
  /** In characters. */
  readonly width: number;
}

const looks: Readonly<Partial<Record<ColumnRole, ColumnLook>>> = {
  key: { format: 'text', width: 26 },
  value: { format: 'text', width: 26 },
  decision: { format: 'text', width: 14 },
  diaryNumber: { format: 'text', width: 17 },
  paragraph: { format: 'text', width: 12 },
  body: { format: 'text', width: 22 },
  date: { format: 'date', width: 12 },
  effectiveFrom: { format: 'date', width: 13 },
  amends: { format: 'text', width: 11 },
  title: { format: 'long', width: 52 },
  unit: { format: 'text', width: 32 },
  parent: { format: 'text', width: 32 },
  validFrom: { format: 'date', width: 13 },
  validTo: { format: 'date', width: 13 },
  fromUnit: { format: 'text', width: 32 },
  toUnit: { format: 'text', width: 32 },
  share: { format: 'share', width: 11 },
  costType: { format: 'text', width: 32 },
  kind: { format: 'text', width: 15 },
  targetGroup: { format: 'text', width: 15 },
  accountFrom: { format: 'account', width: 14 },
  accountTo: { format: 'account', width: 13 },
  trait: { format: 'text', width: 18 },
  frame: { format: 'amount', width: 16 },
  no: { format: 'text', width: 8 },
  amount: { format: 'amount', width: 15 },
  fullYearAmount: { format: 'amount', width: 17 },
  duration: { format: 'text', width: 14 },
  reason: { format: 'long', width: 46 },
  decided: { format: 'amount', width: 16 },
  revised: { format: 'amount', width: 16 },
  year: { format: 'year', width: 9 },
  fromCostType: { format: 'text', width: 32 },
  toCostType: { format: 'text', width: 32 },
  month: { format: 'month', width: 11 },
  account: { format: 'account', width: 11 },
  description: { format: 'long', width: 46 },
  target: { format: 'text', width: 11 },
  scope: { format: 'text', width: 15 },
  object: { format: 'text', width: 28 },
  maxDevelopment: { format: 'percent', width: 20 },
  reading: { format: 'text', width: 16 },
  base: { format: 'text', width: 12 },
  assignment: { format: 'text', width: 24 },
  programme: { format: 'text', width: 34 },
  action: { format: 'long', width: 44 },
  owner: { format: 'text', width: 28 },
  start: { format: 'date', width: 12 },
  end: { format: 'date', width: 12 },
  fullYearEffect: { format: 'amount', width: 16 },
  targetYearEffect: { format: 'amount', width: 19 },
  realised: { format: 'amount', width: 12 },
  forecast: { format: 'amount', width: 12 },
  status: { format: 'text', width: 17 },
  inBudget: { format: 'center', width: 19 },
};

/** What every column of the template is by its role: the one place for widths and formats. */
export function columnLook(column: ColumnRole): ColumnLook {
  return looks[column] ?? { format: 'amount', width: 11 };
}

/** Columns without which the table is of no use; of the cost type and the account in the outcome, the cost type. */
export function isRequired(role: TableRole, column: ColumnRole): boolean {
  if (TABLE_WORDS[role].required.includes(column)) return true;
  return role === 'outcome' && (column === 'month' || column === 'costType' || column === 'amount');
}

const cell = {
  vertical: 'center',
  top: { style: 'thin', color: COLOR.line },
  bottom: { style: 'thin', color: COLOR.line },
  left: { style: 'thin', color: COLOR.line },
  right: { style: 'thin', color: COLOR.line },
} as const;

const formats: Readonly<Record<CellFormat, StylePlan>> = {
  text: { horizontal: 'left' },
  long: { horizontal: 'left', wrap: true },
  amount: { horizontal: 'right', indent: 1, numberFormat: '#,##0' },
  date: { horizontal: 'left', numberFormat: 'yyyy-mm-dd' },
  year: { horizontal: 'left', numberFormat: '0' },
  month: { horizontal: 'left', numberFormat: '0' },
  account: { horizontal: 'left', numberFormat: '0' },
  percent: { horizontal: 'right', indent: 1, numberFormat: '0.0\\ %' },
  share: { horizontal: 'right', indent: 1, numberFormat: '0\\ %' },
  center: { horizontal: 'center' },
};

/** Styles of the cells that a user types in, by their format: "input-amount" … */
export function inputStyles(): Record<StyleName, StylePlan> {
  return Object.fromEntries(
    Object.entries(formats).map(([format, style]) => [`input-${format}`, { ...cell, ...style, locked: false }]),
  );
}

/** Dates are typed as ISO text in the code and stand as serials in the sheet. */
export function dateSerial(iso: string): number {
  return Math.round(
    (Date.UTC(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)) - 1, Number(iso.slice(8, 10))) -
      Date.UTC(1899, 11, 30)) /
      86_400_000,
  );
}

/** A value as its cell holds it. */
export function cellValue(format: CellFormat, value: PlanValue): PlanValue {
  return format === 'date' && typeof value === 'string' ? dateSerial(value) : value;
}

export type ListRole = 'units' | 'costTypes' | 'decisions' | 'assignments';

/** The tables that others refer to, with the column of their names. */
export const LISTS: Readonly<Record<ListRole, ColumnRole>> = {
  units: 'unit',
  costTypes: 'costType',
  decisions: 'decision',
  assignments: 'assignment',
};

/** The defined name over a table's names. */
export function listName(role: ListRole, lang: Language): string {
  return `${templateText(lang, 'list.prefix')}${tableName(role, lang)}`;
}

const references: Readonly<Partial<Record<ColumnRole, { readonly list: ListRole; readonly prompt: TemplateKey }>>> = {
  unit: { list: 'units', prompt: 'prompt.unit' },
  parent: { list: 'units', prompt: 'prompt.unit' },
  fromUnit: { list: 'units', prompt: 'prompt.unit' },
  toUnit: { list: 'units', prompt: 'prompt.unit' },
  costType: { list: 'costTypes', prompt: 'prompt.costType' },
  fromCostType: { list: 'costTypes', prompt: 'prompt.costType' },
  toCostType: { list: 'costTypes', prompt: 'prompt.costType' },
  decision: { list: 'decisions', prompt: 'prompt.decision' },
  amends: { list: 'decisions', prompt: 'prompt.decision' },
  assignment: { list: 'assignments', prompt: 'prompt.assignment' },
};

/** The list that the cells of a column choose from; null where they choose from none. */
export function listOfColumn(role: TableRole, column: ColumnRole): ListRole | null {
  const list = references[column]?.list ?? null;
  // The column that a list is made of does not refer to itself.
  return list !== null && role === list && column === LISTS[list] ? null : list;
}

/**
 * What may be typed in a column: one of the product's words, or a name from another table of the workbook. A name that
 * is not there yet is only warned about. null where anything may stand.
 */
export function columnValidation(
  role: TableRole,
  column: ColumnRole,
  range: string,
  lang: Language,
): ValidationPlan | null {
  const words = closedWords(column, lang);
  if (words) {
    const open = column === 'trait';
    return {
      range,
      list: words,
      ...(open ? { onError: 'warning', message: templateText(lang, 'prompt.trait') } : {}),
    };
  }
  const reference = references[column];
  if (!reference || listOfColumn(role, column) === null) return null;
  const name = listName(reference.list, lang);
  return {
    range,
    // Only the filled part of the list: Excel accepts anything where a list has empty cells in it.
    list: { formula: `OFFSET(${name},0,0,MAX(1,COUNTA(${name})),1)` },
    onError: 'warning',
    message: templateText(lang, reference.prompt),
  };
}

function closedWords(column: ColumnRole, lang: Language): string[] | null {
  switch (column) {
    case 'kind':
      return wordsIn(KIND_WORDS, lang);
    case 'trait':
      return wordsIn(TRAIT_WORDS, lang);
    case 'scope':
      return wordsIn(SCOPE_WORDS, lang);
    case 'reading':
      return wordsIn(READING_WORDS, lang);
    case 'base':
      return wordsIn(BASE_WORDS, lang);
    case 'duration':
      return wordsIn(DURATION_WORDS, lang);
    case 'status':
      return wordsIn(STATUS_WORDS, lang);
    case 'inBudget':
      return [templateText(lang, 'word.yes'), templateText(lang, 'word.no')];
    default:
      return null;
  }
}
