import type { Language } from '../domain/finding';
import { reportEn } from './en/report';
import { reportSv } from './sv/report';

export type ReportKey = keyof typeof reportSv;

const texts: Readonly<Record<Language, Readonly<Record<ReportKey, string>>>> = { sv: reportSv, en: reportEn };

/** A text of the report with its {names} filled in; a name that is not given stays as it stands. */
export function reportText(
  lang: Language,
  key: ReportKey,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return texts[lang][key].replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    return value === undefined ? whole : String(value);
  });
}
