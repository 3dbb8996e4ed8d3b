import type { Succession } from '../domain/model';
import { placesOf, shareParam, unitParam } from './ra-support';
import type { Rule } from './rule';

/** Shares are typed with a few decimals: thirds as 33.33 % must pass. */
const CLOSE_ENOUGH = 0.0005;

/** The shares by which a unit's outcome goes to its successors on one day must be the whole of it. */
export const ra04SuccessionShares: Rule = {
  id: 'RA-04',
  severity: 'error',
  check: ({ model }) => {
    const splits = new Map<string, Succession[]>();
    for (const succession of model.successions) {
      const key = `${succession.from} ${succession.effectiveFrom}`;
      splits.set(key, [...(splits.get(key) ?? []), succession]);
    }
    return [...splits.values()].flatMap((split) => {
      const [first] = split;
      const sum = split.reduce((total, succession) => total + succession.share, 0);
      // Binary fractions: 1.0005 − 1 is a hair more than 0.0005.
      if (!first || Math.abs(sum - 1) <= CLOSE_ENOUGH + 1e-9) return [];
      return [
        {
          variant: sum > 1 ? 'above' : 'below',
          params: {
            unit: unitParam(model, first.from),
            date: { date: first.effectiveFrom },
            successors: { list: split.map((succession) => unitParam(model, succession.to)) },
            shares: { list: split.map((succession) => shareParam(succession.share)) },
            sum: shareParam(sum),
            difference: { points: Math.abs(sum - 1) * 100 },
          },
          cells: placesOf(model, split, 'share'),
          amount: null,
        },
      ];
    });
  },
};
