import { eachTarget, judgedTarget, targetCell, targetParams } from './ma-support';
import { developmentParam } from './ra-support';
import type { Rule } from './rule';

/** The target is met when the development is rounded to the target's decimals, and missed when it is not. */
export const ma06RoundingDecides: Rule = {
  id: 'MA-06',
  severity: 'warning',
  check: (context) =>
    eachTarget(context, (found) => {
      const { model } = context;
      const judged = judgedTarget(found);
      const { target, held } = found;
      if (judged === null || held.metRounded === null || held.metUnrounded === null) return null;
      if (held.metRounded === held.metUnrounded) return null;
      return {
        variant: model.settings.judged,
        params: {
          ...targetParams(found),
          development: developmentParam(judged.development, target.maxDevelopment, held.precision),
          rounded: { percent: judged.development, decimals: held.precision },
          excess: { money: Math.abs(judged.headroom) },
        },
        cells: targetCell(model, target, 'maxDevelopment'),
        amount: Math.abs(judged.headroom),
      };
    }),
};
