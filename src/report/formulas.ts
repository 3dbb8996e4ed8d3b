import { cellAddress } from '../domain/address';
import type { AmountUnit } from '../domain/money';

/** Pieces of formulas that the report's sheets share. */

/** Excel takes 255 arguments and 8 192 characters; some room is left for what is around. */
const MOST_ARGUMENTS = 200;
const LONGEST = 7_500;

/** Decimals of an öre in each unit: finer differences are what floating point left behind. */
const ORE_DECIMALS: Readonly<Record<AmountUnit, number>> = { kr: 2, tkr: 5, mnkr: 8 };

/**
 * The sum of these rows of a column, neighbours as a range: "SUM(D5:D9,D12)". Text such as a dash counts as nothing.
 * undefined where there is no row, or more of them than a formula can name.
 */
export function sumOfRows(rows: readonly number[], column: number): string | undefined {
  const runs: { first: number; last: number }[] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    if (run && run.last === row - 1) run.last = row;
    else runs.push({ first: row, last: row });
  }
  const parts = runs.map(({ first, last }) =>
    first === last ? cellAddress(first, column) : `${cellAddress(first, column)}:${cellAddress(last, column)}`,
  );
  if (parts.length === 0) return undefined;
  const groups: string[] = [];
  for (let at = 0; at < parts.length; at += MOST_ARGUMENTS) {
    groups.push(`SUM(${parts.slice(at, at + MOST_ARGUMENTS).join(',')})`);
  }
  const formula = groups.length === 1 ? groups[0]! : `SUM(${groups.join(',')})`;
  return formula.length > LONGEST || groups.length > MOST_ARGUMENTS ? undefined : formula;
}

/** Whether a difference, of either sign, is strictly more than the tolerance. Both are expressions. */
export function isDifferenceFormula(difference: string, tolerance: string, unit: AmountUnit): string {
  return `ROUND(ABS(${difference}),${ORE_DECIMALS[unit]})>${tolerance}`;
}

/** Whether one amount is more than another by strictly more than the tolerance. */
export function exceedsFormula(difference: string, tolerance: string, unit: AmountUnit): string {
  return `ROUND(${difference},${ORE_DECIMALS[unit]})>${tolerance}`;
}

/** A text inside a formula. */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/**
 * A name that is a link and too long for one line, as a formula: some programs draw a linked text on one line only, the
 * result of a formula on as many as it takes.
 */
export function wrappedLink(name: string, lines: number): { readonly formula?: string } {
  const formula = lines > 1 ? textExpression(name) : undefined;
  return formula === undefined ? {} : { formula };
}

/** A text in a formula has 255 characters at most. */
const LONGEST_PIECE = 255;

/** A text of any length as an expression: its pieces joined. undefined where a formula has no room for it. */
export function textExpression(text: string): string | undefined {
  const pieces: string[] = [];
  let piece = '';
  // By whole characters, so that no sign of two halves is parted.
  for (const letter of text) {
    if (quoted(piece + letter).length > LONGEST_PIECE) {
      pieces.push(piece);
      piece = '';
    }
    piece += letter;
  }
  pieces.push(piece);
  const expression = pieces.map(quoted).join('&');
  return expression.length > LONGEST ? undefined : expression;
}
