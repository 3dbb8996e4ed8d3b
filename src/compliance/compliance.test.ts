import { consistentTables, rowOf, withCell, withoutRows, withoutTable, withRows } from '../../test/support/consistent';
import { snapshotOf, type Tables } from '../../test/support/snapshot-of';
import { fromOre } from '../domain/money';
import { parseModel } from '../workbook/parse-model';
import { computeCompliance } from './compliance';
import type { FrameResult, TargetResult } from './result';

const tables = consistentTables();

function compute(of: Tables): ReturnType<typeof computeCompliance> {
  return computeCompliance(parseModel(snapshotOf(of)));
}

function firstTarget(of: Tables): TargetResult {
  return compute(of).targets[0]!;
}

function frameOf(of: Tables, unit: string): FrameResult {
  const model = parseModel(snapshotOf(of));
  return computeCompliance(model).frames[model.units.findIndex((at) => at.name === unit)]!;
}

function tkr(ore: number | null): number | null {
  return ore === null ? null : Math.round(fromOre(ore, 'tkr') * 100) / 100;
}

/** The first target with other words in its row. */
function targetWith(values: Readonly<Record<string, string | number>>): Tables {
  return Object.entries(values).reduce((of, [column, value]) => withCell(of, 'Mål', 1, column, value), tables);
}

describe('the board held against its target', () => {
  const target = firstTarget(tables);

  test('full year: forecast against the outcome of the base year', () => {
    // Decided net 57 645 + 37 938 + 8 646 = 104 229; outcome 2025 is 98.5 % and the forecast 99.5 % of it.
    expect(tkr(target.netBase)).toBeCloseTo(104_229 * 0.985, 1);
    expect(tkr(target.netTarget)).toBeCloseTo(104_229 * 0.995, 1);
    expect(target.development).toBeCloseTo(0.995 / 0.985 - 1, 6);
    expect(target.status).toBe('met');
  });

  test('allowed, headroom, year to go and frame', () => {
    const base = 104_229 * 0.985;
    expect(tkr(target.allowed)).toBeCloseTo(base * 1.02, 1);
    expect(tkr(target.headroom)).toBeCloseTo(base * 1.02 - 104_229 * 0.995, 1);
    // Outcome so far is 99 % of eight twelfths of the revised budget.
    const toDate = (104_229 * 0.99 * 8) / 12;
    expect(target.yearToGo).toBeCloseTo((base * 1.02 - toDate) / (base / 3) - 1, 5);
    expect(tkr(target.frame)).toBe(104_229);
    expect(target.frameDevelopment).toBeCloseTo(1 / 0.985 - 1, 6);
    expect(target.metFrame).toBe(true);
  });

  test('so far: January to August in both years', () => {
    expect(tkr(target.netBaseToDate)).toBeCloseTo((104_229 * 0.985 * 8) / 12, 0);
    expect(target.developmentToDate).toBeCloseTo(0.99 / 0.985 - 1, 5);
    expect(target.metToDate).toBe(true);
  });

  test('comparability items come out of the change', () => {
    // Items 120 in 2025 and 150 in 2026.
    const change = 104_229 * (0.995 - 0.985) - 150 + 120;
    expect(target.developmentAdjusted).toBeCloseTo(change / (104_229 * 0.985), 6);
  });

  test('by the other method they come out of both sides', () => {
    const other = firstTarget(
      withCell(tables, 'Inställningar', rowOf(tables, 'Inställningar', 'Jämförelsemetod'), 'Värde', 'rensad bas'),
    );
    expect(other.developmentAdjusted).toBeCloseTo((104_229 * 0.995 - 150) / (104_229 * 0.985 - 120) - 1, 6);
  });

  test('a scope counts the units below it, a target group cuts across them', () => {
    const [, group] = compute(tables).targets;
    // IT/MT decided: 2 400 + 600 + 15 600 + 3 600 + 1 200 = 23 400; revised 500 more.
    expect(tkr(group!.netBase)).toBeCloseTo(23_400 * 0.985, 1);
    expect(tkr(group!.netTarget)).toBeCloseTo(23_900 * 0.995, 1);
    expect(group!.frame).toBeNull();
  });
});

describe('readings and bases', () => {
  test('accumulated', () => {
    const target = firstTarget(targetWith({ Läsning: 'Ackumulerat' }));
    expect(tkr(target.netTarget)).toBeCloseTo((104_229 * 0.99 * 8) / 12, 0);
    expect(target.development).toBeCloseTo(0.99 / 0.985 - 1, 5);
  });

  test('last month', () => {
    const target = firstTarget(targetWith({ Läsning: 'Sista månaden' }));
    expect(tkr(target.netBase)).toBeCloseTo((104_229 * 0.985) / 12, 0);
    expect(tkr(target.netTarget)).toBeCloseTo((104_229 * 0.99) / 12, 0);
  });

  test('rolling twelve months need two years of outcome, and say what is missing', () => {
    const target = firstTarget(targetWith({ Läsning: 'Rullande 12' }));
    expect(target.status).toBe('no-basis');
    expect(target.missingMonths).toEqual(['2024-09', '2024-10', '2024-11', '2024-12']);
    const earlier = Array.from({ length: 4 }, (_, back) => [
      2024,
      9 + back,
      'Regionstaben',
      'Övriga kostnader',
      10_000,
    ]);
    const full = firstTarget(withRows(targetWith({ Läsning: 'Rullande 12' }), 'Utfall', ...earlier));
    // Base: four months of 10 000 and January to August 2025; target: September to December 2025 and eight of 2026.
    expect(tkr(full.netBase)).toBeCloseTo(40_000 + (104_229 * 0.985 * 8) / 12, 0);
    expect(tkr(full.netTarget)).toBeCloseTo((104_229 * 0.985 * 4) / 12 + (104_229 * 0.99 * 8) / 12, 0);
  });

  test('a closed year is judged on its outcome', () => {
    const december = withCell(
      tables,
      'Inställningar',
      rowOf(tables, 'Inställningar', 'Rapportperiod'),
      'Värde',
      '2026-12',
    );
    const rest = Array.from({ length: 4 }, (_, month) => [2026, 9 + month, 'Regionstaben', 'Övriga kostnader', 9_000]);
    const target = firstTarget(withRows(december, 'Utfall', ...rest));
    expect(tkr(target.netTarget)).toBeCloseTo((104_229 * 0.99 * 8) / 12 + 36_000, 0);
    expect(target.yearToGo).toBeNull();
  });

  test('a base by budget uses that table’s rows of the base year, and the outcome where there are none', () => {
    const budget = targetWith({ Bas: 'Budget' });
    expect(firstTarget(budget)).toMatchObject({ baseUsed: 'outcome' });
    const withRow = withRows(budget, 'Budget', ['IT-avdelningen', 'Övriga kostnader', 100_000, 100_000, 2025]);
    const target = firstTarget(withRow);
    expect(target.baseUsed).toBe('budget');
    expect(tkr(target.netBase)).toBe(100_000);
  });

  test('without a forecast an open year has no basis, and what is accumulated is still shown', () => {
    const target = firstTarget(withoutTable(tables, 'Prognos'));
    expect(target).toMatchObject({
      status: 'no-basis',
      noBasis: 'target-missing',
      netTarget: null,
      headroom: null,
      development: null,
    });
    expect(target.developmentToDate).not.toBeNull();
  });

  test('a base year that is still open at its end is no base for a whole year', () => {
    const open = withoutRows(tables, 'Utfall', (row) => row[0] === 2025 && Number(row[1]) > 10);
    expect(firstTarget(open)).toMatchObject({
      noBasis: 'base-missing',
      missingMonths: ['2025-11', '2025-12'],
      netBase: null,
    });
  });
});

describe('reorganisations', () => {
  const digital = withRows(tables, 'Mål', ['M3', 'Enhet', 'Digitalisering och service', 0.03, 'Helår', 'Utfall', 'B1']);

  test('the base moves with the frame, so that the receiving unit shows no false increase', () => {
    const target = compute(digital).targets[2]!;
    expect(tkr(target.netBase)).toBeCloseTo((37_938 + 8_646) * 0.985, 1);
    expect(target.development).toBeCloseTo(0.995 / 0.985 - 1, 5);
  });

  test('shares split the base', () => {
    const row = rowOf(digital, 'Enhetsbyten', 'IT-avdelningen');
    const shared = withRows(withCell(digital, 'Enhetsbyten', row, 'Andel', 0.75), 'Enhetsbyten', [
      'IT-avdelningen',
      'Regionstaben',
      0.25,
      '2026-01-01',
      'B3',
    ]);
    expect(tkr(compute(shared).targets[2]!.netBase)).toBeCloseTo((37_938 * 0.75 + 8_646) * 0.985, 1);
    // For the board nothing changes.
    expect(compute(shared).targets[0]!.netBase).toBe(compute(tables).targets[0]!.netBase);
  });

  test('a unit that changes inside the year brings the months before the change', () => {
    const inside = ['IT-avdelningen', 'Informationsförvaltningsenheten'].reduce(
      (of, unit) => withCell(of, 'Enhetsbyten', rowOf(of, 'Enhetsbyten', unit), 'Gäller från', '2026-04-01'),
      digital,
    );
    // Booked on the old unit until March 2026, on the new one from April.
    const booked = inside['Utfall']!.map((row) =>
      row[0] === 2026 && Number(row[1]) <= 3 && row[2] === 'Digitalisering och service'
        ? [row[0], row[1]!, 'IT-avdelningen', row[3]!, row[4]!]
        : row,
    );
    const target = compute({ ...inside, Utfall: booked }).targets[2]!;
    expect(target.netTargetToDate).toBe(compute(digital).targets[2]!.netTargetToDate);
  });
});

describe('frames', () => {
  test('published bridge: 1 047 144 + 20 943 + 12 000 = 1 080 087 tkr (domain.md section 3)', () => {
    const bridge: Tables = {
      ...tables,
      Ramar: [
        ['Enhet', 'Ram', 'Beslut'],
        ['Regionstyrelsen', 1_047_144, 'B1'],
      ],
      Ramjusteringar: [
        ['Nr', 'Från enhet', 'Till enhet', 'Belopp', 'Beslut'],
        ['1', null, 'Regionstyrelsen', 20_943, 'B1'],
        ['2', null, 'Regionstyrelsen', 12_000, 'B1'],
      ],
    };
    expect(tkr(frameOf(bridge, 'Regionstyrelsen').revised)).toBe(1_080_087);
  });

  test('a frame with its moves, budget and forecast', () => {
    const digital = frameOf(tables, 'Digitalisering och service');
    expect([digital.decided, digital.adjustments, digital.revised, digital.budget].map(tkr)).toEqual([
      0, 46_584, 46_584, 46_584,
    ]); // 37 938 + 8 646
    expect(tkr(digital.forecast)).toBeCloseTo(46_584 * 0.995, 1);
  });

  test('a unit that nothing gives a frame has none', () => {
    expect(frameOf(tables, 'Regionstyrelsen')).toMatchObject({
      ownFrame: false,
      decided: null,
      adjustments: null,
      revised: null,
      budget: null,
      forecast: null,
    });
  });

  test('a budget line belongs to the nearest unit above that has a frame', () => {
    const without = withoutRows(tables, 'Ramar', (row) => row[0] === 'Informationsförvaltningsenheten');
    // Its lines, all moved away, and its adjustments of −8 646 are now those of Regionstaben above it.
    expect(tkr(frameOf(without, 'Regionstaben').adjustments)).toBe(-8_646);
    expect(tkr(frameOf(without, 'Regionstaben').budget)).toBe(57_645);
  });
});

describe('no basis', () => {
  const only = (year: number, net: number): (string | number)[][] => [
    ['År', 'Månad', 'Enhet', 'Kostnadsslag', 'Belopp'],
    ...Array.from({ length: 12 }, (_, month) => [year, month + 1, 'Regionstaben', 'Försäljning', net]),
  ];

  test.each([
    ['base-zero', 0],
    ['sign-change', -5],
  ])('%s', (reason, net) => {
    expect(firstTarget({ ...tables, Utfall: only(2025, net) })).toMatchObject({
      noBasis: reason,
      status: 'no-basis',
      development: null,
    });
  });

  test('base-missing', () => {
    expect(firstTarget({ ...tables, Utfall: only(2026, 5) })).toMatchObject({ noBasis: 'base-missing', netBase: null });
  });

  test('net revenue in both years has no percentage, because it would read backwards', () => {
    const revenue = {
      ...tables,
      Utfall: only(2025, -5),
      Prognos: [
        ['Enhet', 'Kostnadsslag', 'Belopp'],
        ['Regionstaben', 'Försäljning', -50],
      ],
    };
    expect(firstTarget(revenue)).toMatchObject({ noBasis: 'base-negative', status: 'no-basis', development: null });
  });
});

describe('assignments', () => {
  test.each([
    [1_000, 'met'],
    [1_050.5, 'met'], // inside the tolerance of 0.5
    [1_050.6, 'missed'],
  ])('planned and forecast 1 050 against %d is %s', (amount, status) => {
    const [assignment] = compute(withCell(tables, 'Uppdrag', 1, 'Belopp', amount)).assignments;
    expect([assignment!.planned, assignment!.forecast, assignment!.realised].map(tkr)).toEqual([1_050, 1_050, 600]);
    expect(assignment!.status).toBe(status);
  });

  test('planned reaches and forecast does not: at risk', () => {
    expect(compute(withCell(tables, 'Åtgärder', 1, 'Prognos', 500)).assignments[0]!.status).toBe('at-risk');
  });

  test('no action: no basis', () => {
    expect(compute(withoutRows(tables, 'Åtgärder', () => true)).assignments[0]).toMatchObject({
      status: 'no-basis',
      planned: null,
    });
  });
});

test('a year is not told by cost type where some of it is told as a whole', () => {
  const listed = withRows(tables, 'Kostnadsslag', ['Nettokostnad', 'Kostnad', null, null, null, null]);
  const [board, group] = compute(tables).targets;
  const [boardThen, groupThen] = compute(withRows(listed, 'Prognos', ['Regionstaben', 'Nettokostnad', 500])).targets;
  // The board's forecast is 500 more; how much of that is of the group nobody says.
  expect(tkr(boardThen!.netTarget)).toBeCloseTo(tkr(board!.netTarget)! + 500, 1);
  expect([groupThen!.netBase, groupThen!.netTarget]).toEqual([group!.netBase, null]);
  expect(group!.netTarget).not.toBeNull();
});
