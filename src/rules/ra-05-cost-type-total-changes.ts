import type { FrameAdjustment } from '../domain/model';
import { boardEffect, crossesBoard, isDifference, mayBeCouncilDecision, placesOf } from './ra-support';
import type { Rule } from './rule';
import { costTypeName } from './support';

/**
 * The cost-type profile moves with the frame: what one unit loses of a cost type another gains, and the board's total
 * per cost type stands. A change between cost types is a reallocation and belongs in that table.
 */
export const ra05CostTypeTotalChanges: Rule = {
  id: 'RA-05',
  severity: 'warning',
  check: ({ model }) => {
    const byCostType = new Map<number, FrameAdjustment[]>();
    for (const adjustment of model.adjustments) {
      const { costType } = adjustment;
      if (costType === null || !crossesBoard(model, adjustment)) continue;
      if (mayBeCouncilDecision(model, adjustment.decision)) continue;
      byCostType.set(costType, [...(byCostType.get(costType) ?? []), adjustment]);
    }
    return [...byCostType]
      .sort(([a], [b]) => a - b)
      .flatMap(([costType, adjustments]) => {
        const effects = adjustments.map((adjustment) => boardEffect(model, adjustment));
        const change = effects.reduce((sum, effect) => sum + effect, 0);
        if (!isDifference(model, change)) return [];
        return [
          {
            variant: change > 0 ? 'rises' : 'falls',
            params: {
              costType: costTypeName(model, costType),
              board: model.settings.board,
              inflow: { money: effects.reduce((sum, effect) => sum + Math.max(0, effect), 0) },
              outflow: { money: effects.reduce((sum, effect) => sum + Math.max(0, -effect), 0) },
              change: { money: change },
              difference: { money: Math.abs(change) },
            },
            cells: placesOf(model, adjustments, 'amount'),
            amount: Math.abs(change),
          },
        ];
      });
  },
};
