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
  /** Its parts by their rows, each with the sign that it counts with towards what is printed. */
  readonly parts: readonly { readonly row: number; readonly sign: 1 | -1 }[];
  /** Nothing in the table confirms that these are its parts: it comes out in no column. */
  readonly isLoose: boolean;
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

  /** By its own name, or by the section that it stands in where its name is that of a unit. */
  const isRevenueRow = (part: number): boolean =>
    kinds[part] === 'revenue' || (kinds[part] === 'name' && kindOfHeading(rows[part]!.section ?? '') === 'revenue');
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
        sum += value * (isRevenueRow(part) ? revenue : 1);
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

  function note(index: number, parts: readonly number[], revenue: 1 | -1, isLoose = false): void {
    for (const c of active) {
      const printed = rows[index]!.values[c] ?? null;
      if (printed === null) continue;
      const signOf = (part: number): 1 | -1 => (isRevenueRow(part) ? revenue : 1);
      const sum = parts.reduce((all, part) => all + (rows[part]!.values[c] ?? 0) * signOf(part), 0);
      const tolerance = precision * (0.5 * parts.length + 0.6);
      if (Math.abs(Math.abs(sum) - Math.abs(printed)) <= tolerance) continue;
      // A net may be printed the other way round than its parts.
      const turn = Math.sign(sum) * Math.sign(printed) < 0 ? -1 : 1;
      wrong.push({
        row: rows[index]!.row,
        label: rows[index]!.label,
        column: c,
        printed,
        parts: parts.map((part) => ({ row: rows[part]!.row, sign: (turn * signOf(part)) as 1 | -1 })),
        isLoose,
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

  // "Nettokostnad" over the names of units that stand under "Intäkter" and "Kostnader" too: the sums of those.
  rows.forEach((row, index) => {
    if (reasons[index] !== null || row.section === null || !isNetLabel(row.section)) return;
    const parts = rows.flatMap((other, at) =>
      other.section !== row.section && other.label === row.label && other.group === row.group && reasons[at] === null
        ? [at]
        : [],
    );
    if (parts.length < 2) return;
    const isSum = ([1, -1] as const).some((revenue) => isAll(matches(index, parts, revenue)));
    if (isSum) reasons[index] = 'total';
    else isUnsure = true;
  });

  // "Summa intäkter" with no row of revenue above it is that row itself.
  rows.forEach((row, index) => {
    if (reasons[index] !== 'total' || kinds[index] !== 'total') return;
    const heading = kindOfHeading(row.label);
    if (heading === null || isNetLabel(row.label)) return;
    const own = rows.some(
      (other, at) =>
        reasons[at] === null &&
        other.group === row.group &&
        (kinds[at] === heading ||
          kindOfHeading(other.section ?? '') === heading ||
          (heading === 'cost' && (kinds[at] === 'name' || kinds[at] === 'depreciation'))) &&
        other.values.some((value) => value !== null),
    );
    if (own) return;
    reasons[index] = null;
    kinds[index] = heading;
  });

  // A net cost with nothing that it could be the sum of is the figure itself.
  const isFilled = (index: number): boolean => rows[index]!.values.some((value) => value !== null);
  const nets = rows.flatMap((row, index) =>
    kinds[index] === 'total' && isNetLabel(row.label) && isFilled(index) ? [index] : [],
  );
  if (nets.length === 1 && !rows.some((_, index) => reasons[index] === null && isFilled(index))) {
    reasons[nets[0]!] = null;
    kinds[nets[0]!] = 'cost';
  }

  // The printed sums against the rows that count.
  let revenueSign: 1 | -1 | null = null;
  const whole = { isRight: false, isWrong: false, last: -1 };
  /** Rows that a printed sum of everything was found to hold. */
  const covered = new Set<number>();
  rows.forEach((row, index) => {
    if (kinds[index] !== 'total' || row.values.every((value) => value === null)) return;
    const isNet = isNetLabel(row.label);
    const isWhole = isNet || (isWholeLabel(row.label) && kindOfHeading(row.label) === null);
    const between = (from: number, to: number, also: LeftOutReason | null = null): number[] =>
      rows.flatMap((other, at) =>
        at >= from && at < to && (reasons[at] === null || reasons[at] === also) && other.group === row.group
          ? [at]
          : [],
      );
    const leaves = (from: number): number[] => between(from, index);
    const heading = kindOfHeading(row.label);
    const since = rows.findLastIndex((_, at) => at < index && kinds[at] === 'total' && rows[at]!.group === row.group);
    const candidates = [
      leaves(0),
      leaves(since + 1),
      leaves(0).filter((at) => heading !== null && kinds[at] === heading),
      leaves(0).filter((at) => heading === 'cost' && kinds[at] !== 'revenue'),
      between(index + 1, rows.length),
    ];
    if (isWhole) candidates.push(rows.flatMap((_, at) => (reasons[at] === null ? [at] : [])));
    // A printed sum of revenue has the frame in it, where the table shows it as such; a result has taxes in it.
    candidates.push(between(since + 1, index, 'frame-row'));
    if (!isNet) candidates.push(between(since + 1, index, 'outside'), between(0, index, 'outside'));
    // A section of its own name: "Summa HSN" under the heading HSN.
    if (row.section !== null) candidates.push(leaves(0).filter((at) => rows[at]!.section === row.section));
    let best: { hit: number; of: number; parts: readonly number[]; revenue: 1 | -1 } | null = null;
    for (const parts of candidates) {
      if (parts.length === 0) continue;
      for (const revenue of [1, -1] as const) {
        if (revenue === -1 && !parts.some(isRevenueRow)) continue;
        const found = matches(index, parts, revenue);
        if (best === null || found.hit * (best.of || 1) > best.hit * (found.of || 1))
          best = { ...found, parts, revenue };
      }
    }
    if (!best || best.of === 0) return;
    const take = (parts: readonly number[]): void => {
      whole.isRight = true;
      for (const part of parts) covered.add(part);
      whole.last = index;
    };
    if (isAll(best)) {
      const mixed = best.parts.some(isRevenueRow) && !best.parts.every(isRevenueRow);
      if (mixed) revenueSign = best.revenue;
      if (isWhole) take(best.parts);
      return;
    }
    if (best.hit >= 2 && best.hit * 2 > best.of) {
      note(index, best.parts, best.revenue);
      if (isWhole) take(best.parts);
    } else {
      if (isWhole) whole.isWrong = true;
      note(index, best.parts, best.revenue, best.hit === 0);
    }
  });
  // What stands below the last sum of everything, and in none of them, is perhaps no part of it.
  const below = whole.isRight
    ? rows.flatMap((row, at) =>
        at > whole.last &&
        reasons[at] === null &&
        isFilled(at) &&
        !covered.has(at) &&
        row.group === rows[whole.last]!.group
          ? [at]
          : [],
      )
    : [];
  const isCovered = whole.isRight && below.length === 0;
  if (isCovered) isUnsure = false;
  else if (whole.isWrong || below.length > 0) isUnsure = true;
  return {
    rows: rows.map((row, index) => ({ ...row, kind: kinds[index]!, reason: reasons[index]!, parent: parents[index]! })),
    wrongSums: wrong,
    isUnsure,
    revenueSign,
    isProven: isCovered,
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
  if (counted.every(({ label }) => isNetLabel(label))) return 'costTypes';
  const costTypes = counted.filter(({ kind }) => isCostTypeWord(kind)).length;
  const revenue = counted.some(({ kind }) => kind === 'revenue');
  const share = costTypes / counted.length;
  if (share >= 0.5) return 'costTypes';
  if (costTypes === 0) return 'units';
  return revenue || share > 0.2 ? 'unclear' : 'units';
}
