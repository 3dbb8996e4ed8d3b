import type { AmountUnit, Ore } from '../domain/money';
import type { Bilingual, CellPlace, RuleId, Severity } from '../domain/finding';
import type {
  AmountUse,
  Answers,
  BlockState,
  ColumnUse,
  InterpretedBlock,
  LeftOutReason,
  QuestionAbout,
} from '../domain/interpretation';
import type { LeftOutGroup } from '../domain/left-out';
import type { CostKind, SignConvention, TableRole, TargetBase, TargetReading, TargetScope } from '../domain/model';
import type { NoBasis, TargetStatus } from '../compliance/result';
import type { SettingsInForce } from './settings-override';

/**
 * A check as something to look at: plain data that can be sent between threads, in no language where a word is not the user's
 * own. Amounts are net öre with cost positive, null where there was nothing to sum; developments are unrounded fractions.
 */
export interface CheckView {
  readonly board: string;
  readonly unit: AmountUnit;
  readonly yearsKnown: boolean;
  readonly baseYear: number;
  readonly targetYear: number;
  /** "2026-08" */
  readonly period: string;
  /** Months of the target year after the period; 0 when the year is closed. */
  readonly monthsLeft: number;
  /** "2026-11-21 20:45" */
  readonly time: string;
  readonly fingerprint: string;
  readonly tables: readonly TableView[];
  readonly interpretation: InterpretationView;
  readonly settings: SettingsInForce;
  readonly targets: readonly TargetView[];
  /** What the verdict could not look at, a sentence each; empty where everything was there. */
  readonly gaps: readonly Bilingual[];
  readonly assignments: readonly AssignmentView[];
  /** Errors first, then in the order of the catalogue. */
  readonly findings: readonly FindingGroup[];
  readonly frames: readonly FrameView[];
  readonly reallocations: readonly ReallocationView[];
  /** What can be changed in the target year's full-year figure, per unit and cost type. */
  readonly levers: readonly LeverView[];
  /** The numbers that the actions of the workbook have, in its order. */
  readonly actionNumbers: readonly string[];
  /** Name of the sheet that the report begins on, as written. */
  readonly reportSheet: string;
}

export interface TableView {
  readonly role: TableRole;
  /** False where the workbook has no such table. */
  readonly found: boolean;
  readonly isRequired: boolean;
  readonly name: string;
  readonly sheet: string;
  readonly rowsRead: number;
  readonly rowsSkipped: number;
}

/** How tables of the user's own form were understood; without blocks where everything stood in template tables. */
export interface InterpretationView {
  readonly blocks: readonly BlockView[];
  /** What the workbook leaves open. A table with an open question is not counted. */
  readonly questions: readonly QuestionView[];
  /** The answers that these tables were read by, under the ids of what they are about: "Drift!B4|unit". */
  readonly answers: Answers;
}

export interface BlockView {
  /** "Drift!B4" */
  readonly id: string;
  readonly sheet: string;
  /** "B4:H20" */
  readonly range: string;
  readonly title: string;
  readonly state: BlockState;
  readonly reason: LeftOutReason | null;
  readonly unit: AmountUnit | null;
  readonly sign: SignConvention | null;
  readonly rows: InterpretedBlock['rows'];
  /** The unit that the whole table is of; null where its rows or columns say it. */
  readonly ofUnit: string | null;
  readonly amounts: readonly ReadAmounts[];
  readonly columns: readonly ColumnView[];
  readonly rowsCounted: number;
  readonly leftOut: readonly LeftOutView[];
  /** 0 to 1 */
  readonly confidence: number;
}

export interface ColumnView {
  /** What an answer about it is kept under: "Drift!B4|D". */
  readonly id: string;
  readonly letters: string;
  readonly header: string;
  readonly use: ColumnUse;
  readonly year: number | null;
  /** Months of the year, both inclusive; null where they say nothing. */
  readonly months: { readonly first: number; readonly last: number } | null;
  /** What its amounts are in: its own unit, else that of its table; null where that is open, or it holds none. */
  readonly unit: AmountUnit | null;
  readonly reason: LeftOutReason | null;
  /** 0 to 1 */
  readonly confidence: number;
}

/** Rows that are left out for the same reason. */
export interface LeftOutView extends LeftOutGroup {
  /** The first of them. */
  readonly rows: readonly { readonly row: number; readonly label: string }[];
}

/** What some columns of a table are. */
export interface ReadAmounts {
  readonly use: AmountUse;
  readonly year: number | null;
  readonly columns: number;
}

export interface QuestionView {
  /** What its answer is kept under. */
  readonly id: string;
  readonly block: string;
  readonly about: QuestionAbout;
  /** Letters of the column that it is about; null where it is about the whole table. */
  readonly letters: string | null;
  /** The values that an answer may have; any year where about is 'year'. */
  readonly choices: readonly string[];
  readonly place: CellPlace;
  /** What is asked about, as it stands in the sheet. */
  readonly text: string;
  /** What was answered, as it was written, where it could not be followed. */
  readonly unread?: string;
}

/** A decision behind a figure, as far as the workbook tells. */
export interface DecisionView {
  readonly id: string;
  readonly diaryNumber: string | null;
  readonly paragraph: string | null;
  readonly body: string | null;
  readonly date: string | null;
  readonly title: string | null;
  readonly place: CellPlace | null;
}

export interface TargetView {
  readonly index: number;
  readonly id: string;
  readonly scope: TargetScope;
  /** The object, with the id where two targets are about the same. */
  readonly name: string;
  readonly reading: TargetReading;
  /** What the base was taken from in the end. */
  readonly base: TargetBase;
  readonly limit: number;
  readonly status: TargetStatus;
  readonly sentence: Bilingual;
  /** Decimals of the percentages, more where rounding decides. */
  readonly decimals: number;
  /** Whether the target year's figure is an outcome or a forecast. */
  readonly kind: 'outcome' | 'forecast';
  readonly netBase: Ore | null;
  readonly netTarget: Ore | null;
  readonly itemsBase: Ore;
  readonly itemsTarget: Ore;
  readonly development: number | null;
  readonly developmentAdjusted: number | null;
  readonly developmentJudged: number | null;
  readonly allowed: Ore | null;
  readonly headroom: Ore | null;
  readonly headroomJudged: Ore | null;
  readonly netBaseToDate: Ore | null;
  readonly netTargetToDate: Ore | null;
  readonly developmentToDate: number | null;
  readonly yearToGo: number | null;
  readonly frame: Ore | null;
  readonly frameDevelopment: number | null;
  readonly netTargetFullYear: Ore | null;
  readonly netBaseFullYear: Ore | null;
  /** Whether what is accumulated is inside the limit; null without basis. */
  readonly metToDate: boolean | null;
  /** Why there is no percentage; null where there is one. */
  readonly noBasis: NoBasis | null;
  readonly metFrame: boolean | null;
  readonly decisions: readonly DecisionView[];
  /** The target's own row in the workbook. */
  readonly place: CellPlace | null;
  /** Accumulated net month by month, January first; null where the month is not there yet or was not booked. */
  readonly path: PathView | null;
  /** Indexes of the levers in its scope. */
  readonly levers: readonly number[];
}

export interface PathView {
  readonly base: readonly (Ore | null)[];
  readonly target: readonly (Ore | null)[];
  readonly allowed: readonly (Ore | null)[];
  /** From the last month of the outcome to December; null elsewhere and where there is no forecast. */
  readonly forecast: readonly (Ore | null)[];
}

export interface AssignmentView {
  readonly id: string;
  readonly object: string;
  readonly amount: Ore | null;
  readonly planned: Ore | null;
  readonly realised: Ore | null;
  readonly forecast: Ore | null;
  readonly status: TargetStatus;
  readonly decisions: readonly DecisionView[];
  readonly place: CellPlace | null;
  readonly actions: readonly {
    readonly name: string;
    readonly programme: string | null;
    readonly planned: Ore | null;
    readonly realised: Ore | null;
    readonly forecast: Ore | null;
    readonly place: CellPlace | null;
  }[];
}

export interface FindingGroup {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly items: readonly FindingView[];
}

/** One finding, or several whose message is the same. */
export interface FindingView {
  readonly key: string;
  readonly message: Bilingual;
  readonly consider: Bilingual;
  readonly amount: Ore | null;
  /** How many findings say this; each has its place. */
  readonly count: number;
  readonly places: readonly CellPlace[];
}

export interface FrameView {
  readonly unit: string;
  readonly ownFrame: boolean;
  readonly decided: Ore | null;
  readonly adjustments: Ore | null;
  readonly revised: Ore | null;
  readonly budget: Ore | null;
  readonly forecast: Ore | null;
  readonly place: CellPlace | null;
  /** The adjustments one by one, in the order of the workbook. */
  readonly moves: readonly {
    readonly label: string;
    readonly amount: Ore;
    readonly place: CellPlace | null;
  }[];
}

export interface ReallocationView {
  readonly unit: string;
  readonly costType: string;
  readonly decided: Ore;
  readonly reallocated: Ore;
  readonly frameAdjusted: Ore;
  readonly revised: Ore;
  readonly unexplained: Ore;
  readonly place: CellPlace | null;
}

export interface LeverView {
  readonly unit: string;
  readonly costType: string;
  readonly kind: CostKind;
  /** Full-year net of the base year's outcome and of the target year (forecast while it runs), restated. */
  readonly netBase: Ore;
  /** The same by what a target's base may be: one held against a forecast has its base in `forecast`. */
  readonly netBaseBy: Readonly<Record<TargetBase, Ore>>;
  readonly netTarget: Ore;
  /** Net so far in the target year. */
  readonly toDate: Ore;
}
