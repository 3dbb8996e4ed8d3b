import { dateOfNumber } from '../values';
import type { Grid, GridCell } from './grid';
import { readHeader, saysSomething } from './header-words';

/** A table found on a sheet: rows of headers, and rows below them with numbers. Nothing is understood yet. */
export interface RawBlock {
  readonly grid: Grid;
  /** Rows of headers, top first. */
  readonly headerRows: readonly number[];
  /** Rows below them that have something: figures, headings of sections, notes between. */
  readonly bodyRows: readonly number[];
  readonly columns: readonly number[];
  /** Texts above the headers that belong to no other block, nearest last. */
  readonly titles: readonly PlacedText[];
  /** Texts below its last row, where no other table follows. */
  readonly notes: readonly PlacedText[];
  /** What its rows say that they are of, where it is one part of a table that has rows of several measures. */
  readonly split?: {
    readonly text: string;
    readonly isLabel: boolean;
    /** Rows of differences, which are of no part: told with the first one. */
    readonly others: readonly number[];
  };
}

export interface PlacedText {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** Rows of headers that a table has at most. */
const MOST_HEADERS = 5;
/** A title further above than this is one of the sheet. */
const MOST_TITLES = 12;

/** The tables of a sheet, from the top, those beside each other from the left. */
export function findBlocks(grid: Grid): RawBlock[] {
  return bandsOf(grid).flatMap((columns) => blocksIn(grid, columns));
}

/** Columns that stand together. What follows an empty column is a table of its own where it begins with words. */
function bandsOf(grid: Grid): number[][] {
  const texts = new Map<number, number>();
  const filled = new Set<number>();
  for (const row of grid.rows) {
    const cells = grid.cellsOf(row);
    cells.forEach((cell, index) => {
      filled.add(cell.column);
      const next = cells[index + 1];
      const isLabel = cell.kind === 'text' && !cell.asText && next?.column === cell.column + 1 && isNumber(next);
      if (isLabel) texts.set(cell.column, (texts.get(cell.column) ?? 0) + 1);
    });
  }
  const bands: number[][] = [];
  for (const column of [...filled].sort((a, b) => a - b)) {
    const band = bands.at(-1);
    const follows = band !== undefined && band.at(-1) === column - 1;
    if (band && (follows || (texts.get(column) ?? 0) < 2)) band.push(column);
    else bands.push([column]);
  }
  return bands;
}

function isNumber(cell: GridCell | null | undefined): boolean {
  return cell !== null && cell !== undefined && cell.number !== null;
}

/** Years, months as numbers or dates: numbers that head columns. */
export function isHeaderNumbers(numbers: readonly number[]): boolean {
  if (numbers.length === 0) return false;
  const steps = numbers.slice(1).map((value, index) => value - numbers[index]!);
  const inSteps = (sizes: readonly number[]): boolean =>
    steps.every((step) => sizes.includes(step)) &&
    (steps.every((step) => step >= 0) || steps.every((step) => step <= 0));
  const areYears = numbers.every((value) => Number.isInteger(value) && value >= 1990 && value <= 2099);
  if (areYears) return numbers.length === 1 || inSteps([0, 1, -1]) || new Set(numbers).size <= 3;
  if (numbers.every((value) => isYearMonth(value))) return true;
  if (numbers.length >= 3 && numbers[0] === 1 && numbers.every((value, index) => value === index + 1)) return true;
  return numbers.length >= 2 && numbers.every((value) => isMonthSerial(value));
}

/** "2608" as monthly reports write August 2026; null for another number. */
export function shortYearMonth(value: number): string | null {
  const month = value % 100;
  if (!Number.isInteger(value) || value < 2_101 || value > 2_912 || month < 1 || month > 12) return null;
  return `20${String(value).slice(0, 2)}-${String(month).padStart(2, '0')}`;
}

/** A row of years and months like 2508 and 2608, without words, right below headers that say what amounts are of. */
function isUnderMeasures({ row, cells }: Row, above: Row | undefined): boolean {
  if (!above || above.row !== row - 1 || cells.length < 2) return false;
  const numbers = cells.flatMap(({ number }) => number ?? []);
  const isHead = (text: string): boolean => saysSomething(readHeader(text)) || readHeader(text).rest === '';
  return (
    cells.every(({ number, text }) => number !== null || isHead(text)) &&
    numbers.every((value) => isHeaderNumbers([value]) || shortYearMonth(value) !== null) &&
    numbers.some((value) => shortYearMonth(value) !== null) &&
    above.cells.some(({ text, number }) => number === null && readHeader(text).measures.length > 0)
  );
}

function isYearMonth(value: number): boolean {
  const month = value % 100;
  return Number.isInteger(value) && value >= 199_001 && value <= 209_912 && month >= 1 && month <= 12;
}

/** The first or the last day of a month in the years that budgets are about. */
export function isMonthSerial(value: number): boolean {
  if (!Number.isInteger(value) || value < 36_526 || value > 55_000) return false;
  const day = dateOfNumber(value, false, 'first')?.slice(8);
  return day === '01' || day === '28' || day === '29' || day === '30' || day === '31';
}

type RowKind = 'figures' | 'header' | 'text';

interface Row {
  readonly row: number;
  readonly cells: readonly GridCell[];
}

function kindOfRow({ cells }: Row, grid: Grid): RowKind {
  const numbers = cells.filter((cell) => isNumber(cell) || cell.kind === 'error');
  if (numbers.length === 0) {
    // A row of dashes under a label is a row of nothing.
    const dashes = cells.filter((cell) => cell.kind === 'dash').length;
    if (dashes > 0 && cells.length > dashes) return 'figures';
    return cells.length >= 2 ? 'header' : 'text';
  }
  if (numbers.some((cell) => cell.kind === 'error')) return 'figures';
  if (!isHeaderNumbers(numbers.map(({ number }) => number!))) return 'figures';
  // "Ledning 2000" is a row of figures, "tkr 2025 2026" is none.
  const words = cells.filter((cell) => !isNumber(cell) && cell.kind === 'text');
  const isHead = words.every(({ text, column }) => {
    const facts = readHeader(text);
    return (
      saysSomething(facts) ||
      facts.unit !== null ||
      facts.rest === '' ||
      (column > numbers[0]!.column && grid.hasLooks && grid.isBold(numbers[0]!.row, column))
    );
  });
  return isHead ? 'header' : 'figures';
}

function blocksIn(grid: Grid, columns: readonly number[]): RawBlock[] {
  const within = new Set(columns);
  const rows: Row[] = grid.rows.flatMap((row) => {
    const cells = grid.cellsOf(row).filter((cell) => within.has(cell.column));
    return cells.length === 0 ? [] : [{ row, cells }];
  });
  const blocks: RawBlock[] = [];
  let open: { headerRows: Row[]; body: Row[]; titles: Row[] } | null = null;
  /** Rows since the last row of figures. */
  let waiting: Row[] = [];
  const close = (notes: readonly Row[] = []): void => {
    if (open) blocks.push(made(grid, columns, open, notes));
    open = null;
  };
  rows.forEach((row) => {
    const kind = isUnderMeasures(row, waiting.at(-1)) ? 'header' : kindOfRow(row, grid);
    if (kind !== 'figures') {
      waiting.push(row);
      return;
    }
    const found = headersOf(waiting, row, rows, grid);
    // The same headers under other words are another table of the same form; under the same or none, the next page of this one.
    const isNextPage =
      open !== null &&
      sameHeaders(open.headerRows, found.headers) &&
      (found.titles.length === 0 || sameHeaders(open.titles, found.titles));
    if (open && found.headers.length > 0 && !isNextPage) close();
    if (open) {
      // Headings of sections; a header that stands again on each page says nothing new.
      const repeated = new Set(isNextPage ? [...found.headers, ...found.titles] : []);
      open.body.push(...waiting.filter((at) => !repeated.has(at)), row);
    } else {
      open = { headerRows: found.headers, body: [...found.sections, row], titles: found.titles };
    }
    waiting = [];
  });
  close(waiting);
  return blocks;
}

/** Of the rows above the first figures: which are headers, which head a section below them, and which are titles above. */
function headersOf(
  waiting: readonly Row[],
  first: Row,
  rows: readonly Row[],
  grid: Grid,
): { headers: Row[]; sections: Row[]; titles: Row[] } {
  if (waiting.length === 0) return { headers: [], sections: [], titles: [] };
  const start = rows.indexOf(first);
  const valueColumns = new Set<number>();
  for (const row of rows.slice(start, start + 8)) {
    if (kindOfRow(row, grid) === 'header' && row !== first) break;
    for (const cell of row.cells) if (isNumber(cell) || cell.kind === 'dash') valueColumns.add(cell.column);
  }
  const heads = (row: Row): boolean => {
    const over = row.cells.filter(({ column }) => valueColumns.has(column));
    if (over.length === 0) return false;
    return over.length >= 2 || valueColumns.size <= 2 || over.some(({ text }) => saysSomething(readHeader(text)));
  };
  const last = waiting.findLastIndex(heads);
  if (last < 0) return { headers: [], sections: [...waiting], titles: [] };
  let top = last;
  while (top > 0 && last - top + 1 < MOST_HEADERS && waiting[top]!.row - waiting[top - 1]!.row === 1) {
    const above = waiting[top - 1]!;
    const over = above.cells.filter(({ column }) => valueColumns.has(column));
    if (over.length === 0) break;
    // One text alone over many columns, which is no group of them, is a title.
    if (above.cells.length === 1 && over.length === 1 && !saysSomething(readHeader(over[0]!.text))) break;
    top -= 1;
  }
  return {
    headers: waiting.slice(top, last + 1),
    sections: waiting.slice(last + 1),
    titles: waiting.slice(0, top),
  };
}

function sameHeaders(a: readonly Row[], b: readonly Row[]): boolean {
  const text = (rows: readonly Row[]): string =>
    rows.map(({ cells }) => cells.map((cell) => `${cell.column}:${cell.text.trim()}`).join('|')).join('\n');
  return text(a) === text(b);
}

function made(
  grid: Grid,
  columns: readonly number[],
  block: { headerRows: Row[]; body: Row[]; titles: Row[] },
  notes: readonly Row[],
): RawBlock {
  return {
    grid,
    columns,
    headerRows: block.headerRows.map(({ row }) => row),
    bodyRows: block.body.map(({ row }) => row),
    titles: textsOf(block.titles.slice(-MOST_TITLES)),
    notes: textsOf(notes.slice(0, MOST_TITLES)),
  };
}

function textsOf(rows: readonly Row[]): PlacedText[] {
  return rows.flatMap(({ row, cells }) =>
    cells.filter(({ kind }) => kind === 'text').map(({ column, text }) => ({ row, column, text })),
  );
}
