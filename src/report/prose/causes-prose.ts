import { namedCauses, targetCauses, type Cause, type NamedCauses, type TargetCauses } from '../../compliance/causes';
import type { TargetResult } from '../../compliance/result';
import { inSentence, leastShown, listText, readsAsZero, say, size, type ProseContext } from './prose-support';

/** Named each way, of cost types and of units. */
const MOST_NAMED = 3;
/** Named in all where a target is only told in brief. */
const MOST_IN_BRIEF = 2;

type Kind = 'costType' | 'unit';

/** The largest causes of a target's change, by cost type and by unit, with what is left of each. */
export function causeSentences(context: ProseContext, row: TargetResult): readonly string[] {
  const causes = targetCauses(context.model, row, context.figures);
  if (causes === null || !hasMovement(context, causes)) return [];
  const types = named(context, causes.byCostType);
  const units = named(context, causes.byUnit);
  const type = only(types);
  const unit = only(units);
  // A net revenue that grows is a net that falls: there only the change is named.
  const movement = say(context, `movementNoun.${row.noBasis === null ? direction(context, causes) : 'same'}`);
  if (type && unit) {
    const values = { movement, type: typeName(context, type), unit: unitName(context, unit) };
    return [say(context, 'cause.all.both', values)];
  }
  return [
    ...(type
      ? [say(context, 'cause.all.costType', { movement, type: typeName(context, type) })]
      : sentences(context, row, causes, types, 'costType')),
    ...(unit
      ? [say(context, 'cause.all.unit', { movement, unit: unitName(context, unit) })]
      : sentences(context, row, causes, units, 'unit')),
  ];
}

/** The same in one sentence: the cost types that the change mainly comes from. */
export function briefCause(context: ProseContext, row: TargetResult): string | null {
  const causes = targetCauses(context.model, row, context.figures);
  if (causes === null || row.noBasis !== null) return null;
  const way = direction(context, causes);
  if (way === 'same') return null;
  const { worse, better } = namedCauses(causes.byCostType, MOST_IN_BRIEF, leastShown(context));
  const mine = (way === 'up' ? worse : better).slice(0, MOST_IN_BRIEF);
  if (mine.length === 0) return null;
  return say(context, `cause.brief.${way}`, {
    list: listText(
      context,
      mine.map((cause) => typeText(context, cause)),
    ),
  });
}

function hasMovement(context: ProseContext, { byCostType, byUnit }: TargetCauses): boolean {
  return [...byCostType, ...byUnit].some((cause) => !readsAsZero(context, cause.change));
}

function named(context: ProseContext, causes: readonly Cause[]): NamedCauses {
  return namedCauses(causes, MOST_NAMED, leastShown(context));
}

/** The one cause that is the whole change. */
function only({ worse, better, restCount }: NamedCauses): Cause | null {
  const [first, ...others] = [...worse, ...better];
  return first && others.length === 0 && restCount === 0 ? first : null;
}

function direction(context: ProseContext, { change }: TargetCauses): 'up' | 'down' | 'same' {
  if (readsAsZero(context, change)) return 'same';
  return change > 0 ? 'up' : 'down';
}

function sentences(
  context: ProseContext,
  row: TargetResult,
  causes: TargetCauses,
  { worse, better, rest, restCount }: NamedCauses,
  kind: Kind,
): string[] {
  const text = kind === 'costType' ? typeText : unitText;
  const list = (of: readonly Cause[]): string =>
    listText(
      context,
      of.map((cause) => text(context, cause)),
    );
  const way = direction(context, causes);
  // Of a change that reads as nothing the larger side comes first.
  const sumOf = (of: readonly Cause[]): number => of.reduce((sum, cause) => sum + Math.abs(cause.change), 0);
  const rises = way === 'same' ? sumOf(worse) >= sumOf(better) : way === 'up';
  const [first, second] = rises ? [worse, better] : [better, worse];
  const found: string[] = [];
  if (first.length > 0) {
    const judged = way === 'same' || row.noBasis !== null ? (rises ? 'worse' : 'better') : way;
    found.push(say(context, `cause.${kind}.${judged}`, { total: size(context, causes.change), list: list(first) }));
  } else if (restCount > 0) found.push(say(context, `cause.${kind}.spread`));
  if (second.length > 0) found.push(say(context, 'cause.opposite', { list: list(second) }));
  if (restCount > 0 && !readsAsZero(context, rest)) {
    found.push(say(context, `cause.${kind}.rest.${rest > 0 ? 'worse' : 'better'}`, { amount: size(context, rest) }));
  }
  return found;
}

function typeName(context: ProseContext, cause: Cause): string {
  return inSentence(context, context.model.costTypes[cause.index]?.name ?? '');
}

/** Less revenue is a higher net cost, so the words say which way the revenue went. */
function typeText(context: ProseContext, cause: Cause): string {
  const isRevenue = context.model.costTypes[cause.index]?.kind === 'revenue';
  const key = !isRevenue ? 'cause' : cause.change > 0 ? 'cause.revenueLower' : 'cause.revenueHigher';
  return say(context, key, { name: typeName(context, cause), amount: size(context, cause.change) });
}

function unitName(context: ProseContext, cause: Cause): string {
  const name = context.model.units[cause.index]?.name ?? '';
  return cause.ownOnly ? say(context, 'name.ownOnly', { name }) : name;
}

function unitText(context: ProseContext, cause: Cause): string {
  return say(context, 'cause', { name: unitName(context, cause), amount: size(context, cause.change) });
}
