import fc from 'fast-check';
import { refusalOf } from '../../../test/support/refusal-of';
import { createPrologCheck } from './prolog';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string): Uint8Array => new Uint8Array(Uint16Array.from(text, (c) => c.charCodeAt(0)).buffer);
const swapped = (bytes: Uint8Array): Uint8Array => bytes.map((_, at) => bytes[at ^ 1]!);

/** What the check comes to when the bytes come a few at a time. */
function verdict(bytes: Uint8Array, size: number, name = 'a.xml'): string | null {
  return refusalOf(() => {
    const check = createPrologCheck(name);
    for (let at = 0; at < bytes.length; at += size) check(bytes.slice(at, at + size));
  });
}

const HOSTILE = [
  '<!DOCTYPE a>',
  '<?xml version="1.0"?>\n<!DOCTYPE a [<!ENTITY b "c">]><a/>',
  '<!-- > -- > ->-<!--x--><?a ?b > ?>\n<!ENTITY b "c"><a/>',
  '\n<!--㸭--><!DOCTYPE a><a/>',
];
const HARMLESS = [
  '',
  '<a/>',
  '<?xml version="1.0"?><!-- <!DOCTYPE a> --><?b <!DOCTYPE a> ?>\n<a><!-- <!DOCTYPE b> --></a>',
  '<a b="<!DOCTYPE c>"/><!DOCTYPE a>',
  'PK <!DOCTYPE a>',
  '<',
  '<!-->-- ><!DOCTYPE a>-->\n<a/>',
];

describe.each([
  ['UTF-8', utf8],
  ['UTF-8 with a mark', (text: string) => utf8(`\ufeff${text}`)],
  ['UTF-16', utf16],
  ['UTF-16 with a mark', (text: string) => utf16(`\ufeff${text}`)],
  ['UTF-16, the high byte first', (text: string) => swapped(utf16(text))],
  ['UTF-16, the high byte first, with a mark', (text: string) => swapped(utf16(`\ufeff${text}`))],
] as const)('in %s', (name, encode) => {
  // Without a mark UTF-16 shows by the first "<" alone.
  const marked = !name.startsWith('UTF-16') || name.endsWith('mark');

  test.each(HOSTILE)('%j is refused, however it is cut', (text) => {
    for (const size of [1, 2, 3, 5, 1000]) expect(verdict(encode(marked ? text : text.trim()), size)).toBe('entities');
  });

  test.each(HARMLESS)('%j is taken, however it is cut', (text) => {
    for (const size of [1, 2, 3, 5, 1000]) expect(verdict(encode(text), size)).toBeNull();
  });
});

test('looks no further than it must', () => {
  const check = createPrologCheck('a.xml');
  expect(check(utf8('<?xml ?>'))).toBe(false);
  expect(check(utf8('<!-- '))).toBe(false);
  expect(check(utf8('--><a'))).toBe(true);
  expect(createPrologCheck('a.bin')(utf8('\x89PNG'))).toBe(true);
});

test('an image that is written as XML may have what a part may not', () => {
  const svg = utf8('<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" ""><svg/>');
  expect(verdict(svg, 100, 'xl/media/image1.svg')).toBeNull();
  expect(verdict(svg, 100, 'xl/media/image1.bin')).toBe('entities');
});

test('takes any bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.integer({ min: 1, max: 9 }), (bytes, size) => {
      expect([null, 'entities']).toContain(verdict(bytes, size));
    }),
  );
});
