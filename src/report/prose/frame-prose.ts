import type { TargetResult } from '../../compliance/result';
import { roundHalfAway } from '../../domain/money';
import { usableTables } from '../../rules/ra-support';
import { formatPercent } from '../../strings/format';
import { countText } from '../../strings/prose-text';
import { targetName } from '../verdict';
import { cutList, listText, money, paragraph, readsAsZero, say, size, type ProseContext } from './prose-support';

const MOST_UNITS = 3;

/** The frame against the year's net cost: the scope of the main target, units above theirs, and whether the tests agree. */
export function frameParagraph(context: ProseContext, row: TargetResult): string {
  const { model, result, lang } = context;
  const { settings } = model;
  const target = model.targets[row.target]!;
  const isUsable = usableTables(model);
  // Adjustments move frames inside the board, so its own frame is known without them.
  const isKnown = isUsable('frames') && (isUsable('adjustments') || target.scope === 'board');
  const { frame, netTargetFullYear: net } = row;
  if (frame === null || !isKnown || row.noBasis === 'object-unknown') return '';
  const closed = settings.period.month === 12;
  const object = targetName(model, row);
  const values = {
    object,
    frame: money(context, frame),
    measure: say(context, closed ? 'measure.outcome' : 'measure.forecast'),
  };
  if (net === null) return say(context, closed ? 'frame.aloneOutcome' : 'frame.alone', values);
  const left = frame - net;
  // What is above the frame by no more than the tolerance keeps it.
  const keeps = left >= -settings.tolerance;
  const side = readsAsZero(context, left) ? 'even' : left > 0 ? 'under' : 'over';
  const found = [say(context, `frame.${side}`, { ...values, amount: size(context, left) })];
  if (row.frameDevelopment !== null) {
    const limit = formatPercent(target.maxDevelopment, lang, row.precision);
    const development = formatPercent(row.frameDevelopment, lang, row.precision);
    found.push(say(context, 'frame.allows', { development, limit }));
  }
  if (row.met !== null && row.met !== keeps) {
    found.push(say(context, `frame.contradict.${row.met ? 'met' : 'kept'}`));
  }
  const own = result.frames.filter((unit) => unit.ownFrame && unit.revised !== null && unit.forecast !== null);
  // A unit's own outcome is not held against its frame: rows of frames know the forecast only.
  if (!closed && isUsable('adjustments') && own.length > 1) {
    const over = own
      .map((unit) => ({ unit: unit.unit, excess: roundHalfAway((unit.forecast ?? 0) - (unit.revised ?? 0)) }))
      .filter(({ excess }) => excess > settings.tolerance && !readsAsZero(context, excess))
      .sort((a, b) => b.excess - a.excess);
    const items = over.map(({ unit, excess }) =>
      say(context, 'cause', { name: model.units[unit]?.name ?? '', amount: size(context, excess) }),
    );
    const list = listText(
      context,
      cutList(items, MOST_UNITS, (more) => say(context, 'frame.units.more', { count: countText(more, lang) })),
    );
    if (items.length > 0) found.push(say(context, keeps ? 'frame.units.although' : 'frame.units.only', { list }));
  }
  return paragraph(found);
}
