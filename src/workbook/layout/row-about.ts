import type { ColumnUse } from '../../domain/interpretation';
import type { CostKind, SignConvention } from '../../domain/model';
import { nameKey } from '../../domain/names';
import { readAccount } from '../values';
import type { RawBlock } from './blocks';
import type { HeadedColumn } from './columns';
import type { BlockContext, Figure } from './figures';
import type { GridCell } from './grid';
import { isCostTypeWord, isNetLabel, isUnitWord, kindOfHeading, kindUnder, labelKind } from './label-words';
import { codeAndName, type NameColumns } from './line-columns';
import { cellTime } from './line-times';
import { wordsAt, type RowLabels } from './row-lines';
import type { JudgedRow } from './rows';

export type RowsKind = 'costTypes' | 'units' | 'unclear';

/** A table of which it is known what its rows are, and which columns tell more about them. */
export interface RowsContext {
  readonly raw: RawBlock;
  readonly context: BlockContext;
  readonly headed: readonly HeadedColumn[];
  readonly typed: ReadonlyMap<ColumnUse, HeadedColumn>;
  /** The columns that say what codes in others are called. */
  readonly names: NameColumns;
  readonly labels: RowLabels;
  readonly rows: readonly JudgedRow[];
  readonly rowsKind: RowsKind;
  /** Rows are lines of a list, each with all that it is about in columns of its own. */
  readonly isLines: boolean;
}

export interface RowAbout {
  readonly unit: string | null;
  readonly costType: string | null;
  readonly account: number | null;
}

/** The cell of a row in the column of that use. */
export function cellOf({ raw, typed }: RowsContext, row: number, use: ColumnUse): GridCell | null {
  const column = typed.get(use);
  return column ? raw.grid.at(row, column.column) : null;
}

/** The unit, the cost type and the account that a row is about. */
export function aboutOf(of: RowsContext, row: JudgedRow): RowAbout {
  const { raw, context, typed, labels, isLines, rowsKind } = of;
  const { inner, outer } = labels;
  const text = (use: 'unit' | 'costType'): string | null => {
    const column = typed.get(use);
    const found = column ? wordsAt(raw, row.row, column.column) : '';
    if (use === 'unit' && of.names.unit !== null)
      return codeAndName(found, wordsAt(raw, row.row, of.names.unit.column)) || null;
    return found === '' ? null : found;
  };
  const accountColumn = typed.get('account');
  const accountText = accountColumn ? wordsAt(raw, row.row, accountColumn.column) : '';
  const account = accountText === '' ? null : readAccount(accountText);
  const outerName = outer === null ? null : outerAt(of, row.row);
  let unit = text('unit');
  if (unit === null && outer !== null && typed.get('unit') === outer) unit = outerName;
  let costType = text('costType');
  if (accountColumn && costType === null && !context.hasAccounts) costType = accountLabel(of, row.row) || null;
  if (isLines && (typed.has('unit') || typed.has('costType') || accountColumn !== undefined)) {
    if (unit === null && outer !== null && !typed.has('unit')) unit = outerName;
    return { unit, costType, account };
  }
  if (rowsKind === 'costTypes') {
    // A net cost is no cost type: it is net as a whole.
    if (costType === null && !isNetLabel(row.label)) costType = row.label;
    if (unit === null && outerName !== null && !isKindName(outerName)) unit = outerName;
    return { unit: unit ?? unitAbove(of, row), costType, account };
  }
  if (unit === null) {
    const isOuter = typed.get('unit') !== inner && outerName !== null && !isCostTypeWord(labelKind(outerName));
    unit = isOuter ? outerName : row.label;
  }
  if (outerName !== null && isCostTypeWord(labelKind(outerName))) costType ??= outerName;
  const heading = row.parent ?? row.section;
  if (heading !== null && isKindName(heading)) costType ??= heading;
  return { unit, costType, account };
}

function isKindName(name: string): boolean {
  return isCostTypeWord(labelKind(name)) || kindOfHeading(name) !== null;
}

/** The account of a row with what it is called, in a column of its own beside its number. */
export function accountLabel({ raw, headed, typed, names }: RowsContext, row: number): string {
  const account = typed.get('account');
  if (!account) return '';
  const column =
    names.account ??
    headed.find(({ texts }) => texts.some((text) => /^(kontonamn|kontotext|benämning)$/i.test(text.trim())));
  const name = column && column !== account && column !== names.unit ? wordsAt(raw, row, column.column) : '';
  return `${wordsAt(raw, row, account.column)} ${name}`.trim();
}

/** What the unit of a row is called there, in all the forms that its counterpart may have. */
export function unitTexts({ raw, typed, names }: RowsContext, row: number, unit: string | null): ReadonlySet<string> {
  const number = unit === null ? null : /^\d+(?=\s)/.exec(unit);
  const forms = [
    unit,
    number?.[0] ?? null,
    ...[typed.get('unit'), names.unit].map((column) => (column ? wordsAt(raw, row, column.column) : null)),
  ];
  return new Set(forms.flatMap((form) => (form === null || form === '' ? [] : [nameKey(form)])));
}

/** The unit that cost types stand under: a heading, or a sum with a name. */
function unitAbove(of: RowsContext, row: JudgedRow): string | null {
  for (const name of [row.parent, row.section]) {
    if (name === null || kindOfHeading(name) !== null) continue;
    const isName = labelKind(name) === 'name';
    if (isName && (isUnitWord(name) || of.context.units.has(nameKey(name)))) return name;
    // Whatever cost its name sounds like: "Fastighet och service".
    if ((isName || isCostTypeWord(labelKind(name))) && headsSeveral(of.rows, name)) return name;
  }
  return null;
}

/** A heading under which the same cost types stand as under others is a unit. */
function headsSeveral(rows: readonly JudgedRow[], name: string): boolean {
  const under = (of: string): Set<string> =>
    new Set(rows.filter((row) => row.parent === of || row.section === of).map(({ label }) => nameKey(label)));
  const own = under(name);
  const others = new Set(
    rows
      .flatMap((row) => [row.parent, row.section])
      .filter((other): other is string => other !== null && other !== name),
  );
  return [...others].some((other) => [...under(other)].filter((label) => own.has(label)).length * 2 > own.size);
}

function outerAt({ raw, labels: { outer } }: RowsContext, row: number): string | null {
  if (outer === null) return null;
  for (let index = placeOfRow(raw.bodyRows, row); index >= 0; index -= 1) {
    const text = wordsAt(raw, raw.bodyRows[index]!, outer.column);
    if (text !== '') return text;
  }
  return null;
}

/** A line further away than this says nothing of another one's year. */
const FARTHEST_YEAR = 200;

/** Where a row stands among those of its table, which go downwards. */
function placeOfRow(rows: readonly number[], row: number): number {
  let [low, high] = [0, rows.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle]! < row) low = middle + 1;
    else high = middle;
  }
  return rows[low] === row ? low : -1;
}

/** When a row's amounts are of, as the row says it itself. */
export interface RowTime {
  readonly year: number | null;
  /** 1–12; 0 for an opening balance. */
  readonly month: number | null;
  /** The cell that says it; null where none does. */
  readonly cell: GridCell | null;
  /** The year of the line nearest to it that says one. */
  readonly nearest: () => number | null;
}

/** The month and the year that a row says itself. A cell that holds neither gives null for both. */
export function rowTime(of: RowsContext, row: number): RowTime {
  const { date1904 } = of.raw.grid;
  const cell = cellOf(of, row, of.typed.has('month') ? 'month' : 'period') ?? emptyCell(of, row);
  const ofYear = of.typed.has('year') ? cellOf(of, row, 'year') : cell;
  const at = cell === null ? null : cellTime(cell, date1904);
  const year = ofYear === null ? null : (cellTime(ofYear, date1904)?.year ?? null);
  return { year, month: at?.month ?? null, cell: cell ?? ofYear, nearest: () => nearestYear(of, row) };
}

/** A cell that should say when a row is of and is empty. */
function emptyCell({ typed }: RowsContext, row: number): GridCell | null {
  const column = typed.get('month') ?? typed.get('period') ?? typed.get('year');
  return column ? { row, column: column.column, kind: 'text', number: null, text: '', asText: false } : null;
}

function nearestYear(of: RowsContext, row: number): number | null {
  const { bodyRows, grid } = of.raw;
  const from = placeOfRow(bodyRows, row);
  for (let step = 1; step < Math.min(bodyRows.length, FARTHEST_YEAR); step += 1) {
    for (const other of [bodyRows[from - step], bodyRows[from + step]]) {
      const cell = other === undefined ? null : cellOf(of, other, of.typed.has('year') ? 'year' : 'period');
      const year = cell === null ? null : (cellTime(cell, grid.date1904)?.year ?? null);
      if (year !== null) return year;
    }
  }
  return null;
}

/** Whether an amount is revenue or cost, by what it is called and what it stands under; null where nothing tells. */
export function kindOfRow(
  { context }: RowsContext,
  row: JudgedRow,
  costType: string | null,
  account: number | null,
): CostKind | null {
  // Class 3 is revenue in every chart of accounts here.
  if (account !== null && (costType === null || !context.hasAccounts))
    return String(account).startsWith('3') ? 'revenue' : 'cost';
  if (costType === null) return 'cost';
  const known = context.costTypes.get(nameKey(costType));
  if (known) return known;
  const heading = [row.parent, row.section]
    .map((name) => (name === null ? null : kindOfHeading(name)))
    .find((kind) => kind !== null);
  const under = kindUnder(costType, row.parent) ?? kindUnder(costType, row.section);
  if (under) return under;
  const own = labelKind(costType);
  if (isCostTypeWord(own)) return own as CostKind;
  return heading ?? kindOfHeading(costType);
}

/** The kinds of cost types whose names do not tell, by the side of zero that the amounts of each stand on. */
export function kindsBySign(
  sign: SignConvention | null,
  figures: readonly Figure[],
): (costType: string | null) => CostKind {
  const sums = new Map<string, number>();
  for (const { costType, printed } of figures)
    if (costType !== null) sums.set(costType, (sums.get(costType) ?? 0) + (printed ?? 0));
  return (costType) => {
    if (sign === null || sign === 'unsigned' || costType === null) return 'cost';
    const sum = sums.get(costType) ?? 0;
    return (sign === 'ledger' ? sum : -sum) < 0 ? 'revenue' : 'cost';
  };
}
