import type { Settings } from '../domain/model';
import type { Ore } from '../domain/money';
import { adjustedDevelopment, development, judge, type Spans } from './judgement';
import { ratioNumber, type Ratio } from './ratio';
import type { NoBasis, TargetResult, TargetStatus } from './result';

/** The settings that a judgement depends on. */
export type JudgingSettings = Pick<Settings, 'judged' | 'riskMargin' | 'comparability' | 'itemsCount'>;

/** What a target is held on: the net öre of its reading's spans (null where nothing was there to sum), and its limit. */
export interface HeldFigures {
  readonly objectKnown: boolean;
  /** Whether the reading is that of the full year, which what is accumulated so far may put at risk. */
  readonly fullYear: boolean;
  /** A fraction (0.02). */
  readonly limit: number;
  readonly base: Ore | null;
  readonly target: Ore | null;
  readonly itemsBase: Ore;
  readonly itemsTarget: Ore;
  readonly metToDate: boolean | null;
}

/** What holding these figures against the limit came to. */
export type Held = Pick<
  TargetResult,
  | 'development'
  | 'developmentAdjusted'
  | 'developmentJudged'
  | 'allowed'
  | 'headroom'
  | 'headroomJudged'
  | 'noBasis'
  | 'met'
  | 'metRounded'
  | 'metUnrounded'
  | 'metWithItems'
  | 'metWithoutItems'
  | 'insideRiskMargin'
  | 'status'
>;

/** Holds figures against a limit: the one judgement there is, for what the workbook says and for what is only tried. */
export function holdFigures(figures: HeldFigures, settings: JudgingSettings): Held {
  const { limit, base, target } = figures;
  const compared = comparedSpans(figures.objectKnown, figures);
  const spans = compared.usable;
  const gross = spans && development(spans);
  const adjusted = spans && adjustedDevelopment(spans, settings.comparability);
  const counts = settings.itemsCount === 'with' ? gross : adjusted;
  const verdict = counts && judge(counts, limit, settings);
  const allowed = base === null ? null : base * (1 + limit);
  let status: TargetStatus = 'no-basis';
  if (verdict) {
    if (!verdict.met) status = 'missed';
    else status = verdict.insideMargin || (figures.fullYear && figures.metToDate === false) ? 'at-risk' : 'met';
  }
  return {
    development: gross && ratioNumber(gross),
    developmentAdjusted: adjusted && ratioNumber(adjusted),
    developmentJudged: counts && ratioNumber(counts),
    allowed,
    headroom: allowed === null || target === null ? null : allowed - target,
    headroomJudged: spans && headroomJudged(spans, limit, settings),
    noBasis: compared.noBasis ?? (counts === null ? 'base-zero' : null),
    met: verdict && verdict.met,
    metRounded: verdict && verdict.rounded,
    metUnrounded: verdict && verdict.unrounded,
    metWithItems: gross && judge(gross, limit, settings).met,
    metWithoutItems: adjusted && judge(adjusted, limit, settings).met,
    insideRiskMargin: verdict?.insideMargin ?? false,
    status,
  };
}

/** The development that counts by the settings: with the comparability items in it, or without. */
export function countedDevelopment(spans: Spans, settings: JudgingSettings): Ratio | null {
  return settings.itemsCount === 'with' ? development(spans) : adjustedDevelopment(spans, settings.comparability);
}

/** Whether two amounts can be compared by a percentage, and why not. */
export function comparedSpans(
  objectKnown: boolean,
  { base, target, itemsBase, itemsTarget }: Pick<HeldFigures, 'base' | 'target' | 'itemsBase' | 'itemsTarget'>,
): { readonly usable: Spans | null; readonly noBasis: NoBasis | null } {
  const no = (noBasis: NoBasis): { usable: null; noBasis: NoBasis } => ({ usable: null, noBasis });
  if (!objectKnown) return no('object-unknown');
  if (base === null) return no('base-missing');
  if (base === 0) return no('base-zero');
  if (target === null) return no('target-missing');
  if (base > 0 !== target >= 0 && target !== 0) return no('sign-change');
  // More net revenue would read as a rise of cost, so a percentage would say the opposite of what happens.
  if (base < 0) return no('base-negative');
  return { usable: { base, target, itemsBase, itemsTarget }, noBasis: null };
}

/** Whether a full year is inside its frame; null where one of them is not known. */
export function insideFrame(net: Ore | null, frame: Ore | null): boolean | null {
  return frame === null || net === null ? null : net <= frame;
}

/** What is left, in öre not rounded, to the limit of the development that counts. */
function headroomJudged(spans: Spans, limit: number, settings: JudgingSettings): number {
  if (settings.itemsCount === 'with') return spans.base * (1 + limit) - spans.target;
  const items = spans.itemsTarget - spans.target;
  return settings.comparability === 'unchanged-base'
    ? spans.base * (1 + limit) - spans.itemsBase + items
    : (spans.base - spans.itemsBase) * (1 + limit) + items;
}

/**
 * The least whole öre that the target's net must fall by to be inside the limit: to the limit itself, and as judged by the
 * settings, which is less where rounding helps. 0 where it is inside; null where no percentage can be given, before or after.
 */
export function missingAmount(
  figures: HeldFigures,
  settings: JudgingSettings,
): { readonly toLimit: Ore; readonly asJudged: Ore } | null {
  const { usable } = comparedSpans(figures.objectKnown, figures);
  if (!usable) return null;
  const verdictAt = (less: Ore): { readonly unrounded: boolean; readonly met: boolean } | null => {
    const spans = comparedSpans(figures.objectKnown, { ...usable, target: usable.target - less }).usable;
    const counts = spans && countedDevelopment(spans, settings);
    return counts && judge(counts, figures.limit, settings);
  };
  // What is judged falls with the net, so the least amount is found by halving.
  const least = (isInside: (less: Ore) => boolean): Ore | null => {
    if (isInside(0)) return 0;
    // Below a net of nothing there is no percentage any more.
    let [short, enough] = [0, usable.target];
    if (enough <= 0 || !isInside(enough)) return null;
    while (enough - short > 1) {
      const middle = Math.floor((short + enough) / 2);
      if (isInside(middle)) enough = middle;
      else short = middle;
    }
    return enough;
  };
  const toLimit = least((less) => verdictAt(less)?.unrounded === true);
  const asJudged = least((less) => verdictAt(less)?.met === true);
  return toLimit === null || asJudged === null ? null : { toLimit, asJudged };
}
