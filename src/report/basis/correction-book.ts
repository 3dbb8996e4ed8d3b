import { columnLetters } from '../../domain/address';
import type { BudgetModel, Correction, LiveSum } from '../../domain/model';

/** A row of the block of corrections. */
export interface CorrectionRow {
  readonly sum: LiveSum;
  readonly unit: number;
  readonly costType: number | null;
  readonly year: number | null;
  readonly firstMonth: number | null;
  readonly lastMonth: number | null;
  /** Öre as in Correction. */
  readonly amount: number;
  readonly rows: number;
  readonly firstRow: number;
  readonly why: Correction['why'];
}

/** Gives each sum that needs one its rows in the block of corrections, as it is written. */
export interface CorrectionBook {
  /** A reference to what has to be added, "$D$90" or a sum of a few; null where the sum by name is right by itself. */
  readonly add: (
    sum: LiveSum,
    unit: number,
    costType: number | null,
    year: number | null,
    months: { readonly first: number; readonly last: number } | null,
  ) => string | null;
  readonly rows: readonly CorrectionRow[];
}

/** `top` is the first row of the block, `column` that of its amounts. */
export function correctionBook(model: BudgetModel, top: () => number, column: number): CorrectionBook {
  const byKey = new Map<string, Correction[]>();
  const keyOf = (sum: LiveSum, unit: number, costType: number | null, year: number | null): string =>
    `${sum} ${unit} ${costType} ${year}`;
  for (const correction of model.live.corrections) {
    const key = keyOf(correction.sum, correction.unit, correction.costType, correction.year);
    const list = byKey.get(key);
    if (list) list.push(correction);
    else byKey.set(key, [correction]);
  }
  const rows: CorrectionRow[] = [];
  return {
    rows,
    add: (sum, unit, costType, year, months) => {
      const all = byKey.get(keyOf(sum, unit, costType, year)) ?? [];
      const inside = all.filter(
        ({ month }) => months === null || (month !== null && month >= months.first && month <= months.last),
      );
      if (inside.length === 0) return null;
      const first = rows.length;
      for (const correction of inside) {
        const at = rows.findIndex((row, index) => index >= first && row.why === correction.why);
        const before = rows[at];
        if (!before) {
          const { amount, rows: count, firstRow, why } = correction;
          const span = { firstMonth: months?.first ?? null, lastMonth: months?.last ?? null };
          rows.push({ sum, unit, costType, year, ...span, amount, rows: count, firstRow, why });
        } else {
          rows[at] = {
            ...before,
            amount: before.amount + correction.amount,
            rows: before.rows + correction.rows,
            firstRow: Math.min(before.firstRow, correction.firstRow),
          };
        }
      }
      const letters = columnLetters(column);
      const from = `$${letters}$${top() + first}`;
      return rows.length === first + 1 ? from : `SUM(${from}:$${letters}$${top() + rows.length - 1})`;
    },
  };
}
