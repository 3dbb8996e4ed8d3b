import fc from 'fast-check';
import { adjustedDevelopment, development, judge, precisionOf } from './judgement';
import { ratio, ratioNumber, roundedPercent, type Ratio } from './ratio';

/** A percentage with one decimal, as reports print it. */
function printed(value: Ratio | null): string {
  return value === null ? '–' : (ratioNumber(roundedPercent(value, 1)) * 100).toFixed(1);
}

const byTheBook = { judged: 'rounded', riskMargin: 0.5 } as const;
const unrounded = { judged: 'unrounded', riskMargin: 0.5 } as const;

describe('published figures (domain.md section 3)', () => {
  // A change of 559 on 5 535 mnkr, of which items 242 in the target year and 110 in the base year.
  const base = 5_535;
  const target = 5_535 + 559;

  test('gross change 559 on 5 535 is 10.1 %', () => {
    expect(printed(development({ base, target, itemsBase: 0, itemsTarget: 0 }))).toBe('10.1'); // 559 / 5 535
  });

  test('items of 242 taken out of the change give 5.7 %', () => {
    const spans = { base, target, itemsBase: 0, itemsTarget: 242 };
    expect(printed(adjustedDevelopment(spans, 'unchanged-base'))).toBe('5.7'); // (559 − 242) / 5 535
  });

  test('items of 242 and of 110 more give 3.7 %', () => {
    // Both publish as cost of the target year: (559 − 242 − 110) / 5 535
    const spans = { base, target, itemsBase: 0, itemsTarget: 242 + 110 };
    expect(printed(adjustedDevelopment(spans, 'unchanged-base'))).toBe('3.7');
    // The same by sign: an item of −110 in the base year, (559 − 242 + −110) / 5 535
    const bySign = { base, target, itemsBase: -110, itemsTarget: 242 };
    expect(printed(adjustedDevelopment(bySign, 'unchanged-base'))).toBe('3.7');
  });

  test('net cost 1 091.2 on 1 080.6 is 1.0 %, and 4.3 % when 1 114.7 is held against 1 069.2', () => {
    // In tenths of mnkr. Items: 1 091.2 − 1 114.7 = −23.5 in the target year, 1 080.6 − 1 069.2 = 11.4 in the base year.
    const spans = { base: 10_806, target: 10_912, itemsBase: 114, itemsTarget: -235 };
    expect(printed(development(spans))).toBe('1.0');
    expect(printed(adjustedDevelopment(spans, 'adjusted-base'))).toBe('4.3');
    // The choice flips a target of 2.0 %.
    expect(judge(development(spans)!, 0.02, byTheBook).met).toBe(true);
    expect(judge(adjustedDevelopment(spans, 'adjusted-base')!, 0.02, byTheBook).met).toBe(false);
  });
});

describe('judging', () => {
  test('rounds half away from zero to the precision of the target', () => {
    expect(precisionOf(0.02)).toBe(1);
    expect(precisionOf(0.055)).toBe(1);
    expect(precisionOf(0.0225)).toBe(2);
    expect(precisionOf(0)).toBe(1);
    expect(precisionOf(0.1 + 0.2)).toBe(1); // 0.30000000000000004 is 30 %
    const at = (thousandths: number): Ratio => ratio(thousandths, 100_000)!;
    expect(printed(at(2_050))).toBe('2.1'); // 2.050 % → 2.1 %
    expect(printed(at(2_049))).toBe('2.0');
    expect(printed(at(-2_050))).toBe('-2.1');
  });

  test('2.04 % keeps a target of 2.0 % when rounded, and misses it unrounded', () => {
    const value = ratio(204, 10_000)!;
    expect(judge(value, 0.02, byTheBook)).toMatchObject({ rounded: true, unrounded: false, met: true });
    expect(judge(value, 0.02, unrounded)).toMatchObject({ met: false });
    expect(judge(ratio(205, 10_000)!, 0.02, byTheBook)).toMatchObject({ rounded: false, met: false });
    expect(judge(ratio(200, 10_000)!, 0.02, unrounded)).toMatchObject({ met: true });
  });

  test('the risk margin starts strictly inside half a percentage point', () => {
    expect(judge(ratio(150, 10_000)!, 0.02, byTheBook).insideMargin).toBe(false); // 2.0 − 1.5 = 0.5
    expect(judge(ratio(160, 10_000)!, 0.02, byTheBook).insideMargin).toBe(true);
    expect(judge(ratio(210, 10_000)!, 0.02, byTheBook).insideMargin).toBe(false); // missed is not at risk
  });

  test('a value one öre over an exact limit is over it', () => {
    const base = 108_060_000_000;
    const exact = ratio(base * 0.02, base)!;
    expect(judge(exact, 0.02, unrounded).met).toBe(true);
    expect(judge(ratio(base * 0.02 + 1, base)!, 0.02, unrounded).met).toBe(false);
  });

  test('without items both methods give the unadjusted development', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e12 }), fc.integer({ min: 0, max: 1e12 }), (base, target) => {
        const spans = { base, target, itemsBase: 0, itemsTarget: 0 };
        const plain = ratioNumber(development(spans)!);
        expect(ratioNumber(adjustedDevelopment(spans, 'unchanged-base')!)).toBe(plain);
        expect(ratioNumber(adjustedDevelopment(spans, 'adjusted-base')!)).toBe(plain);
      }),
    );
  });

  test('a base of zero has no development', () => {
    expect(development({ base: 0, target: 10, itemsBase: 0, itemsTarget: 0 })).toBeNull();
  });
});
