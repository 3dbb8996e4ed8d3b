import type {
  Action,
  ActionStatus,
  Assignment,
  BudgetLine,
  ColumnRole,
  ComparabilityItem,
  ForecastLine,
  Frame,
  FrameAdjustment,
  Reallocation,
  SignConvention,
  SignSetting,
  Succession,
  Target,
  TargetBase,
  TargetReading,
  TargetScope,
} from '../domain/model';
import type { CorrectionReason, LiveSum } from '../domain/model';
import type { Ore } from '../domain/money';
import { nameKey } from '../domain/names';
import { foundName, foundYear, printedOf, type LiveAmount, type LiveKey } from './live-log';
import type { References } from './references';
import { rowCollector, type CountedRows, type RowCollector } from './row-checks';
import { netOf, noVotes, recogniseItemSign, recogniseSign, shownConvention, vote, type SignVotes } from './sign';
import { valueOf, type Read, type TableReader } from './table-reader';
import { BASE_WORDS, DURATION_WORDS, READING_WORDS, SCOPE_WORDS, STATUS_WORDS, wordMap } from './vocabulary';

/** What a table gave to the model. */
export interface Parsed<Item> {
  readonly list: readonly Item[];
  readonly counted: CountedRows;
  readonly sign: SignConvention | null;
  readonly rowsSkipped: number;
}

/** Calls for each row; what the callback gives null for is skipped. */
function eachRow<Item>(
  reader: TableReader | null,
  parse: (reader: TableReader, row: number, collector: RowCollector) => Item | 'silent' | null,
): Parsed<Item> {
  const list: Item[] = [];
  const collector = rowCollector();
  let rowsSkipped = 0;
  for (const row of reader?.rows ?? []) {
    if (!reader) break;
    const item = parse(reader, row, collector);
    if (item === null) rowsSkipped += 1;
    else if (item !== 'silent') list.push(item);
  }
  return { list, counted: collector.rows(), sign: null, rowsSkipped };
}

/** The unit that a cell names; an empty or unknown name is recorded and gives null. */
function unitOf(
  names: References,
  reader: TableReader,
  row: number,
  column: ColumnRole,
  amount: Ore | null,
): number | null {
  const name = reader.text(row, column) ?? '';
  const unit = names.unitByName(name);
  if (unit >= 0) return unit;
  names.unknownUnit(reader, row, column, name, amount);
  return null;
}

function costTypeOf(
  names: References,
  reader: TableReader,
  row: number,
  column: ColumnRole,
  amount: Ore | null,
): number | null {
  const name = reader.text(row, column) ?? '';
  const costType = names.costTypeByName(name);
  if (costType >= 0) return costType;
  names.unknownCostType(reader, row, column, name, amount);
  return null;
}

const DURATIONS = wordMap(DURATION_WORDS);

function allEmpty(reader: TableReader, row: number, columns: readonly ColumnRole[]): boolean {
  return columns.every((column) => reader.text(row, column) === null);
}

/** Reads Enhetsbyten. One without a date is in force when the target year begins. */
export function parseSuccessions(
  reader: TableReader | null,
  names: References,
  targetYear: number,
): Parsed<Succession> {
  return eachRow(reader, (table, row) => {
    if (allEmpty(table, row, ['fromUnit', 'toUnit'])) return 'silent';
    const from = unitOf(names, table, row, 'fromUnit', null);
    const to = unitOf(names, table, row, 'toUnit', null);
    const share = table.fraction(row, 'share', 'share', 1.5);
    const effectiveFrom = table.date(row, 'effectiveFrom', 'first');
    // An empty share is all of it, which the empty cell does not say.
    if (share.state === 'empty') names.live.typed('successions', row, 'share');
    if (from === null || to === null || share.state === 'bad' || effectiveFrom.state === 'bad') return null;
    return {
      from,
      to,
      share: valueOf(share) ?? 1,
      effectiveFrom: valueOf(effectiveFrom) ?? `${targetYear}-01-01`,
      decision: names.decision(table.text(row, 'decision')),
      origin: table.origin(row),
    };
  });
}

/** Reads Ramar. A row without an amount is a frame of nothing: the unit has a row in Ramar all the same. */
export function parseFrames(reader: TableReader | null, names: References): Parsed<Frame> {
  return eachRow(reader, (table, row, collector) => {
    if (allEmpty(table, row, ['unit', 'frame'])) return 'silent';
    const amount = table.amount(row, 'frame');
    const unit = unitOf(names, table, row, 'unit', valueOf(amount));
    const usable = unit !== null && amount.state !== 'bad';
    const found = foundUnit(names, table, row, 'unit');
    const printed = printedOf(table, row, 'frame', names.amountUnit);
    names.live.compare(
      'frame',
      row,
      usable ? { unit, amount: valueOf(amount) ?? 0 } : null,
      found < 0 || printed === null ? null : { unit: found, amount: printed },
      reasonOf(table, row, 'frame', 'name'),
    );
    if (found < 0 && printed !== null) names.live.unmatched('frame', null, null, printed);
    if (!usable) return null;
    collector.add(row, [valueOf(amount)], { unit });
    return {
      unit,
      amount: valueOf(amount) ?? 0,
      decision: names.decision(table.text(row, 'decision')),
      origin: table.origin(row),
    };
  });
}

/** Reads Ramjusteringar. An empty unit is outside the board. */
export function parseAdjustments(reader: TableReader | null, names: References): Parsed<FrameAdjustment> {
  return eachRow(reader, (table, row, collector) => {
    if (allEmpty(table, row, ['fromUnit', 'toUnit', 'amount'])) return 'silent';
    const read = table.amount(row, 'amount');
    const amount = valueOf(read);
    const side = (column: ColumnRole): number | null | 'unknown' =>
      table.text(row, column) === null ? null : (unitOf(names, table, row, column, amount) ?? 'unknown');
    const from = side('fromUnit');
    const to = side('toUnit');
    const costType =
      table.text(row, 'costType') === null ? null : (costTypeOf(names, table, row, 'costType', amount) ?? 'unknown');
    const fullYear = table.amount(row, 'fullYearAmount');
    const effectiveFrom = table.date(row, 'effectiveFrom', 'first');
    const duration = table.word(row, 'duration', DURATIONS);
    const usable = read.state !== 'bad' && from !== 'unknown' && to !== 'unknown' && costType !== 'unknown';
    const printed = printedOf(table, row, 'amount', names.amountUnit);
    const foundType = foundCostType(names, table, row, 'costType');
    for (const [column, unit, sum, cellSum] of [
      ['fromUnit', from, 'unitFrom', 'cellFrom'],
      ['toUnit', to, 'unitTo', 'cellTo'],
    ] as const) {
      const counts = usable && typeof unit === 'number' ? { unit, amount: amount ?? 0 } : null;
      const found = foundUnit(names, table, row, column);
      const finds = found < 0 || printed === null ? null : { unit: found, amount: printed };
      const why = reasonOf(table, row, 'amount', 'name');
      names.live.compare(sum, row, counts, finds, why);
      names.live.compare(
        cellSum,
        row,
        counts && typeof costType === 'number' ? { ...counts, costType } : null,
        finds && foundType >= 0 ? { ...finds, costType: foundType } : null,
        why,
      );
    }
    if (!usable) return null;
    collector.add(row, [amount, valueOf(fullYear)], { fromUnit: from, toUnit: to, costType });
    return {
      no: table.text(row, 'no'),
      from,
      to,
      costType,
      amount: amount ?? 0,
      fullYearAmount: valueOf(fullYear),
      effectiveFrom: valueOf(effectiveFrom),
      duration: valueOf(duration) ?? 'lasting',
      decision: names.decision(table.text(row, 'decision')),
      reason: table.text(row, 'reason'),
      origin: table.origin(row),
    };
  });
}

/** Reads Omfördelningar. An empty amount is kept: OM-01 has it. */
export function parseReallocations(reader: TableReader | null, names: References): Parsed<Reallocation> {
  return eachRow(reader, (table, row, collector) => {
    if (allEmpty(table, row, ['unit', 'fromCostType', 'toCostType', 'amount'])) return 'silent';
    const read = table.amount(row, 'amount');
    const amount = valueOf(read);
    const unit = unitOf(names, table, row, 'unit', amount);
    const from = costTypeOf(names, table, row, 'fromCostType', amount);
    const to = costTypeOf(names, table, row, 'toCostType', amount);
    const usable = read.state !== 'bad' && unit !== null && from !== null && to !== null;
    const printed = printedOf(table, row, 'amount', names.amountUnit);
    const found = foundUnit(names, table, row, 'unit');
    for (const [column, costType, sum] of [
      ['fromCostType', from, 'movedFrom'],
      ['toCostType', to, 'movedTo'],
    ] as const) {
      const foundType = foundCostType(names, table, row, column);
      names.live.compare(
        sum,
        row,
        usable ? { unit, costType, amount: amount ?? 0 } : null,
        found < 0 || foundType < 0 || printed === null ? null : { unit: found, costType: foundType, amount: printed },
        reasonOf(table, row, 'amount', 'name'),
      );
    }
    if (!usable) return null;
    collector.add(row, [amount], { unit, fromCostType: from, toCostType: to });
    return {
      no: table.text(row, 'no'),
      unit,
      from,
      to,
      amount,
      decision: names.decision(table.text(row, 'decision')),
      reason: table.text(row, 'reason'),
      origin: table.origin(row),
    };
  });
}

function foundUnit(names: References, reader: TableReader, row: number, column: ColumnRole): number {
  return foundName(reader, row, column, names.units, names.unitByName);
}

function foundCostType(names: References, reader: TableReader, row: number, column: ColumnRole): number {
  return foundName(reader, row, column, names.costTypes, names.costTypeByName);
}

/** Why a sum by name misses a row: the amount is no number, or what the rest of the row has. */
function reasonOf(reader: TableReader, row: number, column: ColumnRole, otherwise: CorrectionReason): CorrectionReason {
  return reader.raw(row, column).kind === 'text' ? 'amount-text' : otherwise;
}

/** A row with signed amounts, as printed: its sign waits for what the whole table says. */
interface SignedRow {
  readonly row: number;
  readonly unit: number | null;
  readonly costType: number | null;
  readonly year: Read<number>;
  readonly month: Read<number>;
  readonly amounts: readonly Read<Ore>[];
}

/** A table of signed amounts that has been read and not yet turned into net. */
export interface SignedTable {
  readonly reader: TableReader;
  readonly rows: readonly SignedRow[];
  readonly votes: SignVotes;
  readonly shown: SignConvention | null;
}

/**
 * Reads the rows of Budget, Prognos or Jämförelseposter with their amounts as printed, and counts their signs. A row
 * without an amount is a line of Budget; in the other tables it says nothing.
 */
export function readSigned(
  reader: TableReader | null,
  columns: readonly ColumnRole[],
  names: References,
  withoutAmount: 'line' | 'nothing',
): SignedTable | null {
  if (!reader) return null;
  const votes = noVotes();
  const rows: SignedRow[] = [];
  for (const row of reader.rows) {
    if (allEmpty(reader, row, ['unit', 'costType', ...columns])) continue;
    const amounts = columns.map((column) => reader.amount(row, column));
    if (withoutAmount === 'nothing' && amounts.every(({ state }) => state === 'empty')) continue;
    const unit = names.unitByName(reader.text(row, 'unit') ?? '');
    const costType = names.costTypeByName(reader.text(row, 'costType') ?? '');
    const kind = names.costTypes[costType]?.kind;
    if (kind) for (const amount of amounts) if (amount.state === 'value') vote(votes, kind, amount.value);
    const [year, month] = [reader.year(row, 'year'), reader.month(row, 'month')];
    rows.push({ row, unit: unit < 0 ? null : unit, costType: costType < 0 ? null : costType, year, month, amounts });
  }
  return { reader, rows, votes, shown: shownConvention(votes) };
}

type MakeItem<Item> = (
  line: { row: SignedRow; unit: number; costType: number; net: readonly (Ore | null)[]; reader: TableReader },
  collector: RowCollector,
) => Item | null;

/** Turns the rows of a signed table into net; `make` gives the line, or null where the row cannot be used. */
function parseSigned<Item>(
  table: SignedTable | null,
  sign: SignConvention,
  names: References,
  make: MakeItem<Item>,
  compare?: (item: Item | null, line: SignedLine) => void,
): Parsed<Item> {
  const list: Item[] = [];
  const collector = rowCollector();
  let rowsSkipped = 0;
  for (const row of table?.rows ?? []) {
    if (!table) break;
    const { reader } = table;
    const { unit, costType } = row;
    const kind = costType === null ? null : names.costTypes[costType]!.kind;
    const net = row.amounts.map((amount) =>
      amount.state !== 'value' ? null : kind === null ? amount.value : netOf(sign, kind, amount.value),
    );
    const amount = net.find((value) => value !== null) ?? null;
    if (unit === null) names.unknownUnit(reader, row.row, 'unit', reader.text(row.row, 'unit') ?? '', amount);
    if (costType === null)
      names.unknownCostType(reader, row.row, 'costType', reader.text(row.row, 'costType') ?? '', amount);
    const usable = unit !== null && costType !== null && row.year.state !== 'bad' && row.month.state !== 'bad';
    const item = usable ? make({ row, unit, costType, net, reader }, collector) : null;
    compare?.(item, { row: row.row, reader, sign, names });
    if (item === null) rowsSkipped += 1;
    else list.push(item);
  }
  return { list, counted: collector.rows(), sign: list.length === 0 ? null : sign, rowsSkipped };
}

/** A row of a signed table, for what a sum by name finds in it. */
interface SignedLine {
  readonly row: number;
  readonly reader: TableReader;
  readonly sign: SignConvention;
  readonly names: References;
}

/** Compares one amount of a row with what the sum by unit, cost type and year finds; `column` is where it would look. */
function compareSigned(
  line: SignedLine,
  sum: LiveSum,
  counted: LiveAmount | null,
  column: ColumnRole | null,
  targetYear: number,
): void {
  const { row, reader, sign, names } = line;
  const [unit, costType] = [foundUnit(names, reader, row, 'unit'), foundCostType(names, reader, row, 'costType')];
  const year = foundYear(reader, row, targetYear, names.live);
  const printed = column === null ? null : printedOf(reader, row, column, names.amountUnit);
  const matches = unit >= 0 && costType >= 0 && year !== null;
  const found: LiveAmount | null =
    matches && printed !== null
      ? { unit, costType, year, amount: netOf(sign, names.costTypes[costType]!.kind, printed) }
      : null;
  const sameName = counted !== null && counted.unit === unit && counted.costType === costType;
  const why = column === null ? 'amount-text' : reasonOf(reader, row, column, sameName ? 'period' : 'name');
  names.live.compare(sum, row, counted, found, why);
  if (!found && printed !== null && year !== null) names.live.unmatched(sum, year, null, printed);
}

/** The sign of Budget or Prognos. */
export function signOf(
  table: SignedTable | null,
  setting: SignSetting | null,
  others: SignConvention | null,
): SignConvention {
  return recogniseSign(table?.votes ?? noVotes(), setting, others);
}

/** The sign of Jämförelseposter. */
export function itemSignOf(
  table: SignedTable | null,
  setting: SignSetting | null,
  outcome: SignConvention | null,
): SignConvention {
  return recogniseItemSign(table?.votes ?? noVotes(), setting, outcome);
}

/** Budget: an empty amount is 0 in Beslutad and left to be computed in Reviderad. */
export function parseBudget(
  table: SignedTable | null,
  sign: SignConvention,
  names: References,
  targetYear: number,
): Parsed<BudgetLine> {
  const make: MakeItem<BudgetLine> = ({ row, unit, costType, net, reader }, collector) => {
    if (row.amounts[0]?.state === 'bad') return null;
    const year = valueOf(row.year) ?? targetYear;
    collector.add(row.row, net, { unit, costType, year });
    return { unit, costType, decided: net[0] ?? 0, revised: net[1] ?? null, year, origin: reader.origin(row.row) };
  };
  return parseSigned(table, sign, names, make, (item, line) => {
    const key: LiveKey | null = item && { unit: item.unit, costType: item.costType, year: item.year };
    compareSigned(line, 'decided', key && item && { ...key, amount: item.decided }, 'decided', targetYear);
    if (!line.reader.has('revised')) return;
    // The formula adds what is revised, and what is decided where the cell beside it is empty.
    const revised = line.reader.raw(line.row, 'revised').kind;
    const column = revised === 'number' ? 'revised' : revised === 'empty' ? 'decided' : null;
    compareSigned(line, 'given', key && item && { ...key, amount: item.revised ?? item.decided }, column, targetYear);
  });
}

/** Prognos: the full year. */
export function parseForecast(
  table: SignedTable | null,
  sign: SignConvention,
  names: References,
  targetYear: number,
): Parsed<ForecastLine> {
  const make: MakeItem<ForecastLine> = ({ row, unit, costType, net, reader }, collector) => {
    const amount = net[0] ?? null;
    if (amount === null) return null;
    const year = valueOf(row.year) ?? targetYear;
    collector.add(row.row, net, { unit, costType, year });
    return { unit, costType, net: amount, year, origin: reader.origin(row.row) };
  };
  return parseSigned(table, sign, names, make, (item, line) => {
    const counted = item && { unit: item.unit, costType: item.costType, year: item.year, amount: item.net };
    compareSigned(line, 'forecast', counted, 'amount', targetYear);
  });
}

/** Jämförelseposter: one without a year cannot be placed, one without a month belongs to the year. */
export function parseItems(
  table: SignedTable | null,
  sign: SignConvention,
  names: References,
): Parsed<ComparabilityItem> {
  return parseSigned(table, sign, names, ({ row, unit, costType, net, reader }, collector) => {
    const amount = net[0] ?? null;
    const year = valueOf(row.year);
    if (row.year.state === 'empty') reader.unreadable(row.row, 'year', 'year');
    if (amount === null || year === null) return null;
    const month = valueOf(row.month);
    collector.add(row.row, net, { unit, costType, year, month });
    return {
      year,
      month,
      unit,
      costType,
      net: amount,
      description: reader.text(row.row, 'description'),
      origin: reader.origin(row.row),
    };
  });
}

const SCOPES = wordMap<TargetScope>(SCOPE_WORDS);
const READINGS = wordMap<TargetReading>(READING_WORDS);
const BASES = wordMap<TargetBase>(BASE_WORDS);

/** Reads Mål. */
export function parseTargets(reader: TableReader | null, names: References, board: string): Parsed<Target> {
  const groups = new Set(
    names.costTypes.flatMap(({ targetGroup }) => (targetGroup === null ? [] : [nameKey(targetGroup)])),
  );
  return eachRow(reader, (table, row) => {
    const scope = table.word(row, 'scope', SCOPES);
    const limit = table.fraction(row, 'maxDevelopment', 'percent', 1);
    const reading = valueOf(table.word(row, 'reading', READINGS)) ?? 'full-year';
    const base = valueOf(table.word(row, 'base', BASES)) ?? 'outcome';
    if (scope.state === 'empty') table.unreadable(row, 'scope', 'word');
    if (limit.state === 'empty') table.unreadable(row, 'maxDevelopment', 'percent');
    if (scope.state !== 'value' || limit.state !== 'value') return null;
    const written = table.text(row, 'object');
    // A target for the board need not repeat the board's name.
    const object = written ?? (scope.value === 'board' ? board : '');
    const index = names.unitByName(object);
    const isBoard = scope.value === 'board' && object !== '' && nameKey(object) === nameKey(board);
    return {
      id: table.text(row, 'target') ?? object,
      scope: scope.value,
      object,
      unit: scope.value === 'target-group' || index < 0 ? null : index,
      objectKnown: scope.value === 'target-group' ? groups.has(nameKey(object)) : index >= 0 || isBoard,
      maxDevelopment: limit.value,
      reading,
      base,
      decision: names.decision(table.text(row, 'decision')),
      origin: table.origin(row),
    };
  });
}

/** Reads Uppdrag. An assignment without an amount is still there for its actions; it cannot be held against anything. */
export function parseAssignments(reader: TableReader | null, names: References): Parsed<Assignment> {
  return eachRow(reader, (table, row, collector) => {
    const amount = table.amount(row, 'amount');
    const object = table.text(row, 'object');
    const id = table.text(row, 'assignment') ?? object;
    if (id === null) return null;
    if (amount.state === 'empty') table.unreadable(row, 'amount', 'amount');
    const value = amount.state === 'value' ? amount.value : null;
    collector.add(row, [value], {});
    return {
      id,
      object,
      amount: value,
      decision: names.decision(table.text(row, 'decision')),
      origin: table.origin(row),
    };
  });
}

const STATUSES = wordMap<ActionStatus>(STATUS_WORDS);

/** Reads Åtgärder. A row with a value that cannot be read keeps the others: the action exists all the same. */
export function parseActions(
  reader: TableReader | null,
  names: References,
  assignments: readonly Assignment[],
): Parsed<Action> {
  const byName = new Map<string, number>();
  assignments.forEach(({ id }, index) => {
    if (!byName.has(nameKey(id))) byName.set(nameKey(id), index);
  });
  return eachRow(reader, (table, row, collector) => {
    const name = table.text(row, 'action');
    const effects = (['fullYearEffect', 'targetYearEffect', 'realised', 'forecast'] as const).map((column) =>
      valueOf(table.amount(row, column)),
    );
    const [fullYearEffect = null, targetYearEffect = null, realised = null, forecast = null] = effects;
    if (name === null && allEmpty(table, row, ['fullYearEffect', 'targetYearEffect', 'realised', 'forecast']))
      return 'silent';
    const named = (column: ColumnRole, find: typeof unitOf): number | null =>
      table.text(row, column) === null ? null : find(names, table, row, column, targetYearEffect);
    const assignmentName = table.text(row, 'assignment');
    const assignment =
      assignmentName === null ? (assignments.length === 1 ? 0 : null) : (byName.get(nameKey(assignmentName)) ?? null);
    if (assignmentName !== null && assignment === null) table.unreadable(row, 'assignment', 'word');
    collector.add(row, [targetYearEffect, fullYearEffect, realised, forecast], {});
    return {
      no: table.text(row, 'no'),
      programme: table.text(row, 'programme'),
      name: name ?? '',
      unit: named('unit', unitOf),
      costType: named('costType', costTypeOf),
      owner: table.text(row, 'owner'),
      start: valueOf(table.date(row, 'start', 'first')),
      end: valueOf(table.date(row, 'end', 'last')),
      duration: valueOf(table.word(row, 'duration', DURATIONS)) ?? 'lasting',
      fullYearEffect,
      targetYearEffect,
      realised,
      forecast,
      status: valueOf(table.word(row, 'status', STATUSES)),
      inBudget: valueOf(table.yesNo(row, 'inBudget')),
      assignment,
      assignmentName,
      decision: names.decision(table.text(row, 'decision')),
      origin: table.origin(row),
    };
  });
}
