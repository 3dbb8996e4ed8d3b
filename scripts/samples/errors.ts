import type { CellPlace, RuleId } from '../../src/domain/finding';
import type { ColumnRole, TableRole } from '../../src/domain/model';
import { COMMUNICATION, COORDINATION, DIGITAL, FINANCE, HR, RECORDS } from './board-2026';
import type { SampleBook } from './sample-plan';
import { COST_TYPES, shown, type SampleRow, type SampleTables, type SampleValue } from './sample-tables';

/** Values that tell a row from the others of its table. */
type RowMatch = Readonly<Partial<Record<ColumnRole, SampleValue>>>;

/** A cell by what stands in its row; "header" is the header of the column. Of rows that are alike, the last one. */
interface Expectation {
  readonly rule: RuleId;
  readonly role: TableRole;
  readonly row: RowMatch | 'header';
  readonly column: ColumnRole;
}

/** An error that a controller really makes, and what the check is to say of it. */
export interface PlantedError {
  /** What was done, in one sentence. */
  readonly what: string;
  readonly plant: (tables: SampleTables) => void;
  readonly expect: readonly Expectation[];
}

const [PAYROLL, , SERVICES, , , IT_COSTS, EQUIPMENT, PREMISES, , DEPRECIATION, , , , SALES] = COST_TYPES;

function costType(name: string | undefined): string {
  if (name === undefined) throw new RangeError('the samples have no such cost type');
  return name;
}

function isMatch(row: SampleRow, match: RowMatch): boolean {
  return (Object.keys(match) as ColumnRole[]).every((column) => shown(row[column]) === shown(match[column]));
}

function lastRow(tables: SampleTables, role: TableRole, match: RowMatch): number {
  const row = tables[role].findLastIndex((candidate) => isMatch(candidate, match));
  if (row < 0) throw new RangeError(`no row of ${role} has ${JSON.stringify(match)}`);
  return row;
}

/** Writes over one cell. */
function change(
  tables: SampleTables,
  role: TableRole,
  match: RowMatch,
  column: keyof SampleRow,
  value: SampleValue,
): void {
  const row = lastRow(tables, role, match);
  tables[role][row] = { ...tables[role][row], [column]: value };
}

function valueAt(tables: SampleTables, role: TableRole, match: RowMatch, column: ColumnRole): number {
  const value = shown(tables[role][lastRow(tables, role, match)]?.[column]);
  if (typeof value !== 'number') throw new RangeError(`no number stands in ${column} of ${role}`);
  return value;
}

/** Puts rows at the end of a table. */
function add(tables: SampleTables, role: TableRole, ...rows: SampleRow[]): void {
  tables[role].push(...rows);
}

const hrPayroll = { unit: HR, costType: costType(PAYROLL) };
const asText = { year: 2026, month: 5, unit: COORDINATION, costType: costType(SERVICES) };
const inKr = { year: 2026, month: 3, unit: HR, costType: costType(DEPRECIATION) };
const misspelt = { year: 2026, month: 2, unit: 'Ekonomi & inköp', costType: costType(SERVICES) };
const late = { year: 2026, month: 1, unit: RECORDS, costType: costType(IT_COSTS) };
const repeated = { year: 2025, month: 10, unit: HR, costType: costType(IT_COSTS) };
const wrongSign = { year: 2026, month: 4, unit: HR, costType: costType(SALES) };
const lost = { unit: COMMUNICATION, costType: costType(PREMISES) };

export const PLANTED_ERRORS: readonly PlantedError[] = [
  {
    what: 'The plan’s decision has the year of the printed text, 30 September 2026: after it takes effect, and after the decisions that amend it',
    plant: (tables) => {
      change(tables, 'decisions', { decision: 'B2' }, 'date', '2026-09-30');
      change(tables, 'decisions', { decision: 'B2' }, 'note', null);
    },
    expect: [{ rule: 'BE-03', role: 'decisions', row: { decision: 'B2' }, column: 'date' }],
  },
  {
    what: 'One digit of a revised amount is mistyped, 74 940 for 71 940',
    plant: (tables) =>
      change(tables, 'budget', hrPayroll, 'revised', valueAt(tables, 'budget', hrPayroll, 'revised') + 3_000),
    expect: [
      { rule: 'OM-02', role: 'budget', row: hrPayroll, column: 'revised' },
      { rule: 'OM-03', role: 'budget', row: hrPayroll, column: 'revised' },
      { rule: 'RA-02', role: 'frames', row: { unit: HR }, column: 'frame' },
    ],
  },
  {
    what: 'A reallocation has no decision',
    plant: (tables) => change(tables, 'reallocations', { no: 'O6' }, 'decision', null),
    expect: [{ rule: 'OM-06', role: 'reallocations', row: { no: 'O6' }, column: 'decision' }],
  },
  {
    what: 'An amount is pasted as text, with a no-break space between thousands',
    plant: (tables) => {
      const amount = valueAt(tables, 'outcome', asText, 'amount').toFixed(1);
      const text = amount.replace('.', ',').replace(/(\d)(\d{3},)/, '$1\u00a0$2');
      change(tables, 'outcome', asText, 'amount', text);
    },
    expect: [{ rule: 'DA-03', role: 'outcome', row: asText, column: 'amount' }],
  },
  {
    what: 'An amount stands in kr among tkr',
    plant: (tables) =>
      change(tables, 'outcome', inKr, 'amount', Math.round(valueAt(tables, 'outcome', inKr, 'amount') * 1_000)),
    expect: [{ rule: 'DA-09', role: 'outcome', row: inKr, column: 'amount' }],
  },
  {
    what: 'A unit is misspelt, “Ekonomi & inköp”',
    plant: (tables) => change(tables, 'outcome', { ...misspelt, unit: FINANCE }, 'unit', misspelt.unit),
    expect: [{ rule: 'DA-04', role: 'outcome', row: misspelt, column: 'unit' }],
  },
  {
    what: 'A month of a unit was never loaded: Kommunikation, June 2026',
    plant: (tables) => {
      tables.outcome = tables.outcome.filter((row) => !isMatch(row, { year: 2026, month: 6, unit: COMMUNICATION }));
    },
    expect: [{ rule: 'DA-10', role: 'outcome', row: 'header', column: 'month' }],
  },
  {
    what: 'An invoice is booked on a unit that ceased at the turn of the year',
    plant: (tables) => add(tables, 'outcome', { ...late, amount: 275 }),
    expect: [{ rule: 'RA-03', role: 'outcome', row: late, column: 'amount' }],
  },
  {
    what: 'A row of the outcome is pasted twice',
    plant: (tables) => add(tables, 'outcome', { ...repeated, amount: valueAt(tables, 'outcome', repeated, 'amount') }),
    expect: [{ rule: 'DA-07', role: 'outcome', row: repeated, column: 'unit' }],
  },
  {
    what: 'A revenue is booked with the sign of a cost',
    plant: (tables) => change(tables, 'outcome', wrongSign, 'amount', -valueAt(tables, 'outcome', wrongSign, 'amount')),
    expect: [{ rule: 'DA-08', role: 'outcome', row: wrongSign, column: 'amount' }],
  },
  {
    what: 'The shares of a unit that was split make 90 %',
    plant: (tables) => change(tables, 'successions', { fromUnit: RECORDS, toUnit: DIGITAL }, 'share', 0.3),
    expect: [{ rule: 'RA-04', role: 'successions', row: { fromUnit: RECORDS, toUnit: DIGITAL }, column: 'share' }],
  },
  {
    what: 'A formula in the forecast lost the sheet that it referred to: #REF!',
    plant: (tables) => change(tables, 'forecast', lost, 'amount', { formula: '#REF!*0.994', value: '#REF!' }),
    expect: [{ rule: 'DA-02', role: 'forecast', row: lost, column: 'amount' }],
  },
  {
    what: 'The account range of medical equipment reaches into that of IT',
    plant: (tables) => change(tables, 'costTypes', { costType: costType(EQUIPMENT) }, 'accountFrom', 6_690),
    expect: [{ rule: 'DA-06', role: 'costTypes', row: { costType: costType(EQUIPMENT) }, column: 'accountFrom' }],
  },
  {
    what: 'A frame adjustment refers to a decision that is not in Beslut',
    plant: (tables) => change(tables, 'adjustments', { no: 'R3' }, 'decision', 'B5'),
    expect: [{ rule: 'BE-01', role: 'adjustments', row: { no: 'R3' }, column: 'decision' }],
  },
  {
    what: 'A move on 1 April has the amount of the whole year',
    plant: (tables) => {
      const move = { unit: COORDINATION, costType: costType(IT_COSTS) };
      const last = tables.adjustments.length - 1;
      tables.adjustments[last] = { ...tables.adjustments[last], amount: 1_200 };
      // The budgets follow, so that only the part of the year is wrong.
      change(tables, 'budget', move, 'revised', valueAt(tables, 'budget', move, 'revised') - 300);
      const to = { ...move, unit: DIGITAL };
      change(tables, 'budget', to, 'revised', valueAt(tables, 'budget', to, 'revised') + 300);
    },
    expect: [{ rule: 'RA-07', role: 'adjustments', row: { effectiveFrom: '2026-04-01' }, column: 'amount' }],
  },
  {
    what: 'An action is marked Uppnått and has no effect',
    plant: (tables) => change(tables, 'actions', { no: '3' }, 'realised', null),
    expect: [
      { rule: 'AT-06', role: 'actions', row: { no: '3' }, column: 'status' },
      { rule: 'AT-05', role: 'actions', row: { no: '3' }, column: 'realised' },
    ],
  },
  {
    what: 'An action has no owner',
    plant: (tables) => change(tables, 'actions', { no: '8' }, 'owner', null),
    expect: [{ rule: 'AT-07', role: 'actions', row: { no: '8' }, column: 'owner' }],
  },
];

/** The tables with every error in them; the ones given are left alone. */
export function withErrors(tables: SampleTables): SampleTables {
  const copy = Object.fromEntries(
    Object.entries(tables).map(([role, rows]) => [role, rows.map((row) => ({ ...row }))]),
  ) as SampleTables;
  for (const { plant } of PLANTED_ERRORS) plant(copy);
  return copy;
}

export interface ExpectedFinding {
  readonly what: string;
  readonly rule: RuleId;
  readonly cell: CellPlace;
}

/** What the check is to find in the workbook, and in which cell. */
export function expectedFindings(tables: SampleTables, book: SampleBook): ExpectedFinding[] {
  return PLANTED_ERRORS.flatMap(({ what, expect }) =>
    expect.map(({ rule, role, row, column }) => ({
      what,
      rule,
      cell: row === 'header' ? book.headerOf(role, column) : book.placeOf(role, lastRow(tables, role, row), column),
    })),
  );
}
