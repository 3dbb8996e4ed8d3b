import type { CostType } from './model';

/**
 * What a SUMIFS makes of a text that it is to look for. A name that reads like a number, a date, a logical value or a
 * comparison is not looked for as a text, so no formula can find it with certainty.
 */

const MONTH =
  '(?:jan|feb|mar|apr|ma[jy]|jun|jul|aug|sep|o[ck]t|nov|dec)[a-zåäö]*\\.?'; /* as Swedish and English Excel read it */
const LIKE_NUMBER = /^[\s\d.,:;/()%+\-−'’eE$€£]*\d[\s\d.,:;/()%+\-−'’eE$€£]*(?:kr|sek|am|pm)?\.?$/i;
const LIKE_DATE = new RegExp(
  `^(?:\\d{1,4}[-/. ]*${MONTH}|${MONTH}[-/. ]*\\d{1,4}|\\d{1,2}[-/. ]*${MONTH}[-/. ]*\\d{2,4})$`,
  'i',
);
const LIKE_VALUE = /^(?:true|false|sant|falskt|#.*)$/i;
/** Excel takes at most 255 characters in a criterion; each wildcard grows by one. */
const LONGEST = 200;

/** The criterion that finds cells with exactly this text, letter case aside; null where there is none to rely on. */
export function criterionOf(name: string): string | null {
  if (name === '' || name.length > LONGEST || /^[=<>]/.test(name)) return null;
  if (LIKE_NUMBER.test(name) || LIKE_DATE.test(name) || LIKE_VALUE.test(name)) return null;
  return name.replace(/[~*?]/g, '~$&');
}

/** Whether a SUMIFS with the name's criterion finds a cell with this text. */
export function findsText(name: string, text: string): boolean {
  return criterionOf(name) !== null && text.toLowerCase() === name.toLowerCase();
}

/** Accounts from–to that are the cost type's own. */
export interface OwnRange {
  readonly costType: number;
  readonly from: number;
  readonly to: number;
}

/**
 * The account ranges without what overlaps: an account that several cost types cover belongs to the first of them, and a
 * sum over a cost type's ranges counts no account twice. In the order of the cost types.
 */
export function ownRanges(costTypes: readonly CostType[]): OwnRange[] {
  const own: OwnRange[] = [];
  costTypes.forEach(({ accounts }, costType) => {
    for (const { from, to } of accounts) {
      let parts = [{ from, to }];
      for (const taken of own) {
        parts = parts
          .flatMap((part) => [
            ...(part.from < taken.from ? [{ from: part.from, to: Math.min(part.to, taken.from - 1) }] : []),
            ...(part.to > taken.to ? [{ from: Math.max(part.from, taken.to + 1), to: part.to }] : []),
          ])
          .filter((part) => part.from <= part.to);
      }
      own.push(...parts.map((part) => ({ costType, ...part })));
    }
  });
  return own;
}
