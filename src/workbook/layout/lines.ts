import { cellAddress } from '../../domain/address';
import type { AmountUse } from '../../domain/interpretation';
import { NET_TYPE, type CostKind, type SourceTerm } from '../../domain/model';
import { orePerUnit, type AmountUnit } from '../../domain/money';
import { nameKey } from '../../domain/names';
import { netOf } from '../sign';
import type { Figure, UnreadTime } from './figures';
import type { MonthSpan } from './header-words';
import { areFromJanuary, isSum, sameSpan, tilesOf } from './month-spans';
import { keyOf, unitOf, type FigureKey, type Part } from './parts';

/** A line of a table of the model, with the cells that it is the sum of. */
export interface CombinedLine {
  readonly use: AmountUse;
  readonly year: number;
  /** The month that it stands in; 12 for what is known of a year only as a whole. */
  readonly month: number;
  /** The first of the months that its amount is the sum of: the same where it is one. */
  readonly firstMonth: number;
  readonly unit: string;
  readonly costType: string;
  readonly account: number | null;
  /** Net in the workbook's unit; null where a cell holds what is no number. */
  readonly amount: number | null;
  readonly error: string | null;
  /** What its row says of its month or its year, where that cannot be read. */
  readonly unread: UnreadTime | null;
  readonly terms: readonly SourceTerm[];
}

export interface LinesOfPart {
  readonly lines: readonly CombinedLine[];
  /** By the names of cost types. */
  readonly kinds: ReadonlyMap<string, CostKind>;
  /** Whether an outcome stands for a span of months, not for each month by itself. */
  readonly hasSpans: boolean;
}

/** An amount, added or taken away. */
interface Term {
  readonly figure: Figure;
  readonly turn: 1 | -1;
}

/** What a line says, and the months that it is of; a year that is no outcome stands in its first. */
interface Sum {
  readonly months: MonthSpan;
  readonly terms: readonly Term[];
}

/** The lines of a table. Its months fit together, see spansFit. */
export function linesOf(part: Part, figures: readonly Figure[], unit: AmountUnit): LinesOfPart {
  const kinds = new Map<string, CostKind>();
  const groups = new Map<string, Figure[]>();
  const spans = new Map<FigureKey, MonthSpan[]>();
  for (const figure of figures) {
    const of = keyOf(figure);
    const known = spans.get(of) ?? [];
    spans.set(of, known);
    if (!known.some((span) => sameSpan(span, figure.months))) known.push(figure.months);
    const key = `${of} ${figure.beside ?? figure.row} ${nameKey(figure.unit!)} ${nameKey(figure.costType ?? '')} ${figure.account ?? ''}`;
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
    const [first] = group;
    const of = spans.get(keyOf(first!))!;
    const sums = first!.use === 'outcome' ? outcomeSums(group, of) : yearSums(group, of);
    for (const sum of sums) lines.push(lineOf(part, kinds, unit, sum));
    hasSpans = hasSpans || (first!.use === 'outcome' && sums.some(({ terms }) => terms.some(isOfSpan)));
  }
  return { lines, kinds, hasSpans };
}

function isOfSpan({ figure: { months } }: Term): boolean {
  return isSum(months);
}

/** One amount of a whole year: of the months, where each or each part of the year has its own. */
function yearSums(group: readonly Figure[], spans: readonly MonthSpan[]): Sum[] {
  const monthly = group.filter(({ months }) => !isSum(months));
  const whole = group.filter(({ months }) => months.first === 1 && months.last === 12);
  const tiles = areFromJanuary(spans) ? null : tilesOf(spans);
  const tiled = tiles === null || tiles.at(-1)?.last !== 12 ? [] : group.filter(isIn(tiles));
  const chosen = monthly.length === group.length ? monthly : whole.length > 0 ? whole : tiled;
  return chosen.length === 0 ? [] : [{ months: { first: 1, last: 1 }, terms: chosen.map(added) }];
}

/** What is known as a sum of months stands in the last of them, less what stands before. */
function outcomeSums(group: readonly Figure[], spans: readonly MonthSpan[]): Sum[] {
  const monthly = group.filter(({ months }) => !isSum(months));
  let parts: Figure[];
  if (areFromJanuary(spans)) {
    const sums = group.length - monthly.length;
    // Months one by one where they run from January; a single month beside a sum of months is a part of it.
    const inRow = monthly.length > 0 && monthly.length >= Math.max(...monthly.map(({ months }) => months.last));
    parts = sums === 0 || inRow ? monthly : [];
  } else {
    const tiles = tilesOf(spans) ?? [];
    parts = group.filter(isIn(tiles)).sort((a, b) => a.months.last - b.months.last);
  }
  const result = parts.map((figure): Sum => ({ months: figure.months, terms: [added(figure)] }));
  const toDate = group
    .filter((figure) => isSum(figure.months) && !parts.includes(figure))
    .sort((a, b) => a.months.last - b.months.last);
  let before = parts;
  let reached = Math.max(0, ...parts.map(({ months }) => months.last));
  for (const figure of toDate) {
    if (figure.months.last <= reached) continue;
    const taken = before.map((earlier): Term => ({ figure: earlier, turn: -1 }));
    const { first, last } = figure.months;
    result.push({ months: { first: Math.max(reached + 1, first), last }, terms: [added(figure), ...taken] });
    before = [figure];
    reached = figure.months.last;
  }
  return result;
}

function added(figure: Figure): Term {
  return { figure, turn: 1 };
}

function isIn(tiles: readonly MonthSpan[]): (figure: Figure) => boolean {
  return ({ months }) => tiles.some((tile) => sameSpan(tile, months));
}

function lineOf(
  part: Part,
  kinds: ReadonlyMap<string, CostKind>,
  unit: AmountUnit,
  { months, terms }: Sum,
): CombinedLine {
  const first = terms[0]!.figure;
  const isFrame = first.use === 'frame';
  const sources = terms.map(({ figure, turn }): SourceTerm => {
    const kind = figure.kind ?? kinds.get(nameKey(figure.costType ?? NET_TYPE)) ?? 'cost';
    const of = figure.block ?? part.block;
    const factor = orePerUnit(unitOf(figure, part) ?? unit) / orePerUnit(unit);
    const sign = isFrame ? 1 : netOf(of.sign ?? 'ledger', kind, 1);
    return {
      sheet: of.sheet,
      row: figure.row,
      column: figure.column,
      scale: turn * (figure.turn ?? 1) * sign * factor,
      isText: figure.asText !== null,
    };
  });
  const amount = terms.some(({ figure }) => figure.printed === null)
    ? null
    : clean(terms.reduce((sum, { figure }, index) => sum + figure.printed! * sources[index]!.scale, 0));
  // A frame has no sign of its own: it is printed as revenue in one table and as a cost in another.
  const isTurned = isFrame && amount !== null && amount < 0;
  return {
    use: first.use,
    year: first.year,
    month: months.last,
    firstMonth: months.first,
    unit: first.unit!,
    costType: first.costType ?? NET_TYPE,
    account: first.account,
    amount: isTurned ? -amount : amount,
    error: terms.find(({ figure }) => figure.error !== null)?.figure.error ?? null,
    unread: first.unread ?? null,
    terms: isTurned ? sources.map((term) => ({ ...term, scale: -term.scale })) : sources,
  };
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
