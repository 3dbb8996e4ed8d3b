import type { TargetResult } from '../compliance/result';
import type { CellPlace } from '../domain/finding';
import { MONTH_COLUMNS, outcomePlace, placeOf, type BudgetModel, type ColumnRole } from '../domain/model';
import {
  firstDay,
  lastDay,
  monthIndex,
  monthOfDate,
  monthOfIndex,
  monthSpan,
  yearMonthText,
  type IsoDate,
  type YearMonth,
} from '../domain/period';
import type { Param } from '../strings/template';
import type { CheckContext, Rule, RuleHit } from './rule';
import { couldBeRead, distinctCells, headerPlace, isOwnForm, tableParam } from './support';

/**
 * Months without outcome between January and the period, in either year, and what the full base year lacks: of the
 * whole table, and of a unit that otherwise has outcome.
 */
export const da10MissingMonths: Rule = {
  id: 'DA-10',
  severity: 'warning',
  check: (context) => {
    const { model, result } = context;
    if (!couldBeRead(model, 'outcome') || !model.settings.yearsKnown) return [];
    const booked = bookedMonths(model);
    // What is known of some months together is known of each of them.
    const told = new Set([
      ...result.monthsWithOutcome,
      ...(model.hasSpans ? booked.flatMap((months) => [...months]) : []),
    ]);
    return [...spanHits(context, told), ...baseYearHits(context, told), ...unitHits(context, told, booked)];
  },
};

type Months = ReadonlySet<number>;

function missingMonths({ model }: CheckContext, told: Months, year: number, from: number, to: number): YearMonth[] {
  const monthsOf = (last: number): number[] => monthSpan({ year, month: 1 }, { year, month: last });
  // A year that the user's own tables tell nothing of lacks no months: a budget book has no outcome of the year to come.
  if (isOwnForm(model, 'outcome') && monthsOf(12).every((month) => !told.has(month))) return [];
  return monthsOf(to)
    .slice(from - 1)
    .filter((month) => !told.has(month))
    .map(monthOfIndex);
}

function spanHits(context: CheckContext, told: Months): RuleHit[] {
  const { baseYear, targetYear, period } = context.model.settings;
  return [...new Set([baseYear, targetYear])].flatMap((year): RuleHit[] => {
    const missing = missingMonths(context, told, year, 1, period.month);
    if (missing.length === 0) return [];
    return [
      {
        variant: 'span',
        params: {
          year: String(year),
          missing: monthList(missing),
          first: monthParam({ year, month: 1 }),
          last: monthParam({ year, month: period.month }),
        },
        cells: monthCells(context.model, missing),
        amount: null,
      },
    ];
  });
}

/** The targets that read the full year with the base year's outcome as base. */
function needsWholeBaseYear({ model, result }: CheckContext): readonly TargetResult[] {
  return result.targets.filter(
    (held) => held.baseUsed === 'outcome' && model.targets[held.target]?.reading === 'full-year',
  );
}

/** A target on the full year needs the base year's months after the period too, where its base is the outcome. */
function baseYearHits(context: CheckContext, told: Months): RuleHit[] {
  const { model } = context;
  const { baseYear, period } = model.settings;
  const needing = needsWholeBaseYear(context);
  const missing = missingMonths(context, told, baseYear, period.month + 1, 12);
  if (needing.length === 0 || missing.length === 0) return [];
  // Without the end of the year there is no base; with a hole in it the base is too small.
  const isOpen = needing.every((held) => held.netBase === null);
  return [
    {
      variant: `${isOwnForm(model, 'targets') ? 'own-' : ''}base-year${isOpen ? '-open' : ''}`,
      params: {
        year: String(baseYear),
        missing: monthList(missing),
        targets: { list: needing.map((held) => model.targets[held.target]?.id ?? '') },
      },
      cells: monthCells(model, missing),
      amount: null,
    },
  ];
}

/** A unit that has booked in fewer months than this has no habit that a month could break. */
const FEWEST_MONTHS = 3;
/** Shares that people round (0.3333 three times) are all of it. */
const WHOLE_SHARE = 1 - 0.0005;

/**
 * Units that have outcome in at least half of the months that are expected of them, and none in the others: one hit per
 * unit and year. A month in which nobody has outcome is no fault of the unit.
 */
function unitHits(context: CheckContext, told: Months, booked: readonly Months[]): RuleHit[] {
  const { model } = context;
  const { baseYear, targetYear, period } = model.settings;
  const years = [...new Set([baseYear, targetYear])];
  const isOwn = isOwnForm(model, 'outcome');
  const bounds = lifeOf(model, booked);
  const baseUntil = needsWholeBaseYear(context).length > 0 ? 12 : period.month;
  const span = years.map((year) =>
    monthSpan({ year, month: 1 }, { year, month: year === baseYear ? Math.max(baseUntil, period.month) : period.month })
      // A month that the whole table lacks is said once, for the table.
      .filter((month) => told.has(month)),
  );
  return model.units.flatMap((unit, index): RuleHit[] => {
    const of = booked[index] ?? new Set();
    const life = bounds(index);
    const expected = span.map((months) => months.filter((month) => month >= life.first && month <= life.last));
    const all = expected.flat();
    const count = all.filter((month) => of.has(month)).length;
    if (count < FEWEST_MONTHS || count * 2 < all.length) return [];
    return expected.flatMap((months, place): RuleHit[] => {
      const missing = months.filter((month) => !of.has(month)).map(monthOfIndex);
      const year = years[place];
      const [first] = missing;
      const last = missing.at(-1);
      if (year === undefined || first === undefined || last === undefined) return [];
      const whole = missing.length === months.length;
      if (whole && year === baseYear && !existedIn(model, index, year, of)) return [];
      return [
        {
          variant: `${isOwn ? 'own-' : ''}${whole && months.length > 1 ? 'unit-year' : 'unit'}`,
          params: {
            unit: unit.name,
            year: String(year),
            missing: monthList(missing),
            first: monthParam(first),
            last: monthParam(last),
            count: { number: count },
            expected: { number: all.length },
            units: tableParam('units'),
            successions: tableParam('successions'),
          },
          cells: isOwn
            ? [unitCell(model, index, year)]
            : [...monthCells(model, missing), placeOf(model, unit.origin, 'unit')],
          amount: null,
        },
      ];
    });
  });
}

/** The months (see monthIndex) that each unit has lines for, in any year. */
function bookedMonths({ outcome, units, tables }: BudgetModel): Set<number>[] {
  const sources = tables.outcome?.sources;
  const booked = units.map(() => new Set<number>());
  for (let line = 0; line < outcome.count; line += 1) {
    const [year, month] = [outcome.year[line] ?? 0, outcome.month[line] ?? 1];
    const first =
      line < (outcome.firstImported ?? Infinity)
        ? (sources?.get(outcome.row[line] ?? 0)?.months?.first ?? month)
        : month;
    for (let at = first; at <= month; at += 1) booked[outcome.unit[line] ?? 0]?.add(monthIndex({ year, month: at }));
  }
  return booked;
}

interface Life {
  /** Month indexes, both inclusive. */
  readonly first: number;
  readonly last: number;
}

/** The whole months in which outcome is to be expected of a unit: its validity, cut at what it takes over or gives up. */
function lifeOf(model: BudgetModel, booked: readonly ReadonlySet<number>[]): (unit: number) => Life {
  return (index) => {
    const unit = model.units[index];
    let first = unit?.validFrom ? firstWholeMonth(unit.validFrom) : -Infinity;
    let last = unit?.validTo ? lastWholeMonth(unit.validTo) : Infinity;
    const given = new Map<IsoDate, number>();
    let taken: IsoDate | null = null;
    for (const { from, to, share, effectiveFrom } of model.successions) {
      if (from === to) continue;
      if (from === index) given.set(effectiveFrom, (given.get(effectiveFrom) ?? 0) + share);
      if (to === index && (taken === null || effectiveFrom < taken)) taken = effectiveFrom;
    }
    for (const [date, share] of given) {
      // The month in which a succession falls belongs in part to each of the units.
      if (share >= WHOLE_SHARE) last = Math.min(last, monthIndex(monthOfDate(date)) - 1);
    }
    if (taken !== null) {
      const month = monthIndex(monthOfDate(taken));
      const before = [...(booked[index] ?? [])].some((at) => at < month);
      if (!before) first = Math.max(first, firstWholeMonth(taken));
    }
    return { first, last };
  };
}

function firstWholeMonth(from: IsoDate): number {
  const month = monthOfDate(from);
  return monthIndex(month) + (from > firstDay(month) ? 1 : 0);
}

function lastWholeMonth(to: IsoDate): number {
  const month = monthOfDate(to);
  return monthIndex(month) - (to < lastDay(month) ? 1 : 0);
}

/**
 * Whether anything but its outcome says that a unit was there in the base year. One that has nothing in that year, and
 * no date in Enheter, may just as well be new.
 */
function existedIn(model: BudgetModel, unit: number, year: number, booked: ReadonlySet<number>): boolean {
  const january = monthIndex({ year, month: 1 });
  return (
    [...booked].some((month) => month < january) ||
    model.budget.some((line) => line.unit === unit && line.year === year && line.decided !== 0) ||
    model.forecast.some((line) => line.unit === unit && line.year === year && line.net !== 0) ||
    (model.units[unit]?.validFrom ?? null) !== null
  );
}

function monthParam(at: YearMonth): Param {
  return { month: yearMonthText(at) };
}

function monthList(months: readonly YearMonth[]): Param {
  return { list: months.map(monthParam) };
}

/** The header of the column of months; of each month's own column in a wide table. */
function monthCells(model: BudgetModel, months: readonly YearMonth[]): CellPlace[] {
  const table = model.tables.outcome;
  if (!table) return [];
  if (isOwnForm(model, 'outcome')) return ownYearCells(model, new Set(months.map(({ year }) => year)));
  const columnOf = (month: number): ColumnRole => {
    const wide = MONTH_COLUMNS[month - 1];
    return wide !== undefined && table.columns[wide] !== undefined ? wide : 'month';
  };
  return distinctCells(months.map((at) => headerPlace(model, table, columnOf(at.month))));
}

/** What the user's own tables have of these years: the latest amount of each, which ends where the year is missing. */
function ownYearCells(model: BudgetModel, years: ReadonlySet<number>): CellPlace[] {
  const last = new Map<number, number>();
  for (let line = 0; line < model.outcome.count; line += 1) {
    const year = model.outcome.year[line] ?? 0;
    if (!years.has(year)) continue;
    const known = last.get(year);
    if (known === undefined || (model.outcome.month[line] ?? 0) > (model.outcome.month[known] ?? 0))
      last.set(year, line);
  }
  return [...last.values()].map((line) => outcomePlace(model, line));
}

/** A cell of a unit's outcome in the user's own tables: the first of the year, or of another where that year has none. */
function unitCell(model: BudgetModel, unit: number, year: number): CellPlace {
  const { outcome } = model;
  let found = outcome.unit.indexOf(unit);
  for (let line = 0; line < outcome.count; line += 1) {
    if (outcome.unit[line] !== unit || outcome.year[line] !== year) continue;
    found = line;
    break;
  }
  return outcomePlace(model, found);
}
