import type { RuleTexts } from '../rule-text';

const withoutItems = ' It is judged without comparability items, which are in the amounts.';
const bothDevelopments =
  '{object} ({reading}): the development is {with} with comparability items and {without} without them ({itemsBase} in the base year, {itemsTarget} in the target year), against at most {limit}.';
const marginMessage =
  '{object} ({reading}): net cost goes from {netBase} to {netTarget}, {development} against at most {limit}. What is left is {left} and {headroom}, less than the risk margin of {margin}.';
const byRoundingMessage =
  '{object} ({reading}): net cost goes from {netBase} to {netTarget}, {development} against at most {limit}. The target is met only after rounding; unrounded it is {headroom} too much.';
const marginConsider = 'Consider preparing measures now: anything more than {headroom} worse and the target is missed.';
const byRoundingConsider = 'Consider saying that rounding decides, and deciding on measures of {headroom}.';
const toDateConsider =
  'Consider checking that the forecast for the rest of the year holds, and explaining in the report why it differs from the outcome so far.';

/** Targets. */
export const maTextsEn: RuleTexts<
  'MA-01' | 'MA-02' | 'MA-03' | 'MA-04' | 'MA-05' | 'MA-06' | 'MA-07' | 'MA-08' | 'MA-09'
> = {
  'MA-01': {
    title: 'The target is missed',
    description:
      'Net cost develops by more than the target allows. A full-year target is held against the forecast while the year runs and against the outcome when it has ended. The message says by how much net cost must be lowered to meet the target.',
    variants: {
      rises: {
        message:
          '{object} ({reading}): net cost rises from {netBase} to {netTarget}, {development} against at most {limit}; that is {excess} too much.',
        consider: 'Consider deciding on measures of at least {excess}, or reviewing the target.',
      },
      falls: {
        message:
          '{object} ({reading}): net cost falls from {netBase} to {netTarget}, {development} against at most {limit}; that is {excess} too much.',
        consider: 'Consider deciding on measures of at least {excess}, or reviewing the target.',
      },
      unchanged: {
        message:
          '{object} ({reading}): net cost is unchanged, {netTarget}, a development of {development} against at most {limit}; that is {excess} too much.',
        consider: 'Consider deciding on measures of at least {excess}, or reviewing the target.',
      },
      'without-items-unchanged-base': {
        message:
          '{object} ({reading}): net cost goes from {netBase} to {netTarget}. Without the comparability items, {itemsBase} in the base year and {itemsTarget} in the target year, the change is {development} of the whole base, against at most {limit}; that is {excess} too much.',
        consider: 'Consider deciding on measures of at least {excess}, or reviewing the target.',
      },
      'without-items-adjusted-base': {
        message:
          '{object} ({reading}): net cost goes from {netBase} to {netTarget}. With the comparability items taken out of both, {itemsBase} in the base year and {itemsTarget} in the target year, the development is {development} against at most {limit}; that is {excess} too much.',
        consider: 'Consider deciding on measures of at least {excess}, or reviewing the target.',
      },
    },
  },
  'MA-02': {
    title: 'The target is at risk',
    description:
      'The target is met, but nearer to its limit than the risk margin in Settings, or it is met for the full year although the development so far is too high.',
    variants: {
      margin: { message: marginMessage, consider: marginConsider },
      'margin-without-items': { message: marginMessage + withoutItems, consider: marginConsider },
      'by-rounding': { message: byRoundingMessage, consider: byRoundingConsider },
      'by-rounding-without-items': { message: byRoundingMessage + withoutItems, consider: byRoundingConsider },
      'to-date': {
        message:
          '{object}: the target is met for the full year with {development} against at most {limit}, but up to {period} net cost has gone from {netBaseToDate} to {netTargetToDate}, {developmentToDate}; so far that is {excessToDate} too much.',
        consider: toDateConsider,
      },
      'to-date-without-items': {
        message:
          '{object}: the target is met for the full year with {development} against at most {limit}, but up to {period} the development is too high. It is judged without comparability items; with them net cost has gone from {netBaseToDate} to {netTargetToDate}, {developmentToDate}.',
        consider: toDateConsider,
      },
      'margin-and-to-date': {
        message:
          '{object}: {development} for the full year against at most {limit} is inside the risk margin of {margin}, and up to {period} net cost has gone from {netBaseToDate} to {netTargetToDate}, {developmentToDate}; so far that is {excessToDate} too much.',
        consider: toDateConsider,
      },
      'margin-and-to-date-without-items': {
        message:
          '{object}: {development} for the full year against at most {limit} is inside the risk margin of {margin}, and up to {period} the development is too high. It is judged without comparability items; with them net cost has gone from {netBaseToDate} to {netTargetToDate}, {developmentToDate}.',
        consider: toDateConsider,
      },
    },
  },
  'MA-03': {
    title: 'No percentage can be given',
    description:
      'A development in per cent needs a base that is there, is above zero and has the same sign as the amount of the target year. Otherwise a dash and the amounts are shown.',
    variants: {
      'base-missing': {
        message:
          '{object} ({reading}): no development can be given, because there is nothing in {baseYear} to compare with; in {targetYear} net cost is {netTarget}.',
        consider: 'Consider entering the outcome of {baseYear}, or choosing another base for the target.',
      },
      'months-missing': {
        message:
          '{object} ({reading}): no development can be given, because months that the comparison needs have no outcome: {months}.',
        consider:
          'Consider entering the outcome of those months, or choosing the forecast or the budget as base until the year is booked.',
      },
      'base-zero': {
        message:
          '{object} ({reading}): no development can be given, because net cost in the base year is 0; in the target year it is {netTarget}.',
        consider:
          'Consider following the target as an amount, or checking that the comparison base has moved as it should.',
      },
      'adjusted-base-zero': {
        message:
          "{object} ({reading}): no development can be given, because the base year's {netBase} is 0 without comparability items of {itemsBase}; in the target year net cost is {netTarget}.",
        consider: 'Consider using the unchanged base, or following the target as an amount.',
      },
      'base-negative': {
        message:
          '{object} ({reading}): no development can be given, because the base year shows net revenue, {netBase}; the target year shows {netTarget}, a change of {change}.',
        consider: 'Consider following the target as an amount, or checking the signs in Outcome.',
      },
      'sign-change': {
        message:
          '{object} ({reading}): no development can be given, because the amount changes sign from {netBase} to {netTarget}, a change of {change}.',
        consider: 'Consider following the target as an amount, or checking the signs in Outcome and Forecast.',
      },
      'target-missing': {
        message:
          "{object} ({reading}): no development can be given, because {targetYear} has no amount to hold against the base year's {netBase}.",
        consider: 'Consider entering the forecast, or the outcome when the year has ended, for {targetYear}.',
      },
    },
  },
  'MA-04': {
    title: 'The base is no outcome',
    description:
      'The development is counted from the forecast or the budget of the base year, and will change when the outcome is there. Where the base year has no such amounts the outcome is used.',
    variants: {
      used: {
        message:
          '{object}: the target is compared with the {base} for {baseYear}, {netBase}, and not with the outcome.',
        consider: 'Consider changing the base to outcome when the accounts of {baseYear} are closed.',
      },
      fallback: {
        message:
          '{object}: the target is to be compared with the {base} for {baseYear}, but there are no such amounts; the outcome, {netBase}, is used instead.',
        consider: "Consider changing the target's base to outcome, or entering the rows for {baseYear}.",
      },
      'by-month': {
        message:
          '{object} ({reading}): the target is to be compared with the {base} for {baseYear}, but the {base} is only there for the whole year; the outcome, {netBase}, is used instead.',
        consider: "Consider changing the target's base to outcome, or its reading to full year.",
      },
    },
  },
  'MA-05': {
    title: 'Comparability items change the verdict',
    description:
      'The target is met with comparability items but not without them, or the other way round. Settings say which counts, and the reader needs to know.',
    variants: {
      'met-with-counts-with': {
        message: `${bothDevelopments} The target is met only with them, and they count.`,
        consider: 'Consider showing both figures and the reason why the items count.',
      },
      'met-with-counts-without': {
        message: `${bothDevelopments} The target is met only with them, but they do not count.`,
        consider: 'Consider showing both figures and the reason why the items do not count.',
      },
      'met-without-counts-with': {
        message: `${bothDevelopments} The target is met only without them, but they count.`,
        consider: 'Consider showing both figures and the reason why the items count.',
      },
      'met-without-counts-without': {
        message: `${bothDevelopments} The target is met only without them, and they do not count.`,
        consider: 'Consider showing both figures and the reason why the items do not count.',
      },
    },
  },
  'MA-06': {
    title: 'Rounding decides the verdict',
    description:
      "The target is met when the development is rounded to the target's decimals, but not unrounded. Judged in Settings says which counts.",
    variants: {
      rounded: {
        message:
          '{object} ({reading}): the development {development} is rounded to {rounded} and so meets the target of at most {limit}; unrounded it is {excess} too much.',
        consider: 'Consider showing the development with more decimals and saying that rounding decides.',
      },
      unrounded: {
        message:
          '{object} ({reading}): the development {development} misses the target of at most {limit}; that is {excess} too much. Rounded to {rounded} it would have met it.',
        consider: 'Consider showing the development with more decimals and saying that the target is judged unrounded.',
      },
    },
  },
  'MA-07': {
    title: 'The forecast exceeds the frame',
    description: 'The forecast for what belongs to a frame is higher than the revised frame.',
    variants: {
      exceeds: {
        message:
          '{unit}: frame {decided} with adjustments {adjustments} is {revised}, but the forecast is {forecast}; that is {excess} too much.',
        consider: 'Consider deciding on measures of {excess}, or asking for a changed frame.',
      },
    },
  },
  'MA-08': {
    title: 'Target and frame contradict each other',
    description:
      'Both the target for the development and the frame are held for the full year. When one is met and the other is not, nobody can steer by both.',
    variants: {
      'target-met': {
        message:
          "{object}: the target ({reading}) is met with {development} against at most {limit}, but the year's net cost {netTarget} is {difference} more than the frame {frame}. The frame allows a development of {frameDevelopment}.",
        consider: 'Consider making clear whether the target or the frame rules, and correcting the other.',
      },
      'frame-kept': {
        message:
          "{object}: the year's net cost {netTarget} is inside the frame {frame} with {difference} to spare, but the target ({reading}) is missed: {development} against at most {limit}. The frame allows a development of {frameDevelopment}.",
        consider: 'Consider making clear whether the target or the frame rules, and correcting the other.',
      },
    },
  },
  'MA-09': {
    title: "The target's object does not exist",
    description: 'A target is for the board, a unit of Units or a target group of Cost types.',
    variants: {
      board: {
        message:
          'Target {target} is for the board {object}, which is neither the board in Settings ({board}) nor a unit of Units.',
        consider: "Consider correcting the target's object, or the board's name in Settings.",
      },
      unit: {
        message: 'Target {target} is for the unit {object}, which is not in Units.',
        consider: "Consider correcting the target's object, or adding the unit to Units.",
      },
      'target-group': {
        message: 'Target {target} is for the target group {object}, which no cost type in Cost types belongs to.',
        consider:
          "Consider correcting the target's object, or entering the target group for the cost types that belong to it.",
      },
      empty: {
        message: 'Target {target} names no object.',
        consider: 'Consider naming the board, unit or target group that the target is for.',
      },
    },
  },
};
