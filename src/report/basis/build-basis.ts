import { basisText, type BasisTextKey } from '../../strings/basis-text';
import { DEFAULT_HEIGHT, pageBreaks, pageRoom } from '../pages';
import { pageTexts } from '../page-texts';
import type { BudgetModel } from '../../domain/model';
import { rangeOf } from '../grid';
import type { ReportInput, SheetNames } from '../input';
import { COLOR } from '../look';
import { widthFor } from '../text-room';
import { quoteSheet } from '../reference';
import type { Basis } from './basis';
import { basisWriter } from './basis-writer';
import { BLOCKS, MATRIX, type BasisContext, type BlockId } from './context';
import { controlCount, CORRECTION, writeControl, writeCorrections } from './control-block';
import { writeChangeCheck } from './change-check';
import { correctionBook } from './correction-book';
import {
  DEFINITIONS,
  readTables,
  SETTINGS,
  writeDecisions,
  writeDefinitions,
  writeSettings,
  writeTables,
} from './info-blocks';
import { writeItems } from './item-block';
import { MATRIX_HEADERS, writeBooked, writeRestated, writeShares } from './matrix-block';
import { measuresOf, outcomePairs } from './measures';
import { movesOf } from './moves';
import { writeActions, writeAdjustments, writeAssignments, writeReallocations } from './row-blocks';
import { MONTH_HEADERS, monthRows, writeOutcomeMonths } from './outcome-months';
import { spansOf } from './spans';
import { writeMembers, writeTargetMonths, writeTargets, writeTargetSpans } from './target-block';
import { writeBudget, writeUnits } from './unit-block';

/** Rows of headers of the blocks that have another number than one. */
const HEADERS: Readonly<Partial<Record<BlockId, number>>> = {
  definitions: 0,
  budget: 2,
  outcomeMonths: MONTH_HEADERS,
  restated: MATRIX_HEADERS,
  booked: MATRIX_HEADERS,
};

/** Blocks with a line of explanation below their heading. */
const NOTES: Readonly<Partial<Record<BlockId, BasisTextKey>>> = {
  control: 'note.control',
  targets: 'note.targets',
  targetMonths: 'note.targetMonths',
  budget: 'note.budget',
  units: 'note.units',
  items: 'note.items',
  restated: 'note.restated',
  shares: 'note.shares',
  outcomeMonths: 'note.outcomeMonths',
  booked: 'note.booked',
  corrections: 'note.corrections',
};

/** Blocks that begin on a page of their own. */
const BREAKS: readonly BlockId[] = ['control', 'budget', 'units', 'restated', 'booked'];

const INDEX_ROW = 5;
/** Above so many columns a page wide cannot be read; the sheet prints on several beside each other. */
const COLUMNS_ON_A_PAGE = 16;
/** The first columns, which name what a row is and stand again on pages to the right; all others are as wide as the last. */
const WIDTHS = [36, 28, 21, 15] as const;
const NAME_COLUMNS = 2;
const HEADING_HEIGHT = 24;
/** Note, header and criteria above the rows of the budget. */
const BUDGET_HEAD = 74;
/** Heading, note, headers and the first rows of a block. */
const HEAD_ROWS = 8;

/** The width of each column: the first two make room for the names in them, within reason. */
function columnWidths(model: BudgetModel): (column: number) => number {
  const needed = (names: readonly string[]): number =>
    names.reduce((most, name) => Math.max(most, Math.ceil(widthFor(name))), 0);
  const units = needed(model.units.map(({ name }) => name));
  const first = Math.max(units, needed(model.actions.map(({ name }) => name)));
  const second = Math.max(units, needed(model.costTypes.map(({ name }) => name)));
  const room = [first, second].map((width, at) => Math.min(WIDEST_NAME, Math.max(WIDTHS[at]!, width)));
  return (column) => room[column - 1] ?? WIDTHS[Math.min(column, WIDTHS.length) - 1]!;
}

const WIDEST_NAME = 60;

/** How the columns go on paper: pages beside each other, the columns that begin one, and the widths on the widest. */
function paperOf(
  columns: number,
  widthOf: (column: number) => number,
): { readonly wide: number; readonly breaks: number[]; readonly widest: number[] } {
  const wide = Math.max(1, Math.ceil((columns - NAME_COLUMNS) / (COLUMNS_ON_A_PAGE - NAME_COLUMNS)));
  const each = Math.ceil((columns - NAME_COLUMNS) / wide);
  const breaks = Array.from({ length: wide - 1 }, (_, at) => NAME_COLUMNS + each * (at + 1) + 1);
  return { wide, breaks, widest: Array.from({ length: NAME_COLUMNS + each }, (_, at) => widthOf(at + 1)) };
}

/** Builds Underlag: every figure of the other sheets as a formula over the user's own tables. */
export function buildBasis(input: ReportInput, names: SheetNames): Basis {
  const { model, result, lang } = input;
  const { settings } = model;
  const outcome = outcomePairs(model);
  const pairs = new Set([...outcome.booked.values()].flatMap((month) => [...month.keys()]));
  const spans = spansOf(model, pairs.size);
  const measures = measuresOf(model, result, outcome, spans);
  const ascending = (keys: Iterable<number>): number[] => [...new Set(keys)].sort((a, b) => a - b);
  const bookedPairs = ascending(measures.flatMap(({ booked }) => [...booked.keys()]));
  const restatedPairs = ascending(measures.flatMap(({ restated }) => [...restated.keys()]));
  const ofMonths = monthRows(model, outcome, spans);
  const moves = movesOf(model, measures, bookedPairs);

  const columns = Math.max(MATRIX.measures - 1 + measures.length + model.targets.length, 13 + model.targets.length);
  const widthOf = columnWidths(model);
  const paper = paperOf(columns, widthOf);
  const onPage = Math.floor((pageRoom(paper.widest) - HEADING_HEIGHT - BUDGET_HEAD) / DEFAULT_HEIGHT);
  const tops = new Map<BlockId, number>();
  const top = (block: BlockId): number => tops.get(block) ?? 0;
  const writer = basisWriter(settings.unit, `${quoteSheet(names.basis)}!`);
  const context: BasisContext = {
    input,
    model,
    names,
    writer,
    say: (...[key, values]) => basisText(lang, key, values),
    spans,
    outcome,
    measures,
    book: correctionBook(model, () => top('corrections'), CORRECTION.amount),
    bookedPairs,
    restatedPairs,
    moves,
    monthRows: ofMonths,
    top,
    budgetRow: (index) => top('budget') + index + Math.floor(index / onPage),
  };

  const rows: Readonly<Record<BlockId, number>> = {
    definitions: DEFINITIONS.length,
    settings: SETTINGS.length,
    tables: readTables(context).length,
    decisions: model.decisions.length,
    control: controlCount(context),
    targets: model.targets.length,
    targetSpans: model.targets.length,
    targetMonths: spans.compact ? model.targets.length : 0,
    budget: result.reallocations.length + Math.floor(Math.max(0, result.reallocations.length - 1) / onPage),
    units: model.units.length,
    adjustments: model.adjustments.length,
    reallocations: model.reallocations.length,
    items: model.items.length,
    assignments: model.assignments.length,
    actions: model.actions.length,
    restated: restatedPairs.length,
    shares: moves.shares.length,
    outcomeMonths: ofMonths.length,
    booked: bookedPairs.length,
    // It stands last, so nothing has to know how long it becomes.
    corrections: 1,
  };
  const shown = BLOCKS.filter((block) => rows[block] > 0);
  const headings = new Map<BlockId, number>();
  let row = INDEX_ROW + shown.length + 2;
  for (const block of shown) {
    headings.set(block, row);
    row += 1 + (NOTES[block] ? 1 : 0) + (HEADERS[block] ?? 1);
    tops.set(block, row);
    row += rows[block] + 1;
  }

  writeBooked(context);
  writeRestated(context);
  writeMembers(context);
  writeShares(context);
  writeOutcomeMonths(context);
  writeBudget(context);
  writeUnits(context);
  writeAdjustments(context);
  writeReallocations(context);
  writeItems(context);
  writeAssignments(context);
  writeActions(context);
  writeTargets(context);
  writeTargetSpans(context);
  writeTargetMonths(context);
  writeDefinitions(context);
  writeSettings(context);
  writeTables(context);
  writeDecisions(context);
  writeControl(context);
  writeCorrections(context);
  writeHeadings(context, headings);

  writeChangeCheck(writer, model, moves.unseen, basisText(lang, 'changed'));
  const lastRow = writer.cells.reduce((most, cell) => Math.max(most, cell.row), 1);
  // Every row has its height, so that pages are what they are reckoned to be whatever the font.
  const heights = new Map(Array.from({ length: lastRow }, (_, at) => [at + 1, DEFAULT_HEIGHT]));
  for (const { row, height } of writer.heights) heights.set(row, Math.max(height, heights.get(row) ?? 0));
  // The two matrices stand last and have the same columns: what heads one heads both, on each of their pages.
  const repeat = restatedPairs.length > 0 ? top('restated') - MATRIX_HEADERS : undefined;
  const starts = [...headings.values(), lastRow + 1];
  const together = [...headings.values()].flatMap((first, at) => [
    { first, last: starts[at + 1]! - 2 },
    { first, last: Math.min(starts[at + 1]! - 2, first + HEAD_ROWS) },
  ]);
  const sheet = {
    id: 'basis',
    name: names.basis,
    cells: writer.cells.sort((a, b) => a.row - b.row || a.column - b.column),
    columnWidths: Array.from({ length: columns }, (_, at) => ({ column: at + 1, width: widthOf(at + 1) })),
    rowHeights: [...heights].map(([row, height]) => ({ row, height })),
    merges: writer.merges,
    freeze: { rows: 1, columns: 2 },
    gridlines: false,
    tabColor: COLOR.previous,
    print: {
      orientation: 'landscape',
      fit: { wide: paper.wide, tall: 0 },
      area: rangeOf(1, 1, lastRow, columns),
      ...(repeat === undefined ? {} : { titleRows: { first: repeat, last: repeat } }),
      ...(paper.wide > 1 ? { titleColumns: { first: 1, last: NAME_COLUMNS }, columnBreaks: paper.breaks } : {}),
      ...pageTexts(input),
      breaks: pageBreaks({
        widths: paper.widest,
        heights,
        lastRow,
        together,
        breaks: [...BREAKS.flatMap((block) => headings.get(block) ?? []), ...writer.breaks],
        ...(repeat === undefined ? {} : { repeat }),
      }),
    },
  } as const;
  return { sheet, cell: writer.find };
}

/** The title, the index and the heading of each block. */
function writeHeadings(context: BasisContext, headings: ReadonlyMap<BlockId, number>): void {
  const { model, writer, say, names, spans, book } = context;
  const { settings } = model;
  const own = names.basis;
  writer.heights.push({ row: 1, height: 30 });
  writer.text(1, 1, say('title', { board: settings.board, year: settings.targetYear }), 'title');
  writer.text(2, 1, say('unit', { unit: settings.unit }), 'note');
  writer.text(3, 1, say('back'), 'link', { link: { sheet: names.compliance, address: 'A1' } });
  writer.text(INDEX_ROW, 1, say('index'), 'basis-heading');
  let index = INDEX_ROW;
  for (const [block, row] of headings) {
    const key = block === 'targetSpans' && spans.compact ? 'block.targetSpans.compact' : (`block.${block}` as const);
    const heading = say(key, { year: settings.targetYear });
    index += 1;
    writer.text(index, 1, heading, 'link', { link: { sheet: own, address: `A${row}` } });
    writer.heights.push({ row, height: 24 });
    writer.text(row, 1, heading, 'basis-heading');
    const note = NOTES[block];
    if (!note) continue;
    const none = block === 'corrections' && book.rows.length === 0;
    writer.text(row + 1, 1, say(none ? 'note.corrections.none' : note), 'note');
  }
}
