import type { CostKind, SignConvention } from '../../domain/model';
import { plainText } from './header-words';

export interface SignedAmount {
  /** null where the name does not tell. */
  readonly kind: CostKind | null;
  readonly printed: number;
  /** A net cost as a whole, not one of its parts. */
  readonly isNet: boolean;
}

/** A side of zero that this share of the amounts stands on is the side of all of them. */
const MOST = 0.75;

type Side = 1 | -1 | 0 | null;

/** The side that most amounts stand on; 0 where there are none, null where they are mixed. */
function sideOf(amounts: readonly SignedAmount[]): Side {
  if (amounts.length === 0) return 0;
  const positive = amounts.filter(({ printed }) => printed > 0).length;
  // By size too, so that many small corrections do not outvote what matters.
  const size = amounts.reduce((sum, { printed }) => sum + Math.abs(printed), 0);
  const sum = amounts.reduce((all, { printed }) => all + printed, 0);
  const share = positive / amounts.length;
  if (share >= MOST && sum > size * 0.5) return 1;
  if (share <= 1 - MOST && sum < -size * 0.5) return -1;
  return null;
}

/**
 * The convention of a table: by the signs of its costs and revenues, held against the net that it prints. null where the
 * amounts do not tell, or tell two things.
 */
export function readSign(
  amounts: readonly SignedAmount[],
  revenueSign: 1 | -1 | null,
  isProven: boolean,
  around: string,
): SignConvention | null {
  const said = saidSign(around);
  const cost = sideOf(amounts.filter(({ kind }) => kind === 'cost' || kind === 'depreciation'));
  const revenue = sideOf(amounts.filter(({ kind }) => kind === 'revenue'));
  const unknown = amounts.filter(({ kind }) => kind === null);
  if (cost === null && isProven && amounts.every(({ isNet }) => isNet)) return signOfNets(amounts, said);
  if (cost === null || revenue === null) return null;
  let found: SignConvention | null = null;
  if (cost === 1) found = revenue === 1 ? 'unsigned' : 'ledger';
  else if (cost === -1) found = revenue === -1 ? null : 'cost-negative';
  else if (revenue === 1) found = 'cost-negative';
  else if (revenue === -1) found = 'ledger';
  else if (unknown.length > 0) {
    // Names alone: all on one side is what a table of costs looks like, but it may as well hold revenue.
    found = null;
  }
  if (found === null) return null;
  // A net that adds up only with the other sign of revenue says that the kinds were misunderstood.
  if (revenueSign === 1 && found === 'unsigned') return null;
  if (revenueSign === -1 && revenue !== 0 && found !== 'unsigned') return null;
  // Without signs everything hangs on the names.
  if (found === 'unsigned' && unknown.length > 0 && revenueSign === null) return null;
  // A name that tells nothing, among costs alone and on their side, may be revenue without a sign.
  if (revenue === 0 && cost !== 0 && unknown.length > 0 && !isProven) {
    const otherSide = unknown.filter(({ printed }) => Math.sign(printed) !== cost).length;
    if (otherSide === 0) return null;
  }
  if (said !== null && said !== found && !(said === 'unsigned' && revenue === 0)) return null;
  return found;
}

/** A surplus among net costs: the sum that is printed over them tells, where one side outweighs the other by far. */
function signOfNets(amounts: readonly SignedAmount[], said: SignConvention | null): SignConvention | null {
  const sum = amounts.reduce((all, { printed }) => all + printed, 0);
  const size = amounts.reduce((all, { printed }) => all + Math.abs(printed), 0);
  if (Math.abs(sum) < size * 0.5) return null;
  const found: SignConvention = sum > 0 ? 'ledger' : 'cost-negative';
  return said === null || said === found ? found : null;
}

function saidSign(around: string): SignConvention | null {
  const text = plainText(around);
  if (
    /kostnad(er)? (redovisas |anges |är |visas )?(med minus|negativ|som negativ)|cost negative|costs? (are )?negative|intäkter \+/.test(
      text,
    )
  )
    return 'cost-negative';
  if (/intäkt(er)? (redovisas |anges |är |visas )?(med minus|negativ|som negativ)|revenue negative/.test(text))
    return 'ledger';
  if (/utan tecken|unsigned/.test(text)) return 'unsigned';
  return null;
}
