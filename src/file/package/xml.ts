import { SaxesParser, type SaxesAttributeNS } from 'saxes';
import { FileRefusal } from './refusal';

export interface XmlAttribute {
  /** As written, with its prefix. */
  readonly name: string;
  readonly local: string;
  /** The namespace's address; '' for an attribute without a prefix. */
  readonly namespace: string;
  readonly value: string;
}

/**
 * An element with the places where it stands in the text that was parsed, so that an edit can replace exactly that:
 * `start` is the "<" of its open tag, `contentStart` comes after that tag's ">", `contentEnd` is the "<" of its close tag and
 * `end` comes after its ">". An element written as "<a/>" has `selfClosing`, and the last three are equal.
 */
export interface XmlElement {
  /** As written, with its prefix. */
  readonly name: string;
  readonly prefix: string;
  readonly local: string;
  readonly namespace: string;
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly XmlElement[];
  /** The text directly inside, CDATA included, without that of the children. */
  readonly text: string;
  readonly selfClosing: boolean;
  readonly start: number;
  readonly contentStart: number;
  readonly contentEnd: number;
  readonly end: number;
}

interface OpenElement extends XmlElement {
  readonly attributes: XmlAttribute[];
  readonly children: OpenElement[];
  text: string;
  selfClosing: boolean;
  contentStart: number;
  contentEnd: number;
  end: number;
}

/** What a hostile part may make us hold. The largest real ones, style sheets, stay far below. */
const MOST_ELEMENTS = 500_000;
const MOST_ATTRIBUTES = 2_000_000;
const MOST_ATTRIBUTES_OF_ONE = 1_000;
const DEEPEST = 256;

/**
 * Parses a small part whole. `partName` is for the detail of a refusal. Throws FileRefusal: 'entities' for any DOCTYPE,
 * 'corrupt' for what is not well-formed, 'too-large' past half a million elements.
 */
export function parseXml(text: string, partName = ''): XmlElement {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const open: OpenElement[] = [];
  const roots: XmlElement[] = [];
  let elements = 0;
  let attributes = 0;
  let attributesOfOne = 0;

  parser.on('doctype', () => {
    throw new FileRefusal('entities', partName);
  });
  parser.on('xmldecl', ({ encoding }) => {
    if (encoding !== undefined && !isKnownEncoding(encoding))
      throw new FileRefusal('encoding', `${partName}: ${encoding}`);
  });
  parser.on('error', (error) => {
    throw new FileRefusal('corrupt', `${partName}: ${error.message}`);
  });
  parser.on('opentagstart', () => {
    attributesOfOne = 0;
    if (++elements > MOST_ELEMENTS)
      throw new FileRefusal('too-large', `${partName}: more than ${MOST_ELEMENTS} elements`);
    if (open.length >= DEEPEST) throw new FileRefusal('corrupt', `${partName}: nested deeper than ${DEEPEST}`);
  });
  parser.on('attribute', () => {
    attributes++;
    attributesOfOne++;
    if (attributes > MOST_ATTRIBUTES || attributesOfOne > MOST_ATTRIBUTES_OF_ONE) {
      throw new FileRefusal('too-large', `${partName}: too many attributes`);
    }
  });
  parser.on('opentag', (tag) => {
    const contentStart = parser.position;
    const element: OpenElement = {
      name: tag.name,
      prefix: tag.prefix,
      local: tag.local,
      namespace: tag.uri,
      attributes: Object.values(tag.attributes).map(attributeOf),
      children: [],
      text: '',
      selfClosing: tag.isSelfClosing,
      // A "<" inside the tag would be an error, so the last one before its end is its own.
      start: text.lastIndexOf('<', contentStart - 1),
      contentStart,
      contentEnd: contentStart,
      end: contentStart,
    };
    (open.at(-1)?.children ?? roots).push(element);
    open.push(element);
  });
  const addText = (added: string): void => {
    const element = open.at(-1);
    if (element) element.text += added;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const element = open.pop();
    if (!element || element.selfClosing) return;
    element.end = parser.position;
    element.contentEnd = text.lastIndexOf('<', element.end - 1);
  });
  parser.write(text);
  parser.close();
  const [root] = roots;
  if (!root) throw new FileRefusal('corrupt', `${partName}: no element`);
  return root;
}

/** What a part may declare itself to be; the bytes have been decoded by their mark already. */
export function isKnownEncoding(encoding: string): boolean {
  return /^(utf-?8|utf-?16|us-ascii)$/i.test(encoding.trim());
}

function attributeOf(attribute: SaxesAttributeNS): XmlAttribute {
  return {
    name: attribute.name,
    local: attribute.local,
    namespace: attribute.prefix === '' ? '' : attribute.uri,
    value: attribute.value,
  };
}

/** The value of an attribute, without a namespace unless one is given; null where it is absent. */
export function attribute(element: XmlElement, local: string, namespace = ''): string | null {
  const found = element.attributes.find((each) => each.local === local && each.namespace === namespace);
  return found ? found.value : null;
}

/** The first child of a local name in the element's own namespace. */
export function child(element: XmlElement, local: string): XmlElement | null {
  return element.children.find((each) => each.local === local && each.namespace === element.namespace) ?? null;
}

/** All children of a local name in the element's own namespace. */
export function childrenNamed(element: XmlElement, local: string): XmlElement[] {
  return element.children.filter((each) => each.local === local && each.namespace === element.namespace);
}

/**
 * Where the value of an attribute stands in the text, without its quotes; null where it is absent. The element is one of
 * parseXml's from the same text.
 */
export function attributeSpan(text: string, element: XmlElement, name: string): { start: number; end: number } | null {
  const from = element.start + 1 + element.name.length;
  const tag = text.slice(from, element.contentStart);
  for (const match of tag.matchAll(/([^\s=<>/"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    if (match[1] !== name) continue;
    const end = from + match.index + match[0].length - 1;
    return { start: end - (match[2] ?? match[3] ?? '').length, end };
  }
  return null;
}

/** Whether a character is one of XML's four spaces. */
export function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0d;
}
