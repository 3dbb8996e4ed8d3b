import { checkWorkbook } from '../../src/app/check';
import { snapshotOfSheets, type DrawnSheet } from './sheet-of';

const OPTIONS = { lang: 'sv', today: '2026-09-15', time: '2026-09-15 10:00', answers: {} } as const;
const GOAL: DrawnSheet = { name: 'Mål', rows: [['Nettokostnadsutveckling 2026 högst 2,0 %']] };

/** "base → target", mnkr, and what is asked about, of a workbook with this sheet and a goal. */
function told(sheet: DrawnSheet): readonly [string, readonly string[]] {
  const { json, interpretation } = checkWorkbook(snapshotOfSheets([sheet, GOAL]), OPTIONS);
  const [target] = json.targets;
  return [
    `${target?.netBase ?? '–'} → ${target?.netTarget ?? '–'}`,
    interpretation.questions.map(({ about }) => about),
  ];
}

/** mnkr: 4 213 + 5 122 = 9 335 and 1 307 + 2 411 = 3 718, together 13 053; 2026: 9 507 and 3 785, together 13 292. */
const AREAS: readonly (readonly [string, string, number, number])[] = [
  ['1', 'HÄLSO- OCH SJUKVÅRD', 9_335, 9_507],
  ['11', 'Primärvård', 4_213, 4_301],
  ['12', 'Psykiatri', 5_122, 5_206],
  ['2', 'REGIONAL UTVECKLING', 3_718, 3_785],
  ['21', 'Kultur', 1_307, 1_333],
  ['22', 'Trafik', 2_411, 2_452],
];
const TITLE = ['Nettokostnad per verksamhetsområde, mnkr'];
const RIGHT = ['13053 → 13292', []];

test.each(['TOTALA NETTOKOSTNADER', 'REGIONEN SAMMANTAGET', 'Länet', 'Alla områden tillsammans'])(
  'areas stand over their parts, and "%s" below them is counted once',
  (label) => {
    const rows = [
      TITLE,
      ['Område', 'Bokslut 2025', 'Prognos 2026'],
      ...AREAS.map(([, name, base, target]) => [name, base, target]),
      [label, 13_053, 13_292],
    ];
    expect(told({ name: 'Tabell', rows })).toEqual(RIGHT);
  },
);

describe('codes in a column of their own', () => {
  const HEAD = ['Kod', 'Område', 'Bokslut 2025', 'Prognos 2026'];

  test.each([
    ['as texts', (code: string) => code],
    ['as numbers', (code: string) => Number(code)],
  ])('tell what stands under what, %s', (_, write) => {
    const rows = [TITLE, HEAD, ...AREAS.map(([code, name, base, target]) => [write(code), name, base, target])];
    expect(told({ name: 'Tabell', rows })).toEqual(RIGHT);
  });

  test('tell it where amounts are round, too', () => {
    // 40 + 50 = 90 and 10 + 20 = 30, together 120; 2026: 42 + 51 = 93 and 11 + 20 = 31, together 124.
    const rows = [
      TITLE,
      HEAD,
      ['1', 'Vård', 90, 93],
      ['11', 'Primärvård', 40, 42],
      ['12', 'Psykiatri', 50, 51],
      ['2', 'Utveckling', 30, 31],
      ['21', 'Kultur', 10, 11],
      ['22', 'Trafik', 20, 20],
    ];
    expect(told({ name: 'Tabell', rows })).toEqual(['120 → 124', []]);
  });

  test('near miss: rows that are numbered 1 to 12 stand under none', () => {
    // 1 001 + 1 003 + … + 1 023 = 12 144; 1 101 + … + 1 123 = 13 344.
    const rows = [
      TITLE,
      HEAD,
      ...Array.from({ length: 12 }, (_, i) => [i + 1, `Område ${'ABCDEFGHIJKL'[i]!}`, 1_001 + 2 * i, 1_101 + 2 * i]),
    ];
    expect(told({ name: 'Tabell', rows })).toEqual(['12144 → 13344', []]);
  });
});

test('groups of Excel, with each sum below its rows', () => {
  const [a, a1, a2, b, b1, b2] = AREAS.map(([, name, base, target]) => [name, base, target]);
  const rows = [
    TITLE,
    ['Område', 'Bokslut 2025', 'Prognos 2026'],
    a1!,
    a2!,
    a!,
    b1!,
    b2!,
    b!,
    ['Summa', 13_053, 13_292],
  ];
  expect(told({ name: 'Tabell', rows, outline: { 3: 1, 4: 1, 6: 1, 7: 1 } })).toEqual(RIGHT);
});
