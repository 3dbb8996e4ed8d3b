import { nameKey } from '../../domain/names';
import type { RawBlock } from './blocks';
import { nameWithin } from './header-words';
import { isWholeLabel } from './label-words';

/** Labels that sheets must share to be of one form. */
const FEWEST = 3;

/**
 * The sheets of a workbook that are of one form: most of their row labels stand on another sheet too. With the title that each has
 * alone among them; null where it has none.
 */
export function twinSheets(raws: readonly RawBlock[]): ReadonlyMap<string, string | null> {
  const labels = new Map<string, Set<string>>();
  for (const { grid, bodyRows } of raws) {
    const own = labels.get(grid.sheet.name) ?? new Set();
    labels.set(grid.sheet.name, own);
    for (const row of bodyRows) {
      const cell = grid.cellsOf(row).find(({ kind, asText }) => kind === 'text' && !asText);
      if (cell) own.add(nameKey(cell.text));
    }
  }
  const isTwin = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => {
    const shared = [...a].filter((label) => b.has(label)).length;
    return shared >= FEWEST && shared * 2 > Math.max(a.size, b.size);
  };
  const twins = [...labels.keys()].filter((sheet) =>
    [...labels.keys()].some((other) => other !== sheet && isTwin(labels.get(sheet)!, labels.get(other)!)),
  );
  const titles = new Map(
    twins.map((sheet) => [
      sheet,
      raws
        .filter(({ grid }) => grid.sheet.name === sheet)
        .flatMap((raw) => raw.titles.map(({ text }) => nameWithin(text)))
        .filter((name) => name !== '' && !isWholeLabel(name)),
    ]),
  );
  const isOwn = (sheet: string, name: string): boolean =>
    twins.every((other) => other === sheet || !titles.get(other)!.some((title) => nameKey(title) === nameKey(name)));
  return new Map(twins.map((sheet) => [sheet, titles.get(sheet)!.find((name) => isOwn(sheet, name)) ?? null]));
}
