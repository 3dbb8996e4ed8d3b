import { findPart, readPart, readPartText, writePackage } from '../package/package';
import type { Deflate, OpcPackage, PackagePart } from '../package/package';
import { relationsPartName, resolveTarget } from '../package/relations';
import { attribute, parseXml } from '../package/xml';
import { utf8 } from './byte-sink';
import { PACKAGE_RELATIONS } from '../package/namespaces';
import { declaredUtf8, escapeAttribute, XML_DECLARATION } from './xml-text';

/** A package with changes that are not written yet. Names of parts are as in "xl/workbook.xml"; case does not count. */
export interface PartEditor {
  readonly has: (name: string) => boolean;
  /** Names of the parts that are there now, with slashes whatever the package has. */
  readonly names: () => string[];
  /** Null when there is no such part. */
  readonly text: (name: string) => string | null;
  readonly bytes: (name: string) => Uint8Array | null;
  /** The part as it stands in the file, null when it is new or there is none. */
  readonly original: (name: string) => PackagePart | null;
  readonly setText: (name: string, text: string) => void;
  readonly setBytes: (name: string, bytes: Uint8Array) => void;
  readonly remove: (name: string) => void;
  readonly write: (deflate?: Deflate) => Uint8Array;
}

/** Opens a package for changes; the package itself is not changed. */
export function partEditor(pkg: OpcPackage): PartEditor {
  const changes = new Map<string, Uint8Array | null>();

  /** A part's name as the package has it, else as it is given. */
  function stored(name: string): string {
    return findPart(pkg, name)?.name ?? name;
  }

  const editor: PartEditor = {
    has(name) {
      const key = stored(name);
      const change = changes.get(key);
      return change === undefined ? pkg.parts.has(key) : change !== null;
    },
    names() {
      const kept = [...pkg.parts.keys()].filter((name) => changes.get(name) !== null);
      const added = [...changes].flatMap(([name, bytes]) => (bytes !== null && !pkg.parts.has(name) ? [name] : []));
      return [...kept, ...added].map((name) => name.replaceAll('\\', '/'));
    },
    text(name) {
      const key = stored(name);
      const change = changes.get(key);
      if (change) return new TextDecoder().decode(change);
      const part = change === null ? undefined : pkg.parts.get(key);
      return part ? readPartText(part) : null;
    },
    bytes(name) {
      const key = stored(name);
      const change = changes.get(key);
      if (change !== undefined) return change;
      const part = pkg.parts.get(key);
      return part ? readPart(part) : null;
    },
    original(name) {
      return findPart(pkg, name);
    },
    setText(name, text) {
      changes.set(stored(name), utf8(declaredUtf8(text)));
    },
    setBytes(name, bytes) {
      changes.set(stored(name), bytes);
    },
    remove(name) {
      const key = stored(name);
      if (pkg.parts.has(key)) changes.set(key, null);
      else changes.delete(key);
    },
    write(deflate) {
      return writePackage(pkg, changes, deflate);
    },
  };
  return editor;
}

/** A relation from a part; `target` is the name of a part, or null when it leads out of the package. */
export interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string | null;
}

/** The relations of a part as it stands now; empty when it has none. */
export function readRelations(editor: PartEditor, part: string): Relation[] {
  const name = relationsPartName(part);
  const text = editor.text(name);
  if (text === null) return [];
  return parseXml(text, name).children.flatMap((element) => {
    if (element.local !== 'Relationship') return [];
    const target = attribute(element, 'Target') ?? '';
    const external = attribute(element, 'TargetMode') === 'External';
    return [
      {
        id: attribute(element, 'Id') ?? '',
        type: attribute(element, 'Type') ?? '',
        target: external ? null : targetPart(part, target),
      },
    ];
  });
}

/** The name of the part that a target means; null for a place inside the part itself ("#Blad1!A1"). */
function targetPart(from: string, target: string): string | null {
  const path = target.replace(/[#?].*$/, '');
  return path === '' ? null : resolveTarget(from, path);
}

/** A relation's target as Excel writes it: relative to the part that has it. */
function relativeTarget(from: string, to: string): string {
  const source = from.split('/').slice(0, -1);
  const steps = to.split('/');
  let common = 0;
  while (common < source.length && common < steps.length - 1 && source[common] === steps[common]) common++;
  return [...source.slice(common).map(() => '..'), ...steps.slice(common)].join('/');
}

/** A relation that is to be written; `target` is the name of a part. */
export interface NewRelation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

/** A whole part of relations. */
export function relationsXml(from: string, relations: readonly NewRelation[]): string {
  const list = relations.map((relation) => relationshipXml(from, relation));
  return `${XML_DECLARATION}<Relationships xmlns="${PACKAGE_RELATIONS}">${list.join('')}</Relationships>`;
}

/** One relation, for a part of relations that is there already. */
export function relationshipXml(from: string, relation: NewRelation): string {
  const target = escapeAttribute(relativeTarget(from, relation.target));
  return `<Relationship Id="${relation.id}" Type="${relation.type}" Target="${target}"/>`;
}

/** Sheets, charts and the like are numbered: the lowest number that no part has. The name has "#" where the number goes. */
export function freeName(pattern: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const name = pattern.replace('#', String(number));
    if (!taken.has(name.toLowerCase())) return name;
  }
}
