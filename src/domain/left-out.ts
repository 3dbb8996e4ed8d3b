import type { InterpretedBlock, LeftOutReason } from './interpretation';
import { toOre, type Ore } from './money';

/** Rows of a table that are left out for the same reason. */
export interface LeftOutGroup {
  readonly reason: LeftOutReason;
  readonly count: number;
  /** What they come to as the table prints it; null where that says nothing, or cannot be said. */
  readonly amount: Ore | null;
}

/** Reasons that take amounts away which somebody may miss. A sum or a heading takes away none. */
const TELLS_AMOUNT: ReadonlySet<LeftOutReason> = new Set<LeftOutReason>([
  'balance',
  'distribution',
  'internal',
  'no-year',
  'opening',
  'outside',
]);

/** The rows that a table leaves out, by why, in the order that they are met. */
export function leftOutGroups({ leftOut, unit, columns }: InterpretedBlock): LeftOutGroup[] {
  const reasons = [...new Set(leftOut.map(({ reason }) => reason))];
  const isOneUnit = columns.every((column) => column.unit === undefined);
  return reasons.map((reason) => {
    const rows = leftOut.filter((row) => row.reason === reason);
    const amounts = rows.flatMap(({ amount }) => amount ?? []);
    const isKnown = TELLS_AMOUNT.has(reason) && unit !== null && isOneUnit && amounts.length === rows.length;
    return {
      reason,
      count: rows.length,
      amount: isKnown
        ? toOre(
            amounts.reduce((sum, amount) => sum + amount, 0),
            unit,
          )
        : null,
    };
  });
}
