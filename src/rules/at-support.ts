import type { CellPlace } from '../domain/finding';
import { placeOf, type Action, type BudgetModel, type ColumnRole } from '../domain/model';
import { hasColumn } from './support';

/** What an action is called in a message. */
export function actionLabel(action: Action): string {
  return action.no === null ? action.name : `${action.no} ${action.name}`;
}

/** Cells of an action's row, of those columns that the table has; the first column where it has none of them. */
export function actionCells(model: BudgetModel, action: Action, ...columns: ColumnRole[]): CellPlace[] {
  const known = columns.filter((column) => hasColumn(model, 'actions', column));
  return (known.length > 0 ? known : columns.slice(0, 1)).map((column) => placeOf(model, action.origin, column));
}
