import { cellAddress, columnLetters } from '../../domain/address';
import { isAmountUse, type Answers, type InterpretedBlock, type Question } from '../../domain/interpretation';
import type { CostKind } from '../../domain/model';
import type { AmountUnit } from '../../domain/money';
import { nameKey } from '../../domain/names';
import { clashOf } from './clashes';
import { areStrangers, type FamilyContext } from './families';
import type { Figure, ReadBlock } from './figures';
import { nameWithin } from './header-words';
import { isWholeLabel, labelKind } from './label-words';
import { linesOf, type CombinedLine } from './lines';
import { isSum, monthChoices, spansFit } from './month-spans';
import { keyOf, keysOf, sharesUse, unitNames, unitOf, WHOLE_NAME, type FigureKey, type Part } from './parts';
import { isOfGroup } from './scopes';
import { waitingOf } from './waiting';
import { besideEachOther, withoutWholes } from './wholes';

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
  const unit = stated.unit ?? mostCommonUnit(parts);

  const { kept, whole, proven } = withoutWholes(parts);
  for (const part of parts) if (!kept.includes(part)) standing.leaveOut(part.block, 'same-figures');
  parts = besideEachOther(kept);
  askOfMonths(parts, answers, standing, clashing);

  const family: FamilyContext = { units: stated.units, proven };
  const dropped = oneSourceEach(parts, answers, family, standing, clashing);
  askOfStrangers(parts, dropped, answers, family, standing, clashing);

  const waiting = waitingOf(asking, clashing);
  const lines: CombinedLine[] = [];
  const units: Map<string, { name: string; sheet: string; row: number }> = new Map();
  const costTypes: Map<string, { name: string; kind: CostKind; sheet: string; row: number }> = new Map();
  const years = new Set(waiting.years);
  let hasSpans = false;
  for (const part of parts) {
    const mine = withoutKeys(part, dropped);
    if (mine.length === 0 && part.figures.length > 0 && standing.blocks.get(part.block.id)!.state === 'used')
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

/** By the id of a table: what is not counted of it, because another table says it. */
type Dropped = Map<string, Set<FigureKey>>;

function withoutKeys({ block, figures }: Part, dropped: Dropped): readonly Figure[] {
  const without = dropped.get(block.id);
  return without === undefined ? figures : figures.filter((figure) => !without.has(keyOf(figure)));
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
  const dropped: Dropped = new Map();
  for (const [key, members] of groups) {
    if (members.length < 2) continue;
    const of = (part: Part): Figure[] => part.figures.filter((figure) => keyOf(figure) === key);
    // A table that the user says counts comes first: one that says something else is asked about, and not added to it.
    const isChosen = (part: Part): number => Number(answers[`${part.block.id}|which`] === 'count');
    const ranked = [...members].sort((a, b) => isChosen(b) - isChosen(a) || detailOf(of(b)) - detailOf(of(a)));
    const taken: Part[] = [];
    for (const part of ranked) {
      const answered = answers[`${part.block.id}|which`];
      const clash = answered === 'none' ? 'same' : answered === 'count' ? null : clashOf(part, taken, of, family);
      if (clash === null) taken.push(part);
      else if (clash === 'same') dropped.set(part.block.id, new Set([...(dropped.get(part.block.id) ?? []), key]));
      else {
        clashing.add(key);
        standing.ask(part.block, [whichOf(part.block)]);
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
    const figures = withoutKeys(part, dropped).filter(({ use }) => use === 'outcome' || use === 'forecast');
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
      dropped.set(part.block.id, new Set(keysOf(part.figures)));
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

function detailOf(figures: readonly Figure[]): number {
  const units = new Set(figures.map(({ unit }) => unit)).size;
  const types = new Set(figures.map(({ costType }) => costType)).size;
  const months = figures.some(({ months }) => months.first === months.last) ? 0.5 : 0;
  return units * types + months;
}
