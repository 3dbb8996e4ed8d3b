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
import { parseWorkbook, type ParsedWorkbook } from '../workbook/parse-model';
import type { Snapshot } from '../workbook/snapshot';
import { keptComments, workbookNames } from './earlier-report';
import { answersFrom } from './kept-answers';
import { planImport, type ImportFile, type PlannedImport } from './import-files';
import { withImportSheet } from './import-sheet';
import {
  chosenPeriod,
  chosenSettings,
  cleanOverride,
  keptOverride,
  settingsInForce,
  withoutOtherYear,
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
  const { lang, today, time, onStep, imports = [] } = options;
  onStep?.('recognise');
  const planned = imports.length === 0 ? null : planImport(given, imports, lang);
  const snapshot = planned ? withImportSheet(given, planned.sheet) : given;
  const answers = { ...answersFrom(snapshot), ...options.answers };
  const { model, interpretation, override, overridden } = parsed(snapshot, options, answers);
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
    json: jsonReport(model, result, findings, RULESET, lang),
    settings: settingsInForce(model.settings, overridden),
    override,
    imported: planned?.files ?? [],
  };
}

interface Parsed extends ParsedWorkbook {
  readonly override: SettingsOverride;
  readonly overridden: readonly (keyof SettingsOverride)[];
}

/** The model by the settings in force: those asked for, then those chosen in the pane, then the workbook's. */
function parsed(snapshot: Snapshot, options: CheckOptions, answers: Answers): Parsed {
  const asked = options.period ?? null;
  const parse = (override: SettingsOverride): ParsedWorkbook =>
    parseWorkbook(snapshot, {
      answers,
      period: asked ?? chosenPeriod(override),
      chosen: chosenSettings(override),
    });
  let override = options.overrides === undefined ? keptOverride(snapshot) : cleanOverride(options.overrides);
  let read = parse(override);
  if (options.overrides === undefined) {
    // A period that was chosen last year must not keep the workbook of this year from being checked.
    const current = withoutOtherYear(override, read.model.settings.targetYear);
    if (current !== override && asked === null) read = parse(current);
    override = current;
  }
  const keys = Object.keys(override) as (keyof SettingsOverride)[];
  return { ...read, override, overridden: keys.filter((key) => key !== 'period' || asked === null) };
}
