import type { ReallocationResult } from '../compliance/result';
import { placeOf, type BudgetModel } from '../domain/model';
import type { CellPlace } from '../domain/finding';
import type { Rule } from './rule';
import {
  costTypeName,
  couldBeRead,
  differs,
  distinctCells,
  hasColumn,
  hasEitherSign,
  isOwnForm,
  money,
  unitName,
} from './support';

/** A cost type from which more is moved than it holds. */
export const om04BelowZero: Rule = {
  id: 'OM-04',
  severity: 'error',
  check: ({ model, result }) => {
    if (!couldBeRead(model, 'budget')) return [];
    return result.reallocations
      .filter((cell) => {
        // A unit may be decided to earn more than it costs.
        if (hasEitherSign(model, cell.costType)) return false;
        // A decided budget alone is not revised: below zero it has a wrong sign, which DA-08 says.
        if (isOwnForm(model, 'budget') && !hasColumn(model, 'budget', 'revised') && !isMoved(cell)) return false;
        const { tolerance } = model.settings;
        const revenue = model.costTypes[cell.costType]?.kind === 'revenue';
        return revenue ? cell.revised > tolerance : cell.revised < -tolerance;
      })
      .map((cell) => ({
        variant: variantOf(model, cell),
        params: {
          unit: unitName(model, cell.unit),
          costType: costTypeName(model, cell.costType),
          decided: money(cell.decided),
          reallocated: money(cell.reallocated),
          frameAdjusted: money(cell.frameAdjusted),
          revised: money(cell.revised),
          size: money(Math.abs(cell.revised)),
        },
        cells: distinctCells(cellsOf(model, cell)),
        amount: Math.abs(cell.revised),
      }));
  },
};

function cellsOf(model: BudgetModel, cell: ReallocationResult): CellPlace[] {
  const column = hasColumn(model, 'budget', 'revised') ? 'revised' : 'decided';
  return [
    ...cell.lines.flatMap((index) => {
      const line = model.budget[index];
      return line ? [placeOf(model, line.origin, column)] : [];
    }),
    ...model.reallocations
      .filter((row) => row.unit === cell.unit && (row.from === cell.costType || row.to === cell.costType))
      .map((row) => placeOf(model, row.origin, 'amount')),
    ...model.adjustments
      .filter((row) => row.costType === cell.costType && (row.from === cell.unit || row.to === cell.unit))
      .map((row) => placeOf(model, row.origin, 'amount')),
  ];
}

function isMoved(cell: ReallocationResult): boolean {
  return cell.reallocated !== 0 || cell.frameAdjusted !== 0;
}

/** Whether moves take it below zero, or it just stands so. */
function variantOf(model: BudgetModel, cell: ReallocationResult): string {
  const kind = model.costTypes[cell.costType]?.kind === 'revenue' ? 'revenue' : 'cost';
  return isMoved(cell) && !differs(cell.unexplained, model.settings.tolerance) ? kind : `${kind}-stated`;
}
