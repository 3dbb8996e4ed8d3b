import type { SheetPlan, WorkbookPlan } from '../../report/plan';
import { openPackage } from '../package/package';
import type { Deflate, OpcPackage } from '../package/package';
import { relationsPartName } from '../package/relations';
import { FileRefusal } from '../package/refusal';
import { attribute, parseXml } from '../package/xml';
import { findWorkbookPart } from '../read/workbook-part';
import { checkPlan } from '../../report/check-plan';
import { CONTENT_TYPES_NAME, editContentTypes } from './content-types';
import { contentType, relationType } from '../package/namespaces';
import { freeName, partEditor, readRelations, relationshipXml } from './part-editor';
import type { NewRelation, PartEditor } from './part-editor';
import { putSheet } from './sheet-parts';
import { deselected, isSelected, selectedViews, sheetSkeleton } from './sheet-skeleton';
import { DEFAULT_STYLES, openStyles } from './styles';
import { definedNames, editWorkbook, isOwnName } from './workbook-edit';
import type { AddedSheet } from './workbook-edit';
import { readWorkbookPart } from './workbook-part';
import type { WorkbookPart, WorkbookSheet } from './workbook-part';
import { appendTo, applyEdits, prefixed, removeElement } from './xml-edit';

/**
 * The workbook with the plan's sheets in it. A sheet that carries the mark of one of them is rewritten in its place; the others
 * come after the user's. A sheet that is given to the user has no mark. Of the user's parts only these change: the content types, the workbook part and its relations, the
 * styles (which only grow), and, where the plan says which sheet to show first, the attribute `tabSelected` of the sheet that
 * was selected before. The same plan applied again gives the same bytes.
 *
 * Throws FileRefusal for a file that is no workbook, PlanError for a plan that Excel would have to repair.
 */
export function applyPlan(
  input: Uint8Array | OpcPackage,
  plan: WorkbookPlan,
  options: { readonly deflate?: Deflate } = {},
): Uint8Array {
  const source = input instanceof Uint8Array ? openPackage(input) : input;
  const editor = partEditor(source);
  const workbook = readWorkbookPart(editor, findWorkbookPart(source).name.replaceAll('\\', '/'));
  const matches = matchSheets(workbook, plan);
  const rewritten = matches.flatMap((sheet) => (sheet ? [sheet] : []));
  const ownSheets = new Set(workbook.sheets.filter(({ mark }) => mark !== null).map(({ name }) => name.toLowerCase()));

  const folder = workbook.name.slice(0, workbook.name.lastIndexOf('/') + 1);
  const namesBefore = editor.names();
  const selectedBefore = new Map(rewritten.map((sheet) => [sheet, isOwnSelected(editor, sheet)]));
  const oldTables = removeOldParts(editor, rewritten);
  const tables = readTables(editor);
  checkPlan(plan, {
    sheetNames: workbook.sheets.filter((sheet) => !rewritten.includes(sheet)).map(({ name }) => name),
    tableNames: tables.flatMap(({ names }) => names),
    definedNames: definedNames(workbook)
      .filter((name) => name.sheet === null && !isOwnName(name, ownSheets))
      .map(({ name }) => name),
  });

  const positions: number[] = [];
  let nextPosition = workbook.sheets.length;
  for (const match of matches) positions.push(match ? match.index : nextPosition++);
  const shown = plan.sheets.findIndex(({ id }) => id === plan.activate);
  const canActivate = shown >= 0 && releaseTabs(editor, workbook, rewritten);

  const stylesPart = findStyles(editor, workbook, folder);
  const styles = openStyles(editor.text(stylesPart) ?? DEFAULT_STYLES, plan.styles);
  const taken = new Set(editor.names().map((name) => name.toLowerCase()));
  const types = new Map<string, string>();
  const target = {
    put(name: string, bytes: Uint8Array, type: string) {
      editor.setBytes(name, bytes);
      types.set(name, type);
    },
    putRelations(name: string, bytes: Uint8Array) {
      editor.setBytes(name, bytes);
    },
    freeName(pattern: string) {
      const name = freeName(pattern, taken);
      taken.add(name.toLowerCase());
      return name;
    },
    tableId: tableNumbers(tables, oldTables),
    styleIndex: styles.styleIndex,
    differentialIndex: styles.differentialIndex,
    folder,
  };
  const newRelations: NewRelation[] = [];
  const freeRelation = relationIds(workbook);
  const added: AddedSheet[] = [];
  let nextSheetId = Math.max(0, ...workbook.sheets.map(({ sheetId }) => sheetId)) + 1;
  plan.sheets.forEach((sheet, at) => {
    const match = matches[at];
    const part = match?.part ?? target.freeName(`${folder}worksheets/sheet#.xml`);
    const selected = canActivate ? at === shown : match ? selectedBefore.get(match) === true : false;
    putSheet(target, sheet, part, { number: positions[at]!, selected, mark: sheet.given !== true });
    if (match) return;
    const relation = freeRelation();
    newRelations.push({ id: relation, type: relationType.worksheet, target: part });
    added.push({ name: sheet.name, sheetId: nextSheetId++, relation });
  });

  if (!editor.has(stylesPart)) {
    types.set(stylesPart, contentType.styles);
    newRelations.push({ id: freeRelation(), type: relationType.styles, target: stylesPart });
  }
  setIfChanged(editor, stylesPart, styles.finish());
  const workbookText = editWorkbook(workbook, {
    plan,
    rewritten: matches.flatMap((sheet, at) => (sheet ? [{ sheet, name: plan.sheets[at]!.name }] : [])),
    added,
    positions,
    ownSheets,
    activate: canActivate ? positions[shown]! : null,
  });
  setIfChanged(editor, workbook.name, workbookText);
  const staleChain = staleCalculationChain(editor, workbook, rewritten);
  if (staleChain !== null) editor.remove(staleChain);
  editWorkbookRelations(editor, workbook, newRelations, staleChain);

  const gone = new Set(namesBefore.filter((name) => !editor.has(name)));
  setIfChanged(editor, CONTENT_TYPES_NAME, editContentTypes(requiredText(editor, CONTENT_TYPES_NAME), types, gone));
  return editor.write(options.deflate);
}

/** A part that stays what it was keeps its compressed bytes too. */
function setIfChanged(editor: PartEditor, name: string, text: string): void {
  if (text !== editor.text(name)) editor.setText(name, text);
}

function requiredText(editor: PartEditor, name: string): string {
  const text = editor.text(name);
  if (text === null) throw new FileRefusal('corrupt', `no ${name}`);
  return text;
}

/**
 * For each sheet of the plan the one of ours that it rewrites, null where it is new. Somebody may have copied a sheet with its
 * mark: then it is the one with the plan's name, else the first.
 */
function matchSheets(workbook: WorkbookPart, plan: WorkbookPlan): (WorkbookSheet | null)[] {
  return plan.sheets.map(({ id, name }: SheetPlan) => {
    const marked = workbook.sheets.filter(({ mark, part }) => mark === id && part !== null);
    return marked.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase()) ?? marked[0] ?? null;
  });
}

function isOwnSelected(editor: PartEditor, sheet: WorkbookSheet): boolean {
  const bytes = sheet.part === null ? null : editor.bytes(sheet.part);
  return bytes !== null && selectedViews(sheetSkeleton(bytes, sheet.name)).length > 0;
}

/**
 * Takes away what the sheets that are to be rewritten lead to (drawings, charts, tables, comments, properties), as far as
 * nothing else leads there too. The sheets' own parts stay, to be replaced. Returns the ids of their tables by name.
 */
function removeOldParts(editor: PartEditor, rewritten: readonly WorkbookSheet[]): ReadonlyMap<string, number> {
  const sheets = new Set(rewritten.flatMap(({ part }) => (part === null ? [] : [part.toLowerCase()])));
  const tables = new Map<string, number>();
  if (sheets.size === 0) return tables;
  const references = allReferences(editor);
  const removable = new Set<string>();
  const queue = [...sheets];
  for (let part = queue.pop(); part !== undefined; part = queue.pop()) {
    for (const target of references.get(part) ?? []) {
      if (sheets.has(target) || removable.has(target)) continue;
      removable.add(target);
      queue.push(target);
    }
  }
  // What is led to from outside must stay, and then what that leads to.
  for (let changed = true; changed;) {
    changed = false;
    for (const [source, targets] of references) {
      if (removable.has(source) || sheets.has(source)) continue;
      for (const target of targets) if (removable.delete(target)) changed = true;
    }
  }
  for (const part of removable) {
    const table = readTable(editor, part);
    if (table) for (const name of table.names) tables.set(name.toLowerCase(), table.id);
    editor.remove(part);
    editor.remove(relationsPartName(part));
  }
  for (const sheet of sheets) editor.remove(relationsPartName(sheet));
  return tables;
}

/** Which parts lead to which, by names in small letters; the package itself is ''. */
function allReferences(editor: PartEditor): Map<string, string[]> {
  const references = new Map<string, string[]>();
  for (const name of editor.names()) {
    const match = /^(.*?)_rels\/([^/]*)\.rels$/i.exec(name);
    if (!match) continue;
    const source = `${match[1]}${match[2]}`;
    const targets = readRelations(editor, source).flatMap(({ target }) =>
      target === null ? [] : [target.toLowerCase()],
    );
    references.set(source.toLowerCase(), targets);
  }
  return references;
}

interface TablePart {
  readonly id: number;
  /** Its name and its display name, which mostly are the same. */
  readonly names: readonly string[];
}

/** All tables of the package, of which those that are about to be rewritten have been taken away. */
function readTables(editor: PartEditor): TablePart[] {
  return parseXml(requiredText(editor, CONTENT_TYPES_NAME), CONTENT_TYPES_NAME).children.flatMap((element) => {
    if (attribute(element, 'ContentType') !== contentType.table) return [];
    const part = (attribute(element, 'PartName') ?? '').replace(/^\//, '');
    return readTable(editor, part) ?? [];
  });
}

function readTable(editor: PartEditor, part: string): TablePart | null {
  if (!/\.xml$/i.test(part)) return null;
  const text = editor.text(part);
  if (text === null) return null;
  const root = parseXml(text, part);
  if (root.local !== 'table') return null;
  const names = [attribute(root, 'name'), attribute(root, 'displayName')].flatMap((name) => name ?? []);
  return { id: Number(attribute(root, 'id') ?? 0), names: [...new Set(names)] };
}

/** Gives ids to tables: a table that was there keeps its own, as slicers and queries may know it by that. */
function tableNumbers(tables: readonly TablePart[], old: ReadonlyMap<string, number>): (name: string) => number {
  const taken = new Set(tables.map(({ id }) => id));
  const reserved = new Set(old.values());
  return (name) => {
    const before = old.get(name.toLowerCase());
    let id = before !== undefined && before > 0 && !taken.has(before) ? before : 0;
    if (id === 0) for (id = 1; taken.has(id) || reserved.has(id);) id++;
    taken.add(id);
    return id;
  };
}

/** Beyond this a sheet takes too long to compress again for the sake of the tab that is shown first. */
const LARGEST_DESELECTED = 8 * 1024 * 1024;

/**
 * Makes way for another sheet to be the active one. Excel counts the active sheet among the selected ones whatever its own
 * part says, so a sheet that keeps `tabSelected` would form a group with it, and what is typed would go into both. That one
 * attribute is therefore taken from the others. False, with nothing changed, when that would mean compressing a very large
 * sheet again: then the workbook opens where the user left it.
 */
function releaseTabs(editor: PartEditor, workbook: WorkbookPart, rewritten: readonly WorkbookSheet[]): boolean {
  const selected = workbook.sheets.flatMap((sheet) => {
    const part = sheet.part === null || rewritten.includes(sheet) ? null : editor.original(sheet.part);
    return part && isSelected(part) ? [part] : [];
  });
  if (selected.some(({ size }) => size > LARGEST_DESELECTED)) return false;
  for (const part of selected) editor.setBytes(part.name, deselected(part));
  return true;
}

/** The part of the styles; a name for it where the workbook has none. */
function findStyles(editor: PartEditor, workbook: WorkbookPart, folder: string): string {
  const relation = workbook.relations.find(({ type }) => type === relationType.styles);
  if (relation && relation.target !== null && editor.has(relation.target)) return relation.target;
  // Some readers know the part by its usual name only.
  const usual = `${folder}styles.xml`;
  if (!editor.has(usual)) return usual;
  return freeName(`${folder}styles#.xml`, new Set(editor.names().map((name) => name.toLowerCase())));
}

function relationIds(workbook: WorkbookPart): () => string {
  const taken = new Set(workbook.relations.map(({ id }) => id));
  let number = 1;
  return () => {
    while (taken.has(`rId${number}`)) number++;
    return `rId${number++}`;
  };
}

/**
 * The calculation chain, when it names cells of a sheet that was rewritten: Excel repairs a workbook whose chain leads to a
 * cell without a formula, and makes a new chain without a word when there is none.
 */
function staleCalculationChain(
  editor: PartEditor,
  workbook: WorkbookPart,
  rewritten: readonly WorkbookSheet[],
): string | null {
  if (rewritten.length === 0) return null;
  const chain = workbook.relations.find(({ type }) => type === relationType.calcChain)?.target;
  const text = chain ? editor.text(chain) : null;
  if (!chain || text === null) return null;
  const ids = new Set(rewritten.map(({ sheetId }) => String(sheetId)));
  // An entry without a sheet is of the same sheet as the one before, so it is enough to look at those that say one.
  const isStale = parseXml(text, chain).children.some((cell) => ids.has(attribute(cell, 'i') ?? ''));
  return isStale ? chain : null;
}

function editWorkbookRelations(
  editor: PartEditor,
  workbook: WorkbookPart,
  added: readonly NewRelation[],
  gone: string | null,
): void {
  if (added.length === 0 && gone === null) return;
  const name = relationsPartName(workbook.name);
  const text = requiredText(editor, name);
  const root = parseXml(text, name);
  const goneIds = new Set(
    workbook.relations.filter(({ target }) => target === gone && gone !== null).map(({ id }) => id),
  );
  const edits = root.children.filter((element) => goneIds.has(attribute(element, 'Id') ?? '')).map(removeElement);
  const xml = added.map((relation) => relationshipXml(workbook.name, relation)).join('');
  if (xml !== '') edits.push(appendTo(root, prefixed(xml, root.prefix)));
  editor.setText(name, applyEdits(text, edits));
}
