import { criterionOf } from '../../domain/criteria';
import type { BudgetModel, ColumnRole, TableInfo, TableRole } from '../../domain/model';
import { orePerUnit } from '../../domain/money';
import { quoted } from '../formulas';
import { absoluteAddress, absoluteRangeText, quoteSheet } from '../reference';

/** Pieces of formulas over the user's tables. */

/** A column and what its cells have to be: an expression that SUMIFS takes as a criterion. */
export interface Criterion {
  readonly column: ColumnRole;
  readonly is: string;
}

/**
 * The data of a column, as "Utfall[Belopp]"; null where the table or the column is absent. A header with line breaks, or
 * with spaces at its ends, is written as a range: programs do not agree on how those stand in a reference.
 */
function columnReference(model: BudgetModel, role: TableRole, column: ColumnRole): string | null {
  // Thousands of formulas name the same few columns.
  const known = references.get(model) ?? new Map<string, string | null>();
  references.set(model, known);
  const key = `${role}:${column}`;
  let reference = known.get(key);
  if (reference === undefined) {
    reference = newReference(model, role, column);
    known.set(key, reference);
  }
  return reference;
}

const references = new WeakMap<BudgetModel, Map<string, string | null>>();

function newReference(model: BudgetModel, role: TableRole, column: ColumnRole): string | null {
  const table = model.tables[role];
  const at = table?.columns[column];
  const header = table?.headers[column];
  // What was put together from other tables stands in no range of its own: its figures name their cells.
  if (!table || at === undefined || header === undefined || table.sources) return null;
  if (table.isRange) return rangeReference(table, at);
  if (header === '' || header !== header.trim() || /[^\S ]/.test(header)) return rangeReference(table, at);
  const escaped = header.replace(/['[\]#@]/g, "'$&");
  // Signs in a header want a second pair of brackets.
  return /[^\p{L}\p{M}\p{N} _%]/u.test(header) ? `${table.name}[[${escaped}]]` : `${table.name}[${escaped}]`;
}

function rangeReference(table: TableInfo, column: number): string {
  const lastRow = Math.max(table.firstRow, table.lastRow);
  const range = { firstRow: table.firstRow, firstColumn: column, lastRow, lastColumn: column };
  return `${quoteSheet(table.sheet)}!${absoluteRangeText(range)}`;
}

/** One cell of a table by its row of the sheet: "INDEX(Mål[Högsta utveckling],2)"; null where it cannot be referred to. */
export function cellReference(model: BudgetModel, role: TableRole, column: ColumnRole, row: number): string | null {
  const table = model.tables[role];
  if (table?.sources) return sourceFormula(model, role, column, [row]);
  const reference = columnReference(model, role, column);
  if (!table || reference === null || row < table.firstRow || row > table.lastRow) return null;
  return `INDEX(${reference},${row - table.firstRow + 1})`;
}

/** A cell's number, where the cell holds the number that was read; null where it holds something else. */
export function plainReference(model: BudgetModel, role: TableRole, column: ColumnRole, row: number): string | null {
  return model.live.typed.has(`${role}:${row}:${column}`) ? null : cellReference(model, role, column, row);
}

/** An amount of a row. Amounts in kr are read in whole öre. */
export function amountReference(model: BudgetModel, role: TableRole, column: ColumnRole, row: number): string | null {
  const reference = plainReference(model, role, column, row);
  return reference === null || model.settings.unit !== 'kr' ? reference : `ROUND(${reference},2)`;
}

/** The criterion for a name: the cell that holds it, or the text itself where signs in it have to be escaped; null for none. */
export function nameCriterion(name: string, cell: string): string | null {
  const criterion = criterionOf(name);
  return criterion === null ? null : criterion === name ? cell : quoted(criterion);
}

/** A criterion for a year or a month that is found as a number only. */
export function numberCriteria(model: BudgetModel, role: TableRole, column: ColumnRole, cell: string): Criterion[] {
  return model.live.guarded.has(`${role}:${column}`)
    ? [
        { column, is: `">="&${cell}` },
        { column, is: `"<="&${cell}` },
      ]
    : [{ column, is: cell }];
}

/** A sum over the column of a table under criteria; null where a column is absent. */
export function sumIfs(
  model: BudgetModel,
  role: TableRole,
  amount: ColumnRole,
  criteria: readonly Criterion[],
): string | null {
  const sum = columnReference(model, role, amount);
  if (sum === null) return null;
  const most = Math.floor(Number.MAX_SAFE_INTEGER / orePerUnit(model.settings.unit));
  const guard: Criterion[] = model.live.guarded.has(`${role}:${amount}`)
    ? [
        { column: amount, is: quoted(`<=${most}`) },
        { column: amount, is: quoted(`>=-${most}`) },
      ]
    : [];
  const parts: string[] = [];
  for (const { column, is } of [...criteria, ...guard]) {
    const reference = columnReference(model, role, column);
    if (reference === null) return null;
    parts.push(reference, is);
  }
  return parts.length === 0 ? `SUM(${sum})` : `SUMIFS(${[sum, ...parts].join(',')})`;
}

/** The criteria of a year in a table that may leave it empty: one list for each sum that is to be added. */
export function yearCriteria(model: BudgetModel, role: TableRole, year: number, cell: string): readonly Criterion[][] {
  if (model.tables[role]?.columns.year === undefined) return [[]];
  const given = numberCriteria(model, role, 'year', cell);
  return year === model.settings.targetYear && model.live.blankYears.has(role)
    ? [given, [{ column: 'year', is: '"="' }]]
    : [given];
}

/** Terms added, with a minus before the whole of it where asked for; null where there are none. */
export function added(terms: readonly (string | null)[], negative = false): string | null {
  const given = terms.filter((term): term is string => term !== null);
  if (given.length === 0) return null;
  const sum = given.join('+');
  return !negative ? sum : given.length === 1 ? `-${sum}` : `-(${sum})`;
}

/** Cells that a formula names at most: more of them nobody reads, and Excel has an end to it. */
const MOST_CELLS = 150;
const LONGEST_SUM = 6_000;

/**
 * The amounts of rows that were put together from the user's own tables, as the sum of their cells: "Drift!D7+Drift!D9",
 * "-(Drift!D12)/1000"; null where a cell holds a text, or there are too many of them.
 */
export function sourceFormula(
  model: BudgetModel,
  role: TableRole,
  column: ColumnRole,
  rows: readonly number[],
): string | null {
  const sources = model.tables[role]?.sources;
  if (!sources || rows.length > MOST_CELLS) return null;
  const byScale = new Map<number, string[]>();
  let count = 0;
  for (const row of rows) {
    const terms = sources.get(row)?.terms[column];
    if (!terms || terms.length === 0) return null;
    for (const { sheet, row: at, column: place, scale, isText } of terms) {
      if (isText) return null;
      const cells = byScale.get(scale) ?? [];
      byScale.set(scale, cells);
      cells.push(`${quoteSheet(sheet)}!${absoluteAddress(at, place)}`);
      count += 1;
    }
  }
  if (count === 0 || count > MOST_CELLS) return null;
  const formula = [...byScale]
    .sort(([a], [b]) => b - a)
    .map(([scale, cells]) => scaled(cells, scale))
    .join('');
  const text = formula.startsWith('+') ? formula.slice(1) : formula;
  return text.length > LONGEST_SUM ? null : text;
}

function scaled(cells: readonly string[], scale: number): string {
  const size = Math.abs(scale);
  const sum = cells.length === 1 ? cells[0]! : `(${cells.join('+')})`;
  const sized = size === 1 ? sum : size < 1 ? `${sum}/${Math.round(1 / size)}` : `${sum}*${size}`;
  return `${scale < 0 ? '-' : '+'}${sized}`;
}
