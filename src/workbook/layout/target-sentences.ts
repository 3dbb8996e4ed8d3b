import { cellAddress } from '../../domain/address';
import type { CellPlace } from '../../domain/finding';
import type { SourceTerm } from '../../domain/model';
import { readFraction } from '../values';
import type { Grid } from './grid';
import { plainText } from './header-words';

/** A limit for the net-cost development that a sheet says in words: "Nettokostnadsutveckling högst 2,0 %". */
export interface SentenceTarget {
  /** A fraction. */
  readonly limit: number;
  readonly place: CellPlace;
  readonly term: SourceTerm | null;
}

const SUBJECT = /nettokostnadsutveckling|net[- ]cost development/;
const LIMIT = /\b(högst|max|maximalt|maximal|mål|tak|får inte överstiga|överstiger inte|at most|target|limit)\b/;
/** No target allows more. */
const LARGEST = 0.5;

export function sentenceTargets(grid: Grid): SentenceTarget[] {
  const found: SentenceTarget[] = [];
  for (const row of grid.rows) {
    const cells = grid.cellsOf(row);
    for (const cell of cells) {
      if (cell.kind !== 'text') continue;
      const text = plainText(cell.text);
      if (!SUBJECT.test(text) || !LIMIT.test(text)) continue;
      const percents = [...text.matchAll(/(\d{1,2}(?:[.,]\d+)?) ?(?:%|procent|percent)/g)];
      const own = percents.length === 1 ? readFraction(`${percents[0]![1]} %`) : null;
      const beside =
        percents.length === 0 ? cells.filter(({ column, number }) => column > cell.column && number !== null) : [];
      // Several numbers beside it are a row of a table, not a limit.
      const number = beside.length === 1 ? beside[0]! : null;
      const besideText =
        percents.length === 0 && number === null
          ? cells.find(({ column, text: other }) => column > cell.column && /%/.test(other))
          : undefined;
      const limit =
        own?.value ?? number?.number ?? (besideText ? (readFraction(besideText.text)?.value ?? null) : null);
      if (limit === null || limit <= -LARGEST || limit > LARGEST) continue;
      const at = number ?? besideText ?? cell;
      found.push({
        limit,
        place: { sheet: grid.sheet.name, address: cellAddress(at.row, at.column) },
        term: number
          ? { sheet: grid.sheet.name, row: number.row, column: number.column, scale: 1, isText: number.asText }
          : null,
      });
    }
  }
  return found;
}
