import type { PlacedText, RawBlock } from './blocks';
import type { GridCell } from './grid';
import { readHeader } from './header-words';

/** The measures that a column of words tells rows apart by at most; more are something else. */
const MOST_MEASURES = 12;
const MOST = 0.8;

/**
 * A table whose rows say what they are of ("Budget 2026", "Prognos 2026") is as many tables as they say: one for each, whose title
 * that is. Rows that say it in a column beside their label are put together; where it is the label itself, the columns are of units,
 * and each row is their net cost.
 */
export function splitByMeasure(raw: RawBlock): readonly RawBlock[] {
  const { grid, bodyRows, columns } = raw;
  const filled = bodyRows.filter((row) => amountsOf(raw, row).length > 0);
  const words = columns.filter(
    (column) => filled.filter((row) => isWord(grid.at(row, column))).length * 2 > filled.length,
  );
  if (filled.length < 2 || headersSayMeasure(raw)) return [raw];
  const says = words.find((column) => {
    // The first rows tell as well as all of a ledger.
    if (!filled.slice(0, MOST_MEASURES).some((row) => isMeasure(grid.at(row, column)?.text ?? ''))) return false;
    const read = filled.filter((row) => isMeasure(grid.at(row, column)?.text ?? ''));
    return read.length >= MOST * filled.length && read.length > 1;
  });
  if (says === undefined) return [raw];
  const groups = new Map<string, number[]>();
  const others: number[] = [];
  for (const row of bodyRows) {
    const text = grid.at(row, says)?.text.trim() ?? '';
    const hasAmounts = amountsOf(raw, row).length > 0;
    // A row of nobody knows what: then the table is asked about as it is.
    if (text === '' && hasAmounts) return [raw];
    if (text === '' || readHeader(text).measure === 'other') {
      if (hasAmounts) others.push(row);
      continue;
    }
    groups.set(text, [...(groups.get(text) ?? []), row]);
  }
  const isLabel = words.length === 1;
  if (groups.size < 2 || groups.size > MOST_MEASURES || (isLabel && groups.size < filled.length / 2)) return [raw];
  return [...groups].map(([text, rows], index) => {
    const title: PlacedText = { row: rows[0]!, column: says, text };
    return {
      ...raw,
      bodyRows: rows,
      columns: columns.filter((column) => column !== says),
      titles: [...raw.titles, title],
      split: { text, isLabel, others: index === 0 ? others : [] },
    };
  });
}

function isWord(cell: GridCell | null): boolean {
  return cell !== null && cell.kind === 'text' && !cell.asText;
}

function amountsOf(raw: RawBlock, row: number): GridCell[] {
  return raw.grid.cellsOf(row).filter(({ column, number }) => number !== null && raw.columns.includes(column));
}

function isMeasure(text: string): boolean {
  const facts = readHeader(text);
  return facts.measure !== null && facts.rest === '';
}

/** Whether any header over the table says itself what is below it. */
function headersSayMeasure({ grid, headerRows, columns }: RawBlock): boolean {
  return headerRows.some((row) =>
    grid.cellsOf(row).some(({ column, text }) => columns.includes(column) && readHeader(text).measures.length > 0),
  );
}
