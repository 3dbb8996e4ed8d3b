import type { Language } from '../domain/finding';
import { reportText, type ReportKey } from '../strings/report-text';
import type { Basis } from './basis/basis';
import { quoted, textExpression } from './formulas';

/** Whether anything of Underlag is no longer what was checked, as a condition. */
export function staleCondition(basis: Basis): string | null {
  const changed = basis.cell({ of: 'changed' });
  return changed && `${changed.reference}>0`;
}

/**
 * A sentence of the report that says so itself when the figures beside it have changed since it was written. Empty where
 * the sentence is too long to stand in a formula.
 */
export function whileCurrent(
  basis: Basis,
  lang: Language,
  text: string,
  key: ReportKey = 'stale.verdict',
): { readonly formula?: string } {
  const stale = staleCondition(basis);
  const words = textExpression(text);
  if (stale === null || words === undefined) return {};
  return { formula: `IF(${stale},${quoted(reportText(lang, key))},${words})` };
}

/**
 * A paragraph that begins with a warning when the figures have changed since it was written. The words stay: a controller
 * who is working on them does not lose them to a figure that is being tried, and who copies them copies the warning.
 * Empty where the paragraph is too long to stand in a formula.
 */
export function markedWhenStale(basis: Basis, lang: Language, text: string): { readonly formula?: string } {
  const stale = staleCondition(basis);
  const words = textExpression(text);
  if (stale === null || words === undefined) return {};
  return { formula: `IF(${stale},${quoted(reportText(lang, 'stale.paragraph'))},"")&${words}` };
}
