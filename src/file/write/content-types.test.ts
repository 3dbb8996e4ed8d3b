import { editContentTypes } from './content-types';

const NAMESPACE = 'xmlns="http://schemas.openxmlformats.org/package/2006/content-types"';
const RELS = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>';

test('new parts are added, those that are gone taken away, and a name counts whatever its case', () => {
  const text = `<Types ${NAMESPACE}>${RELS}<Override PartName="/xl/A.xml" ContentType="a"/><Override PartName="/xl/b.xml" ContentType="b"/></Types>`;
  expect(
    editContentTypes(
      text,
      new Map([
        ['xl/a.xml', 'a'],
        ['xl/c & d.xml', 'c'],
      ]),
      new Set(['xl/B.xml']),
    ),
  ).toBe(
    `<Types ${NAMESPACE}>${RELS}<Override PartName="/xl/A.xml" ContentType="a"/><Override PartName="/xl/c &amp; d.xml" ContentType="c"/></Types>`,
  );
});

test('a part that has another type now gets that', () => {
  const text = `<Types ${NAMESPACE}>${RELS}<Override ContentType='a' PartName='/xl/a.xml'/></Types>`;
  expect(editContentTypes(text, new Map([['xl/a.xml', 'b']]), new Set())).toBe(text.replace("'a'", "'b'"));
});

test('nothing to change leaves the text as it is', () => {
  const text = `<Types ${NAMESPACE}>${RELS}<Override PartName="/xl/a.xml" ContentType="a"/></Types>`;
  expect(editContentTypes(text, new Map([['xl/a.xml', 'a']]), new Set(['xl/b.xml']))).toBe(text);
});

test('our relations need their type, with the prefix of the document', () => {
  const text = `<t:Types xmlns:t="http://schemas.openxmlformats.org/package/2006/content-types"/>`;
  expect(editContentTypes(text, new Map(), new Set())).toBe(
    `<t:Types xmlns:t="http://schemas.openxmlformats.org/package/2006/content-types">${RELS.replace('<', '<t:')}</t:Types>`,
  );
});
