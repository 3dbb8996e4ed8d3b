import { consistentTables } from '../../test/support/consistent';
import { snapshotOf } from '../../test/support/snapshot-of';
import { SHEET_MARK } from '../report/plan';
import { parseModel } from '../workbook/parse-model';
import type { Snapshot } from '../workbook/snapshot';
import { periodChoices, recogniseWorkbook } from './recognise-workbook';

const SNAPSHOT = snapshotOf(consistentTables());

/** The workbook with a report sheet that has these properties. */
function withReport(properties: Readonly<Record<string, string>>): Snapshot {
  const sheet = {
    name: 'Måluppfyllelse',
    visibility: 'visible' as const,
    columns: new Map(),
    hiddenRows: new Set<number>(),
    properties: new Map(Object.entries({ [SHEET_MARK]: 'compliance', ...properties })),
  };
  return { ...SNAPSHOT, sheets: [...SNAPSHOT.sheets, sheet] };
}

test('a workbook is described by what was recognised in it', () => {
  const seen = recogniseWorkbook(SNAPSHOT);
  const { settings } = parseModel(SNAPSHOT);
  expect(seen).toMatchObject({ board: settings.board, targetYear: settings.targetYear, report: 'none', override: {} });
  expect(seen.tables.filter(({ found }) => found).map(({ role }) => role)).toEqual(
    expect.arrayContaining(['settings', 'budget', 'outcome']),
  );
});

test('an earlier report is current, stale or incomplete by the fingerprint that it carries', () => {
  const { fingerprint } = parseModel(SNAPSHOT);
  const stateOf = (written: string): string => recogniseWorkbook(withReport({ 'ramkoll.fingerprint': written })).report;
  expect([stateOf(fingerprint), stateOf('0123456789abcdef'), stateOf('')]).toEqual(['current', 'stale', 'incomplete']);
});

test('the settings that the report carries count, but no period of another year', () => {
  const { settings } = parseModel(SNAPSHOT);
  const kept = (override: object) => recogniseWorkbook(withReport({ 'ramkoll.settings': JSON.stringify(override) }));
  const march = `${settings.targetYear}-03`;
  expect(kept({ period: march })).toMatchObject({ period: march, override: { period: march } });
  expect(kept({ period: '1999-03', judged: 'unrounded' })).toMatchObject({
    period: recogniseWorkbook(SNAPSHOT).period,
    override: { judged: 'unrounded' },
  });
});

test('a check can be made for every month to the last with outcome', () => {
  const model = parseModel(SNAPSHOT);
  const { targetYear, period } = model.settings;
  const choices = periodChoices(model);
  expect(choices[0]).toBe(`${targetYear}-01`);
  expect(choices).toHaveLength(period.month);
  expect(periodChoices({ ...model, outcome: { ...model.outcome, count: 0 } })).toHaveLength(12);
});
