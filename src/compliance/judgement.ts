import type { BudgetModel, ComparabilityMethod, Settings } from '../domain/model';
import type { Ore } from '../domain/money';
import type { TargetResult } from './result';
import {
  compareRatios,
  decimalRatio,
  percentDecimals,
  ratio,
  roundedPercent,
  subtractRatios,
  type Ratio,
} from './ratio';

/** Net of the base and of the target span, with the comparability items that are in them. */
export interface Spans {
  readonly base: Ore;
  readonly target: Ore;
  readonly itemsBase: Ore;
  readonly itemsTarget: Ore;
}

/** Net-cost development with the items in it: target / base − 1. null when the base is 0. */
export function development(spans: Spans): Ratio | null {
  return ratio(spans.target - spans.base, spans.base);
}

/**
 * Development without comparability items. The regional method takes the items out of the change and keeps the base;
 * the other takes them out of both sides. null when what is left as base is 0 or less.
 */
export function adjustedDevelopment(spans: Spans, method: ComparabilityMethod): Ratio | null {
  const change = spans.target - spans.itemsTarget - spans.base + spans.itemsBase;
  const base = method === 'unchanged-base' ? spans.base : spans.base - spans.itemsBase;
  return base <= 0 ? null : ratio(change, base);
}

/** Percentages are judged with at least this many decimals, however the target is written. */
const LEAST_DECIMALS = 1;

/** Finer than any target is set; a limit that a formula computed may carry what floating point left behind. */
const LIMIT_DECIMALS = 8;

function exactLimit(limit: number): number {
  return Number(limit.toFixed(LIMIT_DECIMALS));
}

/** Decimals that a target's own precision gives: 2.0 % → 1, 2.25 % → 2. */
export function precisionOf(limit: number): number {
  return percentDecimals(exactLimit(limit), LEAST_DECIMALS);
}

export interface Judgement {
  readonly rounded: boolean;
  readonly unrounded: boolean;
  /** By the setting. */
  readonly met: boolean;
  /** Met, and nearer to the limit than the margin. */
  readonly insideMargin: boolean;
}

/** Holds a development against a limit, rounded to the limit's precision and unrounded. */
export function judge(value: Ratio, limit: number, settings: Pick<Settings, 'judged' | 'riskMargin'>): Judgement {
  const bound = decimalRatio(exactLimit(limit));
  const roundedValue = roundedPercent(value, precisionOf(limit));
  const rounded = compareRatios(roundedValue, bound) <= 0;
  const unrounded = compareRatios(value, bound) <= 0;
  const met = settings.judged === 'rounded' ? rounded : unrounded;
  const left = subtractRatios(bound, settings.judged === 'rounded' ? roundedValue : value);
  const points = decimalRatio(settings.riskMargin);
  const margin = { numerator: points.numerator, denominator: points.denominator * 100n };
  return { rounded, unrounded, met, insideMargin: met && compareRatios(left, margin) < 0 };
}

/** Whether the development that counts leaves items out that there are. */
export function leavesItemsOut(model: BudgetModel, held: TargetResult): boolean {
  return model.settings.itemsCount === 'without' && (held.itemsBase !== 0 || held.itemsTarget !== 0);
}
