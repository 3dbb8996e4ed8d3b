import { columnLetters } from '../../domain/address';
import type { WorkbookPlan } from '../../report/plan';
import { absoluteRangeText, parseRange, quoteSheet, sheetReference } from '../../report/reference';
import { attribute, child, childrenNamed } from '../package/xml';
import type { XmlElement } from '../package/xml';
import { RELATIONS } from '../package/namespaces';
import type { WorkbookPart, WorkbookSheet } from './workbook-part';
import { appendTo, applyEdits, insertChild, prefixed, prefixFor, removeElement, setAttribute } from './xml-edit';
import type { TextEdit } from './xml-edit';
import { escapeAttribute, escapeText } from './xml-text';

/** The children of workbook.xml in the order of the schema. */
const WORKBOOK_ORDER = [
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
  'calcPr',
  'oleSize',
  'customWorkbookViews',
  'pivotCaches',
  'smartTagPr',
  'smartTagTypes',
  'webPublishing',
  'fileRecoveryPr',
  'webPublishObjects',
  'extLst',
];

export interface DefinedName {
  readonly element: XmlElement;
  readonly name: string;
  /** Position of the sheet that it belongs to; null for the whole workbook. */
  readonly sheet: number | null;
  readonly formula: string;
}

/** The defined names of a workbook part, in their order. */
export function definedNames(workbook: WorkbookPart): DefinedName[] {
  const holder = child(workbook.root, 'definedNames');
  return (holder ? childrenNamed(holder, 'definedName') : []).map((element) => {
    const sheet = attribute(element, 'localSheetId');
    return {
      element,
      name: attribute(element, 'name') ?? '',
      sheet: sheet === null ? null : Number(sheet),
      formula: element.text,
    };
  });
}

const FIRST_SHEET = /^\s*(?:'((?:[^']|'')+)'|([^'!,()\s]+))!/;

/**
 * Whether a name may be replaced or taken away by us: it leads to one of our own sheets, or nowhere because such a sheet was
 * deleted. A name that the user has given another meaning is theirs.
 */
export function isOwnName(name: DefinedName, ownSheets: ReadonlySet<string>): boolean {
  if (name.sheet !== null) return false;
  if (name.formula.includes('#REF!')) return true;
  const match = FIRST_SHEET.exec(name.formula);
  const sheet = match?.[1]?.replaceAll("''", "'") ?? match?.[2];
  return sheet !== undefined && ownSheets.has(sheet.toLowerCase());
}

/** A sheet that the plan adds. */
export interface AddedSheet {
  readonly name: string;
  readonly sheetId: number;
  readonly relation: string;
}

export interface WorkbookChanges {
  readonly plan: WorkbookPlan;
  /** Sheets of ours that are there already, with the name that they are to have. */
  readonly rewritten: readonly { readonly sheet: WorkbookSheet; readonly name: string }[];
  readonly added: readonly AddedSheet[];
  /** Position of each sheet of the plan among all sheets, in the order of the plan. */
  readonly positions: readonly number[];
  readonly ownSheets: ReadonlySet<string>;
  /** Position of the sheet to show first; null to leave the choice. */
  readonly activate: number | null;
}

/** The new text of workbook.xml. It is edited in place, so that what we know nothing of stays as it is. */
export function editWorkbook(workbook: WorkbookPart, changes: WorkbookChanges): string {
  const { text, root, sheetsElement } = workbook;
  const edits: TextEdit[] = [];
  const push = (edit: TextEdit | null) => {
    if (edit) edits.push(edit);
  };

  for (const { sheet, name } of changes.rewritten) {
    push(setAttribute(text, sheet.element, 'name', name));
    // A sheet that is to be shown cannot stay hidden.
    const isHidden = attribute(sheet.element, 'state') !== null && attribute(sheet.element, 'state') !== 'visible';
    if (isHidden && sheet.index === changes.activate) push(setAttribute(text, sheet.element, 'state', 'visible'));
  }
  if (changes.added.length > 0) {
    const prefix = prefixFor(RELATIONS, [root, sheetsElement]);
    const list = changes.added.map(
      ({ name, sheetId, relation }) =>
        `<sheet name="${escapeAttribute(name)}" sheetId="${sheetId}"` +
        (prefix === null ? ` xmlns:r="${RELATIONS}" r:id="${relation}"/>` : ` ${prefix}:id="${relation}"/>`),
    );
    push(appendTo(sheetsElement, prefixed(list.join(''), root.prefix)));
  }
  if (changes.activate !== null) activate(workbook, changes.activate, push);
  nameEdits(workbook, changes, push);

  const calculation = child(root, 'calcPr');
  if (calculation) push(setAttribute(text, calculation, 'fullCalcOnLoad', '1'));
  else push(insertChild(root, WORKBOOK_ORDER, 'calcPr', prefixed('<calcPr fullCalcOnLoad="1"/>', root.prefix)));
  return edits.length === 0 ? text : applyEdits(text, edits);
}

function activate(workbook: WorkbookPart, index: number, push: (edit: TextEdit | null) => void): void {
  const { text, root } = workbook;
  const views = child(root, 'bookViews');
  const view = views && child(views, 'workbookView');
  if (view) {
    push(setAttribute(text, view, 'activeTab', String(index)));
    return;
  }
  const added = `<workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="15600" activeTab="${index}"/>`;
  if (views) push(appendTo(views, prefixed(added, root.prefix)));
  else push(insertChild(root, WORKBOOK_ORDER, 'bookViews', prefixed(`<bookViews>${added}</bookViews>`, root.prefix)));
}

interface WantedName {
  readonly name: string;
  readonly sheet: number | null;
  readonly formula: string;
}

function sameName(a: { name: string; sheet: number | null }, b: { name: string; sheet: number | null }): boolean {
  return a.sheet === b.sheet && a.name.toLowerCase() === b.name.toLowerCase();
}

const PRINT_AREA = '_xlnm.Print_Area';
const PRINT_TITLES = '_xlnm.Print_Titles';
const FILTER = '_xlnm._FilterDatabase';

function wantedNames(changes: WorkbookChanges): WantedName[] {
  const { plan, positions } = changes;
  const wanted: WantedName[] = plan.names.map(({ name, sheet, range }) => ({
    name,
    sheet: null,
    formula: sheetReference(sheet, range),
  }));
  plan.sheets.forEach(({ name, print }, at) => {
    const sheet = positions[at]!;
    const area = print?.area === undefined ? null : parseRange(print.area);
    if (area) wanted.push({ name: PRINT_AREA, sheet, formula: `${quoteSheet(name)}!${absoluteRangeText(area)}` });
    const [rows, columns] = [print?.titleRows, print?.titleColumns];
    const own = `${quoteSheet(name)}!`;
    const titles = [
      ...(columns ? [`${own}$${columnLetters(columns.first)}:$${columnLetters(columns.last)}`] : []),
      ...(rows ? [`${own}$${rows.first}:$${rows.last}`] : []),
    ];
    if (titles.length > 0) wanted.push({ name: PRINT_TITLES, sheet, formula: titles.join(',') });
  });
  return wanted;
}

function nameEdits(workbook: WorkbookPart, changes: WorkbookChanges, push: (edit: TextEdit | null) => void): void {
  const { root } = workbook;
  const holder = child(root, 'definedNames');
  const present = definedNames(workbook);
  const wanted = wantedNames(changes);
  const removed = new Set((changes.plan.removeNames ?? []).map((name) => name.toLowerCase()));
  const rewritten = new Set(changes.rewritten.map(({ sheet }) => sheet.index));
  const written = new Set<WantedName>();
  let kept = 0;
  const removals: TextEdit[] = [];

  for (const name of present) {
    const replacement = wanted.find((each) => sameName(each, name));
    if (replacement) {
      const xml = prefixed(definedNameXml(replacement), root.prefix);
      const unchanged = workbook.text.slice(name.element.start, name.element.end) === xml;
      if (!unchanged) push({ start: name.element.start, end: name.element.end, text: xml });
      written.add(replacement);
      kept++;
      continue;
    }
    const ofPrint = [PRINT_AREA, PRINT_TITLES, FILTER].some((each) => each.toLowerCase() === name.name.toLowerCase());
    const isOld = name.sheet !== null && rewritten.has(name.sheet) && ofPrint;
    if (isOld || (removed.has(name.name.toLowerCase()) && isOwnName(name, changes.ownSheets))) {
      removals.push(removeElement(name.element));
    } else {
      kept++;
    }
  }
  const added = wanted.filter((name) => !written.has(name));
  if (holder && kept === 0 && added.length === 0) {
    push(removeElement(holder));
    return;
  }
  removals.forEach(push);
  if (added.length === 0) return;
  const xml = added.map(definedNameXml).join('');
  if (holder) push(appendTo(holder, prefixed(xml, root.prefix)));
  else
    push(
      insertChild(root, WORKBOOK_ORDER, 'definedNames', prefixed(`<definedNames>${xml}</definedNames>`, root.prefix)),
    );
}

function definedNameXml({ name, sheet, formula }: WantedName): string {
  const scope = sheet === null ? '' : ` localSheetId="${sheet}"`;
  return `<definedName name="${escapeAttribute(name)}"${scope}>${escapeText(formula)}</definedName>`;
}
