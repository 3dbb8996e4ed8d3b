import type { ComplianceResult } from '../../src/compliance/result';
import type { BudgetModel } from '../../src/domain/model';
import { fromOre, type Ore } from '../../src/domain/money';
import type { Basis, BasisCell, BasisKey } from '../../src/report/basis/basis';
import { cell } from '../../src/report/grid';
import type { CellPlan } from '../../src/report/plan';
import { sheetReference } from '../../src/report/reference';

/**
 * A stand-in for Underlag: every figure that is asked for gets the next row of a sheet of plain values, each what the core
 * computed. What a sheet makes of its figures can then be tested, and written, without the formulas over the user's tables.
 */
export function fakeBasis(model: BudgetModel, result: ComplianceResult, name = 'Underlag'): Basis {
  const cells: CellPlan[] = [cell(1, 1, name)];
  const given = new Map<string, BasisCell | null>();
  return {
    sheet: { id: 'basis', name, cells },
    cell: (key) => {
      const label = JSON.stringify(key);
      const known = given.get(label);
      if (known !== undefined) return known;
      const value = valueOf(model, result, key);
      if (value === null) {
        given.set(label, null);
        return null;
      }
      const row = given.size + 2;
      const made = { reference: sheetReference(name, `C${row}`), value, row, column: 3 };
      given.set(label, made);
      cells.push(cell(row, 1, label), cell(row, 3, value));
      return made;
    },
  };
}

function valueOf(model: BudgetModel, result: ComplianceResult, key: BasisKey): number | null {
  const { settings } = model;
  const money = (ore: Ore | null | undefined): number | null =>
    ore === null || ore === undefined ? null : fromOre(ore, settings.unit);
  switch (key.of) {
    case 'target':
      return key.figure === 'limit'
        ? (model.targets[key.target]?.maxDevelopment ?? null)
        : money(result.targets[key.target]?.[key.figure]);
    case 'budget': {
      const found = result.reallocations.find((row) => row.unit === key.unit && row.costType === key.costType);
      // As Underlag: nothing that moves is nothing to sum.
      if (found && (key.figure === 'reallocated' || key.figure === 'frameAdjusted') && found[key.figure] === 0)
        return null;
      return money(found?.[key.figure]);
    }
    case 'frame':
      return money(result.frames[key.unit]?.[key.figure]);
    case 'adjustment':
      return money(model.adjustments[key.adjustment]?.amount);
    case 'action':
      return money(model.actions[key.action]?.[key.figure]);
    case 'assignment':
      return money(model.assignments[key.assignment]?.amount);
    case 'reallocation':
      return money(model.reallocations[key.reallocation]?.amount);
    case 'changed':
      return 0;
    case 'setting':
      return key.setting === 'tolerance' ? money(settings.tolerance) : settings.riskMargin;
    case 'target-month':
    case 'restated':
      return null;
  }
}
