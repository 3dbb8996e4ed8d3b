import { FileRefusal } from '../package/refusal';

/** The escaped bytes of one text, put together from its runs. */
export interface TextRun {
  bytes: Uint8Array;
  length: number;
}

/** Far beyond the 32 767 characters that a cell holds, also when each is escaped. */
const LONGEST = 1024 * 1024;

/** A run without text. */
export function newTextRun(): TextRun {
  return { bytes: new Uint8Array(256), length: 0 };
}

/** Adds bytes from–to; those of CDATA (`raw`) are escaped, so that the whole can be read in one way. */
export function addToRun(run: TextRun, buffer: Uint8Array, from: number, to: number, raw: boolean): void {
  if (raw) {
    const escaped = escapeBytes(buffer, from, to);
    addToRun(run, escaped, 0, escaped.length, false);
    return;
  }
  const length = run.length + to - from;
  if (length > LONGEST) throw new FileRefusal('corrupt', 'a text that is longer than a cell holds');
  if (length > run.bytes.length) {
    const larger = new Uint8Array(length * 2);
    larger.set(run.bytes.subarray(0, run.length));
    run.bytes = larger;
  }
  const { bytes } = run;
  for (let at = from, into = run.length; at < to; at++, into++) bytes[into] = buffer[at]!;
  run.length = length;
}

/** The two texts as one, where that is not longer than any cell's. */
export function joined(before: string, added: string): string {
  if (before.length + added.length > LONGEST)
    throw new FileRefusal('corrupt', 'a text that is longer than a cell holds');
  return before + added;
}

const AMPERSAND = [0x26, 0x61, 0x6d, 0x70, 0x3b] as const;

function escapeBytes(buffer: Uint8Array, from: number, to: number): Uint8Array {
  const escaped: number[] = [];
  for (let at = from; at < to; at++) {
    if (buffer[at] === 0x26) escaped.push(...AMPERSAND);
    else escaped.push(buffer[at]!);
  }
  return Uint8Array.from(escaped);
}
