import { findPart, openPackage, readPart, readPartText, type OpcPackage } from '../../../src/file/package/package';
import { readRelations, type Relation } from '../../../src/file/package/relations';
import { attribute, parseXml, type XmlElement } from '../../../src/file/package/xml';

/** A package as its readers here need it: parts by what leads to them. */
export interface Parts {
  readonly relations: (source: string) => readonly Relation[];
  /** Throws an Error where there is no such part. */
  readonly text: (name: string) => string;
  readonly bytes: (name: string) => Uint8Array;
  readonly root: (name: string) => XmlElement;
}

/** Throws FileRefusal for what is no package. */
export function openParts(bytes: Uint8Array): Parts {
  const pkg: OpcPackage = openPackage(bytes);
  const required = (name: string) => {
    const part = findPart(pkg, name);
    if (!part) throw new Error(`no part ${name}`);
    return part;
  };
  return {
    relations: (source) => readRelations(pkg, source),
    text: (name) => readPartText(required(name)),
    bytes: (name) => readPart(required(name)),
    root: (name) => parseXml(readPartText(required(name)), name),
  };
}

/** The first relation whose type ends with a word, whatever namespace it is in. */
export function relationTo(relations: readonly Relation[], kind: string): Relation | null {
  return relations.find(({ type, external }) => !external && type.endsWith(`/${kind}`)) ?? null;
}

/** Follows children by their local names, whatever their namespace: shapes are of drawings, not of charts. Null where one is missing. */
export function at(element: XmlElement | null, ...path: string[]): XmlElement | null {
  let found = element;
  for (const local of path) found = found?.children.find((each) => each.local === local) ?? null;
  return found;
}

/** Children of a name, none for no element. */
export function all(element: XmlElement | null, local: string): XmlElement[] {
  return element ? element.children.filter((each) => each.local === local) : [];
}

/** All elements below of a local name, whatever their namespace. */
export function within(element: XmlElement | null, local: string): XmlElement[] {
  if (!element) return [];
  return element.children.flatMap((each) => [...(each.local === local ? [each] : []), ...within(each, local)]);
}

/** The children that an extension list of an element carries, of a local name. */
export function extended(element: XmlElement, local: string): XmlElement[] {
  return all(at(element, 'extLst'), 'ext').flatMap((ext) => within(ext, local));
}

export function text(element: XmlElement | null, local: string): string | null {
  return element ? attribute(element, local) : null;
}

/** The `val` of a child, as drawings say things. */
export function valueOf(element: XmlElement | null, ...path: string[]): string | null {
  return text(at(element, ...path), 'val');
}

export function number(element: XmlElement | null, local: string): number | null {
  const value = text(element, local);
  return value === null || value === '' || !Number.isFinite(Number(value)) ? null : Number(value);
}

/** A boolean; `absent` is what the schema takes for granted. */
export function flag(element: XmlElement | null, local: string, absent = false): boolean {
  const value = text(element, local);
  return value === null ? absent : value === '1' || value === 'true' || value === 'on';
}

/** A boolean in the `val` of a child that means true by being there. */
export function switched(element: XmlElement | null, local: string): boolean {
  const found = at(element, local);
  return found !== null && flag(found, 'val', true);
}
