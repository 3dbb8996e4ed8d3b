import { hitsOf } from '../../test/support/check-tables';
import { consistentTables, rowOf, withCell, withoutRows, withoutTable, withRows } from '../../test/support/consistent';
import { withoutColumn } from '../../test/support/plain-target';
import { spoken } from '../../test/support/spoken';
import { raTextsEn } from '../strings/en/rules-ra';
import { raTextsSv } from '../strings/sv/rules-ra';
import { ra03DiscontinuedUnit as rule } from './ra-03-discontinued-unit';

const texts = { sv: raTextsSv['RA-03'], en: raTextsEn['RA-03'] };
const it = 'IT-avdelningen';
const info = 'Informationsförvaltningsenheten';
// Two units ended on 31 December 2025.
const tables = consistentTables();
/** The cell of the first outcome row that a test adds. */
const added = `E${tables['Utfall']!.length + 1}`;

test('decided figures of ended units stand; what is revised is zero', () => {
  expect(hitsOf(rule, tables)).toEqual([]);
});

test('a frame that was not moved', () => {
  const hits = hitsOf(
    rule,
    withoutRows(tables, 'Ramjusteringar', (row) => row[1] === info),
  );
  // 4 000 + 1 846 + 1 200 + 600 + 1 000 = 8 646
  expect(hits).toMatchObject([
    {
      variant: 'frame',
      params: { unit: info, amount: { money: 864_600_000 } },
      cells: [{ sheet: 'Ramar', address: 'B5' }],
      amount: 864_600_000,
    },
  ]);
  expect(spoken(texts, hits[0]!).sv).toBe(
    'Informationsförvaltningsenheten upphörde 2025-12-31, men ram 8 646 tkr med ramjusteringar 0 tkr lämnar 8 646 tkr kvar; det ska vara 0.',
  );
});

test('a revised budget that was left', () => {
  const row = rowOf(tables, 'Budget', info, 'Personalkostnader');
  const hits = hitsOf(rule, withCell(tables, 'Budget', row, 'Reviderad', 100));
  expect(hits).toMatchObject([
    {
      variant: 'budget',
      params: { costType: 'Personalkostnader' },
      cells: [{ sheet: 'Budget', address: `D${row + 1}` }],
      amount: 10_000_000,
    },
  ]);
  spoken(texts, hits[0]!);
  expect(hitsOf(rule, withCell(tables, 'Budget', row, 'Reviderad', 0.5))).toEqual([]);
});

test('a forecast', () => {
  const last = tables['Prognos']!.length + 1;
  const hits = hitsOf(rule, withRows(tables, 'Prognos', [it, 'IT-kostnader', 25, 2026]));
  expect(hits).toMatchObject([
    { variant: 'forecast', cells: [{ sheet: 'Prognos', address: `C${last}` }], amount: 2_500_000 },
  ]);
  spoken(texts, hits[0]!);
  // The forecast of the year before was for the unit.
  expect(hitsOf(rule, withRows(tables, 'Prognos', [it, 'IT-kostnader', 25, 2025]))).toEqual([]);
});

test('outcome after the end, together per unit', () => {
  const second = `E${tables['Utfall']!.length + 2}`;
  const hits = hitsOf(
    rule,
    withRows(tables, 'Utfall', [2026, 1, it, 'IT-kostnader', 30], [2026, 3, it, 'Försäljning', -10]),
  );
  expect(hits).toMatchObject([
    {
      variant: 'outcome',
      params: { months: { list: [{ month: '2026-01' }, { month: '2026-03' }] } },
      cells: [
        { sheet: 'Utfall', address: added },
        { sheet: 'Utfall', address: second },
      ],
      amount: 2_000_000, // 30 − 10 tkr
    },
  ]);
  expect(spoken(texts, hits[0]!).sv).toBe(
    'IT-avdelningen upphörde 2025-12-31, men har ett utfall på netto 20 tkr därefter (januari 2026, mars 2026); inget ska bokföras.',
  );
});

test('outcome in the last month, and what was booked and corrected in one month', () => {
  expect(hitsOf(rule, withRows(tables, 'Utfall', [2025, 12, it, 'IT-kostnader', 30]))).toEqual([]);
  const corrected = withRows(tables, 'Utfall', [2026, 1, it, 'IT-kostnader', 30], [2026, 1, it, 'IT-kostnader', -30]);
  expect(hitsOf(rule, corrected)).toEqual([]);
});

test('a unit that ends inside the target year keeps its budget, and its outcome until then', () => {
  const digital = rowOf(tables, 'Enheter', 'Digitalisering och service');
  expect(hitsOf(rule, withCell(tables, 'Enheter', digital, 'Gäller till', '2026-08-31'))).toEqual([]);
  expect(hitsOf(rule, withCell(tables, 'Enheter', digital, 'Gäller till', '2026-07-15'))).toMatchObject([
    { variant: 'outcome', params: { months: { list: [{ month: '2026-08' }] } } },
  ]);
});

test('a unit that ends on the first day of the target year has not ended before it', () => {
  const staff = rowOf(tables, 'Enheter', 'Regionstaben');
  const ends = (day: string) =>
    hitsOf(rule, withCell(tables, 'Enheter', staff, 'Gäller till', day)).map((hit) => hit.variant);
  expect(ends('2026-01-01')).toEqual(['outcome']); // February and on
  expect(ends('2025-12-31')).toContain('frame');
});

test('money moved to an ended unit without a row in Ramar', () => {
  // IT-avdelningen: its 37 938 are gone from Ramar, so what the adjustments take leaves −37 938.
  const hits = hitsOf(
    rule,
    withoutRows(tables, 'Ramar', (row) => row[0] === it),
  );
  expect(hits).toMatchObject([
    { variant: 'frame', params: { amount: { money: -3_793_800_000 } }, amount: 3_793_800_000 },
  ]);
  // RJ1–RJ8
  expect(hits[0]!.cells.map((cell) => cell.address)).toEqual(['E2', 'E3', 'E4', 'E5', 'E6', 'E7', 'E8', 'E9']);
});

test('where nobody can tell what was moved, or what the frames are, no frame is left behind', () => {
  expect(hitsOf(rule, withoutTable(tables, 'Ramjusteringar'))).toEqual([]);
  expect(hitsOf(rule, withoutTable(tables, 'Ramar'))).toEqual([]);
  expect(hitsOf(rule, withoutColumn(tables, 'Ramar', 'Ram'))).toEqual([]);
  expect(hitsOf(rule, withoutTable(tables, 'Kostnadsslag'))).toEqual([]);
});
