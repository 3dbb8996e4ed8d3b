import { whileCurrent } from './stale';
import { cellAddress } from '../domain/address';
import type { ReallocationResult } from '../compliance/result';
import { placeOf, type BudgetModel, type Reallocation } from '../domain/model';
import { fromOre, type AmountUnit, type Ore } from '../domain/money';
import { formatMoneyRounded } from '../strings/format';
import { textIn, type TextIn } from '../strings/catalogue-text';
import { reallocationsText, type ReallocationsKey } from '../strings/reallocations-text';
import type { Basis } from './basis/basis';
import { isDifferenceFormula, quoted, sumOfRows } from './formulas';
import { drawChart } from './chart-title';
import { cell, rangeOf } from './grid';
import type { ReportInput, SheetNames } from './input';
import { COLOR, moneyFormat } from './look';
import type { ChartPlan, SheetPlan } from './plan';
import { absoluteRangeText } from './reference';
import {
  amountWidth,
  axisFromZero,
  beginTable,
  chartPlace,
  colourStatuses,
  continueTable,
  finishDraft,
  heightFor,
  inTitle,
  inUnit,
  keepTogether,
  newDraft,
  orDash,
  putBasis,
  putFigure,
  putHeader,
  putHeading,
  putSentence,
  putText,
  putTop,
  putWide,
  setHeight,
  signedMoney,
  type SheetDraft,
} from './sheet-draft';

const COLUMN = {
  /** Units begin here, and the numbers of reallocations. */
  unit: 2,
  costType: 3,
  /** Cost types flow into this one; in the list it is the cost type that gets. */
  to: 4,
  decided: 5,
  reallocated: 6,
  adjusted: 7,
  revised: 8,
  unexplained: 9,
  check: 10,
} as const;
const AMOUNTS = [COLUMN.decided, COLUMN.reallocated, COLUMN.adjusted, COLUMN.revised] as const;
const LAST = COLUMN.check;

/** In points, for what is placed before it is drawn. */
const VERDICT_HEIGHT = 24;
const HEADING_HEIGHT = 20;
const HEADER_HEIGHT = 33;
const GROUP_HEIGHT = 18;
const TOTAL_HEIGHT = 20;
/** Heading, note and header of the list. */
const LIST_HEAD = 55;

/** Rows of a cost type in the chart, rows around them, and rows that the first page has room for. */
const CHART = { narrow: 1.35, wide: 2, page: 20.5, around: 4.5, least: 12, most: 40 } as const;

/** How each unit's budget moved between cost types, and what of it nothing explains. */
export function reallocationsSheet(input: ReportInput, names: SheetNames, basis: Basis): SheetPlan {
  const { model, result } = input;
  const { unit, board, targetYear } = model.settings;
  const text = textOf(input);
  const shown = result.reallocations.filter(isShown);
  const inside = shown.filter((row) => model.boardUnits.has(row.unit));
  const outside = shown.filter((row) => !model.boardUnits.has(row.unit));
  const totals = costTypeTotals(inside);
  const amounts = totals.flatMap((row) => [row.decided, row.revised]);
  const width = amountWidth(unit, [...amounts, ...sumsOf(inside)]);
  const draft = newDraft([2, 7, 27, 27, width, width, width, width, width, 17]);

  putTop(draft, text('title', { board, year: targetYear }), text('unit', { unit, basis: names.basis }), input, names);
  draft.row += 1;
  const verdictRow = draft.row;
  draft.row += 2;

  const tolerance =
    basis.cell({ of: 'setting', setting: 'tolerance' })?.reference ?? String(fromOre(model.settings.tolerance, unit));
  let repeat: number | undefined;
  if (shown.length === 0) {
    reallocationList(draft, input, basis);
  } else {
    const chartAt = chartPlace(draft, chartRows(totals.length));
    const totalsAt = draft.row;
    // The totals are sums over the rows below, so their place must be known first: a heading, a header, a row each, a sum.
    setHeight(draft, verdictRow, VERDICT_HEIGHT);
    [HEADING_HEIGHT, HEADER_HEIGHT].forEach((height, at) => setHeight(draft, totalsAt + at, height));
    keepTogether(draft, totalsAt, totalsAt + totals.length + 2);
    draft.row += totals.length + 4;
    reallocationList(draft, input, basis);
    putHeading(draft, text('rows.title'), text('rows.note'));
    repeat = putHeader(draft, headersOfRows(text));
    const firstRow = draft.row;
    const groups = groupRows(draft, input, names, basis, inside, tolerance);
    const lastRow = draft.row - 1;
    keepTogether(draft, lastRow - 1, lastRow + 1);
    keepTogether(draft, firstRow - 3, Math.min(lastRow, firstRow + 3));
    if (inside.length > 0) totalRow(draft, input, groups, inside, tolerance);
    if (outside.length > 0) {
      putWide(draft, draft.row, [COLUMN.unit, LAST], text('row.outside'), 'board-row-text');
      draft.row += 1;
      groupRows(draft, input, names, basis, outside, tolerance);
    }
    colourStatuses(draft, firstRow, draft.row - 1, COLUMN.check);
    const end = draft.row;
    if (totals.length > 0) {
      draft.row = totalsAt;
      const first = totalsTable(draft, input, totals, { first: firstRow, last: lastRow });
      // Whole on one page, unless there are more cost types than a page has room for.
      keepTogether(draft, totalsAt, first + totals.length);
      keepTogether(draft, totalsAt, Math.min(totalsAt + 5, first + totals.length));
      drawChart(draft, costTypeChart(input, names, totals, first, chartAt), names.reallocations, basis, input.lang);
    }
    draft.row = end;
  }

  const end = draft.row;
  draft.row = verdictRow;
  const verdict = verdictOf(input, shown);
  putSentence(draft, verdict.text, `verdict-${verdict.status}`, whileCurrent(basis, input.lang, verdict.text));
  draft.row = end;
  return finishDraft(draft, input, {
    id: 'reallocations',
    name: names.reallocations,
    ...(repeat === undefined ? {} : { repeat }),
  });
}

type Text = TextIn<ReallocationsKey>;

function textOf({ lang }: ReportInput): Text {
  return textIn(reallocationsText, lang);
}

function isShown(row: ReallocationResult): boolean {
  return [row.decided, row.reallocated, row.frameAdjusted, row.revised, row.unexplained].some((ore) => ore !== 0);
}

interface CostTypeTotal {
  readonly costType: number;
  readonly decided: Ore;
  readonly reallocated: Ore;
  readonly frameAdjusted: Ore;
  readonly revised: Ore;
}

function total(rows: readonly ReallocationResult[], figure: keyof Omit<CostTypeTotal, 'costType'>): Ore {
  return rows.reduce((sum, row) => sum + row[figure], 0);
}

function sumsOf(rows: readonly ReallocationResult[]): Ore[] {
  return [total(rows, 'decided'), total(rows, 'revised')];
}

function costTypeTotals(rows: readonly ReallocationResult[]): CostTypeTotal[] {
  const costTypes = [...new Set(rows.map((row) => row.costType))].sort((a, b) => a - b);
  return costTypes.map((costType) => {
    const own = rows.filter((row) => row.costType === costType);
    return {
      costType,
      decided: total(own, 'decided'),
      reallocated: total(own, 'reallocated'),
      frameAdjusted: total(own, 'frameAdjusted'),
      revised: total(own, 'revised'),
    };
  });
}

/** What is left when every move is counted, as a whole; a sentence with the largest one's place. */
function verdictOf(
  input: ReportInput,
  shown: readonly ReallocationResult[],
): { readonly text: string; readonly status: 'met' | 'missed' | 'no-basis' } {
  const { model, lang } = input;
  const text = textOf(input);
  const { unit, tolerance } = model.settings;
  const open = shown.filter((row) => Math.abs(row.unexplained) > tolerance);
  const [largest] = [...open].sort((a, b) => Math.abs(b.unexplained) - Math.abs(a.unexplained));
  if (largest) {
    const sum = open.reduce((all, row) => all + Math.abs(row.unexplained), 0);
    return {
      text: `■ ${text(open.length === 1 ? 'verdict.oneUnexplained' : 'verdict.unexplained', {
        count: open.length,
        amount: formatMoneyRounded(sum, unit, lang),
        place: `${model.units[largest.unit]?.name ?? '–'}, ${model.costTypes[largest.costType]?.name ?? '–'}`,
      })}`,
      status: 'missed',
    };
  }
  if (shown.length === 0) {
    return { text: `○ ${text('none.budget', { year: model.settings.targetYear })}`, status: 'no-basis' };
  }
  const moved = shown.some((row) => row.reallocated !== 0 || row.frameAdjusted !== 0);
  return { text: `● ${text(moved ? 'verdict.explained' : 'verdict.none')}`, status: 'met' };
}

function headersOfRows(text: Text) {
  return [
    { column: COLUMN.unit, text: text('column.unitAndCostType'), to: COLUMN.to },
    { column: COLUMN.decided, text: text('column.decided'), right: true },
    { column: COLUMN.reallocated, text: text('column.reallocated'), right: true },
    { column: COLUMN.adjusted, text: text('column.adjusted'), right: true },
    { column: COLUMN.revised, text: text('column.revised'), right: true },
    { column: COLUMN.unexplained, text: text('column.unexplained'), right: true },
    { column: COLUMN.check, text: text('column.check'), indent: true },
  ];
}

/** The rows of each unit under a row with its sums; gives the rows of the sums. */
function groupRows(
  draft: SheetDraft,
  input: ReportInput,
  names: SheetNames,
  basis: Basis,
  rows: readonly ReallocationResult[],
  tolerance: string,
): number[] {
  const { model } = input;
  const { unit } = model.settings;
  const text = textOf(input);
  const sums: number[] = [];
  for (const owner of new Set(rows.map((row) => row.unit))) {
    const own = rows.filter((row) => row.unit === owner);
    const sumRow = draft.row;
    sums.push(sumRow);
    const first = sumRow + 1;
    const last = sumRow + own.length;
    putWide(draft, sumRow, [COLUMN.unit, COLUMN.to], model.units[owner]?.name ?? '–', 'board-group-text');
    const figures = ['decided', 'reallocated', 'frameAdjusted', 'revised'] as const;
    figures.forEach((figure, index) => {
      const column = AMOUNTS[index]!;
      const style = styleOf('group', column);
      putFigure(
        draft,
        sumRow,
        column,
        fromOre(total(own, figure), unit),
        style,
        `SUM(${rangeOf(first, column, last, column)})`,
      );
    });
    const open = rangeOf(first, COLUMN.unexplained, last, COLUMN.unexplained);
    const unexplained = own.reduce((sum, row) => sum + row.unexplained, 0);
    putFigure(draft, sumRow, COLUMN.unexplained, fromOre(unexplained, unit), 'board-group-move', `SUM(${open})`);
    const someOpen = own.some((row) => Math.abs(row.unexplained) > model.settings.tolerance);
    // A unit whose differences cancel out is not explained either.
    const formula = `IF(SUMPRODUCT(--(${isDifferenceFormula(open, tolerance, unit)}))>0,${quoted(text('mark.unexplained'))},${quoted(text('mark.explained'))})`;
    draft.cells.push(
      cell(sumRow, COLUMN.check, text(someOpen ? 'mark.unexplained' : 'mark.explained'), 'board-group-status', {
        formula,
      }),
    );
    own.forEach((row, index) => {
      costTypeRow(draft, input, names, basis, row, first + index, tolerance);
    });
    keepTogether(draft, sumRow, Math.min(last, sumRow + 2));
    draft.row = last + 1;
  }
  return sums;
}

function styleOf(kind: 'row' | 'group' | 'total', column: number): string {
  const isMove = column === COLUMN.reallocated || column === COLUMN.adjusted;
  return `board-${kind}-${isMove ? 'move' : 'money'}`;
}

function costTypeRow(
  draft: SheetDraft,
  input: ReportInput,
  names: SheetNames,
  basis: Basis,
  row: ReallocationResult,
  at: number,
  tolerance: string,
): void {
  const { model } = input;
  const { unit } = model.settings;
  const text = textOf(input);
  draft.cells.push(cell(at, COLUMN.unit, null, 'board-row-text'));
  const cells = {
    decided: basis.cell({ of: 'budget', unit: row.unit, costType: row.costType, figure: 'decided' }),
    reallocated: basis.cell({ of: 'budget', unit: row.unit, costType: row.costType, figure: 'reallocated' }),
    frameAdjusted: basis.cell({ of: 'budget', unit: row.unit, costType: row.costType, figure: 'frameAdjusted' }),
    revised: basis.cell({ of: 'budget', unit: row.unit, costType: row.costType, figure: 'revised' }),
  } as const;
  const place = cells.decided ?? cells.revised ?? cells.reallocated ?? cells.frameAdjusted;
  putWide(
    draft,
    at,
    [COLUMN.costType, COLUMN.to],
    model.costTypes[row.costType]?.name ?? '–',
    'board-row-text',
    place
      ? {
          link: {
            sheet: names.basis,
            address: cellAddress(place.row, place.column),
            tooltip: text('link.basis', { basis: names.basis }),
          },
        }
      : {},
  );
  putBasis(draft, at, COLUMN.decided, cells.decided, inUnit(row.decided, unit), 'board-row-money');
  putBasis(draft, at, COLUMN.reallocated, cells.reallocated, inUnit(row.reallocated, unit), 'board-row-move');
  putBasis(draft, at, COLUMN.adjusted, cells.frameAdjusted, inUnit(row.frameAdjusted, unit), 'board-row-move');
  putBasis(draft, at, COLUMN.revised, cells.revised, inUnit(row.revised, unit), 'board-row-money');
  const explained = rangeOf(at, COLUMN.decided, at, COLUMN.adjusted);
  putFigure(
    draft,
    at,
    COLUMN.unexplained,
    fromOre(row.unexplained, unit),
    'board-row-move',
    `SUM(${cellAddress(at, COLUMN.revised)})-SUM(${explained})`,
  );
  const differs = isDifferenceFormula(cellAddress(at, COLUMN.unexplained), tolerance, unit);
  draft.cells.push(
    cell(
      at,
      COLUMN.check,
      Math.abs(row.unexplained) > model.settings.tolerance ? text('mark.unexplained') : '–',
      'board-row-mark',
      { formula: `IF(${differs},${quoted(text('mark.unexplained'))},"–")` },
    ),
  );
}

/** The board: the sum of the units' sums. */
function totalRow(
  draft: SheetDraft,
  input: ReportInput,
  groups: readonly number[],
  rows: readonly ReallocationResult[],
  tolerance: string,
): void {
  const { model } = input;
  const { unit, board } = model.settings;
  const text = textOf(input);
  const at = draft.row;
  putWide(draft, at, [COLUMN.unit, COLUMN.to], text('row.total', { board }).trim(), 'board-total-text');
  const figures = ['decided', 'reallocated', 'frameAdjusted', 'revised'] as const;
  figures.forEach((figure, index) => {
    const column = AMOUNTS[index]!;
    putFigure(
      draft,
      at,
      column,
      fromOre(total(rows, figure), unit),
      styleOf('total', column),
      sumOfRows(groups, column),
    );
  });
  const unexplained = rows.reduce((sum, row) => sum + row.unexplained, 0);
  putFigure(
    draft,
    at,
    COLUMN.unexplained,
    fromOre(unexplained, unit),
    'board-total-move',
    sumOfRows(groups, COLUMN.unexplained),
  );
  const open = rangeOf(groups[0] ?? at, COLUMN.unexplained, at - 1, COLUMN.unexplained);
  // The units' own rows have no cost type: differences that are small one by one are none together.
  const isCostType = `${rangeOf(groups[0] ?? at, COLUMN.costType, at - 1, COLUMN.costType)}<>""`;
  const someOpen = rows.some((row) => Math.abs(row.unexplained) > model.settings.tolerance);
  const formula = `IF(SUMPRODUCT((${isCostType})*(${isDifferenceFormula(open, tolerance, unit)}))>0,${quoted(text('mark.unexplained'))},${quoted(text('mark.explained'))})`;
  draft.cells.push(
    cell(at, COLUMN.check, text(someOpen ? 'mark.unexplained' : 'mark.explained'), 'board-total-status', { formula }),
  );
  setHeight(draft, at, 20);
  draft.row += 1;
}

/** The board's cost types, each the sum of its rows below; gives the first row. It stands behind the chart. */
function totalsTable(
  draft: SheetDraft,
  input: ReportInput,
  totals: readonly CostTypeTotal[],
  rows: { readonly first: number; readonly last: number },
): number {
  const { model } = input;
  const { unit, board } = model.settings;
  const text = textOf(input);
  putHeading(draft, text('totals.title'));
  putHeader(draft, [
    { column: COLUMN.unit, text: text('column.costType'), to: COLUMN.to },
    { column: COLUMN.decided, text: text('column.decided'), right: true },
    { column: COLUMN.reallocated, text: text('column.reallocated'), right: true },
    { column: COLUMN.adjusted, text: text('column.adjusted'), right: true },
    { column: COLUMN.revised, text: text('column.revised'), right: true },
    { column: COLUMN.unexplained, text: text('column.change'), right: true },
    { column: COLUMN.check, text: text('column.changeShare'), right: true },
  ]);
  const first = draft.row;
  const names = absoluteRangeText({
    firstRow: rows.first,
    firstColumn: COLUMN.costType,
    lastRow: rows.last,
    lastColumn: COLUMN.costType,
  });
  const figures = ['decided', 'reallocated', 'frameAdjusted', 'revised'] as const;
  totals.forEach((row, index) => {
    const at = first + index;
    putWide(draft, at, [COLUMN.unit, COLUMN.to], model.costTypes[row.costType]?.name ?? '–', 'board-row-text');
    figures.forEach((figure, place) => {
      const column = AMOUNTS[place]!;
      const own = rangeOf(rows.first, column, rows.last, column);
      const formula = `SUMPRODUCT(--(${names}=${cellAddress(at, COLUMN.unit)}),${own})`;
      putFigure(draft, at, column, fromOre(row[figure], unit), styleOf('row', column), formula);
    });
    changeCells(draft, at, row.decided, row.revised, unit, 'row');
  });
  const at = first + totals.length;
  const last = at - 1;
  putWide(draft, at, [COLUMN.unit, COLUMN.to], text('row.total', { board }).trim(), 'board-total-text');
  const sum = (figure: (typeof figures)[number]): Ore => totals.reduce((all, row) => all + row[figure], 0);
  figures.forEach((figure, place) => {
    const column = AMOUNTS[place]!;
    putFigure(
      draft,
      at,
      column,
      fromOre(sum(figure), unit),
      styleOf('total', column),
      `SUM(${rangeOf(first, column, last, column)})`,
    );
  });
  changeCells(draft, at, sum('decided'), sum('revised'), unit, 'total');
  setHeight(draft, at, 20);
  return first;
}

/** What revised is more than decided, as an amount and as a share of the decided amount's size. */
function changeCells(
  draft: SheetDraft,
  at: number,
  decided: Ore,
  revised: Ore,
  unit: AmountUnit,
  kind: 'row' | 'total',
): void {
  const [from, to] = [cellAddress(at, COLUMN.decided), cellAddress(at, COLUMN.revised)];
  putFigure(draft, at, COLUMN.unexplained, fromOre(revised - decided, unit), `board-${kind}-move`, `${to}-${from}`);
  const share = decided === 0 ? null : (revised - decided) / Math.abs(decided);
  putFigure(draft, at, COLUMN.check, share, `board-${kind}-growth`, `(${to}-${from})/ABS(${from})`);
}

function chartRows(costTypes: number): number {
  // Few cost types get room to breathe, many get as little as can be read, and what is between fills the first page.
  const bars = Math.min(costTypes * CHART.wide, Math.max(CHART.page, costTypes * CHART.narrow));
  return Math.min(CHART.most, Math.max(CHART.least, Math.round(CHART.around + bars)));
}

/**
 * Decided against revised. Cost types are a structure, not a course of time, and have long names: so bars, one cost type
 * under the other in the order of the table.
 */
function costTypeChart(
  input: ReportInput,
  names: SheetNames,
  totals: readonly CostTypeTotal[],
  first: number,
  place: Pick<ChartPlan, 'from' | 'to'>,
): ChartPlan {
  const { model, lang } = input;
  const { unit } = model.settings;
  const text = textOf(input);
  const sheet = names.reallocations;
  const last = first + totals.length - 1;
  const name = (row: CostTypeTotal): string => model.costTypes[row.costType]?.name ?? '–';
  const categories = {
    sheet,
    range: rangeOf(first, COLUMN.unit, last, COLUMN.unit),
    texts: totals.map(name),
  };
  const values = (column: number, figure: 'decided' | 'revised') => ({
    sheet,
    range: rangeOf(first, column, last, column),
    numbers: totals.map((row) => fromOre(row[figure], unit)),
    format: moneyFormat(unit),
  });
  const money = (ore: Ore): string => formatMoneyRounded(ore, unit, lang);
  const rows = totals
    .map((row) =>
      text('chart.description.row', { costType: name(row), decided: money(row.decided), revised: money(row.revised) }),
    )
    .join(' ');
  return {
    name: 'ramkoll-cost-types',
    type: 'bar-clustered',
    title: chartTitle(model, totals, input),
    description: text('chart.description', { unit, rows }),
    ...place,
    series: [
      {
        name: text('chart.decided'),
        categories,
        values: values(COLUMN.decided, 'decided'),
        mark: { kind: 'outline', color: COLOR.outcome },
      },
      {
        name: text('chart.revised'),
        categories,
        values: values(COLUMN.revised, 'revised'),
        mark: { kind: 'solid', color: COLOR.outcome },
        labels: { show: 'all', position: 'outside-end', format: moneyFormat(unit) },
      },
    ],
    valueAxis: axisFromZero(
      unit,
      totals.flatMap((row) => [row.decided, row.revised]),
    ),
    legend: 'top',
    gap: 30,
    overlap: 0,
  };
}

/** The largest change as a sentence. For revenue more is a lower net, so its sign is that of the revenue. */
function chartTitle(model: BudgetModel, totals: readonly CostTypeTotal[], { lang }: ReportInput): string {
  const { unit, tolerance } = model.settings;
  const change = (row: CostTypeTotal): Ore => row.revised - row.decided;
  const [most] = [...totals].sort((a, b) => Math.abs(change(b)) - Math.abs(change(a)));
  if (!most || Math.abs(change(most)) <= tolerance) return reallocationsText(lang, 'chart.even');
  const costType = model.costTypes[most.costType];
  const isRevenue = costType?.kind === 'revenue';
  const more = isRevenue ? -change(most) : change(most);
  const key = isRevenue
    ? more > 0
      ? 'chart.revenueUp'
      : 'chart.revenueDown'
    : more > 0
      ? 'chart.costUp'
      : 'chart.costDown';
  return reallocationsText(lang, key, {
    costType: inTitle(costType?.name ?? '–'),
    amount: signedMoney(more, unit, lang),
  });
}

/** The reallocations as they were decided, unit by unit. Amounts are the user's own cells, to which the number leads. */
function reallocationList(draft: SheetDraft, input: ReportInput, basis: Basis): void {
  const { model } = input;
  const text = textOf(input);
  if (model.reallocations.length === 0) {
    putHeading(draft, text('list.title'));
    draft.cells.push(cell(draft.row, COLUMN.unit, text(model.tables.reallocations ? 'list.empty' : 'list.missing')));
    draft.row += 2;
    return;
  }
  const { unit } = model.settings;
  const owners = [...new Set(model.reallocations.map((move) => move.unit))].sort((a, b) => a - b);
  const heights = model.reallocations.map((move) => rowHeightOf(draft, input, move));
  beginTable(draft, LIST_HEAD, [...owners.map(() => GROUP_HEIGHT), ...heights, TOTAL_HEIGHT]);
  const start = draft.row;
  putHeading(draft, text('list.title'), text('list.note'));
  const headers = [
    { column: COLUMN.unit, text: text('column.no') },
    { column: COLUMN.costType, text: text('column.from') },
    { column: COLUMN.to, text: text('column.to') },
    { column: COLUMN.decided, text: text('column.amount'), right: true },
    { column: COLUMN.reallocated, text: text('column.decision'), indent: true },
    { column: COLUMN.adjusted, text: text('column.reason'), to: LAST },
  ];
  const header = (): void => void putHeader(draft, headers);
  header();
  const first = draft.row;
  const rows: number[] = [];
  for (const owner of owners) {
    const own = model.reallocations.filter((each) => each.unit === owner);
    const begin = own.slice(0, 2).reduce((sum, move) => sum + rowHeightOf(draft, input, move), GROUP_HEIGHT);
    continueTable(draft, begin, header);
    putWide(draft, draft.row, [COLUMN.unit, LAST], model.units[owner]?.name ?? '–', 'board-group-text');
    draft.row += 1;
    for (const move of own) {
      continueTable(draft, rowHeightOf(draft, input, move), header);
      reallocationRow(draft, input, basis, move);
      rows.push(draft.row);
      draft.row += 1;
    }
  }
  continueTable(draft, TOTAL_HEIGHT, header);
  const at = draft.row;
  keepTogether(draft, start, Math.min(first + 3, at));
  keepTogether(draft, Math.max(start, at - 2), at);
  keepTogether(draft, start, at);
  putWide(draft, at, [COLUMN.unit, COLUMN.to], text('list.total'), 'board-total-text');
  const sum = model.reallocations.reduce((all, move) => all + (move.amount ?? 0), 0);
  putFigure(draft, at, COLUMN.decided, fromOre(sum, unit), 'board-total-money', sumOfRows(rows, COLUMN.decided));
  for (let column: number = COLUMN.reallocated; column <= LAST; column += 1) {
    draft.cells.push(cell(at, column, null, 'board-total-text'));
  }
  setHeight(draft, at, TOTAL_HEIGHT);
  draft.row += 2;
}

/** The height of a row of the list: the largest of what its texts need. */
function rowHeightOf(draft: SheetDraft, { model }: ReportInput, move: Reallocation): number {
  return Math.max(
    GROUP_HEIGHT,
    heightFor(draft, COLUMN.costType, model.costTypes[move.from]?.name ?? '–'),
    heightFor(draft, COLUMN.to, model.costTypes[move.to]?.name ?? '–'),
    heightFor(draft, COLUMN.reallocated, orDash(move.decision?.text ?? null)),
    heightFor(draft, [COLUMN.adjusted, LAST], orDash(move.reason)),
  );
}

function reallocationRow(draft: SheetDraft, input: ReportInput, basis: Basis, move: Reallocation): void {
  const { model } = input;
  const { row } = draft;
  const place = placeOf(model, move.origin, 'amount');
  const link = place.sheet === '' ? {} : { link: { ...place, tooltip: textOf(input)('link.row') } };
  putText(draft, row, COLUMN.unit, orDash(move.no), 'board-row-link', link);
  putText(draft, row, COLUMN.costType, model.costTypes[move.from]?.name ?? '–', 'board-row-cell');
  putText(draft, row, COLUMN.to, model.costTypes[move.to]?.name ?? '–', 'board-row-cell');
  const amount = basis.cell({ of: 'reallocation', reallocation: model.reallocations.indexOf(move) });
  putFigure(draft, row, COLUMN.decided, inUnit(move.amount, model.settings.unit), 'board-row-money', amount?.reference);
  putText(draft, row, COLUMN.reallocated, orDash(move.decision?.text ?? null), 'board-row-word');
  putWide(draft, row, [COLUMN.adjusted, LAST], orDash(move.reason), 'board-row-text');
}
