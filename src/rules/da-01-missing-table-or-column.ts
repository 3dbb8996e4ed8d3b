import type { BudgetModel, ParseIssue } from '../domain/model';
import { placeOf } from '../domain/model';
import type { Rule, RuleHit } from './rule';
import { columnParam, firstHeaderPlace, mustExist, tableParam } from './support';

/** A table or a column that must exist does not, or a setting that has no default. */
export const da01MissingTableOrColumn: Rule = {
  id: 'DA-01',
  severity: 'error',
  check: ({ model }) => model.issues.flatMap((issue) => hitOf(model, issue)),
};

function hitOf(model: BudgetModel, issue: ParseIssue): RuleHit[] {
  switch (issue.kind) {
    case 'table-missing':
      if (!mustExist(issue.role)) return [];
      return [{ variant: 'table', params: { table: tableParam(issue.role) }, cells: [], amount: null }];
    case 'column-missing': {
      const table = model.tables[issue.role];
      return [
        {
          variant: 'column',
          params: { table: tableParam(issue.role), column: { word: `column.${issue.column}` } },
          cells: table ? [firstHeaderPlace(table)] : [],
          amount: null,
        },
      ];
    }
    case 'setting-missing': {
      const table = model.tables.settings;
      return [
        {
          variant: 'setting',
          params: {
            table: tableParam('settings'),
            setting: { word: `setting.${issue.setting}` },
            column: columnParam(model, 'settings', 'key'),
          },
          cells: table ? [placeOf(model, { role: 'settings', row: table.headerRow }, 'key')] : [],
          amount: null,
        },
      ];
    }
    default:
      return [];
  }
}
