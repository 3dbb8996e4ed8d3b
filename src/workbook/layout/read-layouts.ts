import type { CostKind, TableRole } from '../../domain/model';
import type { AmountUnit } from '../../domain/money';
import { nameKey } from '../../domain/names';
import { isOwnSheet } from '../own-sheets';
import { recogniseTables, type RecognisedTable } from '../recognise';
import { cellAt, type MergedCells, type SheetSnapshot, type Snapshot } from '../snapshot';
import { readYear, yearOfNumber } from '../values';
import { KIND_WORDS, SETTING_WORDS, UNIT_WORDS, wordMap } from '../vocabulary';
import { findBlocks, type RawBlock } from './blocks';
import { combine } from './combine';
import { gridOf, type Grid } from './grid';
import {
  answersThatCount,
  NO_INTERPRETATION,
  type Answers,
  type Interpretation,
  type SaidAnswers,
} from '../../domain/interpretation';
import type { BlockContext } from './figures';
import type { PrintedIssue } from './printed-sums';
import { modelTables } from './model-tables';
import { movedAnswers, rememberedBlock, type LostAnswer } from './moved-answers';
import { readBlock } from './read-block';
import { sentenceTargets } from './target-sentences';
import { templateRanges } from './template-ranges';
import { withSiblingSigns } from './sibling-signs';
import { splitByMeasure } from './split-blocks';
import { twinSheets } from './twin-sheets';
import { withJoinedUnits } from './unit-names';
import { withUnreadAnswers } from './unread-answers';
import { withVirtualTables } from './virtual-tables';

/** The tables that must exist: where all of them are template tables, nothing else is looked at. */
const NEEDED: readonly TableRole[] = ['settings', 'units', 'costTypes', 'frames', 'budget', 'outcome', 'targets'];

export interface Layouts {
  readonly snapshot: Snapshot;
  readonly tables: ReadonlyMap<TableRole, RecognisedTable>;
  readonly interpretation: Interpretation;
  /** The answers that were followed, by the ids of the interpretation. */
  readonly answers: Answers;
  /** Answers of an earlier check whose tables are gone. */
  readonly lost: readonly LostAnswer[];
  /** Whether the outcome is known by spans of months and not month by month. */
  readonly hasSpans: boolean;
  /** Printed amounts in the user's own tables that their other cells do not come to. */
  readonly printed: readonly PrintedIssue[];
}

/** Whether sheets without template tables have to be read: something that must exist is in none of the tables found. */
export function needsLayouts(tables: ReadonlyMap<TableRole, unknown>): boolean {
  return NEEDED.some((role) => !tables.has(role));
}

/**
 * Reads what stands outside the template tables of a workbook that has not all of them. Template tables always count before it.
 */
export function readLayouts(
  given: Snapshot,
  template: ReadonlyMap<TableRole, RecognisedTable>,
  said: SaidAnswers,
  thisYear: number | null = null,
): Layouts {
  let nothing: Layouts = {
    snapshot: given,
    tables: template,
    interpretation: NO_INTERPRETATION,
    answers: answersThatCount(said.kept.answers, said.given),
    lost: [],
    hasSpans: false,
    printed: [],
  };
  if (!needsLayouts(template)) return nothing;
  const sheets = given.sheets.filter((sheet) => !isOwnSheet(sheet) && sheet.columns.size > 0);
  const takenOn = (sheet: SheetSnapshot, more: readonly MergedCells[] = []): MergedCells[] => [
    ...[...template.values()].filter((table) => table.sheet.name === sheet.name).map(areaOf),
    ...more,
  ];
  // Template tables without their frame, then all the rest.
  const roles = new Set(template.keys());
  const ranges = new Map<string, ReturnType<typeof templateRanges>>();
  for (const sheet of sheets) {
    const found = templateRanges(gridOf(given, sheet, takenOn(sheet)), roles);
    for (const { role } of found) roles.add(role);
    if (found.length > 0) ranges.set(sheet.name, found);
  }
  const tables = new Map(template);
  const all = [...ranges.values()].flat();
  if (all.length > 0) {
    const asTables = recogniseTables({ ...given, tables: all.map(({ table }) => table) });
    for (const [role, table] of asTables) if (!tables.has(role)) tables.set(role, { ...table, isRange: true });
  }
  const grids = sheets.map((sheet) =>
    gridOf(
      given,
      sheet,
      takenOn(
        sheet,
        (ranges.get(sheet.name) ?? []).map(({ range }) => range),
      ),
    ),
  );
  const raws = grids.flatMap((grid) =>
    findBlocks(grid)
      .filter(({ headerRows }) => headerRows.length > 0)
      .flatMap((raw) => splitByMeasure(raw)),
  );
  const remembered = raws.map((raw) => rememberedBlock(raw));
  const moved = movedAnswers(said.kept, remembered, new Set(given.sheets.map(({ name }) => name)));
  const answers = answersThatCount(moved.answers, said.given);
  nothing = { ...nothing, answers, lost: moved.lost };
  if (raws.length === 0 && all.length === 0) return nothing;

  const stated = statedSettings(given, tables.get('settings'));
  const twins = twinSheets(raws);
  const context = (grid: Grid): BlockContext => ({
    answers,
    sheetTexts: sheetTexts(grid, raws),
    units: namesIn(given, tables.get('units'), 'unit'),
    costTypes: kindsIn(given, tables.get('costTypes')),
    hasAccounts: tables.get('costTypes')?.byRole.has('accountFrom') ?? false,
    unit: stated.unit,
    twins,
    thisYear,
  });
  const contexts = new Map(grids.map((grid) => [grid, context(grid)]));
  const each = raws.map((raw) => {
    const read = withUnreadAnswers(readBlock(raw, contexts.get(raw.grid)!), answers);
    const { block } = read;
    if (answers[`${block.id}|count`] !== 'none') return read;
    return { ...read, block: { ...block, state: 'left-out' as const, reason: 'asked' as const, questions: [] } };
  });
  const reads = withSiblingSigns(each, answers, twins);
  // What a template table says already is not read again from another place.
  const unread = reads.map((read) => ({
    ...read,
    figures: read.figures.filter(
      ({ use }) => !tables.has(use === 'frame' ? 'frames' : use === 'decided' || use === 'revised' ? 'budget' : use),
    ),
  }));
  const unitNames = namesIn(given, tables.get('units'), 'unit');
  const free = withJoinedUnits(unread, unitNames);
  const combined = combine(free, answers, { ...stated, units: unitNames });
  const goals = new Map(grids.map((grid) => [grid, tables.has('targets') ? [] : sentenceTargets(grid)]));
  const sentences = [...goals.values()].flat();
  const headsOf = new Map(remembered.map(({ id, heads }) => [id, heads]));
  const blocks = combined.blocks
    .filter(({ state, columns }) => state !== 'left-out' || columns.length > 0)
    .map((block) => ({ ...block, heads: headsOf.get(block.id) ?? [] }));
  const shown = new Set(blocks.filter(({ reason }) => reason !== 'not-ours').map(({ id }) => id));
  const isAnything = blocks.some(({ state }) => state !== 'left-out');
  if (combined.lines.length === 0 && sentences.length === 0 && !isAnything && all.length === 0) return nothing;

  const titlesOn = (of: readonly Grid[]): string[] => [
    ...raws.filter(({ grid }) => of.includes(grid)).flatMap((raw) => raw.titles.map(({ text }) => text)),
    ...of.flatMap((grid) => contexts.get(grid)!.sheetTexts),
  ];
  const virtual = modelTables(combined, {
    snapshot: given,
    tables,
    stated,
    sentences,
    reportMonth: reads.find(({ reportMonth }) => reportMonth !== null)?.reportMonth ?? null,
    titles: titlesOn(grids),
    ownTitles: titlesOn(grids.filter((grid) => goals.get(grid)!.length === 0 || raws.some((raw) => raw.grid === grid))),
  });
  const { snapshot, recognised } = withVirtualTables(given, virtual);
  for (const table of recognised) tables.set(table.role, table);
  return {
    snapshot,
    tables,
    interpretation: { blocks, questions: blocks.flatMap(({ questions }) => questions) },
    answers,
    lost: moved.lost,
    hasSpans: combined.hasSpans,
    // A table that repeats what another says is printed all the same; one that is none of ours may print what it likes.
    printed: reads.flatMap(({ block, printed }) =>
      shown.has(block.id) && answers[`${block.id}|count`] !== 'none' ? printed : [],
    ),
  };
}

function areaOf(table: RecognisedTable): MergedCells {
  const columns = table.columns.map(({ at }) => at);
  return {
    firstRow: table.headerRow,
    lastRow: Math.max(table.lastRow, table.totalsRow ?? 0),
    firstColumn: Math.min(...columns),
    lastColumn: Math.max(...columns),
  };
}

/** Texts above the first table of a sheet. */
function sheetTexts(grid: Grid, raws: readonly RawBlock[]): string[] {
  const first = raws
    .filter((raw) => raw.grid === grid)
    .reduce((least, { headerRows }) => Math.min(least, headerRows[0] ?? least), Infinity);
  return grid.rows
    .filter((row) => row < first)
    .flatMap((row) =>
      grid
        .cellsOf(row)
        .filter(({ kind, asText }) => kind === 'text' && !asText)
        .map(({ text }) => text),
    );
}

function namesIn(snapshot: Snapshot, table: RecognisedTable | undefined, role: 'unit'): ReadonlySet<string> {
  const names = new Set<string>();
  const column = table?.byRole.get(role);
  if (!table || !column) return names;
  for (let row = table.firstRow; row <= table.lastFilledRow; row += 1) {
    const cell = cellAt(snapshot, table.sheet, row, column.at);
    if (cell.kind === 'text') names.add(nameKey(cell.text));
  }
  return names;
}

const KINDS = wordMap<CostKind>(KIND_WORDS);

function kindsIn(snapshot: Snapshot, table: RecognisedTable | undefined): ReadonlyMap<string, CostKind> {
  const kinds = new Map<string, CostKind>();
  const [name, kind] = [table?.byRole.get('costType'), table?.byRole.get('kind')];
  if (!table || !name || !kind) return kinds;
  for (let row = table.firstRow; row <= table.lastFilledRow; row += 1) {
    const [label, word] = [cellAt(snapshot, table.sheet, row, name.at), cellAt(snapshot, table.sheet, row, kind.at)];
    const known = word.kind === 'text' ? KINDS.get(nameKey(word.text)) : undefined;
    if (label.kind === 'text' && known) kinds.set(nameKey(label.text), known);
  }
  return kinds;
}

const SETTINGS = wordMap(SETTING_WORDS);
const UNITS = wordMap(UNIT_WORDS);

interface StatedSettings {
  readonly unit: AmountUnit | null;
  readonly board: string | null;
  readonly targetYear: number | null;
}

/** What a template table of settings says that the reading of the user's own tables depends on. */
function statedSettings(snapshot: Snapshot, table: RecognisedTable | undefined): StatedSettings {
  const said: { -readonly [Key in keyof StatedSettings]: StatedSettings[Key] } = {
    unit: null,
    board: null,
    targetYear: null,
  };
  const [key, value] = [table?.byRole.get('key'), table?.byRole.get('value')];
  if (!table || !key || !value) return said;
  for (let row = table.firstRow; row <= table.lastFilledRow; row += 1) {
    const [name, cell] = [cellAt(snapshot, table.sheet, row, key.at), cellAt(snapshot, table.sheet, row, value.at)];
    if (name.kind !== 'text') continue;
    const setting = SETTINGS.get(nameKey(name.text));
    if (cell.kind === 'number' && setting === 'targetYear')
      said.targetYear ??= yearOfNumber(cell.number, snapshot.date1904);
    if (cell.kind !== 'text') continue;
    if (setting === 'unit') said.unit ??= UNITS.get(nameKey(cell.text)) ?? null;
    if (setting === 'board') said.board ??= cell.text.trim();
    if (setting === 'targetYear') said.targetYear ??= readYear(cell.text, snapshot.date1904);
  }
  return said;
}
