import { findsText } from '../domain/criteria';
import type {
  ColumnRole,
  Correction,
  CorrectionReason,
  LiveFacts,
  LiveSum,
  TableRole,
  Unmatched,
} from '../domain/model';
import { orePerUnit, type AmountUnit, type Ore } from '../domain/money';
import type { TableReader } from './table-reader';

/** The cell of a sum that an amount belongs to. */
export interface LiveKey {
  readonly unit: number;
  readonly costType?: number | null;
  readonly year?: number | null;
  readonly month?: number | null;
}

/** An amount in öre and where it counts. */
export interface LiveAmount extends LiveKey {
  readonly amount: number;
}

/**
 * Collects, while the tables are read, where a sum by name over the user's cells would differ from what is read. Both are
 * known row by row, so the difference is exact whatever stands in the cells.
 */
export interface LiveLog {
  /** One amount of one row: what the core counts, and what the sum by name finds. Either may be nothing. */
  readonly compare: (
    sum: LiveSum,
    row: number,
    counted: LiveAmount | null,
    found: LiveAmount | null,
    why: CorrectionReason,
  ) => void;
  /** A number as printed that is in the span of a sum, and that no name of ours finds. */
  readonly unmatched: (sum: LiveSum, year: number | null, month: number | null, printed: number) => void;
  readonly typed: (role: TableRole, row: number, column: ColumnRole) => void;
  readonly guard: (role: TableRole, column: ColumnRole) => void;
  readonly blankYear: (role: TableRole) => void;
  readonly facts: (unit: AmountUnit, more: Pick<LiveFacts, 'outcomeBy' | 'settings'>) => LiveFacts;
}

/** Öre parts below this are what floating point left behind. */
const NOISE = 0.001;
/** Rounding to öre is left alone as long as all of it together is less than this part of the workbook's unit. */
const ROUNDING = 0.002;

/** An empty log of where sums by name differ from what is read. */
export function liveLog(): LiveLog {
  const corrections = new Map<string, { -readonly [Key in keyof Correction]: Correction[Key] }>();
  const unmatched = new Map<string, { -readonly [Key in keyof Unmatched]: Unmatched[Key] }>();
  const typed = new Set<string>();
  const guarded = new Set<string>();
  const blankYears = new Set<TableRole>();

  const correct = (sum: LiveSum, row: number, at: LiveKey, amount: number, why: CorrectionReason): void => {
    if (amount === 0) return;
    const { unit, costType = null, year = null, month = null } = at;
    const key = `${sum} ${unit} ${costType} ${year} ${month} ${why}`;
    const known = corrections.get(key);
    if (known) {
      known.amount += amount;
      known.rows += 1;
    } else corrections.set(key, { sum, unit, costType, year, month, amount, rows: 1, firstRow: row, why });
  };

  return {
    compare: (sum, row, counted, found, why) => {
      if (counted && found && sameKey(counted, found)) {
        const rest = counted.amount - found.amount;
        if (Math.abs(rest) > NOISE) correct(sum, row, counted, rest, 'rounding');
        return;
      }
      if (counted) correct(sum, row, counted, counted.amount, why);
      if (found) correct(sum, row, found, -found.amount, 'not-counted');
    },
    unmatched: (sum, year, month, printed) => {
      if (printed === 0) return;
      const key = `${sum} ${year} ${month}`;
      const known = unmatched.get(key);
      if (known) {
        known.amount += printed;
        known.rows += 1;
      } else unmatched.set(key, { sum, year, month, amount: printed, rows: 1 });
    },
    typed: (role, row, column) => typed.add(`${role}:${row}:${column}`),
    guard: (role, column) => guarded.add(`${role}:${column}`),
    blankYear: (role) => blankYears.add(role),
    facts: (unit, more) => ({
      ...withoutNoise([...corrections.values()], ROUNDING * orePerUnit(unit)),
      unmatched: [...unmatched.values()],
      typed,
      guarded,
      blankYears,
      ...more,
    }),
  };
}

function sameKey(a: LiveKey, b: LiveKey): boolean {
  return (
    a.unit === b.unit &&
    (a.costType ?? null) === (b.costType ?? null) &&
    (a.year ?? null) === (b.year ?? null) &&
    (a.month ?? null) === (b.month ?? null)
  );
}

/** Leaves out the smallest roundings, as long as nobody could see their sum. */
function withoutNoise(
  corrections: readonly Correction[],
  most: number,
): { readonly corrections: Correction[]; readonly unseen: number } {
  const rounding = corrections
    .filter(({ why }) => why === 'rounding')
    .sort((a, b) => Math.abs(a.amount) - Math.abs(b.amount));
  const dropped = new Set<Correction>();
  let unseen = 0;
  for (const correction of rounding) {
    if (unseen + Math.abs(correction.amount) > most) break;
    unseen += Math.abs(correction.amount);
    dropped.add(correction);
  }
  return {
    corrections: corrections.filter((correction) => !dropped.has(correction) && correction.amount !== 0),
    unseen,
  };
}

/** The item whose name a criterion finds in a cell; −1 for none. */
export function foundName(
  reader: TableReader,
  row: number,
  column: ColumnRole,
  list: readonly { readonly name: string }[],
  byName: (name: string) => number,
): number {
  const cell = reader.raw(row, column);
  if (cell.kind !== 'text') return -1;
  const index = byName(cell.text);
  const item = list[index];
  return item && findsText(item.name, cell.text) ? index : -1;
}

/** The year that a criterion finds in a cell, or the given one where the cell is empty; null for none. */
export function foundYear(reader: TableReader, row: number, whenEmpty: number, live: LiveLog): number | null {
  if (!reader.has('year')) return whenEmpty;
  const cell = reader.raw(row, 'year');
  if (cell.kind === 'empty') {
    live.blankYear(reader.table.role);
    return whenEmpty;
  }
  return cell.kind === 'number' ? cell.number : null;
}

/** A stored number as printed, in öre without rounding; null where the cell holds no number that can be counted. */
export function printedOf(reader: TableReader, row: number, column: ColumnRole, unit: AmountUnit): number | null {
  const cell = reader.raw(row, column);
  if (cell.kind !== 'number') return null;
  const ore: Ore = cell.number * orePerUnit(unit);
  return Number.isFinite(ore) && Math.abs(ore) <= Number.MAX_SAFE_INTEGER ? ore : null;
}
