import { contextOf } from '../../test/support/check-tables';
import { consistentTables, rowOf, withCell, withRows } from '../../test/support/consistent';
import { da06AccountInTwoCostTypes } from './da-06-account-in-two-cost-types';
import type { Rule, RuleHit } from './rule';
import { findingsOf, MOST_FINDINGS_PER_RULE, runRules } from './run-rules';

const context = contextOf(consistentTables());

const hit = (address: string, sheet = 'Budget', number = 1): RuleHit => ({
  variant: 'overlap',
  params: { accounts: '4500', first: 'A', firstRange: `${number}`, second: 'B', secondRange: '4500' },
  cells: [{ sheet, address }],
  amount: -5,
});
const ruleOf = (...hits: RuleHit[]): Rule => ({ ...da06AccountInTwoCostTypes, check: () => hits });

test('errors come first, then in the order of the catalogue, then by place', () => {
  let tables = withCell(consistentTables(), 'Beslut', 4, 'Datum', '2027-01-01'); // BE-03, BE-04
  tables = withCell(tables, 'Budget', rowOf(tables, 'Budget', 'Regionstaben', 'IT-kostnader'), 'Reviderad', 3_000); // OM-02, OM-03, RA-02
  tables = withCell(tables, 'Budget', 1, 'Reviderad', 29_100);
  const findings = runRules(contextOf(tables));
  const severities = findings.map(({ severity }) => severity);
  expect(severities).toEqual([...severities].sort((a, b) => order(a) - order(b)));
  const unexplained = findings.filter(({ rule }) => rule === 'OM-02').map(({ cells }) => cells[0]?.address);
  expect(unexplained).toEqual(['D2', 'D4']);
  expect(findings.findIndex(({ rule }) => rule === 'OM-02')).toBeLessThan(
    findings.findIndex(({ rule }) => rule === 'BE-04'),
  );
});

function order(severity: 'error' | 'warning' | 'info'): number {
  return ['error', 'warning', 'info'].indexOf(severity);
}

test('places are ordered by table, row and column, not by their text', () => {
  const findings = findingsOf(
    ruleOf(hit('AA2', 'Utfall'), hit('B10'), hit('B2'), hit('AA2'), hit('C2', 'Beslut')),
    context,
  );
  expect(findings.map(({ cells: [cell] }) => `${cell?.sheet}!${cell?.address}`)).toEqual([
    'Beslut!C2',
    'Budget!B2',
    'Budget!AA2',
    'Budget!B10',
    'Utfall!AA2',
  ]);
});

test('a rule that finds very much says how much more there is', () => {
  const hits = Array.from({ length: MOST_FINDINGS_PER_RULE + 1 }, (_, index) => hit(`A${index + 1}`, 'Budget', index));
  const findings = findingsOf(ruleOf(...hits), context);
  expect(findings).toHaveLength(MOST_FINDINGS_PER_RULE);
  // 501 found, 499 listed: 2 more.
  expect(findings.at(-1)).toMatchObject({
    message: {
      sv: 'Konto i två kostnadsslag: 2 fynd till av samma slag visas inte.',
      en: 'Account in two cost types: 2 more findings of the same kind are not shown.',
    },
    cells: [{ sheet: 'Budget', address: 'A500' }],
    amount: null,
  });
});

test('exactly as many as are listed are all listed', () => {
  const hits = Array.from({ length: MOST_FINDINGS_PER_RULE }, (_, index) => hit(`A${index + 1}`));
  expect(findingsOf(ruleOf(...hits), context).at(-1)?.message.en).toContain('belongs both to');
});

test('an amount is a size', () => {
  expect(findingsOf(ruleOf(hit('A1')), context)[0]?.amount).toBe(5);
});

test('the key of a finding stays when its amount and row change, and tells like findings apart', () => {
  const keyIn = (amount: number, before = consistentTables()) => {
    const row = rowOf(before, 'Budget', 'Regionstaben', 'IT-kostnader');
    const tables = withCell(before, 'Budget', row, 'Reviderad', amount);
    return runRules(contextOf(tables)).find(({ rule }) => rule === 'OM-02')?.key;
  };
  expect(keyIn(3_000)).toBe('OM-02 unexplained costType=IT-kostnader unit=Regionstaben');
  const reordered = consistentTables();
  const [header, first, ...rest] = reordered.Budget!;
  reordered.Budget = [header!, ...rest, first!];
  expect(keyIn(4_000, reordered)).toBe(keyIn(3_000));
  const twice = withRows(
    consistentTables(),
    'Prognos',
    ['Regionstaben', 'IT-kostnader', 10, 2026],
    ['Regionstaben', 'IT-kostnader', 20, 2026],
  );
  const keys = runRules(contextOf(twice))
    .filter(({ rule }) => rule === 'DA-07')
    .map(({ key }) => key);
  expect(keys).toEqual(['DA-07 amount table=role.forecast', 'DA-07 amount table=role.forecast #2']);
});

test('a rule without a text for what it found is a mistake, not a finding', () => {
  expect(() => findingsOf(ruleOf({ ...hit('A1'), variant: 'unheard-of' }), context)).toThrow('DA-06 has no text');
});
