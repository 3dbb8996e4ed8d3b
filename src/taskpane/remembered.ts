import type { Language } from '../domain/finding';

const LANGUAGE = 'ramkoll.language';

/** The language that the user chose here before; Swedish where none was, or where the browser keeps nothing. */
export function rememberedLanguage(storage: () => Pick<Storage, 'getItem'>): Language {
  try {
    return storage().getItem(LANGUAGE) === 'en' ? 'en' : 'sv';
  } catch {
    // A browser that forbids storage throws when it is asked for it.
    return 'sv';
  }
}

/** Keeps the language for the next time, where the browser keeps anything. */
export function rememberLanguage(storage: () => Pick<Storage, 'setItem'>, lang: Language): void {
  try {
    storage().setItem(LANGUAGE, lang);
  } catch {
    // Then it holds until the page is closed.
  }
}
