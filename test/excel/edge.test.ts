import { runCheck } from '../../src/app/run-check';
import { excelEdge } from '../../src/excel/excel-edge';
import { ExcelFault } from '../../src/excel/faults';
import { SHEET_MARK } from '../../src/report/plan';
import { consistentTables, withCell, withoutTable } from '../support/consistent';
import { workbookFile } from '../support/workbook-file';
import { differences } from '../host/compare-state';
import type { Host, HostOptions } from '../host/host';
import type { HostSheet } from '../host/state';
import { openOnHost } from './on-host';

const NOW = { lang: 'sv', today: '2026-11-21', time: '2026-11-21 20:45' } as const;

function open(options: HostOptions = {}) {
  const { host, access } = openOnHost(
    workbookFile(withCell(consistentTables(), 'Budget', 3, 'Reviderad', 4711)),
    options,
  );
  return { host, edge: excelEdge(access) };
}

function own(host: Host, id: string): HostSheet {
  return host.state.sheets.find(({ properties }) => properties.get(SHEET_MARK) === id)!;
}

async function kindOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'nothing';
  } catch (error) {
    return error instanceof ExcelFault ? `${error.kind}, ${error.report}` : String(error);
  }
}

describe('going somewhere', () => {
  it('selects a cell of a sheet that needs quotes', async () => {
    const { host, edge } = open();
    host.rename('Enheter', "Bo's enheter 2026");
    await edge.goTo("Bo's enheter 2026", 'B3');
    expect(host.state.selection).toBe("'Bo''s enheter 2026'!B3");
  });

  it('says so when the sheet is gone, or hidden', async () => {
    const { host, edge } = open();
    expect(await kindOf(edge.goTo('Borta', 'A1'))).toBe('changed, untouched');
    host.state.sheets.find(({ name }) => name === 'Enheter')!.visibility = 'Hidden';
    expect(await kindOf(edge.goTo('Enheter', 'A1'))).toBe('sheet-hidden, untouched');
  });

  it('shows the report, and says when there is none', async () => {
    const { host, edge } = open();
    expect(await edge.showReport('compliance')).toBe(false);
    await runCheck(edge, NOW);
    own(host, 'compliance').visibility = 'Hidden';
    expect(await edge.showReport('compliance')).toBe(true);
    expect(host.state.activeSheet).toBe(own(host, 'compliance').id);
    expect(own(host, 'compliance').visibility).toBe('Visible');
  });
});

describe('the report on the next check', () => {
  it('stays where it is, under the name that the user gave it', async () => {
    const { host, edge } = open();
    await runCheck(edge, NOW);
    const { id, name } = own(host, 'compliance');
    host.rename(name, 'Nämnden i december');
    const order = host.state.sheets.map((sheet) => sheet.id);
    await runCheck(edge, NOW);
    expect(own(host, 'compliance')).toMatchObject({ id, name: 'Nämnden i december' });
    expect(host.state.sheets.map((sheet) => sheet.id)).toEqual(order);
    expect(host.state.sheets.filter(({ properties }) => properties.has(SHEET_MARK))).toHaveLength(6);
  });

  it('leaves the sheet of a user who has the name', async () => {
    const { host, edge } = open();
    host.rename('Enheter', 'Måluppfyllelse');
    await runCheck(edge, NOW);
    expect(own(host, 'compliance').name).toBe('Måluppfyllelse (2)');
  });

  it('keeps a comment, also one that is written while the check runs', async () => {
    const { host, edge } = open();
    await runCheck(edge, NOW);
    const findings = own(host, 'findings');
    const [table] = findings.tables;
    const column = table!.firstColumn + table!.columns.findIndex(({ name }) => name === 'Kommentar');
    const row = table!.firstRow + 1;
    const comment = (text: string): void => {
      const cells = findings.cells.get(row) ?? new Map();
      findings.cells.set(row, cells.set(column, { ...cells.get(column), value: text }));
    };
    comment('Utreds av ekonomi');
    await runCheck(edge, NOW);
    expect(findings.cells.get(row)?.get(column)?.value).toBe('Utreds av ekonomi');

    // Before the fourth round trip the workbook has been read, and nothing is written yet.
    host.beforeTrip(4, () => comment('Klart 1 december'));
    await runCheck(edge, NOW);
    expect(findings.cells.get(row)?.get(column)?.value).toBe('Klart 1 december');
  });

  it('moves its table where Excel can, so that references to it hold, and makes it anew where not', async () => {
    for (const requirementSet of ['1.12', '1.13']) {
      const { host, edge } = open({ requirementSet });
      await runCheck(edge, NOW);
      const before = own(host, 'findings').tables[0]!.id;
      await runCheck(edge, NOW);
      const after = own(host, 'findings').tables;
      expect(after).toHaveLength(1);
      expect(after[0]!.id === before).toBe(requirementSet === '1.13');
    }
  });
});

describe('a report that was touched', () => {
  it.each(['1.12', '1.14'])(
    'heals when rows were inserted above the findings, with comments kept (ExcelApi %s)',
    async (set) => {
      const { host, edge } = open({ requirementSet: set });
      await runCheck(edge, NOW);
      const findings = own(host, 'findings');
      const table = findings.tables[0]!;
      const column = table.firstColumn + table.columns.findIndex(({ name }) => name === 'Kommentar');
      findings.cells.get(table.firstRow + 1)!.set(column, { value: 'Utreds' });
      // A user inserts a row above the table.
      findings.cells = new Map([...findings.cells].map(([row, cells]) => [row >= 2 ? row + 1 : row, cells]));
      table.firstRow += 1;
      table.lastRow += 1;
      await runCheck(edge, NOW);
      const after = own(host, 'findings').tables[0]!;
      expect(
        own(host, 'findings')
          .cells.get(after.firstRow + 1)
          ?.get(column)?.value,
      ).toBe('Utreds');
    },
  );

  it('is written although a copy of one of its sheets stands before it', async () => {
    const { host, edge } = open();
    await runCheck(edge, NOW);
    const original = own(host, 'findings');
    host.state.sheets.unshift({
      ...structuredClone(original),
      id: '{00000000-00AA-0000-0000-000000000000}',
      name: `${original.name} (2)`,
      cells: new Map(),
      tables: original.tables.map((table) => ({ ...table, id: 'copy', name: `${table.name}3` })),
      properties: new Map(original.properties),
    });
    await runCheck(edge, NOW);
    expect(host.state.sheets.find(({ id }) => id === original.id)!.name).toBe(original.name);
  });

  it('takes away what the earlier plan said and this one does not', async () => {
    const { host, edge } = open();
    await runCheck(edge, NOW);
    const sheet = own(host, 'actions');
    sheet.tabColor = '#FF0000';
    sheet.properties.set('ramkoll.old', 'x');
    sheet.properties.set('another product', 'y');
    await runCheck(edge, NOW);
    expect(sheet.tabColor).not.toBe('#FF0000');
    expect(sheet.properties.has('ramkoll.old')).toBe(false);
    expect(sheet.properties.get('another product')).toBe('y');
  });
});

describe('tables that are missing or empty', () => {
  it.each(['Utfall', 'Prognos', 'Enheter', 'Kostnadsslag', 'Åtgärder', 'Mål', 'Ramar'])(
    'without %s there is a report that says so',
    async (table) => {
      const bytes = workbookFile(withoutTable(consistentTables(), table));
      const { host, access } = openOnHost(bytes);
      await runCheck(excelEdge(access), NOW);
      expect(own(host, 'findings')).toBeDefined();
      expect(own(host, 'compliance').properties.get('ramkoll.fingerprint')).toMatch(/^[0-9a-f]{16}$/);
    },
  );
});

describe('a cell that is being edited', () => {
  it('delays the check, tells of it after a while, and goes on by itself', async () => {
    const { host, edge } = open();
    const told: boolean[] = [];
    host.cellEdit.start();
    const run = runCheck(edge, {
      ...NOW,
      onWaiting: (waiting) => {
        told.push(waiting);
        if (waiting) host.cellEdit.stop();
      },
    });
    await run;
    expect(told).toEqual([true, false]);
  });

  it('can be left by cancelling, with nothing written, also when the edit ends afterwards', async () => {
    const { host, edge } = open();
    const before = structuredClone(host.state.sheets.map(({ id, name }) => ({ id, name })));
    const stop = new AbortController();
    host.cellEdit.start();
    const run = kindOf(runCheck(edge, { ...NOW, signal: stop.signal, onWaiting: () => stop.abort() }));
    expect(await run).toBe('cancelled, untouched');
    host.cellEdit.stop();
    await host.settled();
    expect(host.state.sheets.map(({ id, name }) => ({ id, name }))).toEqual(before);
  });
});

describe('watching', () => {
  it('tells of what a user changes, once for a shower of changes, and not of what we write', async () => {
    const { host, edge } = open();
    let told = 0;
    const watch = await edge.watch(() => {
      told += 1;
    });
    await runCheck(edge, NOW);
    await host.settled();
    await pause();
    expect(told).toBe(0);
    host.type('Budget', 'C3', 17);
    host.type('Budget', 'C4', 18, 'elsewhere');
    await host.settled();
    await pause();
    expect(told).toBe(1);
    host.type(own(host, 'findings').name, 'A1', 'x');
    await host.settled();
    await pause();
    expect(told).toBe(1);
    await watch.stop();
    host.type('Budget', 'C3', 19);
    await host.settled();
    await pause();
    expect(told).toBe(1);
  });
});

/** Longer than changes are gathered for. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 600));
}

it('finds hidden rows one by one, also where columns are hidden', async () => {
  const { host, edge } = open();
  const sheet = host.state.sheets.find(({ name }) => name === 'Budget')!;
  for (const row of [4, 7]) sheet.rows.set(row, { hidden: true });
  for (let column = 1; column <= 10; column += 1) sheet.columns.set(column, { hidden: true });
  const snapshot = await edge.readWorkbook();
  expect([...snapshot.sheets.find(({ name }) => name === 'Budget')!.hiddenRows]).toEqual([4, 7]);
});

it('writes nothing at all into a workbook whose sheets it only reads', async () => {
  const { host, edge } = open();
  const before = openOnHost(workbookFile(withCell(consistentTables(), 'Budget', 3, 'Reviderad', 4711))).host.state;
  await edge.readWorkbook();
  expect(differences(before, host.state)).toEqual([]);
});

it('takes another name when somebody takes ours while the check runs', async () => {
  const { host, edge } = open();
  // Before the fourth round trip the workbook has been read, and nothing is written yet.
  host.beforeTrip(4, () => host.rename('Enheter', 'Måluppfyllelse'));
  await runCheck(edge, NOW);
  expect(own(host, 'compliance').name).toBe('Måluppfyllelse (2)');
});
