import type { CheckView } from '../../app/view-types';
import type { Language } from '../../domain/finding';
import { fromOre, type AmountUnit, type Ore } from '../../domain/money';
import { formatChange, formatMonth, formatMoneyRounded, formatNumber } from '../../strings/format';
import { paneVerdictText } from '../../strings/pane-verdict-text';

/** What stands where there is no figure. */
export const NONE = '–';

/** An amount for a column whose unit stands in its header: whole kr and tkr, mnkr with one decimal. */
export function amountText(ore: Ore | null, unit: AmountUnit, lang: Language): string {
  if (ore === null) return NONE;
  const decimals = unit === 'mnkr' ? 1 : 0;
  return formatNumber(fromOre(ore, unit), lang, decimals, decimals);
}

/** As amountText, with a plus on what adds. */
export function changeText(ore: Ore | null, unit: AmountUnit, lang: Language): string {
  const text = amountText(ore, unit, lang);
  return ore !== null && ore > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/** An amount with its unit, without its sign. */
export function sizeText(ore: Ore, unit: AmountUnit, lang: Language): string {
  return formatMoneyRounded(Math.abs(ore), unit, lang);
}

/** A development as a percentage with its sign. */
export function developmentText(fraction: number | null, lang: Language, decimals: number): string {
  return fraction === null ? NONE : formatChange(fraction, lang, decimals);
}

/** Years and month of the check, for texts that name them. */
export function periodValues(
  view: CheckView,
  lang: Language,
): { readonly baseYear: string; readonly targetYear: string; readonly month: string } {
  const month = formatMonth(view.period, lang).split(' ')[0] ?? '';
  return view.yearsKnown
    ? { baseYear: String(view.baseYear), targetYear: String(view.targetYear), month }
    : { baseYear: paneVerdictText(lang, 'year.base'), targetYear: paneVerdictText(lang, 'year.target'), month };
}
