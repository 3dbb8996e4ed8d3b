import { isCostTypeWord, isNetLabel, isWholeLabel, kindOfHeading, labelKind, type LabelKind } from './label-words';
import type { LeftOutReason } from '../../domain/interpretation';

/** A row of a table with its label and its amounts, before it is known what it is. */
export interface LabelledRow {
  readonly row: number;
  readonly label: string;
  /** Steps in from the left, by indentation, numbering, outline or the column that the label stands in. */
  readonly level: number;
  readonly bold: boolean;
  /** Printed amounts of the value columns; null where a cell is empty. */
  readonly values: readonly (number | null)[];
  /** Heading without amounts that it stands under. */
  readonly section: string | null;
  /** What groups rows by themselves, such as the unit in a column before: sums do not reach over it. */
  readonly group: string;
}

export interface JudgedRow extends LabelledRow {
  readonly kind: LabelKind;
  /** Why it is not counted; null for a row that is. */
  readonly reason: LeftOutReason | null;
  /** The row that it is a part of, where that is a sum with a name of its own. */
  readonly parent: string | null;
}

/** A sum that the table prints, by value column: what it says and what its rows come to. */
export interface CheckedSum {
  readonly row: number;
  readonly label: string;
  readonly column: number;
  readonly printed: number;
  readonly sum: number;
}

export interface JudgedRows {
  readonly rows: readonly JudgedRow[];
  readonly wrongSums: readonly CheckedSum[];
  /** True where a printed sum of everything is not what the rows come to in most columns. */
  readonly isUnsure: boolean;
  /** How revenue has to be added for the printed net to come out: +1 as it stands, −1 turned; null where nothing tells. */
  readonly revenueSign: 1 | -1 | null;
  /** Whether a printed sum of everything is what the rows come to. */
  readonly isProven: boolean;
}

/** Tells sums, parts and notes from the rows that count. `precision` is the smallest step that amounts are printed in. */
export function judgeRows(rows: readonly LabelledRow[], precision: number): JudgedRows {
  const kinds = rows.map(({ label }) => labelKind(label));
  const reasons: (LeftOutReason | null)[] = rows.map((row, index) => firstReason(row, kinds[index]!));
  const parents: (string | null)[] = rows.map(() => null);
  let isUnsure = false;
  const wrong: CheckedSum[] = [];
  const width = rows[0]?.values.length ?? 0;
  const active = Array.from({ length: width }, (_, c) => c);

  const matches = (index: number, parts: readonly number[], revenue: 1 | -1 = 1): { hit: number; of: number } => {
    let hit = 0;
    let of = 0;
    for (const c of active) {
      const printed = rows[index]!.values[c] ?? null;
      if (printed === null) continue;
      let sum = 0;
      let any = false;
      for (const part of parts) {
        const value = rows[part]!.values[c] ?? null;
        if (value === null) continue;
        any = any || value !== 0;
        sum += value * (kinds[part] === 'revenue' ? revenue : 1);
      }
      if (!any && printed === 0) continue;
      of += 1;
      const tolerance = precision * (0.5 * parts.length + 0.6);
      if (
        Math.abs(Math.abs(sum) - Math.abs(printed)) <= tolerance &&
        (revenue === -1 || Math.sign(sum) === Math.sign(printed) || Math.abs(sum - printed) <= tolerance)
      )
        hit += 1;
    }
    return { hit, of };
  };
  const isAll = ({ hit, of }: { hit: number; of: number }): boolean => of > 0 && hit === of;

  // "Varav" heads the rows further in below it, and those after it that come to no more than the row above.
  for (let index = 0; index < rows.length; index += 1) {
    if (reasons[index] !== 'part') continue;
    for (let next = index + 1; next < rows.length; next += 1) {
      const row = rows[next]!;
      const isFurther = row.level > rows[index]!.level || row.values.every((value) => value === null);
      if (!isFurther || reasons[next] === 'total') break;
      reasons[next] ??= 'part';
    }
  }

  // Rows above rows further in: their sum where the amounts say so.
  for (let index = rows.length - 1; index >= 0; index -= 1) {
    const row = rows[index]!;
    if (reasons[index] !== null || row.values.every((value) => value === null)) continue;
    const below: number[] = [];
    let next = index + 1;
    for (; next < rows.length && rows[next]!.group === row.group && rows[next]!.level > row.level; next += 1) {
      if (reasons[next] === null) below.push(next);
    }
    if (below.length > 0) {
      const own = below.filter((part) => reasons[part] === null);
      const found = matches(index, own);
      const turned = matches(index, own, -1);
      const best = turned.hit > found.hit ? turned : found;
      if (isAll(best) || (best.hit >= 2 && best.hit * 2 > best.of)) {
        reasons[index] = 'total';
        for (const part of own) parents[part] ??= row.label;
        if (!isAll(best)) note(index, own, turned.hit > found.hit ? -1 : 1);
      } else {
        isUnsure = true;
      }
    }
  }

  function note(index: number, parts: readonly number[], revenue: 1 | -1): void {
    for (const c of active) {
      const printed = rows[index]!.values[c] ?? null;
      if (printed === null) continue;
      const sum = parts.reduce(
        (all, part) => all + (rows[part]!.values[c] ?? 0) * (kinds[part] === 'revenue' ? revenue : 1),
        0,
      );
      const tolerance = precision * (0.5 * parts.length + 0.6);
      if (Math.abs(Math.abs(sum) - Math.abs(printed)) > tolerance)
        wrong.push({
          row: rows[index]!.row,
          label: rows[index]!.label,
          column: c,
          printed,
          sum: Math.abs(sum) * Math.sign(printed || 1),
        });
    }
  }

  // Sums that nothing but their amounts tells of: of the rows just above, or just below.
  const counts = (index: number): boolean =>
    reasons[index] === null && rows[index]!.values.some((value) => value !== null);
  for (let index = 0; index < rows.length; index += 1) {
    if (!counts(index)) continue;
    const row = rows[index]!;
    const filled = row.values.filter((value) => value !== null && value !== 0);
    if (filled.length === 0) continue;
    // Round amounts add up to others by chance; a name of a cost type says that it is one.
    if (isCostTypeWord(kinds[index]!) && !row.bold) continue;
    const isTelling =
      row.bold ||
      filled.some((value) => Math.abs(value!) / precision >= 1000 && Math.round(value! / precision) % 10 !== 0);
    for (const direction of [-1, 1] as const) {
      const parts: number[] = [];
      for (let at = index + direction; at >= 0 && at < rows.length; at += direction) {
        if (rows[at]!.group !== row.group) break;
        if (reasons[at] === 'total' && direction === -1) break;
        if (!counts(at)) continue;
        if (rows[at]!.level < row.level) break;
        parts.push(at);
        if (parts.length < 2) continue;
        if (
          isAll(matches(index, parts)) &&
          parts.some((part) => rows[part]!.values.some((value) => value !== null && value !== 0))
        ) {
          const nonZero = parts.filter((part) => rows[part]!.values.some((value) => value !== null && value !== 0));
          if (nonZero.length < 2) continue;
          if (!isTelling) {
            isUnsure = true;
            break;
          }
          reasons[index] = 'total';
          if (direction === 1) for (const part of parts) parents[part] ??= row.label;
          break;
        }
      }
      if (reasons[index] === 'total') break;
    }
  }

  // "Summa intäkter" with no row of revenue above it is that row itself.
  rows.forEach((row, index) => {
    if (reasons[index] !== 'total' || kinds[index] !== 'total') return;
    const heading = kindOfHeading(row.label);
    if (heading === null || isNetLabel(row.label)) return;
    const own = rows.some(
      (other, at) =>
        reasons[at] === null &&
        other.group === row.group &&
        (kinds[at] === heading || (heading === 'cost' && (kinds[at] === 'name' || kinds[at] === 'depreciation'))) &&
        other.values.some((value) => value !== null),
    );
    if (own) return;
    reasons[index] = null;
    kinds[index] = heading;
  });

  // The printed sums against the rows that count.
  let revenueSign: 1 | -1 | null = null;
  const whole = { isRight: false, isWrong: false };
  rows.forEach((row, index) => {
    if (kinds[index] !== 'total' || row.values.every((value) => value === null)) return;
    const isNet = isNetLabel(row.label);
    const isWhole = isNet || (isWholeLabel(row.label) && kindOfHeading(row.label) === null);
    const leaves = (from: number): number[] =>
      rows.flatMap((other, at) =>
        at >= from && at < index && reasons[at] === null && other.group === row.group ? [at] : [],
      );
    const heading = kindOfHeading(row.label);
    const since = rows.findLastIndex((_, at) => at < index && kinds[at] === 'total' && rows[at]!.group === row.group);
    const after = rows.flatMap((other, at) =>
      at > index && reasons[at] === null && other.group === row.group ? [at] : [],
    );
    const candidates = [
      leaves(0),
      leaves(since + 1),
      leaves(0).filter((at) => heading !== null && kinds[at] === heading),
      leaves(0).filter((at) => heading === 'cost' && kinds[at] !== 'revenue'),
      after,
    ];
    const everything = rows.flatMap((_, at) => (reasons[at] === null ? [at] : []));
    if (isWhole) candidates.push(everything);
    // A printed sum of revenue has the frame in it, where the table shows it as such.
    const before = rows.findLastIndex((_, at) => at < index && kinds[at] === 'total' && rows[at]!.group === row.group);
    candidates.push(
      rows.flatMap((_, at) =>
        at > before && at < index && (reasons[at] === null || reasons[at] === 'frame-row') ? [at] : [],
      ),
    );
    // A section of its own name: "Summa HSN" under the heading HSN.
    if (row.section !== null) candidates.push(leaves(0).filter((at) => rows[at]!.section === row.section));
    let best: { hit: number; of: number; parts: readonly number[]; revenue: 1 | -1 } | null = null;
    for (const parts of candidates) {
      if (parts.length === 0) continue;
      for (const revenue of [1, -1] as const) {
        if (revenue === -1 && !parts.some((at) => kinds[at] === 'revenue')) continue;
        const found = matches(index, parts, revenue);
        if (best === null || found.hit * (best.of || 1) > best.hit * (found.of || 1))
          best = { ...found, parts, revenue };
      }
    }
    if (!best || best.of === 0) return;
    if (isAll(best)) {
      const mixed =
        best.parts.some((at) => kinds[at] === 'revenue') && best.parts.some((at) => kinds[at] !== 'revenue');
      if (mixed) revenueSign = best.revenue;
      if (isWhole) whole.isRight = true;
      return;
    }
    if (best.hit >= 2 && best.hit * 2 > best.of) {
      note(index, best.parts, best.revenue);
      if (isWhole) whole.isRight = true;
    } else if (isWhole) whole.isWrong = true;
    else note(index, best.parts, best.revenue);
  });
  if (whole.isRight) isUnsure = false;
  else if (whole.isWrong) isUnsure = true;
  return {
    rows: rows.map((row, index) => ({ ...row, kind: kinds[index]!, reason: reasons[index]!, parent: parents[index]! })),
    wrongSums: wrong,
    isUnsure,
    revenueSign,
    isProven: whole.isRight,
  };
}

function firstReason(row: LabelledRow, kind: LabelKind): LeftOutReason | null {
  if (row.values.every((value) => value === null)) return 'text';
  if (row.label === '') return 'no-label';
  switch (kind) {
    case 'total':
      return 'total';
    case 'part':
      return 'part';
    case 'outside':
      return 'outside';
    case 'frame':
      return 'frame-row';
    case 'no-amount':
      return 'no-amount';
    default:
      return null;
  }
}

/** What most rows that count are about. */
export function rowsAre(rows: readonly JudgedRow[]): 'costTypes' | 'units' | 'unclear' {
  const counted = rows.filter(({ reason }) => reason === null);
  if (counted.length === 0) return 'unclear';
  const costTypes = counted.filter(({ kind }) => isCostTypeWord(kind)).length;
  const revenue = counted.some(({ kind }) => kind === 'revenue');
  const share = costTypes / counted.length;
  if (share >= 0.5) return 'costTypes';
  if (costTypes === 0) return 'units';
  return revenue || share > 0.2 ? 'unclear' : 'units';
}
