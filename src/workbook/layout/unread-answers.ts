import { cellAddress, columnLetters, columnNumber } from '../../domain/address';
import {
  answeredMonths,
  COLUMN_USES,
  isAmountUse,
  type Answers,
  type ColumnUse,
  type InterpretedBlock,
  type Question,
  type QuestionAbout,
  type ReadColumn,
} from '../../domain/interpretation';
import { misplacedIn } from '../../domain/misplaced-answers';
import { headColumns } from './columns';
import type { ReadBlock } from './figures';

const CHOICES: Readonly<Record<Exclude<QuestionAbout, 'use' | 'year' | 'months'>, readonly string[]>> = {
  unit: ['kr', 'tkr', 'mnkr'],
  sign: ['ledger', 'unsigned', 'cost-negative'],
  rows: ['units', 'costTypes'],
  sums: ['count'],
  which: ['none', 'count'],
  count: ['count', 'none'],
};
const AMOUNT_USES: readonly ColumnUse[] = ['outcome', 'decided', 'revised', 'forecast', 'frame', 'none'];
const LABEL_USES = COLUMN_USES.filter((use) => !isAmountUse(use));
const MONTHS = ['1-12', ...Array.from({ length: 11 }, (_, at) => `1-${at + 1}`)];

/**
 * A table whose answers could all be followed stays as it is. An answer that could not, a word that nobody knows or a use that
 * the column cannot have, becomes a question and the table waits: nothing that a user has written is passed over. Columns that
 * an answer has taken out of the table stay in sight, so that the answer can be taken back.
 */
export function withUnreadAnswers(read: ReadBlock, answers: Answers): ReadBlock {
  const given = answersOf(read.block, answers);
  if (given.length === 0) return read;
  const known = new Set(read.block.columns.map(({ column }) => column));
  const headed = headColumns(read.raw);
  const out = given.flatMap(({ about, column, value }): ReadColumn[] => {
    const of = headed.find((each) => each.column === column);
    if (of === undefined || known.has(of.column)) return [];
    if (about !== 'use' && misplacedIn(value).length === 0) return [];
    known.add(of.column);
    return [
      {
        id: `${read.block.id}|${columnLetters(of.column)}`,
        column: of.column,
        header: of.header,
        use: 'none',
        year: null,
        months: null,
        name: null,
        reason: value === 'none' ? 'asked' : 'text',
        confidence: 1,
      },
    ];
  });
  const columns = [...read.block.columns, ...out].sort((a, b) => a.column - b.column);
  const block: InterpretedBlock = { ...read.block, columns };
  const questions = given.filter((answer) => !isFollowed(answer, block)).map((answer) => questionOf(answer, block));
  if (questions.length === 0) return { ...read, block };
  const asked = new Set(questions.map(({ id }) => id));
  return {
    ...read,
    block: {
      ...block,
      state: 'asks',
      reason: null,
      questions: [...block.questions.filter(({ id }) => !asked.has(id)), ...questions],
      confidence: Math.min(block.confidence, 0.5),
    },
  };
}

interface Given {
  readonly id: string;
  readonly about: QuestionAbout;
  readonly column: number | null;
  readonly value: string;
}

function answersOf({ id }: InterpretedBlock, answers: Answers): Given[] {
  return Object.entries(answers).flatMap(([key, value]): Given[] => {
    if (!key.startsWith(`${id}|`)) return [];
    const [first = '', second] = key.slice(id.length + 1).split('|');
    if (second === undefined) {
      const about = TABLE_PARTS.find((part) => part === first);
      return about === undefined ? [] : [{ id: key, about, column: null, value }];
    }
    const about = COLUMN_PARTS.find((part) => part === second);
    return about === undefined ? [] : [{ id: key, about, column: columnNumber(first), value }];
  });
}

const TABLE_PARTS = ['unit', 'sign', 'rows', 'sums', 'which', 'count', 'use'] as const;
const COLUMN_PARTS = ['use', 'year', 'months', 'unit'] as const;

function isFollowed({ about, column, value }: Given, block: InterpretedBlock): boolean {
  switch (about) {
    case 'year':
      return /^(19|20)\d\d$/.test(value);
    case 'months':
      return answeredMonths(value) !== null;
    case 'use': {
      if (column === null) return AMOUNT_USES.some((use) => use === value);
      const of = block.columns.find((each) => each.column === column);
      // A column may be what the answer says and be left out for another reason, which is told.
      const isLeftOut = of !== undefined && of.reason !== null && of.reason !== 'asked' && of.reason !== 'text';
      return of === undefined ? value === 'none' : of.use === value || (isLeftOut && isUse(value));
    }
    case 'count':
      // A table without amounts cannot count, whatever is said of it.
      return value === 'none' || (value === 'count' && block.reason !== 'not-ours');
    default:
      return CHOICES[about].includes(value);
  }
}

function isUse(text: string): boolean {
  return COLUMN_USES.some((use) => use === text);
}

function questionOf({ id, about, column, value }: Given, block: InterpretedBlock): Question {
  const [start = ''] = block.range.split(':');
  const of = block.columns.find((each) => each.column === column);
  return {
    id,
    block: block.id,
    about,
    column,
    choices: choicesOf(about, of?.use ?? 'none'),
    place: {
      sheet: block.sheet,
      address: column === null ? start : cellAddress(Number(/\d+$/.exec(start)?.[0] ?? 1), column),
    },
    text: of?.header || block.title || block.sheet,
    unread: value,
  };
}

function choicesOf(about: QuestionAbout, use: ColumnUse): readonly string[] {
  switch (about) {
    case 'year':
      return [];
    case 'months':
      return MONTHS;
    case 'use':
      return isAmountUse(use) ? AMOUNT_USES : use === 'none' ? COLUMN_USES : LABEL_USES;
    default:
      return CHOICES[about];
  }
}
