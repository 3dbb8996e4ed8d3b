import { leavesItemsOut } from '../../compliance/judgement';
import type { TargetResult } from '../../compliance/result';
import type { Target } from '../../domain/model';
import { roundHalfAway, type Ore } from '../../domain/money';
import { lastDay, monthIndex, parseYearMonth, yearMonthText, type YearMonth } from '../../domain/period';
import { formatMonth, formatPercent, formatPoints } from '../../strings/format';
import { countText, type ProseKey } from '../../strings/prose-text';
import { shownDecimals, targetKind, targetName } from '../verdict';
import {
  cutList,
  listText,
  money,
  paragraph,
  percentSize,
  readsAsZero,
  say,
  size,
  subject,
  type ProseContext,
} from './prose-support';
import { briefCause, causeSentences } from './causes-prose';

/** The target that the report is about: that of the board, or the first there is. One of nothing known comes last. */
export function mainTarget({ model, result }: ProseContext): TargetResult | null {
  const known = result.targets.filter((row) => row.noBasis !== 'object-unknown');
  const board = known.find((row) => model.targets[row.target]?.scope === 'board');
  return board ?? known[0] ?? result.targets[0] ?? null;
}

/** The main target: whether it is met, how the net cost moves, so far, and what is left of the year. */
export function mainTargetParagraphs(context: ProseContext, row: TargetResult): readonly string[] {
  const target = context.model.targets[row.target]!;
  if (row.status === 'no-basis') {
    return [
      paragraph([...noBasis(context, row), ...soFar(context, row)]),
      paragraph(row.noBasis === 'object-unknown' ? [] : causeSentences(context, row)),
      paragraph([...baseSentences(context, row), restatedSentence(context)]),
    ];
  }
  const verdict = say(context, 'target.verdict', {
    object: subject(context, targetName(context.model, row)),
    reach: say(context, `reach.${tense(context, row)}.${row.status === 'missed' ? 'no' : 'yes'}`),
    span: spanText(context, target),
    but: say(context, `but.${weakness(row)}`),
  });
  return [
    paragraph([verdict, levelSentence(context, row), ...limitSentences(context, row)]),
    paragraph([...soFar(context, row), restOfYear(context, row)]),
    paragraph(causeSentences(context, row)),
    paragraph([...itemSentences(context, row), ...baseSentences(context, row), restatedSentence(context)]),
  ];
}

/** Another target in brief. */
export function otherTargetParagraph(context: ProseContext, row: TargetResult): string {
  const target = context.model.targets[row.target]!;
  if (row.status === 'no-basis') {
    return paragraph([...noBasis(context, row), ...soFar(context, row), ...baseSentences(context, row)]);
  }
  const verdict = say(context, 'target.other', {
    object: targetName(context.model, row),
    limit: limitText(context, row),
    span: spanText(context, target),
    reached: say(context, `reached.${tense(context, row)}.${row.status === 'missed' ? 'no' : 'yes'}`),
    but: say(context, `but.${weakness(row)}`),
  });
  return paragraph([
    verdict,
    levelSentence(context, row),
    ...limitSentences(context, row, true),
    ...soFar(context, row, true),
    briefCause(context, row),
    ...itemSentences(context, row, true),
    ...baseSentences(context, row),
  ]);
}

/** Units named of a long list. */
const MOST_UNITS = 5;

/** The targets of many units together: how many are met, and those that are not. */
export function unitTargetsParagraph(context: ProseContext, rows: readonly TargetResult[]): string {
  const of = (status: TargetResult['status']): TargetResult[] => rows.filter((row) => row.status === status);
  const kept = of('met').length + of('at-risk').length;
  const [first] = rows.filter((row) => row.status !== 'no-basis');
  const reached = first
    ? say(context, kept === 1 ? `reached.${tense(context, first)}.yes` : `reachedMany.${tense(context, first)}`)
    : '';
  const count = countText(rows.length, context.lang);
  const list = (found: readonly TargetResult[], text: (row: TargetResult) => string): string =>
    listText(
      context,
      cutList(found.map(text), MOST_UNITS, (more) =>
        say(context, 'units.more', { count: countText(more, context.lang) }),
      ),
    );
  const figures = (row: TargetResult): string =>
    say(context, 'units.row', {
      object: targetName(context.model, row),
      development: formatPercent(row.developmentJudged ?? 0, context.lang, shownDecimals(row)),
      limit: limitText(context, row),
    });
  const named = (status: TargetResult['status'], key: ProseKey, text: (row: TargetResult) => string): string | null =>
    of(status).length === 0 ? null : say(context, key, { list: list(of(status), text) });
  let summary: ProseKey | null = null;
  if (first) {
    if (kept === 0) summary = 'units.noneMet';
    else if (kept === rows.length) summary = 'units.allMet';
    else summary = kept === 1 ? 'units.oneMet' : 'units.someMet';
  }
  return paragraph([
    summary && say(context, summary, { count, reached, met: countText(kept, context.lang) }),
    named('missed', 'units.missed', figures),
    named('at-risk', 'units.risk', figures),
    named('no-basis', 'units.noBasis', (row) => targetName(context.model, row)),
  ]);
}

/** Whether a target's figures are expected, stand now while the year runs, or are those of a year that is over. */
function tense({ model }: ProseContext, row: TargetResult): 'forecast' | 'open' | 'closed' {
  if (model.settings.period.month === 12) return 'closed';
  return targetKind(model, row) === 'forecast' ? 'forecast' : 'open';
}

function weakness(row: TargetResult): 'none' | 'margin' | 'toDate' | 'rounded' {
  if (row.status === 'missed') return 'none';
  if (row.metUnrounded === false) return 'rounded';
  if (row.status === 'met') return 'none';
  return row.insideRiskMargin ? 'margin' : 'toDate';
}

function limitText({ model, lang }: ProseContext, row: TargetResult): string {
  return formatPercent(model.targets[row.target]!.maxDevelopment, lang, row.precision);
}

function monthText({ lang }: ProseContext, at: YearMonth): string {
  return formatMonth(yearMonthText(at), lang);
}

/** The report's month, or the same month of the base year. */
function endMonth(context: ProseContext, year: 'base' | 'target' = 'target'): string {
  const { baseYear, targetYear, period } = context.model.settings;
  return monthText(context, { year: year === 'base' ? baseYear : targetYear, month: period.month });
}

function spanText(context: ProseContext, target: Target): string {
  const { targetYear } = context.model.settings;
  return say(context, `span.${target.reading}`, { year: String(targetYear), month: endMonth(context) });
}

/** What the target is compared with: "utfallet 2025". */
function fromText(context: ProseContext, row: TargetResult): string {
  const { reading } = context.model.targets[row.target]!;
  const values = { year: String(context.model.settings.baseYear), month: endMonth(context, 'base') };
  return say(context, reading === 'full-year' ? `from.${row.baseUsed}` : `from.${reading}`, values);
}

function movement(
  context: ProseContext,
  base: Ore,
  target: Ore,
  development: number | null,
  decimals: number,
  from: string,
): string {
  const change = target - base;
  const values = { from, base: money(context, base), amount: size(context, change) };
  if (change === 0) return say(context, 'movement.same', values);
  if (development === null || readsAsZero(context, change)) return say(context, 'movement.almost', values);
  const percent = percentSize(context, development, decimals);
  return say(context, change > 0 ? 'movement.up' : 'movement.down', { ...values, percent });
}

/** Decimals of the gross development: more only where they decide, and the gross one is what is judged. */
function levelDecimals(context: ProseContext, row: TargetResult): number {
  return leavesItemsOut(context.model, row) ? row.precision : shownDecimals(row);
}

function levelSentence(context: ProseContext, row: TargetResult): string | null {
  if (row.netBase === null || row.netTarget === null) return null;
  return say(context, `level.${tense(context, row)}`, {
    net: money(context, row.netTarget),
    span: spanText(context, context.model.targets[row.target]!),
    movement: movement(
      context,
      row.netBase,
      row.netTarget,
      row.development,
      levelDecimals(context, row),
      fromText(context, row),
    ),
  });
}

function limitSentences(context: ProseContext, row: TargetResult, brief = false): string[] {
  const { model, lang } = context;
  const { headroomJudged, developmentJudged, allowed } = row;
  if (headroomJudged === null || developmentJudged === null || allowed === null) return [];
  const left = roundHalfAway(headroomJudged);
  const side = readsAsZero(context, left) ? 'even' : left > 0 ? 'under' : 'over';
  const decimals = shownDecimals(row);
  const values = {
    limit: limitText(context, row),
    allowed: money(context, roundHalfAway(allowed)),
    amount: size(context, left),
    measure: say(context, `measure.${tense(context, row) === 'forecast' ? 'forecast' : 'outcome'}`),
    development: formatPercent(developmentJudged, lang, decimals),
  };
  const kind = leavesItemsOut(context.model, row) ? 'limitItems' : brief ? 'limitOther' : 'limit';
  const found = [say(context, `${kind}.${side}`, values)];
  const rounded = formatPercent(developmentJudged, lang, row.precision);
  if (row.metRounded === true && row.metUnrounded === false) {
    const past = tense(context, row) === 'closed' ? 'rounding.roundedPast' : 'rounding.rounded';
    found.push(say(context, model.settings.judged === 'rounded' ? past : 'rounding.unrounded', { rounded }));
  } else if (row.status === 'at-risk' && row.insideRiskMargin) {
    found.push(marginSentence(context, row, developmentJudged));
  }
  return found;
}

/** The distance between the percentages as they are printed, so that a reader can subtract one from the other. */
function marginSentence(context: ProseContext, row: TargetResult, development: number): string {
  const { model, lang } = context;
  const scale = 10 ** shownDecimals(row);
  const shown = (fraction: number): number => roundHalfAway(Number((fraction * 100 * scale).toPrecision(12)));
  const points = (shown(model.targets[row.target]!.maxDevelopment) - shown(development)) / scale;
  if (points <= 0) return say(context, 'margin.none');
  return say(context, 'margin.some', {
    points: formatPoints(points, lang),
    margin: formatPoints(model.settings.riskMargin, lang),
  });
}

function soFar(context: ProseContext, row: TargetResult, brief = false): string[] {
  const target = context.model.targets[row.target]!;
  const { period, baseYear } = context.model.settings;
  // The reading itself is what is accumulated, or the year is over and its outcome has been told.
  if (row.noBasis === 'object-unknown' || target.reading === 'to-date') return [];
  if (period.month === 12 && target.reading === 'full-year' && row.netTarget !== null) return [];
  const month = endMonth(context);
  const { netBaseToDate: base, netTargetToDate: net, developmentToDate } = row;
  if (net === null) return [say(context, 'soFar.none', { month })];
  if (base === null) return [say(context, 'soFar.alone', { month, net: money(context, net) })];
  if (developmentToDate === null) {
    const values = { month, net: money(context, net), base: money(context, base), year: String(baseYear) };
    return [say(context, 'soFar.noPercent', values)];
  }
  const from = say(context, 'from.to-date', { year: String(baseYear) });
  const moved = movement(context, base, net, developmentToDate, row.precision, from);
  const change = net - base;
  const found = [
    brief
      ? say(context, `soFarBrief.${readsAsZero(context, change) ? 'same' : change > 0 ? 'up' : 'down'}`, {
          month,
          amount: size(context, change),
          percent: percentSize(context, developmentToDate, row.precision),
        })
      : say(context, 'soFar.up', { month, net: money(context, net), movement: moved }),
  ];
  // The verdict has said it, or the sentence on the rest of the year will.
  if (weakness(row) === 'toDate' || (!brief && isSpent(context, row))) return found;
  const items = context.model.settings.itemsCount === 'without' && context.model.items.length > 0 ? 'Items' : '';
  if (row.metToDate === false) found.push(say(context, `soFar.over${items}`));
  else if (row.metToDate === true && row.status === 'missed') found.push(say(context, `soFar.within${items}`));
  return found;
}

/** Whether more is spent already than the whole year may be. */
function isSpent(context: ProseContext, row: TargetResult): boolean {
  return mayTellRest(context, row) && (row.yearToGo ?? 0) < -1;
}

/**
 * Whether what the rest of the year may be says anything: not where the base is no outcome, for then there is no "same
 * time" to hold it against, and not where the limit itself is another one (without items, or after rounding).
 */
function mayTellRest(context: ProseContext, row: TargetResult): boolean {
  const { settings, targets } = context.model;
  if (settings.period.month === 12 || targets[row.target]?.reading !== 'full-year') return false;
  return row.baseUsed === 'outcome' && !leavesItemsOut(context.model, row) && row.metRounded === row.metUnrounded;
}

function restOfYear(context: ProseContext, row: TargetResult): string | null {
  const { model, lang } = context;
  const { period, baseYear } = model.settings;
  if (row.yearToGo === null || !mayTellRest(context, row)) return null;
  if (isSpent(context, row)) return say(context, 'rest.gone', { month: endMonth(context) });
  const months = 12 - period.month;
  const values = {
    rest: say(context, months === 1 ? 'rest.one' : 'rest.many', { count: countText(months, lang) }),
    percent: percentSize(context, row.yearToGo, 1),
    year: String(baseYear),
  };
  if (Math.abs(row.yearToGo) < 0.0005) return say(context, 'rest.same', values);
  return say(context, row.yearToGo > 0 ? 'rest.rise' : 'rest.fall', values);
}

/** Months listed of those without outcome. */
const MOST_MONTHS = 5;

/** Why there is no verdict, with the amounts that there are. */
function noBasis(context: ProseContext, row: TargetResult): string[] {
  const { model } = context;
  const target = model.targets[row.target]!;
  const { netBase, netTarget } = row;
  const kind = targetKind(model, row);
  const span = spanText(context, target);
  const values = {
    object: targetName(model, row),
    id: target.id,
    limit: limitText(context, row),
    span,
    from: fromText(context, row),
  };
  const level = netTarget === null ? [] : [say(context, `none.net.${kind}`, { net: money(context, netTarget), span })];
  switch (row.noBasis) {
    case 'object-unknown':
      return [say(context, 'none.object-unknown', values)];
    case 'target-missing':
      return [say(context, `none.target-missing.${kind}`, values)];
    case 'base-zero':
      return [say(context, row.netBase === 0 ? 'none.base-zero' : 'none.adjusted-zero', values), ...level];
    case 'base-negative':
    case 'sign-change': {
      const reason = say(context, `none.${row.noBasis}`, values);
      if (netBase === null || netTarget === null) return [reason];
      const change = netTarget - netBase;
      const amounts = { base: money(context, netBase), net: money(context, netTarget), amount: size(context, change) };
      const way = readsAsZero(context, change) ? 'same' : change > 0 ? 'worse' : 'better';
      return [reason, say(context, `none.change.${way}`, amounts)];
    }
    case 'base-missing':
    case null: {
      if (row.missingMonths.length === 0) return [say(context, 'none.base-missing', values), ...level];
      return [say(context, 'none.months', { ...values, months: monthsText(context, row.missingMonths) }), ...level];
    }
  }
}

/** A run of months by its ends, others one by one. */
function monthsText(context: ProseContext, months: readonly string[]): string {
  const names = months.map((month) => formatMonth(month, context.lang));
  const at = months.map((month) => monthIndex(parseYearMonth(month) ?? { year: 0, month: 1 }));
  const isRun = at.every((index, place) => place === 0 || index === (at[place - 1] ?? 0) + 1);
  if (isRun && names.length > 2) {
    return say(context, 'none.monthSpan', { first: names[0] ?? '', last: names.at(-1) ?? '' });
  }
  const listed = cutList(names, MOST_MONTHS, (more) =>
    say(context, 'none.monthsMore', { count: countText(more, context.lang) }),
  );
  return listText(context, listed);
}

/** Comparability items: what they are, and whether they decide. */
function itemSentences(context: ProseContext, row: TargetResult, brief = false): string[] {
  const { model, lang } = context;
  const { settings } = model;
  if (readsAsZero(context, row.itemsBase) && readsAsZero(context, row.itemsTarget)) return [];
  const counted = settings.itemsCount === 'with';
  const other = counted ? row.developmentAdjusted : row.development;
  const years = { baseYear: String(settings.baseYear), targetYear: String(settings.targetYear) };
  const [base, target] = [money(context, row.itemsBase), money(context, row.itemsTarget)];
  const found = [
    readsAsZero(context, row.itemsBase)
      ? say(context, 'items.amountsOne', { amount: target, year: years.targetYear })
      : readsAsZero(context, row.itemsTarget)
        ? say(context, 'items.amountsOne', { amount: base, year: years.baseYear })
        : say(context, 'items.amounts', { base, target, ...years }),
  ];
  if (other === null) return found;
  const development = formatPercent(other, lang, row.precision);
  const metOther = counted ? row.metWithoutItems : row.metWithItems;
  if (metOther !== row.met && metOther !== null && row.met !== null) {
    const key = counted ? 'items.decide' : 'items.decideWith';
    found.push(say(context, `${key}.${row.met ? 'kept' : 'lost'}`, { development }));
  } else found.push(say(context, counted ? 'items.without' : 'items.with', { development }));
  if (!brief) found.push(say(context, `items.method.${settings.comparability}`));
  return found;
}

/** A base that is no outcome, and units that have changed since the base year. */
function baseSentences(context: ProseContext, row: TargetResult): string[] {
  const { model } = context;
  const { base, reading } = model.targets[row.target]!;
  if (reading !== 'full-year' || row.noBasis === 'object-unknown' || base === 'outcome') return [];
  const values = { year: String(model.settings.baseYear) };
  if (row.baseUsed === 'outcome') return [say(context, `base.fallback.${base}`, values)];
  return [say(context, `base.${row.baseUsed}`, values)];
}

/** Units that were succeeded since the base year began, so that a reader knows where their amounts are. */
function restatedSentence(context: ProseContext): string | null {
  const { model, lang } = context;
  const { baseYear, period } = model.settings;
  const moves = model.successions.filter(
    (move) => move.effectiveFrom > `${baseYear}-01-01` && move.effectiveFrom <= lastDay(period),
  );
  const names = (units: readonly number[]): string => {
    const distinct = [...new Set(units)].map((unit) => model.units[unit]?.name ?? '');
    return listText(
      context,
      cutList(distinct, MOST_UNITS, (more) => say(context, 'restated.more', { count: countText(more, lang) })),
    );
  };
  if (moves.length === 0) return null;
  return say(context, 'restated', {
    from: names(moves.map((move) => move.from)),
    to: names(moves.map((move) => move.to)),
  });
}
