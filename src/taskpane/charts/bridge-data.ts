import type { FrameView } from '../../app/view-types';
import type { Language } from '../../domain/finding';
import type { Ore } from '../../domain/money';
import { paneVerdictText } from '../../strings/pane-verdict-text';

export interface BridgeStep {
  /** "1.", "2." … for a move, which its label is found by; a word for the ends. */
  readonly mark: string;
  readonly label: string;
  readonly kind: 'level' | 'up' | 'down';
  /** The level itself, or the change with its sign. */
  readonly amount: Ore;
  readonly after: Ore;
}

/** More moves than these are one step together. */
const MOST_MOVES = 5;

/** From the decided frame over its moves to the revised one; null where one of them is not known. */
export function bridgeSteps(frame: FrameView, lang: Language): BridgeStep[] | null {
  const { decided, revised } = frame;
  if (decided === null || revised === null) return null;
  let after = decided;
  const moves = grouped(frame.moves, lang).map(({ label, amount }, index): BridgeStep => {
    after += amount;
    // With its point: the library of charts would sort bare numbers before the words.
    return { mark: `${index + 1}.`, label, kind: amount < 0 ? 'down' : 'up', amount, after };
  });
  const level = (label: string, amount: Ore): BridgeStep => ({
    mark: label,
    label,
    kind: 'level',
    amount,
    after: amount,
  });
  return [
    level(paneVerdictText(lang, 'bridge.decided'), decided),
    ...moves,
    level(paneVerdictText(lang, 'bridge.revised'), revised),
  ];
}

function grouped(moves: FrameView['moves'], lang: Language): { readonly label: string; readonly amount: Ore }[] {
  if (moves.length <= MOST_MOVES) return [...moves];
  const rest = moves.slice(MOST_MOVES - 1);
  return [
    ...moves.slice(0, MOST_MOVES - 1),
    {
      label: paneVerdictText(lang, 'bridge.others', { count: rest.length }),
      amount: rest.reduce((sum, move) => sum + move.amount, 0),
    },
  ];
}

/** A column of a bridge: what is not seen, and what is. Both have the sign of the side of zero that they are on. */
export interface BridgeColumn {
  readonly hidden: Ore;
  readonly seen: readonly Ore[];
}

/** The column of a step that ends at `after`. One that passes zero is seen on both sides of it. */
export function bridgeColumn({ kind, amount, after }: BridgeStep): BridgeColumn {
  const before = kind === 'level' ? 0 : after - amount;
  const [low, high] = [Math.min(before, after), Math.max(before, after)];
  if (low >= 0) return { hidden: low, seen: [high - low] };
  if (high <= 0) return { hidden: high, seen: [low - high] };
  return { hidden: 0, seen: [high, low] };
}
