import type { LiveFacts, Settings, SettingKey, SignSetting } from '../domain/model';
import { toOre, type AmountUnit, type Ore } from '../domain/money';
import { nameKey } from '../domain/names';
import type { YearMonth } from '../domain/period';
import type { IssueLog } from './issue-log';
import type { CellValue, Snapshot } from './snapshot';
import { textOfCell, type TableReader } from './table-reader';
import {
  hundredth,
  monthOfNumber,
  oreOf,
  readStatedAmount,
  readFraction,
  readMonth,
  readYear,
  readYearMonth,
  yearMonthOfNumber,
  yearOfNumber,
} from './values';
import {
  COMPARABILITY_WORDS,
  ITEMS_COUNT_WORDS,
  JUDGED_WORDS,
  SETTING_WORDS,
  SIGN_WORDS,
  UNIT_WORDS,
  wordMap,
} from './vocabulary';

/** The settings as the workbook says them; null where it is silent or unreadable. */
export interface WrittenSettings {
  readonly board: string | null;
  readonly baseYear: number | null;
  readonly targetYear: number | null;
  /** The year is null where only a month is written. */
  readonly period: { readonly year: number | null; readonly month: number } | null;
  /** tkr where the workbook does not say. */
  readonly unit: AmountUnit;
  readonly sign: SignSetting | null;
  readonly judged: Settings['judged'];
  readonly tolerance: Ore;
  readonly payrollSurcharge: number | null;
  readonly riskMargin: number;
  readonly comparability: Settings['comparability'];
  readonly itemsCount: Settings['itemsCount'];
  /** Records that a setting, readable by itself, contradicts another one. */
  readonly contradicts: (key: SettingKey) => void;
  readonly rowsRead: number;
  /** The rows of the settings that could be read, and whether the cell holds the very number. */
  readonly places: LiveFacts['settings'];
}

/** Settings that were chosen beside the workbook and count instead of what it says. */
export type ChosenSettings = Partial<
  Pick<Settings, 'judged' | 'tolerance' | 'riskMargin' | 'comparability' | 'itemsCount'>
>;

/** What the tables say where the settings are silent. */
export interface TableFacts {
  /** Names of the units without a parent, in order. */
  readonly rootUnits: readonly string[];
  readonly latestOutcomeYear: () => number | null;
}

const KEYS = wordMap(SETTING_WORDS);
const UNITS = wordMap(UNIT_WORDS);
const SIGNS = wordMap(SIGN_WORDS);
const JUDGED = wordMap(JUDGED_WORDS);
const COMPARABILITY = wordMap(COMPARABILITY_WORDS);
const ITEMS_COUNT = wordMap(ITEMS_COUNT_WORDS);

/** From here up a payroll surcharge is a percentage: 46.15 means 0.4615. */
const SURCHARGE_PERCENTAGE_FROM = 1.5;
const DEFAULT_RISK_MARGIN = 0.5;
const DEFAULT_TOLERANCE = 0.5;

/** Reads Inställningar. The first row of a key counts; keys that we do not know are left alone. */
export function readSettings(reader: TableReader | null, snapshot: Snapshot, log: IssueLog): WrittenSettings {
  const { date1904 } = snapshot;
  const rows = new Map<SettingKey, number>();
  for (const row of reader?.rows ?? []) {
    const key = KEYS.get(nameKey(reader?.text(row, 'key') ?? ''));
    if (key && !rows.has(key) && reader?.cell(row, 'value').kind !== 'empty') rows.set(key, row);
  }
  const places: { -readonly [Key in keyof LiveFacts['settings']]: LiveFacts['settings'][Key] } = {};
  const unreadable = (key: SettingKey): void => {
    const row = rows.get(key);
    if (row !== undefined) reader?.unreadable(row, 'value', 'setting');
  };
  const setting = <Value>(key: SettingKey, read: (cell: CellValue) => Value | null): Value | null => {
    const row = rows.get(key);
    if (!reader || row === undefined) return null;
    const value = read(reader.cell(row, 'value'));
    if (value === null) unreadable(key);
    else {
      const cell = reader.cell(row, 'value');
      // A tolerance is read in öre, and its number stands in the workbook's unit.
      const plain = cell.kind === 'number' && (key === 'tolerance' || cell.number === value);
      places[key] = { row, plain };
    }
    return value;
  };
  const word =
    <Meaning>(words: ReadonlyMap<string, Meaning>) =>
    (cell: CellValue): Meaning | null =>
      words.get(nameKey(textOfCell(cell))) ?? null;
  const fraction = (cell: CellValue): { value: number; percent: boolean } | null =>
    cell.kind === 'number' && Number.isFinite(cell.number)
      ? { value: cell.number, percent: false }
      : cell.kind === 'text'
        ? readFraction(cell.text)
        : null;
  const year = (cell: CellValue): number | null =>
    cell.kind === 'number'
      ? yearOfNumber(cell.number, date1904)
      : cell.kind === 'text'
        ? readYear(cell.text, date1904)
        : null;

  const unit = setting('unit', word(UNITS)) ?? 'tkr';
  if (reader && reader.table.missing.length === 0 && !rows.has('unit'))
    log.add({ kind: 'setting-missing', setting: 'unit' });
  const targetYear = setting('targetYear', year);
  let baseYear = setting('baseYear', year);
  if (baseYear !== null && targetYear !== null && baseYear >= targetYear) {
    unreadable('baseYear');
    baseYear = null;
  }
  return {
    board: setting('board', (cell) =>
      cell.kind === 'error' || cell.kind === 'uncalculated' ? null : textOfCell(cell),
    ),
    baseYear,
    targetYear,
    period: setting('period', (cell) => readPeriod(cell, date1904)),
    unit,
    sign: setting('sign', word(SIGNS)),
    judged: setting('judged', word(JUDGED)) ?? 'rounded',
    tolerance: setting('tolerance', (cell) => readTolerance(cell, unit)) ?? toOre(DEFAULT_TOLERANCE, unit),
    payrollSurcharge: setting('payrollSurcharge', (cell) => {
      const read = fraction(cell);
      if (read === null || read.value < 0) return null;
      return !read.percent && read.value >= SURCHARGE_PERCENTAGE_FROM ? hundredth(read.value) : read.value;
    }),
    riskMargin:
      setting('riskMargin', (cell) => {
        const read =
          cell.kind === 'text'
            ? readFraction(cell.text.replace(/procentenheter|percentage points/i, ''))
            : fraction(cell);
        if (read === null || read.value < 0) return null;
        // The setting is in percentage points: "0,5 %" says the same as 0,5.
        return read.percent ? Number((read.value * 100).toPrecision(15)) : read.value;
      }) ?? DEFAULT_RISK_MARGIN,
    comparability: setting('comparability', word(COMPARABILITY)) ?? 'unchanged-base',
    itemsCount: setting('itemsCount', word(ITEMS_COUNT)) ?? 'with',
    contradicts: unreadable,
    rowsRead: rows.size,
    places,
  };
}

function readTolerance(cell: CellValue, unit: AmountUnit): Ore | null {
  const ore =
    cell.kind === 'number' ? oreOf(cell.number, unit) : cell.kind === 'text' ? readStatedAmount(cell.text, unit) : null;
  return ore !== null && ore >= 0 ? ore : null;
}

function readPeriod(cell: CellValue, date1904: boolean): { year: number | null; month: number } | null {
  if (cell.kind === 'number') {
    const at = yearMonthOfNumber(cell.number, date1904);
    const month = at?.month ?? monthOfNumber(cell.number, date1904);
    return month === null ? null : { year: at?.year ?? null, month };
  }
  if (cell.kind !== 'text') return null;
  const at = readYearMonth(cell.text, date1904);
  const month = at?.month ?? readMonth(cell.text, date1904);
  return month === null ? null : { year: at?.year ?? null, month };
}

/** The board's name: as set, else the root of the hierarchy, which is a guess where there are several. */
export function boardName(written: WrittenSettings, facts: TableFacts, log: IssueLog): string {
  if (written.board !== null) return written.board;
  if (written.rowsRead > 0 && facts.rootUnits.length !== 1) log.add({ kind: 'setting-missing', setting: 'board' });
  return facts.rootUnits[0] ?? '';
}

/** Base and target year: as set, or from what is known of the other, the period, the outcome. */
export function yearsOf(
  written: WrittenSettings,
  facts: TableFacts,
  period: YearMonth | null,
  log: IssueLog,
): { readonly yearsKnown: boolean; readonly baseYear: number; readonly targetYear: number } {
  const known =
    written.targetYear ??
    (written.baseYear === null ? null : written.baseYear + 1) ??
    period?.year ??
    written.period?.year ??
    facts.latestOutcomeYear();
  if (known === null && written.rowsRead > 0) log.add({ kind: 'setting-missing', setting: 'targetYear' });
  const targetYear = known ?? NO_YEAR;
  return { yearsKnown: known !== null, targetYear, baseYear: written.baseYear ?? targetYear - 1 };
}

/** Stands for the target year of a workbook that names no year anywhere: the core reads no clock. */
const NO_YEAR = 2000;

/** The month of the report, always in the target year. */
export function periodOf(
  written: WrittenSettings,
  targetYear: number,
  wanted: YearMonth | null,
  lastOutcomeMonth: number | null,
): YearMonth {
  if (wanted !== null) return { year: targetYear, month: wanted.month };
  const { period } = written;
  if (period === null) return { year: targetYear, month: lastOutcomeMonth ?? 12 };
  if (period.year !== null && period.year !== targetYear) written.contradicts('period');
  return { year: targetYear, month: period.month };
}
