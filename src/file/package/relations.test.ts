import { refusalOf } from '../../../test/support/refusal-of';
import { relationsXml, xlsxOf } from '../../../test/support/xlsx-parts';
import { openPackage } from './package';
import { readRelations, relationsPartName, resolveTarget } from './relations';

test('the relations of a part stand in a folder beside it', () => {
  expect(relationsPartName('xl/workbook.xml')).toBe('xl/_rels/workbook.xml.rels');
  expect(relationsPartName('')).toBe('_rels/.rels');
  expect(relationsPartName('xl\\workbook.xml')).toBe('xl/_rels/workbook.xml.rels');
});

test.each([
  ['xl/workbook.xml', 'worksheets/sheet1.xml', 'xl/worksheets/sheet1.xml'],
  ['xl/workbook.xml', '/xl/worksheets/sheet1.xml', 'xl/worksheets/sheet1.xml'],
  ['xl/worksheets/sheet1.xml', '../tables/table1.xml', 'xl/tables/table1.xml'],
  ['xl/worksheets/sheet1.xml', './.././tables//table1.xml', 'xl/tables/table1.xml'],
  ['', 'xl/workbook.xml', 'xl/workbook.xml'],
  ['xl/workbook.xml', '../../../xl/a.xml', 'xl/a.xml'],
  ['xl\\workbook.xml', 'worksheets\\sheet1.xml', 'xl/worksheets/sheet1.xml'],
])('from %s, %s is %s', (source, target, part) => {
  expect(resolveTarget(source, target)).toBe(part);
});

test('external targets are left as they are', () => {
  const xml = relationsXml([{ id: 'a', type: 'table', target: 't.xml' }]).replace(
    '</Relationships>',
    '<Relationship Id="b" Type="x" Target="https://example.org/a b" TargetMode="External"/></Relationships>',
  );
  expect(readRelations(openPackage(xlsxOf({ 'xl/_rels/s.xml.rels': xml })), 'xl/s.xml')).toEqual([
    { id: 'a', type: expect.stringMatching(/\/table$/) as string, target: 'xl/t.xml', external: false },
    { id: 'b', type: 'x', target: 'https://example.org/a b', external: true },
  ]);
});

test('a part without relations has none', () => {
  expect(readRelations(openPackage(xlsxOf({ 'xl/s.xml': '<a/>' })), 'xl/s.xml')).toEqual([]);
});

test('an id stands for one thing', () => {
  const xml = relationsXml([
    { id: 'a', type: 'table', target: 't.xml' },
    { id: 'a', type: 'table', target: 'u.xml' },
  ]);
  expect(refusalOf(() => readRelations(openPackage(xlsxOf({ '_rels/.rels': xml })), ''))).toBe('corrupt');
});
