import type { Answers, InterpretedBlock } from '../../domain/interpretation';
import type { CostKind, SignConvention } from '../../domain/model';
import { plainText } from './header-words';
import { noVotes, shownConvention, vote } from '../sign';
import { keyOf, sameSet, sharesUse, unitNames, type Part } from './parts';

/** Which of revenue and cost a table is said to be of as a whole. */
type Half = Extract<CostKind, 'revenue' | 'cost'>;

/** "Intäkter per nämnd (tkr)", "Kostnader": not "Kostnader och intäkter per nämnd", not "Nettokostnader". */
const HALVES: readonly (readonly [Half, RegExp])[] = [
  [
    'revenue',
    /^(?:verksamhetens |totala |summa )?(?:intäkter|revenues?|income)(?= ?(?:$|[,:(–-]| (?:per|by|för|fördela\p{L}*|\d)))/u,
  ],
  [
    'cost',
    /^(?:verksamhetens |totala |summa )?(?:kostnader|bruttokostnader|costs|expenses|expenditure)(?= ?(?:$|[,:(–-]| (?:per|by|för|fördela\p{L}*|\d)))/u,
  ],
];
const BOTH =
  /netto|\bnet\b|resultat|(?:intäkt|revenue|income).*(?:kostnad|cost|expens)|(?:kostnad|cost|expens).*(?:intäkt|revenue|income)/;
const TYPE_NAMES: Readonly<Record<Half, string>> = { revenue: 'Intäkter', cost: 'Kostnader' };

export interface WithHalves {
  readonly parts: readonly Part[];
  /** The tables that are revenue or cost as a whole beside their counterpart, by their ids. */
  readonly halves: ReadonlyMap<string, Half>;
}

/**
 * A table of revenue and one of cost, of the same units, columns and months, belong together: each has for its cost type what its title
 * says. One without its counterpart stays as it is, and so do two whose signs do not show together how they are to be read.
 */
export function withHalves(parts: readonly Part[], answers: Answers): WithHalves {
  const halves = new Map<string, Half>();
  const result = [...parts];
  const said = parts.map((part) => halfOf(part.block));
  const open = (half: Half): Part[] =>
    parts.filter(
      (part, index) =>
        said[index] === half &&
        part.figures.length > 0 &&
        part.figures.every(({ costType, account }) => costType === null && account === null),
    );
  for (const revenue of open('revenue')) {
    const twins = open('cost').filter((cost) => areTwins(revenue, cost));
    const [cost] = twins;
    // More than one table of cost or of revenue says two things of the same.
    if (!cost || twins.length > 1 || open('revenue').filter((other) => areTwins(other, cost)).length > 1) continue;
    const sign = signOf(revenue, cost);
    if (sign === null) continue;
    for (const [part, half] of [
      [revenue, 'revenue'],
      [cost, 'cost'],
    ] as const) {
      const block: InterpretedBlock =
        answers[`${part.block.id}|sign`] === undefined ? { ...part.block, sign } : part.block;
      halves.set(block.id, half);
      result[parts.indexOf(part)] = {
        ...part,
        block,
        figures: part.figures.map((figure) => ({ ...figure, costType: TYPE_NAMES[half], kind: half })),
      };
    }
  }
  return { parts: result, halves };
}

/** What the title of a table says that all of it is; the name of its sheet where it has no title. */
function halfOf({ title, sheet }: InterpretedBlock): Half | null {
  const text = plainText(title.trim() === '' ? sheet : title);
  return BOTH.test(text) ? null : (HALVES.find(([, words]) => words.test(text))?.[0] ?? null);
}

function areTwins(a: Part, b: Part): boolean {
  const spans = ({ figures }: Part): ReadonlySet<string> =>
    new Set(figures.map((figure) => `${keyOf(figure)} ${figure.months.first}-${figure.months.last}`));
  return sharesUse(a, b) && sameSet(spans(a), spans(b)) && sameSet(unitNames(a.figures), unitNames(b.figures));
}

/** How the signs of both are to be read, where all amounts of each stand on one side of zero. */
function signOf(revenue: Part, cost: Part): SignConvention | null {
  const votes = noVotes();
  for (const { printed } of revenue.figures) if (printed !== null) vote(votes, 'revenue', printed);
  for (const { printed } of cost.figures) if (printed !== null) vote(votes, 'cost', printed);
  const isMixed =
    Math.min(votes.revenuePositive, votes.revenueNegative) > 0 || Math.min(votes.costPositive, votes.costNegative) > 0;
  return isMixed ? null : shownConvention(votes);
}
