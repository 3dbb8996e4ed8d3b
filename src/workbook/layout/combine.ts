import { cellAddress } from '../../domain/address';
import type { CostKind, SourceTerm } from '../../domain/model';
import { orePerUnit, type AmountUnit } from '../../domain/money';
import { nameKey } from '../../domain/names';
import { netOf } from '../sign';
import { nameWithin } from './header-words';
import type { AmountUse, Answers, InterpretedBlock, Question } from '../../domain/interpretation';
import { isWholeLabel, labelKind } from './label-words';
import type { Figure, ReadBlock } from './read-block';

/** A line of a table of the model, with the cells that it is the sum of. */
export interface CombinedLine {
  readonly use: AmountUse;
  readonly year: number;
  /** The month that it stands in; 12 for what is known of a year only as a whole. */
  readonly month: number;
  readonly unit: string;
  readonly costType: string;
  readonly account: number | null;
  /** Net in the workbook's unit; null where a cell holds what is no number. */
  readonly amount: number | null;
  readonly error: string | null;
  readonly terms: readonly SourceTerm[];
}

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
  /** A year whose outcome stands for spans of months, not for each month by itself. */
  readonly hasSpans: boolean;
  /** The name of what all units are together, where a table says it. */
  readonly whole: string | null;
}

/** The cost type of figures that are net as a whole. */
export const NET_TYPE = 'Nettokostnad';
const WHOLE_NAME = 'Hela verksamheten';

interface Part {
  readonly read: ReadBlock;
  readonly block: InterpretedBlock;
  readonly figures: readonly Figure[];
}

/** Puts the figures of all tables together, each figure once. Tables that say two things of the same become questions. */
export function combine(
  reads: readonly ReadBlock[],
  answers: Answers,
  stated: { readonly unit: AmountUnit | null; readonly board: string | null },
): Combined {
  const blocks = new Map(reads.map(({ block }) => [block.id, block]));
  let parts: Part[] = reads
    .filter(({ block }) => block.state === 'used')
    .map((read) => ({ read, block: read.block, figures: read.figures }));
  parts = withUnitNames(parts, stated.board);
  const unit = stated.unit ?? mostCommonUnit(parts);
  const waiting = new Set<string>();
  const leave = (part: Part, questions: readonly Question[] = []): void => {
    const known = blocks.get(part.block.id)!;
    blocks.set(
      part.block.id,
      questions.length > 0 ? { ...known, state: 'asks', questions: [...known.questions, ...questions] } : known,
    );
  };

  const { kept, whole } = withoutWholes(parts);
  for (const part of parts) {
    if (!kept.includes(part))
      blocks.set(part.block.id, { ...blocks.get(part.block.id)!, state: 'left-out', reason: 'same-figures' });
  }
  parts = besideEachOther(kept);

  // One source for each figure and year.
  const groups = new Map<string, Part[]>();
  for (const part of parts) {
    for (const key of new Set(part.figures.map(({ use, year }) => `${use} ${year}`))) {
      groups.set(key, [...(groups.get(key) ?? []), part]);
    }
  }
  const dropped = new Map<string, Set<string>>();
  const drop = (key: string, part: Part): void => {
    dropped.set(key, new Set([...(dropped.get(key) ?? []), part.block.id]));
  };
  for (const [key, members] of groups) {
    if (members.length < 2) continue;
    const of = (part: Part): Figure[] => part.figures.filter(({ use, year }) => `${use} ${year}` === key);
    const ranked = [...members].sort((a, b) => detailOf(of(b)) - detailOf(of(a)));
    const taken: Part[] = [];
    for (const part of ranked) {
      const id = `${part.block.id}|which`;
      const answered = answers[id];
      if (answered === 'none') {
        drop(key, part);
        continue;
      }
      const clash = answered === 'count' ? null : clashOf(part, taken, of);
      if (clash === null) taken.push(part);
      else if (clash === 'same') drop(key, part);
      else {
        waiting.add(key);
        leave(part, [
          {
            id,
            block: part.block.id,
            about: 'which',
            column: null,
            choices: ['none', 'count'],
            place: { sheet: part.block.sheet, address: part.block.range.split(':')[0]! },
            text: part.block.title || part.block.sheet,
          },
        ]);
      }
    }
  }

  const lines: CombinedLine[] = [];
  const units: Map<string, { name: string; sheet: string; row: number }> = new Map();
  const costTypes: Map<string, { name: string; kind: CostKind; sheet: string; row: number }> = new Map();
  let hasSpans = false;
  for (const part of parts) {
    const current = blocks.get(part.block.id)!;
    const mine = part.figures.filter(
      ({ use, year }) =>
        !waiting.has(`${use} ${year}`) && !(dropped.get(`${use} ${year}`)?.has(part.block.id) ?? false),
    );
    if (mine.length === 0) {
      if (current.state === 'used' && part.figures.length > 0)
        blocks.set(part.block.id, { ...current, state: 'left-out', reason: 'same-figures' });
      continue;
    }
    const made = linesOf(part, mine, unit);
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
  return { lines, blocks: [...blocks.values()], units, costTypes, unit, hasSpans, whole };
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

function sharesUse(a: Part, b: Part): boolean {
  const uses = new Set(a.figures.map(({ use, year }) => `${use} ${year}`));
  return b.figures.some(({ use, year }) => uses.has(`${use} ${year}`));
}

function mostCommonUnit(parts: readonly Part[]): AmountUnit {
  const votes = new Map<AmountUnit, number>();
  for (const { block, figures } of parts) {
    if (block.unit !== null) votes.set(block.unit, (votes.get(block.unit) ?? 0) + figures.length);
  }
  return [...votes].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 'tkr';
}

/** A table of one unit whose every figure is the sum of the same figure in the others is their sum, not a unit of its own. */
function withoutWholes(parts: readonly Part[]): { readonly kept: Part[]; readonly whole: string | null } {
  const unitsOf = (part: Part): Set<string> => new Set(part.figures.map(({ unit }) => nameKey(unit!)));
  const single = parts.filter((part) => unitsOf(part).size === 1);
  if (single.length < 3) return { kept: [...parts], whole: null };
  const wholes = single.filter((part) => {
    const others = single.filter(
      (other) => other !== part && sharesUse(part, other) && !sameSet(unitsOf(other), unitsOf(part)),
    );
    if (others.length < 2) return false;
    const sums = sumsBy(
      others.flatMap((other) => netFigures(other)),
      keyWithoutUnit,
    );
    const own = sumsBy(netFigures(part), keyWithoutUnit);
    return (
      own.size > 0 &&
      [...own].every(([key, value]) => Math.abs((sums.get(key) ?? 0) - value) <= tolerance([part, ...others], value))
    );
  });
  return {
    kept: parts.filter((part) => !wholes.includes(part)),
    whole: wholes[0]?.figures[0]?.unit ?? null,
  };
}

/**
 * A year told in two tables, the whole of it in one and the months to date in the other, for the same units and cost types: as if the
 * columns stood beside each other.
 */
function besideEachOther(parts: readonly Part[]): Part[] {
  const result = [...parts];
  const years = new Set(
    parts.flatMap(({ figures }) => figures.filter(({ use }) => use === 'outcome').map(({ year }) => year)),
  );
  const keyOf = (figure: Figure): string =>
    `${nameKey(figure.unit!)} ${nameKey(figure.costType ?? '')} ${figure.account ?? ''}`;
  for (const year of years) {
    const ofYear = (part: Part): Figure[] =>
      part.figures.filter((figure) => figure.use === 'outcome' && figure.year === year);
    const groups = new Map<string, number[]>();
    result.forEach((part, index) => {
      const figures = ofYear(part);
      const keys = figures.map(keyOf);
      const spans = new Set(figures.map(spanKey));
      const isSpan = figures.every(({ months }) => months.first === 1 && months.last > 1);
      if (figures.length === 0 || spans.size !== 1 || !isSpan || new Set(keys).size !== keys.length) return;
      const key = [...keys].sort().join('|');
      groups.set(key, [...(groups.get(key) ?? []), index]);
    });
    for (const members of groups.values()) {
      const spans = members.map((index) => spanKey(ofYear(result[index]!)[0]!));
      if (members.length < 2 || new Set(spans).size !== spans.length) continue;
      const moved = members.flatMap((index) => {
        const part = result[index]!;
        return ofYear(part).map((figure) => ({ ...figure, block: part.block, beside: keyOf(figure) }));
      });
      members.forEach((index, place) => {
        const part = result[index]!;
        const own = new Set(ofYear(part));
        result[index] = {
          ...part,
          figures: [...part.figures.filter((figure) => !own.has(figure)), ...(place === 0 ? moved : [])],
        };
      });
    }
  }
  return result;
}

function sameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((item) => b.has(item));
}

interface NetFigure extends Figure {
  /** Net kr. */
  readonly net: number;
}

function netFigures(part: Part): NetFigure[] {
  return part.figures.flatMap((figure) => {
    const { unit, sign } = figure.block ?? part.block;
    const kr = orePerUnit(unit ?? 'tkr') / 100;
    return figure.printed === null
      ? []
      : [{ ...figure, net: netOf(sign ?? 'ledger', figure.kind ?? 'cost', figure.printed * kr) }];
  });
}

function sumsBy(figures: readonly NetFigure[], keyOf: (figure: Figure) => string): Map<string, number> {
  const sums = new Map<string, number>();
  for (const figure of figures) sums.set(keyOf(figure), (sums.get(keyOf(figure)) ?? 0) + figure.net);
  return sums;
}

const spanKey = ({ months }: Figure): string => `${months.first}-${months.last}`;
const keyWithoutUnit = (figure: Figure): string =>
  `${figure.use} ${figure.year} ${spanKey(figure)} ${nameKey(figure.costType ?? '')}`;

/** What printing rounds away, in kr. */
function tolerance(parts: readonly Part[], value: number): number {
  const step = Math.max(...parts.map(({ block }) => orePerUnit(block.unit ?? 'tkr') / 100));
  const rows = parts.reduce((sum, { block }) => sum + block.rowsCounted, 0);
  return step * 0.05 * Math.max(2, rows) + Math.abs(value) * 1e-9;
}

function detailOf(figures: readonly Figure[]): number {
  const units = new Set(figures.map(({ unit }) => unit)).size;
  const types = new Set(figures.map(({ costType }) => costType)).size;
  const months = figures.some(({ months }) => months.first === months.last) ? 0.5 : 0;
  return units * types + months;
}

/** Whether a table says what those taken say already: 'same', something else of it: 'other', or nothing of it: null. */
function clashOf(part: Part, taken: readonly Part[], of: (part: Part) => Figure[]): 'same' | 'other' | null {
  if (taken.length === 0) return null;
  const net = (one: Part): NetFigure[] => {
    const own = new Set(of(one));
    const all = netFigures(one);
    const keys = new Set([...own].map((figure) => `${figure.row} ${figure.column} ${figure.unit} ${figure.costType}`));
    return all.filter((figure) => keys.has(`${figure.row} ${figure.column} ${figure.unit} ${figure.costType}`));
  };
  const mine = net(part);
  const theirs = taken.flatMap(net);
  const typed = (figures: readonly Figure[]): boolean => figures.some(({ costType }) => costType !== null);
  const myUnits = new Set(mine.map(({ unit }) => nameKey(unit!)));
  const theirUnits = new Set(theirs.map(({ unit }) => nameKey(unit!)));
  const overlap = [...myUnits].filter((unit) => theirUnits.has(unit));
  const yearly = (figures: readonly NetFigure[]): number | null => {
    const whole = figures.filter(({ months }) => months.first === 1 && months.last === 12);
    if (whole.length > 0) return whole.reduce((sum, { net: amount }) => sum + amount, 0);
    return figures.length === 0 ? null : figures.reduce((sum, { net: amount }) => sum + amount, 0);
  };
  const slack = (value: number): number => tolerance([part, ...taken], value) * 2;
  // Months one by one against a sum of them: as many months as the sum has.
  const until = Math.max(...mine.map(({ months }) => months.last));
  const asFar = (figures: readonly NetFigure[]): NetFigure[] =>
    until < 12 && figures.every(({ months }) => months.first === months.last)
      ? figures.filter(({ months }) => months.last <= until)
      : [...figures];
  if (overlap.length === 0) {
    // Other units: added, where they are told as finely as the others or stand beside them; a sum of them is no unit.
    const [a, b] = [yearly(mine), yearly(asFar(theirs))];
    if (a !== null && b !== null && Math.abs(a - b) <= slack(b)) return 'same';
    return typed(mine) === typed(theirs) &&
      myUnits.size + theirUnits.size > 1 &&
      !hasWholeName(myUnits) &&
      !hasWholeName(theirUnits)
      ? null
      : 'other';
  }
  const theirsHere = theirs.filter(({ unit }) => overlap.includes(nameKey(unit!)));
  if (overlap.length < myUnits.size && typed(mine) === typed(theirs)) return 'other';
  const perUnit = overlap.every((unit) => {
    const [a, b] = [
      yearly(mine.filter((figure) => nameKey(figure.unit!) === unit)),
      yearly(asFar(theirsHere.filter((figure) => nameKey(figure.unit!) === unit))),
    ];
    return a !== null && b !== null && Math.abs(a - b) <= slack(b);
  });
  if (perUnit && overlap.length === myUnits.size) return 'same';
  // The same unit in another table with other months: a year to date here, its months there.
  return 'other';
}

function hasWholeName(units: ReadonlySet<string>): boolean {
  return [...units].some((unit) => unit === nameKey(WHOLE_NAME) || isWholeLabel(unit));
}

/** The lines of a table. What is known as a sum of months stands in the last of them, less what stands before. */
function linesOf(
  part: Part,
  figures: readonly Figure[],
  unit: AmountUnit,
): { lines: CombinedLine[]; kinds: Map<string, CostKind>; hasSpans: boolean } {
  const { block } = part;
  const kinds = new Map<string, CostKind>();
  const groups = new Map<string, Figure[]>();
  for (const figure of figures) {
    const key = `${figure.use} ${figure.year} ${figure.beside ?? figure.row} ${nameKey(figure.unit!)} ${nameKey(figure.costType ?? '')} ${figure.account ?? ''}`;
    const list = groups.get(key);
    if (list) list.push(figure);
    else groups.set(key, [figure]);
    if (figure.kind !== null) {
      const name = nameKey(figure.costType ?? NET_TYPE);
      if (!kinds.has(name)) kinds.set(name, figure.kind);
    }
  }
  const lines: CombinedLine[] = [];
  let hasSpans = false;
  for (const group of groups.values()) {
    const first = group[0]!;
    const termOf = (figure: Figure, turn: 1 | -1): SourceTerm => {
      const kind = figure.kind ?? kinds.get(nameKey(figure.costType ?? NET_TYPE)) ?? 'cost';
      const of = figure.block ?? block;
      const factor = orePerUnit(of.unit ?? unit) / orePerUnit(unit);
      const sign = first.use === 'frame' ? 1 : netOf(of.sign ?? 'ledger', kind, 1);
      return {
        sheet: of.sheet,
        row: figure.row,
        column: figure.column,
        scale: turn * sign * factor,
        isText: figure.asText !== null,
      };
    };
    const amountOf = (terms: readonly { figure: Figure; term: SourceTerm }[]): number | null =>
      terms.some(({ figure }) => figure.printed === null)
        ? null
        : clean(terms.reduce((sum, { figure, term }) => sum + figure.printed! * term.scale, 0));
    const push = (month: number, parts: readonly { figure: Figure; term: SourceTerm }[]): void => {
      const amount = amountOf(parts);
      lines.push({
        use: first.use,
        year: first.year,
        month,
        unit: first.unit!,
        costType: first.costType ?? NET_TYPE,
        account: first.account,
        amount: first.use === 'frame' && amount !== null ? Math.abs(amount) : amount,
        error: parts.find(({ figure }) => figure.error !== null)?.figure.error ?? null,
        terms: parts.map(({ term }) =>
          first.use === 'frame' && amount !== null && amount < 0 ? { ...term, scale: -term.scale } : term,
        ),
      });
    };
    if (first.use !== 'outcome') {
      const monthly = group.filter(({ months }) => months.first === months.last);
      const chosen =
        monthly.length > 0 && monthly.length === group.length
          ? monthly
          : group.filter(({ months }) => months.first === 1 && months.last === 12);
      if (chosen.length > 0)
        push(
          1,
          chosen.map((figure) => ({ figure, term: termOf(figure, 1) })),
        );
      continue;
    }
    const monthly = group.filter(({ months }) => months.first === months.last);
    const toDate = group
      .filter(({ months }) => months.first !== months.last)
      .sort((a, b) => a.months.last - b.months.last);
    let before: Figure[] = [];
    // Months one by one where they run from January; a single month beside a sum of months is a part of it.
    const inRow = monthly.length > 0 && monthly.length >= Math.max(...monthly.map(({ months }) => months.last));
    const useMonths = monthly.length > 0 && (toDate.length === 0 || inRow);
    if (useMonths) {
      for (const figure of monthly) push(figure.months.last, [{ figure, term: termOf(figure, 1) }]);
      before = monthly;
    }
    let reached = useMonths ? Math.max(...monthly.map(({ months }) => months.last)) : 0;
    for (const figure of toDate) {
      if (figure.months.last <= reached) continue;
      push(figure.months.last, [
        { figure, term: termOf(figure, 1) },
        ...before.map((earlier) => ({ figure: earlier, term: termOf(earlier, -1) })),
      ]);
      before = [figure];
      reached = figure.months.last;
      hasSpans = true;
    }
  }
  return { lines, kinds, hasSpans };
}

/** A sum without what floating point adds to it. */
function clean(value: number): number {
  const rounded = Number(value.toPrecision(15));
  return rounded === 0 ? 0 : rounded;
}

/** The cell of a line, for links and findings. */
export function lineAddress(line: CombinedLine): { readonly sheet: string; readonly address: string } {
  const term = line.terms[0];
  return { sheet: term?.sheet ?? '', address: term ? cellAddress(term.row, term.column) : 'A1' };
}
