import { MONTH_COLUMNS } from '../../domain/model';
import { cellAddress, columnLetters } from '../../domain/address';
import type { CostKind, LiveSum, TableRole } from '../../domain/model';
import type { Ore } from '../../domain/money';
import { words } from '../../strings/words';
import { amountOf, columnRange, MATRIX, measureColumn, sumName, type BasisContext } from './context';
import { turns } from './matrix-block';
import { costTypeOfPair, pairOf, sumPairs } from './measures';
import { added, numberCriteria, sumIfs, yearCriteria, type Criterion } from './table-formula';
import { CONTROL_COLUMNS } from './unit-block';

/** Columns of the block of corrections. */
export const CORRECTION = { unit: 1, costType: 2, sum: 3, amount: 4, printed: 5, period: 6, rows: 7, why: 8 } as const;

const CONTROL = {
  name: 1,
  year: 3,
  table: 4,
  unmatched: 5,
  corrections: 6,
  expected: 7,
  basis: 8,
  difference: 9,
} as const;

interface Control {
  readonly sum: LiveSum;
  readonly role: TableRole;
  readonly year: number | null;
  /** Months of a year (1–12) that the basis holds; null where the table has no months. */
  readonly months: number | null;
  /** Where the basis has its amounts. */
  readonly block: 'booked' | 'budget' | 'units';
  readonly rows: number;
  readonly column: number;
  /** Net by pair. */
  readonly net: ReadonlyMap<number, Ore>;
}

function controls(context: BasisContext): Control[] {
  const { model, input, outcome, spans, measures, bookedPairs } = context;
  const { baseYear, targetYear, period } = model.settings;
  const list: Control[] = [];
  const booked = { block: 'booked', rows: bookedPairs.length } as const;
  if (model.tables.outcome) {
    const of = { sum: 'outcome', role: 'outcome', ...booked } as const;
    list.push({
      ...of,
      year: baseYear,
      months: 12,
      column: MATRIX.baseFullYear,
      net: sumPairs(outcome.booked, spans.baseYear),
    });
    const toDate = sumPairs(outcome.booked, spans.targetToDate);
    list.push({ ...of, year: targetYear, months: period.month, column: MATRIX.targetToDate, net: toDate });
  }
  const { reallocations, frames } = input.result;
  if (model.tables.budget) {
    const net = new Map(reallocations.map((cell) => [pairOf(model, cell.unit, cell.costType), cell.decided]));
    list.push({
      sum: 'decided',
      role: 'budget',
      year: targetYear,
      months: null,
      block: 'budget',
      rows: reallocations.length,
      column: CONTROL_COLUMNS.decided,
      net,
    });
  }
  const forecast = measures.findIndex(({ kind, year }) => kind === 'forecast' && year === targetYear);
  if (model.tables.forecast && forecast >= 0) {
    list.push({
      sum: 'forecast',
      role: 'forecast',
      year: targetYear,
      months: null,
      ...booked,
      column: measureColumn(context, forecast),
      net: measures[forecast]!.booked,
    });
  }
  if (model.tables.frames) {
    list.push({
      sum: 'frame',
      role: 'frames',
      year: null,
      months: null,
      block: 'units',
      rows: model.units.length,
      column: CONTROL_COLUMNS.frame,
      net: new Map(frames.map(({ unit, decided }) => [pairOf(model, unit, 0), decided ?? 0])),
    });
  }
  return list.filter(({ role }) => isControlled(model, role));
}

/** What was put together from the user's own tables names its cells one by one: no sum by year stands beside it. */
function isControlled(model: BasisContext['model'], role: TableRole): boolean {
  return model.tables[role] !== undefined && model.tables[role].sources === undefined;
}

/** How many controls the block has: those of the tables that are there. */
export function controlCount(context: Pick<BasisContext, 'model'>): number {
  const of = (role: TableRole, count: number): number => (isControlled(context.model, role) ? count : 0);
  return of('outcome', 2) + of('budget', 1) + of('forecast', 1) + of('frames', 1);
}

/** Öre as the table prints it, from net. Sizes have no sign to turn. */
function printed(
  context: BasisContext,
  control: Pick<Control, 'role'>,
  kind: CostKind | undefined,
  net: number,
): number {
  const table = context.model.tables[control.role];
  return kind !== undefined && turns(table, kind) ? -net : net;
}

function kindOf(context: BasisContext, costType: number | null): CostKind | undefined {
  return costType === null ? undefined : context.model.costTypes[costType]?.kind;
}

/** Holds the user's tables against the basis. Written last: it has to know which corrections stand. */
export function writeControl(context: BasisContext): void {
  const { model, writer, say, book } = context;
  const top = context.top('control');
  if (top === 0) return;
  writer.heights.push({ row: top - 1, height: 32 });
  writer.text(top - 1, CONTROL.name, say('control.sum'), 'basis-header');
  writer.text(top - 1, 2, '', 'basis-header');
  writer.text(top - 1, CONTROL.year, say('control.year'), 'basis-header-right');
  for (const part of ['table', 'unmatched', 'corrections', 'expected', 'basis', 'difference'] as const) {
    writer.text(top - 1, CONTROL[part], say(`control.${part}`), 'basis-header-right');
  }
  controls(context).forEach((control, index) => {
    const row = top + index;
    const at = (column: number): string => cellAddress(row, column);
    const name = sumName(context, control.sum, control.year);
    let basis = 0;
    for (const [pair, net] of control.net) {
      const kind = control.sum === 'frame' ? undefined : kindOf(context, costTypeOfPair(model, pair));
      basis += printed(context, control, kind, net);
    }
    const inControl = (other: { sum: LiveSum; year: number | null }): boolean =>
      other.sum === control.sum && other.year === control.year;
    const inMonths = (month: number | null): boolean => control.months === null || (month ?? 0) <= control.months;
    let corrected = 0;
    for (const correction of book.rows) {
      if (inControl(correction) && inMonths(correction.lastMonth))
        corrected += printed(context, control, kindOf(context, correction.costType), correction.amount);
    }
    let unmatched = 0;
    for (const other of model.live.unmatched) {
      if (inControl(other) && inMonths(other.month)) unmatched += other.amount;
    }
    // What a formula would find for a unit and cost type that the core has nothing for has no row in the basis either.
    for (const other of model.live.corrections) {
      if (!inControl(other) || !inMonths(other.month) || other.costType === null) continue;
      const pair = pairOf(model, other.unit, other.costType);
      const isThere = control.block === 'booked' ? context.bookedPairs.includes(pair) : control.net.has(pair);
      if (!isThere) unmatched -= printed(context, control, kindOf(context, other.costType), other.amount);
    }
    const table = basis - corrected + unmatched;
    writer.text(row, CONTROL.name, name);
    writer.text(row, 2, null);
    writer.text(row, CONTROL.year, control.year, 'basis-criterion-right');
    const sum = tableSum(context, control, at(CONTROL.year));
    writer.money(row, CONTROL.table, table, sum);
    writer.money(row, CONTROL.unmatched, unmatched, null);
    writer.money(row, CONTROL.corrections, corrected, correctionSum(context, at(CONTROL.name)));
    const expected = `${at(CONTROL.table)}-${at(CONTROL.unmatched)}+${at(CONTROL.corrections)}`;
    writer.money(row, CONTROL.expected, basis, expected);
    writer.money(row, CONTROL.basis, basis, basisSum(context, control));
    writer.text(row, CONTROL.difference, 0, 'basis-control', {
      formula: `ROUND(${at(CONTROL.expected)}-${at(CONTROL.basis)},2)`,
    });
  });
}

/** The user's table by year alone, whatever its units and cost types are called. */
function tableSum(context: BasisContext, control: Control, yearCell: string): string | null {
  const { model } = context;
  const { role, year, months } = control;
  if (year === null) return sumIfs(model, role, 'frame', []);
  if (months === null) {
    const amount = role === 'budget' ? 'decided' : 'amount';
    return added(yearCriteria(model, role, year, yearCell).map((criteria) => sumIfs(model, role, amount, criteria)));
  }
  const inYear = numberCriteria(model, role, 'year', yearCell);
  const columns = model.tables.outcome?.columns;
  if (columns?.month !== undefined && columns.amount !== undefined) {
    const span: Criterion[] = [
      { column: 'month', is: '">=1"' },
      { column: 'month', is: `"<=${months}"` },
    ];
    return sumIfs(model, role, 'amount', [...inYear, ...span]);
  }
  const roles = MONTH_COLUMNS.slice(0, months).filter((column) => columns?.[column] !== undefined);
  return added(roles.map((column) => sumIfs(model, role, column, inYear)));
}

function correctionSum(context: BasisContext, name: string): string | null {
  const { book } = context;
  const top = context.top('corrections');
  if (book.rows.length === 0) return null;
  const last = top + book.rows.length - 1;
  return `SUMIFS(${columnRange(CORRECTION.printed, top, last)},${columnRange(CORRECTION.sum, top, last)},$${name})`;
}

/** The basis with the signs of the table. */
function basisSum(context: BasisContext, control: Control): string | null {
  const { model, input } = context;
  const top = context.top(control.block);
  if (top === 0 || control.rows === 0) return null;
  const last = control.block === 'budget' ? context.budgetRow(control.rows - 1) : top + control.rows - 1;
  const amounts = columnRange(control.column, top, last);
  const sign = model.tables[control.role]?.sign ?? null;
  if (sign === 'cost-negative') return `-SUM(${amounts})`;
  if (sign !== 'unsigned') return `SUM(${amounts})`;
  const kinds = columnRange(MATRIX.kind, top, last);
  return `SUM(${amounts})-2*SUMIFS(${amounts},${kinds},"${words[input.lang]['kind.revenue']}")`;
}

/** Every sum that a formula by name would not give as it was read. */
export function writeCorrections(context: BasisContext): void {
  const { model, writer, say, book } = context;
  const top = context.top('corrections');
  if (book.rows.length === 0) return;
  [say('column.unit'), say('column.costType'), say('column.sum')].forEach((text, at) =>
    writer.text(top - 1, 1 + at, text, 'basis-header'),
  );
  writer.heights.push({ row: top - 1, height: 32 });
  for (const [text, column] of [
    [say('column.amount'), CORRECTION.amount],
    [say('column.printed'), CORRECTION.printed],
    [say('column.month'), CORRECTION.period],
    [say('column.rows'), CORRECTION.rows],
  ] as const) {
    writer.text(top - 1, column, text, 'basis-header-right');
  }
  writer.text(top - 1, CORRECTION.why, say('column.why'), 'basis-header-after');
  book.rows.forEach((correction, index) => {
    const row = top + index;
    const { sum, unit, costType, year, firstMonth, lastMonth, amount, rows, firstRow, why } = correction;
    const role = ROLE_OF_SUM[sum];
    const isImported = why === 'imported' && (role === 'outcome' || role === 'forecast');
    const table = isImported ? model.imports?.[role]?.table : model.tables[role];
    const kind = kindOf(context, costType);
    const shown = printed(context, { role }, kind, amount);
    writer.text(row, CORRECTION.unit, model.units[unit]?.name ?? '');
    writer.text(row, CORRECTION.costType, costType === null ? '' : (model.costTypes[costType]?.name ?? ''));
    writer.text(row, CORRECTION.sum, sumName(context, sum, year));
    writer.text(row, CORRECTION.amount, amountOf(model, amount), 'basis-money');
    const turned = shown === amount ? '' : '-';
    writer.text(row, CORRECTION.printed, amountOf(model, shown), 'basis-money', {
      formula: `${turned}${columnLetters(CORRECTION.amount)}${row}`,
    });
    const months = [...new Set([firstMonth, lastMonth])]
      .filter((month): month is number => month !== null)
      .map((month) => say(`month.${month}` as 'month.1'));
    writer.text(row, CORRECTION.period, months.join('–'), 'basis-dash');
    writer.text(row, CORRECTION.rows, rows, 'basis-count');
    const link = table
      ? {
          link: {
            sheet: table.sheet,
            address: cellAddress(firstRow, firstColumn(table.columns)),
            tooltip: say('link.rows'),
          },
        }
      : {};
    writer.text(row, CORRECTION.why, say(`why.${why}`), table ? 'basis-link-after' : 'basis-after', link);
  });
}

function firstColumn(columns: Readonly<Record<string, number>>): number {
  return Math.min(...Object.values(columns));
}

const ROLE_OF_SUM: Readonly<Record<LiveSum, TableRole>> = {
  outcome: 'outcome',
  decided: 'budget',
  given: 'budget',
  forecast: 'forecast',
  frame: 'frames',
  unitFrom: 'adjustments',
  unitTo: 'adjustments',
  cellFrom: 'adjustments',
  cellTo: 'adjustments',
  movedFrom: 'reallocations',
  movedTo: 'reallocations',
};
