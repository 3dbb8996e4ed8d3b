import { MONTH_COLUMNS } from '../domain/model';
import type { ColumnRole, SourceRow, TableRole } from '../domain/model';
import { nameKey } from '../domain/names';
import type { Ore } from '../domain/money';
import type { IssueLog } from './issue-log';
import type { RecognisedTable } from './recognise';
import { CellKind, cellAt, type CellColumn, type Snapshot } from './snapshot';

/** The columns of each table that hold amounts; the others tell rows apart. */
export const AMOUNT_COLUMNS: Readonly<Partial<Record<TableRole, readonly ColumnRole[]>>> = {
  frames: ['frame'],
  adjustments: ['amount', 'fullYearAmount'],
  budget: ['decided', 'revised'],
  reallocations: ['amount'],
  outcome: ['amount', ...MONTH_COLUMNS],
  forecast: ['amount'],
  items: ['amount'],
  assignments: ['amount'],
  actions: ['fullYearEffect', 'targetYearEffect', 'realised', 'forecast'],
};

/** The rows of a table that count and hold an amount, in columns. Rows ascend. */
export interface CountedRows {
  readonly count: number;
  readonly rows: ArrayLike<number>;
  /** The row's amount in öre, for the message. */
  readonly amounts: ArrayLike<Ore>;
  /** 1 where one of the row's amounts is not zero. */
  readonly filled: ArrayLike<number>;
  /** What references, years and months were read as, so that spelling does not matter: −1 for none. */
  readonly resolved: ReadonlyMap<ColumnRole, ArrayLike<number>>;
}

/** Collects counted rows one by one, for tables that are read by row. */
export interface RowCollector {
  readonly add: (
    row: number,
    amounts: readonly (Ore | null)[],
    resolved: Readonly<Partial<Record<ColumnRole, number | null>>>,
  ) => void;
  readonly rows: () => CountedRows;
}

/** The first amount that is there stands for the row. */
export function rowCollector(): RowCollector {
  const rows: number[] = [];
  const sums: Ore[] = [];
  const filled: number[] = [];
  const resolved = new Map<ColumnRole, number[]>();
  return {
    add: (row, amounts, values) => {
      const first = amounts.find((amount) => amount !== null);
      if (first === undefined) return;
      rows.push(row);
      sums.push(first);
      filled.push(amounts.some((amount) => amount !== null && amount !== 0) ? 1 : 0);
      for (const [column, value] of Object.entries(values) as [ColumnRole, number | null][]) {
        const list = resolved.get(column) ?? [];
        resolved.set(column, list);
        list.push(value ?? -1);
      }
    },
    rows: () => ({ count: rows.length, rows, amounts: sums, filled, resolved }),
  };
}

/** Kind of a key part that was read by us, beside the kinds of cells. */
const RESOLVED = 9;

interface KeyPart {
  readonly kinds: Uint8Array | null;
  readonly values: ArrayLike<number>;
}

/**
 * Rows that agree with an earlier row in every column that is no amount, those that we do not know included: two
 * vouchers or two projects of one cost type are no duplicates. One pass over columns, one hash table, no text per row.
 */
export function findDuplicates(
  snapshot: Snapshot,
  table: RecognisedTable,
  counted: CountedRows,
  column: ColumnRole,
  log: IssueLog,
): void {
  const { count } = counted;
  if (count < 2) return;
  const amountColumns = new Set<ColumnRole>(AMOUNT_COLUMNS[table.role] ?? []);
  const parts: KeyPart[] = [];
  for (const { at, role } of table.columns) {
    if (role !== null && amountColumns.has(role)) continue;
    const resolved = role === null ? undefined : counted.resolved.get(role);
    const cells = table.sheet.columns.get(at);
    if (resolved) parts.push({ kinds: null, values: resolved });
    else if (cells && cells.count > 0) parts.push(rawPart(snapshot, cells, counted, role !== null));
  }
  const own = table.sources ? sourceRows(snapshot, table.sources, counted) : null;
  if (own) parts.push(own.alike);

  const hashes = new Int32Array(count);
  const bytes = new Float64Array(1);
  const words = new Int32Array(bytes.buffer);
  for (const { kinds, values } of parts) {
    for (let index = 0; index < count; index += 1) {
      bytes[0] = values[index]! + 0;
      let hash = Math.imul(hashes[index]! ^ words[0]!, 0x9e3779b1);
      hash = Math.imul((hash ^ (hash >>> 15)) + words[1]!, 0x85ebca77);
      hashes[index] = (hash ^ (hash >>> 13)) + (kinds ? kinds[index]! : RESOLVED);
    }
  }

  let size = 16;
  while (size < count * 2) size *= 2;
  const slots = new Int32Array(size).fill(-1);
  for (let index = 0; index < count; index += 1) {
    let slot = Math.imul(hashes[index]!, 0x27d4eb2f) >>> 0;
    slot = (slot ^ (slot >>> 15)) & (size - 1);
    for (;;) {
      const other = slots[slot]!;
      if (other < 0) {
        slots[slot] = index;
        break;
      }
      if (hashes[other] === hashes[index] && sameKey(parts, other, index)) {
        if (own?.rows[other] !== undefined && own.rows[other] === own.rows[index]) break;
        log.add({
          kind: 'duplicate-row',
          origin: { role: table.role, row: counted.rows[index]! },
          first: { role: table.role, row: counted.rows[other]! },
          column,
          amount: counted.amounts[index]!,
        });
        break;
      }
      slot = (slot + 1) & (size - 1);
    }
  }
}

/**
 * The user's own tables tell rows apart by more than we read: a heading above, an account, a project. Only rows of one sheet that
 * are alike in every cell, amounts included, are taken for one row pasted twice: one number for each such row, and the row itself.
 */
function sourceRows(
  snapshot: Snapshot,
  sources: ReadonlyMap<number, SourceRow>,
  counted: CountedRows,
): { readonly alike: KeyPart; readonly rows: readonly string[] } {
  const numbers = new Map<string, number>();
  const known = new Map<string, number>();
  const sheets = new Map(snapshot.sheets.map((sheet) => [sheet.name, sheet]));
  const values = new Float64Array(counted.count);
  const rows: string[] = [];
  for (let index = 0; index < counted.count; index += 1) {
    const [term] = Object.values(sources.get(counted.rows[index]!)?.terms ?? {}).flat();
    const place = `${term?.sheet ?? ''}!${term?.row ?? -index}`;
    rows.push(place);
    let number = known.get(place);
    const sheet = sheets.get(term?.sheet ?? '');
    if (number === undefined) {
      const cells = term && sheet ? [...sheet.columns.keys()].map((at) => cellAt(snapshot, sheet, term.row, at)) : [];
      // What is not calculated is equal to nothing, itself included.
      const isUnique = cells.length === 0 || cells.some(({ kind }) => kind === 'uncalculated');
      const text = isUnique ? place : `${term!.sheet}\n${JSON.stringify(cells)}`;
      number = numbers.get(text) ?? numbers.size;
      numbers.set(text, number);
      known.set(place, number);
    }
    values[index] = number;
  }
  return { alike: { kinds: null, values }, rows };
}

function sameKey(parts: readonly KeyPart[], a: number, b: number): boolean {
  for (const { kinds, values } of parts) {
    if (values[a] !== values[b]) return false;
    if (kinds && kinds[a] !== kinds[b]) return false;
  }
  return true;
}

/** The cells of a column at the counted rows. Texts of columns that we know are compared as names are, others as they stand. */
function rawPart(snapshot: Snapshot, cells: CellColumn, counted: CountedRows, asNames: boolean): KeyPart {
  const kinds = new Uint8Array(counted.count);
  const values = new Float64Array(counted.count);
  const names = asNames ? nameNumbers(snapshot) : null;
  let at = 0;
  for (let index = 0; index < counted.count; index += 1) {
    const row = counted.rows[index]!;
    while (at < cells.count && cells.rows[at]! < row) at += 1;
    if (at >= cells.count || cells.rows[at] !== row) continue;
    const kind = cells.kinds[at]!;
    const value = cells.values[at]!;
    if (kind === CellKind.text && (snapshot.strings[value] ?? '') === '') continue;
    kinds[index] = kind;
    // What is not calculated is equal to nothing, itself included.
    if (kind === CellKind.uncalculated) values[index] = NaN;
    else values[index] = kind === CellKind.text && names ? names(value) : value;
  }
  return { kinds, values };
}

/** One number per name: that of its first spelling. */
function nameNumbers(snapshot: Snapshot): (index: number) => number {
  const numbers = new Map<string, number>();
  const known = new Map<number, number>();
  return (index) => {
    const before = known.get(index);
    if (before !== undefined) return before;
    const key = nameKey(snapshot.strings[index] ?? '');
    const number = numbers.get(key) ?? index;
    numbers.set(key, number);
    known.set(index, number);
    return number;
  };
}

/** Records the rows that are hidden, by hand or by a filter, and hold an amount: they are counted all the same. */
export function findHidden(table: RecognisedTable, counted: CountedRows, column: ColumnRole, log: IssueLog): void {
  const { hiddenRows } = table.sheet;
  if (hiddenRows.size === 0) return;
  const rows: number[] = [];
  let amount = 0;
  for (let index = 0; index < counted.count; index += 1) {
    const row = counted.rows[index]!;
    if (counted.filled[index] !== 1 || !hiddenRows.has(row)) continue;
    rows.push(row);
    amount += counted.amounts[index]!;
  }
  if (rows.length > 0) log.add({ kind: 'hidden-rows', role: table.role, rows, column, amount });
}
