import { absoluteAddress } from '../reference';
import { readingSpans, scopeOf } from '../../compliance/compliance';
import { monthIndex, yearMonthText } from '../../domain/period';
import { columnRange, type BasisContext } from './context';
import { restText, SHARE_COLUMN, turns } from './matrix-block';
import { amountReference } from './table-formula';
import { inScope } from './target-block';

const AMOUNT_COLUMN = 4;
/** Öre parts below this are what floating point left behind. */
const NOISE = 0.0001;

/** Column of the share of each item that counts in a target's base or target span. */
function shareColumn(target: number, side: 'base' | 'target'): number {
  return AMOUNT_COLUMN + 1 + target * 2 + (side === 'base' ? 0 : 1);
}

/** How much of an item counts for a target, and the formula where that is a share of the user's. */
function counts(
  context: BasisContext,
  item: number,
  target: number,
  side: 'base' | 'target',
): { readonly value: number; readonly formula: string | null } {
  const { model, moves } = context;
  const line = model.items[item]!;
  const definition = model.targets[target]!;
  const months = readingSpans(model, definition)[side];
  const at = monthIndex({ year: line.year, month: line.month ?? 1 });
  // An item of a year as a whole counts where the whole year is looked at.
  const inSpan =
    line.month === null ? months.length === 12 && months[0]! % 12 === 0 && months[0] === at : months.includes(at);
  if (!inSpan) return { value: 0, formula: null };
  const scope = scopeOf(model, definition);
  const shares = moves.sharesOf(line.unit, at);
  const inside = shares.filter((share) => inScope(scope, share.unit, line.costType));
  if (inside.length === shares.length) return { value: 1, formula: null };
  const places = inside.map((share) => moves.shareOf(line.unit, share));
  const value = inside.reduce((sum, { weight }) => sum + weight, 0);
  if (inside.length === 0 || places.some((place) => place < 0)) return { value, formula: null };
  return {
    value,
    formula: places.map((place) => absoluteAddress(context.top('shares') + place, SHARE_COLUMN)).join('+'),
  };
}

/** The comparability items, row by row, with what counts of each for every target. */
export function writeItems(context: BasisContext): void {
  const { model, writer, say } = context;
  const top = context.top('items');
  if (top === 0) return;
  writer.heights.push({ row: top - 1, height: 44 });
  [say('column.unit'), say('column.costType'), say('column.month')].forEach((text, at) =>
    writer.text(top - 1, 1 + at, text, 'basis-header'),
  );
  writer.text(top - 1, AMOUNT_COLUMN, say('column.amount'), 'basis-header-right');
  model.targets.forEach((target, at) => {
    writer.text(top - 1, shareColumn(at, 'base'), say('column.inBase', { target: target.id }), 'basis-header-right');
    writer.text(
      top - 1,
      shareColumn(at, 'target'),
      say('column.inTarget', { target: target.id }),
      'basis-header-right',
    );
  });
  model.items.forEach((item, index) => {
    const row = top + index;
    const costType = model.costTypes[item.costType];
    writer.text(row, 1, model.units[item.unit]?.name ?? '');
    writer.text(row, 2, costType?.name ?? '');
    writer.text(
      row,
      3,
      item.month === null ? String(item.year) : yearMonthText({ year: item.year, month: item.month }),
    );
    const reference = amountReference(model, 'items', 'amount', item.origin.row);
    const turned = costType !== undefined && turns(model.tables.items, costType.kind);
    writer.money(row, AMOUNT_COLUMN, item.net, reference === null ? null : `${turned ? '-' : ''}${reference}`);
    model.targets.forEach((_, target) => {
      for (const side of ['base', 'target'] as const) {
        const { value, formula } = counts(context, index, target, side);
        const extra = formula === null ? {} : { formula };
        writer.text(row, shareColumn(target, side), value, 'basis-member', extra);
      }
    });
    if (item.description !== null)
      writer.text(row, AMOUNT_COLUMN + 1 + model.targets.length * 2, item.description, 'basis-after');
  });
}

/** The items of a target's span as a sum over the block; null where there are none. */
export function itemSum(context: BasisContext, target: number, side: 'base' | 'target'): string | null {
  const { model, input } = context;
  const first = context.top('items');
  if (first === 0) return null;
  const last = first + model.items.length - 1;
  const shares = columnRange(shareColumn(target, side), first, last);
  const formula = `SUMPRODUCT(${columnRange(AMOUNT_COLUMN, first, last)},${shares})`;
  // An item that reorganisations split is split in whole öre.
  const exact = model.items.reduce(
    (sum, item, index) => sum + item.net * counts(context, index, target, side).value,
    0,
  );
  const result = input.result.targets[target]?.[side === 'base' ? 'itemsBase' : 'itemsTarget'] ?? 0;
  const rest = result - exact;
  return Math.abs(rest) < NOISE ? formula : `${formula}${restText(model, rest)}`;
}
