import { SHEET_MARK, type SheetPlan } from '../report/plan';
import { CellKind, type CellColumn, type SheetSnapshot, type Snapshot, type TableSnapshot } from '../workbook/snapshot';

/**
 * The workbook as it will be with a planned sheet in it, in place of the one that carries its mark: what is written now is read by
 * the same code as in the next check.
 */
export function withPlannedSheet(snapshot: Snapshot, plan: SheetPlan): Snapshot {
  const strings = [...snapshot.strings];
  const known = new Map<string, number>();
  const columns = new Map<number, { rows: number[]; kinds: number[]; values: number[] }>();
  for (const { row, column, value } of [...plan.cells].sort((a, b) => a.row - b.row)) {
    if (value === null || typeof value === 'boolean') continue;
    const cells = columns.get(column) ?? { rows: [], kinds: [], values: [] };
    columns.set(column, cells);
    cells.rows.push(row);
    cells.kinds.push(typeof value === 'number' ? CellKind.number : CellKind.text);
    if (typeof value === 'number') cells.values.push(value);
    else {
      let index = known.get(value);
      if (index === undefined) known.set(value, (index = strings.push(value) - 1));
      cells.values.push(index);
    }
  }
  const mark: [string, string][] = plan.given ? [] : [[SHEET_MARK, plan.id]];
  const sheet: SheetSnapshot = {
    name: plan.name,
    visibility: 'visible',
    columns: new Map(
      [...columns].map(([column, { rows, kinds, values }]): [number, CellColumn] => [
        column,
        {
          count: rows.length,
          rows: Int32Array.from(rows),
          kinds: Uint8Array.from(kinds),
          values: Float64Array.from(values),
        },
      ]),
    ),
    hiddenRows: new Set(),
    properties: new Map([...mark, ...Object.entries(plan.properties ?? {})]),
  };
  const tables = (plan.tables ?? []).map((table): TableSnapshot => ({
    name: table.name,
    sheet: plan.name,
    firstRow: table.firstRow,
    lastRow: table.firstRow + table.rows - 1,
    firstColumn: table.firstColumn,
    lastColumn: table.firstColumn + table.columns.length - 1,
    hasHeader: true,
    hasTotals: false,
    columns: table.columns.map((column) => ({ name: column.name, totalsFunction: null })),
  }));
  const others = snapshot.sheets.filter((each) => each.properties.get(SHEET_MARK) !== plan.id);
  const gone = new Set(snapshot.sheets.filter((each) => !others.includes(each)).map((each) => each.name));
  return {
    ...snapshot,
    sheets: [...others, sheet],
    tables: [...snapshot.tables.filter((table) => !gone.has(table.sheet)), ...tables],
    strings,
  };
}
