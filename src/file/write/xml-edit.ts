import { attributeSpan } from '../package/xml';
import type { XmlElement } from '../package/xml';
import { escapeAttribute } from './xml-text';

/** Replaces the text from `start` up to `end`; an insertion where the two are equal. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text with all edits done. They must not overlap; insertions at one place come in the order given. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const ordered = [...edits].sort((a, b) => a.start - b.start);
  let done = '';
  let at = 0;
  for (const edit of ordered) {
    if (edit.start < at) throw new RangeError(`edits overlap at ${edit.start}`);
    done += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return done + text.slice(at);
}

/** Our own markup, which is written without prefixes, for a document whose elements have one. */
export function prefixed(xml: string, prefix: string): string {
  return prefix === '' ? xml : xml.replace(/<(\/?)(?=[A-Za-z])/g, `<$1${prefix}:`);
}

/** Puts markup at the end of an element's content. At most one such edit for an element, as it may be self-closing. */
export function appendTo(element: XmlElement, xml: string): TextEdit {
  if (!element.selfClosing) return { start: element.contentEnd, end: element.contentEnd, text: xml };
  return { start: element.end - 2, end: element.end, text: `>${xml}</${element.name}>` };
}

/**
 * Puts a new child into its place in the schema's order: before the first of the children that must come after it. Elements
 * that the schema does not name (mc:AlternateContent and the like) stay where they are.
 */
export function insertChild(parent: XmlElement, order: readonly string[], local: string, xml: string): TextEdit {
  const place = order.indexOf(local);
  const next = parent.children.find((each) => each.namespace === parent.namespace && order.indexOf(each.local) > place);
  return next ? { start: next.start, end: next.start, text: xml } : appendTo(parent, xml);
}

/** Takes an element away, all that is in it included. */
export function removeElement(element: XmlElement): TextEdit {
  return { start: element.start, end: element.end, text: '' };
}

/** Sets an attribute without a prefix; null when it has that value already. */
export function setAttribute(text: string, element: XmlElement, name: string, value: string): TextEdit | null {
  const span = attributeSpan(text, element, name);
  const escaped = escapeAttribute(value);
  if (!span) {
    const at = element.start + 1 + element.name.length;
    return { start: at, end: at, text: ` ${name}="${escaped}"` };
  }
  const present = element.attributes.find((each) => each.name === name);
  if (present?.value === value) return null;
  // The value may stand in single quotes, which escapeAttribute leaves alone.
  return { ...span, text: escaped.replaceAll("'", '&apos;') };
}

/** The prefix that a document binds to a namespace on the way down to an element; null when there is none. */
export function prefixFor(namespace: string, path: readonly XmlElement[]): string | null {
  for (const element of [...path].reverse()) {
    for (const { name, value } of element.attributes) {
      if (value === namespace && name.startsWith('xmlns:')) return name.slice('xmlns:'.length);
    }
  }
  return null;
}
