import type { InterpretedBlock, LeftOutRow } from './interpretation';
import { leftOutGroups } from './left-out';

function block(leftOut: readonly LeftOutRow[], unit: InterpretedBlock['unit'] = 'kr'): InterpretedBlock {
  return {
    id: 'Utdata!A3',
    sheet: 'Utdata',
    range: 'A3:D9',
    title: '',
    state: 'used',
    reason: null,
    unit,
    sign: 'ledger',
    rows: 'lines',
    ofUnit: null,
    columns: [],
    rowsCounted: 3,
    leftOut,
    confidence: 0.9,
    questions: [],
  };
}

const ROWS: readonly LeftOutRow[] = [
  { row: 4, label: '1930', reason: 'balance', amount: -55_000.25 },
  { row: 5, label: '2440', reason: 'balance', amount: 12_500 },
  { row: 6, label: 'Summa', reason: 'total', amount: 99_000 },
];

test('rows by why, with what they come to', () => {
  // −55 000,25 + 12 500 = −42 500,25 kr
  expect(leftOutGroups(block(ROWS))).toEqual([
    { reason: 'balance', count: 2, amount: -4_250_025 },
    { reason: 'total', count: 1, amount: null },
  ]);
});

test('no amount where one of them has none, or nobody knows what it is in', () => {
  const [first] = ROWS;
  const amounts = (of: InterpretedBlock): unknown[] => leftOutGroups(of).map(({ amount }) => amount);
  expect(amounts(block([first!, { row: 8, label: '1510', reason: 'balance' }]))).toEqual([null]);
  expect(amounts(block(ROWS, null))).toEqual([null, null]);
});
