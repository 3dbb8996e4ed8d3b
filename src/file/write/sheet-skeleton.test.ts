import { openPackage, writePackage } from '../package/package';
import type { PackagePart } from '../package/package';
import { child } from '../package/xml';
import { deselected, isSelected, sheetSkeleton } from './sheet-skeleton';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

function part(bytes: Uint8Array | string): PackagePart {
  const raw = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes;
  return openPackage(writePackage({ parts: new Map() }, new Map([['s.xml', raw]]))).parts.get('s.xml')!;
}

function sheet(view: string, rows: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${MAIN}"><sheetViews>${view}</sheetViews>${rows}<customProperties/></worksheet>`;
}

const SELECTED = '<sheetView tabSelected="1" workbookViewId="0"/>';
const ROWS = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';

test('what stands before and after the rows is seen without them', () => {
  const root = sheetSkeleton(new TextEncoder().encode(sheet(SELECTED, ROWS)), 's');
  expect(root.children.map(({ local }) => local)).toEqual(['sheetViews', 'sheetData', 'customProperties']);
  expect(child(root, 'sheetData')?.children).toEqual([]);
});

test.each([
  ['rows', sheet(SELECTED, ROWS), true],
  ['no rows', sheet(SELECTED, '<sheetData/>'), true],
  ['no sheetData, as a chart sheet', sheet(SELECTED, ''), true],
  ['the word before the rows', sheet(SELECTED, `<!-- sheetData -->${ROWS}`), true],
  ['true for 1', sheet(SELECTED.replace('"1"', '"true"'), ROWS), true],
  ['not selected', sheet(SELECTED.replace('"1"', '"0"'), ROWS), false],
  ['selected in another window', sheet(SELECTED.replace('Id="0"', 'Id="1"'), ROWS), false],
  [
    'prefixes, and a macro sheet',
    `<x:macrosheet xmlns:x="${MAIN}"><x:sheetViews><x:sheetView tabSelected='1'/></x:sheetViews><x:sheetData><x:row/></x:sheetData></x:macrosheet>`,
    true,
  ],
])('a sheet with %s', (_what, text, selected) => {
  expect(isSelected(part(text))).toBe(selected);
});

test('giving up the selection changes one attribute and not a byte of the rest', () => {
  const text = sheet(SELECTED, ROWS.replace('1</v>', 'tabSelected="1" å😀</v>'));
  expect(new TextDecoder().decode(deselected(part(text)))).toBe(text.replace('tabSelected="1"', 'tabSelected="0"'));
});

test('a sheet in UTF-16 is written in UTF-8', () => {
  const text = sheet(SELECTED, ROWS).replace('UTF-8', 'UTF-16');
  const bytes = new Uint8Array([0xff, 0xfe, ...Buffer.from(text, 'utf16le')]);
  expect(isSelected(part(bytes))).toBe(true);
  expect(new TextDecoder().decode(deselected(part(bytes)))).toBe(
    sheet(SELECTED, ROWS).replace('tabSelected="1"', 'tabSelected="0"'),
  );
});

test('of a large sheet only the beginning is inflated', () => {
  // The end is damaged, which reading all of it would find out.
  const whole = part(
    sheet(SELECTED, ROWS.replace('<v>1', `<v>${Array.from({ length: 200_000 }, (_, n) => n).join(' ')}`)),
  );
  const compressed = whole.compressed.slice();
  compressed.fill(0xff, compressed.length - 1000);
  expect(isSelected({ ...whole, compressed })).toBe(true);
  expect(() => deselected({ ...whole, compressed })).toThrow();
});
