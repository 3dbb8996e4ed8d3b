import { cellAddress } from '../domain/address';
import type { CellPlace } from '../domain/finding';
import type { ColumnRole, CostKind, SourceRow, TableRole } from '../domain/model';
import { nameKey } from '../domain/names';
import { isCostTypeWord, labelKind } from './layout/label-words';
import { withVirtualTables, type VirtualTable } from './layout/virtual-tables';
import type { RecognisedTable } from './recognise';
import { cellAt, type Snapshot } from './snapshot';
import { KIND_WORDS, SCOPE_WORDS, SETTING_WORDS, wordMap } from './vocabulary';

/** The tables whose rows are amounts of a unit and a cost type. */
const AMOUNTS: readonly TableRole[] = ['frames', 'budget', 'outcome', 'forecast', 'items'];

interface Named {
  readonly name: string;
  readonly place: CellPlace;
}

/**
 * Units and cost types as the template's tables of amounts name them, where the workbook has no table of them, and the board that its
 * target is of: an outcome and a target are enough for a development. No hierarchy is drawn. Where a name says that its row may be a
 * sum, or nothing of its kind, it is not known what the rows come to, and nothing is put together.
 */
export function withNamedTables(
  snapshot: Snapshot,
  tables: ReadonlyMap<TableRole, RecognisedTable>,
): { readonly snapshot: Snapshot; readonly tables: ReadonlyMap<TableRole, RecognisedTable> } {
  const amounts = AMOUNTS.flatMap((role) => {
    const table = tables.get(role);
    return table && !table.sources ? [table] : [];
  });
  const made: VirtualTable[] = [];
  if (!tables.has('units')) {
    const units = namesIn(snapshot, amounts, 'unit');
    if (units.length > 0 && !units.some(({ name }) => isSum(name)))
      made.push(tableOf('units', ['unit'], units, ({ name }) => ({ unit: name })));
  }
  if (!tables.has('costTypes')) {
    const types = namesIn(snapshot, amounts, 'costType');
    if (types.length > 0 && types.every(({ name }) => kindOf(name) !== null))
      made.push(
        tableOf('costTypes', ['costType', 'kind'], types, ({ name }) => ({
          costType: name,
          kind: KIND_WORDS[kindOf(name)!][0],
        })),
      );
  }
  const board = tables.has('settings') ? null : boardOf(snapshot, tables.get('targets'));
  if (board !== null)
    made.push(
      tableOf('settings', ['key', 'value'], [board], ({ name }) => ({ key: SETTING_WORDS.board[0], value: name })),
    );
  if (made.length === 0) return { snapshot, tables };
  const virtual = withVirtualTables(snapshot, made);
  return {
    snapshot: virtual.snapshot,
    tables: new Map([...tables, ...virtual.recognised.map((table) => [table.role, table] as const)]),
  };
}

const SCOPES = wordMap(SCOPE_WORDS);

/** The board that the targets of a board are of, where they name one. */
function boardOf(snapshot: Snapshot, targets: RecognisedTable | undefined): Named | null {
  const [scope, object] = [targets?.byRole.get('scope')?.at, targets?.byRole.get('object')?.at];
  if (!targets || scope === undefined || object === undefined) return null;
  const isBoard = (row: number): boolean => {
    const cell = cellAt(snapshot, targets.sheet, row, scope);
    return cell.kind === 'text' && SCOPES.get(nameKey(cell.text)) === 'board';
  };
  const named = namesIn(snapshot, [targets], 'object', isBoard);
  return named.length === 1 ? named[0]! : null;
}

function isSum(name: string): boolean {
  const kind = labelKind(name);
  return kind === 'total' || kind === 'part';
}

function kindOf(name: string): CostKind | null {
  const kind = labelKind(name);
  return isCostTypeWord(kind) ? (kind as CostKind) : null;
}

function namesIn(
  snapshot: Snapshot,
  tables: readonly RecognisedTable[],
  column: ColumnRole,
  isMeant: (row: number) => boolean = () => true,
): Named[] {
  const names = new Map<string, Named>();
  for (const table of tables) {
    const at = table.byRole.get(column)?.at;
    if (at === undefined) continue;
    for (let row = table.firstRow; row <= table.lastFilledRow; row += 1) {
      const cell = cellAt(snapshot, table.sheet, row, at);
      if (cell.kind !== 'text' || cell.text.trim() === '' || !isMeant(row)) continue;
      const key = nameKey(cell.text);
      if (!names.has(key))
        names.set(key, { name: cell.text.trim(), place: { sheet: table.sheet.name, address: cellAddress(row, at) } });
    }
  }
  return [...names.values()];
}

function tableOf(
  role: TableRole,
  columns: readonly ColumnRole[],
  names: readonly Named[],
  values: (named: Named) => VirtualTable['rows'][number]['values'],
): VirtualTable {
  const source = (named: Named): SourceRow => ({ place: named.place, terms: {} });
  return {
    role,
    columns,
    rows: names.map((named) => ({ values: values(named), source: source(named) })),
    home: { sheet: names[0]!.place.sheet, row: Number(/\d+/.exec(names[0]!.place.address)?.[0] ?? 1) },
  };
}
