import { TABLE_ROLES, type TableRole } from '../domain/model';
import { nameKey } from '../domain/names';
import type { RecognisedTable } from './recognise';
import { CellKind, type CellColumn, type Snapshot } from './snapshot';

/** Two running hashes of 32 bits with different multipliers. */
type Lanes = Int32Array;

/**
 * A fingerprint of the data that a check rests on: 16 hexadecimal characters over the recognised tables' headers and
 * cells. It changes with any value, and not with where a table stands, with hidden rows or with other sheets. It finds
 * changes; it is no protection against someone who wants two workbooks to look alike.
 */
export function fingerprintOf(snapshot: Snapshot, tables: ReadonlyMap<TableRole, RecognisedTable>): string {
  const lanes: Lanes = Int32Array.of(0x6a09e667, 0x3c6ef372);
  const texts: TextHashes = {
    strings: snapshot.strings,
    known: new Uint8Array(snapshot.strings.length),
    hashes: new Int32Array(snapshot.strings.length * 2),
  };
  TABLE_ROLES.forEach((role, place) => {
    const table = tables.get(role);
    if (!table) return;
    mix(lanes, place, role.length);
    table.columns.forEach(({ at, header }, index) => {
      mix(lanes, index, header.length);
      const head = Int32Array.of(0, 0);
      hashText(nameKey(header), head, 0);
      mix(lanes, head[0]!, head[1]!);
      const cells = table.sheet.columns.get(at);
      if (cells) mixColumn(lanes, cells, table.firstRow, table.lastRow, texts);
    });
  });
  return hex(finish(lanes[0]!)) + hex(finish(lanes[1]! ^ lanes[0]!));
}

/** Two words into both lanes. */
function mix(lanes: Lanes, first: number, second: number): void {
  let a = lanes[0]!;
  let b = lanes[1]!;
  a = Math.imul(a ^ first, 0x9e3779b1);
  a = Math.imul(a ^ (a >>> 15) ^ second, 0x85ebca77);
  b = Math.imul(b ^ second ^ (b >>> 16), 0xc2b2ae3d);
  b = Math.imul(b ^ first ^ (b >>> 13), 0x27d4eb2f);
  lanes[0] = a ^ (a >>> 13);
  lanes[1] = b ^ (b >>> 15);
}

function mixColumn(lanes: Lanes, cells: CellColumn, firstRow: number, lastRow: number, texts: TextHashes): void {
  const { rows, kinds, values, count } = cells;
  const number = new Float64Array(1);
  const words = new Int32Array(number.buffer);
  for (let cell = 0; cell < count; cell += 1) {
    const row = rows[cell]!;
    if (row < firstRow || row > lastRow) continue;
    const kind = kinds[cell]!;
    const value = values[cell]!;
    if (kind === CellKind.empty) continue;
    if (kind === CellKind.text || kind === CellKind.error) {
      // An empty text is what one edge gives for an empty cell and another does not.
      if (kind === CellKind.text && (texts.strings[value] ?? '') === '') continue;
      textHash(texts, value, words);
    } else {
      // −0 and 0 are one value to the user.
      number[0] = value + 0;
    }
    mix(lanes, row - firstRow, kind);
    mix(lanes, words[0]!, words[1]!);
  }
}

function finish(word: number): number {
  let mixed = Math.imul(word ^ (word >>> 16), 0x7feb352d);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b);
  return mixed ^ (mixed >>> 16);
}

function hex(word: number): string {
  return (word >>> 0).toString(16).padStart(8, '0');
}

/** Hashes of the snapshot's texts by their content, each computed once. */
interface TextHashes {
  readonly strings: readonly string[];
  readonly known: Uint8Array;
  readonly hashes: Int32Array;
}

function textHash(texts: TextHashes, index: number, into: Int32Array): void {
  const { known, hashes } = texts;
  if (known[index] !== 1) {
    // An index that is no text of the snapshot counts as an empty text.
    hashText(texts.strings[index] ?? '', hashes, index * 2);
    known[index] = 1;
  }
  into[0] = hashes[index * 2] ?? 0;
  into[1] = hashes[index * 2 + 1] ?? 0;
}

function hashText(text: string, into: Int32Array, at: number): void {
  let a = 0x811c9dc5;
  let b = text.length;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b + code, 0x9e3779b1);
    b ^= b >>> 14;
  }
  into[at] = a;
  into[at + 1] = b;
}
