import type { AccountRange, ColumnRole, CostKind, CostType, Decision, Trait, Unit } from '../domain/model';
import { nameKey } from '../domain/names';
import { decisionLookup, type DecisionLookup } from './decision-refs';
import type { IssueLog } from './issue-log';
import { valueOf, type TableReader } from './table-reader';
import { normaliseDiaryNumber } from './values';
import { KIND_WORDS, TRAIT_WORDS, wordMap } from './vocabulary';

/** A list of the model with its names in normal form. */
export interface Named<Item> {
  readonly list: readonly Item[];
  readonly byName: ReadonlyMap<string, number>;
  readonly rowsSkipped: number;
}

/** The name that a row is about; null where there is none, or none is calculated. */
function nameIn(reader: TableReader, row: number, column: ColumnRole): string | null {
  return reader.cell(row, column).kind === 'uncalculated' ? null : reader.text(row, column);
}

/** Reads Enheter. A unit that stands there twice is taken once. */
export function parseUnits(reader: TableReader | null, log: IssueLog): Named<Unit> {
  const byName = new Map<string, number>();
  const list: Omit<Unit, 'parent' | 'inCircle'>[] = [];
  let rowsSkipped = 0;
  for (const row of reader?.rows ?? []) {
    if (!reader) break;
    const name = nameIn(reader, row, 'unit');
    const known = name === null ? undefined : byName.get(nameKey(name));
    if (name === null || known !== undefined) {
      rowsSkipped += 1;
      if (known !== undefined) {
        const first = list[known]!.origin;
        log.add({ kind: 'duplicate-row', origin: reader.origin(row), first, column: 'unit', amount: null });
      } else reader.unreadable(row, 'unit', 'word');
      continue;
    }
    byName.set(nameKey(name), list.length);
    list.push({
      name,
      parentName: reader.text(row, 'parent'),
      validFrom: valueOf(reader.date(row, 'validFrom', 'first')),
      validTo: valueOf(reader.date(row, 'validTo', 'last')),
      origin: reader.origin(row),
    });
  }
  const parents = list.map((unit) =>
    unit.parentName === null ? null : (byName.get(nameKey(unit.parentName)) ?? null),
  );
  const circles = unitsInCircles(parents);
  const units = list.map((unit, index) => ({
    ...unit,
    parent: circles.has(index) ? null : (parents[index] ?? null),
    inCircle: circles.has(index),
  }));
  return { list: units, byName, rowsSkipped };
}

/** The units whose chain of parents comes back to themselves; those that only hang below a circle are not in it. */
function unitsInCircles(parents: readonly (number | null)[]): Set<number> {
  const circles = new Set<number>();
  // The walk in which a unit was first seen; a walk that meets itself has found a circle.
  const seenIn = new Map<number, number>();
  parents.forEach((_, start) => {
    let at: number | null = start;
    while (at !== null && !seenIn.has(at)) {
      seenIn.set(at, start);
      at = parents[at] ?? null;
    }
    if (at === null || seenIn.get(at) !== start) return;
    for (let unit = at; !circles.has(unit); unit = parents[unit]!) circles.add(unit);
  });
  return circles;
}

const KINDS = wordMap<CostKind>(KIND_WORDS);
const TRAITS = wordMap<Trait>(TRAIT_WORDS);

/** Reads Kostnadsslag. Several rows of one name are one cost type with several account ranges. */
export function parseCostTypes(reader: TableReader | null, log: IssueLog): Named<CostType> {
  const byName = new Map<string, number>();
  const list: (Omit<CostType, 'accounts' | 'traits'> & { accounts: AccountRange[]; traits: Trait[] })[] = [];
  const firstRows = new Map<string, number>();
  let rowsSkipped = 0;
  for (const row of reader?.rows ?? []) {
    if (!reader) break;
    const name = nameIn(reader, row, 'costType');
    if (name === null) {
      reader.unreadable(row, 'costType', 'word');
      rowsSkipped += 1;
      continue;
    }
    const range = accountRange(reader, row);
    const key = nameKey(name);
    const rowKey = `${range?.from ?? ''}-${range?.to ?? ''}-${key}`;
    const known = byName.get(key);
    const first = firstRows.get(rowKey);
    if (first !== undefined) {
      log.add({
        kind: 'duplicate-row',
        origin: reader.origin(row),
        first: reader.origin(first),
        column: 'costType',
        amount: null,
      });
      rowsSkipped += 1;
      continue;
    }
    if (known !== undefined) {
      const costType = list[known]!;
      if (range) costType.accounts.push(range);
      for (const trait of traitsOf(reader, row)) if (!costType.traits.includes(trait)) costType.traits.push(trait);
      firstRows.set(rowKey, row);
      continue;
    }
    const kind = reader.word(row, 'kind', KINDS);
    if (kind.state !== 'value') {
      if (kind.state === 'empty') reader.unreadable(row, 'kind', 'word');
      rowsSkipped += 1;
      continue;
    }
    firstRows.set(rowKey, row);
    byName.set(key, list.length);
    list.push({
      name,
      kind: kind.value,
      targetGroup: reader.text(row, 'targetGroup'),
      accounts: range ? [range] : [],
      traits: traitsOf(reader, row),
      origin: reader.origin(row),
    });
  }
  return { list, byName, rowsSkipped };
}

/** One account where only one end is given; ends in the wrong order are turned. */
function accountRange(reader: TableReader, row: number): AccountRange | null {
  const from = valueOf(reader.account(row, 'accountFrom'));
  const to = valueOf(reader.account(row, 'accountTo'));
  const one = from ?? to;
  if (one === null) return null;
  const other = to ?? one;
  return { from: Math.min(one, other), to: Math.max(one, other), origin: reader.origin(row) };
}

function traitsOf(reader: TableReader, row: number): Trait[] {
  const text = reader.text(row, 'trait');
  if (text === null) return [];
  const traits: Trait[] = [];
  for (const part of text.split(/[,;/+]|\s(?:och|and)\s/i)) {
    const trait = TRAITS.get(nameKey(part));
    if (trait && !traits.includes(trait)) traits.push(trait);
    else if (!trait && part.trim() !== '') reader.unreadable(row, 'trait', 'word');
  }
  return traits;
}

/** The cost type that covers an account: of several the first. */
export function costTypeOfAccount(costTypes: readonly CostType[]): (account: number) => number | null {
  const known = new Map<number, number | null>();
  return (account) => {
    const before = known.get(account);
    if (before !== undefined) return before;
    const found = costTypes.findIndex(({ accounts }) =>
      accounts.some(({ from, to }) => from <= account && account <= to),
    );
    const result = found < 0 ? null : found;
    known.set(account, result);
    return result;
  };
}

export interface Decisions {
  readonly list: readonly Decision[];
  readonly lookup: DecisionLookup;
  readonly rowsSkipped: number;
}

/** Reads Beslut. */
export function parseDecisions(reader: TableReader | null): Decisions {
  const rows: { row: number; id: string }[] = [];
  let rowsSkipped = 0;
  for (const row of reader?.rows ?? []) {
    const id = reader ? nameIn(reader, row, 'decision') : null;
    if (id !== null) rows.push({ row, id });
    else {
      reader?.unreadable(row, 'decision', 'word');
      rowsSkipped += 1;
    }
  }
  const lookup = decisionLookup(rows.map(({ id }) => id));
  const list = rows.flatMap(({ row, id }): Decision[] => {
    if (!reader) return [];
    return [
      {
        id,
        diaryNumber: normaliseDiaryNumber(reader.text(row, 'diaryNumber') ?? ''),
        paragraph: reader.text(row, 'paragraph'),
        body: reader.text(row, 'body'),
        date: valueOf(reader.date(row, 'date', 'first')),
        effectiveFrom: valueOf(reader.date(row, 'effectiveFrom', 'first')),
        amends: lookup(reader.text(row, 'amends')),
        title: reader.text(row, 'title'),
        origin: reader.origin(row),
      },
    ];
  });
  return { list, lookup, rowsSkipped };
}
