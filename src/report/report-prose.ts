import { restatedFigures } from '../compliance/compliance';
import { yearMonthText } from '../domain/period';
import { formatMonth } from '../strings/format';
import type { ReportInput } from './input';
import { assignmentParagraph, slippingParagraph } from './prose/action-prose';
import { checkParagraph } from './prose/check-prose';
import { frameParagraph } from './prose/frame-prose';
import { paragraph, say, type ProseContext } from './prose/prose-support';
import { mainTarget, mainTargetParagraphs, otherTargetParagraph, unitTargetsParagraph } from './prose/target-prose';

/** More targets of units than this are told together. */
const MOST_UNIT_TARGETS = 3;

export interface ReportProse {
  readonly heading: string;
  /** Whole paragraphs, in the order to be read; none is empty. */
  readonly paragraphs: readonly string[];
}

/**
 * The text of the interim report, or of the final report when the period is December, as a controller writes it to the
 * board: the development against the target, its causes, other targets, frames, assignments and actions, and the check.
 */
export function reportProse(input: Pick<ReportInput, 'model' | 'result' | 'findings' | 'lang'>): ReportProse {
  const { model, result, findings, lang } = input;
  const figures = restatedFigures(model, result.reallocations);
  const context: ProseContext = { model, result, findings, lang, figures };
  const { settings } = model;
  if (!settings.yearsKnown) {
    return {
      heading: say(context, 'heading.unknown'),
      paragraphs: [paragraph([say(context, 'none.years')]), checkParagraph(context)],
    };
  }
  const heading = say(context, settings.period.month === 12 ? 'heading.final' : 'heading.interim', {
    month: formatMonth(yearMonthText(settings.period), lang),
    year: String(settings.targetYear),
  });
  const main = mainTarget(context);
  const others = result.targets.filter((row) => row !== main);
  const ofUnits = others.filter((row) => model.targets[row.target]?.scope === 'unit');
  const together = ofUnits.length > MOST_UNIT_TARGETS ? ofUnits : [];
  const paragraphs = [
    ...(main ? mainTargetParagraphs(context, main) : [say(context, 'none.targets')]),
    ...others.filter((row) => !together.includes(row)).map((row) => otherTargetParagraph(context, row)),
    together.length > 0 ? unitTargetsParagraph(context, together) : '',
    main ? frameParagraph(context, main) : '',
    ...result.assignments.map((held) => assignmentParagraph(context, held)),
    slippingParagraph(context),
    checkParagraph(context),
  ];
  return { heading, paragraphs: paragraphs.filter((text) => text !== '') };
}
