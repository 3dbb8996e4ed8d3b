import { columnLetters } from '../domain/address';
import type { Language } from '../domain/finding';
import { leftOutGroups, type LeftOutGroup } from '../domain/left-out';
import type { AmountUnit } from '../domain/money';
import { formatMoney } from '../strings/format';
import { monthName } from '../strings/month-name';
import { textIn } from '../strings/catalogue-text';
import { interpretationText, type InterpretationKey } from '../strings/interpretation-text';
import {
  answeredMonths,
  COLUMN_USES,
  isAmountUse,
  type Answers,
  type HeadOfColumn,
  type InterpretedBlock,
  type Interpretation,
  type Question,
  type ReadColumn,
} from '../domain/interpretation';
import { misplacedIn } from '../domain/misplaced-answers';
import { cell, rangeOf } from './grid';
import type { ReportInput } from './input';
import { COLOR } from './look';
import { pageTexts } from './page-texts';
import type { CellPlan, SheetPlan, ValidationPlan } from './plan';
import { linesOf, rowHeight } from './text-room';

/** The columns of the sheet. What the user may change stands beside what the product read, in the hidden ones at the end. */
export const INTERPRETATION = {
  table: 1,
  header: 2,
  role: 3,
  unit: 4,
  sign: 5,
  year: 6,
  months: 7,
  counts: 8,
  rows: 9,
  leftOut: 10,
  confidence: 11,
  question: 12,
  key: 13,
  autoRole: 14,
  autoUnit: 15,
  autoSign: 16,
  autoYear: 17,
  autoMonths: 18,
  autoCounts: 19,
  /** The answers behind the word in `counts`, and the questions that a "ja" there would answer: each on a line of its own. */
  keptCounts: 20,
  askedCounts: 21,
  /** All columns of a table with their headers, each on a line of its own: they may stand elsewhere at the next check. */
  heads: 22,
} as const;

export const COUNTS_SEPARATOR = '\n';

export const INTERPRETATION_HEADER_ROW = 4;
const WIDTHS = [30, 26, 22, 13, 28, 8, 12, 9, 10, 34, 11, 44] as const;
type Editable = 'role' | 'unit' | 'sign' | 'year' | 'months' | 'counts';

const AUTO: Readonly<Record<Editable, number>> = {
  role: INTERPRETATION.autoRole,
  unit: INTERPRETATION.autoUnit,
  sign: INTERPRETATION.autoSign,
  year: INTERPRETATION.autoYear,
  months: INTERPRETATION.autoMonths,
  counts: INTERPRETATION.autoCounts,
};

/** A span of months in words: "jan–aug", "helår". */
export function monthsText(lang: Language, months: { readonly first: number; readonly last: number }): string {
  if (months.first === 1 && months.last === 12) return interpretationText(lang, 'months.year');
  const first = monthName(lang, months.first);
  return months.first === months.last ? first : `${first}–${monthName(lang, months.last)}`;
}

/** The sheet "Tolkning": a row for each table and each of its columns, with cells that the user may correct. */
export function interpretationSheet(
  input: ReportInput,
  interpretation: Interpretation,
  answers: Answers,
  names: { readonly own: string; readonly compliance: string },
): SheetPlan {
  const { lang } = input;
  const text = textIn(interpretationText, lang);
  const cells: CellPlan[] = [cell(1, 1, text('title'), 'title'), cell(2, 1, text('note'), 'noteWrap')];
  const heights = [
    { row: 1, height: 30 },
    { row: 2, height: 26 },
    { row: INTERPRETATION_HEADER_ROW, height: 32 },
  ];
  const heads: readonly InterpretationKey[] = [
    'column.table',
    'column.header',
    'column.role',
    'column.unit',
    'column.sign',
    'column.year',
    'column.months',
    'column.counts',
    'column.rows',
    'column.leftOut',
    'column.confidence',
    'column.question',
  ];
  heads.forEach((key, index) => cells.push(cell(INTERPRETATION_HEADER_ROW, index + 1, text(key), 'header')));
  const validations: ValidationPlan[] = [];
  let row = INTERPRETATION_HEADER_ROW;

  /** A cell that may be changed: what counts, and in the hidden column what was read without an answer. */
  const editable = (
    of: Editable,
    value: string | number | null,
    answer: string | undefined,
    list: readonly string[] | null,
  ): void => {
    cells.push(cell(row, INTERPRETATION[of], value, 'comment'));
    // One that has no place any more is kept as it is: its words say what it was about.
    const kept = answer !== undefined && misplacedIn(answer).length > 0 ? answer : null;
    const read = value === null ? null : String(value);
    cells.push(cell(row, AUTO[of], answer === undefined ? read : kept, 'textTop'));
    if (list)
      validations.push({
        range: rangeOf(row, INTERPRETATION[of], row, INTERPRETATION[of]),
        list,
        allowBlank: true,
        onError: 'warning',
      });
  };
  const questionsText = (questions: readonly Question[]): string =>
    questions
      .map(({ about, text: of, unread }) =>
        [
          ...(unread === undefined ? [] : [text('question.unread', { text: answerText(lang, about, unread) })]),
          text(`question.${about}`, { text: of }),
        ].join(' '),
      )
      .join(' ');
  /** What stands where an answer was given: the answer in words, or as it was written where nobody could read it. */
  const inWords = (id: string, about: Question['about']): string | null => {
    const given = answers[id];
    return given === undefined ? null : answerText(lang, about, given);
  };
  const height = (texts: readonly [string, number][]): void => {
    const most = Math.max(1, ...texts.map(([value, width]) => linesOf(value, [width - 1.3])));
    heights.push({ row, height: rowHeight(most, 4) });
  };

  for (const block of interpretation.blocks) {
    row += 1;
    const own = block.questions.filter(({ column }) => column === null);
    const left = leftOutText(block, lang);
    const asked = questionsText(own);
    const title = block.title === '' ? block.id : `${block.title} (${block.id})`;
    cells.push(
      cell(row, INTERPRETATION.table, title, 'linkTop', {
        link: { sheet: block.sheet, address: block.range.split(':')[0]!, tooltip: text('link.table') },
      }),
      cell(row, INTERPRETATION.header, block.ofUnit ?? '', 'textTop'),
      cell(row, INTERPRETATION.rows, block.rowsCounted, 'textTop'),
      cell(row, INTERPRETATION.leftOut, left, 'textTop'),
      cell(row, INTERPRETATION.confidence, text(confidenceKey(block.confidence)), 'textTop'),
      cell(row, INTERPRETATION.question, asked, 'textTop'),
      cell(row, INTERPRETATION.key, block.id, 'textTop'),
      cell(row, INTERPRETATION.heads, headsText(block.heads ?? []), 'textTop'),
    );
    const given = (part: string): string | undefined => answers[`${block.id}|${part}`];
    const unsure = (part: Question['about']): boolean => own.some(({ about }) => about === part);
    editable(
      'role',
      inWords(`${block.id}|rows`, 'rows') ?? (unsure('rows') ? text('unknown') : text(`rows.${block.rows}`)),
      given('rows'),
      ROWS.map((rows) => text(`rows.${rows}`)),
    );
    const unit = inWords(`${block.id}|unit`, 'unit') ?? block.unit ?? text('unknown');
    editable('unit', unit, given('unit'), ['kr', 'tkr', 'mnkr']);
    editable(
      'sign',
      inWords(`${block.id}|sign`, 'sign') ?? (block.sign === null ? text('unknown') : text(`sign.${block.sign}`)),
      given('sign'),
      SIGNS.map((sign) => text(`sign.${sign}`)),
    );
    countsCells(block, own);
    height([
      [title, WIDTHS[0]],
      [left, WIDTHS[9]],
      [asked, WIDTHS[11]],
    ]);
    for (const column of block.columns) {
      row += 1;
      columnRow(block, column);
    }
  }

  /** Whether the table counts, with what the word stands for beside it. */
  function countsCells(block: InterpretedBlock, own: readonly Question[]): void {
    const given = COUNT_PARTS.flatMap((part) => {
      const value = answers[`${block.id}|${part}`];
      return value === undefined ? [] : [{ part, value }];
    });
    const unread = given.find(({ value }) => value !== 'count' && value !== 'none');
    const asked = COUNT_PARTS.filter((part) => own.some(({ about }) => about === part));
    let word: string;
    if (unread) word = answerText(lang, unread.part, unread.value);
    else if (given.some(({ value }) => value === 'none')) word = text('counts.no');
    else if (given.length > 0) word = text('counts.yes');
    else if (asked.length > 0) word = text('unknown');
    else word = text(block.state === 'left-out' ? 'counts.no' : 'counts.yes');
    editable('counts', word, undefined, [text('counts.yes'), text('counts.no')]);
    // A table left out for what another one says counts where the user has it beside that one.
    const isOfAnother = block.reason === 'not-ours' && block.columns.some(({ use }) => isAmountUse(use));
    const isYes = new Set([
      ...asked,
      ...given.filter(({ part }) => part !== 'count').map(({ part }) => part),
      ...(block.reason === 'same-figures' || isOfAnother ? (['which'] as const) : []),
    ]);
    cells.push(
      cell(
        row,
        INTERPRETATION.keptCounts,
        given.map(({ part, value }) => `${part}=${value}`).join(COUNTS_SEPARATOR),
        'textTop',
      ),
      cell(row, INTERPRETATION.askedCounts, [...isYes].join(COUNTS_SEPARATOR), 'textTop'),
    );
  }

  function columnRow(block: InterpretedBlock, column: ReadColumn): void {
    const own = block.questions.filter((question) => question.column === column.column);
    const asked = questionsText(own);
    const left = column.reason === null ? '' : text(`reason.${column.reason}`);
    const header = column.header.replace(/\s+/g, ' ');
    cells.push(
      cell(row, INTERPRETATION.table, columnLetters(column.column), 'textTop'),
      cell(row, INTERPRETATION.header, header, 'textTop'),
      cell(row, INTERPRETATION.leftOut, left, 'textTop'),
      cell(row, INTERPRETATION.confidence, text(confidenceKey(own.length > 0 ? 0 : column.confidence)), 'textTop'),
      cell(row, INTERPRETATION.question, asked, 'textTop'),
      cell(row, INTERPRETATION.key, column.id, 'textTop'),
    );
    const given = (part: string): string | undefined => answers[`${column.id}|${part}`];
    const has = (part: string): boolean => given(part) !== undefined;
    const unsure = (part: Question['about']): boolean => own.some(({ about }) => about === part);
    // One answer for all months of a table stands at each of them.
    const ofTable = answers[`${block.id}|use`] === column.use ? column.use : undefined;
    editable(
      'role',
      inWords(`${column.id}|use`, 'use') ?? (unsure('use') ? text('unknown') : text(`use.${column.use}`)),
      given('use') ?? ofTable,
      COLUMN_USES.map((use) => text(`use.${use}`)),
    );
    if (isAmountUse(column.use) || unsure('unit') || has('unit'))
      editable(
        'unit',
        inWords(`${column.id}|unit`, 'unit') ?? (unsure('unit') ? text('unknown') : (column.unit ?? block.unit)),
        given('unit'),
        ['kr', 'tkr', 'mnkr'],
      );
    if (isAmountUse(column.use) || unsure('year') || has('year')) {
      const answered = inWords(`${column.id}|year`, 'year');
      const year = answered === null ? (unsure('year') ? text('unknown') : column.year) : numberIn(answered);
      editable('year', year, given('year'), null);
    }
    if (column.use === 'outcome' || unsure('months') || has('months'))
      editable(
        'months',
        inWords(`${column.id}|months`, 'months') ??
          (unsure('months') ? text('unknown') : column.months === null ? null : monthsText(lang, column.months)),
        given('months'),
        [text('months.year'), ...Array.from({ length: 11 }, (_, at) => monthsText(lang, { first: 1, last: at + 1 }))],
      );
    height([
      [header, WIDTHS[1]],
      [left, WIDTHS[9]],
      [asked, WIDTHS[11]],
    ]);
  }

  return {
    id: 'interpretation',
    name: names.own,
    cells: cells.sort((a, b) => a.row - b.row || a.column - b.column),
    columnWidths: [
      ...WIDTHS.map((width, index) => ({ column: index + 1, width })),
      ...Array.from({ length: INTERPRETATION.heads - INTERPRETATION.key + 1 }, (_, at) => ({
        column: INTERPRETATION.key + at,
        width: 10,
        hidden: true,
      })),
    ],
    rowHeights: heights,
    merges: [rangeOf(2, 1, 2, INTERPRETATION.question)],
    freeze: { rows: INTERPRETATION_HEADER_ROW, columns: 0 },
    gridlines: false,
    tabColor: COLOR.previous,
    validations,
    print: {
      orientation: 'landscape',
      fit: { wide: 1, tall: 0 },
      area: rangeOf(1, 1, row, INTERPRETATION.question),
      titleRows: { first: INTERPRETATION_HEADER_ROW, last: INTERPRETATION_HEADER_ROW },
      ...pageTexts(input),
    },
  };
}

const ROWS = ['units', 'costTypes'] as const;
const SIGNS = ['ledger', 'unsigned', 'cost-negative'] as const;
/** What the word in the column "Räknas" may answer. */
const COUNT_PARTS = ['count', 'which', 'sums'] as const;
const COUNT_ANSWERS = ['count', 'none'] as const;

/** More than this no cell of a workbook is sure to take. */
const MOST_LETTERS = 30_000;

/** "A=Nämnd", each column on a line; empty where they are too many to be kept. */
function headsText(heads: readonly HeadOfColumn[]): string {
  const lines = heads.map(({ letters, header }) => `${letters}=${header.replace(/\s+/g, ' ').trim()}`);
  const text = lines.join(HEADS_SEPARATOR);
  return text.length > MOST_LETTERS ? '' : text;
}

const HEADS_SEPARATOR = '\n';

/** What `headsText` wrote. */
export function headsIn(text: string): HeadOfColumn[] {
  return text.split(HEADS_SEPARATOR).flatMap((line): HeadOfColumn[] => {
    const [letters = '', ...header] = line.split('=');
    return /^[A-Z]{1,3}$/.test(letters) ? [{ letters, header: header.join('=') }] : [];
  });
}

/** A year as a number, so that the cell holds what the user would write. */
function numberIn(text: string): string | number {
  return /^\d{1,4}$/.test(text) ? Number(text) : text;
}

/** An answer in words; as it was written where it is none that can be followed. */
export function answerText(lang: Language, about: Question['about'], answer: string): string {
  const text = textIn(interpretationText, lang);
  const misplaced = misplacedIn(answer);
  if (misplaced.length > 0)
    return misplaced.map((of) => `${answerText(lang, of.about, of.value)} (${of.name})`).join(', ');
  switch (about) {
    case 'rows':
      return textOfKnown(answer, ROWS, (rows) => text(`rows.${rows}`));
    case 'sign':
      return textOfKnown(answer, SIGNS, (sign) => text(`sign.${sign}`));
    case 'use':
      return textOfKnown(answer, COLUMN_USES, (use) => text(`use.${use}`));
    case 'months': {
      const months = answeredMonths(answer);
      return months === null ? answer : monthsText(lang, months);
    }
    case 'sums':
    case 'which':
    case 'count':
      return textOfKnown(answer, COUNT_ANSWERS, (word) => text(word === 'count' ? 'counts.yes' : 'counts.no'));
    case 'unit':
    case 'year':
      return answer;
  }
}

function textOfKnown<Known extends string>(
  answer: string,
  known: readonly Known[],
  word: (of: Known) => string,
): string {
  const found = known.find((each) => each === answer);
  return found === undefined ? answer : word(found);
}

/** The word for how much speaks for what was read, 0 to 1. */
export function confidenceKey(confidence: number): InterpretationKey {
  return confidence >= 0.9 ? 'confidence.high' : confidence >= 0.7 ? 'confidence.medium' : 'confidence.low';
}

/** "balanskonton (−42 500,25 kr)": why rows are left out, with what they come to where that is known. */
export function leftOutWords({ reason, amount }: LeftOutGroup, unit: AmountUnit | null, lang: Language): string {
  const words = interpretationText(lang, `reason.${reason}`);
  return amount === null || unit === null ? words : `${words} (${formatMoney(amount, unit, lang)})`;
}

/** "3 summor, 2 delar (varav)" */
function leftOutText(block: InterpretedBlock, lang: Language): string {
  const parts = leftOutGroups(block).map((group) => `${group.count} ${leftOutWords(group, block.unit, lang)}`);
  return [...(block.reason === null ? [] : [interpretationText(lang, `reason.${block.reason}`)]), ...parts].join(', ');
}
