import type { CellPlan, SheetPlan } from '../report/plan';
import { cellContent, contentBlocks, textContent } from './cell-content';

const sheet = (cells: CellPlan[]): SheetPlan => ({ id: 'x', name: 'X', cells });

describe('texts that Excel must not read as something else', () => {
  it.each([
    '2026-08',
    '1/2',
    'maj 2026',
    '2,0 %',
    '=A1',
    '+5',
    '-',
    '@x',
    'TRUE',
    'Sant',
    '007',
    '1E5',
    '#N/A',
    "'citat'",
    '5 kr',
  ])('%s gets an apostrophe', (text) => {
    expect(textContent(text)).toBe(`'${text}`);
  });

  it.each(['Personalkostnad', 'maj', 'Regionstyrelsen', '● Uppnås', 'Sant eller falskt'])(
    '%s goes as it is',
    (text) => {
      expect(textContent(text)).toBe(text);
    },
  );

  it('leaves a long text with digits alone, which no format reads as a value, but not one that begins a formula', () => {
    const long = `Prognosen är 2,9 % ${'och så vidare '.repeat(6)}`;
    expect(textContent(long)).toBe(long);
    expect(textContent(`- ${long}`)).toBe(`'- ${long}`);
  });
});

describe('contentBlocks', () => {
  it('writes formulas in place of their values, and empty cells between filled ones', () => {
    const blocks = contentBlocks(
      sheet([
        { row: 2, column: 2, value: 'Netto' },
        { row: 2, column: 4, value: 5, formula: 'SUM(A1:A3)' },
        { row: 3, column: 3, value: true },
        { row: 9, column: 9, value: null, style: 'line' },
      ]),
      1000000,
    );
    expect(blocks).toHaveLength(1);
    expect(blocks[0]).toMatchObject({ firstRow: 2, firstColumn: 2 });
    expect(blocks[0]!.rows).toEqual([
      ['Netto', '', '=SUM(A1:A3)'],
      ['', true, ''],
    ]);
  });

  it('keeps the stamp as it is for the time being', () => {
    const blocks = contentBlocks(
      sheet([{ row: 1, column: 1, value: 'Kontrollerad' }]),
      1000,
      new Map([['1:1', 'Ofullständig']]),
    );
    expect(blocks[0]!.rows).toEqual([['Ofullständig']]);
  });

  it('cuts between rows so that a block stays under its limit, and loses none', () => {
    const cells = Array.from({ length: 50 }, (_, at) => ({ row: at + 1, column: 1, value: 'åäö'.repeat(20) }));
    // 60 letters of two bytes, quotes and comma are 123 bytes a row, and 400 for the call around it.
    const blocks = contentBlocks(sheet(cells), 1000);
    expect(blocks.length).toBeGreaterThan(9);
    expect(Math.max(...blocks.map(({ bytes }) => bytes))).toBeLessThanOrEqual(1000);
    expect(blocks.flatMap(({ rows }) => rows)).toHaveLength(50);
    let row = 1;
    for (const block of blocks) {
      expect(block.firstRow).toBe(row);
      row += block.rows.length;
    }
  });

  it('has nothing to write for a sheet without values', () => {
    expect(contentBlocks(sheet([{ row: 1, column: 1, value: null, style: 'a' }]), 1000)).toEqual([]);
  });
});

it('a formula goes with its sign', () => {
  expect(cellContent({ row: 1, column: 1, value: 3, formula: 'A1+2' })).toBe('=A1+2');
});
