import { placeOf, UNCALCULATED_TEXT, type BudgetModel } from '../domain/model';
import { nameKey } from '../domain/names';
import { nameProposer } from './nearest-name';
import type { Rule, RuleHit } from './rule';
import { distinctCells, tableParam } from './support';

/** A unit whose parent is no row of Enheter, or units that lie under each other in a circle. */
export const da12BrokenHierarchy: Rule = {
  id: 'DA-12',
  severity: 'error',
  check: ({ model }) => [...missingParents(model), ...circles(model)],
};

function missingParents(model: BudgetModel): RuleHit[] {
  const nearestName = nameProposer(model.units.map((unit) => unit.name));
  return model.units.flatMap((unit): RuleHit[] => {
    if (unit.parentName === null || unit.parent !== null || unit.inCircle) return [];
    // The board that the settings name need not be a row of Enheter.
    if (nameKey(unit.parentName) === nameKey(model.settings.board)) return [];
    // DA-02 has a formula without a value.
    if (unit.parentName === UNCALCULATED_TEXT) return [];
    const proposal = nearestName(unit.parentName);
    const nearest = proposal === unit.name ? null : proposal;
    return [
      {
        variant: nearest === null ? 'missing' : 'missing-near',
        params: {
          unit: unit.name,
          parent: unit.parentName,
          units: tableParam('units'),
          ...(nearest === null ? {} : { nearest }),
        },
        cells: [placeOf(model, unit.origin, 'parent')],
        amount: null,
      },
    ];
  });
}

function circles(model: BudgetModel): RuleHit[] {
  const { units } = model;
  const byName = new Map<string, number>();
  units.forEach((unit, index) => {
    if (!byName.has(nameKey(unit.name))) byName.set(nameKey(unit.name), index);
  });
  const seen = new Set<number>();
  return units.flatMap((unit, start): RuleHit[] => {
    if (!unit.inCircle || seen.has(start)) return [];
    // The model leaves one link of a circle out, so it is followed by the names as written.
    const members: number[] = [];
    for (let at: number | undefined = start; at !== undefined && !seen.has(at);) {
      seen.add(at);
      members.push(at);
      at = byName.get(nameKey(units[at]?.parentName ?? ''));
    }
    return [
      {
        variant: members.length === 1 ? 'self' : 'circle',
        params: {
          unit: unit.name,
          // Not a list: a circle that is cut after ten names would not be seen to close.
          circle: [...members, start].map((index) => units[index]?.name ?? '').join(' → '),
        },
        cells: distinctCells(members.flatMap((index) => placeOfParent(model, index))),
        amount: null,
      },
    ];
  });
}

function placeOfParent(model: BudgetModel, unit: number): ReturnType<typeof placeOf>[] {
  const row = model.units[unit];
  return row ? [placeOf(model, row.origin, 'parent')] : [];
}
