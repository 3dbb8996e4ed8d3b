import { computeCompliance } from '../../src/compliance/compliance';
import type { CellPlace, Finding } from '../../src/domain/finding';
import type { CheckContext, Rule, RuleHit } from '../../src/rules/rule';
import { findingsOf } from '../../src/rules/run-rules';
import { parseModel } from '../../src/workbook/parse-model';
import { snapshotOf, type Cell, type TableOptions, type Tables } from './snapshot-of';

export interface CheckOptions {
  /** The day of the check, 2026-11-21 unless said. */
  readonly today?: string;
  readonly date1904?: boolean;
  readonly tables?: Readonly<Record<string, TableOptions>>;
}

/** What the rules are given for a workbook that holds these tables. */
export function contextOf(tables: Tables, options: CheckOptions = {}): CheckContext {
  const { today = '2026-11-21', ...rest } = options;
  const model = parseModel(snapshotOf(tables, rest));
  return { model, result: computeCompliance(model), today };
}

/** What one rule finds in a workbook that holds these tables. Throws when a text of it is missing or has a gap. */
export function hitsOf(rule: Rule, tables: Tables, options: CheckOptions = {}): readonly RuleHit[] {
  const context = contextOf(tables, options);
  for (const { message, consider } of findingsOf(rule, context)) {
    for (const text of [message.sv, message.en, consider.sv, consider.en]) {
      if (/\{\w+\}/.test(text)) throw new Error(`${rule.id} leaves a gap: ${text}`);
    }
  }
  return rule.check(context);
}

/** The same with words. */
export function findingsIn(rule: Rule, tables: Tables, options: CheckOptions = {}): readonly Finding[] {
  return findingsOf(rule, contextOf(tables, options));
}

/** "Budget!D14" */
export function placeText(cell: CellPlace): string {
  return `${cell.sheet}!${cell.address}`;
}

/** The cells of a hit as "Budget!D14". */
export function cellsOf(hit: { readonly cells: readonly CellPlace[] } | undefined): string[] {
  return (hit?.cells ?? []).map(placeText);
}

/** A cell as text, for tests that change numbers into text or use a cell as a key. */
export function cellText(cell: Cell | undefined): string {
  if (cell === undefined || cell === null) return '';
  if (typeof cell !== 'object') return String(cell);
  return 'error' in cell ? cell.error : '=…';
}
