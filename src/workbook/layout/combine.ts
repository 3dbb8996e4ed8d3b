import { cellAddress, columnLetters } from '../../domain/address';
import { isAmountUse, type Answers, type InterpretedBlock, type Question } from '../../domain/interpretation';
import type { CostKind } from '../../domain/model';
import type { AmountUnit } from '../../domain/money';
import { nameKey } from '../../domain/names';
import { clashOf, tellOfTheSame } from './clashes';
import { areStrangers, type FamilyContext } from './families';
import type { Figure, ReadBlock } from './figures';
import { nameWithin } from './header-words';
import { withHalves } from './kind-titles';
import { isWholeLabel, labelKind } from './label-words';
import { linesOf, type CombinedLine } from './lines';
import { isSum, monthChoices, spansFit } from './month-spans';
import {
  keyOf,
  keysOf,
  sameSet,
  sharesUse,
  spanKey,
  stepOf,
  unitNames,
  unitOf,
  WHOLE_NAME,
  type FigureKey,
  type Part,
} from './parts';
import { isOfGroup } from './scopes';
import { waitingOf } from './waiting';
import { besideEachOther, rowOf, withoutWholes } from './wholes';

export interface Combined {
  readonly lines: readonly CombinedLine[];
  readonly blocks: readonly InterpretedBlock[];
  /** Names in the order that they were met, with the cell of the first. */
  readonly units: ReadonlyMap<string, { readonly name: string; readonly sheet: string; readonly row: number }>;
  readonly costTypes: ReadonlyMap<
    string,
    { readonly name: string; readonly kind: CostKind; readonly sheet: string; readonly row: number }
  >;
  readonly unit: AmountUnit;
  /** The years that an outcome or a forecast is told for, or will be once what is asked is answered. */
  readonly years: ReadonlySet<number>;
  /** A year whose outcome stands for spans of months, not for each month by itself. */
  readonly hasSpans: boolean;
  /** The name of what all units are together, where a table says it. */
  readonly whole: string | null;
}

/** What template tables say for all of the workbook. */
export interface Stated {
  readonly unit: AmountUnit | null;
  readonly board: string | null;
  /** Names of units. */
  readonly units: ReadonlySet<string>;
}

/** The tables as they stand while they are put together. */
interface Standing {
  readonly blocks: ReadonlyMap<string, InterpretedBlock>;
  /** How the signs of a table are read, where other tables tell it. */
  readonly readSigns: (block: InterpretedBlock) => void;
  readonly leaveOut: (block: InterpretedBlock, reason: 'same-figures' | 'not-ours' | 'asked') => void;
  readonly ask: (block: InterpretedBlock, questions: readonly Question[]) => void;
}

/** Puts the figures of all tables together, each figure once. Tables that say two things of the same become questions. */
export function combine(reads: readonly ReadBlock[], answers: Answers, stated: Stated): Combined {
  const standing = standingOf(reads);
  const clashing = new Set<FigureKey>();
  leaveOutGroup(reads, answers, standing, clashing);
  const stateOf = ({ block }: ReadBlock): InterpretedBlock['state'] => standing.blocks.get(block.id)!.state;
  const asking = reads.filter((read) => stateOf(read) === 'asks' && read.block.state === 'asks');
  let parts: readonly Part[] = reads
    .filter((read) => stateOf(read) === 'used')
    .map((read) => ({ read, block: read.block, figures: read.figures }));
  parts = withUnitNames(parts, stated.board);

  const { kept, whole, proven } = withoutWholes(parts);
  for (const part of parts) if (!kept.includes(part)) standing.leaveOut(part.block, 'same-figures');
  const told = withHalves(kept, answers);
  for (const part of told.parts) if (told.halves.has(part.block.id)) standing.readSigns(part.block);
  parts = besideEachOther(told.parts);
  askOfMonths(parts, answers, standing, clashing);

  const family: FamilyContext = { units: stated.units, proven, halves: told.halves };
  const dropped = oneSourceEach(parts, answers, family, standing, clashing);
  // What is left of a table beside the one that says the rest of the same year.
  parts = besideEachOther(parts, dropped);
  askOfStrangers(parts, dropped, answers, family, standing, clashing);
  const unit =
    stated.unit ?? mostCommonUnit(parts.map((part) => ({ ...part, figures: withoutDropped(part, dropped) })));
  const moved = new Set(parts.flatMap(({ figures }) => figures.flatMap(({ block }) => block?.id ?? [])));

  const waiting = waitingOf(asking, clashing);
  const lines: CombinedLine[] = [];
  const units: Map<string, { name: string; sheet: string; row: number }> = new Map();
  const costTypes: Map<string, { name: string; kind: CostKind; sheet: string; row: number }> = new Map();
  const years = new Set(waiting.years);
  let hasSpans = false;
  for (const part of parts) {
    const mine = withoutDropped(part, dropped);
    if (
      mine.length === 0 &&
      part.figures.length > 0 &&
      !moved.has(part.block.id) &&
      standing.blocks.get(part.block.id)!.state === 'used'
    )
      standing.leaveOut(part.block, 'same-figures');
    for (const { use, year } of mine) if (use === 'outcome' || use === 'forecast') years.add(year);
    const made = linesOf(
      part,
      mine.filter((figure) => !waiting.has(keyOf(figure))),
      unit,
    );
    hasSpans = hasSpans || made.hasSpans;
    for (const line of made.lines) {
      lines.push(line);
      const place = { sheet: line.terms[0]?.sheet ?? part.block.sheet, row: line.terms[0]?.row ?? 1 };
      const key = nameKey(line.unit);
      if (!units.has(key)) units.set(key, { name: line.unit, ...place });
      if (line.use !== 'frame' && line.account === null && !costTypes.has(nameKey(line.costType)))
        costTypes.set(nameKey(line.costType), {
          name: line.costType,
          kind: made.kinds.get(nameKey(line.costType)) ?? 'cost',
          ...place,
        });
    }
  }
  return { lines, blocks: [...standing.blocks.values()], units, costTypes, unit, years, hasSpans, whole };
}

function standingOf(reads: readonly ReadBlock[]): Standing {
  const blocks = new Map(reads.map(({ block }) => [block.id, block]));
  return {
    blocks,
    readSigns: ({ id, sign }) => {
      blocks.set(id, { ...blocks.get(id)!, sign });
    },
    leaveOut: ({ id }, reason) => {
      blocks.set(id, { ...blocks.get(id)!, state: 'left-out', reason, questions: [] });
    },
    ask: ({ id }, questions) => {
      const known = blocks.get(id)!;
      const fresh = questions.filter((question) => known.questions.every((other) => other.id !== question.id));
      blocks.set(id, { ...known, state: 'asks', questions: [...known.questions, ...fresh] });
    },
  };
}

/** Whether a table counts beside others that say something else. */
function whichOf({ id, sheet, range, title }: InterpretedBlock): Question {
  return {
    id: `${id}|which`,
    block: id,
    about: 'which',
    column: null,
    choices: ['none', 'count'],
    place: { sheet, address: range.split(':')[0]! },
    text: title || sheet,
  };
}

/** A group of companies beside the region that it has in it is another scope: by itself it counts. */
function leaveOutGroup(
  reads: readonly ReadBlock[],
  answers: Answers,
  standing: Standing,
  clashing: Set<FigureKey>,
): void {
  const open = reads.filter(({ block }) => block.state !== 'left-out');
  const own = open.filter(({ raw }) => !isOfGroup(raw)).flatMap(keysShown);
  if (own.length === 0) return;
  for (const read of open.filter(({ raw }) => isOfGroup(raw))) {
    const { block } = read;
    if (answers[`${block.id}|which`] === 'count' || answers[`${block.id}|count`] === 'count') continue;
    const keys = keysShown(read);
    if (keys.some((key) => own.includes(key)) || answers[`${block.id}|which`] === 'none')
      standing.leaveOut(block, 'not-ours');
    else if (keys.length > 0) {
      // What only the group's table tells is of another scope than what it would be held against.
      standing.ask(block, [whichOf(block)]);
      for (const key of keys) clashing.add(key);
    }
  }
}

/** What a table tells of, or will where it asks. */
function keysShown({ block, figures }: ReadBlock): FigureKey[] {
  const ofColumns = block.columns.flatMap(({ use, year }): FigureKey[] =>
    isAmountUse(use) && year !== null ? [`${use} ${year}`] : [],
  );
  return [...new Set([...keysOf(figures), ...ofColumns])];
}

/** Columns whose months overlap, or leave months out between them, cannot be put together: which months are they? */
function askOfMonths(parts: readonly Part[], answers: Answers, standing: Standing, clashing: Set<FigureKey>): void {
  for (const part of parts) {
    for (const key of keysOf(part.figures)) {
      const figures = part.figures.filter((figure) => keyOf(figure) === key);
      if (spansFit(figures.map(({ months }) => months))) continue;
      const { id, sheet, range, columns } = part.block;
      const odd = new Map(figures.flatMap((of) => (isSum(of.months) && of.months.first > 1 ? [[of.column, of]] : [])));
      const row = Math.max(...part.read.raw.headerRows, Number(/\d+/.exec(range)?.[0] ?? 1));
      standing.ask(
        part.block,
        [...odd].map(([column, { months }]): Question => {
          const question = `${id}|${columnLetters(column)}|months`;
          const given = answers[question];
          return {
            id: question,
            block: id,
            about: 'months',
            column,
            choices: monthChoices(months),
            place: { sheet, address: cellAddress(row, column) },
            text: columns.find((of) => of.column === column)?.header || part.block.title || sheet,
            ...(given === undefined ? {} : { unread: given }),
          };
        }),
      );
      clashing.add(key);
    }
  }
}

/** What is not counted, because another table says it. */
type Dropped = Set<Figure>;

function withoutDropped({ figures }: Part, dropped: Dropped): readonly Figure[] {
  return figures.filter((figure) => !dropped.has(figure));
}

/** Finds one source for each figure and year, or several that are added. Where tables say two things it is asked which counts. */
function oneSourceEach(
  parts: readonly Part[],
  answers: Answers,
  family: FamilyContext,
  standing: Standing,
  clashing: Set<FigureKey>,
): Dropped {
  const groups = new Map<FigureKey, Part[]>();
  for (const part of parts) for (const key of keysOf(part.figures)) groups.set(key, [...(groups.get(key) ?? []), part]);
  const dropped: Dropped = new Set();
  for (const [key, members] of groups) {
    if (members.length < 2) continue;
    const of = (part: Part): Figure[] => part.figures.filter((figure) => keyOf(figure) === key);
    // A table that the user says counts comes first: one that says something else is asked about, and not added to it.
    const isChosen = (part: Part): number => Number(answers[`${part.block.id}|which`] === 'count');
    const rank = (part: Part): Rank => [isChosen(part), ...detailOf(part, of(part))];
    const ranked = [...members].sort((a, b) => compareRanks(rank(b), rank(a)));
    const taken: Part[] = [];
    for (const part of ranked) {
      const answered = answers[`${part.block.id}|which`];
      const clash = answered === 'none' ? 'same' : clashOf(part, taken, of, family);
      // Tables that the user says count are added, where they tell of different units.
      if (clash === null || (clash === 'other' && answered === 'count' && !tellOfTheSame(part, taken, of)))
        taken.push(part);
      else if (clash === 'same') {
        const more = answered === 'none' ? [] : toldBeside(of(part), taken, of);
        for (const figure of of(part)) if (!more.includes(figure)) dropped.add(figure);
      } else {
        clashing.add(key);
        const question = whichOf(part.block);
        standing.ask(part.block, [answered === undefined ? question : { ...question, unread: answered }]);
      }
    }
  }
  return dropped;
}

/** A forecast of other things than the outcome is of: one of the tables is none of ours. */
function askOfStrangers(
  parts: readonly Part[],
  dropped: Dropped,
  answers: Answers,
  family: FamilyContext,
  standing: Standing,
  clashing: Set<FigureKey>,
): void {
  const compared = parts.flatMap((part): Part[] => {
    const figures = withoutDropped(part, dropped).filter(({ use }) => use === 'outcome' || use === 'forecast');
    const isOpen =
      standing.blocks.get(part.block.id)!.state === 'used' && answers[`${part.block.id}|which`] !== 'count';
    return isOpen && figures.length > 0 ? [{ ...part, figures }] : [];
  });
  const ranked = [...compared].sort((a, b) => unitNames(b.figures).size - unitNames(a.figures).size);
  ranked.forEach((part, index) => {
    const before = ranked.slice(0, index);
    if (before.length === 0 || !before.every((other) => !sharesUse(part, other) && areStrangers(part, other, family)))
      return;
    if (answers[`${part.block.id}|which`] === 'none') {
      standing.leaveOut(part.block, 'asked');
      for (const figure of part.figures) dropped.add(figure);
      return;
    }
    standing.ask(part.block, [whichOf(part.block)]);
    for (const key of keysOf(part.figures)) clashing.add(key);
  });
}

/** Names for the units of tables that are of one unit; by the sheets where titles say the same on each. */
function withUnitNames(parts: readonly Part[], board: string | null): Part[] {
  const single = parts.filter(
    ({ figures }) => figures.some(({ unit }) => unit !== null) && new Set(figures.map(({ unit }) => unit)).size === 1,
  );
  const names = single.map(({ figures }) => nameKey(figures[0]!.unit!));
  return parts.map((part) => {
    const index = single.indexOf(part);
    let name: string | null = null;
    if (index >= 0) {
      const twin = single.some(
        (other, at) =>
          at !== index &&
          names[at] === names[index] &&
          other.block.sheet !== part.block.sheet &&
          sharesUse(other, part),
      );
      const own = nameWithin(part.block.sheet);
      if (twin && own !== '' && labelKind(own) === 'name') name = own;
    }
    return {
      ...part,
      figures: part.figures.map((figure) => ({
        ...figure,
        unit: name ?? (figure.unit === null || isWholeLabel(figure.unit) ? (board ?? WHOLE_NAME) : figure.unit),
      })),
    };
  });
}

function mostCommonUnit(parts: readonly Part[]): AmountUnit {
  const votes = new Map<AmountUnit, number>();
  for (const part of parts) {
    for (const figure of part.figures) {
      const unit = unitOf(figure, part);
      if (unit !== null) votes.set(unit, (votes.get(unit) ?? 0) + 1);
    }
  }
  return [...votes].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 'tkr';
}

/** The months to date of a year that one other table tells as a whole only, for the same rows. */
function toldBeside(
  figures: readonly Figure[],
  taken: readonly Part[],
  of: (part: Part) => readonly Figure[],
): Figure[] {
  const [other] = taken;
  if (!other || taken.length > 1 || figures[0]?.use !== 'outcome') return [];
  const known = of(other);
  if (!known.every(({ months }) => months.first === 1 && months.last === 12)) return [];
  const more = figures.filter(({ months }) => months.first === 1 && months.last > 1 && months.last < 12);
  const rows = more.map(rowOf);
  return new Set(more.map(spanKey)).size === 1 &&
    sameSet(new Set(rows), new Set(known.map(rowOf))) &&
    new Set(rows).size === rows.length
    ? more
    : [];
}

/** What speaks for a table, the weightiest first. */
type Rank = readonly number[];

function compareRanks(a: Rank, b: Rank): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : a[at]! - b[at]!;
}

/** How much figures tell: units by cost types and months, then how finely, then for how many spans of months. */
function detailOf(part: Part, figures: readonly Figure[]): Rank {
  const units = new Set(figures.map(({ unit }) => unit)).size;
  const types = new Set(figures.map(({ costType }) => costType)).size;
  const months = figures.some(({ months }) => months.first === months.last) ? 0.5 : 0;
  return [units * types + months, -stepOf(part, figures), new Set(figures.map(spanKey)).size];
}
