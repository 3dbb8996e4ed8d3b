import { cellAddress } from '../../domain/address';
import { yearMonthText } from '../../domain/period';
import { formatMoney, formatMonth, formatPoints } from '../../strings/format';
import { textIn } from '../../strings/catalogue-text';
import { countsText, reportText } from '../../strings/report-text';
import { words } from '../../strings/words';
import type { Basis } from '../basis/basis';
import { quoted } from '../formulas';
import { cell, rangeOf } from '../grid';
import type { ReportInput, SheetNames } from '../input';
import { COLOR, STATUS_SYMBOL, statusColors } from '../look';
import { pageFooter } from '../page-footer';
import type { ChartPlan, ConditionalFormatPlan, SheetPlan } from '../plan';
import { reportProse } from '../report-prose';
import { staleCondition, whileCurrent } from '../stale';
import { monthName, verdictSentence } from '../verdict';
import { assignmentTable } from './assignments';
import { detailsTable, ROWS_ABOVE_DETAILS } from './details';
import { COLUMN, heading, LAST_COLUMN, newPage, skip, wideText, WIDTHS, type Page } from './layout';
import { pathChart, pathTable, pathTarget } from './path';
import { developmentChart, targetTable } from './targets';

const CHART_ROWS = 15;
const ROW_HEIGHT_OF_CHART = 15;
/** The first chart ends with this column, the second begins with the next. */
const FIRST_CHART_TO = COLUMN.target_;

/** The page to open in the meeting: verdict, targets, charts, assignments; then the report text, what is secondary, the stamp. */
export function complianceSheet(
  input: ReportInput,
  names: SheetNames,
  basis: Basis,
): { readonly sheet: SheetPlan; readonly stampAddress: string } {
  const { model, result, lang } = input;
  const { settings } = model;
  const text = textIn(reportText, lang);
  const page = newPage();
  page.cells.push(
    cell(
      page.row,
      COLUMN.target,
      text(settings.yearsKnown ? 'compliance.title' : 'compliance.titleUnknown', {
        board: settings.board,
        year: settings.targetYear,
        month: monthName(model, lang),
      }),
      'title',
    ),
  );
  page.heights.push({ row: page.row, height: 30 });
  page.row += 1;
  const base = `${words[lang]['base.outcome']} ${settings.baseYear}`;
  page.cells.push(cell(page.row, COLUMN.target, text('compliance.unit', { unit: settings.unit, base }), 'note'));
  page.row += 1;
  staleLine(page, input, basis);
  const firstVerdict = page.row;
  verdicts(page, input, names, basis);
  skip(page);

  // What stands further down is referred to above, so its rows are reckoned before it is written.
  const targets = result.targets.length;
  const firstTarget = page.row + 2;
  const chartTop = firstTarget + targets + 1;
  const afterCharts = chartTop + CHART_ROWS + 1;
  const prose = reportProse(input);
  const assignmentRows = result.assignments.length > 0 ? result.assignments.length + 3 : 0;
  const firstDetail = afterCharts + assignmentRows + prose.paragraphs.length + 2 + ROWS_ABOVE_DETAILS;

  const conditionalFormats: ConditionalFormatPlan[] =
    targets === 0
      ? []
      : statusColors(
          rangeOf(firstVerdict, COLUMN.target, firstVerdict + targets - 1, LAST_COLUMN),
          `$${cellAddress(firstVerdict, COLUMN.target)}`,
        );
  const charts: ChartPlan[] = [];
  const breaks: number[] = [];
  if (targets > 0) {
    const rows = targetTable(page, input, basis, (index) => firstDetail + index);
    conditionalFormats.push(
      ...statusColors(
        rangeOf(rows.first, COLUMN.status, rows.last, COLUMN.status),
        cellAddress(rows.first, COLUMN.status),
      ),
    );
    for (let row = chartTop; row < chartTop + CHART_ROWS; row += 1)
      page.heights.push({ row, height: ROW_HEIGHT_OF_CHART });
    page.row = afterCharts;
    charts.push(
      developmentChart(input, names.compliance, rows, {
        from: { row: chartTop, column: COLUMN.target },
        to: { row: chartTop + CHART_ROWS - 1, column: FIRST_CHART_TO },
      }),
    );
  }
  conditionalFormats.push(...assignmentTable(page, input, basis));
  if (result.assignments.length > 0) skip(page);
  breaks.push(page.row);
  heading(page, prose.heading, whileCurrent(basis, lang, prose.heading, 'stale.prose'));
  for (const paragraph of prose.paragraphs) wideText(page, paragraph, 'prose');
  skip(page);
  if (targets > 0) {
    detailsTable(page, input, basis, (index) => firstTarget + index);
    skip(page);
    breaks.push(page.row);
    const path = pathTable(page, input, basis, cellAddress(firstTarget + (pathTarget(input) ?? 0), COLUMN.limit));
    const chart =
      path &&
      pathChart(input, names.compliance, path, {
        from: { row: chartTop, column: FIRST_CHART_TO + 1 },
        to: { row: chartTop + CHART_ROWS - 1, column: LAST_COLUMN },
      });
    if (chart) charts.push(chart);
    skip(page);
  }
  const stampAddress = stampBlock(page, input, basis);
  const sheet: SheetPlan = {
    id: 'compliance',
    name: names.compliance,
    cells: page.cells,
    columnWidths: WIDTHS.map((width, index) => ({ column: index + 1, width })),
    rowHeights: page.heights,
    freeze: { rows: 1, columns: 0 },
    gridlines: false,
    tabColor: COLOR.outcome,
    merges: page.merges,
    conditionalFormats,
    charts,
    print: {
      orientation: 'landscape',
      fit: { wide: 1, tall: 0 },
      area: rangeOf(1, 1, page.row - 1, LAST_COLUMN),
      titleRows: { first: 1, last: 1 },
      footer: pageFooter(input),
      centerHorizontally: true,
      breaks,
    },
    properties: { 'ramkoll.fingerprint': model.fingerprint },
  };
  return { sheet, stampAddress };
}

/** Says above everything else that the figures are no longer those that were checked; empty while they are. */
function staleLine(page: Page, input: ReportInput, basis: Basis): void {
  const stale = staleCondition(basis);
  if (stale === null) return;
  const text = `▲ ${reportText(input.lang, 'stamp.stale')}`;
  wideText(page, '', 'stale', { height: 15, extra: { formula: `IF(${stale},${quoted(text)},"")` } });
}

/** One sentence a target, the worst colour being plain to see, and a way to the findings where there are errors. */
function verdicts(page: Page, input: ReportInput, names: SheetNames, basis: Basis): void {
  const { model, result, lang } = input;
  for (const target of result.targets) {
    const sentence = `${STATUS_SYMBOL[target.status]} ${verdictSentence(model, target, lang)}`;
    wideText(page, sentence, `verdict-${target.status}`, { height: 24, extra: whileCurrent(basis, lang, sentence) });
  }
  if (result.targets.length === 0)
    wideText(page, reportText(lang, 'verdict.noTargets'), 'verdict-no-basis', { height: 24 });
  const errors = input.findings.filter((finding) => finding.severity === 'error').length;
  if (errors === 0) return;
  const note = reportText(lang, errors === 1 ? 'verdict.oneError' : 'verdict.errors', { count: errors });
  const link = { sheet: names.findings, address: 'A1', tooltip: reportText(lang, 'link.findings') };
  page.cells.push(cell(page.row, COLUMN.target, note, 'link', { link }));
  page.row += 1;
}

/** When, by what, with which settings and on which data; and whether the sums are still those. Gives the address of its first line. */
function stampBlock(page: Page, input: ReportInput, basis: Basis): string {
  const { model, lang, stamp } = input;
  const { settings } = model;
  const text = textIn(reportText, lang);
  heading(page, text('stamp.title'));
  const row = page.row;
  const line = (value: string): void => wideText(page, value, 'noteWrap', { height: 13 });
  line(text('stamp.time', { time: stamp.time, version: stamp.version, ruleset: stamp.ruleset }));
  line(
    text('stamp.settings', {
      period: formatMonth(yearMonthText(settings.period), lang),
      judged: text(`judged.${settings.judged}`),
      tolerance: formatMoney(settings.tolerance, settings.unit, lang),
      margin: formatPoints(settings.riskMargin, lang),
      method: text(`method.${settings.comparability}`),
      items: text(`items.${settings.itemsCount}`),
    }),
  );
  line(text('stamp.fingerprint', { fingerprint: model.fingerprint }));
  const stale = staleCondition(basis);
  if (stale !== null) {
    const [current, changed] = [text('stamp.current'), text('stamp.stale')];
    const formula = `IF(${stale},${quoted(changed)},${quoted(current)})`;
    wideText(page, current, 'noteWrap', { height: 13, extra: { formula } });
  }
  line(text('stamp.counts', { counts: countsText(lang, input.findings) }));
  return cellAddress(row, COLUMN.target);
}
