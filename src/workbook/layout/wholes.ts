import type { InterpretedBlock } from '../../domain/interpretation';
import { nameKey } from '../../domain/names';
import type { Figure } from './figures';
import { netFigures, sameSet, sharesUse, spanKey, tolerance, unitNames, type NetFigure, type Part } from './parts';

export interface WithoutWholes {
  readonly kept: readonly Part[];
  /** The tables that a whole was found to be the sum of: by their ids. */
  readonly proven: ReadonlySet<string>;
  /** The name of what all units are together. */
  readonly whole: string | null;
}

/** A table of one unit whose every figure is the sum of the same figure in the others is their sum, not a unit of its own. */
export function withoutWholes(parts: readonly Part[]): WithoutWholes {
  const single = parts.filter(({ figures }) => unitNames(figures).size === 1);
  if (single.length < 3) return { kept: parts, proven: new Set(), whole: null };
  const proven = new Set<string>();
  const wholes = single.filter((part) => {
    const others = single.filter(
      (other) =>
        other !== part && sharesUse(part, other) && !sameSet(unitNames(other.figures), unitNames(part.figures)),
    );
    if (others.length < 2) return false;
    const sums = sumsBy(others.flatMap((other) => netFigures(other)));
    const own = sumsBy(netFigures(part));
    const isSum =
      own.size > 0 &&
      [...own].every(([key, value]) => Math.abs((sums.get(key) ?? 0) - value) <= tolerance([part, ...others], value));
    if (isSum) for (const { block } of others) proven.add(block.id);
    return isSum;
  });
  return {
    kept: parts.filter((part) => !wholes.includes(part)),
    proven,
    whole: wholes[0]?.figures[0]?.unit ?? null,
  };
}

function sumsBy(figures: readonly NetFigure[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const figure of figures) {
    const key = `${figure.use} ${figure.year} ${spanKey(figure)} ${nameKey(figure.costType ?? '')}`;
    sums.set(key, (sums.get(key) ?? 0) + figure.net);
  }
  return sums;
}

/** What a figure is of, beside its time. */
export function rowOf(figure: Figure): string {
  return `${nameKey(figure.unit!)} ${nameKey(figure.costType ?? '')} ${figure.account ?? ''}`;
}

/**
 * A year told in two tables, the whole of it in one and the months to date in the other, for the same units and cost types: as if the
 * columns stood beside each other. What is in `dropped` is not looked at.
 */
export function besideEachOther(parts: readonly Part[], dropped: ReadonlySet<Figure> = new Set()): Part[] {
  const result = [...parts];
  const years = new Set(
    parts.flatMap(({ figures }) => figures.filter(({ use }) => use === 'outcome').map(({ year }) => year)),
  );
  for (const year of years) {
    const ofYear = (part: Part): Figure[] =>
      part.figures.filter((figure) => figure.use === 'outcome' && figure.year === year && !dropped.has(figure));
    const groups = new Map<string, number[]>();
    result.forEach((part, index) => {
      const figures = ofYear(part);
      const keys = figures.map(rowOf);
      const spans = new Set(figures.map(spanKey));
      const isSpan = figures.every(({ months }) => months.first === 1 && months.last > 1);
      if (figures.length === 0 || spans.size !== 1 || !isSpan || new Set(keys).size !== keys.length) return;
      const key = [...keys].sort().join('|');
      groups.set(key, [...(groups.get(key) ?? []), index]);
    });
    for (const members of groups.values()) {
      const spans = members.map((index) => spanKey(ofYear(result[index]!)[0]!));
      if (members.length < 2 || new Set(spans).size !== spans.length) continue;
      const moved = members.flatMap((index) => {
        const part = result[index]!;
        return ofYear(part).map((figure): Figure & { readonly block: InterpretedBlock } => ({
          ...figure,
          block: figure.block ?? part.block,
          beside: rowOf(figure),
        }));
      });
      members.forEach((index, place) => {
        const part = result[index]!;
        const own = new Set(ofYear(part));
        result[index] = {
          ...part,
          figures: [...part.figures.filter((figure) => !own.has(figure)), ...(place === 0 ? moved : [])],
        };
      });
    }
  }
  return result;
}
