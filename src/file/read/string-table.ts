import { ERROR_TEXTS } from '../../workbook/snapshot';
import { isSpace } from '../package/xml';
import { FileRefusal } from '../package/refusal';
import { spend, type Budget } from './budget';
import { decodeXmlText, unescapeExcel } from './byte-xml';

/** The texts of a snapshot while it is read, each once. */
export interface StringTable {
  readonly texts: readonly string[];
  /** The index of a text, which is added when it is new. */
  readonly intern: (text: string) => number;
  /** The same for escaped XML bytes; a text seen before costs no string. `preserve`: the spaces around it count. */
  readonly internBytes: (bytes: Uint8Array, from: number, to: number, preserve: boolean) => number;
  /** Adds the next shared string of the workbook. */
  readonly addShared: (text: string) => void;
  /** The index of the workbook's shared string of a number from 0. */
  readonly sharedIndex: (number: number) => number;
  /** The index of the text without a character, −1 when there was none. */
  readonly emptyText: () => number;
  /** The indexes of texts that say what an error of Excel says. */
  readonly errorTexts: () => ReadonlySet<number>;
}

/** An object, a place in the list and one in the index, beside the characters. */
const BYTES_PER_TEXT = 96;
const LARGEST_ARENA = 16 * 1024 * 1024;
/** A file may choose its texts so that they all want one place; past this they are not remembered by their bytes. */
const MOST_TRIES = 32;

/** An empty table of texts, each kept once; it throws FileRefusal when the budget is spent. */
export function newStringTable(budget: Budget): StringTable {
  const texts: string[] = [];
  const indexes = new Map<string, number>();
  // Shared strings are nearly always different, and then their numbers are the indexes themselves.
  let sharedCount = 0;
  let remap: number[] | null = null;

  // Texts seen as bytes: an open hash table of entries, and behind it the bytes themselves.
  let slots = new Int32Array(1024);
  let arena = new Uint8Array(16 * 1024);
  let arenaLength = 0;
  const entryFrom: number[] = [];
  const entryLength: number[] = [];
  const entryHash: number[] = [];
  const entryIndex: number[] = [];

  function intern(text: string): number {
    const known = indexes.get(text);
    if (known !== undefined) return known;
    spend(budget, BYTES_PER_TEXT + 2 * text.length);
    const index = texts.length;
    texts.push(text);
    indexes.set(text, index);
    return index;
  }

  function internBytes(bytes: Uint8Array, from: number, to: number, preserve: boolean): number {
    const length = to - from;
    let hash = preserve ? 1 : 0;
    for (let at = from; at < to; at++) hash = (Math.imul(hash, 31) + bytes[at]!) | 0;
    hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
    hash ^= hash >>> 16;
    const mask = slots.length - 1;
    let slot = hash & mask;
    let tries = 0;
    for (; slots[slot] !== 0 && tries < MOST_TRIES; slot = (slot + 1) & mask, tries++) {
      const entry = slots[slot]! - 1;
      if (entryHash[entry] === hash && entryLength[entry] === (preserve ? ~length : length)) {
        const start = entryFrom[entry]!;
        let same = 0;
        while (same < length && arena[start + same] === bytes[from + same]) same++;
        if (same === length) return entryIndex[entry]!;
      }
    }
    const index = intern(textOfBytes(bytes, from, to, preserve));
    if (tries === MOST_TRIES || arenaLength + length > LARGEST_ARENA) return index;
    spend(budget, 64 + length);
    remember(bytes.subarray(from, to), hash, preserve, index, slot);
    return index;
  }

  function remember(bytes: Uint8Array, hash: number, preserve: boolean, index: number, slot: number): void {
    if (arenaLength + bytes.length > arena.length) {
      const larger = new Uint8Array(Math.max(arena.length * 2, arenaLength + bytes.length));
      larger.set(arena.subarray(0, arenaLength));
      arena = larger;
    }
    arena.set(bytes, arenaLength);
    entryFrom.push(arenaLength);
    entryLength.push(preserve ? ~bytes.length : bytes.length);
    entryHash.push(hash);
    entryIndex.push(index);
    arenaLength += bytes.length;
    slots[slot] = entryFrom.length;
    if (entryFrom.length * 2 > slots.length) rehash();
  }

  function rehash(): void {
    slots = new Int32Array(slots.length * 4);
    const mask = slots.length - 1;
    entryHash.forEach((hash, entry) => {
      let slot = hash & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = entry + 1;
    });
  }

  function addShared(text: string): void {
    const index = intern(text);
    if (remap === null && index !== sharedCount) remap = Array.from({ length: sharedCount }, (_, at) => at);
    if (remap) {
      spend(budget, 8);
      remap.push(index);
    }
    sharedCount++;
  }

  function sharedIndex(number: number): number {
    if (number >= sharedCount) throw new FileRefusal('corrupt', `shared string ${number} of ${sharedCount}`);
    return remap ? remap[number]! : number;
  }

  const emptyText = (): number => indexes.get('') ?? -1;
  const errorTexts = (): ReadonlySet<number> => new Set([...ERROR_TEXTS].flatMap((text) => indexes.get(text) ?? []));

  return { texts, intern, internBytes, addShared, sharedIndex, emptyText, errorTexts };
}

/** Escaped XML bytes of a text element as the text that Excel shows; spaces around it only count where it says so. */
export function textOfBytes(bytes: Uint8Array, from: number, to: number, preserve: boolean): string {
  const text = decodeXmlText(bytes, from, to, false);
  return unescapeExcel(preserve ? text : withoutSpaceAround(text));
}

/** XML's four spaces only: a no-break space is text. By hand, since a pattern takes its time over a megabyte of spaces. */
function withoutSpaceAround(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  return text.slice(from, to);
}
