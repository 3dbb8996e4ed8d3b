import { TABLE_ROLES, type BudgetModel } from '../domain/model';
import { missingTables } from '../rules/missing-tables';
import { mustExist } from '../rules/support';
import type { TableView } from './view-types';

/** Every table that a check knows of, found or not, in the order of the vocabulary. */
export function tableViews(model: BudgetModel): TableView[] {
  const needed = new Set(missingTables(model).needed);
  return TABLE_ROLES.map((role): TableView => {
    const table = model.tables[role];
    return {
      role,
      found: table !== undefined,
      isRequired: table ? mustExist(role) : needed.has(role),
      name: table?.name ?? '',
      sheet: table?.sheet ?? '',
      rowsRead: table?.rowsRead ?? 0,
      rowsSkipped: table?.rowsSkipped ?? 0,
    };
  });
}
