import type { TableRole } from '../../domain/model';
import { nameKey } from '../../domain/names';
import type { MergedCells, TableSnapshot } from '../snapshot';
import { columnMap, missingColumns, TABLE_WORDS } from '../vocabulary';
import type { Grid } from './grid';

/**
 * Template tables that stand as plain ranges: a row of headers by the names of the contract. Tables of signed amounts are not read
 * so, because their unit and sign have to be found out.
 */
const ROLES: readonly TableRole[] = [
  'settings',
  'decisions',
  'units',
  'successions',
  'costTypes',
  'adjustments',
  'reallocations',
  'items',
  'targets',
  'assignments',
  'actions',
];

/** A list of year, unit, cost type and amount is of items only where it describes them: else it may be the outcome itself. */
const SAYS_ITEMS = 'description';

/** Fewest headers of a role beside each other that make a table of it. */
const FEWEST = 2;

export interface TemplateRange {
  readonly role: TableRole;
  readonly table: TableSnapshot;
  readonly range: MergedCells;
}

/** Finds them on a sheet; a role that is `taken` already is not looked for. */
export function templateRanges(grid: Grid, taken: ReadonlySet<TableRole>): TemplateRange[] {
  const found: TemplateRange[] = [];
  const roles = new Set(taken);
  for (const row of grid.rows) {
    const cells = grid.cellsOf(row).filter(({ kind }) => kind === 'text');
    if (cells.length < FEWEST || found.some(({ range }) => row >= range.firstRow && row <= range.lastRow)) continue;
    const best = ROLES.filter((role) => !roles.has(role))
      .map((role) => {
        const map = columnMap(role);
        const columns = new Map(
          cells.flatMap(({ text, column }) =>
            map.has(nameKey(text)) ? [[map.get(nameKey(text))!, column] as const] : [],
          ),
        );
        return { role, columns, isWhole: missingColumns(role, (column) => columns.has(column)).length === 0 };
      })
      .filter(
        ({ role, columns, isWhole }) =>
          isWhole &&
          (role !== 'items' || columns.has(SAYS_ITEMS)) &&
          columns.size >= Math.min(FEWEST, TABLE_WORDS[role].columns.length) &&
          columns.size * 2 > cells.length,
      )
      .sort((a, b) => b.columns.size - a.columns.size)[0];
    if (!best) continue;
    const columns = [...best.columns.values()];
    const [firstColumn, lastColumn] = [Math.min(...columns), Math.max(...columns)];
    let lastRow = row;
    for (const below of grid.rows.filter((other) => other > row)) {
      if (below > lastRow + 1) break;
      if (!grid.cellsOf(below).some(({ column }) => column >= firstColumn && column <= lastColumn)) break;
      lastRow = below;
    }
    if (lastRow === row) continue;
    const names = Array.from({ length: lastColumn - firstColumn + 1 }, (_, at) => ({
      name: grid.at(row, firstColumn + at)?.text.trim() ?? '',
      totalsFunction: null,
    }));
    roles.add(best.role);
    found.push({
      role: best.role,
      range: { firstRow: row, firstColumn, lastRow, lastColumn },
      table: {
        name: TABLE_WORDS[best.role].names[0],
        sheet: grid.sheet.name,
        firstRow: row,
        lastRow,
        firstColumn,
        lastColumn,
        hasHeader: true,
        hasTotals: false,
        columns: names,
      },
    });
  }
  return found;
}
