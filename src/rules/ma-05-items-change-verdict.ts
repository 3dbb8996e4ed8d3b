import { eachTarget, targetCell, targetParams } from './ma-support';
import { developmentParam } from './ra-support';
import type { Rule } from './rule';

/** Whether comparability items count decides whether the target is met: the reader must be told. */
export const ma05ItemsChangeVerdict: Rule = {
  id: 'MA-05',
  severity: 'info',
  check: (context) =>
    eachTarget(context, (found) => {
      const { model } = context;
      const { target, held } = found;
      const { development, developmentAdjusted, metWithItems, metWithoutItems } = held;
      if (development === null || developmentAdjusted === null) return null;
      if (metWithItems === null || metWithoutItems === null || metWithItems === metWithoutItems) return null;
      const change = held.itemsTarget - held.itemsBase;
      return {
        variant: `met-${metWithItems ? 'with' : 'without'}-counts-${model.settings.itemsCount}`,
        params: {
          ...targetParams(found),
          with: developmentParam(development, target.maxDevelopment, held.precision),
          without: developmentParam(developmentAdjusted, target.maxDevelopment, held.precision),
          itemsBase: { money: held.itemsBase },
          itemsTarget: { money: held.itemsTarget },
        },
        cells: targetCell(model, target, 'maxDevelopment'),
        amount: Math.abs(change),
      };
    }),
};
