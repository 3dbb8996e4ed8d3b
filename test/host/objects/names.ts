import { areaText, quoteSheet } from '../address';
import { assertFreeTableName, assertName, findName, placeOf } from '../book';
import type { Book } from '../book';
import { alreadyExists, invalidArgument, itemNotFound } from '../errors';
import { defineObject, ObjectArgument } from '../host-object';
import type { HostObject } from '../host-object';
import type { HostName, HostSheet } from '../state';
import { booleanOf, textOf } from '../values';
import { placeOfArgument } from './arguments';

interface NameSelf {
  readonly book: Book;
  readonly name: HostName;
}

export interface NamesSelf {
  readonly book: Book;
  readonly sheet: HostSheet | null;
}

const namedItem = defineObject<NameSelf>({
  type: 'NamedItem',
  identity: ({ name }) => ({ name: '_Id', value: name.name }),
  alive: ({ book, name }) => {
    if (!book.state.names.includes(name)) throw itemNotFound();
  },
  scalars: {
    Name: { get: ({ name }) => name.name },
    Type: {
      get: ({ book, name }) => {
        if (placeOf(book, name.formula)) return 'Range';
        if (name.formula.includes('#REF!')) return 'Error';
        return /^=-?[\d.]+$/.test(name.formula) ? 'Double' : 'String';
      },
    },
    Scope: { get: ({ name }) => (name.sheet === null ? 'Workbook' : 'Worksheet') },
    Visible: {
      get: ({ name }) => name.visible,
      set: ({ name }, value) => {
        name.visible = booleanOf(value);
      },
    },
    Comment: { get: ({ book, name }) => book.extras.get(`name ${name.name}`)?.get('Comment') ?? '' },
    Formula: {
      get: ({ name }) => name.formula,
      set: ({ name }, value) => {
        const formula = textOf(value, 8192);
        name.formula = formula.startsWith('=') ? formula : `=${formula}`;
      },
    },
    Value: {
      get: ({ book, name }) => {
        const place = placeOf(book, name.formula);
        if (place) return `${quoteSheet(place.sheet.name)}!${areaText(place.area, '$')}`;
        return name.formula.includes('#REF!') ? '#REF!' : name.formula.slice(1);
      },
    },
  },
  makers: {
    GetRange: ({ book, name }) => {
      const place = placeOf(book, name.formula);
      if (!place) throw itemNotFound();
      return book.wraps.range({ book, ...place });
    },
    GetRangeOrNullObject: ({ book, name }) => {
      const place = placeOf(book, name.formula);
      return place ? book.wraps.range({ book, ...place }) : null;
    },
  },
  calls: {
    Delete: ({ book, name }) => {
      book.state.names.splice(book.state.names.indexOf(name), 1);
    },
  },
});

function scopeOf({ sheet }: NamesSelf): string | null {
  return sheet?.name ?? null;
}

export const names: (self: NamesSelf) => HostObject = defineObject<NamesSelf>({
  type: 'NamedItemCollection',
  items: (self) =>
    self.book.state.names
      .filter((name) => name.sheet === scopeOf(self))
      .map((name) => namedItem({ book: self.book, name })),
  item: (self, key) => {
    const name = findName(self.book, key, scopeOf(self));
    if (!name) throw itemNotFound();
    return namedItem({ book: self.book, name });
  },
  makers: {
    GetItemOrNullObject: (self, [key]) => {
      const name = findName(self.book, key, scopeOf(self));
      return name ? namedItem({ book: self.book, name }) : null;
    },
    Add: (self, [wanted, reference, comment]) => {
      const { book } = self;
      const text = assertName(wanted);
      if (findName(book, text, scopeOf(self))) throw alreadyExists();
      if (self.sheet === null) assertFreeTableName(book, text);
      let formula: string;
      if (reference instanceof ObjectArgument) {
        const place = placeOfArgument(reference);
        formula = `=${quoteSheet(place.sheet.name)}!${areaText(place.area, '$')}`;
      } else {
        formula = textOf(reference, 8192);
        if (!formula.startsWith('=')) throw invalidArgument();
      }
      const name: HostName = { name: text, sheet: scopeOf(self), formula, visible: true };
      book.state.names.push(name);
      if (typeof comment === 'string') book.extras.set(`name ${text}`, new Map([['Comment', textOf(comment, 255)]]));
      return namedItem({ book, name });
    },
  },
  calls: {
    GetCount: (self) => self.book.state.names.filter((name) => name.sheet === scopeOf(self)).length,
  },
});
