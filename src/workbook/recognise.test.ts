import { describe, expect, it } from '@jest/globals';
import { consistentTables, withoutTable } from '../../test/support/consistent';
import { snapshotOf, type Tables } from '../../test/support/snapshot-of';
import { inEnglish, withWideOutcome } from '../../test/support/translate';
import { TABLE_ROLES } from '../domain/model';
import { recogniseTables } from './recognise';
import type { Snapshot } from './snapshot';

/** The name of the table that was found for each role. */
function found(snapshot: Snapshot): Record<string, string> {
  return Object.fromEntries([...recogniseTables(snapshot)].map(([role, { name }]) => [role, name]));
}

/** The same tables under other names, each on a sheet of that name. */
function renamed(tables: Tables, name: (table: string, index: number) => string): Tables {
  return Object.fromEntries(Object.entries(tables).map(([table, rows], index) => [name(table, index), rows]));
}

const BY_NAME = {
  settings: 'Inställningar',
  decisions: 'Beslut',
  units: 'Enheter',
  successions: 'Enhetsbyten',
  costTypes: 'Kostnadsslag',
  frames: 'Ramar',
  adjustments: 'Ramjusteringar',
  budget: 'Budget',
  reallocations: 'Omfördelningar',
  outcome: 'Utfall',
  forecast: 'Prognos',
  items: 'Jämförelseposter',
  targets: 'Mål',
  assignments: 'Uppdrag',
  actions: 'Åtgärder',
};

describe('by name', () => {
  it('finds every table', () => {
    expect(found(snapshotOf(consistentTables()))).toEqual(BY_NAME);
  });

  it('finds a table whose name was taken when it was made', () => {
    const odd = renamed(consistentTables(), (table, index) => [`${table}_1`, `tbl${table}`, `${table}2`][index % 3]!);
    expect(Object.keys(found(snapshotOf(odd)))).toHaveLength(TABLE_ROLES.length);
    // The name alone is right for the one that has it exactly.
    expect(found(snapshotOf({ Budget_1: consistentTables()['Budget']!, ...consistentTables() }))).toEqual(BY_NAME);
  });

  it('keeps a table to its name where a column is missing, and says which', () => {
    const tables = {
      ...consistentTables(),
      Budget: [
        ['Enhet', 'Kostnadsslag', 'Reviderad'],
        ['Regionstaben', 'IT-kostnader', 5],
      ],
    };
    expect(recogniseTables(snapshotOf(tables)).get('budget')?.missing).toEqual(['decided']);
  });

  it('takes the one with content where Swedish and English are both there', () => {
    const english = inEnglish(consistentTables());
    const both = { Frames: english['Frames']!.slice(0, 1), ...consistentTables() };
    expect(found(snapshotOf(both))['frames']).toBe('Ramar');
    expect(found(snapshotOf({ ...both, Frames: english['Frames']! }))['frames']).toBe('Frames');
  });
});

describe('by header', () => {
  const expected = (names: readonly string[]): Record<string, string> =>
    Object.fromEntries(
      Object.keys(consistentTables()).map((table, index) => [
        Object.entries(BY_NAME).find(([, name]) => name === table)![0],
        names[index]!,
      ]),
    );

  it('finds every table of a workbook that kept the names Excel gives', () => {
    const names = Object.keys(consistentTables()).map((_, index) => `Tabell${index + 1}`);
    expect(found(snapshotOf(renamed(consistentTables(), (_, index) => names[index]!)))).toEqual(expected(names));
    const wide = renamed(withWideOutcome(consistentTables()), (_, index) => names[index]!);
    expect(found(snapshotOf(wide))).toEqual(expected(names));
    expect(found(snapshotOf(renamed(inEnglish(consistentTables()), (_, index) => names[index]!)))).toEqual(
      expected(names),
    );
  });

  it('prefers the table on the sheet of that name', () => {
    const [header, ...rows] = consistentTables()['Prognos']!;
    const tables = { Tabell1: [header!, ...rows], Tabell2: [header!, ...rows] };
    const snapshot = snapshotOf(tables, { tables: { Tabell2: { sheet: 'Prognos' } } });
    expect(found(snapshot)['forecast']).toBe('Tabell2');
  });

  it('does not take a list that has a column Enhet for the units', () => {
    const people = {
      Tabell1: [
        ['Enhet', 'Controller', 'Telefon'],
        ['Regionstaben', 'A. B.', '1234'],
      ],
    };
    expect(found(snapshotOf(people))).toEqual({});
    expect(found(snapshotOf({ Tabell1: [['Enhet'], ['Regionstaben']] }))).toEqual({ units: 'Tabell1' });
  });

  it('does not take a copy of one table for another', () => {
    const adjustments = consistentTables()['Ramjusteringar']!;
    const tables = withoutTable({ ...consistentTables(), Tabell9: adjustments }, 'Enhetsbyten');
    expect(found(snapshotOf(tables))['successions']).toBeUndefined();
  });

  it("reads a header by its cell, and by the table's column where the cell is empty", () => {
    const snapshot = snapshotOf({
      Ramar: [
        ['Enhet', null, 'Beslut'],
        ['A', 1, 'B1'],
      ],
    });
    const [table] = snapshot.tables;
    const named: Snapshot = {
      ...snapshot,
      tables: [{ ...table!, columns: ['x', 'Ram', 'y'].map((name) => ({ name, totalsFunction: null })) }],
    };
    const frames = recogniseTables(named).get('frames');
    expect([...frames!.byRole].map(([role, { at, header }]) => [role, at, header])).toEqual([
      ['unit', 1, 'Enhet'],
      ['frame', 2, 'Ram'],
      ['decision', 3, 'Beslut'],
    ]);
  });

  it('tells the column Prognos of Åtgärder from the table Prognos, and the word Utfall by its table', () => {
    const tables = recogniseTables(snapshotOf(consistentTables()));
    expect(tables.get('actions')?.byRole.get('forecast')?.header).toBe('Prognos');
    expect(tables.get('actions')?.byRole.get('realised')?.header).toBe('Utfall');
    expect(tables.get('forecast')?.byRole.get('amount')?.header).toBe('Belopp');
  });

  it('asks an outcome table for months or for month and amount, and for cost type or account', () => {
    const missing = (...header: string[]): readonly string[] =>
      recogniseTables(snapshotOf({ Utfall: [header] })).get('outcome')!.missing;
    expect(missing('År', 'Enhet', 'Konto', 'Månad', 'Belopp')).toEqual([]);
    expect(missing('År', 'Enhet', 'Kostnadsslag', 'jan', 'feb')).toEqual([]);
    expect(missing('År', 'Enhet', 'Månad')).toEqual(['costType', 'amount']);
    expect(missing('Enhet', 'Konto', 'Belopp')).toEqual(['year', 'month']);
  });
});
