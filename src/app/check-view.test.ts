import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { RULE_IDS } from '../domain/finding';
import { readWorkbook } from '../file/read/read-workbook';
import type { Snapshot } from '../workbook/snapshot';
import { consistentTables, rowOf, withCell, withRows, withoutRows, withoutTable } from '../../test/support/consistent';
import { snapshotOf, type Tables } from '../../test/support/snapshot-of';
import { checkWorkbook, type Checked } from './check';
import { checkView } from './check-view';
import type { CheckView } from './view-types';

const TIME = '2026-11-21 20:45';
const TKR = 100_000;

function checkedOf(snapshot: Snapshot): Checked {
  return checkWorkbook(snapshot, { lang: 'sv', today: '2026-11-21', time: TIME });
}

function viewOf(tables: Tables): CheckView {
  return checkView(checkedOf(snapshotOf(tables)), TIME);
}

const SAMPLES = ['samples/regionstyrelsen-2026.xlsx', 'samples/regionstyrelsen-2026-med-fel.xlsx'].map(
  (file) => [file, checkedOf(readWorkbook(readFileSync(file)))] as const,
);

/** The levers of a target sum to its full years, whatever its base was taken from. */
function expectLevers(checked: Checked): void {
  const view = checkView(checked, TIME);
  for (const target of view.targets) {
    const levers = target.levers.map((index) => view.levers[index]!);
    const sum = (net: (lever: (typeof levers)[number]) => number): number =>
      levers.reduce((total, lever) => total + net(lever), 0);
    if (!checked.model.targets[target.index]!.objectKnown) expect(levers).toEqual([]);
    else expect(sum((lever) => lever.netTarget)).toBe(target.netTargetFullYear ?? 0);
    if (target.netBaseFullYear !== null && levers.length > 0) {
      expect(sum((lever) => lever.netBaseBy[target.base])).toBe(target.netBaseFullYear);
      if (target.base === 'outcome') expect(sum((lever) => lever.netBase)).toBe(target.netBaseFullYear);
    }
    if (target.netTargetToDate !== null && levers.length > 0)
      expect(sum((lever) => lever.toDate)).toBe(target.netTargetToDate);
  }
}

describe('levers', () => {
  test.each(SAMPLES)('%s', (_, checked) => expectLevers(checked));

  test('a closed year is its outcome, and a base by forecast that forecast', () => {
    let tables = withCell(
      consistentTables(),
      'Inställningar',
      rowOf(consistentTables(), 'Inställningar', 'Rapportperiod'),
      'Värde',
      '2026-12',
    );
    tables = withRows(tables, 'Prognos', ['Regionstaben', 'IT-kostnader', 2_300, 2025]);
    tables = withCell(tables, 'Mål', 1, 'Bas', 'Prognos');
    const checked = checkedOf(snapshotOf(tables));
    expect(checkView(checked, TIME).targets[0]).toMatchObject({ base: 'forecast', netBase: 2_300 * TKR });
    expect(checkView(checked, TIME).monthsLeft).toBe(0);
    expectLevers(checked);
  });

  test('any amounts, any shares of a succession, any period', () => {
    const amount = fc.integer({ min: -9_999_999, max: 9_999_999 }).map((öre) => öre / 1000);
    fc.assert(
      fc.property(
        fc.array(amount, { minLength: 6, maxLength: 6 }),
        fc.integer({ min: 1, max: 99 }),
        fc.integer({ min: 1, max: 12 }),
        (amounts, share, month) => {
          let tables = consistentTables();
          amounts.forEach((value, index) => {
            tables = withCell(tables, index % 2 === 0 ? 'Prognos' : 'Utfall', index + 1, 'Belopp', value);
          });
          tables = withCell(tables, 'Enhetsbyten', 1, 'Andel', share / 100);
          const period = rowOf(tables, 'Inställningar', 'Rapportperiod');
          expectLevers(checkedOf(snapshotOf(withCell(tables, 'Inställningar', period, 'Värde', `2026-${month}`))));
        },
      ),
      { numRuns: 12 },
    );
  });
});

describe('the path', () => {
  test.each(SAMPLES)('of %s is the one that the report draws', (_, checked) => {
    const chart = checked.plan.sheets[0]!.charts!.find(({ name }) => name === 'ramkoll-path')!;
    const { path } = checkView(checked, TIME).targets[0]!;
    const drawn = chart.series.map(({ values }) => values.numbers);
    const inUnit = (sums: readonly (number | null)[]): (number | null)[] =>
      sums.map((ore) => (ore === null ? null : ore / TKR));
    const near = (numbers: readonly (number | null)[]): unknown[] =>
      numbers.map((number): unknown => (number === null ? null : expect.closeTo(number, 4)));
    expect(inUnit(path!.base)).toEqual(near(drawn[0]!));
    expect(inUnit(path!.target)).toEqual(near(drawn[1]!));
    // The view's line begins where the outcome ends, so that it can be drawn without a gap.
    const forecast = inUnit(path!.forecast);
    expect(forecast.map((value, month) => (month + 1 <= checked.model.settings.period.month ? null : value))).toEqual(
      near(drawn[2]!),
    );
    expect(inUnit(path!.allowed)).toEqual(near(drawn[3]!));
  });

  test('goes from the last outcome to the forecast of the year', () => {
    const { path, netTargetFullYear, netTargetToDate } = viewOf(consistentTables()).targets[0]!;
    expect(path!.forecast.slice(0, 7)).toEqual([null, null, null, null, null, null, null]);
    expect(path!.forecast[7]).toBe(netTargetToDate);
    expect(path!.forecast[11]).toBeCloseTo(netTargetFullYear!, 3);
    expect(path!.target.slice(8)).toEqual([null, null, null, null]);
  });

  test('there is none without any outcome', () => {
    const tables = withoutRows(consistentTables(), 'Utfall', () => true);
    expect(viewOf(tables).targets.map(({ path }) => path)).toEqual([null, null]);
  });
});

test.each(SAMPLES)('%s survives being sent to another thread', (_, checked) => {
  const view = checkView(checked, TIME);
  expect(structuredClone(view)).toEqual(view);
  expect(JSON.parse(JSON.stringify(view))).toEqual(view);
});

test('the figures of a target are those of the report for programs', () => {
  const checked = SAMPLES[0]![1];
  const [row] = checked.json.targets;
  const [target] = checkView(checked, TIME).targets;
  expect(target).toMatchObject({
    development: row!.development,
    netBase: row!.netBase! * TKR,
    headroom: expect.closeTo(row!.headroom! * TKR, 0),
    yearToGo: row!.yearToGo,
  });
});

describe('findings', () => {
  test('two that say the same are one with both places', () => {
    const nobody = ['Å9', null, 'Färre möten', 'Regionstaben', 'IT-kostnader', null, '2026-09-01', null, 'varaktig'];
    const tables = withRows(consistentTables(), 'Åtgärder', [...nobody, 30, 10], [...nobody, 30, 10]);
    const checked = checkedOf(snapshotOf(tables));
    const group = checkView(checked, TIME).findings.find(({ rule }) => rule === 'AT-07');
    expect(checked.findings.filter(({ rule }) => rule === 'AT-07')).toHaveLength(2);
    expect(group?.items).toMatchObject([
      {
        count: 2,
        places: [
          { sheet: 'Åtgärder', address: 'F4' },
          { sheet: 'Åtgärder', address: 'F5' },
        ],
      },
    ]);
  });

  test('none is lost, and errors come first, then in the order of the catalogue', () => {
    const [, faulty] = SAMPLES[1]!;
    const { findings } = checkView(faulty, TIME);
    const items = findings.flatMap((group) => group.items);
    expect(items.reduce((sum, { count }) => sum + count, 0)).toBe(faulty.findings.length);
    const rank = { error: 0, warning: 1, info: 2 };
    const order = findings.map(
      ({ severity, rule }) => `${rank[severity]}${String(RULE_IDS.indexOf(rule)).padStart(2, '0')}`,
    );
    expect(order.length).toBeGreaterThan(5);
    expect(order).toEqual([...order].sort());
  });

  test('an unknown unit in many rows is one row', () => {
    let tables = consistentTables();
    const row = ['Okänd enhet', 'IT-kostnader', 1, 1, 2026];
    tables = withRows(tables, 'Budget', row);
    const group = viewOf(tables).findings.find(({ rule }) => rule === 'DA-04');
    expect(group?.items).toMatchObject([{ count: 1, places: [{ sheet: 'Budget' }] }]);
  });
});

test('rows know their cells, targets the decisions behind them', () => {
  const view = viewOf(withCell(consistentTables(), 'Mål', 2, 'Beslut', 'B99'));
  expect(view.targets[0]).toMatchObject({
    place: { sheet: 'Mål', address: 'D2' },
    decisions: [
      {
        id: 'B1',
        diaryNumber: 'RS 552-2025',
        paragraph: '§ 196',
        body: 'Regionfullmäktige',
        date: '2025-11-12',
        place: { sheet: 'Beslut', address: 'A2' },
      },
    ],
  });
  expect(view.targets[1]?.decisions).toEqual([
    { id: 'B99', diaryNumber: null, paragraph: null, body: null, date: null, title: null, place: null },
  ]);
  expect(view.assignments[0]).toMatchObject({
    place: { sheet: 'Uppdrag', address: 'C2' },
    actions: [
      { name: 'Samlat ledningsstöd', place: { sheet: 'Åtgärder', address: 'K2' } },
      { name: 'Färre licenser', place: { sheet: 'Åtgärder', address: 'K3' } },
    ],
  });
  expect(view.actionNumbers).toEqual(['Å1', 'Å2']);
  expect(view.frames.find(({ unit }) => unit === 'IT-avdelningen')?.place).toEqual({ sheet: 'Ramar', address: 'B4' });
  const moved = view.reallocations.find(
    ({ unit, costType }) => unit === 'Regionstaben' && costType === 'Personalkostnader',
  );
  expect(moved).toMatchObject({ reallocated: -1_000 * TKR, place: { sheet: 'Budget', address: 'D2' } });
});

test('the moves of a frame sum to its adjustments', () => {
  const view = viewOf(consistentTables());
  expect(view.frames.map(({ unit }) => unit)).toContain('Digitalisering och service');
  for (const { moves, adjustments } of view.frames)
    expect(moves.reduce((sum, { amount }) => sum + amount, 0)).toBe(adjustments ?? 0);
});

test('a table that is not there is told, and what can be looked at is', () => {
  const view = viewOf(withoutTable(consistentTables(), 'Prognos'));
  expect(view.tables.find(({ role }) => role === 'forecast')).toEqual({
    role: 'forecast',
    found: false,
    isRequired: false,
    name: '',
    sheet: '',
    rowsRead: 0,
    rowsSkipped: 0,
  });
  expect(view.targets[0]).toMatchObject({ status: 'no-basis', noBasis: 'target-missing', netTarget: null });
  expect(view.reportSheet).toBe('Måluppfyllelse');
});

test('there is a view of a workbook without anything in it, and of one with half of its tables', () => {
  const nothing: Snapshot = { date1904: false, sheets: [], tables: [], names: [], strings: [] };
  expect(checkView(checkedOf(nothing), TIME)).toMatchObject({ yearsKnown: false, targets: [], levers: [], frames: [] });
  for (const table of Object.keys(consistentTables())) {
    const view = viewOf(withoutTable(consistentTables(), table));
    expect(structuredClone(view)).toEqual(view);
  }
});
