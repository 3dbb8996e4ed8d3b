import type { ComplianceResult } from '../compliance/result';
import type { Finding, Language } from '../domain/finding';
import type { BudgetModel, SettingKey } from '../domain/model';
import type { Answers, Interpretation } from '../domain/interpretation';

/** Names in the workbook that a report has to know: those that are taken, and those of our own earlier sheets. */
export interface WorkbookNames {
  readonly sheets: readonly {
    readonly name: string;
    /** Id of our own sheet, null for the user's. */ readonly own: string | null;
  }[];
  /** Tables and defined names, without those on our own sheets. */
  readonly tablesAndNames: readonly string[];
}

/** A comment that the user wrote beside a finding of an earlier check. */
export interface KeptComment {
  readonly key: string;
  readonly comment: string;
  /** What the row said, for when the finding is gone. */
  readonly rule: string;
  readonly what: string;
}

/** When and by what the report is made; the core reads no clock. */
export interface Stamp {
  /** Local time as "2026-11-21 20:45". */
  readonly time: string;
  readonly version: string;
  readonly ruleset: string;
}

/** The tab names of our sheets as they will be written. */
export interface SheetNames {
  readonly compliance: string;
  readonly findings: string;
  readonly reallocations: string;
  readonly frames: string;
  readonly actions: string;
  readonly basis: string;
  /** Only where tables of the user's own form were read. */
  readonly interpretation?: string;
}

/** Everything that a report is made of. */
export interface ReportInput {
  readonly model: BudgetModel;
  readonly result: ComplianceResult;
  readonly findings: readonly Finding[];
  readonly names: WorkbookNames;
  readonly comments: readonly KeptComment[];
  readonly stamp: Stamp;
  readonly lang: Language;
  /** Settings that were chosen in the pane and count instead of those of the workbook. */
  readonly chosen?: ReadonlySet<SettingKey>;
  /** How tables of the user's own form were understood, and the answers that were followed. */
  readonly interpretation?: Interpretation;
  readonly answers?: Answers;
}
