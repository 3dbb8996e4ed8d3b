import { hitsOf } from '../../test/support/check-tables';
import { consistentTables, withCell, withRows } from '../../test/support/consistent';
import { da06AccountInTwoCostTypes } from './da-06-account-in-two-cost-types';

test('two cost types that cover the same accounts', () => {
  // Personalkostnader 4000–4599 and PO-pålägg 4500–4999 have 4500–4599 in common.
  const [hit, ...more] = hitsOf(
    da06AccountInTwoCostTypes,
    withCell(consistentTables(), 'Kostnadsslag', 1, 'Konto till', 4599),
  );
  expect(hit).toEqual({
    variant: 'overlap',
    params: {
      accounts: '4500–4599',
      first: 'Personalkostnader',
      firstRange: '4000–4599',
      second: 'PO-pålägg',
      secondRange: '4500–4999',
    },
    cells: [
      { sheet: 'Kostnadsslag', address: 'D2' },
      { sheet: 'Kostnadsslag', address: 'D3' },
    ],
    amount: null,
  });
  expect(more).toEqual([]);
});

test('a range that swallows several others is one finding a pair', () => {
  // 6000–6699 covers all of IT-kostnader 6500–6599 and Medicinteknik 6600–6699.
  const hits = hitsOf(da06AccountInTwoCostTypes, withCell(consistentTables(), 'Kostnadsslag', 5, 'Konto till', 6699));
  expect(hits.map((hit) => hit.params.accounts)).toEqual(['6500–6599', '6600–6699']);
});

test('a single account in common', () => {
  const [hit] = hitsOf(da06AccountInTwoCostTypes, withCell(consistentTables(), 'Kostnadsslag', 1, 'Konto till', 4500));
  expect(hit?.params.accounts).toBe('4500');
});

test('near miss: ranges that meet without an account in common, and two ranges of one cost type', () => {
  expect(hitsOf(da06AccountInTwoCostTypes, consistentTables())).toEqual([]);
  const twice = withRows(consistentTables(), 'Kostnadsslag', ['Personalkostnader', 'Kostnad', null, 4400, 4499, 'lön']);
  expect(hitsOf(da06AccountInTwoCostTypes, twice)).toEqual([]);
});
