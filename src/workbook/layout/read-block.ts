import { cellAddress, columnLetters } from '../../domain/address';
import {
  isAmountUse,
  type ColumnUse,
  type InterpretedBlock,
  type ReadColumn,
  type LeftOutReason,
} from '../../domain/interpretation';
import type { SignConvention } from '../../domain/model';
import { nameKey } from '../../domain/names';
import { accumulatedMonths, withoutTwins, givenUse, readAmountColumn, type AmountColumn } from './amount-columns';
import { readAmountUnits } from './amount-units';
import { aroundOf, unitOfBlock } from './around';
import { askingOf, USE_CHOICES, type Asking } from './asking';
import type { RawBlock } from './blocks';
import { asLines, figuresOf } from './block-figures';
import { columnFormat } from './column-format';
import { headColumns, USE_OF_DIMENSION, type HeadedColumn } from './columns';
import type { BlockContext, Figure, ReadBlock } from './figures';
import { isCostTypeWord, kindOfHeading, labelKind } from './label-words';
import { netColumns } from './net-columns';
import { printedIssues } from './printed-sums';
import { askOfRepeated, lineReading } from './line-reading';
import { withContents } from './line-columns';
import { kindsBySign, type RowsContext, type RowsKind } from './row-about';
import { labelledRows, labelsOf, precisionOf, wordsAt, type RowLabels } from './row-lines';
import { judgeRows, rowsAre, type JudgedRow, type JudgedRows } from './rows';
import { readSign } from './signs';

/** Understands one table. Nothing is guessed: what is not sure becomes a question, and the table waits for its answer. */
export function readBlock(raw: RawBlock, context: BlockContext): ReadBlock {
  const { grid } = raw;
  const sheet = grid.sheet.name;
  const headed = withContents(headColumns(raw), raw);
  const headRow = raw.headerRows[0] ?? raw.bodyRows[0] ?? 1;
  const headerRow = raw.headerRows.at(-1) ?? headRow;
  const firstColumn = headed[0]?.column ?? 1;
  const part = raw.split ? `#${raw.split.text.replaceAll('|', '/')}` : '';
  const id = `${sheet}!${cellAddress(headRow, firstColumn)}${part}`;
  const asking = askingOf(id, sheet, firstColumn, context.answers);
  const around = aroundOf(raw, context.sheetTexts);
  const title = around.title || sheet;

  const typed = typedColumns(headed, asking);
  const lineContext = { raw, headed, typed, around, asking, headerRow };
  const reading = lineReading(lineContext);
  const { isLines, amounts, rowsSayMonth, credit } = reading;
  const labels = labelsOf(raw, labelColumns(headed, typed, amounts, asking));
  // What is asked about the column of months is not asked again about each column of amounts.
  const rowsSayYear = reading.rowsSayYear || reading.asksYear;
  const basics = {
    id,
    raw,
    amounts,
    around,
    asking,
    rowsSayYear,
    rowsSayMonth,
    headerRow,
    title,
    thisYear: context.thisYear,
    endsInYear: labels.inner !== null && raw.bodyRows.some((row) => isYearEnd(wordsAt(raw, row, labels.inner!.column))),
  };
  const columnContext = { ...basics, accumulated: accumulatedMonths(basics, rowsSayMonth) };
  const each = amounts
    .filter((column) => !labels.columns.includes(column) && ![...typed.values()].includes(column))
    .map((column) => readAmountColumn(columnContext, column));
  const isCredit = ({ column }: AmountColumn): boolean => column === credit;
  // Credits are no second telling of debits.
  const columnsRead = [
    ...withoutTwins(
      columnContext,
      each.filter((column) => !isCredit(column)),
    ),
    ...each.filter(isCredit),
  ];
  const useful = columnsRead.filter(({ use }) => isAmountUse(use));
  askOfRepeated(reading, useful, lineContext);

  const lines = labelledRows(raw, labels, useful, isLines);
  const judged = isLines
    ? asLines(raw, lines, useful, typed.get('account') ?? typed.get('costType') ?? null)
    : judgeRows(lines, precisionOf(raw, useful));

  const named = useful.filter(({ name }) => name !== null);
  const soundLikeTypes =
    named.length > 0 &&
    named.map(({ name }) => labelKind(name!)).filter((kind) => isCostTypeWord(kind) || kind === 'total').length * 2 >=
      named.length;
  let rowsKind = rowsKindOf(asking.answer('rows'), judged.rows, labels, typed, context);
  if (rowsKind === 'unclear' && named.length >= 2 && soundLikeTypes) rowsKind = 'units';
  // Over rows of cost types names are of units, whatever cost they sound like.
  const columnsAreTypes = soundLikeTypes && rowsKind !== 'costTypes';
  const firstCounted = judged.rows.find(({ reason }) => reason === null);
  if (rowsKind === 'unclear' && !isLines && useful.length > 0 && firstCounted)
    asking.ask('rows', null, ['units', 'costTypes'], firstCounted.row, title);
  // Names over the columns of units that are no cost types are something that we do not know.
  if (rowsKind === 'units' && !isLines) {
    for (const column of named.filter(isUnknownName))
      if (givenUse(asking, column.column) === null)
        asking.ask('use', column.column, USE_CHOICES, headerRow, column.header);
  }
  const { nets, parts } = netColumns(useful, judged.rows, ({ column }) => givenUse(asking, column) !== null);
  for (const { column, header } of nets.asked) asking.ask('use', column, USE_CHOICES, headerRow, header);
  const dropped = new Set([...nets.dropped, ...parts]);
  const reasonOf = (column: AmountColumn): LeftOutReason | null =>
    nets.dropped.includes(column) ? 'row-total' : parts.includes(column) ? 'same-figures' : column.reason;
  const counting = useful
    .filter((column) => !dropped.has(column))
    // What the user says that it is has no name of its own: "Samma period" is no cost type.
    .map((column) => (isUnknownName(column) && rowsKind === 'units' && !isLines ? { ...column, name: null } : column));

  const ofUnit = rowsKind === 'units' || typed.has('unit') ? null : unitOfBlock(raw, context.twins.get(sheet));
  const { names } = reading;
  const rows: RowsContext = { raw, context, headed, typed, names, labels, rows: judged.rows, rowsKind, isLines };
  const { figures, leftOut, counted } = figuresOf(rows, counting, {
    rowsSayYear: reading.rowsSayYear,
    rowsSayMonth,
    year: reading.year,
    credit,
    columnsAreTypes,
    ofUnit,
  });

  if (judged.isUnsure && asking.answer('sums') === null) {
    const last = judged.rows.findLast(({ reason }) => reason === 'total') ?? judged.rows[0];
    asking.ask('sums', null, ['count'], last?.row ?? headRow, last?.label ?? '');
  }

  const units = readAmountUnits(
    { headed, around, asking, stated: context.unit, headerRow, title },
    useful.map((column) => {
      const amounts = amountsIn(figures, column.column);
      return { column, amounts: amounts.map(sizeOf), format: columnFormat(grid, amounts) };
    }),
  );
  const { given, sign } = signOf(asking, figures, judged, around.text);
  if (given === null && sign === null) asking.ask('sign', null, SIGN_CHOICES, firstCounted?.row ?? headRow, title);
  const kindOfType = kindsBySign(sign, figures);
  const complete = figures.map((of): Figure => {
    const amountUnit = units.byCell.get(of.column)?.get(of.row) ?? units.byColumn.get(of.column);
    return {
      ...of,
      kind: of.kind ?? kindOfType(of.costType),
      ...(amountUnit === undefined ? {} : { amountUnit }),
    };
  });

  // Whether an older version is still to count, nobody but the user knows.
  if (around.isOld && figures.length > 0 && asking.answer('count') === null && asking.answer('which') === null)
    asking.ask('count', null, ['none', 'count'], headRow, title);

  const { questions } = asking;
  const others = (raw.split?.others ?? []).map((row) => ({
    row,
    label: labels.inner === null ? '' : wordsAt(raw, row, labels.inner.column),
    reason: 'not-ours' as const,
  }));
  // Another statement than one of operating costs counts only where the user says so.
  const isOther = around.otherStatement !== null && context.answers[`${id}|count`] !== 'count';
  const isEmpty = isOther || (figures.length === 0 && questions.length === 0);
  const labelUse = (column: HeadedColumn): ColumnUse => {
    if (column !== labels.inner && labels.outer !== null) return rowsKind === 'costTypes' ? 'unit' : 'none';
    return rowsKind === 'costTypes' ? 'costType' : rowsKind === 'units' ? 'unit' : 'none';
  };
  const block: InterpretedBlock = {
    id,
    sheet,
    range: `${cellAddress(headRow, firstColumn)}:${cellAddress(raw.bodyRows.at(-1) ?? headRow, headed.at(-1)?.column ?? firstColumn)}`,
    title: around.title,
    state: isEmpty ? 'left-out' : questions.length > 0 ? 'asks' : 'used',
    reason: isEmpty ? 'not-ours' : null,
    unit: units.table,
    sign,
    rows: isLines
      ? 'lines'
      : rowsKind === 'unclear'
        ? 'unknown'
        : named.length > 0 || labels.outer !== null
          ? 'both'
          : rowsKind,
    ofUnit,
    columns: [
      ...[...typed].map(([use, column]) => labelColumn(id, column, use)),
      ...labels.columns
        .filter((column) => ![...typed.values()].includes(column))
        .map((column) => labelColumn(id, column, labelUse(column))),
      ...columnsRead.map((column) => plainColumn(column, units.byColumn.get(column.column), reasonOf(column))),
    ].sort((a, b) => a.column - b.column),
    rowsCounted: counted,
    leftOut: [...leftOut, ...others],
    confidence: questions.length > 0 ? 0.5 : useful.reduce((least, { confidence }) => Math.min(least, confidence), 1),
    questions: isOther ? [] : questions,
  };
  const printed = printedIssues({
    id,
    raw,
    headed,
    columns: useful,
    rows: judged.rows,
    wrongSums: judged.wrongSums,
    // A column whose unit is in doubt, or that has several, prints nothing that can be held against others.
    unitOf: (column) =>
      units.byCell.has(column) ||
      questions.some(({ about, column: of }) => about === 'unit' && (of === null || of === column))
        ? null
        : (units.byColumn.get(column) ?? units.table),
  });
  return { raw, block, figures: isOther ? [] : complete, reportMonth: around.month, printed: isOther ? [] : printed };
}

/** A name over a column that is of no cost type. */
function isUnknownName({ name, headed }: AmountColumn): boolean {
  return name !== null && !headed.isNet && !isCostTypeWord(labelKind(name)) && kindOfHeading(name) === null;
}

/** A row that only the accounts of a whole year end in. */
function isYearEnd(label: string): boolean {
  return /^årets resultat/i.test(label);
}

/** The columns that tell what a row is, by what they hold. */
function typedColumns(headed: readonly HeadedColumn[], asking: Asking): ReadonlyMap<ColumnUse, HeadedColumn> {
  const typed = new Map<ColumnUse, HeadedColumn>();
  // What the user says that a column is goes before what the header of another one says.
  const isGiven = ({ column }: HeadedColumn): number => Number(givenUse(asking, column) !== null);
  for (const column of [...headed].sort((a, b) => isGiven(b) - isGiven(a))) {
    const use =
      givenUse(asking, column.column) ?? (column.dimension === null ? null : USE_OF_DIMENSION[column.dimension]);
    if (use !== null && use !== 'none' && !isAmountUse(use) && !typed.has(use)) typed.set(use, column);
  }
  return typed;
}

/** The columns of words that tell rows apart. */
function labelColumns(
  headed: readonly HeadedColumn[],
  typed: ReadonlyMap<ColumnUse, HeadedColumn>,
  amounts: readonly HeadedColumn[],
  asking: Asking,
): HeadedColumn[] {
  const firstAmount = amounts[0]?.column ?? Infinity;
  // "4,4 %" under "Förändring" is no label.
  const allWords = headed.filter(
    ({ holds, wordCells, column, measure }) =>
      holds === 'words' && wordCells > 0 && measure !== 'other' && givenUse(asking, column) !== 'none',
  );
  const before = allWords.filter(
    ({ column, dimension }) => column < firstAmount || dimension === 'unit' || dimension === 'costType',
  );
  // Labels to the right of the amounts, where nothing stands to the left of them.
  const words = before.length > 0 ? before : allWords.filter(({ dimension }) => dimension === null);
  const account = typed.get('account');
  const isTyped = typed.has('unit') || typed.has('costType') || account !== undefined;
  const plain = words.filter(({ dimension }) => dimension === null);
  // Names without a header, or under "tkr", before a column of cost types are of units.
  const isUnitBeside = ({ column, dimension, name }: HeadedColumn): boolean =>
    dimension === null && name === null && !typed.has('unit') && column < (typed.get('costType')?.column ?? 0);
  const labels = isTyped
    ? words.filter(
        (column) =>
          column === typed.get('unit') ||
          column === typed.get('costType') ||
          (column.dimension === null && !typed.has('costType') && account === undefined) ||
          isUnitBeside(column),
      )
    : plain.length > 0
      ? plain
      : words.slice(0, 1);
  if (labels.length > 0) return labels;
  // Accounts tell rows apart by the name beside them, or by themselves.
  return words.length > 0 ? words.slice(0, 1) : account ? [account] : [];
}

function rowsKindOf(
  answer: string | null,
  rows: readonly JudgedRow[],
  { inner }: RowLabels,
  typed: ReadonlyMap<ColumnUse, HeadedColumn>,
  context: BlockContext,
): RowsKind {
  if (answer === 'units' || answer === 'costTypes') return answer;
  const counted = rows.filter(({ reason }) => reason === null);
  const inUnits = counted.filter(({ label }) => context.units.has(nameKey(label))).length;
  const inTypes = counted.filter(({ label }) => context.costTypes.has(nameKey(label))).length;
  if (inUnits * 2 > counted.length && inUnits > inTypes) return 'units';
  if (inTypes * 2 > counted.length) return 'costTypes';
  // The same few cost types under heading after heading are rows of cost types, whatever heads their column.
  const kinds = new Set(counted.map(({ label }) => nameKey(label)));
  if (kinds.size * 2 <= counted.length && rowsAre(rows) === 'costTypes') return 'costTypes';
  if (inner !== null && inner === typed.get('unit')) return 'units';
  if (inner !== null && inner === typed.get('costType')) return 'costTypes';
  return rowsAre(rows);
}

function amountsIn(figures: readonly Figure[], column: number): Figure[] {
  return figures.filter((of) => of.column === column && of.printed !== null && of.printed !== 0);
}

function sizeOf({ printed }: Figure): number {
  return Math.abs(printed ?? 0);
}

const SIGN_CHOICES: readonly SignConvention[] = ['ledger', 'unsigned', 'cost-negative'];

/** How the signs of a table are to be read: as it was answered, else as its amounts show; `sign` null where they do not. */
function signOf(
  asking: Asking,
  figures: readonly Figure[],
  judged: JudgedRows,
  text: string,
): { readonly given: SignConvention | null; readonly sign: SignConvention | null } {
  const given = SIGN_CHOICES.find((choice) => choice === asking.answer('sign')) ?? null;
  if (given !== null) return { given, sign: given };
  // Debits less credits are what books have: cost is positive.
  if (figures.some(({ turn }) => turn === -1)) return { given, sign: 'ledger' };
  const signed = figures.flatMap(({ kind, printed, costType, use }) =>
    printed === null || printed === 0 || use === 'frame' ? [] : [{ kind, printed, isNet: costType === null }],
  );
  const sign = readSign(signed, judged.revenueSign, judged.isProven, text);
  return { given, sign: sign ?? (signed.length === 0 ? 'ledger' : null) };
}

function plainColumn(
  { id, column, header, use, year, months, name, confidence }: AmountColumn,
  unit: ReadColumn['unit'],
  reason: LeftOutReason | null,
): ReadColumn {
  return { id, column, header, use, year, months, name, reason, confidence, ...(unit === undefined ? {} : { unit }) };
}

function labelColumn(id: string, { column, header }: HeadedColumn, use: ColumnUse): ReadColumn {
  return {
    id: `${id}|${columnLetters(column)}`,
    column,
    header,
    use,
    year: null,
    months: null,
    name: null,
    reason: null,
    confidence: 0.9,
  };
}
