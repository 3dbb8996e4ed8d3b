import { checkWorkbook, type Checked } from '../../src/app/check';
import { snapshotOfSheets, type DrawnSheet, type SheetCell } from './sheet-of';

/** Tables in the forms that Swedish regions and municipalities publish, with figures made up; and the slips that they contain. */
const OPTIONS = { lang: 'sv', today: '2026-09-15', time: '2026-09-15 10:00' } as const;
const TARGET: DrawnSheet = { name: 'Mål', rows: [['Nettokostnadsutveckling högst 2,0 %']] };

function check(rows: readonly (readonly SheetCell[])[], more: Partial<DrawnSheet> = {}): Checked {
  return checkWorkbook(snapshotOfSheets([{ name: 'Blad1', rows, ...more }, TARGET]), OPTIONS);
}

const asked = ({ interpretation }: Checked): string[] => interpretation.questions.map(({ about }) => about);
const leftOut = ({ interpretation }: Checked): string[] =>
  interpretation.blocks.flatMap((block) => block.leftOut.map(({ label, reason }) => `${label}: ${reason}`));

test('a result statement: what stands below the net cost is outside it', () => {
  const checked = check([
    ['Resultaträkning (mnkr)'],
    ['', 'Utfall 2025', 'Budget 2026', 'Prognos 2026', 'Avvikelse'],
    ['Verksamhetens intäkter', 512.3, 520, 525.1, 5.1],
    ['Personalkostnader', -2101.4, -2180, -2195.6, -15.6],
    ['Köpt vård', -401.2, -410, -415, -5],
    ['Läkemedel', -310, -320.5, -322, -1.5],
    ['Övriga kostnader', -700.1, -720, -719, 1],
    ['Avskrivningar', -120, -125, -124, 1],
    ['Verksamhetens nettokostnader', -3120.4, -3235.5, -3250.5, -15],
    ['Skatteintäkter', 2800, 2900, 2910, 10],
    ['Generella statsbidrag och utjämning', 500, 510, 512, 2],
    ['Årets resultat', 179.6, 174.5, 171.5, -3],
  ]);
  expect(asked(checked)).toEqual([]);
  // 2 101.4 + 401.2 + 310 + 700.1 + 120 − 512.3 = 3 120.4
  expect(checked.json.targets[0]).toMatchObject({ netBase: 3120.4, netTarget: 3250.5 });
  expect(leftOut(checked)).toContain('Skatteintäkter: outside');
});

test('to date, last year to date, the year and the year before in words', () => {
  const checked = check([
    ['Uppföljning per 2026-08-31 (tkr)'],
    ['Nämnd', 'Ack utfall', 'Ack budget', 'Avv', 'Ack utfall fg år', 'Årsbudget', 'Helårsprognos', 'Bokslut fg år'],
    ['RS', 81_500, 82_000, 500, 80_000, 124_000, 123_600, 120_400],
    ['HSN', 610_000, 613_000, 3_000, 600_000, 920_000, 930_000, 931_000],
  ]);
  expect(asked(checked)).toEqual([]);
  expect(checked.json.targets[0]).toMatchObject({
    netBase: 1_051_400,
    netTarget: 1_053_600,
    netBaseToDate: 680_000,
    netTargetToDate: 691_500,
  });
});

test('the regional contribution is the frame, not revenue', () => {
  const checked = check([
    ['Resultat för Kulturnämnden, tkr'],
    ['', 'Bokslut 2025', 'Budget 2026', 'Prognos 2026'],
    ['Regionbidrag', 50_000, 52_000, 52_000],
    ['Övriga intäkter', 4_000, 4_100, 4_200],
    ['Summa intäkter', 54_000, 56_100, 56_200],
    ['Personalkostnader', -30_000, -31_000, -31_100],
    ['Övriga kostnader', -23_500, -25_100, -25_000],
    ['Summa kostnader', -53_500, -56_100, -56_100],
    ['Resultat', 500, 0, 100],
  ]);
  expect(asked(checked)).toEqual([]);
  expect(checked.json.targets[0]).toMatchObject({ netBase: 49_500, netTarget: 51_900 }); // 53 500 − 4 000
  expect(checked.json.frames).toEqual([expect.objectContaining({ unit: 'Kulturnämnden', decided: 52_000 })]);
  expect(checked.findings.filter(({ rule }) => rule === 'DA-13')).toEqual([]);
});

test('years in falling order, and two rows with one label', () => {
  const years = check([
    ['Utfall per nämnd (mkr)'],
    ['', 2025, 2024, 2023],
    ['RS', 1_236, 1_204, 1_100],
    ['HSN', 9_400, 9_310, 9_000],
    ['Summa', 10_636, 10_514, 10_100],
  ]);
  expect(asked(years)).toEqual([]);
  expect(years.json).toMatchObject({ baseYear: 2024, targetYear: 2025, unit: 'mnkr' });
  expect(years.json.targets[0]).toMatchObject({ netBase: 10_514, netTarget: 10_636 });
  const twice = check([
    ['tkr'],
    ['', 'Bokslut 2025', 'Prognos 2026'],
    ['Intäkter'],
    ['Övrigt', -1_000, -1_100],
    ['Statsbidrag', -3_000, -3_000],
    ['Kostnader'],
    ['Personal', 40_000, 41_000],
    ['Övrigt', 10_000, 10_100],
    ['Nettokostnad', 46_000, 47_000],
  ]);
  expect(asked(twice)).toEqual([]);
  expect(twice.json.targets[0]).toMatchObject({ netBase: 46_000, netTarget: 47_000 });
});

test('a ledger with accounts in place of cost types; what is booked inside the unit cancels out', () => {
  const checked = check(
    [
      ['Huvudbok, kr'],
      ['Konto', 'Kontonamn', 'Ansvar', 'Motpart', 'Period', 'Belopp'],
      [3011, 'Intäkt', '10 Stab', null, 202501, -500_000.25],
      [4011, 'Lön', '10 Stab', null, 202501, 3_000_000.5],
      [4011, 'Lön', '20 IT', '10 Stab', 202601, 2_000_000],
      [5011, 'Hyra', '20 IT', '20 IT', 202601, 100_000.75],
    ],
    { name: 'Huvudbok' },
  );
  expect(asked(checked)).toEqual([]);
  expect(leftOut(checked)).toEqual(['20 IT: internal']);
  // 3 000 000.50 − 500 000.25
  expect(checked.json.targets[0]).toMatchObject({ netBaseToDate: 2_500_000.25, netTargetToDate: 2_000_000 });
});

test('frames: what was added to them on the way is no budget', () => {
  const checked = check([
    ['Driftbudget 2026, tkr'],
    ['Nämnd', 'Budget 2025', 'Ramjustering', 'Löneuppräkning', 'Ram 2026'],
    ['RS', 120_000, 500, 1_200, 121_700],
    ['HSN', 930_000, -500, 9_000, 938_500],
    ['Summa', 1_050_000, 0, 10_200, 1_060_200],
  ]);
  expect(asked(checked)).toEqual([]);
  expect(checked.json.frames.map(({ unit, decided }) => [unit, decided])).toEqual([
    ['RS', 121_700],
    ['HSN', 938_500],
  ]);
});

describe('a column in another unit than its table', () => {
  const rows: SheetCell[][] = [
    ['Belopp i mnkr'],
    ['Nämnd', 'Bokslut 2025 (tkr)', 'Prognos 2026'],
    ['RS', 120_400, 123.6],
    ['HSN', 931_000, 940],
  ];

  test('is read in its own, where the amounts agree with it', () => {
    const checked = check(rows);
    expect(asked(checked)).toEqual([]);
    // 120.4 + 931.0 and 123.6 + 940.0 mnkr
    expect(checked.json.targets[0]).toMatchObject({ netBase: 1_051_400, netTarget: 1_063_600 });
    expect(checked.json.unit).toBe('tkr');
    expect(checked.interpretation.blocks[0]?.columns.map(({ unit }) => unit)).toEqual([undefined, undefined, 'mnkr']);
  });

  test('is asked about alone, and counts by its own answer', () => {
    const odd = [
      ['Belopp i tkr'],
      ['Nämnd', 'Bokslut 2024', 'Bokslut 2025', 'Prognos 2026'],
      ['RS', 118_000, 120_400, 123_600_000],
      ['HSN', 900_000, 931_000, 940_000_000],
    ];
    const { interpretation } = check(odd);
    expect(interpretation.questions.map(({ id, text }) => [id, text])).toEqual([['Blad1!A2|D|unit', 'Prognos 2026']]);
    const snapshot = snapshotOfSheets([{ name: 'Blad1', rows: odd }, TARGET]);
    const answered = checkWorkbook(snapshot, { ...OPTIONS, answers: { 'Blad1!A2|D|unit': 'kr' } });
    expect(asked(answered)).toEqual([]);
    expect(answered.json.targets[0]).toMatchObject({ netBase: 1_051_400, netTarget: 1_063_600 });
  });
});

describe('what a table prints and does not come to', () => {
  const rows = (more: { total?: number; deviation?: number; part?: number } = {}): SheetCell[][] => [
    ['Driftredovisning, mnkr'],
    ['Nämnd', 'Bokslut 2025', 'Budget 2026', 'Prognos 2026', 'Avvikelse'],
    ['Regionstyrelsen', 1_204.1, 1_250.3, more.part ?? 1_262.4, more.deviation ?? -12.1],
    ['Hälso- och sjukvårdsnämnden', 9_310.4, 9_400.2, 9_453.7, -53.5],
    ['Kulturnämnden', 212.6, 220.1, 219.5, 0.6],
    // 1 204.1 + 9 310.4 + 212.6, 1 250.3 + 9 400.2 + 220.1, 1 262.4 + 9 453.7 + 219.5
    ['Summa', 10_727.1, 10_870.6, more.total ?? 10_935.6, -65],
  ];
  const printed = (checked: Checked): (readonly [string, string, string[]])[] =>
    checked.findings
      .filter(({ rule }) => rule === 'DA-13' || rule === 'DA-14')
      .map(({ rule, consider, cells }) => [rule, consider.sv, cells.map(({ address }) => address)] as const);

  test('nothing is said where it comes out', () => {
    expect(printed(check(rows()))).toEqual([]);
  });

  test('near miss: the last digit may be rounded, for each of three parts and the sum', () => {
    // 10 935.6 of the parts; 4 × 0.05 = 0.2 for four amounts that are printed to a tenth
    const rounded = rows({ total: 10_935.8 });
    rounded[5] = ['Summa', 10_727.1, 10_870.6, 10_935.8, -65.2];
    expect(printed(check(rounded))).toEqual([]);
    rounded[5] = ['Summa', 10_727.1, 10_870.6, 10_935.9, -65.3];
    expect(printed(check(rounded)).map(([rule]) => rule)).toEqual(['DA-13']);
  });

  test('a sum with another digit', () => {
    // 10 985.6 for 10 935.6, and so its own row does not add up either: 10 870.6 − 10 985.6 is not −65
    expect(printed(check(rows({ total: 10_985.6 })))).toEqual([
      [
        'DA-14',
        'Överväg om D6 ska vara 10\u00a0935,6\u00a0mnkr i stället för 10\u00a0985,6\u00a0mnkr.',
        ['D6', 'E6', 'C6'],
      ],
    ]);
  });

  test('a part whose digit its sum and its row agree on is named once', () => {
    const found = printed(check(rows({ part: 1_292.4 })));
    expect(found).toHaveLength(1);
    expect(found[0]).toEqual([
      'DA-14',
      'Överväg om D3 ska vara 1\u00a0262,4\u00a0mnkr i stället för 1\u00a0292,4\u00a0mnkr.',
      ['D3', 'E3', 'C3', 'D6'],
    ]);
  });

  test('a difference that no digit explains', () => {
    expect(printed(check(rows({ deviation: -999.9 }))).map(([rule]) => rule)).toEqual(['DA-14']);
  });
});

describe('what is not sure is asked, and gives no verdict', () => {
  const nothing = (checked: Checked): void =>
    expect(checked.json.targets[0] ?? { netBase: null, netTarget: null }).toMatchObject({
      netBase: null,
      netTarget: null,
    });

  test.each<[string, string, readonly (readonly SheetCell[])[]]>([
    ['"kr" printed over mkr', 'unit', [['Belopp i kr'], ['Nämnd', 'Bokslut 2025', 'Prognos 2026'], ['RS', 1204.1, 1250.3], ['HSN', 9310.4, 9400.2]]],
    ['no unit at all', 'unit', [['Nämnd', 'Bokslut 2025', 'Prognos 2026'], ['RS', 1204, 1250], ['HSN', 9310, 9400]]],
    ['net costs on both sides of zero', 'sign', [['Nettokostnad tkr'], ['Nämnd', 'Bokslut 2025', 'Prognos 2026'], ['RS', -120_400, -123_600], ['HSN', -931_000, -940_000], ['Finans', 1_040_000, 1_060_000]]],
    ['costs with names that could be revenue, without signs', 'sign', [['tkr'], ['', 'Bokslut 2025', 'Prognos 2026'], ['Statsbidrag', 5_000, 5_100], ['Sjukresor', 30_000, 32_000], ['Personal', 50_000, 51_000]]],
    ['an outcome of the base year beside one to date', 'months', [['Delårsrapport augusti 2026, mnkr'], ['Nämnd', 'Utfall 2025', 'Utfall 2026', 'Prognos 2026'], ['RS', 800.1, 815.2, 1236.1], ['HSN', 6000.2, 6100.5, 9300.3]]],
    ['two forecasts', 'use', [['tkr'], ['Nämnd', 'Bokslut 2025', 'Prognos april 2026', 'Prognos augusti 2026'], ['RS', 120_400, 123_000, 124_000], ['HSN', 931_000, 940_000, 950_000]]],
    ['a sum that is not what its rows come to', 'sums', [['tkr'], ['Verksamhet', 'Bokslut 2025', 'Prognos 2026'], ['Regionkansliet', 130_100, 141_200], ['Stab', 60_100, 61_200], ['Service', 40_100, 50_000], ['Totalt', 100_200, 111_200]]],
    ['a header that speaks of two things', 'use', [['tkr'], ['Nämnd', 'Bokslut 2025', 'Budget/prognos 2026'], ['RS', 120_400, 123_000], ['HSN', 931_000, 940_000]]],
    ['words that nobody knows beside the measure', 'use', [['tkr'], ['Nämnd', 'Bokslut 2025 exkl. projekt', 'Prognos 2026'], ['RS', 120_400, 123_000], ['HSN', 931_000, 940_000]]],
    ['a column that says another unit than the table, in amounts that speak against it', 'unit', [['Belopp i mnkr'], ['Nämnd', 'Bokslut 2025 (tkr)', 'Prognos 2026'], ['RS', 120.4, 123.6], ['HSN', 931, 940]]],
    ['all columns in another unit than the title', 'unit', [['Belopp i tkr'], ['Nämnd', 'Bokslut 2025 (kr)', 'Prognos 2026 (kr)'], ['RS', 1_204_000, 1_236_000], ['HSN', 9_310_000, 9_400_000]]],
    ['one column a thousand times the others', 'unit', [['Belopp i tkr'], ['Nämnd', 'Bokslut 2024', 'Bokslut 2025', 'Prognos 2026'], ['RS', 118_000, 120_400, 123_600_000], ['HSN', 900_000, 931_000, 940_000_000]]],
    ['a forecast without a year', 'year', [['tkr'], ['Nämnd', 'Bokslut 2025', 'Prognos'], ['RS', 120_400, 123_000], ['HSN', 931_000, 940_000]]],
  ])('%s', (_, about, rows) => {
    const checked = check(rows);
    expect(asked(checked)).toContain(about);
    nothing(checked);
    expect(checked.findings.map(({ rule }) => rule)).toContain('DA-15');
  }); // prettier-ignore
});
