import type { AmountUnit, Ore } from '../../domain/money';
import { fromOre } from '../../domain/money';
import { formatNumber } from '../../strings/format';
import type { Language } from '../../domain/finding';
import { readFraction, readStatedAmount } from '../../workbook/values';

/** What a field says: an amount in öre, nothing, or something that is no amount. */
export type Typed = { readonly ore: Ore } | 'empty' | 'unreadable';

/** An amount as a person types it in a field whose unit is given: "1 250,5", "−20", "2 mnkr". */
export function typedAmount(text: string, unit: AmountUnit): Typed {
  if (text.trim() === '') return 'empty';
  const ore = readStatedAmount(text, unit);
  return ore === null ? 'unreadable' : { ore };
}

/** An amount as it stands in a field: no unit, no more decimals than it has. */
export function amountForField(ore: Ore, unit: AmountUnit, lang: Language): string {
  return formatNumber(fromOre(ore, unit), lang, unit === 'kr' ? 2 : unit === 'tkr' ? 5 : 8);
}

/** Percentage points, 0 to 100: "0,5" and "0,5 %" are the same; null for anything else. */
export function typedPoints(text: string): number | null {
  const read = readFraction(text);
  if (!read) return null;
  const points = read.percent ? Number((read.value * 100).toPrecision(15)) : read.value;
  return points >= 0 && points <= 100 ? points : null;
}
