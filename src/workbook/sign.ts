import type { CostKind, SignConvention, SignSetting } from '../domain/model';
import type { Ore } from '../domain/money';

/** How many amounts of a table stand on which side of zero. Depreciation counts as cost; zeros tell nothing. */
export interface SignVotes {
  costPositive: number;
  costNegative: number;
  revenuePositive: number;
  revenueNegative: number;
}

/** A count of signs before any amount has been seen. */
export function noVotes(): SignVotes {
  return { costPositive: 0, costNegative: 0, revenuePositive: 0, revenueNegative: 0 };
}

/** Counts one amount as it is printed. */
export function vote(votes: SignVotes, kind: CostKind, printed: number): void {
  if (kind === 'revenue') {
    if (printed > 0) votes.revenuePositive += 1;
    else if (printed < 0) votes.revenueNegative += 1;
  } else if (printed > 0) votes.costPositive += 1;
  else if (printed < 0) votes.costNegative += 1;
}

/** The conventions that most amounts agree with: one, or several that agree equally well. */
function bestConventions(votes: SignVotes): SignConvention[] {
  const scores: readonly (readonly [SignConvention, number])[] = [
    ['ledger', votes.costPositive + votes.revenueNegative],
    ['unsigned', votes.costPositive + votes.revenuePositive],
    ['cost-negative', votes.costNegative + votes.revenuePositive],
  ];
  const most = Math.max(...scores.map(([, score]) => score));
  return scores.filter(([, score]) => score === most).map(([convention]) => convention);
}

/** The convention that a table shows by itself, null where it could be more than one. */
export function shownConvention(votes: SignVotes): SignConvention | null {
  const best = bestConventions(votes);
  return best.length === 1 ? best[0]! : null;
}

const BY_SETTING: Readonly<Record<SignSetting, readonly SignConvention[]>> = {
  'cost-positive': ['ledger', 'unsigned', 'cost-negative'],
  unsigned: ['unsigned', 'ledger', 'cost-negative'],
  'cost-negative': ['cost-negative', 'ledger', 'unsigned'],
};

/** The convention of a table: what it shows, then what the setting says, then what other tables show, then ledger. */
export function recogniseSign(
  votes: SignVotes,
  setting: SignSetting | null,
  others: SignConvention | null,
): SignConvention {
  const best = bestConventions(votes);
  const wanted =
    setting === null ? [...(others === null ? [] : [others]), ...BY_SETTING['cost-positive']] : BY_SETTING[setting];
  return wanted.find((convention) => best.includes(convention)) ?? 'ledger';
}

/**
 * The convention of comparability items. An item may be a saving, so the cost rows do not tell which sign a cost has:
 * the setting does, or the outcome's convention. Revenue rows tell a ledger from unsigned amounts.
 */
export function recogniseItemSign(
  votes: SignVotes,
  setting: SignSetting | null,
  outcome: SignConvention | null,
): SignConvention {
  if (setting === 'cost-negative' || (setting === null && outcome === 'cost-negative')) return 'cost-negative';
  if (votes.revenueNegative > votes.revenuePositive) return 'ledger';
  if (votes.revenuePositive > votes.revenueNegative) return 'unsigned';
  if (setting === 'unsigned' || outcome === 'unsigned') return 'unsigned';
  return 'ledger';
}

/** A printed amount as net: cost positive, revenue negative. */
export function netOf(convention: SignConvention, kind: CostKind, printed: Ore): Ore {
  const turned = convention === 'cost-negative' || (convention === 'unsigned' && kind === 'revenue');
  // Zero turned would be −0, which is another value to Object.is and to JSON readers.
  return turned ? 0 - printed : printed;
}
