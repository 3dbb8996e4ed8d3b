import type { CheckView, TargetView } from '../../app/view-types';
import type { TargetStatus } from '../../compliance/result';
import type { Language } from '../../domain/finding';
import { paneVerdictText } from '../../strings/pane-verdict-text';

/** The verdict on the whole: its status, how many targets are met, and the one that matters most. */
export interface Headline {
  readonly status: TargetStatus;
  /** null where there is one target, whose sentence says it all. */
  readonly count: string | null;
  readonly sentence: string | null;
}

/** Worst first. */
const ORDER: readonly TargetStatus[] = ['missed', 'at-risk', 'no-basis', 'met'];

/** Part of the base that is left to the limit: targets of different sizes can be compared by it. */
function marginOf(target: TargetView): number {
  return target.developmentJudged === null ? Infinity : target.limit - target.developmentJudged;
}

/** The target that decides the headline: the worst status, and the least margin among those. */
export function worstTarget(targets: readonly TargetView[]): TargetView | null {
  const sorted = [...targets].sort(
    (a, b) => ORDER.indexOf(a.status) - ORDER.indexOf(b.status) || marginOf(a) - marginOf(b),
  );
  return sorted[0] ?? null;
}

export function headline(view: Pick<CheckView, 'targets'>, lang: Language): Headline {
  const { targets } = view;
  const worst = worstTarget(targets);
  if (worst === null) {
    return { status: 'no-basis', count: null, sentence: paneVerdictText(lang, 'headline.none') };
  }
  if (targets.length === 1) return { status: worst.status, count: null, sentence: worst.sentence[lang] };
  const of = (status: TargetStatus): number => targets.filter((target) => target.status === status).length;
  // A target at risk is met, as things stand.
  const met = of('met') + of('at-risk');
  const count = targets.length;
  let counted = paneVerdictText(lang, 'headline.some', { met, count });
  if (met === 0) counted = paneVerdictText(lang, 'headline.noneMet', { count });
  else if (met === count) counted = paneVerdictText(lang, count === 2 ? 'headline.both' : 'headline.all', { count });
  const sentences = [counted];
  if (of('at-risk') > 0) sentences.push(paneVerdictText(lang, 'headline.risk', { count: of('at-risk') }));
  if (of('no-basis') > 0) sentences.push(paneVerdictText(lang, 'headline.noBasis', { count: of('no-basis') }));
  const sentence = worst.sentence[lang];
  return {
    status: worst.status,
    count: sentences.join(' '),
    sentence: worst.status === 'met' ? paneVerdictText(lang, 'headline.nearest', { sentence }) : sentence,
  };
}
