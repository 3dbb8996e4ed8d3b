import { cellsOf, hitsOf } from '../../test/support/check-tables';
import { consistentTables, rowOf, withCell, withoutRows } from '../../test/support/consistent';
import type { Tables } from '../../test/support/snapshot-of';
import { om07PayrollWithoutSurcharge } from './om-07-payroll-without-surcharge';

const staff = 'Regionstaben';
const withoutSurcharge = (): Tables => withoutRows(consistentTables(), 'Omfördelningar', ([no]) => no === 'O2');

test('payroll leaves and its surcharge stays', () => {
  // −1 000 × 46.15 % = −461.5, moved 0
  const [hit, ...more] = hitsOf(om07PayrollWithoutSurcharge, withoutSurcharge());
  expect(hit).toEqual({
    variant: 'surcharge',
    params: {
      unit: staff,
      payroll: { money: -100_000_000 },
      surcharge: { money: 0 },
      rate: { percent: 0.4615, decimals: 2 },
      expected: { money: -46_150_000 },
      missing: { money: -46_150_000 },
    },
    cells: [{ sheet: 'Omfördelningar', address: 'E2' }],
    amount: 46_150_000,
  });
  expect(more).toEqual([]);
});

test('half of the surcharge is not all of it', () => {
  // −461.5 − (−230) = −231.5
  const [hit] = hitsOf(om07PayrollWithoutSurcharge, withCell(consistentTables(), 'Omfördelningar', 2, 'Belopp', 230));
  expect(hit).toMatchObject({ params: { missing: { money: -23_150_000 } }, amount: 23_150_000 });
  expect(cellsOf(hit)).toEqual(['Omfördelningar!E2', 'Omfördelningar!E3']);
});

test('a surcharge that another decision moves does not belong to this payroll', () => {
  expect(
    hitsOf(om07PayrollWithoutSurcharge, withCell(consistentTables(), 'Omfördelningar', 2, 'Beslut', 'B1')),
  ).toHaveLength(1);
});

test('without the setting only a surcharge that is not moved at all can be seen', () => {
  const unset = (tables: Tables): Tables => withoutRows(tables, 'Inställningar', ([key]) => key === 'PO-pålägg');
  expect(hitsOf(om07PayrollWithoutSurcharge, unset(withoutSurcharge()))).toMatchObject([
    { variant: 'no-rate', amount: null },
  ]);
  expect(hitsOf(om07PayrollWithoutSurcharge, unset(consistentTables()))).toEqual([]);
});

test('near miss: a difference of just the tolerance', () => {
  expect(hitsOf(om07PayrollWithoutSurcharge, withCell(consistentTables(), 'Omfördelningar', 2, 'Belopp', 461))).toEqual(
    [],
  );
  expect(
    hitsOf(om07PayrollWithoutSurcharge, withCell(consistentTables(), 'Omfördelningar', 2, 'Belopp', 460.9)),
  ).toHaveLength(1);
});

test('near miss: where the surcharge is inside payroll there is no cost type of its own', () => {
  const row = rowOf(consistentTables(), 'Kostnadsslag', 'PO-pålägg');
  expect(
    hitsOf(om07PayrollWithoutSurcharge, withCell(withoutSurcharge(), 'Kostnadsslag', row, 'Egenskap', null)),
  ).toEqual([]);
});
