import { roundHalfAway } from '../domain/money';
import { yearMonthText } from '../domain/period';
import { eachTarget, judgedTarget, targetCell, targetParams, type JudgedTarget } from './ma-support';
import { developmentParam, moneyOrDash } from './ra-support';
import type { Rule } from './rule';

/** The target is met, but within the risk margin of its limit, or although what is accumulated so far misses it. */
export const ma02TargetAtRisk: Rule = {
  id: 'MA-02',
  severity: 'warning',
  check: (context) =>
    eachTarget(context, (found) => {
      const { model } = context;
      const judged = judgedTarget(found);
      const { target, held } = found;
      if (held.status !== 'at-risk' || judged === null) return null;
      const limit = target.maxDevelopment;
      const missedSoFar = target.reading === 'full-year' && held.metToDate === false;
      const { netBaseToDate, netTargetToDate, developmentToDate } = held;
      // By how much what is booked so far is above what the limit would allow it.
      const excessToDate =
        netBaseToDate === null || netTargetToDate === null
          ? null
          : roundHalfAway(netTargetToDate - netBaseToDate * (1 + limit));
      const itemsLeftOut = model.settings.itemsCount === 'without' && model.items.length > 0;
      const suffix = itemsLeftOut ? '-without-items' : '';
      return {
        variant: `${causeOf(judged, missedSoFar)}${suffix}`,
        params: {
          ...targetParams(found),
          netBase: { money: judged.netBase },
          netTarget: { money: judged.netTarget },
          development: developmentParam(judged.development, limit, held.precision),
          left: { points: (limit - judged.development) * 100 },
          margin: { points: model.settings.riskMargin },
          headroom: { money: Math.abs(judged.headroom) },
          period: { month: yearMonthText(model.settings.period) },
          netBaseToDate: moneyOrDash(netBaseToDate),
          netTargetToDate: moneyOrDash(netTargetToDate),
          developmentToDate:
            developmentToDate === null ? '–' : developmentParam(developmentToDate, limit, held.precision),
          excessToDate: moneyOrDash(excessToDate === null ? null : Math.abs(excessToDate)),
        },
        cells: targetCell(model, target, 'maxDevelopment'),
        amount: missedSoFar && !itemsLeftOut ? excessToDate && Math.abs(excessToDate) : Math.abs(judged.headroom),
      };
    }),
};

/** Why the target is at risk. What only rounding lets pass has no amount left to the limit. */
function causeOf({ held, headroom }: JudgedTarget, missedSoFar: boolean): string {
  if (missedSoFar) return held.insideRiskMargin ? 'margin-and-to-date' : 'to-date';
  return headroom < 0 ? 'by-rounding' : 'margin';
}
