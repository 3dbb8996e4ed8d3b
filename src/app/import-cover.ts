import { isWithin } from '../domain/hierarchy';
import type { BudgetModel, ImportedRole } from '../domain/model';
import type { Ore } from '../domain/money';
import { monthIndex, monthOfIndex } from '../domain/period';

/** Amounts without sign, in öre, by month index (for a forecast by year) and by unit. */
export type TimeUnits = ReadonlyMap<number, ReadonlyMap<number, Ore>>;

/** What counts in a workbook before files are taken in: of the user's own tables, and of earlier imports. */
export interface BookAmounts {
  readonly own: TimeUnits;
  readonly imported: TimeUnits;
}

/** The sizes of what counts of a role. */
export function amountsInBook(model: BudgetModel, role: ImportedRole): BookAmounts {
  const own = new Map<number, Map<number, Ore>>();
  const imported = new Map<number, Map<number, Ore>>();
  const put = (isImported: boolean, time: number, unit: number, net: Ore): void => {
    const into = isImported ? imported : own;
    const units = into.get(time) ?? new Map<number, Ore>();
    into.set(time, units);
    units.set(unit, (units.get(unit) ?? 0) + Math.abs(net));
  };
  // Where the user has no such table the imported rows are it.
  const all = model.imports?.[role]?.beside === false;
  if (role === 'forecast') {
    for (const { unit, year, net, origin } of model.forecast) put(all || origin.imported === true, year, unit, net);
    return { own, imported };
  }
  const { count, year, month, unit, net, firstImported = Infinity } = model.outcome;
  for (let line = 0; line < count; line += 1) {
    const time = monthIndex({ year: year[line]!, month: month[line]! });
    put(all || line >= firstImported, time, unit[line]!, net[line]!);
  }
  return { own, imported };
}

/** The cost types that a workbook has amounts of where a file takes its place, in the order of the workbook. */
export function coveredCostTypes(model: BudgetModel, role: ImportedRole, cover: TimeUnits): number[] {
  const found = new Set<number>();
  const put = (time: number, unit: number, costType: number, net: Ore): void => {
    if (net !== 0 && cover.get(time)?.has(unit)) found.add(costType);
  };
  if (role === 'forecast') for (const line of model.forecast) put(line.year, line.unit, line.costType, line.net);
  else {
    const { count, year, month, unit, costType, net } = model.outcome;
    for (let line = 0; line < count; line += 1) {
      const time = monthIndex({ year: year[line]!, month: month[line]! });
      put(time, unit[line]!, costType[line]!, net[line]!);
    }
  }
  return [...found].sort((a, b) => a - b);
}

/** Amounts that would stand twice, or go missing, where a file's units take the place of the workbook's. */
export interface Clash {
  readonly kind: 'levels' | 'spans';
  /** The unit of the file. */
  readonly unit: number;
  /** The unit of the workbook that may hold the same amounts. */
  readonly other: number;
}

/**
 * Whether a file and what stays of the workbook may hold the same amounts. A file's unit takes the place of that unit alone, which is
 * right where both book on the same units. It is not where the file has amounts on one level of the hierarchy and the workbook
 * on another, or on the units after a reorganisation and the workbook on those before it. Null where nothing says so.
 */
export function clashOf(model: BudgetModel, role: ImportedRole, before: BookAmounts, files: TimeUnits): Clash | null {
  return (
    levelClash(model, role, before, files) ?? (role === 'outcome' && model.hasSpans ? spanClash(before, files) : null)
  );
}

/** How much larger than its own amounts those of a unit with all below it are for the two to be told apart by size. */
const APART = 1.5;

function levelClash(model: BudgetModel, role: ImportedRole, before: BookAmounts, files: TimeUnits): Clash | null {
  const related = relatedUnits(model);
  const yearOf = (time: number): number => (role === 'forecast' ? time : monthOfIndex(time).year);
  const amount = (time: number, unit: number): Ore =>
    (before.own.get(time)?.get(unit) ?? 0) + (before.imported.get(time)?.get(unit) ?? 0);
  const booked = new Set<string>();
  for (const [time, units] of [...before.own, ...before.imported]) {
    for (const [unit, size] of units) if (size > 0) booked.add(`${yearOf(time)} ${unit}`);
  }
  const sizes = new Map<number, { inFile: Ore; own: Ore; below: Ore; other: number }>();
  for (const [time, units] of files) {
    for (const [unit, inFile] of units) {
      const stays = related(unit).filter((other) => !units.has(other) && amount(time, other) > 0);
      const [first] = stays;
      if (first === undefined) continue;
      // The workbook books on other units than the file does.
      if (!booked.has(`${yearOf(time)} ${unit}`)) return { kind: 'levels', unit, other: first };
      const own = amount(time, unit);
      const below = stays.filter((other) => isWithin(model.units, other, unit));
      if (own === 0 || below.length === 0) continue;
      const size = sizes.get(unit) ?? { inFile: 0, own: 0, below: 0, other: below[0]! };
      sizes.set(unit, size);
      size.inFile += inFile;
      size.own += own;
      size.below += below.reduce((sum, other) => sum + amount(time, other), 0);
    }
  }
  for (const [unit, { inFile, own, below, other }] of sizes) {
    const whole = own + below;
    // As large as the unit with all below it, rather than as the unit alone.
    if (whole > APART * own && inFile > Math.sqrt(own * whole)) return { kind: 'levels', unit, other };
  }
  return null;
}

/** The units above and below one, and those that took it over or that it took over, with what is below them. */
function relatedUnits({ units, successions }: BudgetModel): (unit: number) => readonly number[] {
  const known = new Map<number, readonly number[]>();
  const find = (unit: number): readonly number[] => {
    const same = new Set([unit]);
    for (let size = 0; size < same.size;) {
      size = same.size;
      for (const { from, to } of successions) {
        if (same.has(from)) same.add(to);
        else if (same.has(to)) same.add(from);
      }
    }
    // What stands above a unit that was taken over holds other things, and those of today are booked apart from them.
    const isNear = (other: number): boolean =>
      isWithin(units, unit, other) || [...same].some((one) => isWithin(units, other, one));
    return [...units.keys()].filter((other) => other !== unit && isNear(other));
  };
  return (unit) => {
    let list = known.get(unit);
    if (list === undefined) known.set(unit, (list = find(unit)));
    return list;
  };
}

/**
 * The same for a workbook whose outcome is known as sums to date, each in its last month: a file may take the place of such a sum
 * with all of its months, or come after it.
 */
function spanClash({ own }: BookAmounts, files: TimeUnits): Clash | null {
  const months = new Map<number, Set<number>>();
  for (const time of own.keys()) {
    const { year, month } = monthOfIndex(time);
    months.set(year, (months.get(year) ?? new Set()).add(month));
  }
  for (const [year, found] of months) {
    const last = Math.max(...found);
    // Every month by itself: these are no sums to date.
    if (upTo(last).every((month) => found.has(month))) continue;
    const inFiles = (month: number): ReadonlyMap<number, Ore> | undefined => files.get(monthIndex({ year, month }));
    for (const month of found) {
      for (const unit of own.get(monthIndex({ year, month }))?.keys() ?? []) {
        const meets = upTo(month).some((each) => inFiles(each)?.has(unit));
        const isWhole = inFiles(month)?.has(unit) && upTo(month).every((each) => inFiles(each));
        if (meets && !isWhole) return { kind: 'spans', unit, other: unit };
      }
    }
  }
  return null;
}

function upTo(month: number): number[] {
  return Array.from({ length: month }, (_, index) => index + 1);
}
