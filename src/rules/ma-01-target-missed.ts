import { leavesItemsOut } from '../compliance/judgement';
import type { BudgetModel } from '../domain/model';
import { eachTarget, judgedTarget, targetCell, targetParams, type JudgedTarget } from './ma-support';
import { developmentParam } from './ra-support';
import type { Rule } from './rule';

/** The development that counts is above the target's limit, as judged by the settings. */
export const ma01TargetMissed: Rule = {
  id: 'MA-01',
  severity: 'error',
  check: (context) =>
    eachTarget(context, (found) => {
      const { model } = context;
      const judged = judgedTarget(found);
      if (found.held.status !== 'missed' || judged === null) return null;
      const { target, held } = found;
      return {
        variant: variantOf(model, judged),
        params: {
          ...targetParams(found),
          netBase: { money: judged.netBase },
          netTarget: { money: judged.netTarget },
          itemsBase: { money: held.itemsBase },
          itemsTarget: { money: held.itemsTarget },
          development: developmentParam(judged.development, target.maxDevelopment, held.precision),
          excess: { money: Math.abs(judged.headroom) },
        },
        cells: targetCell(model, target, 'maxDevelopment'),
        amount: Math.abs(judged.headroom),
      };
    }),
};

function variantOf(model: BudgetModel, { held, netBase, netTarget }: JudgedTarget): string {
  if (leavesItemsOut(model, held)) return `without-items-${model.settings.comparability}`;
  if (netTarget === netBase) return 'unchanged';
  return netTarget > netBase ? 'rises' : 'falls';
}
