import { checkWorkbook } from '../../app/check';
import { snapshotOfSheets, type DrawnSheet, type SheetCell } from '../../../test/layouts/sheet-of';
import type { PrintedIssue } from './printed-sums';

/** What a sheet's only table prints that does not add up; its title says that amounts are in tkr. */
function printed(rows: readonly SheetCell[][]): readonly PrintedIssue[] {
  return issuesOf({ name: 'Drift', rows: [['Driftredovisning, tkr'], ...rows] });
}

function issuesOf(sheet: DrawnSheet): readonly PrintedIssue[] {
  const options = { lang: 'sv', today: '2026-09-15', time: '2026-09-15 10:00', answers: {} } as const;
  return checkWorkbook(snapshotOfSheets([sheet]), options).model.issues.filter(
    (issue): issue is PrintedIssue => issue.kind === 'printed-total' || issue.kind === 'printed-row',
  );
}

const TKR = 100_000;
const HEAD = ['Nämnd', 'Bokslut 2025', 'Prognos 2026'];
/** 4 213 + 5 122 + 1 307 = 10 642; 4 301 + 5 206 + 1 333 = 10 840. */
const BOARDS: readonly SheetCell[][] = [
  ['Regionstyrelsen', 4_213, 4_301],
  ['Kulturnämnden', 5_122, 5_206],
  ['Trafiknämnden', 1_307, 1_333],
];

describe('a printed total', () => {
  test('that is what its rows come to is nothing to tell', () => {
    expect(printed([HEAD, ...BOARDS, ['Summa', 10_642, 10_840]])).toEqual([]);
  });

  test('near miss: a difference that rounding of three rows can make', () => {
    expect(printed([HEAD, ...BOARDS, ['Summa', 10_643, 10_840]])).toEqual([]);
  });

  test('that differs is told with its column, its rows and the digit that explains it', () => {
    // 10 840 is printed as 10 340: 500 less; another digit in that cell, or 4 301 for 3 801, would not be one digit.
    const [issue, ...more] = printed([HEAD, ...BOARDS, ['Summa', 10_642, 10_340]]);
    expect(more).toEqual([]);
    expect(issue).toMatchObject({
      kind: 'printed-total',
      role: 'forecast',
      row: 6,
      label: 'Summa',
      printed: 10_340 * TKR,
      sum: 10_840 * TKR,
      parts: 3,
      misprint: { row: 6, column: 3, likely: 10_840 * TKR },
      own: { sheet: 'Drift', column: 3, header: 'Prognos 2026' },
    });
  });

  test('near miss: one that is far off in every column is perhaps no sum of these rows', () => {
    expect(printed([HEAD, ...BOARDS, ['Summa', 22_222, 23_333]])).toEqual([]);
  });
});

describe('a row across its columns', () => {
  const head = ['Nämnd', 'Budget 2026', 'Prognos 2026', 'Avvikelse'];
  /** The budget less the forecast: 4 400 − 4 301 = 99, 5 100 − 5 206 = −106, 1 350 − 1 333 = 17, 2 000 − 1 950 = 50. */
  const rows: readonly SheetCell[][] = [
    ['Regionstyrelsen', 4_400, 4_301, 99],
    ['Kulturnämnden', 5_100, 5_206, -106],
    ['Trafiknämnden', 1_350, 1_333, 17],
    ['Patientnämnden', 2_000, 1_950, 50],
  ];

  test('that adds up as the others do is nothing to tell', () => {
    expect(printed([head, ...rows])).toEqual([]);
  });

  test('that does not is told with its parts', () => {
    const wrong = rows.map((row) => (row[0] === 'Trafiknämnden' ? [...row.slice(0, 3), 77] : row));
    const [issue, ...more] = printed([head, ...wrong]);
    expect(more).toEqual([]);
    expect(issue).toMatchObject({
      kind: 'printed-row',
      row: 5,
      label: 'Trafiknämnden',
      result: { header: 'Avvikelse', amount: 77 * TKR },
      parts: [
        { header: 'Budget 2026', amount: 1_350 * TKR, sign: 1 },
        { header: 'Prognos 2026', amount: 1_333 * TKR, sign: -1 },
      ],
    });
  });

  test('near miss: a difference that most rows do not keep to is of something else', () => {
    const other = rows.map((row, index) => [...row.slice(0, 3), 11 + 7 * index]);
    expect(printed([head, ...other])).toEqual([]);
  });
});

test('a table whose unit is not known prints nothing that can be held against others', () => {
  const sheet: DrawnSheet = { name: 'Drift', rows: [HEAD, ...BOARDS, ['Summa', 10_642, 10_340]] };
  expect(issuesOf(sheet)).toEqual([]);
});
