import type { Finding, Language, Severity } from '../domain/finding';
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

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** "2 fel, 1 varning, 0 upplysningar" */
export function countsText(lang: Language, findings: readonly Pick<Finding, 'severity'>[]): string {
  return SEVERITIES.map((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return reportText(lang, count === 1 ? `count.${severity}.one` : `count.${severity}.many`, { count });
  }).join(', ');
}
