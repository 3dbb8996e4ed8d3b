import type { Language } from '../domain/finding';
import { cliEn } from './en/cli';
import { cliSv } from './sv/cli';

export type CliKey = keyof typeof cliSv;

const texts: Readonly<Record<Language, Readonly<Record<CliKey, string>>>> = { sv: cliSv, en: cliEn };

/** A text of the command line with its {names} filled in. */
export function cliText(lang: Language, key: CliKey, values: Readonly<Record<string, string | number>> = {}): string {
  return texts[lang][key].replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    return value === undefined ? whole : String(value);
  });
}
