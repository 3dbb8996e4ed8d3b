/** Collects text as UTF-8 bytes, so that a sheet of a million cells is never one string. */
export interface ByteSink {
  readonly write: (text: string) => void;
  /** The bytes written so far; the sink is done after that. */
  readonly finish: () => Uint8Array;
}

const FLUSH_AT = 1 << 16;

/** A sink of text that gives UTF-8 bytes at the end. */
export function byteSink(): ByteSink {
  const encoder = new TextEncoder();
  let pending = '';
  let bytes = new Uint8Array(1 << 12);
  let length = 0;

  function flush(): void {
    // UTF-8 takes at most three bytes for each UTF-16 unit.
    const needed = length + pending.length * 3;
    if (needed > bytes.length) {
      const larger = new Uint8Array(Math.max(needed, bytes.length * 2));
      larger.set(bytes.subarray(0, length));
      bytes = larger;
    }
    length += encoder.encodeInto(pending, bytes.subarray(length)).written;
    pending = '';
  }

  return {
    write(text) {
      pending += text;
      if (pending.length >= FLUSH_AT) flush();
    },
    finish() {
      flush();
      return bytes.slice(0, length);
    },
  };
}

/** A text as UTF-8 bytes, without a mark. */
export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
