import type { LeftOutReason } from '../../domain/interpretation';
import { judgingOf, type CheckedSum, type LabelledRow } from './judging';
import { isCostTypeWord, isNetLabel, type LabelKind } from './label-words';
import { countLoneNet, countSumsWithoutParts, findNetSections } from './named-sums';
import { findNestedSums, leaveOutParts } from './nested-sums';
import { doubtfulRows, findUnwordedSums } from './unworded-sums';
import { checkWordedSums } from './worded-sums';

export interface JudgedRow extends LabelledRow {
  readonly kind: LabelKind;
  /** Why it is not counted; null for a row that is. */
  readonly reason: LeftOutReason | null;
  /** The row that it is a part of, where that is a sum with a name of its own. */
  readonly parent: string | null;
}

export interface JudgedRows {
  readonly rows: readonly JudgedRow[];
  readonly wrongSums: readonly CheckedSum[];
  /** True where a printed sum of everything is not what the rows come to in most columns, or a row that counts may be a sum. */
  readonly isUnsure: boolean;
  /** How revenue has to be added for the printed net to come out: +1 as it stands, −1 turned; null where nothing tells. */
  readonly revenueSign: 1 | -1 | null;
  /** Whether a printed sum of everything is what the rows come to. */
  readonly isProven: boolean;
}

/** Tells sums, parts and notes from the rows that count. `precision` is the smallest step that amounts are printed in. */
export function judgeRows(rows: readonly LabelledRow[], precision: number): JudgedRows {
  const judging = judgingOf(rows, precision);
  leaveOutParts(judging);
  findNestedSums(judging);
  findUnwordedSums(judging);
  findNetSections(judging);
  const doubtful = doubtfulRows(judging);
  countSumsWithoutParts(judging);
  countLoneNet(judging);
  const { revenueSign, covered, isCovered, isWrong } = checkWordedSums(judging);
  // A printed sum of everything that holds a row says that it is a part, whatever its amounts are.
  const hasDoubts = doubtful.some((index) => !covered.has(index));
  const { kinds, reasons, parents, wrong } = judging;
  return {
    rows: rows.map((row, index) => ({ ...row, kind: kinds[index]!, reason: reasons[index]!, parent: parents[index]! })),
    wrongSums: wrong,
    isUnsure: hasDoubts || isWrong || (judging.isUnsure && !isCovered),
    revenueSign,
    isProven: isCovered,
  };
}

/** What most rows that count are about. */
export function rowsAre(rows: readonly JudgedRow[]): 'costTypes' | 'units' | 'unclear' {
  const counted = rows.filter(({ reason }) => reason === null);
  if (counted.length === 0) return 'unclear';
  if (counted.every(({ label }) => isNetLabel(label))) return 'costTypes';
  const costTypes = counted.filter(({ kind }) => isCostTypeWord(kind)).length;
  const revenue = counted.some(({ kind }) => kind === 'revenue');
  const share = costTypes / counted.length;
  if (share >= 0.5) return 'costTypes';
  if (costTypes === 0) return 'units';
  return revenue || share > 0.2 ? 'unclear' : 'units';
}
