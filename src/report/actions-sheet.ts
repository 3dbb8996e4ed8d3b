import { whileCurrent } from './stale';
import { cellAddress } from '../domain/address';
import { sumGiven } from '../compliance/assignments';
import type { AssignmentResult } from '../compliance/result';
import { placeOf, type Action } from '../domain/model';
import { nameKey } from '../domain/names';
import { fromOre, type AmountUnit, type Ore } from '../domain/money';
import { textIn, type TextIn } from '../strings/catalogue-text';
import { actionsText, type ActionsKey } from '../strings/actions-text';
import { words } from '../strings/words';
import type { Basis } from './basis/basis';
import { exceedsFormula, quoted, sumOfRows } from './formulas';
import { drawChart } from './chart-title';
import { cell, rangeOf } from './grid';
import type { ReportInput, SheetNames } from './input';
import { COLOR, moneyFormat, STATUS_SYMBOL } from './look';
import type { CellPlan, ChartPlan, SheetPlan } from './plan';
import {
  amountWidth,
  axisFromZero,
  chartPlace,
  colourStatuses,
  finishDraft,
  inUnit,
  keepTogether,
  moneyText,
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
  type SheetDraft,
} from './sheet-draft';
import { monthName } from './verdict';

const COLUMN = {
  no: 2,
  action: 3,
  unit: 4,
  owner: 5,
  /** The start of an action; the amount of an assignment. */
  start: 6,
  planned: 7,
  realised: 8,
  forecast: 9,
  /** Forecast less planned; what is missing from an assignment. */
  difference: 10,
  status: 11,
  /** In the budget; the share of an assignment that is realised. */
  inBudget: 12,
  /** The decision; the share of an assignment that is forecast. */
  decision: 13,
} as const;
const CHART_ROWS = 18;

const EFFECTS = ['planned', 'realised', 'forecast'] as const;
type Effect = (typeof EFFECTS)[number];
type Effects = Readonly<Record<Effect, Ore | null>>;
/** What a figure is called in Underlag. */
const FIGURE = { planned: 'targetYearEffect', realised: 'realised', forecast: 'forecast' } as const;

type Text = TextIn<ActionsKey>;

function textOf({ lang }: ReportInput): Text {
  return textIn(actionsText, lang);
}

interface Programme {
  readonly name: string;
  /** Indexes into the model's actions. */
  readonly actions: readonly number[];
}

/** What the actions give, programme by programme, held against the assignments. */
export function actionsSheet(input: ReportInput, names: SheetNames, basis: Basis): SheetPlan {
  const { model, result, lang } = input;
  const { unit, board, targetYear } = model.settings;
  const text = textOf(input);
  const programmes = programmesOf(input);
  const all = effectsOf(model.actions);
  const width = amountWidth(unit, [
    ...EFFECTS.map((effect) => all[effect]),
    ...result.assignments.map((assignment) => assignment.amount),
  ]);
  const draft = newDraft([2, 6, 31, 21, 21, width, width, width, width, width, 19, 10.5, 10.5]);
  putTop(
    draft,
    text('title', { board, year: targetYear }),
    text('unit', { unit, year: targetYear, month: monthName(model, lang), basis: names.basis }),
    input,
    names,
  );
  draft.row += 1;
  const message = messageOf(input, all);
  const sentence = `${STATUS_SYMBOL[message.status]} ${message.text}`;
  putSentence(draft, sentence, `verdict-${message.status}`, whileCurrent(basis, lang, sentence));
  draft.row += 1;

  const assignmentsAt = draft.row;
  const { assignments } = result;
  if (assignments.length > 0) draft.row += assignments.length + 3;
  const chartAt = programmes.length > 0 ? chartPlace(draft, CHART_ROWS) : null;
  const chartTableAt = draft.row;
  if (chartAt) draft.row += programmes.length + assignments.length + 3;
  const list = actionList(draft, input, names, basis, programmes, all);
  const end = draft.row;

  draft.row = assignmentsAt;
  const assignmentRows = assignmentTable(draft, input, basis, list.rows);
  if (chartAt) {
    draft.row = chartTableAt;
    const rows = chartTable(draft, input, programmes, list.programmes, assignmentRows);
    drawChart(draft, effectChart(input, names, message.text, programmes, rows, chartAt), names.actions, basis, lang);
  }
  draft.row = end;
  return finishDraft(draft, input, {
    id: 'actions',
    name: names.actions,
    ...(list.header === null ? {} : { repeat: list.header }),
  });
}

/** In the order in which the table names them; what has no programme comes last. */
function programmesOf(input: ReportInput): Programme[] {
  const found = new Map<string, { name: string; actions: number[] }>();
  const without: number[] = [];
  input.model.actions.forEach((action, index) => {
    if (action.programme === null) {
      without.push(index);
      return;
    }
    const key = nameKey(action.programme);
    const programme = found.get(key) ?? { name: action.programme, actions: [] };
    programme.actions.push(index);
    found.set(key, programme);
  });
  const rest = without.length > 0 ? [{ name: textOf(input)('row.noProgramme'), actions: without }] : [];
  return [...found.values(), ...rest];
}

function effectsOf(actions: readonly Action[]): Effects {
  return {
    planned: sumGiven(actions.map((action) => action.targetYearEffect)),
    realised: sumGiven(actions.map((action) => action.realised)),
    forecast: sumGiven(actions.map((action) => action.forecast)),
  };
}

/** What the sheet says first, and the chart above all. */
function messageOf(
  input: ReportInput,
  all: Effects,
): { readonly text: string; readonly status: AssignmentResult['status'] } {
  const { model, result, lang } = input;
  const { unit } = model.settings;
  const text = textOf(input);
  const money = (ore: Ore | null): string => moneyText(ore, unit, lang);
  if (model.actions.length === 0) {
    return { text: text(model.tables.actions ? 'none.empty' : 'none.missing'), status: 'no-basis' };
  }
  const { assignments } = result;
  if (assignments.length > 1) {
    const order = ['missed', 'at-risk', 'no-basis', 'met'] as const;
    const status = order.find((each) => assignments.some((row) => row.status === each)) ?? 'no-basis';
    const reached = assignments.filter((row) => row.status === 'met').length;
    return { text: text('title.several', { reached, count: assignments.length }), status };
  }
  const [only] = assignments;
  if (!only) {
    if (all.forecast !== null && all.planned !== null) {
      const values = { forecast: money(all.forecast), planned: money(all.planned) };
      return { text: text('title.noAssignment', values), status: 'no-basis' };
    }
    if (all.planned !== null)
      return { text: text('title.plannedOnly', { planned: money(all.planned) }), status: 'no-basis' };
    return { text: text('title.noAmounts'), status: 'no-basis' };
  }
  const { amount, status } = only;
  if (amount === null) return { text: text('title.actionsOnly', { forecast: money(only.forecast) }), status };
  const values = {
    amount: money(amount),
    planned: money(only.planned),
    // The unit stands once, behind the amount of the assignment.
    forecast: money(only.forecast).replace(/\u00a0[a-z]+$/, ''),
    missing: money(amount - (only.forecast ?? 0)),
  };
  if (only.forecast === null) {
    return { text: text(only.planned === null ? 'title.nothing' : 'title.noForecast', values), status };
  }
  return { text: text(status === 'met' ? 'title.reached' : 'title.short', values), status };
}

function assignmentName(input: ReportInput, index: number): string {
  const { model } = input;
  const definition = model.assignments[index];
  if (!definition) return '–';
  const { id, object } = definition;
  return object && nameKey(object) !== nameKey(model.settings.board) ? `${id}, ${object}` : id;
}

/** The assignments, each held against the actions that count for it; gives the row of each. */
function assignmentTable(
  draft: SheetDraft,
  input: ReportInput,
  basis: Basis,
  actionRows: ReadonlyMap<number, number>,
): number[] {
  const { model, result, lang } = input;
  const { unit, tolerance } = model.settings;
  const text = textOf(input);
  if (result.assignments.length === 0) return [];
  const start = draft.row;
  putHeading(draft, text('assignments.title'));
  putHeader(draft, [
    { column: COLUMN.no, text: text('column.assignment'), to: COLUMN.owner },
    { column: COLUMN.start, text: text('column.amount'), right: true },
    { column: COLUMN.planned, text: text('column.planned'), right: true },
    { column: COLUMN.realised, text: text('column.realised'), right: true },
    { column: COLUMN.forecast, text: text('column.forecast'), right: true },
    { column: COLUMN.difference, text: text('column.missing'), right: true },
    { column: COLUMN.status, text: text('column.status'), indent: true },
    { column: COLUMN.inBudget, text: text('column.shareRealised'), right: true },
    { column: COLUMN.decision, text: text('column.shareForecast'), right: true },
  ]);
  const limit = basis.cell({ of: 'setting', setting: 'tolerance' })?.reference ?? String(fromOre(tolerance, unit));
  const first = draft.row;
  const rows = result.assignments.map((held) => {
    const at = draft.row;
    const { amount, forecast, planned, realised } = held;
    const address = (column: number): string => cellAddress(at, column);
    putWide(draft, at, [COLUMN.no, COLUMN.owner], assignmentName(input, held.assignment), 'board-row-text');
    const from = basis.cell({ of: 'assignment', assignment: held.assignment });
    putBasis(draft, at, COLUMN.start, from, inUnit(amount, unit), 'board-row-money');
    const counted = held.actions
      .map((action) => actionRows.get(action))
      .filter((row) => row !== undefined)
      .sort((a, b) => a - b);
    for (const effect of EFFECTS) {
      const column = COLUMN[effect];
      putFigure(draft, at, column, inUnit(held[effect], unit), 'board-row-money', sumOfRows(counted, column));
    }
    const missing = amount === null || forecast === null ? null : Math.max(0, amount - forecast);
    putFigure(
      draft,
      at,
      COLUMN.difference,
      inUnit(missing, unit),
      'board-row-money',
      `MAX(0,${address(COLUMN.start)}-${address(COLUMN.forecast)})`,
    );
    const word = (status: AssignmentResult['status']): string =>
      `${STATUS_SYMBOL[status]} ${words[lang][`status.${status}`]}`;
    const short = (column: number): string =>
      exceedsFormula(`${address(COLUMN.start)}-${address(column)}`, limit, unit);
    const otherwise =
      planned === null
        ? quoted(word('missed'))
        : `IF(${short(COLUMN.planned)},${quoted(word('missed'))},${quoted(word('at-risk'))})`;
    const formula =
      amount === null || held.actions.length === 0 || (planned === null && forecast === null)
        ? undefined
        : forecast === null
          ? otherwise
          : `IF(${short(COLUMN.forecast)},${otherwise},${quoted(word('met'))})`;
    draft.cells.push(
      cell(at, COLUMN.status, word(held.status), 'board-row-status', formula === undefined ? {} : { formula }),
    );
    const share = (part: Ore | null): number | null =>
      part === null || amount === null || amount === 0 ? null : part / amount;
    const of = (column: number): string => `${address(column)}/${address(COLUMN.start)}`;
    putFigure(draft, at, COLUMN.inBudget, share(realised), 'board-row-percent', of(COLUMN.realised));
    putFigure(draft, at, COLUMN.decision, share(forecast), 'board-row-percent', of(COLUMN.forecast));
    setHeight(draft, at, 20);
    draft.row += 1;
    return at;
  });
  colourStatuses(draft, first, draft.row - 1, COLUMN.status);
  keepTogether(draft, start, draft.row - 1);
  return rows;
}

interface ListRows {
  readonly header: number | null;
  /** By the index of the action, and in the order of the programmes. */
  readonly rows: ReadonlyMap<number, number>;
  readonly programmes: readonly number[];
}

/** Every action under the sums of its programme. */
function actionList(
  draft: SheetDraft,
  input: ReportInput,
  names: SheetNames,
  basis: Basis,
  programmes: readonly Programme[],
  all: Effects,
): ListRows {
  const { model } = input;
  const { unit } = model.settings;
  const text = textOf(input);
  const rows = new Map<number, number>();
  if (programmes.length === 0) return { header: null, rows, programmes: [] };
  const start = draft.row;
  putHeading(draft, text('list.title'));
  const header = putHeader(draft, [
    { column: COLUMN.no, text: text('column.no') },
    { column: COLUMN.action, text: text('column.action') },
    { column: COLUMN.unit, text: text('column.unit') },
    { column: COLUMN.owner, text: text('column.owner') },
    { column: COLUMN.start, text: text('column.start'), right: true },
    { column: COLUMN.planned, text: text('column.planned'), right: true },
    { column: COLUMN.realised, text: text('column.realised'), right: true },
    { column: COLUMN.forecast, text: text('column.forecast'), right: true },
    { column: COLUMN.difference, text: text('column.difference'), right: true },
    { column: COLUMN.status, text: text('column.status'), indent: true },
    { column: COLUMN.inBudget, text: text('column.inBudget') },
    { column: COLUMN.decision, text: text('column.decision') },
  ]);
  const first = draft.row;
  const sums: number[] = [];
  for (const programme of programmes) {
    const at = draft.row;
    sums.push(at);
    const own = effectsOf(programme.actions.map((index) => model.actions[index]!));
    const last = at + programme.actions.length;
    putWide(draft, at, [COLUMN.no, COLUMN.start], programme.name, 'board-group-text');
    for (const effect of EFFECTS) {
      const column = COLUMN[effect];
      const formula = `SUM(${rangeOf(at + 1, column, last, column)})`;
      putFigure(draft, at, column, inUnit(own[effect], unit), 'board-group-money', formula);
    }
    differenceCell(draft, at, own, unit, 'group');
    for (const column of [COLUMN.status, COLUMN.inBudget, COLUMN.decision]) {
      draft.cells.push(cell(at, column, null, 'board-group-text'));
    }
    draft.row += 1;
    for (const index of programme.actions) {
      rows.set(index, draft.row);
      actionRow(draft, input, names, basis, index);
      draft.row += 1;
    }
    keepTogether(draft, at, Math.min(last, at + 2));
  }
  colourStatuses(draft, first, draft.row - 1, COLUMN.status);
  keepTogether(draft, start, Math.min(draft.row - 1, header + 4));
  const at = draft.row;
  putWide(draft, at, [COLUMN.no, COLUMN.start], text('row.total'), 'board-total-text');
  for (const effect of EFFECTS) {
    const column = COLUMN[effect];
    putFigure(draft, at, column, inUnit(all[effect], unit), 'board-total-money', sumOfRows(sums, column));
  }
  differenceCell(draft, at, all, unit, 'total');
  for (const column of [COLUMN.status, COLUMN.inBudget, COLUMN.decision]) {
    draft.cells.push(cell(at, column, null, 'board-total-text'));
  }
  setHeight(draft, at, 20);
  draft.row += 2;
  return { header, rows, programmes: sums };
}

function differenceCell(
  draft: SheetDraft,
  at: number,
  { planned, forecast }: Effects,
  unit: AmountUnit,
  kind: 'row' | 'group' | 'total',
): void {
  putFigure(
    draft,
    at,
    COLUMN.difference,
    planned === null || forecast === null ? null : fromOre(forecast - planned, unit),
    `board-${kind}-change`,
    `${cellAddress(at, COLUMN.forecast)}-${cellAddress(at, COLUMN.planned)}`,
  );
}

function actionRow(draft: SheetDraft, input: ReportInput, names: SheetNames, basis: Basis, index: number): void {
  const { model } = input;
  const { unit } = model.settings;
  const { row } = draft;
  const text = textOf(input);
  const action = model.actions[index];
  if (!action) return;
  const effects = effectsOf([action]);
  const place = placeOf(model, action.origin, 'targetYearEffect');
  const toUser: Partial<CellPlan> = place.sheet === '' ? {} : { link: { ...place, tooltip: text('link.row') } };
  putText(draft, row, COLUMN.no, orDash(action.no), 'board-row-link', toUser);
  const from = EFFECTS.map((effect) => basis.cell({ of: 'action', action: index, figure: FIGURE[effect] }));
  const stands = from.find((each) => each !== null);
  const toBasis: Partial<CellPlan> = stands
    ? {
        link: {
          sheet: names.basis,
          address: cellAddress(stands.row, stands.column),
          tooltip: text('link.basis', { basis: names.basis }),
        },
      }
    : {};
  putLink(draft, row, COLUMN.action, action.name, 'board-row-cell', toBasis.link);
  const unitName = action.unit === null ? null : (model.units[action.unit]?.name ?? null);
  putText(draft, row, COLUMN.unit, orDash(unitName), 'board-row-cell');
  putText(draft, row, COLUMN.owner, orDash(action.owner), 'board-row-cell');
  draft.cells.push(cell(row, COLUMN.start, orDash(action.start), 'board-row-date'));
  EFFECTS.forEach((effect, at) => {
    putBasis(draft, row, COLUMN[effect], from[at] ?? null, inUnit(effects[effect], unit), 'board-row-money');
  });
  differenceCell(draft, row, effects, unit, 'row');
  draft.cells.push(
    cell(row, COLUMN.status, action.status === null ? '–' : text(`status.${action.status}`), 'board-row-status'),
  );
  const inBudget = action.inBudget === null ? '–' : text(action.inBudget ? 'inBudget.yes' : 'inBudget.no');
  draft.cells.push(cell(row, COLUMN.inBudget, inBudget, 'board-row-text'));
  putText(draft, row, COLUMN.decision, orDash(action.decision?.text ?? null), 'board-row-cell');
}

interface ChartRows {
  readonly first: number;
  readonly texts: readonly string[];
  readonly effects: readonly (Effects & { readonly assigned: Ore | null })[];
}

/** What the chart shows, row by row: the programmes, then the assignments with all that counts for them. */
function chartTable(
  draft: SheetDraft,
  input: ReportInput,
  programmes: readonly Programme[],
  programmeRows: readonly number[],
  assignmentRows: readonly number[],
): ChartRows {
  const { model, result } = input;
  const { unit } = model.settings;
  const text = textOf(input);
  const start = draft.row;
  putHeading(draft, text('chartTable.title'));
  putHeader(draft, [
    { column: COLUMN.no, text: text('column.programme'), to: COLUMN.owner },
    { column: COLUMN.start, text: text('column.assigned'), right: true },
    { column: COLUMN.planned, text: text('column.planned'), right: true },
    { column: COLUMN.realised, text: text('column.realised'), right: true },
    { column: COLUMN.forecast, text: text('column.forecast'), right: true },
    { column: COLUMN.difference, text: text('column.difference'), right: true },
  ]);
  const first = draft.row;
  const texts: string[] = [];
  const effects: ChartRows['effects'][number][] = [];
  const put = (name: string, own: Effects, assigned: Ore | null, from: number, isAssignment: boolean): void => {
    const at = draft.row;
    putWide(draft, at, [COLUMN.no, COLUMN.owner], name, 'board-row-text');
    if (isAssignment) {
      putFigure(draft, at, COLUMN.start, inUnit(assigned, unit), 'board-row-money', cellAddress(from, COLUMN.start));
    } else draft.cells.push(cell(at, COLUMN.start, null, 'board-row-money'));
    for (const effect of EFFECTS) {
      const column = COLUMN[effect];
      putFigure(draft, at, column, inUnit(own[effect], unit), 'board-row-money', cellAddress(from, column));
    }
    differenceCell(draft, at, own, unit, 'row');
    texts.push(name);
    effects.push({ ...own, assigned });
    draft.row += 1;
  };
  programmes.forEach((programme, index) => {
    const own = effectsOf(programme.actions.map((action) => model.actions[action]!));
    put(programme.name, own, null, programmeRows[index] ?? first, false);
  });
  result.assignments.forEach((held, index) => {
    const name = text('chartTable.assignment', { assignment: assignmentName(input, held.assignment) });
    put(name, held, held.amount, assignmentRows[index] ?? first, true);
  });
  keepTogether(draft, start, draft.row - 1);
  return { first, texts, effects };
}

function effectChart(
  input: ReportInput,
  names: SheetNames,
  title: string,
  programmes: readonly Programme[],
  rows: ChartRows,
  place: Pick<ChartPlan, 'from' | 'to'>,
): ChartPlan {
  const { model, lang } = input;
  const { unit } = model.settings;
  const text = textOf(input);
  const month = monthName(model, lang);
  const last = rows.first + rows.texts.length - 1;
  const sheet = names.actions;
  const categories = { sheet, range: rangeOf(rows.first, COLUMN.no, last, COLUMN.no), texts: rows.texts };
  const values = (column: number, figure: Effect | 'assigned') => ({
    sheet,
    range: rangeOf(rows.first, column, last, column),
    numbers: rows.effects.map((row) => inUnit(row[figure], unit)),
    format: moneyFormat(unit),
  });
  const labels = { show: 'all', position: 'outside-end', format: moneyFormat(unit) } as const;
  const money = (ore: Ore | null): string => moneyText(ore, unit, lang);
  const described = rows.effects
    .map((row, index) =>
      text('chart.description.row', {
        name: rows.texts[index] ?? '–',
        planned: money(row.planned),
        realised: money(row.realised),
        forecast: money(row.forecast),
      }),
    )
    .join(' ');
  const hasAssignment = rows.texts.length > programmes.length;
  return {
    name: 'ramkoll-actions',
    type: 'column-clustered',
    title,
    description: text('chart.description', { unit, rows: described }),
    ...place,
    series: [
      {
        name: text('chart.planned'),
        categories,
        values: values(COLUMN.planned, 'planned'),
        mark: { kind: 'outline', color: COLOR.outcome },
        labels,
      },
      {
        name: text('chart.realised', { month }),
        categories,
        values: values(COLUMN.realised, 'realised'),
        mark: { kind: 'solid', color: COLOR.outcome },
        labels,
      },
      {
        name: text('chart.forecast'),
        categories,
        values: values(COLUMN.forecast, 'forecast'),
        mark: { kind: 'hatched', color: COLOR.outcome },
        labels,
      },
      ...(hasAssignment
        ? [
            {
              name: text('chart.assignment'),
              categories,
              values: values(COLUMN.start, 'assigned'),
              mark: { kind: 'outline', color: COLOR.limit } as const,
              labels: { ...labels, color: COLOR.limit },
            },
          ]
        : []),
    ],
    valueAxis: axisFromZero(
      unit,
      rows.effects.flatMap((row) => [row.planned, row.realised, row.forecast, row.assigned]),
    ),
    legend: 'top',
    gap: 50,
    overlap: 0,
  };
}
