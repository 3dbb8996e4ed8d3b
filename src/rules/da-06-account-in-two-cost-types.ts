import { placeOf, type AccountRange, type BudgetModel } from '../domain/model';
import type { Rule, RuleHit } from './rule';
import { costTypeName } from './support';

interface OwnedRange extends AccountRange {
  readonly costType: number;
}

/** Accounts that two cost types cover: what is booked on them could be counted as either. */
export const da06AccountInTwoCostTypes: Rule = {
  id: 'DA-06',
  severity: 'error',
  check: ({ model }) => {
    const ranges = model.costTypes
      .flatMap((costType, index): OwnedRange[] => costType.accounts.map((range) => ({ ...range, costType: index })))
      .sort((a, b) => a.from - b.from || a.origin.row - b.origin.row);
    const pairs: (readonly [OwnedRange, OwnedRange])[] = [];
    ranges.forEach((range, index) => {
      // In the order of their first accounts, so that nothing after the first that begins beyond the end can overlap.
      for (let next = index + 1; next < ranges.length; next += 1) {
        const other = ranges[next];
        if (!other || other.from > range.to) break;
        if (other.costType === range.costType) continue;
        pairs.push(range.origin.row < other.origin.row ? [range, other] : [other, range]);
      }
    });
    return pairs
      .sort(([a, b], [c, d]) => a.origin.row - c.origin.row || b.origin.row - d.origin.row)
      .map(([first, second]) => hitOf(model, first, second));
  },
};

function hitOf(model: BudgetModel, first: OwnedRange, second: OwnedRange): RuleHit {
  return {
    variant: 'overlap',
    params: {
      accounts: accounts(Math.max(first.from, second.from), Math.min(first.to, second.to)),
      first: costTypeName(model, first.costType),
      firstRange: accounts(first.from, first.to),
      second: costTypeName(model, second.costType),
      secondRange: accounts(second.from, second.to),
    },
    cells: [placeOf(model, first.origin, 'accountFrom'), placeOf(model, second.origin, 'accountFrom')],
    amount: null,
  };
}

/** Accounts are names made of digits: no spaces for thousands. */
function accounts(from: number, to: number): string {
  return from === to ? String(from) : `${from}–${to}`;
}
