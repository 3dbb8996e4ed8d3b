import { boardEffect, crossesBoard, isDifference, mayBeCouncilDecision, placesOf, adjustmentLabel } from './ra-support';
import type { Rule } from './rule';

/**
 * Frame adjustments move money between the units of one board, so they sum to zero there. What crosses the board's
 * border changes its frame, and only the region's council may do that.
 */
export const ra01AdjustmentsChangeBoard: Rule = {
  id: 'RA-01',
  severity: 'error',
  check: ({ model }) => {
    const crossing = model.adjustments.filter((adjustment) => crossesBoard(model, adjustment));
    const undecided = crossing.filter((adjustment) => !mayBeCouncilDecision(model, adjustment.decision));
    const effects = undecided.map((adjustment) => boardEffect(model, adjustment));
    const total = crossing.reduce((sum, adjustment) => sum + boardEffect(model, adjustment), 0);
    const net = effects.reduce((sum, effect) => sum + effect, 0);
    if (!isDifference(model, total) || !isDifference(model, net)) return [];
    return [
      {
        variant: 'undecided',
        params: {
          inflow: { money: effects.reduce((sum, effect) => sum + Math.max(0, effect), 0) },
          outflow: { money: effects.reduce((sum, effect) => sum + Math.max(0, -effect), 0) },
          net: { money: net },
          total: { money: total },
          board: model.settings.board,
          rows: { list: undecided.map((adjustment) => adjustmentLabel(model, adjustment)) },
        },
        cells: placesOf(model, undecided, 'amount'),
        amount: Math.abs(net),
      },
    ];
  },
};
