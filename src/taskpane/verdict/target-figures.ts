import type { CheckView, TargetView } from '../../app/view-types';
import type { Language } from '../../domain/finding';
import { amountText, changeText, developmentText } from '../figures/amounts';
import { explainTarget, hasItems, type TargetFigure } from '../figures/explain';
import type { ListedFigure } from '../figures/FigureList';

/** The figures that a card shows at once: so far, with and without items, and the frame. */
export function firstFigures(target: TargetView): TargetFigure[] {
  const figures: TargetFigure[] = [];
  if (target.developmentToDate !== null) figures.push('developmentToDate');
  if (hasItems(target) && target.development !== null) figures.push('developmentWith', 'developmentAdjusted');
  if (target.frame !== null && target.netTargetFullYear !== null) figures.push('frameHeadroom');
  return figures;
}

/** All the others, in the order that they are computed in. Those that are missing are shown as missing. */
export function moreFigures(target: TargetView): TargetFigure[] {
  const figures: TargetFigure[] = ['netBase', 'netTarget', 'allowed'];
  if (hasItems(target)) figures.push('itemsBase', 'itemsTarget');
  figures.push('netBaseToDate', 'netTargetToDate');
  if (target.yearToGo !== null) figures.push('yearToGo');
  if (target.frame !== null) figures.push('frame', 'frameDevelopment');
  return figures;
}

/** Figures written out, with their explanations. */
export function listFigures(
  view: CheckView,
  target: TargetView,
  figures: readonly TargetFigure[],
  lang: Language,
): ListedFigure[] {
  return figures.map((figure) => ({
    value: figureText(view, target, figure, lang),
    explanation: explainTarget(view, target, figure, lang),
  }));
}

function figureText(view: CheckView, target: TargetView, figure: TargetFigure, lang: Language): string {
  switch (figure) {
    case 'development':
      return developmentText(target.developmentJudged, lang, target.decimals);
    case 'developmentWith':
      return developmentText(target.development, lang, target.decimals);
    case 'developmentAdjusted':
    case 'developmentToDate':
    case 'yearToGo':
    case 'frameDevelopment':
      return developmentText(target[figure], lang, target.decimals);
    case 'limit':
      return developmentText(target.limit, lang, target.decimals);
    case 'headroom':
      return changeText(target.headroomJudged, view.unit, lang);
    case 'frameHeadroom': {
      const { frame, netTargetFullYear: net } = target;
      return changeText(frame === null || net === null ? null : frame - net, view.unit, lang);
    }
    case 'netBase':
    case 'netTarget':
    case 'itemsBase':
    case 'itemsTarget':
    case 'allowed':
    case 'netBaseToDate':
    case 'netTargetToDate':
    case 'frame':
      return amountText(target[figure], view.unit, lang);
  }
}
