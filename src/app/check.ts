import { computeCompliance } from '../compliance/compliance';
import type { ComplianceResult } from '../compliance/result';
import type { Finding, Language } from '../domain/finding';
import type { BudgetModel } from '../domain/model';
import type { IsoDate, YearMonth } from '../domain/period';
import { buildReport } from '../report/build-report';
import { jsonReport, type JsonReport } from '../report/json-report';
import type { WorkbookPlan } from '../report/plan';
import { runRules } from '../rules/run-rules';
import { parseModel } from '../workbook/parse-model';
import type { Snapshot } from '../workbook/snapshot';
import { keptComments, workbookNames } from './earlier-report';
import { RULESET, VERSION } from './version';

export type CheckStep = 'recognise' | 'hold-targets' | 'apply-rules' | 'make-report';

export interface CheckOptions {
  readonly lang: Language;
  /** Overrides the workbook's own report period. */
  readonly period?: YearMonth | null;
  readonly today: IsoDate;
  /** Local time for the stamp, "2026-11-21 20:45". */
  readonly time: string;
  /** Told before each step, so that an edge can show progress; a throw here cancels the check. */
  readonly onStep?: (step: CheckStep) => void;
}

export interface Checked {
  readonly model: BudgetModel;
  readonly result: ComplianceResult;
  readonly findings: readonly Finding[];
  /** What is to be written into the workbook. */
  readonly plan: WorkbookPlan;
  readonly json: JsonReport;
}

/** The check: a pure function from what a workbook holds to a report that is itself data. */
export function checkWorkbook(snapshot: Snapshot, options: CheckOptions): Checked {
  const { lang, today, time, onStep } = options;
  onStep?.('recognise');
  const model = parseModel(snapshot, { period: options.period ?? null });
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
  });
  return { model, result, findings, plan, json: jsonReport(model, result, findings, RULESET, lang) };
}
