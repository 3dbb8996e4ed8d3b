import type { Language } from '../domain/finding';

/** What a text of a catalogue is asked with: its key, and values for its {names}. */
export type CatalogueText<Key extends string> = (
  lang: Language,
  key: Key,
  values?: Readonly<Record<string, string | number>>,
) => string;

/** Reads a catalogue: a text with its {names} filled in. A name that is not given stays as it stands, so that a test sees it. */
export function catalogueText<Key extends string>(
  texts: Readonly<Record<Language, Readonly<Record<Key, string>>>>,
): CatalogueText<Key> {
  return (lang, key, values = {}) =>
    texts[lang][key].replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name];
      return value === undefined ? whole : String(value);
    });
}

/** The texts of a catalogue in one language. */
export type TextIn<Key extends string> = (key: Key, values?: Readonly<Record<string, string | number>>) => string;

/** A catalogue in one language, for what writes many of its texts. */
export function textIn<Key extends string>(text: CatalogueText<Key>, lang: Language): TextIn<Key> {
  return (key, values) => text(lang, key, values);
}
