import { cellAddress } from '../domain/address';
import { placeOf } from '../domain/model';
import { isNamedWithRow, misprintParams, toleranceOf, wrongTotals } from './da-14-printed-row';
import type { Rule, RuleHit } from './rule';
import { columnParam, money, tableParam } from './support';

/** A total that a table prints and that its rows do not sum to. One that DA-14 names with its row is not named again. */
export const da13PrintedTotal: Rule = {
  id: 'DA-13',
  severity: 'error',
  check: ({ model }) =>
    wrongTotals(model)
      .filter((total) => !isNamedWithRow(model, total))
      .map((issue): RuleHit => {
        const { misprint, label, own } = issue;
        return {
          variant: `total${label === undefined ? '' : '-named'}${misprint ? '-digit' : ''}`,
          params: {
            table: own?.sheet ?? tableParam(issue.role),
            column: own?.header ?? columnParam(model, issue.role, issue.column),
            printed: money(issue.printed),
            sum: money(issue.sum),
            difference: money(issue.printed - issue.sum),
            tolerance: money(toleranceOf(model, issue)),
            ...(label === undefined ? {} : { label }),
            ...(misprint ? misprintParams(misprint) : {}),
          },
          cells: [
            ...(own && misprint && misprint.row !== issue.row
              ? [{ sheet: own.sheet, address: cellAddress(misprint.row, misprint.column) }]
              : []),
            own
              ? { sheet: own.sheet, address: cellAddress(issue.row, own.column) }
              : placeOf(model, { role: issue.role, row: issue.row }, issue.column),
          ],
          amount: Math.abs(issue.printed - issue.sum),
        };
      }),
};
