import { outsideNetCost } from './account-class';

test.each([
  [1930, 'balance'],
  [24, 'balance'],
  [8310, 'outside'],
  [80, 'outside'],
  [91100, 'distribution'],
  [3410, null],
  [4010, null],
  [5, null],
  [7990, null],
])('account %i: %s', (account, reason) => {
  expect(outsideNetCost(account)).toBe(reason);
});
