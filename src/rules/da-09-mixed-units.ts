import { outcomePlace, placeOf, type BudgetModel } from '../domain/model';
import type { CellPlace } from '../domain/finding';
import { roundHalfAway, type Ore } from '../domain/money';
import { yearMonthText } from '../domain/period';
import { factorParam, isAboutThousand, isApart, likelyAmount } from './mixed-units';
import { singleAmountHits } from './mixed-units-amounts';
import { frameHits } from './mixed-units-frames';
import type { CheckContext, Rule, RuleHit } from './rule';
import {
  costTypeName,
  count,
  differs,
  distinctCells,
  groupBy,
  hasColumn,
  headerPlace,
  isOwnForm,
  MOST_CELLS,
  median,
  money,
  sheetsOf,
  tableParam,
  unitName,
  whereParams,
} from './support';

/**
 * Amounts about 1 000 times off the rest of their table, as they get when kr, tkr and mnkr are mixed.
 *
 * Within the outcome a month is held against the other months of its unit and cost type; between the tables a budget,
 * a forecast or a year's outcome is held against what the other tables have for the same unit and cost type, and a
 * frame against the decided budget that belongs to it. All of them ask for a factor near 1 000: a cost type that is
 * large or small among others is no finding, and neither is one that is 100 times off. Amounts that no other table
 * repeats are held against their own column and against all that their unit costs.
 */
export const da09MixedUnits: Rule = {
  id: 'DA-09',
  severity: 'warning',
  check: (context) => {
    const { model } = context;
    const profile = outcomeProfile(model);
    const entries = entriesOf(context, profile);
    const shifted = shiftedTables(entries);
    const odd = entries.flatMap((entry) => oddEntry(entry, shifted) ?? []);
    const outcome = odd.flatMap((one) => oddOutcome(one, profile) ?? []);
    // A year that is off as a whole is one finding for the unit, not one for each month that differs from it.
    const whole = new Set(outcome.map(({ key }) => key));
    const summed = keysWithSpans(model);
    const ordinary = new Map([...profile].filter(([key]) => !whole.has(key) && !summed.has(key)));
    const seen = new Set<string>();
    const fresh = (hit: RuleHit): boolean => {
      const [first] = hit.cells;
      const key = first ? `${first.sheet}!${first.address}` : '';
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    };
    return [
      ...frameHits(context, decidedBy(odd, shifted)),
      ...monthHits(model, ordinary),
      ...outcomeHits(model, outcome),
      ...tableHits(model, entries, shifted),
      ...odd.flatMap((one) => entryHits(model, one)),
      ...singleAmountHits(model),
    ].filter(fresh);
  },
};

/** Months that are to be compared lie within this factor of their median. */
const HOMOGENEOUS = 30;
const FEWEST_MONTHS = 6;
const FEWEST_ENTRIES = 5;
/** More odd months than this are one finding for the table. */
const MOST_MONTH_HITS = 20;

/**
 * Monthly sums by unit and cost type: twelve months of the base year, then twelve of the target year. What is known for some
 * months together is an equal part of it in each of them.
 */
type Profile = ReadonlyMap<number, Float64Array>;

function outcomeProfile(model: BudgetModel): Profile {
  const { outcome, settings } = model;
  const profile = new Map<number, Float64Array>();
  const width = model.costTypes.length;
  for (let line = 0; line < outcome.count; line += 1) {
    const slot = slotOf(settings, outcome.year[line] ?? 0, outcome.month[line] ?? 0);
    if (slot < 0) continue;
    const key = (outcome.unit[line] ?? 0) * width + (outcome.costType[line] ?? 0);
    let months = profile.get(key);
    if (!months) {
      months = new Float64Array(24);
      profile.set(key, months);
    }
    const size = spanOf(model, line);
    for (let at = slot; at > slot - size; at -= 1) months[at] = (months[at] ?? 0) + (outcome.net[line] ?? 0) / size;
  }
  return profile;
}

/** How many months a line is the sum of. */
function spanOf({ outcome, tables }: BudgetModel, line: number): number {
  const months =
    line < (outcome.firstImported ?? Infinity)
      ? tables.outcome?.sources?.get(outcome.row[line] ?? 0)?.months
      : undefined;
  return months ? months.last - months.first + 1 : 1;
}

/** Units and cost types with sums of months: none of their months stands in a cell of its own. */
function keysWithSpans(model: BudgetModel): ReadonlySet<number> {
  const keys = new Set<number>();
  if (!model.hasSpans) return keys;
  const { outcome } = model;
  for (let line = 0; line < outcome.count; line += 1) {
    if (spanOf(model, line) > 1)
      keys.add((outcome.unit[line] ?? 0) * model.costTypes.length + (outcome.costType[line] ?? 0));
  }
  return keys;
}

function slotOf(settings: BudgetModel['settings'], year: number, month: number): number {
  if (month < 1 || month > 12) return -1;
  if (year === settings.baseYear) return month - 1;
  return year === settings.targetYear ? month + 11 : -1;
}

interface OddMonth {
  readonly key: number;
  readonly slot: number;
  readonly net: Ore;
  readonly usual: number;
}

function monthHits(model: BudgetModel, profile: Profile): RuleHit[] {
  const odd = [...profile].sort(([a], [b]) => a - b).flatMap(([key, months]) => oddMonths(key, months));
  if (odd.length === 0) return [];
  const lines = linesOf(model, odd);
  const cellsOf = (month: OddMonth): CellPlace[] =>
    distinctCells((lines.get(month.key * 24 + month.slot) ?? []).map((line) => outcomePlace(model, line)));
  const { baseYear, targetYear } = model.settings;
  const hits = odd.map((month): RuleHit => {
    const large = Math.abs(month.net) > month.usual;
    const likely = likelyAmount(month.net, large);
    const year = month.slot < 12 ? baseYear : targetYear;
    return {
      variant: large ? 'month-large' : 'month-small',
      params: {
        ...unitAndCostType(model, month.key),
        month: { month: yearMonthText({ year, month: (month.slot % 12) + 1 }) },
        amount: money(month.net),
        usual: money(roundHalfAway(month.usual) * Math.sign(month.net)),
        factor: factorParam(Math.abs(month.net), month.usual),
        expected: money(likely),
      },
      cells: cellsOf(month),
      amount: Math.abs(month.net - likely),
    };
  });
  if (hits.length <= MOST_MONTH_HITS) return hits;
  const cells = distinctCells(odd.flatMap(cellsOf));
  return [
    {
      variant: 'months',
      params: {
        table: isOwnForm(model, 'outcome') ? { list: sheetsOf(cells) } : tableParam('outcome'),
        count: count(hits.length),
      },
      cells,
      amount: null,
    },
  ];
}

/** Months about 1 000 times off the other months, where those are alike. */
function oddMonths(key: number, months: Float64Array): OddMonth[] {
  const filled = [...months.keys()].filter((slot) => months[slot] !== 0);
  if (filled.length < FEWEST_MONTHS) return [];
  const sizeOf = (slot: number): number => Math.abs(months[slot] ?? 0);
  // The median of all is one of the ordinary months as long as the odd ones are fewer than half.
  const rough = median(filled.map(sizeOf));
  const isFar = (slot: number): boolean => sizeOf(slot) > rough * HOMOGENEOUS || sizeOf(slot) * HOMOGENEOUS < rough;
  const far = filled.filter(isFar);
  if (far.length === 0 || far.length * 2 >= filled.length) return [];
  const usual = median(filled.filter((slot) => !isFar(slot)).map(sizeOf));
  const odd = far.filter((slot) => isAboutThousand(sizeOf(slot) / usual) || isAboutThousand(usual / sizeOf(slot)));
  // A month that is far off by some other factor says that the months are not alike at all.
  if (odd.length < far.length) return [];
  return odd.map((slot) => ({ key, slot, net: months[slot] ?? 0, usual }));
}

/** The lines of the odd months, the largest first. */
function linesOf(model: BudgetModel, odd: readonly OddMonth[]): Map<number, number[]> {
  const { outcome, settings } = model;
  const lines = new Map<number, number[]>(odd.map((month) => [month.key * 24 + month.slot, []]));
  const width = model.costTypes.length;
  for (let line = 0; line < outcome.count; line += 1) {
    const slot = slotOf(settings, outcome.year[line] ?? 0, outcome.month[line] ?? 0);
    if (slot < 0) continue;
    lines.get(((outcome.unit[line] ?? 0) * width + (outcome.costType[line] ?? 0)) * 24 + slot)?.push(line);
  }
  for (const month of odd) {
    const own = lines.get(month.key * 24 + month.slot) ?? [];
    own.sort((a, b) => Math.abs(outcome.net[b] ?? 0) - Math.abs(outcome.net[a] ?? 0) || a - b);
    // In a month that is too large the largest line is the one to look at; in one that is too small all are.
    if (Math.abs(month.net) > month.usual) own.length = Math.min(own.length, 1);
  }
  return lines;
}

/** What can be compared for a unit and cost type: a year's net from one place of the workbook. */
interface Source {
  readonly name: 'decided' | 'revised' | 'forecast' | 'base-outcome' | 'target-outcome';
  readonly table: 'budget' | 'forecast' | 'outcome';
  /** Net öre of a year, never 0. */
  readonly net: Ore;
  /** Power of ten of its size. */
  readonly power: number;
  /** What there is to change, the most telling first; empty where months have a finding of their own. */
  readonly cells: readonly CellPlace[];
}

interface Entry {
  readonly key: number;
  readonly sources: readonly Source[];
}

function tableHits(model: BudgetModel, entries: readonly Entry[], shifted: Shifts): RuleHit[] {
  return [...shifted].flatMap(([role, apart]): RuleHit[] => {
    const info = model.tables[role];
    if (!info) return [];
    const column = role === 'budget' ? 'decided' : hasColumn(model, role, 'amount') ? 'amount' : 'month-1';
    const variant = apart > 0 ? 'table-large' : 'table-small';
    return [
      {
        variant: isOwnForm(model, role) ? `own-${variant}` : variant,
        params: {
          sheet: info.sheet,
          table: tableParam(role),
          factor: count(roundHalfAway(10 ** Math.abs(apart))),
          count: count(entries.filter((entry) => entry.sources.some((source) => source.table === role)).length),
        },
        cells: [headerPlace(model, info, column)],
        amount: null,
      },
    ];
  });
}

function entriesOf({ model, result }: CheckContext, profile: Profile): Entry[] {
  const { settings } = model;
  const width = model.costTypes.length;
  const entries = new Map<number, Source[]>();
  const add = (key: number, name: Source['name'], table: Source['table'], net: number, cells: CellPlace[]): void => {
    if (net === 0) return;
    const source: Source = { name, table, net, power: Math.log10(Math.abs(net)), cells };
    const known = entries.get(key);
    if (known) known.push(source);
    else entries.set(key, [source]);
  };
  // What can be compared of a unit × cost type that moves have all but emptied or filled.
  const moved = new Map<number, readonly Source['name'][]>();
  for (const cell of result.reallocations) {
    const key = cell.unit * width + cell.costType;
    // Moves that explain all but a remainder of a cost type, or that fill a nearly empty one, are no mix of units.
    // Where they leave nothing at all, what was before them is of one kind, and where there was nothing, what comes after.
    const apart = Math.abs(Math.log10(Math.abs(cell.decided) || 1) - Math.log10(Math.abs(cell.revised) || 1));
    if (!differs(cell.unexplained, settings.tolerance) && apart > Math.log10(HOMOGENEOUS)) {
      moved.set(key, cell.revised === 0 ? BEFORE_MOVES : cell.decided === 0 ? AFTER_MOVES : []);
    }
    const lines = cell.lines.flatMap((index) => model.budget[index] ?? []);
    const at = (column: 'decided' | 'revised'): CellPlace[] =>
      lines.filter((line) => line[column] !== null).map((line) => placeOf(model, line.origin, column));
    const given = lines.some((line) => line.revised !== null);
    add(key, 'decided', 'budget', cell.decided, at('decided'));
    if (given) add(key, 'revised', 'budget', cell.revised, at('revised'));
  }
  const forecast = new Map<number, { net: Ore; cells: CellPlace[] }>();
  for (const line of model.forecast) {
    if (line.year !== settings.targetYear) continue;
    const key = line.unit * width + line.costType;
    const known = forecast.get(key) ?? { net: 0, cells: [] };
    known.net += line.net;
    known.cells.push(placeOf(model, line.origin, 'amount'));
    forecast.set(key, known);
  }
  for (const [key, line] of forecast) add(key, 'forecast', 'forecast', line.net, line.cells);
  for (const [key, months] of profile) {
    // The months in which anything is booked, made into a year, so that eight months compare with twelve.
    const year = (from: number): number => {
      const booked = [...months.subarray(from, from + 12)].filter((net) => net !== 0);
      return booked.length === 0 ? 0 : (booked.reduce((sum, net) => sum + net, 0) * 12) / booked.length;
    };
    add(key, 'base-outcome', 'outcome', year(0), []);
    add(key, 'target-outcome', 'outcome', year(12), []);
  }
  return [...entries]
    .sort(([a], [b]) => a - b)
    .map(([key, sources]) => ({
      key,
      sources: sources.filter((source) => moved.get(key)?.includes(source.name) ?? true),
    }));
}

const BEFORE_MOVES: readonly Source['name'][] = ['decided', 'base-outcome'];
const AFTER_MOVES: readonly Source['name'][] = ['revised', 'forecast', 'target-outcome'];

/** Tables that as a whole lie about 1 000 times off the others, with how many powers of ten. */
type Shifts = ReadonlyMap<Source['table'], number>;

function shiftedTables(entries: readonly Entry[]): Shifts {
  const roles = ['budget', 'forecast', 'outcome'] as const;
  const apart = new Map<(typeof roles)[number], number>();
  for (const role of roles) {
    const differences = entries.flatMap((entry) => {
      const own = entry.sources.filter((source) => source.table === role).map((source) => source.power);
      const others = roles
        .filter((other) => other !== role)
        .flatMap((other) => {
          const powers = entry.sources.filter((source) => source.table === other).map((source) => source.power);
          return powers.length === 0 ? [] : [median(powers)];
        });
      return own.length === 0 || others.length === 0 ? [] : [median(own) - median(others)];
    });
    const middle = median(differences);
    if (differences.length >= FEWEST_ENTRIES && isApart(middle)) apart.set(role, middle);
  }
  // Two tables that only have each other to be compared with: the larger one is the one to look at.
  if (apart.size > 1) for (const [role, middle] of apart) if (middle < 0) apart.delete(role);
  return apart;
}

/** An entry whose sources fall in two groups about 1 000 times apart. */
interface OddEntry {
  readonly entry: Entry;
  /** The sources that most of the entry's tables contradict; the larger where it is one against one. */
  readonly wrong: readonly Source[];
  readonly large: boolean;
  /** What the others have, as a size. */
  readonly reference: number;
}

function oddEntry(entry: Entry, shifted: Shifts): OddEntry | null {
  const levelOf = (source: Source): number => source.power - (shifted.get(source.table) ?? 0);
  const groups: Source[][] = [];
  for (const source of [...entry.sources].sort((a, b) => levelOf(a) - levelOf(b))) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && levelOf(source) - levelOf(last) < 1.25) group.push(source);
    else groups.push([source]);
  }
  const [low, high] = groups;
  if (groups.length !== 2 || !low || !high) return null;
  const middleOf = (group: readonly Source[]): number => median(group.map(levelOf));
  if (!isApart(middleOf(high) - middleOf(low))) return null;
  const tablesOf = (group: readonly Source[]): number => new Set(group.map((source) => source.table)).size;
  const wrong = tablesOf(high) <= tablesOf(low) ? high : low;
  const right = wrong === high ? low : high;
  return {
    entry,
    wrong,
    large: wrong === high,
    reference: median(right.map((source) => Math.abs(source.net))),
  };
}

function entryHits(model: BudgetModel, { entry, wrong, large, reference }: OddEntry): RuleHit[] {
  return entry.sources
    .filter((source) => wrong.includes(source) && source.cells.length > 0)
    .map((source): RuleHit => {
      const likely = likelyAmount(source.net, large);
      const column = source.name === 'forecast' ? 'amount' : source.name === 'decided' ? 'decided' : 'revised';
      return {
        variant: large ? 'entry-large' : 'entry-small',
        params: {
          ...unitAndCostType(model, entry.key),
          ...whereParams(model, source.table, column, source.cells),
          amount: money(source.net),
          reference: money(roundHalfAway(reference) * Math.sign(source.net)),
          factor: factorParam(Math.abs(source.net), reference),
          expected: money(likely),
        },
        cells: distinctCells(source.cells),
        amount: Math.abs(source.net - likely),
      };
    });
}

/** What the decided budget of a unit × cost type should be, where it is off itself. */
function decidedBy(odd: readonly OddEntry[], shifted: Shifts): (key: number, decided: Ore) => Ore {
  const apart = shifted.get('budget') ?? 0;
  const wrong = new Map(
    odd
      .filter((one) => one.wrong.some((source) => source.name === 'decided'))
      .map((one) => [one.entry.key, one.large] as const),
  );
  return (key, decided) => {
    const large = wrong.get(key);
    const inTable = large === undefined ? decided : likelyAmount(decided, large);
    return apart === 0 ? inTable : likelyAmount(inTable, apart > 0);
  };
}

/** The outcome of a unit × cost type that is off as a whole, in one year or in both. */
interface OddOutcome {
  readonly key: number;
  readonly large: boolean;
  readonly years: ReadonlySet<'base-outcome' | 'target-outcome'>;
  /** Net of a year, and what the other tables have. */
  readonly net: Ore;
  readonly reference: Ore;
}

/** null where the outcome is not what is off, or where its months are too few or too unlike to say so. */
function oddOutcome({ entry, wrong, large, reference }: OddEntry, profile: Profile): OddOutcome | null {
  const years = new Set<'base-outcome' | 'target-outcome'>();
  const nets: Ore[] = [];
  for (const { name, net } of wrong) {
    if (name !== 'base-outcome' && name !== 'target-outcome') continue;
    years.add(name);
    nets.push(net);
  }
  const months = profile.get(entry.key);
  if (years.size === 0 || !months) return null;
  const bookedIn = (from: number): number[] =>
    [...months.subarray(from, from + 12)].filter((net) => net !== 0).map((net) => Math.abs(net));
  const base = bookedIn(0);
  const target = bookedIn(12);
  const isSteady = (sizes: readonly number[]): boolean => {
    const usual = median(sizes);
    return sizes.every((size) => size <= usual * HOMOGENEOUS && size * HOMOGENEOUS >= usual);
  };
  const booked = (years.has('base-outcome') ? base.length : 0) + (years.has('target-outcome') ? target.length : 0);
  if (booked < FEWEST_MONTHS || !isSteady(base) || !isSteady(target)) return null;
  const net = roundHalfAway(median(nets));
  return { key: entry.key, large, years, net, reference: roundHalfAway(reference) * Math.sign(net) };
}

/** One hit per unit, with the cells of its lines, the largest first. */
function outcomeHits(model: BudgetModel, odd: readonly OddOutcome[]): RuleHit[] {
  if (odd.length === 0) return [];
  const { outcome, settings } = model;
  const width = model.costTypes.length;
  const byKey = new Map(odd.map((one) => [one.key, one]));
  const lines = new Map<OddOutcome, number[]>(odd.map((one) => [one, []]));
  for (let line = 0; line < outcome.count; line += 1) {
    const slot = slotOf(settings, outcome.year[line] ?? 0, outcome.month[line] ?? 0);
    const one = byKey.get((outcome.unit[line] ?? 0) * width + (outcome.costType[line] ?? 0));
    if (slot < 0 || !one?.years.has(slot < 12 ? 'base-outcome' : 'target-outcome')) continue;
    lines.get(one)?.push(line);
  }
  const unitOf = ({ key }: OddOutcome): number => Math.floor(key / width);
  return groupBy(odd, (one) => `${unitOf(one)} ${one.large}`).map((group): RuleHit => {
    const { large } = group[0];
    const sum = (of: (one: OddOutcome) => number): number => group.reduce((total, one) => total + of(one), 0);
    const net = sum((one) => one.net);
    const likely = likelyAmount(net, large);
    const own = group.flatMap((one) => lines.get(one) ?? []);
    own.sort((a, b) => Math.abs(outcome.net[b] ?? 0) - Math.abs(outcome.net[a] ?? 0) || a - b);
    return {
      variant: large ? 'outcome-large' : 'outcome-small',
      params: {
        unit: unitName(model, unitOf(group[0])),
        costTypes: { list: group.map((one) => costTypeName(model, one.key % width)) },
        amount: money(net),
        reference: money(sum((one) => one.reference)),
        factor: factorParam(
          sum((one) => Math.abs(one.net)),
          sum((one) => Math.abs(one.reference)),
        ),
        expected: money(likely),
      },
      cells: distinctCells(own.slice(0, MOST_CELLS).map((line) => outcomePlace(model, line))),
      amount: Math.abs(net - likely),
    };
  });
}

function unitAndCostType(model: BudgetModel, key: number): { readonly unit: string; readonly costType: string } {
  const width = model.costTypes.length;
  return { unit: unitName(model, Math.floor(key / width)), costType: costTypeName(model, key % width) };
}
