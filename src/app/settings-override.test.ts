import { openPackage } from '../file/package/package';
import { readSnapshot } from '../file/read/read-workbook';
import { applyPlan } from '../file/write/apply-plan';
import type { SheetPlan } from '../report/plan';
import type { SheetSnapshot, Snapshot } from '../workbook/snapshot';
import { consistentTables, rowOf, withCell } from '../../test/support/consistent';
import { snapshotOf } from '../../test/support/snapshot-of';
import { workbookFile } from '../../test/support/workbook-file';
import { checkWorkbook, type Checked, type CheckOptions } from './check';
import { runCheck } from './run-check';
import { cleanOverride, keptOverride, SETTINGS_PROPERTY, type SettingsOverride } from './settings-override';

const TKR = 100_000;
const OPTIONS = { lang: 'sv', today: '2026-11-21', time: '2026-11-21 20:45' } as const;

function check(snapshot: Snapshot, options: Partial<CheckOptions> = {}): Checked {
  return checkWorkbook(snapshot, { ...OPTIONS, ...options });
}

/** A workbook whose report carries this text as its settings. */
function carrying(text: string): Snapshot {
  const snapshot = snapshotOf(consistentTables());
  const report: SheetSnapshot = {
    name: 'Måluppfyllelse',
    visibility: 'visible',
    columns: new Map(),
    hiddenRows: new Set(),
    properties: new Map([
      ['ramkoll.sheet', 'compliance'],
      [SETTINGS_PROPERTY, text],
    ]),
  };
  return { ...snapshot, sheets: [...snapshot.sheets, report] };
}

function sheetOf(checked: Checked, id: string): SheetPlan {
  return checked.plan.sheets.find((sheet) => sheet.id === id)!;
}

function propertyOf(checked: Checked): string | undefined {
  return sheetOf(checked, 'compliance').properties?.[SETTINGS_PROPERTY];
}

/** Value and source of a setting in Underlag. */
function settingRow(checked: Checked, label: string): unknown[] {
  const { cells } = sheetOf(checked, 'basis');
  const row = cells.find((cell) => cell.column === 1 && cell.value === label)?.row;
  return cells.filter((cell) => cell.row === row && cell.column > 1 && cell.column < 4).map(({ value }) => value);
}

const ALL: SettingsOverride = {
  period: '2026-06',
  judged: 'unrounded',
  tolerance: 2 * TKR,
  riskMargin: 1.5,
  comparability: 'adjusted-base',
  itemsCount: 'without',
};

test('what is chosen counts in the figures, the rules, the report and the JSON', () => {
  const plain = check(snapshotOf(consistentTables()));
  const chosen = check(snapshotOf(consistentTables()), { overrides: ALL });
  expect(chosen.model.settings).toMatchObject({ ...ALL, period: { year: 2026, month: 6 } });
  expect(chosen.settings).toEqual({ ...ALL, overridden: Object.keys(ALL) });
  expect(plain.settings).toMatchObject({ period: '2026-08', judged: 'rounded', overridden: [] });
  expect(chosen.json['period']).toBe('2026-06');
  // A margin of 1.5 points makes a risk of what has 1.0 points to the limit.
  expect([plain.result.targets[0]?.status, chosen.result.targets[0]?.status]).toEqual(['met', 'at-risk']);
  expect(chosen.findings.map(({ rule }) => rule)).toContain('MA-02');
  const items = plain.result.targets[0]!;
  expect(chosen.result.targets[0]?.developmentJudged).not.toBe(items.developmentJudged);
  expect(chosen.model.fingerprint).toBe(plain.model.fingerprint);
});

test('Underlag says which were chosen in the pane, and no formula leads to what does not count', () => {
  const chosen = check(snapshotOf(consistentTables()), { overrides: { riskMargin: 1.5, period: '2026-06' } });
  const pane = 'vald i panelen i stället för arbetsbokens';
  expect(settingRow(chosen, 'Risktröskel')).toEqual([1.5, pane]);
  expect(settingRow(chosen, 'Rapportperiod')).toEqual(['2026-06', pane]);
  expect(settingRow(chosen, 'Tolerans')).toEqual([0.5, 'Inställningar, rad 9']);
  const formulas = (checked: Checked): string[] =>
    sheetOf(checked, 'basis').cells.flatMap(({ formula }) => (formula?.includes('Inställningar') ? [formula] : []));
  const before = formulas(check(snapshotOf(consistentTables())));
  expect(before).toHaveLength(formulas(chosen).length + 1);
});

test('nothing chosen writes nothing', () => {
  expect(propertyOf(check(snapshotOf(consistentTables())))).toBeUndefined();
  expect(propertyOf(check(snapshotOf(consistentTables()), { overrides: {} }))).toBeUndefined();
});

describe('in the workbook', () => {
  const written = (bytes: Uint8Array, options: Partial<CheckOptions> = {}) => {
    const source = openPackage(bytes);
    const checked = check(readSnapshot(source, {}), options);
    return { checked, bytes: applyPlan(source, checked.plan) };
  };
  const first = written(workbookFile(consistentTables()), { overrides: { riskMargin: 1.5, itemsCount: 'without' } });

  test('they travel: the next check reads them from the report', () => {
    const next = written(first.bytes);
    expect(next.checked.override).toEqual({ riskMargin: 1.5, itemsCount: 'without' });
    expect(next.checked.settings.overridden).toEqual(['riskMargin', 'itemsCount']);
    expect(next.checked.json).toEqual(first.checked.json);
    expect(Buffer.compare(written(next.bytes).bytes, next.bytes)).toBe(0);
  });

  test('others take their place, and {} clears them', () => {
    const other = written(first.bytes, { overrides: { judged: 'unrounded' } });
    expect(written(other.bytes).checked.override).toEqual({ judged: 'unrounded' });
    const cleared = written(first.bytes, { overrides: {} });
    expect(cleared.checked.settings.overridden).toEqual([]);
    const after = written(cleared.bytes);
    expect(after.checked.override).toEqual({});
    expect(propertyOf(after.checked)).toBeUndefined();
    expect(after.checked.json).toEqual(written(workbookFile(consistentTables())).checked.json);
  });
});

describe('a property that is not ours', () => {
  test.each([
    '',
    '{',
    'null',
    '[]',
    '"2026-06"',
    '42',
    '{"riskMargin":"1.5","judged":"sometimes","tolerance":-1,"period":"2026-13","itemsCount":true}',
    '{"tolerance":0.5,"riskMargin":101,"comparability":["adjusted-base"]}',
    '{"tolerance":1e400,"riskMargin":-0.1,"period":{"year":2026,"month":6}}',
    '{"__proto__":{"judged":"unrounded"},"constructor":1,"board":"Annan styrelse","unit":"kr"}',
    `{"judged":"unrounded","more":"${'x'.repeat(5_000)}"}`,
  ])('is ignored (%#)', (text) => {
    expect(keptOverride(carrying(text))).toEqual({});
    expect(check(carrying(text)).json).toEqual(check(snapshotOf(consistentTables())).json);
  });

  test('the part that makes sense is used', () => {
    expect(cleanOverride({ judged: 'unrounded', tolerance: Number.NaN, riskMargin: 1, other: 2 })).toEqual({
      judged: 'unrounded',
      riskMargin: 1,
    });
    expect(keptOverride(carrying('{"period":"2026-6","judged":0}'))).toEqual({ period: '2026-06' });
  });

  test('on another sheet it says nothing', () => {
    const snapshot = carrying('{"judged":"unrounded"}');
    const sheets = snapshot.sheets.map((sheet) =>
      sheet.properties.size === 0
        ? sheet
        : { ...sheet, properties: new Map([[SETTINGS_PROPERTY, '{"riskMargin":9}']]) },
    );
    expect(keptOverride({ ...snapshot, sheets })).toEqual({});
  });
});

describe('the period', () => {
  const edge = (snapshot: Snapshot) => ({
    readWorkbook: () => Promise.resolve(snapshot),
    applyPlan: () => Promise.resolve('written'),
  });

  test('asked for wins over the one chosen in the pane, for this time', () => {
    const checked = check(carrying('{"period":"2026-06","riskMargin":1}'), { period: { year: 2026, month: 3 } });
    expect(checked.settings).toMatchObject({ period: '2026-03', overridden: ['riskMargin'] });
    expect(settingRow(checked, 'Rapportperiod')).toEqual(['2026-03', 'vald vid kontrollen']);
    expect(propertyOf(checked)).toBe('{"period":"2026-06","riskMargin":1}');
  });

  test('chosen outside the target year is refused before anything is written', async () => {
    const run = runCheck(edge(snapshotOf(consistentTables())), { ...OPTIONS, overrides: { period: '2025-06' } });
    await expect(run).rejects.toMatchObject({ name: 'PeriodRefusal', period: '2025-06', year: 2026 });
  });

  test('one that the workbook has left behind for another year counts no more', async () => {
    const snapshot = carrying('{"period":"2025-06","riskMargin":1}');
    const { checked } = await runCheck(edge(snapshot), OPTIONS);
    expect(checked.settings).toMatchObject({ period: '2026-08', overridden: ['riskMargin'] });
    expect(propertyOf(checked)).toBe('{"riskMargin":1}');
  });

  test('an unreadable Rapportperiod is no obstacle to a chosen one', () => {
    const tables = consistentTables();
    const broken = withCell(tables, 'Inställningar', rowOf(tables, 'Inställningar', 'Rapportperiod'), 'Värde', 'snart');
    expect(check(snapshotOf(broken), { overrides: { period: '2026-05' } }).json['period']).toBe('2026-05');
  });
});
