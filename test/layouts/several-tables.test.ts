import { checkWorkbook, type Checked } from '../../src/app/check';
import type { Answers } from '../../src/domain/interpretation';
import { snapshotOfSheets, type DrawnSheet, type SheetCell } from './sheet-of';

const OPTIONS = { lang: 'sv', today: '2026-09-15', time: '2026-09-15 10:00' } as const;
const HEAD = ['Nämnd', 'Bokslut 2025', 'Budget 2026', 'Prognos 2026'];

const goal = (...rows: SheetCell[][]): DrawnSheet => ({
  name: 'Mål',
  rows: rows.length > 0 ? rows : [['Nettokostnadsutveckling högst 2,0 %']],
});

/** Net cost of two boards, mnkr: 1 204 + 310 = 1 514 in 2025, 1 236 + 325 = 1 561 in 2026. */
const DRIFT: DrawnSheet = {
  name: 'Drift',
  rows: [
    ['Driftredovisning, mnkr'],
    HEAD,
    ['Regionstyrelsen', 1_204, 1_240, 1_236],
    ['Kulturnämnden', 310, 322, 325],
    ['Summa', 1_514, 1_562, 1_561],
  ],
};

function check(sheets: readonly DrawnSheet[], answers: Answers = {}): Checked {
  return checkWorkbook(snapshotOfSheets(sheets), { ...OPTIONS, answers });
}

/** "base → target status", mnkr; and what is asked. */
function told({ json, interpretation }: Checked): readonly [string, readonly string[]] {
  const [target] = json.targets;
  return [
    `${target?.netBase ?? '–'} → ${target?.netTarget ?? '–'} ${target?.status ?? ''}`.trim(),
    interpretation.questions.map(({ id }) => id),
  ];
}

function reasons({ interpretation }: Checked): Record<string, string | null> {
  return Object.fromEntries(interpretation.blocks.map(({ sheet, state, reason }) => [sheet, reason ?? state]));
}

describe('the year of the goal', () => {
  /** Outcome of 2024 and 2025 and the budget of 2026, mnkr: 1 480 and 1 514. */
  const past: DrawnSheet = {
    name: 'Ramar',
    rows: [
      ['Nettokostnad per nämnd, mnkr'],
      ['Nämnd', 'Bokslut 2024', 'Bokslut 2025', 'Budget 2026'],
      ['Regionstyrelsen', 1_180, 1_204, 1_240],
      ['Kulturnämnden', 300, 310, 322],
    ],
  };
  const yearsOf = ({ model }: Checked) => [model.settings.baseYear, model.settings.targetYear];

  test.each([
    ['in its sentence', goal(['Mål 2026: nettokostnadsutveckling högst 2,0 %'])],
    ['in its title', goal(['Mål 2026'], ['Nettokostnadsutveckling högst 2,0 %'])],
    ['in its row', goal(['Nettokostnadsutveckling högst', 2026, '2,0 %'])],
    ['in the name of its sheet', { ...goal(), name: 'Mål 2026' }],
  ])('%s: no verdict on another year', (_, sheet) => {
    const checked = check([past, sheet]);
    expect(yearsOf(checked)).toEqual([2025, 2026]);
    expect(told(checked)).toEqual(['1514 → – no-basis', []]);
  });

  test('without one the last year of an outcome or a forecast counts', () => {
    const checked = check([past, goal()]);
    expect(yearsOf(checked)).toEqual([2024, 2025]);
    expect(told(checked)[0]).toBe('1480 → 1514 missed'); // 34 of 1 480 is 2,3 %
  });

  test('a year that it is compared with', () => {
    const checked = check([past, goal(['Nettokostnadsutvecklingen från 2024 till 2026 högst 4 %'])]);
    expect(yearsOf(checked)).toEqual([2024, 2026]);
  });

  test('of goals for several years the one of the figures is held against them', () => {
    const goals = goal(['Nettokostnadsutveckling 2025 högst 3 %'], ['Nettokostnadsutveckling 2027 högst 1 %']);
    const { json } = check([DRIFT, goals]);
    // Figures of 2026: no goal is for that year, and the next one has none.
    expect(json.targets.map(({ limit, netTarget }) => [limit, netTarget])).toEqual([[0.01, null]]);
    const both = goal(['Nettokostnadsutveckling 2025 högst 3 %'], ['Nettokostnadsutveckling 2026 högst 4 %']);
    expect(check([DRIFT, both]).json.targets.map(({ limit }) => limit)).toEqual([0.04]);
  });

  test('a year that waits for an answer is none to pass over', () => {
    const waits: DrawnSheet = {
      name: 'Prognos',
      rows: [['Prognos'], ['Nämnd', 'Prognos 2026'], ['Regionstyrelsen', 1_236], ['Kulturnämnden', 325]],
    };
    const checked = check([past, waits, goal()]);
    expect(yearsOf(checked)).toEqual([2025, 2026]);
    expect(told(checked)).toEqual(['1514 → – no-basis', ['Prognos!A2|unit']]);
    expect(told(check([past, waits, goal()], { 'Prognos!A2|unit': 'mnkr' }))[0]).toBe('1514 → 1561 missed');
  });
});

describe('tables that are added, and tables that are not', () => {
  test('a table of other things beside net cost is asked about, not added', () => {
    const other: DrawnSheet = {
      name: 'Övrigt',
      rows: [
        ['Mark och anläggningar, mnkr'],
        ['', ...HEAD.slice(1)],
        ['Mark', 5_210, 5_300, 5_480],
        ['Fordon', 880, 890, 900],
      ],
    };
    const sheets = [DRIFT, other, goal()];
    expect(told(check(sheets))).toEqual(['– → – no-basis', ['Övrigt!A2|which']]);
    expect(told(check(sheets, { 'Övrigt!A2|which': 'none' }))).toEqual(['1514 → 1561 missed', []]);
  });

  test('a forecast of other things than the outcome is of is asked about', () => {
    const drift: DrawnSheet = { ...DRIFT, rows: DRIFT.rows.map((row) => row.slice(0, 3)) };
    const other: DrawnSheet = {
      name: 'Övrigt',
      rows: [['Mark och anläggningar, mnkr'], ['', 'Prognos 2026'], ['Mark', 5_480], ['Fordon', 900]],
    };
    const sheets = [drift, other, goal(['Mål 2026'], ['Nettokostnadsutveckling högst 2,0 %'])];
    expect(told(check(sheets))).toEqual(['1514 → – no-basis', ['Övrigt!A2|which']]);
    expect(told(check(sheets, { 'Övrigt!A2|which': 'none' }))).toEqual(['1514 → – no-basis', []]);
  });

  test('lists of units in the same form are added', () => {
    const more: DrawnSheet = {
      name: 'Fler',
      rows: [['Driftredovisning, mnkr'], HEAD, ['Patientnämnden', 6, 7, 7], ['Kollektivtrafiknämnden', 500, 510, 520]],
    };
    // 1 514 + 506 and 1 561 + 527
    expect(told(check([DRIFT, more, goal()]))).toEqual(['2020 → 2088 missed', []]);
  });

  test('sheets of one unit each in the same form are added', () => {
    const unit = (name: string, pay: number, drugs: number): DrawnSheet => ({
      name,
      rows: [
        [`${name}, internbudget, tkr`],
        ['Kostnadsslag', 'Bokslut 2025', 'Prognos 2026'],
        ['Personalkostnader', pay, pay + 20],
        ['Läkemedel', drugs, drugs + 10],
      ],
    });
    // 1 000 + 200 + 3 000 + 400; each unit 30 more in 2026.
    expect(told(check([unit('Kirurgkliniken', 1_000, 200), unit('Medicinkliniken', 3_000, 400), goal()]))).toEqual([
      '4600 → 4660 met',
      [],
    ]);
  });

  test('a unit whose table asks keeps the board waiting', () => {
    const unit = (name: string, said: string, pay: number): DrawnSheet => ({
      name,
      rows: [
        [`Internbudget${said}`],
        ['Kostnadsslag', 'Bokslut 2025', 'Prognos 2026'],
        ['Personalkostnader', pay, pay + 10],
        ['Läkemedel', 200, 210],
      ],
    });
    const sheets = [
      unit('Primärvården', ', tkr', 1_000),
      unit('Medicinkliniken', ', tkr', 1_500),
      unit('Kirurgkliniken', '', 1_300),
      goal(),
    ];
    const open = check(sheets);
    expect(told(open)).toEqual(['– → – no-basis', ['Kirurgkliniken!A2|unit']]);
    expect(open.findings.filter(({ rule }) => rule === 'DA-15').flatMap(({ cells }) => cells)).toContainEqual(
      expect.objectContaining({ sheet: 'Kirurgkliniken' }),
    );
    // 1 200 + 1 700 + 1 500, and 20 more in each
    expect(told(check(sheets, { 'Kirurgkliniken!A2|unit': 'tkr' }))).toEqual(['4400 → 4460 met', []]);
    expect(told(check(sheets, { 'Kirurgkliniken!A2|count': 'none' }))).toEqual(['2900 → 2940 met', []]);
  });
});

describe('the group beside the region', () => {
  const statement = (name: string, title: string, revenue: number, cost: number): DrawnSheet => ({
    name,
    rows: [
      [title],
      ['', 'Bokslut 2025', 'Prognos 2026'],
      ['Verksamhetens intäkter', revenue, revenue],
      ['Verksamhetens kostnader', -cost, -cost - 200],
      ['Verksamhetens nettokostnad', revenue - cost, revenue - cost - 200],
    ],
  });
  const region = statement('RR', 'Resultaträkning regionen, mnkr', 1_200, 7_800);
  const group = statement('RR koncern', 'Resultaträkning koncernen, mnkr', 1_500, 8_200);

  test('is another scope, and shown as left out', () => {
    const checked = check([region, group, goal()]);
    expect(told(checked)).toEqual(['6600 → 6800 missed', []]); // 7 800 − 1 200
    expect(reasons(checked)).toEqual({ RR: 'used', 'RR koncern': 'not-ours' });
  });

  test('counts where it stands alone', () => {
    expect(told(check([group, goal()]))).toEqual(['6700 → 6900 missed', []]); // 8 200 − 1 500
  });

  test('counts in the place of the region where the user says so', () => {
    const answers = { 'RR koncern!A2|which': 'count', 'RR!A2|count': 'none' };
    expect(told(check([region, group, goal()], answers))).toEqual(['6700 → 6900 missed', []]);
  });

  test('is no unit that is called so', () => {
    const office: DrawnSheet = {
      name: 'Koncernkontoret',
      rows: [['Koncernkontoret, mnkr'], HEAD, ['Koncernstaben', 40, 41, 42], ['Koncernledningskontoret', 10, 10, 10]],
    };
    expect(told(check([DRIFT, office, goal()]))).toEqual(['1564 → 1613 missed', []]); // 1 514 + 50, 1 561 + 52
  });
});

describe('quarters', () => {
  const QUARTERS: readonly DrawnSheet[] = [
    {
      name: 'Kvartal',
      rows: [
        ['Nettokostnad per kvartal, mnkr'],
        [
          'Nämnd',
          'Utfall 2025 jan-mar',
          'Utfall 2025 apr-jun',
          'Utfall 2025 jul-sep',
          'Utfall 2025 okt-dec',
          'Prognos helår 2026',
        ],
        ['Regionstyrelsen', 300, 310, 280, 314, 1_236],
        ['Kulturnämnden', 75, 80, 75, 80, 325],
      ],
    },
    goal(),
  ];
  const quarters: Answers = Object.fromEntries(
    ['1-3', '4-6', '7-9', '10-12'].flatMap((months, index) => {
      const column = `Kvartal!A2|${'BCDE'.charAt(index)}`;
      return [
        [`${column}|use`, 'outcome'],
        [`${column}|months`, months],
      ];
    }),
  );

  test('that follow upon each other are added', () => {
    // 1 204 and 310, as the year
    expect(told(check(QUARTERS, quarters))).toEqual(['1514 → 1561 missed', []]);
  });

  test('that overlap, or leave months out, are asked about', () => {
    const asked = check(QUARTERS, { ...quarters, 'Kvartal!A2|C|months': '5-6' });
    expect(told(asked)).toEqual([
      '– → 1561 no-basis',
      ['Kvartal!A2|C|months', 'Kvartal!A2|D|months', 'Kvartal!A2|E|months'],
    ]);
    expect(asked.interpretation.questions[0]).toMatchObject({ about: 'months', unread: '5-6' });
    expect(told(check(QUARTERS, { ...quarters, 'Kvartal!A2|C|months': '3-6' }))[0]).toBe('– → 1561 no-basis');
  });
});

describe('whom a goal is for', () => {
  const told = (checked: Checked) =>
    checked.json.targets.map(({ scope, object, netBase, netTarget, status }) => [
      scope,
      object,
      netBase,
      netTarget,
      status,
    ]);
  const rulesOf = ({ findings }: Checked) => findings.map(({ rule }) => rule);

  test('a unit of the tables is judged by its own figures', () => {
    // 325 / 310 is 4,8 %; the whole is 1 514 → 1 561, 3,1 %.
    expect(told(check([DRIFT, goal(['Kulturnämnden: nettokostnadsutveckling högst 4,0 %'])]))).toEqual([
      ['Enhet', 'Kulturnämnden', 310, 325, 'missed'],
    ]);
    const heading = goal(['Kulturnämnden'], ['Nettokostnadsutveckling högst 4,0 %']);
    expect(told(check([DRIFT, heading])).map(([, object]) => object)).toEqual(['Kulturnämnden']);
  });

  test('each of two by its own', () => {
    const goals = goal(
      ['Regionstyrelsens nettokostnadsutveckling högst 3,0 %'],
      ['Nettokostnadsutveckling högst 4,0 %'],
    );
    // 1 236 / 1 204 is 2,7 %
    expect(told(check([DRIFT, goals]))).toEqual([
      ['Enhet', 'Regionstyrelsen', 1_204, 1_236, 'at-risk'],
      ['Styrelse', 'Styrelsen', 1_514, 1_561, 'met'],
    ]);
  });

  test('a board that is none of the units is told, and not judged on the whole', () => {
    const checked = check([DRIFT, goal(['Fritidsnämnden: nettokostnadsutveckling högst 4,0 %'])]);
    expect(told(checked).map(([, object, , , status]) => [object, status])).toEqual([['Fritidsnämnden', 'no-basis']]);
    expect(rulesOf(checked)).toContain('MA-09');
    expect(rulesOf(check([DRIFT, goal()]))).not.toContain('MA-09');
  });

  test('the board that the workbook is about is the whole', () => {
    const own: DrawnSheet = { ...DRIFT, rows: [['Hälsonämnden, driftredovisning, mnkr'], ...DRIFT.rows.slice(1)] };
    expect(told(check([own, goal(['Hälsonämndens nettokostnadsutveckling högst 4,0 %'])]))).toEqual([
      ['Styrelse', 'Hälsonämnden', 1_514, 1_561, 'met'],
    ]);
  });
});

describe('a summary and its details', () => {
  const goals = goal(['Nettokostnadsutveckling 2026 högst 2,0 %']);
  const table = (name: string, title: string, ...rows: SheetCell[][]): DrawnSheet => ({
    name,
    rows: [[title], ...rows],
  });
  const details = table(
    'Detalj',
    'Nettokostnad, tkr',
    ['Nämnd', 'Bokslut 2025', 'Prognos 2026'],
    ['Regionstyrelsen', 79_400, 80_800],
    ['Kulturnämnden', 29_300, 29_900],
    ['Patientnämnden', 8_400, 8_558],
  );
  const rounded = (...more: SheetCell[]): DrawnSheet =>
    table(
      'Sammanfattning',
      'Nettokostnad, mnkr',
      ['Nämnd', 'Bokslut 2025', 'Prognos 2026', ...(more.length > 0 ? ['Utfall jan–aug 2025'] : [])],
      ['Regionstyrelsen', 79, 81, ...more.slice(0, 1)],
      ['Kulturnämnden', 29, 30, ...more.slice(1, 2)],
      ['Patientnämnden', 8, 9, ...more.slice(2, 3)],
    );
  const figuresOf = ({ json: { targets } }: Checked) =>
    targets.map(({ netBase, netTarget, netBaseToDate }) => [netBase, netTarget, netBaseToDate]);

  test.each([
    ['before', [rounded(), details]],
    ['after', [details, rounded()]],
  ])('rounded figures %s the details do not stand for them', (_, sheets) => {
    const checked = check([...sheets, goals]);
    // 79 400 + 29 300 + 8 400 and 80 800 + 29 900 + 8 558, not 116 and 120 mnkr
    expect(figuresOf(checked).map((figures) => figures.slice(0, 2))).toEqual([[117_100, 119_258]]);
    expect(reasons(checked)).toMatchObject({ Detalj: 'used', Sammanfattning: 'same-figures' });
  });

  test('the months that only the summary tells stand beside the year of the details', () => {
    const month = goal(['Delårsrapport augusti 2026'], ['Nettokostnadsutveckling 2026 högst 2,0 %']);
    const checked = check([rounded(53, 19, 5), details, month]);
    const outcome = checked.model.outcome;
    const sums = new Map<number, number>();
    for (let line = 0; line < outcome.count; line += 1)
      sums.set(outcome.month[line]!, (sums.get(outcome.month[line]!) ?? 0) + outcome.net[line]!);
    // 53 + 19 + 5 mnkr to August, and what is left of 117 100 tkr; in öre
    expect([...sums]).toEqual([
      [8, 7_700_000_000],
      [12, 4_010_000_000],
    ]);
    expect(figuresOf(checked)[0]?.slice(0, 2)).toEqual([117_100, 119_258]);
  });
});

describe('tables that cannot both count', () => {
  const other: DrawnSheet = {
    ...DRIFT,
    name: 'Drift 2',
    rows: DRIFT.rows.map((row) =>
      row[0] === 'Summa'
        ? ['Summa', 1_524, 1_562, 1_571]
        : row[0] === 'Kulturnämnden'
          ? ['Kulturnämnden', 320, 322, 335]
          : row,
    ),
  };

  test('are asked about again where both are said to count, and never added', () => {
    const both = check([DRIFT, other, goal()], { 'Drift!A2|which': 'count', 'Drift 2!A2|which': 'count' });
    expect(told(both)).toEqual(['– → – no-basis', ['Drift 2!A2|which']]);
    expect(both.interpretation.questions[0]).toMatchObject({ about: 'which', unread: 'count' });
    const one = check([DRIFT, other, goal()], { 'Drift!A2|which': 'none', 'Drift 2!A2|which': 'count' });
    expect(told(one)).toEqual(['1524 → 1571 missed', []]);
  });

  test('units that only one of them tells of are added where both are said to count', () => {
    const more: DrawnSheet = {
      name: 'Mark',
      rows: [
        ['Mark och anläggningar, mnkr'],
        ['', ...HEAD.slice(1)],
        ['Mark', 5_210, 5_300, 5_480],
        ['Fordon', 880, 890, 900],
      ],
    };
    const answers = { 'Drift!A2|which': 'count', 'Mark!A2|which': 'count' };
    // 1 514 + 6 090 and 1 561 + 6 380
    expect(told(check([DRIFT, more, goal()], answers))).toEqual(['7604 → 7941 missed', []]);
  });
});

describe('revenue in one table and cost in the other', () => {
  const half = (name: string, title: string, ...rows: SheetCell[][]): DrawnSheet => ({
    name,
    rows: [[title], ['Nämnd', 'Bokslut 2025', 'Prognos 2026'], ...rows],
  });
  const costs = half('K', 'Kostnader per nämnd (tkr)', ['Regionstyrelsen', 1_800, 1_830], ['Kulturnämnden', 500, 510]);
  const revenue = (turn: 1 | -1): DrawnSheet =>
    half(
      'I',
      'Intäkter per nämnd (tkr)',
      ['Regionstyrelsen', 300 * turn, 310 * turn],
      ['Kulturnämnden', 100 * turn, 100 * turn],
    );

  test.each([
    ['without signs', 1],
    ['as in the books', -1],
  ] as const)('are net cost together, %s', (_, turn) => {
    // 2 300 − 400 and 2 340 − 410: 1,6 %
    expect(told(check([revenue(turn), costs, goal()]))).toEqual(['1900 → 1930 at-risk', []]);
    expect(told(check([costs, revenue(turn), goal()]))).toEqual(['1900 → 1930 at-risk', []]);
  });

  test('near miss: cost and net cost of the same units are not added', () => {
    const net = half(
      'N',
      'Nettokostnad per nämnd (tkr)',
      ['Regionstyrelsen', 1_500, 1_520],
      ['Kulturnämnden', 400, 410],
    );
    expect(told(check([costs, net, goal()]))[0]).toBe('– → – no-basis');
  });

  test('near miss: of other units they are no halves of the same', () => {
    const fewer = half('I', 'Intäkter per nämnd (tkr)', ['Regionstyrelsen', 300, 310]);
    expect(told(check([fewer, costs, goal()]))[0]).toBe('– → – no-basis');
  });
});

test('budget and revised budget in tables of their own are of the same budget', () => {
  const table = (name: string, ...amounts: readonly number[]): DrawnSheet => ({
    name,
    rows: [[`${name}, tkr`], ['Nämnd', name], ['Regionstyrelsen', amounts[0]!], ['Kulturnämnden', amounts[1]!]],
  });
  const { interpretation, model } = check([
    table('Bokslut 2025', 120_400, 61_000),
    table('Budget 2026', 122_000, 62_000),
    table('Reviderad budget 2026', 123_500, 61_500),
    table('Prognos 2026', 123_000, 61_800),
  ]);
  expect(interpretation.questions).toEqual([]);
  expect(model.budget.map(({ decided, revised }) => [decided, revised])).toEqual([
    [12_200_000_000, 12_350_000_000],
    [6_200_000_000, 6_150_000_000],
  ]);
});
