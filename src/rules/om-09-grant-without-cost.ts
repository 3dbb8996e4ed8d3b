import { placeOf } from '../domain/model';
import type { Rule } from './rule';
import { costTypeName, money, moves, unitName } from './support';

/** A targeted grant that is moved to another revenue: the cost that it is meant for stays behind. */
export const om09GrantWithoutCost: Rule = {
  id: 'OM-09',
  severity: 'warning',
  check: ({ model }) => {
    const isRevenue = (costType: number): boolean => model.costTypes[costType]?.kind === 'revenue';
    const isGrant = (costType: number): boolean =>
      model.costTypes[costType]?.traits.includes('targeted-grant') === true;
    return moves(model)
      .filter(({ from, to }) => isRevenue(from) && isRevenue(to) && (isGrant(from) || isGrant(to)))
      .map(({ row, from, to, amount }) => {
        const grant = isGrant(from) ? from : to;
        return {
          variant: 'grant',
          params: {
            unit: unitName(model, row.unit),
            from: costTypeName(model, from),
            to: costTypeName(model, to),
            grant: costTypeName(model, grant),
            amount: money(amount),
          },
          cells: [
            placeOf(model, row.origin, grant === row.from ? 'fromCostType' : 'toCostType'),
            placeOf(model, row.origin, 'amount'),
          ],
          amount,
        };
      });
  },
};
