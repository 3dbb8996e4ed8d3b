import type { AmountUnit } from '../../domain/money';
import type { ShownAs } from '../snapshot';
import { UNIT_CHOICES } from './asking';
import type { Grid } from './grid';

/** How the cells of a column show its amounts. */
export interface ColumnFormat extends ShownAs {
  /** Whether every one of them names the unit: then the column states it. */
  readonly isNamedByAll: boolean;
  /** Where its cells take away different thousands: those of each, by its row. */
  readonly byRow: ReadonlyMap<number, number> | null;
}

/**
 * What the formats of the cells say together; null where they show their amounts as they stand and name no unit, or nobody told. Cells
 * of one column that take away different thousands, or name different units, are odd: they are not all in the same.
 */
export function columnFormat(
  grid: Grid,
  cells: readonly { readonly row: number; readonly column: number }[],
): ColumnFormat | null {
  const shown = cells.flatMap(({ row, column }) => {
    const known = grid.shownAt(row, column);
    return known === undefined ? [] : [{ row, thousands: known?.thousands ?? 0, of: known }];
  });
  if (shown.every(({ of }) => of === null)) return null;
  const thousands = new Set(shown.map((each) => each.thousands));
  const units = new Set(shown.flatMap(({ of }) => of?.unit ?? []));
  if (thousands.size > 1 || units.size > 1 || shown.some(({ of }) => of?.isOdd === true)) {
    const byRow = thousands.size > 1 ? new Map(shown.map((each) => [each.row, each.thousands] as const)) : null;
    return { thousands: 0, unit: null, isOdd: true, isNamedByAll: false, byRow };
  }
  const [steps = 0] = thousands;
  const [unit = null] = units;
  return {
    thousands: steps,
    unit,
    isOdd: false,
    isNamedByAll: shown.every(({ of }) => of?.unit === unit),
    byRow: null,
  };
}

/** The unit of what stands in a cell that is shown in another: kr where tkr are a thousand times less. null for less than kr. */
export function storedUnit(shown: AmountUnit, format: Pick<ColumnFormat, 'thousands'> | null): AmountUnit | null {
  return UNIT_CHOICES[UNIT_CHOICES.indexOf(shown) - (format?.thousands ?? 0)] ?? null;
}
