import { nameKey } from '../../domain/names';
import type { RawBlock } from './blocks';
import type { HeadedColumn } from './columns';
import type { LabelledRow } from './judging';

/** What a row is called whose own label says only what it is of. */
const NET_LABEL = 'Nettokostnad';

/** The labels of a table's rows. */
export interface RowLabels {
  readonly columns: readonly HeadedColumn[];
  /** The column whose labels tell rows apart. */
  readonly inner: HeadedColumn | null;
  /** A column before it that groups rows, and is written only where it changes. */
  readonly outer: HeadedColumn | null;
  /** Labels of each level in a column of their own. */
  readonly isStepped: boolean;
}

export function labelsOf(raw: RawBlock, columns: readonly HeadedColumn[]): RowLabels {
  const stepped = isStepped(raw, columns);
  return {
    columns,
    inner: columns.at(-1) ?? null,
    outer: !stepped && columns.length >= 2 ? columns.at(-2)! : null,
    isStepped: stepped,
  };
}

/** The rows with their labels, how far in they stand, and the amounts of the columns given. */
export function labelledRows(
  raw: RawBlock,
  labels: RowLabels,
  amounts: readonly { readonly column: number }[],
  isLines: boolean,
): LabelledRow[] {
  const { grid } = raw;
  const { columns, inner, outer, isStepped: stepped } = labels;
  let carried = '';
  let section: string | null = null;
  const lines = raw.bodyRows.map((row) => {
    const cells = columns.map((column) => wordsAt(raw, row, column.column));
    let label = raw.split?.isLabel ? NET_LABEL : inner === null ? '' : (cells.at(-1) ?? '');
    let level = levelOf(raw, row, inner?.column ?? 1, label);
    if (stepped) {
      const at = cells.findIndex((text) => text !== '');
      label = cells[at] ?? '';
      level = at + grid.indentOf(row, columns[at]?.column ?? 1);
    } else if (outer !== null) {
      const own = cells.at(-2) ?? '';
      if (own !== '') carried = own;
      if (label === '' && own !== '') label = own;
    }
    const values = amounts.map(({ column }) => grid.at(row, column)?.number ?? null);
    const line: LabelledRow = {
      row,
      label,
      level,
      bold: inner !== null && grid.isBold(row, inner.column),
      values,
      section,
      group: outer === null ? '' : nameKey(carried),
    };
    const isHeading = values.every((value) => value === null);
    if (isHeading && label !== '' && !isLines) section = label;
    return line;
  });
  return isLines ? lines : withCodeLevels(raw, lines, labels);
}

/** The codes of rows, by the order of their rows; null where a row has none. */
type Codes = readonly (string | null)[];

/** Levels of rows that are numbered 1, 11, 121, in their labels or in a column of their own. */
function withCodeLevels(raw: RawBlock, lines: readonly LabelledRow[], labels: RowLabels): LabelledRow[] {
  if (lines.some(({ level }) => level > 0)) return [...lines];
  const inLabels = lines.map(({ label }) => /^(\d{1,6})(?!\d|[.,]\d)[ .:-]+\p{L}/u.exec(label)?.[1] ?? null);
  const codes = numberMost(lines, inLabels) ? inLabels : codeColumn(raw, lines, labels);
  if (codes === null) return [...lines];
  const levels = codeLevels(codes);
  return lines.map((line, index) => ({ ...line, level: levels[index]! }));
}

/** Whether at least half of the rows with amounts have a code of their own. */
function numberMost(lines: readonly LabelledRow[], codes: Codes): boolean {
  const filled = lines.filter(({ values }) => values.some((value) => value !== null)).length;
  return new Set(codes.filter((code) => code !== null)).size * 2 >= filled;
}

/** The codes that stand in a column before the labels, each once; null where no column holds such. */
function codeColumn(raw: RawBlock, lines: readonly LabelledRow[], { inner }: RowLabels): Codes | null {
  if (inner === null) return null;
  for (let column = inner.column - 1; column >= 1 && column >= inner.column - 3; column -= 1) {
    const codes = lines.map(({ row }) => {
      const text = raw.grid.at(row, column)?.text.trim() ?? '';
      return /^\d{1,6}$/.test(text) ? text : null;
    });
    const found = codes.filter((code) => code !== null);
    if (found.length > 1 && new Set(found).size === found.length && numberMost(lines, codes)) return codes;
  }
  return null;
}

/**
 * How far in each row stands by its code: under the rows whose codes its own begins with, where those stand next to all that they head.
 * The first of twelve numbered rows heads none of the last three.
 */
function codeLevels(codes: Codes): number[] {
  const levels = codes.map(() => 0);
  const coded = codes.flatMap((code, index) => (code === null ? [] : [{ code, index }]));
  coded.forEach((head, position) => {
    for (const step of [1, -1]) {
      for (let at = position + step; at >= 0 && at < coded.length; at += step) {
        const { code, index } = coded[at]!;
        if (code === head.code || !code.startsWith(head.code)) break;
        levels[index]! += 1;
      }
    }
  });
  return levels;
}

/** A cell's words; those of the merged cell that it belongs to where it is in its first column. */
export function wordsAt(raw: RawBlock, row: number, column: number): string {
  const cell = raw.grid.at(row, column);
  if (cell) return cell.kind === 'dash' ? '' : cell.text.trim();
  const merged = raw.grid.mergeAt(row, column);
  if (!merged || merged.firstColumn !== column) return '';
  return raw.grid.at(merged.firstRow, merged.firstColumn)?.text.trim() ?? '';
}

/** How far in a label stands: by indentation, spaces before it, its numbering, a dash, or the outline of the sheet. */
function levelOf(raw: RawBlock, row: number, column: number, label: string): number {
  const { grid } = raw;
  const indent = grid.indentOf(row, column);
  if (indent > 0) return indent;
  const cell = grid.at(row, column);
  const spaces = cell === null ? 0 : /^[\s\u00a0]*/.exec(cell.text)![0].length;
  if (spaces > 0) return Math.ceil(spaces / 2);
  const numbering = /^(\d+(?:\.\d+)+)\.?\s/.exec(label);
  if (numbering) return numbering[1]!.split('.').length - 1;
  // "- Löner" under "Personalkostnader".
  if (/^[-–•·] /.test(label)) return 1;
  return grid.outlineOf(row);
}

/** Labels of each level in a column of their own, one to a row. */
function isStepped(raw: RawBlock, labels: readonly HeadedColumn[]): boolean {
  if (labels.length < 2 || labels.some(({ dimension }) => dimension === 'unit' || dimension === 'costType'))
    return false;
  const filled = raw.bodyRows.map((row) => labels.filter(({ column }) => raw.grid.at(row, column) !== null).length);
  return filled.filter((count) => count === 1).length >= filled.filter((count) => count > 0).length * 0.8;
}

/** The smallest step that the amounts are printed in. */
export function precisionOf(raw: RawBlock, columns: readonly { readonly column: number }[]): number {
  let decimals = 0;
  for (const row of raw.bodyRows.slice(0, 400)) {
    for (const { column } of columns) {
      const value = raw.grid.at(row, column)?.number ?? null;
      if (value === null) continue;
      while (decimals < 4 && Math.abs(value - Number(value.toFixed(decimals))) > 1e-7) decimals += 1;
    }
  }
  return 10 ** -decimals;
}
