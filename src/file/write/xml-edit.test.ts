import { child, parseXml } from '../package/xml';
import { appendTo, applyEdits, insertChild, prefixed, prefixFor, removeElement, setAttribute } from './xml-edit';

const ORDER = ['first', 'second', 'third'];

test('a child goes to its place in the order of the schema, past what is not of the schema', () => {
  const text = '<a xmlns="u" xmlns:m="v"><first/><m:Alternate><third/></m:Alternate><third/></a>';
  const root = parseXml(text);
  expect(applyEdits(text, [insertChild(root, ORDER, 'second', '<second/>')])).toBe(
    '<a xmlns="u" xmlns:m="v"><first/><m:Alternate><third/></m:Alternate><second/><third/></a>',
  );
  const last = '<a xmlns="u"><first/></a>';
  expect(applyEdits(last, [insertChild(parseXml(last), ORDER, 'second', '<second/>')])).toBe(
    '<a xmlns="u"><first/><second/></a>',
  );
});

test('an element written as one tag is opened', () => {
  const text = '<x:a xmlns:x="u"><x:b c="1" /></x:a>';
  const element = child(parseXml(text), 'b')!;
  expect(applyEdits(text, [appendTo(element, '<x:d/>')])).toBe('<x:a xmlns:x="u"><x:b c="1" ><x:d/></x:b></x:a>');
});

test('an attribute is changed in its own quotes, or added', () => {
  const text = `<a><b c='1' d="2"/></a>`;
  const element = child(parseXml(text), 'b')!;
  expect(applyEdits(text, [setAttribute(text, element, 'c', `it's "3"`)!])).toBe(
    `<a><b c='it&apos;s &quot;3&quot;' d="2"/></a>`,
  );
  expect(applyEdits(text, [setAttribute(text, element, 'e', '4')!])).toBe(`<a><b e="4" c='1' d="2"/></a>`);
  expect(setAttribute(text, element, 'd', '2')).toBeNull();
});

test('edits are done from the front, whatever their order, and may not overlap', () => {
  const text = '<a><b/><c/></a>';
  const [b, c] = parseXml(text).children;
  expect(applyEdits(text, [removeElement(c!), { start: b!.start, end: b!.start, text: '<x/>' }])).toBe(
    '<a><x/><b/></a>',
  );
  expect(() => applyEdits(text, [removeElement(b!), { start: b!.start + 1, end: b!.end, text: '' }])).toThrow(
    RangeError,
  );
});

test('markup of ours takes the prefix of the document', () => {
  expect(prefixed('<sheet name="a"/><b>c</b>', 'x')).toBe('<x:sheet name="a"/><x:b>c</x:b>');
  expect(prefixed('<sheet/>', '')).toBe('<sheet/>');
  const root = parseXml('<a xmlns:q="urn:q"><b xmlns:r="urn:r"/></a>');
  expect(prefixFor('urn:q', [root, root.children[0]!])).toBe('q');
  expect(prefixFor('urn:r', [root, root.children[0]!])).toBe('r');
  expect(prefixFor('urn:s', [root])).toBeNull();
});
