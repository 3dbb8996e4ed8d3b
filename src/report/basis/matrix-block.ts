import { absoluteAddress } from '../reference';
import { MONTH_COLUMNS } from '../../domain/model';
import { cellAddress, columnLetters } from '../../domain/address';
import { ownRanges, type OwnRange } from '../../domain/criteria';
import type { BudgetModel, TableInfo, TableRole } from '../../domain/model';
import type { Ore } from '../../domain/money';
import { monthIndex, monthOfIndex } from '../../domain/period';
import { words } from '../../strings/words';
import { amountOf, columnRange, MATRIX, measureColumn, memberColumn, type BasisContext } from './context';
import { costTypeOfPair, sumPairs, unitOfPair, type Measure } from './measures';
import { columnsOf, type Span } from './spans';
import {
  added,
  nameCriterion,
  numberCriteria,
  sourceFormula,
  sumIfs,
  yearCriteria,
  type Criterion,
} from './table-formula';

/** Rows of headers above each matrix: what the column is, and the year and months that its formulas look for. */
export const MATRIX_HEADERS = 4;

const SUMS = ['baseFullYear', 'baseToDate', 'targetToDate'] as const;

/** Whether the printed amounts of a table change sign to become net cost. */
export function turns(table: TableInfo | undefined, kind: BudgetModel['costTypes'][number]['kind']): boolean {
  return table?.sign === 'cost-negative' || (table?.sign === 'unsigned' && kind === 'revenue');
}

/** The outcome as booked: a row per unit and cost type, each cell a sum over the user's table. */
export function writeBooked(context: BasisContext): void {
  const { model, writer, measures, outcome, spans, bookedPairs, book } = context;
  const top = context.top('booked');
  if (top === 0) return;
  writeHeaders(context, 'booked');
  const ranges = ownRanges(model.costTypes);
  const sums = [spans.baseYear, spans.baseToDate, spans.targetToDate].map((months) => ({
    values: sumPairs(outcome.booked, months),
    columns: columnsOf(spans, months),
  }));
  bookedPairs.forEach((pair, index) => {
    const row = top + index;
    writeNames(context, row, pair);
    sums.forEach(({ values, columns }, at) =>
      writer.money(row, MATRIX.baseFullYear + at, values.get(pair) ?? 0, sumOfColumns(context, row, columns)),
    );
    measures.forEach((measure, at) => {
      const column = measureColumn(context, at);
      const [unit, costType] = [unitOfPair(model, pair), costTypeOfPair(model, pair)];
      const correction = book.add(measure.sum, unit, costType, measure.year, monthsOf(measure.span));
      const formula = added([bookedFormula(context, measure, pair, row, column, ranges), correction]);
      writer.money(row, column, measure.booked.get(pair) ?? 0, formula);
    });
  });
}

function monthsOf(span: Span | null): { readonly first: number; readonly last: number } | null {
  return span && { first: monthOfIndex(span.first).month, last: monthOfIndex(span.last).month };
}

function bookedFormula(
  context: BasisContext,
  measure: Measure,
  pair: number,
  row: number,
  column: number,
  ranges: readonly OwnRange[],
): string | null {
  const { model } = context;
  const unit = model.units[unitOfPair(model, pair)];
  const costType = model.costTypes[costTypeOfPair(model, pair)];
  if (!unit || !costType) return null;
  const role: TableRole = measure.kind;
  if (model.tables[role]?.sources) return bookedCells(model, measure, pair);
  const isUnit = nameCriterion(unit.name, `$${columnLetters(MATRIX.unit)}${row}`);
  const isType = nameCriterion(costType.name, `$${columnLetters(MATRIX.costType)}${row}`);
  const top = context.top('booked');
  const header = (line: number): string => `${columnLetters(column)}$${top - MATRIX_HEADERS + line}`;
  if (isUnit === null) return null;
  const byAccount = measure.kind === 'outcome' && model.live.outcomeBy === 'account';
  if (!byAccount && isType === null) return null;
  const keys: Criterion[][] = byAccount
    ? ranges
        .filter((range) => range.costType === costTypeOfPair(model, pair))
        .map(({ from, to }) => [
          { column: 'unit', is: isUnit },
          { column: 'account', is: `">=${from}"` },
          { column: 'account', is: `"<=${to}"` },
        ])
    : [
        [
          { column: 'unit', is: isUnit },
          { column: 'costType', is: isType! },
        ],
      ];
  const terms: (string | null)[] = [];
  if (measure.span) terms.push(...outcomeTerms(model, measure.span, keys, header));
  else {
    for (const key of keys) {
      for (const year of yearCriteria(model, role, measure.year, header(1))) {
        if (measure.sum !== 'given') {
          terms.push(sumIfs(model, role, role === 'budget' ? 'decided' : 'amount', [...key, ...year]));
          continue;
        }
        terms.push(...givenTerms(model, [...key, ...year]));
      }
    }
  }
  return added(terms, turns(model.tables[role], costType.kind));
}

/** The user's own cells that a figure is the sum of, where its table was put together from them. They are net by themselves. */
function bookedCells(model: BudgetModel, measure: Measure, pair: number): string | null {
  const [unit, costType] = [unitOfPair(model, pair), costTypeOfPair(model, pair)];
  if (measure.span) {
    const { outcome } = model;
    const rows: number[] = [];
    for (let line = 0; line < outcome.count; line += 1) {
      if (outcome.unit[line] !== unit || outcome.costType[line] !== costType) continue;
      const month = monthIndex({ year: outcome.year[line]!, month: outcome.month[line]! });
      if (month >= measure.span.first && month <= measure.span.last) rows.push(outcome.row[line]!);
    }
    return rows.length === 0 ? null : sourceFormula(model, 'outcome', 'amount', rows);
  }
  if (measure.kind === 'forecast') {
    const rows = model.forecast.filter(
      (line) => line.unit === unit && line.costType === costType && line.year === measure.year,
    );
    return rows.length === 0
      ? null
      : sourceFormula(
          model,
          'forecast',
          'amount',
          rows.map(({ origin }) => origin.row),
        );
  }
  return budgetCells(model, measure.year, unit, costType, measure.sum === 'given');
}

/** The same for a budget: what is decided, or what is revised where that is given. */
export function budgetCells(
  model: BudgetModel,
  year: number,
  unit: number,
  costType: number,
  revised: boolean,
): string | null {
  const lines = model.budget.filter((line) => line.unit === unit && line.costType === costType && line.year === year);
  const terms = lines.map((line) =>
    sourceFormula(model, 'budget', revised && line.revised !== null ? 'revised' : 'decided', [line.origin.row]),
  );
  return terms.length === 0 || terms.includes(null)
    ? null
    : terms.map((term, index) => (index > 0 && !term!.startsWith('-') ? `+${term!}` : term!)).join('');
}

/** Revised, and decided where nothing is revised. */
export function givenTerms(model: BudgetModel, key: readonly Criterion[]): (string | null)[] {
  return [
    sumIfs(model, 'budget', 'revised', key),
    sumIfs(model, 'budget', 'decided', [...key, { column: 'revised', is: '"="' }]),
  ];
}

function outcomeTerms(
  model: BudgetModel,
  span: Span,
  keys: readonly Criterion[][],
  header: (line: number) => string,
): (string | null)[] {
  const columns = model.tables.outcome?.columns;
  const year = numberCriteria(model, 'outcome', 'year', header(1));
  if (columns?.month !== undefined && columns.amount !== undefined) {
    const months: readonly Criterion[] =
      span.first === span.last
        ? numberCriteria(model, 'outcome', 'month', header(2))
        : [
            { column: 'month', is: `">="&${header(2)}` },
            { column: 'month', is: `"<="&${header(3)}` },
          ];
    return keys.map((key) => sumIfs(model, 'outcome', 'amount', [...key, ...year, ...months]));
  }
  const roles = MONTH_COLUMNS.slice(monthOfIndex(span.first).month - 1, monthOfIndex(span.last).month);
  return roles
    .filter((role) => columns?.[role] !== undefined)
    .flatMap((role) => keys.map((key) => sumIfs(model, 'outcome', role, [...key, ...year])));
}

/** The same in today's organisation: the booked rows, each by the share of it that belongs here. */
export function writeRestated(context: BasisContext): void {
  const { model, writer, measures, outcome, spans, restatedPairs, bookedPairs, moves } = context;
  const top = context.top('restated');
  if (top === 0) return;
  writeHeaders(context, 'restated');
  model.targets.forEach((target, at) => {
    const column = memberColumn(context, at);
    writer.text(
      top - MATRIX_HEADERS,
      column,
      context.say('column.member', { target: target.id }),
      'basis-header-right',
    );
  });
  const bookedRow = new Map(bookedPairs.map((pair, index) => [pair, context.top('booked') + index]));
  const shareTop = context.top('shares');
  const sums = [spans.baseYear, spans.baseToDate, spans.targetToDate].map((months) => ({
    values: sumPairs(outcome.restated, months),
    columns: columnsOf(spans, months),
  }));
  restatedPairs.forEach((pair, index) => {
    const row = top + index;
    const [unit, costType] = [unitOfPair(model, pair), costTypeOfPair(model, pair)];
    writeNames(context, row, pair);
    sums.forEach(({ values, columns }, at) => {
      const column = MATRIX.baseFullYear + at;
      const ore = values.get(pair);
      writer.money(row, column, ore ?? 0, sumOfColumns(context, row, columns));
      writer.answer({ of: 'restated', unit, costType, figure: SUMS[at]! }, row, column, inUnit(context, ore));
    });
    measures.forEach((measure, at) => {
      const column = measureColumn(context, at);
      const parts = (moves.sources[at]?.get(pair) ?? []).map(({ pair: from, share }) => {
        const booked = cellAddress(bookedRow.get(from) ?? 0, column);
        return share < 0 ? booked : `${absoluteAddress(shareTop + share, SHARE_COLUMN)}*${booked}`;
      });
      const rest = moves.rests[at]?.get(pair);
      const ore = measure.restated.get(pair);
      const formula = parts.length === 0 ? null : parts.join('+') + (rest === undefined ? '' : restText(model, rest));
      writer.money(row, column, parts.length === 0 ? null : (ore ?? 0), formula);
      if (measure.kind === 'forecast' && measure.year === model.settings.targetYear)
        writer.answer({ of: 'restated', unit, costType, figure: 'forecast' }, row, column, inUnit(context, ore));
    });
  });
}

/** Öre that whole-öre splitting gives or takes, as the end of a formula. */
export function restText(model: BudgetModel, rest: Ore): string {
  const amount = Number(amountOf(model, rest).toFixed(10));
  if (amount === 0) return '';
  const text = Math.abs(amount).toFixed(10).replace(/0+$/, '');
  return `${amount < 0 ? '-' : '+'}${text}`;
}

function inUnit(context: BasisContext, ore: Ore | undefined): number | null {
  return ore === undefined ? null : amountOf(context.model, ore);
}

/** Columns of a row added up; neighbours as a range. */
function sumOfColumns(context: BasisContext, row: number, places: readonly number[]): string | null {
  const offset = context.measures.findIndex(({ span }) => span !== null);
  if (places.length === 0 || offset < 0) return null;
  const runs: { first: number; last: number }[] = [];
  for (const place of places) {
    const column = measureColumn(context, offset + place);
    const run = runs.at(-1);
    if (run && run.last === column - 1) run.last = column;
    else runs.push({ first: column, last: column });
  }
  return `SUM(${runs.map(({ first, last }) => `${cellAddress(row, first)}:${cellAddress(row, last)}`).join(',')})`;
}

function writeNames(context: BasisContext, row: number, pair: number): void {
  const { model, writer, input } = context;
  const costType = model.costTypes[costTypeOfPair(model, pair)];
  writer.text(row, MATRIX.unit, model.units[unitOfPair(model, pair)]?.name ?? '');
  writer.text(row, MATRIX.costType, costType?.name ?? '');
  writer.text(row, MATRIX.kind, costType ? words[input.lang][`kind.${costType.kind}`] : '');
}

function writeHeaders(context: BasisContext, block: 'booked' | 'restated'): void {
  const { model, writer, say, measures, spans } = context;
  const { baseYear, targetYear, period } = model.settings;
  const first = context.top(block) - MATRIX_HEADERS;
  writer.heights.push({ row: first, height: 44 });
  const month = say(`month.${period.month}` as 'month.1');
  [say('column.unit'), say('column.costType'), say('column.kind')].forEach((text, at) =>
    writer.text(first, 1 + at, text, 'basis-header'),
  );
  [
    say('column.fullYear', { year: baseYear }),
    say('column.toDate', { year: baseYear, month }),
    say('column.toDate', { year: targetYear, month }),
  ].forEach((text, at) => writer.text(first, MATRIX.baseFullYear + at, text, 'basis-header-right'));
  [say('criterion.year'), say('criterion.month'), spans.compact ? say('criterion.toMonth') : null].forEach(
    (text, line) => {
      if (text !== null) writer.text(first + 1 + line, MATRIX.unit, text, 'basis-criterion');
    },
  );
  measures.forEach((measure, at) => {
    const column = measureColumn(context, at);
    const { span, kind, year } = measure;
    if (!span) {
      writer.text(
        first,
        column,
        say(`column.${kind === 'budget' ? 'budget' : 'forecast'}`, { year }),
        'basis-header-right',
      );
      writer.text(first + 1, column, year, 'basis-criterion-right');
      return;
    }
    const [from, to] = [monthOfIndex(span.first).month, monthOfIndex(span.last).month];
    const label = [...new Set([from, to])].map((at) => say(`month.${at}` as 'month.1')).join('–');
    writer.text(first, column, `${label} ${year}`, 'basis-header-right');
    writer.text(first + 1, column, year, 'basis-criterion-right');
    writer.text(first + 2, column, from, 'basis-criterion-right');
    if (spans.compact) writer.text(first + 3, column, to, 'basis-criterion-right');
  });
}

/** Column of the weights in the block of shares. */
export const SHARE_COLUMN = 4;

/** The shares by which booked lines come to the units of today. */
export function writeShares(context: BasisContext): void {
  const { model, writer, say, moves } = context;
  const top = context.top('shares');
  if (top === 0) return;
  [say('column.fromUnit'), say('column.toUnit'), say('column.usedFor')].forEach((text, at) =>
    writer.text(top - 1, 1 + at, text, 'basis-header'),
  );
  writer.text(top - 1, SHARE_COLUMN, say('column.share'), 'basis-header-right');
  moves.shares.forEach(({ from, to, weight, formula, first, last }, index) => {
    const row = top + index;
    writer.text(row, 1, model.units[from]?.name ?? '');
    writer.text(row, 2, model.units[to]?.name ?? '');
    writer.text(row, 3, [...new Set([first, last])].map((at) => monthText(at)).join('–'));
    writer.text(row, SHARE_COLUMN, weight, 'basis-share', formula === null ? {} : { formula });
  });
}

function monthText(index: number): string {
  const { year, month } = monthOfIndex(index);
  return `${String(year).slice(2)}-${String(month).padStart(2, '0')}`;
}

/** A sum over the restated rows of a target. */
export function sumOfMembers(context: BasisContext, column: number, target: number): string | null {
  const first = context.top('restated');
  const last = first + context.restatedPairs.length - 1;
  if (first === 0 || last < first) return null;
  return `SUMIFS(${columnRange(column, first, last)},${columnRange(memberColumn(context, target), first, last)},1)`;
}
