import { computeCompliance } from '../../src/compliance/compliance';
import type { Answers } from '../../src/domain/interpretation';
import { findingsOf } from '../../src/rules/run-rules';
import type { CheckContext, Rule, RuleHit } from '../../src/rules/rule';
import { parseModel } from '../../src/workbook/parse-model';
import { snapshotOfSheets, type DrawnSheet } from '../layouts/sheet-of';

/** The sheet that says the target: 2,0 % on the full year, of the outcome of the year before. */
export const TARGET: DrawnSheet = { name: 'Mål', rows: [['Nettokostnadsutveckling, högst', 0.02]] };

export interface SheetOptions {
  /** Rows that are hidden, by sheet. */
  readonly hidden?: Readonly<Record<string, readonly number[]>>;
  /** What the user has answered, see Interpretation. */
  readonly answers?: Answers;
}

/** What the rules are given for a workbook of the user's own tables. */
export function contextOfSheets(
  sheets: readonly DrawnSheet[],
  { hidden = {}, answers = {} }: SheetOptions = {},
): CheckContext {
  const snapshot = snapshotOfSheets(sheets);
  const drawn = snapshot.sheets.map((sheet) => ({ ...sheet, hiddenRows: new Set(hidden[sheet.name] ?? []) }));
  const model = parseModel({ ...snapshot, sheets: drawn }, { answers });
  return { model, result: computeCompliance(model), today: '2026-11-21' };
}

/** What one rule finds in such a workbook. Throws when a text of it is missing or has a gap. */
export function hitsOfSheets(
  rule: Rule,
  sheets: readonly DrawnSheet[],
  options: SheetOptions = {},
): readonly RuleHit[] {
  const context = contextOfSheets(sheets, options);
  for (const { message, consider } of findingsOf(rule, context)) {
    for (const text of [message.sv, message.en, consider.sv, consider.en]) {
      if (/\{\w+\}/.test(text)) throw new Error(`${rule.id} leaves a gap: ${text}`);
    }
  }
  return rule.check(context);
}
