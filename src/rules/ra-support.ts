import type { FrameResult } from '../compliance/result';
import type { CellPlace } from '../domain/finding';
import {
  placeOf,
  type BudgetModel,
  type ColumnRole,
  type DecisionRef,
  type FrameAdjustment,
  type Origin,
  type TableRole,
} from '../domain/model';
import type { Ore } from '../domain/money';
import { nameKey } from '../domain/names';
import { monthIndex, monthOfDate, type IsoDate } from '../domain/period';
import type { Param } from '../strings/template';
import type { CheckContext } from './rule';
import { differs, issuesOf, MOST_CELLS } from './support';

/** What the rules on frames, targets and actions share. */

/** Cells that only support the first one. */
export const MOST_RELATED_CELLS = 10;

/** Whether an amount is more than the tolerance of the settings, whichever its sign. */
export function isDifference(model: BudgetModel, difference: Ore): boolean {
  return differs(difference, model.settings.tolerance);
}

/**
 * Tells which tables can be relied on: those that are there with the columns they must have. What follows from a table
 * that is not is no finding of its own (DA-01 and DA-15 have said it).
 */
export function usableTables(model: BudgetModel): (role: TableRole) => boolean {
  const broken = new Set(issuesOf(model, 'column-missing').map((issue) => issue.role));
  return (role) => model.tables[role] !== undefined && !broken.has(role);
}

/**
 * Tells whether a unit's revised frame is known: its row in Ramar, and what was adjusted. Without the table of
 * adjustments a frame is known where the net budget stands as it was decided.
 */
export function knownFrames({ model, result }: CheckContext): (frame: FrameResult) => boolean {
  const isUsable = usableTables(model);
  return (frame) => {
    // An adjustment of a cost type that cannot be looked up is not counted.
    if (!isUsable('frames') || !isUsable('costTypes')) return false;
    if (isUsable('adjustments')) return true;
    const cells = result.reallocations.filter((cell) => result.frameOwner[cell.unit] === frame.unit);
    return !isDifference(
      model,
      cells.reduce((sum, cell) => sum + cell.revised - cell.decided, 0),
    );
  };
}

/** The cells of these rows in one column, at most `most` of them. */
export function placesOf(
  model: BudgetModel,
  rows: readonly { readonly origin: Origin }[],
  column: ColumnRole,
  most = MOST_CELLS,
): CellPlace[] {
  return rows.slice(0, most).map((row) => placeOf(model, row.origin, column));
}

/** The budget column in which a revised amount stands, or is computed from. */
export function revisedColumn(model: BudgetModel): 'revised' | 'decided' {
  return model.tables.budget?.columns.revised === undefined ? 'decided' : 'revised';
}

/** Money, or a dash where there is no amount. */
export function moneyOrDash(ore: Ore | null): Param {
  return ore === null ? '–' : { money: ore };
}

/** A unit's name; null is outside the board. */
export function unitParam(model: BudgetModel, unit: number | null): Param {
  return unit === null ? { word: 'outsideBoard' } : (model.units[unit]?.name ?? '–');
}

/** Whether a side of an adjustment is a unit of the board. */
export function isInside(model: BudgetModel, unit: number | null): unit is number {
  return unit !== null && model.boardUnits.has(unit);
}

/** What an adjustment adds to the board's net budget: nothing when both its sides are inside, or both outside. */
export function boardEffect(model: BudgetModel, adjustment: FrameAdjustment): Ore {
  return (
    (isInside(model, adjustment.to) ? adjustment.amount : 0) -
    (isInside(model, adjustment.from) ? adjustment.amount : 0)
  );
}

/** Whether exactly one side of an adjustment is inside the board. */
export function crossesBoard(model: BudgetModel, adjustment: FrameAdjustment): boolean {
  return isInside(model, adjustment.from) !== isInside(model, adjustment.to);
}

const COUNCIL = /^(the )?(rf\b|regionfullmäktige|fullmäktige|region council|regional council|council\b)/;

/**
 * Whether the region's council has decided, as far as the workbook can tell: without the table Beslut, or its column
 * Organ, a decision that is named is taken to be the right one.
 */
export function mayBeCouncilDecision(model: BudgetModel, ref: DecisionRef | null): boolean {
  if (ref === null) return false;
  if (model.tables.decisions?.columns.body === undefined) return true;
  return ref.decisions.some((index) => {
    const body = model.decisions[index]?.body;
    return body ? COUNCIL.test(nameKey(body)) : false;
  });
}

/** What an adjustment is called in a message: its number, or the cell of its amount. */
export function adjustmentLabel(model: BudgetModel, adjustment: FrameAdjustment): string {
  return adjustment.no ?? placeOf(model, adjustment.origin, 'amount').address;
}

/** Months of a year from the start's month (January when it began before) to the end's month or the end of the year. */
export function monthsInYear(year: number, start: IsoDate | null, end: IsoDate | null): number {
  const january = monthIndex({ year, month: 1 });
  const first = start === null ? january : Math.max(january, monthIndex(monthOfDate(start)));
  const last = end === null ? january + 11 : Math.min(january + 11, monthIndex(monthOfDate(end)));
  return Math.max(0, last - first + 1);
}

/** A fraction as a percentage with the decimals that it has, at most two: "100 %", "99,5 %". */
export function shareParam(fraction: number): Param {
  const decimals =
    [0, 1].find((count) => Math.abs(fraction * 100 - Number((fraction * 100).toFixed(count))) < 0.005) ?? 2;
  return { percent: fraction, decimals };
}

/**
 * A development with so many decimals that the reader sees on which side of the limit it is: 2.04 % against 2.0 % must
 * not be shown as 2.0 %.
 */
export function developmentParam(development: number, limit: number, precision: number): Param {
  const most = precision + 4;
  let decimals = precision;
  const shown = (): number => Number((development * 100).toFixed(decimals));
  const isTold = (): boolean =>
    Math.sign(shown() - Number((limit * 100).toFixed(most))) === Math.sign(development - limit);
  while (decimals < most && development !== limit && !isTold()) decimals += 1;
  return { percent: development, decimals };
}

/** Budget or forecast lines of the target year that belong to a unit's own frame. */
export function linesOfFrame<Line extends { readonly unit: number; readonly year: number }>(
  { model, result }: CheckContext,
  lines: readonly Line[],
  frame: FrameResult,
): Line[] {
  return lines.filter((line) => line.year === model.settings.targetYear && result.frameOwner[line.unit] === frame.unit);
}
