import { snapshotOfSheets, type DrawnSheet } from '../../test/layouts/sheet-of';
import { cellsOf, hitsOf } from '../../test/support/check-tables';
import { consistentTables, withoutTable } from '../../test/support/consistent';
import { computeCompliance } from '../compliance/compliance';
import { parseModel } from '../workbook/parse-model';
import { da01MissingTableOrColumn } from './da-01-missing-table-or-column';
import { da15NotLookedAt } from './da-15-not-looked-at';

test.each([
  ['Enhetsbyten', 'successions'],
  ['Ramjusteringar', 'adjustments'],
  ['Omfördelningar', 'reallocations'],
  ['Prognos', 'forecast'],
  ['Jämförelseposter', 'items'],
  ['Uppdrag', 'assignments'],
  ['Åtgärder', 'actions'],
])('without %s something is not looked at', (table, role) => {
  expect(hitsOf(da15NotLookedAt, withoutTable(consistentTables(), table))).toEqual([
    { variant: role, params: { table: { word: `role.${role}` } }, cells: [], amount: null },
  ]);
});

test('near miss: a table without rows is there, and one that must exist is DA-01', () => {
  const tables = consistentTables();
  tables.Jämförelseposter = tables.Jämförelseposter!.slice(0, 1);
  expect(hitsOf(da15NotLookedAt, withoutTable(tables, 'Ramar'))).toEqual([]);
});

test('without Beslut, the references that nothing could be held against, at their cells', () => {
  const tables = withoutTable(consistentTables(), 'Beslut');
  const [hit, ...more] = hitsOf(da15NotLookedAt, tables);
  expect(hit).toMatchObject({
    variant: 'decisions-referred',
    params: { list: { list: expect.arrayContaining(['B3']) } },
    amount: null,
  });
  expect(cellsOf(hit)).toEqual(expect.arrayContaining(['Ramjusteringar!I2']));
  expect(more).toEqual([]);
});

test('near miss: without Beslut and without references there is only the table to name', () => {
  const { Beslut, ...tables } = consistentTables();
  expect(Beslut).toBeDefined();
  const bare = Object.fromEntries(
    Object.entries(tables).map(([name, rows]) => {
      const at = rows[0]!.indexOf('Beslut');
      return [name, at < 0 ? rows : rows.map((row, index) => (index === 0 ? row : row.with(at, null)))];
    }),
  );
  expect(hitsOf(da15NotLookedAt, bare)).toEqual([
    { variant: 'decisions', params: { table: { word: 'role.decisions' } }, cells: [], amount: null },
  ]);
});

/** What the two rules say of a workbook of the user's own tables: the tables that are called missing, and what is not looked at. */
function said(sheets: readonly DrawnSheet[]): { missing: unknown[]; notLookedAt: string[] } {
  const model = parseModel(snapshotOfSheets(sheets));
  const context = { model, result: computeCompliance(model), today: '2026-09-15' };
  return {
    missing: da01MissingTableOrColumn.check(context).map(({ params }) => params['table'] ?? params),
    notLookedAt: da15NotLookedAt.check(context).map(({ variant }) => variant),
  };
}

const TARGET: DrawnSheet = { name: 'Mål', rows: [['Nettokostnadsutveckling, högst', 0.02]] };
const followUp = (unit: string): DrawnSheet => ({
  name: 'Uppföljning',
  rows: [
    ['Regionstyrelsen'],
    [unit],
    [],
    ['', 'Utfall jan–aug 2025', 'Utfall jan–aug 2026'],
    ['Personalkostnader', 4000, 4100],
    ['Övriga kostnader', 500, 510],
  ],
});

describe('a workbook of the user’s own tables', () => {
  test('outcome and a target are enough: frames and budget are not looked at, and nothing is missing', () => {
    const { missing, notLookedAt } = said([followUp('Belopp i tkr'), TARGET]);
    expect(missing).toEqual([]);
    expect(notLookedAt).toEqual(expect.arrayContaining(['frames', 'budget', 'decisions', 'forecast']));
  });

  test('near miss: without a target there is nothing to hold the outcome against', () => {
    expect(said([followUp('Belopp i tkr')]).missing).toEqual([{ word: 'role.targets' }]);
  });

  test('near miss: what moves a budget needs a budget to move in', () => {
    const moves: DrawnSheet = {
      name: 'Omfördelningar',
      rows: [
        ['Enhet', 'Från kostnadsslag', 'Till kostnadsslag', 'Belopp'],
        ['Regionstyrelsen', 'Övriga kostnader', 'Personalkostnader', 10],
      ],
    };
    const { missing, notLookedAt } = said([followUp('Belopp i tkr'), TARGET, moves]);
    expect(missing).toEqual([{ word: 'role.budget' }]);
    expect(notLookedAt).toContain('frames');
  });

  test('a table that may stand where a question is open is not called missing', () => {
    // Nothing says whether 4 000 are kronor or thousands of them.
    const { missing, notLookedAt } = said([followUp(''), TARGET]);
    expect(missing).toEqual([]);
    expect(notLookedAt).toContain('question-unit');
    expect(notLookedAt).not.toContain('outcome');
  });
});
