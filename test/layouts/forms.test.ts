import { checkWorkbook, type Checked } from '../../src/app/check';
import type { Answers } from '../../src/domain/interpretation';
import { snapshotOfSheets, type DrawnSheet, type SheetCell } from './sheet-of';

/** Forms of tables that are easily taken for something else; what cannot be told is asked. */
const OPTIONS = { lang: 'sv', today: '2026-09-15', time: '2026-09-15 10:00' } as const;
const TARGET: DrawnSheet = { name: 'Mål', rows: [['Nettokostnadsutveckling högst 2,0 %']] };

type Rows = readonly (readonly SheetCell[])[];

function check(rows: Rows, answers: Answers = {}, more: Partial<DrawnSheet> = {}): Checked {
  return checkWorkbook(snapshotOfSheets([{ name: 'Drift', rows, ...more }, TARGET]), { ...OPTIONS, answers });
}

function checkSheets(sheets: readonly DrawnSheet[], answers: Answers = {}): Checked {
  return checkWorkbook(snapshotOfSheets([...sheets, TARGET]), { ...OPTIONS, answers });
}

const asked = ({ interpretation }: Checked): string[] => interpretation.questions.map(({ about }) => about);
const nets = ({ json }: Checked): (number | null | undefined)[] => [
  json.targets[0]?.netBase,
  json.targets[0]?.netTarget,
];

describe('what is not net cost', () => {
  const statement = (taxes: string): Rows => [
    ['Resultaträkning, mnkr'],
    ['', 'Bokslut 2025', 'Prognos 2026'],
    ['Verksamhetens intäkter', 500, 520],
    ['Verksamhetens kostnader', -7_200, -7_500],
    ['Avskrivningar', -100, -110],
    ['Verksamhetens nettokostnader', -6_800, -7_090],
    [taxes, 6_900, 7_200],
    ['Finansnetto', -20, -25],
    ['Årets resultat', 80, 85],
  ];

  test.each([
    'Skatteintäkter och generella statsbidrag',
    'Skatter, generella statsbidrag och utjämning',
    'Skatteintäkter',
    'Generella statsbidrag och utjämning',
    'Tax revenue and general government grants',
  ])('"%s" in one row', (taxes) => {
    const checked = check(statement(taxes));
    expect(asked(checked)).toEqual([]);
    // 7 200 + 100 − 500 and 7 500 + 110 − 520
    expect(nets(checked)).toEqual([6_800, 7_090]);
  });

  test('a row below the net cost under a name that nobody knows is asked about', () => {
    expect(asked(check(statement('Ersättning för mellankommunal ekonomi')))).toContain('sums');
  });

  test('near miss: items above the net cost are in it, whatever they are called', () => {
    const checked = check([
      ['Resultaträkning, mnkr'],
      ['', 'Bokslut 2025', 'Prognos 2026'],
      ['Verksamhetens intäkter', 500, 520],
      ['Verksamhetens kostnader', -7_200, -7_500],
      ['Jämförelsestörande poster', -11, 63],
      ['Verksamhetens nettokostnader', -6_711, -6_917],
    ]);
    expect(nets(checked)).toEqual([6_711, 6_917]);
  });

  test.each(['Balansräkning, mnkr', 'Kassaflödesanalys', 'Investeringsredovisning, tkr', 'Nyckeltal'])(
    'a table called "%s" is left out, and counts where the user says so',
    (title) => {
      const sheets = (): DrawnSheet[] => [
        { name: 'Drift', rows: [['tkr'], ['Nämnd', 'Bokslut 2025', 'Prognos 2026'], ['RS', 120_400, 123_000]] },
        { name: 'Blad2', rows: [[title], ['tkr', 'Bokslut 2025', 'Prognos 2026'], ['Anläggningar', 900_000, 950_000]] },
      ];
      const checked = checkSheets(sheets());
      expect(asked(checked)).toEqual([]);
      expect(nets(checked)).toEqual([120_400, 123_000]);
      const block = checked.interpretation.blocks.find(({ sheet }) => sheet === 'Blad2');
      expect(block).toMatchObject({ state: 'left-out', reason: 'not-ours' });
      const counted = checkSheets(sheets(), { [`${block!.id}|count`]: 'count' });
      expect(counted.interpretation.blocks.find(({ sheet }) => sheet === 'Blad2')?.reason).not.toBe('not-ours');
    },
  );

  test('the group with its companies stands beside the region', () => {
    const checked = check([
      ['Resultaträkning, mnkr'],
      ['', 'Regionen', '', 'Koncernen', ''],
      ['', 'Bokslut 2025', 'Prognos 2026', 'Bokslut 2025', 'Prognos 2026'],
      ['Verksamhetens intäkter', 500, 520, 700, 720],
      ['Verksamhetens kostnader', -7_200, -7_500, -7_600, -7_900],
      ['Verksamhetens nettokostnader', -6_700, -6_980, -6_900, -7_180],
    ]);
    expect(asked(checked)).toEqual([]);
    expect(nets(checked)).toEqual([6_700, 6_980]);
  });
});

describe('months', () => {
  /** Ten in January, ten more each month: 8 · 10 to August. */
  const months = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug'];
  const table = (title: string, amounts: (unit: number) => number[], ...more: SheetCell[]): Rows => [
    [title],
    ['Enhet', ...months, ...(more.length > 0 ? ['Ack'] : [])],
    ['Staben', ...amounts(1_000), ...more.slice(0, 1)],
    ['Service', ...amounts(2_000), ...more.slice(1)],
  ];
  const single = (unit: number): number[] => months.map(() => unit);
  const sums = (unit: number): number[] => months.map((_, index) => unit * (index + 1));
  const toDate = ({ json }: Checked): number | null | undefined => json.targets[0]?.netTargetToDate;

  test('each by itself', () => {
    const checked = check(table('Utfall 2026, tkr', single));
    expect(asked(checked)).toEqual([]);
    expect(toDate(checked)).toBe(24_000);
  });

  test('sums from January, as the title says and the amounts show', () => {
    const checked = check(table('Ackumulerat utfall 2026, tkr', sums));
    expect(asked(checked)).toEqual([]);
    expect(toDate(checked)).toBe(24_000);
  });

  test('sums from January that a column of the last of them proves', () => {
    const checked = check(table('Utfall 2026, tkr', sums, 8_000, 16_000));
    expect(asked(checked)).toEqual([]);
    expect(toDate(checked)).toBe(24_000);
  });

  test('amounts that grow like sums and no word of it: one question, whose answer holds for all months', () => {
    const rows = table('Utfall 2026, tkr', sums);
    const checked = check(rows);
    expect(checked.interpretation.questions.map(({ id, choices }) => [id, choices])).toEqual([
      ['Drift!A2|I|months', ['1-8', '8-8']],
    ]);
    expect(toDate(checked) ?? null).toBeNull();
    expect(toDate(check(rows, { 'Drift!A2|I|months': '1-8' }))).toBe(24_000);
    // 36 + 72 thousand, if each month is what it says.
    expect(toDate(check(rows, { 'Drift!A2|I|months': '8-8' }))).toBe(108_000);
  });

  test('a title that says accumulated over amounts that are not', () => {
    expect(asked(check(table('Ackumulerat utfall 2026, tkr', single)))).toEqual(['months']);
  });

  test('months of nobody knows what: one question for the table', () => {
    const rows = table('2026, tkr', single);
    const checked = check(rows);
    expect(checked.interpretation.questions.map(({ id }) => id)).toEqual(['Drift!A2|use']);
    expect(toDate(check(rows, { 'Drift!A2|use': 'outcome' }))).toBe(24_000);
  });

  test('an outcome of the running year that says no months', () => {
    const rows: Rows = [
      ['tkr'],
      ['Nämnd', 'Utfall 2025', 'Utfall 2026'],
      ['RS', 120_400, 83_000],
      ['HSN', 931_000, 640_000],
    ];
    expect(asked(check(rows))).toEqual(['months']);
    const later = checkWorkbook(snapshotOfSheets([{ name: 'Drift', rows }, TARGET]), {
      ...OPTIONS,
      today: '2027-02-01',
    });
    expect(asked(later)).toEqual([]);
  });
});

describe('units of amounts', () => {
  test('two that contradict each other', () => {
    const rows: Rows = [
      ['Nettokostnad per nämnd (tkr)'],
      ['Mnkr', 'Bokslut 2025', 'Prognos 2026'],
      ['RS', 1_204, 1_230],
      ['HSN', 9_310, 9_400],
    ];
    expect(asked(check(rows))).toEqual(['unit']);
    // 10 514 and 10 630 mnkr
    expect(nets(check(rows, { 'Drift!A2|unit': 'mnkr' }))).toEqual([10_514, 10_630]);
  });

  test('one in a note below', () => {
    const checked = check([
      ['Nämnd', 'Bokslut 2025', 'Prognos 2026'],
      ['RS', 120_400_000, 123_000_000],
      ['HSN', 931_000_000, 940_000_000],
      ['* Samtliga belopp i kronor.'],
    ]);
    expect(asked(checked)).toEqual([]);
    expect(checked.json.unit).toBe('kr');
  });

  test('of English tables', () => {
    const checked = check([
      ['Net cost by board, SEK million'],
      ['Board', 'Outcome 2025', 'Forecast 2026'],
      ['RS', 120.4, 123],
      ['HSN', 931, 940],
    ]);
    expect(asked(checked)).toEqual([]);
    expect(nets(checked)).toEqual([1_051.4, 1_063]);
  });
});

describe('rows', () => {
  test('sections of revenue, cost and net over the same units', () => {
    const checked = check([
      ['Driftredovisning, mnkr'],
      ['', 'Bokslut 2025', 'Prognos 2026'],
      ['Intäkter'],
      ['Sjukhusnämnden', 800, 790],
      ['Primärvårdsnämnden', 362, 351],
      ['Summa intäkter', 1_162, 1_141],
      ['Kostnader'],
      ['Sjukhusnämnden', 5_599, 5_750],
      ['Primärvårdsnämnden', 2_407, 2_482],
      ['Summa kostnader', 8_006, 8_232],
      ['Nettokostnad'],
      ['Sjukhusnämnden', 4_799, 4_960],
      ['Primärvårdsnämnden', 2_045, 2_131],
      ['Summa nettokostnad', 6_844, 7_091],
    ]);
    expect(asked(checked)).toEqual([]);
    expect(nets(checked)).toEqual([6_844, 7_091]);
  });

  test('of grants, which are paid as well as received, under the heading that tells which', () => {
    const checked = check([
      ['Kulturnämnden, tkr'],
      ['', 'Bokslut 2025', 'Prognos 2026'],
      ['Intäkter'],
      ['Bidrag', 50_000, 51_000],
      ['Summa intäkter', 50_000, 51_000],
      ['Kostnader'],
      ['Personalkostnader', 300_000, 305_000],
      ['Bidrag', 90_000, 92_000],
      ['Summa kostnader', 390_000, 397_000],
      ['Nettokostnad', 340_000, 346_000],
    ]);
    expect(asked(checked)).toEqual([]);
    expect(nets(checked)).toEqual([340_000, 346_000]);
  });

  test('codes that are levels', () => {
    const checked = check([
      ['Nettokostnad per verksamhet, tkr'],
      ['', 'Bokslut 2025', 'Prognos 2026'],
      ['1 Hälso- och sjukvård', 9_310, 9_400],
      ['11 Primärvård', 4_000, 4_100],
      ['12 Specialistvård', 5_310, 5_300],
      ['121 Somatik', 4_210, 4_150],
      ['122 Psykiatri', 1_100, 1_150],
      ['2 Regional verksamhet', 1_204, 1_230],
      ['Summa', 10_514, 10_630],
    ]);
    expect(asked(checked).filter((about) => about !== 'rows')).toEqual([]);
    expect(checked.interpretation.blocks[0]?.leftOut.map(({ label }) => label)).toEqual([
      '1 Hälso- och sjukvård',
      '12 Specialistvård',
      'Summa',
    ]);
  });

  test('a net cost alone is the figure', () => {
    const checked = check([
      ['Femårsöversikt, mnkr'],
      ['', 'Bokslut 2024', 'Bokslut 2025'],
      ['Verksamhetens nettokostnad', 7_180, 7_433.6],
      ['Skatteintäkter och statsbidrag', 7_301, 7_610],
      ['Årets resultat', 60.2, 110.1],
    ]);
    expect(asked(checked)).toEqual([]);
    expect(nets(checked)).toEqual([7_180, 7_433.6]);
  });

  test('that say themselves whether they are budget or outcome', () => {
    const long: Rows = [
      ['tkr'],
      ['Nämnd', 'Typ', 'Belopp'],
      ['RS', 'Bokslut 2025', 120_400],
      ['RS', 'Prognos 2026', 123_000],
      ['HSN', 'Bokslut 2025', 931_000],
      ['HSN', 'Prognos 2026', 940_000],
    ];
    const checked = check(long);
    expect(asked(checked)).toEqual([]);
    expect(nets(checked)).toEqual([1_051_400, 1_063_000]);
    const across: Rows = [
      ['Nettokostnad, tkr'],
      ['', 'Regionstyrelsen', 'Kulturnämnden', 'Totalt'],
      ['Bokslut 2025', 120_400, 931_000, 1_051_400],
      ['Budget 2026', 122_000, 935_000, 1_057_000],
      ['Prognos 2026', 123_000, 940_000, 1_063_000],
      ['Avvikelse', -1_000, -5_000, -6_000],
    ];
    const turned = check(across);
    expect(asked(turned)).toEqual([]);
    expect(nets(turned)).toEqual([1_051_400, 1_063_000]);
  });

  test('of units whose names hold words of measures', () => {
    const checked = check([
      ['tkr'],
      ['Nämnd', 'Bokslut 2025', 'Prognos 2026'],
      ['Utvecklingsavdelningen', 22_200, 22_900],
      ['Regional utveckling', 31_000, 31_400],
    ]);
    expect(asked(checked)).toEqual([]);
    expect(nets(checked)).toEqual([53_200, 54_300]);
  });
});

describe('sheets of one form', () => {
  const sheet = (name: string, revenue: number): DrawnSheet => ({
    name,
    rows: [
      ['Uppföljning, tkr'],
      ['', 'Bokslut 2025', 'Prognos 2026'],
      ['Avgifter', revenue, revenue],
      ['Personalkostnader', 40_000, 41_000],
      ['Lokalkostnader', 10_000, 10_400],
      ['Läkemedel', 5_000, 5_300],
    ],
  });

  test('are of one unit each, whatever the sheets are called', () => {
    const checked = checkSheets([sheet('IT och digitalisering', -3_000), sheet('Fastighet och service', -4_000)]);
    expect(asked(checked)).toEqual([]);
    expect(checked.model.units.map(({ name }) => name)).toEqual(['IT och digitalisering', 'Fastighet och service']);
    // 2 · 55 000 − 7 000 and 2 · 56 700 − 7 000
    expect(nets(checked)).toEqual([103_000, 106_400]);
  });

  test('one that shows revenue without its minus is asked about', () => {
    const sheets = [sheet('Norr', -3_000), sheet('Söder', -4_000), sheet('Öster', 5_000)];
    const checked = checkSheets(sheets);
    expect(checked.interpretation.questions.map(({ id }) => id)).toEqual(['Öster!A2|sign']);
    const answered = checkSheets(sheets, { 'Öster!A2|sign': 'unsigned' });
    // 3 · 55 000 − 12 000
    expect(nets(answered)[0]).toBe(153_000);
  });
});

describe('columns', () => {
  test('net beside revenue alone is the figure, and the revenue is not', () => {
    const checked = check([
      ['Driftredovisning, tkr'],
      ['', 'Bokslut 2025', '', 'Prognos 2026', ''],
      ['Nämnd', 'Intäkter', 'Nettokostnad', 'Intäkter', 'Nettokostnad'],
      ['RS', 12_000, 120_400, 12_500, 123_000],
      ['HSN', 90_000, 931_000, 91_000, 940_000],
    ]);
    expect(asked(checked).filter((about) => about !== 'sign')).toEqual([]);
    const answered = check(
      [['Driftredovisning, tkr'], ['Nämnd', 'Intäkter 2025', 'Nettokostnad 2025'], ['RS', 12_000, 120_400]],
      { 'Drift!A2|B|use': 'outcome', 'Drift!A2|C|use': 'outcome' },
    );
    expect(nets(answered)[1]).toBe(120_400);
  });

  test('a forecast that is printed in net only stands beside an outcome of revenue and cost', () => {
    const checked = check([
      ['Driftredovisning, tkr'],
      ['', 'Bokslut 2025', '', '', 'Prognos 2026'],
      ['Nämnd', 'Intäkter', 'Kostnader', 'Nettokostnad', 'Nettokostnad'],
      ['RS', 12_000, 132_400, 120_400, 123_000],
      ['HSN', 90_000, 1_021_000, 931_000, 940_000],
    ]);
    expect(asked(checked)).toEqual([]);
    expect(nets(checked)).toEqual([1_051_400, 1_063_000]);
  });

  test('of "2508" and "2608" below what they are of', () => {
    const checked = check([
      ['Månadsrapport, tkr'],
      ['', 'Ack utfall', 'Ack utfall', 'Bokslut', 'Prognos'],
      ['Nämnd', 2508, 2608, 2025, 2026],
      ['RS', 80_100, 82_300, 120_400, 123_000],
      ['HSN', 620_000, 627_000, 931_000, 940_000],
    ]);
    expect(asked(checked)).toEqual([]);
    expect(nets(checked)).toEqual([1_051_400, 1_063_000]);
    expect(checked.json.targets[0]).toMatchObject({ netBaseToDate: 700_100, netTargetToDate: 709_300 });
  });

  test('one month alone may be all months to it', () => {
    const rows = (header: string): Rows => [
      ['tkr'],
      ['Nämnd', 'Bokslut 2025', header, 'Prognos 2026'],
      ['RS', 120_400, 82_300, 123_000],
      ['HSN', 931_000, 627_000, 940_000],
    ];
    expect(check(rows('Utfall aug 2026')).interpretation.questions.map(({ choices }) => choices.slice(0, 2))).toEqual([
      ['8-8', '1-12'],
    ]);
    expect(asked(check(rows('Utfall jan–aug 2026')))).toEqual([]);
  });

  test('a whole year beside a part of it needs no word for it', () => {
    const checked = check([
      ['Delårsrapport augusti 2026, tkr'],
      ['Nämnd', 'Utfall 2025', 'Utfall jan–aug 2025', 'Utfall jan–aug 2026', 'Prognos 2026'],
      ['RS', 120_400, 80_100, 82_300, 123_000],
      ['HSN', 931_000, 620_000, 627_000, 940_000],
    ]);
    expect(asked(checked)).toEqual([]);
    expect(nets(checked)).toEqual([1_051_400, 1_063_000]);
  });

  test('"Kr/inv" says nothing of what amounts are in', () => {
    const checked = check(
      [
        ['', 'Kr/inv', 'Bokslut 2025', 'Prognos 2026'],
        ['RS', 1_213, 120_400, 123_000],
        ['HSN', 9_310, 931_000, 940_000],
      ],
      {},
      { name: 'Totalt tkr' },
    );
    expect(checked.json.unit).toBe('tkr');
    expect(nets(checked)).toEqual([1_051_400, 1_063_000]);
  });

  test('names under the unit of amounts, before cost types, are of units', () => {
    const checked = check([
      ['tkr', 'Kostnadsslag', 'Bokslut 2025', 'Prognos 2026'],
      ['Staben', 'Intäkter', -1_000, -1_100],
      ['Staben', 'Personalkostnader', 40_000, 41_000],
      ['Revisionen', 'Intäkter', -500, -500],
      ['Revisionen', 'Personalkostnader', 9_000, 9_200],
    ]);
    expect(asked(checked)).toEqual([]);
    expect(checked.model.units.map(({ name }) => name)).toEqual(['Staben', 'Revisionen']);
  });

  test('a budget of eight months is no budget of the year', () => {
    const months = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug'];
    const checked = check([
      ['Budget 2026, tkr'],
      ['Nämnd', ...months],
      ['RS', ...months.map(() => 10_000)],
      ['HSN', ...months.map(() => 80_000)],
    ]);
    expect(checked.model.budget).toEqual([]);
  });

  test('an answer for the table goes before what its headers say of their units', () => {
    const rows: Rows = [
      ['Nämnd', 'Bokslut 2025 (tkr)', 'Prognos 2026 (mnkr)'],
      ['RS', 120_400, 123],
      ['HSN', 931_000, 940],
    ];
    expect(nets(check(rows))).toEqual([1_051_400, 1_063_000]);
    // All of it in mnkr cannot be: the sizes are asked about, and nothing counts.
    expect(asked(check(rows, { 'Drift!A1|unit': 'mnkr' }))).toContain('unit');
  });
});

describe('cells', () => {
  test('words where an amount should stand are told', () => {
    const checked = check([
      ['tkr'],
      ['Nämnd', 'Bokslut 2025', 'Prognos 2026'],
      ['RS', 120_400, 123_000],
      ['HSN', 'ca 931 000', 940_000],
      ['KN', 'oklart', 61_000],
      ['TN', 50_000, 51_000],
    ]);
    const told = checked.findings.filter(({ rule }) => rule === 'DA-02');
    expect(told.flatMap(({ cells }) => cells.map(({ address }) => address)).sort()).toEqual(['B4', 'B5']);
  });

  test('per inhabitant is no cost', () => {
    const checked = check([
      ['tkr'],
      ['Nämnd', 'Bokslut 2025', 'Prognos 2026'],
      ['RS', 120_400, 123_000],
      ['HSN', 931_000, 940_000],
      ['Kostnad per invånare (kr)', 12_002, 12_103],
    ]);
    expect(nets(checked)).toEqual([1_051_400, 1_063_000]);
  });

  test('a row that does not say what it is of keeps its table from being split', () => {
    const checked = check([
      ['tkr'],
      ['Nämnd', 'Vad', 'Belopp'],
      ['RS', 'Bokslut 2025', 120_400],
      ['RS', 'Prognos 2026', 123_000],
      ['HSN', 'Bokslut 2025', 931_000],
      ['HSN', 'Prognos 2026', 940_000],
      ['KN', null, 777],
    ]);
    expect(asked(checked).length).toBeGreaterThan(0);
    expect(nets(checked)).not.toEqual([1_051_400, 1_063_000]);
  });
});

test('an older version is asked about, and never added', () => {
  const table = (forecast: number): Rows => [
    ['tkr', 'Bokslut 2025', 'Prognos 2026'],
    ['Nettokostnad', 24_874, forecast],
  ];
  const checked = checkSheets([
    { name: 'Drift', rows: table(25_500) },
    { name: 'Gammal', rows: table(25_200) },
  ]);
  expect(checked.interpretation.questions.map(({ id }) => id)).toEqual(['Gammal!A1|count']);
  const left = checkSheets(
    [
      { name: 'Drift', rows: table(25_500) },
      { name: 'Gammal', rows: table(25_200) },
    ],
    { 'Gammal!A1|count': 'none' },
  );
  expect(nets(left)).toEqual([24_874, 25_500]);
});
