import { withDescendants } from '../domain/hierarchy';
import { NET_TYPE, type BudgetModel, type Target } from '../domain/model';
import { nameKey } from '../domain/names';
import type { Ore } from '../domain/money';
import { monthIndex, monthOfIndex, monthSpan, yearMonthText } from '../domain/period';
import { assignmentResults, sumGiven } from './assignments';
import { frameOwners, frameResults, reallocationResults } from './frames';
import { comparedSpans, countedDevelopment, holdFigures, insideFrame } from './hold';
import { development, judge, precisionOf } from './judgement';
import { ratioNumber } from './ratio';
import type { ComplianceResult, FrameResult, ReallocationResult, TargetResult } from './result';
import { monthlyNet, outcomeCube, restate, sumMonths, yearCube, type NetCube, type Scope } from './restatement';

/** The figures that every target is computed from, on today's organisation. */
export interface RestatedFigures {
  readonly outcome: NetCube;
  /** Full-year forecast, of any year, in January. */
  readonly forecast: NetCube;
  /** Revised budget where it is given, decided otherwise, in January of its year. */
  readonly budget: NetCube;
  /** Comparability items that have a month, and those that belong to a year as a whole (in January). */
  readonly monthItems: NetCube;
  readonly yearItems: NetCube;
}

/** Restates everything that targets are computed from. */
export function restatedFigures(model: BudgetModel, cells: readonly ReallocationResult[]): RestatedFigures {
  const { successions, settings } = model;
  const budgetOfOtherYears = model.budget
    .filter((line) => line.year !== settings.targetYear)
    .map((line) => ({ ...line, net: line.revised ?? line.decided }));
  const budgetOfTargetYear = cells.map((cell) => ({ ...cell, year: settings.targetYear, net: cell.revised }));
  return {
    outcome: restate(outcomeCube(model), successions),
    forecast: restate(yearCube(model, model.forecast), successions),
    budget: restate(yearCube(model, [...budgetOfOtherYears, ...budgetOfTargetYear]), successions),
    monthItems: restate(
      yearCube(
        model,
        model.items.filter((item) => item.month !== null),
      ),
      successions,
    ),
    yearItems: restate(
      yearCube(
        model,
        model.items.filter((item) => item.month === null),
      ),
      successions,
    ),
  };
}

/** The units and cost types that a target counts. A board is all its units, a unit counts those below it. */
export function scopeOf(model: BudgetModel, target: Target): Scope {
  if (target.scope === 'target-group') {
    const group = nameKey(target.object);
    const members = model.costTypes
      .map((_, index) => index)
      .filter((index) => {
        const own = model.costTypes[index]?.targetGroup ?? null;
        return own !== null && nameKey(own) === group;
      });
    return { units: model.boardUnits, costTypes: new Set(members) };
  }
  const isBoard = target.scope === 'board' && nameKey(target.object) === nameKey(model.settings.board);
  const units = isBoard || target.unit === null ? model.boardUnits : withDescendants(model.units, target.unit);
  return { units, costTypes: null };
}

/** Holds the targets, frames, reallocations and assignments of a workbook. Pure; never throws on a model. */
export function computeCompliance(model: BudgetModel): ComplianceResult {
  const reallocations = reallocationResults(model);
  const frameOwner = frameOwners(model);
  const frames = frameResults(model, frameOwner, reallocations);
  const monthsWithOutcome = new Set<number>();
  const { count, year, month } = model.outcome;
  for (let line = 0; line < count; line += 1) monthsWithOutcome.add(year[line]! * 12 + month[line]! - 1);
  const figures = restatedFigures(model, reallocations);
  return {
    targets: model.targets.map((_, index) => targetResult(model, index, figures, frames, monthsWithOutcome)),
    assignments: assignmentResults(model),
    frames,
    reallocations,
    frameOwner,
    monthsWithOutcome,
  };
}

/** The months (see monthIndex) of base and target that a target's reading compares. */
export function readingSpans(
  model: BudgetModel,
  target: Target,
): { readonly base: number[]; readonly target: number[] } {
  const { baseYear, targetYear, period } = model.settings;
  const end = monthIndex({ year: targetYear, month: period.month });
  const months = {
    'full-year': monthSpan({ year: targetYear, month: 1 }, { year: targetYear, month: 12 }),
    'to-date': monthSpan({ year: targetYear, month: 1 }, { year: targetYear, month: period.month }),
    'rolling-12': Array.from({ length: 12 }, (_, back) => end - 11 + back),
    'last-month': [end],
  }[target.reading];
  const shift = (targetYear - baseYear) * 12;
  return { base: months.map((at) => at - shift), target: months };
}

function targetResult(
  model: BudgetModel,
  index: number,
  figures: RestatedFigures,
  frames: readonly FrameResult[],
  monthsWithOutcome: ReadonlySet<number>,
): TargetResult {
  const target = model.targets[index]!;
  const { settings } = model;
  const { baseYear, targetYear, period } = settings;
  const limit = target.maxDevelopment;
  const scope = scopeOf(model, target);
  const closed = period.month === 12;
  const fullYear = target.reading === 'full-year';

  const netOf = (cube: NetCube): ReadonlyMap<number, Ore> => withoutWholes(model, cube, scope, monthlyNet(cube, scope));
  const outcome = netOf(figures.outcome);
  const yearOf = (cube: NetCube, at: number): Ore | null =>
    sumMonths(netOf(cube), [monthIndex({ year: at, month: 1 })]);
  const spanOf = (at: number, last: number): number[] => monthSpan({ year: at, month: 1 }, { year: at, month: last });
  const monthItems = monthlyNet(figures.monthItems, scope);
  const yearItems = monthlyNet(figures.yearItems, scope);
  const itemsIn = (months: readonly number[]): Ore => {
    // An item of a year as a whole counts where the whole year is looked at.
    const january = months.length === 12 && months[0]! % 12 === 0 ? [months[0]!] : [];
    return (sumMonths(monthItems, months) ?? 0) + (sumMonths(yearItems, january) ?? 0);
  };

  // The base year as a whole: what the target asks for, or the outcome where that table has nothing for the year.
  const wanted = target.base === 'outcome' ? null : yearOf(figures[target.base], baseYear);
  const baseUsed = wanted === null ? 'outcome' : target.base;
  const openMonths = openEnd(monthsWithOutcome, spanOf(baseYear, 12));
  const netBaseFullYear = wanted ?? (openMonths.length > 0 ? null : sumMonths(outcome, spanOf(baseYear, 12)));
  const netTargetFullYear = closed ? sumMonths(outcome, spanOf(targetYear, 12)) : yearOf(figures.forecast, targetYear);

  const spans = readingSpans(model, target);
  let netBase = netBaseFullYear;
  let netTarget = netTargetFullYear;
  let missing = baseUsed === 'outcome' && fullYear ? openMonths : [];
  if (!fullYear) {
    const isMissing = (at: number): boolean => !monthsWithOutcome.has(at);
    // Twelve months held against eight would be no comparison; a hole in January to the period is DA-10's to tell.
    if (target.reading !== 'to-date') missing = [...spans.base, ...spans.target].filter(isMissing);
    // What is known for a span of months stands in its last month, and says nothing of that month.
    if (target.reading !== 'to-date' && model.hasSpans) missing = [...spans.base, ...spans.target];
    netBase = missing.length > 0 ? null : sumMonths(outcome, spans.base);
    netTarget = missing.length > 0 ? null : sumMonths(outcome, spans.target);
  }

  const itemsBase = itemsIn(spans.base);
  const itemsTarget = itemsIn(spans.target);
  const baseToDate = sumMonths(outcome, spanOf(baseYear, period.month));
  const targetToDate = sumMonths(outcome, spanOf(targetYear, period.month));
  const spansToDate = comparedSpans(target.objectKnown, {
    base: baseToDate,
    target: targetToDate,
    itemsBase: itemsIn(spanOf(baseYear, period.month)),
    itemsTarget: itemsIn(spanOf(targetYear, period.month)),
  }).usable;
  const grossToDate = spansToDate && development(spansToDate);
  const countsToDate = spansToDate && countedDevelopment(spansToDate, settings);
  const metToDate = countsToDate ? judge(countsToDate, limit, settings).met : null;
  const held = holdFigures(
    {
      objectKnown: target.objectKnown,
      fullYear,
      limit,
      base: netBase,
      target: netTarget,
      itemsBase,
      itemsTarget,
      metToDate,
    },
    settings,
  );

  const frame =
    target.scope === 'target-group' || !scope.units
      ? null
      : sumGiven(frames.filter((row) => scope.units?.has(row.unit)).map((row) => row.revised));
  const frameBase = netBaseFullYear !== null && netBaseFullYear > 0 ? netBaseFullYear : null;

  return {
    ...held,
    target: index,
    netBase,
    netTarget,
    itemsBase,
    itemsTarget,
    netBaseToDate: baseToDate,
    netTargetToDate: targetToDate,
    developmentToDate: grossToDate && ratioNumber(grossToDate),
    metToDate,
    yearToGo: yearToGo(netBaseFullYear, baseToDate, targetToDate, limit),
    frame,
    frameDevelopment: frame === null || frameBase === null ? null : frame / frameBase - 1,
    netTargetFullYear,
    netBaseFullYear,
    baseUsed,
    missingMonths: missing.map((at) => yearMonthText(monthOfIndex(at))),
    precision: precisionOf(limit),
    metFrame: insideFrame(netTargetFullYear, frame),
  };
}

/** Some cost types of a year are not told where a unit's amounts are told as a whole: then the year says nothing of them. */
function withoutWholes(
  model: BudgetModel,
  cube: NetCube,
  { units, costTypes }: Scope,
  net: ReadonlyMap<number, Ore>,
): ReadonlyMap<number, Ore> {
  if (costTypes === null) return net;
  const whole = model.costTypes.findIndex(({ name }) => nameKey(name) === nameKey(NET_TYPE));
  if (whole < 0 || costTypes.has(whole)) return net;
  const wholes = monthlyNet(cube, { units, costTypes: new Set([whole]) });
  const years = new Set([...wholes.keys()].map((month) => monthOfIndex(month).year));
  return new Map([...net].filter(([month]) => !years.has(monthOfIndex(month).year)));
}

/** The months at the end of a year that nothing is booked in yet; empty where the whole year is empty. */
function openEnd(monthsWithOutcome: ReadonlySet<number>, year: readonly number[]): number[] {
  const last = year.findLastIndex((at) => monthsWithOutcome.has(at));
  return last < 0 ? [] : year.slice(last + 1);
}

/** The development that the rest of the year may have and still meet the target. */
function yearToGo(base: Ore | null, baseToDate: Ore | null, targetToDate: Ore | null, limit: number): number | null {
  if (base === null || baseToDate === null || targetToDate === null) return null;
  const rest = base - baseToDate;
  return rest <= 0 ? null : (base * (1 + limit) - targetToDate) / rest - 1;
}
