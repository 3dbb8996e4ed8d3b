import { INTERPRETATION, INTERPRETATION_HEADER_ROW } from '../report/interpretation-sheet';
import { SHEET_MARK } from '../report/plan';
import type { Language } from '../domain/finding';
import { nameKey } from '../domain/names';
import { interpretationText, type InterpretationKey } from '../strings/interpretation-text';
import { readHeader } from '../workbook/layout/header-words';
import { COLUMN_USES, type Answers } from '../domain/interpretation';
import { cellAt, type SheetSnapshot, type Snapshot } from '../workbook/snapshot';

const LANGUAGES: readonly Language[] = ['sv', 'en'];

/** What the user has written in the sheet "Tolkning" beside what was read: cells that say something else are answers. */
export function answersFrom(snapshot: Snapshot): Answers {
  const sheet = snapshot.sheets.find((at) => at.properties.get(SHEET_MARK) === 'interpretation');
  if (!sheet) return {};
  const answers: Record<string, string> = {};
  const keys = sheet.columns.get(INTERPRETATION.key);
  for (let index = 0; index < (keys?.count ?? 0); index += 1) {
    const row = keys!.rows[index]!;
    if (row <= INTERPRETATION_HEADER_ROW) continue;
    const key = textAt(snapshot, sheet, row, INTERPRETATION.key);
    // The key of a column ends with its letters.
    const isColumn = /\|[A-Z]{1,3}$/.test(key);
    const changed = (shown: number, auto: number): string | null => {
      const text = textAt(snapshot, sheet, row, shown);
      return text === '' || text === '?' || nameKey(text) === nameKey(textAt(snapshot, sheet, row, auto)) ? null : text;
    };
    const put = (part: string, value: string | null): void => {
      if (value !== null) answers[`${key}|${part}`] = value;
    };
    const role = changed(INTERPRETATION.role, INTERPRETATION.autoRole);
    if (isColumn) {
      put('use', role && meaning(role, COLUMN_USES, 'use'));
      const year = changed(INTERPRETATION.year, INTERPRETATION.autoYear);
      put('year', year !== null && /^(19|20)\d\d$/.test(year) ? year : null);
      const months = changed(INTERPRETATION.months, INTERPRETATION.autoMonths);
      put('months', months && monthsIn(months));
      continue;
    }
    put('rows', role && meaning(role, ['units', 'costTypes'], 'rows'));
    put('unit', changedUnit(changed(INTERPRETATION.unit, INTERPRETATION.autoUnit)));
    const sign = changed(INTERPRETATION.sign, INTERPRETATION.autoSign);
    put('sign', sign && meaning(sign, ['ledger', 'unsigned', 'cost-negative'], 'sign'));
    const counts = changed(INTERPRETATION.counts, INTERPRETATION.autoCounts);
    const counted = counts && meaning(counts, ['yes', 'no'], 'counts');
    if (counted === 'yes') {
      put('sums', 'count');
      put('which', 'count');
    } else if (counted === 'no') put('count', 'none');
  }
  return answers;
}

function changedUnit(text: string | null): string | null {
  const unit = text === null ? null : nameKey(text);
  return unit === 'kr' || unit === 'tkr' || unit === 'mnkr' ? unit : null;
}

/** What a word of either language means; null for another word. */
function meaning<Word extends string>(text: string, words: readonly Word[], prefix: string): Word | null {
  return (
    words.find((word) =>
      LANGUAGES.some(
        (lang) => nameKey(interpretationText(lang, `${prefix}.${word}` as InterpretationKey)) === nameKey(text),
      ),
    ) ?? null
  );
}

/** "jan–aug", "helår" → "1-8", "1-12". */
function monthsIn(text: string): string | null {
  const facts = readHeader(text);
  if (facts.extent === 'full-year') return '1-12';
  return facts.span === null ? null : `${facts.span.first}-${facts.span.last}`;
}

function textAt(snapshot: Snapshot, sheet: SheetSnapshot, row: number, column: number): string {
  const value = cellAt(snapshot, sheet, row, column);
  if (value.kind === 'text') return value.text.trim();
  return value.kind === 'number' ? String(value.number) : '';
}
