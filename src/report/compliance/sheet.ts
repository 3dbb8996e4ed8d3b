import { cellAddress } from '../../domain/address';
import { yearMonthText } from '../../domain/period';
import { formatMoney, formatMonth, formatPoints } from '../../strings/format';
import { textIn } from '../../strings/catalogue-text';
import { countsText, reportText } from '../../strings/report-text';
import { words } from '../../strings/words';
import type { Basis } from '../basis/basis';
import { quoted } from '../formulas';
import { liveTitle } from '../chart-title';
import { cell, rangeOf } from '../grid';
import type { ReportInput, SheetNames } from '../input';
import { COLOR, STALE_PROSE, STATUS_SYMBOL, statusColors } from '../look';
import { DEFAULT_HEIGHT, pageBreaks } from '../pages';
import { pageTexts } from '../page-texts';
import type { ChartPlan, ConditionalFormatPlan, SheetPlan } from '../plan';
import { gapSentences } from '../gaps';
import { reportProse } from '../report-prose';
import { markedWhenStale, staleCondition, whileCurrent } from '../stale';
import { monthName, verdictSentence } from '../verdict';
import { assignmentTable } from './assignments';
import { developmentChart } from './development';
import { detailRows, detailsTable, ROWS_ABOVE_DETAILS } from './details';
import { COLUMN, heading, LAST_COLUMN, newPage, skip, TITLE_HEIGHT, wideText, WIDTHS, type Page } from './layout';
import { distanceChart, pathChart, pathTable, pathTarget } from './path';
import { targetRows, targetTable } from './targets';

/** Points between paragraphs. */
const PARAGRAPH_GAP = 9;
/** As many low rows as the chart of developments needs cells behind it. */
const CHART_ROWS = 21;
const ROW_HEIGHT_OF_CHART = 10;
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
  page.heights.push({ row: page.row, height: TITLE_HEIGHT });
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
  const [targetAt, detailAt] = [targetRows(input), detailRows(input)];
  const chartTop = firstTarget + targetAt.size + 1;
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
  const draw = (plan: ChartPlan): void => {
    const live = liveTitle(plan, names.compliance, basis, lang);
    charts.push(live.chart);
    page.cells.push(...live.cells);
  };
  if (targets > 0) {
    const rows = targetTable(page, input, basis, (index) => firstDetail + detailAt.at[index]!);
    conditionalFormats.push(
      ...statusColors(
        rangeOf(rows.first, COLUMN.status, rows.last, COLUMN.status),
        cellAddress(rows.first, COLUMN.status),
      ),
    );
    for (let row = chartTop; row < chartTop + CHART_ROWS; row += 1)
      page.heights.push({ row, height: ROW_HEIGHT_OF_CHART });
    page.together.push({ first: chartTop, last: chartTop + CHART_ROWS - 1 });
    page.row = afterCharts;
    const development = developmentChart(input, names.compliance, rows, (index) => firstDetail + detailAt.at[index]!, {
      from: { row: chartTop, column: COLUMN.target },
      to: { row: chartTop + CHART_ROWS - 1, column: FIRST_CHART_TO },
    });
    page.cells.push(...development.cells);
    draw(development.chart);
  }
  conditionalFormats.push(...assignmentTable(page, input, basis));
  if (result.assignments.length > 0) skip(page);
  // The text has a page of its own, unless what the meeting looks at flows over the first page anyway.
  if (pagesSoFar(page).length === 0) page.breaks.push(page.row);
  const proseAt = page.row;
  heading(page, prose.heading, whileCurrent(basis, lang, prose.heading, 'stale.prose'));
  conditionalFormats.push(...proseBlock(page, input, basis, prose.paragraphs));
  page.together.push({ first: proseAt, last: proseAt + 1 });
  skip(page);
  if (targets > 0) {
    detailsTable(page, input, basis, (index) => firstTarget + targetAt.at[index]!);
    skip(page);
    const pathAt = page.row;
    const path = pathTable(
      page,
      input,
      basis,
      cellAddress(firstTarget + targetAt.at[pathTarget(input) ?? 0]!, COLUMN.limit),
    );
    page.together.push({ first: pathAt, last: page.row - 1 });
    const chart =
      path &&
      pathChart(input, names.compliance, path, {
        from: { row: chartTop, column: FIRST_CHART_TO + 1 },
        to: { row: chartTop + CHART_ROWS - 1, column: LAST_COLUMN },
      });
    if (chart) draw(chart);
    skip(page);
    const distance =
      path &&
      distanceChart(input, names.compliance, path, {
        from: { row: page.row, column: COLUMN.target },
        to: { row: page.row + CHART_ROWS - 1, column: LAST_COLUMN },
      });
    if (distance) {
      for (let row = page.row; row < page.row + CHART_ROWS; row += 1)
        page.heights.push({ row, height: ROW_HEIGHT_OF_CHART });
      draw(distance);
      page.together.push({ first: page.row, last: page.row + CHART_ROWS - 1 });
      page.row += CHART_ROWS + 1;
    }
  }
  const stampAt = page.row;
  const stampAddress = stampBlock(page, input, basis);
  page.together.push({ first: stampAt, last: page.row - 1 });
  const sheet: SheetPlan = {
    id: 'compliance',
    name: names.compliance,
    cells: page.cells,
    columnWidths: WIDTHS.map((width, index) => ({ column: index + 1, width })),
    rowHeights: [...fullHeights(page)].map(([row, height]) => ({ row, height })),
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
      ...pageTexts(input),
      centerHorizontally: true,
      breaks: pagesSoFar(page),
    },
    properties: { 'ramkoll.fingerprint': model.fingerprint },
  };
  return { sheet, stampAddress };
}

/** The report text. A paragraph whose figures have changed says so and turns grey. */
function proseBlock(
  page: Page,
  input: ReportInput,
  basis: Basis,
  paragraphs: readonly string[],
): ConditionalFormatPlan[] {
  const { lang } = input;
  const first = page.row;
  const before = reportText(lang, 'stale.paragraph');
  for (const paragraph of paragraphs) {
    wideText(page, paragraph, 'prose', {
      before,
      after: PARAGRAPH_GAP,
      extra: markedWhenStale(basis, lang, paragraph),
    });
  }
  if (page.row === first) return [];
  return [
    {
      type: 'formula',
      range: rangeOf(first, COLUMN.target, page.row - 1, LAST_COLUMN),
      formula: `LEFT($${cellAddress(first, COLUMN.target)},1)="${before.slice(0, 1)}"`,
      style: STALE_PROSE,
    },
  ];
}

/** The rows that pages begin with, of what is on the sheet by now. */
function pagesSoFar(page: Page): number[] {
  const { together, breaks } = page;
  return pageBreaks({ widths: WIDTHS, heights: fullHeights(page), lastRow: page.row - 1, together, breaks, repeat: 1 });
}

/** Every row has its height, so that pages are what they are reckoned to be whatever the font. */
function fullHeights(page: Page): ReadonlyMap<number, number> {
  const heights = new Map<number, number>();
  for (let row = 1; row < page.row; row += 1) heights.set(row, DEFAULT_HEIGHT);
  for (const { row, height } of page.heights) heights.set(row, height);
  return heights;
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
    wideText(page, sentence, `verdict-${target.status}`, {
      height: 24,
      size: 12,
      bold: true,
      extra: whileCurrent(basis, lang, sentence),
    });
  }
  if (result.targets.length === 0)
    wideText(page, reportText(lang, 'verdict.noTargets'), 'verdict-no-basis', { height: 24 });
  for (const gap of gapSentences(model, lang)) wideText(page, gap, 'noteWrap', { size: 9 });
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
  const line = (value: string): void => wideText(page, value, 'noteWrap', { size: 9 });
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
    wideText(page, current, 'noteWrap', { size: 9, extra: { formula } });
  }
  line(text('stamp.counts', { counts: countsText(lang, input.findings) }));
  return cellAddress(row, COLUMN.target);
}
