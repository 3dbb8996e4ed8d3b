import {
  answerText,
  COUNTS_SEPARATOR,
  headsIn,
  INTERPRETATION,
  INTERPRETATION_HEADER_ROW,
} from '../report/interpretation-sheet';
import { SHEET_MARK } from '../report/plan';
import type { Language } from '../domain/finding';
import { nameKey } from '../domain/names';
import {
  COLUMN_USES,
  type Answers,
  type ColumnUse,
  type HeadOfColumn,
  type KeptAnswers,
  type QuestionAbout,
  type RememberedBlock,
} from '../domain/interpretation';
import { misplacedIn } from '../domain/misplaced-answers';
import { interpretationText, type InterpretationKey } from '../strings/interpretation-text';
import { USE_OF_DIMENSION } from '../workbook/layout/columns';
import { readHeader } from '../workbook/layout/header-words';
import { cellAt, type SheetSnapshot, type Snapshot } from '../workbook/snapshot';
import { UNIT_WORDS, wordMap } from '../workbook/vocabulary';

const LANGUAGES: readonly Language[] = ['sv', 'en'];
const UNITS = wordMap(UNIT_WORDS);

/** The answers that the workbook's sheet "Tolkning" holds, with the tables that it was written of: they may have been moved since. */
export function keptAnswers(snapshot: Snapshot): KeptAnswers {
  return { answers: answersFrom(snapshot), blocks: blocksFrom(snapshot) };
}

/** The tables of the sheet "Tolkning". One that an earlier version wrote has the headers of the columns that were read alone. */
function blocksFrom(snapshot: Snapshot): RememberedBlock[] {
  const sheet = interpretationSheetOf(snapshot);
  const keys = sheet?.columns.get(INTERPRETATION.key);
  if (!sheet || !keys) return [];
  const blocks = new Map<string, { title: string; heads: HeadOfColumn[]; isWhole: boolean }>();
  for (let index = 0; index < keys.count; index += 1) {
    const row = keys.rows[index]!;
    if (row <= INTERPRETATION_HEADER_ROW) continue;
    const at = (column: number): string => textAt(snapshot, sheet, row, column);
    const key = at(INTERPRETATION.key);
    const letters = COLUMN_KEY.exec(key)?.[1];
    const id = letters === undefined ? key : key.slice(0, -letters.length - 1);
    const block = blocks.get(id) ?? { title: '', heads: [], isWhole: false };
    blocks.set(id, block);
    if (letters !== undefined) {
      if (!block.isWhole) block.heads.push({ letters, header: at(INTERPRETATION.header) });
      continue;
    }
    const [title, end] = [at(INTERPRETATION.table), ` (${id})`];
    block.title = title.endsWith(end) ? title.slice(0, -end.length) : '';
    const heads = at(INTERPRETATION.heads);
    if (heads !== '') Object.assign(block, { heads: headsIn(heads), isWhole: true });
  }
  return [...blocks].map(([id, { title, heads }]) => ({ id, title, heads }));
}

/** The key of a column ends with its letters. */
const COLUMN_KEY = /\|([A-Z]{1,3})$/;

function interpretationSheetOf(snapshot: Snapshot): SheetSnapshot | undefined {
  return snapshot.sheets.find((at) => at.properties.get(SHEET_MARK) === 'interpretation');
}

/**
 * What the user has written in the sheet "Tolkning" beside what was read: cells that say something else are answers. A word that
 * is none of those that may stand there is an answer too, as it was written: whoever reads the table asks about it.
 */
export function answersFrom(snapshot: Snapshot): Answers {
  const sheet = interpretationSheetOf(snapshot);
  if (!sheet) return {};
  const answers: Record<string, string> = {};
  const keys = sheet.columns.get(INTERPRETATION.key);
  for (let index = 0; index < (keys?.count ?? 0); index += 1) {
    const row = keys!.rows[index]!;
    if (row <= INTERPRETATION_HEADER_ROW) continue;
    const at = (column: number): string => textAt(snapshot, sheet, row, column);
    const key = at(INTERPRETATION.key);
    const isColumn = COLUMN_KEY.test(key);
    const put = (part: QuestionAbout, shown: number, auto: number, read: (text: string) => string | null): void => {
      const text = at(shown);
      if (text === '' || text === '?' || nameKey(text) === nameKey(at(auto))) return;
      const kept = at(auto);
      // An answer that had no place stands there in words, until somebody writes something else.
      const isUntouched =
        misplacedIn(kept).length > 0 && LANGUAGES.some((lang) => answerText(lang, part, kept) === text);
      answers[`${key}|${part}`] = isUntouched ? kept : (read(text) ?? text);
    };
    if (isColumn) {
      put('use', INTERPRETATION.role, INTERPRETATION.autoRole, useIn);
      put('year', INTERPRETATION.year, INTERPRETATION.autoYear, (text) => text);
      put('months', INTERPRETATION.months, INTERPRETATION.autoMonths, monthsIn);
      put('unit', INTERPRETATION.unit, INTERPRETATION.autoUnit, unitIn);
      continue;
    }
    put('rows', INTERPRETATION.role, INTERPRETATION.autoRole, rowsIn);
    put('unit', INTERPRETATION.unit, INTERPRETATION.autoUnit, unitIn);
    put('sign', INTERPRETATION.sign, INTERPRETATION.autoSign, (text) =>
      meaning(text, ['ledger', 'unsigned', 'cost-negative'], 'sign'),
    );
    for (const [part, value] of countsIn({
      shown: at(INTERPRETATION.counts),
      auto: at(INTERPRETATION.autoCounts),
      kept: at(INTERPRETATION.keptCounts),
      asked: at(INTERPRETATION.askedCounts),
    }))
      answers[`${key}|${part}`] = value;
  }
  return answers;
}

/**
 * Whether a table counts is one word in the sheet, and the answer to several questions: a word that nobody has touched stands for
 * the answers that were kept beside it, another one for those that were asked about.
 */
function countsIn({
  shown,
  auto,
  kept,
  asked,
}: Readonly<Record<'shown' | 'auto' | 'kept' | 'asked', string>>): [string, string][] {
  if (shown === '') return [];
  if (nameKey(shown) === nameKey(auto))
    return kept.split(COUNTS_SEPARATOR).flatMap((line): [string, string][] => {
      const [part, ...value] = line.split('=');
      return part === undefined || part === '' ? [] : [[part, value.join('=')]];
    });
  if (shown === '?') return [];
  const word = meaning(shown, ['yes', 'no'], 'counts');
  if (word === null) return [['count', shown]];
  const questions = asked.split(COUNTS_SEPARATOR).filter((part) => part !== '');
  // Where another table says something else of the same, a "nej" lets that one count; what only this one says still does.
  if (word === 'no') return [[questions.includes('which') ? 'which' : 'count', 'none']];
  return questions.length > 0 ? questions.map((part) => [part, 'count']) : [['count', 'count']];
}

/** What a word of either language means; null for another word. */
function meaning<Word extends string>(text: string, words: readonly Word[], prefix: string): Word | null {
  return (
    words.find((word) =>
      LANGUAGES.some(
        (lang) => nameKey(interpretationText(lang, `${prefix}.${word}` as InterpretationKey)) === nameKey(text),
      ),
    ) ?? null
  );
}

/** "Utfall", and what else a header may call the same: "Bokslut", "Nämnd". A word that says more than that is not known. */
function useIn(text: string): ColumnUse | null {
  const word = meaning(text, COLUMN_USES, 'use');
  if (word) return word;
  const { measures, dimension, rest, years, span } = readHeader(text);
  if (years.length > 0 || span !== null) return null;
  if (dimension !== null) return USE_OF_DIMENSION[dimension] === 'none' ? null : USE_OF_DIMENSION[dimension];
  const [measure] = measures;
  if (measures.length !== 1 || measure === undefined || rest !== '') return null;
  return measure === 'other' ? 'none' : measure;
}

function unitIn(text: string): string | null {
  return UNITS.get(nameKey(text)) ?? null;
}

function rowsIn(text: string): string | null {
  const word = meaning(text, ['units', 'costTypes'], 'rows');
  if (word) return word;
  const { dimension } = readHeader(text);
  return dimension === 'unit' ? 'units' : dimension === 'costType' ? 'costTypes' : null;
}

/** "jan–aug", "helår" → "1-8", "1-12". */
function monthsIn(text: string): string | null {
  const facts = readHeader(text);
  if (facts.rest !== '') return null;
  if (facts.extent === 'full-year') return '1-12';
  return facts.span === null ? null : `${facts.span.first}-${facts.span.last}`;
}

function textAt(snapshot: Snapshot, sheet: SheetSnapshot, row: number, column: number): string {
  const value = cellAt(snapshot, sheet, row, column);
  switch (value.kind) {
    case 'text':
      return value.text.trim();
    case 'number':
      return String(value.number);
    case 'error':
      return value.error;
    // What Excel makes of a typed SANT or TRUE.
    case 'boolean':
      return interpretationText('sv', value.boolean ? 'counts.yes' : 'counts.no');
    case 'empty':
    case 'uncalculated':
      return '';
  }
}
