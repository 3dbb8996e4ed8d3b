import type { AmountUse } from '../../domain/interpretation';
import type { AmountUnit } from '../../domain/money';
import type { RawBlock } from './blocks';
import { nameWithin, plainText, readHeader, type HeaderFacts } from './header-words';
import { isUnitWord, isWholeLabel, labelKind } from './label-words';
import { ofWords } from './swedish-words';

/** What the texts around a table say of all of it. */
export interface Around {
  readonly title: string;
  readonly text: string;
  readonly facts: readonly HeaderFacts[];
  readonly names: readonly string[];
  readonly measure: AmountUse | null;
  readonly year: number | null;
  readonly month: number | null;
  readonly monthYear: number | null;
  readonly extent: HeaderFacts['extent'];
  /** A title that says from which month to which it reports. */
  readonly saysRange: boolean;
  /** A title that says that its amounts are accumulated, as against a report on a part of the year. */
  readonly saysToDate: boolean;
  readonly unit: AmountUnit | null;
  readonly isOddUnit: boolean;
  /** Two units for the same amounts, one in the title and one over the labels. */
  readonly isTwoUnits: boolean;
  /** A title or a sheet that says that it holds an older version. */
  readonly isOld: boolean;
  /** What its titles call it, where that is another statement than one of operating costs. */
  readonly otherStatement: string | null;
}

export function aroundOf(raw: RawBlock, sheetTexts: readonly string[]): Around {
  const sheet = raw.grid.sheet.name;
  const own = raw.titles.map(({ text }) => text).reverse();
  const texts = [...own, ...[...sheetTexts].reverse().filter((text) => !own.includes(text)), sheet];
  const facts = texts.map((text) => readHeader(text));
  // What stands over the label column speaks of the whole table too: "Belopp i tkr", "Mnkr".
  const first = <Value>(of: (fact: HeaderFacts) => Value | null): Value | null =>
    facts.reduce<Value | null>((found, fact) => found ?? of(fact), null);
  const corners = raw.headerRows
    .flatMap((row) => raw.grid.cellsOf(row).slice(0, 1))
    .map(({ text }) => readHeader(text));
  const cornerUnit = corners.find(({ unit }) => unit !== null)?.unit ?? null;
  const ownUnit = facts.slice(0, own.length).find(({ unit }) => unit !== null)?.unit ?? null;
  // "(tkr)" over "Mnkr": one of them is a slip of the pen.
  const contradicts = cornerUnit !== null && ownUnit !== null && cornerUnit !== ownUnit;
  const noted = raw.notes.flatMap(({ text }) => (UNIT_NOTE.test(text) ? [readHeader(text)] : []));
  // "Nettokostnad och prognos" speaks of two things, one of which has no word of its own.
  const measured = facts.find(
    ({ measures }, index) => measures.some((measure) => measure !== 'other') && !SEVERAL.test(plainText(texts[index]!)),
  );
  const measures = measured?.measures.filter((measure) => measure !== 'other') ?? [];
  const spanned = facts.find(({ span }) => span !== null);
  const all = texts.join(' ');
  const report = /årsredovisning|årsbokslut|årsrapport|annual report|bokslut/i.test(all)
    ? 'full-year'
    : /delår|tertial|månadsrapport|månadsuppföljning|interim|månadsbokslut/i.test(all)
      ? 'to-date'
      : null;
  return {
    title: own.find((text) => text.trim() !== '')?.trim() ?? '',
    text: all,
    facts,
    names: texts,
    measure:
      measures.length === 1 ? (measures[0] as AmountUse) : measures.length === 0 && LEDGER.test(all) ? 'outcome' : null,
    year: first(({ year }) => year),
    month: spanned?.span?.last ?? null,
    monthYear: spanned?.year ?? null,
    extent: first(({ extent }) => extent) ?? report,
    saysRange: spanned?.span !== undefined && spanned.span !== null && spanned.span.first < spanned.span.last,
    saysToDate: facts.slice(0, own.length).some(({ extent }) => extent === 'to-date'),
    unit: contradicts
      ? null
      : (cornerUnit ?? first(({ unit }) => unit) ?? noted.find(({ unit }) => unit !== null)?.unit ?? null),
    isTwoUnits: contradicts,
    isOddUnit: contradicts || facts.some(({ isOddUnit }) => isOddUnit),
    isOld: [...own, sheet].some((text) => OLD.test(plainText(text))),
    otherStatement: otherStatement(own.length > 0 ? own : texts.slice(0, 1), sheet),
  };
}

const SEVERAL = ofWords(/\b(och|samt|and)\b.*\bprognos|\bprognos\w*\b.*\b(och|samt|and)\b/);

/** A note that speaks of all amounts, as against one about some of them. */
const UNIT_NOTE = /(?:belopp|siffror|tal|amounts|figures)\b.*\b(?:i|in)\b/i;

const OLD = ofWords(
  /\b(gammal|gammalt|gamla|tidigare version\w*|föregående version\w*|arkiv|arkiverad\w*|ersatt\w?|ersatta|används (inte|ej)|gäller (inte|ej)|old|old version|superseded)\b/,
);

/** Statements that are not of operating revenue and cost, whatever their rows are called. */
const OTHER_STATEMENT = ofWords(
  /\b(balansräkning\w*|balansbudget\w*|kassaflöde\w*|finansieringsanalys\w*|investering\w*|nyckeltal\w*|årsarbetare|personalstatistik|sjukfrånvaro|soliditet\w*|låneskuld\w*|balance sheet|cash flows?|investments?|capital expenditure|key (figures|ratios|indicators)|headcount)\b/,
);
const OPERATING = ofWords(
  /\b(drift\w*|nettokostnad\w*|resultaträkning\w*|resultatbudget\w*|internbudget\w*|nettobudget\w*|operating|income statement|net costs?)\b/,
);

/** Shares, but no limit for one: "Nettokostnadsutveckling, procent". */
const SHARES = /^(?!.*(?:högst|max|mål|tak)).*(?:[,(]\s*(?:i )?(?:%|procent)|\bi procent\b|procentuell)/;

/** The nearest text that says what the table is decides; the name of the sheet where none of them does. */
function otherStatement(own: readonly string[], sheet: string): string | null {
  for (const text of [...own, sheet]) {
    const plain = plainText(text);
    if (SHARES.test(plain) && readHeader(text).unit === null) return text.trim();
    if (OPERATING.test(plain)) return null;
    if (OTHER_STATEMENT.test(plain) && !isUnitWord(text)) return text.trim();
  }
  return null;
}

/** What books are called: their lines are outcome. */
const LEDGER = /huvudbok|verifikation|transaktion|kontoutdrag|general ledger|journal/i;

const NAMED =
  /^\s*(?:enhet|nämnd|styrelse|förvaltning|avdelning|ansvar|ansvarsenhet|kostnadsställe|organisation|område|unit|department)\s*:\s*(.*)$/i;

/**
 * The unit that a table is of as a whole: said beside a label, by a title, or by the name of the sheet. `twinTitle` is the title that
 * its sheet has alone among sheets of one form; undefined where it is none of those.
 */
export function unitOfBlock(raw: RawBlock, twinTitle: string | null | undefined): string | null {
  for (const [index, { text, row }] of raw.titles.entries()) {
    const match = NAMED.exec(text);
    if (!match) continue;
    const beside = raw.titles[index + 1];
    const name = match[1]!.trim() !== '' ? match[1]!.trim() : beside?.row === row ? beside.text.trim() : '';
    if (name !== '') return name.replace(/^\d+\s+/, '');
  }
  const titles = raw.titles
    .filter(({ text }) => !/^\s*(?:belopps|mått)enhet/i.test(text))
    .map(({ text }) => nameWithin(text))
    .filter((name) => name !== '');
  const unit = titles.reverse().find((name) => isUnitWord(name) && labelKind(name) === 'name');
  if (unit !== undefined) return unit;
  const sheet = nameWithin(raw.grid.sheet.name);
  if (
    sheet !== '' &&
    // A sheet whose rows stand on other sheets too is named after a unit, whatever cost its name sounds like.
    (labelKind(sheet) === 'name' || (twinTitle !== undefined && !isWholeLabel(sheet))) &&
    !/^(blad|sheet|tabell|table|data|rapport|flik)?\s*\d*$/i.test(sheet)
  )
    return sheet;
  return twinTitle ?? null;
}
