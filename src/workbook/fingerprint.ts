import { TABLE_ROLES, type TableRole } from '../domain/model';
import { nameKey } from '../domain/names';
import type { RecognisedTable } from './recognise';
import { CellKind, type Snapshot } from './snapshot';

/**
 * A fingerprint of the data that a check rests on: 16 hexadecimal characters over the recognised tables' headers and
 * cells. It changes with any value, and not with where a table stands, with hidden rows or with other sheets. It finds
 * changes; it is no protection against someone who wants two workbooks to look alike.
 */
export function fingerprintOf(snapshot: Snapshot, tables: ReadonlyMap<TableRole, RecognisedTable>): string {
  const texts = textHashes(snapshot);
  const bytes = new Float64Array(1);
  const words = new Int32Array(bytes.buffer);
  // Two lanes of 32 bits with different multipliers.
  let a = 0x6a09e667;
  let b = 0x3c6ef372;
  const mix = (word: number): void => {
    a = Math.imul(a ^ word, 0x9e3779b1);
    a ^= a >>> 15;
    b = Math.imul((b << 13) | (b >>> 19), 5) + Math.imul(word ^ (word >>> 16), 0xc2b2ae3d);
  };
  TABLE_ROLES.forEach((role, place) => {
    const table = tables.get(role);
    if (!table) return;
    mix(place + 1);
    table.columns.forEach(({ at, header }, index) => {
      const head = hashText(nameKey(header));
      mix(index);
      mix(head[0]);
      mix(head[1]);
      const cells = table.sheet.columns.get(at);
      if (!cells) return;
      const { rows, kinds, values, count } = cells;
      for (let cell = 0; cell < count; cell += 1) {
        const row = rows[cell]!;
        if (row < table.firstRow || row > table.lastRow) continue;
        const kind = kinds[cell]!;
        const value = values[cell]!;
        if (kind === CellKind.text || kind === CellKind.error) {
          if (kind === CellKind.text && (snapshot.strings[value] ?? '') === '') continue;
          const [first, second] = texts(value);
          mix(row - table.firstRow);
          mix(kind);
          mix(first);
          mix(second);
        } else if (kind !== CellKind.empty) {
          // −0 and 0 are one value to the user.
          bytes[0] = value + 0;
          mix(row - table.firstRow);
          mix(kind);
          mix(words[0]!);
          mix(words[1]!);
        }
      }
    });
  });
  return hex(finish(a)) + hex(finish(b ^ a));
}

function finish(word: number): number {
  let mixed = Math.imul(word ^ (word >>> 16), 0x7feb352d);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b);
  return mixed ^ (mixed >>> 16);
}

function hex(word: number): string {
  return (word >>> 0).toString(16).padStart(8, '0');
}

function hashText(text: string): readonly [number, number] {
  let a = 0x811c9dc5;
  let b = text.length;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b + code, 0x9e3779b1);
    b ^= b >>> 14;
  }
  return [a, b];
}

/** Hashes of the snapshot's texts by their content, each computed once. */
function textHashes(snapshot: Snapshot): (index: number) => readonly [number, number] {
  const known: (readonly [number, number] | undefined)[] = [];
  return (index) => (known[index] ??= hashText(snapshot.strings[index] ?? ''));
}
