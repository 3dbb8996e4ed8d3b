import fc from 'fast-check';
import { fromOre, roundHalfAway, splitByWeights, toOre } from './money';

describe('money', () => {
  test('rounds half away from zero', () => {
    expect([2.5, -2.5, 0.49, -0.4].map(roundHalfAway)).toEqual([3, -3, 0, 0]);
  });

  test('an amount in tkr is whole öre', () => {
    expect(toOre(1_080_087, 'tkr')).toBe(108_008_700_000); // 1 080 087 tkr × 100 000 öre
    expect(toOre(0.1 + 0.2, 'kr')).toBe(30); // floating point leaves 0.30000000000000004 kr
    expect(toOre(-61.9, 'mnkr')).toBe(-6_190_000_000);
  });

  test('öre survive the way to any unit and back', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e13, max: 1e13 }),
        fc.constantFrom('kr' as const, 'tkr' as const, 'mnkr' as const),
        (ore, unit) => {
          expect(toOre(fromOre(ore, unit), unit)).toBe(ore === 0 ? 0 : ore);
        },
      ),
    );
  });

  test('a split loses no öre and strays less than one from its share', () => {
    expect(splitByWeights(100, [1, 1, 1])).toEqual([34, 33, 33]);
    expect(splitByWeights(-100, [0.6, 0.4])).toEqual([-60, -40]);
    fc.assert(
      fc.property(
        fc.integer({ min: -1e12, max: 1e12 }),
        fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 8 }),
        (amount, weights) => {
          const parts = splitByWeights(amount, weights);
          const total = weights.reduce((sum, weight) => sum + weight, 0);
          expect(parts.reduce((sum, part) => sum + part, 0)).toBe(amount === 0 ? 0 : amount);
          parts.forEach((part, index) =>
            expect(Math.abs(part - (amount * weights[index]!) / total)).toBeLessThan(1.001),
          );
        },
      ),
    );
  });
});
