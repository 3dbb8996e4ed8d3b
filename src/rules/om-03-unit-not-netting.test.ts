import { cellsOf, hitsOf } from '../../test/support/check-tables';
import { consistentTables, rowOf, withCell, withoutRows, withRows } from '../../test/support/consistent';
import { om03UnitNotNetting } from './om-03-unit-not-netting';

const staff = 'Regionstaben';

test('the cost types of a unit sum to more than its frame adjustments give', () => {
  // Revised − decided of the staff is 0 by its reallocations; with 29 100 for 29 000 it is 100.
  const tables = withCell(consistentTables(), 'Budget', 1, 'Reviderad', 29_100);
  const [hit, ...more] = hitsOf(om03UnitNotNetting, tables);
  const decided = 57_645 * 100_000; // 30 000 + 13 845 + 2 400 + 600 + 3 600 + 9 600 + 1 200 − 1 200 − 2 400
  expect(hit).toMatchObject({
    variant: 'unit',
    params: {
      unit: staff,
      decided: { money: decided },
      revised: { money: decided + 10_000_000 },
      moved: { money: 10_000_000 },
      adjusted: { money: 0 },
      difference: { money: 10_000_000 },
      expected: { money: decided },
    },
    amount: 10_000_000,
  });
  expect(cellsOf(hit)).toEqual(['Budget!D2']);
  expect(more).toEqual([]);
});

test('a frame adjustment that no budget followed', () => {
  const tables = withRows(consistentTables(), 'Ramjusteringar', [
    'RJ99',
    null,
    staff,
    null,
    300,
    300,
    '2026-01-01',
    'varaktig',
    'B1',
    'Tillskott',
  ]);
  const [hit, ...more] = hitsOf(om03UnitNotNetting, tables);
  expect(hit).toMatchObject({ params: { adjusted: { money: 30_000_000 }, difference: { money: -30_000_000 } } });
  expect(hit?.amount).toBe(30_000_000);
  expect(more).toEqual([]);
});

test('a unit with adjustments and no budget at all', () => {
  const digital = 'Digitalisering och service';
  const tables = withoutRows(consistentTables(), 'Budget', ([unit]) => unit === digital);
  const [hit, ...more] = hitsOf(om03UnitNotNetting, tables);
  // It receives all of IT-avdelningen and Informationsförvaltningsenheten: 37 938 + 8 646 = 46 584.
  expect(hit).toMatchObject({ variant: 'no-budget', params: { unit: digital, adjusted: { money: 4_658_400_000 } } });
  expect(cellsOf(hit)[0]).toBe('Ramjusteringar!E2');
  expect(more).toEqual([]);
});

test('near miss: what is moved inside the unit nets to zero', () => {
  // 100 from Personalkostnader to IT-kostnader without a reallocation: OM-02 in both, nothing here.
  let tables = withCell(consistentTables(), 'Budget', 1, 'Reviderad', 28_900);
  tables = withCell(tables, 'Budget', rowOf(tables, 'Budget', staff, 'IT-kostnader'), 'Reviderad', 3_000);
  expect(hitsOf(om03UnitNotNetting, tables)).toEqual([]);
});

test('near miss: a difference of just the tolerance, and a workbook that states no revised budget', () => {
  expect(hitsOf(om03UnitNotNetting, withCell(consistentTables(), 'Budget', 1, 'Reviderad', 29_000.5))).toEqual([]);
  const tables = withRows(consistentTables(), 'Ramjusteringar', [
    'RJ99',
    null,
    staff,
    null,
    300,
    300,
    '2026-01-01',
    'varaktig',
    'B1',
    'Tillskott',
  ]);
  tables.Budget = tables.Budget!.map((row) => [row[0]!, row[1]!, row[2]!, row[4]!]);
  expect(hitsOf(om03UnitNotNetting, tables)).toEqual([]);
});

test('the line that is off comes first, the unit’s first line where none is by itself', () => {
  const row = rowOf(consistentTables(), 'Budget', staff, 'Avskrivningar');
  const [off] = hitsOf(om03UnitNotNetting, withCell(consistentTables(), 'Budget', row, 'Reviderad', 1_300));
  expect(cellsOf(off)).toEqual(['Budget!D8']);
  const adjusted = withRows(consistentTables(), 'Ramjusteringar', [
    'RJ99',
    null,
    staff,
    null,
    300,
    300,
    '2026-01-01',
    'varaktig',
    'B1',
    'Tillskott',
  ]);
  expect(cellsOf(hitsOf(om03UnitNotNetting, adjusted)[0])).toEqual(['Budget!D2', 'Ramjusteringar!E15']);
});
