import { cellAddress } from '../domain/address';
import {
  NET_TYPE,
  TABLE_ROLES,
  type BudgetModel,
  type ColumnRole,
  type CostType,
  type LiveFacts,
  type SignConvention,
  type TableInfo,
  type TableRole,
  type Unit,
} from '../domain/model';
import { nameKey } from '../domain/names';
import { withDescendants } from '../domain/hierarchy';
import type { YearMonth } from '../domain/period';
import { fingerprintOf } from './fingerprint';
import { tableInfo } from './table-info';
import { importedTables, joinedFingerprint, takeImports, withImportedTables } from './imports';
import { issueLog, type IssueLog } from './issue-log';
import type { Answers, Interpretation, KeptAnswers } from '../domain/interpretation';
import { readLayouts, type Layouts } from './layout/read-layouts';
import { partsOfUnit } from './layout/unit-names';
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
import { parseCostTypes, parseDecisions, parseUnits, type Named } from './parse-structure';
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
import { withNamedTables } from './named-tables';
import { checkPrintedRows } from './printed-rows';
import { recogniseTables, type RecognisedTable } from './recognise';
import { references } from './references';
import { AMOUNT_COLUMNS, findDuplicates, findHidden, type CountedRows } from './row-checks';
import { cellAt, type Snapshot } from './snapshot';
import { tableReader, type TableReader } from './table-reader';
import { waitingRoles } from './waiting-roles';
import { checkTotals } from './totals';
import { findUncalculated } from './uncalculated';

export interface ParseOptions {
  /** The month of the report in place of the setting Rapportperiod; its year is the target year's. */
  readonly period?: YearMonth | null;
  /** Settings that count instead of those in Inställningar. */
  readonly chosen?: ChosenSettings;
  /** Answers to what the workbook's own tables leave open, see Interpretation. */
  readonly answers?: Answers;
  /** Those of an earlier check, which the others go before. */
  readonly kept?: KeptAnswers;
  /** The day of the check as 2026-09-15: a year that is not over has no outcome of all of it. */
  readonly today?: string;
}

/** The model, and how the workbook's own tables were understood where it has not all template tables. */
export interface ParsedWorkbook {
  readonly model: BudgetModel;
  readonly interpretation: Interpretation;
  /** The answers that were followed, by the ids of the interpretation. */
  readonly answers: Answers;
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
  const said = { given: options.answers ?? {}, kept: options.kept ?? { answers: {}, blocks: [] } };
  const layouts = readLayouts(given, recogniseTables(given), said, yearOfDay(options.today));
  const { interpretation, hasSpans } = layouts;
  const imported = importedTables(layouts.snapshot);
  const found = withImportedTables(layouts.tables, imported, (own) => {
    const reader = tableReader(layouts.snapshot, own.get('settings'), issueLog(), 'tkr', liveLog());
    return readSettings(reader, layouts.snapshot, issueLog()).unit;
  });
  recordMissing(found, interpretation, log);
  const { snapshot, tables } = withNamedTables(layouts.snapshot, found);
  recordInterpretation(layouts, log);
  recordTexts(tables, snapshot, log);

  const settingsReader = tableReader(snapshot, tables.get('settings'), log, 'tkr', live);
  const written = readSettings(settingsReader, snapshot, log);
  const readerOf = (role: TableRole): TableReader | null =>
    tableReader(snapshot, tables.get(role), log, written.unit, live);

  const listedUnits = parseUnits(readerOf('units'), log);
  const units = tables.get('units')?.sources ? withUnitParts(listedUnits) : listedUnits;
  const listed = parseCostTypes(readerOf('costTypes'), log);
  const costTypes = withNetType(listed, tables, snapshot);
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
  // Imported rows are net; where they are the only ones there is nothing to recognise.
  const isImported = (role: 'outcome' | 'forecast'): boolean =>
    imported.has(role) && tables.get(role) === imported.get(role)?.table;
  // What was put together from the user's own tables is net already.
  const fixed = (role: TableRole): SignConvention | null => (tables.get(role)?.sources ? 'ledger' : null);
  // A table that shows its convention speaks for those that do not; net amounts show none that anyone wrote.
  const ownSign = ownOutcomeSign(interpretation);
  const shown =
    (fixed('budget') ? null : budgetTable?.shown) ?? (fixed('outcome') ? ownSign : outcomeTable?.shown) ?? null;
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
  const forecastSign = isImported('forecast')
    ? 'ledger'
    : (fixed('forecast') ?? signOf(forecastTable, written.sign, shown));
  const forecast = parseForecast(forecastTable, forecastSign, names, targetYear);
  const itemSign = itemSignOf(itemsTable, written.sign, fixed('outcome') ? ownSign : outcome.sign);
  const items = parseItems(itemsTable, itemSign, names);
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
    costTypes: counts(listed),
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
  return { model, interpretation, answers: layouts.answers };
}

function yearOfDay(today: string | undefined): number | null {
  const year = /^\d{4}/.exec(today ?? '')?.[0];
  return year === undefined ? null : Number(year);
}

/** What is open in the user's own tables, and what they print that does not come out. */
function recordInterpretation({ interpretation, lost, printed }: Layouts, log: IssueLog): void {
  for (const { sheet, name } of lost) log.add({ kind: 'lost-answer', role: 'outcome', sheet, name });
  for (const { place, about, text } of interpretation.questions)
    log.add({ kind: 'open-question', role: 'outcome', about, text, place });
  for (const issue of printed) log.add(issue);
}

/** How the user's own tables print their outcome, where all of them do it alike. */
function ownOutcomeSign({ blocks }: Interpretation): SignConvention | null {
  const signs = new Set(
    blocks
      .filter(({ state, columns }) => state === 'used' && columns.some(({ use }) => use === 'outcome'))
      .map(({ sign }) => sign),
  );
  return signs.size === 1 ? [...signs][0]! : null;
}

/** Units of the user's own tables are found by their number or their name too, where that is of one of them only. */
function withUnitParts(units: Named<Unit>): Named<Unit> {
  const parts = units.list.flatMap(({ name }, index) => partsOfUnit(name).map((part) => ({ part, index })));
  const only = parts.filter(
    ({ part }) => !units.byName.has(part) && parts.filter((other) => other.part === part).length === 1,
  );
  return { ...units, byName: new Map([...units.byName, ...only.map(({ part, index }) => [part, index] as const)]) };
}

/** Tables of the model whose rows name a cost type. */
const TYPED_ROLES: readonly TableRole[] = ['budget', 'outcome', 'forecast'];

/**
 * The cost types of Kostnadsslag, and the one of amounts that the user's own tables give as a whole, where some do: a forecast of
 * net cost per unit stands beside an outcome by cost type.
 */
function withNetType(
  listed: Named<CostType>,
  tables: ReadonlyMap<TableRole, RecognisedTable>,
  snapshot: Snapshot,
): Named<CostType> {
  const home = tables.get('costTypes');
  if (!home || home.sources || listed.byName.has(nameKey(NET_TYPE))) return listed;
  const isGiven = TYPED_ROLES.some((role) => {
    const table = tables.get(role);
    const column = table?.byRole.get('costType');
    if (!table?.sources || !column) return false;
    return [...table.sources.keys()].some((row) => {
      const cell = cellAt(snapshot, table.sheet, row, column.at);
      return cell.kind === 'text' && cell.text === NET_TYPE;
    });
  });
  if (!isGiven) return listed;
  const net: CostType = {
    name: NET_TYPE,
    kind: 'cost',
    targetGroup: null,
    accounts: [],
    traits: [],
    origin: { role: 'costTypes', row: home.headerRow },
  };
  return {
    ...listed,
    list: [...listed.list, net],
    byName: new Map([...listed.byName, [nameKey(NET_TYPE), listed.list.length]]),
  };
}

/** Amounts in the user's own tables that stand as text: they are counted, and no formula adds them. */
function recordTexts(tables: ReadonlyMap<TableRole, RecognisedTable>, snapshot: Snapshot, log: IssueLog): void {
  const sheets = new Map(snapshot.sheets.map((sheet) => [sheet.name, sheet]));
  for (const [role, { sources }] of tables) {
    const seen = new Set<string>();
    for (const [row, { terms }] of sources ?? []) {
      for (const column of AMOUNT_COLUMNS[role] ?? []) {
        for (const term of terms[column] ?? []) {
          const sheet = sheets.get(term.sheet);
          const place = { sheet: term.sheet, address: cellAddress(term.row, term.column) };
          const key = `${place.sheet}!${place.address}`;
          if (!term.isText || !sheet || seen.has(key)) continue;
          seen.add(key);
          const cell = cellAt(snapshot, sheet, term.row, term.column);
          const text = cell.kind === 'text' ? cell.text.trim() : '';
          log.add({ kind: 'number-as-text', origin: { role, row }, column, text, amount: 0, place });
        }
      }
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

function recordMissing(
  tables: ReadonlyMap<TableRole, RecognisedTable>,
  interpretation: Interpretation,
  log: IssueLog,
): void {
  const waiting = waitingRoles(interpretation);
  for (const role of TABLE_ROLES) {
    const table = tables.get(role);
    if (!table) log.add({ kind: 'table-missing', role, ...(waiting.has(role) ? { waits: true } : {}) });
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
