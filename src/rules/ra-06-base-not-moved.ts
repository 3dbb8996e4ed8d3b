import { isDifference, isInside, placesOf, usableTables } from './ra-support';
import type { Rule } from './rule';

/**
 * The comparison base moves with the frame. Otherwise the unit that receives shows a rise that is none, and the one
 * that gives a fall.
 */
export const ra06BaseNotMoved: Rule = {
  id: 'RA-06',
  severity: 'warning',
  check: ({ model }) => {
    // Without the table nothing is known of what moved (DA-15), and without a base there is nothing to move.
    if (
      !usableTables(model)('successions') ||
      !model.outcome.year.subarray(0, model.outcome.count).includes(model.settings.baseYear)
    ) {
      return [];
    }
    const inSuccession = new Set(model.successions.flatMap(({ from, to }) => [from, to]));
    const inside = model.adjustments.filter((row) => isInside(model, row.from) && isInside(model, row.to));
    return model.units.flatMap(({ name }, unit) => {
      if (inSuccession.has(unit)) return [];
      const moves = inside.filter((row) => (row.from === unit) !== (row.to === unit));
      const inflow = moves.reduce((sum, row) => sum + (row.to === unit ? row.amount : 0), 0);
      const outflow = moves.reduce((sum, row) => sum + (row.from === unit ? row.amount : 0), 0);
      const change = inflow - outflow;
      if (!isDifference(model, change)) return [];
      return [
        {
          variant: change > 0 ? 'rises' : 'falls',
          params: {
            unit: name,
            inflow: { money: inflow },
            outflow: { money: outflow },
            difference: { money: Math.abs(change) },
            baseYear: String(model.settings.baseYear),
          },
          cells: placesOf(model, moves, 'amount'),
          amount: Math.abs(change),
        },
      ];
    });
  },
};
