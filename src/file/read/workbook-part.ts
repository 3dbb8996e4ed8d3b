import { findPart, readPartText, type OpcPackage, type PackagePart } from '../package/package';
import { RELATIONS, relationType, SPREADSHEET } from '../package/namespaces';
import { FileRefusal } from '../package/refusal';
import { readRelations, type Relation } from '../package/relations';
import { attribute, child, childrenNamed, parseXml, type XmlElement } from '../package/xml';
import type { SheetSnapshot } from '../../workbook/snapshot';

/** Strict Open XML has the same words under another address. */
const STRICT = 'http://purl.oclc.org/ooxml/';
const SIGNATURE = 'http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/';

/** A worksheet as the workbook lists it. */
export interface SheetEntry {
  readonly name: string;
  readonly visibility: SheetSnapshot['visibility'];
  readonly part: PackagePart;
  /** Relations of the sheet's part, by id. */
  readonly relations: ReadonlyMap<string, Relation>;
}

export interface WorkbookPart {
  readonly part: PackagePart;
  readonly date1904: boolean;
  /** Worksheets only, in the order of their tabs. */
  readonly sheets: readonly SheetEntry[];
  readonly names: readonly string[];
  readonly sharedStrings: PackagePart | null;
}

/** The part that the package says is its workbook. Throws FileRefusal where it is none, Strict or signed. */
export function findWorkbookPart(pkg: OpcPackage): PackagePart {
  const relations = readRelations(pkg, '');
  const isSigned =
    relations.some((relation) => relation.type.startsWith(SIGNATURE)) ||
    [...pkg.parts.keys()].some((name) => /^_xmlsignatures\/.*\.(xml|sigs)$/i.test(name));
  const main = relations.find((relation) => !relation.external && relation.type === relationType.document);
  if (!main) {
    const isStrict = relations.some(
      (relation) => relation.type === `${STRICT}officeDocument/relationships/officeDocument`,
    );
    throw new FileRefusal(isStrict ? 'strict' : 'not-workbook', 'no relation to a main part');
  }
  if (isSigned) throw new FileRefusal('signed');
  const part = findPart(pkg, main.target);
  if (!part) throw new FileRefusal('corrupt', `${main.target} is missing`);
  const type = contentTypeOf(pkg, part.name);
  if (type.includes('ms-excel.sheet.binary') || part.name.toLowerCase().endsWith('.bin'))
    throw new FileRefusal('binary-workbook');
  if (/wordprocessingml|presentationml|ms-word|ms-powerpoint/.test(type)) throw new FileRefusal('not-workbook', type);
  return part;
}

/** The content type of a part, '' when none is said. */
function contentTypeOf(pkg: OpcPackage, partName: string): string {
  const part = findPart(pkg, '[Content_Types].xml');
  if (!part) throw new FileRefusal('not-workbook', 'no content types');
  const types = parseXml(readPartText(part), part.name);
  const wanted = partName.toLowerCase();
  const extension = wanted.slice(wanted.lastIndexOf('.') + 1);
  const override = childrenNamed(types, 'Override').find(
    (each) => (attribute(each, 'PartName') ?? '').toLowerCase() === `/${wanted}`,
  );
  const preset = childrenNamed(types, 'Default').find(
    (each) => (attribute(each, 'Extension') ?? '').toLowerCase() === extension,
  );
  return attribute(override ?? preset ?? types, 'ContentType') ?? '';
}

/** Reads the workbook part and what it leads to. Throws FileRefusal. */
export function readWorkbookPart(pkg: OpcPackage): WorkbookPart {
  const part = findWorkbookPart(pkg);
  const root = parseXml(readPartText(part), part.name);
  if (root.namespace.startsWith(STRICT)) throw new FileRefusal('strict', part.name);
  if (root.local !== 'workbook' || root.namespace !== SPREADSHEET)
    throw new FileRefusal('not-workbook', `<${root.name}>`);
  const relations = new Map(readRelations(pkg, part.name).map((relation) => [relation.id, relation]));
  const properties = child(root, 'workbookPr');
  const names = child(root, 'definedNames');
  const strings = [...relations.values()].find((relation) => relation.type === relationType.sharedStrings);
  return {
    part,
    date1904: isTrue(properties ? attribute(properties, 'date1904') : null),
    sheets: readSheetEntries(pkg, part, root, relations),
    names: names ? childrenNamed(names, 'definedName').map((name) => attribute(name, 'name') ?? '') : [],
    sharedStrings: strings ? partOf(pkg, strings) : null,
  };
}

function readSheetEntries(
  pkg: OpcPackage,
  workbook: PackagePart,
  root: XmlElement,
  relations: ReadonlyMap<string, Relation>,
): SheetEntry[] {
  const sheets = child(root, 'sheets');
  const entries: SheetEntry[] = [];
  const seen = new Set<PackagePart>();
  for (const sheet of sheets ? childrenNamed(sheets, 'sheet') : []) {
    const name = attribute(sheet, 'name') ?? '';
    const id = attribute(sheet, 'id', RELATIONS) ?? '';
    // A module of old macros has a place among the sheets and no part.
    if (id === '') continue;
    const relation = relations.get(id);
    if (!relation) throw new FileRefusal('corrupt', `${workbook.name}: the sheet "${name}" leads nowhere`);
    // Chart, dialog and macro sheets have tabs too, and no cells.
    if (relation.type !== relationType.worksheet) continue;
    const part = partOf(pkg, relation);
    if (seen.has(part)) throw new FileRefusal('corrupt', `${part.name}: two sheets in one part`);
    seen.add(part);
    const state = attribute(sheet, 'state');
    entries.push({
      name,
      visibility: state === 'hidden' ? 'hidden' : state === 'veryHidden' ? 'very-hidden' : 'visible',
      part,
      relations: new Map(readRelations(pkg, part.name).map((each) => [each.id, each])),
    });
  }
  return entries;
}

/** The part that a relation leads to; a workbook that misses one is corrupt. */
export function partOf(pkg: OpcPackage, relation: Relation): PackagePart {
  const part = relation.external ? null : findPart(pkg, relation.target);
  if (!part) throw new FileRefusal('corrupt', `${relation.target} is missing`);
  return part;
}

/** A boolean of the file format; absent is false. */
export function isTrue(value: string | null): boolean {
  return value === '1' || value === 'true' || value === 'on';
}
