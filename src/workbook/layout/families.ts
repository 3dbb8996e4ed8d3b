import { isAmountUse } from '../../domain/interpretation';
import { isUnitWord } from './label-words';
import { readHeader } from './header-words';
import { hasWholeName, sameSet, typeNames, unitNames, type Part } from './parts';

/** What is known of a workbook's tables together. */
export interface FamilyContext {
  /** Names of units that a template table gives. */
  readonly units: ReadonlySet<string>;
  /** The tables that another one was found to be the sum of: by their ids. */
  readonly proven: ReadonlySet<string>;
  /** The tables that are revenue or cost as a whole, beside one of the other: by their ids. */
  readonly halves: ReadonlyMap<string, 'revenue' | 'cost'>;
}

/** The share of the names of cost types that tables of one form have in common at least. */
const LEAST_SHARED = 1 / 3;
/** The share of names that must be those of units for all to be taken for units. */
const MOST_UNITS = 1 / 2;

/**
 * Whether tables of different units are told apart so that they are added: the net cost of one unit each, in the same form. A balance
 * sheet or a list of key figures beside a table of net cost has other names in its rows as well, and is none of them.
 */
export function areOneFamily(part: Part, taken: readonly Part[], { units, proven }: FamilyContext): boolean {
  if (taken.every((other) => proven.has(other.block.id)) && proven.has(part.block.id)) return true;
  if (!taken.every((other) => sameSet(columnsOf(part), columnsOf(other)))) return false;
  const theirs = taken.flatMap(({ figures }) => figures);
  const [mine, known] = [unitNames(part.figures), unitNames(theirs)];
  if (hasWholeName(mine) || hasWholeName(known)) return false;
  const [myTypes, theirTypes] = [typeNames(part.figures), typeNames(theirs)];
  // Net cost by unit in one, cost types in the other: they do not add up to anything.
  if (myTypes.size > 0 !== theirTypes.size > 0) return false;
  if (myTypes.size > 0) {
    const shared = [...myTypes].filter((type) => theirTypes.has(type)).length;
    if (shared >= Math.min(myTypes.size, theirTypes.size) * LEAST_SHARED) return true;
    if ([part, ...taken].every((one) => labelIs(one, 'costType'))) return true;
  }
  return [part, ...taken].every(
    (one) => labelIs(one, 'unit') || (labelSaysNothing(one) && areUnits(unitNames(one.figures), units)),
  );
}

/** Whether two tables have neither units nor cost types in common, and nothing says that their rows are units of one board. */
export function areStrangers(a: Part, b: Part, { units }: FamilyContext): boolean {
  const [mine, theirs] = [unitNames(a.figures), unitNames(b.figures)];
  if (hasWholeName(mine) || hasWholeName(theirs) || [...mine].some((name) => theirs.has(name))) return false;
  const [myTypes, theirTypes] = [typeNames(a.figures), typeNames(b.figures)];
  if ([...myTypes].some((type) => theirTypes.has(type))) return false;
  return !(areUnits(mine, units) && areUnits(theirs, units));
}

/** What the amounts of a table are of, column by column. */
function columnsOf({ block }: Part): ReadonlySet<string> {
  return new Set(
    block.columns.flatMap(({ use, year, months }) =>
      isAmountUse(use) ? [`${use} ${year} ${months?.first}-${months?.last}`] : [],
    ),
  );
}

/** Whether a header over the names of a table's rows says what they are of: "Nämnd", "Kostnadsslag". */
function labelIs({ block }: Part, use: 'unit' | 'costType'): boolean {
  return block.columns.some((column) => column.use === use && readHeader(column.header).dimension === use);
}

/** Whether a header over the names says neither what they are of nor something that we do not know: "Nyckeltal". */
function labelSaysNothing({ block }: Part): boolean {
  return block.columns.every(({ use, header }) => use !== 'unit' || readHeader(header).rest === '');
}

/** Whether names are recognisably those of units. */
export function areUnits(names: ReadonlySet<string>, known: ReadonlySet<string>): boolean {
  const found = [...names].filter((name) => known.has(name) || isUnitWord(name));
  return names.size > 0 && found.length >= names.size * MOST_UNITS;
}
