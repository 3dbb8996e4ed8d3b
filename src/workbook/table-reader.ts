import { UNCALCULATED_TEXT, type ColumnRole, type Expected, type Origin, type TableRole } from '../domain/model';
import type { AmountUnit, Ore } from '../domain/money';
import { nameKey } from '../domain/names';
import type { IsoDate } from '../domain/period';
import type { IssueLog } from './issue-log';
import type { LiveLog } from './live-log';
import type { RecognisedTable } from './recognise';
import { cellAt, cellIndex, cellOf, type CellColumn, type CellValue, type Snapshot } from './snapshot';
import {
  dateOfNumber,
  hundredth,
  isBlank,
  monthOfNumber,
  oreOf,
  readAccount,
  readAmount,
  readDate,
  readFraction,
  readMonth,
  readYear,
  readYesNo,
  yearOfNumber,
  type DayOfSpan,
} from './values';

/** What a cell gave: a value, nothing, or something that could not be read (and is in the log). */
export type Read<Value> =
  { readonly state: 'value'; readonly value: Value } | { readonly state: 'empty' } | { readonly state: 'bad' };

/** Reads the cells of one table by column, and records what cannot be taken as it stands. */
export interface TableReader {
  readonly table: RecognisedTable;
  /** Rows of data that have something in a column that we know, ascending. */
  readonly rows: readonly number[];
  readonly has: (column: ColumnRole) => boolean;
  readonly origin: (row: number) => Origin;
  readonly cell: (row: number, column: ColumnRole) => CellValue;
  /** The cell as a formula sees it: a dash is a text. */
  readonly raw: (row: number, column: ColumnRole) => CellValue;
  /** The cell's text, trimmed; null when there is none. */
  readonly text: (row: number, column: ColumnRole) => string | null;
  readonly amount: (row: number, column: ColumnRole) => Read<Ore>;
  readonly date: (row: number, column: ColumnRole, day: DayOfSpan) => Read<IsoDate>;
  readonly year: (row: number, column: ColumnRole) => Read<number>;
  readonly month: (row: number, column: ColumnRole) => Read<number>;
  readonly account: (row: number, column: ColumnRole) => Read<number>;
  /** A fraction; from the given limit up, a number without "%" is a percentage. */
  readonly fraction: (
    row: number,
    column: ColumnRole,
    expected: 'share' | 'percent',
    percentageFrom: number,
  ) => Read<number>;
  readonly word: <Meaning>(row: number, column: ColumnRole, words: ReadonlyMap<string, Meaning>) => Read<Meaning>;
  readonly yesNo: (row: number, column: ColumnRole) => Read<boolean>;
  readonly unreadable: (row: number, column: ColumnRole, expected: Expected, text?: string) => void;
}

/** The value, or null where there is none that can be used. */
export function valueOf<Value>(read: Read<Value>): Value | null {
  return read.state === 'value' ? read.value : null;
}

const EMPTY = { state: 'empty' } as const;
const BAD = { state: 'bad' } as const;

function found<Value>(value: Value): Read<Value> {
  return { state: 'value', value };
}

/** A cell's content as text, as a message shows it. */
export function textOfCell(cell: CellValue): string {
  switch (cell.kind) {
    case 'number':
      return String(cell.number);
    case 'text':
      return cell.text.trim();
    case 'boolean':
      return cell.boolean ? 'TRUE' : 'FALSE';
    case 'error':
      return cell.error;
    case 'uncalculated':
      return UNCALCULATED_TEXT;
    case 'empty':
      return '';
  }
}

/** A dash in a cell says "none", in every column. */
function withoutDash(cell: CellValue): CellValue {
  return cell.kind === 'text' && isBlank(cell.text) ? { kind: 'empty' } : cell;
}

/** A table that is absent or lacks a required column gives no rows. */
export function tableReader(
  snapshot: Snapshot,
  table: RecognisedTable | undefined,
  log: IssueLog,
  unit: AmountUnit,
  live: LiveLog,
): TableReader | null {
  if (!table) return null;
  const { date1904 } = snapshot;
  const role: TableRole = table.role;
  const cells = new Map<ColumnRole, CellColumn | undefined>();
  for (const [column, { at }] of table.byRole) cells.set(column, table.sheet.columns.get(at));

  const cell = (row: number, column: ColumnRole): CellValue => {
    const values = cells.get(column);
    return withoutDash(cellOf(snapshot, values, cellIndex(values, row)));
  };
  const raw = (row: number, column: ColumnRole): CellValue => cellAt(snapshot, table.sheet, row, at(column));
  const at = (column: ColumnRole): number => table.byRole.get(column)?.at ?? 0;
  const origin = (row: number): Origin => ({ role, row });
  const unreadable = (row: number, column: ColumnRole, expected: Expected, text?: string): void =>
    log.add({ kind: 'unreadable', origin: origin(row), column, text: text ?? textOfCell(cell(row, column)), expected });

  /** Reads a number or a text by its reader; everything else, and what a reader gives null for, is unreadable. */
  const read = <Value>(
    row: number,
    column: ColumnRole,
    expected: Expected,
    ofNumber: (value: number) => Value | null,
    ofText: (text: string) => Value | null,
  ): Read<Value> => {
    const value = cell(row, column);
    if (value.kind === 'empty') return EMPTY;
    const result = value.kind === 'number' ? ofNumber(value.number) : value.kind === 'text' ? ofText(value.text) : null;
    if (result !== null) return found(result);
    unreadable(row, column, expected, textOfCell(value));
    return BAD;
  };

  let rows: readonly number[] | null = null;
  return {
    table,
    // Only when asked for: Utfall is read by column and needs no list of its rows.
    get rows() {
      return (rows ??= table.missing.length > 0 ? [] : filledRows(snapshot, table));
    },
    has: (column) => cells.has(column),
    origin,
    cell,
    raw,
    text: (row, column) => {
      const text = textOfCell(cell(row, column));
      return text === '' ? null : text;
    },
    amount: (row, column) => {
      const value = cell(row, column);
      const result = read(
        row,
        column,
        'amount',
        (number) => oreOf(number, unit),
        (text) => readAmount(text, unit),
      );
      if (value.kind === 'text' && result.state === 'value') {
        log.add({ kind: 'number-as-text', origin: origin(row), column, text: value.text.trim(), amount: result.value });
        live.typed(role, row, column);
      }
      // An error among the amounts would be the result of every sum over them.
      if (result.state === 'bad') live.guard(role, column);
      return result;
    },
    date: (row, column, day) =>
      read(
        row,
        column,
        'date',
        (number) => dateOfNumber(number, date1904, day),
        (text) => readDate(text, date1904, day),
      ),
    year: (row, column) => {
      // A text "2026" is the number 2026 to some programs and not to others.
      if (raw(row, column).kind === 'text') live.guard(role, column);
      return read(
        row,
        column,
        'year',
        (number) => yearOfNumber(number, date1904),
        (text) => readYear(text, date1904),
      );
    },
    month: (row, column) =>
      read(
        row,
        column,
        'month',
        (number) => monthOfNumber(number, date1904),
        (text) => readMonth(text, date1904),
      ),
    account: (row, column) =>
      read(row, column, 'account', (number) => (Number.isInteger(number) && number >= 0 ? number : null), readAccount),
    fraction: (row, column, expected, percentageFrom) => {
      const scaled = (number: number): number | null =>
        !Number.isFinite(number) ? null : Math.abs(number) >= percentageFrom ? hundredth(number) : number;
      const result = read(row, column, expected, scaled, (text) => {
        const fraction = readFraction(text);
        return fraction === null ? null : fraction.percent ? fraction.value : scaled(fraction.value);
      });
      const value = cell(row, column);
      if (result.state === 'value' && !(value.kind === 'number' && value.number === result.value))
        live.typed(role, row, column);
      if (expected === 'share' && value.kind === 'text' && result.state === 'value') {
        // A share is no money.
        log.add({ kind: 'number-as-text', origin: origin(row), column, text: value.text.trim(), amount: 0 });
      }
      return result;
    },
    word: (row, column, words) =>
      read(
        row,
        column,
        'word',
        () => null,
        (text) => words.get(nameKey(text)) ?? null,
      ),
    yesNo: (row, column) => {
      const value = cell(row, column);
      if (value.kind === 'boolean') return found(value.boolean);
      return read(row, column, 'yes-no', (number) => readYesNo(String(number)), readYesNo);
    },
    unreadable,
  };
}

function filledRows(snapshot: Snapshot, table: RecognisedTable): number[] {
  const seen = new Uint8Array(Math.max(0, table.lastFilledRow - table.firstRow + 1));
  const rows: number[] = [];
  for (const { at } of table.byRole.values()) {
    const cells = table.sheet.columns.get(at);
    if (!cells) continue;
    for (let index = 0; index < cells.count; index += 1) {
      const row = cells.rows[index]!;
      if (row < table.firstRow || row > table.lastFilledRow || seen[row - table.firstRow] === 1) continue;
      if (withoutDash(cellOf(snapshot, cells, index)).kind === 'empty') continue;
      seen[row - table.firstRow] = 1;
      rows.push(row);
    }
  }
  return rows.sort((a, b) => a - b);
}
