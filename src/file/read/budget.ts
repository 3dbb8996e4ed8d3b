import { FileRefusal } from '../package/refusal';

/** Bytes that what is read out of a file may still take. */
export interface Budget {
  left: number;
}

/** With the file itself, the buffers and the rest this stays below 1 GB; it holds some 25 million filled cells. */
const LARGEST_SNAPSHOT = 384 * 1024 * 1024;

/** A budget, in bytes, of what one workbook may hold in memory. */
export function newBudget(): Budget {
  return { left: LARGEST_SNAPSHOT };
}

/** Throws FileRefusal ('too-large') when the file has more to hold than can be held. Negative bytes are given back. */
export function spend(budget: Budget, bytes: number): void {
  budget.left -= bytes;
  if (budget.left < 0) throw new FileRefusal('too-large', 'more cells and texts than fit in memory');
}
