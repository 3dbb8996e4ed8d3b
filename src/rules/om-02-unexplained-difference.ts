import type { ReallocationResult } from '../compliance/result';
import { placeOf, type BudgetModel } from '../domain/model';
import type { CellPlace } from '../domain/finding';
import type { CheckContext, Rule, RuleHit } from './rule';
import {
  costTypeName,
  couldBeRead,
  differs,
  distinctCells,
  hasColumn,
  money,
  netAdjustment,
  unitName,
  unitsSeenTogether,
} from './support';

/** What remains of revised − decided when reallocations and frame adjustments are taken off, per unit and cost type. */
export const om02UnexplainedDifference: Rule = {
  id: 'OM-02',
  severity: 'error',
  check: (context) => {
    const { model, result } = context;
    // Where neither kind of move is in the workbook nothing can explain anything: DA-15 says so.
    if (!couldBeRead(model, 'budget') || (!model.tables.reallocations && !model.tables.adjustments)) return [];
    const isExplained = explainedOtherwise(context);
    return result.reallocations
      .filter((cell) => differs(cell.unexplained, model.settings.tolerance) && !isExplained(cell))
      .map((cell) => hitOf(model, cell));
  },
};

/**
 * Ways in which a difference is explained although not in its own cell: by an adjustment of the unit that names no cost
 * type; where the unit above that has the frame is the one adjusted, by that unit's adjustments; and where the workbook
 * has no table of reallocations, by whatever reallocations there may be, as long as they net to zero in the unit.
 */
function explainedOtherwise({ model, result }: CheckContext): (cell: ReallocationResult) => boolean {
  const { tolerance } = model.settings;
  const together = unitsSeenTogether(model, result);
  const byUnit = new Map<number, ReallocationResult[]>();
  for (const cell of result.reallocations) byUnit.set(cell.unit, [...(byUnit.get(cell.unit) ?? []), cell]);
  const unexplained = (units: readonly number[], costType: number | null): number =>
    units
      .flatMap((unit) => byUnit.get(unit) ?? [])
      .filter((cell) => costType === null || cell.costType === costType)
      .reduce((sum, cell) => sum + cell.unexplained, 0);
  const explainedAsWhole = (units: readonly number[]): boolean => {
    const members = new Set(units);
    const untyped = model.adjustments.some(
      (move) =>
        move.costType === null &&
        ((move.from !== null && members.has(move.from)) || (move.to !== null && members.has(move.to))),
    );
    if (!untyped && model.tables.reallocations) return false;
    const net = units.reduce((sum, unit) => sum + netAdjustment(model, unit, (move) => move.costType === null), 0);
    return !differs(unexplained(units, null) - net, tolerance);
  };
  return (cell) => {
    if (explainedAsWhole([cell.unit])) return true;
    const group = together(cell.unit);
    if (group.length === 1) return false;
    return !differs(unexplained(group, cell.costType), tolerance) || explainedAsWhole(group);
  };
}

function hitOf(model: BudgetModel, cell: ReallocationResult): RuleHit {
  const expected = cell.decided + cell.reallocated + cell.frameAdjusted;
  const params = {
    unit: unitName(model, cell.unit),
    costType: costTypeName(model, cell.costType),
    decided: money(cell.decided),
    reallocated: money(cell.reallocated),
    frameAdjusted: money(cell.frameAdjusted),
    expected: money(expected),
  };
  const moved = movePlaces(model, cell);
  if (cell.lines.length === 0) {
    return { variant: 'no-line', params, cells: distinctCells(moved), amount: Math.abs(cell.unexplained) };
  }
  const column = hasColumn(model, 'budget', 'revised') ? 'revised' : 'decided';
  const lines = cell.lines.flatMap((index) => model.budget[index] ?? []);
  return {
    variant: 'unexplained',
    params: { ...params, revised: money(cell.revised), unexplained: money(cell.unexplained) },
    cells: distinctCells([...lines.map((line) => placeOf(model, line.origin, column)), ...moved]),
    amount: Math.abs(cell.unexplained),
  };
}

/** The amounts of the reallocations and frame adjustments that touch a unit's cost type. */
function movePlaces(model: BudgetModel, cell: ReallocationResult): CellPlace[] {
  const { unit, costType } = cell;
  return [
    ...model.reallocations
      .filter((row) => row.unit === unit && row.from !== row.to && (row.from === costType || row.to === costType))
      .map((row) => placeOf(model, row.origin, 'amount')),
    ...model.adjustments
      .filter((row) => row.costType === costType && (row.from === unit || row.to === unit))
      .map((row) => placeOf(model, row.origin, 'amount')),
  ];
}
