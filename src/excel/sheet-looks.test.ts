import { mergesAfter, singleMerges } from './sheet-looks';

const area = (firstRow: number, firstColumn: number, lastRow: number, lastColumn: number) => ({
  firstRow,
  firstColumn,
  lastRow,
  lastColumn,
});

const filled =
  (...cells: readonly string[]) =>
  (row: number, column: number): boolean =>
    cells.includes(`${row},${column}`);

describe('an area that Excel tells of as merged', () => {
  it('is one merged cell where only its first cell holds anything, or none', () => {
    expect(singleMerges(area(2, 2, 3, 4), filled('2,2'))).toEqual([area(2, 2, 3, 4)]);
    expect(singleMerges(area(2, 2, 3, 4), filled())).toEqual([area(2, 2, 3, 4)]);
  });

  it('is several side by side, or under each other, where more of its cells do', () => {
    // B2:D2 and E2:G2
    expect(singleMerges(area(2, 2, 2, 7), filled('2,2', '2,5'))).toEqual([area(2, 2, 2, 4), area(2, 5, 2, 7)]);
    // A4:A6 and A7:A9
    expect(singleMerges(area(4, 1, 9, 1), filled('4,1', '7,1'))).toEqual([area(4, 1, 6, 1), area(7, 1, 9, 1)]);
  });

  it('is not taken where nothing says how it is divided', () => {
    expect(singleMerges(area(2, 2, 3, 7), filled('2,2', '3,5'))).toEqual([]);
  });
});

describe('after a failed request', () => {
  const failed = (code: string, statement: string) => ({ code, debugInfo: { statement } });
  const merged = 'range.getMergedAreasOrNullObject();';

  it('less and less is asked of merged cells, when they may be to blame', () => {
    expect(mergesAfter(failed('InvalidArgument', merged), 'whole')).toBe('strips');
    expect(mergesAfter(failed('InvalidArgument', merged), 'strips')).toBe('none');
    expect(mergesAfter(failed('GeneralException', ''), 'whole')).toBe('strips');
    expect(mergesAfter(failed('GeneralException', ''), 'none')).toBe('none');
  });

  it('nothing changes when they are not', () => {
    expect(mergesAfter(failed('ResponsePayloadSizeLimitExceeded', ''), 'whole')).toBe('whole');
    expect(mergesAfter(failed('ItemNotFound', 'worksheet.getRangeByIndexes(0, 0, 1, 1);'), 'whole')).toBe('whole');
    expect(mergesAfter(new Error('gone'), 'whole')).toBe('whole');
  });
});
