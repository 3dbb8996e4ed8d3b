import type { TargetResult } from '../compliance/result';
import type { Language } from '../domain/finding';
import type { BudgetModel } from '../domain/model';
import { yearMonthText } from '../domain/period';
import { missingTables } from '../rules/missing-tables';
import { formatChange, formatMoneyRounded, formatMonth, formatPercent } from '../strings/format';
import { reportText } from '../strings/report-text';

/** Decimals to print a development with: those of the target, and two more where the rounding decides. */
export function shownDecimals(row: TargetResult): number {
  return row.precision + (row.metRounded !== row.metUnrounded ? 2 : 0);
}

/** Whether the figures of a target's year are an outcome or a forecast. */
export function targetKind(model: BudgetModel, row: TargetResult): 'outcome' | 'forecast' {
  const reading = model.targets[row.target]?.reading;
  return reading === 'full-year' && model.settings.period.month < 12 ? 'forecast' : 'outcome';
}

/** The object of a target, with its id where two targets are about the same. */
export function targetName(model: BudgetModel, row: TargetResult): string {
  const target = model.targets[row.target]!;
  const alike = model.targets.filter((other) => other.object === target.object).length;
  return alike > 1 ? `${target.object} (${target.id})` : target.object;
}

/** "augusti" out of the report's period. */
export function monthName(model: BudgetModel, lang: Language): string {
  return formatMonth(yearMonthText(model.settings.period), lang).split(' ')[0] ?? '';
}

/** The verdict on one target as a sentence with its amount. */
export function verdictSentence(model: BudgetModel, row: TargetResult, lang: Language): string {
  const target = model.targets[row.target]!;
  const decimals = shownDecimals(row);
  const limit = formatPercent(target.maxDevelopment, lang, row.precision);
  if (row.status === 'no-basis' || row.developmentJudged === null || row.headroomJudged === null) {
    const reason = row.noBasis ? reportText(lang, `reason.${waits(model, row) ? 'waiting' : row.noBasis}`) : '';
    const verdict = reportText(lang, 'verdict.noBasis', { object: targetName(model, row), limit, reason }).trim();
    if (row.developmentToDate === null) return verdict;
    const toDate = formatChange(row.developmentToDate, lang, row.precision);
    const month = formatMonth(yearMonthText(model.settings.period), lang);
    return `${verdict} ${reportText(lang, 'verdict.noBasisToDate', { toDate, month })}`;
  }
  const values = {
    object: targetName(model, row),
    kind: reportText(lang, `verdict.${targetKind(model, row)}`),
    development: formatChange(row.developmentJudged, lang, decimals),
    limit,
    amount: formatMoneyRounded(Math.abs(row.headroomJudged), model.settings.unit, lang),
    toDate: row.developmentToDate === null ? '–' : formatChange(row.developmentToDate, lang, row.precision),
    month: formatMonth(yearMonthText(model.settings.period), lang),
  };
  if (row.status === 'missed') return reportText(lang, 'verdict.missed', values);
  if (row.headroomJudged < 0) return reportText(lang, 'verdict.rounded', values);
  if (row.status === 'met') return reportText(lang, 'verdict.met', values);
  return reportText(lang, row.insideRiskMargin ? 'verdict.margin' : 'verdict.toDate', values);
}

/** Whether what is missing may stand in a table that waits for an answer. */
function waits(model: BudgetModel, row: TargetResult): boolean {
  if (row.noBasis !== 'base-missing' && row.noBasis !== 'target-missing') return false;
  const { waiting } = missingTables(model);
  return waiting.includes('outcome') || waiting.includes('forecast');
}
