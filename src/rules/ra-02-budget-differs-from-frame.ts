import type { Rule } from './rule';
import {
  isDifference,
  knownFrames,
  linesOfFrame,
  MOST_RELATED_CELLS,
  placesOf,
  revisedColumn,
  unitParam,
  usableTables,
} from './ra-support';

/** What a unit may use is its revised frame, so the budget that belongs to the frame is the same amount. */
export const ra02BudgetDiffersFromFrame: Rule = {
  id: 'RA-02',
  severity: 'error',
  check: (context) => {
    const { model, result } = context;
    // Without its budget every frame would differ from nothing; DA-01 has said why.
    if (!usableTables(model)('budget')) return [];
    const isKnown = knownFrames(context);
    return result.frames.flatMap((frame) => {
      if (!frame.ownFrame || frame.revised === null) return [];
      const budget = frame.budget ?? 0;
      const difference = budget - frame.revised;
      if (!isDifference(model, difference) || !isKnown(frame)) return [];
      const lines = linesOfFrame(context, model.budget, frame);
      const frameRows = model.frames.filter((row) => row.unit === frame.unit);
      // A unit of another board that only gives or takes money has its budget in another workbook.
      if (frameRows.length === 0 && lines.length === 0 && !model.boardUnits.has(frame.unit)) return [];
      const moves = model.adjustments.filter((row) => row.from === frame.unit || row.to === frame.unit);
      return [
        {
          variant: lines.length === 0 && budget === 0 ? 'no-budget' : difference > 0 ? 'above' : 'below',
          params: {
            unit: unitParam(model, frame.unit),
            decided: { money: frame.decided ?? 0 },
            adjustments: { money: frame.adjustments ?? 0 },
            revised: { money: frame.revised },
            budget: { money: budget },
            difference: { money: Math.abs(difference) },
          },
          cells: [
            ...(frameRows.length > 0
              ? placesOf(model, frameRows, 'frame', MOST_RELATED_CELLS)
              : placesOf(model, moves, 'amount', MOST_RELATED_CELLS)),
            ...placesOf(model, lines, revisedColumn(model), MOST_RELATED_CELLS),
          ],
          amount: Math.abs(difference),
        },
      ];
    });
  },
};
