import type { BudgetModel, ParseIssue } from '../domain/model';
import { placeOf } from '../domain/model';
import { missingTables } from './missing-tables';
import type { Rule, RuleHit } from './rule';
import { columnParam, firstHeaderPlace, issuesOf, tableParam } from './support';

/**
 * A table or a column that must exist does not, or a setting that has no default. What may stand in a table that waits for an answer
 * is not called missing.
 */
export const da01MissingTableOrColumn: Rule = {
  id: 'DA-01',
  severity: 'error',
  check: ({ model }) => {
    const needed = new Set(missingTables(model).needed);
    return model.issues.flatMap((issue) =>
      issue.kind === 'table-missing' && !needed.has(issue.role) ? [] : hitOf(model, issue),
    );
  },
};

function hitOf(model: BudgetModel, issue: ParseIssue): RuleHit[] {
  switch (issue.kind) {
    case 'table-missing':
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
      // Settings put together from the user's own tables have what those tell once they are answered; a table that is missing has none.
      const isMissing = issuesOf(model, 'table-missing').some(({ role }) => role === 'settings');
      if (table?.sources && (isMissing || issuesOf(model, 'open-question').length > 0)) return [];
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
