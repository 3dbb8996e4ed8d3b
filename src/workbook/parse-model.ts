import {
  TABLE_ROLES,
  type BudgetModel,
  type ColumnRole,
  type LiveFacts,
  type SignConvention,
  type TableInfo,
  type TableRole,
  type Unit,
} from '../domain/model';
import { toOre } from '../domain/money';
import { nameKey } from '../domain/names';
import { withDescendants } from '../domain/hierarchy';
import type { YearMonth } from '../domain/period';
import { fingerprintOf } from './fingerprint';
import { tableInfo } from './table-info';
import { importedTables, joinedFingerprint, takeImports, withImportedTables } from './imports';
import { issueLog, type IssueLog } from './issue-log';
import type { Answers, Interpretation } from '../domain/interpretation';
import { readLayouts } from './layout/read-layouts';
import { liveLog } from './live-log';
import { latestOutcomeYear, parseOutcome, readOutcome } from './parse-outcome';
import {
  boardName,
  periodOf,
  readSettings,
  yearsOf,
  type ChosenSettings,
  type TableFacts,
  type WrittenSettings,
} from './parse-settings';
import { parseCostTypes, parseDecisions, parseUnits } from './parse-structure';
import {
  itemSignOf,
  parseActions,
  parseAdjustments,
  parseAssignments,
  parseBudget,
  parseForecast,
  parseFrames,
  parseItems,
  parseReallocations,
  parseSuccessions,
  parseTargets,
  readSigned,
  signOf,
} from './parse-tables';
import { checkPrintedRows } from './printed-rows';
import { recogniseTables, type RecognisedTable } from './recognise';
import { references } from './references';
import { findDuplicates, findHidden, type CountedRows } from './row-checks';
import type { Snapshot } from './snapshot';
import { tableReader, type TableReader } from './table-reader';
import { checkTotals } from './totals';
import { findUncalculated } from './uncalculated';

export interface ParseOptions {
  /** The month of the report in place of the setting Rapportperiod; its year is the target year's. */
  readonly period?: YearMonth | null;
  /** Settings that count instead of those in Inställningar. */
  readonly chosen?: ChosenSettings;
  /** Answers to what the workbook's own tables leave open, see Interpretation. */
  readonly answers?: Answers;
}

/** The model, and how the workbook's own tables were understood where it has not all template tables. */
export interface ParsedWorkbook {
  readonly model: BudgetModel;
  readonly interpretation: Interpretation;
}

/** What reading a table came to, beside the rows themselves. */
interface TableResult {
  readonly rowsRead: number;
  readonly rowsSkipped: number;
  readonly sign?: SignConvention | null;
  readonly counted?: CountedRows;
}

/**
 * Reads the tables of a workbook. Never throws, whatever stands in the cells: rows that can be used count, and `issues`
 * says what could not be taken as it stood.
 */
export function parseModel(snapshot: Snapshot, options: ParseOptions = {}): BudgetModel {
  return parseWorkbook(snapshot, options).model;
}

/** The same with the interpretation of what stands outside template tables. */
export function parseWorkbook(given: Snapshot, options: ParseOptions = {}): ParsedWorkbook {
  const log = issueLog();
  const live = liveLog();
  const layouts = readLayouts(given, recogniseTables(given), options.answers ?? {});
  const { snapshot, interpretation, hasSpans } = layouts;
  const imported = importedTables(snapshot);
  const tables = withImportedTables(layouts.tables, imported, (own) => {
    const reader = tableReader(snapshot, own.get('settings'), issueLog(), 'tkr', liveLog());
    return readSettings(reader, snapshot, issueLog()).unit;
  });
  recordMissing(tables, log);
  recordInterpretation(interpretation, log);

  const settingsReader = tableReader(snapshot, tables.get('settings'), log, 'tkr', live);
  const written = readSettings(settingsReader, snapshot, log);
  const readerOf = (role: TableRole): TableReader | null =>
    tableReader(snapshot, tables.get(role), log, written.unit, live);

  const units = parseUnits(readerOf('units'), log);
  const costTypes = parseCostTypes(readerOf('costTypes'), log);
  const decisions = parseDecisions(readerOf('decisions'));
  const present = { units: isWhole(tables.get('units')), costTypes: isWhole(tables.get('costTypes')) };
  const names = references(units, costTypes, decisions.lookup, present, log, live, written.unit);

  const outcomeReader = readerOf('outcome');
  const wanted = options.period ?? null;
  const chosen = options.chosen ?? {};
  const facts: TableFacts = {
    rootUnits: units.list.filter(({ parent }) => parent === null).map(({ name }) => name),
    latestOutcomeYear: () => latestOutcomeYear(snapshot, outcomeReader),
  };
  const { yearsKnown, baseYear, targetYear } = yearsOf(written, facts, wanted, log);
  const board = boardName(written, facts, log);

  const budgetTable = readSigned(readerOf('budget'), ['decided', 'revised'], names, 'line');
  const forecastTable = readSigned(readerOf('forecast'), ['amount'], names, 'nothing');
  const itemsTable = readSigned(readerOf('items'), ['amount'], names, 'nothing');
  const outcomeTable = readOutcome(snapshot, outcomeReader, written.unit, names);
  // A table that shows its convention speaks for those that do not.
  const shown = budgetTable?.shown ?? outcomeTable?.shown ?? null;
  // Imported rows are net; where they are the only ones there is nothing to recognise.
  const isImported = (role: 'outcome' | 'forecast'): boolean =>
    imported.has(role) && tables.get(role) === imported.get(role)?.table;
  // What was put together from the user's own tables is net already.
  const fixed = (role: TableRole): SignConvention | null => (tables.get(role)?.sources ? 'ledger' : null);
  const outcomeSign = isImported('outcome')
    ? 'ledger'
    : (fixed('outcome') ?? outcomeTable?.sign(written.sign, outcomeTable.shown ?? shown) ?? null);

  const successions = parseSuccessions(readerOf('successions'), names, targetYear);
  const frames = parseFrames(readerOf('frames'), names);
  const adjustments = parseAdjustments(readerOf('adjustments'), names);
  const budget = parseBudget(
    budgetTable,
    fixed('budget') ?? signOf(budgetTable, written.sign, shown),
    names,
    targetYear,
  );
  const reallocations = parseReallocations(readerOf('reallocations'), names);
  const outcome = parseOutcome(outcomeReader, outcomeTable, outcomeSign ?? 'ledger', names, log);
  const forecastSign = isImported('forecast') ? 'ledger' : signOf(forecastTable, written.sign, shown);
  const forecast = parseForecast(forecastTable, forecastSign, names, targetYear);
  const items = parseItems(itemsTable, itemSignOf(itemsTable, written.sign, outcome.sign), names);
  const targets = parseTargets(readerOf('targets'), names, board);
  const assignments = parseAssignments(readerOf('assignments'), names);
  const actions = parseActions(readerOf('actions'), names, assignments.list);

  const counts = (parsed: {
    list: readonly unknown[];
    rowsSkipped: number;
    sign?: SignConvention | null;
    counted?: CountedRows;
  }): TableResult => ({
    ...parsed,
    rowsRead: parsed.list.length,
  });
  const results: Readonly<Record<TableRole, TableResult>> = {
    settings: { rowsRead: written.rowsRead, rowsSkipped: 0 },
    decisions: counts(decisions),
    units: counts(units),
    successions: counts(successions),
    costTypes: counts(costTypes),
    frames: counts(frames),
    adjustments: counts(adjustments),
    budget: counts(budget),
    reallocations: counts(reallocations),
    outcome,
    forecast: counts(forecast),
    items: counts(items),
    targets: counts(targets),
    assignments: counts(assignments),
    actions: counts(actions),
  };
  const infos: Partial<Record<TableRole, TableInfo>> = {};
  for (const [role, table] of tables) {
    const { counted, ...rest } = results[role];
    infos[role] = tableInfo(table, { sign: rest.sign ?? null, rowsRead: rest.rowsRead, rowsSkipped: rest.rowsSkipped });
    if (counted) checkRows(snapshot, table, counted, log);
    checkTotals(snapshot, table, written.unit, log);
    checkPrintedRows(snapshot, table, written.unit, log);
  }
  findUncalculated(tables, log);
  const taken = takeImports({
    snapshot,
    tables,
    imports: imported,
    unit: written.unit,
    names,
    log,
    targetYear,
    outcome,
    outcomeRead: outcomeTable,
    forecast: forecast.list,
  });
  const besides = [...imported].flatMap(([role, { table }]) => (isImported(role) ? [] : [[role, table] as const]));

  const model: BudgetModel = {
    settings: {
      board,
      yearsKnown,
      baseYear,
      targetYear,
      period: periodOf(written, targetYear, wanted, lastMonthOf(taken.lines, targetYear)),
      unit: written.unit,
      sign: written.sign,
      judged: written.judged,
      tolerance: written.tolerance,
      payrollSurcharge: written.payrollSurcharge,
      riskMargin: written.riskMargin,
      comparability: written.comparability,
      itemsCount: written.itemsCount,
      ...chosen,
    },
    tables: infos,
    issues: log.all().filter((issue) => !taken.isReplaced(issue)),
    decisions: decisions.list,
    units: units.list,
    successions: successions.list,
    costTypes: costTypes.list,
    frames: frames.list,
    adjustments: adjustments.list,
    budget: budget.list,
    reallocations: reallocations.list,
    outcome: taken.lines,
    forecast: taken.forecast,
    ...(taken.imports ? { imports: taken.imports } : {}),
    items: items.list,
    targets: targets.list,
    assignments: assignments.list,
    actions: actions.list,
    boardUnits: boardUnitsOf(units.list, board),
    live: live.facts(written.unit, {
      outcomeBy: outcomeTable?.by ?? 'costType',
      settings: settingPlaces(written, baseYear, wanted !== null, chosen),
    }),
    fingerprint:
      besides.length === 0
        ? fingerprintOf(snapshot, tables)
        : joinedFingerprint(fingerprintOf(snapshot, tables), fingerprintOf(snapshot, new Map(besides))),
    ...(hasSpans ? { hasSpans } : {}),
  };
  return { model, interpretation };
}

/** What is open, and printed sums that are not what their rows come to. */
function recordInterpretation({ blocks, questions }: Interpretation, log: IssueLog): void {
  for (const { place, about, text } of questions)
    log.add({ kind: 'open-question', role: 'outcome', about, text, place });
  for (const { sums } of blocks) {
    for (const { place, label, printed, sum, unit } of sums) {
      const [ofPrinted, ofSum] = [toOre(printed, unit), toOre(sum, unit)];
      log.add({
        kind: 'printed-total',
        role: 'outcome',
        row: 1,
        column: 'amount',
        printed: ofPrinted,
        sum: ofSum,
        visibleSum: ofSum,
        visibleOnly: false,
        place,
        label,
      });
    }
  }
}

/** Where the settings in force stand: only those that were taken from there. */
function settingPlaces(
  written: WrittenSettings,
  baseYear: number,
  periodIsGiven: boolean,
  chosen: ChosenSettings,
): BudgetModel['live']['settings'] {
  const places: { -readonly [Key in keyof LiveFacts['settings']]: LiveFacts['settings'][Key] } = Object.fromEntries(
    Object.entries(written.places).filter(([key]) => !Object.hasOwn(chosen, key)),
  );
  if (written.baseYear !== baseYear) delete places.baseYear;
  if (periodIsGiven) delete places.period;
  return places;
}

function isWhole(table: RecognisedTable | undefined): boolean {
  return table !== undefined && table.missing.length === 0;
}

function recordMissing(tables: ReadonlyMap<TableRole, RecognisedTable>, log: IssueLog): void {
  for (const role of TABLE_ROLES) {
    const table = tables.get(role);
    if (!table) log.add({ kind: 'table-missing', role });
    else for (const column of table.missing) log.add({ kind: 'column-missing', role, column });
  }
}

/** The tables whose rows are looked through for duplicates, with the column that a finding points at. */
const DUPLICATE_COLUMNS: Readonly<Partial<Record<TableRole, ColumnRole>>> = {
  frames: 'unit',
  adjustments: 'fromUnit',
  budget: 'unit',
  reallocations: 'unit',
  outcome: 'unit',
  forecast: 'unit',
  items: 'unit',
};

/** The column of amounts that a finding about hidden rows points at. */
const HIDDEN_COLUMNS: Readonly<Partial<Record<TableRole, ColumnRole>>> = {
  frames: 'frame',
  adjustments: 'amount',
  budget: 'decided',
  reallocations: 'amount',
  outcome: 'amount',
  forecast: 'amount',
  items: 'amount',
  assignments: 'amount',
  actions: 'targetYearEffect',
};

function checkRows(snapshot: Snapshot, table: RecognisedTable, counted: CountedRows, log: IssueLog): void {
  const keyColumn = DUPLICATE_COLUMNS[table.role];
  if (keyColumn) findDuplicates(snapshot, table, counted, keyColumn, log);
  const amountColumn = HIDDEN_COLUMNS[table.role];
  if (amountColumn) findHidden(table, counted, amountColumn, log);
}

/**
 * The board with all below it; all units where the board is no unit of its own. A unit whose parent is misspelt or in a
 * circle is taken for one of the board's: DA-12 has it, and its frame adjustments do not leave the board for that.
 */
function boardUnitsOf(units: readonly Unit[], board: string): ReadonlySet<number> {
  const root = units.findIndex(({ name }) => nameKey(name) === nameKey(board));
  // Where the workbook draws no hierarchy, its units are those of its board.
  if (root < 0 || units.every(({ parentName }) => parentName === null)) return new Set(units.keys());
  const lost = units.flatMap(({ parentName, parent }, index) =>
    parentName !== null && parent === null ? [index] : [],
  );
  return new Set([root, ...lost].flatMap((unit) => [...withDescendants(units, unit)]));
}

function lastMonthOf(lines: BudgetModel['outcome'], year: number): number | null {
  let last = 0;
  for (let line = 0; line < lines.count; line += 1) {
    if (lines.year[line] === year && lines.month[line]! > last) last = lines.month[line]!;
  }
  return last === 0 ? null : last;
}
