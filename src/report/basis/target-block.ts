import { cellAddress } from '../../domain/address';
import { readingSpans, scopeOf } from '../../compliance/compliance';
import type { Scope } from '../../compliance/restatement';
import type { Target } from '../../domain/model';
import type { Ore } from '../../domain/money';
import { monthOfIndex } from '../../domain/period';
import { words } from '../../strings/words';
import type { TargetFigure } from './basis';
import { amountOf, MATRIX, measureColumn, memberColumn, type BasisContext } from './context';
import { sumOfMembers } from './matrix-block';
import { costTypeOfPair, unitOfPair } from './measures';
import { itemSum } from './item-block';
import { pathMonths, targetMonthFormula } from './outcome-months';
import { columnsOf } from './spans';
import { plainReference } from './table-formula';
import { unitMembers } from './unit-block';

const FIGURES: readonly TargetFigure[] = [
  'netBase',
  'netTarget',
  'itemsBase',
  'itemsTarget',
  'netBaseToDate',
  'netTargetToDate',
  'netBaseFullYear',
  'netTargetFullYear',
  'frame',
];

const LIMIT_COLUMN = 4;

function figureColumn(figure: TargetFigure): number {
  return LIMIT_COLUMN + 1 + FIGURES.indexOf(figure);
}

/** Whether a scope takes in a unit and a cost type. */
export function inScope(scope: Scope, unit: number, costType: number): boolean {
  return (scope.units === null || scope.units.has(unit)) && (scope.costTypes === null || scope.costTypes.has(costType));
}

/** Which rows of the matrix a target counts: 1 or 0 beside each. */
export function writeMembers(context: BasisContext): void {
  const { model, writer, restatedPairs } = context;
  model.targets.forEach((target, at) => {
    const scope = scopeOf(model, target);
    restatedPairs.forEach((pair, index) =>
      writer.text(
        context.top('restated') + index,
        memberColumn(context, at),
        inScope(scope, unitOfPair(model, pair), costTypeOfPair(model, pair)) ? 1 : 0,
        'basis-member',
      ),
    );
  });
}

/** A row per target with every figure that it is judged by. */
export function writeTargets(context: BasisContext): void {
  const { model, writer, say, input } = context;
  const top = context.top('targets');
  if (top === 0) return;
  const { baseYear, targetYear } = model.settings;
  writer.heights.push({ row: top - 1, height: 44 });
  [say('column.target'), say('column.object'), say('column.reading')].forEach((text, at) =>
    writer.text(top - 1, 1 + at, text, 'basis-header'),
  );
  writer.text(top - 1, LIMIT_COLUMN, say('column.limit'), 'basis-header-right');
  for (const figure of FIGURES) {
    const text = say(`figure.${figure}`, { baseYear, targetYear });
    writer.text(top - 1, figureColumn(figure), text, 'basis-header-right');
  }
  model.targets.forEach((target, index) => {
    const row = top + index;
    writer.text(row, 1, target.id);
    writer.text(row, 2, target.object);
    writer.text(row, 3, words[input.lang][`reading.${target.reading}`]);
    writer.number(
      { of: 'target', target: index, figure: 'limit' },
      row,
      LIMIT_COLUMN,
      target.maxDevelopment,
      'basis-share',
      plainReference(model, 'targets', 'maxDevelopment', target.origin.row),
    );
    for (const figure of FIGURES) writeFigure(context, index, target, figure, row);
  });
}

function writeFigure(context: BasisContext, index: number, target: Target, figure: TargetFigure, row: number): void {
  const { input, writer } = context;
  const value = input.result.targets[index]?.[figure] ?? null;
  const formula = value === null ? null : figureFormula(context, index, target, figure, row);
  writer.figure({ of: 'target', target: index, figure }, row, figureColumn(figure), value, formula);
}

function figureFormula(
  context: BasisContext,
  index: number,
  target: Target,
  figure: TargetFigure,
  row: number,
): string | null {
  const { model, input, measures } = context;
  const { baseYear, targetYear, period } = model.settings;
  const cell = (other: TargetFigure): string => cellAddress(row, figureColumn(other));
  const yearly = (kind: 'forecast' | 'budget', year: number): string | null => {
    const at = measures.findIndex((measure) => measure.kind === kind && measure.year === year && measure.span === null);
    return at < 0 ? null : sumOfMembers(context, measureColumn(context, at), index);
  };
  switch (figure) {
    case 'netBaseToDate':
      return sumOfMembers(context, MATRIX.baseToDate, index);
    case 'netTargetToDate':
      return sumOfMembers(context, MATRIX.targetToDate, index);
    case 'netBaseFullYear': {
      const { baseUsed } = input.result.targets[index]!;
      return baseUsed === 'outcome' ? sumOfMembers(context, MATRIX.baseFullYear, index) : yearly(baseUsed, baseYear);
    }
    case 'netTargetFullYear':
      return period.month === 12 ? sumOfMembers(context, MATRIX.targetToDate, index) : yearly('forecast', targetYear);
    case 'netBase':
      if (target.reading === 'full-year') return cell('netBaseFullYear');
      return target.reading === 'to-date' ? cell('netBaseToDate') : spanSum(context, index, target, 'base');
    case 'netTarget':
      if (target.reading === 'full-year') return cell('netTargetFullYear');
      return target.reading === 'to-date' ? cell('netTargetToDate') : spanSum(context, index, target, 'target');
    case 'itemsBase':
      return itemSum(context, index, 'base');
    case 'itemsTarget':
      return itemSum(context, index, 'target');
    case 'frame':
      return unitMembers(context, index);
  }
}

/** The months of a reading, from the row of the target's periods. */
function spanSum(context: BasisContext, index: number, target: Target, side: 'base' | 'target'): string | null {
  const row = context.top('targetSpans') + index;
  const offset = context.measures.findIndex(({ span }) => span !== null);
  const cells = columnsOf(context.spans, readingSpans(context.model, target)[side]).map((place) =>
    cellAddress(row, measureColumn(context, offset + place)),
  );
  return cells.length === 0 ? null : `SUM(${cells.join(',')})`;
}

/** Net per period of each target, in the columns of the matrix. */
export function writeTargetSpans(context: BasisContext): void {
  const { model, writer, say, measures, spans } = context;
  const top = context.top('targetSpans');
  if (top === 0) return;
  const scopes = model.targets.map((target) => scopeOf(model, target));
  [say('column.target'), say('column.object')].forEach((text, at) =>
    writer.text(top - 1, 1 + at, text, 'basis-header'),
  );
  measures.forEach((measure, at) => {
    if (!measure.span) return;
    const [from, to] = [monthOfIndex(measure.span.first).month, monthOfIndex(measure.span.last).month];
    const label = [...new Set([from, to])].map((month) => say(`month.${month}` as 'month.1')).join('–');
    writer.text(top - 1, measureColumn(context, at), `${label} ${measure.year}`, 'basis-header-right');
  });
  model.targets.forEach((target, index) => {
    const row = top + index;
    writer.text(row, 1, target.id);
    writer.text(row, 2, target.object);
    measures.forEach((measure, at) => {
      if (!measure.span) return;
      const column = measureColumn(context, at);
      const value = sumInScope(context, measure.restated, scopes[index]!);
      writer.money(row, column, value, value === null ? null : sumOfMembers(context, column, index));
      if (!spans.compact) answerMonth(context, index, measure.span.first, row, column, value);
    });
  });
}

function sumInScope(context: BasisContext, pairs: ReadonlyMap<number, Ore>, scope: Scope): Ore | null {
  const { model } = context;
  let sum: Ore | null = null;
  for (const [pair, net] of pairs) {
    if (inScope(scope, unitOfPair(model, pair), costTypeOfPair(model, pair))) sum = (sum ?? 0) + net;
  }
  return sum;
}

function answerMonth(
  context: BasisContext,
  target: number,
  index: number,
  row: number,
  column: number,
  value: Ore | null,
): void {
  const { model, writer } = context;
  const { baseYear, targetYear } = model.settings;
  const { year, month } = monthOfIndex(index);
  if (year !== baseYear && year !== targetYear) return;
  const which = year === baseYear ? 'base' : 'target';
  const amount = value === null ? null : amountOf(model, value);
  writer.answer({ of: 'target-month', target, year: which, month }, row, column, amount);
}

/** Net per month of each target where the matrix has no months: from the rows of whole units and cost types. */
export function writeTargetMonths(context: BasisContext): void {
  const { model, writer, say, outcome, spans } = context;
  const top = context.top('targetMonths');
  if (top === 0) return;
  [say('column.target'), say('column.object')].forEach((text, at) =>
    writer.text(top - 1, 1 + at, text, 'basis-header'),
  );
  const months = pathMonths(spans);
  months.forEach((index, at) => {
    const { year, month } = monthOfIndex(index);
    writer.text(top - 1, LIMIT_COLUMN + at, `${say(`month.${month}` as 'month.1')} ${year}`, 'basis-header-right');
  });
  model.targets.forEach((target, index) => {
    const scope = scopeOf(model, target);
    const row = top + index;
    writer.text(row, 1, target.id);
    writer.text(row, 2, target.object);
    months.forEach((month, at) => {
      const value = sumInScope(context, outcome.restated.get(month) ?? new Map<number, Ore>(), scope);
      const formula = value === null ? null : targetMonthFormula(context, scope, month, at, value);
      writer.money(row, LIMIT_COLUMN + at, value, formula);
      answerMonth(context, index, month, row, LIMIT_COLUMN + at, value);
    });
  });
}
