import type { LeftOutReason } from '../../domain/interpretation';
import { kindOfHeading, kindUnder, labelKind, type LabelKind } from './label-words';

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

/** What is known so far of a table's rows, by their index; each step of the judging adds to it. */
export interface Judging {
  readonly rows: readonly LabelledRow[];
  /** The smallest step that amounts are printed in. */
  readonly precision: number;
  readonly kinds: LabelKind[];
  /** Whether each stands in a section of revenue. */
  readonly inRevenue: readonly boolean[];
  /** Why a row is not counted; null for one that is. */
  readonly reasons: (LeftOutReason | null)[];
  /** The row that each is a part of, where that is a sum with a name of its own. */
  readonly parents: (string | null)[];
  readonly wrong: CheckedSum[];
  /** Whether something was found that may be a sum, or a sum that is not what it should be. */
  isUnsure: boolean;
}

export function judgingOf(rows: readonly LabelledRow[], precision: number): Judging {
  const kinds = rows.map(({ label, section }) => kindUnder(label, section) ?? labelKind(label));
  return {
    rows,
    precision,
    kinds,
    inRevenue: rows.map(({ section }) => section !== null && kindOfHeading(section) === 'revenue'),
    reasons: rows.map((row, index) => firstReason(row, kinds[index]!)),
    parents: rows.map(() => null),
    wrong: [],
    isUnsure: false,
  };
}

function firstReason(row: LabelledRow, kind: LabelKind): LeftOutReason | null {
  if (!isFilled(row)) return 'text';
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

export function isFilled({ values }: LabelledRow): boolean {
  return values.some((value) => value !== null);
}

/** A row with an amount other than zero. */
export function hasAmount({ values }: LabelledRow): boolean {
  return values.some((value) => value !== null && value !== 0);
}

export function isCounted({ rows, reasons }: Judging, index: number): boolean {
  return reasons[index] === null && isFilled(rows[index]!);
}

/** By its own name, or by the section that it stands in where its name is that of a unit. */
export function isRevenueRow({ kinds, inRevenue }: Judging, index: number): boolean {
  return kinds[index] === 'revenue' || (kinds[index] === 'name' && inRevenue[index]!);
}

/** Parts that are added up, one after the other. */
export interface Run {
  readonly parts: number[];
  readonly sums: number[];
  /** Columns where a part has an amount other than zero. */
  readonly any: boolean[];
  /** How many of the parts have one. */
  filled: number;
  hasRevenue: boolean;
  readonly revenue: 1 | -1;
}

/** Nothing yet; with `revenue` −1 revenue counts turned. */
export function emptyRun({ rows }: Judging, revenue: 1 | -1 = 1): Run {
  const width = rows[0]?.values.length ?? 0;
  return {
    parts: [],
    sums: Array.from({ length: width }, () => 0),
    any: Array.from({ length: width }, () => false),
    filled: 0,
    hasRevenue: false,
    revenue,
  };
}

export function addTo(judging: Judging, run: Run, part: number): void {
  const row = judging.rows[part]!;
  const isRevenue = isRevenueRow(judging, part);
  const sign = isRevenue ? run.revenue : 1;
  row.values.forEach((value, c) => {
    if (value === null || value === 0) return;
    run.sums[c]! += value * sign;
    run.any[c] = true;
  });
  run.parts.push(part);
  run.hasRevenue ||= isRevenue;
  if (hasAmount(row)) run.filled += 1;
}

/** Shorter amounts than this, in printed steps, add up to others by chance, as round ones do. */
const SHORT = 1_000;
/** Amounts from here on tell by themselves: of shorter ones one in a hundred tables has one that is the sum of its neighbours by chance. */
const LONG = 20_000;

/** In how many columns a printed row is what its parts come to. */
export interface Match {
  readonly hit: number;
  readonly of: number;
  /** Columns that come out with an amount that hardly does so by chance: long, and not round. */
  readonly telling: number;
  /** One of those is so long that it needs no other, or another column comes out with a long amount too. */
  readonly isBacked: boolean;
}

/** What rounding may make of a sum of so many parts. */
function toleranceOf({ precision }: Judging, parts: number): number {
  return precision * (0.5 * parts + 0.6);
}

export function matchRun(judging: Judging, index: number, run: Run): Match {
  const tolerance = toleranceOf(judging, run.parts.length);
  let hit = 0;
  let of = 0;
  let telling = 0;
  let long = 0;
  let longest = 0;
  judging.rows[index]!.values.forEach((printed, c) => {
    if (printed === null) return;
    const sum = run.sums[c]!;
    if (!run.any[c] && printed === 0) return;
    of += 1;
    if (Math.abs(Math.abs(sum) - Math.abs(printed)) > tolerance) return;
    // A net may be printed the other way round than its parts.
    if (run.revenue === 1 && Math.sign(sum) !== Math.sign(printed) && Math.abs(sum - printed) > tolerance) return;
    hit += 1;
    const steps = Math.abs(printed) / judging.precision;
    if (steps >= SHORT) long += 1;
    if (steps < SHORT || Math.round(steps) % 10 === 0) return;
    telling += 1;
    longest = Math.max(longest, steps);
  });
  return { hit, of, telling, isBacked: telling > 0 && (longest >= LONG || long >= 2) };
}

export function matches(judging: Judging, index: number, parts: readonly number[], revenue: 1 | -1 = 1): Match {
  const run = emptyRun(judging, revenue);
  for (const part of parts) addTo(judging, run, part);
  return matchRun(judging, index, run);
}

export function isAll({ hit, of }: Match): boolean {
  return of > 0 && hit === of;
}

/** Right in most columns: a sum, of which some amounts are wrong. */
export function isMost({ hit, of }: Match): boolean {
  return hit >= 2 && hit * 2 > of;
}

/** Keeps the columns in which a printed sum is not what its parts come to. */
export function noteWrong(
  judging: Judging,
  index: number,
  parts: readonly number[],
  revenue: 1 | -1,
  isLoose = false,
): void {
  const { rows, wrong } = judging;
  const signOf = (part: number): 1 | -1 => (isRevenueRow(judging, part) ? revenue : 1);
  rows[index]!.values.forEach((printed, c) => {
    if (printed === null) return;
    const sum = parts.reduce((all, part) => all + (rows[part]!.values[c] ?? 0) * signOf(part), 0);
    if (Math.abs(Math.abs(sum) - Math.abs(printed)) <= toleranceOf(judging, parts.length)) return;
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
  });
}
