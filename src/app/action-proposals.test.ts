import { openPackage } from '../file/package/package';
import { readSnapshot } from '../file/read/read-workbook';
import { applyPlan } from '../file/write/apply-plan';
import { SHEET_MARK, type WorkbookPlan } from '../report/plan';
import { cellAt, type Snapshot } from '../workbook/snapshot';
import { TABLE_WORDS } from '../workbook/vocabulary';
import { consistentTables, withRows, withoutTable } from '../../test/support/consistent';
import { snapshotOf, type Tables } from '../../test/support/snapshot-of';
import { workbookFile } from '../../test/support/workbook-file';
import { earlierProposals, proposalPlan, proposedActions, type EarlierProposal } from './action-proposals';
import { checkWorkbook } from './check';
import { checkView } from './check-view';
import { workbookNames } from './earlier-report';
import type { CheckView } from './view-types';

const TKR = 100_000;
const TIME = '2026-11-21 20:45';

function checked(snapshot: Snapshot) {
  return checkWorkbook(snapshot, { lang: 'sv', today: '2026-11-21', time: TIME });
}

function viewOf(snapshot: Snapshot): CheckView {
  return checkView(checked(snapshot), TIME);
}

function lever(view: CheckView, unit: string, costType: string): number {
  return view.levers.findIndex((each) => each.unit === unit && each.costType === costType);
}

function proposalsFor(view: CheckView) {
  return [
    { lever: lever(view, 'Regionstaben', 'IT-kostnader'), effect: 100 * TKR },
    { lever: lever(view, 'Digitalisering och service', 'Försäljning'), effect: 50 * TKR },
    { lever: lever(view, 'Regionstaben', 'Lokalkostnader'), effect: 0 },
  ];
}

describe('rows', () => {
  const view = viewOf(snapshotOf(consistentTables()));

  test('begin the month after the period, with the full year that the months left are a part of', () => {
    expect(proposedActions(view, proposalsFor(view), { lang: 'sv', programme: ' Inköp och ekonomi ' })).toEqual([
      {
        no: 'F1',
        programme: 'Inköp och ekonomi',
        action: 'Lägre kostnad: IT-kostnader',
        unit: 'Regionstaben',
        costType: 'IT-kostnader',
        start: '2026-09-01',
        end: null,
        duration: 'lasting',
        // 100 tkr in four months is 300 tkr in twelve.
        fullYearEffect: 300 * TKR,
        targetYearEffect: 100 * TKR,
        status: 'not-done',
        inBudget: false,
        assignment: 'Ekonomi i balans',
      },
      expect.objectContaining({ no: 'F2', action: 'Högre intäkt: Försäljning', targetYearEffect: 50 * TKR }),
    ]);
  });

  test('a one-off effect is all of it; several assignments leave the choice to the user', () => {
    const two = { ...view, assignments: [...view.assignments, ...view.assignments] };
    expect(proposedActions(two, proposalsFor(view), { lang: 'en', duration: 'one-off' })[0]).toMatchObject({
      no: 'P1',
      action: 'Lower cost: IT-kostnader',
      fullYearEffect: 100 * TKR,
      assignment: null,
    });
  });

  test('numbers go on after those in the sheet and those that were moved to Åtgärder', () => {
    const moved = { ...view, actionNumbers: ['Å1', 'F7'] };
    expect(proposedActions(moved, proposalsFor(view), { lang: 'sv', earlier: [{ no: 'F3' }] })[0]?.no).toBe('F8');
    expect(proposedActions(view, proposalsFor(view), { lang: 'sv', earlier: [{ no: 'f3' }] })[0]?.no).toBe('F4');
  });

  test('a closed year has none', () => {
    expect(proposedActions({ ...view, monthsLeft: 0 }, proposalsFor(view), { lang: 'sv' })).toEqual([]);
  });
});

interface Written {
  readonly bytes: Uint8Array;
  readonly snapshot: Snapshot;
}

function write(bytes: Uint8Array, planOf: (snapshot: Snapshot) => WorkbookPlan): Written {
  const source = openPackage(bytes);
  const written = applyPlan(source, planOf(readSnapshot(source, {})));
  return { bytes: written, snapshot: readSnapshot(openPackage(written), {}) };
}

const addProposals =
  (lang: 'sv' | 'en' = 'sv') =>
  (snapshot: Snapshot): WorkbookPlan => {
    const view = viewOf(snapshot);
    const earlier = earlierProposals(snapshot);
    const rows = proposedActions(view, proposalsFor(view), { lang, earlier });
    return proposalPlan(view, rows, earlier, workbookNames(snapshot), lang);
  };

const marked = (snapshot: Snapshot): string[] =>
  snapshot.sheets.flatMap((sheet) => sheet.properties.get(SHEET_MARK) ?? []);

describe('the sheet in a file', () => {
  const once = write(workbookFile(consistentTables()), addProposals());

  test('holds the rows in the columns of Åtgärder, and is read back', () => {
    const table = once.snapshot.tables.find(({ name }) => name === 'Åtgärdsförslag');
    expect(table?.columns.map(({ name }) => name)).toEqual(TABLE_WORDS.actions.columns.map(({ names }) => names[0]));
    expect(earlierProposals(once.snapshot)).toEqual([
      {
        no: 'F1',
        action: 'Lägre kostnad: IT-kostnader',
        unit: 'Regionstaben',
        costType: 'IT-kostnader',
        // 1 September 2026 as a serial.
        start: 46266,
        duration: 'varaktig',
        fullYearEffect: 300,
        targetYearEffect: 100,
        status: 'Ej uppnått',
        inBudget: 'nej',
        assignment: 'Ekonomi i balans',
      },
      expect.objectContaining({ no: 'F2', targetYearEffect: 50 }),
    ]);
  });

  test('keeps what stands there when more is added, in the other language too', () => {
    const earlier = earlierProposals(once.snapshot);
    const twice = write(once.bytes, addProposals('en'));
    const rows = earlierProposals(twice.snapshot);
    expect(rows).toHaveLength(4);
    expect(rows.slice(0, 2)).toEqual(earlier);
    expect(rows.slice(2).map(({ no }) => no)).toEqual(['P3', 'P4']);
    expect(marked(twice.snapshot)).toEqual(['proposals']);
    // The tab keeps the name it has.
    expect(twice.snapshot.sheets.at(-1)?.name).toBe('Åtgärdsförslag');
  });

  test('is no data: the check gives the same, and leaves it as it is', () => {
    const plain = checked(snapshotOf(consistentTables()));
    const after = checked(once.snapshot);
    expect(after.json).toEqual(plain.json);
    expect(after.plan.sheets.map(({ id }) => id)).toEqual(plain.plan.sheets.map(({ id }) => id));
    const report = write(once.bytes, (snapshot) => checked(snapshot).plan);
    expect(earlierProposals(report.snapshot)).toEqual(earlierProposals(once.snapshot));
    expect(new Set(marked(report.snapshot))).toEqual(new Set(['proposals', ...plain.plan.sheets.map(({ id }) => id)]));
    // And the proposals of a checked workbook leave its report alone.
    const added = write(report.bytes, addProposals());
    expect(earlierProposals(added.snapshot)).toHaveLength(4);
    expect(checked(added.snapshot).plan).toEqual(checked(report.snapshot).plan);
  });

  test('moves to Åtgärder as it stands, where only what the user has to fill in is missing', () => {
    const rows = earlierProposals(once.snapshot).map((row: EarlierProposal) =>
      TABLE_WORDS.actions.columns.map(({ column }) => row[column] ?? null),
    );
    const tables: Tables = withRows(consistentTables(), 'Åtgärder', ...rows);
    const { model, findings } = checked(snapshotOf(tables));
    expect(model.actions.at(-2)).toMatchObject({
      no: 'F1',
      start: '2026-09-01',
      targetYearEffect: 100 * TKR,
      status: 'not-done',
      inBudget: false,
      assignment: 0,
    });
    // Nobody answers for them yet, and nobody has forecast them.
    expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set(['AT-07']));
  });
});

test('a user’s own sheet and table with our names stay theirs', () => {
  const own = { ...consistentTables(), Åtgärdsförslag: [['Idé'], ['Mindre papper']] };
  const { snapshot } = write(workbookFile(own), addProposals());
  expect(snapshot.sheets.map(({ name }) => name)).toEqual([...Object.keys(own), 'Åtgärdsförslag (2)']);
  const table = snapshot.tables.find(({ sheet }) => sheet === 'Åtgärdsförslag (2)');
  expect(table?.name).toBe('Åtgärdsförslag_2');
});

test('the date system of the workbook is that of its dates', () => {
  const view = viewOf(snapshotOf(consistentTables()));
  const rows = proposedActions(view, proposalsFor(view), { lang: 'sv' });
  const start = TABLE_WORDS.actions.columns.findIndex(({ column }) => column === 'start') + 1;
  const dayIn = (date1904: boolean): unknown => {
    const plan = proposalPlan(view, rows, [], { sheets: [], tablesAndNames: [] }, 'sv', date1904);
    return plan.sheets[0]?.cells.find(({ row, column }) => row === 6 && column === start)?.value;
  };
  expect([dayIn(false), dayIn(true)]).toEqual([46_266, 46_266 - 1_462]);
});

test('the sheet says where the rows go, by the name that the table has', () => {
  const lead = (tables: Tables): unknown => {
    const view = viewOf(snapshotOf(tables));
    const plan = proposalPlan(view, [], [], { sheets: [], tablesAndNames: [] }, 'sv');
    return plan.sheets[0]?.cells.find(({ row }) => row === 3)?.value;
  };
  expect(lead(consistentTables())).toContain('sista raden i tabellen Åtgärder,');
  expect(lead(withoutTable(consistentTables(), 'Åtgärder'))).toContain('sista raden i tabellen Åtgärder,');
});

test('a row that was written below the table, or in a sheet without it, is kept', () => {
  const { snapshot } = write(workbookFile(consistentTables()), addProposals());
  const bare: Snapshot = { ...snapshot, tables: snapshot.tables.filter(({ name }) => name !== 'Åtgärdsförslag') };
  expect(earlierProposals(bare)).toHaveLength(2);
  const sheet = bare.sheets.at(-1)!;
  expect(cellAt(bare, sheet, 5, 1)).toEqual({ kind: 'text', text: 'Nr' });
});

test('a sheet that was not read is not taken for an empty one', () => {
  const { snapshot } = write(workbookFile(consistentTables()), addProposals());
  const sheets = snapshot.sheets.map((sheet) =>
    sheet.properties.has(SHEET_MARK) ? { ...sheet, columns: new Map() } : sheet,
  );
  expect(() => earlierProposals({ ...snapshot, sheets })).toThrow('was not read');
});
