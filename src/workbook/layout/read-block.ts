import { cellAddress, columnLetters } from '../../domain/address';
import type { CostKind, SignConvention } from '../../domain/model';
import type { AmountUnit } from '../../domain/money';
import { nameKey } from '../../domain/names';
import { monthOfNumber, readAccount, readMonth, readYear, yearOfNumber } from '../values';
import type { RawBlock } from './blocks';
import { headColumns, USE_OF_DIMENSION, type HeadedColumn } from './columns';
import type { GridCell } from './grid';
import { nameWithin, readHeader, type HeaderFacts, type MonthSpan } from './header-words';
import {
  COLUMN_USES,
  isAmountUse,
  type AmountUse,
  type Answers,
  type ColumnUse,
  type InterpretedBlock,
  type LeftOutReason,
  type LeftOutRow,
  type PrintedSum,
  type Question,
  type QuestionAbout,
  type ReadColumn,
} from '../../domain/interpretation';
import { isCostTypeWord, isUnitWord, kindOfHeading, labelKind } from './label-words';
import { judgeRows, rowsAre, type JudgedRow, type LabelledRow } from './rows';
import { readSign, type SignedAmount } from './signs';
import { AMOUNT_SIZES, unitBySize } from './sizes';

/** A cell of the user's with what it is an amount of, as printed. */
export interface Figure {
  readonly use: AmountUse;
  readonly year: number;
  /** Months that an outcome covers; the whole year for the others. */
  readonly months: MonthSpan;
  readonly unit: string | null;
  readonly costType: string | null;
  readonly account: number | null;
  readonly kind: CostKind | null;
  /** null where the cell holds what is no number. */
  readonly printed: number | null;
  readonly error: string | null;
  readonly asText: string | null;
  /** The table that it stands in, and what it belongs to, where it was put beside the figures of another table. */
  readonly block?: InterpretedBlock;
  readonly beside?: string;
  readonly row: number;
  readonly column: number;
}

export interface ReadBlock {
  readonly raw: RawBlock;
  readonly block: InterpretedBlock;
  readonly figures: readonly Figure[];
  /** The month that the texts around the table report on. */
  readonly reportMonth: number | null;
}

/** What the rest of the workbook says, for a table that does not say it itself. */
export interface BlockContext {
  readonly answers: Answers;
  /** Texts that stand above all tables of the sheet, nearest last. */
  readonly sheetTexts: readonly string[];
  /** Names of units and cost types that template tables give. */
  readonly units: ReadonlySet<string>;
  readonly costTypes: ReadonlyMap<string, CostKind>;
  /** Whether cost types have account ranges. */
  readonly hasAccounts: boolean;
  /** The unit that Inställningar says for the whole workbook. */
  readonly unit: AmountUnit | null;
}

const WHOLE_YEAR: MonthSpan = { first: 1, last: 12 };
/** Rows beyond which a table is a list of lines, whose sums nobody prints between them. */
const MOST_JUDGED = 1500;

/** "1-8" */
export function spanText({ first, last }: MonthSpan): string {
  return `${first}-${last}`;
}

export function readSpan(text: string): MonthSpan | null {
  const match = /^\s*(\d{1,2})\s*(?:[-–]\s*(\d{1,2}))?\s*$/.exec(text);
  if (!match) return null;
  const first = Number(match[1]);
  const last = Number(match[2] ?? match[1]);
  return first >= 1 && last <= 12 && first <= last ? { first, last } : null;
}

/** Understands one table. Nothing is guessed: what is not sure becomes a question, and the table waits for its answer. */
export function readBlock(raw: RawBlock, context: BlockContext): ReadBlock {
  const { grid } = raw;
  const sheet = grid.sheet.name;
  const headed = headColumns(raw);
  const headRow = raw.headerRows[0] ?? raw.bodyRows[0] ?? 1;
  const firstColumn = headed[0]?.column ?? 1;
  const id = `${sheet}!${cellAddress(headRow, firstColumn)}`;
  const { answers } = context;
  const questions: Question[] = [];
  const ask = (
    about: QuestionAbout,
    column: number | null,
    choices: readonly string[],
    row: number,
    text: string,
  ): void => {
    const at = column ?? firstColumn;
    const key = column === null ? `${id}|${about}` : `${id}|${columnLetters(column)}|${about}`;
    if (questions.some((known) => known.id === key)) return;
    questions.push({
      id: key,
      block: id,
      about,
      column,
      choices,
      place: { sheet, address: cellAddress(row, at) },
      text,
    });
  };
  const answer = (about: QuestionAbout, column: number | null = null): string | null =>
    answers[column === null ? `${id}|${about}` : `${id}|${columnLetters(column)}|${about}`] ?? null;

  const around = aroundOf(raw, context);
  const amounts = headed.filter(({ holds }) => holds === 'amounts');
  const firstAmount = amounts[0]?.column ?? Infinity;
  const headerRow = raw.headerRows.at(-1) ?? headRow;

  // The columns that tell what a row is.
  const useOf = (column: HeadedColumn): ColumnUse | null => {
    const given = answer('use', column.column);
    return given !== null && isUse(given) ? given : null;
  };
  const typed = new Map<ColumnUse, HeadedColumn>();
  for (const column of headed) {
    const use = useOf(column) ?? (column.dimension === null ? null : USE_OF_DIMENSION[column.dimension]);
    if (use !== null && use !== 'none' && !isAmountUse(use) && !typed.has(use)) typed.set(use, column);
  }
  const words = headed.filter(
    (column) =>
      column.holds === 'words' && column.wordCells > 0 && column.column < firstAmount && useOf(column) !== 'none',
  );
  const isTyped = typed.has('unit') || typed.has('costType') || typed.has('account');
  const typedLabels = isTyped
    ? words.filter(
        (column) =>
          column === typed.get('unit') ||
          column === typed.get('costType') ||
          (column.dimension === null && !typed.has('costType') && !typed.has('account')),
      )
    : words.filter(({ dimension }) => dimension === null).length > 0
      ? words.filter(({ dimension }) => dimension === null)
      : words.slice(0, 1);
  // Accounts tell rows apart by the name beside them, or by themselves.
  const account = typed.get('account');
  const labels = typedLabels.length > 0 ? typedLabels : words.length > 0 ? words.slice(0, 1) : account ? [account] : [];
  const isLines =
    typed.has('period') || typed.has('month') || (typed.has('year') && isTyped) || raw.bodyRows.length > MOST_JUDGED;

  // The amounts.
  const columnsRead = amounts
    .filter((column) => !labels.includes(column) && ![...typed.values()].includes(column) && column.holds === 'amounts')
    .map((column) => amountColumn(column));

  function amountColumn(column: HeadedColumn): ReadColumn & { readonly headed: HeadedColumn } {
    const key = `${id}|${columnLetters(column.column)}`;
    const base = { id: key, column: column.column, header: column.header, headed: column };
    const none = (reason: LeftOutReason, confidence = 0.95) => ({
      ...base,
      use: 'none' as const,
      year: null,
      months: null,
      name: null,
      reason,
      confidence,
    });
    const given = useOf(column);
    if (given === 'none') return none('asked', 1);
    let use: AmountUse | null = given !== null && isAmountUse(given) ? given : null;
    if (use === null) {
      if (column.measure === 'other') return none('not-ours');
      if (column.dimension === 'code' || column.dimension === 'text') return none('text');
      if (isPercent(raw, column)) return none('not-ours', 0.8);
      if (column.isTotal && columnsBeside(column)) return none('row-total');
      use = column.measure ?? around.measure;
      if (column.isUnclear || use === null) {
        ask(
          'use',
          column.column,
          ['outcome', 'decided', 'revised', 'forecast', 'frame', 'none'],
          headerRow,
          column.header || around.title,
        );
        return { ...none('asked', 0.2) };
      }
    }
    // Year
    const yearAnswer = answer('year', column.column);
    const contextYear = around.year;
    let year =
      yearAnswer !== null && /^\d{4}$/.test(yearAnswer.trim())
        ? Number(yearAnswer)
        : (column.year ??
          (column.yearOffset !== null && contextYear !== null ? contextYear + column.yearOffset : null));
    if (year === null && column.yearOffset === null) year = contextYear;
    const hasRowYear = typed.has('year') || typed.has('period');
    if (year === null && !hasRowYear) ask('year', column.column, [], headerRow, column.header || around.title);
    // Months
    let months: MonthSpan | null = WHOLE_YEAR;
    const hasRowMonth = typed.has('month') || typed.has('period');
    if (!hasRowMonth) {
      const given = answer('months', column.column);
      const asked = given === null ? null : readSpan(given);
      if (asked) months = asked;
      else if (
        use === 'outcome' &&
        column.span !== null &&
        column.span.first > 1 &&
        column.span.first < column.span.last
      ) {
        return none('not-ours', 0.8);
      } else if (use === 'outcome') months = outcomeMonths(column, year);
      else if (use === 'decided' || use === 'revised') {
        const { span } = column;
        if (span !== null && span.first === span.last) months = span;
        else if ((span !== null && span.last < 12) || column.extent === 'to-date') return none('budget-to-date', 0.9);
      } else if (
        use === 'forecast' &&
        column.span !== null &&
        column.span.first > 1 &&
        column.span.first < column.span.last
      ) {
        return none('budget-to-date', 0.8);
      } else if (use === 'forecast' && column.span !== null && monthColumns('forecast') >= 12) months = column.span;
      if (months === null) {
        ask('months', column.column, monthChoices(), headerRow, column.header || around.title);
      }
    }
    const confidence = column.measure !== null && (column.year !== null || hasRowYear) ? 0.95 : 0.85;
    return { ...base, use, year, months, name: column.name, reason: null, confidence };
  }

  function columnsBeside(column: HeadedColumn): boolean {
    return amounts.filter((other) => other !== column && (other.name !== null || other.span !== null)).length >= 2;
  }

  function monthColumns(use: AmountUse): number {
    return amounts.filter(
      ({ span, measure }) => span !== null && span.first === span.last && (measure ?? around.measure) === use,
    ).length;
  }

  /**
   * Whether an outcome stands beside the forecast of a later year and beside no outcome of that year: then it is the whole year
   * that the forecast is held against.
   */
  function isComparedWithForecast(year: number | null): boolean {
    const later = amounts.filter((other) => year !== null && other.year !== null && other.year > year);
    const measures = later.map(({ measure }) => measure ?? around.measure);
    return measures.includes('forecast') && !measures.includes('outcome');
  }

  /** The months of an outcome that says none itself: null where it could be a part of the year or all of it. */
  function outcomeMonths(column: HeadedColumn, year: number | null): MonthSpan | null {
    if (column.span !== null) return column.span;
    if (column.extent === 'full-year') return WHOLE_YEAR;
    const { month, monthYear } = around;
    if (column.extent === 'to-date') return month === null ? null : { first: 1, last: month };
    if (month !== null && month < 12) {
      if (year !== null && (monthYear === null || year === monthYear)) return { first: 1, last: month };
      return isComparedWithForecast(year) ? WHOLE_YEAR : null;
    }
    if (around.extent === 'full-year' || month === 12) return WHOLE_YEAR;
    if (around.extent === 'to-date') return null;
    // Nothing speaks of months. A budget or an outlook of the same year beside it says that the year may be open.
    const isOpen =
      amounts.some(
        (other) =>
          (other.measure === 'forecast' || other.measure === 'decided' || other.measure === 'revised') &&
          (other.year ?? around.year) === year &&
          other.extent !== 'full-year',
      ) || amounts.some(({ measure }) => measure === 'forecast');
    const latest = Math.max(...amounts.map((other) => other.year ?? 0));
    const hasSpans = amounts.some(({ span, extent }) => span !== null || extent === 'to-date');
    const aheads = amounts.flatMap((other) =>
      other.measure === 'forecast' || other.measure === 'decided' || other.measure === 'revised'
        ? [other.year ?? around.year ?? 0]
        : [],
    );
    const ahead = Math.max(0, ...aheads);
    // A year before the one that is planned for, with no outcome of that one beside it, is over.
    const isBefore =
      year !== null &&
      year < ahead &&
      !amounts.some((other) => (other.measure ?? around.measure) === 'outcome' && (other.year ?? 0) >= ahead);
    if (isBefore && !amounts.some(({ span, extent }) => span !== null || extent === 'to-date')) return WHOLE_YEAR;
    if (isOpen && (year === null || year >= latest)) return null;
    if (hasSpans) return null;
    if (amounts.some(({ measure }) => measure === 'forecast')) return null;
    return WHOLE_YEAR;
  }

  const useful = columnsRead.filter(({ use }) => isAmountUse(use));
  twoOfOne(useful, raw, (column) =>
    ask('use', column.column, ['outcome', 'decided', 'revised', 'forecast', 'frame', 'none'], headerRow, column.header),
  );

  // The rows.
  const stepped = isStepped(raw, labels);
  const outer = !stepped && labels.length >= 2 ? labels.at(-2)! : null;
  const inner = labels.at(-1) ?? null;
  const precision = precisionOf(
    raw,
    useful.map(({ column }) => column),
  );
  let carried = '';
  let section: string | null = null;
  const labelled: LabelledRow[] = raw.bodyRows.map((row) => {
    const cells = labels.map((column) => wordsAt(raw, row, column.column));
    let label = inner === null ? '' : (cells.at(-1) ?? '');
    let level = levelOf(raw, row, inner?.column ?? firstColumn, label);
    if (stepped) {
      const at = cells.findIndex((text) => text !== '');
      label = cells[at] ?? '';
      level = at + grid.indentOf(row, labels[at]?.column ?? 1);
    } else if (outer !== null) {
      const own = cells.at(-2) ?? '';
      if (own !== '') carried = own;
      if (label === '' && own !== '') label = own;
    }
    const values = useful.map(({ column }) => grid.at(row, column)?.number ?? null);
    const isHeading = values.every((value) => value === null);
    const line: LabelledRow = {
      row,
      label,
      level,
      bold: inner !== null && grid.isBold(row, inner.column),
      values,
      section,
      group: outer === null ? '' : nameKey(carried),
    };
    if (isHeading && label !== '' && !isLines) section = label;
    return line;
  });
  const judged = isLines ? linesOf(labelled) : judgeRows(labelled, precision);

  // What rows and columns are about.
  const named = useful.filter(({ name }) => name !== null);
  const rowsAnswer = answer('rows');
  let rowsKind: 'costTypes' | 'units' | 'unclear' =
    rowsAnswer === 'units' || rowsAnswer === 'costTypes' ? rowsAnswer : 'unclear';
  if (rowsKind === 'unclear') {
    const byTemplate = judged.rows.filter(({ reason }) => reason === null);
    const inUnits = byTemplate.filter(({ label }) => context.units.has(nameKey(label))).length;
    const inTypes = byTemplate.filter(({ label }) => context.costTypes.has(nameKey(label))).length;
    rowsKind =
      inUnits * 2 > byTemplate.length && inUnits > inTypes
        ? 'units'
        : inTypes * 2 > byTemplate.length
          ? 'costTypes'
          : inner !== null && inner === typed.get('unit')
            ? 'units'
            : inner !== null && inner === typed.get('costType')
              ? 'costTypes'
              : rowsAre(judged.rows);
  }
  const columnKinds = named.map(({ name }) => labelKind(name!));
  const columnsAreTypes =
    named.length > 0 &&
    columnKinds.filter((kind) => isCostTypeWord(kind) || kind === 'total').length * 2 >= named.length;
  if (rowsKind === 'unclear' && named.length >= 2 && columnsAreTypes) rowsKind = 'units';
  if (rowsKind === 'unclear' && !isLines && useful.length > 0 && judged.rows.some(({ reason }) => reason === null))
    ask(
      'rows',
      null,
      ['units', 'costTypes'],
      judged.rows.find(({ reason }) => reason === null)!.row,
      around.title || sheet,
    );
  // Names over the columns of units that are no cost types are something that we do not know.
  const strange =
    rowsKind === 'units' && !isLines
      ? named.filter(
          ({ name, headed: of }) => !of.isNet && !isCostTypeWord(labelKind(name!)) && kindOfHeading(name!) === null,
        )
      : [];
  for (const column of strange) {
    if (useOf(column.headed) === null)
      ask(
        'use',
        column.column,
        ['outcome', 'decided', 'revised', 'forecast', 'frame', 'none'],
        headerRow,
        column.header,
      );
  }
  // A net column beside revenue and cost is their sum; alone it is the figure.
  const hasParts = named.some(({ name, headed: of }) => !of.isNet && isCostTypeWord(labelKind(name!)));
  const counting = useful.filter(({ headed: of }) => !(of.isNet && hasParts));

  const ofUnit = rowsKind === 'units' || typed.has('unit') ? null : unitOfBlock(raw);
  const figures: Figure[] = [];
  const leftOut: LeftOutRow[] = [];
  let counted = 0;
  const accountColumn = typed.get('account');
  const kontoName = headed.find(({ texts }) =>
    texts.some((text) => /^(kontonamn|kontotext|benämning)$/i.test(text.trim())),
  );
  const hasYearColumn = typed.has('year') || typed.has('period');
  const hasMonthColumn = typed.has('month') || typed.has('period');
  judged.rows.forEach((row) => {
    const at = (use: ColumnUse): GridCell | null => {
      const column = typed.get(use);
      return column ? grid.at(row.row, column.column) : null;
    };
    const hasAny = counting.some(({ column }) => grid.at(row.row, column) !== null);
    const frameRow = row.reason === 'frame-row';
    if (row.reason !== null) {
      if (hasAny || row.reason !== 'text') {
        if (!(row.reason === 'text' && !hasAny)) leftOut.push({ row: row.row, label: row.label, reason: row.reason });
      }
      if (!frameRow) return;
    }
    const about = rowAbout(row);
    const internal = at('counterpart');
    if (internal !== null && about.unit !== null && nameKey(internal.text) === nameKey(about.unit)) {
      leftOut.push({ row: row.row, label: row.label, reason: 'internal' });
      return;
    }
    let any = false;
    for (const column of counting) {
      const cell = grid.at(row.row, column.column);
      if (!cell || cell.kind === 'dash') continue;
      if (cell.kind === 'text' && !cell.asText) continue;
      const isError = cell.kind === 'error';
      // What a row says of itself goes before what the titles say of the table.
      const year = hasYearColumn ? rowYear(row.row) : column.year;
      const months = hasMonthColumn ? rowMonths(row.row) : column.months;
      if (year === null || months === null) continue;
      const use = column.use as AmountUse;
      if (frameRow) {
        if (use === 'decided' || use === 'frame')
          figures.push(
            figure(row, column, cell, {
              use: 'frame',
              year,
              months: WHOLE_YEAR,
              unit: about.unit ?? ofUnit,
              costType: null,
              account: null,
              kind: 'cost',
            }),
          );
        continue;
      }
      const name = column.name;
      const byColumn = name === null || column.headed.isNet ? null : name;
      const unit =
        rowsKind === 'units' || typed.has('unit')
          ? about.unit
          : ((columnsAreTypes ? null : byColumn) ?? about.unit ?? ofUnit);
      const costType =
        rowsKind === 'units' && !typed.has('costType')
          ? (about.costType ?? byColumn)
          : (about.costType ?? (columnsAreTypes ? byColumn : null));
      figures.push({
        ...figure(row, column, cell, {
          use,
          year,
          months,
          unit,
          costType,
          account: context.hasAccounts ? about.account : null,
          kind: kindOf(row, costType, about.account),
        }),
        error: isError ? cell.text : null,
      });
      any = true;
    }
    if (any) counted += 1;
  });

  function rowAbout(row: JudgedRow): { unit: string | null; costType: string | null; account: number | null } {
    const text = (use: ColumnUse): string | null => {
      const column = typed.get(use);
      const found = column ? wordsAt(raw, row.row, column.column) : '';
      return found === '' ? null : found;
    };
    const accountText = accountColumn ? wordsAt(raw, row.row, accountColumn.column) : '';
    const account = accountText === '' ? null : readAccount(accountText);
    const spoken = kontoName && kontoName !== accountColumn ? wordsAt(raw, row.row, kontoName.column) : '';
    const outerName = outer === null ? null : outerAt(row.row);
    let unit = text('unit');
    if (unit === null && outer !== null && typed.get('unit') === outer) unit = outerName;
    let costType = text('costType');
    if (accountColumn && costType === null && !context.hasAccounts)
      costType = `${accountText} ${spoken}`.trim() || null;
    if (isLines && isTyped) {
      if (unit === null && outer !== null && !typed.has('unit')) unit = outerName;
      return { unit, costType, account };
    }
    if (rowsKind === 'costTypes') {
      costType ??= row.label;
      if (
        unit === null &&
        outer !== null &&
        !isCostTypeWord(labelKind(outerName ?? '')) &&
        kindOfHeading(outerName ?? '') === null
      )
        unit = outerName;
      if (unit === null) unit = unitAbove(row);
    } else {
      if (unit === null)
        unit =
          outer !== null && typed.get('unit') !== inner && outerName !== null && !isCostTypeWord(labelKind(outerName))
            ? outerName
            : row.label;
      if (outer !== null && outerName !== null && isCostTypeWord(labelKind(outerName))) costType ??= outerName;
      const heading = row.parent ?? row.section;
      if (
        costType === null &&
        heading !== null &&
        (isCostTypeWord(labelKind(heading)) || kindOfHeading(heading) !== null)
      )
        costType = heading;
    }
    return { unit, costType, account };
  }

  function unitAbove(row: JudgedRow): string | null {
    for (const name of [row.parent, row.section]) {
      if (name === null || kindOfHeading(name) !== null) continue;
      if (labelKind(name) === 'name' && (isUnitWord(name) || context.units.has(nameKey(name)) || headsSeveral(name)))
        return name;
    }
    return null;
  }

  /** A heading under which the same cost types stand as under others is a unit. */
  function headsSeveral(name: string): boolean {
    const under = (of: string): Set<string> =>
      new Set(judged.rows.filter((row) => row.parent === of || row.section === of).map(({ label }) => nameKey(label)));
    const own = under(name);
    const others = new Set(
      judged.rows
        .flatMap((row) => [row.parent, row.section])
        .filter((other): other is string => other !== null && other !== name),
    );
    return [...others].some((other) => [...under(other)].filter((label) => own.has(label)).length * 2 > own.size);
  }

  function outerAt(row: number): string | null {
    if (outer === null) return null;
    for (let index = raw.bodyRows.indexOf(row); index >= 0; index -= 1) {
      const text = wordsAt(raw, raw.bodyRows[index]!, outer.column);
      if (text !== '') return text;
    }
    return null;
  }

  function rowYear(row: number): number | null {
    const column = typed.get('year') ?? typed.get('period');
    const cell = column ? grid.at(row, column.column) : null;
    if (!cell) return null;
    return cell.number !== null ? yearOfNumber(cell.number, false) : readYear(cell.text, false);
  }

  function rowMonths(row: number): MonthSpan | null {
    const column = typed.get('month') ?? typed.get('period');
    const cell = column ? grid.at(row, column.column) : null;
    if (!cell) return null;
    const month = cell.number !== null ? monthOfNumber(cell.number, false) : readMonth(cell.text, false);
    return month === null ? null : { first: month, last: month };
  }

  function kindOf(row: JudgedRow, costType: string | null, account: number | null): CostKind | null {
    // Class 3 is revenue in every chart of accounts here.
    if (account !== null && (costType === null || !context.hasAccounts))
      return String(account).startsWith('3') ? 'revenue' : 'cost';
    if (costType === null) return 'cost';
    const known = context.costTypes.get(nameKey(costType));
    if (known) return known;
    const own = labelKind(costType);
    if (isCostTypeWord(own)) return own as CostKind;
    const heading = [row.parent, row.section]
      .map((name) => (name === null ? null : kindOfHeading(name)))
      .find((kind) => kind !== null);
    return heading ?? kindOfHeading(costType);
  }

  function figure(
    row: JudgedRow,
    column: { readonly column: number },
    cell: GridCell,
    of: Omit<Figure, 'printed' | 'error' | 'asText' | 'row' | 'column'>,
  ): Figure {
    return {
      ...of,
      printed: cell.number,
      error: null,
      asText: cell.asText ? cell.text.trim() : null,
      row: row.row,
      column: column.column,
    };
  }

  if (judged.isUnsure && answer('sums') === null) {
    const last = judged.rows.findLast(({ reason }) => reason === 'total') ?? judged.rows[0];
    ask('sums', null, ['count'], last?.row ?? headRow, last?.label ?? '');
  }

  // Unit of amounts.
  const stated = new Set(
    [
      ...useful.map(({ headed: of }) => of.unit),
      ...headed.filter((column) => column.holds !== 'amounts').map(({ unit }) => unit),
    ].filter((unit): unit is AmountUnit => unit !== null),
  );
  const printed = figures.flatMap(({ printed: value }) => (value === null || value === 0 ? [] : [Math.abs(value)]));
  const unitAnswer = answer('unit');
  let unit: AmountUnit | null = isAmountUnit(unitAnswer) ? unitAnswer : null;
  if (unit === null) {
    const near =
      stated.size === 1
        ? [...stated][0]!
        : stated.size === 0
          ? (around.unit ?? context.unit ?? unitBySize(printed))
          : null;
    // A column in another unit than the table, or amounts a thousand times those beside them.
    const units = new Set(useful.map(({ headed: of }) => of.unit ?? around.unit ?? near));
    const isOdd =
      units.size > 1 ||
      isFarApart(
        useful.filter(({ name }) => name === null).map(({ column }) => figures.filter((of) => of.column === column)),
      ) ||
      useful.some(({ headed: of }) => of.isOddUnit) ||
      (stated.size === 0 && around.isOddUnit);
    unit = isOdd ? null : near;
    if (unit !== null && !AMOUNT_SIZES.isPlausible(unit, printed)) unit = null;
    if (unit === null && figures.length > 0) ask('unit', null, ['kr', 'tkr', 'mnkr'], headerRow, around.title || sheet);
  }

  // Signs.
  const signAnswer = answer('sign');
  let sign: SignConvention | null = isSign(signAnswer) ? signAnswer : null;
  const signed: SignedAmount[] = figures.flatMap(({ kind, printed: value, costType, use }) =>
    value === null || value === 0 || use === 'frame' ? [] : [{ kind, printed: value, isNet: costType === null }],
  );
  if (sign === null) {
    sign = readSign(signed, judged.revenueSign, judged.isProven, around.text);
    if (sign === null && signed.length > 0)
      ask(
        'sign',
        null,
        ['ledger', 'unsigned', 'cost-negative'],
        judged.rows.find(({ reason }) => reason === null)?.row ?? headRow,
        around.title || sheet,
      );
    if (signed.length === 0) sign = 'ledger';
  }
  const withKinds = figures.map((of) =>
    of.kind !== null ? of : { ...of, kind: kindBySign(sign, of.costType, figures) },
  );

  const sums: PrintedSum[] = judged.wrongSums.flatMap((wrong) => {
    const column = useful[wrong.column];
    return column && unit !== null
      ? [
          {
            place: { sheet, address: cellAddress(wrong.row, column.column) },
            label: wrong.label,
            printed: wrong.printed,
            sum: wrong.sum,
            unit,
          },
        ]
      : [];
  });
  const lastRow = raw.bodyRows.at(-1) ?? headRow;
  const lastColumn = headed.at(-1)?.column ?? firstColumn;
  const isEmpty = figures.length === 0 && questions.length === 0;
  const block: InterpretedBlock = {
    id,
    sheet,
    range: `${cellAddress(headRow, firstColumn)}:${cellAddress(lastRow, lastColumn)}`,
    title: around.title,
    state:
      isEmpty || (figures.length === 0 && useful.length === 0 && questions.length === 0)
        ? 'left-out'
        : questions.length > 0
          ? 'asks'
          : 'used',
    reason: isEmpty ? 'not-ours' : null,
    unit,
    sign,
    rows: isLines
      ? 'lines'
      : rowsKind === 'unclear'
        ? 'unknown'
        : named.length > 0 || outer !== null
          ? 'both'
          : rowsKind,
    ofUnit,
    columns: [
      ...[...typed].map(([use, column]) => labelColumn(id, column, use)),
      ...labels
        .filter((column) => ![...typed.values()].includes(column))
        .map((column) => labelColumn(id, column, labelUse(column))),
      ...columnsRead.map(plainColumn),
    ].sort((a, b) => a.column - b.column),
    rowsCounted: counted,
    leftOut,
    confidence: questions.length > 0 ? 0.5 : useful.reduce((least, { confidence }) => Math.min(least, confidence), 1),
    questions,
    sums,
  };
  return { raw, block, figures: withKinds, reportMonth: around.month };

  function labelUse(column: HeadedColumn): ColumnUse {
    if (column !== inner && outer !== null) return rowsKind === 'costTypes' ? 'unit' : 'none';
    return rowsKind === 'costTypes' ? 'costType' : rowsKind === 'units' ? 'unit' : 'none';
  }
}

function plainColumn({ id, column, header, use, year, months, name, reason, confidence }: ReadColumn): ReadColumn {
  return { id, column, header, use, year, months, name, reason, confidence };
}

function labelColumn(id: string, column: HeadedColumn, use: ColumnUse): ReadColumn {
  return {
    id: `${id}|${columnLetters(column.column)}`,
    column: column.column,
    header: column.header,
    use,
    year: null,
    months: null,
    name: null,
    reason: null,
    confidence: 0.9,
  };
}

function linesOf(rows: readonly LabelledRow[]): {
  rows: JudgedRow[];
  wrongSums: never[];
  isUnsure: false;
  revenueSign: null;
  isProven: false;
} {
  const judged = rows.map((row): JudgedRow => {
    const kind = labelKind(row.label);
    const isEmpty = row.values.every((value) => value === null);
    // A list of lines may end with its sum.
    const reason: LeftOutReason | null = isEmpty
      ? 'text'
      : kind === 'total' && /^(summa|totalt?|s:a)\b/i.test(row.label.trim())
        ? 'total'
        : null;
    return { ...row, kind, reason, parent: null };
  });
  return { rows: judged, wrongSums: [], isUnsure: false, revenueSign: null, isProven: false };
}

/** What the texts around a table say of all of it. */
interface Around {
  readonly title: string;
  readonly text: string;
  readonly facts: readonly HeaderFacts[];
  readonly names: readonly string[];
  readonly measure: AmountUse | null;
  readonly year: number | null;
  readonly month: number | null;
  readonly monthYear: number | null;
  readonly extent: HeaderFacts['extent'];
  readonly unit: AmountUnit | null;
  readonly isOddUnit: boolean;
}

function aroundOf(raw: RawBlock, context: BlockContext): Around {
  const sheet = raw.grid.sheet.name;
  const own = raw.titles.map(({ text }) => text).reverse();
  const texts = [...own, ...[...context.sheetTexts].reverse().filter((text) => !own.includes(text)), sheet];
  const facts = texts.map((text) => readHeader(text));
  // What stands over the label column speaks of the whole table too: "Belopp i tkr", "Mnkr".
  const first = <Value>(of: (fact: HeaderFacts) => Value | null): Value | null =>
    facts.reduce<Value | null>((found, fact) => found ?? of(fact), null);
  const corner = raw.headerRows.flatMap((row) => raw.grid.cellsOf(row).slice(0, 1)).map(({ text }) => readHeader(text));
  const measured = [...facts].find(({ measures }) => measures.some((measure) => measure !== 'other'));
  const measures = measured?.measures.filter((measure) => measure !== 'other') ?? [];
  const spanned = facts.find(({ span }) => span !== null);
  const all = texts.join(' ');
  const report = /årsredovisning|årsbokslut|årsrapport|annual report|bokslut/i.test(all)
    ? 'full-year'
    : /delår|tertial|månadsrapport|månadsuppföljning|interim|månadsbokslut/i.test(all)
      ? 'to-date'
      : null;
  return {
    title: own.find((text) => text.trim() !== '')?.trim() ?? '',
    text: all,
    facts,
    names: texts,
    measure:
      measures.length === 1 ? (measures[0] as AmountUse) : measures.length === 0 && LEDGER.test(all) ? 'outcome' : null,
    year: first(({ year }) => year),
    month: spanned?.span?.last ?? null,
    monthYear: spanned?.year ?? null,
    extent: first(({ extent }) => extent) ?? report,
    unit: corner.find(({ unit }) => unit !== null)?.unit ?? first(({ unit }) => unit),
    isOddUnit: facts.some(({ isOddUnit }) => isOddUnit),
  };
}

/** What books are called: their lines are outcome. */
const LEDGER = /huvudbok|verifikation|transaktion|kontoutdrag|general ledger|journal/i;

const NAMED =
  /^\s*(?:enhet|nämnd|styrelse|förvaltning|avdelning|ansvar|ansvarsenhet|kostnadsställe|organisation|område|unit|department)\s*:\s*(.*)$/i;

/** The unit that a table is of as a whole: said beside a label, by a title, or by the name of the sheet. */
function unitOfBlock(raw: RawBlock): string | null {
  for (const [index, { text, row }] of raw.titles.entries()) {
    const match = NAMED.exec(text);
    if (!match) continue;
    const beside = raw.titles[index + 1];
    const name = match[1]!.trim() !== '' ? match[1]!.trim() : beside?.row === row ? beside.text.trim() : '';
    if (name !== '') return name.replace(/^\d+\s+/, '');
  }
  const titles = raw.titles.map(({ text }) => nameWithin(text)).filter((name) => name !== '');
  const unit = titles.reverse().find((name) => isUnitWord(name) && labelKind(name) === 'name');
  if (unit !== undefined) return unit;
  const sheet = nameWithin(raw.grid.sheet.name);
  if (
    sheet !== '' &&
    labelKind(sheet) === 'name' &&
    !/^(blad|sheet|tabell|table|data|rapport|flik)?\s*\d*$/i.test(sheet)
  )
    return sheet;
  return null;
}

function wordsAt(raw: RawBlock, row: number, column: number): string {
  const cell = raw.grid.at(row, column);
  if (cell) return cell.kind === 'dash' ? '' : cell.text.trim();
  const merged = raw.grid.mergeAt(row, column);
  if (!merged || merged.firstColumn !== column) return '';
  return raw.grid.at(merged.firstRow, merged.firstColumn)?.text.trim() ?? '';
}

/** How far in a label stands: by indentation, spaces before it, its numbering, or the outline of the sheet. */
function levelOf(raw: RawBlock, row: number, column: number, label: string): number {
  const { grid } = raw;
  const indent = grid.indentOf(row, column);
  if (indent > 0) return indent;
  const cell = grid.at(row, column);
  const spaces = cell === null ? 0 : /^[\s\u00a0]*/.exec(cell.text)![0].length;
  if (spaces > 0) return Math.ceil(spaces / 2);
  const numbering = /^(\d+(?:\.\d+)+)\.?\s/.exec(label);
  if (numbering) return numbering[1]!.split('.').length - 1;
  return grid.outlineOf(row);
}

/** Labels of each level in a column of their own, one to a row. */
function isStepped(raw: RawBlock, labels: readonly HeadedColumn[]): boolean {
  if (labels.length < 2 || labels.some(({ dimension }) => dimension === 'unit' || dimension === 'costType'))
    return false;
  const filled = raw.bodyRows.map((row) => labels.filter(({ column }) => raw.grid.at(row, column) !== null).length);
  return filled.filter((count) => count === 1).length >= filled.filter((count) => count > 0).length * 0.8;
}

function isPercent(raw: RawBlock, { column, header, measure }: HeadedColumn): boolean {
  if (measure !== null) return false;
  if (/%/.test(header)) return true;
  // Small amounts in mnkr look like shares: only a column that nothing heads is taken for one.
  if (header !== '') return false;
  const values = raw.bodyRows.flatMap((row) => raw.grid.at(row, column)?.number ?? []);
  return (
    values.length > 0 &&
    values.every((value) => Math.abs(value) <= 1.5) &&
    values.some((value) => !Number.isInteger(value))
  );
}

/** Columns of years whose sizes are further apart than years are. */
const FAR_APART = 200;

function isFarApart(columns: readonly (readonly Figure[])[]): boolean {
  const sizes = columns.flatMap((figures) => {
    const sum = figures.reduce((all, { printed }) => all + Math.abs(printed ?? 0), 0);
    return sum > 0 ? [sum] : [];
  });
  return sizes.length > 1 && Math.max(...sizes) / Math.min(...sizes) > FAR_APART;
}

/** The smallest step that the amounts are printed in. */
function precisionOf(raw: RawBlock, columns: readonly number[]): number {
  let decimals = 0;
  for (const row of raw.bodyRows.slice(0, 400)) {
    for (const column of columns) {
      const value = raw.grid.at(row, column)?.number ?? null;
      if (value === null) continue;
      while (decimals < 4 && Math.abs(value - Number(value.toFixed(decimals))) > 1e-7) decimals += 1;
    }
  }
  return 10 ** -decimals;
}

/** Two columns that would be the same figures, and are not. */
function twoOfOne(
  columns: readonly (ReadColumn & { readonly headed: HeadedColumn })[],
  raw: RawBlock,
  ask: (column: ReadColumn) => void,
): void {
  const keyOf = (column: ReadColumn & { readonly headed: HeadedColumn }): string =>
    `${column.use} ${column.year} ${column.months?.first}-${column.months?.last} ${nameKey(column.name ?? '')} ${column.headed.isNet}`;
  columns.forEach((column, index) => {
    const earlier = columns.slice(0, index).filter((other) => keyOf(other) === keyOf(column));
    for (const other of earlier) {
      const differs = raw.bodyRows.some(
        (row) => (raw.grid.at(row, other.column)?.number ?? 0) !== (raw.grid.at(row, column.column)?.number ?? 0),
      );
      ask(column);
      if (differs) ask(other);
    }
  });
}

function kindBySign(sign: SignConvention | null, costType: string | null, figures: readonly Figure[]): CostKind {
  if (sign === null || sign === 'unsigned' || costType === null) return 'cost';
  const sum = figures.reduce((all, of) => (of.costType === costType ? all + (of.printed ?? 0) : all), 0);
  return (sign === 'ledger' ? sum : -sum) < 0 ? 'revenue' : 'cost';
}

export function monthChoices(): string[] {
  return ['1-12', ...Array.from({ length: 11 }, (_, at) => `1-${at + 1}`)];
}

export function isUse(text: string): text is ColumnUse {
  return COLUMN_USES.some((use) => use === text);
}

export function isAmountUnit(text: string | null): text is AmountUnit {
  return text === 'kr' || text === 'tkr' || text === 'mnkr';
}

export function isSign(text: string | null): text is SignConvention {
  return text === 'ledger' || text === 'unsigned' || text === 'cost-negative';
}
