import { describe, expect, it } from '@jest/globals';
import type { SignConvention, SignSetting } from '../domain/model';
import { netOf, noVotes, recogniseItemSign, recogniseSign, shownConvention, vote, type SignVotes } from './sign';

/** Votes of printed amounts: costs first, then revenue. */
function votes(costs: readonly number[], revenue: readonly number[]): SignVotes {
  const counted = noVotes();
  for (const amount of costs) vote(counted, 'cost', amount);
  for (const amount of revenue) vote(counted, 'revenue', amount);
  return counted;
}

describe('the sign of a table', () => {
  it.each<[number[], number[], SignConvention | null]>([
    [[5, 6, 7], [-2], 'ledger'],
    [[5, 6, 7], [2], 'unsigned'],
    [[-5, -6, -7], [2], 'cost-negative'],
    [[5, 6, -7], [-2, -1], 'ledger'], // one credit note
    [[5, 6], [], null], // ledger or unsigned
    [[], [2], null], // unsigned or cost-negative
    [[0], [0], null],
    [[], [], null],
  ])('of costs %p and revenue %p shows as %p', (costs, revenue, expected) => {
    expect(shownConvention(votes(costs, revenue))).toBe(expected);
  });

  it.each<[number[], number[], SignSetting | null, SignConvention | null, SignConvention]>([
    [[-5], [2], 'cost-positive', null, 'cost-negative'], // what the table shows stands above the setting
    [[5], [], 'cost-positive', null, 'ledger'],
    [[], [2], 'cost-positive', null, 'unsigned'],
    [[], [-2], 'cost-negative', null, 'ledger'],
    [[], [2], 'cost-negative', null, 'cost-negative'],
    [[5], [], 'unsigned', null, 'unsigned'],
    [[], [2], null, 'cost-negative', 'cost-negative'], // as Budget or Utfall
    [[5], [], null, 'unsigned', 'unsigned'],
    [[5], [], null, null, 'ledger'],
    [[], [], null, null, 'ledger'],
    [[], [], 'cost-negative', 'ledger', 'cost-negative'],
  ])('of costs %p and revenue %p under %p beside %p is %s', (costs, revenue, setting, others, expected) => {
    expect(recogniseSign(votes(costs, revenue), setting, others)).toBe(expected);
  });
});

describe('the sign of comparability items', () => {
  it.each<[number[], number[], SignSetting | null, SignConvention | null, SignConvention]>([
    [[-5, -6], [], 'cost-positive', 'ledger', 'ledger'], // savings
    [[5], [], 'cost-negative', 'cost-negative', 'cost-negative'],
    [[-5], [], null, 'cost-negative', 'cost-negative'],
    [[5], [-2], 'cost-positive', 'ledger', 'ledger'],
    [[5], [2], 'cost-positive', 'ledger', 'unsigned'],
    [[5], [], null, 'unsigned', 'unsigned'],
    [[5], [], null, null, 'ledger'],
  ])(
    'of costs %p and revenue %p under %p beside an outcome in %p is %s',
    (costs, revenue, setting, outcome, expected) => {
      expect(recogniseItemSign(votes(costs, revenue), setting, outcome)).toBe(expected);
    },
  );
});

it('turns printed amounts into net, and never into −0', () => {
  expect([netOf('ledger', 'cost', 5), netOf('ledger', 'revenue', -2)]).toEqual([5, -2]);
  expect([netOf('unsigned', 'depreciation', 5), netOf('unsigned', 'revenue', 2)]).toEqual([5, -2]);
  expect([netOf('cost-negative', 'cost', -5), netOf('cost-negative', 'revenue', 2)]).toEqual([5, -2]);
  expect(Object.is(netOf('cost-negative', 'cost', 0), 0)).toBe(true);
});
