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
