import {
  outcomePlace,
  placeOf,
  type BudgetModel,
  type ColumnRole,
  type Origin,
  type SourceRow,
  type TableRole,
} from '../domain/model';
import type { CellPlace } from '../domain/finding';
import type { Ore } from '../domain/money';
import type { CheckContext, Rule, RuleHit } from './rule';
import {
  asPrinted,
  columnParam,
  costTypeName,
  count,
  differs,
  distinctCells,
  groupBy,
  hasEitherSign,
  isOwnForm,
  money,
  tableParam,
  unitName,
} from './support';

/** A table with more wrong signs than this has one finding for all of them. */
const MOST_SINGLE_HITS = 20;

interface WrongSign {
  readonly unit: number;
  readonly costType: number;
  readonly net: Ore;
  readonly cell: CellPlace;
  readonly column: ColumnRole;
}

/** A cost that lowers the net cost, or a revenue that raises it, by the convention that its table was read by. */
export const da08SignAgainstConvention: Rule = {
  id: 'DA-08',
  severity: 'warning',
  check: (context) => [
    ...tableHits(context.model, 'budget', budgetSigns(context)),
    ...tableHits(context.model, 'outcome', outcomeSigns(context.model)),
    ...tableHits(context.model, 'forecast', forecastSigns(context.model)),
  ],
};

function isWrong(model: BudgetModel, costType: number, net: Ore): boolean {
  // Figures that are net as a whole are of either sign: a unit may earn more than it costs.
  if (hasEitherSign(model, costType)) return false;
  return model.costTypes[costType]?.kind === 'revenue' ? net > 0 : net < 0;
}

function budgetSigns({ model, result }: CheckContext): WrongSign[] {
  // Moves may take a cost type below zero: then the sign is what they sum to, and OM-04 has it.
  const movedBelowZero = new Set<number>();
  for (const cell of result.reallocations) {
    const moved = cell.reallocated !== 0 || cell.frameAdjusted !== 0;
    if (!moved || differs(cell.unexplained, model.settings.tolerance) || isWrong(model, cell.costType, cell.decided)) {
      continue;
    }
    for (const line of cell.lines) movedBelowZero.add(line);
  }
  return model.budget.flatMap((line, index) => {
    const at = (column: ColumnRole, net: Ore): WrongSign[] =>
      isWrong(model, line.costType, net)
        ? [{ unit: line.unit, costType: line.costType, net, cell: placeOf(model, line.origin, column), column }]
        : [];
    return [
      ...at('decided', line.decided),
      ...(line.revised === null || movedBelowZero.has(index) ? [] : at('revised', line.revised)),
    ];
  });
}

function outcomeSigns(model: BudgetModel): WrongSign[] {
  const { outcome } = model;
  const revenue = model.costTypes.map((costType) => costType.kind === 'revenue');
  const isEither = model.costTypes.map((_, costType) => hasEitherSign(model, costType));
  const own = model.tables.outcome?.sources;
  const found: WrongSign[] = [];
  for (let line = 0; line < outcome.count; line += 1) {
    const net = outcome.net[line] ?? 0;
    const costType = outcome.costType[line] ?? 0;
    if (isEither[costType] || (revenue[costType] ? net <= 0 : net >= 0)) continue;
    // What two sums to date differ by stands in no cell, and has no sign that could be wrong.
    if (own && isDifference(own.get(outcome.row[line] ?? 0))) continue;
    const unit = outcome.unit[line] ?? 0;
    found.push({ unit, costType, net, cell: outcomePlace(model, line), column: 'amount' });
  }
  return found;
}

/** Whether an amount is one cell less others: their months are known as sums to date. */
function isDifference(source: SourceRow | undefined): boolean {
  const turns = new Set((source?.terms.amount ?? []).map(({ scale }) => scale > 0));
  return turns.size > 1;
}

function forecastSigns(model: BudgetModel): WrongSign[] {
  return model.forecast
    .filter((line) => isWrong(model, line.costType, line.net))
    .map((line) => ({ ...line, cell: place(model, line.origin), column: 'amount' }));
}

function place(model: BudgetModel, origin: Origin): CellPlace {
  return placeOf(model, origin, 'amount');
}

function tableHits(model: BudgetModel, role: TableRole, found: readonly WrongSign[]): RuleHit[] {
  const sign = model.tables[role]?.sign ?? null;
  const [first] = found;
  if (sign === null || !first) return [];
  if (isOwnForm(model, role)) return ownHits(model, found);
  if (found.length > MOST_SINGLE_HITS) {
    return [
      {
        variant: 'many',
        params: {
          table: tableParam(role),
          count: count(found.length),
          sign: { word: `sign.${sign}` },
          unit: unitName(model, first.unit),
          costType: costTypeName(model, first.costType),
        },
        cells: distinctCells(found.map((wrong) => wrong.cell)),
        amount: null,
      },
    ];
  }
  return found.map((wrong) => {
    const kind = model.costTypes[wrong.costType]?.kind ?? 'cost';
    return {
      variant: kind === 'revenue' ? 'revenue' : 'cost',
      params: {
        table: tableParam(role),
        column: columnParam(model, role, wrong.column),
        unit: unitName(model, wrong.unit),
        costType: costTypeName(model, wrong.costType),
        printed: money(asPrinted(wrong.net, kind, sign)),
        expected: money(asPrinted(-wrong.net, kind, sign)),
        sign: { word: `sign.${sign}` },
      },
      cells: [wrong.cell],
      amount: Math.abs(wrong.net),
    };
  });
}

/** In the user's own tables, which have a sheet and cells but no name, and signs of their own: each cell once. */
function ownHits(model: BudgetModel, found: readonly WrongSign[]): RuleHit[] {
  const cells = groupBy(found, ({ cell }) => `${cell.sheet}!${cell.address}`).map(([wrong]) => wrong);
  return groupBy(cells, ({ cell }) => cell.sheet).flatMap((group): RuleHit[] => {
    const [first] = group;
    const named = (wrong: WrongSign) => ({
      sheet: wrong.cell.sheet,
      cell: wrong.cell.address,
      unit: unitName(model, wrong.unit),
      costType: costTypeName(model, wrong.costType),
    });
    if (group.length > MOST_SINGLE_HITS) {
      const params = { ...named(first), count: count(group.length) };
      return [{ variant: 'own-many', params, cells: distinctCells(group.map(({ cell }) => cell)), amount: null }];
    }
    return group.map((wrong) => ({
      variant: model.costTypes[wrong.costType]?.kind === 'revenue' ? 'own-revenue' : 'own-cost',
      params: { ...named(wrong), size: money(Math.abs(wrong.net)) },
      cells: [wrong.cell],
      amount: Math.abs(wrong.net),
    }));
  });
}
