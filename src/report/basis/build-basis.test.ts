import { cellAddress } from '../../domain/address';
import { BASIS_CASES } from '../../../test/support/basis-cases';
import { basisOf, type BasisOf } from '../../../test/support/basis-of';
import { consistentTables, rowOf, withCell, withoutTable, withRows } from '../../../test/support/consistent';
import { snapshotOf, type Tables } from '../../../test/support/snapshot-of';
import { monthlyNet, restate, outcomeCube } from '../../compliance/restatement';
import { scopeOf } from '../../compliance/compliance';
import { fromOre, type Ore } from '../../domain/money';
import { monthIndex } from '../../domain/period';
import type { BasisKey, TargetFigure } from './basis';

function of(tables: Tables, date1904 = false): BasisOf {
  return basisOf(snapshotOf(tables, { date1904 }));
}

/** Every figure that other sheets may ask for, and what the core computed; null where there is none. */
function wanted({ model, result }: BasisOf): { key: BasisKey; ore: Ore | null }[] {
  const list: { key: BasisKey; ore: Ore | null }[] = [];
  const figures: TargetFigure[] = [
    'netBase',
    'netTarget',
    'itemsBase',
    'itemsTarget',
    'netBaseToDate',
    'netTargetToDate',
    'netBaseFullYear',
    'netTargetFullYear',
    'frame',
  ];
  const { baseYear, targetYear, period } = model.settings;
  const outcome = restate(outcomeCube(model), model.successions);
  result.targets.forEach((target, index) => {
    for (const figure of figures) list.push({ key: { of: 'target', target: index, figure }, ore: target[figure] });
    const months = monthlyNet(outcome, scopeOf(model, model.targets[index]!));
    for (const [year, which, last] of [
      [baseYear, 'base', 12],
      [targetYear, 'target', period.month],
    ] as const) {
      for (let month = 1; month <= last; month += 1) {
        const ore = months.get(monthIndex({ year, month })) ?? null;
        list.push({ key: { of: 'target-month', target: index, year: which, month }, ore });
      }
    }
  });
  for (const cell of result.reallocations) {
    const { unit, costType } = cell;
    for (const figure of ['decided', 'reallocated', 'frameAdjusted', 'revised'] as const) {
      list.push({ key: { of: 'budget', unit, costType, figure }, ore: cell[figure] });
    }
  }
  result.frames.forEach((frame) => {
    for (const figure of ['decided', 'adjustments', 'budget', 'forecast'] as const) {
      list.push({ key: { of: 'frame', unit: frame.unit, figure }, ore: frame[figure] });
    }
  });
  model.adjustments.forEach((move, adjustment) =>
    list.push({ key: { of: 'adjustment', adjustment }, ore: move.amount }),
  );
  model.actions.forEach((action, index) => {
    for (const figure of ['fullYearEffect', 'targetYearEffect', 'realised', 'forecast'] as const) {
      list.push({ key: { of: 'action', action: index, figure }, ore: action[figure] });
    }
  });
  model.assignments.forEach(({ amount }, assignment) =>
    list.push({ key: { of: 'assignment', assignment }, ore: amount }),
  );
  list.push({ key: { of: 'setting', setting: 'tolerance' }, ore: model.settings.tolerance });
  return list;
}

describe.each(BASIS_CASES.map((one) => [one.name, one] as const))('Underlag of a workbook with %s', (_, one) => {
  const built = of(one.tables, one.date1904);
  const { basis, model, plan } = built;
  const cells = new Map(basis.sheet.cells.map((cell) => [cellAddress(cell.row, cell.column), cell]));

  test('answers every figure with the core’s value in the cell that it names', () => {
    const figures = wanted(built);
    expect(figures.length).toBeGreaterThan(100);
    for (const { key, ore } of figures) {
      const found = basis.cell(key);
      if (ore === null) {
        expect({ key, found }).toEqual({ key, found: null });
        continue;
      }
      expect({ key, value: found?.value }).toEqual({
        key,
        value: expect.closeTo(fromOre(ore, model.settings.unit), 8),
      });
      expect(cells.get(cellAddress(found!.row, found!.column))?.value).toBeCloseTo(found!.value, 8);
      const address = cellAddress(found!.row, found!.column).replace(/([A-Z]+)(\d+)/, '$$$1$$$2');
      expect(found!.reference).toBe(`'Underlag (1)'!${address}`);
    }
    model.targets.forEach((target, index) =>
      expect(basis.cell({ of: 'target', target: index, figure: 'limit' })?.value).toBe(target.maxDevelopment),
    );
    expect(basis.cell({ of: 'setting', setting: 'riskMargin' })?.value).toBe(model.settings.riskMargin);
  });

  test('writes no cell twice, only styles that exist, and formulas that Excel 2019 takes', () => {
    expect(cells.size).toBe(basis.sheet.cells.length);
    const styles = new Set(basis.sheet.cells.map(({ style = 'title' }) => style));
    for (const style of styles) expect(plan.styles).toHaveProperty(style);
    const formulas = basis.sheet.cells.flatMap(({ formula }) => (formula === undefined ? [] : [formula]));
    expect(formulas.length).toBeGreaterThan(300);
    expect(Math.max(...formulas.map(({ length }) => length))).toBeLessThan(8000);
    const functions = formulas.flatMap((formula) => formula.replace(/"[^"]*"/g, '').match(/\b[A-Z]{2,}(?=\()/g) ?? []);
    const known = ['SUM', 'SUMIFS', 'SUMPRODUCT', 'INDEX', 'ROUND', 'ABS', 'IFERROR'];
    expect(known).toEqual(expect.arrayContaining([...new Set(functions)]));
  });

  test('has only links to places that are there, and texts without gaps', () => {
    const gaps = basis.sheet.cells.filter(({ value }) => typeof value === 'string' && /\{\w+\}/.test(value));
    expect(gaps).toEqual([]);
    const own = basis.sheet.cells.flatMap(({ link }) => (link?.sheet === basis.sheet.name ? [link.address] : []));
    expect(own.length).toBeGreaterThan(10);
    expect(own.filter((address) => !cells.has(address))).toEqual([]);
  });
});

const plain = consistentTables();

describe('the formulas of Underlag', () => {
  test('sum the user’s table by structured reference', () => {
    const { basis, model } = of(plain);
    const budget = basis.cell({ of: 'budget', unit: 1, costType: 0, figure: 'decided' })!;
    const cell = basis.sheet.cells.find(({ row, column }) => row === budget.row && column === budget.column)!;
    expect(model.units[1]!.name).toBe('Regionstaben');
    expect(cell.formula).toBe(
      `SUMIFS(Budget[Beslutad],Budget[Enhet],$A${cell.row},Budget[Kostnadsslag],$B${cell.row},Budget[År],D$${budget.row - 1})`,
    );
  });

  test('turn the sign of a table that writes cost as negative, and of revenue without signs', () => {
    const formulas = (name: string): string[] =>
      of(BASIS_CASES.find((one) => one.name === name)!.tables).basis.sheet.cells.flatMap(({ formula }) =>
        formula?.includes('Utfall[Enhet]') === true ? [formula] : [],
      );
    expect(formulas('costs as negative numbers').every((formula) => formula.startsWith('-SUMIFS'))).toBe(true);
    const turned = formulas('amounts without signs').filter((formula) => formula.startsWith('-SUMIFS'));
    expect(turned.length).toBeGreaterThan(0);
    expect(turned.length).toBeLessThan(formulas('amounts without signs').length);
  });

  test('refer to the share where a unit’s lines have moved, and to the limit', () => {
    const { basis } = of(plain);
    const formulas = basis.sheet.cells.flatMap(({ formula }) => (formula === undefined ? [] : [formula]));
    expect(formulas).toContain('INDEX(Enhetsbyten[Andel],1)');
    expect(formulas).toContain('INDEX(Mål[Högsta utveckling],2)');
    expect(formulas).toContain('INDEX(Åtgärder[Effekt målår],1)');
    expect(formulas).toContain('INDEX(Ramjusteringar[Belopp],1)');
  });

  test('stand for a value where the cell does not hold the number that was read', () => {
    const { basis } = of(withCell(plain, 'Mål', 1, 'Högsta utveckling', '2 %'));
    const limit = basis.cell({ of: 'target', target: 0, figure: 'limit' })!;
    expect(limit.value).toBe(0.02);
    const cell = basis.sheet.cells.find(({ row, column }) => row === limit.row && column === limit.column)!;
    expect(cell.formula).toBeUndefined();
  });

  test('add what they cannot find, and the sheet says why', () => {
    const row = rowOf(plain, 'Utfall', 2025, 1, 'Regionstaben', 'Personalkostnader');
    const { basis, model } = of(withCell(plain, 'Utfall', row, 'Enhet', 'Regionstaben '));
    // 30 000 × 0,985 / 12 = 2 462,5 tkr
    expect(model.live.corrections).toEqual([
      {
        sum: 'outcome',
        unit: 1,
        costType: 0,
        year: 2025,
        month: 1,
        amount: 246_250_000,
        rows: 1,
        firstRow: row + 1,
        why: 'name',
      },
    ]);
    const why = basis.sheet.cells.find(
      ({ value }) => typeof value === 'string' && value.startsWith('namnet är skrivet'),
    )!;
    expect(why.link).toMatchObject({ sheet: 'Utfall', address: `A${row + 1}` });
    const formula = basis.sheet.cells.find((cell) => cell.formula?.endsWith(`+$D$${why.row}`));
    expect(formula?.value).toBe(2462.5);
  });

  test('take a number away that they find and that does not count', () => {
    // The row is left out for its unknown unit, though "Till enhet" and the amount are as they should be.
    const { model } = of(
      withRows(plain, 'Ramjusteringar', [
        'X',
        'Okänd',
        'Regionstaben',
        'Övriga kostnader',
        5,
        5,
        null,
        null,
        'B3',
        null,
      ]),
    );
    expect(model.live.corrections.map(({ sum, amount, why }) => [sum, amount, why])).toEqual([
      ['unitTo', -500_000, 'not-counted'],
      ['cellTo', -500_000, 'not-counted'],
    ]);
  });

  test('are not there for tables that are not there', () => {
    for (const table of ['Prognos', 'Mål', 'Ramjusteringar', 'Enhetsbyten', 'Utfall', 'Budget', 'Inställningar']) {
      const formulas = of(withoutTable(plain, table)).basis.sheet.cells.map(({ formula = '' }) => formula);
      expect(formulas.filter((formula) => formula.includes(`${table}[`))).toEqual([]);
    }
    expect(of({}).basis.sheet.cells.length).toBeGreaterThan(20);
  });
});

describe('the settings on Underlag', () => {
  const said = (tables: Tables, name: string): unknown[] => {
    const { basis } = of(tables);
    const first = basis.sheet.cells.findIndex(({ value, column }) => value === name && column === 1);
    return basis.sheet.cells.slice(first + 1, first + 3).map(({ value }) => value);
  };

  test('say what holds and where it was said', () => {
    expect(said(plain, 'Risktröskel')).toEqual([0.5, 'Inställningar, rad 11']);
    expect(said(plain, 'Rapportperiod')).toEqual(['2026-08', 'Inställningar, rad 5']);
    const silent = { ...plain, Inställningar: (plain['Inställningar'] ?? []).slice(0, 6) };
    expect(said(silent, 'Risktröskel')).toEqual([0.5, 'standardvärde: arbetsboken säger inget']);
    expect(said({ ...plain, Inställningar: [['Nyckel', 'Värde']] }, 'Målår')).toEqual([
      2026,
      'ur tabellerna: arbetsboken säger inget',
    ]);
  });
});

describe('a change of the workbook', () => {
  test('is seen from a few kronor up, though a unit is split in whole öre', () => {
    // What reading may leave is 0.5 öre × 10 figures = 5 öre or 0.00005 tkr, and ten times what the split leaves: 1.2 kr.
    const { basis } = of(consistentTables());
    const found = basis.cell({ of: 'changed' })!;
    const { formula } = basis.sheet.cells.find(({ row, column }) => row === found.row && column === found.column)!;
    const [, noise] = /ABS\([^)]*\)>([\d.]+)/.exec(formula!)!;
    expect(Number(noise)).toBeGreaterThanOrEqual(0.00005);
    expect(Number(noise)).toBeLessThan(0.005);
  });
});
