import { cellAddress, columnLetters, columnNumber } from '../../domain/address';
import type { Answers, HeadOfColumn, KeptAnswers, QuestionAbout, RememberedBlock } from '../../domain/interpretation';
import { misplacedIn, misplacedText, type MisplacedAnswer } from '../../domain/misplaced-answers';
import { nameKey } from '../../domain/names';
import { aroundOf } from './around';
import type { RawBlock } from './blocks';
import { headColumns } from './columns';

/** A table as it stands now, under the id that it is read by. */
export function rememberedBlock(raw: RawBlock): RememberedBlock {
  const headed = headColumns(raw);
  const headRow = raw.headerRows[0] ?? raw.bodyRows[0] ?? 1;
  const part = raw.split ? `#${raw.split.text.replaceAll('|', '/')}` : '';
  return {
    id: `${raw.grid.sheet.name}!${cellAddress(headRow, headed[0]?.column ?? 1)}${part}`,
    title: aroundOf(raw, []).title,
    heads: headed.map(({ column, header }) => ({ letters: columnLetters(column), header })),
  };
}

/** An answer of a table that is not there any more, on a sheet that has no other. */
export interface LostAnswer {
  readonly sheet: string;
  readonly name: string;
}

export interface MovedAnswers {
  /** By the ids that the tables and columns have now. */
  readonly answers: Answers;
  readonly lost: readonly LostAnswer[];
}

/**
 * The answers of an earlier check by the ids of the tables as they stand now. An answer follows the table or the column that it was
 * given for: by the same header in the same place, else by the one header that is the same. An answer that has no such place is
 * never followed on another column: it becomes one that cannot be followed, on the nearest column or table, which asks about it.
 * `sheets` are the names of the sheets of the workbook.
 */
export function movedAnswers(
  kept: KeptAnswers,
  present: readonly RememberedBlock[],
  sheets: ReadonlySet<string>,
): MovedAnswers {
  if (Object.keys(kept.answers).length === 0) return { answers: {}, lost: [] };
  const pairs = pairsOf(kept.blocks, present, sheets);
  const answers = new Map<string, string>();
  const homeless: Homeless[] = [];
  for (const said of kept.blocks.flatMap((block) => answersOf(block, kept.answers))) {
    const to = pairs.get(said.from) ?? null;
    const letters = to === null || said.letters === null ? null : lettersIn(said.letters, said.from, to);
    if (to !== null && (said.letters === null || letters !== null))
      answers.set(keyOf(to.id, letters, said.part), said.value);
    else homeless.push({ ...said, to });
  }
  const taken = new Set([...pairs.values()].map(({ id }) => id));
  const lost: LostAnswer[] = [];
  for (const said of homeless) {
    const place = placeFor(said, answers, present, taken);
    const misplaced = misplacedOf(said);
    if (place !== null) {
      answers.set(place, misplacedText([...misplacedIn(answers.get(place) ?? ''), ...misplaced]));
      continue;
    }
    const { sheet } = placeOf(said.from.id);
    for (const { name } of misplaced)
      if (!lost.some((known) => known.sheet === sheet && known.name === name)) lost.push({ sheet, name });
  }
  return { answers: Object.fromEntries(answers), lost };
}

interface Said {
  readonly from: RememberedBlock;
  readonly letters: string | null;
  readonly part: QuestionAbout;
  readonly value: string;
}

interface Homeless extends Said {
  /** The table that it was given for, where that is known and its column is not. */
  readonly to: RememberedBlock | null;
}

const PARTS: readonly QuestionAbout[] = ['unit', 'sign', 'rows', 'sums', 'which', 'count', 'use', 'year', 'months'];

function answersOf(from: RememberedBlock, answers: Answers): Said[] {
  return Object.entries(answers).flatMap(([key, value]): Said[] => {
    if (!key.startsWith(`${from.id}|`)) return [];
    const words = key.slice(from.id.length + 1).split('|');
    const part = PARTS.find((each) => each === words.at(-1));
    if (part === undefined || words.length > 2) return [];
    return [{ from, letters: words.length === 2 ? words[0]! : null, part, value }];
  });
}

function keyOf(id: string, letters: string | null, part: QuestionAbout): string {
  return letters === null ? `${id}|${part}` : `${id}|${letters}|${part}`;
}

/** What was answered, and of what. One that had no place before says itself what it is of. */
function misplacedOf({ from, letters, part, value }: Said): readonly MisplacedAnswer[] {
  const before = misplacedIn(value);
  if (before.length > 0) return before;
  const header = from.heads.find((head) => head.letters === letters)?.header ?? '';
  return [{ about: part, value, name: header || letters || from.title || from.id }];
}

/** The column that has the header now; null where none has it, or it cannot be told which of several. */
function lettersIn(letters: string, from: RememberedBlock, to: RememberedBlock): string | null {
  const header = from.heads.find((head) => head.letters === letters)?.header;
  if (header === undefined) return null;
  // The same headers one after the other: the table as a whole may have been moved.
  if (headersOf(from) === headersOf(to))
    return to.heads[from.heads.findIndex((head) => head.letters === letters)]?.letters ?? null;
  const before = withHeader(from, header);
  const now = withHeader(to, header);
  if (before.length === 1 && now.length === 1) return now[0]!.letters;
  const isInPlace = before.length === now.length && before.every((head, index) => head.letters === now[index]?.letters);
  return isInPlace ? letters : null;
}

function withHeader({ heads }: RememberedBlock, header: string): HeadOfColumn[] {
  return heads.filter((head) => nameKey(head.header) === nameKey(header));
}

/** Where the question about an answer is asked: its key; null where the sheet has no table to ask it of. */
function placeFor(
  said: Homeless,
  answers: ReadonlyMap<string, string>,
  present: readonly RememberedBlock[],
  taken: ReadonlySet<string>,
): string | null {
  const isFree = (key: string): boolean => !answers.has(key) || misplacedIn(answers.get(key)!).length > 0;
  const { from, to, letters, part } = said;
  if (to !== null && letters !== null) {
    const key = columnsFor(letters, from, to)
      .map((head) => keyOf(to.id, head.letters, part))
      .find(isFree);
    if (key !== undefined) return key;
  }
  const old = placeOf(from.id);
  const near = present
    .filter(({ id }) => placeOf(id).sheet === old.sheet)
    .map((block) => ({ id: block.id, far: Math.abs(placeOf(block.id).row - old.row), isTaken: taken.has(block.id) }))
    // A table that nobody knew before is more likely to be the one than one that has its own answers.
    .sort((a, b) => Number(a.isTaken) - Number(b.isTaken) || a.far - b.far);
  const blocks = to === null ? near.map(({ id }) => id) : [to.id];
  const parts: readonly QuestionAbout[] = letters === null ? [part, 'count'] : ['count'];
  return blocks.flatMap((id) => parts.map((each) => keyOf(id, null, each))).find(isFree) ?? null;
}

/** The columns that may be the one: those with its header where they are several, else those whose header is new, nearest first. */
function columnsFor(letters: string, from: RememberedBlock, to: RememberedBlock): HeadOfColumn[] {
  const far = (head: HeadOfColumn): number => Math.abs(columnNumber(head.letters) - columnNumber(letters));
  const header = from.heads.find((head) => head.letters === letters)?.header;
  const same = header === undefined ? [] : withHeader(to, header);
  const added = to.heads.filter((head) => withHeader(from, head.header).length === 0);
  return (same.length > 0 ? same : added).sort((a, b) => far(a) - far(b));
}

type Pairs = Map<RememberedBlock, RememberedBlock>;
type IsAlike = (before: RememberedBlock, now: RememberedBlock) => boolean;

/** The tables of before with what they are now, each at most once: those of a sheet on that sheet, or on one of a new name. */
function pairsOf(
  before: readonly RememberedBlock[],
  present: readonly RememberedBlock[],
  sheets: ReadonlySet<string>,
): ReadonlyMap<RememberedBlock, RememberedBlock> {
  const pairs: Pairs = new Map();
  const sheetOf = ({ id }: RememberedBlock): string => placeOf(id).sheet;
  const known = new Set(before.map(sheetOf));
  for (const sheet of known)
    pair(
      before.filter((block) => sheetOf(block) === sheet),
      present.filter((block) => sheetOf(block) === sheet),
      pairs,
    );
  pair(
    before.filter((block) => !sheets.has(sheetOf(block))),
    present.filter((block) => !known.has(sheetOf(block))),
    pairs,
  );
  return pairs;
}

function pair(before: readonly RememberedBlock[], present: readonly RememberedBlock[], pairs: Pairs): void {
  const sameTitle: IsAlike = (a, b) => nameKey(a.title) === nameKey(b.title);
  const sameHeads: IsAlike = (a, b) => headersOf(a) === headersOf(b);
  const samePlace: IsAlike = (a, b) => placeOf(a.id).cell === placeOf(b.id).cell;
  const titled: IsAlike = (a, b) => a.title !== '' && sameTitle(a, b);
  const widened: IsAlike = (a, b) => isWithin(a, b);
  const closest: IsAlike = (a, b) => present.every((other) => other === b || sharedHeads(a, other) < sharedHeads(a, b));
  const rounds: readonly IsAlike[] = [
    (a, b) => sameTitle(a, b) && sameHeads(a, b),
    sameHeads,
    (a, b) => titled(a, b) && (widened(a, b) || widened(b, a)),
    widened,
    // Where it was, with a header that is new: its first header, and its title or another header, are the same.
    (a, b) =>
      samePlace(a, b) &&
      nameKey(a.heads[0]?.header ?? '') === nameKey(b.heads[0]?.header ?? '') &&
      (titled(a, b) || sharedHeads(a, b) >= 2) &&
      closest(a, b),
  ];
  for (const isAlike of rounds) {
    for (const block of before) {
      if (pairs.has(block)) continue;
      const now = present.filter((other) => isAlike(block, other));
      const rivals = before.filter((other) => now.some((each) => isAlike(other, each)));
      // Several that are alike are told apart by nothing but their places, where all of them stand as they stood.
      const areInPlace =
        rivals.length === now.length &&
        rivals.every((other) => {
          const at = now.find((each) => samePlace(other, each));
          return at !== undefined && (pairs.get(other) ?? at) === at;
        });
      const only = rivals.length === 1 && now.length === 1 ? now[0] : undefined;
      const found = only ?? (areInPlace ? now.find((each) => samePlace(block, each)) : undefined);
      if (found && ![...pairs.values()].includes(found)) pairs.set(block, found);
    }
  }
}

function headersOf({ heads }: RememberedBlock): string {
  return heads.map(({ header }) => nameKey(header)).join('\n');
}

/** Whether all headers of one table stand in another in the same order, as after columns were inserted. */
function isWithin(small: RememberedBlock, large: RememberedBlock): boolean {
  const all = small.heads.map(({ header }) => nameKey(header));
  let at = 0;
  for (const { header } of large.heads) if (at < all.length && nameKey(header) === all[at]) at += 1;
  return all.length >= 2 && at === all.length;
}

function sharedHeads(a: RememberedBlock, b: RememberedBlock): number {
  return a.heads.filter(({ header }) => withHeader(b, header).length > 0).length;
}

/** "Drift!B4#Budget" → its sheet, what stands after that, and its row. */
function placeOf(id: string): { readonly sheet: string; readonly cell: string; readonly row: number } {
  const match = /^(.*?)!([A-Z]{1,3}(\d+)(?:#.*)?)$/s.exec(id);
  return { sheet: match?.[1] ?? id, cell: match?.[2] ?? '', row: Number(match?.[3] ?? 1) };
}
