import { cellAddress } from './address';
import type { CellPlace } from './finding';
import type { AmountUnit, Ore } from './money';
import type { IsoDate, YearMonth } from './period';

/** The tables of the budget workbook, in the order of the template. */
export const TABLE_ROLES = [
  'settings',
  'decisions',
  'units',
  'successions',
  'costTypes',
  'frames',
  'adjustments',
  'budget',
  'reallocations',
  'outcome',
  'forecast',
  'items',
  'targets',
  'assignments',
  'actions',
] as const;

export type TableRole = (typeof TABLE_ROLES)[number];

/** The months as column roles of a wide outcome table: "month-1" … "month-12". */
export type MonthColumn = `month-${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12}`;

/** The columns of a wide outcome table, January first. */
export const MONTH_COLUMNS: readonly MonthColumn[] = [
  'month-1',
  'month-2',
  'month-3',
  'month-4',
  'month-5',
  'month-6',
  'month-7',
  'month-8',
  'month-9',
  'month-10',
  'month-11',
  'month-12',
];

/** Every column of the tables by its English name, in camel case. One name means one thing in all tables. */
export type ColumnRole =
  | 'key'
  | 'value'
  | 'decision'
  | 'diaryNumber'
  | 'paragraph'
  | 'body'
  | 'date'
  | 'effectiveFrom'
  | 'amends'
  | 'title'
  | 'unit'
  | 'parent'
  | 'validFrom'
  | 'validTo'
  | 'fromUnit'
  | 'toUnit'
  | 'share'
  | 'costType'
  | 'kind'
  | 'targetGroup'
  | 'accountFrom'
  | 'accountTo'
  | 'trait'
  | 'frame'
  | 'no'
  | 'amount'
  | 'fullYearAmount'
  | 'duration'
  | 'reason'
  | 'decided'
  | 'revised'
  | 'year'
  | 'fromCostType'
  | 'toCostType'
  | 'month'
  | 'account'
  | MonthColumn
  | 'description'
  | 'target'
  | 'scope'
  | 'object'
  | 'maxDevelopment'
  | 'reading'
  | 'base'
  | 'assignment'
  | 'programme'
  | 'action'
  | 'owner'
  | 'start'
  | 'end'
  | 'fullYearEffect'
  | 'targetYearEffect'
  | 'realised'
  | 'forecast'
  | 'status'
  | 'inBudget';

/** Where a row of the model stands: the table and the row of its sheet, from 1. */
export interface Origin {
  readonly role: TableRole;
  readonly row: number;
  /** The row stands in the table of imported rows, beside the user's table of that role. */
  readonly imported?: true;
}

/**
 * How the signs of one table are to be read. `ledger`: cost positive, revenue negative. `unsigned`: both positive.
 * `cost-negative`: cost negative, revenue positive.
 */
export type SignConvention = 'ledger' | 'unsigned' | 'cost-negative';

/** A cell of the user's, and what its number is multiplied by to be a part of an amount of the model's table. */
export interface SourceTerm {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** From what is printed to net in the workbook's unit: −0.001 for revenue without a sign in kr where the workbook is in tkr. */
  readonly scale: number;
  /** The cell holds a text, which no formula adds. */
  readonly isText: boolean;
}

/** Where a row of a table that was put together from the user's own tables comes from. */
export interface SourceRow {
  /** The cell to show: the amount, or the name. */
  readonly place: CellPlace;
  /** The cells whose sum an amount is, by column. */
  readonly terms: Readonly<Partial<Record<ColumnRole, readonly SourceTerm[]>>>;
  /** The months, 1–12, that an outcome is the sum of, where they are more than the one that it stands in. */
  readonly months?: { readonly first: number; readonly last: number };
}

/** The cost type of figures in the user's own tables that are net as a whole. */
export const NET_TYPE = 'Nettokostnad';

/** A table as it was recognised. */
export interface TableInfo {
  readonly role: TableRole;
  readonly sheet: string;
  /** The name of the Excel table. */
  readonly name: string;
  /** Column numbers of the sheet, from 1. A column that is absent has no entry. */
  readonly columns: Readonly<Partial<Record<ColumnRole, number>>>;
  /** The header's text as it stands in the sheet. */
  readonly headers: Readonly<Partial<Record<ColumnRole, string>>>;
  readonly headerRow: number;
  readonly firstRow: number;
  /** Last row of data, without the table's own totals row; firstRow − 1 when there is none. */
  readonly lastRow: number;
  /** The convention that the amounts were read by; null where amounts are unsigned sizes or there are none. */
  readonly sign: SignConvention | null;
  /** Rows that count, and rows that had something in them and could not be used. */
  readonly rowsRead: number;
  readonly rowsSkipped: number;
  /** True for a template table that stands as a plain range: formulas name the range. */
  readonly isRange?: boolean;
  /**
   * By row of the table, where it was put together from the user's own tables: `sheet` and `headerRow` are then those of the first
   * of them, and the other rows and columns are the table's own.
   */
  readonly sources?: ReadonlyMap<number, SourceRow>;
}

export type SignSetting = 'cost-positive' | 'cost-negative' | 'unsigned';
export type Judged = 'rounded' | 'unrounded';
export type ComparabilityMethod = 'unchanged-base' | 'adjusted-base';

/** The settings in force: what the workbook says, with defaults where it is silent. */
export interface Settings {
  /** Empty where nothing tells. */
  readonly board: string;
  /** False where the workbook names no year anywhere: the years and the period then mean nothing. */
  readonly yearsKnown: boolean;
  readonly baseYear: number;
  readonly targetYear: number;
  readonly period: YearMonth;
  readonly unit: AmountUnit;
  /** null where the workbook does not say. */
  readonly sign: SignSetting | null;
  readonly judged: Judged;
  /** Strictly more than this is a difference. */
  readonly tolerance: Ore;
  /** A fraction (0.4615); null where the workbook does not say. */
  readonly payrollSurcharge: number | null;
  /** In percentage points (0.5). */
  readonly riskMargin: number;
  readonly comparability: ComparabilityMethod;
  /** Whether the development that is judged has the comparability items in it. */
  readonly itemsCount: 'with' | 'without';
}

/** A reference to a decision as it stands in a cell. */
export interface DecisionRef {
  /** The text of the cell, trimmed. */
  readonly text: string;
  /** Indexes into the model's decisions; empty when none is known by that name. */
  readonly decisions: readonly number[];
  /** The parts of the text that name no decision. */
  readonly unknown: readonly string[];
}

export interface Decision {
  readonly id: string;
  /** Normalised spelling ("RS 552-2025"), null when the cell is empty. */
  readonly diaryNumber: string | null;
  readonly paragraph: string | null;
  readonly body: string | null;
  readonly date: IsoDate | null;
  readonly effectiveFrom: IsoDate | null;
  readonly amends: DecisionRef | null;
  readonly title: string | null;
  readonly origin: Origin;
}

/** Units, cost types and decisions are referred to by their index in the model's lists. */
export interface Unit {
  readonly name: string;
  /** The parent as written, null when empty. */
  readonly parentName: string | null;
  /** Index of the parent; null for a root, and where the named parent is missing or would close a circle. */
  readonly parent: number | null;
  /** A unit whose chain of parents comes back to itself. */
  readonly inCircle: boolean;
  readonly validFrom: IsoDate | null;
  readonly validTo: IsoDate | null;
  readonly origin: Origin;
}

export interface Succession {
  readonly from: number;
  readonly to: number;
  /** A fraction, 1 when the cell is empty. */
  readonly share: number;
  readonly effectiveFrom: IsoDate;
  readonly decision: DecisionRef | null;
  readonly origin: Origin;
}

export type CostKind = 'revenue' | 'cost' | 'depreciation';
export type Trait = 'payroll' | 'surcharge' | 'internal-rent' | 'targeted-grant';

/** Accounts from–to, both inclusive. */
export interface AccountRange {
  readonly from: number;
  readonly to: number;
  readonly origin: Origin;
}

export interface CostType {
  readonly name: string;
  readonly kind: CostKind;
  readonly targetGroup: string | null;
  readonly accounts: readonly AccountRange[];
  readonly traits: readonly Trait[];
  readonly origin: Origin;
}

export interface Frame {
  readonly unit: number;
  readonly amount: Ore;
  readonly decision: DecisionRef | null;
  readonly origin: Origin;
}

export interface FrameAdjustment {
  readonly no: string | null;
  /** null means outside the board. */
  readonly from: number | null;
  readonly to: number | null;
  readonly costType: number | null;
  /** An unsigned size: "from" falls and "to" rises by it. */
  readonly amount: Ore;
  readonly fullYearAmount: Ore | null;
  readonly effectiveFrom: IsoDate | null;
  readonly duration: 'lasting' | 'one-off';
  readonly decision: DecisionRef | null;
  readonly reason: string | null;
  readonly origin: Origin;
}

export interface BudgetLine {
  readonly unit: number;
  readonly costType: number;
  /** Net öre (cost positive). */
  readonly decided: Ore;
  /** Net öre; null where the workbook leaves it to be computed. */
  readonly revised: Ore | null;
  readonly year: number;
  readonly origin: Origin;
}

export interface Reallocation {
  readonly no: string | null;
  readonly unit: number;
  readonly from: number;
  readonly to: number;
  /** An unsigned size; null where the cell is empty. */
  readonly amount: Ore | null;
  readonly decision: DecisionRef | null;
  readonly reason: string | null;
  readonly origin: Origin;
}

/** Outcome lines in columns: there may be hundreds of thousands, so there is no object per line. */
export interface OutcomeLines {
  readonly count: number;
  readonly year: Int16Array;
  /** 1–12 */
  readonly month: Uint8Array;
  readonly unit: Int32Array;
  readonly costType: Int32Array;
  /** Net öre (cost positive). */
  readonly net: Float64Array;
  /** Row and column of the amount's cell in the sheet, from 1. */
  readonly row: Int32Array;
  readonly column: Int16Array;
  /** Lines from this one on stand in the table of imported rows; absent where there are none. */
  readonly firstImported?: number;
}

/** The rows of a table that were imported from a file, on the sheet of ours that keeps them. */
export interface ImportedTable {
  readonly table: TableInfo;
  /** Names of the files. */
  readonly files: readonly string[];
  /** What each of them was. */
  readonly sources: readonly ImportSource[];
  /** By row of the sheet, the first row of the table first: the place of its file in `files`, and its line there. */
  readonly file: Int32Array;
  readonly line: Int32Array;
  /**
   * The months (see monthIndex), or for a forecast the years, that are read from here and not from the user's table: for the units
   * that have rows in them here.
   */
  readonly covered: ReadonlySet<number>;
  /** Units that have no rows here in some of that time, and amounts of the user's own in it, which count. */
  readonly keptUnits: readonly number[];
  /** Rows of the user's table that do not count for that, and their net amount in öre. */
  readonly replacedRows: number;
  readonly replaced: Ore;
  /** Whether the user has a table of that role too; where there is none the imported rows are that table. */
  readonly beside: boolean;
}

export type ImportedRole = 'outcome' | 'forecast';

/** What an imported file was; null where the workbook does not say any more. */
export interface ImportSource {
  readonly kind: 'sie' | 'csv' | null;
  /** The unit of the amounts in the file. */
  readonly unit: AmountUnit | null;
}

export interface ForecastLine {
  readonly unit: number;
  readonly costType: number;
  readonly net: Ore;
  readonly year: number;
  readonly origin: Origin;
}

export interface ComparabilityItem {
  readonly year: number;
  /** 1–12; null when the cell is empty: the item belongs to the year as a whole. */
  readonly month: number | null;
  readonly unit: number;
  readonly costType: number;
  readonly net: Ore;
  readonly description: string | null;
  readonly origin: Origin;
}

export type TargetScope = 'board' | 'unit' | 'target-group';
export type TargetReading = 'full-year' | 'to-date' | 'rolling-12' | 'last-month';
export type TargetBase = 'outcome' | 'forecast' | 'budget';

export interface Target {
  readonly id: string;
  readonly scope: TargetScope;
  readonly object: string;
  /** The unit of the scope; null for a target group, for a board that is no row of Enheter, and for an unknown object. */
  readonly unit: number | null;
  /** False when the object is neither unit, board nor target group of the workbook. */
  readonly objectKnown: boolean;
  /** A fraction (0.02). */
  readonly maxDevelopment: number;
  readonly reading: TargetReading;
  readonly base: TargetBase;
  readonly decision: DecisionRef | null;
  readonly origin: Origin;
}

export interface Assignment {
  readonly id: string;
  readonly object: string | null;
  /** null where the cell is empty or cannot be read. */
  readonly amount: Ore | null;
  readonly decision: DecisionRef | null;
  readonly origin: Origin;
}

export type ActionStatus = 'done' | 'partly' | 'not-done' | 'no-basis';

/** Effects are unsigned sizes: a positive effect improves the result. */
export interface Action {
  readonly no: string | null;
  readonly programme: string | null;
  readonly name: string;
  readonly unit: number | null;
  readonly costType: number | null;
  readonly owner: string | null;
  readonly start: IsoDate | null;
  readonly end: IsoDate | null;
  readonly duration: 'lasting' | 'one-off';
  readonly fullYearEffect: Ore | null;
  readonly targetYearEffect: Ore | null;
  readonly realised: Ore | null;
  readonly forecast: Ore | null;
  readonly status: ActionStatus | null;
  readonly inBudget: boolean | null;
  /** Index of the assignment that it counts for; null when it counts for none. */
  readonly assignment: number | null;
  readonly assignmentName: string | null;
  readonly decision: DecisionRef | null;
  readonly origin: Origin;
}

/** What a cell was expected to hold when it could not be read. */
export type Expected =
  'amount' | 'date' | 'year' | 'month' | 'share' | 'percent' | 'yes-no' | 'word' | 'account' | 'setting';

/** The text of an unreadable cell whose formula has no value in the file: what it would say is not known. */
export const UNCALCULATED_TEXT = '=…';

/** What parsing could not take as it stood. The rules of the DA and BE families turn these into findings. */
export type ParseIssue =
  | {
      readonly kind: 'table-missing';
      readonly role: TableRole;
      /** It may stand in a table of the user's own form that waits for an answer. */
      readonly waits?: true;
    }
  | { readonly kind: 'column-missing'; readonly role: TableRole; readonly column: ColumnRole }
  | { readonly kind: 'setting-missing'; readonly setting: SettingKey }
  | {
      readonly kind: 'unreadable';
      readonly origin: Origin;
      readonly column: ColumnRole;
      readonly text: string;
      readonly expected: Expected;
    }
  | {
      readonly kind: 'number-as-text';
      readonly origin: Origin;
      readonly column: ColumnRole;
      readonly text: string;
      readonly amount: Ore;
      /** The cell, where it stands in a table of the user's own form. */
      readonly place?: CellPlace;
    }
  | {
      readonly kind: 'unknown-unit';
      readonly origin: Origin;
      readonly column: ColumnRole;
      readonly name: string;
      readonly amount: Ore | null;
    }
  | {
      readonly kind: 'unknown-cost-type';
      readonly origin: Origin;
      readonly column: ColumnRole;
      readonly name: string;
      readonly amount: Ore | null;
    }
  | {
      readonly kind: 'unknown-account';
      readonly origin: Origin;
      readonly column: ColumnRole;
      readonly account: string;
      readonly amount: Ore | null;
    }
  | {
      readonly kind: 'duplicate-row';
      readonly origin: Origin;
      readonly first: Origin;
      readonly column: ColumnRole;
      readonly amount: Ore | null;
    }
  | {
      readonly kind: 'hidden-rows';
      readonly role: TableRole;
      readonly rows: readonly number[];
      readonly column: ColumnRole;
      readonly amount: Ore;
    }
  | {
      /** A table's own totals row, checked against the rows that it sums, as printed (no signs turned). */
      readonly kind: 'printed-total';
      readonly role: TableRole;
      readonly row: number;
      readonly column: ColumnRole;
      readonly printed: Ore;
      readonly sum: Ore;
      readonly visibleSum: Ore;
      /** What the total is by its own formula: SUBTOTAL-like functions leave filtered rows out. */
      readonly visibleOnly: boolean;
      /**
       * What rounding may make of it, in öre: half of the last printed digit for each part and one for the total. Absent
       * where amounts are as exact as their cells.
       */
      readonly rounding?: Ore;
      /** How many amounts are summed; absent where nobody counted. */
      readonly parts?: number;
      /** One digit, or two that changed places, explains the difference: the cell that has it, and the amount that it would be. */
      readonly misprint?: Misprint | null;
      /** All cells that could be the one, where several could: a row that they share with tells which. */
      readonly candidates?: readonly Misprint[];
      /** What the row is called in its first column ("Summa kostnader"), where several totals of a table are checked. */
      readonly label?: string;
      /** Where it stands in a table of the user's own form. */
      readonly own?: OwnTable & PrintedColumn;
    }
  | {
      /** Something that a table of the user's own form does not tell for sure: it is not counted before it is answered. */
      readonly kind: 'open-question';
      readonly role: TableRole;
      readonly about: 'unit' | 'sign' | 'use' | 'year' | 'months' | 'rows' | 'sums' | 'which' | 'count';
      /** What is asked about, as it stands in the sheet. */
      readonly text: string;
      readonly place: CellPlace;
    }
  | {
      /** An answer about a table of the user's own form that is not there any more, nor any other on its sheet to ask about it. */
      readonly kind: 'lost-answer';
      readonly role: TableRole;
      readonly sheet: string;
      /** What it was about: the header of the column, or the title of the table. */
      readonly name: string;
    }
  | {
      /**
       * A row that prints what its other cells add up to: revenue + cost = net, budget − outcome = deviation. As printed, no
       * signs turned.
       */
      readonly kind: 'printed-row';
      readonly role: TableRole;
      readonly row: number;
      /** The row's name: unit, cost type or what stands first in it. */
      readonly label: string;
      /** The cell that holds the result. */
      readonly result: PrintedPart;
      /** What it is added up from; `sign` says how each counts. */
      readonly parts: readonly (PrintedPart & { readonly sign: 1 | -1 })[];
      /** Half of the last printed digit for each part and one for the result, in öre; 0 where cells are exact. */
      readonly rounding: Ore;
      /** See printed-total; among the parts or the result. */
      readonly misprint: Misprint | null;
      readonly candidates?: readonly Misprint[];
      readonly own?: OwnTable;
    };

/** A table of the user's own form, by its id among those understood ("Drift!B4"). */
export interface OwnTable {
  readonly table: string;
  readonly sheet: string;
}

export interface PrintedColumn {
  /** Number of the column in the sheet, from 1, and its header. */
  readonly column: number;
  readonly header: string;
}

/** An amount as a cell prints it. */
export interface PrintedPart extends PrintedColumn {
  readonly amount: Ore;
}

/** An amount that another digit would make right. */
export interface Misprint {
  readonly row: number;
  readonly column: number;
  readonly printed: Ore;
  readonly likely: Ore;
}

export type SettingKey =
  | 'board'
  | 'baseYear'
  | 'targetYear'
  | 'period'
  | 'unit'
  | 'sign'
  | 'judged'
  | 'tolerance'
  | 'payrollSurcharge'
  | 'riskMargin'
  | 'comparability'
  | 'itemsCount';

/** A sum over one of the user's tables that the report writes as a formula. */
export type LiveSum =
  /** Utfall per month, unit and cost type. */
  | 'outcome'
  /** Budget per year, unit and cost type: decided, and revised where it is given (decided where it is not). */
  | 'decided'
  | 'given'
  | 'forecast'
  /** Ramar per unit. */
  | 'frame'
  /** Ramjusteringar per unit, and per unit and cost type. */
  | 'unitFrom'
  | 'unitTo'
  | 'cellFrom'
  | 'cellTo'
  /** Omfördelningar per unit and cost type. */
  | 'movedFrom'
  | 'movedTo';

/** Why a sum by name over the table is not what was read. */
export type CorrectionReason =
  | 'amount-text'
  | 'name'
  | 'period'
  | 'account'
  | 'rounding'
  | 'not-counted'
  /** The row comes from a file, and stands on the sheet of imported rows. */
  | 'imported'
  /** The row's month or year is read from a file instead. */
  | 'replaced';

/**
 * What the sum by name over the table lacks (or has too much of, then negative) to be what was read: numbers as text,
 * names with stray spaces, months as words. Summed per key and reason, because a whole table may be like that.
 */
export interface Correction {
  readonly sum: LiveSum;
  /** The key; null where the sum has no such part. */
  readonly unit: number;
  readonly costType: number | null;
  readonly year: number | null;
  readonly month: number | null;
  /** Öre; net where the table's amounts have signs, a size where they have none. Rounding gives parts of an öre. */
  readonly amount: number;
  readonly rows: number;
  /** The first of the rows in the sheet. */
  readonly firstRow: number;
  readonly why: CorrectionReason;
}

/** Numbers in a table that no sum by name finds, as printed: öre. */
export interface Unmatched {
  readonly sum: LiveSum;
  readonly year: number | null;
  readonly month: number | null;
  readonly amount: number;
  readonly rows: number;
}

/** How formulas over the user's tables have to be written to give what was read. */
export interface LiveFacts {
  readonly corrections: readonly Correction[];
  readonly unmatched: readonly Unmatched[];
  /** Öre in all that rounding to whole öre takes or gives, and that no correction stands for. */
  readonly unseen: number;
  /** Cells, as "role:row:column", that hold something else than the number that was read. */
  readonly typed: ReadonlySet<string>;
  /** Columns, as "role:column", with texts among the years or months, or with errors among the amounts. */
  readonly guarded: ReadonlySet<string>;
  /** Tables with rows that leave the year empty. */
  readonly blankYears: ReadonlySet<TableRole>;
  /** Whether most rows of Utfall say their cost type by name or by account. */
  readonly outcomeBy: 'costType' | 'account';
  /** Where settings stand that the workbook gives; plain when the cell holds the number itself. */
  readonly settings: Readonly<Partial<Record<SettingKey, { readonly row: number; readonly plain: boolean }>>>;
}

/** Everything the check knows of a workbook. Rows that could not be used are not here; `issues` says which and why. */
export interface BudgetModel {
  readonly settings: Settings;
  readonly tables: Readonly<Partial<Record<TableRole, TableInfo>>>;
  readonly issues: readonly ParseIssue[];
  readonly decisions: readonly Decision[];
  readonly units: readonly Unit[];
  readonly successions: readonly Succession[];
  readonly costTypes: readonly CostType[];
  readonly frames: readonly Frame[];
  readonly adjustments: readonly FrameAdjustment[];
  readonly budget: readonly BudgetLine[];
  readonly reallocations: readonly Reallocation[];
  readonly outcome: OutcomeLines;
  readonly forecast: readonly ForecastLine[];
  readonly items: readonly ComparabilityItem[];
  readonly targets: readonly Target[];
  readonly assignments: readonly Assignment[];
  readonly actions: readonly Action[];
  /** Indexes of the units that make up the board. */
  readonly boardUnits: ReadonlySet<number>;
  readonly live: LiveFacts;
  /** Rows that were imported from files; absent where there are none. */
  readonly imports?: Readonly<Partial<Record<ImportedRole, ImportedTable>>>;
  /** Fingerprint of everything read, as hexadecimal text. */
  readonly fingerprint: string;
  /** The outcome is known for spans of months: each stands in its last month, and single months mean nothing. */
  readonly hasSpans?: boolean;
}

/** The cell of a row in a column; the row's first known column where the column is absent. */
export function placeOf(model: BudgetModel, origin: Origin, column: ColumnRole): CellPlace {
  const table = tableOf(model, origin);
  if (!table) return { sheet: '', address: `A${origin.row}` };
  if (table.sources) {
    const source = table.sources.get(origin.row);
    const term = source?.terms[column]?.[0];
    if (term) return { sheet: term.sheet, address: cellAddress(term.row, term.column) };
    return source?.place ?? { sheet: table.sheet, address: `A${table.headerRow}` };
  }
  const first = Object.values(table.columns).reduce((least, at) => Math.min(least, at), Infinity);
  const at = table.columns[column] ?? (Number.isFinite(first) ? first : 1);
  return { sheet: table.sheet, address: cellAddress(origin.row, at) };
}

/** The table that a row stands in: the user's, or that of imported rows. */
export function tableOf(model: BudgetModel, origin: Origin): TableInfo | undefined {
  if (!origin.imported) return model.tables[origin.role];
  return origin.role === 'outcome' || origin.role === 'forecast' ? model.imports?.[origin.role]?.table : undefined;
}

/** The cell of an outcome line's amount. */
export function outcomePlace(model: BudgetModel, line: number): CellPlace {
  const isImported = line >= (model.outcome.firstImported ?? Infinity);
  const table = isImported ? model.imports?.outcome?.table : model.tables.outcome;
  const row = model.outcome.row[line] ?? 1;
  if (!isImported && table?.sources) return placeOf(model, { role: 'outcome', row }, 'amount');
  return { sheet: table?.sheet ?? '', address: cellAddress(row, model.outcome.column[line] ?? 1) };
}
