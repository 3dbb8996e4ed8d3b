import { roundHalfAway } from '../domain/money';
import { adjustmentLabel, isDifference, monthsInYear, placesOf } from './ra-support';
import type { Rule } from './rule';

/** A lasting adjustment that begins inside the year is its full-year amount × months/12: 82.5 for nine months is 61.9. */
export const ra07PartOfYear: Rule = {
  id: 'RA-07',
  severity: 'warning',
  check: ({ model }) =>
    model.adjustments.flatMap((adjustment) => {
      const { fullYearAmount, effectiveFrom, amount } = adjustment;
      if (fullYearAmount === null || effectiveFrom === null || adjustment.duration !== 'lasting') return [];
      const months = monthsInYear(model.settings.targetYear, effectiveFrom, null);
      const expected = roundHalfAway((fullYearAmount * months) / 12);
      const difference = amount - expected;
      if (!isDifference(model, difference)) return [];
      return [
        {
          variant: months === 0 ? 'after-year' : difference > 0 ? 'above' : 'below',
          params: {
            adjustment: adjustmentLabel(model, adjustment),
            amount: { money: amount },
            fullYear: { money: fullYearAmount },
            months: { number: months },
            expected: { money: expected },
            difference: { money: Math.abs(difference) },
            date: { date: effectiveFrom },
            year: String(model.settings.targetYear),
            // The full-year amount that the part-year amount would come from.
            impliedFullYear: { money: months === 0 ? 0 : roundHalfAway((amount * 12) / months) },
          },
          cells: [
            ...placesOf(model, [adjustment], 'amount'),
            ...placesOf(model, [adjustment], 'fullYearAmount'),
            ...placesOf(model, [adjustment], 'effectiveFrom'),
          ],
          amount: Math.abs(difference),
        },
      ];
    }),
};
