import { reportText } from '../strings/report-text';
import { complianceSheet } from './compliance-sheet';
import { findingsSheet } from './findings-sheet';
import type { ReportInput } from './input';
import { reportStyles } from './look';
import type { WorkbookPlan } from './plan';
import { freeName, sheetName } from './sheet-names';

/** Turns a checked model into what is to be written. The plan is data: nothing is written here. */
export function buildReport(input: ReportInput): WorkbookPlan {
  const { names, lang, model } = input;
  const compliance = sheetName(names, 'compliance', reportText(lang, 'sheet.compliance'));
  const findings = sheetName(names, 'findings', reportText(lang, 'sheet.findings'));
  const table = freeName(names, reportText(lang, 'table.findings'));
  return {
    styles: reportStyles(model.settings.unit),
    sheets: [
      complianceSheet(input, { own: compliance, findings }),
      findingsSheet(input, { own: findings, compliance, table }),
    ],
    // The tab that the user left open stays open: showing another would mean to change a mark on a sheet of the user's.
    names: [],
  };
}
