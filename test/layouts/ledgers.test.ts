import fc from 'fast-check';
import { checkWorkbook } from '../../src/app/check';
import type { Answers } from '../../src/domain/interpretation';
import { parseWorkbook } from '../../src/workbook/parse-model';
import { snapshotOfSheets, type DrawnSheet, type SheetCell } from './sheet-of';

type CheckedWorkbook = ReturnType<typeof checkWorkbook>;

/*
 * Small ledgers as systems write them out. Each month Regionstaben (1110) books revenue of −2 mnkr and a cost of 10 mnkr, Kultur (1120) a cost of
 * 5 mnkr, in 2025 from January to December and in 2026 from January to August with 0,5 mnkr more on the cost of Kultur.
 * 2025: 12 · (−2 + 10 + 5) = 156 mnkr; to August 104. 2026 to August: 8 · (−2 + 10 + 5,5) = 108.
 */
interface Booked {
  readonly unit: '1110' | '1120';
  readonly account: number;
  readonly year: number;
  readonly month: number;
  readonly kr: number;
}

const NAMES = { '1110': 'Regionstaben', '1120': 'Kultur' } as const;

const BOOKED: readonly Booked[] = [2025, 2026].flatMap((year) =>
  Array.from({ length: year === 2025 ? 12 : 8 }, (_, index) => index + 1).flatMap((month): Booked[] => [
    { unit: '1110', account: 3410, year, month, kr: -2_000_000 },
    { unit: '1110', account: 4010, year, month, kr: 10_000_000 },
    { unit: '1120', account: 4010, year, month, kr: year === 2025 ? 5_000_000 : 5_500_000 },
  ]),
);

const period = ({ year, month }: Booked): number => year * 100 + month;
const both = ({ unit }: Booked): string => `${unit} ${NAMES[unit]}`;
/** 15 March 2025 as the number that a cell with a date holds. */
const day = ({ year, month }: Booked): number => Date.UTC(year, month - 1, 15) / 86_400_000 + 25_569;

function ledger(
  header: readonly string[],
  line: (of: Booked) => readonly SheetCell[],
  more: readonly (readonly SheetCell[])[] = [],
  title = 'Huvudbok, kr',
): DrawnSheet {
  return { name: 'Utdata', rows: [[title], [], header, ...BOOKED.map(line), ...more] };
}

const PLAIN = ['Ansvar', 'Konto', 'Period', 'Belopp'];
const plainLine = (of: Booked): SheetCell[] => [both(of), of.account, period(of), of.kr];

const COST_TYPES: DrawnSheet = {
  name: 'Kostnadsslag',
  rows: [
    ['Kostnadsslag', 'Typ', 'Konto från', 'Konto till', 'Målgrupp'],
    ['Bidrag', 'Intäkt', 3000, 3999],
    ['Personal', 'Kostnad', 4000, 4999, 'Personal'],
  ],
};

/** Net per unit: a forecast of 162 mnkr. */
const FORECAST: DrawnSheet = {
  name: 'Prognos',
  rows: [
    ['Nettokostnad per enhet, tkr'],
    [],
    ['Enhet', 'Prognos 2026'],
    ['Regionstaben', 97_000],
    ['Kultur', 65_000],
    ['Summa', 162_000],
  ],
};

const GOAL: DrawnSheet = { name: 'Mål', rows: [['Nettokostnadsutveckling högst 2,0 %']] };

function check(sheets: readonly DrawnSheet[], answers: Answers = {}): CheckedWorkbook {
  return checkWorkbook(snapshotOfSheets([...sheets, GOAL]), {
    lang: 'sv',
    today: '2026-09-20',
    time: '2026-09-20 12:00',
    answers,
  });
}

/** Board net in mnkr: the base year, its months to August, those of the target year, the forecast. */
function nets({ result }: CheckedWorkbook): (number | null)[] {
  const [held] = result.targets;
  const mnkr = (ore: number | null | undefined): number | null =>
    ore === null || ore === undefined ? null : ore / 1e8;
  return [mnkr(held?.netBase), mnkr(held?.netBaseToDate), mnkr(held?.netTargetToDate), mnkr(held?.netTarget)];
}

/** All outcome in mnkr. */
function outcomeOf({ model }: CheckedWorkbook): number {
  return model.outcome.net.reduce((sum, net) => sum + net, 0) / 1e8;
}

const asked = ({ interpretation }: CheckedWorkbook): string[] => interpretation.questions.map(({ id }) => id);
const rulesOf = ({ findings }: CheckedWorkbook): string[] => findings.map(({ rule }) => rule);
const leftOut = ({ interpretation }: CheckedWorkbook): [string, string, number | undefined][] =>
  interpretation.blocks.flatMap((block) =>
    block.sheet !== 'Utdata'
      ? []
      : block.leftOut.map(({ label, reason, amount }): [string, string, number | undefined] => [label, reason, amount]),
  );

describe('columns as systems head them', () => {
  const FORMS: readonly (readonly [string, readonly string[], (of: Booked) => readonly SheetCell[]])[] = [
    ['unit with its number', PLAIN, plainLine],
    [
      'codes and names in pairs, project and counterpart',
      ['Ansvar', 'Ansvar (T)', 'Konto', 'Konto (T)', 'Verksamhet', 'Projekt', 'Motpart', 'Period', 'Belopp'],
      (of) => [Number(of.unit), NAMES[of.unit], of.account, 'Namn på konto', 7010, '', 900, period(of), of.kr],
    ],
    [
      'short headers, codes as text',
      ['ANSV', 'ANSV_TXT', 'KTO', 'VERKS', 'MOTP', 'PERIOD', 'UTFALL'],
      (of) => [of.unit, NAMES[of.unit], String(of.account), '5101', '9', String(period(of)), of.kr],
    ],
    [
      'dates, debit and credit, numbers of vouchers',
      ['Vernr', 'Bokföringsdatum', 'Konto', 'Kontonamn', 'Kst', 'Benämning', 'Debet', 'Kredit'],
      (of) => [
        `A${of.month}`,
        day(of),
        of.account,
        'Namn',
        of.unit,
        NAMES[of.unit],
        of.kr > 0 ? of.kr : null,
        of.kr < 0 ? -of.kr : null,
      ],
    ],
    [
      'in English, periods as text',
      ['Cost centre', 'Cost centre name', 'Account', 'Account name', 'Counterparty', 'Period', 'Amount'],
      (of) => [
        of.unit,
        NAMES[of.unit],
        of.account,
        'Name',
        'X1',
        `${of.year}-${String(of.month).padStart(2, '0')}`,
        of.kr,
      ],
    ],
    ['period in two digits of year and month', PLAIN, (of) => [both(of), of.account, period(of) - 200_000, of.kr]],
    [
      'no header that says period',
      ['Ansvar', 'Konto', 'Tid', 'Belopp'],
      (of) => [both(of), of.account, period(of), of.kr],
    ],
    [
      'the posting date before the day of the invoice',
      ['Fakturadatum', 'Bokföringsdatum', 'Ansvar', 'Konto', 'Belopp'],
      (of) => [day({ ...of, month: 1 }), day(of), both(of), of.account, of.kr],
    ],
  ];

  test.each(FORMS)('%s', (_, header, line) => {
    const checked = check([ledger(header, line), COST_TYPES, FORECAST]);
    expect(asked(checked)).toEqual([]);
    expect(nets(checked)).toEqual([156, 104, 108, 162]);
    expect(checked.model.units.map(({ name }) => name)).toHaveLength(2);
    expect(rulesOf(checked)).not.toContain('DA-05');
    expect(rulesOf(checked)).not.toContain('DA-07');
  });

  test('a column headed Period that holds amounts is none of periods', () => {
    const rows: SheetCell[][] = [
      [4010, 'Löner', 31_234.5, 8_100_000],
      [5010, 'Hyra', 12_000.25, 645_000],
      [6010, 'Resor', 99_999, 711_000],
    ];
    const checked = check([
      { name: 'Utdata', rows: [['Saldolista, kr'], [], ['Konto', 'Benämning', 'Period', 'Bokslut 2025'], ...rows] },
    ]);
    // 8 100 + 645 + 711 tkr, once the other column is answered to be none.
    expect(asked(checked)).toEqual(['Utdata!A3|C|use']);
    const answered = check(
      [{ name: 'Utdata', rows: [['Saldolista, kr'], [], ['Konto', 'Benämning', 'Period', 'Bokslut 2025'], ...rows] }],
      { 'Utdata!A3|C|use': 'none' },
    );
    expect(outcomeOf(answered)).toBeCloseTo(9.456, 6);
  });

  test('an amount that a column beside it calls budget is no outcome', () => {
    const checked = check([
      ledger([...PLAIN, 'Slag av belopp'], (of) => [...plainLine(of), of.month % 2 === 0 ? 'Budget' : 'Utfall']),
    ]);
    // Odd months are outcome: 6 · 13 + 4 · 13,5.
    expect(asked(checked)).toEqual([]);
    expect(outcomeOf(checked)).toBe(132);
  });
});

describe('when a line is of', () => {
  test('what is booked after December belongs to it, an opening balance to no month', () => {
    const checked = check([
      ledger(PLAIN, plainLine, [
        ['1110 Regionstaben', 4010, 202513, 700_000_000],
        ['1110 Regionstaben', 4010, '2025-14', 1_000_000],
        ['1110 Regionstaben', 4010, 202500, 90_000_000],
      ]),
      COST_TYPES,
      FORECAST,
    ]);
    // 156 + 700 + 1
    expect(nets(checked)).toEqual([857, 104, 108, 162]);
    expect(leftOut(checked)).toEqual([['1110 Regionstaben', 'opening', 90_000_000]]);
  });

  test('a period that is none is told with its cell, and its amount is nowhere', () => {
    const checked = check([
      ledger(PLAIN, plainLine, [
        ['1110 Regionstaben', 4010, 202577, 700_000_000],
        ['1110 Regionstaben', 4010, null, 300_000_000],
      ]),
      COST_TYPES,
      FORECAST,
    ]);
    expect(nets(checked)).toEqual([156, 104, 108, 162]);
    const cells = checked.findings
      .filter(({ rule }) => rule === 'DA-02')
      .flatMap((finding) => finding.cells.map(({ address }) => address));
    // 60 lines from row 4 on: those added stand in rows 64 and 65.
    expect([...new Set(cells)].sort()).toEqual(['C64', 'C65']);
  });

  test('months without a year: the year is asked once, and the answer holds for all lines', () => {
    const sheet = ledger(PLAIN, plainLine);
    const rows = sheet.rows.filter((row) => typeof row[2] !== 'number' || row[2] > 202600);
    const months = rows.map((row) => row.map((cell, at) => (at === 2 && typeof cell === 'number' ? cell % 100 : cell)));
    const sheets = [{ ...sheet, rows: months }, COST_TYPES];
    const checked = check(sheets);
    expect(asked(checked)).toEqual(['Utdata!A3|C|year']);
    expect(checked.model.outcome.count).toBe(0);
    const answered = check(sheets, { 'Utdata!A3|C|year': '2026' });
    expect(asked(answered)).toEqual([]);
    expect(nets(answered)[2]).toBe(108);
  });

  test('dates of two years go before the year in the title', () => {
    const checked = check([
      ledger(
        ['Datum', 'Konto', 'Ansvar', 'Belopp'],
        (of) => [day(of), of.account, both(of), of.kr],
        [],
        'Transaktioner uttagna 2026, kr',
      ),
      COST_TYPES,
      FORECAST,
    ]);
    expect(asked(checked)).toEqual([]);
    expect(nets(checked)).toEqual([156, 104, 108, 162]);
  });

  test('the day of a decision is no period of what is decided', () => {
    const rows: SheetCell[][] = [
      ['Regionstaben', 46_000, 96_000],
      ['Kultur', 46_020, 64_000],
    ];
    const checked = check([
      { name: 'Plan', rows: [['Budget per enhet, tkr'], [], ['Enhet', 'Datum', 'Budget 2026'], ...rows] },
    ]);
    expect(checked.model.budget.map(({ year, decided }) => [year, decided])).toEqual([
      [2026, 96e8],
      [2026, 64e8],
    ]);
  });

  test('lines again and again without a time are not taken for the whole year', () => {
    const sheet = ledger(
      ['Ansvar', 'Konto', 'Utfall'],
      (of) => [both(of), of.account, of.kr],
      [],
      'Utfall 2025 per konto, kr',
    );
    const sheets = [sheet, COST_TYPES];
    const checked = check(sheets);
    expect(asked(checked)).toEqual(['Utdata!A3|C|months']);
    expect(checked.model.outcome.count).toBe(0);
    // All lines together: 156 + 108.
    expect(outcomeOf(check(sheets, { 'Utdata!A3|C|months': '1-12' }))).toBe(264);
  });
});

describe('accounts that are no net cost', () => {
  const OTHER: readonly SheetCell[][] = [
    ['1110 Regionstaben', 1930, 202501, -55_000_000],
    ['1110 Regionstaben', 2440, 202502, 12_500_000],
    ['1110 Regionstaben', 8310, 202503, -4_000_000],
    ['1110 Regionstaben', 9110, 202504, 8_000_000],
  ];

  test('without a Kostnadsslag they are left out with why and how much', () => {
    const checked = check([ledger(PLAIN, plainLine, OTHER), FORECAST]);
    expect(asked(checked)).toEqual([]);
    expect(nets(checked)).toEqual([156, 104, 108, 162]);
    expect(leftOut(checked)).toEqual([
      ['1930', 'balance', -55_000_000],
      ['2440', 'balance', 12_500_000],
      ['8310', 'outside', -4_000_000],
      ['9110', 'distribution', 8_000_000],
    ]);
  });

  test('beside a Kostnadsslag that has no place for them they are findings', () => {
    const checked = check([ledger(PLAIN, plainLine, OTHER), COST_TYPES, FORECAST]);
    expect(nets(checked)).toEqual([156, 104, 108, 162]);
    expect(rulesOf(checked)).toContain('DA-05');
  });
});

describe('sums, internal lines and cells that cannot be read', () => {
  test('sums between the lines are none of them, named or not', () => {
    const of = (unit: Booked['unit']): SheetCell[][] => BOOKED.filter((line) => line.unit === unit).map(plainLine);
    // 1110: 20 · 8 = 160 mnkr. 1120: 12 · 5 + 8 · 5,5 = 104.
    const rows: SheetCell[][] = [
      ...of('1110'),
      ['Summa 1110', null, null, 160_000_000],
      ...of('1120'),
      [null, null, null, 104_000_000],
      ['Totalt', null, null, 264_000_000],
    ];
    const checked = check([{ name: 'Utdata', rows: [['Utfall, kr'], [], PLAIN, ...rows] }, COST_TYPES, FORECAST]);
    expect(nets(checked)).toEqual([156, 104, 108, 162]);
    expect(leftOut(checked).map(([, reason]) => reason)).toEqual(['total', 'total', 'total']);
  });

  test('a line without an account is no net amount among lines that have one', () => {
    const checked = check([
      ledger(PLAIN, plainLine, [['1110 Regionstaben', null, 202501, 77_000_000]]),
      COST_TYPES,
      FORECAST,
    ]);
    expect(nets(checked)).toEqual([156, 104, 108, 162]);
    expect(rulesOf(checked)).toContain('DA-05');
  });

  test('lines of a unit with itself are left out, by its number or its name', () => {
    const header = ['Ansvar', 'Benämning', 'Konto', 'Motpart', 'Period', 'Belopp'];
    const line = (of: Booked): SheetCell[] => [of.unit, NAMES[of.unit], of.account, '900', period(of), of.kr];
    const checked = check([
      ledger(header, line, [
        ['1110', 'Regionstaben', 4010, '1110', 202501, 31_000_000],
        ['1110', 'Regionstaben', 4010, 'Regionstaben', 202501, 32_000_000],
        ['1110', 'Regionstaben', 4010, '1110 Regionstaben', 202501, 33_000_000],
        // Bought of another unit: counts.
        ['1110', 'Regionstaben', 4010, '1120', 202501, 4_000_000],
      ]),
      COST_TYPES,
      FORECAST,
    ]);
    expect(nets(checked)).toEqual([160, 108, 108, 162]);
    expect(leftOut(checked).map(([, reason, amount]) => [reason, amount])).toEqual([
      ['internal', 31_000_000],
      ['internal', 32_000_000],
      ['internal', 33_000_000],
    ]);
  });

  test('a counterpart by its number is the unit by its name, where another table writes both', () => {
    const header = ['Ansvar', 'Konto', 'Motpart', 'Period', 'Belopp'];
    const line = (of: Booked): SheetCell[] => [NAMES[of.unit], of.account, '900', period(of), of.kr];
    const forecast: DrawnSheet = {
      ...FORECAST,
      rows: FORECAST.rows.map((row) => row.map((cell) => (cell === 'Regionstaben' ? '1110 Regionstaben' : cell))),
    };
    const checked = check([
      ledger(header, line, [['Regionstaben', 4010, '1110', 202501, 31_000_000]]),
      COST_TYPES,
      forecast,
    ]);
    expect(nets(checked)).toEqual([156, 104, 108, 162]);
    expect(checked.model.units.map(({ name }) => name)).toEqual(['1110 Regionstaben', 'Kultur']);
    expect(leftOut(checked)).toEqual([['1110 Regionstaben', 'internal', 31_000_000]]);
  });

  test('a text where an amount should be is told; a number as text counts and is told', () => {
    const checked = check([
      ledger(PLAIN, plainLine, [
        ['1110 Regionstaben', 4010, 202501, 'saknas'],
        ['1110 Regionstaben', 4010, 202501, '6 000 000,00'],
      ]),
      COST_TYPES,
      FORECAST,
    ]);
    expect(nets(checked)).toEqual([162, 110, 108, 162]);
    const cellsOf = (rule: string): string[] =>
      checked.findings.filter((each) => each.rule === rule).flatMap(({ cells }) => cells.map(({ address }) => address));
    expect(cellsOf('DA-02')).toEqual(['D64']);
    expect(cellsOf('DA-03')).toEqual(['D65']);
  });
});

describe('net amounts beside a Kostnadsslag of the workbook', () => {
  test('a goal for some cost types is held against no net amounts', () => {
    const goals: DrawnSheet = {
      name: 'Målgrupper',
      rows: [
        ['Mål', 'Omfattning', 'Objekt', 'Högsta utveckling'],
        ['M1', 'Styrelse', null, 0.02],
        ['M2', 'Målgrupp', 'Personal', 0.02],
        ['M3', 'Enhet', 'Kultur', 0.02],
      ],
    };
    const checked = checkWorkbook(snapshotOfSheets([ledger(PLAIN, plainLine), COST_TYPES, FORECAST, goals]), {
      lang: 'sv',
      today: '2026-09-20',
      time: '2026-09-20 12:00',
      answers: {},
    });
    const [board, group, unit] = checked.result.targets;
    expect(board?.netTarget).toBe(162e8);
    // 12 · 15 = 180 mnkr on account 4010 in the base year; the forecast does not say how much of it is staff.
    expect([group?.netBase, group?.netTarget]).toEqual([180e8, null]);
    // The unit is written with its number in the ledger and without it in the forecast and in the goal.
    expect([unit?.netBase, unit?.netTarget]).toEqual([60e8, 65e8]);
  });
});

test('revenue of the forecast that is a cost stays one', () => {
  const rows: SheetCell[][] = [
    ['Regionstaben', 'Bidrag', -400, 30],
    ['Regionstaben', 'Personal', 2_000, 2_050],
    ['Kultur', 'Bidrag', -300, 20],
    ['Kultur', 'Personal', 1_500, 1_540],
    ['Totalt', 'Nettokostnad', 2_800, 3_640],
  ];
  const checked = check(
    [
      {
        name: 'Netto',
        rows: [['Uppföljning, tkr'], [], ['Enhet', 'Kostnadsslag', 'Bokslut 2025', 'Prognos 2026'], ...rows],
      },
    ],
    { 'Netto!A3|sign': 'ledger' },
  );
  // 30 + 2 050 + 20 + 1 540 = 3 640, as the table prints it.
  const [base, , , target] = nets(checked);
  expect([base, target]).toEqual([2.8, 3.64]);
});

describe('every amount is somewhere', () => {
  const account = fc.constantFrom(1930, 2440, 3410, 4010, 5010, 8310, 9110, null);
  const when = fc.constantFrom(
    202501,
    202512,
    202513,
    202516,
    202500,
    202577,
    '2025-03',
    '202603',
    'mars',
    202608,
    null,
  );
  const amount = fc.oneof(
    fc.integer({ min: -900_000, max: 900_000 }),
    fc.constantFrom('1 234', 'saknas', '12 tkr', '–', '(500)', null),
  );
  const who = fc.constantFrom('1110 Regionstaben', '1110', 'Regionstaben', '1120', 'Summa 1110', null);
  // A row of words or periods alone could head another table.
  const line = fc
    .tuple(who, account, when, amount)
    .filter(([, first, , last]) => typeof first === 'number' || typeof last === 'number');
  const lines = fc.array(line, { minLength: 1, maxLength: 12 });

  test.each([
    ['with cost types', [COST_TYPES]],
    ['without', []],
  ] as const)('%s', (_, besides) => {
    let used = 0;
    fc.assert(
      fc.property(lines, (more) => {
        const sheet = ledger(PLAIN, plainLine, more);
        const { model, interpretation } = parseWorkbook(snapshotOfSheets([sheet, ...besides]), {
          answers: { 'Utdata!A3|sign': 'ledger', 'Utdata!A3|unit': 'kr' },
        });
        const [block] = interpretation.blocks.filter((each) => each.sheet === 'Utdata');
        // What waits for an answer counts nowhere, and the question says so.
        if (block?.state !== 'used') return (block?.questions.length ?? 0) > 0;
        used += 1;
        const rowsOf = (row: number): number | undefined =>
          model.tables.outcome?.sources?.get(row)?.terms.amount?.[0]?.row;
        const told = new Set<number | undefined>(block.leftOut.map(({ row }) => row));
        for (const row of model.outcome.row) told.add(rowsOf(row));
        for (const issue of model.issues) if ('origin' in issue) told.add(rowsOf(issue.origin.row));
        return sheet.rows.every((row, index) => {
          const cell = row[3];
          const isAmount = index > 2 && cell !== null && cell !== undefined && cell !== '–';
          return !isAmount || told.has(index + 1);
        });
      }),
      { numRuns: 60 },
    );
    // Hardly any of them asks.
    expect(used).toBeGreaterThan(50);
  });
});
