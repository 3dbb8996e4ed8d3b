import { TABLE_ROLES, type BudgetModel } from '../domain/model';
import { mustExist } from '../rules/support';
import type { TableView } from './view-types';

/** Every table that a check knows of, found or not, in the order of the vocabulary. */
export function tableViews(model: BudgetModel): TableView[] {
  return TABLE_ROLES.map((role): TableView => {
    const table = model.tables[role];
    return {
      role,
      found: table !== undefined,
      isRequired: mustExist(role),
      name: table?.name ?? '',
      sheet: table?.sheet ?? '',
      rowsRead: table?.rowsRead ?? 0,
      rowsSkipped: table?.rowsSkipped ?? 0,
    };
  });
}
