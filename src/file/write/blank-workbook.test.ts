import fc from 'fast-check';
import { richPlan } from '../../../test/support/rich-plan';
import { textOf, textsOf } from '../../../test/support/package-of';
import type { WorkbookPlan } from '../../report/plan';
import { cellAt } from '../../workbook/snapshot';
import { openPackage } from '../package/package';
import { readSnapshot } from '../read/read-workbook';
import { writeNewWorkbook } from './blank-workbook';

const TEXTS = ['hej', '', ' a\nb ', '_x0041_', 'a\u0001b', '😀 & <c>', 'hej'];

const plan: WorkbookPlan = {
  styles: { amount: { numberFormat: '#,##0' } },
  names: [{ name: 'Basår', sheet: 'Två ord', range: 'B1' }],
  sheets: [
    {
      id: 'a',
      name: 'Två ord',
      cells: [
        ...TEXTS.map((value, index) => ({ row: index + 1, column: 1, value })),
        { row: 1, column: 2, value: 2025.5, style: 'amount' },
        { row: 2, column: 2, value: true },
        { row: 3, column: 2, value: 7, formula: 'SUM(1,6)' },
      ],
    },
    { id: 'b', name: 'Tom', cells: [] },
  ],
};

test.each([true, false])('what is written is read back, with shared strings: %p', (sharedStrings) => {
  const bytes = writeNewWorkbook(plan, { sharedStrings });
  const snapshot = readSnapshot(openPackage(bytes), { sheets: 'all' });
  expect(snapshot.sheets.map(({ name }) => name)).toEqual(['Två ord', 'Tom']);
  expect(snapshot.names).toEqual(['Basår']);
  const first = snapshot.sheets[0]!;
  const texts = TEXTS.map((_, index) => cellAt(snapshot, first, index + 1, 1));
  expect(texts.map((value) => (value.kind === 'text' ? value.text : ''))).toEqual(TEXTS);
  expect(cellAt(snapshot, first, 1, 2)).toEqual({ kind: 'number', number: 2025.5 });
  expect(cellAt(snapshot, first, 2, 2)).toEqual({ kind: 'boolean', boolean: true });
  expect(cellAt(snapshot, first, 3, 2)).toEqual({ kind: 'number', number: 7 });
});

test('any text comes back as it was', () => {
  const texts = fc.array(fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 20 });
  const tricky = fc
    .array(fc.constantFrom('_', 'x', '0', '0041_', '_x', '\r', '\n', ' ', '&', '\u0000', '\uFEFF', 'å'))
    .map((list) => list.join(''));
  fc.assert(
    fc.property(texts, tricky, fc.boolean(), (random, hard, sharedStrings) => {
      const values = [...random, hard].filter((text) => text !== '');
      const cells = values.map((value, index) => ({ row: index + 1, column: 1, value }));
      const bytes = writeNewWorkbook({ ...plan, sheets: [{ id: 'a', name: 'Två ord', cells }] }, { sharedStrings });
      const snapshot = readSnapshot(openPackage(bytes), { sheets: 'all' });
      const read = values.map((_, index) => cellAt(snapshot, snapshot.sheets[0]!, index + 1, 1));
      expect(read).toEqual(values.map((text) => ({ kind: 'text', text })));
    }),
    { numRuns: 60 },
  );
});

test('a text that is there twice is stored once', () => {
  const bytes = writeNewWorkbook(plan, { sharedStrings: true });
  // Seven texts, of which one is empty and two are the same.
  expect(textOf(bytes, 'xl/sharedStrings.xml')).toContain('count="6" uniqueCount="5"');
});

test('the same plan gives the same file, without a name or a time', () => {
  const bytes = writeNewWorkbook(richPlan(null));
  expect(Buffer.compare(bytes, writeNewWorkbook(richPlan(null)))).toBe(0);
  expect(textOf(bytes, 'docProps/core.xml')).not.toMatch(/creator|created|modified/);
  expect([...textsOf(bytes).keys()].slice(0, 3)).toEqual(['[Content_Types].xml', '_rels/.rels', 'xl/workbook.xml']);
});

test('sheets of samples carry no mark', () => {
  expect(openPackage(writeNewWorkbook(plan)).parts.has('xl/customProperty1.bin')).toBe(true);
  expect(openPackage(writeNewWorkbook(plan, { mark: false })).parts.has('xl/customProperty1.bin')).toBe(false);
});

test('one sheet is selected and shown', () => {
  const selected = (shown: WorkbookPlan) =>
    [1, 2].map((number) =>
      textOf(writeNewWorkbook(shown), `xl/worksheets/sheet${number}.xml`).includes('tabSelected="1"'),
    );
  expect(selected(plan)).toEqual([true, false]);
  expect(selected({ ...plan, activate: 'b' })).toEqual([false, true]);
});

test('a workbook without a sheet cannot be', () => {
  expect(() => writeNewWorkbook({ styles: {}, names: [], sheets: [] })).toThrow('must have a sheet');
});
