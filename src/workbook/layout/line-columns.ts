import type { ColumnUse } from '../../domain/interpretation';
import { nameKey } from '../../domain/names';
import type { Around } from './around';
import type { RawBlock } from './blocks';
import type { HeadedColumn } from './columns';
import type { GridCell } from './grid';
import { plainText, readHeader, type Dimension } from './header-words';
import { cellTime, isSureTime } from './line-times';
import { wordsAt } from './row-lines';

/*
 * The columns of lists of lines: what is booked, as systems write it out. Headers alone do not tell: "Period" may head a month or an
 * amount, "Benämning" the name of a unit or of an account.
 */

/** The share of a column's cells that have to be what its header says. */
const MOST = 0.8;
/** Lines that a column has to have before its content alone tells that it holds codes. */
const FEWEST_LINES = 10;

function cellsIn({ grid, bodyRows }: RawBlock, column: number): GridCell[] {
  return bodyRows.flatMap((row) => {
    const cell = grid.at(row, column);
    return cell === null || cell.kind === 'dash' ? [] : [cell];
  });
}

function as(column: HeadedColumn, dimension: Dimension | null): HeadedColumn {
  const holds =
    dimension === 'code'
      ? 'codes'
      : dimension !== null
        ? 'words'
        : column.numbers > column.wordCells
          ? 'amounts'
          : 'words';
  return { ...column, dimension, name: null, holds };
}

/** The columns with what their cells say of them where it is something else than their headers do. */
export function withContents(headed: readonly HeadedColumn[], raw: RawBlock): HeadedColumn[] {
  const timed = withTimes(
    headed.map((column) => withoutFalseTime(column, raw)),
    raw,
  );
  const hasUnit = timed.some(({ dimension }) => dimension === 'unit');
  const named = timed.map((column) => {
    // Names without codes beside them are the units themselves.
    if (column.dimension === 'unitName' && !hasUnit) return as(column, 'unit');
    return column;
  });
  return withCodes(named, raw);
}

/** A column headed "Period" that holds amounts is no column of periods; one of years is a column of years. */
function withoutFalseTime(column: HeadedColumn, raw: RawBlock): HeadedColumn {
  const { dimension } = column;
  if (dimension !== 'period' && dimension !== 'month' && dimension !== 'date') return column;
  const cells = cellsIn(raw, column.column);
  const times = cells.map((cell) => cellTime(cell, raw.grid.date1904));
  const wrong = cells.filter(({ number }, index) => number !== null && times[index] === null);
  if (wrong.length > cells.length * (1 - MOST)) return as(column, null);
  const isYears = cells.length > 0 && times.every((time) => time !== null && time.year !== null && time.month === null);
  return isYears ? as(column, 'year') : column;
}

/** Days that things are booked on, the surest first. A day of another event says nothing of the period. */
const BOOKED: readonly RegExp[] = [/bokf|posting|accounting|redovisning/, /^ver|voucher/, /^trans/, /^(datum|date)$/];
/** Numbers of things, which may look like "2025-01" too. */
const NUMBERED = /nr|nummer|(?<!\p{L})id(?!\p{L})|number|no\.?$|ärende|beslut|projekt|§/u;

/** Where no column is headed as one of periods or months, one of dates or of 202508 tells the time of each line. */
function withTimes(headed: readonly HeadedColumn[], raw: RawBlock): HeadedColumn[] {
  const has = (...dimensions: readonly Dimension[]): boolean =>
    headed.some(({ dimension }) => dimension !== null && dimensions.includes(dimension));
  if (has('period', 'month') || !has('account', 'unit', 'costType')) return [...headed];
  const says = ({ column }: HeadedColumn, isTime: (cell: GridCell) => boolean): boolean => {
    const cells = cellsIn(raw, column);
    return cells.length > 0 && cells.filter(isTime).length >= cells.length * MOST;
  };
  const isDay = (cell: GridCell): boolean => {
    const time = cellTime(cell, raw.grid.date1904);
    return time !== null && time.year !== null && time.month !== null;
  };
  // Beside amounts that say their own year a day is that of a decision, or of the paper.
  const isLedger =
    has('account') &&
    headed.every(({ holds, year, span, measure }) => {
      const isPlan = measure !== null && measure !== 'outcome' && measure !== 'other';
      return holds !== 'amounts' || (year === null && span === null && !isPlan);
    });
  const days = headed.filter((column) => isLedger && column.dimension === 'date' && says(column, isDay));
  const booked = BOOKED.map((words) => days.find(({ header }) => words.test(plainText(header)))).find(
    (found) => found !== undefined,
  );
  const sure = headed.filter(
    (column) =>
      column.dimension === null &&
      column.measure === null &&
      !NUMBERED.test(plainText(column.header)) &&
      cellsIn(raw, column.column).length > 1 &&
      says(column, (cell) => isSureTime(cell, raw.grid.date1904)),
  );
  const chosen = booked ?? (sure.length === 1 ? sure[0] : undefined);
  return headed.map((column) => (column === chosen ? as(column, 'period') : column));
}

/** Beside accounts, periods and an amount, whole numbers that come again and again under a header that we do not know are codes. */
function withCodes(headed: readonly HeadedColumn[], raw: RawBlock): HeadedColumn[] {
  const has = (...dimensions: readonly Dimension[]): boolean =>
    headed.some(({ dimension }) => dimension !== null && dimensions.includes(dimension));
  const hasAmount = headed.some(({ dimension, measure }) => dimension === 'amount' || measure !== null);
  if (!has('account') || !has('period', 'month') || !hasAmount) return [...headed];
  return headed.map((column) => {
    const isPlain =
      column.dimension === null &&
      column.holds === 'amounts' &&
      column.measure === null &&
      column.span === null &&
      column.year === null &&
      !column.isTotal;
    if (!isPlain) return column;
    const cells = cellsIn(raw, column.column);
    const values = cells.map(({ number }) => number);
    const areCodes = values.every((value) => value !== null && Number.isInteger(value) && value >= 0);
    const isRepeated = cells.length >= FEWEST_LINES && new Set(values).size * 4 <= cells.length;
    return areCodes && isRepeated ? as(column, 'code') : column;
  });
}

/** The columns that say what the units and the accounts of other columns are called. */
export interface NameColumns {
  readonly unit: HeadedColumn | null;
  readonly account: HeadedColumn | null;
}

export function nameColumns(
  headed: readonly HeadedColumn[],
  typed: ReadonlyMap<ColumnUse, HeadedColumn>,
  raw: RawBlock,
): NameColumns {
  const find = (use: 'unit' | 'account', own: Dimension): HeadedColumn | null => {
    const codes = typed.get(use);
    if (!codes) return null;
    const next = headed[headed.findIndex(({ column }) => column === codes.column) + 1];
    const candidates = [
      ...headed.filter(({ dimension }) => dimension === own),
      ...(next && (next.dimension === 'name' || next.dimension === use) ? [next] : []),
    ];
    return candidates.find((names) => names !== codes && isNameOf(names, codes, raw)) ?? null;
  };
  return { unit: find('unit', 'unitName'), account: find('account', 'accountName') };
}

/** Whether each code has one name, in words. */
function isNameOf(names: HeadedColumn, codes: HeadedColumn, raw: RawBlock): boolean {
  const known = new Map<string, string>();
  for (const row of raw.bodyRows) {
    const [code, name] = [wordsAt(raw, row, codes.column), wordsAt(raw, row, names.column)];
    if (name === '' || code === '') continue;
    if (!/\d/.test(code) || !/\p{L}/u.test(name)) return false;
    const before = known.get(nameKey(code));
    if (before !== undefined && before !== nameKey(name)) return false;
    known.set(nameKey(code), nameKey(name));
  }
  return known.size > 0;
}

/** A code with its name, as people write both: "1110 Regionstaben". */
export function codeAndName(code: string, name: string): string {
  if (name === '' || nameKey(name).startsWith(nameKey(code))) return name === '' ? code : name;
  return `${code} ${name}`.trim();
}

/** What is booked on an account in a period is outcome, where no word says anything else. */
export function bookedAmounts(
  amounts: readonly HeadedColumn[],
  headed: readonly HeadedColumn[],
  typed: ReadonlyMap<ColumnUse, HeadedColumn>,
  around: Around,
  raw: RawBlock,
): HeadedColumn[] {
  const isBooked = typed.has('account') && (typed.has('period') || typed.has('month'));
  const isSaid =
    around.measure !== null || around.facts.some(({ measures }) => measures.some((measure) => measure !== 'other'));
  if (!isBooked || isSaid || headed.some((column) => saysMeasures(column, raw))) return [...amounts];
  return amounts.map((column) =>
    column.dimension === 'amount' && column.measure === null && !column.isUnclear
      ? { ...column, measure: 'outcome' }
      : column,
  );
}

/** A column whose cells say what each amount is: "Utfall", "Budget". */
function saysMeasures({ column, holds }: HeadedColumn, raw: RawBlock): boolean {
  if (holds !== 'words') return false;
  const words = new Set(cellsIn(raw, column).flatMap(({ number, text }) => (number === null ? [nameKey(text)] : [])));
  if (words.size === 0 || words.size > 12) return false;
  const measured = [...words].filter((word) => {
    const { measures, rest } = readHeader(word);
    return measures.some((measure) => measure !== 'other') && rest === '';
  });
  return measured.length * 2 > words.size;
}

/** The column of credits beside one of debits: what is in it is taken away. */
export function creditColumn(amounts: readonly HeadedColumn[]): number | null {
  const headedAs = (words: RegExp): HeadedColumn | undefined =>
    amounts.find(({ texts }) => texts.some((text) => words.test(plainText(text))));
  const debit = headedAs(/^(debet|debit)\b/);
  const credit = headedAs(/^(kredit|credit)\b/);
  return debit && credit && debit !== credit ? credit.column : null;
}

/**
 * Whether lines of the same unit and account stand there again and again with nothing that tells them apart in time: as lines of
 * several months would.
 */
export function repeatsWithoutTime(
  raw: RawBlock,
  typed: ReadonlyMap<ColumnUse, HeadedColumn>,
  amounts: readonly HeadedColumn[],
): boolean {
  const what = typed.get('account') ?? typed.get('costType');
  if (!what || typed.has('period') || typed.has('month')) return false;
  const unit = typed.get('unit');
  const year = typed.get('year');
  const seen = new Set<string>();
  let repeated = 0;
  let lines = 0;
  let ofUnit = '';
  for (const row of raw.bodyRows) {
    const hasAmount = amounts.some(({ column }) => (raw.grid.at(row, column)?.number ?? null) !== null);
    // Under headings the same accounts stand for one unit after another.
    if (!hasAmount && unit === undefined) return false;
    const about = wordsAt(raw, row, what.column);
    if (!hasAmount || about === '') continue;
    if (unit) ofUnit = wordsAt(raw, row, unit.column) || ofUnit;
    const key = [ofUnit, about, year ? wordsAt(raw, row, year.column) : ''].map(nameKey).join('\n');
    if (seen.has(key)) repeated += 1;
    seen.add(key);
    lines += 1;
  }
  return repeated >= 2 && repeated * 5 >= lines;
}
