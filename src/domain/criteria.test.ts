import { criterionOf, findsText, ownRanges } from './criteria';
import type { CostType } from './model';

describe('the criterion for a name', () => {
  test.each(['Regionstaben', 'Drift & service, 50 %', '1177 Vårdguiden', 'IT (gemensamt)', 'Mars', 'Näsa-5 blå'])(
    'is the name itself: %s',
    (name) => expect(criterionOf(name)).toBe(name),
  );

  test('has its wildcards escaped', () => {
    expect(criterionOf('Övrigt * vad?')).toBe('Övrigt ~* vad~?');
    expect(criterionOf('IT~drift')).toBe('IT~~drift');
  });

  test.each([
    '',
    '6540',
    '3,5',
    '12 %',
    '1 000 kr',
    '2026-01-31',
    '3/4',
    'mars 2026',
    '2-maj',
    'TRUE',
    'falskt',
    '#N/A',
  ])('does not exist for what reads like a value: "%s"', (name) => expect(criterionOf(name)).toBeNull());

  test.each(['=IT', '<10', '>=x'])('does not exist for what reads like a comparison: %s', (name) =>
    expect(criterionOf(name)).toBeNull(),
  );

  test('finds the text in any letter case, and with no space too many', () => {
    expect(findsText('Ålder och Vård', 'ÅLDER OCH VÅRD')).toBe(true);
    expect(findsText('Regionstaben', 'Regionstaben ')).toBe(false);
    expect(findsText('6540', '6540')).toBe(false);
  });
});

function costType(...accounts: [number, number][]): CostType {
  const origin = { role: 'costTypes', row: 2 } as const;
  return {
    name: 'x',
    kind: 'cost',
    targetGroup: null,
    accounts: accounts.map(([from, to]) => ({ from, to, origin })),
    traits: [],
    origin,
  };
}

describe('the ranges of accounts', () => {
  test('stay as they are where they do not meet', () => {
    expect(ownRanges([costType([4000, 4499]), costType([4500, 4999], [7000, 7000])])).toEqual([
      { costType: 0, from: 4000, to: 4499 },
      { costType: 1, from: 4500, to: 4999 },
      { costType: 1, from: 7000, to: 7000 },
    ]);
  });

  test('give an account that two cost types cover to the first, and none twice', () => {
    // 4000–4999 without 4200–4299 is two ranges; a range inside one that is there already gives nothing.
    expect(ownRanges([costType([4200, 4299]), costType([4000, 4999], [4500, 4600])])).toEqual([
      { costType: 0, from: 4200, to: 4299 },
      { costType: 1, from: 4000, to: 4199 },
      { costType: 1, from: 4300, to: 4999 },
    ]);
  });
});
