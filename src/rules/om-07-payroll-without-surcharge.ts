import { placeOf, type BudgetModel, type Reallocation } from '../domain/model';
import { nameKey } from '../domain/names';
import { roundHalfAway } from '../domain/money';
import type { Rule, RuleHit } from './rule';
import { differs, distinctCells, groupBy, money, unitName } from './support';

/** Payroll that is moved takes its surcharge along: moved payroll × PO-pålägg = moved surcharge, per unit and decision. */
export const om07PayrollWithoutSurcharge: Rule = {
  id: 'OM-07',
  severity: 'warning',
  check: ({ model }) => {
    // Where the surcharge has no cost type of its own it is inside payroll and moves with it.
    if (!model.costTypes.some((costType) => costType.traits.includes('surcharge'))) return [];
    return groupBy(model.reallocations, (row) => `${row.unit} ${nameKey(row.decision?.text ?? '')}`).flatMap((rows) =>
      hitOf(model, rows),
    );
  },
};

function hitOf(model: BudgetModel, rows: readonly [Reallocation, ...Reallocation[]]): RuleHit[] {
  const isSurcharge = (costType: number): boolean => model.costTypes[costType]?.traits.includes('surcharge') === true;
  const isPayroll = (costType: number): boolean =>
    model.costTypes[costType]?.traits.includes('payroll') === true && !isSurcharge(costType);
  const moved = (counts: (costType: number) => boolean): number =>
    rows.reduce((sum, row) => sum + ((counts(row.to) ? 1 : 0) - (counts(row.from) ? 1 : 0)) * (row.amount ?? 0), 0);
  const payroll = moved(isPayroll);
  const surcharge = moved(isSurcharge);
  const { payrollSurcharge, tolerance } = model.settings;
  // Surcharge that moves alone, or payroll from one payroll type to another, is no payroll that left.
  if (payroll === 0) return [];
  const params = {
    unit: unitName(model, rows[0].unit),
    payroll: money(payroll),
    surcharge: money(surcharge),
  };
  const cells = distinctCells(
    [
      ...rows.filter((row) => isPayroll(row.from) || isPayroll(row.to)),
      ...rows.filter((row) => isSurcharge(row.from) || isSurcharge(row.to)),
    ].map((row) => placeOf(model, row.origin, 'amount')),
  );
  if (payrollSurcharge === null) {
    return surcharge === 0 ? [{ variant: 'no-rate', params, cells, amount: null }] : [];
  }
  const expected = roundHalfAway(payroll * payrollSurcharge);
  const missing = expected - surcharge;
  if (!differs(missing, tolerance)) return [];
  return [
    {
      variant: 'surcharge',
      params: {
        ...params,
        rate: { percent: payrollSurcharge, decimals: 2 },
        expected: money(expected),
        missing: money(missing),
      },
      cells,
      amount: Math.abs(missing),
    },
  ];
}
