import { nameKey } from '../domain/names';
import type { WorkbookNames } from './input';

const LONGEST = 31;

/**
 * The tab's name for one of our sheets: the one it has, or the one we like, or the first free "name (2)". A user's own
 * sheet with our name keeps it.
 */
export function sheetName(names: WorkbookNames, id: string, wanted: string): string {
  // Somebody may have made a copy of ours, which Excel names after it, "Kontrollfynd (2)".
  const own = names.sheets.filter((sheet) => sheet.own === id).map(({ name }) => name);
  const first = own.find((name) => !isCopyName(name)) ?? own[0];
  if (first !== undefined) return first;
  return firstFree(
    wanted,
    names.sheets.map((sheet) => sheet.name),
    (base, turn) => {
      const suffix = ` (${turn})`;
      return base.slice(0, LONGEST - suffix.length) + suffix;
    },
  );
}

/** Whether a sheet is named as Excel names a copy. */
export function isCopyName(name: string): boolean {
  return / \(\d+\)$/.test(name);
}

/** A name for a table or a range of ours that nothing else in the workbook has. */
export function freeName(names: WorkbookNames, wanted: string): string {
  return firstFree(wanted, names.tablesAndNames, (base, turn) => `${base}_${turn}`);
}

function firstFree(wanted: string, taken: readonly string[], variant: (base: string, turn: number) => string): string {
  const used = new Set(taken.map(nameKey));
  let name = wanted;
  for (let turn = 2; used.has(nameKey(name)); turn += 1) name = variant(wanted, turn);
  return name;
}
