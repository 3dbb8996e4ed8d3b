import { LAST_COLUMN, LAST_ROW } from '../address';
import { resolveAddress } from '../book';
import type { Book, Place } from '../book';
import { invalidArgument } from '../errors';
import { ObjectArgument } from '../host-object';
import type { HostSheet } from '../state';

/** An argument that must be a range. */
export function placeOfArgument(argument: unknown): Place {
  if (argument instanceof ObjectArgument && argument.object.type === 'Range') return argument.object.self as Place;
  throw invalidArgument();
}

/** An argument that is a range or the address of one. */
export function rangeOrAddress(book: Book, sheet: HostSheet, argument: unknown): Place {
  if (typeof argument === 'string') return { book, ...resolveAddress(book, sheet, argument) };
  return placeOfArgument(argument);
}

export function wholeSheet(book: Book, sheet: HostSheet): Place {
  return { book, sheet, area: { firstRow: 1, firstColumn: 1, lastRow: LAST_ROW, lastColumn: LAST_COLUMN } };
}
