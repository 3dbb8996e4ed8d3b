import type { TargetResult } from '../compliance/result';
import { fromOre, roundHalfAway } from '../domain/money';
import { yearMonthText } from '../domain/period';
import { formatChange, formatMoney, formatMonth, formatPercent, formatPoints } from '../strings/format';
import { countsText, reportText, type ReportKey } from '../strings/report-text';
import { words } from '../strings/words';
import { addressOf, cell, numberCell, rangeOf } from './grid';
import type { ReportInput } from './input';
import { COLOR, PERCENT_FORMAT, STATUS_SYMBOL } from './look';
import type { CellPlan, ChartPlan, SeriesPlan, SheetPlan } from './plan';
import { monthName, shownDecimals, targetKind, targetName, verdictSentence } from './verdict';

/** Columns of the target table: B is the target, then what the reader asks for first. */
const COLUMN = {
  target: 2,
  status: 3,
  base: 4,
  target_: 5,
  development: 6,
  limit: 7,
  allowed: 8,
  headroom: 9,
  toDate: 10,
} as const;
const LAST = COLUMN.toDate;
const CHART_ROWS = 15;
/** Up to so many targets the whole sheet is one page. */
const TARGETS_ON_A_PAGE = 6;

/** The page to open in the meeting: verdict, targets, chart, details, assignments and the stamp. */
export function complianceSheet(
  input: ReportInput,
  names: { readonly own: string; readonly findings: string },
): SheetPlan {
  const { model, result, lang, stamp } = input;
  const { settings } = model;
  const cells: CellPlan[] = [];
  const heights: { row: number; height: number }[] = [];
  const merges: string[] = [];
  const text = (key: ReportKey, values: Readonly<Record<string, string | number>> = {}): string =>
    reportText(lang, key, values);
  const month = monthName(model, lang);
  const errors = input.findings.filter((finding) => finding.severity === 'error').length;
  let row = 1;
  const wide = (value: string, style: string, height: number, extra: Partial<CellPlan> = {}): void => {
    cells.push(cell(row, COLUMN.target, value, style, extra));
    for (let column = COLUMN.target + 1; column <= LAST; column += 1) cells.push(cell(row, column, null, style));
    merges.push(rangeOf(row, COLUMN.target, row, LAST));
    heights.push({ row, height });
    row += 1;
  };

  heights.push({ row, height: 30 });
  cells.push(
    cell(
      row,
      COLUMN.target,
      text(settings.yearsKnown ? 'compliance.title' : 'compliance.titleUnknown', {
        board: settings.board,
        year: settings.targetYear,
        month,
      }),
      'title',
    ),
  );
  row += 1;
  const base = `${words[lang]['base.outcome']} ${settings.baseYear}`;
  cells.push(cell(row, COLUMN.target, text('compliance.unit', { unit: settings.unit, base }), 'note'));
  row += 1;

  for (const target of result.targets) {
    wide(`${STATUS_SYMBOL[target.status]} ${verdictSentence(model, target, lang)}`, `verdict-${target.status}`, 24);
  }
  if (result.targets.length === 0) wide(text('verdict.noTargets'), 'verdict-no-basis', 24);
  if (errors > 0) {
    const note = text(errors === 1 ? 'verdict.oneError' : 'verdict.errors', { count: errors });
    cells.push(
      cell(row, COLUMN.target, note, 'link', {
        link: { sheet: names.findings, address: 'A1', tooltip: text('link.findings') },
      }),
    );
    row += 1;
  }

  row += 1;
  cells.push(cell(row, COLUMN.target, text('compliance.targets'), 'heading'));
  row += 1;
  const closed = settings.period.month === 12;
  const headers = [
    text('column.target'),
    text('column.status'),
    text('column.netBase', { year: settings.baseYear }),
    text(headerOfTargetYear(input, closed), { year: settings.targetYear }),
    text('column.development'),
    text('column.limit'),
    text('column.allowed'),
    text('column.headroom'),
    text('column.toDate', { month }),
  ];
  headers.forEach((header, index) =>
    cells.push(cell(row, COLUMN.target + index, header, index < 2 ? 'header' : 'headerRight')),
  );
  heights.push({ row, height: 32 });
  row += 1;
  const firstTarget = row;
  for (const target of result.targets) {
    cells.push(...targetRow(input, target, row));
    heights.push({ row, height: 24 });
    row += 1;
  }
  const lastTarget = row - 1;

  const charts: ChartPlan[] = [];
  if (result.targets.length > 0) {
    row += 1;
    charts.push(developmentChart(input, names.own, firstTarget, lastTarget, row));
    row += CHART_ROWS + 1;
    row = detailsBlock(input, cells, heights, row, firstTarget);
  }
  if (result.assignments.length > 0) row = assignmentsBlock(input, cells, heights, row + 1);

  row += 1;
  cells.push(cell(row, COLUMN.target, text('stamp.title'), 'heading'));
  row += 1;
  const stampRow = row;
  wide(text('stamp.time', { time: stamp.time, version: stamp.version, ruleset: stamp.ruleset }), 'noteWrap', 13);
  wide(
    text('stamp.settings', {
      period: formatMonth(yearMonthText(settings.period), lang),
      judged: text(`judged.${settings.judged}`),
      tolerance: formatMoney(settings.tolerance, settings.unit, lang),
      margin: formatPoints(settings.riskMargin, lang),
      method: text(`method.${settings.comparability}`),
      items: text(`items.${settings.itemsCount}`),
    }),
    'noteWrap',
    13,
  );
  wide(text('stamp.fingerprint', { fingerprint: model.fingerprint }), 'noteWrap', 13);
  wide(text('stamp.counts', { counts: countsText(lang, input.findings) }), 'noteWrap', 13);

  return {
    id: 'compliance',
    name: names.own,
    cells,
    columnWidths: [
      { column: 1, width: 2 },
      { column: COLUMN.target, width: 30 },
      { column: COLUMN.status, width: 19 },
      ...[4, 5, 6, 7, 8, 9, 10].map((column) => ({ column, width: 15.5 })),
    ],
    rowHeights: heights,
    freeze: { rows: 1, columns: 0 },
    gridlines: false,
    tabColor: COLOR.outcome,
    merges,
    charts,
    print: {
      orientation: 'landscape',
      fit: { wide: 1, tall: result.targets.length > TARGETS_ON_A_PAGE ? 0 : 1 },
      area: rangeOf(1, 1, row - 1, LAST),
      titleRows: { first: 1, last: 1 },
      footer: pageFooter(input),
      centerHorizontally: true,
    },
    properties: { 'ramkoll.fingerprint': model.fingerprint, 'ramkoll.stamp': `${stampRow}` },
  };
}

/** The footer of every sheet: board and period to the left, the check in the middle, the page to the right. */
export function pageFooter(input: ReportInput): string {
  const { model, lang, stamp } = input;
  const period = formatMonth(yearMonthText(model.settings.period), lang);
  // In a header or footer "&" begins a code, so a name's own is doubled.
  const plain = (value: string): string => value.replaceAll('&', '&&');
  const left = plain(reportText(lang, 'print.footer', { board: model.settings.board, period }));
  const page = reportText(lang, 'print.page', { page: '&P', pages: '&N' });
  return `&L&8${left}&C&8Ramkoll ${plain(stamp.version)} · ${plain(stamp.time)}&R&8${page}`;
}

/** What the amounts of the target year are, when all targets are read alike. */
function headerOfTargetYear(input: ReportInput, closed: boolean): ReportKey {
  const fullYear = input.model.targets.every((target) => target.reading === 'full-year');
  if (!fullYear) return 'column.netTarget';
  return closed ? 'column.netOutcome' : 'column.netForecast';
}

function targetRow(input: ReportInput, target: TargetResult, row: number): CellPlan[] {
  const { model, lang } = input;
  const { unit } = model.settings;
  const definition = model.targets[target.target]!;
  const decimals = Math.min(4, shownDecimals(target));
  const amount = (ore: number | null): number | null => (ore === null ? null : fromOre(ore, unit));
  const at = (column: number): string => addressOf(row, column);
  const given = target.netBase !== null && target.netTarget !== null;
  return [
    cell(row, COLUMN.target, targetName(model, target), 'text'),
    cell(
      row,
      COLUMN.status,
      `${STATUS_SYMBOL[target.status]} ${words[lang][`status.${target.status}`]}`,
      `status-${target.status}`,
    ),
    numberCell(row, COLUMN.base, amount(target.netBase), 'money'),
    numberCell(row, COLUMN.target_, amount(target.netTarget), 'money'),
    numberCell(
      row,
      COLUMN.development,
      target.development,
      `strong-${decimals}`,
      `${at(COLUMN.target_)}/${at(COLUMN.base)}-1`,
    ),
    numberCell(row, COLUMN.limit, definition.maxDevelopment, `percent-${target.precision}`),
    numberCell(row, COLUMN.allowed, amount(target.allowed), 'money', `${at(COLUMN.base)}*(1+${at(COLUMN.limit)})`),
    numberCell(
      row,
      COLUMN.headroom,
      given ? amount(target.headroom) : null,
      'money',
      `${at(COLUMN.allowed)}-${at(COLUMN.target_)}`,
    ),
    numberCell(row, COLUMN.toDate, target.developmentToDate, `change-${target.precision}`),
  ];
}

/** What is secondary: items, the figures so far, what the rest of the year may be, and the frame. */
function detailsBlock(
  input: ReportInput,
  cells: CellPlan[],
  heights: { row: number; height: number }[],
  start: number,
  firstTarget: number,
): number {
  const { model, result, lang } = input;
  const { unit, baseYear, targetYear } = model.settings;
  const month = monthName(model, lang);
  const amount = (ore: number | null): number | null => (ore === null ? null : fromOre(ore, unit));
  let row = start;
  cells.push(cell(row, COLUMN.target, reportText(lang, 'details.title'), 'heading'));
  row += 1;
  const headers = [
    reportText(lang, 'column.target'),
    reportText(lang, 'column.reading'),
    reportText(lang, 'column.base'),
    reportText(lang, 'column.baseToDate', { month, year: baseYear }),
    reportText(lang, 'column.targetToDate', { month, year: targetYear }),
    reportText(lang, 'column.yearToGo'),
    reportText(lang, 'column.adjusted'),
    reportText(lang, 'column.frame'),
    reportText(lang, 'column.frameDevelopment'),
  ];
  headers.forEach((header, index) =>
    cells.push(cell(row, COLUMN.target + index, header, index < 3 ? 'header' : 'headerRight')),
  );
  heights.push({ row, height: 34 });
  row += 1;
  result.targets.forEach((target, index) => {
    const definition = model.targets[target.target]!;
    const change = `change-${target.precision}`;
    cells.push(
      cell(row, 2, targetName(model, target), 'text', { formula: addressOf(firstTarget + index, COLUMN.target) }),
      cell(row, 3, words[lang][`reading.${definition.reading}`], 'text'),
      cell(row, 4, `${words[lang][`base.${target.baseUsed}`]} ${baseYear}`, 'text'),
      numberCell(row, 5, amount(target.netBaseToDate), 'money'),
      numberCell(row, 6, amount(target.netTargetToDate), 'money'),
      numberCell(row, 7, target.yearToGo, change),
      numberCell(row, 8, target.developmentAdjusted, change),
      numberCell(row, 9, amount(target.frame), 'money'),
      numberCell(row, 10, target.frameDevelopment, change),
    );
    heights.push({ row, height: 24 });
    row += 1;
  });
  return row;
}

function assignmentsBlock(
  input: ReportInput,
  cells: CellPlan[],
  heights: { row: number; height: number }[],
  start: number,
): number {
  const { model, result, lang } = input;
  const amount = (ore: number | null): number | null => (ore === null ? null : fromOre(ore, model.settings.unit));
  let row = start;
  cells.push(cell(row, COLUMN.target, reportText(lang, 'assignments.title'), 'heading'));
  row += 1;
  const headers: ReportKey[] = [
    'column.assignment',
    'column.status',
    'column.amount',
    'column.planned',
    'column.realised',
    'column.forecast',
    'column.left',
  ];
  headers.forEach((key, index) =>
    cells.push(cell(row, COLUMN.target + index, reportText(lang, key), index < 2 ? 'header' : 'headerRight')),
  );
  heights.push({ row, height: 32 });
  row += 1;
  for (const assignment of result.assignments) {
    const definition = model.assignments[assignment.assignment]!;
    const left =
      assignment.forecast === null || assignment.amount === null
        ? null
        : Math.max(0, assignment.amount - assignment.forecast);
    const name =
      definition.object && definition.object !== model.settings.board
        ? `${definition.id}, ${definition.object}`
        : definition.id;
    cells.push(
      cell(row, 2, name, 'text'),
      cell(
        row,
        3,
        `${STATUS_SYMBOL[assignment.status]} ${words[lang][`status.${assignment.status}`]}`,
        `status-${assignment.status}`,
      ),
      numberCell(row, 4, amount(assignment.amount), 'money'),
      numberCell(row, 5, amount(assignment.planned), 'money'),
      numberCell(row, 6, amount(assignment.realised), 'money'),
      numberCell(row, 7, amount(assignment.forecast), 'money'),
      numberCell(row, 8, amount(left), 'money', `MAX(0,${addressOf(row, 4)}-${addressOf(row, 7)})`),
    );
    heights.push({ row, height: 24 });
    row += 1;
  }
  return row;
}

/** One chart: development so far and for the year, per target, beside the limit. */
function developmentChart(input: ReportInput, sheet: string, first: number, last: number, top: number): ChartPlan {
  const { model, result, lang } = input;
  const month = monthName(model, lang);
  const objects = result.targets.map((target) => targetName(model, target));
  const categories = { sheet, range: rangeOf(first, COLUMN.target, last, COLUMN.target), texts: objects };
  const values = (column: number, numbers: readonly (number | null)[]): SeriesPlan['values'] => ({
    sheet,
    range: rangeOf(first, column, last, column),
    numbers,
    format: PERCENT_FORMAT,
  });
  const labels = { show: 'all', format: PERCENT_FORMAT, position: 'outside-end' } as const;
  const forecast = result.targets.some((target) => targetKind(model, target) === 'forecast');
  const fullYear = model.targets.every((target) => target.reading === 'full-year');
  const yearLegend = !fullYear ? 'chart.legend.span' : forecast ? 'chart.legend.forecast' : 'chart.legend.outcome';
  const shown = (value: number | null): string => (value === null ? '–' : formatChange(value, lang));
  const rows = result.targets
    .map((target) =>
      reportText(lang, 'chart.description.row', {
        object: targetName(model, target),
        toDate: shown(target.developmentToDate),
        development: shown(target.development),
        limit: formatPercent(model.targets[target.target]!.maxDevelopment, lang, target.precision),
      }),
    )
    .join(' ');
  return {
    name: 'ramkoll-development',
    type: 'column-clustered',
    title: chartTitle(input),
    description: reportText(lang, 'chart.description', { rows }),
    from: { row: top, column: COLUMN.target },
    to: { row: top + CHART_ROWS - 1, column: LAST },
    series: [
      {
        name: reportText(lang, 'chart.legend.toDate', { month }),
        categories,
        values: values(
          COLUMN.toDate,
          result.targets.map((target) => target.developmentToDate),
        ),
        mark: { kind: 'solid', color: COLOR.outcome },
        labels,
      },
      {
        name: reportText(lang, yearLegend),
        categories,
        values: values(
          COLUMN.development,
          result.targets.map((target) => target.development),
        ),
        mark: { kind: forecast ? 'hatched' : 'solid', color: forecast ? COLOR.outcome : COLOR.previous },
        labels,
      },
      {
        name: reportText(lang, 'chart.legend.limit'),
        categories,
        values: values(
          COLUMN.limit,
          result.targets.map((target) => model.targets[target.target]!.maxDevelopment),
        ),
        mark: { kind: 'outline', color: COLOR.limit },
        labels: { ...labels, color: COLOR.limit },
      },
    ],
    valueAxis: { title: reportText(lang, 'chart.axis'), format: PERCENT_FORMAT, gridlines: false },
    legend: 'bottom',
    gap: 60,
    overlap: -5,
  };
}

/** The message of the chart: the target that is furthest over its limit, or nearest below it. */
function chartTitle(input: ReportInput): string {
  const { model, result, lang } = input;
  const distance = (target: TargetResult): number =>
    (target.development ?? -Infinity) - model.targets[target.target]!.maxDevelopment;
  const judged = result.targets.filter((target) => target.development !== null);
  const worst = judged.reduce<TargetResult | null>(
    (most, target) => (most === null || distance(target) > distance(most) ? target : most),
    null,
  );
  if (!worst || worst.development === null) return reportText(lang, 'chart.none');
  const decimals = shownDecimals(worst);
  const limit = model.targets[worst.target]!.maxDevelopment;
  // The difference of what is printed, so that a reader who subtracts finds the same.
  const scale = 100 * 10 ** decimals;
  const points = Math.abs(roundHalfAway(worst.development * scale) - roundHalfAway(limit * scale)) / 10 ** decimals;
  const key = points === 0 ? 'chart.even' : distance(worst) > 0 ? 'chart.missed' : 'chart.met';
  return reportText(lang, key, {
    object: targetName(model, worst),
    development: formatChange(worst.development, lang, decimals),
    limit: formatPercent(limit, lang, worst.precision),
    points: formatPoints(points, lang),
  });
}
