import { consistentTables, rowOf, withCell, withRows, withoutTable } from '../../test/support/consistent';
import { snapshotOf, type Tables } from '../../test/support/snapshot-of';
import { fromOre } from '../domain/money';
import { parseModel } from '../workbook/parse-model';
import { namedCauses, targetCauses, type Cause, type TargetCauses } from './causes';
import { computeCompliance, restatedFigures } from './compliance';

const tables = consistentTables();

interface Told {
  readonly causes: TargetCauses | null;
  /** Change in tkr with three decimals, by name. */
  readonly types: Readonly<Record<string, number>>;
  readonly units: Readonly<Record<string, number>>;
}

function causesOf(of: Tables, target = 0): Told {
  const model = parseModel(snapshotOf(of));
  const result = computeCompliance(model);
  const causes = targetCauses(model, result.targets[target]!, restatedFigures(model, result.reallocations));
  const byName = (list: readonly Cause[] = [], names: readonly { readonly name: string }[]): Record<string, number> =>
    Object.fromEntries(list.map(({ index, change }) => [names[index]!.name, fromOre(change, 'tkr')]));
  return {
    causes,
    types: byName(causes?.byCostType, model.costTypes),
    units: byName(causes?.byUnit, model.units),
  };
}

function sum(causes: readonly Cause[] = []): number {
  return causes.reduce((total, cause) => total + cause.change, 0);
}

function setting(of: Tables, key: string, value: string): Tables {
  return withCell(of, 'Inställningar', rowOf(of, 'Inställningar', key), 'Värde', value);
}

function cause(change: number, index = 0): Cause {
  return { index, base: 0, target: change, change, ownOnly: false };
}

describe('what a change consists of', () => {
  test('full year: the forecast against the outcome of the base year, restated', () => {
    const { causes, types, units } = causesOf(tables);
    // IT-kostnader: revised 19 700 × 0.995 = 19 601.5, decided 19 200 × 0.985 = 18 912.
    expect(types['IT-kostnader']).toBeCloseTo(689.5, 1);
    // Personalkostnader: 45 000 × 0.995 − 46 000 × 0.985 = 44 775 − 45 310
    expect(types['Personalkostnader']).toBeCloseTo(-535, 1);
    // Two units of 2025 are looked at as the one that has taken over: 46 584 × (0.995 − 0.985).
    expect(units['Digitalisering och service']).toBeCloseTo(465.84, 1);
    expect(units).not.toHaveProperty('IT-avdelningen');
    expect(causes!.byCostType[0]!.change).toBeGreaterThan(causes!.byCostType[1]!.change);
  });

  test.each([
    ['full year', tables],
    ['so far', withCell(tables, 'Mål', 1, 'Läsning', 'Ackumulerat')],
    ['the last month', withCell(tables, 'Mål', 1, 'Läsning', 'Sista månaden')],
    ['a closed year', setting(tables, 'Rapportperiod', '2026-12')],
    [
      'a budget as base',
      withRows(withCell(tables, 'Mål', 1, 'Bas', 'Budget'), 'Budget', [
        'IT-avdelningen',
        'Övriga kostnader',
        100_000,
        99_000,
        2025,
      ]),
    ],
  ])('%s: the parts sum to the whole to the öre', (_, of) => {
    const { causes } = causesOf(of);
    expect(causes).not.toBeNull();
    expect(causes!.byCostType.length).toBeGreaterThan(1);
    expect(sum(causes!.byCostType)).toBe(causes!.change);
    expect(sum(causes!.byUnit)).toBe(causes!.change);
  });

  test('a target group has only its own cost types', () => {
    const { types } = causesOf(tables, 1);
    expect(Object.keys(types)).toEqual(['IT-kostnader', 'Medicinteknik']);
  });

  test('without a forecast there is no change to explain', () => {
    expect(causesOf(withoutTable(tables, 'Prognos')).causes).toBeNull();
  });

  test('a forecast made one level above the outcome is compared on its own level', () => {
    // The outcome of 2025 stands on a unit below Regionstaben, and its forecast on Regionstaben.
    const below = withRows(tables, 'Enheter', ['Kansliet', 'Regionstaben', null, null]);
    const moved = {
      ...below,
      Utfall: below['Utfall']!.map((row) =>
        row[0] === 2025 && row[2] === 'Regionstaben' && row[3] !== 'Övriga kostnader'
          ? [row[0], row[1]!, 'Kansliet', row[3]!, row[4]!]
          : row,
      ),
    };
    const { units } = causesOf(moved);
    expect(units).toEqual(causesOf(tables).units);
  });

  test('a unit beside units below it is only what is booked on itself', () => {
    const below = withRows(tables, 'Enheter', ['Kansliet', 'Regionstaben', null, null]);
    const both = withRows(withRows(below, 'Utfall', [2025, 1, 'Kansliet', 'Övriga kostnader', 100]), 'Prognos', [
      'Kansliet',
      'Övriga kostnader',
      400,
      2026,
    ]);
    const { causes } = causesOf(both);
    expect(causes!.byUnit.map(({ change, ownOnly }) => [Math.round(change / 100_000), ownOnly])).toEqual([
      [576, true], // Regionstaben
      [466, false],
      [300, false], // Kansliet: 400 − 100
    ]);
  });
});

describe('the causes worth naming', () => {
  test('the largest each way, and the net of the others', () => {
    const named = namedCauses([500, -400, 300, 200, -100, 90].map(cause), 2, 1);
    expect(named.worse.map(({ change }) => change)).toEqual([500, 300]);
    expect(named.better.map(({ change }) => change)).toEqual([-400, -100]);
    expect(named).toMatchObject({ rest: 290, restCount: 2 }); // 200 + 90
  });

  test('what is less than a twentieth of the movement is not named', () => {
    // Movement 1 000 + 49 + 30 = 1 079; a twentieth is 53.95.
    expect(namedCauses([1_000, -49, 30].map(cause), 3, 1)).toMatchObject({
      worse: [{ change: 1_000 }],
      better: [],
      rest: -19,
      restCount: 2,
    });
  });

  test('a single one that would be left is named, if it can be read', () => {
    expect(namedCauses([1_000, -40].map(cause), 3, 1)).toMatchObject({ better: [{ change: -40 }], restCount: 0 });
    expect(namedCauses([1_000, -40].map(cause), 3, 50)).toMatchObject({ better: [], rest: -40, restCount: 1 });
  });
});
