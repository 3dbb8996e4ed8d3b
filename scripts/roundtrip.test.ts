import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sheetXml, workbookParts, xlsxOf } from '../test/support/xlsx-parts';
import { main } from './roundtrip';

let folder = '';
let printed = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'roundtrip-'));
  printed = '';
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => (printed += String(text)) !== '');
  jest.spyOn(process.stderr, 'write').mockImplementation((text) => (printed += String(text)) !== '');
});

afterEach(() => {
  jest.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

test('counts what was kept and what was refused, with the reason', () => {
  writeFileSync(join(folder, 'good.xlsx'), xlsxOf(workbookParts({ sheets: [{ name: 'Blad', xml: sheetXml('') }] })));
  writeFileSync(join(folder, 'bad.XLSM'), 'no zip');
  writeFileSync(join(folder, 'other.txt'), 'not looked at');
  expect(main([folder])).toBe(0);
  expect(printed).toBe('refused  bad.XLSM  not-zip\n2 workbooks: 1 kept, 1 refused, 0 failed\n');
});

test('says how it is used', () => {
  expect(main([])).toBe(2);
  expect(main([join(folder, 'nowhere')])).toBe(2);
  expect(printed).toContain('Usage:');
});
