/**
 * A plain scan of well-formed XML for the parts that may have a million elements. It knows tags, attributes, text, CDATA,
 * comments and instructions; prefixes are dropped, as no name in a sheet's cells stands in two namespaces.
 */
export interface ScanHandler {
  readonly open: (local: string, attributes: ReadonlyMap<string, string>) => void;
  readonly text: (text: string) => void;
  readonly close: (local: string) => void;
}

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();
const NAME = /(?:[^\s<>/:=]+:)?([^\s<>/:=]+)/y;
const ATTRIBUTE = /\s+(?:[^\s<>/:=]+:)?([^\s<>/:=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y;
const TAG_END = /\s*(\/?)>/y;

/** Hands on what stands between `from` and `to`. Throws an Error where that is not well-formed. */
export function scan(xml: string, handler: ScanHandler, from = 0, to = xml.length): void {
  let at = from;
  while (at < to) {
    if (xml[at] !== '<') {
      const next = xml.indexOf('<', at);
      const end = next < 0 || next > to ? to : next;
      handler.text(unescapeXml(xml.slice(at, end)));
      at = end;
    } else if (xml.startsWith('<!--', at)) {
      at = after(xml, '-->', at + 4);
    } else if (xml.startsWith('<![CDATA[', at)) {
      const end = after(xml, ']]>', at + 9);
      handler.text(xml.slice(at + 9, end - 3));
      at = end;
    } else if (xml[at + 1] === '?') {
      at = after(xml, '?>', at + 2);
    } else {
      at = tag(xml, at, handler);
    }
  }
}

function tag(xml: string, at: number, handler: ScanHandler): number {
  const isClose = xml[at + 1] === '/';
  NAME.lastIndex = isClose ? at + 2 : at + 1;
  const name = NAME.exec(xml)?.[1];
  if (name === undefined) throw new Error(`no tag at ${at}: ${xml.slice(at, at + 40)}`);
  let place = NAME.lastIndex;
  let attributes: Map<string, string> | null = null;
  for (;;) {
    ATTRIBUTE.lastIndex = place;
    const match = ATTRIBUTE.exec(xml);
    if (!match) break;
    attributes ??= new Map();
    attributes.set(match[1]!, unescapeXml(match[2] ?? match[3]!));
    place = ATTRIBUTE.lastIndex;
  }
  TAG_END.lastIndex = place;
  const end = TAG_END.exec(xml);
  if (!end) throw new Error(`a tag without end at ${at}: ${xml.slice(at, at + 40)}`);
  if (isClose) handler.close(name);
  else {
    handler.open(name, attributes ?? NO_ATTRIBUTES);
    if (end[1] === '/') handler.close(name);
  }
  return TAG_END.lastIndex;
}

function after(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from);
  if (at < 0) throw new Error(`no ${mark} after ${from}`);
  return at + mark.length;
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescapeXml(text: string): string {
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  if (!lines.includes('&')) return lines;
  return lines.replace(
    /&(?:#x([0-9a-fA-F]+)|#([0-9]+)|([a-z]+));/g,
    (whole, hex?: string, digits?: string, name?: string) => {
      if (hex !== undefined) return String.fromCodePoint(parseInt(hex, 16));
      if (digits !== undefined) return String.fromCodePoint(Number(digits));
      const character = NAMED[name ?? ''];
      if (character === undefined) throw new Error(`an entity ${whole}`);
      return character;
    },
  );
}

/** Texts of a workbook write what XML cannot hold as _xHHHH_. */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** Spaces around a text count only where it says so; a no-break space is no such space. */
export function keptText(text: string, space: string | null | undefined): string {
  return unescapeText(space === 'preserve' ? text : text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, ''));
}
