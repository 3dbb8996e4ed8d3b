import { spansFit, tilesOf } from './month-spans';

const span = (text: string) => {
  const [first, last = first] = text.split('-').map(Number);
  return { first: first!, last: last! };
};
const spans = (text: string) => text.split(' ').map(span);
const tiles = (text: string) =>
  tilesOf(spans(text))
    ?.map(({ first, last }) => `${first}-${last}`)
    .join(' ') ?? null;

test.each([
  ['1-3 4-6 7-9 10-12', '1-3 4-6 7-9 10-12'],
  ['7-9 1-3 10-12 4-6', '1-3 4-6 7-9 10-12'],
  ['1-4 5-8', '1-4 5-8'],
  // A quarter, months after it, and the half year that they make up.
  ['1-3 4 5 6 1-6', '1-3 4-4 5-5 6-6'],
  ['1-3 4-6 1-12', '1-3 4-6'],
  // One month beside the quarter that it is a part of.
  ['1-3 4-6 5', '1-3 4-6'],
])('%s follow upon each other', (given, expected) => {
  expect(tiles(given)).toBe(expected);
});

test.each(['1-3 7-9', '4-6 7-9', '1-4 4-8', '1-3 4-6 1-5', '1-3 4-6 9'])('%s do not', (given) => {
  expect(tiles(given)).toBeNull();
});

test.each(['1-8', '1-8 1-12', '3 4 7', '1-3 1-6 1-9 1-12', '1-3 4-6'])('%s can be put together', (given) => {
  expect(spansFit(spans(given))).toBe(true);
});

test.each(['4-6', '1-3 7-9', '1-3 2-4'])('%s cannot', (given) => {
  expect(spansFit(spans(given))).toBe(false);
});
