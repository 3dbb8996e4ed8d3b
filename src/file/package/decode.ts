export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** Bytes as text; null where they are not of the encoding. A byte order mark is left out. */
export function decodeBytes(bytes: Uint8Array, encoding: Encoding): string | null {
  return decodeWith(new TextDecoder(encoding, { fatal: true }), bytes);
}

/** The same by a decoder that there is already, which must be a fatal one. */
export function decodeWith(decoder: InstanceType<typeof TextDecoder>, bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes);
  } catch (error) {
    // The one thing that a fatal decoder throws for. By its name, since the class may be another window's.
    if (String(error).startsWith('TypeError')) return null;
    throw error;
  }
}

/** UTF-16 shows by its mark or, without one, by the zero byte beside the first "<". */
export function encodingOf(bytes: Uint8Array): Encoding {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  return 'utf-8';
}
