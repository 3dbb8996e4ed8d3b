import fc from 'fast-check';
import { rectangles, singleColumns, singleRows } from './rectangles';

const cells = (text: string): { row: number; column: number }[] =>
  text
    .split('\n')
    .flatMap((line, row) =>
      Array.from(line).flatMap((mark, column) => (mark === 'x' ? [{ row: row + 1, column: column + 1 }] : [])),
    );

describe('rectangles', () => {
  it('finds one rectangle for a block and one for what stands beside it', () => {
    expect(rectangles(cells('xx.x\nxx.x\n....\n..xx'))).toEqual([
      { firstRow: 1, firstColumn: 1, lastRow: 2, lastColumn: 2 },
      { firstRow: 1, firstColumn: 4, lastRow: 2, lastColumn: 4 },
      { firstRow: 4, firstColumn: 3, lastRow: 4, lastColumn: 4 },
    ]);
  });

  it('does not join rows of different columns, nor rows with a row between them', () => {
    expect(rectangles(cells('xx\nxxx\n...\nxxx'))).toHaveLength(3);
  });

  it('covers each cell once and nothing else, in whatever order and however often cells come', () => {
    const place = fc.record({ row: fc.integer({ min: 1, max: 12 }), column: fc.integer({ min: 1, max: 12 }) });
    fc.assert(
      fc.property(fc.array(place, { maxLength: 80 }), (places) => {
        const wanted = new Set(places.map(({ row, column }) => `${row}:${column}`));
        const covered: string[] = [];
        for (const area of rectangles(places))
          for (const line of singleRows(area))
            for (const one of singleColumns(line)) covered.push(`${one.firstRow}:${one.firstColumn}`);
        expect(covered.length).toBe(wanted.size);
        expect(new Set(covered)).toEqual(wanted);
      }),
    );
  });
});
