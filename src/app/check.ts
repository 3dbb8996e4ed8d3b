import { computeCompliance } from '../compliance/compliance';
import type { ComplianceResult } from '../compliance/result';
import type { Finding, Language } from '../domain/finding';
import type { BudgetModel } from '../domain/model';
import type { IsoDate, YearMonth } from '../domain/period';
import { buildReport } from '../report/build-report';
import { jsonReport, type JsonReport } from '../report/json-report';
import type { WorkbookPlan } from '../report/plan';
import { runRules } from '../rules/run-rules';
import type { Answers, Interpretation } from '../domain/interpretation';
import type { Snapshot } from '../workbook/snapshot';
import { keptComments, workbookNames } from './earlier-report';
import {
  dropsSomething,
  guardKept,
  planImport,
  type ImportDrops,
  type ImportFile,
  type PlannedImport,
} from './import-files';
import { withImportSheet } from './import-sheet';
import { parseInForce } from './parse-in-force';
import {
  keptOverride,
  settingsInForce,
  withOverrideProperty,
  type SettingsInForce,
  type SettingsOverride,
} from './settings-override';
import { RULESET, VERSION } from './version';

export type CheckStep = 'recognise' | 'hold-targets' | 'apply-rules' | 'make-report';

export interface CheckOptions {
  readonly lang: Language;
  /** For this check alone: wins over the workbook's own report period and over one chosen in the pane. */
  readonly period?: YearMonth | null;
  /** Settings chosen in the pane; {} clears them. Those that the workbook's report carries count where nothing is given. */
  readonly overrides?: SettingsOverride;
  /** Files that are read into Utfall or Prognos, and kept in the workbook. A file that cannot be read throws ImportFault. */
  readonly imports?: readonly ImportFile[];
  /** Files of earlier checks whose rows are no longer to be read, and leave the workbook. */
  readonly drops?: ImportDrops;
  /** Answers to what the workbook's own tables leave open, beside those that its sheet "Tolkning" holds, and before them. */
  readonly answers?: Answers;
  readonly today: IsoDate;
  /** Local time for the stamp, "2026-11-21 20:45". */
  readonly time: string;
  /** Told before each step, so that an edge can show progress; a throw here cancels the check. */
  readonly onStep?: (step: CheckStep) => void;
}

export interface Checked {
  readonly model: BudgetModel;
  /** How tables of the user's own form were understood; no blocks where all stood in template tables. */
  readonly interpretation: Interpretation;
  /** The answers that were followed. */
  readonly answers: Answers;
  readonly result: ComplianceResult;
  readonly findings: readonly Finding[];
  /** What is to be written into the workbook. */
  readonly plan: WorkbookPlan;
  readonly json: JsonReport;
  /** The settings that it was made with. */
  readonly settings: SettingsInForce;
  /** Those of them that were chosen in the pane and travel with the workbook. */
  readonly override: SettingsOverride;
  /** The files that this check took in; those of earlier checks are in the model. */
  readonly imported: readonly PlannedImport[];
}

/** The check: a pure function from what a workbook holds to a report that is itself data. */
export function checkWorkbook(given: Snapshot, options: CheckOptions): Checked {
  const { lang, today, time, onStep, imports = [], drops = [] } = options;
  onStep?.('recognise');
  const isPlanned = imports.length > 0 || dropsSomething(given, drops);
  const planned = isPlanned ? planImport(given, imports, lang, { ...options, drops }) : null;
  const snapshot = planned ? withImportSheet(given, planned.sheet) : given;
  guardKept(snapshot, lang, options);
  const { model, interpretation, answers, override, overridden } = parseInForce(snapshot, options);
  onStep?.('hold-targets');
  const result = computeCompliance(model);
  onStep?.('apply-rules');
  const findings = runRules({ model, result, today });
  onStep?.('make-report');
  const plan = buildReport({
    model,
    result,
    findings,
    names: workbookNames(snapshot),
    comments: keptComments(snapshot),
    stamp: { time, version: VERSION, ruleset: RULESET },
    lang,
    chosen: new Set(overridden),
    interpretation,
    answers,
  });
  const wasKept = Object.keys(keptOverride(snapshot)).length > 0;
  return {
    model,
    interpretation,
    answers,
    result,
    findings,
    plan: {
      ...plan,
      // Formulas of the report may lead to the imported rows, so these are written first.
      sheets: [...(planned ? [planned.sheet.plan] : []), ...plan.sheets].map((sheet) =>
        sheet.id === 'compliance' ? withOverrideProperty(sheet, override, wasKept) : sheet,
      ),
    },
    json: jsonReport(model, result, findings, RULESET, lang, interpretation.questions),
    settings: settingsInForce(model.settings, overridden),
    override,
    imported: planned?.files ?? [],
  };
}
