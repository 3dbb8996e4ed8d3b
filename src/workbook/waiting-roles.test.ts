import type { InterpretedBlock, ReadColumn } from '../domain/interpretation';
import { snapshotOfSheets } from '../../test/layouts/sheet-of';
import { parseWorkbook } from './parse-model';
import { waitingRoles } from './waiting-roles';

const SHEET = {
  name: 'Drift',
  rows: [
    ['', 'Utfall jan–aug 2025', 'Budget 2026'],
    ['Personalkostnader', 4000, 4100],
    ['Övriga kostnader', 500, 510],
  ],
};

test('what the columns of a table with a question say, and how it is read', () => {
  // Nothing says whether the amounts are kronor or thousands of them.
  const { interpretation } = parseWorkbook(snapshotOfSheets([SHEET]));
  expect(interpretation.blocks.map(({ state }) => state)).toEqual(['asks']);
  expect([...waitingRoles(interpretation)].sort()).toEqual(['budget', 'costTypes', 'outcome', 'settings', 'units']);
});

test('any amounts, where no column is known to hold one', () => {
  const [block] = parseWorkbook(snapshotOfSheets([SHEET])).interpretation.blocks;
  const columns = block!.columns.map((column): ReadColumn => ({ ...column, use: 'none' }));
  const unknown: InterpretedBlock = { ...block!, columns };
  expect([...waitingRoles({ blocks: [unknown], questions: [] })]).toEqual(
    expect.arrayContaining(['outcome', 'budget', 'forecast', 'frames']),
  );
});

test('any amounts, where it is asked what one of the columns is', () => {
  const rows = [
    ['tkr', 'Budget 2026', '2025'],
    ['Personalkostnader', 4_100, 4_000],
    ['Övriga kostnader', 510, 500],
  ];
  const { interpretation } = parseWorkbook(snapshotOfSheets([{ name: 'Drift', rows }]));
  expect(interpretation.questions.map(({ about }) => about)).toContain('use');
  expect([...waitingRoles(interpretation)]).toEqual(expect.arrayContaining(['outcome', 'forecast', 'budget']));
});

test('near miss: nothing waits in a table that is used or left out', () => {
  const [block] = parseWorkbook(snapshotOfSheets([SHEET])).interpretation.blocks;
  for (const state of ['used', 'left-out'] as const)
    expect(waitingRoles({ blocks: [{ ...block!, state }], questions: [] }).size).toBe(0);
});
