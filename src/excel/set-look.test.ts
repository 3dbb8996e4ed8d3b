import { addressLists, pointsOfWidth, splitHeader } from './set-look';

describe('splitHeader', () => {
  it('gives each part its text, with the codes of Excel kept', () => {
    expect(splitHeader('&L&8Regionstyrelsen&CSida &P av &N&RR&&D')).toEqual({
      left: '&8Regionstyrelsen',
      center: 'Sida &P av &N',
      right: 'R&&D',
    });
  });

  it('takes text without a code for the middle, as Excel does', () => {
    expect(splitHeader('Hej')).toEqual({ left: '', center: 'Hej', right: '' });
    expect(splitHeader('')).toEqual({ left: '', center: '', right: '' });
  });
});

it('keeps a list of addresses short enough for one call', () => {
  const ranges = Array.from({ length: 3000 }, (_, at) => ({
    firstRow: at * 2 + 1,
    lastRow: at * 2 + 1,
    firstColumn: 2,
    lastColumn: 4,
  }));
  const lists = addressLists(ranges);
  expect(Math.max(...lists.map((list) => list.length))).toBeLessThanOrEqual(8000);
  expect(lists.join(',').split(',')).toHaveLength(3000);
  expect(lists[0]!.startsWith('B1:D1,B3:D3')).toBe(true);
});

it('gives the points of a width in characters as Excel reckons them', () => {
  // 8.43 characters of 7 pixels are 59, and 5 around them are the standard column of 64 pixels, 48 points.
  expect(pointsOfWidth(8.43)).toBe(48);
  expect(pointsOfWidth(0)).toBe(0);
});
