import { checkPlan } from '../report/check-plan';
import { SHEET_MARK, type SheetPlan, type WorkbookPlan } from '../report/plan';
import { parseRange, rangeText, type Range } from '../report/reference';
import { tableRange } from '../report/table-range';
import { contentBlocks, textContent, type ContentBlock } from './cell-content';
import { newColumnStore, newStringStore } from './column-store';
import { asFault, ExcelFault, mayBeTooLarge, type ReportState } from './faults';
import { commentsKey, tableKeys, type SheetHandle, type WorkbookHandle } from './read-workbook';
import { addChart, styleChart } from './set-charts';
import {
  setConditionalFormats,
  setLinks,
  setNumberFormat,
  setPage,
  setShape,
  setStyles,
  setTable,
  setValidations,
} from './set-look';
import { withTrips, type ExcelAccess, type TripOptions, type Trips } from './trips';

/** A property of the report's first sheet that tells nothing from the first write to the last. */
const FINGERPRINT = 'ramkoll.fingerprint';
/** What it says meanwhile. */
const NOT_YET = '-';

/**
 * Bytes of one request. Excel on the web refuses 5 MB; what is refused is sent again in halves. The report of an ordinary
 * board is one request of values, that of a large one a few.
 */
const REQUEST_BYTES = 2_500_000;

export interface Applied {
  /** Round trips that it took. */
  readonly trips: number;
  /** What could not be given its whole look, as the user knows it: charts by their titles, else the sheet. Their figures are there. */
  readonly plain: readonly string[];
  /** Ids of the report's sheets in Excel, so that their changes are told from the user's. */
  readonly sheetIds: readonly string[];
}

/**
 * Writes a plan into the open workbook: its own sheets by their mark, nothing else. The stamp says "incomplete" from the first
 * write to the last, so whatever fails in between leaves the user's sheets as they were and a report that says what it is.
 *
 * `handle` is what the plan was made from; where the workbook is no longer that, nothing is written and the fault is "changed".
 * Throws ExcelFault.
 */
export async function applyExcelPlan(
  access: ExcelAccess,
  plan: WorkbookPlan,
  handle: WorkbookHandle,
  options: TripOptions = {},
): Promise<Applied> {
  const progress: { state: ReportState; otherwise: ReportState } = { state: 'untouched', otherwise: 'untouched' };
  const tell = (fraction: number): void => options.onProgress?.(fraction);
  try {
    return await withTrips(
      access,
      options,
      () => progress.state,
      async (trips) => {
        const found = await look(trips, plan, handle, access);
        tell(0.1);
        progress.state = 'unsure';
        const sheets = await prepare(trips, plan, found);
        progress.state = 'incomplete';
        tell(0.25);
        await writeContents(trips, plan, sheets, (fraction) => tell(0.25 + fraction * 0.35));
        const cosmetics = await writeLook(trips, plan, found, sheets);
        tell(0.85);
        const plain = await writeCosmetics(trips, cosmetics);
        tell(0.95);
        progress.state = 'unsure';
        progress.otherwise = 'complete';
        await finish(trips, plan, sheets);
        progress.state = 'complete';
        tell(1);
        return { trips: trips.count(), plain, sheetIds: markedIds(plan, sheets) };
      },
    );
  } catch (error) {
    throw await withReportState(access, plan, asFault(error, progress.state), progress.otherwise);
  }
}

/** The sheets that are ours when all is written. */
function markedIds(plan: WorkbookPlan, sheets: Sheets): string[] {
  return plan.sheets.flatMap(({ id, given }) => (given ? [] : [sheets.get(id)!.id]));
}

/**
 * A fault that says what stands in the workbook, where Excel failed in the first or the last write and did not say: then it is
 * asked once more: the report says that it is incomplete, or it is what it was before that write or is to be after it. Where
 * Excel does not answer that either, the fault stays as it is.
 */
async function withReportState(
  access: ExcelAccess,
  plan: WorkbookPlan,
  fault: ExcelFault,
  otherwise: ReportState,
): Promise<ExcelFault> {
  // Who has cancelled is not to wait for another answer.
  if (fault.report !== 'unsure' || fault.kind === 'cancelled') return fault;
  const stamped = plan.sheets.find((sheet) => isStamped(plan, sheet));
  if (!stamped || !plan.stamp) return fault;
  const { address, incomplete } = plan.stamp;
  try {
    const state = await access.run({ delayForCellEdit: true }, async (context): Promise<ReportState> => {
      const { worksheets } = context.workbook;
      worksheets.load('items/id');
      await context.sync();
      const asked = worksheets.items.map((sheet) => {
        const mark = sheet.customProperties.getItemOrNullObject(SHEET_MARK);
        const fingerprint = sheet.customProperties.getItemOrNullObject(FINGERPRINT);
        const cell = sheet.getRange(address);
        mark.load('value');
        fingerprint.load('value');
        cell.load('values');
        return { mark, fingerprint, cell };
      });
      await context.sync();
      const own = asked.find(({ mark }) => !mark.isNullObject && mark.value === stamped.id);
      if (!own) return 'untouched';
      if (own.cell.values[0]?.[0] === incomplete || own.fingerprint.isNullObject) return 'incomplete';
      return own.fingerprint.value === NOT_YET ? 'incomplete' : otherwise;
    });
    return asFault(fault, state);
  } catch (error) {
    return new ExcelFault(fault.kind, 'unsure', `${fault.detail}; ${asFault(error, 'unsure').detail}`, fault.sheet, {
      cause: fault.cause,
    });
  }
}

/** Sheets of the plan by their ids, ready to be written to. */
type Sheets = ReadonlyMap<string, Excel.Worksheet>;

interface FoundSheet {
  readonly sheet: Excel.Worksheet;
  readonly tables: readonly Excel.Table[];
  readonly charts: readonly Excel.Chart[];
  readonly properties: readonly Excel.WorksheetCustomProperty[];
  /** The table that is moved to its new place, and where it stands; the others are made anew. */
  readonly kept: { readonly table: Excel.Table; readonly range: Range } | null;
}

interface Found {
  /** Sheets of ours that are there, by the id of the sheet plan that rewrites them. */
  readonly own: ReadonlyMap<string, FoundSheet>;
  /** Names of the workbook that the plan writes or takes away, and that are ours to do so with. */
  readonly names: readonly Excel.NamedItem[];
}

/** Looks whether the workbook is still what was read, and whether it can be written to. Writes nothing. */
async function look(
  { context, sync }: Trips,
  plan: WorkbookPlan,
  handle: WorkbookHandle,
  access: ExcelAccess,
): Promise<Found> {
  const { workbook } = context;
  workbook.worksheets.load('items/id,items/name');
  workbook.tables.load('items/name,items/worksheet/id');
  workbook.names.load('items/name,items/formula,items/scope');
  workbook.protection.load('protected');
  const matched = matchSheets(plan, handle.sheets);
  const asked = [...matched].map(([planId, { id }]) => {
    const sheet = workbook.worksheets.getItemOrNullObject(id);
    sheet.protection.load('protected');
    sheet.load('id,name');
    sheet.customProperties.load('items/key,items/value');
    sheet.charts.load('items/id');
    sheet.tables.load('items/id,items/name');
    const used = sheet.getUsedRangeOrNullObject(true);
    // The values only where comments stand.
    used.load('rowIndex,columnIndex');
    if (planId === 'findings') used.load('values');
    return { planId, sheet, used };
  });
  await sync();

  const now = workbook.worksheets.items.map(({ id, name }) => ({ id, name }));
  const before = handle.sheets.map(({ id, name }) => ({ id, name }));
  if (JSON.stringify(now) !== JSON.stringify(before)) throw changed('the sheets are not those that were read');
  const tables = tableKeys(workbook.tables.items.map((table) => ({ name: table.name, sheet: table.worksheet.id })));
  if (tables.join('\n') !== handle.tables.join('\n')) throw changed('the tables are not those that were read');
  const isNewNeeded = plan.sheets.some(({ id }) => !matched.has(id));
  const isRenameNeeded = plan.sheets.some(({ id, name }) => {
    const match = matched.get(id);
    return match !== undefined && match.name !== name;
  });
  if (workbook.protection.protected && (isNewNeeded || isRenameNeeded)) {
    throw new ExcelFault('structure-protected', 'untouched', 'the structure of the workbook is protected');
  }
  const own = new Map<string, FoundSheet>();
  for (const { planId, sheet, used } of asked) {
    const mark = sheet.customProperties.items.find(({ key }) => key === SHEET_MARK)?.value;
    // What does not carry our mark any more is the user's.
    if (mark !== planId) throw changed(`a sheet has lost the mark "${planId}"`);
    if (sheet.protection.protected) {
      throw new ExcelFault('sheet-protected', 'untouched', 'a sheet of the report is protected', sheet.name);
    }
    const comments = handle.comments.get(sheet.id);
    if (planId === 'findings' && comments !== undefined && commentsOf(used) !== comments) {
      throw changed('something was written among the findings');
    }
    const sheetPlan = plan.sheets.find(({ id }) => id === planId)!;
    own.set(planId, {
      sheet,
      tables: sheet.tables.items,
      charts: sheet.charts.items,
      properties: sheet.customProperties.items,
      kept: keptTable(sheetPlan, sheet, handle, access),
    });
  }
  const names = namesToReplace(plan, workbook.names.items, handle.sheets);
  const rewritten = new Set([...matched.values()].map(({ id }) => id));
  checkPlan(plan, {
    sheetNames: now.filter(({ id }) => !rewritten.has(id)).map(({ name }) => name),
    tableNames: workbook.tables.items.filter((table) => !rewritten.has(table.worksheet.id)).map(({ name }) => name),
    definedNames: workbook.names.items.filter((name) => !names.includes(name)).map(({ name }) => name),
  });
  return { own, names };
}

function changed(detail: string): ExcelFault {
  return new ExcelFault('changed', 'untouched', detail);
}

function commentsOf(used: Excel.Range): string {
  if (used.isNullObject) return '';
  const strings = newStringStore();
  const store = newColumnStore(used.values.length, strings);
  store.add(used.rowIndex + 1, used.columnIndex + 1, used.values);
  return commentsKey({ columns: store.finish() }, strings.texts);
}

/**
 * For each sheet of the plan the one of ours that it rewrites. Somebody may have copied a sheet with its mark: then it is the one
 * with the plan's name, else the first.
 */
function matchSheets(plan: WorkbookPlan, sheets: readonly SheetHandle[]): Map<string, SheetHandle> {
  const matched = new Map<string, SheetHandle>();
  for (const { id, name } of plan.sheets) {
    const marked = sheets.filter(({ mark }) => mark === id);
    const match = marked.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase()) ?? marked[0];
    if (match) matched.set(id, match);
  }
  return matched;
}

const FIRST_SHEET = /^=\s*(?:'((?:[^']|'')+)'|([^'!,()\s]+))!/;

/** Names that lead to our own sheets, or nowhere: a name that the user has given another meaning is theirs. */
function namesToReplace(
  plan: WorkbookPlan,
  names: readonly Excel.NamedItem[],
  sheets: readonly SheetHandle[],
): Excel.NamedItem[] {
  const ownSheets = new Set(sheets.filter(({ mark }) => mark !== null).map(({ name }) => lower(name)));
  const wanted = new Set([...plan.names.map(({ name }) => name), ...(plan.removeNames ?? [])].map(lower));
  return names.filter((item) => {
    if (item.scope !== 'Workbook' || !wanted.has(lower(item.name))) return false;
    const formula = String(item.formula);
    const match = FIRST_SHEET.exec(formula);
    const sheet = match?.[1]?.replaceAll("''", "'") ?? match?.[2];
    const isOwn = formula.includes('#REF!') || (sheet !== undefined && ownSheets.has(lower(sheet)));
    const isPlanned = plan.names.some(({ name }) => lower(name) === lower(item.name));
    if (!isOwn && isPlanned) throw changed(`the name ${item.name} is taken`);
    return isOwn;
  });
}

function lower(text: string): string {
  return text.toLowerCase();
}

/** The first write says "incomplete"; then sheets that are missing are added, and those that are there are cleared. */
async function prepare(trips: Trips, plan: WorkbookPlan, found: Found): Promise<Sheets> {
  const { context, sync } = trips;
  quiet(context);
  const sheets = new Map<string, Excel.Worksheet>();
  const stampSheet = plan.sheets.find(({ name }) => name === plan.stamp?.sheet);
  const order = [...plan.sheets].sort((a, b) => Number(b === stampSheet) - Number(a === stampSheet));
  for (const sheetPlan of order) {
    const present = found.own.get(sheetPlan.id);
    const sheet = present ? present.sheet : context.workbook.worksheets.add(sheetPlan.name);
    sheets.set(sheetPlan.id, sheet);
    if (!present) sheet.customProperties.add(SHEET_MARK, sheetPlan.id);
    if (sheetPlan !== stampSheet || !plan.stamp) continue;
    // What a reader sees comes first. Under cells that were merged it would be lost, so it is said again when they are not.
    const incomplete = [[textContent(plan.stamp.incomplete)]];
    sheet.getRange(plan.stamp.address).values = incomplete;
    if (present) {
      sheet.getRange().unmerge();
      sheet.getRange(plan.stamp.address).values = incomplete;
    }
    if (FINGERPRINT in (sheetPlan.properties ?? {})) sheet.customProperties.add(FINGERPRINT, NOT_YET);
  }
  for (const sheetPlan of plan.sheets) {
    const present = found.own.get(sheetPlan.id);
    if (!present) continue;
    if (present.sheet.name !== sheetPlan.name) present.sheet.name = sheetPlan.name;
    const stamp = sheetPlan === stampSheet && plan.stamp ? parseRange(plan.stamp.address) : null;
    clear(present, sheetPlan, stamp);
  }
  await sync();
  return sheets;
}

/** Nothing is calculated or drawn before all of a request has come. */
function quiet(context: Excel.RequestContext): void {
  context.application.suspendApiCalculationUntilNextSync();
  context.application.suspendScreenUpdatingUntilNextSync();
}

/** Ours begin so; others' are left alone. */
const OUR_PROPERTIES = 'ramkoll.';
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

/**
 * Takes away what our sheet holds, but for the cell that says "incomplete". The sheet itself stays, as do tables that can be
 * moved: what others refer to must not become #REF!.
 */
function clear(found: FoundSheet, plan: SheetPlan, stamp: Range | null): void {
  const { sheet, kept } = found;
  for (const chart of found.charts) chart.delete();
  for (const table of found.tables) {
    // What a filter hides would stay hidden under other rows.
    table.clearFilters();
    if (table !== kept?.table) table.delete();
  }
  for (const property of found.properties) {
    const isOurs = property.key.startsWith(OUR_PROPERTIES) && property.key !== SHEET_MARK;
    if (isOurs && property.key !== FINGERPRINT && !(property.key in (plan.properties ?? {}))) property.delete();
  }
  const all = sheet.getRange();
  if (!stamp) all.unmerge();
  all.conditionalFormats.clearAll();
  all.dataValidation.clear();
  // A table must not be cleared as a whole, or there is none left to be moved.
  const spared = stamp ?? kept?.range ?? null;
  for (const area of spared ? around(spared) : [null]) {
    (area ? sheet.getRange(rangeText(area)) : all).clear('All');
  }
  if (spared) {
    const range = sheet.getRange(rangeText(spared));
    range.clear('Hyperlinks');
    range.clear('Formats');
  }
  if (kept) kept.table.getDataBodyRange().clear('Contents');
  sheet.showGridlines = true;
  sheet.tabColor = '';
  all.format.useStandardHeight = true;
  all.format.useStandardWidth = true;
  all.rowHidden = false;
  all.columnHidden = false;
  sheet.freezePanes.unfreeze();
  sheet.horizontalPageBreaks.removePageBreaks();
  sheet.verticalPageBreaks.removePageBreaks();
}

/** All cells of a sheet but those of a range, as four rectangles. */
function around({ firstRow, lastRow, firstColumn, lastColumn }: Range): Range[] {
  const areas: Range[] = [
    { firstRow: 1, lastRow: firstRow - 1, firstColumn: 1, lastColumn: LAST_COLUMN },
    { firstRow: lastRow + 1, lastRow: LAST_ROW, firstColumn: 1, lastColumn: LAST_COLUMN },
    { firstRow, lastRow, firstColumn: 1, lastColumn: firstColumn - 1 },
    { firstRow, lastRow, firstColumn: lastColumn + 1, lastColumn: LAST_COLUMN },
  ];
  return areas.filter((area) => area.lastRow >= area.firstRow && area.lastColumn >= area.firstColumn);
}

/**
 * The table of a sheet that is moved to its new place, so that references to it hold. Excel moves a table only below its own
 * header row, and can do so since ExcelApi 1.13; with one table before and one after, nothing stands in its way.
 */
function keptTable(
  plan: SheetPlan,
  sheet: Excel.Worksheet,
  handle: WorkbookHandle,
  access: ExcelAccess,
): FoundSheet['kept'] {
  const [wanted] = plan.tables ?? [];
  const [table] = sheet.tables.items;
  if (!access.supports('1.13') || !wanted || !table) return null;
  if (plan.tables?.length !== 1 || sheet.tables.items.length !== 1 || wanted.totalsRow === true) return null;
  const range = handle.ranges.get(table.name);
  const isThere = range?.firstRow === wanted.firstRow && range.firstColumn === wanted.firstColumn;
  return range && isThere && lower(wanted.name) === lower(table.name) ? { table, range } : null;
}

interface PlacedBlock {
  readonly sheet: Excel.Worksheet;
  readonly block: ContentBlock;
}

async function writeContents(
  trips: Trips,
  plan: WorkbookPlan,
  sheets: Sheets,
  tell: (fraction: number) => void,
): Promise<void> {
  const stamp = plan.stamp;
  const place = stamp ? parseRange(stamp.address) : null;
  let blocks = plan.sheets.flatMap((sheetPlan): PlacedBlock[] => {
    const isStamped = stamp !== undefined && place !== null && sheetPlan.name === stamp.sheet;
    const instead = isStamped ? new Map([[`${place.firstRow}:${place.firstColumn}`, stamp.incomplete]]) : undefined;
    return contentBlocks(withoutTotals(sheetPlan), REQUEST_BYTES, instead).map((block) => ({
      sheet: sheets.get(sheetPlan.id)!,
      block,
    }));
  });
  const total = blocks.length;
  let limit = REQUEST_BYTES;
  while (blocks.length > 0) {
    const count = fitting(
      blocks.map(({ block }) => block),
      limit,
    );
    const now = blocks.slice(0, count);
    quiet(trips.context);
    for (const { sheet, block } of now) {
      const width = block.rows[0]?.length ?? 0;
      sheet.getRangeByIndexes(block.firstRow - 1, block.firstColumn - 1, block.rows.length, width).formulas =
        block.rows as (string | number | boolean)[][];
    }
    try {
      await trips.sync();
    } catch (error) {
      // The same cells written again are the same, so a smaller request is safe.
      if (!mayBeTooLarge(error) || !canHalve(now)) throw error;
      limit = Math.max(50_000, Math.floor(now.reduce((sum, { block }) => sum + block.bytes, 0) / 2));
      blocks = [...now.flatMap((placed) => halves(placed, limit)), ...blocks.slice(count)];
      continue;
    }
    blocks = blocks.slice(count);
    tell(1 - blocks.length / Math.max(total, blocks.length + 1));
  }
}

/** The totals row of a table is Excel's to make. */
function withoutTotals(plan: SheetPlan): SheetPlan {
  const totals = (plan.tables ?? []).filter(({ totalsRow }) => totalsRow).map((table) => tableRange(table));
  if (totals.length === 0) return plan;
  const isTotal = (row: number, column: number): boolean =>
    totals.some((area) => row === area.lastRow && column >= area.firstColumn && column <= area.lastColumn);
  return { ...plan, cells: plan.cells.filter(({ row, column }) => !isTotal(row, column)) };
}

/** How many of them go together. */
function fitting(parts: readonly { readonly bytes: number }[], limit: number): number {
  let bytes = 0;
  let count = 0;
  for (const part of parts) {
    bytes += part.bytes;
    if (count > 0 && bytes > limit) break;
    count += 1;
  }
  return count;
}

function canHalve(blocks: readonly PlacedBlock[]): boolean {
  return blocks.length > 1 || blocks.some(({ block }) => block.rows.length > 1);
}

function halves(placed: PlacedBlock, limit: number): PlacedBlock[] {
  const { sheet, block } = placed;
  if (block.bytes <= limit || block.rows.length < 2) return [placed];
  const middle = Math.ceil(block.rows.length / 2);
  const bytes = Math.ceil(block.bytes / 2);
  return [
    { ...block, rows: block.rows.slice(0, middle), bytes },
    { ...block, rows: block.rows.slice(middle), firstRow: block.firstRow + middle, bytes },
  ].flatMap((half) => halves({ sheet, block: half }, limit));
}

/** Some of the look, with about the bytes that it takes in a request. */
interface LookStep {
  readonly bytes: number;
  readonly apply: () => void;
}

/** Bytes in a request, as measured: of a link, and of what else names a row, a range or a rule of its own. */
const LINK_BYTES = 650;
const RANGE_BYTES = 450;
/** And of a cell in lists of addresses, with its share of what is said of a style. */
const STYLED_CELL_BYTES = 30;
/** Of a chart, and of each of its series. */
const CHART_BYTES = 2_500;
/** Links that go together. */
const LINKS = 2_000;

/** Tables, names, links, formats, widths, conditional formats, print, and the figures of charts. One request for most reports. */
async function writeLook(trips: Trips, plan: WorkbookPlan, found: Found, sheets: Sheets): Promise<Cosmetic[]> {
  const cosmetics: Cosmetic[] = [];
  const steps: LookStep[] = [
    {
      bytes: (found.names.length + plan.names.length) * RANGE_BYTES,
      apply: () => setNames(trips, plan, found, sheets),
    },
  ];
  for (const sheetPlan of plan.sheets) {
    const sheet = sheets.get(sheetPlan.id)!;
    const linked = sheetPlan.cells.filter(({ link }) => link !== undefined);
    steps.push({
      bytes: RANGE_BYTES * (sheetPlan.tables ?? []).length,
      apply: () => cosmetics.push(...setTables(sheet, sheetPlan, found)),
    });
    for (let at = 0; at < linked.length; at += LINKS) {
      const some = linked.slice(at, at + LINKS);
      steps.push({ bytes: some.length * LINK_BYTES, apply: () => setLinks(sheet, some) });
    }
    const ranges =
      (sheetPlan.rowHeights ?? []).length +
      (sheetPlan.merges ?? []).length +
      (sheetPlan.conditionalFormats ?? []).length * 4 +
      (sheetPlan.print?.breaks ?? []).length;
    steps.push({
      bytes: sheetPlan.cells.length * STYLED_CELL_BYTES + ranges * RANGE_BYTES,
      apply: () => {
        setStyles(sheet, sheetPlan, plan.styles);
        setShape(sheet, sheetPlan);
        setConditionalFormats(sheet, sheetPlan);
        setValidations(sheet, sheetPlan);
        for (const [key, value] of Object.entries(sheetPlan.properties ?? {})) {
          if (key !== FINGERPRINT || !isStamped(plan, sheetPlan)) sheet.customProperties.add(key, value);
        }
      },
    });
  }
  const sheetByName = (name: string): Excel.Worksheet => {
    const target = plan.sheets.find((each) => each.name === name);
    return target ? sheets.get(target.id)! : trips.context.workbook.worksheets.getItem(name);
  };
  // Last, when all cells have their widths and heights, which charts are placed by.
  for (const { id, charts = [] } of plan.sheets) {
    for (const chartPlan of charts) {
      steps.push({
        bytes: CHART_BYTES * (1 + chartPlan.series.length),
        apply: () => {
          const chart = addChart(sheets.get(id)!, chartPlan, sheetByName);
          cosmetics.push({ name: chartPlan.title, apply: () => styleChart(chart, chartPlan) });
        },
      });
    }
  }
  for (const sheetPlan of plan.sheets) {
    const sheet = sheets.get(sheetPlan.id)!;
    // A report that cannot be printed as it should, or does not keep its title in sight, is a report all the same.
    cosmetics.push({ name: sheetPlan.name, apply: () => setPage(sheet, sheetPlan) });
  }
  while (steps.length > 0) {
    const now = steps.splice(0, fitting(steps, REQUEST_BYTES));
    quiet(trips.context);
    for (const { apply } of now) apply();
    await trips.sync();
  }
  return cosmetics;
}

function setNames({ context }: Trips, plan: WorkbookPlan, found: Found, sheets: Sheets): void {
  for (const name of found.names) name.delete();
  for (const { name, sheet, range } of plan.names) {
    const target = plan.sheets.find((each) => each.name === sheet);
    const place = target ? sheets.get(target.id)! : context.workbook.worksheets.getItem(sheet);
    context.workbook.names.add(name, place.getRange(range.replaceAll('$', '')));
  }
}

function setTables(sheet: Excel.Worksheet, plan: SheetPlan, found: Found): Cosmetic[] {
  const used = usedArea(plan);
  // Excel gives the cell of a formula the format of what it refers to, unless it is told.
  if (used) setNumberFormat(sheet.getRange(rangeText(used)), 'General');
  const before = found.own.get(plan.id);
  return (plan.tables ?? []).flatMap((table) => {
    const made = setTable(sheet, table, plan.cells, before?.kept?.table ?? null);
    // A table without a style is a table with the empty one, which not every Excel takes.
    return table.style === undefined ? [{ name: plan.name, apply: () => (made.style = '') }] : [];
  });
}

/** Whether a sheet holds the stamp: its fingerprint is written together with that. */
function isStamped(plan: WorkbookPlan, sheet: SheetPlan): boolean {
  return plan.stamp !== undefined && sheet.name === plan.stamp.sheet;
}

function usedArea(plan: SheetPlan): Range | null {
  if (plan.cells.length === 0) return null;
  const area = { firstRow: Infinity, firstColumn: Infinity, lastRow: 0, lastColumn: 0 };
  for (const { row, column } of plan.cells) {
    area.firstRow = Math.min(area.firstRow, row);
    area.lastRow = Math.max(area.lastRow, row);
    area.firstColumn = Math.min(area.firstColumn, column);
    area.lastColumn = Math.max(area.lastColumn, column);
  }
  return area;
}

/** A look that the report can be without. */
interface Cosmetic {
  /** The title of the chart, or the name of the sheet. */
  readonly name: string;
  readonly apply: () => void;
}

/**
 * The look of charts and tables, as well as this Excel can. Where one of them is refused something, each is tried by itself, and
 * those that stay plain are told of: their figures are there, and a report without a colour is better than none.
 */
async function writeCosmetics(trips: Trips, cosmetics: readonly Cosmetic[]): Promise<string[]> {
  if (cosmetics.length === 0) return [];
  try {
    for (const { apply } of cosmetics) apply();
    await trips.sync();
    return [];
  } catch (error) {
    rethrowUnlessCosmetic(error);
  }
  const plain: string[] = [];
  for (const { name, apply } of cosmetics) {
    try {
      apply();
      // Only after a refusal, and never more often than there are charts and tables.
      await trips.sync();
    } catch (error) {
      rethrowUnlessCosmetic(error);
      if (!plain.includes(name)) plain.push(name);
    }
  }
  return plain;
}

/** What is wrong with a look is told as a plain chart; all else is a fault of the whole. */
function rethrowUnlessCosmetic(error: unknown): void {
  const { kind } = asFault(error, 'incomplete');
  if (kind !== 'unexpected' && kind !== 'too-old') throw error;
}

/** The stamp last of all: from now on the report says that it is whole. */
async function finish(trips: Trips, plan: WorkbookPlan, sheets: Sheets): Promise<void> {
  const stampSheet = plan.sheets.find(({ name }) => name === plan.stamp?.sheet);
  const place = plan.stamp ? parseRange(plan.stamp.address) : null;
  if (stampSheet && place) {
    const sheet = sheets.get(stampSheet.id)!;
    const fingerprint = stampSheet.properties?.[FINGERPRINT];
    if (fingerprint !== undefined) sheet.customProperties.add(FINGERPRINT, fingerprint);
    const cell = stampSheet.cells.find(({ row, column }) => row === place.firstRow && column === place.firstColumn);
    const value = cell?.formula === undefined ? (cell?.value ?? '') : `=${cell.formula}`;
    sheet.getRange(rangeText(place)).formulas = [
      [typeof value === 'string' && cell?.formula === undefined ? textContent(value) : value],
    ];
  }
  // Whole now, and the user's: what was interrupted before this still carries the mark, and the next writing heals it.
  for (const { id, given } of plan.sheets) {
    if (given) sheets.get(id)!.customProperties.getItem(SHEET_MARK).delete();
  }
  // What was written while nothing was calculated is calculated now, also where the user calculates by hand.
  for (const sheet of sheets.values()) {
    sheet.calculate(true);
    sheet.load('id');
  }
  const shown = plan.sheets.find(({ id }) => id === plan.activate);
  if (shown) sheets.get(shown.id)!.activate();
  await trips.sync();
}
