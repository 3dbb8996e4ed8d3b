import { liveLog, type LiveAmount } from './live-log';

const more = { outcomeBy: 'costType', settings: {} } as const;
const at = (amount: number, costType = 3): LiveAmount => ({ unit: 1, costType, year: 2026, month: 2, amount });
const key = { sum: 'outcome', unit: 1, year: 2026, month: 2 };

describe('what sums by name lack', () => {
  test('is nothing where they find what was read', () => {
    const log = liveLog();
    log.compare('outcome', 5, at(100), at(100), 'name');
    log.compare('outcome', 6, null, null, 'name');
    expect(log.facts('tkr', more).corrections).toEqual([]);
  });

  test('is the amount where they do not find the row, summed per reason', () => {
    const log = liveLog();
    log.compare('outcome', 9, at(100), null, 'name');
    log.compare('outcome', 7, at(50), null, 'name');
    log.compare('outcome', 8, at(7), null, 'amount-text');
    expect(log.facts('tkr', more).corrections).toEqual([
      { ...key, costType: 3, amount: 150, rows: 2, firstRow: 9, why: 'name' },
      { ...key, costType: 3, amount: 7, rows: 1, firstRow: 8, why: 'amount-text' },
    ]);
  });

  test('is negative where they find what does not count, and both where it counts elsewhere', () => {
    const log = liveLog();
    log.compare('outcome', 5, null, at(40), 'name');
    log.compare('outcome', 6, at(10, 4), at(10, 5), 'account');
    expect(log.facts('tkr', more).corrections.map(({ costType, amount, why }) => [costType, amount, why])).toEqual([
      [3, -40, 'not-counted'],
      [4, 10, 'account'],
      [5, -10, 'not-counted'],
    ]);
  });

  test('leaves rounding to öre alone until it could be seen', () => {
    // 0.002 of a krona is 0.2 öre: 0.1 and 0.05 stay away, another 0.3 is more than can be left out.
    const log = liveLog();
    log.compare('outcome', 5, at(100, 1), at(100.1, 1), 'name');
    log.compare('outcome', 6, at(100, 2), at(99.95, 2), 'name');
    log.compare('outcome', 7, at(100, 3), at(99.7, 3), 'name');
    expect(log.facts('kr', more).corrections.map(({ costType, why }) => [costType, why])).toEqual([[3, 'rounding']]);
    expect(log.facts('tkr', more).corrections).toEqual([]);
  });
});
