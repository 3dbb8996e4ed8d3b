import { columnLetters } from '../../domain/address';
import type { BudgetModel, LiveSum } from '../../domain/model';
import { orePerUnit, type Ore } from '../../domain/money';
import type { BasisText } from '../../strings/basis-text';
import type { ReportInput, SheetNames } from '../input';
import type { BasisWriter } from './basis-writer';
import type { CorrectionBook } from './correction-book';
import type { Measure, OutcomePairs } from './measures';
import type { Share } from './heirs';
import type { MonthRow } from './outcome-months';
import type { Spans } from './spans';

/** The blocks of Underlag in the order that they stand. */
export const BLOCKS = [
  'definitions',
  'settings',
  'tables',
  'decisions',
  'control',
  'targets',
  'targetSpans',
  'targetMonths',
  'budget',
  'units',
  'adjustments',
  'reallocations',
  'items',
  'assignments',
  'actions',
  'shares',
  'outcomeMonths',
  'restated',
  'booked',
  'corrections',
] as const;

export type BlockId = (typeof BLOCKS)[number];

/** What every block of Underlag is written from. */
export interface BasisContext {
  readonly input: ReportInput;
  readonly model: BudgetModel;
  readonly names: SheetNames;
  readonly writer: BasisWriter;
  readonly say: (...of: BasisText) => string;
  readonly spans: Spans;
  readonly outcome: OutcomePairs;
  readonly measures: readonly Measure[];
  readonly book: CorrectionBook;
  /** Pairs of the two matrices, ascending. */
  readonly bookedPairs: readonly number[];
  readonly restatedPairs: readonly number[];
  readonly moves: Moves;
  readonly monthRows: readonly MonthRow[];
  /** The first row below the headers of a block; 0 for one that is not written. */
  readonly top: (block: BlockId) => number;
  /** Where a row of the budget stands: a long block has its header again on every page. */
  readonly budgetRow: (index: number) => number;
}

/** How booked lines come to the units of today. */
export interface Moves {
  /** By measure, then by restated pair: the booked pairs that it comes of. */
  readonly sources: readonly ReadonlyMap<number, readonly Source[]>[];
  readonly shares: readonly MovedShare[];
  /** Öre that whole-öre splitting gives or takes, by measure and restated pair; empty where nobody could see it. */
  readonly rests: readonly ReadonlyMap<number, Ore>[];
  /** Öre in all of the rests that are left out because nobody could see them. */
  readonly unseen: Ore;
  /** The place of a share in `shares`; −1 for what did not move. */
  readonly shareOf: (unit: number, share: Share) => number;
  readonly sharesOf: (unit: number, month: number) => readonly Share[];
}

export interface Source {
  readonly pair: number;
  /** Index into `shares`; −1 where the unit kept its lines. */
  readonly share: number;
}

export interface MovedShare {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
  readonly formula: string | null;
  /** Months of the first and the last column that it is used in. */
  readonly first: number;
  readonly last: number;
}

/** Columns of the two matrices; the same figure stands in the same column of both. */
export const MATRIX = {
  unit: 1,
  costType: 2,
  kind: 3,
  baseFullYear: 4,
  baseToDate: 5,
  targetToDate: 6,
  measures: 7,
} as const;

/** Forecast and budget first, then a column per target for membership, then the outcome. */
export function measureColumn(context: BasisContext, index: number): number {
  const ofOutcome = context.measures[index]?.span !== null;
  return MATRIX.measures + index + (ofOutcome ? context.model.targets.length : 0);
}

/** The column of the matrix that says which rows a target counts. */
export function memberColumn(context: BasisContext, target: number): number {
  return MATRIX.measures + context.measures.filter(({ span }) => span === null).length + target;
}

/** "$D$5:$D$90" */
export function columnRange(column: number, first: number, last: number): string {
  const letters = columnLetters(column);
  return `$${letters}$${first}:$${letters}$${last}`;
}

/** The name under which corrections and controls of a sum stand. */
export function sumName(context: Pick<BasisContext, 'say'>, sum: LiveSum, year: number | null): string {
  return context.say(`sum.${sum}`, year === null ? {} : { year });
}

/** Öre with parts as an amount of the unit, without what floating point adds. */
export function amountOf(model: BudgetModel, ore: number): number {
  return Number((ore / orePerUnit(model.settings.unit)).toPrecision(15));
}
