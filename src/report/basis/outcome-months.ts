import { cellAddress, columnLetters } from '../../domain/address';
import { scopeOf } from '../../compliance/compliance';
import type { Scope } from '../../compliance/restatement';
import { MONTH_COLUMNS, type BudgetModel } from '../../domain/model';
import type { Ore } from '../../domain/money';
import { monthOfIndex } from '../../domain/period';
import { quoted, sumOfRows } from '../formulas';
import { absoluteAddress } from '../reference';
import type { BasisContext } from './context';
import { restText, SHARE_COLUMN, turns } from './matrix-block';
import { costTypeOfPair, unitOfPair, type OutcomePairs } from './measures';
import type { Spans } from './spans';
import { added, nameCriterion, numberCriteria, sumIfs, type Criterion } from './table-formula';

/**
 * Outcome by month of whole units and of whole cost types, for workbooks that are too large for a month of every unit and
 * cost type: some dozens of rows instead of some hundreds, which the months of the targets are added up from.
 */

/** A row of the block: a unit with all its cost types, or a cost type with all its units. */
export interface MonthRow {
  readonly unit: number | null;
  readonly costType: number | null;
}

/** Rows of headers: the month in words, its year and its number. */
export const MONTH_HEADERS = 3;
const FIRST_MONTH = 4;
/** Beyond so many sums times rows of Utfall the months stand as values after all. */
const MOST_WORK = 600_000_000;

/** The months that the targets' paths are drawn over. */
export function pathMonths(spans: Spans): readonly number[] {
  return [...spans.baseYear, ...spans.targetToDate];
}

/** The rows that the targets need; none where a month of every pair stands, or where sums by name do not give what was read. */
export function monthRows(model: BudgetModel, outcome: OutcomePairs, spans: Spans): MonthRow[] {
  const byAccount = model.live.outcomeBy === 'account';
  if (!spans.compact || (byAccount && model.tables.outcome?.sign === 'unsigned')) return [];
  const scopes = model.targets.map((target) => scopeOf(model, target));
  const pairs = new Set([...outcome.booked.values()].flatMap((month) => [...month.keys()]));
  const units = new Set([...pairs].map((pair) => unitOfPair(model, pair)));
  const types = new Set(byAccount ? [] : scopes.flatMap(({ costTypes }) => [...(costTypes ?? [])]));
  const ascending = (set: ReadonlySet<number>): number[] => [...set].sort((a, b) => a - b);
  const rows = [
    ...(scopes.some(({ costTypes }) => costTypes === null) ? ascending(units) : []).map((unit) => ({
      unit,
      costType: null,
    })),
    ...ascending(types).map((costType) => ({ unit: null, costType })),
  ];
  const sums = rows.reduce((all, row) => all + 1 + (row.unit === null ? 0 : turnedTypes(model).length), 0);
  return sums * pathMonths(spans).length * model.outcome.count > MOST_WORK ? [] : rows;
}

/** Cost types whose printed amounts have another sign than the others of their unit. */
function turnedTypes(model: BudgetModel): number[] {
  const { outcome } = model.tables;
  if (outcome?.sign !== 'unsigned') return [];
  return model.costTypes.flatMap(({ kind }, index) => (turns(outcome, kind) ? [index] : []));
}

/** Months whose sums by name are not what was read: something in them is not counted, or counted otherwise. */
function isPlainMonth(model: BudgetModel, month: number): boolean {
  const at = monthOfIndex(month);
  const touches = (other: { sum: string; year: number | null; month: number | null }): boolean =>
    other.sum === 'outcome' && other.year === at.year && (other.month === null || other.month === at.month);
  return !model.live.unmatched.some(touches) && !model.live.corrections.some(touches);
}

/** Writes the block. */
export function writeOutcomeMonths(context: BasisContext): void {
  const { model, writer, say, spans, outcome } = context;
  const top = context.top('outcomeMonths');
  if (top === 0) return;
  const header = top - MONTH_HEADERS;
  [say('column.unit'), say('column.costType')].forEach((text, at) => writer.text(header, 1 + at, text, 'basis-header'));
  [say('criterion.year'), say('criterion.month')].forEach((text, line) =>
    writer.text(header + 1 + line, 1, text, 'basis-criterion'),
  );
  const months = pathMonths(spans);
  months.forEach((index, at) => {
    const { year, month } = monthOfIndex(index);
    const column = FIRST_MONTH + at;
    writer.text(header, column, `${say(`month.${month}` as 'month.1')} ${year}`, 'basis-header-right');
    writer.text(header + 1, column, year, 'basis-criterion-right');
    writer.text(header + 2, column, month, 'basis-criterion-right');
  });
  context.monthRows.forEach((of, index) => {
    const row = top + index;
    writer.text(row, 1, of.unit === null ? '' : (model.units[of.unit]?.name ?? ''));
    writer.text(row, 2, of.costType === null ? '' : (model.costTypes[of.costType]?.name ?? ''));
    months.forEach((month, at) => {
      const formula = isPlainMonth(model, month) ? rowFormula(context, of, row, FIRST_MONTH + at, month) : null;
      writer.money(row, FIRST_MONTH + at, rowSum(model, outcome, of, month), formula);
    });
  });
}

function rowSum(model: BudgetModel, outcome: OutcomePairs, of: MonthRow, month: number): Ore {
  let sum = 0;
  for (const [pair, net] of outcome.booked.get(month) ?? []) {
    if (of.unit === null ? costTypeOfPair(model, pair) === of.costType : unitOfPair(model, pair) === of.unit)
      sum += net;
  }
  return sum;
}

function rowFormula(context: BasisContext, of: MonthRow, row: number, column: number, month: number): string | null {
  const { model } = context;
  const table = model.tables.outcome;
  const header = context.top('outcomeMonths') - MONTH_HEADERS;
  const at = (line: number): string => `${columnLetters(column)}$${header + line}`;
  const unit = of.unit === null ? null : nameCriterion(model.units[of.unit]?.name ?? '', `$A${row}`);
  const type = of.costType === null ? null : nameCriterion(model.costTypes[of.costType]?.name ?? '', `$B${row}`);
  const is = unit ?? type;
  if (!table || is === null) return null;
  const key: Criterion[] = [
    { column: unit === null ? 'costType' : 'unit', is },
    ...numberCriteria(model, 'outcome', 'year', at(1)),
  ];
  const long = table.columns.month !== undefined && table.columns.amount !== undefined;
  const amount = long ? 'amount' : MONTH_COLUMNS[monthOfIndex(month).month - 1]!;
  const span = long ? numberCriteria(model, 'outcome', 'month', at(2)) : [];
  const sum = sumIfs(model, 'outcome', amount, [...key, ...span]);
  if (sum === null) return null;
  if (of.costType !== null) {
    const kind = model.costTypes[of.costType]?.kind;
    return kind !== undefined && turns(table, kind) ? `-${sum}` : sum;
  }
  if (table.sign === 'cost-negative') return `-${sum}`;
  const turned = turnedTypes(model).map((costType) => {
    const name = model.costTypes[costType]!.name;
    const criterion = nameCriterion(name, quoted(name));
    return criterion === null
      ? null
      : sumIfs(model, 'outcome', amount, [...key, ...span, { column: 'costType', is: criterion }]);
  });
  return turned.length === 0 ? sum : `${sum}-2*(${added(turned) ?? '0'})`;
}

/** A month of a target from the rows of the block; null where they do not give it. */
export function targetMonthFormula(
  context: BasisContext,
  scope: Scope,
  month: number,
  at: number,
  value: Ore,
): string | null {
  const { model, outcome } = context;
  const top = context.top('outcomeMonths');
  if (top === 0 || !isPlainMonth(model, month)) return null;
  const column = FIRST_MONTH + at;
  const whole: number[] = [];
  const parts: string[] = [];
  let sum = 0;
  for (const [index, of] of context.monthRows.entries()) {
    const row = top + index;
    const amount = rowSum(model, outcome, of, month);
    if (scope.costTypes !== null) {
      if (of.costType === null || !scope.costTypes.has(of.costType)) continue;
      whole.push(row);
      sum += amount;
      continue;
    }
    if (of.unit === null) continue;
    for (const share of context.moves.sharesOf(of.unit, month)) {
      if (share.weight === 0 || (scope.units !== null && !scope.units.has(share.unit))) continue;
      const place = context.moves.shareOf(of.unit, share);
      if (place < -1) return null;
      if (place === -1) whole.push(row);
      else parts.push(`${absoluteAddress(context.top('shares') + place, SHARE_COLUMN)}*${cellAddress(row, column)}`);
      sum += amount * share.weight;
    }
  }
  const terms = [...(whole.length > 0 ? [sumOfRows(whole, column) ?? null] : []), ...parts];
  if (terms.length === 0 || terms.includes(null) || terms.length > MOST_TERMS) return null;
  // What splitting in whole öre gives or takes; more than that is something that the rows do not know.
  const rest = value - sum;
  if (Math.abs(rest) > MOST_REST) return null;
  return `${added(terms)!}${Math.abs(rest) < NOISE ? '' : restText(model, rest)}`;
}

const MOST_TERMS = 150;
const MOST_REST = 1_000;
const NOISE = 0.0001;
