import { placeOf, type BudgetLine } from '../domain/model';
import type { CheckContext, Rule, RuleHit } from './rule';
import {
  couldBeRead,
  differs,
  distinctCells,
  hasColumn,
  money,
  netAdjustment,
  unitName,
  unitsSeenTogether,
} from './support';

/** Revised − decided of a unit, over all its cost types, is what its frame adjustments give it: neither more nor less. */
export const om03UnitNotNetting: Rule = {
  id: 'OM-03',
  severity: 'error',
  check: (context) => {
    const { model, result } = context;
    const { tolerance } = model.settings;
    if (!couldBeRead(model, 'budget') || (!model.tables.reallocations && !model.tables.adjustments)) return [];
    // Where no revised budget is stated it is by definition what the moves make of the decided one.
    if (!model.budget.some((line) => line.year === model.settings.targetYear && line.revised !== null)) return [];
    const sums = new Map<number, UnitSum>();
    for (const cell of result.reallocations) {
      const sum = sums.get(cell.unit) ?? { decided: 0, revised: 0, lines: [], unexplained: [] };
      sum.decided += cell.decided;
      sum.revised += cell.revised;
      sum.lines.push(...cell.lines);
      if (differs(cell.unexplained, tolerance)) sum.unexplained.push(...cell.lines);
      sums.set(cell.unit, sum);
    }
    const together = unitsSeenTogether(model, result);
    const unmet = (unit: number): number => {
      const sum = sums.get(unit);
      return (sum ? sum.revised - sum.decided : 0) - netAdjustment(model, unit);
    };
    return [...sums].flatMap(([unit, sum]): RuleHit[] => {
      if (!differs(unmet(unit), tolerance)) return [];
      // Another unit of the same frame carries the budget of a unit that has none.
      const owner = result.frameOwner[unit] ?? unit;
      if (sum.lines.length === 0 && owner !== unit) return [];
      const group = together(unit);
      if (
        group.length > 1 &&
        !differs(
          group.reduce((total, member) => total + unmet(member), 0),
          tolerance,
        )
      )
        return [];
      return [hitOf(context, unit, sum, unmet(unit))];
    });
  },
};

interface UnitSum {
  decided: number;
  revised: number;
  readonly lines: number[];
  /** Those of its lines whose own moves do not explain them. */
  readonly unexplained: number[];
}

function hitOf({ model }: CheckContext, unit: number, sum: UnitSum, difference: number): RuleHit {
  const column = hasColumn(model, 'budget', 'revised') ? 'revised' : 'decided';
  const rowsOf = (lines: readonly number[]): BudgetLine[] =>
    lines.flatMap((index) => model.budget[index] ?? []).sort((a, b) => a.origin.row - b.origin.row);
  const rows = rowsOf(sum.lines);
  // The lines that are off by themselves are where to look; otherwise the unit's first stands for all.
  const telling = sum.unexplained.length > 0 ? rowsOf(sum.unexplained) : rows.slice(0, 1);
  const moves = model.adjustments.filter((move) => move.from !== move.to && (move.from === unit || move.to === unit));
  return {
    variant: rows.length === 0 ? 'no-budget' : 'unit',
    params: {
      unit: unitName(model, unit),
      decided: money(sum.decided),
      revised: money(sum.revised),
      moved: money(sum.revised - sum.decided),
      adjusted: money(netAdjustment(model, unit)),
      difference: money(difference),
      expected: money(sum.decided + netAdjustment(model, unit)),
    },
    cells: distinctCells([
      ...telling.map((line) => placeOf(model, line.origin, column)),
      ...moves.map((move) => placeOf(model, move.origin, 'amount')),
    ]),
    amount: Math.abs(difference),
  };
}
