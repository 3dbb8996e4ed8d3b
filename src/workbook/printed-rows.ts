import type { ParseIssue, TableRole } from '../domain/model';
import { MONTH_COLUMNS } from '../domain/model';
import { orePerUnit, type AmountUnit, type Ore } from '../domain/money';
import { nameKey } from '../domain/names';
import type { IssueLog } from './issue-log';
import { misprintsOf, printedRounding, printedStep } from './misprint';
import type { RecognisedColumn, RecognisedTable } from './recognise';
import { cellAt, cellIndex, CellKind, type Snapshot } from './snapshot';
import { textOfCell } from './table-reader';
import { oreOf } from './values';

/** A column of amounts that rows are added up across. */
export interface RowColumn {
  readonly column: number;
  readonly header: string;
}

/** One row's amounts in those columns, as printed, in öre; null where the cell holds no number. */
export interface RowAmounts {
  readonly row: number;
  readonly label: string;
  readonly result: Ore | null;
  readonly parts: readonly (Ore | null)[];
}

/** How parts may add up to a result: a sign for each part. */
export type Pattern = readonly (1 | -1)[];

type PrintedRow = Extract<ParseIssue, { readonly kind: 'printed-row' }>;

/** Rows that have to add up before those that do not are wrong: this part of them, and at least so many. */
const MOST_ADD_UP = 0.6;
const FEWEST_ROWS = 3;

/**
 * The rows that do not add up as the others of their table do. How the parts count is told from the rows: with the signs that most
 * of them agree with. Where most agree with none the columns are something else: null. With `anyPattern` a row may keep to any of
 * the patterns, as differences do that are turned for revenue.
 */
export function rowsThatDoNotAddUp(
  role: TableRole,
  result: RowColumn,
  parts: readonly RowColumn[],
  patterns: readonly Pattern[],
  rows: readonly RowAmounts[],
  unit: AmountUnit,
  anyPattern = false,
): PrintedRow[] | null {
  const whole = rows.filter(
    (row): row is RowAmounts & { result: Ore } => row.result !== null && row.parts.some((part) => part !== null),
  );
  if (whole.length < FEWEST_ROWS) return null;
  const amounts = whole.flatMap((row) => [row.result, ...row.parts.flatMap((part) => part ?? [])]);
  const step = printedStep(amounts, orePerUnit(unit));
  const rounding = printedRounding(
    whole.map(({ result: amount }) => amount),
    whole.flatMap((row) => row.parts.flatMap((part) => part ?? [])),
    parts.length,
    orePerUnit(unit),
  );
  const sumOf = (row: RowAmounts, pattern: Pattern): Ore =>
    row.parts.reduce<Ore>((sum, part, index) => sum + pattern[index]! * (part ?? 0), 0);
  const addsUp = (row: RowAmounts & { result: Ore }, pattern: Pattern): boolean =>
    Math.abs(sumOf(row, pattern) - row.result) <= rounding;
  const [best] = patterns
    .map((pattern) => ({ pattern, count: whole.filter((row) => addsUp(row, pattern)).length }))
    .sort((a, b) => b.count - a.count);
  const isRight = (row: RowAmounts & { result: Ore }): boolean =>
    anyPattern ? patterns.some((pattern) => addsUp(row, pattern)) : addsUp(row, best!.pattern);
  if (!best || whole.filter(isRight).length < MOST_ADD_UP * whole.length) return null;
  return whole.flatMap((row): PrintedRow[] => {
    if (isRight(row)) return [];
    const cells = row.parts.flatMap((amount, index) =>
      amount === null ? [] : [{ row: row.row, column: parts[index]!.column, amount, sign: best.pattern[index]! }],
    );
    const own = { row: row.row, column: result.column, amount: row.result, sign: -1 as const };
    const candidates = misprintsOf([...cells, own], step, rounding);
    return [
      {
        kind: 'printed-row',
        role,
        row: row.row,
        label: row.label,
        result: { ...result, amount: row.result },
        parts: row.parts.flatMap((amount, index) =>
          amount === null ? [] : [{ ...parts[index]!, amount, sign: best.pattern[index]! }],
        ),
        rounding,
        misprint: candidates.length === 1 ? candidates[0]! : null,
        candidates,
      },
    ];
  });
}

const REVENUE = /^(?:summa )?(?:intäkt(?:er)?|revenues?|income)$/;
const COST = /^(?:summa )?(?:kostnad(?:er)?|costs?|expenses)$/;
const DEPRECIATION = /^(?:avskrivning(?:ar)?|depreciation)$/;
const NET = /^(?:netto|net|nettokostnad(?:er)?|net cost|resultat|nettoresultat|ram|frame|nettobudget|nettoram)$/;
const ROW_TOTAL = /^(?:summa|totalt?|helår|hela året|året|ack|ackumulerat|sum|full year|year total|årssumma)$/;
const CHANGE = /^(?:förändring|ändring|differens|diff|skillnad|avvikelse|change|difference)$/;

/** Every way of counting revenue and cost, with or without signs of their own, towards the net. */
function signPatterns(count: number): Pattern[] {
  return Array.from({ length: 2 ** count }, (_, bits) =>
    Array.from({ length: count }, (__, at): 1 | -1 => ((bits >> at) & 1 ? -1 : 1)),
  );
}

interface Equation {
  readonly result: RecognisedColumn;
  readonly parts: readonly RecognisedColumn[];
  readonly patterns: readonly Pattern[];
}

/** What the columns of a table are to add up to, by what they are called. */
function equationsOf(table: RecognisedTable): Equation[] {
  const named = (pattern: RegExp): RecognisedColumn | undefined =>
    table.columns.find(({ header }) => pattern.test(nameKey(header)));
  const equations: Equation[] = [];
  const [revenue, cost, depreciation, net] = [REVENUE, COST, DEPRECIATION, NET].map(named);
  if (revenue && cost && net) {
    const parts = [revenue, cost, ...(depreciation ? [depreciation] : [])];
    equations.push({ result: net, parts, patterns: signPatterns(parts.length) });
  }
  const months = MONTH_COLUMNS.flatMap((role) => table.byRole.get(role) ?? []);
  const total = named(ROW_TOTAL);
  if (months.length > 1 && total && total.role === null)
    equations.push({ result: total, parts: months, patterns: [months.map(() => 1 as const)] });
  const [decided, revised, change] = [table.byRole.get('decided'), table.byRole.get('revised'), named(CHANGE)];
  if (decided && revised && change && change.role === null)
    equations.push({
      result: change,
      parts: [decided, revised],
      patterns: [
        [-1, 1],
        [1, -1],
      ],
    });
  return equations;
}

/** Holds what the rows of an Excel table print against what their other columns add up to. */
export function checkPrintedRows(snapshot: Snapshot, table: RecognisedTable, unit: AmountUnit, log: IssueLog): void {
  for (const { result, parts, patterns } of equationsOf(table)) {
    const amountAt = (row: number, { at }: RecognisedColumn): Ore | null => {
      const cells = table.sheet.columns.get(at);
      const index = cellIndex(cells, row);
      return cells && index >= 0 && cells.kinds[index] === CellKind.number ? oreOf(cells.values[index]!, unit) : null;
    };
    const labels = table.columns.filter(({ role }) => role === 'unit' || role === 'costType');
    const rows: RowAmounts[] = [];
    for (let row = table.firstRow; row <= table.lastFilledRow; row += 1) {
      const amount = amountAt(row, result);
      if (amount === null) continue;
      const label = (labels.length > 0 ? labels : table.columns.slice(0, 1))
        .map(({ at }) => textOfCell(cellAt(snapshot, table.sheet, row, at)))
        .filter((text) => text !== '')
        .join(', ');
      rows.push({ row, label, result: amount, parts: parts.map((part) => amountAt(row, part)) });
    }
    const asColumn = ({ at, header }: RecognisedColumn): RowColumn => ({ column: at, header });
    const found = rowsThatDoNotAddUp(table.role, asColumn(result), parts.map(asColumn), patterns, rows, unit);
    for (const issue of found ?? []) log.add(issue);
  }
}
