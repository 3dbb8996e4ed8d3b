import { linesOf, rowHeight, widthFor } from './text-room';

describe('the room that a text takes', () => {
  it('is one line for a text that is shorter than its column', () => {
    expect(linesOf('Personalkostnader', [30])).toBe(1);
  });

  it('is more lines in a narrow column, and more in bold', () => {
    const text = 'Avdelning för hälso- och sjukvårdsutveckling samt forskning';
    expect(linesOf(text, [30])).toBeGreaterThan(1);
    expect(linesOf(text, [10])).toBeGreaterThan(linesOf(text, [30]));
    const edge = [widthFor(text) + 0.1];
    expect([linesOf(text, edge), linesOf(text, edge, true)]).toEqual([1, 2]);
  });

  it('counts line breaks, and breaks words that are wider than the column', () => {
    expect(linesOf('a\nb\nc', [30])).toBe(3);
    // 40 digits in a column that has room for 9.4 of them.
    expect(linesOf('1'.repeat(40), [10])).toBe(5);
  });

  it('grows rows by lines, up to the tallest that a workbook can hold', () => {
    expect([rowHeight(1), rowHeight(2), rowHeight(100)]).toEqual([18, 33, 405]);
  });
});
