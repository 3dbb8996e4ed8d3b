import type { Language } from '../domain/finding';
import { proseEn } from './en/prose';
import { proseSv } from './sv/prose';

export type ProseKey = keyof typeof proseSv;

const texts: Readonly<Record<Language, Readonly<Record<ProseKey, string>>>> = { sv: proseSv, en: proseEn };

/**
 * A sentence of the report text with its {names} filled in. "{Name}" is filled from `name` with a capital letter. A name
 * that is not given stays as it stands, so that a test sees it.
 */
export function proseText(lang: Language, key: ProseKey, values: Readonly<Record<string, string>> = {}): string {
  return texts[lang][key].replace(/\{(\w+)\}/g, (whole, name: string) => {
    const given = values[name];
    if (given !== undefined) return given;
    const small = values[name.charAt(0).toLowerCase() + name.slice(1)];
    return small === undefined ? whole : capital(small);
  });
}

/** The text with a capital first letter, as at the start of a sentence. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const SMALL_NUMBERS: Readonly<Record<Language, readonly string[]>> = {
  sv: ['noll', 'en', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv'],
  en: ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
};

/** A count as prose has it: in letters up to twelve. One is "en", as of things that are not neuter. */
export function countText(count: number, lang: Language): string {
  return SMALL_NUMBERS[lang][count] ?? String(count);
}
