import type { ComplianceResult } from '../compliance/result';
import type { Finding, Language } from '../domain/finding';
import type { Question } from '../domain/interpretation';
import type { BudgetModel, TargetBase, TargetReading, TargetScope } from '../domain/model';
import { fromOre } from '../domain/money';
import { monthOfIndex, yearMonthText } from '../domain/period';
import { importedFiles } from '../domain/imported-files';
import { issuesOf } from '../rules/support';
import { words } from '../strings/words';

/** The words of the JSON report, which is written for programs: Swedish whatever the language of the messages. */
const SCOPE: Readonly<Record<TargetScope, string>> = { board: 'Styrelse', unit: 'Enhet', 'target-group': 'Målgrupp' };
const READING: Readonly<Record<TargetReading, string>> = {
  'full-year': 'Helår',
  'to-date': 'Ackumulerat',
  'rolling-12': 'Rullande 12',
  'last-month': 'Sista månaden',
};
const BASE: Readonly<Record<TargetBase, string>> = { outcome: 'Utfall', forecast: 'Prognos', budget: 'Budget' };

/** The report for programs, as a value that JSON.stringify writes. Amounts in the workbook's unit, unrounded. */
export type JsonReport = ReturnType<typeof jsonReport>;

/**
 * Puts the report together. `ruleset` is the version of the rules, `lang` the language of the messages, `questions` what the user's
 * own tables leave open.
 */
export function jsonReport(
  model: BudgetModel,
  result: ComplianceResult,
  findings: readonly Finding[],
  ruleset: string,
  lang: Language,
  questions: readonly Question[] = [],
) {
  const { settings } = model;
  const amount = (ore: number | null): number | null => (ore === null ? null : fromOre(ore, settings.unit));
  const unitName = (unit: number): string => model.units[unit]?.name ?? '';
  return {
    schema: 1 as const,
    ruleset,
    board: settings.board === '' ? null : settings.board,
    baseYear: settings.yearsKnown ? settings.baseYear : null,
    targetYear: settings.yearsKnown ? settings.targetYear : null,
    period: settings.yearsKnown ? yearMonthText(settings.period) : null,
    unit: settings.unit,
    fingerprint: model.fingerprint,
    targets: result.targets.map((row) => {
      const target = model.targets[row.target]!;
      return {
        id: target.id,
        scope: SCOPE[target.scope],
        object: target.object,
        limit: target.maxDevelopment,
        reading: READING[target.reading],
        base: BASE[target.base],
        netBase: amount(row.netBase),
        netTarget: amount(row.netTarget),
        development: row.development,
        developmentAdjusted: row.developmentAdjusted,
        allowed: amount(row.allowed),
        headroom: amount(row.headroom),
        netBaseToDate: amount(row.netBaseToDate),
        netTargetToDate: amount(row.netTargetToDate),
        developmentToDate: row.developmentToDate,
        yearToGo: row.yearToGo,
        frame: amount(row.frame),
        frameDevelopment: row.frameDevelopment,
        status: row.status,
      };
    }),
    assignments: result.assignments.map((row) => {
      const assignment = model.assignments[row.assignment]!;
      return {
        id: assignment.id,
        object: assignment.object ?? '',
        amount: amount(row.amount),
        planned: amount(row.planned),
        realised: amount(row.realised),
        forecast: amount(row.forecast),
        status: row.status,
      };
    }),
    frames: result.frames.map((row) => ({
      unit: unitName(row.unit),
      decided: amount(row.decided),
      adjustments: amount(row.adjustments),
      revised: amount(row.revised),
      budget: amount(row.budget),
      forecast: amount(row.forecast),
    })),
    reallocations: result.reallocations.map((row) => ({
      unit: unitName(row.unit),
      costType: model.costTypes[row.costType]?.name ?? '',
      decided: amount(row.decided),
      reallocated: amount(row.reallocated),
      frameAdjusted: amount(row.frameAdjusted),
      revised: amount(row.revised),
      unexplained: amount(row.unexplained),
    })),
    imports: importedFiles(model).map(({ name, role, kind, unit, rows, covered }) => ({
      file: name,
      role: BASE[role],
      kind,
      unit,
      rows,
      covered: covered.map((time) => (role === 'forecast' ? String(time) : yearMonthText(monthOfIndex(time)))),
      // Of all files of the role together: units whose amounts in that time are the workbook's own.
      keptUnits: (model.imports?.[role]?.keptUnits ?? []).map(unitName),
    })),
    findings: findings.map((finding) => ({
      rule: finding.rule,
      severity: finding.severity,
      message: `${finding.message[lang]} ${finding.consider[lang]}`,
      cells: finding.cells,
      amount: amount(finding.amount),
    })),
    // Tables that the workbook does not have; "waiting" where a table with an open question may hold it.
    notLookedAt: issuesOf(model, 'table-missing').map(({ role, waits }) => ({
      table: words.sv[`role.${role}`],
      reason: waits ? ('waiting' as const) : ('missing' as const),
    })),
    openQuestions: questions.map(({ id, about, text, place, choices }) => ({ id, about, text, cell: place, choices })),
  };
}
