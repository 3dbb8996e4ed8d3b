import { outcomeCube, restate, yearCube, type NetCube } from '../../compliance/restatement';
import type { ComplianceResult } from '../../compliance/result';
import type { BudgetModel, LiveSum } from '../../domain/model';
import type { Ore } from '../../domain/money';
import { monthIndex } from '../../domain/period';
import type { Span, Spans } from './spans';

/** One column of the two matrices: amounts per unit and cost type, as booked and in today's organisation. */
export interface Measure {
  readonly kind: 'outcome' | 'forecast' | 'budget';
  readonly year: number;
  /** The month that the lines are dated in, for the reorganisations that came later. */
  readonly month: number;
  /** The months of an outcome column. */
  readonly span: Span | null;
  readonly sum: LiveSum;
  /** By pair, see pairOf. */
  readonly booked: ReadonlyMap<number, Ore>;
  readonly restated: ReadonlyMap<number, Ore>;
}

/** A unit and a cost type as one number; the pairs of a unit are neighbours. */
export function pairOf(model: BudgetModel, unit: number, costType: number): number {
  return unit * Math.max(1, model.costTypes.length) + costType;
}

/** The unit of a pair of unit and cost type, as the cube numbers pairs. */
export function unitOfPair(model: BudgetModel, pair: number): number {
  return Math.floor(pair / Math.max(1, model.costTypes.length));
}

/** The cost type of a pair of unit and cost type. */
export function costTypeOfPair(model: BudgetModel, pair: number): number {
  return pair % Math.max(1, model.costTypes.length);
}

/** The months of a cube, each with its amounts by pair. */
export type MonthlyPairs = ReadonlyMap<number, ReadonlyMap<number, Ore>>;

/** Sorts the amounts of a cube, net in öre, by month. */
function monthlyPairs(cube: NetCube): MonthlyPairs {
  const size = cube.units * cube.costTypes;
  const months = new Map<number, Map<number, Ore>>();
  for (const [key, net] of cube.cells) {
    const month = Math.floor(key / size);
    const pairs = months.get(month) ?? new Map<number, Ore>();
    months.set(month, pairs);
    pairs.set(key % size, net);
  }
  return months;
}

/** The sum by pair over months; a pair without a line has no entry. */
export function sumPairs(months: MonthlyPairs, wanted: readonly number[]): Map<number, Ore> {
  const sums = new Map<number, Ore>();
  for (const month of wanted) {
    for (const [pair, net] of months.get(month) ?? []) sums.set(pair, (sums.get(pair) ?? 0) + net);
  }
  return sums;
}

export interface OutcomePairs {
  readonly booked: MonthlyPairs;
  readonly restated: MonthlyPairs;
}

/** The outcome by month and pair, net in öre: as booked, and restated to the units of the target year. */
export function outcomePairs(model: BudgetModel): OutcomePairs {
  const cube = outcomeCube(model);
  return { booked: monthlyPairs(cube), restated: monthlyPairs(restate(cube, model.successions)) };
}

/** Forecast of the target year, forecast and budget of the base year where a target's base needs them, and the outcome. */
export function measuresOf(
  model: BudgetModel,
  result: ComplianceResult,
  outcome: OutcomePairs,
  spans: Spans,
): readonly Measure[] {
  const { baseYear, targetYear } = model.settings;
  const yearly = (
    kind: 'forecast' | 'budget',
    year: number,
    lines: readonly { readonly unit: number; readonly costType: number; readonly net: Ore; readonly year: number }[],
  ): Measure => {
    const cube = yearCube(
      model,
      lines.filter((line) => line.year === year),
    );
    const month = monthIndex({ year, month: 1 });
    return {
      kind,
      year,
      month,
      span: null,
      sum: kind === 'forecast' ? 'forecast' : model.tables.budget?.columns.revised === undefined ? 'decided' : 'given',
      booked: sumPairs(monthlyPairs(cube), [month]),
      restated: sumPairs(monthlyPairs(restate(cube, model.successions)), [month]),
    };
  };
  const uses = (base: 'forecast' | 'budget'): boolean => result.targets.some((target) => target.baseUsed === base);
  const budget = model.budget.map((line) => ({ ...line, net: line.revised ?? line.decided }));
  return [
    yearly('forecast', targetYear, model.forecast),
    ...(uses('forecast') ? [yearly('forecast', baseYear, model.forecast)] : []),
    ...(uses('budget') ? [yearly('budget', baseYear, budget)] : []),
    ...spans.columns.map((span): Measure => {
      const months = Array.from({ length: span.last - span.first + 1 }, (_, index) => span.first + index);
      return {
        kind: 'outcome',
        year: span.year,
        month: span.first,
        span,
        sum: 'outcome',
        booked: sumPairs(outcome.booked, months),
        restated: sumPairs(outcome.restated, months),
      };
    }),
  ];
}
