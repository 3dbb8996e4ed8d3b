import { eachTarget, judgedTarget, targetCell, targetParams } from './ma-support';
import { developmentParam, isDifference, usableTables } from './ra-support';
import type { Rule } from './rule';

/** Both tests are held, development ≤ target and net ≤ frame; a plan cannot follow both when one says yes and one no. */
export const ma08TargetAgainstFrame: Rule = {
  id: 'MA-08',
  severity: 'warning',
  check: (context) =>
    eachTarget(context, (found) => {
      const { model } = context;
      const judged = judgedTarget(found);
      const { target, held } = found;
      const { met, metFrame, frame, netTargetFullYear } = held;
      if (judged === null || met === null || metFrame === null || frame === null || netTargetFullYear === null)
        return null;
      const isUsable = usableTables(model);
      // Adjustments move frames inside the board, so its own frame is known without them.
      if (!isUsable('frames') || !(isUsable('adjustments') || target.scope === 'board')) return null;
      const difference = netTargetFullYear - frame;
      // What is above the frame by no more than the tolerance keeps it.
      const keepsFrame = metFrame || !isDifference(model, difference);
      if (met === keepsFrame) return null;
      const limit = target.maxDevelopment;
      return {
        variant: met ? 'target-met' : 'frame-kept',
        params: {
          ...targetParams(found),
          development: developmentParam(judged.development, limit, held.precision),
          netTarget: { money: netTargetFullYear },
          frame: { money: frame },
          difference: { money: Math.abs(difference) },
          excess: { money: Math.abs(judged.headroom) },
          frameDevelopment:
            held.frameDevelopment === null ? '–' : developmentParam(held.frameDevelopment, limit, held.precision),
        },
        cells: targetCell(model, target, 'maxDevelopment'),
        amount: Math.abs(difference),
      };
    }),
};
