import { UNCALCULATED_TEXT } from '../domain/model';
import { eachTarget, targetCell, targetParams } from './ma-support';
import { usableTables } from './ra-support';
import type { Rule } from './rule';

/** A target is set for the board, a unit of Enheter or a target group of Kostnadsslag. */
export const ma09UnknownObject: Rule = {
  id: 'MA-09',
  severity: 'error',
  check: (context) =>
    eachTarget(context, (found) => {
      const { target } = found;
      // DA-02 has a formula without a value.
      if (target.objectKnown || target.object === UNCALCULATED_TEXT) return null;
      // A list of names that cannot be read knows none of them.
      if (!usableTables(context.model)(target.scope === 'target-group' ? 'costTypes' : 'units')) return null;
      return {
        variant: target.object === '' ? 'empty' : target.scope,
        params: { ...targetParams(found), board: context.model.settings.board },
        cells: targetCell(context.model, target, 'object'),
        amount: null,
      };
    }),
};
