import { misprintOf, printedStep, type SummedCell } from './misprint';

const TKR = 100_000;
const cell = (column: number, tkr: number, sign: 1 | -1 = 1): SummedCell => ({
  row: 4,
  column,
  amount: tkr * TKR,
  sign,
});

/** The column and the amount in tkr that would be right. */
function likely(cells: readonly SummedCell[], step = TKR, slack = 0): string | null {
  const found = misprintOf(cells, step, slack);
  return found && `${found.column}: ${found.likely / TKR}`;
}

test('one digit of the sum: 61 245 − 3 600 = 57 645, printed as 97 645', () => {
  expect(likely([cell(2, 3_600, -1), cell(3, 61_245), cell(4, 97_645, -1)])).toBe('4: 57645');
});

test('two digits that changed places: 12 + 51 = 63, printed as 36', () => {
  // 51 could be 24 or 12 −15 to make 36, neither by one digit.
  expect(likely([cell(2, 12), cell(3, 51), cell(4, 36, -1)])).toBe('4: 63');
});

test('near miss: a digit of a part and a digit of the sum explain the same difference', () => {
  // 100 + 257 is 357: the sum may be 357, or the part 227. Nobody here knows.
  expect(likely([cell(2, 100), cell(3, 257), cell(4, 327, -1)])).toBeNull();
});

test('a digit of a part, where the sum and the other part would need two', () => {
  // 998 + 207 = 1 205 against 1 155: 998 → 948 and 207 → 157 (two digits), 1 205 is two digits from 1 155: only 948.
  expect(likely([cell(2, 998), cell(3, 207), cell(4, 1_155, -1)])).toBe('2: 948');
});

test('near miss: a difference that no digit explains, and amounts of one digit, which every digit would explain', () => {
  expect(likely([cell(2, 3_600, -1), cell(3, 61_245), cell(4, 57_000, -1)])).toBeNull();
  expect(likely([cell(2, 1), cell(3, 2), cell(4, 7, -1)])).toBeNull();
});

test('rounding may stand between the digit and what it explains', () => {
  // 61 245 − 3 600 = 57 645, where each may have lost half a tkr: 57 646 is one digit from what is printed.
  const cells = [cell(2, 3_600, -1), cell(3, 61_245), cell(4, 97_646, -1)];
  expect(likely(cells, TKR, 1.5 * TKR)).toBe('4: 57646');
  expect(likely(cells)).toBeNull();
});

test('the last digit that amounts are printed to', () => {
  expect(printedStep([300 * TKR, 120 * TKR], TKR)).toBe(TKR);
  expect(printedStep([30_050_000, 12_000_000], TKR)).toBe(10_000); // 300.5 tkr
  expect(printedStep([1], TKR)).toBe(1);
  expect(printedStep([], TKR)).toBe(TKR);
});
