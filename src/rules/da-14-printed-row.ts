import { cellAddress } from '../domain/address';
import type { CellPlace } from '../domain/finding';
import type { BudgetModel, Misprint } from '../domain/model';
import type { Param } from '../strings/template';
import type { Rule, RuleHit } from './rule';
import { differs, issuesOf, money, tableParam, type IssueOf } from './support';

/** A printed row whose parts do not add up to its result: revenue and cost to net, months to the year. */
export const da14PrintedRow: Rule = {
  id: 'DA-14',
  severity: 'error',
  check: ({ model }) =>
    wrongRows(model).map((row): RuleHit => {
      const sum = sumOf(row);
      const total = wrongTotals(model).find((each) => isSameFault(model, row, each));
      const shared = total ? sharedColumn(model, row, total) : null;
      // Another digit in another column would leave the total as wrong as it is.
      const misprint = shared === null || shared === row.misprint?.column ? row.misprint : null;
      const digit = misprint ? '-digit' : '';
      return {
        variant: `${total ? 'both' : 'row'}${digit}`,
        params: {
          table: row.own?.sheet ?? tableParam(row.role),
          row: { row: row.row },
          label: row.label,
          result: row.result.header,
          printed: money(row.result.amount),
          parts: { list: row.parts.map(({ amount, sign }): Param => money(sign * amount)) },
          sum: money(sum),
          difference: money(row.result.amount - sum),
          tolerance: money(toleranceOf(model, row)),
          ...(misprint ? misprintParams(misprint) : {}),
          ...(total
            ? {
                totalRow: { row: total.row },
                total: money(total.printed),
                totalSum: money(total.sum),
                totalDifference: money(total.printed - total.sum),
              }
            : {}),
        },
        cells: cellsOf(model, { ...row, misprint }, total),
        amount: Math.abs(row.result.amount - sum),
      };
    }),
};

type PrintedRow = IssueOf<'printed-row'>;
type PrintedTotal = IssueOf<'printed-total'>;

function sumOf(row: PrintedRow): number {
  return row.parts.reduce((sum, { amount, sign }) => sum + sign * amount, 0);
}

/**
 * What rounding may make of a difference. In a table of the user's own form only the printed digits tell: the tolerance of Inställningar
 * is for template tables, and would hide a slip in a table of mnkr.
 */
export function toleranceOf(model: BudgetModel, issue: PrintedRow | PrintedTotal): number {
  const rounding = issue.rounding ?? 0;
  return issue.own ? rounding : Math.max(model.settings.tolerance, rounding);
}

function wrongRows(model: BudgetModel): PrintedRow[] {
  return issuesOf(model, 'printed-row')
    .filter((row) => differs(row.result.amount - sumOf(row), toleranceOf(model, row)))
    .map((row) => (row.misprint ? row : { ...row, misprint: agreedMisprint(model, row) }));
}

/** The one cell that would make both a row and a total of its table right, where several would make the row right. */
function agreedMisprint(model: BudgetModel, row: PrintedRow): Misprint | null {
  const agreed = (row.candidates ?? []).filter((candidate) =>
    wrongTotals(model).some((total) => isOneTable(row, total) && (total.candidates ?? []).some(isSame(candidate))),
  );
  return agreed.length === 1 ? agreed[0]! : null;
}

function isSame(a: Misprint): (b: Misprint) => boolean {
  return (b) => a.row === b.row && a.column === b.column && a.likely === b.likely;
}

function isOneTable(row: PrintedRow, total: PrintedTotal): boolean {
  return row.own || total.own ? row.own?.table === total.own?.table : row.role === total.role;
}

/** The totals that differ from their parts by more than rounding can make. */
export function wrongTotals(model: BudgetModel): PrintedTotal[] {
  return issuesOf(model, 'printed-total').filter((total) => {
    const tolerance = toleranceOf(model, total);
    if (!differs(total.printed - total.sum, tolerance)) return false;
    // A formula that leaves filtered rows out is right when it is the sum of those that show.
    return !total.visibleOnly || differs(total.printed - total.visibleSum, tolerance);
  });
}

/**
 * Whether a total is wrong in a row that does not add up, because of the very cell that another digit would make right, or by just as
 * much as the row is in a column of both: then the row's amount is the one to look at, and the total may be right.
 */
function isSameFault(model: BudgetModel, row: PrintedRow, total: PrintedTotal): boolean {
  if (!isOneTable(row, total)) return false;
  if (row.row === total.row) return true;
  const { misprint } = row;
  const column = columnOf(model, total);
  const off = Math.abs(total.printed - total.sum);
  if (misprint !== null && column === misprint.column)
    return !differs(off - Math.abs(misprint.likely - misprint.printed), toleranceOf(model, total));
  if (![row.result, ...row.parts].some((amount) => amount.column === column)) return false;
  const left = off - Math.abs(row.result.amount - sumOf(row));
  return !differs(left, toleranceOf(model, total) + toleranceOf(model, row));
}

/** The column of a row's amount that makes both it and a total wrong; null where they are the same row. */
function sharedColumn(model: BudgetModel, row: PrintedRow, total: PrintedTotal): number | null {
  return row.row === total.row ? null : (columnOf(model, total) ?? null);
}

function columnOf(model: BudgetModel, { own, role, column }: PrintedTotal): number | undefined {
  return own?.column ?? model.tables[role]?.columns[column];
}

/** Whether a total is named with the row that it is wrong in or because of. */
export function isNamedWithRow(model: BudgetModel, total: PrintedTotal): boolean {
  return wrongRows(model).some((row) => isSameFault(model, row, total));
}

/** The cell to look at first is the one that another digit would make right, else the one that makes a total wrong, else the result. */
function cellsOf(model: BudgetModel, row: PrintedRow, total: PrintedTotal | undefined): CellPlace[] {
  const sheet = row.own?.sheet ?? model.tables[row.role]?.sheet ?? '';
  const at = (of: { readonly row: number; readonly column: number }): CellPlace => ({
    sheet,
    address: cellAddress(of.row, of.column),
  });
  const { misprint } = row;
  const shared = total ? sharedColumn(model, row, total) : null;
  const own = [
    ...(misprint ? [misprint] : []),
    ...(shared === null ? [] : [{ row: row.row, column: shared }]),
    { row: row.row, column: row.result.column },
    ...row.parts.map(({ column }) => ({ row: row.row, column })),
    ...(total ? [{ row: total.row, column: columnOf(model, total) ?? 1 }] : []),
  ];
  const seen = new Set<string>();
  return own.map(at).filter(({ address }) => !seen.has(address) && seen.add(address));
}

/** What another digit would make right, as parameters of a message. */
export function misprintParams(misprint: Misprint): Readonly<Record<'cell' | 'wrong' | 'likely', Param>> {
  return {
    cell: cellAddress(misprint.row, misprint.column),
    wrong: money(misprint.printed),
    likely: money(misprint.likely),
  };
}
