import { MONTH_COLUMNS } from '../domain/model';
import { findsText, ownRanges } from '../domain/criteria';
import type { ColumnRole, OutcomeLines, SignConvention, SignSetting } from '../domain/model';
import { orePerUnit, type AmountUnit, type Ore } from '../domain/money';
import type { IssueLog } from './issue-log';
import { costTypeOfAccount } from './parse-structure';
import type { RecognisedTable } from './recognise';
import type { References } from './references';
import type { CountedRows } from './row-checks';
import { netOf, noVotes, recogniseSign, shownConvention, vote } from './sign';
import { CellKind, type CellColumn, type Snapshot } from './snapshot';
import type { TableReader } from './table-reader';
import { isBlank, monthOfNumber, oreOf, readAccount, readAmount, readMonth, readYear, yearOfNumber } from './values';

/**
 * Utfall may hold hundreds of thousands of rows, so it is read column by column into typed arrays: a name is looked up
 * once for each different text, and no object is made for a row.
 */

const EMPTY = -1;
const UNREADABLE = -2;

/** One number per row of the table: what the cell means, EMPTY or UNREADABLE. */
type Codes = Int32Array;

/** The amounts of one column, in öre as printed. */
interface Amounts {
  readonly at: number;
  readonly role: ColumnRole;
  /** 1–12 in a wide table, 0 where the row says its month. */
  readonly month: number;
  readonly ore: Float64Array;
  readonly states: Uint8Array;
  /** What rounding to öre took away, by row; null where it took nothing. */
  readonly rests: Float64Array | null;
}

const AmountState = { empty: 0, number: 1, text: 2, unreadable: 3 } as const;

export interface ReadOutcome {
  readonly amounts: readonly Amounts[];
  readonly rowCount: number;
  readonly years: Codes;
  readonly months: Codes | null;
  readonly units: Codes;
  /** The cost type of each row; UNREADABLE for a name or an account that is not known. */
  readonly costTypes: Codes;
  readonly accounts: Codes | null;
  /** 1 where the row's cost type comes from its account. */
  readonly byAccount: Uint8Array;
  /** What a sum by name and number would look for in the same cells; −1 and less where it finds nothing. */
  readonly found: {
    readonly years: Codes;
    readonly months: Codes | null;
    readonly units: Codes;
    readonly costTypes: Codes;
  };
  /** Whether most rows say their cost type by name or by account. */
  readonly by: 'costType' | 'account';
  readonly shown: SignConvention | null;
  readonly sign: (setting: SignSetting | null, others: SignConvention | null) => SignConvention;
}

export interface ParsedOutcome {
  readonly lines: OutcomeLines;
  readonly counted: CountedRows;
  readonly sign: SignConvention | null;
  readonly rowsRead: number;
  readonly rowsSkipped: number;
}

/** The latest year in the column År of Utfall, for workbooks that do not name their target year. */
export function latestOutcomeYear(snapshot: Snapshot, reader: TableReader | null): number | null {
  if (!reader || reader.table.missing.length > 0) return null;
  const years = yearCodes(snapshot, reader.table);
  let latest = EMPTY;
  for (const year of years) if (year > latest) latest = year;
  return latest > 0 ? latest : null;
}

/** The values of the table, and what they say of its sign; no signs are turned yet. */
export function readOutcome(
  snapshot: Snapshot,
  reader: TableReader | null,
  unit: AmountUnit,
  names: References,
): ReadOutcome | null {
  if (!reader || reader.table.missing.length > 0) return null;
  const { table } = reader;
  const { date1904 } = snapshot;
  const rowCount = Math.max(0, table.lastFilledRow - table.firstRow + 1);
  const column = (role: ColumnRole): CellColumn | undefined => {
    const known = table.byRole.get(role);
    return known && table.sheet.columns.get(known.at);
  };
  const index = (found: number): number => (found < 0 ? UNREADABLE : found);

  const units = readCodes(snapshot, table, column('unit'), rowCount, {
    text: (text) => index(names.unitByName(text)),
    number: (value) => index(names.unitByName(String(value))),
  });
  const months = table.byRole.has('month')
    ? readCodes(snapshot, table, column('month'), rowCount, {
        text: (text) => readMonth(text, date1904) ?? UNREADABLE,
        number: (value) => monthOfNumber(value, date1904) ?? UNREADABLE,
      })
    : null;
  const costTypes = readCodes(snapshot, table, column('costType'), rowCount, {
    text: (text) => index(names.costTypeByName(text)),
    number: (value) => index(names.costTypeByName(String(value))),
  });
  const byAccount = new Uint8Array(rowCount);
  let accounts: Codes | null = null;
  if (table.byRole.has('account')) {
    accounts = readCodes(snapshot, table, column('account'), rowCount, {
      text: (text) => readAccount(text) ?? UNREADABLE,
      number: (value) => (Number.isInteger(value) && value >= 0 && value < 2 ** 31 ? value : UNREADABLE),
    });
    const costTypeOf = costTypeOfAccount(names.costTypes);
    for (let row = 0; row < rowCount; row += 1) {
      const account = accounts[row]!;
      if (costTypes[row] !== EMPTY || account === EMPTY) continue;
      byAccount[row] = 1;
      costTypes[row] = account < 0 ? UNREADABLE : (costTypeOf(account) ?? UNREADABLE);
    }
  }

  const long = table.byRole.has('month') && table.byRole.has('amount');
  const amounts = (long ? (['amount'] as const) : MONTH_COLUMNS).flatMap((role): Amounts[] => {
    const known = table.byRole.get(role);
    if (!known) return [];
    const month = long ? 0 : MONTH_COLUMNS.findIndex((candidate) => candidate === role) + 1;
    const guard = (): void => names.live.guard('outcome', role);
    return [{ at: known.at, role, month, ...readAmounts(snapshot, table, column(role), rowCount, unit, guard) }];
  });

  let accountRows = 0;
  for (const row of byAccount) accountRows += row;
  const by = accountRows * 2 > rowCount ? 'account' : 'costType';

  const votes = noVotes();
  for (const { ore, states } of amounts) {
    for (let row = 0; row < rowCount; row += 1) {
      const costType = costTypes[row]!;
      if (costType < 0 || states[row]! === AmountState.empty || states[row]! === AmountState.unreadable) continue;
      vote(votes, names.costTypes[costType]!.kind, ore[row]!);
    }
  }
  return {
    amounts,
    rowCount,
    years: yearCodes(snapshot, table),
    months,
    units,
    costTypes,
    accounts,
    byAccount,
    found: foundCodes(snapshot, table, rowCount, names, by, long),
    by,
    shown: shownConvention(votes),
    sign: (setting, others) => recogniseSign(votes, setting, others),
  };
}

/** Turns what was read into net lines, and records the rows that cannot be used. */
export function parseOutcome(
  reader: TableReader | null,
  read: ReadOutcome | null,
  sign: SignConvention,
  names: References,
  log: IssueLog,
): ParsedOutcome {
  if (!reader || !read) return { lines: emptyLines(0), counted: NO_ROWS, sign: null, rowsRead: 0, rowsSkipped: 0 };
  const { amounts, rowCount, years, months, units, costTypes, found } = read;
  const { firstRow } = reader.table;
  let capacity = 0;
  for (const { states } of amounts) for (const state of states) if (state !== AmountState.empty) capacity += 1;
  const lines = emptyLines(capacity);
  const kinds = names.costTypes.map(({ kind }) => kind);
  const offsets = new Int32Array(rowCount);
  const sums = new Float64Array(rowCount);
  const filled = new Uint8Array(rowCount);
  let count = 0;
  let rowsRead = 0;
  let rowsSkipped = 0;

  for (let row = 0; row < rowCount; row += 1) {
    const year = years[row]!;
    const unit = units[row]!;
    const costType = costTypes[row]!;
    const usable =
      year > 0 && unit >= 0 && costType >= 0 && (months === null || amounts[0]?.month !== 0 || months[row]! > 0);
    let hasAmount = false;
    let clean = true;
    let lineCount = 0;
    let sum = 0;
    let nonZero = 0;
    for (const column of amounts) {
      const state = column.states[row]!;
      if (state === AmountState.empty) continue;
      hasAmount = true;
      const odd =
        !usable ||
        state !== AmountState.number ||
        (column.rests !== null && column.rests[row] !== 0) ||
        found.units[row] !== unit ||
        found.costTypes[row] !== costType ||
        found.years[row] !== year ||
        (found.months !== null && found.months[row] !== months![row]);
      if (odd) compareRow(read, row, column, sign, usable, firstRow, names);
      if (state !== AmountState.number) clean = false;
      if (state === AmountState.unreadable || !usable) continue;
      const printed = column.ore[row]!;
      const net = netOf(sign, kinds[costType]!, printed);
      lines.year[count] = year;
      lines.month[count] = column.month === 0 ? months![row]! : column.month;
      lines.unit[count] = unit;
      lines.costType[count] = costType;
      lines.net[count] = net;
      lines.row[count] = firstRow + row;
      lines.column[count] = column.at;
      count += 1;
      lineCount += 1;
      sum += net;
      if (net !== 0) nonZero = 1;
    }
    if (!hasAmount) continue;
    if (!usable || !clean) recordRow(reader, read, row, sign, names, log);
    if (lineCount === 0) {
      rowsSkipped += 1;
      continue;
    }
    offsets[rowsRead] = row;
    sums[rowsRead] = sum;
    filled[rowsRead] = nonZero;
    rowsRead += 1;
  }
  return {
    lines: trimmed(lines, count),
    counted: countedRows(read, firstRow, rowsRead, offsets, sums, filled),
    sign: count === 0 ? null : sign,
    rowsRead,
    rowsSkipped,
  };
}

/** What a sum by name finds of an amount, beside what is counted. Only for rows where they may differ. */
function compareRow(
  read: ReadOutcome,
  row: number,
  column: Amounts,
  sign: SignConvention,
  usable: boolean,
  firstRow: number,
  names: References,
): void {
  const { found } = read;
  const state = column.states[row]!;
  const kindOf = (costType: number): (typeof names.costTypes)[number]['kind'] => names.costTypes[costType]!.kind;
  const month = column.month === 0 ? read.months![row]! : column.month;
  const [unit, costType, year] = [read.units[row]!, read.costTypes[row]!, read.years[row]!];
  const counted =
    usable && state !== AmountState.unreadable
      ? { unit, costType, year, month, amount: netOf(sign, kindOf(costType), column.ore[row]!) }
      : null;
  const foundMonth = column.month === 0 ? found.months![row]! : column.month;
  const [foundUnit, foundType, foundYear] = [found.units[row]!, found.costTypes[row]!, found.years[row]!];
  const inSpan = state === AmountState.number && foundYear >= 0 && foundMonth >= 0;
  const printed = column.ore[row]! + (column.rests?.[row] ?? 0);
  const finds =
    inSpan && foundUnit >= 0 && foundType >= 0
      ? {
          unit: foundUnit,
          costType: foundType,
          year: foundYear,
          month: foundMonth,
          amount: netOf(sign, kindOf(foundType), printed),
        }
      : null;
  let why: 'amount-text' | 'name' | 'period' | 'account' = 'period';
  if (state !== AmountState.number) why = 'amount-text';
  else if (foundUnit !== unit) why = 'name';
  else if (foundType !== costType) why = read.byAccount[row] === 1 || read.by === 'account' ? 'account' : 'name';
  names.live.compare('outcome', firstRow + row, counted, finds, why);
  if (inSpan && !finds) names.live.unmatched('outcome', foundYear, foundMonth, printed);
}

/** What is wrong with a row, or was read from text. Only for the few rows that have something. */
function recordRow(
  reader: TableReader,
  read: ReadOutcome,
  row: number,
  sign: SignConvention,
  names: References,
  log: IssueLog,
): void {
  const at = reader.table.firstRow + row;
  const costType = read.costTypes[row]!;
  let amount: Ore | null = null;
  for (const column of read.amounts) {
    const state = column.states[row]!;
    if (state === AmountState.unreadable) reader.unreadable(at, column.role, 'amount');
    if (state === AmountState.text) {
      const text = reader.text(at, column.role) ?? '';
      log.add({
        kind: 'number-as-text',
        origin: reader.origin(at),
        column: column.role,
        text,
        amount: column.ore[row]!,
      });
    }
    if (state === AmountState.number || state === AmountState.text) amount = (amount ?? 0) + column.ore[row]!;
  }
  const known = names.costTypes[costType];
  if (amount !== null && known) amount = netOf(sign, known.kind, amount);
  if (read.years[row]! <= 0) reader.unreadable(at, 'year', 'year');
  if (read.months && read.amounts[0]?.month === 0 && read.months[row]! <= 0) reader.unreadable(at, 'month', 'month');
  if (read.units[row]! < 0) names.unknownUnit(reader, at, 'unit', reader.text(at, 'unit') ?? '', amount);
  if (costType >= 0) return;
  if (read.byAccount[row] === 0) {
    names.unknownCostType(
      reader,
      at,
      reader.has('costType') ? 'costType' : 'account',
      reader.text(at, 'costType') ?? '',
      amount,
    );
  } else if (read.accounts![row]! < 0) {
    reader.unreadable(at, 'account', 'account');
  } else if (names.costTypesPresent) {
    log.add({
      kind: 'unknown-account',
      origin: reader.origin(at),
      column: 'account',
      account: String(read.accounts![row]),
      amount,
    });
  }
}

function countedRows(
  read: ReadOutcome,
  firstRow: number,
  count: number,
  offsets: Int32Array,
  sums: Float64Array,
  filled: Uint8Array,
): CountedRows {
  const pick = (codes: Codes): Int32Array => {
    const picked = new Int32Array(count);
    for (let index = 0; index < count; index += 1) picked[index] = codes[offsets[index]!]!;
    return picked;
  };
  const resolved = new Map<ColumnRole, Int32Array>([
    ['year', pick(read.years)],
    ['unit', pick(read.units)],
    ['costType', pick(read.costTypes)],
  ]);
  if (read.months) resolved.set('month', pick(read.months));
  if (read.accounts) resolved.set('account', pick(read.accounts));
  const rows = new Int32Array(count);
  for (let index = 0; index < count; index += 1) rows[index] = firstRow + offsets[index]!;
  return { count, rows, amounts: sums, filled, resolved };
}

const NO_ROWS: CountedRows = { count: 0, rows: [], amounts: [], filled: [], resolved: new Map() };

function emptyLines(count: number): OutcomeLines {
  return {
    count,
    year: new Int16Array(count),
    month: new Uint8Array(count),
    unit: new Int32Array(count),
    costType: new Int32Array(count),
    net: new Float64Array(count),
    row: new Int32Array(count),
    column: new Int16Array(count),
  };
}

function trimmed(lines: OutcomeLines, count: number): OutcomeLines {
  return {
    count,
    year: lines.year.subarray(0, count),
    month: lines.month.subarray(0, count),
    unit: lines.unit.subarray(0, count),
    costType: lines.costType.subarray(0, count),
    net: lines.net.subarray(0, count),
    row: lines.row.subarray(0, count),
    column: lines.column.subarray(0, count),
  };
}

function yearCodes(snapshot: Snapshot, table: RecognisedTable): Codes {
  const { date1904 } = snapshot;
  const known = table.byRole.get('year');
  const rowCount = Math.max(0, table.lastFilledRow - table.firstRow + 1);
  return readCodes(snapshot, table, known && table.sheet.columns.get(known.at), rowCount, {
    text: (text) => readYear(text, date1904) ?? UNREADABLE,
    number: (value) => yearOfNumber(value, date1904) ?? UNREADABLE,
  });
}

/** Parts of an öre below this are what floating point left behind. */
const LEAST_REST = 0.001;

/** The cells as a sum by name and number sees them: names letter for letter, years and months as stored numbers. */
function foundCodes(
  snapshot: Snapshot,
  table: RecognisedTable,
  rowCount: number,
  names: References,
  by: 'costType' | 'account',
  long: boolean,
): ReadOutcome['found'] {
  const cells = (role: ColumnRole): CellColumn | undefined => {
    const known = table.byRole.get(role);
    return known && table.sheet.columns.get(known.at);
  };
  const codes = (role: ColumnRole, text: (text: string) => number, number: (value: number) => number): Codes =>
    readCodes(snapshot, table, cells(role), rowCount, { text, number });
  const none = (): number => UNREADABLE;
  const named =
    (list: readonly { readonly name: string }[], byName: (name: string) => number) =>
    (text: string): number => {
      const index = byName(text);
      return index >= 0 && findsText(list[index]!.name, text) ? index : UNREADABLE;
    };
  const whole = (role: ColumnRole): Codes =>
    codes(
      role,
      () => {
        // A text "2026" is the number 2026 to some programs and not to others.
        names.live.guard('outcome', role);
        return UNREADABLE;
      },
      (value) => (Number.isInteger(value) && value >= 0 && value < 10_000 ? value : UNREADABLE),
    );
  const ranges = ownRanges(names.costTypes);
  const known = new Map<number, number>();
  const ofAccount = (account: number): number => {
    const before = known.get(account);
    if (before !== undefined) return before;
    const range = ranges.find(({ from, to }) => from <= account && account <= to);
    known.set(account, range?.costType ?? UNREADABLE);
    return range?.costType ?? UNREADABLE;
  };
  return {
    years: whole('year'),
    months: long ? whole('month') : null,
    units: codes('unit', named(names.units, names.unitByName), none),
    costTypes:
      by === 'account'
        ? codes('account', none, ofAccount)
        : codes('costType', named(names.costTypes, names.costTypeByName), none),
  };
}

function readCodes(
  snapshot: Snapshot,
  table: RecognisedTable,
  cells: CellColumn | undefined,
  rowCount: number,
  read: { readonly text: (text: string) => number; readonly number: (value: number) => number },
): Codes {
  const codes = new Int32Array(rowCount).fill(EMPTY);
  if (!cells) return codes;
  const { rows, kinds, values, count } = cells;
  const unread = -3;
  const byText = new Int32Array(snapshot.strings.length).fill(unread);
  for (let index = 0; index < count; index += 1) {
    const row = rows[index]! - table.firstRow;
    if (row < 0) continue;
    if (row >= rowCount) break;
    const value = values[index]!;
    const kind = kinds[index]!;
    if (kind === CellKind.text) {
      let code = byText[value] ?? EMPTY;
      if (code === unread) {
        const text = snapshot.strings[value] ?? '';
        code = isBlank(text) ? EMPTY : read.text(text);
        byText[value] = code;
      }
      codes[row] = code;
    } else if (kind === CellKind.number) codes[row] = read.number(value);
    else if (kind !== CellKind.empty) codes[row] = UNREADABLE;
  }
  return codes;
}

function readAmounts(
  snapshot: Snapshot,
  table: RecognisedTable,
  cells: CellColumn | undefined,
  rowCount: number,
  unit: AmountUnit,
  guard: () => void,
): Pick<Amounts, 'ore' | 'states' | 'rests'> {
  const ore = new Float64Array(rowCount);
  const states = new Uint8Array(rowCount);
  let rests: Float64Array | null = null;
  const scale = orePerUnit(unit);
  if (!cells) return { ore, states, rests };
  const { rows, kinds, values, count } = cells;
  for (let index = 0; index < count; index += 1) {
    const row = rows[index]! - table.firstRow;
    if (row < 0) continue;
    if (row >= rowCount) break;
    const kind = kinds[index]!;
    if (kind === CellKind.empty) continue;
    const text = kind === CellKind.text ? (snapshot.strings[values[index]!] ?? '') : null;
    if (text !== null && isBlank(text)) continue;
    const amount =
      kind === CellKind.number ? oreOf(values[index]!, unit) : text === null ? null : readAmount(text, unit);
    if (amount === null) {
      states[row] = AmountState.unreadable;
      // An error, or a number beyond counting, would spoil every sum that meets it; a text may be what a formula lost.
      guard();
    } else {
      ore[row] = amount;
      if (text === null) {
        const rest = values[index]! * scale - amount;
        if (rest > LEAST_REST || rest < -LEAST_REST) {
          rests ??= new Float64Array(rowCount);
          rests[row] = rest;
        }
      }
      states[row] = text === null ? AmountState.number : AmountState.text;
    }
  }
  return { ore, states, rests };
}
