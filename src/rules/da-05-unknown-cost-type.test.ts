import { cellsOf, cellText, hitsOf } from '../../test/support/check-tables';
import { consistentTables, withCell } from '../../test/support/consistent';
import type { Tables } from '../../test/support/snapshot-of';
import { da05UnknownCostType } from './da-05-unknown-cost-type';

const onAccounts = (account: number): Tables => {
  const tables = consistentTables();
  const accounts: Record<string, number> = {
    Personalkostnader: 4010,
    'PO-pålägg': 4510,
    'IT-kostnader': 6510,
    Medicinteknik: 6610,
    Lokalkostnader: 6010,
    'Övriga kostnader': 7010,
    Avskrivningar: 7910,
    Bidrag: 3510,
    Försäljning: 3010,
  };
  tables.Utfall = tables.Utfall!.map((row, index) =>
    index === 0
      ? ['År', 'Månad', 'Enhet', 'Konto', 'Belopp']
      : [...row.slice(0, 3), accounts[cellText(row[3])]!, row[4]!],
  );
  return withCell(tables, 'Utfall', 1, 'Konto', account);
};

test('a cost type that is not in Kostnadsslag', () => {
  const [hit, ...more] = hitsOf(
    da05UnknownCostType,
    withCell(consistentTables(), 'Budget', 1, 'Kostnadsslag', 'Resor'),
  );
  expect(hit).toMatchObject({
    variant: 'name-amount',
    params: { table: { word: 'role.budget' }, costType: 'Resor', count: { number: 1 } },
  });
  expect(cellsOf(hit)).toEqual(['Budget!B2']);
  expect(hit?.amount).not.toBeNull();
  expect(more).toEqual([]);
});

test('a misspelt cost type comes with the one that was meant', () => {
  const tables = withCell(consistentTables(), 'Omfördelningar', 1, 'Från kostnadsslag', 'Personalkostnad');
  const [hit] = hitsOf(da05UnknownCostType, tables);
  expect(hit?.params).toMatchObject({ nearest: 'Personalkostnader', column: 'Från kostnadsslag' });
  expect(cellsOf(hit)).toEqual(['Omfördelningar!C2']);
});

test('an account that no cost type covers', () => {
  const tables = onAccounts(5999);
  const [hit, ...more] = hitsOf(da05UnknownCostType, tables);
  // 30 000 tkr × 985 / 12 000 = 2 462.5, rounded to 2 463 tkr as the outcome of the first month.
  expect(hit).toEqual({
    variant: 'account-amount',
    params: {
      account: '5999',
      table: { word: 'role.outcome' },
      column: 'Konto',
      count: { number: 1 },
      costTypes: { word: 'role.costTypes' },
      sum: { money: Number(tables.Utfall![1]![4]) * 100_000 },
    },
    cells: [{ sheet: 'Utfall', address: 'D2' }],
    amount: Number(tables.Utfall![1]![4]) * 100_000,
  });
  expect(more).toEqual([]);
});

test('near miss: the last account of a range belongs to it', () => {
  expect(hitsOf(da05UnknownCostType, onAccounts(4499))).toEqual([]);
});

test('near miss: letter case and spaces are the same cost type', () => {
  const tables = withCell(consistentTables(), 'Budget', 1, 'Kostnadsslag', ' PERSONALKOSTNADER ');
  expect(hitsOf(da05UnknownCostType, tables)).toEqual([]);
});
