import { SHEET_MARK } from '../../report/plan';
import type { CellColumn, SheetSnapshot, Snapshot, TableSnapshot } from '../../workbook/snapshot';
import { needsLayouts } from '../../workbook/layout/read-layouts';
import { recogniseTables } from '../../workbook/recognise';
import { openPackage, readPart, readPartText, streamPart, type OpcPackage, type PackagePart } from '../package/package';
import { encodingOf, type Encoding } from '../package/decode';
import { relationType } from '../package/namespaces';
import { FileRefusal } from '../package/refusal';
import { newBudget, spend, type Budget } from './budget';
import { createScanner, unescapeExcel, type XmlHandler } from './byte-xml';
import { sharedStringsHandler } from './shared-strings';
import { createSheetReader, type SheetContent } from './sheet';
import { newStringTable } from './string-table';
import { readStyleLooks } from './style-looks';
import { readTablePart } from './table-part';
import { partOf, readWorkbookPart, type SheetEntry } from './workbook-part';

export interface ReadOptions {
  /**
   * 'needed', the default: the cells of sheets with an Excel table and of our own, and those of the others where the tables are
   * not all that a budget workbook must have; sheets that are not read have no columns.
   */
  readonly sheets?: 'all' | 'needed';
  /** Told now and then how far it is, 0 to 1. What it throws ends the reading and passes as it is. */
  readonly onProgress?: (fraction: number) => void;
}

const NO_COLUMNS: ReadonlyMap<number, CellColumn> = new Map();
const NO_ROWS: ReadonlySet<number> = new Set();
const NO_PROPERTIES: ReadonlyMap<string, string> = new Map();
const BYTES_PER_TABLE_COLUMN = 200;
/** Ours hold a word or a fingerprint; what is larger belongs to another product. */
const LARGEST_PROPERTY = 64 * 1024;

/** Reads a workbook out of a file's bytes. Throws FileRefusal and nothing else, whatever the bytes are. */
export function readWorkbook(bytes: Uint8Array, options: ReadOptions = {}): Snapshot {
  return refusingAll(options, (safe) => readParts(openPackage(bytes), safe));
}

/** The same for a package that is open already. */
export function readSnapshot(pkg: OpcPackage, options: ReadOptions = {}): Snapshot {
  return refusingAll(options, (safe) => readParts(pkg, safe));
}

/**
 * Whatever a hostile file makes fail in a way that nobody foresaw (an array that does not fit, say) is a corrupt file to the
 * user; the cause goes along for whoever looks. An error of the progress callback is none of the file's.
 */
function refusingAll<T>(options: ReadOptions, read: (options: ReadOptions) => T): T {
  const { onProgress } = options;
  const told = { hasThrown: false };
  const watched: ReadOptions = onProgress
    ? {
        ...options,
        onProgress: (fraction) => {
          try {
            onProgress(fraction);
          } catch (error) {
            told.hasThrown = true;
            throw error;
          }
        },
      }
    : options;
  try {
    return read(watched);
  } catch (error) {
    if (told.hasThrown || error instanceof FileRefusal) throw error;
    throw new FileRefusal('corrupt', error instanceof Error ? error.message : null, { cause: error });
  }
}

function readParts(pkg: OpcPackage, options: ReadOptions): Snapshot {
  const workbook = readWorkbookPart(pkg);
  const all = options.sheets === 'all';
  const wanted = new Set(workbook.sheets.filter((sheet) => all || mayHold(sheet)));
  const total = [...wanted].reduce((sum, sheet) => sum + sheet.part.size, workbook.sharedStrings?.size ?? 0);
  const progress = progressOf(total, options);
  const budget = newBudget();
  const strings = newStringTable(budget);
  if (workbook.sharedStrings && wanted.size > 0) {
    scanPart(workbook.sharedStrings, sharedStringsHandler(strings), progress);
  }

  const tables: TableSnapshot[] = [];
  const seen = new Set<PackagePart>();
  const sheets = workbook.sheets.map((sheet): SheetSnapshot => {
    const { name, visibility } = sheet;
    const unread = { name, visibility, columns: NO_COLUMNS, hiddenRows: NO_ROWS, properties: NO_PROPERTIES };
    if (!wanted.has(sheet)) return unread;
    const reader = createSheetReader(strings, workbook.date1904, budget, sheet.part.name);
    scanPart(sheet.part, reader.handler, progress);
    const content = reader.finish();
    const own = readTables(pkg, sheet, content, seen, budget);
    tables.push(...own);
    const properties = readProperties(pkg, sheet, content, seen);
    if (!all && own.length === 0 && !properties.has(SHEET_MARK)) return { ...unread, properties };
    return { name, visibility, columns: content.columns, hiddenRows: content.hiddenRows, properties };
  });
  const read: Snapshot = { date1904: workbook.date1904, sheets, tables, names: workbook.names, strings: strings.texts };
  if (!needsLayouts(recogniseTables(read))) return read;
  // Not all template tables are there: what else stands on the sheets is read too, with what their look says.
  if (workbook.sharedStrings && wanted.size === 0) {
    scanPart(workbook.sharedStrings, sharedStringsHandler(strings), progress);
  }
  const styles = readStyleLooks(pkg, workbook.part);
  const looked = workbook.sheets.map((sheet, index): SheetSnapshot => {
    const before = sheets[index]!;
    if (before.properties.has(SHEET_MARK)) return before;
    try {
      const reader = createSheetReader(strings, workbook.date1904, budget, sheet.part.name, styles);
      scanPart(sheet.part, reader.handler, progress);
      const { columns, hiddenRows, looks } = reader.finish();
      return { ...before, columns, hiddenRows, ...(looks ? { looks } : {}) };
    } catch (error) {
      // A sheet that nothing needs may be damaged: it is left unread, and verifying the package tells of it.
      if (error instanceof FileRefusal && error.reason === 'corrupt') return before;
      throw error;
    }
  });
  return { ...read, sheets: looked, strings: strings.texts };
}

/** Whether a sheet can have a table or our mark: both are parts of their own, which its relations tell of. */
function mayHold(sheet: SheetEntry): boolean {
  return [...sheet.relations.values()].some(
    ({ type }) => type === relationType.table || type === relationType.customProperty,
  );
}

function progressOf(total: number, options: ReadOptions): (bytes: number) => void {
  const { onProgress } = options;
  if (!onProgress) return () => undefined;
  let done = 0;
  return (bytes) => {
    done += bytes;
    onProgress(total === 0 ? 1 : Math.min(1, done / total));
  };
}

/** Streams a part through a handler. UTF-16, which nothing writes, is turned into UTF-8 whole. */
function scanPart(part: PackagePart, handler: XmlHandler, progress: (bytes: number) => void): void {
  const feed = createScanner(handler, part.name);
  const seen: { encoding: Encoding | null } = { encoding: null };
  streamPart(part, (chunk, final) => {
    seen.encoding ??= encodingOf(chunk);
    if (seen.encoding === 'utf-8') feed(chunk, final);
    progress(chunk.length);
  });
  if (seen.encoding !== 'utf-8') feed(new TextEncoder().encode(readPartText(part)), true);
}

function readTables(
  pkg: OpcPackage,
  sheet: SheetEntry,
  content: SheetContent,
  seen: Set<PackagePart>,
  budget: Budget,
): TableSnapshot[] {
  return content.tables.map((id) => {
    const relation = sheet.relations.get(id);
    if (!relation) throw new FileRefusal('corrupt', `${sheet.part.name}: a table that leads nowhere`);
    const part = onlyOnce(partOf(pkg, relation), seen);
    const table = readTablePart(part, sheet.name);
    spend(budget, table.columns.length * BYTES_PER_TABLE_COLUMN);
    return table;
  });
}

function readProperties(
  pkg: OpcPackage,
  sheet: SheetEntry,
  content: SheetContent,
  seen: Set<PackagePart>,
): ReadonlyMap<string, string> {
  const properties = new Map<string, string>();
  for (const { name, id } of content.properties) {
    const relation = sheet.relations.get(id);
    if (!relation || relation.external) continue;
    const part = onlyOnce(partOf(pkg, relation), seen);
    if (part.size > LARGEST_PROPERTY) continue;
    properties.set(unescapeExcel(name), new TextDecoder('utf-16le').decode(readPart(part)));
  }
  return properties;
}

/** Two sheets never share such a part; a file that says so would have us read one part any number of times. */
function onlyOnce(part: PackagePart, seen: Set<PackagePart>): PackagePart {
  if (seen.has(part)) throw new FileRefusal('corrupt', `${part.name} is used twice`);
  seen.add(part);
  return part;
}
