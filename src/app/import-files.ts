import type { Language } from '../domain/finding';
import type { BudgetModel, SignConvention } from '../domain/model';
import { fromOre, orePerUnit, toOre, type AmountUnit, type Ore } from '../domain/money';
import { nameKey } from '../domain/names';
import { monthIndex } from '../domain/period';
import type { TextEncoding } from '../import/code-page';
import { csvRows, importCsv, openCsv } from '../import/csv';
import {
  isUnread,
  type ImportedFile,
  type ImportNote,
  type ImportRefusal,
  type ImportRole,
  type ImportRow,
  type SieDimension,
} from '../import/rows';
import { importSie, looksLikeSie } from '../import/sie';
import { importText } from '../strings/import-text';
import type { KeptFile } from '../workbook/imports';
import { costTypeOfAccount } from '../workbook/parse-structure';
import { netOf, noVotes, recogniseSign, shownConvention, vote, type SignVotes } from '../workbook/sign';
import type { Snapshot } from '../workbook/snapshot';
import { amountsInBook, clashOf, coveredCostTypes, type TimeUnits } from './import-cover';
import { keptRows, sheetOfRows, withImportSheet, type ImportSheet, type StoredRow } from './import-sheet';
import { parseInForce, type GivenBeside } from './parse-in-force';

/** A file that the user wants read into Utfall or Prognos. */
export interface ImportFile {
  /** Its name without folders: it is shown, and stays in the workbook. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly role: ImportRole;
  /** The unit of a CSV file's amounts, where the user says it. SIE is always in kr. */
  readonly unit?: AmountUnit;
  /** The SIE dimension whose objects are units, "1" (cost centre) unless said. */
  readonly dimension?: string;
  /** The year of a CSV file's months, where it names none. */
  readonly year?: number;
}

/** Files of earlier imports that are no longer to be read. */
export type ImportDrops = 'all' | readonly Pick<ImportFile, 'name' | 'role'>[];

/** What the user has given beside the workbook, and what of earlier imports is to go. */
export interface ImportGiven extends GivenBeside {
  readonly drops?: ImportDrops;
}

/** How the unit of a file's amounts is known. */
export type UnitSource = 'format' | 'file' | 'call' | 'size';

/** What was read of a file, for the user to see before and after it counts. */
export interface PlannedImport {
  readonly role: ImportRole;
  readonly file: string;
  readonly kind: 'sie' | 'csv';
  readonly encoding: TextEncoding;
  readonly unit: AmountUnit;
  readonly unitBy: UnitSource;
  readonly sign: SignConvention;
  /** Rows that go into the workbook, those that cannot be read included. */
  readonly rows: number;
  /** Month indexes of an outcome, years of a forecast. */
  readonly covered: readonly number[];
  readonly notes: readonly ImportNote[];
  /** The first rows as they were understood, and those that were not. */
  readonly preview: readonly StoredRow[];
  /** The SIE dimension that units were read from; null for a CSV file. */
  readonly dimension: string | null;
  /** Those that they could be read from. */
  readonly dimensions: readonly SieDimension[];
  /** The year of months that the file writes without one, and who says it; null where its rows say it themselves. */
  readonly year: { readonly year: number; readonly by: 'file' | 'call' } | null;
  /** Units of the file that are not in the workbook: their rows do not count, and nothing is replaced for them. */
  readonly unknownUnits: readonly { readonly name: string; readonly rows: number }[];
  /** Units that the file has no rows of in time that it covers for others, and that the workbook has amounts of. */
  readonly keptUnits: readonly KeptUnit[];
  /** Cost types that the workbook has amounts of where the file takes its place, and that the file has no row of. */
  readonly goneCostTypes: readonly string[];
  /** Rows of other imported files that these take the place of. */
  readonly replaces: readonly { readonly file: string; readonly rows: number }[];
}

/** A unit whose amounts stay as the workbook has them. */
export interface KeptUnit {
  readonly unit: string;
  /** Month indexes of an outcome, years of a forecast. */
  readonly times: readonly number[];
  /** Whether they come of an earlier import, and not of the user's own table. */
  readonly imported: boolean;
}

export interface ImportPlan {
  readonly sheet: ImportSheet;
  readonly files: readonly PlannedImport[];
}

/** A file that nothing can be made of, with why. */
export class ImportFault extends Error {
  constructor(
    readonly file: string,
    readonly reason: ImportRefusal | 'unit' | 'sign' | 'levels' | 'spans',
    readonly text: string,
    /** The other thing that the sentence names, where it names two. */
    readonly other = '',
  ) {
    super(`${file}: ${reason} ${text}`);
    this.name = 'ImportFault';
  }

  /** Why, in a sentence without the file's name. */
  sentence(lang: Language): string {
    return importText(lang, `refused.${this.reason}`, { text: this.text, other: this.other });
  }
}

const PREVIEW_ROWS = 20;
/** A sheet of more rows is no import that anybody can look at. */
const MOST_STORED = 200_000;

/** A workbook that files can be planned for: what counts in it before them. */
export interface ImportBase {
  readonly snapshot: Snapshot;
  readonly model: BudgetModel;
  /** The rows of earlier imports, without those that are dropped, in the workbook's unit. */
  readonly stored: readonly StoredRow[];
  readonly files: readonly KeptFile[];
  readonly lang: Language;
}

/** Whether an earlier import is to leave the workbook. */
export function dropsSomething(snapshot: Snapshot, drops: ImportDrops): boolean {
  return drops.length > 0 && keptRows(snapshot).rows.some((row) => isDropped(row, drops));
}

function isDropped({ file, role }: Pick<StoredRow, 'file' | 'role'>, drops: ImportDrops): boolean {
  return drops === 'all' || drops.some((each) => each.name === file && each.role === role);
}

/** The workbook as it is without the files, read by what the user has answered and chosen. */
export function importBase(snapshot: Snapshot, lang: Language, given: ImportGiven = {}): ImportBase {
  const { drops = [] } = given;
  const { model } = parseInForce(snapshot, given);
  const kept = keptRows(snapshot);
  const { unit } = model.settings;
  const before = kept.unit !== null && kept.unit !== unit ? kept.unit : null;
  const stays = kept.rows.filter((row) => !isDropped(row, drops));
  // The sheet says which unit its amounts are in, so those of another are the same öre in this one.
  const stored = before === null ? stays : stays.map((row) => ({ ...row, ...inUnit(row.amount, before, unit) }));
  const files = kept.files.filter((file) => !isDropped(file, drops));
  if (before === null && stays.length === kept.rows.length) return { snapshot, model, stored, files, lang };
  const left = withImportSheet(snapshot, sheetOfRows(snapshot, stored, files, unit, lang));
  return { snapshot, model: parseInForce(left, given).model, stored, files, lang };
}

function inUnit(amount: number | string, from: AmountUnit, to: AmountUnit): Pick<StoredRow, 'amount'> {
  return { amount: typeof amount === 'string' ? amount : fromOre(toOre(amount, from), to) };
}

/**
 * What the sheet of imported rows comes to hold: the new files, and of earlier imports what they do not cover. Throws ImportFault
 * where a file cannot be read, or not with certainty.
 */
export function planImport(
  snapshot: Snapshot,
  files: readonly ImportFile[],
  lang: Language,
  given: ImportGiven = {},
): ImportPlan {
  const base = importBase(snapshot, lang, given);
  return planFiles(
    base,
    files.map((file) => readPlanned(file, base.model)),
  );
}

/** The sheet with files that were read against the same base. Throws ImportFault. */
export function planFiles(base: ImportBase, read: readonly ReadPlan[]): ImportPlan {
  const { snapshot, model, lang } = base;
  const before = { outcome: amountsInBook(model, 'outcome'), forecast: amountsInBook(model, 'forecast') };
  for (const role of ['outcome', 'forecast'] as const) {
    const clash = clashOf(model, role, before[role], together(read, role));
    const named = clash && read.find(({ plan, cover }) => plan.role === role && coversUnit(cover, clash.unit));
    if (clash && named) {
      const [unit, other] = [clash.unit, clash.other].map((at) => model.units[at]?.name ?? '');
      throw new ImportFault(named.plan.file, clash.kind, unit ?? '', other ?? '');
    }
  }
  const units = new Map(model.units.map(({ name }, index) => [nameKey(name), index]));
  let stored = base.stored;
  const files = read.map(({ plan, rows, cover, costTypes }): PlannedImport => {
    const replaced = new Map<string, number>();
    const times = new Set(plan.covered);
    const stays = stored.filter((row) => {
      if (row.role !== plan.role) return true;
      const [time, unit] = [timeOf(row, model), units.get(nameKey(row.unit)) ?? -1];
      if (cover.get(time)?.has(unit)) {
        if (row.file !== plan.file) replaced.set(row.file, (replaced.get(row.file) ?? 0) + 1);
        return false;
      }
      // A file that is read again stands for its earlier version in all that it covers, also for units that it no longer has.
      return row.file !== plan.file || (time >= 0 && !times.has(time));
    });
    const still = new Set(stays.map((row) => `${row.role} ${timeOf(row, model)} ${nameKey(row.unit)}`));
    stored = [...stays, ...rows];
    if (stored.length > MOST_STORED) throw new ImportFault(plan.file, 'too-large', '');
    return {
      ...plan,
      keptUnits: keptUnits(plan, before[plan.role], together(read, plan.role), model).flatMap((kept) => {
        // Rows of this file's earlier version are gone, and stay for nobody.
        const times = kept.imported
          ? kept.times.filter((time) => still.has(`${plan.role} ${time} ${nameKey(kept.unit)}`))
          : kept.times;
        return times.length === 0 ? [] : [{ ...kept, times }];
      }),
      goneCostTypes: coveredCostTypes(model, plan.role, cover)
        .filter((costType) => !costTypes.has(costType))
        .map((costType) => model.costTypes[costType]?.name ?? ''),
      replaces: [...replaced].map(([file, count]) => ({ file, rows: count })),
    };
  });
  const sources = files.map(({ role, file, kind, unit }): KeptFile => ({ role, file, kind, unit }));
  const kept = base.files.filter(
    ({ role, file }) =>
      !sources.some((each) => each.role === role && each.file === file) &&
      stored.some((row) => row.role === role && row.file === file),
  );
  return { sheet: sheetOfRows(snapshot, stored, [...kept, ...sources], model.settings.unit, lang), files };
}

/**
 * Holds the rows of earlier imports against the user's own tables as they are now: a level of the hierarchy that was added there
 * since would count twice. Throws ImportFault.
 */
export function guardKept(snapshot: Snapshot, lang: Language, given: GivenBeside): void {
  const { rows, unit } = keptRows(snapshot);
  if (rows.length === 0) return;
  const { model } = importBase(snapshot, lang, { ...given, drops: 'all' });
  // Amounts in another unit than the workbook's do not count at all, which is a finding of its own.
  if (unit !== null && unit !== model.settings.unit) return;
  const units = new Map(model.units.map(({ name }, index) => [nameKey(name), index]));
  for (const role of ['outcome', 'forecast'] as const) {
    const cover = new Map<number, Map<number, Ore>>();
    const fileOf = new Map<number, string>();
    for (const row of rows) {
      const [time, at] = [timeOf(row, model), units.get(nameKey(row.unit))];
      if (row.role !== role || typeof row.amount === 'string' || time < 0 || at === undefined) continue;
      const known = cover.get(time) ?? new Map<number, Ore>();
      cover.set(time, known);
      known.set(at, (known.get(at) ?? 0) + Math.abs(toOre(row.amount, unit ?? model.settings.unit)));
      fileOf.set(at, row.file);
    }
    const clash = clashOf(model, role, amountsInBook(model, role), cover);
    if (!clash) continue;
    const [name, other] = [clash.unit, clash.other].map((at) => model.units[at]?.name ?? '');
    throw new ImportFault(fileOf.get(clash.unit) ?? '', clash.kind, name ?? '', other ?? '');
  }
}

/** The amounts of all files of a role, by time and unit. */
function together(read: readonly ReadPlan[], role: ImportRole): TimeUnits {
  const all = new Map<number, Map<number, Ore>>();
  for (const { plan, cover } of read) {
    if (plan.role !== role) continue;
    for (const [time, units] of cover) {
      const known = all.get(time) ?? new Map<number, Ore>();
      all.set(time, known);
      // Of two files with one unit the later counts.
      for (const [unit, gross] of units) known.set(unit, gross);
    }
  }
  return all;
}

function coversUnit(cover: TimeUnits, unit: number): boolean {
  return [...cover.values()].some((units) => units.has(unit));
}

function keptUnits(
  { covered }: ReadPlan['plan'],
  { own, imported }: { readonly own: TimeUnits; readonly imported: TimeUnits },
  files: TimeUnits,
  model: BudgetModel,
): KeptUnit[] {
  const kept: KeptUnit[] = [];
  model.units.forEach(({ name }, unit) => {
    for (const [of, isImported] of [
      [own, false],
      [imported, true],
    ] as const) {
      const times = covered.filter((time) => (of.get(time)?.get(unit) ?? 0) > 0 && !files.get(time)?.has(unit));
      if (times.length > 0) kept.push({ unit: name, times, imported: isImported });
    }
  });
  return kept;
}

/** The month or the year that a row is of; −1 where it cannot be told. */
function timeOf(row: Pick<StoredRow, 'role' | 'year' | 'month'>, model: BudgetModel): number {
  if (row.role === 'forecast') {
    if (row.year === null) return model.settings.targetYear;
    return typeof row.year === 'number' ? row.year : -1;
  }
  return typeof row.year === 'number' && typeof row.month === 'number'
    ? monthIndex({ year: row.year, month: row.month })
    : -1;
}

function readFile(file: ImportFile, unit: AmountUnit | undefined): Extract<ImportedFile, { state: 'read' }> {
  const { bytes, role, dimension, year } = file;
  const read = looksLikeSie(bytes)
    ? importSie(bytes, { role, ...(dimension === undefined ? {} : { dimension }) })
    : importCsv(bytes, {
        role,
        ...(unit === undefined ? {} : { unit }),
        ...(year === undefined ? {} : { year }),
      });
  if (read.state === 'refused') throw new ImportFault(file.name, read.reason, read.text);
  return read;
}

/** A file as it was understood, before it is held against others. */
export interface ReadPlan {
  readonly plan: Omit<PlannedImport, 'keptUnits' | 'goneCostTypes' | 'replaces'>;
  readonly rows: readonly StoredRow[];
  /** What counts of it. */
  readonly cover: TimeUnits;
  /** The cost types that it has amounts of. */
  readonly costTypes: ReadonlySet<number>;
}

/** Reads a file against a workbook. Throws ImportFault. */
export function readPlanned(file: ImportFile, model: BudgetModel): ReadPlan {
  const first = readFile(file, file.unit);
  const named = namedRows(first.rows, model);
  const [unit, unitBy] = unitOf(file, first, named, model);
  const read = first.unit === unit || file.unit === unit ? first : readInUnit(file, first, unit);
  const rows = read === first ? named : namedRows(read.rows, model);
  const sign = read.sign ?? signOf(file, rows, model);
  const stored = summed(rows, sign, file, model);
  const times = new Set(stored.map((row) => timeOf(row, model)));
  times.delete(-1);
  return {
    rows: stored,
    cover: coverOf(rows, file.role, model),
    costTypes: new Set(rows.map(({ costType }) => costType)),
    plan: {
      role: file.role,
      file: file.name,
      kind: read.kind,
      encoding: read.encoding,
      unit,
      unitBy,
      sign,
      rows: stored.length,
      covered: [...times].sort((a, b) => a - b),
      notes: read.notes,
      preview: [
        ...stored.slice(0, PREVIEW_ROWS),
        ...stored.slice(PREVIEW_ROWS).filter(({ amount }) => typeof amount === 'string'),
      ].slice(0, 2 * PREVIEW_ROWS),
      dimension: read.dimension,
      dimensions: read.dimensions,
      year: read.year,
      unknownUnits: unknownUnits(stored, model),
    },
  };
}

/** The sizes of what counts of a file, by time and unit. */
function coverOf(rows: readonly NamedRow[], role: ImportRole, model: BudgetModel): TimeUnits {
  const units = new Map(model.units.map(({ name }, index) => [nameKey(name), index]));
  const cover = new Map<number, Map<number, Ore>>();
  for (const { row, unit, costType } of rows) {
    if (costType < 0 || isUnread(row.amount) || isUnread(row.year) || isUnread(row.month)) continue;
    const at = units.get(nameKey(unit));
    const time = timeOf({ role, year: row.year, month: row.month }, model);
    if (at === undefined || time < 0) continue;
    const known = cover.get(time) ?? new Map<number, Ore>();
    cover.set(time, known);
    known.set(at, (known.get(at) ?? 0) + Math.abs(row.amount));
  }
  return cover;
}

/** Nothing to say where the workbook has no units at all: that is said by itself. */
function unknownUnits(rows: readonly StoredRow[], { units }: BudgetModel): PlannedImport['unknownUnits'] {
  if (units.length === 0) return [];
  const known = new Set(units.map(({ name }) => nameKey(name)));
  const counts = new Map<string, number>();
  for (const { unit } of rows) {
    if (!known.has(nameKey(unit))) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  }
  return [...counts].map(([name, count]) => ({ name, rows: count }));
}

function readInUnit(
  file: ImportFile,
  first: Extract<ImportedFile, { state: 'read' }>,
  unit: AmountUnit,
): Extract<ImportedFile, { state: 'read' }> {
  const table = openCsv(file.bytes, file.role);
  if ('state' in table) throw new ImportFault(file.name, table.reason, table.text);
  const { rows, notes } = csvRows(table, {
    role: file.role,
    unit,
    ...(file.year === undefined ? {} : { year: file.year }),
  });
  return { ...first, rows, notes, unit };
}

/** A row with its unit and cost type by the workbook's names, where they are known. */
interface NamedRow {
  readonly row: ImportRow;
  readonly unit: string;
  readonly costTypeText: string | null;
  /** Index of the cost type; −1 where it is not known. */
  readonly costType: number;
}

function namedRows(rows: readonly ImportRow[], model: BudgetModel): NamedRow[] {
  const unitName = unitNames(model);
  const ofAccount = costTypeOfAccount(model.costTypes);
  const byName = new Map(model.costTypes.map(({ name }, index) => [nameKey(name), index]));
  const known = new Map<string, number>();
  const costTypeOf = (text: string): number => {
    let index = known.get(text);
    if (index === undefined) known.set(text, (index = byName.get(nameKey(text)) ?? withoutNumber(text, byName)));
    return index;
  };
  return rows.map((row): NamedRow => {
    const named = row.costType === null ? -1 : costTypeOf(row.costType);
    const account = typeof row.account === 'number' ? (ofAccount(row.account) ?? -1) : -1;
    const costType = row.costType === null ? account : named;
    // A name in another spelling would be unknown to a sum by name.
    const text = named >= 0 ? model.costTypes[named]!.name : row.costType;
    return { row, unit: unitName(row.unit, row.unitName), costTypeText: text, costType };
  });
}

/** "51 Köpt vård" for "Köpt vård". */
function withoutNumber(text: string, byName: ReadonlyMap<string, number>): number {
  const rest = /^\d[\d.-]* +(.+)$/.exec(text.trim())?.[1];
  return rest === undefined ? -1 : (byName.get(nameKey(rest)) ?? -1);
}

/**
 * The workbook's name of a unit that a file calls by name, by number, or by both: the very name, or the one unit whose name is
 * that without its number, or begins with that number. What fits none, or several, stays as it is, for the check to name.
 */
function unitNames(model: BudgetModel): (text: string, name?: string) => string {
  const byName = new Map(model.units.map(({ name }) => [nameKey(name), name]));
  const byNumber = new Map<string, string | null>();
  const byRest = new Map<string, string | null>();
  const put = (map: Map<string, string | null>, key: string, name: string): void => {
    // Two units of one number or one name: neither is meant with certainty.
    map.set(key, map.has(key) && map.get(key) !== name ? null : name);
  };
  for (const { name } of model.units) {
    const { number, rest } = numbered(name);
    if (number !== null) put(byNumber, number, name);
    if (number !== null && rest !== '') put(byRest, nameKey(rest), name);
  }
  const known = new Map<string, string>();
  const find = (text: string, name: string | undefined): string => {
    const exact = byName.get(nameKey(text));
    if (exact !== undefined) return exact;
    const { number, rest: after } = numbered(text);
    const rest = name ?? after;
    const fromNumber = number === null ? null : (byNumber.get(number) ?? null);
    const fromRest = rest === '' ? null : (byName.get(nameKey(rest)) ?? byRest.get(nameKey(rest)) ?? null);
    // Number and name that lead to two units contradict each other.
    if (fromNumber !== null && fromRest !== null && fromNumber !== fromRest) return text;
    return fromNumber ?? fromRest ?? text;
  };
  return (text, name) => {
    let found = known.get(text);
    if (found === undefined) known.set(text, (found = find(text, name)));
    return found;
  };
}

function numbered(text: string): { readonly number: string | null; readonly rest: string } {
  const match = /^([A-Z]{0,3}\d[\dA-Z.]*)(?:\s*[-–:,]?\s+(.*))?$/i.exec(text.trim());
  return match ? { number: match[1]!.toUpperCase(), rest: (match[2] ?? '').trim() } : { number: null, rest: text };
}

const UNITS: readonly AmountUnit[] = ['kr', 'tkr', 'mnkr'];
/** How many times larger or smaller than the workbook's a file's amounts may be for their unit to be told by it. */
const NEAR = 12;

/** The unit of a file's amounts: what its format or its header says, what the user says, else what its size leaves no doubt of. */
function unitOf(
  file: ImportFile,
  read: Extract<ImportedFile, { state: 'read' }>,
  rows: readonly NamedRow[],
  model: BudgetModel,
): readonly [AmountUnit, UnitSource] {
  if (read.sign !== null && read.unit !== null) return [read.unit, 'format'];
  if (file.unit !== undefined) return [file.unit, 'call'];
  if (read.unit !== null) return [read.unit, 'file'];
  // Sizes per unit and cost type, so that a file of a few units is held against those alone.
  const usual = usualMonths(model, file.role);
  const sums = new Map<string, Ore>();
  const times = new Set<string>();
  for (const { row, unit, costType } of rows) {
    if (costType < 0 || isUnread(row.amount)) continue;
    const key = `${costType} ${unit}`;
    sums.set(key, (sums.get(key) ?? 0) + row.amount);
    times.add(JSON.stringify([row.year, row.month]));
  }
  let found = 0;
  let expected = 0;
  const months = file.role === 'outcome' ? Math.max(1, times.size) : 12 * Math.max(1, times.size);
  for (const [key, sum] of sums) {
    const size = usual.get(key);
    if (size === undefined || size === 0) continue;
    found += Math.abs(sum) / months;
    expected += size;
  }
  // Read as kr above; a larger unit makes the same numbers larger.
  const fits = UNITS.filter((unit) => {
    const ratio = (found * orePerUnit(unit)) / orePerUnit('kr') / expected;
    return ratio > 1 / NEAR && ratio < NEAR;
  });
  if (fits.length !== 1 || expected === 0) throw new ImportFault(file.name, 'unit', '');
  return [fits[0]!, 'size'];
}

/** What a month of a cost type of a unit amounts to in the workbook, in öre without sign. */
function usualMonths(model: BudgetModel, role: ImportRole): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  const put = (unit: number, costType: number, size: number): void => {
    const key = `${costType} ${model.units[unit]?.name ?? ''}`;
    if (!sizes.has(key)) sizes.set(key, size);
  };
  const sums = new Map<number, { sum: number; months: Set<number> }>();
  const { outcome } = model;
  for (let line = 0; line < outcome.count; line += 1) {
    const key = outcome.unit[line]! * model.costTypes.length + outcome.costType[line]!;
    const known = sums.get(key) ?? { sum: 0, months: new Set() };
    sums.set(key, known);
    known.sum += outcome.net[line]!;
    known.months.add(outcome.year[line]! * 12 + outcome.month[line]!);
  }
  const ofOutcome = (): void => {
    for (const [key, { sum, months }] of sums)
      put(
        Math.floor(key / model.costTypes.length),
        key % model.costTypes.length,
        Math.abs(sum) / Math.max(1, months.size),
      );
  };
  const ofForecast = (): void => {
    for (const { unit, costType, net } of model.forecast) put(unit, costType, Math.abs(net) / 12);
  };
  if (role === 'outcome') ofOutcome();
  else ofForecast();
  for (const { unit, costType, decided, revised } of model.budget)
    put(unit, costType, Math.abs(revised ?? decided) / 12);
  if (role === 'outcome') ofForecast();
  else ofOutcome();
  return sizes;
}

/** Amounts whose signs keep to no convention are not guessed at: this many of them may be reversals. */
const LEAST_AGREEING = 0.8;

function signOf(file: ImportFile, rows: readonly NamedRow[], model: BudgetModel): SignConvention {
  const votes = noVotes();
  for (const { row, costType } of rows) {
    if (costType < 0 || isUnread(row.amount)) continue;
    vote(votes, model.costTypes[costType]!.kind, row.amount);
  }
  const own = model.tables[file.role]?.sign ?? model.tables.outcome?.sign ?? model.tables.budget?.sign ?? null;
  const { sign: setting } = model.settings;
  const sign = recogniseSign(votes, setting, own);
  const all = votes.costNegative + votes.costPositive + votes.revenueNegative + votes.revenuePositive;
  if (all > 0 && agreeing(votes, sign) < LEAST_AGREEING * all) throw new ImportFault(file.name, 'sign', '');
  // Revenue alone shows two conventions, and nothing else says which.
  const isOpen = shownConvention(votes) === null && setting === null && own === null;
  if (isOpen && votes.revenueNegative + votes.revenuePositive > 0) throw new ImportFault(file.name, 'sign', '');
  return sign;
}

function agreeing(votes: SignVotes, sign: SignConvention): number {
  const cost = sign === 'cost-negative' ? votes.costNegative : votes.costPositive;
  return cost + (sign === 'ledger' ? votes.revenueNegative : votes.revenuePositive);
}

/** The rows as they are kept: net, and those of one key as one. What cannot be read stays a row of its own. */
function summed(
  rows: readonly NamedRow[],
  sign: SignConvention,
  file: ImportFile,
  model: BudgetModel,
): readonly StoredRow[] {
  const stored: StoredRow[] = [];
  const places = new Map<string, number>();
  const { unit: amountUnit } = model.settings;
  const ore: number[] = [];
  for (const { row, unit, costTypeText, costType } of rows) {
    const account = isUnread(row.account) ? row.account.unread : row.account;
    const base = {
      role: file.role,
      year: isUnread(row.year) ? row.year.unread : row.year,
      month: isUnread(row.month) ? row.month.unread : row.month,
      unit,
      // A forecast has no column for accounts.
      costType:
        file.role === 'forecast' && costTypeText === null
          ? (model.costTypes[costType]?.name ?? (account === null ? null : String(account)))
          : costTypeText,
      account: file.role === 'forecast' ? null : account,
      file: file.name,
      line: row.line,
    };
    if (isUnread(row.amount)) {
      ore.push(0);
      stored.push({ ...base, amount: row.amount.unread });
      continue;
    }
    const kind = model.costTypes[costType]?.kind;
    const net = kind === undefined ? row.amount : netOf(sign, kind, row.amount);
    const key = JSON.stringify([base.year, base.month, nameKey(unit), base.costType, base.account]);
    const place = places.get(key);
    if (place === undefined) {
      places.set(key, ore.push(net) - 1);
      stored.push({ ...base, amount: 0 });
    } else ore[place]! += net;
  }
  return stored.map((row, index) =>
    typeof row.amount === 'string' ? row : { ...row, amount: fromOre(ore[index]!, amountUnit) },
  );
}
