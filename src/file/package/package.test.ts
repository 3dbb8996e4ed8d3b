import { unzipSync, zipSync } from 'fflate';
import { refusalOf } from '../../../test/support/refusal-of';
import { xlsxOf } from '../../../test/support/xlsx-parts';
import { findPart, openPackage, readPart, readPartText, streamPart, writePackage, type OpcPackage } from './package';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const noise = (length: number): Uint8Array => {
  let state = 1;
  return Uint8Array.from({ length }, () => (state = (state * 16807) % 2147483647) & 255);
};

/** The part of a name, which the test knows to be there. */
function partIn(pkg: OpcPackage, name: string) {
  const part = findPart(pkg, name);
  if (!part) throw new Error(`no ${name}`);
  return part;
}

/** The file with the 16- or 32-bit number at some bytes behind a signature changed, in its n-th occurrence. */
function patched(file: Uint8Array, signature: number, offset: number, value: number, size: 2 | 4, nth = 0): Uint8Array {
  const copy = file.slice();
  const view = new DataView(copy.buffer);
  let left = nth;
  for (let at = 0; at + 4 <= copy.length; at++) {
    if (view.getUint32(at, true) !== signature || left-- > 0) continue;
    if (size === 2) view.setUint16(at + offset, value, true);
    else view.setUint32(at + offset, value, true);
    return copy;
  }
  throw new Error('the signature is not there');
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;

const small = xlsxOf({ 'a.xml': '<a>one one one one one one one one</a>', 'b/c.bin': noise(50), 'å.xml': '<å/>' });

describe('reading', () => {
  test('gives every part in the order of the file', () => {
    const pkg = openPackage(small);
    expect([...pkg.parts.keys()]).toEqual(['a.xml', 'b/c.bin', 'å.xml']);
    expect(readPartText(partIn(pkg, 'a.xml'))).toBe('<a>one one one one one one one one</a>');
    expect(readPart(partIn(pkg, 'b/c.bin'))).toEqual(noise(50));
  });

  test('reads what another zip writer wrote', () => {
    const pkg = openPackage(
      zipSync({ 'x.xml': bytesOf('<x/>'.repeat(1000)), 'y.xml': [bytesOf('<y/>'), { level: 0 }] }),
    );
    expect(readPartText(partIn(pkg, 'x.xml'))).toBe('<x/>'.repeat(1000));
    expect(readPartText(partIn(pkg, 'y.xml'))).toBe('<y/>');
  });

  test('finds a part whatever its case, slashes and escapes', () => {
    const pkg = openPackage(xlsxOf({ 'XL\\Workbook.xml': '<a/>', '/xl/två ord.xml': '<b/>' }));
    expect(findPart(pkg, 'xl/workbook.xml')?.name).toBe('XL\\Workbook.xml');
    expect(findPart(pkg, 'xl/tv%C3%A5%20ord.xml')?.name).toBe('/xl/två ord.xml');
    expect(findPart(pkg, 'xl/100%.xml')).toBeNull();
  });

  test('streams a large part in chunks, the last call empty and final', () => {
    const large = noise(700_000);
    const calls: boolean[] = [];
    const got: number[] = [];
    streamPart(partIn(openPackage(xlsxOf({ 'large.bin': large })), 'large.bin'), (chunk, final) => {
      calls.push(final);
      for (const byte of chunk) got.push(byte);
    });
    expect(Buffer.compare(Uint8Array.from(got), large)).toBe(0);
    expect(calls.indexOf(true)).toBe(calls.length - 1);
    expect(calls.length).toBeGreaterThan(2);
  });

  test('reads UTF-8 with a byte order mark, and UTF-16 with and without one', () => {
    const utf16 = (text: string): Uint8Array => new Uint8Array(Uint16Array.from(text, (c) => c.charCodeAt(0)).buffer);
    const pkg = openPackage(xlsxOf({ a: '\ufeff<å/>', b: utf16('\ufeff<å/>'), c: utf16('<å/>') }));
    for (const name of ['a', 'b', 'c']) expect(readPartText(partIn(pkg, name))).toBe('<å/>');
  });

  test('passes on what the receiver of the chunks throws', () => {
    const part = partIn(openPackage(small), 'a.xml');
    expect(() =>
      streamPart(part, () => {
        throw new Error('enough');
      }),
    ).toThrow('enough');
  });
});

describe('refusing', () => {
  const opened =
    (bytes: Uint8Array): (() => void) =>
    () => {
      for (const part of openPackage(bytes).parts.values()) readPart(part);
    };

  test('takes the file that the others are made from', () => {
    expect(refusalOf(opened(small))).toBeNull();
  });

  test.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(0), 'not-zip'],
    ['a text', bytesOf('Enhet;Belopp\nRS;100\n'), 'not-zip'],
    [
      'an old .xls, or an encrypted file',
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      'encrypted-or-xls',
    ],
    ['a file cut off', small.subarray(0, small.length - 30), 'corrupt'],
    ['one of several volumes', patched(small, END, 4, 1, 2), 'corrupt'],
    ['a central directory elsewhere', patched(small, END, 16, small.length, 4), 'corrupt'],
    ['more entries than there are', patched(patched(small, END, 8, 4, 2), END, 10, 4, 2), 'corrupt'],
    ['zip64 by its count', patched(small, END, 10, 0xffff, 2), 'zip64'],
    ['zip64 by a size', patched(small, CENTRAL, 24, 0xffffffff, 4), 'zip64'],
    ['an encrypted entry', patched(small, CENTRAL, 8, 1, 2), 'encrypted-or-xls'],
    ['another compression', patched(small, CENTRAL, 10, 9, 2), 'compression'],
    ['a wrong checksum', patched(small, CENTRAL, 16, 12345, 4), 'corrupt'],
    ['less inflated than said', patched(small, CENTRAL, 24, 39, 4), 'corrupt'],
    ['more inflated than said', patched(small, CENTRAL, 24, 37, 4), 'corrupt'],
    ['a stored entry of two sizes', patched(small, CENTRAL, 24, 51, 4, 1), 'corrupt'],
    ['an entry that reaches too far', patched(small, CENTRAL, 20, small.length, 4), 'corrupt'],
    ['entries that overlap', patched(small, CENTRAL, 20, 60, 4), 'corrupt'],
    ['two entries in one place', patched(small, CENTRAL, 42, 0, 4, 1), 'corrupt'],
    ['an entry without its header', patched(small, CENTRAL, 42, 1, 4), 'corrupt'],
    ['another name in the local header', patched(small, LOCAL, 30, 0x4141, 2), 'corrupt'],
    ['bytes that are no deflate', patched(small, LOCAL, 35, 0xffff, 2), 'corrupt'],
    ['the same name twice but for case', xlsxOf({ 'xl/a.xml': '1', 'XL/A.xml': '2' }), 'duplicate-parts'],
    ['the same name twice but for a slash', xlsxOf({ 'xl/a.xml': '1', 'xl\\a.xml': '2' }), 'duplicate-parts'],
    ['a name with a zero in it', xlsxOf({ 'a\0.xml': '1' }), 'corrupt'],
    ['20 MB of nothing', xlsxOf({ 'bomb.xml': new Uint8Array(20 * 1024 * 1024) }), 'too-large'],
  ])('%s', (_name, bytes, reason) => {
    expect(refusalOf(opened(bytes))).toBe(reason);
  });

  test('takes 9 MB of nothing: a small part may be as dense as it likes', () => {
    expect(refusalOf(opened(xlsxOf({ 'dense.xml': new Uint8Array(9 * 1024 * 1024) })))).toBeNull();
  });

  test('refuses parts that are each allowed and together past 1 GB', () => {
    // 110 parts of 10 MB each: 1.1 GB in a file of about 1 MB.
    const dense = new Uint8Array(10 * 1024 * 1024);
    const pkg = openPackage(xlsxOf({ 'p0.xml': dense }));
    const one = partIn(pkg, 'p0.xml');
    const parts = new Map(Array.from({ length: 110 }, (_, at) => [`p${at}.xml`, { ...one, name: `p${at}.xml` }]));
    expect(refusalOf(() => openPackage(writePackage({ parts }, new Map())))).toBe('too-large');
  });

  test('stops inflating where a size lies, long before the end', () => {
    // 40 MB that say they are 1 MB: only the first of the pushes may be inflated.
    const bomb = patched(xlsxOf({ 'bomb.xml': new Uint8Array(40 * 1024 * 1024) }), CENTRAL, 24, 1024 * 1024, 4);
    const part = partIn(openPackage(bomb), 'bomb.xml');
    let got = 0;
    expect(refusalOf(() => streamPart(part, (chunk) => (got += chunk.length)))).toBe('corrupt');
    expect(got).toBe(0);
  });
});

describe('writing', () => {
  test('keeps untouched parts as their compressed bytes, in their order', () => {
    const before = openPackage(small);
    const after = openPackage(writePackage(before, new Map([['new.xml', bytesOf('<new/>')]])));
    expect([...after.parts.keys()]).toEqual(['a.xml', 'b/c.bin', 'å.xml', 'new.xml']);
    for (const part of before.parts.values()) {
      expect(after.parts.get(part.name)).toEqual({ ...part, flags: expect.any(Number) as number });
    }
  });

  test('replaces a part in its place and takes one away', () => {
    const changes = new Map([
      ['a.xml', bytesOf('<a/>')],
      ['b/c.bin', null],
    ]);
    const after = openPackage(writePackage(openPackage(small), changes));
    expect([...after.parts.keys()]).toEqual(['a.xml', 'å.xml']);
    expect(readPartText(partIn(after, 'a.xml'))).toBe('<a/>');
  });

  test('gives the same bytes for the same input', () => {
    const write = (): Uint8Array => writePackage(openPackage(small), new Map([['n.xml', bytesOf('<n/>'.repeat(99))]]));
    expect(write()).toEqual(write());
  });

  test('says which names are UTF-8, and drops the bit of sizes that come behind', () => {
    const flagged = patched(patched(small, CENTRAL, 8, 0x0008, 2), LOCAL, 6, 0x0008, 2);
    const after = openPackage(writePackage(openPackage(flagged), new Map()));
    expect([...after.parts.values()].map((part) => part.flags)).toEqual([0, 0, 0x0800]);
  });

  test('writes a package that another zip reader reads', () => {
    expect(Object.keys(unzipSync(small))).toEqual(['a.xml', 'b/c.bin', 'å.xml']);
    expect(unzipSync(small)['b/c.bin']).toEqual(noise(50));
  });
});
