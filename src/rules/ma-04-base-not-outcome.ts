import { eachTarget, targetCell, targetParams } from './ma-support';
import { moneyOrDash } from './ra-support';
import type { Rule } from './rule';

/** While the base year is open its forecast or budget stands in for the outcome, and the development is provisional. */
export const ma04BaseNotOutcome: Rule = {
  id: 'MA-04',
  severity: 'warning',
  check: (context) =>
    eachTarget(context, (found) => {
      const { target, held } = found;
      // An unknown object has no base at all (MA-09).
      if (target.base === 'outcome' || !target.objectKnown) return null;
      // Forecast and budget have no months, so a reading by month compares outcome whatever the base says.
      const byMonth = target.reading !== 'full-year';
      const used = held.baseUsed === 'outcome' ? 'fallback' : 'used';
      return {
        variant: byMonth ? 'by-month' : used,
        params: {
          ...targetParams(found),
          base: { word: `base.${target.base}` },
          baseYear: String(context.model.settings.baseYear),
          netBase: moneyOrDash(byMonth ? held.netBase : held.netBaseFullYear),
        },
        cells: targetCell(context.model, target, 'base'),
        amount: null,
      };
    }),
};
