import { decodeWith } from '../package/decode';
import { FileRefusal } from '../package/refusal';
import { isKnownEncoding } from '../package/xml';

/**
 * A scan of XML in UTF-8 bytes as they come, for the parts that may be large: there is no text and no object per tag. It
 * holds a document to be well-formed as far as tags and nesting go.
 */
export interface XmlHandler {
  /** Whether text is handed on now. Text that nobody wants is not kept. */
  wantsText: boolean;
  /** Whether `fast` is to be tried at a tag now. */
  tryFast: boolean;
  /**
   * Takes what it knows by sight, from the "<" at `at`, and gives the place after it; `at` itself where it knows nothing.
   * Whatever it takes is whole elements. A zero byte stands after the last one in the buffer.
   */
  readonly fast: (buffer: Uint8Array, at: number) => number;
  /** `from`–`to` is the local name; the attributes stand between `to` and `end`. An empty element is opened and closed. */
  readonly open: (buffer: Uint8Array, from: number, to: number, end: number) => void;
  readonly close: (buffer: Uint8Array, from: number, to: number) => void;
  /** A run of text between two tags; `raw` when it is CDATA, where nothing is escaped. One text may come in several runs. */
  readonly text: (buffer: Uint8Array, from: number, to: number, raw: boolean) => void;
}

/** A tag, comment or wanted text that is longer than this is no workbook's: the longest text of a cell has 32 767 characters. */
const LONGEST_TOKEN = 1024 * 1024;
const DEEPEST = 256;

const LT = 0x3c;
const GT = 0x3e;
const SLASH = 0x2f;
const BANG = 0x21;
const QUESTION = 0x3f;
const COLON = 0x3a;
const DOUBLE = 0x22;
const SINGLE = 0x27;
const HYPHEN = 0x2d;
const BRACKET = 0x5b;

/** Where a token ends that is not whole yet. */
const INCOMPLETE = -1;

/** Gives a function to feed chunks into, the last with `final`. It throws FileRefusal. */
export function createScanner(handler: XmlHandler, partName: string): (chunk: Uint8Array, final: boolean) => void {
  let buffer = new Uint8Array(0);
  let end = 0;
  let atStart = true;
  let depth = 0;
  let roots = 0;
  const openNames = new Int32Array(DEEPEST);

  const corrupt = (what: string): FileRefusal => new FileRefusal('corrupt', `${partName}: ${what}`);

  /** Puts a chunk behind what was left of those before. */
  function append(chunk: Uint8Array, left: number): void {
    const kept = end - left;
    if (kept > LONGEST_TOKEN) throw corrupt('a tag or a text without end');
    const needed = kept + chunk.length + 1;
    if (needed > buffer.length) {
      const larger = new Uint8Array(needed * 2);
      larger.set(buffer.subarray(left, end));
      buffer = larger;
    } else if (kept > 0) {
      buffer.copyWithin(0, left, end);
    }
    buffer.set(chunk, kept);
    end = kept + chunk.length;
    buffer[end] = 0;
  }

  /** The place of the tag's ">", from inside it; INCOMPLETE at the end of the bytes. */
  function tagEnd(from: number): number {
    const bytes = buffer;
    let at = from;
    for (;;) {
      let byte = bytes[at]!;
      if (byte === GT) return at;
      if (byte === DOUBLE || byte === SINGLE) {
        const quote = byte;
        do byte = bytes[++at]!;
        while (byte !== quote && byte !== 0 && byte !== LT);
      }
      if (byte === 0) return notYet(at);
      if (byte === LT) throw corrupt('"<" inside a tag');
      at++;
    }
  }

  /** At a zero byte: that after the last one, or one that no XML may have. */
  function notYet(at: number): number {
    if (at < end) throw corrupt('a zero byte');
    return INCOMPLETE;
  }

  /** Comment, CDATA, instruction or DOCTYPE at `at`; gives the place after it. */
  function special(at: number): number {
    if (buffer[at + 1] === QUESTION) {
      const close = indexOfEnd(at + 2, QUESTION, 0);
      if (close < 0) return INCOMPLETE;
      checkDeclaration(buffer, at, close);
      return close;
    }
    if (buffer[at + 2] === HYPHEN) {
      if (buffer[at + 3] === HYPHEN) return indexOfEnd(at + 4, HYPHEN, HYPHEN);
      if (buffer[at + 3] === 0) return notYet(at + 3);
      throw corrupt('"<!-"');
    }
    if (buffer[at + 2] === BRACKET) {
      for (let index = 0; index < CDATA.length; index++) {
        const byte = buffer[at + index]!;
        if (byte === 0) return notYet(at + index);
        if (byte !== CDATA[index]) throw corrupt('"<!["');
      }
      if (depth === 0) throw corrupt('CDATA outside the root');
      const close = indexOfEnd(at + CDATA.length, 0x5d, 0x5d);
      if (close >= 0 && handler.wantsText) handler.text(buffer, at + CDATA.length, close - 3, true);
      return close;
    }
    if (buffer[at + 2] === 0) return notYet(at + 2);
    throw new FileRefusal('entities', partName);
  }

  /** The place after `a`, `b` (when it is not 0) and ">", sought from `from`. */
  function indexOfEnd(from: number, a: number, b: number): number {
    const length = b === 0 ? 1 : 2;
    for (let at = from; ; at++) {
      const byte = buffer[at]!;
      if (byte === 0) return notYet(at);
      if (byte === GT && at >= from + length && buffer[at - 1] === a && (b === 0 || buffer[at - 2] === b))
        return at + 1;
    }
  }

  function checkDeclaration(bytes: Uint8Array, from: number, to: number): void {
    const text = asciiText(bytes, from, Math.min(to, from + 200));
    const declared = /^<\?xml\s.*?\sencoding\s*=\s*["']([^"']*)["']/s.exec(text)?.[1];
    if (declared !== undefined && !isKnownEncoding(declared))
      throw new FileRefusal('encoding', `${partName}: ${declared}`);
  }

  /** A tag at `at`; gives the place after it. */
  function tag(at: number): number {
    const bytes = buffer;
    const closing = bytes[at + 1] === SLASH;
    const nameFrom = closing ? at + 2 : at + 1;
    let local = nameFrom;
    let to = nameFrom;
    let hash = 0;
    for (;;) {
      const byte = bytes[to]!;
      if (byte <= 0x20 || byte === GT || byte === SLASH) break;
      if (byte === COLON) local = to + 1;
      else if (byte === LT) throw corrupt('"<" inside a tag');
      hash = (Math.imul(hash, 31) + byte) | 0;
      to++;
    }
    const close = tagEnd(to);
    if (close === INCOMPLETE) return INCOMPLETE;
    if (to === nameFrom) throw corrupt('a tag without a name');
    if (closing) {
      if (depth === 0 || openNames[depth - 1] !== hash) throw corrupt('a close tag that nothing opened');
      depth--;
      handler.close(buffer, local, to);
      return close + 1;
    }
    if (depth === 0 && roots++ > 0) throw corrupt('two roots');
    const empty = buffer[close - 1] === SLASH;
    if (depth >= DEEPEST) throw corrupt(`nested deeper than ${DEEPEST}`);
    handler.open(buffer, local, to, empty ? close - 1 : close);
    if (empty) handler.close(buffer, local, to);
    else openNames[depth++] = hash;
    return close + 1;
  }

  /** Text at `at`; gives the place after it. */
  function text(at: number, final: boolean): number {
    const bytes = buffer;
    let to = at;
    let byte = bytes[to]!;
    while (byte !== LT && byte !== 0) byte = bytes[++to]!;
    if (byte === 0) {
      notYet(to);
      if (handler.wantsText && !final) return INCOMPLETE;
    }
    if (depth === 0) {
      for (let each = at; each < to; each++) if (buffer[each]! > 0x20) throw corrupt('text outside the root');
    } else if (handler.wantsText) {
      handler.text(buffer, at, to, false);
    }
    return to;
  }

  let left = 0;
  return (chunk, final) => {
    append(chunk, left);
    let at = 0;
    left = 0;
    if (atStart) {
      if (end < 3 && !final) return;
      atStart = false;
      if (buffer[0] === 0xef && buffer[1] === 0xbb && buffer[2] === 0xbf) at = 3;
    }
    while (at < end) {
      let next: number;
      if (buffer[at] !== LT) {
        next = text(at, final);
      } else {
        if (handler.tryFast) {
          const taken = handler.fast(buffer, at);
          if (taken > at) {
            at = taken;
            continue;
          }
        }
        const byte = buffer[at + 1];
        next = byte === BANG || byte === QUESTION ? special(at) : tag(at);
      }
      if (next === INCOMPLETE) {
        if (final) throw corrupt('it ends inside a tag');
        break;
      }
      at = next;
    }
    left = at;
    if (final && (depth > 0 || roots === 0)) throw corrupt('it ends before its last element does');
  };
}

const CDATA = [LT, BANG, BRACKET, 0x43, 0x44, 0x41, 0x54, 0x41, BRACKET] as const;

/** Whether the bytes from–to are this name. */
export function isName(buffer: Uint8Array, from: number, to: number, name: string): boolean {
  if (to - from !== name.length) return false;
  for (let index = 0; index < name.length; index++) if (buffer[from + index] !== name.charCodeAt(index)) return false;
  return true;
}

/** Where an attribute stands that nextAttribute found; the places of the local name and of the value in the buffer. */
export interface AttributePlace {
  from: number;
  to: number;
  valueFrom: number;
  valueTo: number;
}

/** Finds the next attribute from `at` on and gives the place after it, −1 when there is no more before `end`. */
export function nextAttribute(buffer: Uint8Array, at: number, end: number, place: AttributePlace): number {
  let from = at;
  while (from < end && buffer[from]! <= 0x20) from++;
  if (from >= end) return -1;
  let to = from;
  place.from = from;
  while (to < end && buffer[to] !== 0x3d && buffer[to]! > 0x20) {
    if (buffer[to] === COLON) place.from = to + 1;
    to++;
  }
  place.to = to;
  while (to < end && buffer[to] !== DOUBLE && buffer[to] !== SINGLE) to++;
  const quote = buffer[to]!;
  let value = to + 1;
  place.valueFrom = value;
  while (value < end && buffer[value] !== quote) value++;
  if (to >= end || value >= end) throw new FileRefusal('corrupt', 'an attribute without a value');
  place.valueTo = value;
  return value + 1;
}

/** The value of the attribute of a local name, decoded; null where it is absent. Not for the hot path. */
export function attributeText(buffer: Uint8Array, at: number, end: number, local: string): string | null {
  const place: AttributePlace = { from: 0, to: 0, valueFrom: 0, valueTo: 0 };
  for (let next = nextAttribute(buffer, at, end, place); next >= 0; next = nextAttribute(buffer, next, end, place)) {
    if (isName(buffer, place.from, place.to, local))
      return decodeXmlText(buffer, place.valueFrom, place.valueTo, false);
  }
  return null;
}

function asciiText(buffer: Uint8Array, from: number, to: number): string {
  let text = '';
  for (let at = from; at < to; at++) text += String.fromCharCode(buffer[at]!);
  return text;
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const SHORT = 24;

/** Bytes of text or of an attribute's value as a string: escapes undone unless `raw`, line ends as XML has them. */
export function decodeXmlText(buffer: Uint8Array, from: number, to: number, raw: boolean): string {
  let plain = true;
  let ascii = true;
  for (let at = from; at < to; at++) {
    const byte = buffer[at]!;
    if (byte === 0x26 || byte === 0x0d) plain = false;
    else if (byte >= 0x80) ascii = false;
  }
  const short = ascii && to - from <= SHORT;
  const text = short ? asciiText(buffer, from, to) : decodeWith(decoder, buffer.subarray(from, to));
  if (text === null) throw new FileRefusal('encoding', 'text that is not UTF-8');
  if (plain) return text;
  const lines = text.replace(/\r\n?/g, '\n');
  return raw ? lines : lines.replace(/&([^;&]*);?/g, unescapeReference);
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&amp;', '&'],
  ['&quot;', '"'],
  ['&apos;', "'"],
]);

function unescapeReference(whole: string): string {
  const named = NAMED.get(whole);
  if (named !== undefined) return named;
  const match = /^&#(?:x([0-9a-fA-F]{1,6})|([0-9]{1,7}));$/.exec(whole);
  if (match) {
    const code = match[1] !== undefined ? parseInt(match[1], 16) : Number(match[2]);
    if (code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)) return String.fromCodePoint(code);
  }
  throw new FileRefusal('corrupt', `the reference ${whole.slice(0, 20)}`);
}

/** Undoes what Excel writes for characters that XML cannot hold: "_x000D_" is a carriage return, "_x005F_" an underscore. */
export function unescapeExcel(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_whole, code: string) => String.fromCharCode(parseInt(code, 16)));
}
