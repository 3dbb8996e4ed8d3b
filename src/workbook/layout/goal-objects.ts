import { nameKey } from '../../domain/names';
import { plainText } from './header-words';
import { partsOfUnit } from './unit-names';

/** What a goal says that it is for: a unit by the name in the tables, the whole, or a board that is none of the units. */
export type GoalObject =
  | { readonly of: 'whole' }
  | { readonly of: 'unit'; readonly name: string }
  | { readonly of: 'unknown'; readonly name: string };

/** The texts of a goal. */
export interface GoalTexts {
  /** Its sentence, then the other texts of its row. */
  readonly said: readonly string[];
  /** The titles over it, the nearest first, then the name of the sheet. */
  readonly over: readonly string[];
}

/** What is known of the workbook that a goal stands in. */
export interface GoalContext {
  /** The names of the units of the tables, as written. */
  readonly units: readonly string[];
  /** Texts that say what the workbook is about: titles that stand somewhere else than over a goal, and the board where it is said. */
  readonly titles: readonly string[];
}

const WHOLE: GoalObject = { of: 'whole' };
/** Who decided on the goal is not whom it is for. */
const DECIDED = [
  /(?<!\p{L})(?:beslut\p{L}*|fastställ\p{L}*|antag\p{L}*|decided|adopted)(?: i| av| by)? (?:\p{L}+- och )?(?:\p{L}+ )?\p{L}*(?:nämnden|styrelsen|board|committee)(?!\p{L})/giu,
  /(?<!\p{L})(?:\p{L}+- och )?(?:\p{L}+a )?\p{L}*(?:nämnden|styrelsen) (?=(?:har )?(?:beslut|fastställ|antag|antog))/giu,
];
const SUBJECT = /(?<!\p{L})(?:nettokostnads\p{L}+|net[- ]costs? (?:development|growth|increase))(?!\p{L})/giu;
/** "Regionens", "Region Exempel", "totalt": all of it. */
const WHOLE_WORDS =
  /(?<!\p{L})(?:regionens?|region \p{Lu}\p{L}*|hela|totalt|sammantaget|koncernens?|the region)(?!\p{L})/iu;
/** "Kulturnämnden", "Hälso- och sjukvårdsnämndens", "Regionala utvecklingsnämnden", "Nämnden för funktionshinder", "Culture Committee". */
const NAMED = [
  /(?<!\p{L})(?:\p{L}+-,? (?:\p{L}+-,? )*(?:och|&) )?(?:\p{Lu}\p{Ll}+a )?\p{L}+(?:nämnd|styrelse|förvaltning)(?:e?n)?(?=s?(?!\p{L}))/u,
  /(?<!\p{L})\p{Lu}\p{Ll}+a (?:nämnd|styrelse|förvaltning)e?n(?=s?(?!\p{L}))/u,
  /(?<!\p{L})Nämnden för (?!helår|år|netto)\p{L}{4,}/u,
  /(?<!\p{L})(?!The |Each )\p{Lu}\p{L}+(?: (?:and |& )?\p{Lu}\p{L}+)* (?:Board|Committee)(?!\p{L})/u,
];
/** What a title may say beside a name, so that it is about that name and nothing else. */
const TITLE_WORDS =
  /(?<!\p{L})(?:ekonomiskt?|ekonomiska|ekonomi|mål(?:en|et)?|för|budget|plan|uppdrag|år|nettokostnads(?:utveckling(?:en)?|mål(?:et)?)|targets?|goals?|for|net cost development)(?!\p{L})|[\d\s,.:;()/–—-]+/giu;

/**
 * What a goal is for: the nearest text that says it decides. A name of a board that is no unit of the tables is only the whole where
 * the workbook has it for its title; else nothing in the workbook is what the goal is for.
 */
export function goalObject({ said, over }: GoalTexts, { units, titles }: GoalContext): GoalObject {
  const known = new Map(units.map((unit) => [nameKey(unit), unit]));
  if (known.size < 2) return WHOLE;
  const isTitle = (name: string): boolean => titles.some((title) => findName(plainText(title), plainText(name)) >= 0);
  for (const text of said) {
    const cleaned = cleanText(text);
    const found = unitsIn(cleaned, known);
    if (found.length === 1) return { of: 'unit', name: found[0]! };
    // A limit for several units together is that of none of them.
    if (found.length > 1) return { of: 'unknown', name: found.join(', ') };
    const board = boardIn(cleaned);
    if (board !== null) return isTitle(board) ? WHOLE : { of: 'unknown', name: board };
    if (WHOLE_WORDS.test(cleaned)) return WHOLE;
  }
  const isBoard = (name: string): boolean => boardIn(name) !== null;
  for (const text of over) {
    const cleaned = cleanText(text);
    const found = unitsIn(cleaned, known);
    const board = found[0] ?? boardIn(cleaned);
    if (board === null || found.length > 1 || !isOnly(cleaned, board)) continue;
    if (found.length === 1) return { of: 'unit', name: board };
    // Over tables of clinics a board is what they belong to; among boards it is another one.
    return isTitle(board) || !units.some(isBoard) ? WHOLE : { of: 'unknown', name: board };
  }
  return WHOLE;
}

/** A text without what names nobody that a goal is for: who decided it, and what it is a goal of. */
function cleanText(text: string): string {
  return [...DECIDED, SUBJECT].reduce(
    (rest, pattern) => rest.replace(pattern, ' '),
    text.normalize('NFC').replace(/\s+/g, ' '),
  );
}

function boardIn(text: string): string | null {
  for (const pattern of NAMED) {
    const name = pattern.exec(text)?.[0].trim();
    if (name !== undefined) return name;
  }
  return null;
}

/** Where a name stands in a plain text, alone or with an ending: "Regionstyrelsens", "Primärvården"; −1 where it does not. */
function findName(text: string, name: string): number {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return text.search(new RegExp(`(?<![\\p{L}\\d])(?<!\\p{L}- och )${escaped}(?:e?ns?|e?ts?|s)?(?![\\p{L}\\d])`, 'u'));
}

/** The units that a text names: a name that stands within a longer one is not meant by itself. */
function unitsIn(text: string, known: ReadonlyMap<string, string>): string[] {
  const found: string[] = [];
  let rest = plainText(text);
  const forms = [...known.values()]
    .flatMap((unit) => [unit, ...partsOfUnit(unit).slice(1)].map((form) => ({ unit, form: plainText(form) })))
    .sort((a, b) => b.form.length - a.form.length);
  for (const { unit, form } of forms) {
    // Short names are words as well: "IT" is, "it" is not.
    const isThere = form.length < 4 ? new RegExp(`(?<!\\p{L})${unit}(?!\\p{L})`, 'u').test(text) : true;
    const at = /\p{L}/u.test(form) && isThere ? findName(rest, form) : -1;
    if (at < 0) continue;
    rest = `${rest.slice(0, at)}|${rest.slice(at + form.length)}`;
    if (!found.includes(unit)) found.push(unit);
  }
  return found;
}

/** Whether a title says a name and nothing else of account. */
function isOnly(text: string, name: string): boolean {
  const plain = plainText(text);
  const at = findName(plain, plainText(name));
  if (at < 0) return false;
  const rest = `${plain.slice(0, at)} ${plain.slice(at + plainText(name).length).replace(/^(?:e?ns?|e?ts?|s)(?!\p{L})/u, ' ')}`;
  return rest.replace(TITLE_WORDS, '') === '';
}
