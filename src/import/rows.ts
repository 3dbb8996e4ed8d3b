import type { AmountUnit, Ore } from '../domain/money';
import type { SignConvention } from '../domain/model';
import type { TextEncoding } from './code-page';

/** What an imported file is to be: rows of Utfall, or of Prognos. */
export type ImportRole = 'outcome' | 'forecast';

/** A value that could not be read, as it stands in the file: it travels as text, and the check says what is wrong with it. */
export interface Unread {
  readonly unread: string;
}

/** One row of an imported file. What is null is not said there. */
export interface ImportRow {
  /** Line of the file, from 1. */
  readonly line: number;
  readonly year: number | Unread | null;
  /** 1–12 */
  readonly month: number | Unread | null;
  /** The unit's name, number or both, as in the file; empty where it says none. */
  readonly unit: string;
  /** The name alone, where the file keeps it apart from the number and both are in `unit`. */
  readonly unitName?: string;
  readonly costType: string | null;
  readonly account: number | Unread | null;
  /** As printed, in öre. */
  readonly amount: Ore | Unread;
}

/** What the user should know of a file beside its rows. */
export interface ImportNote {
  readonly kind:
    | 'summary-left-out'
    | 'malformed'
    | 'balance-accounts-left-out'
    | 'without-object'
    | 'contradiction'
    | 'no-period'
    | 'more-notes';
  /** null where it is about the file as a whole. */
  readonly line: number | null;
  /** Column of the file, from 1, where one is meant. */
  readonly column: number | null;
  /** What stands there, cut. */
  readonly text: string;
  readonly count: number;
}

/** Why nothing can be made of a file. */
export type ImportRefusal =
  | 'empty'
  | 'binary'
  | 'no-header'
  | 'no-rows'
  | 'too-large'
  | 'not-sie'
  | 'currency'
  | 'no-months'
  | 'no-year'
  | 'column-missing';

/** A dimension of a SIE file. */
export interface SieDimension {
  readonly id: string;
  /** As the file names it; empty where it does not. */
  readonly name: string;
}

/** A file that was read: its rows, or why there are none. */
export type ImportedFile =
  | {
      readonly state: 'read';
      readonly kind: 'sie' | 'csv';
      readonly encoding: TextEncoding;
      readonly rows: readonly ImportRow[];
      readonly notes: readonly ImportNote[];
      /** The unit that the file says its amounts are in; null where it does not say. */
      readonly unit: AmountUnit | null;
      /** The convention that its format fixes; null where the amounts have to tell. */
      readonly sign: SignConvention | null;
      /** The SIE dimension whose objects are units, and those that the amounts are told by; null and none for CSV. */
      readonly dimension: string | null;
      readonly dimensions: readonly SieDimension[];
      /** The year of months that stand without one, and whether the file or the call says it; null where rows say it themselves. */
      readonly year: FileYear | null;
    }
  | { readonly state: 'refused'; readonly reason: ImportRefusal; readonly text: string };

export interface FileYear {
  readonly year: number;
  readonly by: 'file' | 'call';
}

/** Whether a value of a row could not be read. */
export function isUnread(value: number | string | Unread | null): value is Unread {
  return typeof value === 'object' && value !== null;
}

const LONGEST_TEXT = 80;
const MOST_NOTES = 200;

/** A text of a file, short enough to be shown, without control characters. */
export function shownText(text: string): string {
  const plain = Array.from(text.slice(0, LONGEST_TEXT * 2), (character) => {
    const code = character.codePointAt(0) ?? 0;
    return code < 32 || (code > 126 && code < 160) ? ' ' : character;
  }).join('');
  const trimmed = plain.replace(/\s+/g, ' ').trim();
  return trimmed.length > LONGEST_TEXT ? `${trimmed.slice(0, LONGEST_TEXT - 1)}…` : trimmed;
}

/** Collects notes: what is more than anybody reads is counted. */
export interface NoteBook {
  readonly add: (kind: ImportNote['kind'], line: number | null, text: string, column?: number) => void;
  readonly all: () => ImportNote[];
}

/** An empty collection of notes. */
export function noteBook(): NoteBook {
  const notes: ImportNote[] = [];
  let more = 0;
  return {
    add: (kind, line, text, column) => {
      if (notes.length < MOST_NOTES)
        notes.push({ kind, line, column: column ?? null, text: shownText(text), count: 1 });
      else more += 1;
    },
    all: () =>
      more === 0 ? notes : [...notes, { kind: 'more-notes', line: null, column: null, text: '', count: more }],
  };
}

/** Whether bytes are no text: it has bytes that no text has, in a number that is no accident. */
export function isBinary(bytes: Uint8Array): boolean {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (utf16) return false;
  // A workbook or another package, whatever its file is called.
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04) return true;
  const length = Math.min(bytes.length, 65_536);
  let odd = 0;
  for (let index = 0; index < length; index += 1) {
    const byte = bytes[index]!;
    if (byte === 0) return true;
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 26) odd += 1;
  }
  return odd > Math.max(4, length / 100);
}
