import { consistentTables } from './consistent';
import type { Tables } from './snapshot-of';

/** Workbooks that say the same in the ways that users write it, for the formulas of Underlag. */
export interface BasisCase {
  readonly name: string;
  readonly tables: Tables;
  /** Whether a sum by name alone would not give what was read. */
  readonly corrected: boolean;
  readonly date1904?: boolean;
}

export const BASIS_CASES: readonly BasisCase[] = [
  { name: 'nothing odd in it', tables: consistentTables(), corrected: false },
];
