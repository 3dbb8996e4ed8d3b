import { invalidArgument } from './errors';

/** A value from the client as a grid of rows × columns: one value stands for all, any other shape is refused. */
export function gridOf(value: unknown, rows: number, columns: number): (row: number, column: number) => unknown {
  if (!Array.isArray(value)) return () => value;
  const grid = value as readonly unknown[];
  if (grid.length !== rows) throw shapeMismatch();
  for (const row of grid) if (!Array.isArray(row) || row.length !== columns) throw shapeMismatch();
  return (row, column) => (grid[row] as readonly unknown[])[column];
}

function shapeMismatch() {
  return invalidArgument(
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );
}

export function textOf(value: unknown, longest = 32_767): string {
  if (typeof value !== 'string' || value.length > longest) throw invalidArgument();
  return value;
}

export function numberOf(value: unknown, least = -Infinity, most = Infinity): number {
  if (typeof value !== 'number' || !Number.isFinite(value) || value < least || value > most) throw invalidArgument();
  return value;
}

export function wholeOf(value: unknown, least = 0, most = 1_048_576): number {
  const number = numberOf(value, least, most);
  if (!Number.isInteger(number)) throw invalidArgument();
  return number;
}

export function booleanOf(value: unknown): boolean {
  if (typeof value !== 'boolean') throw invalidArgument();
  return value;
}

export function oneOf(value: unknown, allowed: readonly string[]): string {
  if (typeof value !== 'string') throw invalidArgument();
  // The old enums are written with a small first letter by some.
  const found = allowed.find((name) => name.toLowerCase() === value.toLowerCase());
  if (found === undefined) throw invalidArgument();
  return found;
}

const NAMED_COLOURS: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  green: '#008000',
  blue: '#0000FF',
  yellow: '#FFFF00',
  gray: '#808080',
  orange: '#FFA500',
};

/** "#RRGGBB" in capitals. */
export function colourOf(value: unknown): string {
  if (typeof value !== 'string') throw invalidArgument();
  if (/^#[0-9a-f]{6}$/i.test(value)) return value.toUpperCase();
  const named = NAMED_COLOURS[value.toLowerCase()];
  if (named === undefined) throw invalidArgument();
  return named;
}

export function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalidArgument();
  return value as Readonly<Record<string, unknown>>;
}
