import { columnLetters } from '../domain/address';
import type { Language } from '../domain/finding';
import { isAmountUse, type Answers, type ColumnUse } from '../domain/interpretation';
import {
  TABLE_ROLES,
  type BudgetModel,
  type ColumnRole,
  type CostKind,
  type DecisionRef,
  type SignSetting,
  type TableInfo,
  type TableRole,
  type TargetReading,
  type TargetScope,
} from '../domain/model';
import type { AmountUnit } from '../domain/money';
import { nameKey } from '../domain/names';
import { yearMonthText, type IsoDate } from '../domain/period';
import { SHEET_MARK, type NamePlan, type PlanValue, type SheetPlan, type WorkbookPlan } from '../report/plan';
import { sheetName } from '../report/sheet-names';
import { isCostTypeWord, labelKind } from '../workbook/layout/label-words';
import { needsLayouts } from '../workbook/layout/read-layouts';
import { parseWorkbook, type ParsedWorkbook } from '../workbook/parse-model';
import { recogniseTables } from '../workbook/recognise';
import { CellKind, type Snapshot } from '../workbook/snapshot';
import {
  BASE_WORDS,
  KIND_WORDS,
  READING_WORDS,
  SCOPE_WORDS,
  SIGN_WORDS,
  TABLE_WORDS,
  TRAIT_WORDS,
  UNIT_WORDS,
} from '../workbook/vocabulary';
import { workbookNames } from './earlier-report';
import { keptAnswers } from './kept-answers';
import { withPlannedSheet } from './planned-sheet';
import { filledRows, listOf, SETTINGS, sheetStyles, tableSheet, templateSheetId } from './template';
import { LISTS, listName, type ListRole } from './template-columns';
import type { ExampleRow } from './template-examples';
import { settingName, tableName, templateText, wordIn } from './template-words';

/** A target as the form takes it. */
export interface TemplateTarget {
  readonly scope: TargetScope;
  /** Name of the board, the unit or the target group. */
  readonly object: string;
  /** A fraction (0.02). */
  readonly maxDevelopment: number;
  readonly reading: TargetReading;
}

/** A decision as the form takes it; texts are empty where nothing is known. */
export interface TemplateDecision {
  /** The name by which the other tables refer to it. */
  readonly id: string;
  readonly body: string;
  readonly date: IsoDate | null;
  readonly paragraph: string;
}

/** What the user says for the tables that are added. Plain data. */
export interface TemplateForm {
  readonly board: string;
  readonly baseYear: number | null;
  readonly targetYear: number | null;
  /** "2026-08"; empty where it is not known. */
  readonly period: string;
  readonly unit: AmountUnit;
  readonly sign: SignSetting;
  readonly targets: readonly TemplateTarget[];
  readonly decisions: readonly TemplateDecision[];
}

/** What can be added to a workbook, with the form filled in as far as the workbook tells. Plain data. */
export interface TemplateOffer {
  /** The tables that would be added, in the order of the template. */
  readonly missing: readonly TableRole[];
  /** Tables that are not added because the workbook's own tables may hold them: questions about those are open. */
  readonly waiting: readonly TableRole[];
  /** How many units and cost types are known, and the cost types whose kind is not. */
  readonly units: number;
  readonly costTypes: number;
  readonly untyped: readonly string[];
  readonly form: TemplateForm;
}

/** What a workbook holds, with the answers that it was read by. */
export type KnownWorkbook = ParsedWorkbook;

/** Reads a workbook as the next check would; `given` are answers that it does not hold itself. */
export function knownWorkbook(snapshot: Snapshot, given: Answers = {}): KnownWorkbook {
  return parseWorkbook(snapshot, { answers: given, kept: keptAnswers(snapshot) });
}

/** Says what `missingTemplatePlan` would add. */
export function templateOffer(snapshot: Snapshot, known: KnownWorkbook = knownWorkbook(snapshot)): TemplateOffer {
  const { missing, waiting } = missingTables(snapshot, known);
  const costTypes = knownCostTypes(snapshot, known.model);
  return {
    missing,
    waiting,
    units: knownUnits(snapshot, known.model).length,
    costTypes: costTypes.length,
    untyped: costTypes.filter(({ kind }) => kind === null).map(({ name }) => name),
    form: knownForm(known.model),
  };
}

/**
 * Adds the template's tables that the workbook lacks, each on a sheet of its own after the user's, filled with what is known. The
 * sheets are the user's from then on. A plan without sheets where nothing is missing.
 *
 * A table takes the template's name for it in the language, or in the other where that is taken by a name in the workbook.
 */
export function missingTemplatePlan(
  snapshot: Snapshot,
  known: KnownWorkbook,
  form: TemplateForm,
  lang: Language,
): WorkbookPlan {
  const { missing } = missingTables(snapshot, known);
  if (missing.length === 0) return { styles: {}, sheets: [], names: [] };
  const taken = takenNames(snapshot, lang);
  const names = workbookNames(snapshot);
  const sheetOf = new Map(
    missing.map((role) => [role, sheetName(names, templateSheetId(role), tableName(role, lang))]),
  );
  const { lists, isListed } = listsFor(sheetOf, known.model, taken, lang);
  const sheet = (role: TableRole, rows: readonly ExampleRow[]): SheetPlan => ({
    ...tableSheet(role, lang, {
      sheet: sheetOf.get(role)!,
      table: freeTableName(role, taken, lang),
      rows,
      isListed,
      examples: null,
    }),
    given: true,
  });
  // What a whole without a name is called follows from the settings, so the names are those of the workbook with them.
  const settings = missing.includes('settings') ? sheet('settings', settingRows(form, lang)) : null;
  const { model } = settings ? knownWorkbook(withPlannedSheet(snapshot, settings), known.answers) : known;
  const rowsOf = (role: TableRole): readonly ExampleRow[] => {
    switch (role) {
      case 'units':
        return unitRows(snapshot, model, form);
      case 'costTypes':
        return costTypeRows(snapshot, model, lang);
      case 'targets':
        return targetRows(form, lang);
      case 'decisions':
        return decisionRows(form);
      default:
        return [];
    }
  };
  return {
    styles: sheetStyles(),
    sheets: missing.map((role) => (role === 'settings' && settings ? settings : sheet(role, rowsOf(role)))),
    names: lists,
  };
}

/** Tables that name things: where the workbook has none, what its own tables say is a beginning of them. */
const NAMING: ReadonlySet<TableRole> = new Set(['settings', 'units', 'costTypes', 'targets']);

function missingTables(
  snapshot: Snapshot,
  { model, interpretation }: ParsedWorkbook,
): { readonly missing: readonly TableRole[]; readonly waiting: readonly TableRole[] } {
  const said = new Set(
    interpretation.blocks
      .filter(({ state }) => state !== 'left-out')
      .flatMap(({ state, columns }) => {
        const roles = columns.flatMap(({ use }) => roleOf(use) ?? []);
        // Nobody knows yet what such a table is about.
        return state === 'asks' && roles.length === 0 ? AMOUNT_ROLES : roles;
      }),
  );
  const absent = TABLE_ROLES.filter((role) => {
    const table = model.tables[role];
    return table === undefined || (table.sources !== undefined && NAMING.has(role));
  });
  // An empty table of the template would be read in place of what the user has.
  const waiting = absent.filter((role) => said.has(role));
  const missing = absent.filter((role) => !said.has(role));
  return { missing: withoutLosses(snapshot, model, missing, waiting.length > 0), waiting };
}

const AMOUNT_ROLES: readonly TableRole[] = ['outcome', 'budget', 'forecast', 'frames'];

function roleOf(use: ColumnUse): TableRole | null {
  if (!isAmountUse(use)) return null;
  return use === 'decided' || use === 'revised' ? 'budget' : use === 'frame' ? 'frames' : use;
}

/**
 * Where every table that must exist is one of the template, the rest of the workbook is not read any more. One that the user's own
 * tables stand for just as well is then left to them, so that nothing of theirs is lost.
 */
function withoutLosses(
  snapshot: Snapshot,
  model: BudgetModel,
  missing: readonly TableRole[],
  isAnyWaiting: boolean,
): readonly TableRole[] {
  const isOther = (role: TableRole): boolean => {
    const table = model.tables[role];
    return table !== undefined && (table.sources !== undefined || table.isRange === true) && !missing.includes(role);
  };
  if (!isAnyWaiting && !TABLE_ROLES.some(isOther)) return missing;
  const after = new Map<TableRole, unknown>([
    ...recogniseTables(snapshot),
    ...missing.map((role) => [role, true] as const),
  ]);
  if (needsLayouts(after)) return missing;
  const left = (['units', 'costTypes', 'settings'] as const).find((role) => model.tables[role]?.sources !== undefined);
  return missing.filter((role) => role !== left);
}

/** Names of tables and ranges, but for those of sheets of the template that were interrupted and are written anew. */
function takenNames(snapshot: Snapshot, lang: Language): ReadonlySet<string> {
  const marks = new Map(snapshot.sheets.map(({ name, properties }) => [name, properties.get(SHEET_MARK)]));
  const half = TABLE_ROLES.filter((role) => [...marks.values()].includes(templateSheetId(role)));
  const ids = new Set<string | undefined>(half.map(templateSheetId));
  const lists = (Object.keys(LISTS) as ListRole[]).filter((role) => half.includes(role));
  const again = new Set(lists.map((role) => nameKey(listName(role, lang))));
  return new Set([
    ...snapshot.tables.filter(({ sheet }) => !ids.has(marks.get(sheet))).map(({ name }) => nameKey(name)),
    ...snapshot.names.map(nameKey).filter((name) => !again.has(name)),
  ]);
}

const TABLE_NAME = /^[\p{L}_][\p{L}\p{N}_.]*$/u;

/** The first of the table's names that is free; else one with a number after it, which is recognised too. */
function freeTableName(role: TableRole, taken: ReadonlySet<string>, lang: Language): string {
  const wanted = tableName(role, lang);
  const candidates = [wanted, ...TABLE_WORDS[role].names].filter((name) => TABLE_NAME.test(name));
  const free = candidates.find((name) => !taken.has(nameKey(name)));
  if (free !== undefined) return free;
  let turn = 2;
  while (taken.has(nameKey(`${wanted}_${turn}`))) turn += 1;
  return `${wanted}_${turn}`;
}

/** The names over what cells choose from, on added sheets and in the user's own tables. */
function listsFor(
  sheetOf: ReadonlyMap<TableRole, string>,
  model: BudgetModel,
  taken: ReadonlySet<string>,
  lang: Language,
): { readonly lists: readonly NamePlan[]; readonly isListed: (list: ListRole) => boolean } {
  const lists: NamePlan[] = [];
  const listed = new Set<ListRole>();
  for (const role of Object.keys(LISTS) as ListRole[]) {
    const name = listName(role, lang);
    const added = sheetOf.get(role);
    const isTaken = taken.has(nameKey(name));
    if (added !== undefined) {
      // A name that stands for something else already cannot be ours.
      if (isTaken) continue;
      lists.push(listOf(role, lang, added));
    } else if (!isTaken) {
      const range = listRange(model.tables[role], LISTS[role]);
      if (!range) continue;
      lists.push({ name, ...range });
    }
    listed.add(role);
  }
  return { lists, isListed: (list) => listed.has(list) };
}

/** The column of names in a table of the user's: Excel lets the range grow with the table. */
function listRange(table: TableInfo | undefined, column: ColumnRole): Omit<NamePlan, 'name'> | null {
  const at = table?.columns[column];
  if (!table || table.sources || at === undefined) return null;
  const letters = columnLetters(at);
  return {
    sheet: table.sheet,
    range: `$${letters}$${table.firstRow}:$${letters}$${Math.max(table.firstRow, table.lastRow)}`,
  };
}

function settingRows(form: TemplateForm, lang: Language): ExampleRow[] {
  const given: Readonly<Record<string, PlanValue>> = {
    board: form.board.trim() || null,
    baseYear: form.baseYear,
    targetYear: form.targetYear,
    period: form.period.trim() || null,
    unit: UNIT_WORDS[form.unit][0],
    sign: wordIn(SIGN_WORDS[form.sign], lang),
  };
  const usual = filledRows('settings', lang);
  return SETTINGS.map((key, index) => ({
    key: settingName(key, lang),
    value: given[key] === undefined ? (usual[index]?.value ?? null) : given[key],
  }));
}

interface KnownUnit {
  readonly name: string;
  readonly parent: string | null;
  readonly validFrom: IsoDate | null;
  readonly validTo: IsoDate | null;
}

/** Units as they were read, then those that tables name without a table of units. */
function knownUnits(snapshot: Snapshot, model: BudgetModel): KnownUnit[] {
  const read = model.units.map(({ name, parentName, validFrom, validTo }) => ({
    name,
    parent: parentName,
    validFrom,
    validTo,
  }));
  const more = namesIn(
    snapshot,
    model,
    ['unit', 'fromUnit', 'toUnit'],
    'units',
    read.map(({ name }) => name),
  );
  return [...read, ...more.map((name) => ({ name, parent: null, validFrom: null, validTo: null }))];
}

/** No hierarchy is drawn: units without one are those of the board. */
function unitRows(snapshot: Snapshot, model: BudgetModel, form: TemplateForm): ExampleRow[] {
  const units = knownUnits(snapshot, model);
  const board = form.board.trim();
  if (units.length === 0) return board === '' ? [] : [{ unit: board }];
  return units.map(({ name, parent, validFrom, validTo }) => ({ unit: name, parent, validFrom, validTo }));
}

interface KnownCostType {
  readonly name: string;
  /** null where the name does not tell. */
  readonly kind: CostKind | null;
  readonly row: ExampleRow;
}

function knownCostTypes(snapshot: Snapshot, model: BudgetModel): KnownCostType[] {
  const read = model.costTypes.map(({ name, kind, targetGroup }): KnownCostType => ({
    name,
    kind,
    row: { costType: name, targetGroup },
  }));
  const more = namesIn(
    snapshot,
    model,
    ['costType', 'fromCostType', 'toCostType'],
    'costTypes',
    read.map(({ name }) => name),
  );
  return [
    ...read,
    ...more.map((name): KnownCostType => {
      const said = labelKind(name);
      return { name, kind: isCostTypeWord(said) ? (said as CostKind) : null, row: { costType: name } };
    }),
  ];
}

/** The template's own suggestions where the workbook names none. A kind that is not known is left to the user. */
function costTypeRows(snapshot: Snapshot, model: BudgetModel, lang: Language): readonly ExampleRow[] {
  const known = knownCostTypes(snapshot, model);
  if (known.length === 0) return filledRows('costTypes', lang);
  const traits = new Map(model.costTypes.map(({ name, traits: of }) => [name, of]));
  return known.map(({ name, kind, row }) => ({
    ...row,
    kind: kind === null ? null : wordIn(KIND_WORDS[kind], lang),
    trait: (traits.get(name) ?? []).map((trait) => wordIn(TRAIT_WORDS[trait], lang)).join(', ') || null,
  }));
}

/** Texts in columns of the user's template tables, each once, in the order that they are met. */
function namesIn(
  snapshot: Snapshot,
  model: BudgetModel,
  columns: readonly ColumnRole[],
  of: TableRole,
  known: readonly string[],
): string[] {
  const seen = new Set(known.map(nameKey));
  const names: string[] = [];
  for (const role of TABLE_ROLES) {
    const table = model.tables[role];
    if (!table || table.sources || role === of) continue;
    const sheet = snapshot.sheets.find(({ name }) => name === table.sheet);
    for (const column of columns) {
      const cells = sheet?.columns.get(table.columns[column] ?? 0);
      if (!cells) continue;
      // A text stands once among the strings: most of many rows are met before.
      const met = new Set<number>();
      for (let index = 0; index < cells.count; index += 1) {
        const row = cells.rows[index]!;
        const text = cells.values[index]!;
        if (cells.kinds[index] !== CellKind.text || row < table.firstRow || row > table.lastRow || met.has(text))
          continue;
        met.add(text);
        const name = (snapshot.strings[text] ?? '').trim();
        if (name === '' || seen.has(nameKey(name))) continue;
        seen.add(nameKey(name));
        names.push(name);
      }
    }
  }
  return names;
}

function targetRows(form: TemplateForm, lang: Language): ExampleRow[] {
  return form.targets.map(({ scope, object, maxDevelopment, reading }, index) => ({
    target: `${templateText(lang, 'target.prefix')}${index + 1}`,
    scope: wordIn(SCOPE_WORDS[scope], lang),
    // A target of the board is of the one that the settings name.
    object: (scope === 'board' && form.board.trim()) || object.trim(),
    maxDevelopment,
    reading: wordIn(READING_WORDS[reading], lang),
    base: wordIn(BASE_WORDS.outcome, lang),
  }));
}

function decisionRows(form: TemplateForm): ExampleRow[] {
  return form.decisions
    .filter(({ id }) => id.trim() !== '')
    .map(({ id, body, date, paragraph }) => ({
      decision: id.trim(),
      paragraph: paragraph.trim() || null,
      body: body.trim() || null,
      date,
    }));
}

function knownForm(model: BudgetModel): TemplateForm {
  const { board, yearsKnown, baseYear, targetYear, period, unit, sign } = model.settings;
  // Outcome that could not be read says nothing of how far the year has come.
  const isPeriodKnown = yearsKnown && (model.tables.settings !== undefined || model.outcome.count > 0);
  // Of several units without a hierarchy none is known to be the board.
  const roots = model.units.filter(({ parent }) => parent === null);
  const isBoardKnown = board !== '' && (model.tables.settings !== undefined || roots.length === 1);
  return {
    board: isBoardKnown ? board : (model.targets.find(({ scope }) => scope === 'board')?.object ?? ''),
    baseYear: yearsKnown ? baseYear : null,
    targetYear: yearsKnown ? targetYear : null,
    period: isPeriodKnown ? yearMonthText(period) : '',
    unit,
    sign: sign ?? 'cost-positive',
    targets: model.targets.map(({ scope, object, maxDevelopment, reading }) => ({
      scope,
      object,
      maxDevelopment,
      reading,
    })),
    decisions: unknownDecisions(model).map((id) => ({ id, body: '', date: null, paragraph: '' })),
  };
}

/** Decisions that the tables refer to and that no table of decisions has. */
function unknownDecisions(model: BudgetModel): string[] {
  const rows: readonly { readonly decision: DecisionRef | null }[] = [
    ...model.frames,
    ...model.adjustments,
    ...model.reallocations,
    ...model.successions,
    ...model.targets,
    ...model.assignments,
    ...model.actions,
  ];
  const byKey = new Map<string, string>();
  for (const { decision } of rows)
    for (const name of decision?.unknown ?? []) if (!byKey.has(nameKey(name))) byKey.set(nameKey(name), name.trim());
  return [...byKey.values()];
}
