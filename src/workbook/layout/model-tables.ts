import { cellAddress } from '../../domain/address';
import type { CellPlace } from '../../domain/finding';
import type { InterpretedBlock } from '../../domain/interpretation';
import type { SourceRow, TableRole } from '../../domain/model';
import { nameKey } from '../../domain/names';
import type { RecognisedTable } from '../recognise';
import { cellAt, type Snapshot } from '../snapshot';
import { KIND_WORDS, SCOPE_WORDS, SETTING_WORDS } from '../vocabulary';
import { boardInTitles } from './board-name';
import type { Combined } from './combine';
import { goalObject, type GoalObject } from './goal-objects';
import { nearestIn } from './goal-years';
import { lineAddress, type CombinedLine } from './lines';
import { WHOLE_NAME } from './parts';
import type { SentenceTarget } from './target-sentences';
import type { VirtualRow, VirtualTable } from './virtual-tables';

/** What the tables of the model are made of, beside the figures. */
export interface ModelSources {
  readonly snapshot: Snapshot;
  /** The tables that are there already. */
  readonly tables: ReadonlyMap<TableRole, RecognisedTable>;
  /** What a template table of settings says. */
  readonly stated: { readonly board: string | null; readonly targetYear: number | null };
  readonly sentences: readonly SentenceTarget[];
  /** The month that texts around the tables report on. */
  readonly reportMonth: number | null;
  readonly titles: readonly string[];
  /** Those of them that do not stand over goals alone. */
  readonly ownTitles: readonly string[];
}

interface YearsOfCheck {
  readonly target: number | null;
  readonly base: number | null;
  /** The goals that hold for the target year. */
  readonly goals: readonly SentenceTarget[];
}

/**
 * The year that is checked: what the goal says, and where it says none the last year of an outcome or a forecast. A goal for another
 * year than there are figures for is held against no figures.
 */
export function yearsOfCheck(
  sentences: readonly SentenceTarget[],
  stated: number | null,
  latest: number | null,
): YearsOfCheck {
  const dated = sentences.flatMap(({ years }) => years ?? []);
  // Of goals for several years: the one for the year of the figures, else for the first after it.
  const nearest = [...new Set(dated.map((years) => nearestIn(years, latest ?? years.last)))].sort((a, b) => a - b);
  const said = latest === null ? nearest.at(-1) : (nearest.find((year) => year >= latest) ?? nearest.at(-1));
  const target = stated ?? said ?? latest;
  const holds = ({ years }: SentenceTarget): boolean =>
    years === null || target === null || (years.first <= target && target <= years.last);
  const goals = sentences.filter(holds);
  const base = goals.find(({ years }) => (years?.base ?? null) !== null)?.years?.base ?? null;
  return {
    target,
    base: base ?? (target === null ? null : target - 1),
    goals: goals.filter(({ years }) => years === null || base === null || (years.base ?? base) === base),
  };
}

/** The tables of the model that no template table gives, from what was understood. */
export function modelTables(
  combined: Combined,
  { snapshot, tables, stated, sentences, reportMonth, titles, ownTitles }: ModelSources,
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
    ['year', 'month', 'unit', ...(byAccount ? (['account', 'costType'] as const) : (['costType'] as const)), 'amount'],
    outcome.map((line) => ({
      values: {
        year: line.year,
        month: line.month,
        unit: line.unit,
        // A table of net amounts has no accounts, beside one that has.
        ...(byAccount && line.account !== null ? { account: line.account } : { costType: line.costType }),
        amount: valueOf(line),
        ...(line.unread === null
          ? {}
          : { [line.unread.of]: line.unread.text === '' ? null : { error: line.unread.text } }),
      },
      source: {
        place: place(line),
        terms: { amount: line.terms, ...unreadTerms(line) },
        ...(line.firstMonth < line.month ? { months: { first: line.firstMonth, last: line.month } } : {}),
      },
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
  const told = [combined.years, frames.map(({ year }) => year), budget.map(({ year }) => year)].find(
    (years) => [...years].length > 0,
  );
  const { target, base, goals } = yearsOfCheck(sentences, stated.targetYear, told ? Math.max(...told) : null);
  const keyOf = ({ year, unit, costType }: CombinedLine): string => `${year} ${nameKey(unit)} ${nameKey(costType)}`;
  const placeKey = ({ terms: [term] }: CombinedLine): string => `${term?.sheet} ${term?.row}`;
  const placed = new Set(budget.map((line) => `${line.use} ${keyOf(line)} ${placeKey(line)}`));
  const decided = new Map<string, { decided?: CombinedLine; revised?: CombinedLine }[]>();
  for (const line of budget) {
    const key = keyOf(line);
    const list = decided.get(key) ?? [];
    decided.set(key, list);
    const column = line.use as 'decided' | 'revised';
    const other = column === 'decided' ? 'revised' : 'decided';
    const isBeside = (of: CombinedLine | undefined): boolean => of !== undefined && placeKey(of) === placeKey(line);
    const hasOwn = placed.has(`${other} ${key} ${placeKey(line)}`);
    // The other one stands in the same row, or in a table of its own.
    const open = list.find(
      (entry) => entry[column] === undefined && (isBeside(entry[other]) || (!hasOwn && entry[other] !== undefined)),
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
      .filter(({ year }) => target === null || year === target)
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
  const known = [...[...combined.units.values()].map(({ name }) => name), ...namesOfUnits(snapshot, tables)];
  const said = [...ownTitles, ...[stated.board, combined.whole].flatMap((name) => name ?? [])];
  // What stands for all units together is none of them.
  const units = known.filter((name) => nameKey(name) !== nameKey(stated.board ?? WHOLE_NAME));
  const withFigures = new Set(lines.flatMap(({ terms }) => terms.map(({ sheet }) => sheet)));
  const objects = new Map(
    goals.map((goal): [SentenceTarget, GoalObject] => [
      goal,
      // One goal alone beside the figures of a unit is of all of it; several on the sheets of units are of those.
      goalObject(goals.length === 1 && withFigures.has(goal.place.sheet) ? { ...goal.texts, over: [] } : goal.texts, {
        units,
        titles: said,
      }),
    ]),
  );
  const others = [...objects.values()].flatMap((object) => (object.of === 'whole' ? [] : [nameKey(object.name)]));
  const boardName =
    stated.board ??
    combined.whole ??
    (combined.units.size === 1 ? null : boardInTitles(titles, new Set([...combined.units.keys(), ...others]))) ??
    (combined.units.size === 1 ? [...combined.units.values()][0]!.name : sentences.length > 0 ? 'Styrelsen' : null);
  add(
    'settings',
    ['key', 'value'],
    [
      ...(boardName === null ? [] : [[SETTING_WORDS.board[0], boardName] as const]),
      ...(target === null
        ? []
        : [[SETTING_WORDS.targetYear[0], target] as const, [SETTING_WORDS.baseYear[0], base] as const]),
      // A year without outcome is not over, whatever month it is.
      ...(target !== null && !tables.has('outcome') && !outcome.some(({ year }) => year === target)
        ? [[SETTING_WORDS.period[0], `${target}-${String(Math.min(reportMonth ?? 1, 11)).padStart(2, '0')}`] as const]
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
    goals.map((goal, index) => ({
      values: {
        target: `M${index + 1}`,
        ...objectOf(objects.get(goal)!, boardName ?? ''),
        maxDevelopment: goal.limit,
        reading: 'Helår',
        base: 'Utfall',
      },
      source: { place: goal.place, terms: goal.term === null ? {} : { maxDevelopment: [goal.term] } },
    })),
    at,
  );
  return made;
}

/** Whom a target is for, as the table of targets has it; a name that is nowhere among the units is told as such there. */
function objectOf(object: GoalObject, board: string): { readonly scope: string; readonly object: string } {
  return object.of === 'whole'
    ? { scope: SCOPE_WORDS.board[0], object: board }
    : { scope: SCOPE_WORDS.unit[0], object: object.name };
}

/** The names that a template table of units gives, as written. */
function namesOfUnits(snapshot: Snapshot, tables: ReadonlyMap<TableRole, RecognisedTable>): string[] {
  const table = tables.get('units');
  const column = table?.byRole.get('unit');
  if (!table || !column) return [];
  const names: string[] = [];
  for (let row = table.firstRow; row <= table.lastFilledRow; row += 1) {
    const cell = cellAt(snapshot, table.sheet, row, column.at);
    if (cell.kind === 'text') names.push(cell.text.trim());
  }
  return names;
}

/** The cell that does not say when a line is of. */
function unreadTerms({ unread, terms }: CombinedLine): SourceRow['terms'] {
  const [first] = terms;
  return unread === null || !first ? {} : { [unread.of]: [{ ...first, column: unread.column }] };
}

function headerRowOf(block: InterpretedBlock | undefined): number {
  const row = Number(/\d+/.exec(block?.range ?? '')?.[0] ?? 1);
  return row;
}
