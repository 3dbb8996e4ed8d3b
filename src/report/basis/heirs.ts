import { heirsOf } from '../../compliance/restatement';
import type { BudgetModel } from '../../domain/model';
import { firstDay, monthOfIndex, type IsoDate } from '../../domain/period';
import { plainReference } from './table-formula';

/** A share of a unit's line that belongs to a unit of today, and how it comes of the user's shares. */
export interface Share {
  readonly unit: number;
  /** The shares of one line sum to 1. */
  readonly weight: number;
  /** A formula over Enhetsbyten; null where the weight is none of its cells. */
  readonly formula: string | null;
}

interface Path {
  readonly unit: number;
  readonly expression: string | null;
}

/** Where a unit's lines of a month belong today. One entry with its own unit where nothing moved. */
export function sharesOf(model: BudgetModel, unit: number, month: number): readonly Share[] {
  const date = firstDay(monthOfIndex(month));
  const heirs = heirsOf(model.successions, unit, date);
  if (heirs.length === 1 && heirs[0]!.unit === unit) return [{ unit, weight: 1, formula: null }];
  const total = heirs.reduce((sum, heir) => sum + heir.weight, 0);
  const paths = pathsOf(model, unit, date);
  const exact = Math.abs(total - 1) < 1e-12;
  const all = paths.map(({ expression }) => expression);
  // Shares that do not sum to 1 are taken of their sum.
  const divisor = exact ? '' : all.includes(null) ? null : `/(${all.join('+')})`;
  const byUnit = new Map<number, { weight: number; terms: (string | null)[] }>();
  heirs.forEach((heir, index) => {
    const entry = byUnit.get(heir.unit) ?? { weight: 0, terms: [] };
    byUnit.set(heir.unit, entry);
    entry.weight += total === 0 ? 0 : heir.weight / total;
    entry.terms.push(paths[index]?.expression ?? null);
  });
  return [...byUnit].map(([to, { weight, terms }]) => {
    const usable = paths.length === heirs.length && divisor !== null && !terms.includes(null);
    const sum = terms.length === 1 ? terms[0]! : `(${terms.join('+')})`;
    const formula = usable ? `${sum}${divisor}` : null;
    return { unit: to, weight, formula: formula !== null && formula.length > 2000 ? null : formula };
  });
}

/** The ways that heirsOf goes, in the same order, each with the product of its shares. */
function pathsOf(model: BudgetModel, unit: number, date: IsoDate): Path[] {
  const { successions } = model;
  const upcoming = successions.filter((move) => move.from === unit && move.effectiveFrom > date);
  if (upcoming.length === 0) return [{ unit, expression: '1' }];
  const next = upcoming.reduce(
    (first, move) => (move.effectiveFrom < first ? move.effectiveFrom : first),
    '9999-12-31',
  );
  const moves = upcoming.filter((move) => move.effectiveFrom === next);
  const moved = moves.reduce((sum, move) => sum + move.share, 0);
  const cells = moves.map(
    (move) => plainReference(model, 'successions', 'share', move.origin.row) ?? String(move.share),
  );
  const scale = moved > 1 ? `/(${cells.join('+')})` : '';
  const paths: Path[] = [];
  const pass = (to: number, weight: number, own: string): void => {
    if (weight <= 0) return;
    for (const path of pathsOf(model, to, next)) {
      const rest = path.expression;
      paths.push({ unit: path.unit, expression: rest === null ? null : rest === '1' ? own : `${own}*${rest}` });
    }
  };
  moves.forEach((move, index) => pass(move.to, move.share, `${cells[index]!}${scale}`));
  const left = 1 - moved;
  if (left > 0.0005) pass(unit, left, `(1-${cells.join('-')})`);
  return paths;
}
