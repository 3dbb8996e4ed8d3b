import type { CellPlace } from './finding';
import type { SignConvention } from './model';
import type { AmountUnit } from './money';

/** What a column is taken for. Amounts by what they are; the others tell what an amount is about. */
export const COLUMN_USES = [
  'outcome',
  'decided',
  'revised',
  'forecast',
  'frame',
  'unit',
  'costType',
  'account',
  'year',
  'month',
  'period',
  'counterpart',
  'none',
] as const;

export type ColumnUse = (typeof COLUMN_USES)[number];

/** The column uses that are amounts. */
export type AmountUse = 'outcome' | 'decided' | 'revised' | 'forecast' | 'frame';

export function isAmountUse(use: ColumnUse): use is AmountUse {
  return use === 'outcome' || use === 'decided' || use === 'revised' || use === 'forecast' || use === 'frame';
}

/** Why a row or a column is not counted. */
export type LeftOutReason =
  | 'total'
  | 'part'
  | 'outside'
  | 'frame-row'
  | 'no-amount'
  | 'internal'
  /** Accounts of the balance sheet. */
  | 'balance'
  /** Distribution inside the books. */
  | 'distribution'
  /** An opening balance. */
  | 'opening'
  | 'no-label'
  | 'not-ours'
  | 'text'
  | 'row-total'
  | 'budget-to-date'
  | 'no-year'
  | 'same-figures'
  | 'asked';

export interface LeftOutRow {
  readonly row: number;
  readonly label: string;
  readonly reason: LeftOutReason;
  /** The sum of its amounts as printed, where they are all of one kind. */
  readonly amount?: number;
}

/** A column as it was understood. */
export interface ReadColumn {
  /** "Drift!B4|D": what an answer about the column is kept under. */
  readonly id: string;
  readonly column: number;
  readonly header: string;
  readonly use: ColumnUse;
  readonly year: number | null;
  /** Months of the year, both inclusive; null where the column is no outcome. */
  readonly months: { readonly first: number; readonly last: number } | null;
  /** What its amounts are in, where that is another unit than the table's. */
  readonly unit?: AmountUnit;
  /** The unit or the cost type that the column is of, where units or cost types stand beside each other. */
  readonly name: string | null;
  readonly reason: LeftOutReason | null;
  /** 0 to 1: how much speaks for it. */
  readonly confidence: number;
}

export type QuestionAbout =
  /** Whether the amounts are in kr, tkr or mnkr. */
  | 'unit'
  /** How the signs are to be read. */
  | 'sign'
  /** What a column is. */
  | 'use'
  | 'year'
  /** Which months an outcome covers. */
  | 'months'
  /** Whether the rows are units or cost types. */
  | 'rows'
  /** Which rows are sums of others: the printed total is not what the rows come to. */
  | 'sums'
  /** Two tables say different things of the same: which one counts. */
  | 'which'
  /** Whether the table counts: what was answered cannot be followed. */
  | 'count';

/** Something that the workbook does not tell for sure. The table is not used before it is answered. */
export interface Question {
  /** What its answer is kept under. */
  readonly id: string;
  readonly block: string;
  readonly about: QuestionAbout;
  readonly column: number | null;
  /** The values that an answer may have; any year where about is 'year'. */
  readonly choices: readonly string[];
  /** The cell that it is about. */
  readonly place: CellPlace;
  /** What is asked about, as it stands in the sheet. */
  readonly text: string;
  /** What was answered, as it was written, where it could not be followed. */
  readonly unread?: string;
}

export type BlockState = 'used' | 'asks' | 'left-out';

/** A table that is no template table, as it was understood. */
export interface InterpretedBlock {
  /** "Drift!B4": the sheet and the first header cell. */
  readonly id: string;
  readonly sheet: string;
  /** "B4:H20" */
  readonly range: string;
  readonly title: string;
  readonly state: BlockState;
  readonly reason: LeftOutReason | null;
  readonly unit: AmountUnit | null;
  readonly sign: SignConvention | null;
  /** What the rows are: units, cost types, both, or lines of a ledger. */
  readonly rows: 'units' | 'costTypes' | 'both' | 'lines' | 'unknown';
  /** The unit that the whole table is of; null where its rows or columns say it. */
  readonly ofUnit: string | null;
  readonly columns: readonly ReadColumn[];
  /** All its columns with their headers, those that were not read too; absent where nothing is kept of them. */
  readonly heads?: readonly HeadOfColumn[];
  readonly rowsCounted: number;
  readonly leftOut: readonly LeftOutRow[];
  readonly confidence: number;
  readonly questions: readonly Question[];
}

/** How a workbook's own tables were understood; without blocks where everything stood in template tables. */
export interface Interpretation {
  readonly blocks: readonly InterpretedBlock[];
  readonly questions: readonly Question[];
}

/** Answers and corrections by the id of what they are about: "Drift!B4|unit" → "tkr". */
export type Answers = Readonly<Record<string, string>>;

/** A column by its letters, with its header as written. */
export interface HeadOfColumn {
  readonly letters: string;
  readonly header: string;
}

/** A table by what tells it from others: where it stands, its title and its headers from the left. */
export interface RememberedBlock {
  /** "Drift!B4" */
  readonly id: string;
  readonly title: string;
  readonly heads: readonly HeadOfColumn[];
}

/** Answers of an earlier check, with the tables as they stood then: the ids are of those. */
export interface KeptAnswers {
  readonly answers: Answers;
  readonly blocks: readonly RememberedBlock[];
}

/** What was answered in an earlier check, and what was answered since: those go before, and an empty text takes one back. */
export interface SaidAnswers {
  readonly given: Answers;
  readonly kept: KeptAnswers;
}

/** The answers that count, of those that were kept, by the ids of now, and those that were given since. */
export function answersThatCount(kept: Answers, given: Answers): Answers {
  return Object.fromEntries(Object.entries({ ...kept, ...given }).filter(([, value]) => value !== ''));
}

/** The months of an answer, "1-8" or "3", both inclusive; null for a text that is none. */
export function answeredMonths(text: string): { readonly first: number; readonly last: number } | null {
  const match = /^\s*(\d{1,2})\s*(?:[-–]\s*(\d{1,2}))?\s*$/.exec(text);
  if (!match) return null;
  const first = Number(match[1]);
  const last = Number(match[2] ?? match[1]);
  return first >= 1 && last <= 12 && first <= last ? { first, last } : null;
}

export const NO_INTERPRETATION: Interpretation = { blocks: [], questions: [] };
