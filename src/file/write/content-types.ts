import { attribute, parseXml } from '../package/xml';
import { contentType } from '../package/namespaces';
import { appendTo, applyEdits, prefixed, removeElement, setAttribute } from './xml-edit';
import type { TextEdit } from './xml-edit';
import { escapeAttribute } from './xml-text';

export const CONTENT_TYPES_NAME = '[Content_Types].xml';

/**
 * [Content_Types].xml with entries for parts that are new (or have another type now), and without those of parts that are
 * gone. Part names are without a leading slash. The text itself when nothing changes.
 */
export function editContentTypes(text: string, wanted: ReadonlyMap<string, string>, gone: ReadonlySet<string>): string {
  const root = parseXml(text, CONTENT_TYPES_NAME);
  const edits: TextEdit[] = [];
  const missing = new Map([...wanted].map(([name, type]) => [name.toLowerCase(), { name, type }]));
  const removed = new Set([...gone].map((name) => name.toLowerCase()));
  let knowsRelations = false;
  for (const element of root.children) {
    if (element.local === 'Default' && attribute(element, 'Extension')?.toLowerCase() === 'rels') knowsRelations = true;
    if (element.local !== 'Override') continue;
    const key = (attribute(element, 'PartName') ?? '').replace(/^\//, '').toLowerCase();
    const entry = missing.get(key);
    if (entry) {
      const edit = setAttribute(text, element, 'ContentType', entry.type);
      if (edit) edits.push(edit);
      missing.delete(key);
    } else if (removed.has(key)) {
      edits.push(removeElement(element));
    }
  }
  const added = [...missing.values()].map(
    ({ name, type }) => `<Override PartName="/${escapeAttribute(name)}" ContentType="${type}"/>`,
  );
  if (!knowsRelations) added.unshift(`<Default Extension="rels" ContentType="${contentType.relations}"/>`);
  if (added.length > 0) edits.push(appendTo(root, prefixed(added.join(''), root.prefix)));
  return edits.length === 0 ? text : applyEdits(text, edits);
}
