import { expect, it } from '@jest/globals';
import { consistentTables, rowOf, withCell, withRows } from '../../test/support/consistent';
import { snapshotOf, type Tables } from '../../test/support/snapshot-of';
import { fingerprintOf } from './fingerprint';
import { recogniseTables } from './recognise';

function fingerprint(tables: Tables): string {
  const snapshot = snapshotOf(tables);
  return fingerprintOf(snapshot, recogniseTables(snapshot));
}

const tables = consistentTables();
const before = fingerprint(tables);

it('is sixteen hexadecimal characters, the same each time', () => {
  expect(before).toMatch(/^[0-9a-f]{16}$/);
  expect(fingerprint(consistentTables())).toBe(before);
});

it('differs for any changed value', () => {
  const changed = [
    withCell(tables, 'Utfall', 400, 'Belopp', 0.01),
    withCell(tables, 'Utfall', 1, 'Månad', 2),
    withCell(tables, 'Utfall', 1, 'Månad', '1'),
    withCell(tables, 'Beslut', 1, 'Rubrik', 'Fullmäktigeuppdrag för regionstyrelsem'),
    withCell(tables, 'Enheter', 1, 'Överordnad', 'Regionstaben'),
    withCell(tables, 'Åtgärder', 1, 'Slut', '2026-12-31'),
    withCell(tables, 'Inställningar', 1, 'Värde', true),
    withCell(tables, 'Inställningar', 1, 'Värde', 1),
    withRows(tables, 'Uppdrag', ['Ett till', null, 1, null]),
    { ...tables, Ramar: tables['Ramar']!.map(([unit, frame, decision]) => [unit!, decision!, frame!]) },
  ];
  const prints = changed.map(fingerprint);
  expect(new Set([before, ...prints]).size).toBe(changed.length + 1);
});

it('differs when two rows change places', () => {
  const [header, first, second, ...rest] = tables['Utfall']!;
  expect(fingerprint({ ...tables, Utfall: [header!, second!, first!, ...rest] })).not.toBe(before);
});

it('does not depend on the order of tables, on other sheets or on how an empty cell is given', () => {
  expect(fingerprint(Object.fromEntries(Object.entries(tables).reverse()))).toBe(before);
  expect(
    fingerprint({
      Telefonlista: [
        ['Namn', 'Telefon'],
        ['A. B.', '1234'],
      ],
      ...tables,
    }),
  ).toBe(before);
  const row = rowOf(tables, 'Enheter', 'Regionstyrelsen');
  expect(fingerprint(withCell(tables, 'Enheter', row, 'Gäller från', ''))).toBe(before);
});
