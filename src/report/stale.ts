import type { Language } from '../domain/finding';
import { reportText, type ReportKey } from '../strings/report-text';
import type { Basis } from './basis/basis';
import { quoted } from './formulas';

/** Longer texts cannot stand in a formula. */
const LONGEST_TEXT = 255;

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
  if (stale === null || quoted(text).length > LONGEST_TEXT) return {};
  return { formula: `IF(${stale},${quoted(reportText(lang, key))},${quoted(text)})` };
}
