import { findPart, readPartText, type OpcPackage } from './package';
import { FileRefusal } from './refusal';
import { attribute, childrenNamed, parseXml } from './xml';

export interface Relation {
  readonly id: string;
  /** The address that says what it is; ".../worksheet" and the like. */
  readonly type: string;
  /** A part's name without the leading slash; as written when it is external. */
  readonly target: string;
  readonly external: boolean;
}

/** "xl/_rels/workbook.xml.rels" for "xl/workbook.xml", "_rels/.rels" for the package itself (''). */
export function relationsPartName(partName: string): string {
  const name = partName.replaceAll('\\', '/');
  const slash = name.lastIndexOf('/') + 1;
  return `${name.slice(0, slash)}_rels/${name.slice(slash)}.rels`;
}

/** The part that a relation of `source` leads to: relative to the source's folder, or from the root with a leading slash. */
export function resolveTarget(source: string, target: string): string {
  const path = target.replaceAll('\\', '/');
  const from = source.replaceAll('\\', '/');
  const whole = path.startsWith('/') ? path : `${from.slice(0, from.lastIndexOf('/') + 1)}${path}`;
  const kept: string[] = [];
  for (const step of whole.split('/')) {
    if (step === '' || step === '.') continue;
    if (step === '..') kept.pop();
    else kept.push(step);
  }
  return kept.join('/');
}

/** The relations of a part, '' for the package itself; empty when it has none. Throws FileRefusal. */
export function readRelations(pkg: OpcPackage, source: string): Relation[] {
  const part = findPart(pkg, relationsPartName(source));
  if (!part) return [];
  const ids = new Set<string>();
  return childrenNamed(parseXml(readPartText(part), part.name), 'Relationship').map((element) => {
    const id = attribute(element, 'Id') ?? '';
    if (ids.has(id)) throw new FileRefusal('corrupt', `${part.name}: two relations ${id}`);
    ids.add(id);
    const target = attribute(element, 'Target') ?? '';
    const external = attribute(element, 'TargetMode') === 'External';
    return {
      id,
      type: attribute(element, 'Type') ?? '',
      target: external ? target : resolveTarget(source, target),
      external,
    };
  });
}
