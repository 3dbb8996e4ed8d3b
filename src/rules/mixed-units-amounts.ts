import type { Ore } from '../domain/money';
import { placeOf, type BudgetModel, type ColumnRole, type Origin } from '../domain/model';
import { roundHalfAway } from '../domain/money';
import { LEAST_FACTOR, factorParam, likelyAmount } from './mixed-units';
import type { RuleHit } from './rule';
import { columnParam, money, tableParam, unitName } from './support';

/** As many other amounts as it takes to say what is usual in a column. */
const FEWEST_OTHERS = 3;

interface Amount {
  readonly size: Ore;
  readonly origin: Origin;
  readonly column: ColumnRole;
  /** The units that it is about; empty for the board. */
  readonly units: readonly number[];
}

/**
 * Single amounts of the tables that no other table repeats (items, frame adjustments, reallocations, assignments,
 * actions): far larger than the others of their column, and larger than all that the unit concerned costs.
 */
export function singleAmountHits(model: BudgetModel): RuleHit[] {
  let costs: ((units: readonly number[]) => Cost) | undefined;
  return amountColumns(model).flatMap((column) => {
    const amounts = column.filter(({ size }) => size > 0);
    if (amounts.length <= FEWEST_OTHERS) return [];
    const sizes = amounts.map(({ size }) => size).sort((a, b) => a - b);
    return amounts.flatMap((amount): RuleHit[] => {
      const usual = medianWithout(sizes, sizes.indexOf(amount.size));
      if (amount.size < usual * LEAST_FACTOR) return [];
      costs ??= wholeCosts(model);
      const { unit, cost } = costs(amount.units);
      if (amount.size <= cost) return [];
      return [
        {
          variant: 'amount-large',
          params: {
            table: tableParam(amount.origin.role),
            column: columnParam(model, amount.origin.role, amount.column),
            row: { row: amount.origin.row },
            amount: money(amount.size),
            usual: money(roundHalfAway(usual)),
            factor: factorParam(amount.size, usual),
            unit: unit === null ? model.settings.board : unitName(model, unit),
            cost: money(cost),
          },
          cells: [placeOf(model, amount.origin, amount.column)],
          amount: amount.size - likelyAmount(amount.size, true),
        },
      ];
    });
  });
}

/** The median of sorted values without one of them. */
function medianWithout(sorted: readonly number[], left: number): number {
  const at = (index: number): number => sorted[index < left ? index : index + 1] ?? NaN;
  const length = sorted.length - 1;
  const middle = length >> 1;
  return length % 2 === 1 ? at(middle) : (at(middle - 1) + at(middle)) / 2;
}

/** The columns of amounts that are looked at, in the order of the tables. */
function amountColumns(model: BudgetModel): Amount[][] {
  const columnOf = <Row extends { readonly origin: Origin }>(
    rows: readonly Row[],
    column: ColumnRole,
    amountOf: (row: Row) => Ore | null,
    unitsOf: (row: Row) => readonly (number | null)[],
  ): Amount[] =>
    rows.map((row) => ({
      size: Math.abs(amountOf(row) ?? 0),
      origin: row.origin,
      column,
      units: unitsOf(row).filter((unit): unit is number => unit !== null),
    }));
  const { adjustments, reallocations, items, assignments, actions } = model;
  const sides = (row: (typeof adjustments)[number]): (number | null)[] => [row.from, row.to];
  const unitOf = (row: { readonly unit: number | null }): (number | null)[] => [row.unit];
  return [
    columnOf(adjustments, 'amount', (row) => row.amount, sides),
    columnOf(adjustments, 'fullYearAmount', (row) => row.fullYearAmount, sides),
    columnOf(reallocations, 'amount', (row) => row.amount, unitOf),
    columnOf(items, 'amount', (row) => row.net, unitOf),
    columnOf(
      assignments,
      'amount',
      (row) => row.amount,
      () => [],
    ),
    columnOf(actions, 'fullYearEffect', (row) => row.fullYearEffect, unitOf),
    columnOf(actions, 'targetYearEffect', (row) => row.targetYearEffect, unitOf),
    columnOf(actions, 'realised', (row) => row.realised, unitOf),
    columnOf(actions, 'forecast', (row) => row.forecast, unitOf),
  ];
}

interface Cost {
  /** null for the board. */
  readonly unit: number | null;
  readonly cost: Ore;
}

/**
 * The whole cost of the largest of some units, with the units below: what is positive by cost type, in the largest of
 * the budget (as the workbook gives it), the forecast and the outcome of either year. Where none of them costs
 * anything, and without units, that of the board.
 */
function wholeCosts(model: BudgetModel): (units: readonly number[]) => Cost {
  const { settings, outcome } = model;
  const width = model.costTypes.length;
  const parts = Array.from({ length: 5 }, () => new Map<number, Ore>());
  const [decided, revised, forecast, base, target] = parts;
  const add = (part: Map<number, Ore> | undefined, unit: number, costType: number, net: Ore): void => {
    const key = unit * width + costType;
    part?.set(key, (part.get(key) ?? 0) + net);
  };
  for (const line of model.budget) {
    if (line.year !== settings.targetYear) continue;
    add(decided, line.unit, line.costType, line.decided);
    if (line.revised !== null) add(revised, line.unit, line.costType, line.revised);
  }
  for (const line of model.forecast) {
    if (line.year === settings.targetYear) add(forecast, line.unit, line.costType, line.net);
  }
  for (let line = 0; line < outcome.count; line += 1) {
    const year = outcome.year[line];
    const part = year === settings.baseYear ? base : year === settings.targetYear ? target : undefined;
    add(part, outcome.unit[line] ?? 0, outcome.costType[line] ?? 0, outcome.net[line] ?? 0);
  }
  const ofUnit = parts.map((part) => {
    const costs = model.units.map(() => 0);
    for (const [key, net] of part) {
      if (net <= 0) continue;
      const own = Math.floor(key / width);
      for (let unit: number | null = own; unit !== null; unit = model.units[unit]?.parent ?? null) {
        costs[unit] = (costs[unit] ?? 0) + net;
      }
    }
    return costs;
  });
  const costOf = (unit: number): Ore => Math.max(...ofUnit.map((costs) => costs[unit] ?? 0));
  const roots = [...model.boardUnits].filter((unit) => {
    const parent = model.units[unit]?.parent ?? null;
    return parent === null || !model.boardUnits.has(parent);
  });
  const board = Math.max(...ofUnit.map((costs) => roots.reduce((sum, unit) => sum + (costs[unit] ?? 0), 0)));
  return (units) => {
    let largest: Cost = { unit: null, cost: 0 };
    for (const unit of units) if (costOf(unit) > largest.cost) largest = { unit, cost: costOf(unit) };
    return largest.unit === null ? { unit: null, cost: board } : largest;
  };
}
