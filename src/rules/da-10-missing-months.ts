import { type BudgetModel, type ColumnRole } from '../domain/model';
import type { CellPlace } from '../domain/finding';
import { firstDay, lastDay, monthIndex, yearMonthText, type YearMonth } from '../domain/period';
import type { Param } from '../strings/template';
import type { CheckContext, Rule, RuleHit } from './rule';
import { couldBeRead, distinctCells, headerPlace, unitName } from './support';

/** Months without outcome between January and the period, in either year, and what the full base year lacks. */
export const da10MissingMonths: Rule = {
  id: 'DA-10',
  severity: 'warning',
  check: (context) => {
    if (!couldBeRead(context.model, 'outcome')) return [];
    return [...spanHits(context), ...baseYearHits(context), ...unitHits(context)];
  },
};

function missingMonths({ result }: CheckContext, year: number, from: number, to: number): YearMonth[] {
  const missing: YearMonth[] = [];
  for (let month = from; month <= to; month += 1) {
    if (!result.monthsWithOutcome.has(monthIndex({ year, month }))) missing.push({ year, month });
  }
  return missing;
}

function spanHits(context: CheckContext): RuleHit[] {
  const { baseYear, targetYear, period } = context.model.settings;
  return [...new Set([baseYear, targetYear])].flatMap((year): RuleHit[] => {
    const missing = missingMonths(context, year, 1, period.month);
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

/** A target on the full year needs the base year's months after the period too, where its base is the outcome. */
function baseYearHits(context: CheckContext): RuleHit[] {
  const { model, result } = context;
  const { baseYear, period } = model.settings;
  const needing = result.targets.filter(
    (held) => held.baseUsed === 'outcome' && model.targets[held.target]?.reading === 'full-year',
  );
  const missing = missingMonths(context, baseYear, period.month + 1, 12);
  if (needing.length === 0 || missing.length === 0) return [];
  return [
    {
      variant: 'base-year',
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

/** Units that have outcome in every month of the span but one. */
function unitHits(context: CheckContext): RuleHit[] {
  const { model } = context;
  const { outcome, settings, units } = model;
  const years = [...new Set([settings.baseYear, settings.targetYear])];
  // One bit a month, by year and unit.
  const booked = years.map(() => new Int32Array(units.length));
  for (let line = 0; line < outcome.count; line += 1) {
    const of = booked[years.indexOf(outcome.year[line] ?? 0)];
    const unit = outcome.unit[line] ?? 0;
    if (of) of[unit] = (of[unit] ?? 0) | (1 << (outcome.month[line] ?? 0));
  }
  // The outcome of a unit that is split or joined may stop or begin inside the year.
  const moved = new Set(model.successions.flatMap((succession) => [succession.from, succession.to]));
  return years.flatMap((year, index) => {
    const absent = new Set(missingMonths(context, year, 1, settings.period.month).map((at) => at.month));
    return units.flatMap((unit, unitIndex): RuleHit[] => {
      if (moved.has(unitIndex)) return [];
      const bits = booked[index]?.[unitIndex] ?? 0;
      const without: number[] = [];
      let withOutcome = 0;
      for (let month = 1; month <= settings.period.month; month += 1) {
        if (absent.has(month)) continue;
        if ((bits & (1 << month)) === 0) without.push(month);
        else withOutcome += 1;
      }
      const [month] = without;
      if (month === undefined || without.length > 1 || withOutcome < 2) return [];
      const at = { year, month };
      if (unit.validFrom !== null && unit.validFrom > lastDay(at)) return [];
      if (unit.validTo !== null && unit.validTo < firstDay(at)) return [];
      return [
        {
          variant: 'unit',
          params: {
            unit: unitName(model, unitIndex),
            missing: monthParam(at),
            first: monthParam({ year, month: 1 }),
            last: monthParam({ year, month: settings.period.month }),
          },
          cells: monthCells(model, [at]),
          amount: null,
        },
      ];
    });
  });
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
  const columnOf = (month: number): ColumnRole => {
    const wide = MONTH_COLUMNS[month - 1];
    return wide !== undefined && table.columns[wide] !== undefined ? wide : 'month';
  };
  return distinctCells(months.map((at) => headerPlace(model, table, columnOf(at.month))));
}

const MONTH_COLUMNS: readonly ColumnRole[] = [
  'month-1',
  'month-2',
  'month-3',
  'month-4',
  'month-5',
  'month-6',
  'month-7',
  'month-8',
  'month-9',
  'month-10',
  'month-11',
  'month-12',
];
