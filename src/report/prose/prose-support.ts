import type { RestatedFigures } from '../../compliance/compliance';
import { fromOre, orePerUnit, roundHalfAway, type Ore } from '../../domain/money';
import { formatMoneyRounded, formatPercent } from '../../strings/format';
import { proseText, type ProseKey } from '../../strings/prose-text';
import type { ReportInput } from '../input';

/** What the report text is made of, and the figures that its causes are sought in. */
export interface ProseContext extends Pick<ReportInput, 'model' | 'result' | 'findings' | 'lang'> {
  readonly figures: RestatedFigures;
}

/** A sentence in the reader's language. */
export function say(context: ProseContext, key: ProseKey, values: Readonly<Record<string, string>> = {}): string {
  return proseText(context.lang, key, values);
}

/** An amount as it is read aloud: whole kr or tkr, tenths of mnkr. */
export function money({ model, lang }: ProseContext, ore: Ore): string {
  return formatMoneyRounded(ore, model.settings.unit, lang);
}

/** The size of an amount, where the words around it say which way. */
export function size(context: ProseContext, ore: Ore): string {
  return money(context, Math.abs(ore));
}

/** The size of a development, where the words around it say which way. */
export function percentSize({ lang }: ProseContext, fraction: number, decimals: number): string {
  return formatPercent(Math.abs(fraction), lang, decimals);
}

/** The least amount that does not read as 0. */
export function leastShown({ model }: ProseContext): Ore {
  const { unit } = model.settings;
  return orePerUnit(unit) / (unit === 'mnkr' ? 20 : 2);
}

/** Whether an amount reads as 0. */
export function readsAsZero({ model }: ProseContext, ore: Ore): boolean {
  const { unit } = model.settings;
  return roundHalfAway(fromOre(ore, unit) * (unit === 'mnkr' ? 10 : 1)) === 0;
}

/** "a, b och c" */
export function listText(context: ProseContext, items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  // "Digitalisering och service och HR" would be three things to a listener, unless it is quoted.
  const and = say(context, 'list.and');
  const isOpen = (item: string): boolean => item.replace(/[“”][^”]*”/g, '').includes(and);
  const link = items.some(isOpen) ? say(context, 'list.andAlso') : and;
  return `${items.slice(0, -1).join(', ')}${link}${items.at(-1) ?? ''}`;
}

/** The first items, and how many more there are in the words of `more`. A single one more is listed instead. */
export function cutList(items: readonly string[], most: number, more: (count: number) => string): readonly string[] {
  if (items.length <= most + 1) return items;
  return [...items.slice(0, most), more(items.length - most)];
}

/** The name of a cost type inside a Swedish sentence: "Personalkostnader" small, "IT-kostnader" as it is. */
export function inSentence({ lang }: ProseContext, name: string): string {
  const isPlainWord = /^\p{Lu}\p{Ll}/u.test(name);
  return lang === 'sv' && isPlainWord ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

/** A name as a subject: one that begins with a digit is told to be a unit, so that no sentence begins with a number. */
export function subject(context: ProseContext, name: string): string {
  return /^\d/.test(name) ? say(context, 'name.digit', { name }) : name;
}

/** Sentences as a paragraph; those that are empty are left out. */
export function paragraph(sentences: readonly (string | null)[]): string {
  return sentences
    .filter((sentence): sentence is string => sentence !== null && sentence !== '')
    .map((sentence) => sentence.charAt(0).toUpperCase() + sentence.slice(1))
    .join(' ');
}
