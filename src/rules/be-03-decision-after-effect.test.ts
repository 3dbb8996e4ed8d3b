import { hitsOf } from '../../test/support/check-tables';
import { consistentTables, withCell } from '../../test/support/consistent';
import { be03DecisionAfterEffect } from './be-03-decision-after-effect';

test('a wrong year: younger than its effect and than the decisions that amend it', () => {
  // § 133 printed as 30 September 2026, in force from 1 January 2026, amended on 9 and 17 December 2025.
  const hits = hitsOf(be03DecisionAfterEffect, withCell(consistentTables(), 'Beslut', 2, 'Datum', '2026-09-30'));
  expect(hits).toEqual([
    {
      variant: 'effect',
      params: {
        decision: 'B2',
        date: { date: '2026-09-30' },
        effectiveFrom: { date: '2026-01-01' },
        suggested: { date: '2025-09-30' },
      },
      cells: [
        { sheet: 'Beslut', address: 'E3' },
        { sheet: 'Beslut', address: 'F3' },
      ],
      amount: null,
    },
    {
      variant: 'amended',
      params: {
        decision: 'B2',
        date: { date: '2026-09-30' },
        amending: 'B3',
        amendingDate: { date: '2025-12-09' },
        suggested: { date: '2025-09-30' },
      },
      cells: [
        { sheet: 'Beslut', address: 'E3' },
        { sheet: 'Beslut', address: 'E4' },
        { sheet: 'Beslut', address: 'E5' },
      ],
      amount: null,
    },
  ]);
});

test('the leap day is proposed as the day before in a common year', () => {
  let tables = withCell(consistentTables(), 'Beslut', 1, 'Datum', '2028-02-29');
  tables = withCell(tables, 'Beslut', 1, 'Gäller från', '2026-01-01');
  expect(hitsOf(be03DecisionAfterEffect, tables)[0]?.params.suggested).toEqual({ date: '2025-02-28' });
});

test('near miss: decided on the day that it takes effect, and on the day of its amendment', () => {
  const sameDay = withCell(consistentTables(), 'Beslut', 1, 'Datum', '2026-01-01');
  expect(hitsOf(be03DecisionAfterEffect, sameDay)).toEqual([]);
  const amended = withCell(consistentTables(), 'Beslut', 2, 'Datum', '2025-12-09');
  expect(hitsOf(be03DecisionAfterEffect, amended)).toEqual([]);
  const after = withCell(consistentTables(), 'Beslut', 2, 'Datum', '2025-12-10');
  expect(hitsOf(be03DecisionAfterEffect, after)).toHaveLength(1);
});
