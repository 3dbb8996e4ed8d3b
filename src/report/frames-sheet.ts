import { whileCurrent } from './stale';
import { cellAddress } from '../domain/address';
import type { FrameResult } from '../compliance/result';
import { sumGiven } from '../compliance/assignments';
import { placeOf, type BudgetModel, type DecisionRef, type FrameAdjustment } from '../domain/model';
import { fromOre, type Ore } from '../domain/money';
import { formatMoneyRounded } from '../strings/format';
import { textIn, type TextIn } from '../strings/catalogue-text';
import { framesText, type FramesKey } from '../strings/frames-text';
import { words } from '../strings/words';
import type { Basis } from './basis/basis';
import { bridgeChart, bridgeSteps, bridgeTable, type BridgeStep, type FrameMove } from './frame-bridge';
import { exceedsFormula, isDifferenceFormula, quoted, sumOfRows } from './formulas';
import { drawChart } from './chart-title';
import { cell, rangeOf } from './grid';
import type { ReportInput, SheetNames } from './input';
import { COLOR, moneyFormat } from './look';
import type { CellPlan, ChartPlan, SheetPlan } from './plan';
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
  putLink,
  putSentence,
  putText,
  putTop,
  putWide,
  setHeight,
  signedMoney,
  type SheetDraft,
} from './sheet-draft';

const COLUMN = {
  unit: 2,
  decided: 3,
  adjustments: 4,
  revised: 5,
  budget: 6,
  budgetDifference: 7,
  forecast: 8,
  forecastDifference: 9,
  status: 10,
} as const;
const LAST = COLUMN.status;
/** In the list of adjustments; the amount stands under the adjustments of the table above. */
const LIST = { counterpart: 2, no: 3, amount: 4, decision: 5, effectiveFrom: 6, costType: 7 } as const;
/** A heading and a header of two lines; the row of sums. In points. */
const TABLE_HEAD = 53;
const TOTAL_HEIGHT = 20;
const BRIDGE_ROWS = 23;
/** Units that a chart can show and still be read. */
const MOST_MOVED = 15;

type Text = TextIn<FramesKey>;

function textOf({ lang }: ReportInput): Text {
  return textIn(framesText, lang);
}

/** From decided to revised frame, unit by unit, against budget and forecast, with every adjustment and its decision. */
export function framesSheet(input: ReportInput, names: SheetNames, basis: Basis): SheetPlan {
  const { model, result } = input;
  const { unit, board, targetYear } = model.settings;
  const text = textOf(input);
  const rows = model.tables.frames ? result.frames.filter(hasFigures) : [];
  const inside = rows.filter((row) => model.boardUnits.has(row.unit));
  const outside = rows.filter((row) => !model.boardUnits.has(row.unit));
  const total = boardTotal(inside);
  const width = amountWidth(unit, [
    total.decided,
    total.revised,
    total.budget,
    total.forecast,
    ...rows.map((row) => row.decided),
  ]);
  const draft = newDraft([2, 36, ...Array.from({ length: 7 }, () => width), 23]);

  putTop(draft, text('title', { board, year: targetYear }), text('unit', { unit, basis: names.basis }), input, names);
  draft.row += 1;
  const verdict = verdictOf(input, inside, total);
  putSentence(draft, verdict.text, `verdict-${verdict.status}`, whileCurrent(basis, input.lang, verdict.text));
  draft.row += 1;
  if (rows.length === 0) return finishDraft(draft, input, { id: 'frames', name: names.frames });

  const moves = movesOf(input);
  const steps = bridgeSteps(
    input,
    moves.filter((move) => model.boardUnits.has(move.owner)),
  );
  const moved = movedUnits(inside);
  const chartAt = steps.length > 0 ? chartPlace(draft, BRIDGE_ROWS) : null;
  const movedAt = moved.length > 0 ? chartPlace(draft, Math.round(5 + moved.length * 1.8)) : null;

  const table = frameTable(draft, input, names, basis, { inside, outside, total });
  const bridgeAt = draft.row;
  if (chartAt) draft.row += steps.length + 5 + decisionNotes(model, moves).length;
  const movedTableAt = draft.row;
  if (movedAt) draft.row += moved.length + 4;
  const list = adjustmentList(draft, input, basis, moves);
  const end = draft.row;

  if (chartAt) {
    draft.row = bridgeAt;
    const bridge = bridgeTable(draft, input, steps, {
      start: { ore: total.decided ?? 0, formula: cellAddress(table.total, COLUMN.decided) },
      end: { ore: total.revised ?? 0, formula: cellAddress(table.total, COLUMN.revised) },
      formulaOf: (step: BridgeStep) =>
        sumOfRows(
          step.moves.map((move) => list.rows.get(move)).filter((row) => row !== undefined),
          LIST.amount,
        ),
    });
    for (const note of decisionNotes(model, moves)) {
      putWide(draft, draft.row, [COLUMN.unit, LAST], note, 'board-note');
      draft.row += 1;
    }
    keepTogether(draft, bridgeAt, draft.row);
    drawChart(draft, bridgeChart(input, names.frames, steps, bridge, chartAt), names.frames, basis, input.lang);
  }
  if (movedAt) {
    draft.row = movedTableAt;
    const chart = movedChart(draft, input, names, moved, inside, table.rows, movedAt);
    drawChart(draft, chart, names.frames, basis, input.lang);
    keepTogether(draft, movedTableAt, draft.row);
  }
  draft.row = end;
  return finishDraft(draft, input, {
    id: 'frames',
    name: names.frames,
    ...(list.header === null ? {} : { repeat: list.header }),
  });
}

function hasFigures(row: FrameResult): boolean {
  return [row.decided, row.adjustments, row.budget, row.forecast].some((ore) => ore !== null);
}

type Figures = Pick<FrameResult, 'decided' | 'adjustments' | 'revised' | 'budget' | 'forecast'>;

function boardTotal(rows: readonly FrameResult[]): Figures {
  const sum = (figure: keyof Figures): Ore | null => sumGiven(rows.map((row) => row[figure]));
  return {
    decided: sum('decided'),
    adjustments: sum('adjustments'),
    revised: sum('revised'),
    budget: sum('budget'),
    forecast: sum('forecast'),
  };
}

function verdictOf(
  input: ReportInput,
  inside: readonly FrameResult[],
  total: Figures,
): { readonly text: string; readonly status: 'met' | 'at-risk' | 'missed' | 'no-basis' } {
  const { model, lang } = input;
  const { unit, tolerance } = model.settings;
  const text = textOf(input);
  if (total.revised === null) return { text: `○ ${text('none.frames')}`, status: 'no-basis' };
  if (total.forecast === null) return { text: `○ ${text('verdict.noForecast')}`, status: 'no-basis' };
  const left = total.revised - total.forecast;
  const amount = formatMoneyRounded(Math.abs(left), unit, lang);
  if (left < -tolerance) return { text: `■ ${text('verdict.over', { amount })}`, status: 'missed' };
  const over = inside.filter(
    (row) => row.forecast !== null && row.revised !== null && row.forecast - row.revised > tolerance,
  ).length;
  if (over > 0) {
    const units = text(over === 1 ? 'verdict.oneUnit' : 'verdict.manyUnits', { count: over });
    return { text: `▲ ${text('verdict.unitsOver', { units, amount })}`, status: 'at-risk' };
  }
  return { text: `● ${text(left <= tolerance ? 'verdict.even' : 'verdict.within', { amount })}`, status: 'met' };
}

/** Every adjustment from the view of the frames that it touches, in the order of the units. */
function movesOf({ model, result }: ReportInput): FrameMove[] {
  const moves: FrameMove[] = [];
  model.adjustments.forEach((adjustment, index) => {
    const side = (part: number | null, counterpart: number | null, amount: Ore): void => {
      const owner = part === null ? null : (result.frameOwner[part] ?? null);
      if (part !== null && owner !== null) moves.push({ adjustment: index, owner, part, counterpart, amount });
    };
    side(adjustment.from, adjustment.to, -adjustment.amount);
    side(adjustment.to, adjustment.from, adjustment.amount);
  });
  return moves.sort((a, b) => a.owner - b.owner || a.adjustment - b.adjustment || a.amount - b.amount);
}

function movedUnits(inside: readonly FrameResult[]): FrameResult[] {
  const changed = inside.filter((row) => row.adjustments !== null && row.adjustments !== 0);
  const size = (row: FrameResult): Ore => Math.abs(row.adjustments ?? 0);
  const shown = new Set([...changed].sort((a, b) => size(b) - size(a)).slice(0, MOST_MOVED));
  return changed.filter((row) => shown.has(row));
}

/** The table per unit; gives the row of each unit and that of the board. */
function frameTable(
  draft: SheetDraft,
  input: ReportInput,
  names: SheetNames,
  basis: Basis,
  frames: {
    readonly inside: readonly FrameResult[];
    readonly outside: readonly FrameResult[];
    readonly total: Figures;
  },
): { readonly rows: ReadonlyMap<number, number>; readonly total: number } {
  const { model } = input;
  const { board } = model.settings;
  const text = textOf(input);
  const nameOf = (frame: FrameResult): string => model.units[frame.unit]?.name ?? '–';
  const heights = [...frames.inside, ...frames.outside].map((frame) => heightFor(draft, COLUMN.unit, nameOf(frame)));
  beginTable(draft, TABLE_HEAD, [...heights, TOTAL_HEIGHT]);
  const start = draft.row;
  putHeading(draft, text('table.title'));
  const right = (column: number, key: FramesKey) => ({ column, text: text(key), right: true });
  const headers = [
    { column: COLUMN.unit, text: text('column.unit') },
    right(COLUMN.decided, 'column.decided'),
    right(COLUMN.adjustments, 'column.adjustments'),
    right(COLUMN.revised, 'column.revised'),
    right(COLUMN.budget, 'column.budget'),
    right(COLUMN.budgetDifference, 'column.budgetDifference'),
    right(COLUMN.forecast, 'column.forecast'),
    right(COLUMN.forecastDifference, 'column.forecastDifference'),
    { column: COLUMN.status, text: text('column.status'), indent: true },
  ];
  const header = (): void => void putHeader(draft, headers);
  header();
  const first = draft.row;
  const rows = new Map<number, number>();
  const unitRow = (frame: FrameResult): void => {
    const name = nameOf(frame);
    continueTable(draft, heightFor(draft, COLUMN.unit, name), header);
    const at = draft.row;
    rows.set(frame.unit, at);
    const from = (figure: 'decided' | 'adjustments' | 'budget' | 'forecast') =>
      basis.cell({ of: 'frame', unit: frame.unit, figure });
    const place = from('decided') ?? from('adjustments') ?? from('budget') ?? from('forecast');
    const link = place && {
      link: {
        sheet: names.basis,
        address: cellAddress(place.row, place.column),
        tooltip: text('link.basis', { basis: names.basis }),
      },
    };
    putLink(draft, at, COLUMN.unit, name, 'board-row-cell', link?.link);
    const { unit } = model.settings;
    putBasis(draft, at, COLUMN.decided, from('decided'), inUnit(frame.decided, unit), 'board-row-money');
    putBasis(draft, at, COLUMN.adjustments, from('adjustments'), inUnit(frame.adjustments, unit), 'board-row-move');
    putFigure(
      draft,
      at,
      COLUMN.revised,
      inUnit(frame.revised, unit),
      'board-row-money',
      `SUM(${rangeOf(at, COLUMN.decided, at, COLUMN.adjustments)})`,
    );
    putBasis(draft, at, COLUMN.budget, from('budget'), inUnit(frame.budget, unit), 'board-row-money');
    putBasis(draft, at, COLUMN.forecast, from('forecast'), inUnit(frame.forecast, unit), 'board-row-money');
    judgeRow(draft, input, basis, at, frame, 'row');
    draft.row += 1;
  };
  frames.inside.forEach(unitRow);
  continueTable(draft, TOTAL_HEIGHT, header);
  const at = draft.row;
  putWide(draft, at, [COLUMN.unit, COLUMN.unit], text('row.total', { board }).trim(), 'board-total-text');
  const figures = ['decided', 'adjustments', 'revised', 'budget', 'forecast'] as const;
  for (const figure of figures) {
    putFigure(
      draft,
      at,
      COLUMN[figure],
      inUnit(frames.total[figure], model.settings.unit),
      figure === 'adjustments' ? 'board-total-move' : 'board-total-money',
      `SUM(${rangeOf(first, COLUMN[figure], at - 1, COLUMN[figure])})`,
    );
  }
  judgeRow(draft, input, basis, at, frames.total, 'total');
  setHeight(draft, at, TOTAL_HEIGHT);
  draft.row += 1;
  if (frames.outside.length > 0) {
    putWide(draft, draft.row, [COLUMN.unit, LAST], text('row.outside'), 'board-row-text');
    draft.row += 1;
    frames.outside.forEach(unitRow);
  }
  colourStatuses(draft, first, draft.row - 1, COLUMN.status);
  // The sum stays with the rows above it.
  keepTogether(draft, Math.max(start, at - 2), at);
  keepTogether(draft, start, draft.row - 1);
  draft.row += 1;
  return { rows, total: at };
}

/** Differences and status of a row whose amounts stand in it. */
function judgeRow(
  draft: SheetDraft,
  input: ReportInput,
  basis: Basis,
  at: number,
  frame: Figures,
  kind: 'row' | 'total',
): void {
  const { model } = input;
  const { unit, tolerance } = model.settings;
  const text = textOf(input);
  const address = (column: number): string => cellAddress(at, column);
  const { revised, budget, forecast } = frame;
  const difference = (ore: Ore | null): Ore | null => (ore === null || revised === null ? null : ore - revised);
  const minusFrame = (column: number): string => `${address(column)}-${address(COLUMN.revised)}`;
  putFigure(
    draft,
    at,
    COLUMN.budgetDifference,
    inUnit(difference(budget), unit),
    `board-${kind}-change`,
    minusFrame(COLUMN.budget),
  );
  putFigure(
    draft,
    at,
    COLUMN.forecastDifference,
    inUnit(difference(forecast), unit),
    `board-${kind}-change`,
    minusFrame(COLUMN.forecast),
  );

  const style = kind === 'row' ? 'board-row-status' : 'board-total-status';
  const put = (key: FramesKey, formula?: string): void => {
    draft.cells.push(cell(at, COLUMN.status, text(key), style, formula === undefined ? {} : { formula }));
  };
  if (revised === null) {
    put('status.noFrame');
    return;
  }
  const limit = basis.cell({ of: 'setting', setting: 'tolerance' })?.reference ?? String(fromOre(tolerance, unit));
  const word = (key: FramesKey): string => quoted(text(key));
  // A unit without a line in the budget has a budget of nothing, if there is a budget at all.
  const gap =
    budget !== null
      ? { ore: budget - revised, at: address(COLUMN.budgetDifference) }
      : model.tables.budget
        ? { ore: revised, at: address(COLUMN.revised) }
        : null;
  const otherwise = (key: FramesKey, formula: string): { key: FramesKey; formula: string } =>
    gap === null
      ? { key, formula }
      : {
          key: Math.abs(gap.ore) > tolerance ? 'status.budget' : key,
          formula: `IF(${isDifferenceFormula(gap.at, limit, unit)},${word('status.budget')},${formula})`,
        };
  if (forecast === null) {
    const left = `IF(${isDifferenceFormula(address(COLUMN.revised), limit, unit)},${word('status.noForecast')},${word('status.none')})`;
    const rest = otherwise(Math.abs(revised) > tolerance ? 'status.noForecast' : 'status.none', left);
    put(rest.key, rest.formula);
    return;
  }
  const rest = otherwise('status.within', word('status.within'));
  const exceeds = exceedsFormula(address(COLUMN.forecastDifference), limit, unit);
  put(
    forecast - revised > tolerance ? 'status.over' : rest.key,
    `IF(${exceeds},${word('status.over')},${rest.formula})`,
  );
}

/** What each decision behind an adjustment is, for a reader who sees only its short name in the bridge. */
function decisionNotes(model: BudgetModel, moves: readonly FrameMove[]): string[] {
  const used = new Set(moves.flatMap((move) => model.adjustments[move.adjustment]?.decision?.decisions ?? []));
  return [...used]
    .sort((a, b) => a - b)
    .flatMap((index) => {
      const decision = model.decisions[index];
      if (!decision) return [];
      const { id, diaryNumber, paragraph, body, date, title } = decision;
      const said = [diaryNumber, paragraph, body, date, title].filter((part) => part !== null && part !== '');
      return said.length === 0 ? [] : [`${id}: ${said.join(' · ')}`];
    });
}

/** Units whose frame changed: a table of their own, as a chart needs its rows side by side, and the chart over it. */
function movedChart(
  draft: SheetDraft,
  input: ReportInput,
  names: SheetNames,
  moved: readonly FrameResult[],
  inside: readonly FrameResult[],
  rows: ReadonlyMap<number, number>,
  place: Pick<ChartPlan, 'from' | 'to'>,
): ChartPlan {
  const { model, lang } = input;
  const { unit } = model.settings;
  const text = textOf(input);
  const all = inside.filter((row) => row.adjustments !== null && row.adjustments !== 0);
  putHeading(
    draft,
    text('moved.title'),
    all.length > moved.length ? text('moved.note', { shown: moved.length, count: all.length }) : undefined,
  );
  putHeader(draft, [
    { column: COLUMN.unit, text: text('column.unit') },
    { column: COLUMN.decided, text: text('column.decided'), right: true },
    { column: COLUMN.adjustments, text: text('column.adjustments'), right: true },
    { column: COLUMN.revised, text: text('column.revised'), right: true },
  ]);
  const first = draft.row;
  const name = (row: FrameResult): string => model.units[row.unit]?.name ?? '–';
  for (const row of moved) {
    const at = rows.get(row.unit) ?? 0;
    putText(draft, draft.row, COLUMN.unit, name(row), 'board-row-cell');
    for (const figure of ['decided', 'adjustments', 'revised'] as const) {
      const column = COLUMN[figure];
      const style = figure === 'adjustments' ? 'board-row-move' : 'board-row-money';
      putFigure(draft, draft.row, column, inUnit(row[figure], unit), style, cellAddress(at, column));
    }
    draft.row += 1;
  }
  const last = draft.row - 1;
  const sheet = names.frames;
  const categories = { sheet, range: rangeOf(first, COLUMN.unit, last, COLUMN.unit), texts: moved.map(name) };
  const values = (figure: 'decided' | 'revised') => ({
    sheet,
    range: rangeOf(first, COLUMN[figure], last, COLUMN[figure]),
    numbers: moved.map((row) => inUnit(row[figure], unit)),
    format: moneyFormat(unit),
  });
  const [most] = [...moved].sort((a, b) => Math.abs(b.adjustments ?? 0) - Math.abs(a.adjustments ?? 0));
  const money = (ore: Ore | null): string => (ore === null ? '–' : formatMoneyRounded(ore, unit, lang));
  const described = moved
    .map((row) =>
      text('moved.description.row', { unit: name(row), decided: money(row.decided), revised: money(row.revised) }),
    )
    .join(' ');
  return {
    name: 'ramkoll-moved-units',
    type: 'bar-clustered',
    title: text(all.length > moved.length ? 'moved.some' : all.length === 1 ? 'moved.one' : 'moved.many', {
      shown: moved.length,
      count: all.length,
      unit: most ? inTitle(name(most)) : '–',
      change: signedMoney(most?.adjustments ?? 0, unit, lang),
    }),
    description: text('moved.description', { unit, rows: described }),
    ...place,
    series: [
      {
        name: text('column.decided'),
        categories,
        values: values('decided'),
        mark: { kind: 'outline', color: COLOR.outcome },
        labels: { show: 'all', position: 'outside-end', format: moneyFormat(unit) },
      },
      {
        name: text('column.revised'),
        categories,
        values: values('revised'),
        mark: { kind: 'solid', color: COLOR.outcome },
        labels: { show: 'all', position: 'outside-end', format: moneyFormat(unit) },
      },
    ],
    valueAxis: axisFromZero(
      unit,
      moved.flatMap((row) => [row.decided, row.revised]),
    ),
    legend: 'top',
    gap: 45,
    overlap: 0,
  };
}

/** The adjustments of each frame under a row with their sum; gives the row of each. The amounts lead to Underlag. */
function adjustmentList(
  draft: SheetDraft,
  input: ReportInput,
  basis: Basis,
  moves: readonly FrameMove[],
): { readonly rows: ReadonlyMap<FrameMove, number>; readonly header: number | null } {
  const { model } = input;
  const { unit } = model.settings;
  const text = textOf(input);
  const rows = new Map<FrameMove, number>();
  const start = draft.row;
  if (moves.length === 0) {
    putHeading(draft, text('list.title'));
    draft.cells.push(cell(draft.row, COLUMN.unit, text(model.tables.adjustments ? 'list.empty' : 'list.missing')));
    return { rows, header: null };
  }
  putHeading(draft, text('list.title'), text('list.note'));
  const header = putHeader(draft, [
    { column: LIST.counterpart, text: text('column.counterpart') },
    { column: LIST.no, text: text('column.no') },
    { column: LIST.amount, text: text('column.amount'), right: true },
    { column: LIST.decision, text: text('column.decision'), indent: true },
    { column: LIST.effectiveFrom, text: text('column.effectiveFrom'), right: true },
    { column: LIST.costType, text: text('column.costType'), to: LAST, indent: true },
  ]);
  for (const owner of new Set(moves.map((move) => move.owner))) {
    const own = moves.filter((move) => move.owner === owner);
    const at = draft.row;
    putText(draft, at, LIST.counterpart, model.units[owner]?.name ?? '–', 'board-group-cell');
    draft.cells.push(cell(at, LIST.no, null, 'board-group-text'));
    const sum = own.reduce((all, move) => all + move.amount, 0);
    putFigure(
      draft,
      at,
      LIST.amount,
      fromOre(sum, unit),
      'board-group-change',
      `SUM(${rangeOf(at + 1, LIST.amount, at + own.length, LIST.amount)})`,
    );
    for (let column: number = LIST.decision; column <= LAST; column += 1) {
      draft.cells.push(cell(at, column, null, 'board-group-text'));
    }
    draft.row += 1;
    for (const move of own) {
      rows.set(move, draft.row);
      moveRow(draft, input, basis, move);
      draft.row += 1;
    }
    keepTogether(draft, at, Math.min(draft.row - 1, at + 2));
  }
  keepTogether(draft, start, Math.min(draft.row - 1, header + 4));
  return { rows, header };
}

function moveRow(draft: SheetDraft, input: ReportInput, basis: Basis, move: FrameMove): void {
  const { model } = input;
  const { row } = draft;
  const text = textOf(input);
  const adjustment: FrameAdjustment | undefined = model.adjustments[move.adjustment];
  if (!adjustment) return;
  const name = (unit: number): string => model.units[unit]?.name ?? '–';
  const other = move.counterpart === null ? words[input.lang].outsideBoard : name(move.counterpart);
  const gives = move.amount < 0 || (move.amount === 0 && adjustment.from === move.part);
  const counterpart = move.counterpart === null ? other : text(gives ? 'list.to' : 'list.from', { unit: other });
  const said = move.part === move.owner ? counterpart : text('list.ofPart', { part: name(move.part), counterpart });
  putText(draft, row, LIST.counterpart, said, 'board-row-cell');
  const place = placeOf(model, adjustment.origin, 'amount');
  const link: Partial<CellPlan> = place.sheet === '' ? {} : { link: { ...place, tooltip: text('link.row') } };
  putText(draft, row, LIST.no, orDash(adjustment.no), 'board-row-link', link);
  const from = basis.cell({ of: 'adjustment', adjustment: move.adjustment });
  const value = fromOre(move.amount, model.settings.unit);
  putFigure(
    draft,
    row,
    LIST.amount,
    value,
    'board-row-change',
    from ? `${gives ? '-' : ''}${from.reference}` : undefined,
  );
  putText(draft, row, LIST.decision, decisionText(adjustment.decision), 'board-row-word');
  draft.cells.push(cell(row, LIST.effectiveFrom, orDash(adjustment.effectiveFrom), 'board-row-date'));
  const costType = adjustment.costType === null ? null : (model.costTypes[adjustment.costType]?.name ?? null);
  putWide(draft, row, [LIST.costType, LAST], orDash(costType), 'board-row-wide-word');
}

function decisionText(ref: DecisionRef | null): string {
  return orDash(ref?.text ?? null);
}
