import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { readWorkbook } from '../file/read/read-workbook';
import type { Snapshot } from '../workbook/snapshot';
import { consistentTables, rowOf, withCell } from '../../test/support/consistent';
import { snapshotOf, type Tables } from '../../test/support/snapshot-of';
import { checkWorkbook } from './check';
import { checkView } from './check-view';
import type { SettingsOverride } from './settings-override';
import type { CheckView } from './view-types';
import { whatIf, type WhatIfResult } from './what-if';

const TKR = 100_000;

function viewOfSnapshot(snapshot: Snapshot, overrides: SettingsOverride = {}): CheckView {
  const time = '2026-11-21 20:45';
  return checkView(checkWorkbook(snapshot, { lang: 'sv', today: '2026-11-21', time, overrides }), time);
}

function viewOf(tables: Tables, overrides: SettingsOverride = {}): CheckView {
  return viewOfSnapshot(snapshotOf(tables), overrides);
}

/** The consistent workbook with a forecast for one unit's premises that makes the board miss 2.0 %. */
function missed(forecast = 9_000): Tables {
  const tables = consistentTables();
  return withCell(tables, 'Prognos', rowOf(tables, 'Prognos', 'Regionstaben', 'Lokalkostnader'), 'Belopp', forecast);
}

function lever(view: CheckView, unit: string, costType: string): number {
  return view.levers.findIndex((each) => each.unit === unit && each.costType === costType);
}

function resultOf(view: CheckView, target: number, proposals: Parameters<typeof whatIf>[2]): WhatIfResult {
  const { result, reason } = whatIf(view, target, proposals);
  if (result === null) throw new Error(reason);
  return result;
}

test('nothing proposed gives the figures of the check', () => {
  // In the sample with faults the board meets its target for the year and misses it so far.
  const sample = readWorkbook(readFileSync('samples/regionstyrelsen-2026-med-fel.xlsx'));
  const views = [viewOf(consistentTables()), viewOf(missed()), viewOfSnapshot(sample)];
  expect(views[2]?.targets[0]).toMatchObject({ status: 'at-risk', metToDate: false });
  for (const view of views) {
    for (const target of view.targets) {
      const { figures, others } = resultOf(view, target.index, []);
      expect(figures).toMatchObject({
        effect: 0,
        netTarget: target.netTarget,
        development: target.development,
        developmentJudged: target.developmentJudged,
        headroom: target.headroom,
        headroomJudged: target.headroomJudged,
        status: target.status,
        metFrame: target.metFrame,
      });
      expect(others).toEqual([]);
    }
  }
});

test('a proposal lowers the net by its effect, in cost as in revenue', () => {
  const view = viewOf(missed());
  const [board] = view.targets;
  const { figures } = resultOf(view, 0, [
    { lever: lever(view, 'Regionstaben', 'Lokalkostnader'), effect: 2_000 * TKR },
    { lever: lever(view, 'Regionstaben', 'Försäljning'), effect: 500 * TKR },
    { lever: lever(view, 'Regionstaben', 'Försäljning'), effect: 100 * TKR },
  ]);
  expect(figures.effect).toBe(2_600 * TKR);
  expect(figures.netTarget).toBe(board!.netTarget! - 2_600 * TKR);
  expect(figures.headroom).toBeCloseTo(board!.headroom! + 2_600 * TKR, 3);
  expect(figures.frameHeadroom).toBe(board!.frame! - board!.netTarget! + 2_600 * TKR);
});

test('the missing amount is what is over, and per month a fourth of it in August', () => {
  const view = viewOf(missed(), { judged: 'unrounded' });
  const [board] = view.targets;
  expect(board?.status).toBe('missed');
  const { figures, monthsLeft } = resultOf(view, 0, []);
  expect(figures.missing?.toLimit).toBe(Math.ceil(-board!.headroom!));
  expect(figures.missing?.asJudged).toBe(figures.missing?.toLimit);
  expect(monthsLeft).toBe(4);
  expect(figures.missing?.toLimitPerMonth).toBe(Math.ceil(figures.missing!.toLimit / 4));
  expect(figures.missing?.toFrame).toBe(board!.netTarget! - board!.frame!);
});

test('other targets that count the lever are held too, those that do not are left out', () => {
  const view = viewOf(missed());
  const it = lever(view, 'Regionstaben', 'IT-kostnader');
  const premises = lever(view, 'Regionstaben', 'Lokalkostnader');
  const both = resultOf(view, 0, [{ lever: it, effect: 100 * TKR }]);
  expect(both.others.map(({ target, effect }) => [target, effect])).toEqual([[1, 100 * TKR]]);
  expect(both.others[0]?.netTarget).toBe(view.targets[1]!.netTarget! - 100 * TKR);
  expect(resultOf(view, 0, [{ lever: premises, effect: 100 * TKR }]).others).toEqual([]);
  // What lies outside the target's own scope does nothing to it.
  expect(resultOf(view, 1, [{ lever: premises, effect: 100 * TKR }]).figures.effect).toBe(0);
});

test('more than the rest of the year holds is told', () => {
  const view = viewOf(missed());
  const premises = lever(view, 'Regionstaben', 'Lokalkostnader');
  const { netTarget, toDate } = view.levers[premises]!;
  const rest = netTarget - toDate;
  expect(resultOf(view, 0, [{ lever: premises, effect: rest }]).beyondRest).toEqual([]);
  expect(resultOf(view, 0, [{ lever: premises, effect: rest + 1 }]).beyondRest).toEqual([premises]);
});

test('it says why nothing can be tried', () => {
  const tables = consistentTables();
  const period = rowOf(tables, 'Inställningar', 'Rapportperiod');
  const closed = withCell(tables, 'Inställningar', period, 'Värde', '2026-12');
  expect(whatIf(viewOf(closed), 0, [])).toEqual({ result: null, reason: 'year-closed' });
  expect(whatIf(viewOf(withCell(tables, 'Mål', 1, 'Läsning', 'Ackumulerat')), 0, []).reason).toBe('not-full-year');
  expect(whatIf(viewOf({ ...tables, Prognos: tables.Prognos!.slice(0, 1) }), 0, []).reason).toBe('no-forecast');
  expect(whatIf(viewOf(withCell(tables, 'Mål', 1, 'Objekt', 'Ingen')), 0, []).reason).toBe('no-basis');
  expect(whatIf(viewOf(tables), 7, []).reason).toBe('unknown-target');
});

describe('whatever the forecast, the limit and the settings', () => {
  const settings = fc.record({
    judged: fc.constantFrom('rounded' as const, 'unrounded' as const),
    itemsCount: fc.constantFrom('with' as const, 'without' as const),
    comparability: fc.constantFrom('unchanged-base' as const, 'adjusted-base' as const),
  });

  test('exactly the missing amount meets the target, and one öre less does not', () => {
    let seen = 0;
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2_000_000_000 }),
        fc.integer({ min: -50, max: 60 }),
        settings,
        (premises, limit, overrides) => {
          let tables = missed(premises / TKR);
          tables = withCell(tables, 'Mål', 1, 'Högsta utveckling', limit / 1000);
          const view = viewOf(tables, overrides);
          const at = lever(view, 'Regionstaben', 'Lokalkostnader');
          const tried = (effect: number) => resultOf(view, 0, [{ lever: at, effect }]).figures;
          const { missing, status } = tried(0);
          expect(status === 'missed').toBe(missing!.asJudged > 0);
          expect(missing!.asJudged).toBeLessThanOrEqual(missing!.toLimit);
          expect(tried(missing!.asJudged).status).not.toBe('missed');
          expect(tried(missing!.toLimit).headroomJudged!).toBeGreaterThan(-0.01);
          if (overrides.judged === 'unrounded') expect(missing!.asJudged).toBe(missing!.toLimit);
          if (missing!.asJudged === 0) return;
          seen += 1;
          expect(tried(missing!.asJudged - 1).status).toBe('missed');
          // To the limit: what is left is less than an öre, and before the last öre it was less than nothing.
          expect(tried(missing!.toLimit).headroomJudged!).toBeLessThan(1);
          expect(tried(missing!.toLimit - 1).headroomJudged!).toBeLessThan(0.01);
          expect(tried(missing!.toLimit).missing).toMatchObject({ toLimit: 0, asJudged: 0 });
        },
      ),
      { numRuns: 40 },
    );
    expect(seen).toBeGreaterThan(10);
  });
});
