import type { SheetSnapshot } from './snapshot';

/** The custom property that our own sheets carry: what stands there is never data (its value is report/plan's SHEET_MARK). */
const OWN_SHEET_PROPERTY = 'ramkoll.sheet';

/** Whether the sheet is one that the product wrote. */
export function isOwnSheet(sheet: SheetSnapshot): boolean {
  return sheet.properties.has(OWN_SHEET_PROPERTY);
}
