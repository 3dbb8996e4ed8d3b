import { declaredUtf8, escapeAttribute, escapeText, needsSpacePreserved, plainText, spreadsheetText } from './xml-text';

test('markup is escaped, and line breaks in attributes', () => {
  expect(escapeText(`a < b & "c" > 'd'`)).toBe(`a &lt; b &amp; "c" &gt; 'd'`);
  expect(escapeAttribute('"a"\n<b>\t&')).toBe('&quot;a&quot;&#10;&lt;b&gt;&#9;&amp;');
});

test('what XML cannot hold becomes the escape that Excel reads', () => {
  expect(spreadsheetText('a\u0001b\rc\uFFFE')).toBe('a_x0001_b_x000D_c_xFFFE_');
  expect(spreadsheetText('rad\nny rad\toch tabb')).toBe('rad\nny rad\toch tabb');
});

test('text that looks like an escape comes back as it was', () => {
  expect(spreadsheetText('_x0041_')).toBe('_x005F_x0041_');
  expect(spreadsheetText('_x0041_x0042_')).toBe('_x005F_x0041_x005F_x0042_');
  expect(spreadsheetText('Budget_x_2026')).toBe('Budget_x_2026');
});

test('half a surrogate pair is replaced, a whole one kept', () => {
  expect(spreadsheetText('a\uD83Db')).toBe('a\uFFFDb');
  expect(spreadsheetText('\uDE00')).toBe('\uFFFD');
  expect(spreadsheetText('😀')).toBe('😀');
});

test('drawings and formulas know no such escape', () => {
  expect(plainText('a\u0001b\r\nc_x0041_')).toBe('a\uFFFDb\nc_x0041_');
});

test.each([
  [' a', true],
  ['a ', true],
  ['a\nb', true],
  ['a  b', true],
  ['a b', false],
  ['', false],
])('%j needs its space kept: %p', (text, needed) => {
  expect(needsSpacePreserved(text)).toBe(needed);
});

test('a part that we write says UTF-8', () => {
  expect(declaredUtf8('<?xml version="1.0" encoding="utf-16"?><a/>')).toBe(
    '<?xml version="1.0" encoding="UTF-8"?><a/>',
  );
  expect(declaredUtf8('<?xml version="1.0" encoding="utf-8"?><a/>')).toBe('<?xml version="1.0" encoding="utf-8"?><a/>');
  expect(declaredUtf8('<a encoding="x"/>')).toBe('<a encoding="x"/>');
});
