import { lightness } from './describe/colors';
import type { HostChart, HostMark, HostTable, HostWorkbook } from './state';

/**
 * Something that one of two ways of writing cannot say. Each function gives what is compared in place of what stands there;
 * none of them changes what it is given.
 */
export interface KnownDifference {
  readonly name: string;
  readonly reason: string;
  readonly mark?: (mark: HostMark) => HostMark;
  readonly chart?: (chart: HostChart) => HostChart;
  readonly table?: (table: HostTable) => HostTable;
  readonly workbook?: (workbook: HostWorkbook) => HostWorkbook;
}

const DASHED: ReadonlySet<string | undefined> = new Set(['Dash', 'Dot', 'DashDot', 'DashDotDot', 'RoundDot']);

/** A hatching, and a lighter fill within a dashed line, as one and the same: the colour of the forecast, and that it is one. */
function asForecast(mark: HostMark): HostMark {
  const { fill, line } = mark;
  const isLighter = fill !== null && line !== null && lightness(fill) > lightness(line);
  const isStandIn = isLighter && DASHED.has(mark.lineStyle);
  if (!mark.hatched && !isStandIn) return mark;
  return { fill: mark.hatched ? fill : line, hatched: true, line: null };
}

/** What Excel's interface for programs cannot say up to ExcelApi 1.12, while a file can. */
export const KNOWN_DIFFERENCES: readonly KnownDifference[] = [
  {
    name: 'hatching',
    reason: 'Fills of charts are plain there; a forecast is a lighter fill within a dashed line instead.',
    mark: asForecast,
  },
  {
    name: 'chart description',
    reason: 'A chart has no alternative text there; the sheet says the same in its cells.',
    chart: (chart) => ({ ...chart, description: null }),
  },
  {
    name: 'zoom',
    reason: 'A view has no zoom there. The state does not hold it either, so nothing needs to be done about it.',
  },
  {
    name: 'series name by reference',
    reason: 'A series is named by a text there; only its values and categories can be ranges.',
    chart: (chart) => ({
      ...chart,
      series: chart.series.map((series) => ({ ...series, nameReference: null })),
    }),
  },
  {
    name: 'totals function',
    reason: 'A totals row has only its cells there; the formula in the cell says what is summed.',
    table: (table) => ({ ...table, columns: table.columns.map(({ name }) => ({ name, totalsFunction: null })) }),
  },
  {
    name: 'selection',
    reason: 'A file puts the cursor below the frozen rows; in an open workbook it stays where the user has it.',
    workbook: (workbook) => ({ ...workbook, selection: '' }),
  },
];
