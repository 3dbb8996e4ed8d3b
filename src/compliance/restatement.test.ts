import fc from 'fast-check';
import type { Succession } from '../domain/model';
import { heirsOf, restate, type NetCube } from './restatement';

function move(from: number, to: number, share: number, effectiveFrom: string): Succession {
  return { from, to, share, effectiveFrom, decision: null, origin: { role: 'successions', row: 2 } };
}

describe('restating to today’s organisation', () => {
  test('a line before the change goes to the successors by their shares, one after it stays', () => {
    const moves = [move(0, 1, 0.6, '2026-01-01'), move(0, 2, 0.4, '2026-01-01')];
    expect(heirsOf(moves, 0, '2025-12-01')).toEqual([
      { unit: 1, weight: 0.6 },
      { unit: 2, weight: 0.4 },
    ]);
    expect(heirsOf(moves, 0, '2026-01-01')).toEqual([{ unit: 0, weight: 1 }]);
  });

  test('a change inside the year restates the months before it', () => {
    const moves = [move(0, 1, 1, '2026-07-01')];
    expect(heirsOf(moves, 0, '2026-06-01')).toEqual([{ unit: 1, weight: 1 }]);
    expect(heirsOf(moves, 0, '2026-07-01')).toEqual([{ unit: 0, weight: 1 }]);
  });

  test('one change follows another', () => {
    const moves = [move(0, 1, 1, '2025-07-01'), move(1, 2, 0.5, '2026-01-01'), move(1, 1, 0.5, '2026-01-01')];
    expect(heirsOf(moves, 0, '2025-03-01')).toEqual([
      { unit: 2, weight: 0.5 },
      { unit: 1, weight: 0.5 },
    ]);
  });

  test('units that trade places on one day do so once', () => {
    const moves = [move(0, 1, 1, '2026-01-01'), move(1, 0, 1, '2026-01-01')];
    expect(heirsOf(moves, 0, '2025-03-01')).toEqual([{ unit: 1, weight: 1 }]);
    expect(heirsOf(moves, 1, '2025-03-01')).toEqual([{ unit: 0, weight: 1 }]);
  });

  test('for the board as a whole a move changes nothing, whatever the shares say', () => {
    const share = fc.integer({ min: 1, max: 150 }).map((percent) => percent / 100);
    const moves = fc.array(
      fc
        .tuple(fc.nat(3), fc.nat(3), share, fc.constantFrom('2025-07-01', '2026-01-01', '2026-04-15'))
        .map((at) => move(...at)),
      { maxLength: 6 },
    );
    const cells = fc.array(fc.tuple(fc.nat(3), fc.integer({ min: -1e9, max: 1e9 })), { maxLength: 10 });
    fc.assert(
      fc.property(moves, cells, (successions, amounts) => {
        const january = 2025 * 12;
        const cube: NetCube = {
          units: 4,
          costTypes: 1,
          cells: new Map(amounts.map(([unit, net]) => [january * 4 + unit, net])),
        };
        const total = (of: NetCube): number => [...of.cells.values()].reduce((sum, net) => sum + net, 0);
        expect(total(restate(cube, successions))).toBe(total(cube));
      }),
    );
  });
});
