import { restatedFigures, scopeOf, type RestatedFigures } from '../compliance/compliance';
import type { FrameResult, ReallocationResult, TargetResult } from '../compliance/result';
import { monthlyNet, type NetCube } from '../compliance/restatement';
import { RULE_IDS, type Bilingual, type CellPlace, type Finding, type Severity } from '../domain/finding';
import { placeOf, type BudgetModel, type DecisionRef } from '../domain/model';
import type { Ore } from '../domain/money';
import { monthIndex, yearMonthText } from '../domain/period';
import { gapSentences } from '../report/gaps';
import { shownDecimals, targetKind, targetName, verdictSentence } from '../report/verdict';
import { adjustmentLabel, revisedColumn } from '../rules/ra-support';
import { costTypeName, unitName } from '../rules/support';
import type { Checked } from './check';
import { interpretationView } from './interpretation-view';
import { tableViews } from './table-views';
import type {
  AssignmentView,
  CheckView,
  DecisionView,
  FindingGroup,
  FindingView,
  FrameView,
  LeverView,
  PathView,
  ReallocationView,
  TargetView,
} from './view-types';

const MONTHS = 12;
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** A check as plain data to look at. `time` is local, "2026-11-21 20:45". */
export function checkView(checked: Checked, time: string): CheckView {
  const { model, interpretation, result, findings, settings, plan } = checked;
  const { board, unit, yearsKnown, baseYear, targetYear, period } = model.settings;
  const figures = restatedFigures(model, result.reallocations);
  const levers = leversOf(model, figures);
  return {
    board,
    unit,
    yearsKnown,
    baseYear,
    targetYear,
    period: yearMonthText(period),
    monthsLeft: MONTHS - period.month,
    time,
    fingerprint: model.fingerprint,
    tables: tableViews(model),
    interpretation: interpretationView(interpretation, checked.answers),
    settings,
    targets: result.targets.map((row) => targetView(model, row, figures, levers)),
    gaps: gapViews(model),
    assignments: assignmentViews(checked),
    findings: findingGroups(findings),
    frames: result.frames.filter(hasFigures).map((row) => frameView(checked, row)),
    reallocations: result.reallocations.map((row) => reallocationView(model, row)),
    levers: levers.map(({ lever }) => lever),
    actionNumbers: model.actions.flatMap(({ no }) => no ?? []),
    reportSheet: plan.sheets.find(({ id }) => id === 'compliance')?.name ?? '',
  };
}

function gapViews(model: BudgetModel): Bilingual[] {
  const english = gapSentences(model, 'en');
  return gapSentences(model, 'sv').map((sv, index) => ({ sv, en: english[index] ?? '' }));
}

interface FoundLever {
  readonly unit: number;
  readonly costType: number;
  readonly lever: LeverView;
}

/** Every unit and cost type with a figure in either year, in the order of the workbook. */
function leversOf(model: BudgetModel, figures: RestatedFigures): FoundLever[] {
  const { baseYear, targetYear, period } = model.settings;
  const closed = period.month === MONTHS;
  const january = (year: number): number => monthIndex({ year, month: 1 });
  const inYear = (year: number, last = MONTHS): readonly [number, number] => [january(year), january(year) + last - 1];
  // A forecast or a budget of a whole year stands in its January.
  const whole = (year: number): readonly [number, number] => [january(year), january(year)];
  const sums = {
    outcome: sumByPair(figures.outcome, inYear(baseYear)),
    forecast: sumByPair(figures.forecast, whole(baseYear)),
    budget: sumByPair(figures.budget, whole(baseYear)),
    target: closed ? sumByPair(figures.outcome, inYear(targetYear)) : sumByPair(figures.forecast, whole(targetYear)),
    toDate: sumByPair(figures.outcome, inYear(targetYear, period.month)),
  };
  const pairs = new Set(Object.values(sums).flatMap((of) => [...of.keys()]));
  const width = figures.outcome.costTypes;
  return [...pairs]
    .sort((a, b) => a - b)
    .flatMap((pair): FoundLever[] => {
      const unit = Math.floor(pair / width);
      const costType = pair % width;
      const type = model.costTypes[costType];
      if (!type) return [];
      const of = (which: keyof typeof sums): Ore => sums[which].get(pair) ?? 0;
      return [
        {
          unit,
          costType,
          lever: {
            unit: unitName(model, unit),
            costType: type.name,
            kind: type.kind,
            netBase: of('outcome'),
            netBaseBy: { outcome: of('outcome'), forecast: of('forecast'), budget: of('budget') },
            netTarget: of('target'),
            toDate: of('toDate'),
          },
        },
      ];
    });
}

/** Net of a span of months (see monthIndex) per unit and cost type, by unit × number of cost types + cost type. */
function sumByPair(cube: NetCube, [first, last]: readonly [number, number]): ReadonlyMap<number, Ore> {
  const sums = new Map<number, Ore>();
  const perMonth = cube.units * cube.costTypes;
  for (const [key, net] of cube.cells) {
    const month = Math.floor(key / perMonth);
    if (month < first || month > last) continue;
    const pair = key % perMonth;
    sums.set(pair, (sums.get(pair) ?? 0) + net);
  }
  return sums;
}

function targetView(
  model: BudgetModel,
  row: TargetResult,
  figures: RestatedFigures,
  levers: readonly FoundLever[],
): TargetView {
  const target = model.targets[row.target]!;
  const scope = scopeOf(model, target);
  return {
    index: row.target,
    id: target.id,
    scope: target.scope,
    name: targetName(model, row),
    reading: target.reading,
    base: row.baseUsed,
    limit: target.maxDevelopment,
    status: row.status,
    sentence: { sv: verdictSentence(model, row, 'sv'), en: verdictSentence(model, row, 'en') },
    decimals: shownDecimals(row),
    kind: targetKind(model, row),
    netBase: row.netBase,
    netTarget: row.netTarget,
    itemsBase: row.itemsBase,
    itemsTarget: row.itemsTarget,
    development: row.development,
    developmentAdjusted: row.developmentAdjusted,
    developmentJudged: row.developmentJudged,
    allowed: row.allowed,
    headroom: row.headroom,
    headroomJudged: row.headroomJudged,
    netBaseToDate: row.netBaseToDate,
    netTargetToDate: row.netTargetToDate,
    developmentToDate: row.developmentToDate,
    yearToGo: row.yearToGo,
    frame: row.frame,
    frameDevelopment: row.frameDevelopment,
    netTargetFullYear: row.netTargetFullYear,
    netBaseFullYear: row.netBaseFullYear,
    metToDate: row.metToDate,
    noBasis: row.noBasis,
    metFrame: row.metFrame,
    decisions: decisionViews(model, target.decision),
    place: placeOf(model, target.origin, 'maxDevelopment'),
    path: target.objectKnown ? pathView(model, row, figures) : null,
    levers: levers.flatMap(({ unit, costType }, index) =>
      target.objectKnown &&
      (scope.units === null || scope.units.has(unit)) &&
      (scope.costTypes === null || scope.costTypes.has(costType))
        ? [index]
        : [],
    ),
  };
}

/** The path that the report draws: accumulated restated outcome, and from there to the forecast at the base year's pace. */
function pathView(model: BudgetModel, row: TargetResult, figures: RestatedFigures): PathView | null {
  const target = model.targets[row.target]!;
  const { baseYear, targetYear, period } = model.settings;
  const net = monthlyNet(figures.outcome, scopeOf(model, target));
  const accumulated = (year: number, until: number): (Ore | null)[] => {
    const months = Array.from(
      { length: MONTHS },
      (_, index) => net.get(monthIndex({ year, month: index + 1 })) ?? null,
    );
    if (months.every((month) => month === null)) return months;
    let sum = 0;
    return months.map((month, index) => {
      sum += month ?? 0;
      return index < until ? sum : null;
    });
  };
  const base = accumulated(baseYear, MONTHS);
  const current = accumulated(targetYear, period.month);
  if (base[0] === null && current[0] === null) return null;
  const at = (sums: readonly (Ore | null)[], month: number): Ore | null => sums[month - 1] ?? null;
  const [booked, atPeriod, atEnd] = [at(current, period.month), at(base, period.month), at(base, MONTHS)];
  const end = row.netTargetFullYear;
  const forecast = base.map((before, index): Ore | null => {
    const passed = index + 1 - period.month;
    if (passed < 0 || period.month === MONTHS || end === null) return null;
    if (booked === null || atPeriod === null || atEnd === null || before === null) return null;
    const rest = atEnd - atPeriod;
    return booked + (end - booked) * (rest === 0 ? passed / (MONTHS - period.month) : (before - atPeriod) / rest);
  });
  return {
    base,
    target: current,
    allowed: base.map((before) => (before === null ? null : before * (1 + target.maxDevelopment))),
    forecast,
  };
}

/** The decisions that a cell names; what names none of Beslut is shown as it is written. */
function decisionViews(model: BudgetModel, ref: DecisionRef | null): DecisionView[] {
  if (ref === null) return [];
  const known = ref.decisions.flatMap((index): DecisionView[] => {
    const decision = model.decisions[index];
    if (!decision) return [];
    const { id, diaryNumber, paragraph, body, date, title, origin } = decision;
    return [{ id, diaryNumber, paragraph, body, date, title, place: placeOf(model, origin, 'decision') }];
  });
  const unknown = ref.unknown.map((id): DecisionView => ({
    id,
    diaryNumber: null,
    paragraph: null,
    body: null,
    date: null,
    title: null,
    place: null,
  }));
  return [...known, ...unknown];
}

function assignmentViews({ model, result }: Checked): AssignmentView[] {
  return result.assignments.map((row) => {
    const assignment = model.assignments[row.assignment]!;
    return {
      id: assignment.id,
      object: assignment.object ?? '',
      amount: row.amount,
      planned: row.planned,
      realised: row.realised,
      forecast: row.forecast,
      status: row.status,
      decisions: decisionViews(model, assignment.decision),
      place: placeOf(model, assignment.origin, 'amount'),
      actions: row.actions.map((index) => {
        const action = model.actions[index]!;
        return {
          name: action.name,
          programme: action.programme,
          planned: action.targetYearEffect,
          realised: action.realised,
          forecast: action.forecast,
          place: placeOf(model, action.origin, 'targetYearEffect'),
        };
      }),
    };
  });
}

/** Errors first, then in the order of the catalogue; what says the same is one row. */
function findingGroups(findings: readonly Finding[]): FindingGroup[] {
  const groups = new Map<
    string,
    { readonly rule: Finding['rule']; severity: Severity; items: Map<string, Finding[]> }
  >();
  for (const finding of findings) {
    const { rule, severity, message, consider } = finding;
    const group = groups.get(`${severity} ${rule}`) ?? { rule, severity, items: new Map<string, Finding[]>() };
    groups.set(`${severity} ${rule}`, group);
    const said = JSON.stringify([message.sv, message.en, consider.sv, consider.en]);
    const alike = group.items.get(said) ?? [];
    alike.push(finding);
    group.items.set(said, alike);
  }
  return [...groups.values()]
    .sort(
      (a, b) =>
        SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
        RULE_IDS.indexOf(a.rule) - RULE_IDS.indexOf(b.rule),
    )
    .map(({ rule, severity, items }) => ({ rule, severity, items: [...items.values()].flatMap(findingView) }));
}

function findingView(alike: readonly Finding[]): FindingView[] {
  const [first] = alike;
  if (!first) return [];
  return [
    {
      key: first.key,
      message: first.message,
      consider: first.consider,
      // The message states it, so it is the same for all that say it.
      amount: first.amount,
      count: alike.length,
      places: alike.length === 1 ? first.cells : alike.flatMap(({ cells }) => cells.slice(0, 1)),
    },
  ];
}

function hasFigures(row: FrameResult): boolean {
  return [row.decided, row.adjustments, row.budget, row.forecast].some((ore) => ore !== null);
}

function frameView({ model, result }: Checked, row: FrameResult): FrameView {
  const { unit, ownFrame, decided, adjustments, revised, budget, forecast } = row;
  const frame = model.frames.find((each) => each.unit === unit);
  const origin = model.units[unit]?.origin;
  const moves = model.adjustments.flatMap((move): FrameView['moves'][number][] => {
    const side = (part: number | null, other: number | null, amount: Ore): FrameView['moves'][number][] =>
      part === null || result.frameOwner[part] !== unit
        ? []
        : [
            {
              label: [adjustmentLabel(model, move), other === null ? null : unitName(model, other)]
                .filter((text) => text !== null)
                .join(' – '),
              amount,
              place: placeOf(model, move.origin, 'amount'),
            },
          ];
    return [...side(move.from, move.to, -move.amount), ...side(move.to, move.from, move.amount)];
  });
  return {
    unit: unitName(model, unit),
    ownFrame,
    decided,
    adjustments,
    revised,
    budget,
    forecast,
    place: frame ? placeOf(model, frame.origin, 'frame') : origin ? placeOf(model, origin, 'unit') : null,
    moves,
  };
}

function reallocationView(model: BudgetModel, row: ReallocationResult): ReallocationView {
  const { unit, costType, decided, reallocated, frameAdjusted, revised, unexplained } = row;
  return {
    unit: unitName(model, unit),
    costType: costTypeName(model, costType),
    decided,
    reallocated,
    frameAdjusted,
    revised,
    unexplained,
    place: reallocationPlace(model, row),
  };
}

/** The budget line; without one, the move that makes the budget. */
function reallocationPlace(model: BudgetModel, { unit, costType, lines }: ReallocationResult): CellPlace | null {
  const line = model.budget[lines[0] ?? -1];
  if (line) return placeOf(model, line.origin, revisedColumn(model));
  const move =
    model.reallocations.find((each) => each.unit === unit && (each.from === costType || each.to === costType)) ??
    model.adjustments.find((each) => each.costType === costType && (each.from === unit || each.to === unit));
  return move ? placeOf(model, move.origin, 'amount') : null;
}
