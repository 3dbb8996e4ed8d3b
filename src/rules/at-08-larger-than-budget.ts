import { withDescendants } from '../domain/hierarchy';
import { actionCells, actionLabel } from './at-support';
import { isDifference, MOST_RELATED_CELLS, placesOf, revisedColumn, unitParam, usableTables } from './ra-support';
import type { Rule } from './rule';
import { costTypeName } from './support';

/** No more can be saved than is budgeted. Revenue has no such roof: it can be raised above its budget. */
export const at08LargerThanBudget: Rule = {
  id: 'AT-08',
  severity: 'warning',
  check: ({ model, result }) => {
    if (!usableTables(model)('budget')) return [];
    return model.actions.flatMap((action) => {
      const { unit, costType, targetYearEffect } = action;
      if (unit === null || costType === null || targetYearEffect === null) return [];
      if (model.costTypes[costType]?.kind === 'revenue') return [];
      const units = withDescendants(model.units, unit);
      const cells = result.reallocations.filter((cell) => cell.costType === costType && units.has(cell.unit));
      const budget = cells.reduce((sum, cell) => sum + cell.revised, 0);
      const excess = targetYearEffect - budget;
      if (targetYearEffect <= 0 || excess <= 0 || !isDifference(model, excess)) return [];
      const lines = cells.flatMap((cell) => cell.lines.flatMap((line) => model.budget[line] ?? []));
      return [
        {
          variant: 'exceeds',
          params: {
            action: actionLabel(action),
            effect: { money: targetYearEffect },
            unit: unitParam(model, unit),
            costType: costTypeName(model, costType),
            budget: { money: budget },
            excess: { money: excess },
          },
          cells: [
            ...actionCells(model, action, 'targetYearEffect'),
            ...placesOf(model, lines, revisedColumn(model), MOST_RELATED_CELLS),
          ],
          amount: excess,
        },
      ];
    });
  },
};
