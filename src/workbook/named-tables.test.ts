import { consistentTables, withCell, withoutTable } from '../../test/support/consistent';
import { snapshotOf, type Tables } from '../../test/support/snapshot-of';
import { computeCompliance } from '../compliance/compliance';
import type { TargetResult } from '../compliance/result';
import { parseModel } from './parse-model';

const tables = consistentTables();

function only(...names: string[]): Tables {
  return Object.fromEntries(Object.entries(tables).filter(([name]) => names.includes(name)));
}

function firstTarget(of: Tables): TargetResult {
  return computeCompliance(parseModel(snapshotOf(of))).targets[0]!;
}

const whole = firstTarget(tables);

describe('units and cost types that only other tables name', () => {
  test('without Enheter the board’s figures are what they are with it', () => {
    expect(whole.netBase).not.toBeNull();
    expect(firstTarget(withoutTable(tables, 'Enheter'))).toMatchObject({
      netBase: whole.netBase,
      netTarget: whole.netTarget,
      netBaseToDate: whole.netBaseToDate,
      netTargetToDate: whole.netTargetToDate,
    });
  });

  test('without Kostnadsslag too, where the names tell what they are', () => {
    expect(firstTarget(withoutTable(tables, 'Kostnadsslag'))).toMatchObject({
      netBase: whole.netBase,
      netTarget: whole.netTarget,
    });
  });

  test('outcome and targets alone give the development so far, of the board that the target names', () => {
    const model = parseModel(snapshotOf(only('Utfall', 'Mål')));
    expect(model.settings).toMatchObject({ board: 'Regionstyrelsen', baseYear: 2025, targetYear: 2026 });
    expect(model.settings.period).toEqual({ year: 2026, month: 8 });
    expect(firstTarget(only('Utfall', 'Mål'))).toMatchObject({
      netBase: whole.netBase,
      netBaseToDate: whole.netBaseToDate,
      netTargetToDate: whole.netTargetToDate,
      developmentToDate: whole.developmentToDate,
    });
  });

  test('the tables are missing all the same', () => {
    const missing = parseModel(snapshotOf(only('Utfall', 'Mål'))).issues.flatMap((issue) =>
      issue.kind === 'table-missing' ? [issue.role] : [],
    );
    expect(missing).toEqual(expect.arrayContaining(['settings', 'units', 'costTypes']));
  });

  test('near miss: a row that may be the sum of the others, or a cost type that may be anything, is not guessed at', () => {
    const total = withCell(withoutTable(tables, 'Enheter'), 'Utfall', 1, 'Enhet', 'Totalt');
    expect(firstTarget(total).netBase).toBeNull();
    const unknown = withCell(withoutTable(tables, 'Kostnadsslag'), 'Utfall', 1, 'Kostnadsslag', 'Projekt Alfa');
    expect(firstTarget(unknown).netBase).toBeNull();
  });
});
