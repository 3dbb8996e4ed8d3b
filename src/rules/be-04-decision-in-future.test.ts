import { hitsOf } from '../../test/support/check-tables';
import { consistentTables, withCell } from '../../test/support/consistent';
import { be04DecisionInFuture } from './be-04-decision-in-future';

test('dated after the day of the check', () => {
  const tables = withCell(consistentTables(), 'Beslut', 4, 'Datum', '2026-11-22');
  expect(hitsOf(be04DecisionInFuture, tables, { today: '2026-11-21' })).toEqual([
    {
      variant: 'future',
      params: { decision: 'B4', date: { date: '2026-11-22' }, today: { date: '2026-11-21' } },
      cells: [{ sheet: 'Beslut', address: 'E5' }],
      amount: null,
    },
  ]);
});

test('near miss: dated today, or not dated', () => {
  const today = withCell(consistentTables(), 'Beslut', 4, 'Datum', '2026-11-21');
  expect(hitsOf(be04DecisionInFuture, today, { today: '2026-11-21' })).toEqual([]);
  const open = withCell(consistentTables(), 'Beslut', 4, 'Datum', null);
  expect(hitsOf(be04DecisionInFuture, open)).toEqual([]);
});
