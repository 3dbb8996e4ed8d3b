import { isDifference, knownFrames, linesOfFrame, MOST_RELATED_CELLS, placesOf, unitParam } from './ra-support';
import type { Rule } from './rule';

/** The net cost forecast for what belongs to a frame may not be more than the revised frame. */
export const ma07ForecastExceedsFrame: Rule = {
  id: 'MA-07',
  severity: 'error',
  check: (context) => {
    const { model, result } = context;
    const isKnown = knownFrames(context);
    return result.frames.flatMap((frame) => {
      if (!frame.ownFrame || frame.forecast === null || frame.revised === null) return [];
      const excess = frame.forecast - frame.revised;
      if (excess <= 0 || !isDifference(model, excess) || !isKnown(frame)) return [];
      const frameRows = model.frames.filter((row) => row.unit === frame.unit);
      return [
        {
          variant: 'exceeds',
          params: {
            unit: unitParam(model, frame.unit),
            decided: { money: frame.decided ?? 0 },
            adjustments: { money: frame.adjustments ?? 0 },
            revised: { money: frame.revised },
            forecast: { money: frame.forecast },
            excess: { money: excess },
          },
          cells: [
            ...placesOf(model, frameRows, 'frame', MOST_RELATED_CELLS),
            ...placesOf(model, linesOfFrame(context, model.forecast, frame), 'amount', MOST_RELATED_CELLS),
          ],
          amount: excess,
        },
      ];
    });
  },
};
