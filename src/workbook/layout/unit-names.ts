import type { LeftOutRow } from '../../domain/interpretation';
import { nameKey } from '../../domain/names';
import type { Figure, ReadBlock } from './figures';

/** A unit as it is written: by its number, its name, or both ("1110", "Regionstaben", "1110 Regionstaben"). */
interface UnitForm {
  readonly number: string | null;
  readonly name: string | null;
}

/** What stands before the number of a unit in a heading: "Ansvar 1110 Regionstaben". */
const LEAD = /^(?:ansvar|ansvarsenhet|enhet|kst|kostnadsställe|unit|cost cent(?:er|re))[ .:]+(?=\d)/i;

function formOf(text: string): UnitForm {
  const plain = text.trim().replace(/\s+/g, ' ').replace(LEAD, '');
  const both = /^(\d{2,}[\d.-]*)[ :,–-]+(\p{L}.*)$/u.exec(plain);
  if (both) return { number: both[1]!, name: nameKey(both[2]!) };
  const after = /^(\p{L}.*?)[ (]+(\d{2,})\)?$/u.exec(plain);
  // A year or a round after a name is no number of a unit.
  if (after && !/^(19|20)\d\d$/.test(after[2]!) && /\(\d+\)$/.test(plain))
    return { number: after[2]!, name: nameKey(after[1]!) };
  if (/^\d[\d.-]*$/.test(plain)) return { number: plain, name: null };
  return { number: null, name: plain === '' ? null : nameKey(plain) };
}

/** The number and the name of a unit that is written with both, as keys of names; none where it is written with one of them. */
export function partsOfUnit(text: string): readonly string[] {
  const { number, name } = formOf(text);
  return number === null || name === null ? [] : [number, name];
}

/**
 * The names of units by the forms that a workbook writes them in: for each form, the one that stands for all of them. A number and a name
 * are one unit where some table writes both together and neither of them stands with another one; what could be two units stays as it is.
 * A name in `known`, which template tables give, stands for the others; else the fullest form, the first of them where several are.
 */
export function joinedUnitNames(
  forms: Iterable<string>,
  known: ReadonlySet<string> = new Set(),
): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const text of forms) if (!texts.has(nameKey(text))) texts.set(nameKey(text), text.trim());
  const read = [...texts].map(([key, text]) => ({ key, text, ...formOf(text) }));
  const namesOf = new Map<string, Set<string>>();
  const numbersOf = new Map<string, Set<string>>();
  for (const { number, name } of read) {
    if (number === null || name === null) continue;
    namesOf.set(number, (namesOf.get(number) ?? new Set()).add(name));
    numbersOf.set(name, (numbersOf.get(name) ?? new Set()).add(number));
  }
  const only = (found: ReadonlySet<string> | undefined): string | null => (found?.size === 1 ? [...found][0]! : null);
  /** The number that a form belongs to; null where it belongs to none or could belong to several. */
  const numberOf = ({ number, name }: UnitForm): string | null => {
    const own = number ?? only(numbersOf.get(name ?? ''));
    if (own === null) return null;
    const called = only(namesOf.get(own));
    return called !== null && only(numbersOf.get(called)) === own ? own : null;
  };
  const groups = new Map<string, (typeof read)[number][]>();
  for (const form of read) {
    const number = numberOf(form);
    if (number !== null) groups.set(number, [...(groups.get(number) ?? []), form]);
  }
  const result = new Map<string, string>();
  for (const members of groups.values()) {
    const listed = members.filter(({ key }) => known.has(key));
    // Two names of a template table are two units, whatever a number says.
    if (listed.length > 1) continue;
    const chosen = listed[0] ?? members.find(({ number, name }) => number !== null && name !== null) ?? members[0]!;
    for (const { key } of members) result.set(key, chosen.text.replace(LEAD, ''));
  }
  return result;
}

/**
 * One name for each unit of several tables, by the forms that each of them writes. A table that itself writes a unit in two forms means
 * two units by them: those are not joined.
 */
export function unitNamer(
  tables: readonly ReadonlySet<string>[],
  known: ReadonlySet<string>,
  counterparts: Iterable<string> = [],
): (unit: string) => string {
  const names = joinedUnitNames([...tables.flatMap((forms) => [...forms]), ...known, ...counterparts], known);
  const apart = new Set<string>();
  for (const forms of tables) {
    const seen = new Map<string, string>();
    for (const form of forms) {
      const joined = names.get(nameKey(form));
      if (joined === undefined) continue;
      const other = seen.get(joined);
      if (other !== undefined && other !== nameKey(form)) apart.add(joined);
      seen.set(joined, nameKey(form));
    }
  }
  return (unit) => {
    const joined = names.get(nameKey(unit));
    return joined === undefined || apart.has(joined) ? unit : joined;
  };
}

/** The tables with one name for each unit, and without the lines of a unit with itself that only that name tells. */
export function withJoinedUnits(reads: readonly ReadBlock[], known: ReadonlySet<string>): ReadBlock[] {
  const forms = reads.map(({ figures }) => new Set(figures.flatMap(({ unit }) => (unit === null ? [] : [unit]))));
  const counterparts = new Set(reads.flatMap(({ figures }) => figures.flatMap(({ counterpart }) => counterpart ?? [])));
  const nameOf = unitNamer(forms, known, counterparts);
  const named = (figure: Figure): Figure => (figure.unit === null ? figure : { ...figure, unit: nameOf(figure.unit) });
  return reads.map((read) =>
    withoutInternal(
      { ...read, figures: read.figures.map(named) },
      ({ unit, counterpart }) => unit !== null && counterpart !== undefined && nameOf(counterpart) === unit,
    ),
  );
}

/** The table without lines of a unit with itself, which it tells as left out. */
function withoutInternal(read: ReadBlock, isInternal: (figure: Figure) => boolean): ReadBlock {
  const internal = read.figures.filter(isInternal);
  if (internal.length === 0) return read;
  const rows = [...new Set(internal.map(({ row }) => row))];
  const leftOut = rows.map((row): LeftOutRow => {
    const figures = internal.filter((figure) => figure.row === row);
    const isOne = new Set(figures.map(({ use, year }) => `${use} ${year}`)).size === 1;
    const amount = figures.reduce((sum, { printed, turn }) => sum + (turn ?? 1) * (printed ?? 0), 0);
    return { row, label: figures[0]!.unit ?? '', reason: 'internal', ...(isOne ? { amount } : {}) };
  });
  return {
    ...read,
    figures: read.figures.filter((figure) => !isInternal(figure)),
    block: {
      ...read.block,
      rowsCounted: read.block.rowsCounted - rows.length,
      leftOut: [...read.block.leftOut, ...leftOut].sort((a, b) => a.row - b.row),
    },
  };
}
