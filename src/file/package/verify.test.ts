import { refusalOf } from '../../../test/support/refusal-of';
import { xlsxOf, type Parts } from '../../../test/support/xlsx-parts';
import { findPart, isVerified, openPackage, readPart, streamPart, type OpcPackage } from './package';
import { verifyPackage } from './verify';

const PARTS: Parts = {
  'xl/workbook.xml': '<workbook/>',
  'xl/charts/chart1.xml': `<chart>${'<point/>'.repeat(100)}</chart>`,
  'xl/media/': '',
  'xl/media/image1.png': Uint8Array.from({ length: 500 }, (_, at) => (at * 7919) & 255),
};

const verdict = (file: Uint8Array) => refusalOf(() => verifyPackage(openPackage(file)));

/** The package of a file whose bytes in one part were changed, each to another value. */
function damaged(name: string, at: number): OpcPackage {
  const file = xlsxOf(PARTS);
  const { compressed } = openPackage(file).parts.get(name)!;
  const place = compressed.byteOffset - file.byteOffset + at;
  file[place] = file[place]! ^ 0xff;
  return openPackage(file);
}

test('takes a whole package, folders and images included', () => {
  expect(verdict(xlsxOf(PARTS))).toBeNull();
});

test.each([
  ['a chart that no longer inflates', 'xl/charts/chart1.xml', 0],
  ['a chart with another byte', 'xl/charts/chart1.xml', 9],
  ['an image with another byte', 'xl/media/image1.png', 250],
])('refuses %s', (_name, part, at) => {
  expect(refusalOf(() => verifyPackage(damaged(part, at)))).toBe('corrupt');
});

test.each([
  'xl/charts/chart2.xml',
  'xl/_rels/a.rels',
  'xl/drawings/vmlDrawing1.vml',
  'customXml/item1.xml',
  'xl/a.bin',
])('refuses entities in %s, which nobody reads', (name) => {
  expect(verdict(xlsxOf({ ...PARTS, [name]: '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' }))).toBe(
    'entities',
  );
});

test('inflates each part once', () => {
  const pkg = openPackage(xlsxOf(PARTS));
  const chart = findPart(pkg, 'xl/charts/chart1.xml')!;
  readPart(chart);
  expect([...pkg.parts.values()].map(isVerified)).toEqual([false, true, false, false]);
  verifyPackage(pkg);
  expect([...pkg.parts.values()].map(isVerified)).toEqual([true, true, true, true]);
});

test('near miss: a part that was not read to its end is not verified', () => {
  const chart = findPart(openPackage(xlsxOf(PARTS)), 'xl/charts/chart1.xml')!;
  expect(() =>
    streamPart(chart, () => {
      throw new Error('enough');
    }),
  ).toThrow('enough');
  expect(isVerified(chart)).toBe(false);
});
