import { contextOf } from '../../test/support/check-tables';
import { consistentTables, rowOf, withCell, withRows } from '../../test/support/consistent';
import { snapshotOf, type Cell, type TableOptions, type Tables } from '../../test/support/snapshot-of';
import { runRules } from '../rules/run-rules';
import { parseModel } from './parse-model';

const none: Cell = { uncalculated: true };

/** What cannot be read, as "role.column row: expected text", and the kinds of all other issues. */
function issuesOf(tables: Tables, options: Readonly<Record<string, TableOptions>> = {}): string[] {
  return parseModel(snapshotOf(tables, { tables: options })).issues.map((issue) =>
    issue.kind === 'unreadable'
      ? `${issue.origin.role}.${issue.column} ${issue.origin.row}: ${issue.expected} ${issue.text}`
      : issue.kind,
  );
}

test.each([
  ['Budget', 'Beslutad', 'budget.decided 2: amount =…'],
  ['Budget', 'Reviderad', 'budget.revised 2: amount =…'],
  ['Utfall', 'Belopp', 'outcome.amount 2: amount =…'],
  ['Utfall', 'År', 'outcome.year 2: year =…'],
  ['Utfall', 'Månad', 'outcome.month 2: month =…'],
  ['Prognos', 'Belopp', 'forecast.amount 2: amount =…'],
  ['Ramar', 'Ram', 'frames.frame 2: amount =…'],
  ['Beslut', 'Datum', 'decisions.date 2: date =…'],
  ['Enhetsbyten', 'Andel', 'successions.share 2: share =…'],
  ['Mål', 'Högsta utveckling', 'targets.maxDevelopment 2: percent =…'],
  ['Mål', 'Läsning', 'targets.reading 2: word =…'],
  ['Åtgärder', 'Inräknad i budget', 'actions.inBudget 2: yes-no =…'],
  // Names and texts.
  ['Budget', 'Enhet', 'budget.unit 2: word =…'],
  ['Budget', 'Kostnadsslag', 'budget.costType 2: word =…'],
  ['Utfall', 'Enhet', 'outcome.unit 2: word =…'],
  ['Utfall', 'Kostnadsslag', 'outcome.costType 2: word =…'],
  ['Ramjusteringar', 'Till enhet', 'adjustments.toUnit 2: word =…'],
  ['Åtgärder', 'Uppdrag', 'actions.assignment 2: word =…'],
  ['Åtgärder', 'Åtgärd', 'actions.action 2: word =…'],
  ['Ramar', 'Beslut', 'frames.decision 2: word =…'],
  ['Beslut', 'Rubrik', 'decisions.title 2: word =…'],
])('%s, column %s: a formula without a value is reported once', (table, column, expected) => {
  expect(issuesOf(withCell(consistentTables(), table, 1, column, none))).toEqual([expected]);
});

test.each([
  ['Enheter', 'Enhet', 'units.unit 2: word =…'],
  ['Kostnadsslag', 'Kostnadsslag', 'costTypes.costType 2: word =…'],
  ['Beslut', 'Beslut', 'decisions.decision 2: word =…'],
])('%s: a row without a calculated name is no row', (table, column, expected) => {
  const model = parseModel(snapshotOf(withCell(consistentTables(), table, 1, column, none)));
  expect([...model.units, ...model.costTypes].map(({ name }) => name)).not.toContain('=…');
  expect(model.decisions.map(({ id }) => id)).not.toContain('=…');
  expect(issuesOf(withCell(consistentTables(), table, 1, column, none))).toContain(expected);
});

test.each(['Styrelse', 'Målår', 'Rapportperiod', 'Beloppsenhet', 'Tolerans'])('the setting %s', (key) => {
  const row = rowOf(consistentTables(), 'Inställningar', key);
  const tables = withCell(consistentTables(), 'Inställningar', row, 'Värde', none);
  expect(issuesOf(tables)).toContain(`settings.value ${row + 1}: setting =…`);
  expect(parseModel(snapshotOf(tables)).settings.board).toBe('Regionstyrelsen');
});

test('a setting that is not ours is no finding, and one whose name is not calculated is', () => {
  expect(issuesOf(withRows(consistentTables(), 'Inställningar', ['Egen nyckel', none]))).toEqual([]);
  const rows = consistentTables().Inställningar!.length + 1;
  expect(issuesOf(withRows(consistentTables(), 'Inställningar', [none, none]))).toEqual([
    `settings.key ${rows}: word =…`,
  ]);
});

test('a row of nothing else is reported', () => {
  const tables = consistentTables();
  const row = tables.Prognos!.length + 1;
  const width = tables.Prognos![0]!.length;
  const added = withRows(
    tables,
    'Prognos',
    Array.from({ length: width }, () => none),
  );
  expect(issuesOf(added)).toHaveLength(width);
  expect(issuesOf(added).every((issue) => issue.includes(` ${row}: `))).toBe(true);
});

test('an adjustment from a unit that is not calculated is not one from outside the board', () => {
  const before = parseModel(snapshotOf(consistentTables())).adjustments.length;
  const tables = withCell(consistentTables(), 'Ramjusteringar', 1, 'Från enhet', none);
  expect(parseModel(snapshotOf(tables)).adjustments).toHaveLength(before - 1);
});

test.each([
  ['Enheter', 'Överordnad', 'DA-12'],
  ['Mål', 'Objekt', 'MA-09'],
  ['Ramar', 'Beslut', 'BE-01'],
  ['Omfördelningar', 'Beslut', 'OM-06'],
  ['Ramjusteringar', 'Beslut', 'RA-08'],
  ['Budget', 'Enhet', 'DA-04'],
  ['Budget', 'Kostnadsslag', 'DA-05'],
])('%s, column %s is for DA-02 and not for %s', (table, column, rule) => {
  const row = table === 'Enheter' ? 2 : 1;
  const rules = runRules(contextOf(withCell(consistentTables(), table, row, column, none))).map((found) => found.rule);
  expect(rules).toContain('DA-02');
  expect(rules).not.toContain(rule);
});

test('two rows that differ in what is not calculated are no duplicates', () => {
  const tables = consistentTables();
  const [header = [], first = [], ...rest] = tables.Utfall!;
  const rows = [first, first, ...rest].map((row, index) => [...row, index < 2 ? none : null]);
  expect(issuesOf({ ...tables, Utfall: [[...header, 'Projekt'], ...rows] })).toEqual([]);
});

test('near miss: a column that is not ours, and a totals row', () => {
  const tables = consistentTables();
  const own = tables.Budget!.map((row, index) => [...row, index === 0 ? 'Egen' : none]);
  expect(issuesOf({ ...tables, Budget: own })).toEqual([]);
  const [header = []] = tables.Budget!;
  const totals = header.map((_, column) => (column >= 2 ? 'sum' : null));
  const total = header.map((_, column): Cell => (column === 0 ? 'Summa' : column >= 2 ? none : null));
  expect(issuesOf(withRows(tables, 'Budget', total), { Budget: { totals } })).toEqual([]);
});
