import type { BudgetModel } from '../../domain/model';
import { orePerUnit, type Ore } from '../../domain/money';
import type { MovedShare, Moves, Source } from './context';
import { sharesOf, type Share } from './heirs';
import { costTypeOfPair, pairOf, unitOfPair, type Measure } from './measures';

/** Differences of whole-öre splitting are left alone as long as all of them together are less than this part of the unit. */
const UNSEEN = 0.002;

/** Where the lines of each column come from, for the pairs of today. */
export function movesOf(model: BudgetModel, measures: readonly Measure[], bookedPairs: readonly number[]): Moves {
  const known = new Map<number, readonly Share[]>();
  const sharesAt = (unit: number, month: number): readonly Share[] => {
    const key = month * Math.max(1, model.units.length) + unit;
    let found = known.get(key);
    if (!found) {
      found = sharesOf(model, unit, month);
      known.set(key, found);
    }
    return found;
  };
  const shares: { -readonly [Key in keyof MovedShare]: MovedShare[Key] }[] = [];
  const places = new Map<string, number>();
  const shareKey = (from: number, share: Share): string => `${from} ${share.unit} ${share.formula ?? share.weight}`;
  const placeOf = (from: number, share: Share, month: number): number => {
    const key = shareKey(from, share);
    const place = places.get(key);
    if (place !== undefined) {
      const before = shares[place]!;
      before.first = Math.min(before.first, month);
      before.last = Math.max(before.last, month);
      return place;
    }
    places.set(key, shares.length);
    shares.push({ from, to: share.unit, weight: share.weight, formula: share.formula, first: month, last: month });
    return shares.length - 1;
  };

  const sources: Map<number, Source[]>[] = [];
  const rests: Map<number, Ore>[] = [];
  let unseen = 0;
  for (const measure of measures) {
    const into = new Map<number, Source[]>();
    const exact = new Map<number, number>();
    for (const pair of bookedPairs) {
      const [unit, costType] = [unitOfPair(model, pair), costTypeOfPair(model, pair)];
      for (const share of sharesAt(unit, measure.month)) {
        if (share.weight === 0) continue;
        const to = pairOf(model, share.unit, costType);
        const stays = share.unit === unit && share.weight === 1;
        const list = into.get(to) ?? [];
        into.set(to, list);
        list.push({ pair, share: stays ? -1 : placeOf(unit, share, measure.span?.last ?? measure.month) });
        exact.set(to, (exact.get(to) ?? 0) + (measure.booked.get(pair) ?? 0) * share.weight);
      }
    }
    const rest = new Map<number, Ore>();
    for (const [pair, value] of exact) {
      const difference = (measure.restated.get(pair) ?? 0) - value;
      if (Math.abs(difference) < 0.0001) continue;
      rest.set(pair, difference);
      unseen += Math.abs(difference);
    }
    sources.push(into);
    rests.push(rest);
  }
  const none = unseen <= UNSEEN * orePerUnit(model.settings.unit);
  return {
    sources,
    shares,
    unseen: none ? unseen : 0,
    rests: none ? rests.map(() => new Map<number, Ore>()) : rests,
    shareOf: (unit, share) =>
      share.unit === unit && share.weight === 1 ? -1 : (places.get(shareKey(unit, share)) ?? -2),
    sharesOf: sharesAt,
  };
}
