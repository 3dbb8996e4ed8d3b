import type { Finding, Language, Severity } from '../domain/finding';
import { catalogueText } from './catalogue-text';
import { reportEn } from './en/report';
import { reportSv } from './sv/report';

export type ReportKey = keyof typeof reportSv;

/** A text of the report. */
export const reportText = catalogueText<ReportKey>({ sv: reportSv, en: reportEn });

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** "2 fel, 1 varning, 0 upplysningar" */
export function countsText(lang: Language, findings: readonly Pick<Finding, 'severity'>[]): string {
  return SEVERITIES.map((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return reportText(lang, count === 1 ? `count.${severity}.one` : `count.${severity}.many`, { count });
  }).join(', ');
}
