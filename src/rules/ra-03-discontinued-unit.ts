import { outcomePlace, type BudgetModel } from '../domain/model';
import { firstDay, monthIndex, monthOfDate, monthOfIndex, yearMonthText } from '../domain/period';
import { isDifference, placesOf, revisedColumn, usableTables } from './ra-support';
import type { CheckContext, Rule, RuleHit } from './rule';
import { costTypeName, MOST_CELLS } from './support';

/**
 * A unit is zero in every column after its end date. Looked at is what is revised: decided figures stand until they are
 * moved. A unit that ends inside the target year may well have frame and budget for the part before.
 */
export const ra03DiscontinuedUnit: Rule = {
  id: 'RA-03',
  severity: 'error',
  check: (context) => {
    const { model } = context;
    const newYear = firstDay({ year: model.settings.targetYear, month: 1 });
    const ended = new Set(
      model.units.flatMap(({ validTo }, unit) => (validTo !== null && validTo < newYear ? [unit] : [])),
    );
    const planned = [...ended].flatMap((unit) => [
      ...frameHits(context, unit),
      ...budgetHits(context, unit),
      ...forecastHits(context, unit),
    ]);
    return [...planned, ...outcomeHits(model)];
  },
};

function frameHits(context: CheckContext, unit: number): RuleHit[] {
  const { model, result } = context;
  const frame = result.frames.find((candidate) => candidate.unit === unit);
  if (!frame || frame.revised === null || !isDifference(model, frame.revised)) return [];
  // Decided figures stand until they are moved: without Ramjusteringar nobody can tell whether they were.
  const isUsable = usableTables(model);
  if (!isUsable('frames') || !isUsable('adjustments') || !isUsable('costTypes')) return [];
  const rows = model.frames.filter((row) => row.unit === unit);
  const moves = model.adjustments.filter((row) => row.from === unit || row.to === unit);
  return [
    {
      variant: 'frame',
      params: {
        ...unitParams(model, unit),
        decided: { money: frame.decided ?? 0 },
        adjustments: { money: frame.adjustments ?? 0 },
        amount: { money: frame.revised },
      },
      cells: rows.length > 0 ? placesOf(model, rows, 'frame') : placesOf(model, moves, 'amount'),
      amount: Math.abs(frame.revised),
    },
  ];
}

function budgetHits({ model, result }: CheckContext, unit: number): RuleHit[] {
  return result.reallocations.flatMap((cell) => {
    if (cell.unit !== unit || cell.lines.length === 0 || !isDifference(model, cell.revised)) return [];
    const lines = cell.lines.flatMap((line) => model.budget[line] ?? []);
    return [
      {
        variant: 'budget',
        params: {
          ...unitParams(model, unit),
          costType: costTypeName(model, cell.costType),
          amount: { money: cell.revised },
        },
        cells: placesOf(model, lines, revisedColumn(model)),
        amount: Math.abs(cell.revised),
      },
    ];
  });
}

function forecastHits({ model }: CheckContext, unit: number): RuleHit[] {
  return model.forecast.flatMap((line) => {
    if (line.unit !== unit || line.year !== model.settings.targetYear || !isDifference(model, line.net)) return [];
    return [
      {
        variant: 'forecast',
        params: {
          ...unitParams(model, unit),
          costType: costTypeName(model, line.costType),
          amount: { money: line.net },
        },
        cells: placesOf(model, [line], 'amount'),
        amount: Math.abs(line.net),
      },
    ];
  });
}

/** What is booked in months that begin after the unit's end, one hit per unit. */
function outcomeHits(model: BudgetModel): RuleHit[] {
  // The last month a unit may book in; most units have none, and there may be hundreds of thousands of lines.
  const lastMonth = model.units.map(({ validTo }) => (validTo === null ? Infinity : monthIndex(monthOfDate(validTo))));
  const late = new Map<number, number[]>();
  const { outcome } = model;
  for (let line = 0; line < outcome.count; line += 1) {
    const unit = outcome.unit[line]!;
    const month = outcome.year[line]! * 12 + outcome.month[line]! - 1;
    if (month <= (lastMonth[unit] ?? Infinity) || outcome.net[line] === 0) continue;
    const lines = late.get(unit);
    if (lines) lines.push(line);
    else late.set(unit, [line]);
  }
  return [...late]
    .sort(([a], [b]) => a - b)
    .flatMap(([unit, lines]) => {
      const byMonth = new Map<number, number>();
      for (const line of lines) {
        const month = monthIndex({ year: outcome.year[line]!, month: outcome.month[line]! });
        byMonth.set(month, (byMonth.get(month) ?? 0) + outcome.net[line]!);
      }
      // What was booked and corrected in the same month leaves nothing to move.
      if (![...byMonth.values()].some((net) => isDifference(model, net))) return [];
      const sum = lines.reduce((total, line) => total + outcome.net[line]!, 0);
      const months = [...byMonth.keys()].sort((a, b) => a - b);
      return [
        {
          variant: 'outcome',
          params: {
            ...unitParams(model, unit),
            amount: { money: sum },
            months: { list: months.map((month) => ({ month: yearMonthText(monthOfIndex(month)) })) },
          },
          cells: lines.slice(0, MOST_CELLS).map((line) => outcomePlace(model, line)),
          amount: Math.abs(sum),
        },
      ];
    });
}

function unitParams(model: BudgetModel, unit: number): { unit: string; validTo: { date: string } } {
  const { name, validTo } = model.units[unit]!;
  return { unit: name, validTo: { date: validTo ?? '' } };
}
