import { deflateSync, Inflate } from 'fflate';
import { crc32 } from './crc32';
import { decodeBytes, encodingOf } from './decode';
import { createPrologCheck } from './prolog';
import { FileRefusal } from './refusal';

/** One entry of the zip. */
export interface PackagePart {
  /** As it stands in the zip. */
  readonly name: string;
  /** A view of the file's own bytes. */
  readonly compressed: Uint8Array;
  /** 0 stored, 8 deflated. */
  readonly method: 0 | 8;
  readonly crc32: number;
  /** Bytes when inflated, as the zip says; checked whenever the part is read. */
  readonly size: number;
  readonly flags: number;
  /** As MS-DOS writes them. */
  readonly time: number;
  readonly date: number;
}

export interface OpcPackage {
  /** In the order of the file, by name as stored. */
  readonly parts: ReadonlyMap<string, PackagePart>;
}

/** A part that is not in the file yet. */
export interface NewPart {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const MEGABYTE = 1024 * 1024;
/** The whole file lies in memory, beside what is read out of it. */
const LARGEST_FILE = 128 * MEGABYTE;
/** All parts together, inflated. */
const LARGEST_INFLATED = 1024 * MEGABYTE;
/** A part that inflates by more than this is a bomb, unless it is small. */
const HIGHEST_RATIO = 200;
const SMALL_PART = 10 * MEGABYTE;
/** A part that is held whole in memory; sheets and shared strings are streamed. */
const LARGEST_WHOLE = 256 * MEGABYTE;
const LARGEST_TEXT = 64 * MEGABYTE;

/**
 * Compressed bytes that are inflated at a time. Deflate gives at most 1 032 bytes for one, so this bounds what a hostile part
 * can make us hold before its size is looked at.
 */
const PUSH = 32 * 1024;
/** What is handed on at a time. */
const CHUNK = 256 * 1024;

const END_SIGNATURE = 0x06054b50;
const CENTRAL_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const ZIP64_LOCATOR_SIGNATURE = 0x07064b50;
const END_SIZE = 22;
const CENTRAL_SIZE = 46;
const LOCAL_SIZE = 30;
const FLAG_ENCRYPTED = 0x0001;
const FLAG_DESCRIPTOR = 0x0008;
const FLAG_UTF8 = 0x0800;
/** 1 January 1980, the first day that a zip knows: a new part has no time of its own, so that the same input gives the same file. */
const FIRST_DATE = 0x0021;

/**
 * Opens a package: the central directory is read and held against the local headers, nothing is inflated.
 * Throws FileRefusal.
 */
export function openPackage(bytes: Uint8Array): OpcPackage {
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw new FileRefusal('encrypted-or-xls');
  if (bytes.length > LARGEST_FILE) throw new FileRefusal('too-large', `the file has ${bytes.length} bytes`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end < 0) {
    if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) throw new FileRefusal('corrupt', 'no central directory: cut off?');
    throw new FileRefusal('not-zip');
  }
  const count = view.getUint16(end + 10, true);
  const length = view.getUint32(end + 12, true);
  const start = view.getUint32(end + 16, true);
  const isZip64 =
    count === 0xffff ||
    length === 0xffffffff ||
    start === 0xffffffff ||
    (end >= 20 && view.getUint32(end - 20, true) === ZIP64_LOCATOR_SIGNATURE);
  if (isZip64) throw new FileRefusal('zip64');
  if (view.getUint16(end + 4, true) !== 0 || view.getUint16(end + 6, true) !== 0) {
    throw new FileRefusal('corrupt', 'one volume of several');
  }
  if (view.getUint16(end + 8, true) !== count || start + length > end) {
    throw new FileRefusal('corrupt', 'the central directory does not fit');
  }

  const parts = new Map<string, PackagePart>();
  const seen = new Set<string>();
  const spans: [start: number, end: number][] = [];
  let total = 0;
  let at = start;
  for (let entry = 0; entry < count; entry++) {
    if (at + CENTRAL_SIZE > start + length || view.getUint32(at, true) !== CENTRAL_SIGNATURE) {
      throw new FileRefusal('corrupt', `entry ${entry + 1} of the central directory`);
    }
    const nameLength = view.getUint16(at + 28, true);
    const next = at + CENTRAL_SIZE + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > start + length) throw new FileRefusal('corrupt', `entry ${entry + 1} of the central directory`);
    const nameBytes = bytes.subarray(at + CENTRAL_SIZE, at + CENTRAL_SIZE + nameLength);
    const flags = view.getUint16(at + 8, true);
    const method = view.getUint16(at + 10, true);
    const compressedSize = view.getUint32(at + 20, true);
    const size = view.getUint32(at + 24, true);
    const local = view.getUint32(at + 42, true);
    const name = decodeName(nameBytes);
    if (compressedSize === 0xffffffff || size === 0xffffffff || local === 0xffffffff)
      throw new FileRefusal('zip64', name);
    if (flags & FLAG_ENCRYPTED) throw new FileRefusal('encrypted-or-xls', name);
    if (method !== 0 && method !== 8) throw new FileRefusal('compression', `${name}: method ${method}`);
    if (method === 0 && size !== compressedSize) throw new FileRefusal('corrupt', `${name}: sizes differ`);

    const key = partKey(name);
    if (seen.has(key)) throw new FileRefusal('duplicate-parts', name);
    seen.add(key);
    total += size;
    if (total > LARGEST_INFLATED || (size > SMALL_PART && size > compressedSize * HIGHEST_RATIO)) {
      throw new FileRefusal('too-large', `${name}: ${compressedSize} bytes that inflate to ${size}`);
    }

    if (local + LOCAL_SIZE > start || view.getUint32(local, true) !== LOCAL_SIGNATURE) {
      throw new FileRefusal('corrupt', `${name}: no local header`);
    }
    const localNameLength = view.getUint16(local + 26, true);
    const from = local + LOCAL_SIZE + localNameLength + view.getUint16(local + 28, true);
    if (from + compressedSize > start) throw new FileRefusal('corrupt', `${name}: reaches into the central directory`);
    const localName = bytes.subarray(local + LOCAL_SIZE, local + LOCAL_SIZE + localNameLength);
    if (!sameBytes(localName, nameBytes)) throw new FileRefusal('corrupt', `${name}: another name in its local header`);
    spans.push([local, from + compressedSize]);
    parts.set(name, {
      name,
      compressed: bytes.subarray(from, from + compressedSize),
      method,
      crc32: view.getUint32(at + 16, true),
      size,
      flags,
      time: view.getUint16(at + 12, true),
      date: view.getUint16(at + 14, true),
    });
    at = next;
  }
  spans.sort((a, b) => a[0] - b[0]);
  let last = 0;
  for (const [from, to] of spans) {
    if (from < last) throw new FileRefusal('corrupt', 'entries that overlap');
    last = to;
  }
  return { parts };
}

/** The place of the end-of-central-directory record; −1 when there is none. */
function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_SIZE - 0xffff);
  for (let at = view.byteLength - END_SIZE; at >= lowest; at--) {
    if (view.getUint32(at, true) !== END_SIGNATURE) continue;
    if (at + END_SIZE + view.getUint16(at + 20, true) <= view.byteLength) return at;
  }
  return -1;
}

/** Two names mean one part when these are equal: case does not count, nor which slash is used or whether one leads. */
function partKey(name: string): string {
  const slashed = name.includes('\\') ? name.replaceAll('\\', '/') : name;
  return (slashed.startsWith('/') ? slashed.slice(1) : slashed).toLowerCase();
}

const keysOf = new WeakMap<OpcPackage, ReadonlyMap<string, PackagePart>>();

/** The part of a name, by OPC's rules: without regard to case, "%20" and the character it stands for being one. */
export function findPart(pkg: OpcPackage, name: string): PackagePart | null {
  const exact = pkg.parts.get(name);
  if (exact) return exact;
  let keys = keysOf.get(pkg);
  if (!keys) {
    const byKey = new Map<string, PackagePart>();
    for (const part of pkg.parts.values()) byKey.set(partKey(part.name), part);
    keys = byKey;
    keysOf.set(pkg, keys);
  }
  const key = partKey(name);
  return keys.get(key) ?? keys.get(partKey(unescapePercent(name))) ?? null;
}

/** "%C3%A5" as "å"; a name that is not rightly escaped is left as it is. */
function unescapePercent(name: string): string {
  if (!name.includes('%')) return name;
  try {
    return decodeURIComponent(name);
  } catch (error) {
    if (error instanceof URIError) return name;
    throw error;
  }
}

/**
 * The bytes of a part, inflated; its size and checksum are checked. Throws FileRefusal ('corrupt'), and 'too-large' past
 * 256 MB: what may be that large is to be streamed.
 */
export function readPart(part: PackagePart): Uint8Array {
  if (part.size > LARGEST_WHOLE) throw new FileRefusal('too-large', `${part.name}: ${part.size} bytes`);
  const whole = new Uint8Array(part.size);
  let at = 0;
  streamPart(part, (chunk) => {
    whole.set(chunk, at);
    at += chunk.length;
  });
  return whole;
}

/** A part as text without its byte order mark: UTF-8, or UTF-16 where the mark says so. Throws FileRefusal; at most 64 MB. */
export function readPartText(part: PackagePart): string {
  if (part.size > LARGEST_TEXT) throw new FileRefusal('too-large', `${part.name}: ${part.size} bytes`);
  return decodeText(readPart(part), part.name);
}

/** Bytes of an XML part as text; see readPartText. */
export function decodeText(bytes: Uint8Array, name: string): string {
  const encoding = encodingOf(bytes);
  const text = decodeBytes(bytes, encoding);
  if (text === null) throw new FileRefusal('encoding', `${name}: not ${encoding}`);
  return text;
}

/** Parts that were inflated once and found to be what the zip says, without declarations of their own. */
const verified = new WeakSet<PackagePart>();

/** Whether a part was streamed to its end before. */
export function isVerified(part: PackagePart): boolean {
  return verified.has(part);
}

/**
 * Hands on the inflated bytes of a part in chunks that are only good until the call returns; the last call has `final` true,
 * and comes only when size and checksum are right. Throws FileRefusal, also while inflating, as soon as there is more than
 * the zip says, and 'entities' for XML that begins with a DOCTYPE.
 */
export function streamPart(part: PackagePart, onChunk: (chunk: Uint8Array, final: boolean) => void): void {
  const { compressed, size, name } = part;
  if (size > SMALL_PART && size > compressed.length * HIGHEST_RATIO) {
    throw new FileRefusal('too-large', `${name}: ${compressed.length} bytes that inflate to ${size}`);
  }
  const checkProlog = verified.has(part) ? null : createPrologCheck(name);
  let isPrologSeen = checkProlog === null;
  let crc = 0;
  let done = 0;
  const take = (chunk: Uint8Array): void => {
    done += chunk.length;
    if (done > size) throw new FileRefusal('corrupt', `${name}: inflates to more than the ${size} bytes it says`);
    crc = crc32(chunk, crc);
    if (checkProlog && !isPrologSeen) isPrologSeen = checkProlog(chunk);
    for (let from = 0; from < chunk.length; from += CHUNK) onChunk(chunk.subarray(from, from + CHUNK), false);
  };
  if (part.method === 0) {
    take(compressed);
  } else if (size > 0 || compressed.length > 0) {
    const inflate = new Inflate(take);
    for (let from = 0; from < compressed.length || from === 0; from += PUSH) {
      const to = from + PUSH;
      pushInto(inflate, compressed.subarray(from, to), to >= compressed.length, name);
    }
  }
  if (done !== size) throw new FileRefusal('corrupt', `${name}: inflates to ${done} bytes, not ${size}`);
  if (crc !== part.crc32) throw new FileRefusal('corrupt', `${name}: wrong checksum`);
  verified.add(part);
  onChunk(new Uint8Array(0), true);
}

function pushInto(inflate: Inflate, bytes: Uint8Array, final: boolean, name: string): void {
  try {
    inflate.push(bytes, final);
  } catch (error) {
    // The library's own errors have a number as their code; what a receiver of the chunks throws must pass as it is.
    if (error instanceof Error && 'code' in error && typeof error.code === 'number') {
      throw new FileRefusal('corrupt', `${name}: ${error.message}`);
    }
    throw error;
  }
}

/**
 * The package with some parts replaced, taken away (null) or, where there is none of the name, added at the end. All
 * others keep their compressed bytes and their order. The same input gives the same bytes. Throws FileRefusal
 * ('too-large') where it would need zip64.
 */
export function writePackage(
  pkg: OpcPackage,
  changes: ReadonlyMap<string, Uint8Array | null>,
  deflate: Deflate = deflateHere,
): Uint8Array {
  const kept: PackagePart[] = [];
  for (const part of pkg.parts.values()) {
    const change = changes.get(part.name);
    if (change === null) continue;
    kept.push(change === undefined ? part : deflated({ name: part.name, bytes: change }, deflate));
  }
  for (const [name, bytes] of changes) {
    if (bytes !== null && !pkg.parts.has(name)) kept.push(deflated({ name, bytes }, deflate));
  }

  const encoder = new TextEncoder();
  const names = kept.map((part) => encoder.encode(part.name));
  let length = END_SIZE;
  kept.forEach((part, index) => {
    length += LOCAL_SIZE + CENTRAL_SIZE + 2 * names[index]!.length + part.compressed.length;
  });
  if (kept.length >= 0xffff || length >= 0xffffffff) throw new FileRefusal('too-large', 'the written file');

  const out = new Uint8Array(length);
  const view = new DataView(out.buffer);
  const offsets: number[] = [];
  let at = 0;
  kept.forEach((part, index) => {
    offsets.push(at);
    const name = names[index]!;
    view.setUint32(at, LOCAL_SIGNATURE, true);
    writeEntry(view, at + 4, part, name);
    out.set(name, at + LOCAL_SIZE);
    out.set(part.compressed, at + LOCAL_SIZE + name.length);
    at += LOCAL_SIZE + name.length + part.compressed.length;
  });
  const start = at;
  kept.forEach((part, index) => {
    const name = names[index]!;
    view.setUint32(at, CENTRAL_SIGNATURE, true);
    view.setUint16(at + 4, 20, true);
    writeEntry(view, at + 6, part, name);
    view.setUint32(at + 42, offsets[index]!, true);
    out.set(name, at + CENTRAL_SIZE);
    at += CENTRAL_SIZE + name.length;
  });
  view.setUint32(at, END_SIGNATURE, true);
  view.setUint16(at + 8, kept.length, true);
  view.setUint16(at + 10, kept.length, true);
  view.setUint32(at + 12, at - start, true);
  view.setUint32(at + 16, start, true);
  return out;
}

/** The fields that a local header and an entry of the central directory have in common, from "version needed" on. */
function writeEntry(view: DataView, at: number, part: PackagePart, name: Uint8Array): void {
  const plain = name.every((byte) => byte < 128);
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, (part.flags & ~(FLAG_DESCRIPTOR | FLAG_UTF8)) | (plain ? 0 : FLAG_UTF8), true);
  view.setUint16(at + 4, part.method, true);
  view.setUint16(at + 6, part.time, true);
  view.setUint16(at + 8, part.date, true);
  view.setUint32(at + 10, part.crc32, true);
  view.setUint32(at + 14, part.compressed.length, true);
  view.setUint32(at + 18, part.size, true);
  view.setUint16(at + 22, name.length, true);
}

/** Deflates without a header. Where the platform has its own, it is several times faster than ours. */
export type Deflate = (bytes: Uint8Array) => Uint8Array;

/** The fastest level: a tenth larger, in half the time. */
function deflateHere(bytes: Uint8Array): Uint8Array {
  return deflateSync(bytes, { level: 1 });
}

function deflated(part: NewPart, deflate: Deflate): PackagePart {
  const { name, bytes } = part;
  const smaller = deflate(bytes);
  const stored = smaller.length >= bytes.length;
  return {
    name,
    compressed: stored ? bytes : smaller,
    method: stored ? 0 : 8,
    crc32: crc32(bytes),
    size: bytes.length,
    flags: 0,
    time: 0,
    date: FIRST_DATE,
  };
}

/** OPC names are ASCII, and UTF-8 where a writer had more to say; older zips have one byte a character. */
function decodeName(bytes: Uint8Array): string {
  const name = decodeBytes(bytes, 'utf-8') ?? new TextDecoder('latin1').decode(bytes);
  if (name === '' || name.includes('\0')) throw new FileRefusal('corrupt', 'a part without a proper name');
  return name;
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}
