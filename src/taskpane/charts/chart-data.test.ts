import { describe, expect, it } from '@jest/globals';
import { FRAMES, targetFixture, tkr, viewFixture } from '../../../test/pane/view-fixture';
import type { PathView } from '../../app/view-types';
import { axisFor } from './axis';
import { bridgeColumn, bridgeSteps } from './bridge-data';
import { pathSentence, pathSeries } from './path-data';

describe('an axis', () => {
  it('has round ticks that hold zero and the values', () => {
    expect(axisFor([30_670, 21_147])).toEqual({ min: 0, max: 40_000, ticks: [0, 10_000, 20_000, 30_000, 40_000] });
    expect(axisFor([0.3, 0.9]).ticks.map((tick) => tick.toFixed(2))).toEqual(['0.00', '0.25', '0.50', '0.75', '1.00']);
    expect(axisFor([-150, 420])).toEqual({ min: -200, max: 600, ticks: [-200, 0, 200, 400, 600] });
    expect(axisFor([1_000_000]).ticks).toEqual([0, 250_000, 500_000, 750_000, 1_000_000]);
  });

  it('has a length without values', () => {
    expect(axisFor([])).toEqual({ min: 0, max: 1, ticks: [0, 1] });
  });
});

describe('the path', () => {
  const path = targetFixture().path!;
  const view = viewFixture();

  it('is drawn as the distance from the base year', () => {
    const series = pathSeries(path, 'difference');
    expect(series.map(({ name }) => name)).toEqual(['base', 'target', 'forecast', 'allowed']);
    expect(series[0]!.values).toEqual(Array.from({ length: 12 }, () => 0));
    // January: 91 150 − 88 920; August: 704 385 − 685 531,6; then nothing.
    expect(series[1]!.values[0]).toBe(tkr(2_230));
    expect(series[1]!.values[7]).toBe(tkr(18_853.4));
    expect(series[1]!.values[8]).toBeNull();
    // December: 1 088 000 − 1 057 329,7
    expect(series[2]!.values[11]).toBe(tkr(30_670.3));
  });

  it('is drawn as it is, without what it has nothing of', () => {
    const none = Array.from({ length: 12 }, () => null);
    expect(pathSeries({ ...path, forecast: none }, 'accumulated').map(({ name }) => name)).toEqual([
      'base',
      'target',
      'allowed',
    ]);
    expect(pathSeries(path, 'accumulated')[0]!.values).toEqual(path.base);
  });

  it.each<[string, Partial<PathView>, string]>([
    // 1 088 000 − 1 078 476,294
    ['by the forecast', {}, 'Året väntas sluta 9 524 tkr över det tillåtna.'],
    [
      'of a closed year',
      { target: path.base, forecast: path.base.map(() => null) },
      // 1 057 329,7 − 1 078 476,294
      'Året slutade 21 147 tkr under det tillåtna.',
    ],
    [
      'without a forecast',
      { forecast: path.base.map(() => null) },
      // 704 385 − 685 531,6 × 1,02 = 5 142,768
      'T.o.m. augusti 2026 är nettot 5 143 tkr över det tillåtna.',
    ],
    ['without anything', { base: [], target: [], forecast: [], allowed: [] }, ''],
  ])('ends in a sentence %s', (_, change, sentence) => {
    expect(pathSentence(view, { ...path, ...change }, 'sv').replaceAll('\u00a0', ' ')).toBe(sentence);
  });
});

describe('the bridge', () => {
  it('goes from the decided frame over its moves to the revised one', () => {
    const steps = bridgeSteps(FRAMES[2]!, 'sv')!;
    expect(steps.map(({ mark, kind, amount, after }) => [mark, kind, amount, after])).toEqual([
      ['Beslutad', 'level', tkr(187_200), tkr(187_200)],
      ['1.', 'up', tkr(12_120), tkr(199_320)],
      ['2.', 'down', tkr(-900), tkr(198_420)],
      ['Reviderad', 'level', tkr(198_420), tkr(198_420)],
    ]);
  });

  it('takes the last moves together where they are more than five', () => {
    const moves = [1, 2, 3, 4, 5, 6, 7].map((amount) => ({ label: `B${amount}`, amount: tkr(amount), place: null }));
    const steps = bridgeSteps({ ...FRAMES[3]!, decided: tkr(100), revised: tkr(128), moves }, 'sv')!;
    // 5 + 6 + 7
    expect(steps.slice(-2).map(({ label, amount, after }) => [label, amount, after])).toEqual([
      ['Övriga 3 justeringar', tkr(18), tkr(128)],
      ['Reviderad', tkr(128), tkr(128)],
    ]);
  });

  it('is none where a frame is not known', () => {
    expect(bridgeSteps(FRAMES[0]!, 'sv')).toBeNull();
  });

  it.each([
    // A rise from 100 to 130 stands on 100; a fall from 130 to 90 too stands on the lower of the two.
    [
      { kind: 'up', amount: 30, after: 130 },
      { hidden: 100, seen: [30] },
    ],
    [
      { kind: 'down', amount: -40, after: 90 },
      { hidden: 90, seen: [40] },
    ],
    [
      { kind: 'level', amount: 130, after: 130 },
      { hidden: 0, seen: [130] },
    ],
    // Below zero, −50 to −80, it hangs from −50.
    [
      { kind: 'down', amount: -30, after: -80 },
      { hidden: -50, seen: [-30] },
    ],
    // From 20 to −10 it is seen on both sides.
    [
      { kind: 'down', amount: -30, after: -10 },
      { hidden: 0, seen: [20, -10] },
    ],
  ] as const)('draws %o as %o', (step, column) => {
    expect(bridgeColumn({ mark: '', label: '', ...step })).toEqual(column);
  });
});
