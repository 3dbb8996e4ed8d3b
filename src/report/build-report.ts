import { reportText, type ReportKey } from '../strings/report-text';
import { actionsSheet } from './actions-sheet';
import { basisStyles } from './basis/basis-styles';
import { buildBasis } from './basis/build-basis';
import { complianceSheet } from './compliance/sheet';
import { findingsSheet } from './findings-sheet';
import { framesSheet } from './frames-sheet';
import type { ReportInput, SheetNames } from './input';
import { reportStyles } from './look';
import type { SheetPlan, WorkbookPlan } from './plan';
import { reallocationsSheet } from './reallocations-sheet';
import { boardStyles } from './sheet-draft';
import { interpretationText } from '../strings/interpretation-text';
import { interpretationSheet } from './interpretation-sheet';
import { freeName, sheetName } from './sheet-names';

/** Nothing to draw is no series, and no series is no chart: Excel refuses both. */
function withoutEmptyCharts(sheets: readonly SheetPlan[]): SheetPlan[] {
  return sheets.map((sheet) => {
    if (!sheet.charts) return sheet;
    const charts = sheet.charts.flatMap((chart) => {
      const series = chart.series.filter(({ values }) => values.numbers.some((number) => number !== null));
      return series.length === 0 ? [] : [{ ...chart, series }];
    });
    return { ...sheet, charts };
  });
}

/** Turns a checked model into what is to be written. The plan is data: nothing is written here. */
export function buildReport(input: ReportInput): WorkbookPlan {
  const { lang, model } = input;
  const { unit } = model.settings;
  const names = tabNames(input);
  const table = freeName(input.names, reportText(lang, 'table.findings'));
  const basis = buildBasis(input, names);
  const { sheet: compliance, stampAddress } = complianceSheet(input, names, basis);
  return {
    styles: {
      ...reportStyles(unit),
      ...boardStyles(unit),
      ...basisStyles(unit),
    },
    sheets: withoutEmptyCharts([
      compliance,
      findingsSheet(input, { own: names.findings, compliance: names.compliance, table }),
      reallocationsSheet(input, names, basis),
      framesSheet(input, names, basis),
      actionsSheet(input, names, basis),
      basis.sheet,
      ...(isInterpreted(input)
        ? [
            interpretationSheet(input, input.interpretation!, input.answers ?? {}, {
              own: names.interpretation,
              compliance: names.compliance,
            }),
          ]
        : []),
    ]),
    stamp: { sheet: names.compliance, address: stampAddress, incomplete: reportText(lang, 'stamp.incomplete') },
    // The tab that the user left open stays open: showing another would mean to change a mark on a sheet of the user's.
    names: [],
  };
}

/** Something was understood outside the template tables, or a sheet of an earlier check has to follow that nothing is any more. */
function isInterpreted({ interpretation, names }: ReportInput): boolean {
  if (!interpretation) return false;
  return interpretation.blocks.length > 0 || names.sheets.some(({ own }) => own === 'interpretation');
}

function tabNames(input: ReportInput): Required<SheetNames> {
  const name = (id: keyof SheetNames, key: ReportKey): string =>
    sheetName(input.names, id, reportText(input.lang, key));
  return {
    compliance: name('compliance', 'sheet.compliance'),
    findings: name('findings', 'sheet.findings'),
    reallocations: name('reallocations', 'sheet.reallocations'),
    frames: name('frames', 'sheet.frames'),
    actions: name('actions', 'sheet.actions'),
    basis: name('basis', 'sheet.basis'),
    interpretation: sheetName(input.names, 'interpretation', interpretationText(input.lang, 'sheet.interpretation')),
  };
}
