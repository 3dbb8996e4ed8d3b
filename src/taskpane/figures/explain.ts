import type {
  AssignmentView,
  CheckView,
  DecisionView,
  FrameView,
  ReallocationView,
  TargetView,
} from '../../app/view-types';
import type { CellPlace, Language } from '../../domain/finding';
import { roundHalfAway, type Ore } from '../../domain/money';
import { paneVerdictText, type PaneVerdictKey } from '../../strings/pane-verdict-text';
import { words } from '../../strings/words';
import { amountText, changeText, periodValues } from './amounts';
import { changeEquation, limitEquation, sumEquation, type Writing } from './equation';

/** What stands behind a figure. */
export interface Explanation {
  readonly title: string;
  /** The equation with its numbers; null where the figure was read and not computed. */
  readonly equation: string | null;
  readonly definition: string;
  /** What the figure is the sum of, where that is not all in the equation. */
  readonly parts: readonly ExplainedPart[];
  readonly decisions: readonly DecisionView[];
  readonly place: CellPlace | null;
}

export interface ExplainedPart {
  readonly label: string;
  readonly value: string;
  readonly place: CellPlace | null;
}

export type TargetFigure =
  | 'netBase'
  | 'netTarget'
  | 'itemsBase'
  | 'itemsTarget'
  | 'development'
  | 'developmentWith'
  | 'developmentAdjusted'
  | 'limit'
  | 'allowed'
  | 'headroom'
  | 'developmentToDate'
  | 'netBaseToDate'
  | 'netTargetToDate'
  | 'yearToGo'
  | 'frame'
  | 'frameDevelopment'
  | 'frameHeadroom';

export type AssignmentFigure = 'amount' | 'planned' | 'realised' | 'forecast' | 'left';
export type FrameFigure = 'decided' | 'adjustments' | 'revised' | 'budget' | 'forecast' | 'left';
export type ReallocationFigure = 'decided' | 'reallocated' | 'frameAdjusted' | 'revised' | 'unexplained';

function writingOf(view: CheckView, lang: Language): Writing {
  return { unit: view.unit, lang };
}

/** Without the terms that are zero, which say nothing. */
function terms(...all: readonly Ore[]): Ore[] {
  return all.filter((term, index) => index === 0 || term !== 0);
}

/** Explains a figure of a target. */
export function explainTarget(view: CheckView, target: TargetView, figure: TargetFigure, lang: Language): Explanation {
  const values = {
    ...periodValues(view, lang),
    base: words[lang][`base.${target.base}`],
    reading: words[lang][`reading.${target.reading}`],
  };
  const text = (key: PaneVerdictKey): string => paneVerdictText(lang, key, values);
  return {
    title: text(figure === 'netTarget' ? `figure.netTarget.${target.kind}` : `figure.${figure}`),
    equation: targetEquation(view, target, figure, writingOf(view, lang)),
    definition: text(definitionKey(view, target, figure)),
    parts: targetParts(view, target, figure, lang),
    decisions: target.decisions,
    place: target.place,
  };
}

function definitionKey(view: CheckView, target: TargetView, figure: TargetFigure): PaneVerdictKey {
  switch (figure) {
    case 'netTarget':
      return `about.netTarget.${target.kind}`;
    case 'itemsBase':
    case 'itemsTarget':
      return 'about.items';
    case 'development':
      return leavesItemsOut(view, target) ? adjustedKey(view) : 'about.development';
    case 'developmentWith':
      return 'about.development';
    case 'developmentAdjusted':
      return adjustedKey(view);
    case 'headroom':
      return leavesItemsOut(view, target) ? 'about.headroomWithout' : 'about.headroom';
    case 'netBase':
    case 'limit':
    case 'allowed':
    case 'developmentToDate':
    case 'netBaseToDate':
    case 'netTargetToDate':
    case 'yearToGo':
    case 'frame':
    case 'frameDevelopment':
    case 'frameHeadroom':
      return `about.${figure}`;
  }
}

function adjustedKey(view: CheckView): PaneVerdictKey {
  return `about.developmentAdjusted.${view.settings.comparability}`;
}

/** Whether there are items, and they do not count. */
export function leavesItemsOut(view: CheckView, target: TargetView): boolean {
  return view.settings.itemsCount === 'without' && hasItems(target);
}

export function hasItems(target: TargetView): boolean {
  return target.itemsBase !== 0 || target.itemsTarget !== 0;
}

function targetEquation(view: CheckView, target: TargetView, figure: TargetFigure, writing: Writing): string | null {
  const { netBase, netTarget, allowed, decimals, limit } = target;
  switch (figure) {
    case 'netBase':
      return netEquation(view, target, 'netBase', writing);
    case 'netTarget':
      return netEquation(view, target, 'netTarget', writing);
    case 'development':
      return leavesItemsOut(view, target)
        ? adjustedEquation(view, target, writing)
        : quotient(writing, netTarget, netBase, target.development, decimals);
    case 'developmentWith':
      return quotient(writing, netTarget, netBase, target.development, decimals);
    case 'developmentAdjusted':
      return adjustedEquation(view, target, writing);
    case 'allowed':
      return netBase === null || allowed === null ? null : limitEquation(writing, { base: [netBase], limit }, allowed);
    case 'headroom':
      return headroomEquation(view, target, writing);
    case 'developmentToDate':
      return quotient(writing, target.netTargetToDate, target.netBaseToDate, target.developmentToDate, decimals);
    case 'yearToGo':
      return yearToGoEquation(target, writing);
    case 'frameDevelopment':
      return quotient(writing, target.frame, target.netBaseFullYear, target.frameDevelopment, decimals);
    case 'frameHeadroom':
      return target.frame === null || target.netTargetFullYear === null
        ? null
        : sumEquation(writing, [target.frame, -target.netTargetFullYear], target.frame - target.netTargetFullYear);
    case 'itemsBase':
    case 'itemsTarget':
    case 'limit':
    case 'netBaseToDate':
    case 'netTargetToDate':
    case 'frame':
      return null;
  }
}

/** (net − base) / base = development */
function quotient(
  writing: Writing,
  net: Ore | null,
  base: Ore | null,
  result: number | null,
  decimals: number,
): string | null {
  if (net === null || base === null || result === null) return null;
  return changeEquation(writing, { over: [net, -base], under: [base] }, result, decimals);
}

function adjustedEquation(view: CheckView, target: TargetView, writing: Writing): string | null {
  const { netBase, netTarget, itemsBase, itemsTarget, developmentAdjusted, decimals } = target;
  if (netBase === null || netTarget === null || developmentAdjusted === null) return null;
  const under = view.settings.comparability === 'unchanged-base' ? [netBase] : terms(netBase, -itemsBase);
  const over = terms(netTarget, -netBase, -itemsTarget, itemsBase);
  return changeEquation(writing, { over, under }, developmentAdjusted, decimals);
}

function headroomEquation(view: CheckView, target: TargetView, writing: Writing): string | null {
  const { netBase, netTarget, allowed, itemsBase, itemsTarget, headroomJudged, limit } = target;
  if (netBase === null || netTarget === null || allowed === null || headroomJudged === null) return null;
  if (!leavesItemsOut(view, target)) return sumEquation(writing, [allowed, -netTarget], headroomJudged);
  if (view.settings.comparability === 'unchanged-base') {
    return sumEquation(writing, terms(allowed, -netTarget, itemsTarget, -itemsBase), headroomJudged);
  }
  const added = [-netTarget, itemsTarget].filter((term) => term !== 0);
  return limitEquation(writing, { base: terms(netBase, -itemsBase), limit, added }, headroomJudged);
}

/** (allowed − so far) / (base − base so far) − 1, of the full year whatever the target reads. */
function yearToGoEquation(target: TargetView, writing: Writing): string | null {
  const { netBaseFullYear, netBaseToDate, netTargetToDate, limit, yearToGo, decimals } = target;
  if (yearToGo === null || netBaseFullYear === null || netBaseToDate === null || netTargetToDate === null) return null;
  const allowed = roundHalfAway(netBaseFullYear * (1 + limit));
  return changeEquation(
    writing,
    { over: [allowed, -netTargetToDate], under: [netBaseFullYear, -netBaseToDate], less: 1 },
    yearToGo,
    decimals,
  );
}

/** Costs, depreciation and revenue of the target's scope, where they are the whole of the net. */
function netTerms(view: CheckView, target: TargetView, year: 'netBase' | 'netTarget'): Ore[] | null {
  const net = target[year];
  if (net === null || target.reading !== 'full-year') return null;
  const levers = target.levers.flatMap((index) => view.levers[index] ?? []);
  const sums = (['cost', 'depreciation', 'revenue'] as const).map((kind) =>
    levers
      .filter((lever) => lever.kind === kind)
      .reduce((sum, lever) => sum + (year === 'netBase' ? lever.netBaseBy[target.base] : lever.netTarget), 0),
  );
  return sums.reduce((sum, term) => sum + term, 0) === net ? sums.filter((term) => term !== 0) : null;
}

function netEquation(
  view: CheckView,
  target: TargetView,
  year: 'netBase' | 'netTarget',
  writing: Writing,
): string | null {
  const net = target[year];
  const kinds = netTerms(view, target, year);
  return kinds === null || net === null ? null : sumEquation(writing, kinds, net);
}

/** The frames of a board are those of its units, where they are all there. */
function targetParts(view: CheckView, target: TargetView, figure: TargetFigure, lang: Language): ExplainedPart[] {
  if (figure !== 'frame' || target.scope !== 'board') return [];
  const rows = view.frames.filter((row) => row.revised !== null && row.revised !== 0);
  const sum = rows.reduce((all, row) => all + (row.revised ?? 0), 0);
  if (sum !== target.frame) return [];
  return rows.map((row) => ({ label: row.unit, value: amountText(row.revised, view.unit, lang), place: row.place }));
}

/** Explains a figure of an assignment. */
export function explainAssignment(
  view: CheckView,
  assignment: AssignmentView,
  figure: AssignmentFigure,
  lang: Language,
): Explanation {
  const text = (key: PaneVerdictKey): string => paneVerdictText(lang, key, periodValues(view, lang));
  const writing = writingOf(view, lang);
  const { amount, forecast } = assignment;
  let parts: ExplainedPart[] = [];
  let equation: string | null = null;
  if (figure === 'left') {
    if (amount !== null && forecast !== null) equation = sumEquation(writing, [amount, -forecast], amount - forecast);
  } else if (figure !== 'amount') {
    const given = assignment.actions.flatMap((action) => {
      const value = action[figure];
      return value === null || value === 0 ? [] : [{ action, value }];
    });
    const total = assignment[figure];
    const sum = given.reduce((all, { value }) => all + value, 0);
    if (total !== null && sum === total) {
      equation = sumEquation(
        writing,
        given.map(({ value }) => value),
        total,
      );
    }
    parts = given.map(({ action, value }) => ({
      label: action.name,
      value: amountText(value, view.unit, lang),
      place: action.place,
    }));
  }
  return {
    title: text(`assignment.${figure}`),
    equation,
    definition: text(`about.assignment.${figure}`),
    parts,
    decisions: assignment.decisions,
    place: assignment.place,
  };
}

/** What is left of a unit's revised frame by the forecast; null where one of them is not known. */
export function frameLeft(frame: Pick<FrameView, 'revised' | 'forecast'>): Ore | null {
  return frame.revised === null || frame.forecast === null ? null : frame.revised - frame.forecast;
}

/** Explains a figure of a unit's frame. */
export function explainFrame(view: CheckView, frame: FrameView, figure: FrameFigure, lang: Language): Explanation {
  const writing = writingOf(view, lang);
  return {
    title: paneVerdictText(lang, `frames.${figure}`),
    equation: frameEquation(frame, figure, writing),
    definition: paneVerdictText(lang, `about.frames.${figure}`),
    parts:
      figure === 'adjustments'
        ? frame.moves.map((move) => ({
            label: move.label,
            value: changeText(move.amount, view.unit, lang),
            place: move.place,
          }))
        : [],
    decisions: [],
    place: frame.place,
  };
}

function frameEquation(frame: FrameView, figure: FrameFigure, writing: Writing): string | null {
  const { decided, adjustments, revised, forecast } = frame;
  switch (figure) {
    case 'adjustments':
      return adjustments === null
        ? null
        : sumEquation(
            writing,
            frame.moves.map((move) => move.amount),
            adjustments,
          );
    case 'revised':
      return decided === null || revised === null ? null : sumEquation(writing, [decided, adjustments ?? 0], revised);
    case 'left':
      return revised === null || forecast === null
        ? null
        : sumEquation(writing, [revised, -forecast], revised - forecast);
    case 'decided':
    case 'budget':
    case 'forecast':
      return null;
  }
}

/** Explains a figure of a unit and cost type. */
export function explainReallocation(
  view: CheckView,
  row: ReallocationView,
  figure: ReallocationFigure,
  lang: Language,
): Explanation {
  const writing = writingOf(view, lang);
  const { decided, reallocated, frameAdjusted, revised, unexplained } = row;
  let equation: string | null = null;
  if (figure === 'revised') {
    equation = sumEquation(writing, terms(decided, reallocated, frameAdjusted, unexplained), revised);
  } else if (figure === 'unexplained') {
    equation = sumEquation(writing, terms(revised, -decided, -reallocated, -frameAdjusted), unexplained);
  }
  return {
    title: paneVerdictText(lang, `reallocations.${figure}`),
    equation,
    definition: paneVerdictText(lang, `about.reallocations.${figure}`),
    parts: [],
    decisions: [],
    place: row.place,
  };
}
