import { openPackage, readPart, readPartText, writePackage } from '../../src/file/package/package';

/** The XML parts of a workbook as text, by name. */
export function textsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  const parts = [...openPackage(bytes).parts.values()].filter(({ name }) => !name.endsWith('.bin'));
  return new Map(parts.map((part) => [part.name, readPartText(part)]));
}

/** A part's text; throws when the workbook does not have it. */
export function textOf(bytes: Uint8Array, name: string): string {
  const part = openPackage(bytes).parts.get(name);
  if (!part) throw new Error(`no part ${name}`);
  return readPartText(part);
}

export function bytesOf(bytes: Uint8Array, name: string): Uint8Array {
  const part = openPackage(bytes).parts.get(name);
  if (!part) throw new Error(`no part ${name}`);
  return readPart(part);
}

/** A workbook with parts replaced, added or (null) taken away; a function is given the text that is there. */
export function withParts(
  bytes: Uint8Array,
  changes: Readonly<Record<string, string | null | ((text: string) => string)>>,
): Uint8Array {
  const encoder = new TextEncoder();
  const list = Object.entries(changes).map(([name, change]): [string, Uint8Array | null] => {
    if (change === null) return [name, null];
    if (typeof change === 'string') return [name, encoder.encode(change)];
    const before = textOf(bytes, name);
    const after = change(before);
    if (after === before) throw new Error(`${name} stays as it is: the test does not test what it says`);
    return [name, encoder.encode(after)];
  });
  return writePackage(openPackage(bytes), new Map(list));
}
