import { nameKey } from '../../domain/names';
import { nameWithin } from './header-words';

/** What boards and regions are called, as against a table or a report. */
const BOARD =
  /(?:styrelse(?:n)?|nämnd(?:en)?|förvaltning(?:en)?|^region \p{Lu}.*|^\p{Lu}\p{L}+s? kommun|^\p{Lu}.* region)$/iu;
const NO_NAME = /^(?:nämnd(?:en)?|styrelse(?:n)?|förvaltning(?:en)?|region(?:en)?)$/i;

/**
 * The board that the titles of a workbook are about: the one name of a board in them that is no unit of the tables. null where there
 * is none, or more than one.
 */
export function boardInTitles(titles: readonly string[], units: ReadonlySet<string>): string | null {
  const names = new Map<string, string>();
  for (const title of titles) {
    const name = nameWithin(title);
    if (BOARD.test(name) && !NO_NAME.test(name) && !units.has(nameKey(name))) names.set(nameKey(name), name);
  }
  return names.size === 1 ? [...names.values()][0]! : null;
}
