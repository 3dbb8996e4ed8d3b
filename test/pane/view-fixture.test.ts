import type { LeverView, TargetView } from '../../src/app/view-types';
import { viewFixture } from './view-fixture';

const sum = (levers: readonly LeverView[], of: 'netBase' | 'netTarget' | 'toDate'): number =>
  levers.reduce((total, one) => total + one[of], 0);

describe('the check that the pane is tested with', () => {
  const view = viewFixture();

  it.each(view.targets.map((target): [string, TargetView] => [target.name, target]))(
    'has levers of %s that sum to it',
    (_, target) => {
      const levers = target.levers.map((index) => view.levers[index]!);
      expect(sum(levers, 'netBase')).toBe(target.netBase);
      expect(sum(levers, 'netTarget')).toBe(target.netTarget);
      expect(sum(levers, 'toDate')).toBe(target.netTargetToDate);
    },
  );

  it('has frames and forecasts of units that sum to the board', () => {
    const board = view.targets[0]!;
    const total = (of: 'revised' | 'forecast'): number => view.frames.reduce((all, row) => all + (row[of] ?? 0), 0);
    expect(total('revised')).toBe(board.frame);
    expect(total('forecast')).toBe(board.netTargetFullYear);
  });
});
