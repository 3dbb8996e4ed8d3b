import type { BudgetModel } from '../domain/model';
import type { Ore } from '../domain/money';
import type { FrameResult, ReallocationResult } from './result';

/** The revised budget of every unit and cost type of the target year, and what explains it. */
export function reallocationResults(model: BudgetModel): ReallocationResult[] {
  const { budget, reallocations, adjustments, costTypes, units, settings, boardUnits } = model;
  interface Cell {
    decided: Ore;
    given: Ore;
    lines: number[];
    someGiven: boolean;
    reallocated: Ore;
    frameAdjusted: Ore;
  }
  const cells = new Map<number, Cell>();
  const cell = (unit: number, costType: number): Cell => {
    const key = unit * costTypes.length + costType;
    let found = cells.get(key);
    if (!found) {
      found = { decided: 0, given: 0, lines: [], someGiven: false, reallocated: 0, frameAdjusted: 0 };
      cells.set(key, found);
    }
    return found;
  };
  let revisedIsGiven = false;
  budget.forEach((line, index) => {
    if (line.year !== settings.targetYear) return;
    const at = cell(line.unit, line.costType);
    at.decided += line.decided;
    at.given += line.revised ?? line.decided;
    at.lines.push(index);
    if (line.revised !== null) {
      at.someGiven = true;
      revisedIsGiven = true;
    }
  });
  for (const move of reallocations) {
    cell(move.unit, move.from).reallocated -= move.amount ?? 0;
    cell(move.unit, move.to).reallocated += move.amount ?? 0;
  }
  for (const move of adjustments) {
    if (move.costType === null) continue;
    if (move.from !== null) cell(move.from, move.costType).frameAdjusted -= move.amount;
    if (move.to !== null) cell(move.to, move.costType).frameAdjusted += move.amount;
  }
  const results: ReallocationResult[] = [];
  units.forEach((_, unit) =>
    costTypes.forEach((__, costType) => {
      const at = cells.get(unit * costTypes.length + costType);
      if (!at) return;
      const expected = at.decided + at.reallocated + at.frameAdjusted;
      // A line that leaves the revised amount open means what the moves make of it. A cell without any line has no
      // revised budget, once the workbook says what is revised.
      // The workbook need not hold the budget of a unit outside the board that only gives or takes something.
      const given = at.lines.length > 0 ? at.someGiven : revisedIsGiven && boardUnits.has(unit);
      const revised = given ? at.given : expected;
      results.push({
        unit,
        costType,
        decided: at.decided,
        reallocated: at.reallocated,
        frameAdjusted: at.frameAdjusted,
        revised,
        unexplained: revised - expected,
        lines: at.lines,
      });
    }),
  );
  return results;
}

/**
 * The unit whose frame each unit's budget belongs to: its own, or that of the nearest unit above with a row in Ramar.
 * A unit that no frame covers has one of its own as soon as an adjustment gives or takes something.
 */
export function frameOwners(model: BudgetModel): (number | null)[] {
  if (!model.tables.frames) return model.units.map(() => null);
  const framed = new Set(model.frames.map((frame) => frame.unit));
  const touched = new Set(model.adjustments.flatMap((move) => [move.from, move.to]));
  return model.units.map((_, unit) => {
    for (let at: number | null = unit; at !== null; at = model.units[at]?.parent ?? null) if (framed.has(at)) return at;
    return touched.has(unit) ? unit : null;
  });
}

/** Every unit's own frame, with the budget and the forecast that belong to it. */
export function frameResults(
  model: BudgetModel,
  owners: readonly (number | null)[],
  cells: readonly ReallocationResult[],
): FrameResult[] {
  const add = (sums: Map<number, Ore>, unit: number | null | undefined, amount: Ore): void => {
    if (unit !== null && unit !== undefined) sums.set(unit, (sums.get(unit) ?? 0) + amount);
  };
  const decided = new Map<number, Ore>();
  const adjusted = new Map<number, Ore>();
  const budget = new Map<number, Ore>();
  const forecast = new Map<number, Ore>();
  for (const frame of model.frames) add(decided, frame.unit, frame.amount);
  for (const move of model.adjustments) {
    if (move.from !== null) add(adjusted, owners[move.from], -move.amount);
    if (move.to !== null) add(adjusted, owners[move.to], move.amount);
  }
  // A unit that no frame covers keeps its own lines, so that no budget disappears from the table.
  for (const cell of cells) add(budget, owners[cell.unit] ?? cell.unit, cell.revised);
  for (const line of model.forecast) {
    if (line.year === model.settings.targetYear) add(forecast, owners[line.unit] ?? line.unit, line.net);
  }
  return model.units.map((_, unit) => {
    const own = decided.get(unit) ?? null;
    const moves = adjusted.get(unit) ?? null;
    return {
      unit,
      ownFrame: owners[unit] === unit,
      decided: own,
      adjustments: moves,
      revised: own === null && moves === null ? null : (own ?? 0) + (moves ?? 0),
      budget: budget.get(unit) ?? null,
      forecast: forecast.get(unit) ?? null,
    };
  });
}
