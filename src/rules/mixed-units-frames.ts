import type { Ore } from '../domain/money';
import { placeOf } from '../domain/model';
import { factorParam, isAboutThousand, likelyAmount } from './mixed-units';
import type { CheckContext, RuleHit } from './rule';
import { count, differs, distinctCells, headerPlace, isOwnForm, median, money, tableParam, unitName } from './support';

/** As many frames as it takes to say that the whole table is off. */
const FEWEST_FRAMES = 3;

interface OddFrame {
  readonly unit: number;
  readonly frame: Ore;
  readonly budget: Ore;
  readonly large: boolean;
}

/**
 * Frames about 1 000 times off the decided budget that belongs to them; one hit for the table where most of them are.
 * `decidedOf` gives what the decided budget of a unit × cost type should be, by what else DA-09 found.
 */
export function frameHits(context: CheckContext, decidedOf: (key: number, decided: Ore) => Ore): RuleHit[] {
  const { model, result } = context;
  const info = model.tables.frames;
  if (!info) return [];
  const belonging = new Map<number, { net: Ore; gross: Ore }>();
  for (const cell of result.reallocations) {
    const owner = result.frameOwner[cell.unit];
    if (owner === null || owner === undefined) continue;
    const decided = decidedOf(cell.unit * model.costTypes.length + cell.costType, cell.decided);
    const sum = belonging.get(owner) ?? { net: 0, gross: 0 };
    belonging.set(owner, { net: sum.net + decided, gross: sum.gross + Math.abs(decided) });
  }
  const odd: OddFrame[] = [];
  let compared = 0;
  for (const { unit, ownFrame, decided: frame, revised, budget } of result.frames) {
    const { net, gross } = belonging.get(unit) ?? { net: 0, gross: 0 };
    if (!ownFrame || frame === null || frame === 0 || net === 0) continue;
    compared += 1;
    // Frame adjustments may carry a unit from next to nothing to all that it has.
    if (revised !== null && budget !== null && !differs(revised - budget, model.settings.tolerance)) continue;
    const size = Math.abs(frame);
    // Revenue that nearly pays for the cost leaves a small net, which is nothing to measure a frame with.
    if (isAboutThousand(size / Math.abs(net)) && size > gross) odd.push({ unit, frame, budget: net, large: true });
    if (isAboutThousand(Math.abs(net) / size)) odd.push({ unit, frame, budget: net, large: false });
  }
  for (const large of [true, false]) {
    const alike = odd.filter((one) => one.large === large);
    if (alike.length < FEWEST_FRAMES || alike.length * 2 <= compared) continue;
    const factor = median(alike.map(({ frame, budget }) => Math.abs(frame / budget)));
    return [
      {
        variant: `${isOwnForm(model, 'frames') ? 'own-' : ''}${large ? 'frames-large' : 'frames-small'}`,
        params: {
          table: tableParam('frames'),
          sheet: info.sheet,
          factor: factorParam(factor, 1),
          count: count(alike.length),
        },
        cells: [headerPlace(model, info, 'frame')],
        amount: null,
      },
    ];
  }
  return odd.map(({ unit, frame, budget, large }): RuleHit => {
    const likely = likelyAmount(frame, large);
    const rows = model.frames.filter((row) => row.unit === unit);
    rows.sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount));
    return {
      variant: large ? 'frame-large' : 'frame-small',
      params: {
        unit: unitName(model, unit),
        amount: money(frame),
        reference: money(budget),
        factor: factorParam(Math.abs(frame), Math.abs(budget)),
        expected: money(likely),
      },
      cells: distinctCells(rows.map((row) => placeOf(model, row.origin, 'frame'))),
      amount: Math.abs(frame - likely),
    };
  });
}
