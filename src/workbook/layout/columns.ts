import type { AmountUnit } from '../../domain/money';
import { dateOfNumber } from '../values';
import type { RawBlock } from './blocks';
import { isMonthSerial, shortYearMonth } from './blocks';
import {
  monthOfWord,
  nameWithin,
  readHeader,
  type Dimension,
  type HeaderFacts,
  type Measure,
  type MonthSpan,
} from './header-words';
import type { ColumnUse } from '../../domain/interpretation';
import { isNetLabel, isWholeLabel, kindOfHeading } from './label-words';

/** A column of a table by its own headers, before the titles above it have their say. */
export interface HeadedColumn {
  readonly column: number;
  /** The headers from the top down, as written. */
  readonly texts: readonly string[];
  readonly header: string;
  readonly dimension: Dimension | null;
  readonly measure: Measure | null;
  /** Several measures in one header, so that none is sure. */
  readonly isUnclear: boolean;
  readonly year: number | null;
  readonly yearOffset: number | null;
  readonly span: MonthSpan | null;
  readonly extent: HeaderFacts['extent'];
  readonly unit: AmountUnit | null;
  readonly isOddUnit: boolean;
  /** A name in the header: of a unit or of a cost type, as written. */
  readonly name: string | null;
  /** A sum of the columns beside it: "Summa", "Netto". */
  readonly isTotal: boolean;
  readonly isNet: boolean;
  readonly numbers: number;
  readonly wordCells: number;
  /** Words or numbers that tell rows apart, or amounts. */
  readonly holds: 'words' | 'amounts' | 'codes' | 'nothing';
}

/** The header cell of a column in a row: its own, that of the merged cell over it, or of the group that it stands in. */
function headerText(block: RawBlock, row: number, column: number, isLast: boolean, firstValue: number): string {
  const { grid } = block;
  const own = grid.at(row, column);
  if (own) return textOf(own.text, own.number, own.asText);
  const merged = grid.mergeAt(row, column);
  if (merged) {
    // A merged cell is written once, in its first row: a header that is merged downwards is found there.
    if (merged.firstRow < row) return '';
    const cell = grid.at(merged.firstRow, merged.firstColumn);
    return cell ? textOf(cell.text, cell.number, cell.asText) : '';
  }
  if (isLast || column <= firstValue) return '';
  for (let at = column - 1; at >= firstValue; at -= 1) {
    const cell = grid.at(row, at);
    if (!cell) continue;
    const range = grid.mergeAt(row, at);
    // A merged group says itself how far it reaches.
    if (range && range.lastColumn > range.firstColumn && range.lastColumn < column) return '';
    return textOf(cell.text, cell.number, cell.asText);
  }
  return '';
}

function textOf(text: string, number: number | null, asText: boolean): string {
  if (number !== null && !asText && isMonthSerial(number))
    return dateOfNumber(number, false, 'first')?.slice(0, 7) ?? text;
  if (number !== null) return shortYearMonth(number) ?? text.trim();
  return text.trim();
}

/** Reads the headers of every column of a table. */
export function headColumns(block: RawBlock): HeadedColumn[] {
  const { grid, headerRows, bodyRows, columns } = block;
  const stats = new Map(columns.map((column) => [column, { numbers: 0, words: 0, whole: true }]));
  for (const row of bodyRows) {
    for (const cell of grid.cellsOf(row)) {
      const at = stats.get(cell.column);
      if (!at) continue;
      if (cell.number !== null) {
        at.numbers += 1;
        if (!Number.isInteger(cell.number) || cell.number < 0) at.whole = false;
      } else if (cell.kind === 'text') at.words += 1;
    }
  }
  const firstValue = columns.find((column) => stats.get(column)!.numbers > stats.get(column)!.words) ?? columns[0] ?? 1;
  const lastRow = headerRows.at(-1);
  // Months written as 1, 2, 3 … in the last header row.
  const monthNumbers = monthNumberColumns(block, lastRow, firstValue);
  return columns.flatMap((column, index): HeadedColumn[] => {
    const stat = stats.get(column)!;
    const texts = headerRows
      .map((row) => headerText(block, row, column, row === lastRow, firstValue))
      .filter((text) => text !== '');
    if (stat.numbers === 0 && stat.words === 0 && texts.length === 0) return [];
    const facts = texts.map((text) => readHeader(text));
    const month = monthNumbers.get(column);
    const nearest = <Value>(of: (fact: HeaderFacts) => Value | null): Value | null =>
      facts.reduceRight<Value | null>((found, fact) => found ?? of(fact), null);
    const whole = readHeader(texts.join(' '));
    // A difference is one at whatever level it says so: "Avvikelse" over "mot budget".
    const isOther = facts.some(({ measure }) => measure === 'other');
    const measures = facts.findLast((fact) => fact.measures.length > 0)?.measures ?? [];
    const measure = isOther ? 'other' : measures.length > 1 ? null : nearest((fact) => fact.measure);
    const said = nearest((fact) => fact.dimension) ?? whole.dimension;
    // "Rad" over names heads labels, not the numbers of rows.
    const isWordy = said === 'code' && stat.words > stat.numbers;
    const dimension = isWordy ? null : said;
    // A name stands by itself; words beside a measure or a year ("Utfall exkl. projekt") say something that we do not know.
    const names = facts.flatMap((fact, at) =>
      kindOfHeading(fact.rest) !== null
        ? [nameWithin(texts[at]!)]
        : !/\p{L}/u.test(fact.rest) || fact.measures.length > 0 || fact.years.length > 0 || fact.span !== null
          ? []
          : [texts[at]!],
    );
    const isOdd = facts.some(
      (fact) =>
        fact.rest !== '' &&
        kindOfHeading(fact.rest) === null &&
        !/^(?:\d{1,2} ?)+$/.test(fact.rest) &&
        fact.measure !== 'other' &&
        (fact.measures.length > 0 || fact.years.length > 0 || fact.span !== null),
    );
    const own = names.at(-1);
    const isNet = texts.some((text) => isNetLabel(text));
    const isTotal = texts.some((text) => /^(summa|s:a|totalt?|total|totalsumma|samtliga)$/i.test(text.trim()));
    const hasDimension = dimension !== null && dimension !== 'amount' && !isWordy;
    const isCode =
      !hasDimension &&
      stat.whole &&
      stat.words === 0 &&
      stat.numbers > 0 &&
      index === 0 &&
      (stats.get(columns[1] ?? 0)?.words ?? 0) > 0 &&
      measure === null &&
      whole.years.length === 0;
    return [
      {
        column,
        texts,
        header: texts.join(' '),
        dimension: isCode ? 'code' : dimension,
        measure,
        isUnclear: (measures.length > 1 && !isOther) || isOdd,
        year: nearest((fact) => fact.year),
        yearOffset: nearest((fact) => fact.yearOffset),
        span:
          month === undefined
            ? spanOf(
                nearest((fact) => fact.span),
                facts,
              )
            : { first: month, last: month },
        extent: nearest((fact) => fact.extent),
        unit: nearest((fact) => fact.unit),
        isOddUnit: facts.some((fact) => fact.isOddUnit),
        name: own === undefined ? (texts.findLast((text) => kindOfHeading(text) !== null) ?? null) : nameOrText(own),
        isTotal: isTotal && !isNet,
        isNet,
        numbers: stat.numbers,
        wordCells: stat.words,
        holds:
          isCode || dimension === 'code'
            ? 'codes'
            : hasDimension
              ? 'words'
              : stat.words > stat.numbers
                ? 'words'
                : stat.numbers > 0
                  ? 'amounts'
                  : 'nothing',
      },
    ];
  });
}

function spanOf(span: MonthSpan | null, facts: readonly HeaderFacts[]): MonthSpan | null {
  if (span === null) return null;
  // "Ackumulerat" over "aug" means January to August.
  const isToDate = facts.some(({ extent }) => extent === 'to-date');
  return isToDate && span.first === span.last ? { first: 1, last: span.last } : span;
}

function nameOrText(text: string): string {
  return nameWithin(text) || text.trim();
}

function monthNumberColumns(block: RawBlock, row: number | undefined, firstValue: number): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  if (row === undefined) return found;
  const cells = block.grid.cellsOf(row).filter(({ column, number }) => column >= firstValue && number !== null);
  if (cells.length < 3 || !cells.every(({ number }, index) => number === index + 1)) return found;
  if (cells.length > 12) return found;
  for (const cell of cells) found.set(cell.column, cell.number!);
  return found;
}

/** A use as the user writes or picks it; null for a word that is none. */
export function isMonthHeader(text: string): boolean {
  return monthOfWord(text) !== null;
}

/** What a dimension of a long table is as a use of a column. */
export const USE_OF_DIMENSION: Readonly<Record<Dimension, ColumnUse>> = {
  unit: 'unit',
  costType: 'costType',
  account: 'account',
  year: 'year',
  month: 'month',
  period: 'period',
  counterpart: 'counterpart',
  amount: 'none',
  code: 'none',
  text: 'none',
  // Which of them tells the time of a line depends on the columns beside it, see line-columns.ts.
  date: 'none',
  unitName: 'none',
  accountName: 'none',
  name: 'none',
};

/** Sums over the columns of a row. */
export function isRowTotal(column: HeadedColumn): boolean {
  return column.isTotal || isWholeLabel(column.header);
}
