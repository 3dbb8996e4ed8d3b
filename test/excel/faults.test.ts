import { runCheck, type WorkbookEdge } from '../../src/app/run-check';
import type { Applied } from '../../src/excel/apply-plan';
import type { ExcelAccess } from '../../src/excel/trips';
import { excelEdge } from '../../src/excel/excel-edge';
import { ExcelFault, type ReportState } from '../../src/excel/faults';
import { excelFaultText } from '../../src/strings/excel-faults';
import { SHEET_MARK, type CellPlan, type ChartPlan, type SheetPlan, type WorkbookPlan } from '../../src/report/plan';
import { differences } from '../host/compare-state';
import { describeXlsx } from '../host/describe-xlsx';
import type { Host, RoundTrip } from '../host/host';
import type { HostSheet, HostWorkbook } from '../host/state';
import { applyPlan } from '../../src/file/write/apply-plan';
import { consistentTables, withCell } from '../support/consistent';
import { workbookFile } from '../support/workbook-file';
import { checkedPlan } from './cases';
import { openOnHost } from './on-host';

/**
 * Everything that can go wrong, at every round trip. Whatever happens: the user's sheets are as they were, the report is whole or
 * says that it is not, the message says what to do, and the next check heals it.
 */

const INPUTS = {
  'without a report': () => workbookFile(consistentTables()),
  'with an earlier report': () => {
    const bytes = workbookFile(withCell(consistentTables(), 'Budget', 3, 'Reviderad', 4711));
    return applyPlan(bytes, checkedPlan(bytes, 'en'));
  },
};

interface Fault {
  readonly name: string;
  /** Arranges what happens at a round trip; gives what is to be undone before the next check. */
  readonly arrange: (host: Host, trip: number, cancel: () => void, actions: number) => void;
  readonly heal?: (state: HostWorkbook) => void;
  /** What the fault itself changes among the user's sheets, which is no loss. */
  readonly ownChange?: (state: HostWorkbook) => void;
}

function errors(code: string, modes: readonly ('before' | 'after' | 'half')[] = ['before']): Fault[] {
  return modes.map((when) => ({
    name: `${code} (${when})`,
    arrange: (host, trip, _, actions) =>
      host.failAt(trip, { code, when: when === 'half' ? `action:${Math.floor(actions / 2)}` : when }),
  }));
}

const userSheet = (state: HostWorkbook, name: string): HostSheet | undefined =>
  state.sheets.find((sheet) => sheet.name === name && !sheet.properties.has(SHEET_MARK));

const FAULTS: readonly Fault[] = [
  ...[
    'InvalidOperationInCellEditMode',
    'AccessDenied',
    'GeneralException',
    'RequestPayloadSizeLimitExceeded',
    'ResponsePayloadSizeLimitExceeded',
    'Timeout',
    'ItemNotFound',
    'InvalidArgument',
  ].flatMap((code) => errors(code)),
  // Where an answer is lost, or a request fails half-way, what took effect is another thing than what was said.
  ...['GeneralException', 'Timeout', 'AccessDenied'].flatMap((code) => errors(code, ['after', 'half'])),
  {
    name: 'the report is protected',
    arrange: (host, trip) =>
      host.beforeTrip(trip, (state) => {
        for (const sheet of state.sheets) if (sheet.properties.has(SHEET_MARK)) sheet.isProtected = true;
      }),
    heal: (state) => {
      for (const sheet of state.sheets) sheet.isProtected = false;
    },
  },
  {
    name: 'the structure is protected',
    arrange: (host, trip) =>
      host.beforeTrip(trip, (state) => {
        state.isStructureProtected = true;
      }),
    ownChange: (state) => {
      state.isStructureProtected = true;
    },
    heal: (state) => {
      state.isStructureProtected = false;
    },
  },
  {
    name: 'a sheet is renamed',
    arrange: (host, trip) => host.beforeTrip(trip, (state) => rename(state)),
    ownChange: (state) => rename(state),
  },
  {
    name: 'a sheet is deleted',
    arrange: (host, trip) =>
      host.beforeTrip(trip, () => {
        host.remove('Åtgärder');
      }),
    ownChange: (state) => {
      state.sheets = state.sheets.filter(({ name }) => name !== 'Åtgärder');
    },
  },
  {
    name: 'a sheet is added',
    arrange: (host, trip) => host.beforeTrip(trip, (state) => addSheet(state)),
    ownChange: (state) => addSheet(state),
  },
  {
    name: 'somebody edits a cell',
    arrange: (host, trip) => host.beforeTrip(trip, (state) => edit(state)),
    ownChange: (state) => edit(state),
  },
  { name: 'the user cancels', arrange: (host, trip, cancel) => host.beforeTrip(trip, () => cancel()) },
];

function rename(state: HostWorkbook): void {
  const sheet = userSheet(state, 'Åtgärder');
  if (sheet) sheet.name = 'Åtgärder 2026';
}

function addSheet(state: HostWorkbook): void {
  if (state.sheets.some(({ name }) => name === 'Kommentarer från ekonomi')) return;
  const like = userSheet(state, 'Enheter')!;
  state.sheets.push({
    ...like,
    id: '{00000000-00FF-0000-0000-000000000000}',
    name: 'Kommentarer från ekonomi',
    cells: new Map([[1, new Map([[1, { value: 'Min egen' }]])]]),
    tables: [],
    charts: [],
    validations: [],
    conditionalFormats: [],
    merges: [],
    properties: new Map(),
    columns: new Map(),
    rows: new Map(),
  });
}

function edit(state: HostWorkbook): void {
  const sheet = userSheet(state, 'Enheter');
  sheet?.cells.set(300, new Map([[12, { value: 'En anteckning' }]]));
}

const NOW = { lang: 'sv', today: '2026-11-21', time: '2026-11-21 20:45' } as const;

/** The sheets with the stamp, a table, comments and charts: the others are written by the same requests, and take long. */
const SHEETS = ['compliance', 'findings', 'actions'];

function smallEdge(access: ExcelAccess): WorkbookEdge<Applied> {
  const edge = excelEdge(access);
  return {
    readWorkbook: edge.readWorkbook,
    applyPlan: (plan, options) =>
      edge.applyPlan(
        {
          ...plan,
          sheets: plan.sheets
            .filter(({ id }) => SHEETS.includes(id))
            // A link to a sheet that is not written would be refused.
            .map((sheet) => ({
              ...sheet,
              cells: sheet.cells.map(unlinked),
              charts: inside(plan, sheet),
            })),
        },
        options,
      ),
  };
}

function unlinked(cell: CellPlan): CellPlan {
  const { link, ...rest } = cell;
  return link ? rest : cell;
}

/** Charts whose figures stand on the sheets that are written. */
function inside(plan: WorkbookPlan, sheet: SheetPlan): ChartPlan[] {
  const names = plan.sheets.filter(({ id }) => SHEETS.includes(id)).map(({ name }) => name);
  return (sheet.charts ?? []).filter(({ series }) => series.every(({ values }) => names.includes(values.sheet)));
}

async function tryCheck(access: ExcelAccess, signal?: AbortSignal) {
  try {
    await runCheck(smallEdge(access), { ...NOW, ...(signal ? { signal } : {}) });
    return null;
  } catch (error) {
    return error;
  }
}

/** What a reader sees. */
function reportState(state: HostWorkbook): ReportState | 'none' {
  const sheet = state.sheets.find(({ properties }) => properties.get(SHEET_MARK) === 'compliance');
  if (!sheet) return 'none';
  const texts = [...sheet.cells.values()].flatMap((row) => [...row.values()].map(({ value }) => String(value)));
  // A sheet without a word is no report.
  const isIncomplete = texts.length === 0 || texts.some((text) => /^(Ofullständig|Incomplete)/.test(text));
  return isIncomplete ? 'incomplete' : 'complete';
}

const ALIKE = /Payload|ItemNotFound|InvalidArgument|CellEdit|Access.*(?:after|half)|Timeout.*before/;
const isUser = (sheet: HostSheet): boolean => !sheet.properties.has(SHEET_MARK);
const matrix: string[] = [];

describe.each(Object.entries(INPUTS))('a workbook %s', (inputName, bytes) => {
  const file = bytes();
  const input = (): HostWorkbook => describeXlsx(file);
  let trips: readonly RoundTrip[] = [];
  let clean: HostWorkbook;

  beforeAll(async () => {
    const { host, access } = openOnHost(input());
    expect(await tryCheck(access)).toBeNull();
    trips = host.trips();
    clean = host.state;
    expect(reportState(clean)).toBe('complete');
    matrix.push(`\nA workbook ${inputName}: what stands there after each fault, by round trip 1–${trips.length}`);
  });

  // Where a report is there already, what matters is how much of it a fault leaves.
  const faults = inputName.startsWith('with an') ? FAULTS.filter(({ name }) => !ALIKE.test(name)) : FAULTS;

  it.each(faults)('$name, at every round trip', async ({ name, arrange, heal, ownChange }) => {
    const row: string[] = [];
    for (let trip = 1; trip <= trips.length; trip += 1) {
      const before = input();
      const { host, access } = openOnHost(input());
      const stop = new AbortController();
      arrange(host, trip, () => stop.abort(), trips[trip - 1]!.actions);
      const error = await tryCheck(access, stop.signal);
      const where = `${name} at ${trip}`;

      // Whatever happened, the user's sheets are what they were, but for what the fault itself did.
      ownChange?.(before);
      expect([where, differences(before, host.state, { sheets: isUser })]).toEqual([where, []]);

      const state = reportState(host.state);
      if (error === null) expect([where, state]).toEqual([where, 'complete']);
      else {
        expect([where, error instanceof ExcelFault]).toEqual([where, true]);
        const fault = error as ExcelFault;
        if (fault.report === 'untouched') {
          const own = (sheet: HostSheet): boolean => !isUser(sheet);
          expect([
            where,
            differences(input(), host.state, { sheets: own }).filter((line) => !/protected/.test(line)),
          ]).toEqual([where, []]);
        } else if (fault.report === 'unsure') {
          // Only where the user did not wait for the answer.
          expect([where, fault.kind]).toEqual([where, 'cancelled']);
        } else expect([where, state]).toEqual([where, fault.report]);
        for (const lang of ['sv', 'en'] as const) {
          const text = excelFaultText(lang, fault);
          expect([where, text.length > 40 && !/[{}]|undefined/.test(text)]).toEqual([where, true]);
        }
      }
      row.push(error === null ? '✓ whole' : `✓ ${(error as ExcelFault).report} (${(error as ExcelFault).kind})`);

      // The next check, when what was wrong is put right.
      heal?.(host.state);
      const again = openOnHost(host.state);
      expect([where, await tryCheck(again.access)]).toEqual([where, null]);
      expect([where, reportState(host.state)]).toEqual([where, 'complete']);
      if (!ownChange) {
        expect([where, differences(clean, host.state, { values: 'formulas-only' })]).toEqual([where, []]);
      }
    }
    matrix.push(`${name.padEnd(44)} ${row.join(' | ')}`);
  });
});

afterAll(() => {
  process.stdout.write(`${matrix.join('\n')}\n`);
});
