import { refusalOf } from '../../../test/support/refusal-of';
import { attributeText, createScanner, decodeXmlText, nextAttribute, unescapeExcel, type XmlHandler } from './byte-xml';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What a scan of the text hands on, fed in chunks of so many bytes. */
function scanned(text: string | Uint8Array, chunk = Infinity): string[] {
  const bytes = typeof text === 'string' ? bytesOf(text) : text;
  const seen: string[] = [];
  let run = '';
  const flush = (): void => {
    if (run !== '') seen.push(`"${run}"`);
    run = '';
  };
  const handler: XmlHandler = {
    wantsText: true,
    tryFast: false,
    fast: (_buffer, at) => at,
    open: (buffer, from, to, end) => {
      flush();
      const place = { from: 0, to: 0, valueFrom: 0, valueTo: 0 };
      let tag = decodeXmlText(buffer, from, to, false);
      for (let at = nextAttribute(buffer, to, end, place); at >= 0; at = nextAttribute(buffer, at, end, place)) {
        tag += ` ${decodeXmlText(buffer, place.from, place.to, false)}=${decodeXmlText(buffer, place.valueFrom, place.valueTo, false)}`;
      }
      seen.push(`<${tag}>`);
    },
    close: (buffer, from, to) => {
      flush();
      seen.push(`</${decodeXmlText(buffer, from, to, false)}>`);
    },
    text: (buffer, from, to, raw) => (run += decodeXmlText(buffer, from, to, raw)),
  };
  const feed = createScanner(handler, 'part.xml');
  for (let at = 0; at < bytes.length; at += chunk) feed(bytes.slice(at, at + chunk), false);
  feed(new Uint8Array(0), true);
  return seen;
}

const document =
  '\ufeff<?xml version="1.0" encoding="utf-8"?>\n<!-- <no> -- > & -->\n' +
  '<x:a xmlns:x="urn:x" b="1 > 0" x:c = \'"/&amp;>\'>å&lt;😀<d/><d e=""  />\r\n<![CDATA[<f>&amp;]] ]]>]]&gt;<!----><?p ?>g</x:a >\n<!-- end -->';

test('hands on tags, attributes and text, and leaves out what is none of these', () => {
  expect(scanned(document)).toEqual([
    '<a x=urn:x b=1 > 0 c="/&>>',
    '"å<😀"',
    '<d>',
    '</d>',
    '<d e=>',
    '</d>',
    '"\n<f>&amp;]] ]]>g"',
    '</a>',
  ]);
});

test.each([1, 2, 3, 5, 7, 64])('hands on the same in chunks of %d', (chunk) => {
  expect(scanned(document, chunk)).toEqual(scanned(document));
});

test.each([
  ['a DOCTYPE', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', 'entities'],
  ['a reference that XML does not have', '<a>&b;</a>', 'corrupt'],
  ['a reference to no character', '<a>&#xD800;</a>', 'corrupt'],
  ['a bare ampersand', '<a>b & c</a>', 'corrupt'],
  ['a tag that another closes', '<a><b></a></b>', 'corrupt'],
  ['a tag that nothing opened', '<a/></a>', 'corrupt'],
  ['an open end', '<a><b/>', 'corrupt'],
  ['an end inside a tag', '<a><b', 'corrupt'],
  ['an end inside a comment', '<a/><!-- b', 'corrupt'],
  ['nothing', '', 'corrupt'],
  ['no element', '<?xml version="1.0"?>', 'corrupt'],
  ['two roots', '<a/><b/>', 'corrupt'],
  ['text outside', '<a/>b', 'corrupt'],
  ['CDATA outside', '<![CDATA[ ]]><a/>', 'corrupt'],
  ['a tag in a tag', '<a <b/>></a>', 'corrupt'],
  ['a tag in an attribute', '<a b="<c/>"/>', 'corrupt'],
  ['an attribute without a value', '<a b/>', 'corrupt'],
  ['a nameless tag', '<a>< /></a>', 'corrupt'],
  ['a zero byte in text', '<a>\0</a>', 'corrupt'],
  ['a zero byte in a tag', '<a \0></a>', 'corrupt'],
  ['a half-open CDATA', '<a><![CDAT[]]></a>', 'corrupt'],
  ['a half-open comment', '<a><!- --></a>', 'corrupt'],
  ['257 levels', '<a>'.repeat(257) + '</a>'.repeat(257), 'corrupt'],
  ['another encoding', '<?xml version="1.0" encoding="windows-1252"?><a/>', 'encoding'],
  ['bytes that are no UTF-8', Uint8Array.from([...bytesOf('<a>'), 0xe5, ...bytesOf('</a>')]), 'encoding'],
])('refuses %s, in one chunk or in many', (_name, text, reason) => {
  expect(refusalOf(() => scanned(text))).toBe(reason);
  expect(refusalOf(() => scanned(text, 1))).toBe(reason);
});

test('refuses a tag and a text of megabytes, in whatever chunks', () => {
  const long = 'b'.repeat(3 * 1024 * 1024);
  expect(refusalOf(() => scanned(`<a ${long}="1"/>`, 65_536))).toBe('corrupt');
  expect(refusalOf(() => scanned(`<a>${long}</a>`, 65_536))).toBe('corrupt');
});

test('an attribute is found by its local name', () => {
  const tag = bytesOf('<c r:id="rId1" name="&lt;å"/>');
  expect(attributeText(tag, 2, tag.length - 2, 'id')).toBe('rId1');
  expect(attributeText(tag, 2, tag.length - 2, 'name')).toBe('<å');
  expect(attributeText(tag, 2, tag.length - 2, 'r')).toBeNull();
});

test("Excel's escapes are undone once", () => {
  expect(unescapeExcel('_x0041__x005F_x0041_ _x41_')).toBe('A_x0041_ _x41_');
});
