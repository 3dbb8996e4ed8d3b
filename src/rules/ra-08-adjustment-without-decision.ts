import { adjustmentLabel, placesOf, unitParam } from './ra-support';
import type { Rule } from './rule';
import { firstHeaderPlace, unreadableCells } from './support';

/** A frame is changed by a decision, so each adjustment names one. Whether the name is known is for BE-01. */
export const ra08AdjustmentWithoutDecision: Rule = {
  id: 'RA-08',
  severity: 'error',
  check: ({ model }) => {
    const { adjustments } = model;
    const table = model.tables.adjustments;
    if (!table || adjustments.length === 0) return [];
    if (table.columns.decision === undefined) {
      const moved = adjustments.reduce((sum, { amount }) => sum + Math.abs(amount), 0);
      return [
        {
          variant: 'no-column',
          params: { count: { number: adjustments.length }, amount: { money: moved } },
          cells: [firstHeaderPlace(table)],
          amount: moved,
        },
      ];
    }
    const isUnreadable = unreadableCells(model);
    return adjustments
      .filter(({ decision, origin }) => decision === null && !isUnreadable(origin, 'decision'))
      .map((adjustment) => ({
        variant: 'row',
        params: {
          adjustment: adjustmentLabel(model, adjustment),
          amount: { money: adjustment.amount },
          from: unitParam(model, adjustment.from),
          to: unitParam(model, adjustment.to),
        },
        cells: placesOf(model, [adjustment], 'decision'),
        amount: Math.abs(adjustment.amount),
      }));
  },
};
