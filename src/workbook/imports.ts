import type {
  BudgetModel,
  ColumnRole,
  ForecastLine,
  ImportedRole,
  ImportedTable,
  ImportSource,
  OutcomeLines,
  ParseIssue,
  TableRole,
} from '../domain/model';
import type { AmountUnit } from '../domain/money';
import { nameKey } from '../domain/names';
import { monthIndex } from '../domain/period';
import type { IssueLog } from './issue-log';
import { liveLog } from './live-log';
import { parseOutcome, readOutcome, type ParsedOutcome, type ReadOutcome } from './parse-outcome';
import { parseForecast, readSigned } from './parse-tables';
import type { RecognisedColumn, RecognisedTable } from './recognise';
import type { References } from './references';
import { cellAt, type SheetSnapshot, type Snapshot, type TableSnapshot } from './snapshot';
import { tableInfo } from './table-info';
import { tableReader, type TableReader } from './table-reader';
import { columnMap, missingColumns } from './vocabulary';

/*
 * Imported rows stand on a sheet of ours, in tables with the template's columns and two more that say where a row comes from.
 * They are read by the same code as the user's tables. Their amounts are net: cost positive, revenue negative.
 */

/** The mark of the sheet of imported rows. */
export const IMPORT_SHEET = 'import';

/** Headers of the columns that say where a row comes from, in both languages. */
export const FILE_HEADERS = { file: ['Fil', 'File'], line: ['Rad', 'Line'] } as const;

/** The property of the sheet that says which unit its amounts are in. */
export const IMPORT_UNIT = 'ramkoll.unit';

/** The property of the sheet that says of what kind its files were, as JSON: a list of KeptFile. */
export const IMPORT_FILES = 'ramkoll.files';

/** A file whose rows the sheet keeps. */
export interface KeptFile extends ImportSource {
  readonly role: ImportedRole;
  readonly file: string;
}

const MARK = 'ramkoll.sheet';
const ROLES: readonly ImportedRole[] = ['outcome', 'forecast'];

/** A table of imported rows as it stands on our sheet. */
export interface FoundImport {
  readonly role: ImportedRole;
  readonly table: RecognisedTable;
  readonly fileColumn: number | null;
  readonly lineColumn: number | null;
  /** The unit that its amounts were written in; null where the sheet does not say. */
  readonly unit: string | null;
  /** What the sheet says of the files of both roles. */
  readonly kept: readonly KeptFile[];
}

/** The tables of imported rows that the workbook keeps: by their columns, for the user may have renamed them. */
export function importedTables(snapshot: Snapshot): ReadonlyMap<ImportedRole, FoundImport> {
  const found = new Map<ImportedRole, FoundImport>();
  const sheet = snapshot.sheets.find(({ properties }) => properties.get(MARK) === IMPORT_SHEET);
  if (!sheet) return found;
  const kept = keptFiles(sheet.properties.get(IMPORT_FILES));
  for (const table of snapshot.tables) {
    if (table.sheet !== sheet.name) continue;
    const headers = headersOf(snapshot, sheet, table);
    // A table of outcome has months; what has none is a forecast.
    const role = ROLES.find((each) => missingIn(each, headers).length === 0);
    if (role === undefined || found.has(role)) continue;
    found.set(role, {
      role,
      table: recognised(role, sheet, table, headers),
      fileColumn: columnNamed(headers, FILE_HEADERS.file),
      lineColumn: columnNamed(headers, FILE_HEADERS.line),
      unit: sheet.properties.get(IMPORT_UNIT) ?? null,
      kept,
    });
  }
  return found;
}

/** No list of files of ours is longer than this; what is was not written by us. */
const LONGEST_LIST = 100_000;

/** What can be used of a text that should be a list of KeptFile, whoever wrote it. Never throws. */
function keptFiles(text: string | undefined): KeptFile[] {
  if (text === undefined || text.length > LONGEST_LIST) return [];
  let list: unknown;
  try {
    list = JSON.parse(text);
  } catch (error) {
    // Anybody may write in a property; what is no JSON says nothing.
    if (error instanceof SyntaxError) return [];
    throw error;
  }
  return (Array.isArray(list) ? list : []).flatMap((each: unknown): KeptFile[] => {
    if (typeof each !== 'object' || each === null) return [];
    const { role, file, kind, unit } = each as Readonly<Record<string, unknown>>;
    const known = ROLES.find((one) => one === role);
    if (known === undefined || typeof file !== 'string') return [];
    return [
      {
        role: known,
        file,
        kind: (['sie', 'csv'] as const).find((one) => one === kind) ?? null,
        unit: (['kr', 'tkr', 'mnkr'] as const).find((one) => one === unit) ?? null,
      },
    ];
  });
}

interface Header {
  readonly at: number;
  readonly header: string;
}

function headersOf(snapshot: Snapshot, sheet: SheetSnapshot, table: TableSnapshot): Header[] {
  const headers: Header[] = [];
  for (let at = table.firstColumn; at <= Math.min(table.lastColumn, table.firstColumn + 50); at += 1) {
    const cell = cellAt(snapshot, sheet, table.firstRow, at);
    headers.push({ at, header: cell.kind === 'text' ? cell.text : '' });
  }
  return headers;
}

function missingIn(role: TableRole, headers: readonly Header[]): ColumnRole[] {
  const map = columnMap(role);
  const columns = new Set(headers.flatMap(({ header }) => map.get(nameKey(header)) ?? []));
  return missingColumns(role, (column) => columns.has(column));
}

function columnNamed(headers: readonly Header[], names: readonly string[]): number | null {
  const keys = names.map(nameKey);
  return headers.find(({ header }) => keys.includes(nameKey(header)))?.at ?? null;
}

function recognised(
  role: TableRole,
  sheet: SheetSnapshot,
  table: TableSnapshot,
  headers: readonly Header[],
): RecognisedTable {
  const map = columnMap(role);
  const byRole = new Map<ColumnRole, RecognisedColumn>();
  const columns = headers.map(({ at, header }): RecognisedColumn => {
    const known = map.get(nameKey(header));
    const column = { at, header, role: known && !byRole.has(known) ? known : null, totalsFunction: null };
    if (column.role) byRole.set(column.role, column);
    return column;
  });
  let filled = table.firstRow;
  for (const { at } of columns) {
    const cells = sheet.columns.get(at);
    if (cells && cells.count > 0) filled = Math.max(filled, cells.rows[cells.count - 1]!);
  }
  return {
    role,
    name: table.name,
    sheet,
    columns,
    byRole,
    headerRow: table.firstRow,
    firstRow: table.firstRow + 1,
    lastRow: table.lastRow,
    lastFilledRow: Math.min(filled, table.lastRow),
    totalsRow: null,
    missing: [],
  };
}

/** The workbook's tables, with those of imported rows where the user has none. */
export function withImportedTables(
  tables: ReadonlyMap<TableRole, RecognisedTable>,
  imports: ReadonlyMap<ImportedRole, FoundImport>,
  unit: (tables: ReadonlyMap<TableRole, RecognisedTable>) => AmountUnit,
): ReadonlyMap<TableRole, RecognisedTable> {
  const missing = [...imports].filter(([role]) => !tables.has(role));
  if (missing.length === 0) return tables;
  const now = unit(tables);
  return new Map([
    ...tables,
    ...missing.flatMap(([role, found]) => (isOfUnit(found, now) ? [[role, found.table] as const] : [])),
  ]);
}

/** Whether the amounts are in the workbook's unit still: somebody may have changed it since. */
function isOfUnit(found: FoundImport, unit: AmountUnit): boolean {
  return found.unit === null || found.unit === unit;
}

/** Rows in another unit than the workbook's are no rows of it: a thousand times too much would be read. */
function refuseUnit(found: FoundImport, log: IssueLog): void {
  const { role, table, unit } = found;
  const origin = { role, row: table.headerRow, imported: true } as const;
  log.add({ kind: 'unreadable', origin, column: 'amount', text: unit ?? '', expected: 'amount' });
}

/** What parsing has come to before the imported rows are taken in. */
export interface BesideImports {
  readonly snapshot: Snapshot;
  readonly tables: ReadonlyMap<TableRole, RecognisedTable>;
  readonly imports: ReadonlyMap<ImportedRole, FoundImport>;
  readonly unit: AmountUnit;
  readonly names: References;
  readonly log: IssueLog;
  readonly targetYear: number;
  readonly outcome: ParsedOutcome;
  readonly outcomeRead: ReadOutcome | null;
  readonly forecast: readonly ForecastLine[];
}

export interface WithImports {
  readonly lines: OutcomeLines;
  readonly forecast: readonly ForecastLine[];
  readonly imports: BudgetModel['imports'];
  /** Whether an issue is about a row of the user's that does not count any more. */
  readonly isReplaced: (issue: ParseIssue) => boolean;
}

/**
 * Takes imported rows in beside the user's: a unit's month (for a forecast its year) that a file has rows of is read from the file
 * alone, and all else as it stands in the user's table. Formulas over the user's table still find what stands there, so both what
 * comes and what goes is recorded as a correction.
 */
export function takeImports(beside: BesideImports): WithImports {
  const outcome = takeOutcome(beside);
  const forecast = takeForecast(beside);
  const imports = {
    ...(outcome.imported ? { outcome: outcome.imported } : {}),
    ...(forecast.imported ? { forecast: forecast.imported } : {}),
  };
  return {
    lines: outcome.lines,
    forecast: forecast.list,
    imports: Object.keys(imports).length === 0 ? undefined : imports,
    isReplaced: (issue) =>
      'origin' in issue &&
      !issue.origin.imported &&
      ((issue.origin.role === 'outcome' && outcome.replacedRows.has(issue.origin.row)) ||
        (issue.origin.role === 'forecast' && forecast.replacedRows.has(issue.origin.row))),
  };
}

/** A log that marks what it is told as being about an imported row. */
function importedLog(log: IssueLog): IssueLog {
  return {
    add: (issue) => log.add('origin' in issue ? { ...issue, origin: { ...issue.origin, imported: true } } : issue),
    all: () => log.all(),
  };
}

/** Names that are not known go to the log that the references were made with, by the origin that the reader gives. */
function importedReader(reader: TableReader | null): TableReader | null {
  return reader && { ...reader, origin: (row) => ({ ...reader.origin(row), imported: true }) };
}

const NO_ROWS: ReadonlySet<number> = new Set();

/** The units that files have rows of, by month (see monthIndex) or, for a forecast, by year. */
type CoveredUnits = ReadonlyMap<number, ReadonlySet<number>>;

function coveredUnits(count: number, at: (line: number) => readonly [time: number, unit: number]): CoveredUnits {
  const covered = new Map<number, Set<number>>();
  for (let line = 0; line < count; line += 1) {
    const [time, unit] = at(line);
    const units = covered.get(time);
    if (units) units.add(unit);
    else covered.set(time, new Set([unit]));
  }
  return covered;
}

function outcomeUnits({ count, year, month, unit }: OutcomeLines): CoveredUnits {
  return coveredUnits(count, (line) => [monthIndex({ year: year[line]!, month: month[line]! }), unit[line]!]);
}

function forecastUnits(lines: readonly ForecastLine[]): CoveredUnits {
  return coveredUnits(lines.length, (line) => [lines[line]!.year, lines[line]!.unit]);
}

/** What takeOutcome and takeForecast leave of the user's rows. */
interface Replacement {
  /** Rows of the user's of which something does not count any more. */
  readonly rows: Set<number>;
  /** Their net amount that does not count, in öre. */
  net: number;
  /** Units with amounts of the user's own that count in time that a file covers for others. */
  readonly keptUnits: Set<number>;
}

function noReplacement(): Replacement {
  return { rows: new Set(), net: 0, keptUnits: new Set() };
}

function takeOutcome(beside: BesideImports): {
  readonly lines: OutcomeLines;
  readonly imported: ImportedTable | null;
  readonly replacedRows: ReadonlySet<number>;
} {
  const { snapshot, tables, imports, unit, names, outcome, outcomeRead } = beside;
  const own = outcome.lines;
  const found = imports.get('outcome');
  if (!found) return { lines: own, imported: null, replacedRows: NO_ROWS };
  if (tables.get('outcome') === found.table) {
    const imported = infoOf(snapshot, found, outcome, outcomeUnits(own), noReplacement(), false);
    return { lines: own, imported, replacedRows: NO_ROWS };
  }
  if (!isOfUnit(found, unit)) {
    refuseUnit(found, beside.log);
    const imported = infoOf(snapshot, found, { rowsRead: 0, rowsSkipped: 0 }, new Map(), noReplacement(), true);
    return { lines: own, imported, replacedRows: NO_ROWS };
  }
  // Formulas do not sum over the sheet of imported rows, so what is odd there is no matter of theirs.
  const apart = { ...names, live: liveLog() };
  const log = importedLog(beside.log);
  const reader = importedReader(tableReader(snapshot, found.table, log, unit, apart.live));
  const read = readOutcome(snapshot, reader, unit, apart);
  const parsed = parseOutcome(reader, read, 'ledger', apart, log);
  const covered = outcomeUnits(parsed.lines);
  const kept: number[] = [];
  const replaced = noReplacement();
  for (let line = 0; line < own.count; line += 1) {
    const [year, month] = [own.year[line]!, own.month[line]!];
    const [at, costType, net] = [own.unit[line]!, own.costType[line]!, own.net[line]!];
    const units = covered.get(monthIndex({ year, month }));
    if (!units?.has(at)) {
      if (units && net !== 0) replaced.keptUnits.add(at);
      kept.push(line);
      continue;
    }
    replaced.net += net;
    replaced.rows.add(own.row[line]!);
    names.live.compare('outcome', own.row[line]!, { unit: at, costType, year, month, amount: -net }, null, 'replaced');
  }
  const lines = joined(own, kept, parsed.lines);
  for (let line = kept.length; line < lines.count; line += 1) {
    const key = { unit: lines.unit[line]!, costType: lines.costType[line]! };
    const counted = { ...key, year: lines.year[line]!, month: lines.month[line]!, amount: lines.net[line]! };
    names.live.compare('outcome', lines.row[line]!, counted, null, 'imported');
  }
  return {
    lines,
    imported: infoOf(snapshot, found, parsed, covered, replaced, true),
    replacedRows: wholeRows(outcomeRead, tables.get('outcome'), covered),
  };
}

/** Rows of which nothing counts any more: what is wrong with them is no matter. */
function wholeRows(
  read: ReadOutcome | null,
  table: RecognisedTable | undefined,
  covered: CoveredUnits,
): ReadonlySet<number> {
  const rows = new Set<number>();
  if (!read || !table) return rows;
  for (let row = 0; row < read.rowCount; row += 1) {
    const [year, unit] = [read.years[row]!, read.units[row]!];
    if (year <= 0 || unit < 0) continue;
    const months = read.amounts.flatMap(({ month, states }) =>
      states[row] === 0 ? [] : [month === 0 ? (read.months?.[row] ?? -1) : month],
    );
    const isCovered = (month: number): boolean => covered.get(monthIndex({ year, month }))?.has(unit) ?? false;
    if (months.length > 0 && months.every((month) => month > 0 && isCovered(month))) rows.add(table.firstRow + row);
  }
  return rows;
}

/** The lines that stay and then the imported ones. */
function joined(own: OutcomeLines, kept: readonly number[], imported: OutcomeLines): OutcomeLines {
  const count = kept.length + imported.count;
  const join = <List extends Int16Array | Uint8Array | Int32Array | Float64Array>(
    into: List,
    from: ArrayLike<number>,
    more: ArrayLike<number>,
  ): List => {
    kept.forEach((line, at) => (into[at] = from[line]!));
    for (let at = 0; at < imported.count; at += 1) into[kept.length + at] = more[at]!;
    return into;
  };
  return {
    count,
    year: join(new Int16Array(count), own.year, imported.year),
    month: join(new Uint8Array(count), own.month, imported.month),
    unit: join(new Int32Array(count), own.unit, imported.unit),
    costType: join(new Int32Array(count), own.costType, imported.costType),
    net: join(new Float64Array(count), own.net, imported.net),
    row: join(new Int32Array(count), own.row, imported.row),
    column: join(new Int16Array(count), own.column, imported.column),
    firstImported: kept.length,
  };
}

function takeForecast(beside: BesideImports): {
  readonly list: readonly ForecastLine[];
  readonly imported: ImportedTable | null;
  readonly replacedRows: ReadonlySet<number>;
} {
  const { snapshot, tables, imports, unit, names, forecast, targetYear } = beside;
  const found = imports.get('forecast');
  if (!found) return { list: forecast, imported: null, replacedRows: NO_ROWS };
  if (tables.get('forecast') === found.table) {
    const counts = { rowsRead: forecast.length, rowsSkipped: 0 };
    const imported = infoOf(snapshot, found, counts, forecastUnits(forecast), noReplacement(), false);
    return { list: forecast, imported, replacedRows: NO_ROWS };
  }
  if (!isOfUnit(found, unit)) {
    refuseUnit(found, beside.log);
    const imported = infoOf(snapshot, found, { rowsRead: 0, rowsSkipped: 0 }, new Map(), noReplacement(), true);
    return { list: forecast, imported, replacedRows: NO_ROWS };
  }
  const apart = { ...names, live: liveLog() };
  const log = importedLog(beside.log);
  const reader = importedReader(tableReader(snapshot, found.table, log, unit, apart.live));
  const parsed = parseForecast(readSigned(reader, ['amount'], apart, 'nothing'), 'ledger', apart, targetYear);
  const covered = forecastUnits(parsed.list);
  const replaced = noReplacement();
  const kept: ForecastLine[] = [];
  for (const line of forecast) {
    const { unit: at, costType, year, net, origin } = line;
    const units = covered.get(year);
    if (!units?.has(at)) {
      if (units && net !== 0) replaced.keptUnits.add(at);
      kept.push(line);
      continue;
    }
    replaced.net += net;
    replaced.rows.add(origin.row);
    names.live.compare('forecast', origin.row, { unit: at, costType, year, amount: -net }, null, 'replaced');
  }
  for (const { unit: at, costType, year, net, origin } of parsed.list)
    names.live.compare('forecast', origin.row, { unit: at, costType, year, amount: net }, null, 'imported');
  const counts = { rowsRead: parsed.list.length, rowsSkipped: parsed.rowsSkipped };
  return {
    list: [...kept, ...parsed.list],
    imported: infoOf(snapshot, found, counts, covered, replaced, true),
    replacedRows: replaced.rows,
  };
}

function infoOf(
  snapshot: Snapshot,
  found: FoundImport,
  counts: { readonly rowsRead: number; readonly rowsSkipped: number },
  covered: CoveredUnits,
  replaced: Replacement,
  beside: boolean,
): ImportedTable {
  const { role, table, fileColumn, lineColumn, kept } = found;
  const count = Math.max(0, table.lastFilledRow - table.firstRow + 1);
  const places = new Map<string, number>();
  const file = new Int32Array(count).fill(-1);
  const line = new Int32Array(count);
  for (let index = 0; index < count; index += 1) {
    const row = table.firstRow + index;
    const name = fileColumn === null ? null : cellAt(snapshot, table.sheet, row, fileColumn);
    if (name?.kind === 'text' && name.text !== '') {
      const place = places.get(name.text) ?? places.size;
      places.set(name.text, place);
      file[index] = place;
    }
    const at = lineColumn === null ? null : cellAt(snapshot, table.sheet, row, lineColumn);
    if (at?.kind === 'number') line[index] = at.number;
  }
  const files = [...places.keys()];
  return {
    table: tableInfo(table, { sign: 'ledger', ...counts }),
    files,
    sources: files.map((name) => {
      const known = kept.find((each) => each.role === role && each.file === name);
      return { kind: known?.kind ?? null, unit: known?.unit ?? null };
    }),
    file,
    line,
    covered: new Set(covered.keys()),
    keptUnits: [...replaced.keptUnits].sort((a, b) => a - b),
    replacedRows: replaced.rows.size,
    replaced: replaced.net,
    beside,
  };
}

/** Two fingerprints as one. */
export function joinedFingerprint(own: string, more: string): string {
  const part = (text: string, at: number): number => parseInt(text.slice(at, at + 8), 16);
  const mixed = (at: number): string =>
    ((Math.imul(part(more, at), 0x9e3779b1) ^ part(own, at)) >>> 0).toString(16).padStart(8, '0');
  return mixed(0) + mixed(8);
}
