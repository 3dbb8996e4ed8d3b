import type { AmountUse } from '../../domain/interpretation';
import { columnLetters } from '../../domain/address';
import type { ParseIssue, PrintedColumn, TableRole } from '../../domain/model';
import { orePerUnit, toOre, type AmountUnit, type Ore } from '../../domain/money';
import { misprintsOf, printedRounding, printedStep, type SummedCell } from '../misprint';
import { rowsThatDoNotAddUp, type Pattern, type RowAmounts } from '../printed-rows';
import type { AmountColumn } from './amount-columns';
import type { RawBlock } from './blocks';
import type { HeadedColumn } from './columns';
import { isCostTypeWord, kindOfHeading, labelKind } from './label-words';
import type { CheckedSum } from './judging';
import type { JudgedRow } from './rows';

export type PrintedIssue = Extract<ParseIssue, { readonly kind: 'printed-total' | 'printed-row' }>;

/** A table whose printed amounts are held against each other. */
export interface PrintedTable {
  readonly id: string;
  readonly raw: RawBlock;
  readonly headed: readonly HeadedColumn[];
  readonly columns: readonly AmountColumn[];
  readonly rows: readonly JudgedRow[];
  readonly wrongSums: readonly CheckedSum[];
  /** What the amounts of a column are in; null where that is not known. */
  readonly unitOf: (column: number) => AmountUnit | null;
}

const ROLE: Readonly<Record<AmountUse, TableRole>> = {
  outcome: 'outcome',
  decided: 'budget',
  revised: 'budget',
  forecast: 'forecast',
  frame: 'frames',
};

/** A sum that comes out in no column and is further off than this is perhaps no sum of these rows: nothing is said of it. */
const NEAR = 0.25;

/** What a table of the user's own form prints that its other cells do not come to. */
export function printedIssues(table: PrintedTable): PrintedIssue[] {
  return [...wrongTotals(table), ...wrongRows(table)];
}

function wrongTotals(table: PrintedTable): PrintedIssue[] {
  const byRow = new Map(table.rows.map((row) => [row.row, row]));
  return table.wrongSums.flatMap(({ row, label, column: index, printed, parts, isLoose }): PrintedIssue[] => {
    const column = table.columns[index];
    const unit = column ? table.unitOf(column.column) : null;
    if (!column || unit === null || column.use === 'none') return [];
    const cells = parts.flatMap(({ row: at, sign }): SummedCell[] => {
      const value = byRow.get(at)?.values[index] ?? null;
      return value === null ? [] : [{ row: at, column: column.column, amount: toOre(value, unit), sign }];
    });
    const total = toOre(printed, unit);
    const sum = cells.reduce((all, { amount, sign }) => all + sign * amount, 0);
    const step = printedStep([total, ...cells.map(({ amount }) => amount)], orePerUnit(unit));
    const own = cells.map(({ amount }) => amount);
    const rounding = printedRounding([total], own, cells.length, orePerUnit(unit));
    const candidates = misprintsOf([...cells, { row, column: column.column, amount: total, sign: -1 }], step, rounding);
    const misprint = candidates.length === 1 ? candidates[0]! : null;
    if (isLoose && misprint === null && Math.abs(total - sum) > NEAR * Math.abs(total)) return [];
    return [
      {
        kind: 'printed-total',
        role: ROLE[column.use as AmountUse],
        row,
        column: 'amount',
        printed: total,
        sum,
        visibleSum: sum,
        visibleOnly: false,
        rounding,
        parts: cells.length,
        misprint,
        candidates,
        label,
        own: { ...ownOf(table), ...asColumn(column) },
      },
    ];
  });
}

function ownOf({ id, raw }: PrintedTable): { readonly table: string; readonly sheet: string } {
  return { table: id, sheet: raw.grid.sheet.name };
}

/** A column by its header, by its letter where nothing heads it. */
function asColumn({ column, header }: PrintedColumn): PrintedColumn {
  return { column, header: header === '' ? columnLetters(column) : header };
}

interface Equation {
  readonly result: HeadedColumn;
  readonly parts: readonly HeadedColumn[];
  readonly patterns: readonly Pattern[];
  /** Costs and revenues may count each their way towards a difference. */
  readonly anyPattern: boolean;
}

const DIFFERENCE = /avvik|\bavv\b|diff|skillnad|förändr|ändring|variance|deviation|difference|change/i;
const SHARE = /%|procent|andel|per cent|percent/i;
/** Pairs of columns that are tried for a difference: the nearest ones. */
const MOST_PAIR_COLUMNS = 8;

function wrongRows(table: PrintedTable): PrintedIssue[] {
  const { rows, raw } = table;
  const printed = rows.filter(({ reason, label }) => reason !== 'no-amount' && label !== '');
  const amountAt = (row: number, column: HeadedColumn): Ore | null => {
    const unit = table.unitOf(column.column);
    const value = raw.grid.at(row, column.column)?.number ?? null;
    return unit === null || value === null ? null : toOre(value, unit);
  };
  const seen = new Set<number>();
  return equationsOf(table).flatMap(({ result, parts, patterns, anyPattern }): PrintedIssue[] => {
    if (seen.has(result.column)) return [];
    const amounts = printed.flatMap(({ row, label }): RowAmounts[] => {
      const own = amountAt(row, result);
      const values = parts.map((part) => amountAt(row, part));
      // A row of nothing adds up whatever its columns are.
      return [own, ...values].some((value) => value !== null && value !== 0)
        ? [{ row, label, result: own, parts: values }]
        : [];
    });
    const unit = finest([result, ...parts].flatMap(({ column }) => table.unitOf(column) ?? []));
    if (unit === null) return [];
    const found = rowsThatDoNotAddUp(
      'outcome',
      asColumn(result),
      parts.map(asColumn),
      patterns,
      amounts,
      unit,
      anyPattern,
    );
    if (found === null) return [];
    seen.add(result.column);
    return found.map((issue) => ({ ...issue, own: ownOf(table) }));
  });
}

function finest(units: readonly AmountUnit[]): AmountUnit | null {
  return (['kr', 'tkr', 'mnkr'] as const).find((unit) => units.includes(unit)) ?? null;
}

/** What the columns may have to add up to, the likeliest first; whether they do, the rows tell. */
function equationsOf({ headed }: PrintedTable): Equation[] {
  const amounts = headed.filter(({ holds, header }) => holds === 'amounts' && !SHARE.test(header));
  return amounts.flatMap((result): Equation[] => {
    const others = amounts.filter((column) => column !== result);
    if (result.measure === 'other') return DIFFERENCE.test(result.header) ? differences(result, others) : [];
    const same = others.filter(
      (column) =>
        column.measure === result.measure &&
        column.year === result.year &&
        !column.isTotal &&
        column.measure !== 'other',
    );
    const months = same.filter(({ span }) => span !== null && span.first === span.last);
    const { span } = result;
    const isYear = result.isTotal || result.extent !== null || (span !== null && span.first === 1 && span.last > 1);
    if (isYear && months.length > 1) {
      const last = span !== null && span.last > span.first ? span.last : 12;
      const parts = months.filter((month) => month.span!.last <= last);
      return [{ result, parts, patterns: [parts.map(() => 1 as const)], anyPattern: false }];
    }
    const named = same.filter((column) => column.name !== null && column.span === null && !column.isNet);
    if ((result.isTotal || result.isNet) && named.length > 1) {
      const isRevenue = ({ name }: HeadedColumn): boolean =>
        labelKind(name!) === 'revenue' || kindOfHeading(name!) === 'revenue';
      const areKinds = named.some((column) => isRevenue(column) || isCostTypeWord(labelKind(column.name!)));
      const patterns: Pattern[] = [named.map(() => 1 as const)];
      if (areKinds) {
        const turned = named.map((column): 1 | -1 => (isRevenue(column) ? -1 : 1));
        patterns.push(
          turned,
          turned.map((sign): 1 | -1 => (sign === 1 ? -1 : 1)),
          named.map(() => -1 as const),
        );
      }
      return [{ result, parts: named, patterns, anyPattern: false }];
    }
    return [];
  });
}

function differences(result: HeadedColumn, others: readonly HeadedColumn[]): Equation[] {
  const near = others
    .filter(({ measure }) => measure !== 'other')
    .sort((a, b) => Math.abs(a.column - result.column) - Math.abs(b.column - result.column))
    .slice(0, MOST_PAIR_COLUMNS);
  return near.flatMap((a, index) =>
    near.slice(0, index).map((b): Equation => ({
      result,
      parts: [a, b].sort((one, other) => one.column - other.column),
      patterns: [
        [1, -1],
        [-1, 1],
      ],
      anyPattern: true,
    })),
  );
}
