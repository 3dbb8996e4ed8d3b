import type { LabelledRow } from './judging';
import { judgeRows, type JudgedRows } from './rows';

type Line = readonly [label: string, ...amounts: (number | null)[]];
type Looks = Partial<Pick<LabelledRow, 'level' | 'bold' | 'group' | 'section'>>;

/** Rows as they are drawn, from row 2, in whole amounts; `looks` by their labels. */
function judge(lines: readonly Line[], looks: Readonly<Record<string, Looks>> = {}): JudgedRows {
  const rows = lines.map(([label, ...values], index): LabelledRow => ({
    row: index + 2,
    label,
    level: 0,
    bold: false,
    values,
    section: null,
    group: '',
    ...looks[label],
  }));
  return judgeRows(rows, 1);
}

const counted = ({ rows }: JudgedRows): string[] => rows.flatMap(({ label, reason }) => (reason === null ? label : []));
const inner = { level: 1 };

/** Two areas over their parts: 4 213 + 5 122 = 9 335 and 1 307 + 2 411 = 3 718; the next year 4 301 + 5 206 = 9 507 and 1 333 + 2 452 = 3 785. */
const VARD: readonly Line[] = [
  ['Hälso- och sjukvård', 9_335, 9_507],
  ['Primärvård', 4_213, 4_301],
  ['Psykiatri', 5_122, 5_206],
];
const UTVECKLING: readonly Line[] = [
  ['Regional utveckling', 3_718, 3_785],
  ['Kultur', 1_307, 1_333],
  ['Trafik', 2_411, 2_452],
];
const PARTS = ['Primärvård', 'Psykiatri', 'Kultur', 'Trafik'];
/** 9 335 + 3 718 and 9 507 + 3 785. */
const ALL = [13_053, 13_292] as const;

describe('sums in sums, that no word tells of', () => {
  test.each([
    ['below all areas', [...VARD, ...UTVECKLING, ['Länet', ...ALL]]],
    ['over all areas', [['Länet', ...ALL], ...VARD, ...UTVECKLING]],
    ['both over and below', [['Länet', ...ALL], ...VARD, ...UTVECKLING, ['Länet igen', ...ALL]]],
    [
      'below areas that stand below their parts',
      [...VARD.slice(1), VARD[0]!, ...UTVECKLING.slice(1), UTVECKLING[0]!, ['Länet', ...ALL]],
    ],
  ] as [string, Line[]][])('%s', (_, lines) => {
    const judged = judge(lines);
    expect(counted(judged)).toEqual(PARTS);
    expect(judged.isUnsure).toBe(false);
  });

  test('near miss: another amount in one of the columns is no sum, and nobody knows what it is', () => {
    // 13 292 is printed as 13 392 in the second of three columns: right in most of them.
    const lines = [...VARD, ...UTVECKLING].map(([label, a, b]): Line => [label, a!, b!, a!]);
    const judged = judge([...lines, ['Länet', ALL[0], 13_392, ALL[0]]]);
    expect(counted(judged)).toEqual([...PARTS, 'Länet']);
    expect(judged.isUnsure).toBe(true);
  });

  test('near miss: a row of its own beside the areas is counted', () => {
    const judged = judge([...VARD, ...UTVECKLING, ['Gemensamt', 7_411, 7_533]]);
    expect(counted(judged)).toEqual([...PARTS, 'Gemensamt']);
    expect(judged.isUnsure).toBe(false);
  });
});

describe('a row with the amounts of others is never counted without a question', () => {
  test('amounts that are short or round may be a sum by chance', () => {
    // 12 + 5 = 17 mnkr
    expect(
      judge([
        ['Länet', 17],
        ['Nord', 12],
        ['Syd', 5],
      ]),
    ).toMatchObject({ isUnsure: true });
  });

  test('one column alone tells by a long amount only', () => {
    // 4 912 + 3 733 = 8 645; 49 122 + 37 331 = 86 453.
    const short = judge([
      ['Länet', 8_645],
      ['Nord', 4_912],
      ['Syd', 3_733],
    ]);
    expect(short.isUnsure).toBe(true);
    const long = judge([
      ['Länet', 86_453],
      ['Nord', 49_122],
      ['Syd', 37_331],
    ]);
    expect(long.isUnsure).toBe(false);
    expect(counted(long)).toEqual(['Nord', 'Syd']);
  });

  test('a name of a cost type over its parts', () => {
    // 4 213 + 1 324 = 5 537 and 4 301 + 1 352 = 5 653
    const judged = judge([
      ['Verksamhetens intäkter', -1_111, -1_122],
      ['Personalkostnader', 5_537, 5_653],
      ['Löner', 4_213, 4_301],
      ['Arbetsgivaravgifter', 1_324, 1_352],
      ['Hyror', 877, 902],
    ]);
    expect(counted(judged)).toEqual(['Verksamhetens intäkter', 'Löner', 'Arbetsgivaravgifter', 'Hyror']);
  });

  test('of cost types one telling amount is a question', () => {
    const judged = judge([
      ['Personalkostnader', 5_537],
      ['Löner', 4_213],
      ['Arbetsgivaravgifter', 1_324],
      ['Hyror', 877],
    ]);
    expect(judged.isUnsure).toBe(true);
    expect(counted(judged)).toContain('Personalkostnader');
  });

  test('alone in its group, over the borders of others', () => {
    const lines: Line[] = [
      ['Vård', 4_213, 4_301],
      ['Tandvård', 5_122, 5_206],
      ['Kultur', 1_307, 1_333],
      ['Länet', 10_642, 10_840],
    ];
    // 4 213 + 5 122 + 1 307 = 10 642; 4 301 + 5 206 + 1 333 = 10 840
    const judged = judge(lines, {
      Vård: { group: 'nord' },
      Tandvård: { group: 'nord' },
      Kultur: { group: 'syd' },
      Länet: { group: 'länet' },
    });
    expect(counted(judged)).toEqual(['Vård', 'Tandvård', 'Kultur']);
  });

  test('as much as the only other row', () => {
    expect(
      judge([
        ['Nämnden', 4_213, 4_301],
        ['Kansliet', 4_213, 4_301],
      ]),
    ).toMatchObject({ isUnsure: true });
  });

  test('near miss: cost and revenue in balance are both counted', () => {
    // 4 213 + 1 324 = 5 537
    const unsigned = judge([
      ['Bidrag', 4_213],
      ['Försäljning', 1_324],
      ['Kostnader', 5_537],
    ]);
    expect(counted(unsigned)).toHaveLength(3);
    expect(unsigned.isUnsure).toBe(false);
    const signed = judge([
      ['Bidrag', -4_213],
      ['Försäljning', -1_324],
      ['Kostnader', 5_537],
    ]);
    expect(signed.isUnsure).toBe(false);
    expect(counted(signed)).toHaveLength(3);
  });

  test('near miss: a printed sum of all holds the row, so it is a part', () => {
    // 12 + 5 = 17, and 17 + 12 + 5 = 34
    const judged = judge([
      ['Länet', 17],
      ['Nord', 12],
      ['Syd', 5],
      ['Summa', 34],
    ]);
    expect(counted(judged)).toEqual(['Länet', 'Nord', 'Syd']);
    expect(judged).toMatchObject({ isUnsure: false, isProven: true });
  });
});

describe('sums of rows further in', () => {
  const looks = { Primärvård: inner, Psykiatri: inner, Kultur: inner, Trafik: inner };

  test.each([
    ['over them', [...VARD, ...UTVECKLING]],
    ['under them, as Excel groups rows', [...VARD.slice(1), VARD[0]!, ...UTVECKLING.slice(1), UTVECKLING[0]!]],
  ])('%s', (_, lines) => {
    const judged = judge(lines, looks);
    expect(counted(judged)).toEqual(PARTS);
    expect(judged).toMatchObject({ isUnsure: false, wrongSums: [] });
  });

  test('three levels under their parts', () => {
    const lines: Line[] = [...VARD.slice(1), VARD[0]!, ...UTVECKLING.slice(1), UTVECKLING[0]!, ['Länet', ...ALL]];
    const deep = { Primärvård: { level: 2 }, Psykiatri: { level: 2 }, Kultur: { level: 2 }, Trafik: { level: 2 } };
    const judged = judge(lines, { ...deep, 'Hälso- och sjukvård': inner, 'Regional utveckling': inner });
    expect(counted(judged)).toEqual(PARTS);
    expect(judged.isUnsure).toBe(false);
  });

  test('a sum that is wrong in one of three columns is a sum, and its amount is told', () => {
    // 4 301 + 5 206 = 9 507, and 9 570 is printed.
    const lines: Line[] = [
      ['Hälso- och sjukvård', 9_335, 9_570, 9_335],
      ['Primärvård', 4_213, 4_301, 4_213],
      ['Psykiatri', 5_122, 5_206, 5_122],
    ];
    const judged = judge(lines, looks);
    expect(counted(judged)).toEqual(['Primärvård', 'Psykiatri']);
    expect(judged.wrongSums).toMatchObject([{ row: 2, column: 1, printed: 9_570, parts: [{ row: 3 }, { row: 4 }] }]);
  });

  test('a row that is the sum of neither side makes the table unsure', () => {
    const lines: Line[] = [['Hälso- och sjukvård', 11_111, 12_222], ...VARD.slice(1)];
    expect(judge(lines, looks).isUnsure).toBe(true);
  });
});

describe('printed sums', () => {
  test('"Nettokostnad" tells how revenue counts', () => {
    // 5 537 − 1 324 = 4 213 and −1 324 + 5 537 = 4 213
    expect(
      judge([
        ['Intäkter', 1_324],
        ['Kostnader', 5_537],
        ['Nettokostnad', 4_213],
      ]),
    ).toMatchObject({ revenueSign: -1, isProven: true });
    expect(
      judge([
        ['Intäkter', -1_324],
        ['Kostnader', 5_537],
        ['Nettokostnad', 4_213],
      ]),
    ).toMatchObject({ revenueSign: 1, isProven: true });
  });

  test('a sum of everything that holds only some of the rows', () => {
    const judged = judge([
      ['Nord', 4_213],
      ['Syd', 5_122],
      ['Summa', 9_335],
      ['Väst', 877],
    ]);
    expect(judged).toMatchObject({ isUnsure: true, isProven: false });
  });

  test('sums without any row of what they sum up are the figures themselves', () => {
    expect(
      counted(
        judge([
          ['Summa intäkter', -1_324],
          ['Summa kostnader', 5_537],
          ['Nettokostnad', 4_213],
        ]),
      ),
    ).toEqual(['Summa intäkter', 'Summa kostnader']);
    expect(counted(judge([['Nettokostnad', 4_213]]))).toEqual(['Nettokostnad']);
  });

  test('"varav" and what stands under it is a part of the row above', () => {
    const judged = judge(
      [
        ['Vård', 9_335],
        ['varav', 3_111],
        ['läkemedel', 2_111],
        ['Trafik', 877],
      ],
      { läkemedel: inner },
    );
    expect(counted(judged)).toEqual(['Vård', 'Trafik']);
  });
});
