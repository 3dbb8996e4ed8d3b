import type { DecodedText } from './code-page';
import { decodeUnicode, decodeWindows1252 } from './code-page';

/** Fields of a line of a CSV file, with the line that it begins on, from 1. */
export interface CsvLine {
  readonly line: number;
  readonly fields: readonly string[];
  /** A quote was opened and never closed, or something stands after a closing quote. */
  readonly malformed: boolean;
}

export type Delimiter = ';' | '\t' | ',' | '|';

const DELIMITERS: readonly Delimiter[] = [';', '\t', ',', '|'];
/** Lines that the delimiter is told from. */
const LINES_TO_TELL = 30;
/** A field with more in it is an open quote. */
const LONGEST_FIELD = 100_000;
/** A line with more fields than a sheet has columns is no line of a table. */
const MOST_FIELDS = 16_384;

/** The text of a CSV file: by its byte order mark, as UTF-8, or else as Windows-1252, which Swedish Excel writes. */
export function decodeCsv(bytes: Uint8Array): DecodedText {
  return decodeUnicode(bytes) ?? decodeWindows1252(bytes);
}

/**
 * What stands between fields: the sign that gives the most lines the same number of fields, and more than one. A comma is also
 * the decimal sign, so it has to be clearly better than a semicolon or a tab.
 */
export function delimiterOf(text: string): Delimiter {
  let best: { readonly delimiter: Delimiter; readonly score: number } = { delimiter: ';', score: 0 };
  // Excel says it in a line of its own.
  const said = /^\ufeff?sep=(.)\r?\n/i.exec(text)?.[1];
  const known = DELIMITERS.find((each) => each === said);
  if (known) return known;
  for (const delimiter of DELIMITERS) {
    const counts = new Map<number, number>();
    let lines = 0;
    for (const { fields } of csvLines(text, delimiter)) {
      if (fields.length > 1) counts.set(fields.length, (counts.get(fields.length) ?? 0) + 1);
      lines += 1;
      if (lines >= LINES_TO_TELL) break;
    }
    const score = [...counts.values()].reduce((most, count) => Math.max(most, count), 0);
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

/** Lines of a CSV file. Quotes may hold delimiters, line breaks and doubled quotes. Empty lines are passed over. */
export function* csvLines(text: string, delimiter: Delimiter): Generator<CsvLine> {
  let at = text.startsWith('\ufeff') ? 1 : 0;
  let line = 1;
  while (at < text.length) {
    const first = line;
    const fields: string[] = [];
    let malformed = false;
    let open = true;
    while (open) {
      let field = '';
      if (text[at] === '"') {
        const closed = closingQuote(text, at);
        if (closed === null) {
          // Not a quoted field after all: what would follow is the rest of the file.
          malformed = true;
          const end = fieldEnd(text, at, delimiter);
          field = text.slice(at, end);
          at = end;
        } else {
          field = text.slice(at + 1, closed).replace(/""/g, '"');
          line += lineBreaks(field);
          const end = fieldEnd(text, closed + 1, delimiter);
          if (text.slice(closed + 1, end).trim() !== '') malformed = true;
          at = end;
        }
      } else {
        const end = fieldEnd(text, at, delimiter);
        field = text.slice(at, end);
        at = end;
      }
      if (fields.length < MOST_FIELDS) fields.push(field);
      else malformed = true;
      if (text[at] === delimiter) at += 1;
      else open = false;
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at += 2;
    else at += 1;
    line += 1;
    if (fields.some((field) => field.trim() !== '')) yield { line: first, fields, malformed };
  }
}

function fieldEnd(text: string, from: number, delimiter: Delimiter): number {
  let end = from;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return end;
}

/** Where a quoted field that begins here ends; null where it has no end within reason. */
function closingQuote(text: string, from: number): number | null {
  const last = Math.min(text.length, from + LONGEST_FIELD);
  for (let at = from + 1; at < last; at += 1) {
    if (text[at] !== '"') continue;
    if (text[at + 1] !== '"') return at;
    at += 1;
  }
  return null;
}

function lineBreaks(field: string): number {
  return field.match(/\r\n|\r|\n/g)?.length ?? 0;
}
