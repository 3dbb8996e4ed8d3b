import { cellAddress, columnLetters } from '../../domain/address';
import { scopeOf } from '../../compliance/compliance';
import { words } from '../../strings/words';
import { columnRange, measureColumn, type BasisContext } from './context';
import { budgetCells, givenTerms, turns } from './matrix-block';
import { unitOfPair } from './measures';
import { added, nameCriterion, sourceFormula, sumIfs, yearCriteria, type Criterion } from './table-formula';

const BUDGET = {
  decided: 4,
  movedFrom: 5,
  movedTo: 6,
  reallocated: 7,
  cellFrom: 8,
  cellTo: 9,
  frameAdjusted: 10,
  revised: 11,
} as const;

/** The budget of the target year: decided, what was moved, and revised. */
export function writeBudget(context: BasisContext): void {
  const { model, input, writer, say, book } = context;
  const top = context.top('budget');
  if (top === 0) return;
  const { targetYear } = model.settings;
  const cells = input.result.reallocations;
  const header = (at: number): void => {
    writer.heights.push({ row: at, height: 44 });
    [say('column.unit'), say('column.costType'), say('column.kind')].forEach((text, place) =>
      writer.text(at, 1 + place, text, 'basis-header'),
    );
    for (const [figure, column] of Object.entries(BUDGET)) {
      const text = say(`budget.${figure}` as `budget.${keyof typeof BUDGET}`);
      writer.text(at, column, text, 'basis-header-right');
    }
  };
  header(top - 2);
  writer.text(top - 1, 1, say('criterion.year'), 'basis-criterion');
  for (const column of [BUDGET.decided, BUDGET.revised])
    writer.text(top - 1, column, targetYear, 'basis-criterion-right');
  const revisedIsGiven = model.budget.some((line) => line.year === targetYear && line.revised !== null);
  cells.forEach((cell, index) => {
    const row = context.budgetRow(index);
    if (index > 0 && row > context.budgetRow(index - 1) + 1) {
      header(row - 1);
      writer.breaks.push(row - 1);
    }
    const { unit, costType } = cell;
    const unitName = model.units[unit]?.name ?? '';
    const type = model.costTypes[costType];
    writer.text(row, 1, unitName);
    writer.text(row, 2, type?.name ?? '');
    writer.text(row, 3, type ? words[input.lang][`kind.${type.kind}`] : '');
    const isUnit = nameCriterion(unitName, `$A${row}`);
    const isType = nameCriterion(type?.name ?? '', `$B${row}`);
    const key = (unitColumn: Criterion['column'], typeColumn: Criterion['column']): Criterion[] | null =>
      isUnit === null || isType === null
        ? null
        : [
            { column: unitColumn, is: isUnit },
            { column: typeColumn, is: isType },
          ];
    const turned = type !== undefined && turns(model.tables.budget, type.kind);
    const years = (column: number): readonly Criterion[][] =>
      yearCriteria(model, 'budget', targetYear, `${columnLetters(column)}$${top - 1}`);
    const own = key('unit', 'costType');
    const at = (column: number): string => cellAddress(row, column);

    const isPut = model.tables.budget?.sources !== undefined;
    const decided = isPut
      ? [budgetCells(model, targetYear, unit, costType, false)]
      : own
        ? years(BUDGET.decided).map((year) => sumIfs(model, 'budget', 'decided', [...own, ...year]))
        : [];
    writer.figure(
      { of: 'budget', unit, costType, figure: 'decided' },
      row,
      BUDGET.decided,
      cell.decided,
      added([added(decided, turned && !isPut), book.add('decided', unit, costType, targetYear, null)]),
    );
    const side = (role: 'reallocations' | 'adjustments', criteria: Criterion[] | null): string | null =>
      criteria && sumIfs(model, role, 'amount', criteria);
    const moved = { movedFrom: 0, movedTo: 0, cellFrom: 0, cellTo: 0 };
    for (const move of model.reallocations) {
      if (move.unit !== unit) continue;
      if (move.from === costType) moved.movedFrom += move.amount ?? 0;
      if (move.to === costType) moved.movedTo += move.amount ?? 0;
    }
    for (const move of model.adjustments) {
      if (move.costType !== costType) continue;
      if (move.from === unit) moved.cellFrom += move.amount;
      if (move.to === unit) moved.cellTo += move.amount;
    }
    const formulas = {
      movedFrom: side('reallocations', key('unit', 'fromCostType')),
      movedTo: side('reallocations', key('unit', 'toCostType')),
      cellFrom: side('adjustments', key('fromUnit', 'costType')),
      cellTo: side('adjustments', key('toUnit', 'costType')),
    };
    for (const sum of ['movedFrom', 'movedTo', 'cellFrom', 'cellTo'] as const) {
      const formula = added([formulas[sum], book.add(sum, unit, costType, null, null)]);
      writer.money(row, BUDGET[sum], moved[sum], formula);
    }
    writer.figure(
      { of: 'budget', unit, costType, figure: 'reallocated' },
      row,
      BUDGET.reallocated,
      cell.reallocated,
      `${at(BUDGET.movedTo)}-${at(BUDGET.movedFrom)}`,
    );
    writer.figure(
      { of: 'budget', unit, costType, figure: 'frameAdjusted' },
      row,
      BUDGET.frameAdjusted,
      cell.frameAdjusted,
      `${at(BUDGET.cellTo)}-${at(BUDGET.cellFrom)}`,
    );
    // As the core does: what is given, or what the moves make of it where the workbook leaves it open.
    const someGiven = cell.lines.some((line) => model.budget[line]?.revised !== null);
    const given = cell.lines.length > 0 ? someGiven : revisedIsGiven && model.boardUnits.has(unit);
    const revised = given
      ? added([
          isPut
            ? budgetCells(model, targetYear, unit, costType, true)
            : added(own ? years(BUDGET.revised).flatMap((year) => givenTerms(model, [...own, ...year])) : [], turned),
          book.add('given', unit, costType, targetYear, null),
        ])
      : `${at(BUDGET.decided)}+${at(BUDGET.reallocated)}+${at(BUDGET.frameAdjusted)}`;
    writer.figure({ of: 'budget', unit, costType, figure: 'revised' }, row, BUDGET.revised, cell.revised, revised);
  });
}

const UNIT = {
  owner: 2,
  decided: 4,
  unitTo: 5,
  unitFrom: 6,
  ownBudget: 7,
  ownForecast: 8,
  adjustments: 9,
  revised: 10,
  budget: 11,
  forecast: 12,
  members: 13,
} as const;

/** A row per unit: its frame, what was moved, and the budget and the forecast that belong to it. */
export function writeUnits(context: BasisContext): void {
  const { model, input, writer, say, book, measures } = context;
  const top = context.top('units');
  if (top === 0) return;
  const { result } = input;
  writer.heights.push({ row: top - 1, height: 44 });
  writer.text(top - 1, 1, say('column.unit'), 'basis-header');
  writer.text(top - 1, UNIT.owner, say('column.owner'), 'basis-header');
  writer.text(top - 1, 3, '', 'basis-header');
  for (const figure of [
    'decided',
    'unitTo',
    'unitFrom',
    'ownBudget',
    'ownForecast',
    'adjustments',
    'revised',
    'budget',
    'forecast',
  ] as const) {
    writer.text(top - 1, UNIT[figure], say(`unit.${figure}`), 'basis-header-right');
  }
  model.targets.forEach((target, at) =>
    writer.text(top - 1, UNIT.members + at, say('column.member', { target: target.id }), 'basis-header-right'),
  );
  const scopes = model.targets.map((target) => scopeOf(model, target).units);
  const owner = (unit: number): number => result.frameOwner[unit] ?? unit;
  const budgetRows = rowsByUnit(
    result.reallocations.map(({ unit }) => unit),
    context.budgetRow,
  );
  const bookedRows = rowsByUnit(
    context.bookedPairs.map((pair) => unitOfPair(model, pair)),
    (index) => context.top('booked') + index,
  );
  const forecastAt = measures.findIndex(({ kind, year }) => kind === 'forecast' && year === model.settings.targetYear);
  const forecastColumn = measureColumn(context, Math.max(0, forecastAt));

  model.units.forEach(({ name }, unit) => {
    const row = top + unit;
    const frame = result.frames[unit]!;
    writer.text(row, 1, name);
    writer.text(row, UNIT.owner, model.units[owner(unit)]?.name ?? '');
    const isUnit = nameCriterion(name, `$A${row}`);
    const sum = (
      role: 'frames' | 'adjustments',
      column: Criterion['column'],
      amount: 'frame' | 'amount',
    ): string | null => (isUnit === null ? null : sumIfs(model, role, amount, [{ column, is: isUnit }]));
    writer.figure(
      { of: 'frame', unit, figure: 'decided' },
      row,
      UNIT.decided,
      frame.decided,
      added([
        model.tables.frames?.sources
          ? sourceFormula(
              model,
              'frames',
              'frame',
              model.frames.filter((of) => of.unit === unit).map(({ origin }) => origin.row),
            )
          : sum('frames', 'unit', 'frame'),
        book.add('frame', unit, null, null, null),
      ]),
    );
    const moved = { unitFrom: 0, unitTo: 0 };
    for (const move of model.adjustments) {
      if (move.from === unit) moved.unitFrom += move.amount;
      if (move.to === unit) moved.unitTo += move.amount;
    }
    for (const [leg, column] of [
      ['unitTo', 'toUnit'],
      ['unitFrom', 'fromUnit'],
    ] as const) {
      const formula = added([sum('adjustments', column, 'amount'), book.add(leg, unit, null, null, null)]);
      writer.money(row, UNIT[leg], moved[leg], formula);
    }
    const rows = budgetRows.get(unit);
    const own = result.reallocations.reduce((total, cell) => total + (cell.unit === unit ? cell.revised : 0), 0);
    writer.money(row, UNIT.ownBudget, rows ? own : null, rows ? `SUM(${rangeIn(BUDGET.revised, rows)})` : null);
    const booked = bookedRows.get(unit);
    let forecast = 0;
    for (const line of model.forecast) {
      if (line.unit === unit && line.year === model.settings.targetYear) forecast += line.net;
    }
    writer.money(
      row,
      UNIT.ownForecast,
      booked ? forecast : null,
      booked ? `SUM(${rangeIn(forecastColumn, booked)})` : null,
    );

    const carried = model.units.flatMap((_, other) => (owner(other) === unit ? [top + other] : []));
    const cells = (column: number): string => carried.map((at) => cellAddress(at, column)).join(',');
    const total = (column: number): string => `SUM(${cells(column)})`;
    writer.figure(
      { of: 'frame', unit, figure: 'adjustments' },
      row,
      UNIT.adjustments,
      frame.adjustments,
      carried.length === 0 ? null : `${total(UNIT.unitTo)}-${total(UNIT.unitFrom)}`,
    );
    const parts = `SUM(${cellAddress(row, UNIT.decided)},${cellAddress(row, UNIT.adjustments)})`;
    writer.money(row, UNIT.revised, frame.revised, frame.revised === null ? null : parts);
    writer.figure({ of: 'frame', unit, figure: 'budget' }, row, UNIT.budget, frame.budget, total(UNIT.ownBudget));
    writer.figure(
      { of: 'frame', unit, figure: 'forecast' },
      row,
      UNIT.forecast,
      frame.forecast,
      total(UNIT.ownForecast),
    );
    scopes.forEach((units, at) =>
      writer.text(row, UNIT.members + at, units === null || units.has(unit) ? 1 : 0, 'basis-member'),
    );
  });
}

/** First and last row of each unit's rows, which stand together. */
function rowsByUnit(
  units: readonly number[],
  rowOf: (index: number) => number,
): Map<number, { first: number; last: number }> {
  const rows = new Map<number, { first: number; last: number }>();
  units.forEach((unit, index) => {
    const known = rows.get(unit);
    const row = rowOf(index);
    if (known) known.last = row;
    else rows.set(unit, { first: row, last: row });
  });
  return rows;
}

function rangeIn(column: number, { first, last }: { first: number; last: number }): string {
  return `${cellAddress(first, column)}:${cellAddress(last, column)}`;
}

/** The revised frames of a target's units. */
export function unitMembers(context: BasisContext, target: number): string | null {
  const first = context.top('units');
  if (first === 0) return null;
  const last = first + context.model.units.length - 1;
  return `SUMIFS(${columnRange(UNIT.revised, first, last)},${columnRange(UNIT.members + target, first, last)},1)`;
}

/** Columns of the blocks that the control lines sum. */
export const CONTROL_COLUMNS = { decided: BUDGET.decided, frame: UNIT.decided } as const;
