import type { NoBasis } from '../compliance/result';
import { eachTarget, targetCell, targetParams, type HeldTarget } from './ma-support';
import { moneyOrDash, usableTables } from './ra-support';
import type { CheckContext, Rule } from './rule';

/** A percentage needs a base above zero, and amounts of one sign; otherwise a dash and the amounts are shown. */
export const ma03NoPercentage: Rule = {
  id: 'MA-03',
  severity: 'error',
  check: (context) =>
    eachTarget(context, (found) => {
      const { target, held } = found;
      const variant = variantOf(context, found);
      if (variant === null) return null;
      const { netBase, netTarget } = held;
      const change = netBase === null || netTarget === null ? null : netTarget - netBase;
      return {
        variant,
        params: {
          ...targetParams(found),
          netBase: moneyOrDash(netBase),
          netTarget: moneyOrDash(netTarget),
          itemsBase: { money: held.itemsBase },
          change: moneyOrDash(change),
          baseYear: String(context.model.settings.baseYear),
          targetYear: String(context.model.settings.targetYear),
          months: { list: held.missingMonths.map((month) => ({ month })) },
        },
        cells: targetCell(context.model, target, 'maxDevelopment'),
        amount: change && Math.abs(change),
      };
    }),
};

/** An unknown object is for MA-09, a forecast table that is not there for DA-15 and DA-01. */
function variantOf(
  { model }: CheckContext,
  { target, held }: HeldTarget,
): NoBasis | 'months-missing' | 'adjusted-base-zero' | null {
  // Years that nobody has said are nothing to speak of: DA-01 and DA-15 say what is missing.
  if (!model.settings.yearsKnown) return null;
  switch (held.noBasis) {
    case null:
    case 'object-unknown':
      return null;
    case 'base-missing':
      return held.missingMonths.length > 0 ? 'months-missing' : 'base-missing';
    case 'target-missing': {
      const needsForecast = target.reading === 'full-year' && model.settings.period.month < 12;
      return needsForecast && !usableTables(model)('forecast') ? null : 'target-missing';
    }
    case 'base-zero':
      return held.netBase === 0 ? 'base-zero' : 'adjusted-base-zero';
    default:
      return held.noBasis;
  }
}
