import type { ImportPreview } from '../../app/preview-imports';
import type { StoredRow } from '../../app/import-sheet';
import type { ImportNote } from '../../import/rows';
import { importText } from '../../strings/import-text';
import { paneImportIn } from '../../strings/pane-import-text';

/** Bytes. A year of a large region's ledger is a tenth of it, and what is larger would fill the page's memory. */
const LARGEST = 128 * 2 ** 20;

export function isTooLarge(bytes: number): boolean {
  return bytes > LARGEST;
}

/** What is said of a file that could not be opened at all. */
export function refusal(file: string, why: 'too-large' | 'unreadable'): ImportPreview {
  const sentence =
    why === 'too-large'
      ? { sv: importText('sv', 'refused.too-large'), en: importText('en', 'refused.too-large') }
      : { sv: paneImportIn('sv')('unreadable'), en: paneImportIn('en')('unreadable') };
  return { state: 'refused', file, reason: 'too-large', sentence, dimension: null, dimensions: [], years: [] };
}

export interface NoteGroup {
  readonly kind: ImportNote['kind'];
  readonly first: ImportNote;
  readonly count: number;
  /** The first lines of the file that it is about. */
  readonly lines: readonly number[];
}

const MOST_LINES = 12;

/** Notes of one kind together, in the order in which the kinds come first. */
export function noteGroups(notes: readonly ImportNote[]): NoteGroup[] {
  const kinds = new Map<ImportNote['kind'], { first: ImportNote; count: number; lines: number[] }>();
  for (const note of notes) {
    const known = kinds.get(note.kind) ?? { first: note, count: 0, lines: [] };
    kinds.set(note.kind, known);
    known.count += note.count;
    if (note.line !== null && known.lines.length < MOST_LINES) known.lines.push(note.line);
  }
  return [...kinds].map(([kind, group]) => ({ kind, ...group }));
}

export interface UnreadCell {
  readonly line: number;
  readonly what: 'amount' | 'month' | 'year' | 'account';
  readonly text: string;
}

/** Cells that should hold a number and do not: the check will name them too. */
export function unreadCells(rows: readonly StoredRow[]): UnreadCell[] {
  return rows.flatMap((row) =>
    (['year', 'month', 'account', 'amount'] as const).flatMap((what): UnreadCell[] => {
      const value = row[what];
      return typeof value === 'string' ? [{ line: row.line, what, text: value }] : [];
    }),
  );
}
