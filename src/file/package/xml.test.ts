import { refusalOf } from '../../../test/support/refusal-of';
import { attribute, attributeSpan, child, childrenNamed, parseXml, type XmlElement } from './xml';

/** The source of an element: its open tag, its content and its close tag. */
function sourceOf(text: string, element: XmlElement): string[] {
  const { start, contentStart, contentEnd, end } = element;
  return [text.slice(start, contentStart), text.slice(contentStart, contentEnd), text.slice(contentEnd, end)];
}

describe('positions', () => {
  const text =
    '<?xml version="1.0"?>\r\n<!-- < > --><x:a xmlns:x="urn:x" t="1 > 0">å😀 <b  u=\'"\' /><![CDATA[<b>]]><x:c\n>é</x:c  ></x:a>\n';
  const root = parseXml(text);

  test('are those of the open tag, the content and the close tag', () => {
    expect(sourceOf(text, root)[0]).toBe('<x:a xmlns:x="urn:x" t="1 > 0">');
    expect(sourceOf(text, root)[2]).toBe('</x:a>');
    expect(sourceOf(text, root.children[1]!)).toEqual(['<x:c\n>', 'é', '</x:c  >']);
  });

  test('of an empty element end with its one tag', () => {
    const empty = root.children[0]!;
    expect(empty.selfClosing).toBe(true);
    expect(sourceOf(text, empty)).toEqual(["<b  u='\"' />", '', '']);
    expect(root.children[1]!.selfClosing).toBe(false);
  });

  test('hold in a long text with line ends of every kind', () => {
    const long = `<a>${Array.from({ length: 5000 }, (_, at) => `\r\n<b n="${at}">é\r</b>`).join('')}</a>`;
    parseXml(long).children.forEach((element, at) => {
      expect(sourceOf(long, element)).toEqual([`<b n="${at}">`, 'é\r', '</b>']);
    });
  });

  test('of an attribute are those of its value, without the quotes', () => {
    const span = (element: XmlElement, name: string): string | null => {
      const at = attributeSpan(text, element, name);
      return at && text.slice(at.start, at.end);
    };
    expect(span(root, 't')).toBe('1 > 0');
    expect(span(root, 'xmlns:x')).toBe('urn:x');
    expect(span(root.children[0]!, 'u')).toBe('"');
    expect(span(root.children[1]!, 'u')).toBeNull();
  });
});

describe('content', () => {
  test('comes with namespaces, escapes and CDATA undone', () => {
    const root = parseXml('<a xmlns="urn:a" xmlns:r="urn:r" r:id="7" id="8">&lt;&#229;<![CDATA[&amp;]]><b>no</b>!</a>');
    expect([root.local, root.namespace, root.prefix]).toEqual(['a', 'urn:a', '']);
    expect(root.text).toBe('<å&amp;!');
    expect(attribute(root, 'id')).toBe('8');
    expect(attribute(root, 'id', 'urn:r')).toBe('7');
    expect(attribute(root, 'none')).toBeNull();
  });

  test('children are told apart by namespace', () => {
    const root = parseXml('<a xmlns="urn:a" xmlns:o="urn:o"><o:b n="1"/><b n="2"/><b n="3"/></a>');
    expect(attribute(child(root, 'b')!, 'n')).toBe('2');
    expect(childrenNamed(root, 'b').map((each) => attribute(each, 'n'))).toEqual(['2', '3']);
    expect(child(root, 'c')).toBeNull();
  });
});

describe('refusals', () => {
  test.each([
    ['a DOCTYPE', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', 'entities'],
    ['a DOCTYPE without entities', '<!DOCTYPE a><a/>', 'entities'],
    ['an entity that nothing declares', '<a>&b;</a>', 'corrupt'],
    ['tags that cross', '<a><b></a></b>', 'corrupt'],
    ['an open end', '<a><b/>', 'corrupt'],
    ['nothing', '', 'corrupt'],
    ['an attribute twice', '<a b="1" b="2"/>', 'corrupt'],
    ['a prefix that nothing declares', '<x:a/>', 'corrupt'],
    ['another encoding', '<?xml version="1.0" encoding="iso-8859-1"?><a/>', 'encoding'],
    ['257 levels', '<a>'.repeat(257) + '</a>'.repeat(257), 'corrupt'],
    ['half a million elements and one', `<a>${'<b/>'.repeat(500_000)}</a>`, 'too-large'],
    ['1 001 attributes', `<a ${Array.from({ length: 1001 }, (_, at) => `a${at}=""`).join(' ')}/>`, 'too-large'],
  ])('%s', (_name, text, reason) => {
    expect(refusalOf(() => parseXml(text))).toBe(reason);
  });

  test.each([
    ['256 levels', '<a>'.repeat(256) + '</a>'.repeat(256)],
    ['UTF-16, which has been decoded', '<?xml version="1.0" encoding="UTF-16"?><a/>'],
    ['1 000 attributes', `<a ${Array.from({ length: 1000 }, (_, at) => `a${at}=""`).join(' ')}/>`],
  ])('but not %s', (_name, text) => {
    expect(refusalOf(() => parseXml(text))).toBeNull();
  });
});
