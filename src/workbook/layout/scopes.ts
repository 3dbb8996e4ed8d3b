import type { RawBlock } from './blocks';
import { plainText } from './header-words';
import { ofWords } from './swedish-words';

/** The group of a region and its companies. "Koncernkontoret" and "koncernstaben" are units of the region itself. */
const GROUP = ofWords(
  /\b\w*koncern(en|ens)?\b|\bkoncern(redovisning|resultat|rapport|bokslut|budget|nivå|total)\w*|\bsammanställda? (redovisning|resultat|räkenskap|årsredovisning)\w*|\bconsolidated\b|^(the )?group\b|\bgroup (accounts|statement|level|total)\b/,
);
const REGION = ofWords(
  /\bregion(en|ens)?\b|\bkommun(en|ens)?\b|\blandstinget?s?\b|\bmoder(bolaget?|företaget?)s?\b|\bparent\b|\bförvaltning(en|ar|arna)?\b|\bnämnd(en|er|erna)?\b/,
);

/** Whether a table is of the group, and not of the region by itself: what stands nearest above it, else the name of its sheet, says. */
export function isOfGroup({ titles, grid }: RawBlock): boolean {
  for (const text of [...titles.map((title) => title.text).reverse(), grid.sheet.name].map(plainText)) {
    const [group, region] = [GROUP.test(text), REGION.test(text.replace(/region (?!koncern)\p{L}+/gu, ''))];
    // Both side by side in one table are told apart by its columns.
    if (group || region) return group && !region;
  }
  return false;
}
