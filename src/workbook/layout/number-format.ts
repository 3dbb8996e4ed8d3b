import type { AmountUnit } from '../../domain/money';
import type { ShownAs } from '../snapshot';
import { readHeader } from './header-words';

/** Formats that were read: a sheet has a few for all its cells. */
const READ = new Map<string, ShownAs | null>();
const MOST_READ = 1_000;

/**
 * How a number format shows amounts otherwise than they stand in their cells, or names their unit: `#,##0,` shows thousands, and
 * `# ##0" tkr"` says what it shows. null for a format that does neither, as nearly all. The code is the one of files and of the API,
 * which is the same in every language of Excel's window.
 */
export function shownAs(code: string): ShownAs | null {
  const known = READ.get(code);
  if (known !== undefined) return known;
  const read = readFormat(code);
  if (READ.size >= MOST_READ) READ.clear();
  READ.set(code, read);
  return read;
}

interface Section {
  /** The placeholders of digits, with the commas and the point between them. */
  readonly digits: string;
  readonly words: string;
  readonly hasCondition: boolean;
  /** Dates and shares are no amounts. */
  readonly isOther: boolean;
}

function readFormat(code: string): ShownAs | null {
  const sections = sectionsOf(code);
  // The third section is for zero, which is the same in every unit, unless sections say themselves what they are for.
  const counted = sections.some(({ hasCondition }) => hasCondition) ? sections.slice(0, 3) : sections.slice(0, 2);
  const shown = counted.filter(({ digits }) => /[0#?]/.test(digits));
  if (shown.some(({ isOther }) => isOther)) return null;
  const facts = shown.map(({ words }) => readHeader(words));
  const thousands = new Set(shown.map(({ digits }) => thousandsOf(digits)));
  const units = new Set(facts.flatMap(({ unit }): AmountUnit[] => (unit === null ? [] : [unit])));
  const isOdd =
    thousands.size > 1 ||
    units.size > 1 ||
    facts.some(({ isOddUnit }) => isOddUnit) ||
    shown.some(({ words }) => FOREIGN.test(words));
  const [steps = 0] = thousands;
  const [unit = null] = units;
  if (isOdd) return { thousands: 0, unit: null, isOdd };
  return steps === 0 && unit === null ? null : { thousands: steps, unit, isOdd };
}

const FOREIGN = /[€£¥]|\b(?:EUR|USD|DKK|NOK|GBP)\b/i;

/** How many times a thousand is taken away: the commas after the last digit before the point, and after the last of all. */
function thousandsOf(digits: string): number {
  return digits.split('.').reduce((sum, part) => sum + /,*$/.exec(part)![0].length, 0);
}

/** Every part of a format: `"words"`, `\c`, `_c` and `*c`, `[condition or currency]`, and other signs one by one. */
const PARTS = /"([^"]*)"?|\\([^])|[_*][^]?|\[([^\]]*)\]?|general|[^]/giu;

function sectionsOf(code: string): Section[] {
  const sections: Section[] = [];
  let digits = '';
  let words = '';
  let hasCondition = false;
  let isOther = false;
  const close = (): void => {
    sections.push({ digits, words, hasCondition, isOther });
    [digits, words, hasCondition, isOther] = ['', '', false, false];
  };
  for (const [part, quoted, escaped, bracketed] of code.matchAll(PARTS)) {
    if (part === ';') close();
    else if (quoted !== undefined || escaped !== undefined) words += quoted ?? escaped ?? '';
    else if (bracketed !== undefined) {
      if (/^[<>=]/.test(bracketed)) hasCondition = true;
      else if (/^(?:h+|m+|s+)$/i.test(bracketed)) isOther = true;
      // "[$kr-41D]" is the sign of a currency and a language.
      else if (bracketed.startsWith('$')) words += ` ${bracketed.slice(1).replace(/-[^-]*$/, '')} `;
    } else if (/^general$/i.test(part)) digits += '0';
    else if (/^[_*]/.test(part)) words += ' ';
    else if (/^[0#?.,]$/.test(part)) digits += part;
    else if (/^[%dmyhs]$/i.test(part)) isOther = true;
    else words += part;
  }
  close();
  return sections;
}
