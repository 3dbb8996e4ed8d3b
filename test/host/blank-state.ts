import { newSheet } from './book';
import type { HostWorkbook } from './state';

/** A workbook with these empty sheets, the first one shown. */
export function blankState(...names: readonly string[]): HostWorkbook {
  const sheets = names.map((name, index) =>
    newSheet(`{00000000-0001-0000-0000-${String(index + 1).padStart(12, '0')}}`, name),
  );
  const first = sheets[0];
  if (!first) throw new Error('A workbook has at least one sheet.');
  return {
    date1904: false,
    sheets,
    names: [],
    activeSheet: first.id,
    selection: `${first.name}!A1`,
    isStructureProtected: false,
  };
}
