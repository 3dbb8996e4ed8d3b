import { SHEET_MARK } from '../../report/plan';
import { FileRefusal } from '../package/refusal';
import { attribute, child, childrenNamed, parseXml } from '../package/xml';
import type { XmlElement } from '../package/xml';
import { relationType, RELATIONS, SPREADSHEET } from '../package/namespaces';
import { readRelations } from './part-editor';
import type { PartEditor, Relation } from './part-editor';
import { sheetSkeleton } from './sheet-skeleton';

/** A sheet as workbook.xml lists it. */
export interface WorkbookSheet {
  readonly element: XmlElement;
  /** Position among all sheets, from 0, hidden ones and chart sheets counted. */
  readonly index: number;
  readonly name: string;
  readonly sheetId: number;
  /** The sheet's part; null when its relation leads nowhere. */
  readonly part: string | null;
  /** The id of the report's sheet that it is; null for a sheet of the user's. */
  readonly mark: string | null;
}

export interface WorkbookPart {
  readonly name: string;
  readonly text: string;
  readonly root: XmlElement;
  readonly sheetsElement: XmlElement;
  readonly sheets: readonly WorkbookSheet[];
  readonly relations: readonly Relation[];
}

/** Reads the workbook part and its sheets, and which of these are ours. `name` is with slashes. Throws FileRefusal. */
export function readWorkbookPart(editor: PartEditor, name: string): WorkbookPart {
  const text = editor.text(name);
  if (text === null) throw new FileRefusal('not-workbook', 'no workbook part');
  const empty = parseWorkbookText(name, text);
  const relations = readRelations(editor, name);
  const sheets = childrenNamed(empty.sheetsElement, 'sheet').map((element, index) => {
    const relation = relations.find(({ id }) => id === attribute(element, 'id', RELATIONS));
    const part = relation && relation.target !== null && editor.has(relation.target) ? relation.target : null;
    return {
      element,
      index,
      name: attribute(element, 'name') ?? '',
      sheetId: Number(attribute(element, 'sheetId') ?? 0),
      part,
      mark: part !== null && relation?.type === relationType.worksheet ? readMark(editor, part) : null,
    };
  });
  return { ...empty, sheets, relations };
}

/** A workbook part by itself, of whose sheets nothing is known. Throws FileRefusal. */
export function parseWorkbookText(name: string, text: string): WorkbookPart {
  const root = parseXml(text, name);
  const sheetsElement = child(root, 'sheets');
  if (root.local !== 'workbook' || root.namespace !== SPREADSHEET || !sheetsElement)
    throw new FileRefusal('not-workbook', 'no sheets');
  return { name, text, root, sheetsElement, sheets: [], relations: [] };
}

/** The mark that we set on our own sheets, which survives a new name; null on others. */
function readMark(editor: PartEditor, part: string): string | null {
  // Few sheets have a property at all, so that most need not be inflated.
  const relations = readRelations(editor, part).filter(({ type }) => type === relationType.customProperty);
  if (relations.length === 0) return null;
  const bytes = editor.bytes(part);
  if (!bytes) return null;
  const properties = child(sheetSkeleton(bytes, part), 'customProperties');
  const mark = properties?.children.find((each) => attribute(each, 'name')?.toLowerCase() === SHEET_MARK.toLowerCase());
  const target = mark && relations.find(({ id }) => id === attribute(mark, 'id', RELATIONS))?.target;
  const value = target ? editor.bytes(target) : null;
  return value ? propertyText(value) : null;
}

/** The value of a sheet's custom property as Excel stores it: UTF-16, low byte first, without a mark. */
export function propertyBytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), true);
  return bytes;
}

function propertyText(bytes: Uint8Array): string {
  return new TextDecoder('utf-16le').decode(bytes).replace(/\0+$/, '');
}
