import { describe, expect, it } from '@jest/globals';
import { bulletScale, placeOn } from './bullet-scale';

describe('the line of a bullet bar', () => {
  it('holds zero, limit and value with some room after them', () => {
    // 2,9 % is furthest: 0,029 × 1,25 = 0,03625
    const scale = bulletScale(0.029, 0.02, 0.01);
    expect(scale.min).toBe(0);
    expect(scale.max).toBeCloseTo(0.03625);
    expect(scale.cut).toBe(false);
    expect(placeOn(scale, 0.029)).toBeCloseTo(80);
    expect(placeOn(scale, 0.02)).toBeCloseTo(55.17);
  });

  it('reaches below zero for a value that falls', () => {
    const scale = bulletScale(-0.013, 0.02, 0.01);
    expect(scale.min).toBeCloseTo(-0.01625);
    expect(scale.max).toBeCloseTo(0.025);
    expect(placeOn(scale, 0)).toBeCloseTo(39.39);
  });

  it('cuts a bar that is more than four times the limit, so that the limit is still apart from zero', () => {
    // 1 % × 4 = 4 %, with room 5 %: the limit stands at 20 %.
    const scale = bulletScale(0.31, 0.01, 0.01);
    expect(scale.cut).toBe(true);
    expect(placeOn(scale, 0.01)).toBeCloseTo(20);
    expect(placeOn(scale, 0.31)).toBe(100);
  });

  it('has a length for a limit of zero, a limit below zero, and no value', () => {
    expect(placeOn(bulletScale(0, 0, 0.01), 0)).toBe(0);
    expect(bulletScale(null, 0.02, 0.01)).toEqual({ min: 0, max: 0.025, cut: false });
    const falling = bulletScale(-0.02, -0.01, 0.01);
    expect([falling.min, falling.max]).toEqual([-0.025, 0]);
    expect(placeOn(falling, 0)).toBe(100);
    expect(placeOn(falling, -0.01)).toBeCloseTo(60);
  });

  it('gives bars that stand together one scale', () => {
    const most = 13_625;
    const scales = [13_625, 7_200, 12_230, null].map((value) => bulletScale(value, 10_000, 1, most));
    expect(new Set(scales.map((scale) => scale.max)).size).toBe(1);
  });
});
