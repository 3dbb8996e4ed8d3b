import type { AssignmentResult } from '../../compliance/result';
import type { Action } from '../../domain/model';
import type { Ore } from '../../domain/money';
import { lastDay, yearMonthText } from '../../domain/period';
import { formatMonth, formatPercent } from '../../strings/format';
import { countText, type ProseKey } from '../../strings/prose-text';
import { cutList, listText, money, paragraph, readsAsZero, say, size, type ProseContext } from './prose-support';

/** Actions named in one sentence. */
const MOST_ACTIONS = 4;

/** An assignment: what is planned, what has come, and what is forecast, against its amount. */
export function assignmentParagraph(context: ProseContext, held: AssignmentResult): string {
  const { model, lang } = context;
  const { amount, planned, realised, forecast } = held;
  const name = quoted(context, model.assignments[held.assignment]?.id ?? '');
  const month = monthOf(context);
  const found = [
    amount === null
      ? say(context, 'assignment.noAmount', { name })
      : say(context, 'assignment.amount', { name, amount: money(context, amount) }),
  ];
  if (held.actions.length === 0) return paragraph([...found, say(context, 'assignment.noActions')]);
  const year = String(model.settings.targetYear);
  if (planned === null) found.push(say(context, 'assignment.planned.none'));
  else {
    const values = { planned: money(context, planned), year };
    found.push(
      amount === null
        ? say(context, 'assignment.planned.alone', values)
        : say(context, `assignment.planned.${against(context, planned, amount)}`, {
            ...values,
            difference: size(context, planned - amount),
          }),
    );
  }
  if (model.settings.period.month === 12 && realised !== null && amount !== null) {
    const outcome = against(context, realised, amount);
    const values = { year, realised: money(context, realised), difference: size(context, realised - amount) };
    found.push(say(context, `assignment.past.${outcome}`, values));
    // What the status of the assignment is held by, where it says another thing than the outcome.
    if (forecast !== null && against(context, forecast, amount) !== outcome) {
      found.push(say(context, 'assignment.past.forecast', { forecast: money(context, forecast) }));
    }
    return paragraph(found);
  }
  if (realised === null) found.push(say(context, 'assignment.realised.none', { month }));
  else {
    const values = { month, realised: money(context, realised) };
    const share = amount === null || amount <= 0 || realised < 0 ? null : formatPercent(realised / amount, lang, 0);
    found.push(
      share === null
        ? say(context, 'assignment.realised.alone', values)
        : say(context, 'assignment.realised', { ...values, share }),
    );
  }
  if (forecast === null) found.push(say(context, 'assignment.forecast.none'));
  else {
    const values = { forecast: money(context, forecast) };
    found.push(
      amount === null
        ? say(context, 'assignment.forecast.alone', values)
        : say(context, `assignment.forecast.${against(context, forecast, amount)}`, {
            ...values,
            difference: size(context, forecast - amount),
          }),
    );
  }
  return paragraph(found);
}

/** Within the tolerance is as much; so is a difference that reads as nothing. */
function against(context: ProseContext, effect: Ore, amount: Ore): 'more' | 'less' | 'even' {
  const difference = effect - amount;
  if (Math.abs(difference) <= context.model.settings.tolerance || readsAsZero(context, difference)) return 'even';
  return difference > 0 ? 'more' : 'less';
}

/** The actions that slip: less than planned, no effect though started, not yet started, without forecast. */
export function slippingParagraph(context: ProseContext): string {
  const { model, result } = context;
  const { period, tolerance } = model.settings;
  const closed = period.month === 12;
  const planned = model.actions.filter((action) => (action.targetYearEffect ?? 0) > 0);
  if (planned.length === 0) return '';
  // When the year is over what has come is what counts, and its forecast only where that is not known.
  const expected = ({ realised, forecast }: Action): Ore | null => (closed ? (realised ?? forecast) : forecast);
  const missing = (action: Action): Ore => {
    const effect = expected(action);
    return effect === null ? 0 : (action.targetYearEffect ?? 0) - effect;
  };
  const short = planned
    .filter((action) => missing(action) > tolerance && !readsAsZero(context, missing(action)))
    .sort((a, b) => missing(b) - missing(a));
  const knowsRealised = model.tables.actions?.columns.realised !== undefined;
  const hasStarted = ({ start }: Action): boolean => start !== null && start <= lastDay(period);
  const late = planned.filter((action) => knowsRealised && hasStarted(action) && (action.realised ?? 0) <= 0);
  const later = planned.filter(({ start }) => start !== null && start > lastDay(period));
  const noForecast = planned.filter((action) => expected(action) === null);
  const told = new Set([...short, ...late, ...later, ...noForecast]);
  const notDone = planned.filter((action) => action.status === 'not-done' && !told.has(action));

  const shortSentence = (): string | null => {
    const [first, ...others] = short;
    const kind = closed ? 'shortPast' : 'short';
    if (!first) return null;
    if (others.length === 0) {
      return say(context, `${kind}.one`, {
        name: quoted(context, first.name),
        missing: money(context, missing(first)),
        planned: money(context, first.targetYearEffect ?? 0),
      });
    }
    return say(context, `${kind}.many`, {
      count: countText(short.length, context.lang),
      missing: money(
        context,
        short.reduce((sum, action) => sum + missing(action), 0),
      ),
      list: listed(context, short, missing),
    });
  };
  const sentence = (key: 'late' | 'later' | 'noForecast' | 'notDone', actions: readonly Action[]): string | null => {
    if (actions.length === 0) return null;
    const list = listed(context, actions, (action) => action.targetYearEffect ?? 0, 'action.planned');
    return say(context, actions.length === 1 ? `${key}.one` : `${key}.many`, { list });
  };
  const onPlan: ProseKey = closed ? 'actions.onPlanPast' : 'actions.onPlan';
  return paragraph([
    result.assignments.length === 0 ? say(context, 'actions.noAssignment') : null,
    shortSentence(),
    short.length === 0 && noForecast.length === 0 ? say(context, onPlan) : null,
    sentence('late', late),
    sentence('later', closed ? [] : later),
    sentence('noForecast', noForecast),
    sentence('notDone', notDone),
  ]);
}

function listed(
  context: ProseContext,
  actions: readonly Action[],
  amount: (action: Action) => Ore,
  key: 'action.amount' | 'action.planned' = 'action.amount',
): string {
  const items = actions.map((action) =>
    say(context, key, { name: quoted(context, action.name), amount: money(context, amount(action)) }),
  );
  return listText(
    context,
    cutList(items, MOST_ACTIONS, (more) => say(context, 'actions.more', { count: countText(more, context.lang) })),
  );
}

/** Names of actions hold commas of their own. */
function quoted(context: ProseContext, text: string): string {
  return say(context, 'quote', { text });
}

function monthOf({ model, lang }: ProseContext): string {
  return formatMonth(yearMonthText(model.settings.period), lang);
}
