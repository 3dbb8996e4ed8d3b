import { cellsOf, findingsIn, hitsOf } from '../../test/support/check-tables';
import { consistentTables, rowOf, withCell, withoutRows, withoutTable, withRows } from '../../test/support/consistent';
import { om02UnexplainedDifference } from './om-02-unexplained-difference';

const staff = 'Regionstaben';

test('revised differs from what the moves explain', () => {
  // 29 100 − 30 000 − (−1 000) − 0 = 100
  const tables = withCell(consistentTables(), 'Budget', 1, 'Reviderad', 29_100);
  const [hit, ...more] = hitsOf(om02UnexplainedDifference, tables);
  expect(hit).toMatchObject({
    variant: 'unexplained',
    params: {
      unit: staff,
      costType: 'Personalkostnader',
      revised: { money: 2_910_000_000 },
      decided: { money: 3_000_000_000 },
      reallocated: { money: -100_000_000 },
      frameAdjusted: { money: 0 },
      unexplained: { money: 10_000_000 },
      expected: { money: 2_900_000_000 },
    },
    amount: 10_000_000,
  });
  expect(cellsOf(hit)).toEqual(['Budget!D2', 'Omfördelningar!E2']);
  expect(more).toEqual([]);
});

test('the message states the equation with its numbers', () => {
  const [finding] = findingsIn(
    om02UnexplainedDifference,
    withCell(consistentTables(), 'Budget', 1, 'Reviderad', 29_100),
  );
  const plain = (text: string | undefined) => text?.replaceAll('\u00a0', ' ');
  expect(plain(finding?.message.sv)).toBe(
    'Regionstaben, Personalkostnader: reviderad 29 100 tkr − beslutad (30 000 tkr) − omfördelat (−1 000 tkr) − ramjusterat (0 tkr) = 100 tkr som ingen omfördelning eller ramjustering förklarar.',
  );
  expect(plain(finding?.message.en)).toBe(
    'Regionstaben, Personalkostnader: revised 29 100 tkr − decided (30 000 tkr) − reallocated (−1 000 tkr) − frame adjusted (0 tkr) = 100 tkr that no reallocation or frame adjustment explains.',
  );
  expect(plain(finding?.consider.sv)).toContain('Överväg att ändra reviderad till 29 000 tkr');
});

test('a reallocation that is not entered shows in both its cost types', () => {
  const tables = withoutRows(consistentTables(), 'Omfördelningar', ([no]) => no === 'O3');
  const hits = hitsOf(om02UnexplainedDifference, tables);
  expect(hits.map((hit) => [hit.params.costType, hit.params.unexplained])).toEqual([
    ['IT-kostnader', { money: 50_000_000 }],
    ['Övriga kostnader', { money: -50_000_000 }],
  ]);
});

test('a move to a cost type that the budget has no row for', () => {
  const tables = withRows(consistentTables(), 'Omfördelningar', [
    'O4',
    'Digitalisering och service',
    'Försäljning',
    'Bidrag',
    100,
    'B4',
    null,
  ]);
  const hits = hitsOf(om02UnexplainedDifference, tables);
  expect(hits.map((hit) => [hit.variant, hit.params.costType, cellsOf(hit)[0]])).toEqual([
    ['no-line', 'Bidrag', 'Omfördelningar!E5'],
    ['unexplained', 'Försäljning', 'Budget!D18'],
  ]);
});

test('without the column Reviderad the moves make it, and nothing is unexplained', () => {
  const tables = consistentTables();
  tables.Budget = tables.Budget!.map((row) => [row[0]!, row[1]!, row[2]!, row[4]!]);
  expect(hitsOf(om02UnexplainedDifference, tables)).toEqual([]);
});

test('near miss: a difference of just the tolerance', () => {
  // Tolerance 0.5 tkr.
  expect(hitsOf(om02UnexplainedDifference, withCell(consistentTables(), 'Budget', 1, 'Reviderad', 29_000.5))).toEqual(
    [],
  );
  expect(
    hitsOf(om02UnexplainedDifference, withCell(consistentTables(), 'Budget', 1, 'Reviderad', 29_000.51)),
  ).toHaveLength(1);
});

test('near miss: an adjustment that names no cost type explains the unit as a whole', () => {
  // One adjustment of +300 for the unit; 200 of it on IT-kostnader and 100 on Medicinteknik.
  let tables = withRows(consistentTables(), 'Ramjusteringar', [
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
  tables = withCell(tables, 'Budget', rowOf(tables, 'Budget', staff, 'IT-kostnader'), 'Reviderad', 3_100);
  tables = withCell(tables, 'Budget', rowOf(tables, 'Budget', staff, 'Medicinteknik'), 'Reviderad', 700);
  expect(hitsOf(om02UnexplainedDifference, tables)).toEqual([]);
  expect(hitsOf(om02UnexplainedDifference, withCell(tables, 'Budget', 3, 'Reviderad', 3_200))).toHaveLength(2);
});

test('near miss: the unit above holds the frame and is adjusted, the budget stands on the unit below', () => {
  // The staff's budget stands on Kansliet below it, which has no frame of its own: it belongs to the frame of the staff,
  // and so does the adjustment of +50 (IT-kostnader 2 900 + 50 = 2 950).
  let tables = withRows(consistentTables(), 'Enheter', ['Kansliet', staff, null, null]);
  tables = { ...tables, Budget: tables.Budget!.map((row) => (row[0] === staff ? ['Kansliet', ...row.slice(1)] : row)) };
  tables = {
    ...tables,
    Omfördelningar: tables.Omfördelningar!.map((row) =>
      row[1] === staff ? [row[0]!, 'Kansliet', ...row.slice(2)] : row,
    ),
  };
  tables = withRows(tables, 'Ramjusteringar', [
    'RJ99',
    null,
    staff,
    'IT-kostnader',
    50,
    50,
    '2026-01-01',
    'varaktig',
    'B1',
    'Tillskott',
  ]);
  tables = withCell(tables, 'Budget', 3, 'Reviderad', 2_950);
  expect(hitsOf(om02UnexplainedDifference, tables)).toEqual([]);
});

test('near miss: without the table of reallocations they may be what nets to zero in a unit', () => {
  expect(hitsOf(om02UnexplainedDifference, withoutTable(consistentTables(), 'Omfördelningar'))).toEqual([]);
  // 29 100 for 29 000: then the unit is 100 off, and no reallocation can explain that.
  const tables = withoutTable(withCell(consistentTables(), 'Budget', 1, 'Reviderad', 29_100), 'Omfördelningar');
  expect(hitsOf(om02UnexplainedDifference, tables)).toHaveLength(4);
});
