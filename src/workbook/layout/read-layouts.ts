import type { CostKind, SourceRow, TableRole } from '../../domain/model';
import { nameKey } from '../../domain/names';
import type { CellPlace } from '../../domain/finding';
import { cellAddress } from '../../domain/address';
import { isOwnSheet } from '../own-sheets';
import { recogniseTables, type RecognisedTable } from '../recognise';
import { cellAt, type MergedCells, type SheetSnapshot, type Snapshot } from '../snapshot';
import { KIND_WORDS, SETTING_WORDS, UNIT_WORDS, wordMap } from '../vocabulary';
import { findBlocks, type RawBlock } from './blocks';
import { combine, lineAddress, type Combined, type CombinedLine } from './combine';
import { gridOf, type Grid } from './grid';
import {
  NO_INTERPRETATION,
  type Answers,
  type InterpretedBlock,
  type Interpretation,
} from '../../domain/interpretation';
import { readBlock, type BlockContext } from './read-block';
import { sentenceTargets } from './target-sentences';
import { templateRanges } from './template-ranges';
import { withVirtualTables, type VirtualRow, type VirtualTable } from './virtual-tables';

/** The tables that must exist: where all of them are template tables, nothing else is looked at. */
const NEEDED: readonly TableRole[] = ['settings', 'units', 'costTypes', 'frames', 'budget', 'outcome', 'targets'];

export interface Layouts {
  readonly snapshot: Snapshot;
  readonly tables: ReadonlyMap<TableRole, RecognisedTable>;
  readonly interpretation: Interpretation;
  /** Whether the outcome is known by spans of months and not month by month. */
  readonly hasSpans: boolean;
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
  answers: Answers,
): Layouts {
  const nothing: Layouts = { snapshot: given, tables: template, interpretation: NO_INTERPRETATION, hasSpans: false };
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
  const raws = grids.flatMap((grid) => findBlocks(grid).filter(({ headerRows }) => headerRows.length > 0));
  if (raws.length === 0 && all.length === 0) return nothing;

  const stated = statedSettings(given, tables.get('settings'));
  const context = (grid: Grid): BlockContext => ({
    answers,
    sheetTexts: sheetTexts(grid, raws),
    units: namesIn(given, tables.get('units'), 'unit'),
    costTypes: kindsIn(given, tables.get('costTypes')),
    hasAccounts: tables.get('costTypes')?.byRole.has('accountFrom') ?? false,
    unit: stated.unit,
  });
  const contexts = new Map(grids.map((grid) => [grid, context(grid)]));
  const reads = raws.map((raw) => {
    const read = readBlock(raw, contexts.get(raw.grid)!);
    const { block } = read;
    if (answers[`${block.id}|count`] !== 'none') return read;
    return { ...read, block: { ...block, state: 'left-out' as const, reason: 'asked' as const, questions: [] } };
  });
  // What a template table says already is not read again from another place.
  const free = reads.map((read) => ({
    ...read,
    figures: read.figures.filter(
      ({ use }) => !tables.has(use === 'frame' ? 'frames' : use === 'decided' || use === 'revised' ? 'budget' : use),
    ),
  }));
  const combined = combine(free, answers, stated);
  const sentences = tables.has('targets') ? [] : grids.flatMap((grid) => sentenceTargets(grid));
  const blocks = combined.blocks.filter(({ state, columns }) => state !== 'left-out' || columns.length > 0);
  const isAnything = blocks.some(({ state }) => state !== 'left-out');
  if (combined.lines.length === 0 && sentences.length === 0 && !isAnything && all.length === 0) return nothing;

  const virtual = virtualTables(
    combined,
    tables,
    stated.board,
    sentences,
    given,
    reads.find(({ reportMonth }) => reportMonth !== null)?.reportMonth ?? null,
  );
  const { snapshot, recognised } = withVirtualTables(given, virtual);
  for (const table of recognised) tables.set(table.role, table);
  return {
    snapshot,
    tables,
    interpretation: { blocks, questions: blocks.flatMap(({ questions }) => questions) },
    hasSpans: combined.hasSpans,
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

function statedSettings(
  snapshot: Snapshot,
  table: RecognisedTable | undefined,
): { unit: 'kr' | 'tkr' | 'mnkr' | null; board: string | null } {
  const said: { unit: 'kr' | 'tkr' | 'mnkr' | null; board: string | null } = { unit: null, board: null };
  const [key, value] = [table?.byRole.get('key'), table?.byRole.get('value')];
  if (!table || !key || !value) return said;
  for (let row = table.firstRow; row <= table.lastFilledRow; row += 1) {
    const [name, cell] = [cellAt(snapshot, table.sheet, row, key.at), cellAt(snapshot, table.sheet, row, value.at)];
    if (name.kind !== 'text' || cell.kind !== 'text') continue;
    const setting = SETTINGS.get(nameKey(name.text));
    if (setting === 'unit') said.unit ??= UNITS.get(nameKey(cell.text)) ?? null;
    if (setting === 'board') said.board ??= cell.text.trim();
  }
  return said;
}

/** The tables of the model that no template table gives, from what was understood. */
function virtualTables(
  combined: Combined,
  tables: ReadonlyMap<TableRole, RecognisedTable>,
  board: string | null,
  sentences: ReturnType<typeof sentenceTargets>,
  snapshot: Snapshot,
  reportMonth: number | null,
): VirtualTable[] {
  const made: VirtualTable[] = [];
  const { lines } = combined;
  const hidden = new Map(snapshot.sheets.map((sheet) => [sheet.name, sheet.hiddenRows]));
  const home = (of: readonly CombinedLine[]): VirtualTable['home'] => {
    const id = of[0]?.terms[0];
    const block = combined.blocks.find(({ sheet, state }) => sheet === id?.sheet && state === 'used');
    return { sheet: id?.sheet ?? block?.sheet ?? snapshot.sheets[0]?.name ?? '', row: headerRowOf(block) };
  };
  const add = (
    role: TableRole,
    columns: VirtualTable['columns'],
    rows: readonly VirtualRow[],
    at: VirtualTable['home'],
  ): void => {
    if (!tables.has(role) && rows.length > 0) made.push({ role, columns, rows, home: at });
  };
  const isHidden = (line: CombinedLine): boolean =>
    line.terms.some(({ sheet, row }) => hidden.get(sheet)?.has(row) ?? false);
  const valueOf = (line: CombinedLine): number | { error: string } | null =>
    line.error !== null ? { error: line.error } : line.amount;
  const place = (line: CombinedLine): CellPlace => lineAddress(line);

  const outcome = lines.filter(({ use }) => use === 'outcome');
  const forecast = lines.filter(({ use }) => use === 'forecast');
  const frames = lines.filter(({ use }) => use === 'frame');
  const budget = lines.filter(({ use }) => use === 'decided' || use === 'revised');
  const byAccount = outcome.some(({ account }) => account !== null) && tables.has('costTypes');
  add(
    'outcome',
    ['year', 'month', 'unit', byAccount ? 'account' : 'costType', 'amount'],
    outcome.map((line) => ({
      values: {
        year: line.year,
        month: line.month,
        unit: line.unit,
        ...(byAccount ? { account: line.account } : { costType: line.costType }),
        amount: valueOf(line),
      },
      source: { place: place(line), terms: { amount: line.terms } },
      isHidden: isHidden(line),
    })),
    home(outcome),
  );
  add(
    'forecast',
    ['unit', 'costType', 'amount', 'year'],
    forecast.map((line) => ({
      values: { unit: line.unit, costType: line.costType, amount: valueOf(line), year: line.year },
      source: { place: place(line), terms: { amount: line.terms } },
      isHidden: isHidden(line),
    })),
    home(forecast),
  );
  const years = [...outcome, ...forecast].map(({ year }) => year);
  const framed = frames.map(({ year }) => year);
  const latest =
    years.length > 0 || framed.length > 0
      ? Math.max(...(years.length > 0 ? years : framed))
      : budget.length > 0
        ? Math.max(...budget.map(({ year }) => year))
        : null;
  const decided = new Map<string, { decided?: CombinedLine; revised?: CombinedLine }[]>();
  for (const line of budget) {
    const key = `${line.year} ${nameKey(line.unit)} ${nameKey(line.costType)}`;
    const list = decided.get(key) ?? [];
    decided.set(key, list);
    const column = line.use as 'decided' | 'revised';
    const open = list.find(
      (entry) =>
        entry[column] === undefined &&
        entry[column === 'decided' ? 'revised' : 'decided']?.terms[0]?.row === line.terms[0]?.row,
    );
    if (open) open[column] = line;
    else list.push({ [column]: line });
  }
  const hasRevised = budget.some(({ use }) => use === 'revised');
  add(
    'budget',
    ['unit', 'costType', 'decided', ...(hasRevised ? (['revised'] as const) : []), 'year'],
    [...decided.values()].flat().map((entry): VirtualRow => {
      const line = (entry.decided ?? entry.revised)!;
      // A revised budget alone is all that is known of what was decided.
      const first = entry.decided ?? line;
      return {
        values: {
          unit: line.unit,
          costType: line.costType,
          decided: valueOf(first),
          ...(hasRevised ? { revised: entry.revised ? valueOf(entry.revised) : null } : {}),
          year: line.year,
        },
        source: {
          place: place(line),
          terms: { decided: first.terms, ...(entry.revised ? { revised: entry.revised.terms } : {}) },
        },
        isHidden: isHidden(line),
      };
    }),
    home(budget),
  );
  add(
    'frames',
    ['unit', 'frame'],
    frames
      .filter(({ year }) => latest === null || year === latest)
      .map((line) => ({
        values: { unit: line.unit, frame: valueOf(line) },
        source: { place: place(line), terms: { frame: line.terms } },
        isHidden: isHidden(line),
      })),
    home(frames),
  );
  if (lines.length === 0 && sentences.length === 0) return made;
  const named = (of: { sheet: string; row: number }): SourceRow => ({
    place: { sheet: of.sheet, address: cellAddress(of.row, 1) },
    terms: {},
  });
  const at = home(lines);
  add(
    'units',
    ['unit'],
    [...combined.units.values()].map((unit) => ({ values: { unit: unit.name }, source: named(unit) })),
    at,
  );
  add(
    'costTypes',
    ['costType', 'kind'],
    [...combined.costTypes.values()].map((type) => ({
      values: { costType: type.name, kind: KIND_WORDS[type.kind][0] },
      source: named(type),
    })),
    at,
  );
  const boardName =
    board ??
    combined.whole ??
    (combined.units.size === 1 ? [...combined.units.values()][0]!.name : sentences.length > 0 ? 'Styrelsen' : null);
  add(
    'settings',
    ['key', 'value'],
    [
      ...(boardName === null ? [] : [[SETTING_WORDS.board[0], boardName] as const]),
      ...(latest === null
        ? []
        : [[SETTING_WORDS.targetYear[0], latest] as const, [SETTING_WORDS.baseYear[0], latest - 1] as const]),
      // A year without outcome is not over, whatever month it is.
      ...(latest !== null && !tables.has('outcome') && !outcome.some(({ year }) => year === latest)
        ? [[SETTING_WORDS.period[0], `${latest}-${String(Math.min(reportMonth ?? 1, 11)).padStart(2, '0')}`] as const]
        : []),
      [SETTING_WORDS.unit[0], combined.unit] as const,
      [SETTING_WORDS.sign[0], 'kostnad positiv'] as const,
    ].map(([key, value]) => ({
      values: { key, value },
      source: { place: { sheet: at.sheet, address: `A${at.row}` }, terms: {} },
    })),
    at,
  );
  add(
    'targets',
    ['target', 'scope', 'object', 'maxDevelopment', 'reading', 'base'],
    sentences.map((target, index) => ({
      values: {
        target: `M${index + 1}`,
        scope: 'Styrelse',
        object: boardName ?? '',
        maxDevelopment: target.limit,
        reading: 'Helår',
        base: 'Utfall',
      },
      source: { place: target.place, terms: target.term === null ? {} : { maxDevelopment: [target.term] } },
    })),
    at,
  );
  return made;
}

function headerRowOf(block: InterpretedBlock | undefined): number {
  const row = Number(/\d+/.exec(block?.range ?? '')?.[0] ?? 1);
  return row;
}
