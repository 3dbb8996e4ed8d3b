import { pageBreaks, pageRoom } from './pages';

// One column of 10 characters is narrower than the paper, so a page has room for 516 × 0.96 = 495 points: 33 rows of 15.
const widths = [10];
const sheet = { widths, heights: new Map<number, number>(), together: [] };

describe('where pages break', () => {
  it('begins a page where the one before is full', () => {
    expect(pageBreaks({ ...sheet, lastRow: 70 })).toEqual([34, 67]);
  });

  it('moves a table that would be parted to the next page, whole', () => {
    expect(pageBreaks({ ...sheet, lastRow: 50, together: [{ first: 30, last: 40 }] })).toEqual([30]);
  });

  it('parts a table that no page has room for, but not its head', () => {
    const together = [
      { first: 32, last: 80 },
      { first: 32, last: 36 },
    ];
    expect(pageBreaks({ ...sheet, lastRow: 80, together })).toEqual([32, 65]);
  });

  it('leaves room for the header that every later page repeats', () => {
    // The second page has 32 rows beside the header, so the third begins with row 34 + 32.
    expect(pageBreaks({ ...sheet, lastRow: 70, repeat: 1 })).toEqual([34, 66]);
  });

  it('keeps the pages that are asked for', () => {
    expect(pageBreaks({ ...sheet, lastRow: 40, breaks: [10] })).toEqual([10]);
  });

  it('has room for more where columns are wider than the paper, as print is smaller', () => {
    expect(pageRoom([100, 100])).toBeGreaterThan(pageRoom([100]));
  });
});
